"""The core's sentences in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.labels import label_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.phrases import Field
    from desktop_app.core.problems import Note, Problem, Refusal
    from desktop_app.core.rules.packs import Finding

LONGEST_WORD = 30
"""Characters of a word that is told; a message that is too long is one."""


def refusal_sentence(refusal: Refusal, fields: Mapping[str, Field]) -> str:
    """Why a reply cannot be copied; variables are called by their labels."""
    values = dict(refusal.values)
    if "name" in values:
        values["name"] = label_of(str(values["name"]), fields)
    return QCoreApplication.translate("refusal", refusal.text).format(**values)


def finding_sentence(finding: Finding) -> str:
    """What the rules say of a word, and how else to say it."""
    why = finding.why
    if finding.values:
        why = QCoreApplication.translate("finding", why).format(**finding.values)
    word = QCoreApplication.translate("Sentences", "“{word}”: {why}").format(
        word=finding.word[:LONGEST_WORD], why=why
    )
    better = QCoreApplication.translate("Sentences", " / ").join(finding.better[:3])
    return f"{word} → {better}" if better else word


def note_sentence(note: Note) -> str:
    """What there is to know of a reply that may be copied."""
    return QCoreApplication.translate("note", note.text).format(**note.values)


def problem_sentence(problem: Problem) -> str:
    """What is off in a file, and where."""
    place = " ".join(part for part in (problem.table, problem.key) if part)
    text = QCoreApplication.translate("problem", problem.text).format(**problem.values)
    return f"{problem.source}: {place}: {text}" if place else f"{problem.source}: {text}"


def shop_refusal(refusal: Refusal) -> str:
    """Why a shop cannot be saved; the sentences of the storage are those of problems.

    A team has some of its own.
    """
    text = QCoreApplication.translate("problem", refusal.text)
    if text == refusal.text:
        text = QCoreApplication.translate("refusal", refusal.text)
    return text.format(**refusal.values)
