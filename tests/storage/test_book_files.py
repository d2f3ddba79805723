"""What the phrase editor keeps: books, unsaved typing, trash, former versions and pictures."""

from __future__ import annotations

import datetime as dt
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.editing.desk import Desk, Spot, Trashed
from desktop_app.core.editing.session import session_of
from desktop_app.core.editing.store import Changed, Version
from desktop_app.core.editing.unsaved import unsaved
from desktop_app.core.phrases import (
    Category,
    Entry,
    Field,
    Ladder,
    Layer,
    Phrase,
    Phrasebook,
    Variant,
)
from desktop_app.core.problems import Refusal
from desktop_app.storage import book_journal, phrase_versions
from desktop_app.storage.arrangement import read_arrangement, write_arrangement
from desktop_app.storage.book_files import BookFiles
from desktop_app.storage.book_journal import Journal
from desktop_app.storage.book_trash import read_trash, write_trash
from desktop_app.storage.entry_json import from_json, to_json
from desktop_app.storage.files import Refused, System, write_atomic
from desktop_app.storage.media import (
    LARGEST,
    keep_picture,
    media_folder,
    pictures_of,
    unused_pictures,
)
from desktop_app.storage.phrase_versions import Versions
from desktop_app.storage.phrasebooks import read_book, reread
from desktop_app.storage.places import Places
from tests.made_books import CHANCES, made_book

if TYPE_CHECKING:
    from random import Random

    from desktop_app.core.editing.unsaved import Unsaved
    from desktop_app.core.merging import Entry as Merged
    from desktop_app.core.merging import Kind

NOW = dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(hours=1)
A = Phrase("a", "A", "a")
B = Phrase("b", "B", "b")
TOML = """format = 1
# mine

[[phrase]]
id = "a"
title = "A"
body = "a"

# second
[[phrase]]
id = "b"
title = "B"
body = "b"
"""


def fail(*_: object) -> Any:  # noqa: ANN401 - never returns
    raise OSError(28, "No space left on device")


# --- entries --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("phrase", Phrase("a", "", "")),
        ("phrase", replace(A, keywords=("k", ""), variants=(Variant("v", "en", {"t": 1}),))),
        ("phrase", replace(A, extra={"when": NOW, "deep": {"x": [1, {"y": "z"}]}})),
        ("category", Category("c", "C", "i", "#123456", "p", {"k": "v"})),
        ("ladder", Ladder("u", "U", ("b",), ("a", "a"))),
        ("field", Field("x.y", "L", "choice", ("1", "2"), "1")),
    ],
)
def test_an_entry_is_whole_again(kind: Kind, entry: Merged) -> None:
    assert from_json(kind, json.loads(json.dumps(to_json(entry)))) == entry


@pytest.mark.parametrize(
    "found",
    [None, [], "a", {"id": 1}, {"keywords": [1]}, {"variants": "v"}, {"variants": [1]},
     {"extra": "= ="}, {"extra": 1}],
)  # fmt: skip
def test_what_is_no_entry_is_an_error(found: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        from_json("phrase", found)


# --- the journal ----------------------------------------------------------------------------------


def typed(chance: Random) -> tuple[Unsaved, ...]:
    book = made_book(chance)
    begun = session_of(Desk((book,)))
    other = replace(made_book(chance), id="mine")
    return unsaved(begun.became(begun.desk.with_book(other)))


@settings(max_examples=60, deadline=None)
@given(CHANCES, st.integers(0, 10**6))
def test_a_journal_cut_anywhere_costs_only_the_last_line(
    tmp_path_factory: pytest.TempPathFactory, chance: Random, cut: int
) -> None:
    journal = Journal(tmp_path_factory.mktemp("j") / "deep" / "unsaved.jsonl")
    first, second = typed(chance), typed(chance)
    journal.note(first)
    kept = journal.path.stat().st_size if first else 0
    journal.note(second)
    assert journal.read() == second
    if first and second:
        data = journal.path.read_bytes()
        length = cut % len(data)
        journal.path.write_bytes(data[:length])
        found = journal.read()
        assert found == (second if length > len(data) - 2 else first if length >= kept - 1 else ())
        journal.note(first)
        assert journal.read() == first
        journal.path.write_bytes(data[:length] + b"\0" * 99)
        journal.note(second)
        assert journal.read() == second


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "unsaved.jsonl")


