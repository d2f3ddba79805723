"""The filter of the phrase editor."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app import resources
from desktop_app.core.book_search import BookSearch, says, unindexed
from desktop_app.core.editing.desk import Desk, Spot
from desktop_app.core.phrases import Phrase, Phrasebook, Variant
from desktop_app.core.search.spelling import Spelling

BOOK = Phrasebook(
    "b", "b", source="/b",
    phrases=(
        Phrase("price", "已是活动价", "到手价 {{ product.price }}", code="kj1", keywords=("便宜",)),
        Phrase("send", "发货", "今天发", variants=(Variant("It ships today"),)),
    ),
)  # fmt: skip
OTHER = Phrasebook("o", "o", source="/o", phrases=(Phrase("other", "别的", "没有"),))
DESK = Desk((BOOK, OTHER))


@pytest.fixture(scope="module")
def search() -> BookSearch:
    return BookSearch.build(DESK, Spelling(resources.pinyin()))


@pytest.mark.parametrize(
    ("query", "found"),
    [("hdj", ["price"]), ("kj1", ["price"]), ("便宜", ["price"]), ("ships", ["send"]), ("zz", [])],
)
def test_it_finds_as_the_picker_does(search: BookSearch, query: str, found: list[str]) -> None:
    assert [spot.phrase for spot in search.find(query, DESK)] == found


def test_what_has_changed_since_is_read_as_it_is(search: BookSearch) -> None:
    changed = replace(BOOK.phrases[0], title="满减", body="")
    now = DESK.with_book(replace(BOOK, phrases=(changed, BOOK.phrases[1])))
    assert search.find("满减", now) == {Spot("/b", "price"): -1}
    assert search.find("活动", now) == {}
    assert list(search.find("发货", now)) == [Spot("/b", "send")]


def test_without_an_index_words_are_looked_for_as_they_are_typed() -> None:
    assert list(unindexed("KJ1 到手", DESK)) == [Spot("/b", "price")]
    assert not says(BOOK.phrases[0], "kj1 今天")
