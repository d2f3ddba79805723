"""The messages of the chosen phrase, exactly as they will be copied."""

from __future__ import annotations

from math import ceil
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.storage.media import pictures_of
from desktop_app.ui.labels import Labelled, labelled
from desktop_app.ui.lines import Mark, extent, paragraph
from desktop_app.ui.picker.ladder_strip import LadderStrip
from desktop_app.ui.thumbnails import thumbnail

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent, QTextLayout

    from desktop_app.core.phrases import Field
    from desktop_app.core.picker import Picker
    from desktop_app.core.templates import Message
    from desktop_app.ui.theme import Theme


LINES = 3
"""Lines that a sentence under the bubbles may take."""

BLANK_BACK, BLANK_TEXT = "#fffbe8", "#7d4e00"
"""Bubbles are light green in both themes, and so are the blanks in them."""


class Bubbles(QWidget):
    """Chat bubbles, one a message."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts: list[tuple[str, list[Mark]]] = []
        self._laid: list[QTextLayout] = []
        self._pictures: tuple[str, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(QCoreApplication.translate("Preview", "Preview"))

    def show_messages(
        self,
        messages: tuple[Message, ...],
        fields: Mapping[str, Field],
        pictures: tuple[str, ...] = (),
    ) -> None:
        """Show messages; a blank shows what is asked for instead of its variable.

        ``pictures`` are the paths of those that follow, each as a message of its own.
        """
        self._texts = [_bubble(labelled(message, fields)) for message in messages]
        self._pictures = pictures
        names = [PurePath(path).name for path in pictures]
        self.setAccessibleDescription("\n".join([*(text for text, _ in self._texts), *names]))
        self._lay_out()
        self.update()

    @property
    def _pad(self) -> int:
        return self.fontMetrics().height() // 3

    def _lay_out(self) -> None:
        width = max(50, self.width() - 4 * self._pad)
        self._laid = [paragraph(text, marks, self.font(), width) for text, marks in self._texts]
        below = self._side + self._pad if self._pictures else 0
        high = sum(self._height(one) for one in self._laid) + below
        self.setMinimumHeight(round(high) + self._pad)

    @property
    def _side(self) -> int:
        """Of a thumbnail, in pixels."""
        return self.fontMetrics().height() * 4

    def _height(self, layout: QTextLayout) -> float:
        return extent(layout).height() + 3 * self._pad

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.sunken))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = float(self._pad)
        for layout in self._laid:
            size = extent(layout)
            box = QRectF(1, top, size.width() + 2.6 * self._pad, size.height() + 2 * self._pad)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.bubble))
            painter.drawRoundedRect(box, 6, 6)
            painter.setPen(QColor(self._theme.bubble_text))
            layout.draw(painter, QPointF(box.left() + 1.3 * self._pad, box.top() + self._pad))
            top += self._height(layout)
        self._paint_pictures(painter, top)

    def _paint_pictures(self, painter: QPainter, top: float) -> None:
        """Side by side, in the order in which they are sent."""
        left, side, ratio = 1.0, self._side, self.devicePixelRatioF()
        for path in self._pictures:
            picture = thumbnail(path, round(side * ratio))
            box = QRectF(left, top, side, side)
            if picture.isNull():
                painter.setPen(QColor(self._theme.warning))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                place = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWrapAnywhere
                painter.drawRoundedRect(box, 6, 6)
                painter.drawText(box, place, PurePath(path).name)
            else:
                box.setWidth(picture.width() / ratio)
                box.setHeight(picture.height() / ratio)
                painter.drawPixmap(box.topLeft(), _sized(picture, ratio))
            left += box.width() + self._pad


def _sized(picture: QPixmap, ratio: float) -> QPixmap:
    """The picture for a screen of so many pixels to the point."""
    sized = QPixmap(picture)
    sized.setDevicePixelRatio(ratio)
    return sized


def _bubble(message: Labelled) -> tuple[str, list[Mark]]:
    marks = [Mark(start, end, BLANK_BACK, BLANK_TEXT) for start, end in message.blanks]
    return message.text, marks


class Says(QWidget):
    """A sentence over a few lines; a label would lay out the whole window for each."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._warns = False
        self._fit()

    def say(self, text: str, *, warns: bool) -> None:
        """Show a sentence, as a warning or in passing."""
        if (text, warns) != (self._text, self._warns):
            self._text, self._warns = text, warns
            self.setAccessibleName(text)
            self._fit()
            self.update()

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._text

    def _laid(self) -> QTextLayout:
        return paragraph(self._text, (), self.font(), max(50, self.width()))

    def _fit(self) -> None:
        """As high as the sentence needs; a layout is only disturbed where that has changed."""
        layout = self._laid()
        high = self.fontMetrics().lineSpacing()
        if lines := min(layout.lineCount(), LINES):
            last = layout.lineAt(lines - 1)  # higher, where Chinese stands among Latin letters
            high = max(high, ceil(last.y() + last.height()))
        if high != self.minimumHeight():
            self.setFixedHeight(high)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.warning if self._warns else self._theme.dim))
        self._laid().draw(painter, QPointF(0, 0))


class Preview(QFrame):
    """Bubbles that scroll, the ladder, and a line that says what the agent should know.

    Signals:
        step_picked: The place of a step of the ladder, from 0.
    """

    step_picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("previewBox")
        self._theme = theme
        self._bubbles = Bubbles(theme, self)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("preview")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._bubbles)
        self._says = Says(theme, self)
        column = QVBoxLayout(self)
        em = self.fontMetrics().height()
        column.setContentsMargins(em * 2 // 3, 0, em * 2 // 3, em // 3)
        column.setSpacing(em // 4)
        self._ladder = LadderStrip(self)
        self._ladder.step_picked.connect(self.step_picked)
        column.addWidget(self._ladder)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._says)

    def show_picker(self, picker: Picker, sentence: str, *, warns: bool) -> None:
        """Show the chosen phrase and what there is to say of it."""
        draft = picker.draft
        pictures = pictures_of(draft.entry) if draft else ()
        self._bubbles.show_messages(draft.messages if draft else (), picker.fields, pictures)
        self._scroll.verticalScrollBar().setValue(0)
        self._ladder.show_picker(picker)
        self._says.say(sentence, warns=warns)
