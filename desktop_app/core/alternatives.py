"""A phrase that is true now, in the place of one whose moment has passed."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from desktop_app.core.catalogue import suits
from desktop_app.core.drafts import draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.core.phrases import Entry, Library, Phrasebook
    from desktop_app.core.variables import Scene

NEIGHBOUR = 0.4
"""What the same ladder is worth beside a keyword that no other phrase shares."""

ABOUT = {
    "order.closes": frozenset({"订单关闭", "order closed", "주문 마감"}),
    "promotion.ends": frozenset({"活动结束", "promotion ended", "행사 종료"}),
    "shipping.left": frozenset({"今天发货", "ships today", "오늘 발송"}),
}
"""Keywords by which a phrase says that it speaks of a fact, whether that is ahead or has passed."""

_LEAST = 0.05
_PUNCTUATION = re.compile(r"[\W_]+")


def alternative(refused: Entry, scene: Scene, library: Library) -> Entry | None:
    """The phrase that serves the same purpose and can be copied as it is.

    It stands under the same category and shares a ladder, keywords or a part of the title with the
    refused one. A word that many phrases share counts little; one that speaks of the
    passed fact comes first: where an order has closed, what takes it for open comes later.

    Args:
        refused: The phrase that cannot be said any more, such as one with a passed deadline.
        scene: Shop, chat and moment.
        library: All phrases.
    """
    near = [entry for entry in library.entries if _is_near(entry, refused, scene)]
    common = Counter(word for entry in near for word in _words(entry))
    passed = {str(one.values.get("name")) for one in draft(refused, scene, library).refusals}
    about = frozenset[str]().union(*(ABOUT.get(name, frozenset()) for name in passed))
    worth = {id(entry): _likeness(entry, refused, common) for entry in near}
    speaking = {id(entry) for entry in near if about.intersection(entry.phrase.keywords)}
    ranked = sorted(near, key=lambda one: (id(one) not in speaking, -worth[id(one)]))
    for entry in ranked:
        if (worth[id(entry)] >= _LEAST or id(entry) in speaking) and draft(
            entry, scene, library
        ).ready:
            return entry
    return None


def _is_near(entry: Entry, refused: Entry, scene: Scene) -> bool:
    same = entry.category_name == refused.category_name
    return same and entry.phrase.id != refused.phrase.id and suits(entry, scene.shop)


def _likeness(entry: Entry, refused: Entry, common: Counter[str]) -> float:
    shared = _words(entry) & _words(refused)
    keywords = sum(1 / common[word] for word in shared)
    return keywords + (NEIGHBOUR if _on_one_ladder(entry, refused) else 0.0)


def _words(entry: Entry) -> set[str]:
    """The keywords, and every two characters that stand together in them or in the title."""
    phrase = entry.phrase
    texts = (phrase.title, *phrase.keywords)
    return {text.casefold() for text in phrase.keywords} | set(_pairs(texts))


def _pairs(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        bare = _PUNCTUATION.sub(" ", text.casefold())
        for word in bare.split():
            if word.isascii():
                yield word
            else:
                yield from (word[n : n + 2] for n in range(len(word) - 1))


def _on_one_ladder(entry: Entry, refused: Entry) -> bool:
    books: tuple[Phrasebook, ...] = (entry.book, refused.book)
    ladders = (set(ladder.steps) for book in books for ladder in book.ladders)
    return any({entry.phrase.id, refused.phrase.id} <= steps for steps in ladders)
