"""The core's sentences in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.labels import label_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.phrases import Field
    from desktop_app.core.problems import Note, Problem, Refusal


def refusal_sentence(refusal: Refusal, fields: Mapping[str, Field]) -> str:
    """Why a reply cannot be copied; variables are called by their labels."""
    values = dict(refusal.values)
    if "name" in values:
        values["name"] = label_of(str(values["name"]), fields)
    return QCoreApplication.translate("refusal", refusal.text).format(**values)


def note_sentence(note: Note) -> str:
    """What there is to know of a reply that may be copied."""
    return QCoreApplication.translate("note", note.text).format(**note.values)


def problem_sentence(problem: Problem) -> str:
    """What is off in a file, and where."""
    place = " ".join(part for part in (problem.table, problem.key) if part)
    text = QCoreApplication.translate("problem", problem.text).format(**problem.values)
    return f"{problem.source}: {place}: {text}" if place else f"{problem.source}: {text}"


def shop_refusal(refusal: Refusal) -> str:
    """Why a shop cannot be saved; the sentences of the storage are those of problems."""
    return QCoreApplication.translate("problem", refusal.text).format(**refusal.values)
