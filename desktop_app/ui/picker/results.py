"""The list of matches: a model over a tuple, and a delegate that paints what it is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop_app.core.search.index import spans_in
from desktop_app.ui.labels import Labelled, labelled
from desktop_app.ui.lines import Ink, Mark, paint_line
from desktop_app.ui.theme import Theme, line_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.core.drafts import Draft
    from desktop_app.core.picker import Command, Picker, Row

LINE = int(Qt.ItemDataRole.UserRole)
DIGITS = 9
LONGEST = 160
"""Characters of a reply that a row may show; the rest would not fit anyway."""
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """What a row shows.

    Attributes:
        title: The title, ``title_spans`` its matched stretches.
        code: The code, ``code_spans`` its matched stretches.
        reason: Why the row is here where nothing marked in it says so; else empty.
        body: The reply's first message, filled; ``spans`` its matched stretches.
        filled: The stretches of ``body`` that are values; ``blanks`` those still asked.
        count: How many messages the reply has.
    """

    title: str
    title_spans: tuple[tuple[int, int], ...]
    code: str
    code_spans: tuple[tuple[int, int], ...]
    reason: str
    body: str
    spans: tuple[tuple[int, int], ...]
    filled: tuple[tuple[int, int], ...]
    blanks: tuple[tuple[int, int], ...]
    count: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A small coloured word behind the title."""

    text: str
    back: str
    fore: str
    spans: tuple[tuple[int, int], ...] = ()


def _reason(row: Row) -> str:
    """Why the row matched, in words."""
    if row.match is None:
        return ""
    if row.match.reason == "corrected":
        text = QCoreApplication.translate("Results", "corrected to {word}")
        return text.format(word=row.match.corrected)
    return {
        "keyword": QCoreApplication.translate("Results", "keyword"),
        "pinyin": QCoreApplication.translate("Results", "pinyin"),
        "initials": QCoreApplication.translate("Results", "initials"),
        "reply": QCoreApplication.translate("Results", "in the reply"),
    }.get(row.match.reason, "")


def command_line(command: Command) -> Line:
    """What the row of a command shows."""
    return Line(f"/ {command.name}", (), command.key, (), "", "", (), (), (), 0)


def line_of(picker: Picker, row: Row, draft: Draft) -> Line:
    """Work out what a row shows of its phrase, filled."""
    phrase = row.entry.phrase
    fields = picker.catalogue.library.fields
    first = labelled(draft.messages[0], fields) if draft.messages else Labelled(phrase.body, (), ())
    body = first.text[:LONGEST]
    spans = row.match.spans if row.match else {}
    catalogue = picker.catalogue
    return Line(
        phrase.title,
        spans.get("title", ()),
        phrase.code,
        spans.get("code", ()),
        _reason(row),
        body,
        spans_in(body, picker.asked.text, catalogue.spelling) if row.match else (),
        first.filled,
        first.blanks,
        len(draft.messages),
    )