def some() -> tuple[Unsaved, ...]:
    begun = session_of(Desk((Phrasebook("m", "M", source="m", phrases=(A, B)),)))
    book = begun.desk.books[0]
    return unsaved(begun.became(begun.desk.with_book(replace(book, phrases=(B, A)))))


def test_a_journal_with_nothing_to_keep_is_gone(journal: Journal) -> None:
    assert journal.read() == ()
    journal.note(some())
    assert journal.read() == some()
    assert some()[0].orders == {"phrase": ("b", "a")}
    journal.note(())
    journal.note(())
    assert not journal.path.exists()


def test_a_journal_does_not_grow_for_ever(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book_journal, "LONGEST", 10)
    journal.note(some())
    journal.note(some())
    assert journal.path.read_bytes().count(b"\n") == 1


HEADLESS = b'[{"was": ["", "", ""], "head": ["", ""], "changes": [], "orders": {}}]'
KINDLESS = (
    b'[{"was":["","",""],"head":["","","",""],"orders":{},"changes":[{"kind":"no"}],"source":""}]'
)


@pytest.mark.parametrize(
    "line",
    [b"{}", b"7", b"[7]", b"[{}]", HEADLESS, b'[{"was": ["", "", ""], "head": 7}]', b"\xff",
     b"[" * 100_000, KINDLESS],
)  # fmt: skip
def test_odd_lines_are_passed_over(journal: Journal, line: bytes) -> None:
    journal.note(some())
    with journal.path.open("ab") as file:
        file.write(line + b"\n")
    assert journal.read() == some()


def steps_that_fail() -> list[System]:
    return [
        System(open=fail), System(write=fail), System(fsync=fail), System(replace=fail),
    ]  # fmt: skip


@pytest.mark.parametrize("system", steps_that_fail())
def test_a_journal_that_cannot_be_written_keeps_what_it_had(
    journal: Journal, system: System
) -> None:
    broken = Journal(journal.path, system)
    with pytest.raises(OSError, match="No space"):
        broken.note(some())
    assert journal.read() == ()
    journal.note(some())
    if system.replace is os.replace:
        with pytest.raises(OSError, match="No space"):
            broken.note(some())
    assert journal.read() == some()


# --- trash ----------------------------------------------------------------------------------------


TRASH = (
    Trashed(replace(A, extra={"k": 1}), "m", NOW, "b", (("u", 0), ("u", 2))),
    Trashed(B, "m", NOW - dt.timedelta(days=31)),
)


