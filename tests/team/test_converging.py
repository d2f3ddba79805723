"""What edits add up to does not depend on who hears of what first."""

from __future__ import annotations

import random
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.teamwork.state import State, folded, is_deleted, joined, losers, winner
from desktop_app.team.books import book_bytes, read_book
from desktop_app.team.journals import Journal, journal_bytes, read_journal
from tests.team.replicas import raced

SEEDS = st.integers(0, 10**9)


@given(SEEDS, st.integers(1, 30))
def test_states_join_to_the_same_in_any_order(seed: int, steps: int) -> None:
    one, two, three = (each.state for each in raced(seed, steps))
    assert joined(one, two) == joined(two, one)
    assert joined(one, joined(two, three)) == joined(joined(one, two), three)
    assert joined(one, one) == one


@given(SEEDS, st.integers(1, 30), SEEDS)
def test_edits_fold_to_the_same_in_any_order_and_twice(seed: int, steps: int, shuffle: int) -> None:
    replicas = raced(seed, steps)
    whole = reduce(joined, (each.state for each in replicas))
    every = [edit for each in replicas for edit in each.journal]
    random.Random(shuffle).shuffle(every)  # noqa: S311 - a game, not a secret
    names = whole.names
    assert folded(State(), every, names) == whole
    half = folded(State(), [one for one in every if one.stamp.device != "a1"], names)
    assert folded(half, [*every, *every], names) == whole
    assert folded(whole, every, names) == whole


@given(SEEDS, st.integers(1, 30))
def test_no_value_is_lost_unless_somebody_replaced_it_knowingly(seed: int, steps: int) -> None:
    replicas = raced(seed, steps)
    whole = reduce(joined, (each.state for each in replicas))
    every = [edit for each in replicas for edit in each.journal]
    for edit in every:
        if edit.deletes:
            continue
        for cell, value in edit.cells():
            same = (one.over.get(cell, ()) for one in every if one.key == edit.key)
            over = {stamp for stamps in same for stamp in stamps}
            kept = whole.entries[edit.key].get(cell, {})
            assert edit.stamp in over or kept[edit.stamp] == value


@given(SEEDS, st.integers(1, 30))
def test_an_edit_beats_a_deletion_that_did_not_know_it(seed: int, steps: int) -> None:
    replicas = raced(seed, steps)
    whole = reduce(joined, (each.state for each in replicas))
    every = [edit for each in replicas for edit in each.journal]
    for edit in every:
        mine = [one for one in every if one.key == edit.key]
        known = {stamp for one in mine for stamps in one.over.values() for stamp in stamps}
        if any(edit.cells()) and not edit.deletes and edit.stamp not in known:
            assert not is_deleted(whole.entries[edit.key])


@given(SEEDS, st.integers(1, 40))
def test_a_book_reads_back_as_the_state_it_was_written_from(seed: int, steps: int) -> None:
    for state in [each.state for each in raced(seed, steps)]:
        data = book_bytes("team", state)
        assert read_book(data) == ("team", state), data.decode()
        assert book_bytes("team", state) == data


@given(SEEDS, st.integers(1, 40))
def test_a_journal_reads_back_as_it_was_written(seed: int, steps: int) -> None:
    for replica in raced(seed, steps):
        journal = Journal("team", replica.device, "小李", 1, tuple(replica.journal))
        assert read_journal(journal_bytes(journal)) == journal


@pytest.mark.parametrize("seed", range(3))
def test_who_wins_does_not_depend_on_the_order_of_versions(seed: int) -> None:
    whole = reduce(joined, (each.state for each in raced(seed, 60)))
    for cells in whole.entries.values():
        for cell, versions in cells.items():
            backwards = dict(reversed(versions.items()))
            assert winner(versions) == winner(backwards)
            assert losers(cell, versions) == losers(cell, backwards)
