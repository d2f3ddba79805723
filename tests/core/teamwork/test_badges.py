"""What is pointed out of a change, and what waits because it is so much."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.teamwork.badges import Badge, badges
from desktop_app.core.teamwork.edits import Edit, Stamp
from desktop_app.core.teamwork.held import Held, gone_by_hand, held, is_much, without
from desktop_app.core.teamwork.ordering import after, between, placed
from desktop_app.core.teamwork.roles import Role, role_of
from desktop_app.core.teamwork.state import State, folded


@pytest.mark.parametrize(
    ("before", "after_", "found"),
    [
        ({"body": "hi"}, {"body": "ho"}, []),
        ({"body": "see a.com/x"}, {"body": "see a.com/x now"}, []),
        ({"body": "see a.com/x"}, {"body": "see b.com/x"}, [("link", ("a.com/x",), ("b.com/x",))]),
        ({}, {"body": "https://evil.example/?a=1)"}, [("link", (), ("https://evil.example/?a=1",))]),
        ({"body": "ring 021-5555 1234"}, {"body": "ring 02155551235"},
         [("number", ("02155551234",), ("02155551235",))]),
        ({"body": "021 5555 1234"}, {"body": "021-5555-1234"}, []),
        ({"body": "021 5555 1234"}, {}, [("number", ("02155551234",), ())]),
        ({"body": "7天 189元"}, {"body": "15天 199元"}, []),
        ({}, {"variant\nen": {"body": "www.x.io", "n": 3}}, [("link", (), ("www.x.io",))]),
        ({}, {"steps": ["a", "b.cn"]}, [("link", (), ("b.cn",))]),
    ],
)  # fmt: skip
def test_links_and_long_numbers_carry_a_badge(
    before: dict[str, object], after_: dict[str, object], found: list[tuple[str, object, object]]
) -> None:
    seen = badges(before, after_)
    assert [(one.kind, one.before, one.after) for one in seen] == found
    assert all(isinstance(one, Badge) for one in seen)


def book(count: int) -> State:
    edits = [Edit(Stamp(1, "a", n), "phrase", f"p{n}", {"body": "b"}) for n in range(1, count + 1)]
    return folded(State(), edits, {"b": "Bob"})


def operation(count: int, first: int = 1, *, deletes: bool = False) -> list[Edit]:
    return [
        Edit(
            Stamp(2, "b", n),
            "phrase",
            f"p{n - first + 1}",
            {"body": "c"},
            deletes=deletes,
            op=first,
        )
        for n in range(first, first + count)
    ]


@pytest.mark.parametrize(
    ("total", "count", "agreed", "waits"),
    [(30, 10, {}, 0), (30, 11, {}, 1), (300, 50, {}, 0), (300, 51, {}, 1), (300, 51, {"b": 1}, 0)],
)
def test_very_much_of_one_operation_waits(
    total: int, count: int, agreed: dict[str, int], waits: int
) -> None:
    assert len(held(book(total), operation(count), agreed)) == waits


def test_what_waits_holds_back_what_comes_after_it_from_the_same_device() -> None:
    edits = [*operation(2), *operation(20, 3, deletes=True), *operation(20, 23)]
    (found,) = held(book(30), edits, {})
    assert found == Held("b", 3, "Bob", 0, 20)
    other = Edit(Stamp(2, "c", 9), "phrase", "p1", {"body": "c"})
    assert without([*edits, other], [found]) == (*operation(2), other)


@pytest.mark.parametrize(
    ("before", "after_", "asked"), [(100, 80, 0), (100, 79, 21), (10, 7, 3), (3, 2, 0)]
)
def test_many_phrases_gone_by_hand_are_asked_about(before: int, after_: int, asked: int) -> None:
    keys = [("phrase", str(n)) for n in range(before)]
    assert gone_by_hand([*keys, ("category", "c")], keys[:after_]) == asked
    assert is_much(51, 1000)


@given(st.lists(st.integers(0, 20), unique=True), st.lists(st.integers(0, 20), unique=True))
def test_places_give_the_order_that_is_wanted(first: list[int], second: list[int]) -> None:
    names = [f"n{n:02}" for n in first]
    places = placed(names, {})
    assert sorted(names, key=lambda one: (places[one], one)) == names
    wanted = [f"n{n:02}" for n in second]
    changed = {**{one: places[one] for one in wanted if one in places}, **placed(wanted, places)}
    assert sorted(wanted, key=lambda one: (changed[one], one)) == wanted


@given(st.text("09az", max_size=9), st.text("09az", max_size=9))
def test_there_is_always_a_place_between_and_behind(low: str, high: str) -> None:
    assert after(low) > low
    middle = between(low, high)
    assert middle > low
    if low < high and high.strip("0") and not high.startswith(low + "0"):
        assert middle < high


@pytest.mark.parametrize(
    ("word", "role"), [("agent", Role.AGENT), ("lead", Role.EDITOR), (3, Role.EDITOR)]
)
def test_roles_by_their_names(word: object, role: Role) -> None:
    assert role_of(word) is role
    assert (role.edits, role.owns) == (role is not Role.AGENT, False)