class ResultsModel(QAbstractListModel):
    """The rows of a picker; lines are worked out when they are first looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picker: Picker | None = None
        self._rows: Sequence[Row] = ()
        self._commands: tuple[Command, ...] = ()
        self._lines: dict[int, Line] = {}
        self._drafts: dict[int, Draft] = {}

    def show(self, picker: Picker) -> None:
        """Show the rows of another picker: by one reset, or where they are the same, afresh."""
        same = self._rows == picker.found.rows and not (self._commands or picker.found.commands)
        before = self._picker
        if (
            before is None
            or before.catalogue is not picker.catalogue
            or before.scene != picker.scene
        ):
            self._drafts = {}
        if not same:
            self.beginResetModel()
        self._picker, self._rows, self._lines = picker, picker.found.rows, {}
        self._commands = picker.found.commands
        if not same:
            self.endResetModel()
        elif self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def line(self, row: int) -> Line | None:
        """What a row shows."""
        if self._picker is None or not 0 <= row < self.rowCount():
            return None
        if row not in self._lines:
            commands = self._picker.found.commands
            self._lines[row] = (
                command_line(commands[row]) if commands else self._line_of(self._picker, row)
            )
        return self._lines[row]

    def _line_of(self, picker: Picker, number: int) -> Line:
        row = self._rows[number]
        key = id(row.entry.phrase)  # the catalogue keeps it alive
        if key not in self._drafts:
            self._drafts[key] = picker.draft_of(row.entry)
        return line_of(picker, row, self._drafts[key])

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows or self._commands)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.title} {line.code} {line.body}"
        return line if role == LINE else None


class ResultsDelegate(QStyledItemDelegate):
    """Paints a row: title, code, reason and key above, the filled reply below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(line_height(option.font) * 2.75))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        if isinstance(line, Line):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            rect, font = QRectF(option.rect), QFont(option.font)
            self._back(painter, rect, chosen=chosen)
            em = QFontMetrics(font).height()
            inner = rect.adjusted(em * 0.75, em * 0.3, -em * 0.6, -em * 0.3)
            half = inner.height() / 2
            top = QRectF(inner.left(), inner.top(), inner.width(), half)
            self._paint_head(painter, top, line, font, index.row())
            self._paint_body(painter, top.translated(0, half), line, font)

    def _back(self, painter: QPainter, rect: QRectF, *, chosen: bool) -> None:
        theme = self._theme
        if chosen:
            painter.fillRect(rect, QColor(theme.chosen))
            painter.fillRect(
                QRectF(rect.left(), rect.top(), 3, rect.height()), QColor(theme.accent)
            )
        rule = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(rule, QColor(theme.rule))

    def _paint_head(
        self, painter: QPainter, rect: QRectF, line: Line, font: QFont, row: int
    ) -> None:
        theme, small = self._theme, QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.85)
        em = QFontMetrics(font).height()
        room = rect.width()
        if row < DIGITS:
            key = f"Alt+{row + 1}"
            width = QFontMetricsF(small).horizontalAdvance(key)
            spot = QRectF(rect.right() - width - 1, rect.top(), width + 2, rect.height())
            paint_line(painter, spot, key, Ink(small, theme.faint))
            room -= width + em * 0.5
        tags = self._tags(line)
        widths = [QFontMetricsF(small).horizontalAdvance(tag.text) + em * 0.6 for tag in tags]
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        title_room = max(room - sum(widths) - em * 0.5 * len(tags), room * 0.4)
        title = QRectF(rect.left(), rect.top(), title_room, rect.height())
        marks = [Mark(start, end, theme.mark) for start, end in line.title_spans]
        left = rect.left() + paint_line(painter, title, line.title, Ink(bold, theme.text), marks)
        for tag, width in zip(tags, widths, strict=True):
            left += em * 0.5
            if left + width > rect.left() + room:
                break
            self._paint_tag(painter, QRectF(left, rect.top(), width, rect.height()), tag, small)
            left += width

    def _tags(self, line: Line) -> list[Tag]:
        theme = self._theme
        tags = []
        if line.code:
            tags.append(Tag(line.code, theme.code, theme.code_text, line.code_spans))
        if line.count > 1:
            text = self.tr("%n messages", "", line.count)
            tags.append(Tag(text, theme.code, theme.code_text))
        if line.reason:
            tags.append(Tag(line.reason, theme.blank, theme.blank_text))
        return tags

    def _paint_tag(self, painter: QPainter, rect: QRectF, tag: Tag, font: QFont) -> None:
        high = QFontMetricsF(font).height() + 2
        box = QRectF(rect.left(), rect.center().y() - high / 2, rect.width(), high)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tag.back))
        painter.drawRoundedRect(box, 4, 4)
        painter.restore()
        pad = QFontMetricsF(font).height() * 0.3
        marks = [Mark(start, end, self._theme.mark) for start, end in tag.spans]
        paint_line(painter, box.adjusted(pad, 0, 0, 0), tag.text, Ink(font, tag.fore), marks)

    def _paint_body(self, painter: QPainter, rect: QRectF, line: Line, font: QFont) -> None:
        theme, small = self._theme, QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.92)
        marks = [
            *(Mark(a, b, theme.filled, theme.filled_text) for a, b in line.filled),
            *(Mark(a, b, theme.blank, theme.blank_text, edge=theme.blank_edge)
              for a, b in line.blanks),
            *(Mark(a, b, theme.mark) for a, b in line.spans),
        ]  # fmt: skip
        paint_line(painter, rect, line.body, Ink(small, theme.dim), marks)


class Results(QListView):
    """The list of matches; it never takes the keyboard.

    Signals:
        row_clicked: A row was clicked once.
        row_picked: A row was clicked twice.
    """

    row_clicked = Signal(int)
    row_picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("results")
        self.setAccessibleName(QCoreApplication.translate("Results", "Phrases found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(200)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._rows = ResultsModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(ResultsDelegate(theme, self))
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_picker(self, picker: Picker) -> None:
        """Show its list with its chosen row."""
        self._rows.show(picker)
        self.choose(picker.row)

    def choose(self, row: int) -> None:
        """Move the choice only."""
        index = self._rows.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._rows.rowCount()

    @property
    def page(self) -> int:
        """Rows that fit on the screen, less one to keep the place."""
        height = self.sizeHintForRow(0)
        return max(1, self.viewport().height() // height - 1) if height > 0 else 1

    def _on_clicked(self, index: QModelIndex) -> None:
        self.row_clicked.emit(index.row())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.row_picked.emit(index.row())
