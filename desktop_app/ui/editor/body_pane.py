"""The body with its tools: chips to insert, the palette, the next message, what is wrong."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop_app.core.body_tags import faults
from desktop_app.core.insertables import insertables, known_names, written
from desktop_app.core.rules.packs import rank
from desktop_app.core.rules.templates import body_findings
from desktop_app.ui.editor.body_edit import BodyEdit
from desktop_app.ui.editor.chip_row import ChipRow
from desktop_app.ui.editor.fixes import KEY, FixRow
from desktop_app.ui.editor.palette import Palette
from desktop_app.ui.labels import label_of
from desktop_app.ui.sentences import finding_sentence, refusal_sentence
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.body_tags import Fault
    from desktop_app.core.insertables import Insertable
    from desktop_app.core.phrases import Field
    from desktop_app.core.rules.packs import Finding
    from desktop_app.core.rules.rulebook import Choice, Rulebook
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.core.variables import Scene
    from desktop_app.ui.theme import Theme

QUICK = (
    "shop.name", "product.name", "product.price", "promotion.ends", "shipping.arrives", "smile",
)  # fmt: skip
"""Variables with a button of their own."""


class BodyPane(QWidget):
    """The text of a wording.

    Signals:
        typed: The text after a pause.
        changed: The text at every key press.
        fixed: The text after better words were put in.
        pictures_given: What was pasted or dropped, with a picture in it.
    """

    typed = Signal(str)
    fixed = Signal(str)
    changed = Signal(str)
    pictures_given = Signal(object)

    def __init__(self, theme: Theme, spelling: Spelling, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: Mapping[str, Field] = {}
        self._faults: tuple[Fault, ...] = ()
        self._known: tuple[Insertable, ...] = ()
        self._rules: tuple[Rulebook, tuple[Choice, ...]] | None = None
        self._findings: tuple[Finding, ...] = ()
        self._names: tuple[str, ...] = ()
        self.edit = BodyEdit(theme, self)
        self.edit.setObjectName("body")
        self.edit.typed.connect(self.typed)
        self.edit.changed.connect(self._on_changed)
        self.edit.pictures_given.connect(self.pictures_given)
        self.edit.said.connect(self._on_said)
        self.edit.fixed.connect(self.fixed)
        self.fixes = FixRow(self)
        self.fixes.picked.connect(self._on_fix_picked)
        QShortcut(QKeySequence(KEY), self).activated.connect(self.fix)
        self.palette_popup = Palette(theme, spelling, self)
        self.palette_popup.taken.connect(self.edit.insert)
        self.note = QLabel(self)
        self.note.setObjectName("bodyNote")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.fontMetrics().height() // 4)
        column.addWidget(self.edit, 1)
        column.addWidget(self.note)
        column.addWidget(self.fixes)
        column.addLayout(self._make_tools())
        self.note.hide()

    def _make_tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.fontMetrics().height() // 4)
        self.more = self._tool(self.tr("+ Variable…"), "Ctrl+I", self.open_palette)
        row.addWidget(self.more)
        self.row = ChipRow(self)
        self.quick: dict[str, QToolButton] = {}
        for name in QUICK:
            button = self._tool("", "", partial(self.edit.insert, written(name)))
            button.setParent(self.row)
            button.setObjectName("variable")
            self.quick[name] = button
        row.addWidget(self.row, 1)
        self.next_message = self._tool(
            self.tr("Next message"), "Ctrl+Return", self.edit.insert_break
        )
        self.raw = self._tool(self.tr("Template"), "Ctrl+Shift+T", lambda: None)
        self.raw.setCheckable(True)
        self.raw.toggled.connect(self._on_raw)
        row.addWidget(self.next_message)
        row.addWidget(self.raw)
        self._name_quick()
        return row

    def _tool(self, text: str, key: str, action: object) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text)
        if key:
            button.setToolTip(tip(f"{text} ({QKeySequence(key).toString()})"))
            if key != "Ctrl+Return":  # the text itself takes that one
                QShortcut(QKeySequence(key), self).activated.connect(button.click)
        if callable(action):
            button.clicked.connect(lambda _=False: action())
        return button

    def _name_quick(self) -> None:
        for name, button in self.quick.items():
            label = label_of(name, self._fields)
            button.setText(label)
            button.setAccessibleName(self.tr("Insert {name}").format(name=label))
            sample = next((one.sample for one in self._known if one.name == name), "")
            button.setToolTip(tip(f"{written(name)}  {sample}".strip()))
        self.row.show_chips(tuple(self.quick.values()))

    def show_body(self, text: str, fields: Mapping[str, Field], *, editable: bool) -> None:
        """Show a text."""
        self._fields = fields
        self.edit.show_text(text)
        self.edit.setReadOnly(not editable)
        for tool in (self.more, self.next_message, *self.quick.values()):
            tool.setEnabled(editable)
        self._judge(self.edit.text)

    def show_scene(self, scene: Scene, fields: Mapping[str, Field], language: str) -> None:
        """Take what variables say now."""
        self._fields = fields
        self._known = tuple(insertables(scene, fields, language))
        self._names = known_names(fields, scene.shop)
        self.palette_popup.offer(self._known, fields)
        self._name_quick()
        self._judge(self.edit.text)

    def show_rules(self, rulebook: Rulebook, choices: tuple[Choice, ...]) -> None:
        """Hold the text to these rules from now on."""
        self._rules = rulebook, choices

    def _judge(self, text: str) -> None:
        self._findings = body_findings(text, *self._rules) if self._rules else ()
        self.edit.show_findings(self._findings)
        self._faults = faults(text, self._names) if self._names else ()
        self.edit.use(self._fields, self._faults, self._known)
        self._show_note(None)

    def _on_changed(self, text: str) -> None:
        self._judge(text)
        self.changed.emit(text)

    def _on_said(self, sentence: str) -> None:
        self._show_note(sentence)

    def _show_note(self, sentence: str | None) -> None:
        """What is off under the cursor, else the first thing that is wrong."""
        wrong = next((one for one in self._faults if one.wrong), None)
        first = wrong or next(iter(self._faults), None)
        found = self._finding_told
        text = sentence or (finding_sentence(replace(found, better=())) if found else "")
        if first and not text:
            text = refusal_sentence(first.why, self._fields)
        self.fixes.show_finding(None if self.edit.isReadOnly() else found)
        self.note.setText(f"⚠ {text}" if text else "")
        grave = found is not None and found.severity == "block"
        kind = "wrong" if wrong or grave else ""
        if self.note.property("fault") != kind:
            self.note.setProperty("fault", kind)
            self.note.style().polish(self.note)
        self.note.setVisible(bool(text))

    @property
    def _finding_told(self) -> Finding | None:
        """The finding at the cursor, else the gravest one, unless the template has a fault."""
        if (here := self.edit.finding_at_cursor) or self._faults:
            return here
        return min(self._findings, key=lambda one: rank(one.severity), default=None)

    def fix(self) -> None:
        """Put the better words in for the finding at the cursor; else go to the next finding."""
        if (here := self.edit.finding_at_cursor) and here.better:
            self._on_fix_picked(here.better[0])
            return
        self.edit.go_to_finding()

    def _on_fix_picked(self, words: str) -> None:
        found = self._finding_told
        if found and not self.edit.isReadOnly():
            self.edit.fix(found.start, found.end, words)

    def _on_raw(self, raw: bool) -> None:  # noqa: FBT001 - Qt's signal has one bool
        self.edit.show_chips(as_chips=not raw)

    def open_palette(self) -> None:
        """Open the list of variables below the cursor."""
        if not self.edit.isReadOnly():
            corner = self.edit.viewport().mapToGlobal(self.edit.cursorRect().bottomLeft())
            self.palette_popup.open_at(corner + QPoint(0, 4))
