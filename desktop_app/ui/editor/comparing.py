"""Two texts beside each other, with what differs marked."""

from __future__ import annotations

import re
from dataclasses import fields
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from desktop_app.core.phrases import Phrase, Variant
from desktop_app.ui.editor.words import key_name
from desktop_app.ui.lines import utf16

if TYPE_CHECKING:
    from desktop_app.ui.theme import Theme

_WORDS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|[A-Za-z0-9]+|\s+|.", re.DOTALL)


def shown(value: object) -> str:
    """A value of a phrase as it is read."""
    if value is None:
        return "—"
    if isinstance(value, Variant):
        return f"[{value.language}]\n{value.body}" if value.language else value.body
    if isinstance(value, (tuple, list)):
        nested = any(isinstance(one, Variant) for one in value)
        return ("\n\n" if nested else ", ").join(map(shown, value))
    if isinstance(value, Phrase):
        return described(value, value)
    return str(value)


def described(phrase: Phrase, other: Phrase) -> str:
    """The parts of a phrase that differ from another one, or that have something in them."""
    parts = []
    for one in fields(Phrase):
        value, beside = getattr(phrase, one.name), getattr(other, one.name)
        if (
            one.name not in ("id", "extra")
            and (value or beside)
            and (value != beside or one.name in ("title", "body"))
        ):
            parts.append(f"{key_name(one.name)}\n{shown(value)}")
    return "\n\n".join(parts)


class Compared(QPlainTextEdit):
    """One of two texts; what the other has not is marked."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)

    def show_against(self, text: str, other: str, colour: str) -> None:
        """Show a text and mark what differs, on this colour."""
        self.setPlainText(text)
        here, there = _WORDS.findall(text), _WORDS.findall(other)
        places = [0]
        for word in here:
            places.append(places[-1] + len(word))
        marks = []
        for tag, start, end, _, _ in SequenceMatcher(
            None, here, there, autojunk=False
        ).get_opcodes():
            if tag in ("replace", "delete"):
                marks.append(self._mark(text, places[start], places[end], colour))
        self.setExtraSelections(marks)

    def _mark(self, text: str, start: int, end: int, colour: str) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setBackground(QColor(colour))
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16(text, start))
        cursor.setPosition(utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
        mark.format, mark.cursor = look, cursor
        return mark


def show_both(left: Compared, right: Compared, before: str, after: str, theme: Theme) -> None:
    """Show two texts, what is gone in red and what is new in green."""
    left.show_against(before, after, theme.error)
    right.show_against(after, before, theme.filled)
