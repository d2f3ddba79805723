"""Where the words of a reply are typed: its variables are chips, its breaks are lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget
from typing_extensions import override

from desktop_app.core.body_tags import BREAK_LINE, Fault, Tag, tags
from desktop_app.ui.editor.completion import Completion
from desktop_app.ui.editor.painter import BodyPainter
from desktop_app.ui.lines import utf16
from desktop_app.ui.sentences import finding_sentence, refusal_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPaintEvent, QTextLine  # noqa: F401

    from desktop_app.core.insertables import Insertable
    from desktop_app.core.phrases import Field
    from desktop_app.core.rules.packs import Finding
    from desktop_app.ui.theme import Theme

PAUSE = 500
"""Milliseconds from the first key after which what was typed counts."""


class BodyEdit(QPlainTextEdit):
    """A body. It always holds exactly the text that is stored.

    Undo is the window's: every pause in typing is a step of it.

    Signals:
        typed: The text after a pause in typing, or when the focus leaves.
        changed: The text at every key press, for what follows it.
        pictures_given: What was pasted or dropped, where there is a picture in it.
        said: A sentence about the place of the cursor, or an empty one.
        fixed: The text after better words were put in, which is a step of its own.
    """

    typed = Signal(str)
    changed = Signal(str)
    pictures_given = Signal(object)
    said = Signal(str)
    fixed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._last = 0
        self._told = ""
        self._fields: Mapping[str, Field] = {}
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Reply"))
        self.painter = BodyPainter(theme, self.document())
        self.painter.font = self.font()
        self.completion = Completion(theme, self)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.pause.timeout.connect(self.commit)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)

    # Its value

    @property
    def text(self) -> str:
        """What is in it."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show a text; only what differs is replaced, so the cursor stays where it can."""
        now = self.text
        if text == self._told and self.pause.isActive():
            return
        self._told = text
        if text == now:
            return
        start = _common(now, text)
        tail = _common(now[start:][::-1], text[start:][::-1])
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16(now, start))
        cursor.setPosition(utf16(now, len(now) - tail), QTextCursor.MoveMode.KeepAnchor)
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        cursor.insertText(text[start : len(text) - tail])
        self.blockSignals(False)  # noqa: FBT003 - the same
        self.pause.stop()

    def use(
        self, fields: Mapping[str, Field], faults: tuple[Fault, ...], known: Sequence[Insertable]
    ) -> None:
        """Take these names, faults, and what may be inserted."""
        self._fields = fields
        self.painter.use(fields, faults)
        self.completion.offer(known, fields)
        self.viewport().update()

    def commit(self) -> None:
        """Tell what was typed, if anything was."""
        self.pause.stop()
        if self.text != self._told:
            self._told = self.text
            self.typed.emit(self._told)

    def insert(self, text: str) -> None:
        """Put template text in at the cursor, as one step of its own."""
        self.commit()
        self.textCursor().insertText(text)
        self.commit()
        self.setFocus()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Underline what the rules have found."""
        self.painter.show_findings(findings)

    @property
    def finding_at_cursor(self) -> Finding | None:
        """What the rules have found where the cursor is, its end counted."""
        place = self._points(self.textCursor().position())
        return self.painter.finding_in(max(place - 1, 0), place + 1)

    def go_to_finding(self) -> None:
        """Select the next finding after the cursor, or the first one."""
        place = self._points(self.textCursor().position())
        found = self.painter.findings
        after = (one for one in found if one.start > place)
        if one := next(after, next(iter(found), None)):
            self.go_to(one.start, one.end)

    def fix(self, start: int, end: int, words: str) -> None:
        """Put better words in the place of a stretch (code points), as one step of its own."""
        self.commit()
        self.go_to(start, end)
        self.textCursor().insertText(words)
        self.pause.stop()
        self._told = self.text
        self.fixed.emit(self._told)

    def show_chips(self, *, as_chips: bool) -> None:
        """Show variables as chips, or the template as it is written."""
        self.painter.as_chips = as_chips
        self.painter.rehighlight()
        self.viewport().update()

    def insert_break(self) -> None:
        """Begin the next message."""
        before = self.textCursor().block().text()[: self.textCursor().positionInBlock()]
        self.insert(f"\n{BREAK_LINE}\n" if before else f"{BREAK_LINE}\n")

    def go_to(self, start: int, end: int) -> None:
        """Select a stretch, in code points."""
        cursor, text = self.textCursor(), self.text
        cursor.setPosition(utf16(text, start))
        cursor.setPosition(utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()

    # Keys

    def _on_text_changed(self) -> None:
        if not self.pause.isActive():  # who types without a pause is told of all the same
            self.pause.start()
        self.changed.emit(self.text)

    def _on_cursor_moved(self) -> None:
        self._leave_chip()
        self._last = self.textCursor().position()
        place = self._points(self._last)
        self.said.emit(self._said_of(place))

    def _said_of(self, place: int) -> str:
        fault = self.painter.fault_in(place, place + 1)
        return refusal_sentence(fault.why, self._fields) if fault else ""

    def _points(self, position: int) -> int:
        """Code points before a position of Qt's."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        return len(cursor.selectedText())

    def _leave_chip(self) -> None:
        """A chip is passed as one character."""
        cursor = self.textCursor()
        inside = self._chip_at(cursor.block(), cursor.positionInBlock())
        if inside is None:
            return
        begin = cursor.block().position()
        start, end = inside
        forward = cursor.position() > self._last
        mode = (
            QTextCursor.MoveMode.KeepAnchor
            if cursor.hasSelection()
            else QTextCursor.MoveMode.MoveAnchor
        )
        cursor.setPosition(begin + (end if forward else start), mode)
        self.setTextCursor(cursor)

    def _chip_at(self, block: QTextBlock, at: int) -> tuple[int, int] | None:
        """The chip around a place of a line, in Qt's positions; None where there is none."""
        found = _chips(block.text()) if self.painter.as_chips else ()
        return next(((start, end) for start, end, _ in found if start < at < end), None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.completion.takes(event):
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.insert_break()
            return
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._take_whole_chip(backwards=event.key() == Qt.Key.Key_Backspace)
        super().keyPressEvent(event)
        if event.text():
            self.completion.follow()

    def _take_whole_chip(self, *, backwards: bool) -> None:
        """Select the chip beside the cursor, so that what deletes a character deletes it all."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return
        at = cursor.positionInBlock()
        inside = self._chip_at(cursor.block(), at - 1 if backwards else at + 1)
        if inside:
            begin = cursor.block().position()
            cursor.setPosition(begin + inside[0])
            cursor.setPosition(begin + inside[1], QTextCursor.MoveMode.KeepAnchor)
            self.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.setTextCursor(cursor)
            self.blockSignals(False)  # noqa: FBT003 - the same

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or source.hasUrls() or super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        files = source.hasUrls() and all(url.isLocalFile() for url in source.urls())
        if source.hasImage() or files:
            self.pictures_given.emit(source)
        else:
            super().insertFromMimeData(source)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoing = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in undoing):
                event.ignore()
                return False
        if event.type() == QEvent.Type.FontChange:
            self.painter.font = self.font()
            self.painter.rehighlight()
        return super().event(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def _tip(self, at: QPointF) -> str:
        """What is off at a place, else the tag under it."""
        for block, rect, _, tag in self._seen_chips():
            if rect.contains(at):
                start = self._points(block.position()) + tag.start
                fault = self.painter.fault_in(start, start + tag.end - tag.start)
                said = f"{refusal_sentence(fault.why, self._fields)}\n" if fault else ""
                return said + block.text()[utf16(block.text(), tag.start) :][: tag.end - tag.start]
        place = self._points(self.cursorForPosition(at.toPoint()).position())
        found = self.painter.finding_in(place, place + 1)
        return self._said_of(place) or (finding_sentence(found) if found else "")

    # What is drawn over the text

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.painter.as_chips:
            selection = self.textCursor()
            for block, rect, label, tag in self._seen_chips():
                begin = block.position() + utf16(block.text(), tag.start)
                chosen = selection.selectionStart() <= begin < selection.selectionEnd()
                start = self._points(block.position()) + tag.start
                fault = self.painter.fault_in(start, start + tag.end - tag.start)
                look = self._look(tag, fault)
                self._paint_chip(painter, rect, label, look, chosen=chosen)
        for block in self._seen_blocks():
            if block.text() == BREAK_LINE:
                self._paint_break(painter, self._rect(block))
        painter.end()

    def _seen_blocks(self) -> Iterator[QTextBlock]:
        block = self.firstVisibleBlock()
        while block.isValid() and self._rect(block).top() <= self.viewport().height():
            yield block
            block = block.next()

    def _rect(self, block: QTextBlock) -> QRectF:
        return self.blockBoundingGeometry(block).translated(self.contentOffset())

    def _seen_chips(self) -> Iterator[tuple[QTextBlock, QRectF, str, Tag]]:
        """The chips that can be seen: their line, rectangle and label."""
        if not self.painter.as_chips:
            return
        for block in self._seen_blocks():
            corner = self._rect(block).topLeft()
            for _, end, tag in _chips(block.text()):
                line = block.layout().lineForTextPosition(end - 1)
                if line.isValid():
                    label = self.painter.label(tag)
                    width = self.painter.chip_width(label)
                    right = _x(line, end)
                    rect = QRectF(right - width, line.y(), width, line.height())
                    yield block, rect.translated(corner), label, tag

    def _look(self, tag: Tag, fault: Fault | None) -> tuple[str, str]:
        """The colours of a chip: ground and text."""
        theme = self._theme
        if fault:
            wrong = (theme.error, theme.error_text)
            return wrong if fault.wrong else (theme.blank, theme.blank_text)
        if tag.is_value:
            return theme.filled, theme.filled_text
        return theme.code, theme.code_text

    def _paint_chip(
        self,
        painter: QPainter,
        rect: QRectF,
        label: str,
        look: tuple[str, str],
        *,
        chosen: bool,
    ) -> None:
        back, fore = look
        high = rect.height()
        box = rect.adjusted(1.5, high * 0.08, -1.5, -high * 0.08)
        edge = self._theme.accent if chosen else fore
        painter.setPen(QPen(QColor(edge), 2 if chosen else 0.6))
        painter.setBrush(QColor(back))
        painter.drawRoundedRect(box, high / 2.6, high / 2.6)
        painter.setPen(QColor(fore))
        painter.setFont(self.font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, label)

    def _paint_break(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        text = QCoreApplication.translate("BodyEdit", "next message")
        wide = self.fontMetrics().horizontalAdvance(text) + self.fontMetrics().height()
        middle = rect.center().y()
        painter.setPen(QPen(QColor(theme.border), 1, Qt.PenStyle.DashLine))
        left, right = rect.left() + 4, min(rect.right(), self.viewport().width() - 4)
        centre = (left + right) / 2
        painter.drawLine(QPointF(left, middle), QPointF(centre - wide / 2, middle))
        painter.drawLine(QPointF(centre + wide / 2, middle), QPointF(right, middle))
        painter.setPen(QColor(theme.faint))
        painter.setFont(self.font())
        box = QRectF(centre - wide / 2, rect.top(), wide, rect.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _x(line: QTextLine, at: int) -> float:
    found = line.cursorToX(at)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type] # Qt's stub says object


def _chips(text: str) -> Iterator[tuple[int, int, Tag]]:
    for tag in tags(text):
        yield utf16(text, tag.start), utf16(text, tag.end), tag


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
