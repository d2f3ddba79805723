"""A small window in which an agent suggests a change of a phrase that is read only."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFormLayout, QLineEdit
from shiboken6 import isValid

from desktop_app.core.problems import Refusal
from desktop_app.core.proposals import Proposal, Proposals
from desktop_app.ui.editor.body_pane import BodyPane
from desktop_app.ui.editor.dialogs import SmallWindow
from desktop_app.ui.sentences import shop_refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.core.phrases import Field, Phrase, Phrasebook
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.core.variables import Scene
    from desktop_app.ui.theme import Theme


class SuggestWindow(SmallWindow):
    """Title, code and one wording as they should be, and why."""

    def __init__(
        self, parent: QWidget, theme: Theme, spelling: Spelling, proposals: Proposals
    ) -> None:
        super().__init__(parent, "", (38, 24))
        self.setWindowTitle(self.tr("Suggest a change"))
        self._proposals = proposals
        self._before: tuple[Phrasebook, Phrase, int] | None = None
        self._place = ""
        self.title = QLineEdit(self)
        self.code = QLineEdit(self)
        self.why = QLineEdit(self)
        self.why.setPlaceholderText(self.tr("What is better about it"))
        self.body = BodyPane(theme, spelling, self)
        self.head = self.add_text("")
        self.column.addLayout(self._form())
        self.column.addWidget(self.body, 1)
        self.said = self.add_text("")
        self.add_buttons(
            ("show", self.tr("Show the file"), self._show_file),
            ("cancel", self.tr("Close"), self.reject),
            ("send", self.tr("Suggest"), self.send),
        )
        self.buttons["send"].setObjectName("primary")
        self.body.changed.connect(self._on_changed)
        for line in (self.title, self.code):
            line.textChanged.connect(self._on_changed)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, line in (
            (self.tr("Title"), self.title), (self.tr("Code"), self.code),
            (self.tr("Why"), self.why),
        ):  # fmt: skip
            line.setAccessibleName(name)
            form.addRow(name, line)
        return form

    def offer(self, book: Phrasebook, phrase: Phrase, wording: int) -> None:
        """Begin with a phrase as it is; ``wording`` is 0 for the body, else a variant from 1."""
        self._before = book, phrase, wording
        text = self.tr("For whoever keeps “{book}”. The book itself stays as it is.")
        self.head.setText(text.format(book=book.name or book.id))
        self.title.setText(phrase.title)
        self.code.setText(phrase.code)
        self.why.clear()
        body = phrase.variants[wording - 1].body if wording else phrase.body
        self.body.show_body(body, {}, editable=True)
        self._say("", "")
        self.present()
        self.body.edit.setFocus()

    def show_scene(self, scene: Scene, fields: Mapping[str, Field], language: str) -> None:
        """Take what variables are called and say now."""
        self.body.show_scene(scene, fields, language)

    @property
    def phrase(self) -> Phrase | None:
        """The phrase as it should be; None while nothing differs."""
        if self._before is None:
            return None
        _, before, wording = self._before
        after = replace(before, title=self.title.text().strip(), code=self.code.text().strip())
        text = self.body.edit.text.strip("\n")
        if wording:
            variants = list(before.variants)
            variants[wording - 1] = replace(variants[wording - 1], body=text)
            after = replace(after, variants=tuple(variants))
        else:
            after = replace(after, body=text)
        return after if after != before else None

    def send(self) -> None:
        """Pass it on; where it is is said as soon as it is there."""
        self.body.edit.commit()
        after = self.phrase
        if after is None or self._before is None:
            return
        book, before, _ = self._before
        proposal = Proposal(book, before, after, self.why.text().strip())
        self.buttons["send"].setEnabled(False)
        self._proposals.propose(proposal, partial(self._on_kept, self._before))

    def _on_kept(self, what: object, place: str | Refusal) -> None:
        if not isValid(self) or what is not self._before:
            return
        if isinstance(place, Refusal):
            self._say(self.tr("Not kept: {why}").format(why=shop_refusal(place)), "")
            return
        text = self.tr("It is on the list of “{place}”; a lead will answer.")
        if Path(place).is_absolute():
            text = self.tr(
                "Kept as {place}. Give it to whoever keeps the book: it can be imported."
            )
        self._say(text.format(place=place), place)

    def _say(self, text: str, place: str) -> None:
        self.said.setText(text)
        self._place = place
        self.buttons["show"].setVisible(bool(place) and Path(place).exists())
        self.buttons["send"].setEnabled(self.phrase is not None and not place)

    def _on_changed(self) -> None:
        self._say("", "")

    def _show_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._place).parent)))
