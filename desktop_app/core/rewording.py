"""Which wording of a phrase is offered, so that buyers are not all sent the same words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop_app.core.drafts import suiting, wordings
from desktop_app.core.phrases import tongue
from desktop_app.core.rules.own import mark
from desktop_app.core.templates import roots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.drafts import Wording
    from desktop_app.core.phrases import Entry
    from desktop_app.core.picker import Picker


def others_got(picker: Picker) -> frozenset[int]:
    """What other buyers of the shop were sent last, as ``rules.own.mark`` makes it."""
    counts = Counter(picker.recent.get(picker.shop.id, ()))
    counts.subtract(picker.chat.sent)
    return frozenset(one for one, count in counts.items() if one and count > 0)


def usual(picker: Picker, entry: Entry) -> int:
    """The wording of a phrase that suits the shop."""
    return suiting(wordings(entry), picker.shop.language)


def offered(picker: Picker, entry: Entry) -> int:
    """The wording that suits; one of its language that the last buyers were not sent."""
    said = wordings(entry)
    first = usual(picker, entry)
    if not said or not _is_stale(picker, entry, first):
        return first
    others = (n for n in alike(said, first) if not _is_stale(picker, entry, n))
    return next(others, first)


def alike(said: Sequence[Wording], place: int) -> list[int]:
    """The other wordings of the same language that state the same price, the next one first."""

    def kind(one: Wording) -> tuple[str, bool]:
        return tongue(one.language), "offer" in roots(one.body)

    places = (*range(place + 1, len(said)), *range(place))
    return [n for n in places if kind(said[n]) == kind(said[place])]


def _is_stale(picker: Picker, entry: Entry, wording: int) -> bool:
    """Whether other buyers were just sent a part of this wording."""
    if not picker.others_got:
        return False
    filled = picker.draft_of(entry, wording)
    spelling = picker.catalogue.spelling
    return filled.ready and any(mark(one, spelling) in picker.others_got for one in filled.texts)
