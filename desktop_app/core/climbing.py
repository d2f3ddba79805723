"""A ladder as the agent sees it: its steps, where this buyer is, and how much room is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.ladders import holding, next_step, steps

if TYPE_CHECKING:
    from desktop_app.core.ladders import Step
    from desktop_app.core.phrases import LadderEntry, Library
    from desktop_app.core.variables import Scene


@dataclass(frozen=True, slots=True)
class Climb:
    """A ladder with one of its steps in view.

    Attributes:
        ladder: The ladder and its book.
        steps: What each of its replies states for this product, agent and buyer.
        at: The place of the step in view; None: the buyer is not on it yet.
    """

    ladder: LadderEntry
    steps: tuple[Step, ...]
    at: int | None

    @property
    def id(self) -> str:
        """The id of the ladder."""
        return self.ladder.ladder.id


def climb_of(phrase_id: str, library: Library, scene: Scene, ladder: str = "") -> Climb | None:
    """The ladder that a phrase stands on, seen from its step.

    Args:
        phrase_id: The phrase; empty for the ladder alone, seen from the step sent last.
        library: Says which ladders there are.
        scene: Shop, chat and product.
        ladder: Id of the ladder to look at first; empty: the chat's own.
    """
    chat = scene.chat
    named = next((one for one in library.ladders if one.ladder.id == (ladder or chat.ladder)), None)
    if named and (not phrase_id or phrase_id in named.ladder.steps):
        return _seen(named, library, scene, phrase_id)
    found = holding(library, phrase_id, chat.kind) if phrase_id else None
    return _seen(found, library, scene, phrase_id) if found else None


def _seen(found: LadderEntry, library: Library, scene: Scene, phrase_id: str) -> Climb:
    laddered = steps(found, library, scene)
    at = next((n for n, step in enumerate(laddered) if step.phrase_id == phrase_id), None)
    own = scene.chat.ladder == found.ladder.id
    if not phrase_id and own and scene.chat.step is not None and laddered:
        at = min(scene.chat.step, len(laddered) - 1)
    return Climb(found, laddered, at)


def next_phrase(library: Library, scene: Scene) -> Step | None:
    """The step that comes next for this buyer; None where the ladder is at its end."""
    climb = climb_of("", library, scene)
    if climb is None:
        return None
    place = next_step(climb.steps, climb.at)
    return climb.steps[place] if place is not None and place != climb.at else None
