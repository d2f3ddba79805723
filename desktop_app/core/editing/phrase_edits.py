"""Phrases added, changed, moved and removed, one or many at a time.

Nothing here changes its arguments; what cannot be done is a ``Refusal`` and nothing is done then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from random import Random

    from desktop_app.core.editing.desk import Desk, Done, Spot, Trashed
    from desktop_app.core.phrases import Phrase
    from desktop_app.core.problems import Refusal

Tag = Literal["keywords", "buyers", "platforms"]


def added(
    desk: Desk, book: str, phrase: Phrase, chance: Random, before: str = ""
) -> Done | Refusal:
    """A new phrase in a book, under a new id, in front of ``before`` or at the end.

    Its own id is not looked at. A category that the book does not have is none.
    """
    raise NotImplementedError


def changed(desk: Desk, spot: Spot, phrase: Phrase) -> Done | Refusal:
    """The phrase at ``spot`` with other texts; its id stays. Empty texts are allowed meanwhile."""
    raise NotImplementedError


def removed(desk: Desk, spots: Sequence[Spot], moment: dt.datetime) -> Done | Refusal:
    """Into the trash at an aware moment; ladders lose these steps."""
    raise NotImplementedError


def restored(desk: Desk, trashed: Sequence[Trashed], chance: Random) -> Done | Refusal:
    """Out of the trash, back to where it was as far as that is still there."""
    raise NotImplementedError


def dropped(desk: Desk, trashed: Sequence[Trashed]) -> Done:
    """Out of the trash for good."""
    raise NotImplementedError


def moved(
    desk: Desk,
    spots: Sequence[Spot],
    book: str,
    chance: Random,
    category: str | None = None,
    before: str | None = None,
) -> Done | Refusal:
    """To another category, another book or another place, in the order of ``spots``.

    Args:
        desk: The desk.
        spots: Phrases of one or more books that may be changed.
        book: The source of the book they go to; it may be the one they are in.
        chance: For new ids where the other book has theirs already.
        category: The id of a category there; "" is none. None: the one they have, or in another
            book the one of that id or name, else none.
        before: The id of the phrase they go in front of; "" is the end of the book. None: their
            places stay, or in another book the end.
    """
    raise NotImplementedError


def duplicated(desk: Desk, spots: Sequence[Spot], chance: Random, title: str) -> Done | Refusal:
    """A copy right behind each, with no code; ``title`` has a ``{title}`` for the old one."""
    raise NotImplementedError


def copied(desk: Desk, spots: Sequence[Spot], book: str) -> Done | Refusal:
    """ "Copy to mine": with the same ids in another book, where they cover those copied.

    The categories they are in are made there if there are none of these names. A phrase that the
    book has already under that id is left as it is, and selected.
    """
    raise NotImplementedError


def tagged(
    desk: Desk, spots: Sequence[Spot], tag: Tag, add: Sequence[str] = (), drop: Sequence[str] = ()
) -> Done | Refusal:
    """With words added to and dropped from their keywords, kinds of buyer or platforms."""
    raise NotImplementedError


def coded(desk: Desk, codes: Mapping[Spot, str]) -> Done | Refusal:
    """With other codes; an empty one is none."""
    raise NotImplementedError


def numbered(spots: Sequence[Spot], stem: str, first: int = 1) -> Mapping[Spot, str]:
    """Codes for ``coded``: the stem with a number behind it, in order."""
    raise NotImplementedError
