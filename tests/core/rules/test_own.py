"""What is found without a pack."""

from __future__ import annotations

import pytest

from desktop_app import resources
from desktop_app.core.rules.own import other_shops, repeated, too_long
from desktop_app.core.search.spelling import Spelling
from desktop_app.core.shops import Platform

SPELLING = Spelling(resources.pinyin())


@pytest.mark.parametrize(
    ("text", "others", "words"),
    [
        ("欢迎光临大象箱包", ["大象箱包"], ["大象箱包"]),
        ("欢迎光临小鹿鞋坊", ["大象箱包", "小鹿"], []),
        ("小鹿和小鹿鞋坊", ["小鹿"], ["小鹿"]),
        ("ＦＡＷＮ ok, fawny", ["Fawn"], ["ＦＡＷＮ"]),
        ("sfawn", ["Fawn"], []),
        ("a b", ["a", " ", ""], []),
        ("大象\u200b箱包", ["大象箱包", "大象箱包"], ["大象\u200b箱包"]),
    ],
)
def test_another_shops_name_is_found(text: str, others: list[str], words: list[str]) -> None:
    found = list(other_shops(text, "小鹿鞋坊", others, SPELLING))
    assert [one.word for one in found] == words
    assert all(text[one.start : one.end] == one.word for one in found)
    assert all(one.severity == "block" for one in found)
    assert all("小鹿鞋坊" in one.reason for one in found)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("12345", 0, []),
        ("12345", 5, []),
        ("12345。67", 6, [("warn", "67")]),
        ("1234567", 5, [("block", "67")]),
        ("😊😊😊", 4, [("block", "😊")]),
    ],
)
def test_what_is_beyond_the_limit_is_found(
    text: str, limit: int, expected: list[tuple[str, str]]
) -> None:
    platform = Platform("p", "P", message_limit=limit)
    found = list(too_long(text, platform))
    assert [(one.severity, one.word) for one in found] == expected
    assert all(str(limit) in one.reason for one in found)


@pytest.mark.parametrize(
    ("text", "recent", "is_found"),
    [
        ("在的，您说~", ["在的您说 😊"], True),
        ("在的，您说~", ["在的"], False),
        ("😊", ["😊"], False),
        ("", [""], False),
        ("Hello", [], False),
        ("Hello", ["hello!"], True),
    ],
)
def test_the_same_words_again_are_found(text: str, recent: list[str], *, is_found: bool) -> None:
    found = list(repeated(text, recent, SPELLING))
    assert [(one.severity, one.word) for one in found] == ([("hint", text)] if is_found else [])