def test_trash_is_read_again_for_a_month(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "trash.json"
    assert read_trash(path, NOW) == ()
    write_trash(path, TRASH)
    assert read_trash(path, NOW) == TRASH[:1]


@pytest.mark.parametrize(
    "text",
    ["", "7", "[7]", "[{}]",
     '[{"phrase": {}, "steps": [], "moment": "2026-11-22T00:00:00", "book": "", "before": ""}]'],
)  # fmt: skip
def test_odd_trash_is_moved_aside(tmp_path: Path, text: str) -> None:
    path = tmp_path / "trash.json"
    path.write_text(text, "utf-8")
    assert read_trash(path, NOW) == ()
    assert [one.read_text("utf-8") for one in tmp_path.iterdir()] == [text]


# --- versions -------------------------------------------------------------------------------------


BOOK = Phrasebook("m", "M", source="m", phrases=(A, B))


def test_each_phrase_has_its_former_versions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    versions = Versions(tmp_path / "versions")
    second = replace(BOOK, phrases=(replace(A, title="A2"), B))
    versions.keep(BOOK, second, NOW)
    versions.keep(second, replace(BOOK, phrases=(B,)), LATER)
    versions.keep(BOOK, BOOK, LATER)
    assert versions.of("m", "a") == (Version(second.phrases[0], LATER), Version(A, NOW))
    assert versions.of("m", "b") == ()
    assert versions.of("other", "a") == ()
    (path,) = (tmp_path / "versions").iterdir()
    with path.open("ab") as file:
        file.write(b'{"at": "2026-11-22T09:00:00", "phrase": {"id": "a"}}\n7 "a"\n{"at": "a')
    versions.keep(BOOK, second, LATER)
    assert [one.phrase for one in versions.of("m", "a")] == [A, second.phrases[0], A]
    versions.keep(BOOK, second, LATER + dt.timedelta(hours=1))
    assert [one.moment for one in versions.of("m", "a")] == [LATER, LATER, NOW]
    monkeypatch.setattr(phrase_versions, "LONGEST", 10)
    versions.keep(BOOK, second, LATER)
    assert len(versions.of("m", "a")) == 1


# --- pictures -------------------------------------------------------------------------------------


def test_a_picture_is_kept_once_under_its_content(tmp_path: Path) -> None:
    source = str(tmp_path / "mine.toml")
    assert unused_pictures((), source) == ()
    name = keep_picture(source, b"picture", ".PNG")
    assert keep_picture(source, b"picture", ".png") == name
    other = keep_picture(source, b"other", ".jpg")
    assert (media_folder(source) / name).read_bytes() == b"picture"
    (media_folder(source) / name).write_bytes(b"torn")
    keep_picture(source, b"picture", ".png")
    assert (media_folder(source) / name).read_bytes() == b"picture"
    (media_folder(source) / "notes.txt").write_text("x")
    book = replace(BOOK, source=source, phrases=(replace(A, images=(name,)),))
    assert unused_pictures((book, BOOK), source) == (other,)
    assert media_folder(str(tmp_path / "book")) == tmp_path / "book" / "media"


@pytest.mark.parametrize(
    ("data", "suffix"), [(b"", ".png"), (b"x", ".svg"), (b"x" * (LARGEST + 1), ".png")]
)
def test_what_is_no_picture_to_send_is_refused(tmp_path: Path, data: bytes, suffix: str) -> None:
    with pytest.raises(Refused):
        keep_picture(str(tmp_path / "mine.toml"), data, suffix)


@pytest.mark.parametrize("system", steps_that_fail())
def test_nothing_is_left_of_a_picture_that_cannot_be_written(
    tmp_path: Path, system: System
) -> None:
    source = str(tmp_path / "mine.toml")
    with pytest.raises(OSError, match="No space"):
        keep_picture(source, b"x", ".png", system)
    assert list(media_folder(source).iterdir()) == []


# --- where a window stood -------------------------------------------------------------------------


def test_places_and_sizes_are_remembered(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "editor.json"
    assert read_arrangement(path) == {}
    write_arrangement(path, {"parts": [1, 2]})
    assert read_arrangement(path) == {"parts": [1, 2]}
    path.write_text('{"a": [1, true], "b": 7, "c": [10000000], "d": []}')
    assert read_arrangement(path) == {"d": []}
    path.write_text("7")
    assert read_arrangement(path) == {}


# --- books ----------------------------------------------------------------------------------------


@pytest.fixture
def files(tmp_path: Path) -> BookFiles:
    return BookFiles(Places(tmp_path), lambda: NOW)


@pytest.fixture
def mine(files: BookFiles) -> Phrasebook:
    path = files.places.phrases / "mine.toml"
    path.parent.mkdir()
    path.write_text(TOML, "utf-8", newline="\n")
    return read_book([path], Layer.PERSONAL).books[0]


def test_a_book_is_saved_and_its_old_phrases_are_kept(files: BookFiles, mine: Phrasebook) -> None:
    after = replace(mine, phrases=(mine.phrases[0], replace(mine.phrases[1], title="B2")))
    assert files.save(mine, after) == after
    assert files.read(mine) == after
    text = Path(mine.source).read_text("utf-8")
    assert text == TOML.replace('title = "B"', 'title = "B2"').replace(
        'body = "b"', 'body = """\nb\n"""'
    )
    (version, *_) = files.versions(Spot(mine.source, "b"))  # type: ignore[misc] # no refusal
    assert version == Version(mine.phrases[1], NOW)
    assert list((files.places.history).rglob("*.toml"))


def test_a_book_that_others_have_changed_is_not_written_over(
    files: BookFiles, mine: Phrasebook
) -> None:
    path = Path(mine.source)
    path.write_text(TOML.replace('"A"', '"Theirs"'), "utf-8")
    after = replace(mine, phrases=mine.phrases[:1])
    theirs = replace(mine, phrases=(replace(A, title="Theirs"), mine.phrases[1]))
    assert files.save(mine, after) == Changed(theirs)
    path.write_text("= broken", "utf-8")
    for result in (files.save(mine, after), files.read(mine)):
        assert isinstance(result, Refusal)
    path.unlink()
    assert files.read(mine) is None
    assert files.save(mine, after) == after


def test_a_book_that_would_not_read_back_is_refused(files: BookFiles, mine: Phrasebook) -> None:
    why = files.save(mine, replace(mine, phrases=(replace(A, body=""),)))
    assert isinstance(why, Refusal)
    assert Path(mine.source).read_text("utf-8") == TOML


def test_a_file_of_a_folder_that_cannot_be_read_is_no_deletion(files: BookFiles) -> None:
    folder = files.places.phrases / "book"
    folder.mkdir(parents=True)
    for name in ("1", "2"):
        (folder / f"{name}.toml").write_text(TOML.replace('"a"', f'"a{name}"'), "utf-8")
    book = read_book(sorted(folder.iterdir()), Layer.PERSONAL).books[0]
    assert reread(book) == book
    (folder / "2.toml").write_text("= broken", "utf-8")
    with pytest.raises(Refused):
        reread(book)
    for path in folder.iterdir():
        path.unlink()
    assert reread(book) is None
    result = files.save(book, replace(book, phrases=book.phrases[:1]))
    assert isinstance(result, Phrasebook)


@pytest.mark.parametrize("place", ["phrasebooks", "history"])
@pytest.mark.parametrize("step", ["open", "write", "fsync", "replace"])
def test_a_save_that_fails_anywhere_loses_nothing_and_can_be_made_again(
    files: BookFiles,
    mine: Phrasebook,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
    step: str,
) -> None:
    broken = System(**{step: fail})
    after = replace(mine, phrases=(mine.phrases[0], replace(mine.phrases[1], title="B2")))
    with monkeypatch.context() as patch:
        name = f"desktop_app.storage.{place}.write_atomic"
        patch.setattr(name, lambda path, data: write_atomic(path, data, broken))
        assert isinstance(files.save(mine, after), Refusal)
    assert Path(mine.source).read_text("utf-8") == TOML
    assert [one.name for one in files.places.phrases.iterdir()] == ["mine.toml"]
    assert files.save(mine, after) == after
    assert files.versions(Spot(mine.source, "b")) == (Version(mine.phrases[1], NOW),)


def test_a_folder_emptied_under_ones_hands_is_told(files: BookFiles, mine: Phrasebook) -> None:
    Path(mine.source).write_text("format = 1\n", "utf-8")
    found = files.read(mine)
    assert isinstance(found, Phrasebook)
    assert found.phrases == ()


def test_what_the_system_refuses_is_a_value(tmp_path: Path, files: BookFiles) -> None:
    (tmp_path / "file").write_text("x")
    broken = BookFiles(Places(tmp_path / "file"), lambda: NOW)
    source = str(tmp_path / "file" / "mine.toml")
    for result in (
        broken.note(some()),
        broken.unsaved(),
        broken.trash(),
        broken.keep_trash(TRASH),
        broken.picture(source, b"x", ".png"),
        broken.picture(source, b"", ".png"),
    ):
        assert isinstance(result, Refusal)
        assert result.message
    assert files.note(some()) is None
    assert files.unsaved() == some()
    assert files.keep_trash(TRASH) is None
    assert files.trash() == TRASH[:1]
    mine = str(tmp_path / "phrases" / "mine.toml")
    name = files.picture(mine, b"x", ".png")
    assert isinstance(name, str)
    assert Path(files.picture_path(mine, name)).read_bytes() == b"x"
    assert files.unused_pictures(mine) == (name,)


def test_folders_where_files_should_be_are_told(files: BookFiles, mine: Phrasebook) -> None:
    spot = Spot(mine.source, "b")
    files.save(mine, replace(mine, phrases=mine.phrases[:1]))
    (path,) = files.places.versions.iterdir()
    path.unlink()
    path.mkdir()
    assert isinstance(files.versions(spot), Refusal)


def test_a_folder_that_may_not_be_listed_is_told(
    files: BookFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "iterdir", fail)
    assert isinstance(files.unused_pictures("m/mine.toml"), Refusal)


@pytest.mark.parametrize(
    ("source", "folder"),
    [("/books/mine.toml", "/books/media"), ("/books/folder", "/books/folder/media")],
)
def test_the_pictures_of_a_phrase_lie_beside_its_book(source: str, folder: str) -> None:
    phrase = Phrase("p", "t", "", images=("b.png", "a.png"))
    entry = Entry(phrase, Phrasebook("m", "m", source=source))
    assert [*map(Path, pictures_of(entry))] == [Path(folder, "b.png"), Path(folder, "a.png")]
