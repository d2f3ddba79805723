"""What a text that was found somewhere may be called, coded and filed under."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.editing.desk import Desk
    from desktop_app.core.phrases import Phrase, Phrasebook

TITLE = 16
"""Characters of a title that is made of a text."""

_CLAUSE = re.compile(r"[\n。！？!?…~～；;，,、.]")
_CODE = re.compile(r"^(.*?)(\d+)$")
_TELLING = 3
"""Characters from which a clause says something."""
_LEAST = 2
"""Pairs of characters that two texts must share to be taken for alike."""


def title_of(text: str) -> str:
    """The first words of a text that say something: more than how the buyer is addressed."""
    parts = [part.strip() for part in _CLAUSE.split(text) if part.strip()]
    first = next((part for part in parts if len(part) >= _TELLING), next(iter(parts), ""))
    return first if len(first) <= TITLE else f"{first[: TITLE - 1]}…"


def category_of(text: str, desk: Desk, home: Phrasebook) -> str:
    """The id of the category of ``home`` in which texts are that share most with this one."""
    if len(home.categories) == 1:
        return home.categories[0].id
    pairs = _pairs(text)
    votes: Counter[str] = Counter()
    ids = {one.name.casefold(): one.id for one in home.categories}
    for book in desk.books:
        for phrase in book.phrases:
            category = book.category.get(phrase.category)
            wanted = ids.get(category.name.casefold(), "") if category else ""
            shared = len(pairs & _pairs(phrase.title + phrase.body)) if wanted else 0
            if shared >= _LEAST:
                votes[wanted] = max(votes[wanted], shared)
    return votes.most_common(1)[0][0] if votes else ""


def code_of(category: str, desk: Desk, home: Phrasebook, text: str = "") -> str:
    """The next code of the kind that is usual in a category, else of what is most like the text.

    Empty where neither has any.
    """
    inside = [one for one in home.phrases if one.category == category] or _likest(text, desk)
    stems = Counter(found[1] for one in inside if (found := _CODE.match(one.code)))
    if not stems:
        return ""
    stem = stems.most_common(1)[0][0]
    used = {one.code.casefold() for book in desk.books for one in book.phrases}
    return next(
        code for n in range(1, len(used) + 2) if (code := f"{stem}{n}").casefold() not in used
    )


def _likest(text: str, desk: Desk) -> list[Phrase]:
    """The phrase that shares most with a text, if any shares enough."""
    pairs = _pairs(text)
    phrases = (one for book in desk.books for one in book.phrases)
    shares = ((len(pairs & _pairs(one.title + one.body)), one) for one in phrases)
    most, best = max(shares, key=lambda share: share[0], default=(0, None))
    return [best] if best and most >= _LEAST else []


def alike(text: str, desk: Desk) -> Phrase | None:
    """A phrase with this very text, if there is one already."""
    wanted = "".join(text.split())
    phrases = (one for book in desk.books for one in book.phrases)
    return next((one for one in phrases if wanted and "".join(one.body.split()) == wanted), None)


def _pairs(text: str) -> set[str]:
    bare = "".join(text.casefold().split())
    return {bare[n : n + 2] for n in range(len(bare) - 1)}
