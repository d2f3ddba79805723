"""Findings and which of them are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.rules.packs import SEVERITIES, Finding, Place, Severity, pruned, rank, stops


def place(pack: str, severity: Severity, start: int, end: int, rule: int = 0) -> Place:
    return Place(pack, rule, severity, start, end, (0, rule))


BLOCK: Severity = "block"
WARN: Severity = "warn"
HINT: Severity = "hint"

PRUNED = [
    ([], []),
    ([("a", WARN, 4, 6), ("a", WARN, 0, 2)], [("a", WARN, 0, 2), ("a", WARN, 4, 6)]),
    # one pack: overlapping ones are one, as grave as the graver
    ([("a", WARN, 0, 4), ("a", BLOCK, 2, 6)], [("a", BLOCK, 0, 6)]),
    ([("a", WARN, 0, 4), ("a", WARN, 4, 6)], [("a", WARN, 0, 4), ("a", WARN, 4, 6)]),
    ([("a", HINT, 0, 9), ("a", WARN, 3, 4)], [("a", WARN, 0, 9)]),
    # two packs: what lies within one at least as grave is left out
    ([("a", BLOCK, 0, 4), ("b", WARN, 1, 3)], [("a", BLOCK, 0, 4)]),
    ([("a", WARN, 0, 4), ("b", BLOCK, 1, 3)], [("a", WARN, 0, 4), ("b", BLOCK, 1, 3)]),
    ([("a", WARN, 0, 4), ("b", WARN, 2, 6)], [("a", WARN, 0, 4), ("b", WARN, 2, 6)]),
    ([("b", WARN, 0, 4), ("a", BLOCK, 0, 4)], [("a", BLOCK, 0, 4)]),
]


@pytest.mark.parametrize(("given_", "expected"), PRUNED)
def test_each_fault_is_told_once(
    given_: list[tuple[str, Severity, int, int]], expected: list[tuple[str, Severity, int, int]]
) -> None:
    kept = pruned(place(*one) for one in given_)
    assert [(one.pack, one.severity, one.start, one.end) for one in kept] == expected


def test_of_two_at_one_place_the_first_named_is_told() -> None:
    (told,) = pruned([place("a", WARN, 0, 2, rule=7), place("a", WARN, 0, 2, rule=3)])
    assert told.rule == 3


spans = st.tuples(st.integers(0, 20), st.integers(1, 6)).map(lambda one: (one[0], sum(one)))
some = st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(SEVERITIES), spans), max_size=12)


@given(some)
def test_every_grave_place_stays_covered(
    found: list[tuple[str, Severity, tuple[int, int]]],
) -> None:
    places = [place(pack, severity, *span) for pack, severity, span in found]
    kept = pruned(places)
    assert list(kept) == sorted(kept, key=lambda one: one.start)
    for one in places:
        assert any(
            each.start <= one.start
            and one.end <= each.end
            and rank(each.severity) <= rank(one.severity)
            for each in kept
        )


def test_only_a_block_stops() -> None:
    def one(severity: Severity) -> Finding:
        return Finding("a/b", severity, 0, 1, "x")

    assert not stops([])
    assert not stops([one("warn"), one("hint")])
    assert stops([one("hint"), one("block")])


def test_a_reason_has_its_values_filled_in() -> None:
    assert Finding("a/b", "warn", 0, 1, "x", (), "braces {} stay").reason == "braces {} stay"
    filled = Finding("a", "warn", 0, 1, "x", (), "{name} is another", {"name": "Fawn"})
    assert filled.reason == "Fawn is another"
