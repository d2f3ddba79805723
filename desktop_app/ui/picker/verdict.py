"""What there is to say of the chosen phrase: what it lacks, what the rules say, what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.core.drafts import wordings
from desktop_app.core.rules.own import REPEATED
from desktop_app.core.rules.packs import stops
from desktop_app.ui.labels import label_of
from desktop_app.ui.picker.keys import Intent, key_for
from desktop_app.ui.sentences import finding_sentence, note_sentence, refusal_sentence

if TYPE_CHECKING:
    from desktop_app.core.drafts import Draft
    from desktop_app.core.picker import Picker

FINDINGS = 2
"""Findings that are told at once; the gravest come first."""


class Verdict(QObject):
    """Puts it into one line."""

    def of(self, picker: Picker) -> tuple[str, bool]:
        """The line, and whether it is a warning."""
        draft = picker.draft
        if draft is None:
            return "", False
        if draft.refusals:
            refusal = refusal_sentence(draft.refusals[0], picker.fields)
            return " · ".join(("⚠ " + refusal, *self._instead(picker))), True
        if draft.missing:
            labels = (label_of(blank.asked.name, picker.fields) for blank in draft.missing)
            names = self.tr(", ").join(labels)
            return self.tr("Still needed: {names}").format(names=names), True
        if picker.findings:
            return self._findings(picker), picker.findings[0].severity != "hint"
        return " · ".join(self._parts(picker, draft)), False

    def _parts(self, picker: Picker, draft: Draft) -> list[str]:
        """What there is to know of a reply that can be copied."""
        count = len(draft.messages) + len(draft.entry.phrase.images)
        parts = [self.tr("%n messages", "", count)]
        parts += map(note_sentence, draft.notes)
        if draft.unsure:
            parts.append(refusal_sentence(draft.unsure, picker.fields))
        said = wordings(draft.entry)
        if len(said) > 1:
            place = f"{picker.wording_shown + 1}/{len(said)}"
            parts.append(self.tr("wording {place}").format(place=place))
            if picker.is_rotated:
                parts.append(self.tr("the last buyers were sent the other one"))
        if draft.entry.phrase.note:
            parts.append(draft.entry.phrase.note)
        return parts

    def _findings(self, picker: Picker) -> str:
        """What the rules say of a reply, and how it is copied all the same."""
        found = picker.findings
        parts = [finding_sentence(one) for one in found[:FINDINGS]]
        if stops(found):
            key = key_for(Intent.COPY_ANYWAY)
            parts.append(self.tr("{key}: copy anyway").format(key=key))
        if any(one.rule == REPEATED for one in found) and picker.can_reword:
            parts.append(self.tr("{key}: other words").format(key=key_for(Intent.REWORD)))
        return "⚠ " + " · ".join(parts)

    def _instead(self, picker: Picker) -> tuple[str, ...]:
        """What Enter takes in place of a refused phrase."""
        if picker.instead is None:
            return ()
        title = picker.instead.phrase.title
        return (self.tr("Enter: {title} instead").format(title=title),)
