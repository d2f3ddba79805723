"""Folders of books: read together, saved file by file."""

from __future__ import annotations

import contextlib
import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.phrases import Category, Layer, Phrase, Phrasebook
from desktop_app.storage.files import Refused, decode
from desktop_app.storage.history import History
from desktop_app.storage.phrase_file import read, write
from desktop_app.storage.phrasebooks import read_book, read_folder, read_platforms, read_shops, save
from desktop_app.storage.shop_file import read_platform, read_shop

NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
FROZEN = Path(__file__).parents[1] / "data" / "format-1.toml"


def entry(ident: str, more: str = "") -> str:
    return f'\n[[phrase]]\nid = "{ident}"\ntitle = "{ident}"\nbody = "{ident}"\n{more}'


def write_file(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two books, one of them a folder, and much that is none."""
    top = tmp_path / "phrases"
    write_file(top / "b.toml", "format = 1\n" + entry("x"))
    write_file(top / "a" / "1.toml", "format = 1\n" + entry("a") + entry("b"))
    write_file(top / "a" / "2.toml", 'format = 1\n[book]\nid = "A"\n' + entry("c") + entry("d"))
    for name in ("platforms/t.toml", "rules/r.toml", ".hidden/h.toml", "a.sync/d.toml", "n/x.md",
                 ".b.toml.0123456789abcdef.tmp", "b.toml.unreadable-1", ".h.toml", "a/deep/z.toml",
                 "x.toml/readme"):  # fmt: skip
        write_file(top / name, "not TOML")
    return top


def shelf(folder: Path) -> History:
    return History(folder.parent / "history")


def test_files_and_folders_are_books_and_all_else_is_passed_over(folder: Path) -> None:
    reading = read_folder(folder, Layer.TEAM)
    assert reading.problems == ()
    assert [(book.id, book.name, book.layer) for book in reading.books] == [
        ("A", "a", Layer.TEAM),
        ("b", "b", Layer.TEAM),
    ]
    assert [phrase.id for phrase in reading.books[0].phrases] == list("abcd")
    assert reading.files[str(folder / "a"), "c"] == folder / "a" / "2.toml"


def test_a_missing_folder_is_empty(tmp_path: Path) -> None:
    assert read_folder(tmp_path / "none", Layer.TEAM).books == ()
    assert read_book([], Layer.TEAM).books == ()


def test_files_can_be_read_as_one_book_wherever_they_are(folder: Path) -> None:
    files = sorted((folder / "a").glob("*.toml"))
    (book,) = read_book(files, Layer.TEAM).books
    assert (book.name, book.source, len(book.phrases)) == ("a", str(folder / "a"), 4)


def test_what_cannot_be_opened_is_a_problem_beside_the_good(folder: Path) -> None:
    (folder / "loop.toml").symlink_to(folder / "loop.toml")
    (folder / "a" / "gone.toml").symlink_to(folder / "nowhere")
    (folder / "large.toml").write_bytes(b"a" * 10_000_000)
    reading = read_folder(folder, Layer.TEAM)
    assert len(reading.books) == 2
    assert len(reading.problems) == 3


class Locked(type(Path())):  # type: ignore[misc] # the class of paths is chosen when it runs
    """A path that may not be looked at: as root no real one is like that."""

    def is_dir(self) -> bool:
        raise PermissionError(13, "Permission denied")

    def iterdir(self) -> object:
        raise PermissionError(13, "Permission denied")


class Ajar(Locked):
    """A folder whose content may be listed and not looked at."""

    def iterdir(self) -> object:
        return iter([Locked(self / "a")])


def test_what_may_not_be_looked_at_is_a_problem(tmp_path: Path) -> None:
    for folder in (Locked(tmp_path), Ajar(tmp_path)):
        reading = read_folder(folder, Layer.TEAM)
        assert ["Permission denied" in str(problem) for problem in reading.problems] == [True]


def test_files_of_a_folder_know_each_other(folder: Path) -> None:
    text = (
        'format = 1\n[[category]]\nid = "k"\nname = "K"\n[[ladder]]\nid = "l"\nsteps = ["a", "c"]\n'
    )
    write_file(folder / "a" / "3.toml", text + entry("a", 'category = "k"\n'))
    reading = read_folder(folder, Layer.TEAM)
    assert [problem.key for problem in reading.problems] == ["id"]
    assert reading.books[0].ladders[0].steps == ("a", "c")
    assert len({phrase.id for phrase in reading.books[0].phrases}) == 5


def saved(folder: Path, after: Phrasebook, number: int = 0) -> set[str]:
    """Save a book and say which files changed."""
    before = read_folder(folder, Layer.PERSONAL).books[number]
    old = {path: path.read_bytes() for path in folder.rglob("*.toml") if path.is_file()}
    book = save(Path(before.source), before, after, shelf(folder), NOW)
    assert book == read_folder(folder, Layer.PERSONAL).books[number]
    assert book.phrases == after.phrases
    return {path.name for path, data in old.items() if path.read_bytes() != data}


@pytest.mark.parametrize(
    ("order", "files"),
    [
        ("abcd", set()), ("bacd", {"1.toml"}), ("abd", {"2.toml"}), ("abcdx", {"2.toml"}),
        ("axbcd", {"1.toml"}), ("xabcd", {"1.toml"}), ("dabc", {"1.toml", "2.toml"}),
        ("acbd", {"1.toml", "2.toml"}), ("", {"1.toml", "2.toml"}),
    ],
)  # fmt: skip
def test_only_files_that_change_are_written(folder: Path, order: str, files: set[str]) -> None:
    before = read_folder(folder, Layer.PERSONAL).books[0]
    known = {phrase.id: phrase for phrase in before.phrases}
    phrases = tuple(known.get(each) or Phrase(each, each, each) for each in order)
    assert saved(folder, replace(before, phrases=phrases)) == files
    assert len(list((folder.parent / "history").glob("*"))) == len(files)


def test_the_book_is_described_where_it_was(folder: Path) -> None:
    before = read_folder(folder, Layer.PERSONAL).books
    assert saved(folder, replace(before[0], description="new")) == {"2.toml"}
    assert saved(folder, replace(before[1], name="new"), 1) == {"b.toml"}


def test_a_book_that_is_not_there_is_made(tmp_path: Path) -> None:
    new = Phrasebook("i", "n", phrases=(Phrase("a", "t", "b"),))
    for place in (tmp_path / "x" / "new.toml", tmp_path / "folder"):
        book = save(place, new, new, shelf(tmp_path), NOW)
        assert book.phrases == new.phrases
    (tmp_path / "empty").mkdir()
    assert save(tmp_path / "empty", new, new, shelf(tmp_path), NOW).source.endswith("phrases.toml")


@pytest.mark.parametrize("text", ["not TOML", "format = 2\n"])
def test_an_unreadable_or_newer_file_is_not_written_over(tmp_path: Path, text: str) -> None:
    path = write_file(tmp_path / "a.toml", text)
    empty = Phrasebook("a", "a", source=str(path))
    with pytest.raises(Refused, match="not written over"):
        save(path, empty, replace(empty, name="b"), shelf(tmp_path), NOW)
    assert path.read_text() == text


def test_a_good_file_can_be_saved_beside_an_unreadable_one(folder: Path) -> None:
    write_file(folder / "a" / "0.toml", "format = 2\n")
    before = read_folder(folder, Layer.PERSONAL).books[0]
    assert saved(folder, replace(before, phrases=before.phrases[1:])) == {"1.toml"}


def test_a_file_changed_by_hand_meanwhile_is_not_written_over(folder: Path) -> None:
    before = read_folder(folder, Layer.PERSONAL).books[1]
    write_file(folder / "b.toml", "format = 1\n" + entry("y"))
    with pytest.raises(Refused, match="someone else"):
        save(folder / "b.toml", before, replace(before, phrases=()), shelf(folder), NOW)


def test_the_mark_and_the_line_breaks_of_a_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    data = b"\xef\xbb\xbf" + ("format = 1\n" + entry("x")).replace("\n", "\r\n").encode()
    path.write_bytes(data)
    before = read_book([path], Layer.PERSONAL).books[0]
    new = replace(before, phrases=(*before.phrases, Phrase("y", "y", "y\nz")))
    save(path, before, new, shelf(tmp_path), NOW)
    text = path.read_bytes()
    assert text.startswith(data)
    assert text.count(b"\n") == text.count(b"\r\n")
    kept = shelf(tmp_path).versions(path)
    assert [version.read_bytes() for version in kept] == [data]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from("abcdefgh"), unique=True),
    st.lists(st.sampled_from("abcdefghxyz"), unique=True),
)
def test_any_order_can_be_saved_over_any_files(
    tmp_path_factory: pytest.TempPathFactory, old: list[str], new: list[str]
) -> None:
    top = tmp_path_factory.mktemp("book")
    for number in range(3):
        write_file(
            top / "b" / f"{number}.toml", "format = 1\n" + "".join(map(entry, old[number::3]))
        )
    before = read_folder(top, Layer.PERSONAL).books[0]
    after = replace(
        before,
        phrases=tuple(Phrase(each, each, each) for each in new),
        categories=(Category("k", "K"),) if len(new) % 2 else (),
    )
    book = save(top / "b", before, after, shelf(top / "b"), NOW)
    assert (book.phrases, book.categories) == (after.phrases, after.categories)


def test_shops_and_platforms_are_read_beside_broken_ones(tmp_path: Path) -> None:
    write_file(tmp_path / "a.toml", 'format = 1\nid = "s"\n')
    write_file(tmp_path / "b.toml", 'format = 1\nid = "s"\n')
    write_file(tmp_path / "c.toml", "format = 2\n")
    write_file(tmp_path / "e.toml", 'format = 1\nid = "s"\n')
    (tmp_path / "d.toml").mkdir()
    (tmp_path / "f.toml").symlink_to(tmp_path / "f.toml")
    shops, problems = read_shops(tmp_path, sample=True)
    assert [(shop.id, shop.sample) for shop in shops] == [("s", True), ("s-2", True), ("s-3", True)]
    assert len(problems) == 5
    assert [platform.id for platform in read_platforms(tmp_path)[0]] == ["s", "s-2", "s-3"]
    assert read_shops(tmp_path / "none") == ((), ())


BROKEN = {
    "empty": b"", "half": FROZEN.read_bytes()[:700], "not text": b"\xff\xff\xff\xff",
    "zeros": b"\0" * 5000, "newer": b"format = 99\n", "deep": b"a" + b".a" * 40_000 + b" = 1",
    "brackets": b"a = " + b"[" * 100_000, "long": b"a = '" + b"x" * 10_000_000,
    "header": b"[" * 50_000, "types": b"book = 1\nfields = 2\ncategory = 3\nphrase = 4\nladder = 5",
    "lists": b"phrase = [1, [2], 'x', {}, {variant = [1]}]\ncategory = [[]]\nladder = [{}]",
    "many": b"[[a.b.c]]\n" * 5000, "quotes": b'"""' * 5000, "keys": b"a.b.c.d.e = 1\na = 2",
    "twice": b"[[phrase]]\nid = 'a'\nid = 'b'", "date": b"phrase = 9999-12-31T23:59:59.9+23:59",
}  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN)
def test_no_file_however_broken_hides_the_good_beside_it(folder: Path, kind: str) -> None:
    (folder / "a" / "0.toml").write_bytes(BROKEN[kind])
    (folder / "c.toml").write_bytes(BROKEN[kind])
    reading = read_folder(folder, Layer.TEAM)
    assert reading.problems
    assert {"a", "b", "c", "d", "x"} <= {p.id for book in reading.books for p in book.phrases}
    assert all(str(problem) for problem in reading.problems)
    read_shops(folder)
    read_platforms(folder)


