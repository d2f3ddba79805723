"""Who is what in a team, whatever somebody writes into a journal of his own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.teamwork.edits import Edit, Stamp
from desktop_app.core.teamwork.members import given_roles, giving, members, owners, role_in
from desktop_app.core.teamwork.roles import Role

FOUNDED = Edit(Stamp(1, "ann", 1), "book", "", {"id": "b", "name": "Book"}, at="2026-11-01")


def said(t: int, by: str, about: str, role: object, n: int = 2) -> Edit:
    return Edit(Stamp(t, by, n), "member", about, {"role": role}, at=f"2026-11-{t:02}")


@pytest.mark.parametrize(
    ("edits", "roles"),
    [
        ((), {}),
        ((FOUNDED,), {"ann": Role.OWNER}),
        ((FOUNDED, said(2, "ann", "bob", "agent")), {"ann": Role.OWNER, "bob": Role.AGENT}),
        ((FOUNDED, said(2, "bob", "bob", "owner")), {"ann": Role.OWNER}),
        ((FOUNDED, said(1, "aaa", "aaa", "owner", n=9)), {"ann": Role.OWNER}),
        ((FOUNDED, said(2, "ann", "ann", "editor")), {"ann": Role.OWNER}),
        ((FOUNDED, said(2, "ann", "bob", 3)), {"ann": Role.OWNER}),
        (
            (FOUNDED, said(2, "ann", "bob", "owner"), said(3, "bob", "ann", "agent")),
            {"bob": Role.OWNER, "ann": Role.AGENT},
        ),
        (
            (
                FOUNDED, said(2, "ann", "bob", "owner"),
                said(3, "ann", "bob", "agent", n=3), said(3, "bob", "ann", "agent"),
            ),
            {"ann": Role.AGENT, "bob": Role.OWNER},
        ),
        ((FOUNDED, said(2, "ann", "ann", "none")), {}),
        (
            (FOUNDED, said(2, "ann", "ann", "none"), said(3, "bob", "bob", "owner")),
            {"bob": Role.OWNER},
        ),
        ((FOUNDED, said(2, "ann", "ann", "none"), said(3, "bob", "bob", "agent")),
         {"bob": Role.AGENT}),
    ],
)  # fmt: skip
def test_only_an_owner_gives_roles_and_one_remains(
    edits: tuple[Edit, ...], roles: dict[str, Role]
) -> None:
    assert given_roles(edits) == roles


@pytest.mark.parametrize(
    ("roles", "joined_as", "counts"),
    [
        ({}, Role.OWNER, Role.OWNER),
        ({"ann": Role.OWNER}, Role.OWNER, Role.EDITOR),
        ({"ann": Role.OWNER}, Role.AGENT, Role.AGENT),
        ({"bob": Role.AGENT}, Role.OWNER, Role.AGENT),
    ],
)
def test_who_joins_as_an_owner_is_one_only_where_there_is_none(
    roles: dict[str, Role], joined_as: Role, counts: Role
) -> None:
    assert role_in(roles, "bob", joined_as) is counts


def test_members_are_listed_by_name_with_the_day_of_their_last_edit() -> None:
    edits = (FOUNDED, said(2, "ann", "bob", "agent"), said(5, "cid", "cid", "owner"))
    found = members(edits, {"ann": "Zoe", "bob": "Bob", "cid": ""}, {"cid": Role.OWNER})
    assert [(one.name, one.device, one.role, one.given, one.seen) for one in found] == [
        ("Bob", "bob", Role.AGENT, True, ""),
        ("", "cid", Role.EDITOR, False, "2026-11-05"),
        ("Zoe", "ann", Role.OWNER, True, "2026-11-02"),
    ]
    assert giving("x", None).set == {"role": "none"}


DEVICES = st.sampled_from(["ann", "bob", "cid"])


@given(
    st.lists(
        st.tuples(DEVICES, DEVICES, st.sampled_from(["agent", "editor", "owner"])), max_size=8
    ),
    st.randoms(use_true_random=False),
)
def test_everybody_reads_the_same_roles_and_an_owner_remains(
    words: list[tuple[str, str, str]], chance: object
) -> None:
    edits = [FOUNDED, *(said(2 + n // 2, *word, n=2 + n) for n, word in enumerate(words))]
    roles = given_roles(edits)
    assert owners(roles)
    chance.shuffle(edits)  # type: ignore[attr-defined] # a Random
    assert given_roles(edits) == roles
