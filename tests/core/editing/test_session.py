"""A session: edits, saves, and files that others change meanwhile."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.editing.desk import Desk
from desktop_app.core.editing.filing import filed
from desktop_app.core.editing.session import Session, session_of
from desktop_app.core.editing.store import Difference, differences
from desktop_app.core.editing.unsaved import replayed, unsaved
from desktop_app.core.merging import merged
from desktop_app.core.phrases import Ladder, Layer, Phrase, Phrasebook, Variant
from desktop_app.core.problems import Refusal
from tests.made_books import BOOKS, CHANCES, made_book

if TYPE_CHECKING:
    from random import Random

NOW = dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)
A, B = Phrase("a", "A", "a"), Phrase("b", "B", "b")
MINE = Phrasebook(
    "mine", "Mine", source="mine", phrases=(A, B), ladders=(Ladder("u", steps=("a",)),)
)
SHIPPED = Phrasebook("s", "S", layer=Layer.SHIPPED, source="s", phrases=(A,))
BEGUN = session_of(Desk((MINE, SHIPPED)))


def with_phrases(session: Session, *phrases: Phrase, group: str = "") -> Session:
    book = session.desk.book("mine") or MINE
    return session.became(session.desk.with_book(replace(book, phrases=phrases)), group)


def phrases(session: Session) -> tuple[Phrase, ...]:
    book = session.desk.book("mine")
    return book.phrases if book else ()


def test_typing_is_one_step_to_undo() -> None:
    session = BEGUN
    for text in ("x", "xy", "xyz"):
        session = with_phrases(session, replace(A, title=text), B, group="title a")
    session = with_phrases(session, replace(A, title="xyz", body="t"), B, group="body a")
    assert session.pending == ("mine",)
    session = session.undo()
    assert phrases(session)[0].title == "xyz"
    session = session.undo()
    assert session.desk == BEGUN.desk
    assert session.pending == ()
    assert phrases(session.redo())[0].title == "xyz"
    again = with_phrases(BEGUN, A, B, group="title a")
    assert again.edits is BEGUN.edits


def test_what_was_saved_is_saved_and_can_still_be_undone() -> None:
    session = with_phrases(BEGUN.failed("mine", Refusal("full", {})), replace(A, title="x"), B)
    assert session.trouble
    due = session.due("mine")
    session = session.saved("mine", due, due, NOW)
    assert (session.pending, session.trouble, session.saved_at) == ((), {}, NOW)
    session = session.undo()
    assert session.pending == ("mine",)
    assert session.due("mine") == MINE


def test_unfinished_phrases_stay_out_of_the_file() -> None:
    new = Phrase("n", "N", " ")
    emptied = replace(A, body="")
    session = with_phrases(BEGUN, emptied, B, new)
    assert session.due("mine") == MINE
    assert session.pending == ()
    first_line = Phrase("n", " ", "\none\ntwo", variants=(Variant(" "), Variant("v")))
    wanted = Phrase("n", "one", "\none\ntwo", variants=(Variant("v"),))
    session = with_phrases(BEGUN, A, replace(B, body=" ", variants=(Variant("v"),)), first_line)
    found = session.due("mine").phrases
    assert found == (A, replace(B, variants=(Variant("v"),), body=""), wanted)


@given(BOOKS)
def test_a_finished_book_is_filed_as_it_is(book: Phrasebook) -> None:
    assert filed(book, book) is book


THEIRS = replace(MINE, phrases=(replace(A, title="T"), replace(B, body="t")), name="Theirs")


def test_theirs_is_taken_and_undoing_undoes_only_ours() -> None:
    session = with_phrases(BEGUN, replace(A, code="x"), B)
    session = session.took(THEIRS)
    assert session.conflicts == ()
    assert phrases(session) == (replace(A, title="T", code="x"), replace(B, body="t"))
    assert session.pending == ("mine",)
    session = session.undo()
    assert session.desk.book("mine") == THEIRS
    assert session.pending == ()
    assert session.took(THEIRS) is session


def test_a_conflict_waits_with_theirs_in_the_file() -> None:
    session = with_phrases(BEGUN, replace(A, title="O"), replace(B, code="x")).took(THEIRS)
    (conflict,) = session.conflicts
    assert (conflict.id, conflict.field, conflict.ours) == ("a", "title", "O")
    assert phrases(session)[0].title == "O"
    assert session.due("mine").phrases[0].title == "T"
    ours = session.chosen(conflict, "ours")
    assert ours.conflicts == ()
    assert ours.due("mine").phrases[0].title == "O"
    theirs = session.chosen(conflict, "theirs")
    assert phrases(theirs)[0].title == "T"
    assert theirs.chosen(conflict, "ours") is theirs
    gone = replace(session, edits=session.edits.became(Desk((SHIPPED,))))
    assert gone.chosen(conflict, "ours").desk == gone.desk


def test_a_conflict_of_one_book_leaves_the_others_alone() -> None:
    other = replace(MINE, source="o")
    both = session_of(Desk((MINE, other)))
    session = with_phrases(both, replace(A, title="O"), B).took(THEIRS)
    session = session.became(session.desk.with_book(replace(other, name="New")))
    assert session.due("o").name == "New"
    assert [one.source for one in unsaved(session)] == ["mine", "o"]


def test_a_conflict_is_over_when_the_book_is_gone() -> None:
    session = BEGUN.became(Desk((SHIPPED,)))
    assert session.took(THEIRS).desk == session.desk
    assert session.due("mine") == MINE


def test_the_library_is_read_again() -> None:
    other = replace(MINE, source="o")
    new = replace(SHIPPED, name="New")
    edited = with_phrases(BEGUN, A)
    session = edited.opened((MINE, other, new))
    assert session.desk.books == (edited.desk.books[0], other, new)
    assert set(session.filed) == {"mine", "o"}
    assert session.undo().desk.books == (MINE, other, new)
    same = session.opened((MINE, other, new))
    assert same.edits == session.edits
    kept = session.opened((other, new))
    assert kept.desk.book("mine") == edited.desk.books[0]
    assert BEGUN.opened((other,)).desk.books == (other,)


def test_the_fields_that_differ_are_told() -> None:
    assert differences(A, replace(A, code="x", body="y")) == (
        Difference("body", "a", "y"), Difference("code", "", "x"),
    )  # fmt: skip


# --- what is not saved --------------------------------------------------------------------------


@settings(max_examples=200, deadline=None)
@given(CHANCES)
def test_what_was_not_saved_is_there_again_at_the_next_start(chance: Random) -> None:
    before, after = made_book(chance), made_book(chance)
    after = replace(after, id=before.id, extra=before.extra)
    begun = session_of(Desk((before, SHIPPED)))
    left = unsaved(begun.became(begun.desk.with_book(after)))
    again = replayed(begun, left)
    assert again.desk.book("mine.toml") == after
    assert again.conflicts == ()
    assert unsaved(again) == left
    assert replayed(session_of(again.desk), left).desk == again.desk


@settings(max_examples=200, deadline=None)
@given(CHANCES)
def test_nothing_of_theirs_is_lost_when_typing_is_replayed(chance: Random) -> None:
    before, ours, theirs = (made_book(chance) for _ in range(3))
    begun = session_of(Desk((before,)))
    left = unsaved(begun.became(begun.desk.with_book(ours)))
    again = replayed(session_of(Desk((theirs,))), left)
    wanted = merged(before, ours, theirs)
    found = again.desk.book("mine.toml")
    assert found is not None
    assert {one.id for one in found.phrases} == {one.id for one in wanted.book.phrases}
    fields = {(one.id, one.field, one.key) for one in again.conflicts if one.kind == "phrase"}
    assert fields == {(o.id, o.field, o.key) for o in wanted.conflicts if o.kind == "phrase"}


def test_a_conflict_outlasts_a_restart() -> None:
    session = with_phrases(BEGUN, replace(A, title="O"), B).took(THEIRS)
    again = replayed(session_of(Desk((THEIRS, SHIPPED))), unsaved(session))
    assert again.desk == session.desk
    assert again.conflicts == session.conflicts


def test_a_book_that_is_gone_is_begun_anew_with_what_was_typed() -> None:
    session = with_phrases(BEGUN, replace(A, title="x"), B)
    again = replayed(session_of(Desk()), unsaved(session))
    assert phrases(again) == (replace(A, title="x"),)
    gone = BEGUN.became(Desk((SHIPPED,)))
    assert unsaved(gone) == ()


def test_a_new_phrase_stands_where_it_stood() -> None:
    new = Phrase("n", "N", "n")
    for order in ((new, A, B), (A, new, B), (A, B, new)):
        left = unsaved(with_phrases(BEGUN, *order))
        assert phrases(replayed(BEGUN, left)) == order
    left = unsaved(with_phrases(BEGUN, A, B, new))
    elsewhere = session_of(Desk((replace(MINE, phrases=(A,)),)))
    assert phrases(replayed(elsewhere, left)) == (A, new)


@settings(max_examples=60, deadline=None)
@given(CHANCES, st.integers(1, 6))
def test_undoing_after_merges_never_brings_back_what_they_removed(
    chance: Random, count: int
) -> None:
    session = session_of(Desk((replace(made_book(chance), source="mine"),)))
    for _ in range(count):
        ours, theirs = (replace(made_book(chance), source="mine") for _ in range(2))
        session = session.became(session.desk.with_book(ours)).took(theirs)
        for conflict in session.conflicts:
            session = session.chosen(conflict, "theirs")
    while session.edits.before:
        session = session.undo()
    book = session.desk.book("mine")
    assert book is not None
    ids = {one.id for one in book.phrases}
    assert len(ids) == len(book.phrases)
    assert {one.category for one in book.phrases} <= {"", *book.category}


def test_a_team_book_can_be_edited_once_its_role_allows_it_and_that_is_no_step_to_undo() -> None:
    team = Phrasebook("t", "T", layer=Layer.TEAM, source="t", phrases=(A,))
    both = frozenset({Layer.PERSONAL, Layer.TEAM})
    books = (MINE, team)
    session = session_of(Desk(books, (), both, frozenset({"t"})))
    assert not session.desk.editable("t")
    assert session.allowed(both, frozenset({"t"})) is session
    session = session.allowed(both, frozenset()).opened(books)
    assert session.desk.editable("t")
    assert not session.edits.before
    session = session.became(session.desk.with_book(replace(team, phrases=(A, B))))
    assert session.pending == ("t",)