JUNK = st.sampled_from([
    b"[", b"]", b'"', b"'", b'"""', b"\n", b"=", b"\0", b"\xff", b"1", b"{}", b"[[phrase]]\n",
    b"true", b"\r", b"#", b"", b"-1e9", b"[1, {}]", b"2026-01-01", b"id = 1\n",
])  # fmt: skip
SHOP = b"""format = 1
id = "s"
timezone = "Asia/Shanghai"
[[promotion]]
name = "p"
starts = 2026-12-01T00:00:00+09:00
ends = 2026-12-12
[shipping]
pickup = "17:00"
works = "Mon-Sat"
[[shipping.zone]]
days = [2, 3]
fee = 0
[bargaining]
rounding = 1
[[product]]
id = "a"
price = 189.5
stock = { "42" = 3 }
"""


def decode_or_skip(data: bytes) -> str:
    try:
        return decode(data).text
    except Refused:
        return ""


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_mutated_files_never_raise(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([FROZEN.read_bytes(), SHOP]))
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        text = text[:start] + data.draw(JUNK) + text[start + data.draw(st.integers(0, 8)) :]
    source = decode_or_skip(text)
    reading = read(source, "a.toml", "a")
    assert all(str(problem) for problem in reading.problems)
    if not reading.refused:
        book = reading.book
        after = replace(book, phrases=(*book.phrases, Phrase("zzz", "t", "b")))
        with contextlib.suppress(Refused, ValueError):
            assert read(write(source, book, after), "a.toml", "a").book == after
    assert all(str(problem) for problem in read_shop(source, "s.toml")[1])
    assert all(str(problem) for problem in read_platform(source, "p.toml")[1])
