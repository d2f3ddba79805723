"""Patterns that cannot blow up."""

from __future__ import annotations

import pytest

from desktop_app import resources
from desktop_app.core.rules.patterns import Patterns, fault, finder, folded
from desktop_app.core.search.spelling import Spelling

FOLD = Spelling(resources.pinyin()).fold
ALL = range(10)


@pytest.mark.parametrize(
    ("pattern", "is_good"),
    [
        ("a+b", True), ("(?P<hit>a)", True), ("", True), (r"\p{Han}", True),
        ("(", False), (r"(a)\1", False), ("(?=a)", False), ("(?<!a)b", False), ("a{9999}", False),
        ("\ud800", False),
    ],
)  # fmt: skip
def test_what_cannot_be_matched_in_time_is_refused_with_a_reason(
    pattern: str, *, is_good: bool
) -> None:
    assert (fault(pattern) == "") == is_good


@pytest.mark.parametrize(
    ("pattern", "read"),
    [("後，", r"后\,"), (r"\S[^，。]", r"\S[^\,。]"), ("（Ａ）", r"\(a\)"), ("가", "가")],
)
def test_a_pattern_is_folded_as_the_texts_are(pattern: str, read: str) -> None:
    assert folded(pattern, FOLD) == read


def test_matches_are_given_by_pattern_and_place() -> None:
    both = Patterns([(4, "最[^后]"), (7, "(?P<hit>保证).*到|(?P<hit2>包)到"), (9, "x*")])
    found = list(both.find("最好😊保证明天到 最后 包到", ALL))
    assert found == [(4, 0, 2), (7, 3, 5)]
    assert list(both.find("包到", ALL)) == [(7, 0, 1)]
    assert list(both.find("最好 保证到", range(5))) == [(4, 0, 2)]
    assert list(both.find("", ALL)) == []


def test_case_makes_no_difference() -> None:
    assert list(Patterns([(0, "QQ")]).find("qq", ALL)) == [(0, 0, 2)]
    assert finder("^a")("A")
    assert not finder("^a")("ba")


def test_patterns_that_need_too_much_memory_together_are_asked_one_by_one() -> None:
    hungry = [(n, f"[a-q][^u-z]{{13}}{end}") for n, end in enumerate("xyz")]
    poor = Patterns(hungry, memory=20_000)
    text = "abcdefghijklmnopqrst" * 40 + "a" * 14 + "x"
    assert [n for n, _, _ in poor.find(text, ALL)] == [0]


def test_a_text_that_blows_up_others_takes_no_time() -> None:
    assert list(Patterns([(0, "(a+)+$")]).find("a" * 50_000 + "b", ALL)) == []


def test_no_patterns_find_nothing() -> None:
    assert list(Patterns([]).find("a", ALL)) == []
