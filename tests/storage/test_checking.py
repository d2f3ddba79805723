"""Any file or folder that a user points at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app.core.phrases import Layer
from desktop_app.storage.checking import read_any

if TYPE_CHECKING:
    from desktop_app.storage.phrasebooks import Reading

BROKEN = "not TOML"
NEWER = "format = 9\n"


class Closed(type(Path())):  # type: ignore[misc] # the class of paths is chosen when it runs
    """A folder that may not be listed: as root no real one is like that."""

    def iterdir(self) -> object:
        raise PermissionError(13, "Permission denied")


def phrase(*idents: str) -> str:
    tables = (f'[[phrase]]\nid = "{one}"\ntitle = "t"\nbody = "b"\n' for one in idents)
    return "format = 1\n" + "".join(tables)


def made(top: Path, **files: str) -> Path:
    """A folder of these files; ``__`` in a name is a slash."""
    for name, text in files.items():
        path = top / f"{name.replace('__', '/')}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return top


def books(found: Reading) -> list[list[str]]:
    return [[one.id for one in book.phrases] for book in found.books]


def wrong(found: Reading) -> list[str]:
    """The names of the files that have problems."""
    return sorted({Path(problem.source).name for problem in found.problems})


def test_a_file_is_a_book_of_the_users(tmp_path: Path) -> None:
    path = made(tmp_path, a=phrase("x", "y"), b=phrase("z")) / "a.toml"
    found = read_any(path)
    assert (books(found), found.problems) == ([["x", "y"]], ())
    assert (found.books[0].layer, found.books[0].source) == (Layer.PERSONAL, str(path))


@pytest.mark.parametrize(
    ("folder", "expected"), [("phrases", [["x"], ["y"], ["z"]]), ("words", [["x", "y"], ["z"]])]
)
def test_a_folder_is_one_book_unless_it_is_named_phrases(
    tmp_path: Path, folder: str, expected: list[list[str]]
) -> None:
    top = made(tmp_path / folder, a=phrase("x"), b=phrase("y"), inside__c=phrase("z"))
    assert books(read_any(top)) == expected
    assert books(read_any(tmp_path)) == expected


def test_in_a_folder_named_phrases_two_books_may_have_the_same_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = made(tmp_path / "phrases", a=phrase("x"), b=phrase("x"))
    assert wrong(read_any(top)) == []
    assert wrong(read_any(made(tmp_path / "words", a=phrase("x"), b=phrase("x")))) != []
    monkeypatch.chdir(top)
    assert (wrong(read_any(Path())), books(read_any(Path()))) == ([], [["x"], ["x"]])


def test_the_files_of_a_book_may_use_each_others_categories(tmp_path: Path) -> None:
    category = 'format = 1\n[[category]]\nid = "c"\nname = "n"\n'
    text = phrase("x") + 'category = "c"\n'
    assert read_any(made(tmp_path / "book", a=category, b=text)).problems == ()


@pytest.mark.parametrize(
    "name",
    [
        ".hidden/a.toml", ".a.toml", "phone.sync/a.toml", "a.toml.unreadable-1", "a.txt", "deep/a",
        "regions/a.toml", "media/a.toml",
    ],
)  # fmt: skip
def test_what_is_none_of_ours_is_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(BROKEN)
    assert read_any(tmp_path).problems == ()
    assert read_any(tmp_path).books == ()


@pytest.mark.parametrize(
    "text",
    ["[region]\n", "[hotkeys]\nopen = 5\n", "[window]\nwidth = 'x'\n"],
)
def test_regions_and_settings_are_passed_over_wherever_they_are(tmp_path: Path, text: str) -> None:
    found = read_any(made(tmp_path, a="format = 1\n" + text))
    assert (found.books, found.problems) == ((), ())


def test_a_phrasebook_stays_one_whatever_else_is_in_it(tmp_path: Path) -> None:
    text = phrase("x") + '[[product]]\nid = "p"\n'
    assert books(read_any(made(tmp_path, a=text))) == [["x"]]
    text = 'format = 1\n[book]\nid = "b"\n[[rule]]\n'
    assert [book.id for book in read_any(made(tmp_path, a=text)).books] == ["b"]


SHOP = 'format = 1\nid = "s"\nname = "n"\ncurrency = "CNY"\n'
PACK = 'format = 1\nname = "n"\n[[rule]]\nid = "r"\nwords = ["w"]\n'
PLATFORM = 'format = 1\nname = "n"\nmessage_limit = 100\n'


@pytest.mark.parametrize(
    ("place", "text", "odd"),
    [
        ("shops__a", SHOP, []),
        ("shops__a", "format = 1\n", ["a.toml"]),
        ("shops__a", SHOP + "timezone = 'Nowhere'\n", ["a.toml"]),
        ("shops__a", BROKEN, ["a.toml"]),
        ("a", SHOP, []),
        ("a", SHOP + "timezone = 'Nowhere'\n", ["a.toml"]),
        ("platforms__a", PLATFORM, []),
        ("platforms__a", "format = 1\nname = 5\n", ["a.toml"]),
        ("platforms__a", NEWER, ["a.toml"]),
        ("a", PLATFORM, []),
        ("a", "format = 1\nmessage_limit = 'x'\n", ["a.toml"]),
        ("rules__a", PACK, []),
        ("rules__a", "format = 1\nname = 5\n", ["a.toml"]),
        ("rules__a", BROKEN, ["a.toml"]),
        ("a", PACK, []),
        ("a", PACK + "severity = 'odd'\n", ["a.toml"]),
    ],
)
def test_shops_platforms_and_rule_packs_are_read_as_such_by_folder_and_by_keys(
    tmp_path: Path, place: str, text: str, odd: list[str]
) -> None:
    top = made(tmp_path, **{place: text})
    (file,) = top.rglob("*.toml")
    for path in (top, file):
        found = read_any(path)
        assert (found.books, wrong(found)) == ((), odd)


def test_two_shops_of_one_id_are_told(tmp_path: Path) -> None:
    assert wrong(read_any(made(tmp_path, shops__a=SHOP, shops__b=SHOP))) == ["b.toml"]


@pytest.mark.parametrize("text", [BROKEN, NEWER, "a = " + "[" * 5000])
def test_a_file_that_cannot_be_read_is_a_problem_and_the_others_are_read(
    tmp_path: Path, text: str
) -> None:
    top = made(tmp_path, a=phrase("x"), b=text, c=phrase("y"), shops__d=text)
    assert (books(read_any(top)), wrong(read_any(top))) == ([["x", "y"]], ["b.toml", "d.toml"])


def test_what_is_no_text_or_not_there_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"\xff\xff\xff")
    (tmp_path / "b.toml").symlink_to(tmp_path / "nowhere")
    assert wrong(read_any(tmp_path)) == ["a.toml", "b.toml"]
    assert wrong(read_any(tmp_path / "gone.toml")) == ["gone.toml"]


def test_linked_folders_are_not_entered_and_linked_files_are_read(tmp_path: Path) -> None:
    top = made(tmp_path / "book", a=phrase("x"))
    made(tmp_path / "other", b=BROKEN, c=phrase("y"))
    (top / "loop").symlink_to(top)
    (top / "other").symlink_to(tmp_path / "other")
    (top / "c.toml").symlink_to(tmp_path / "other" / "c.toml")
    found = read_any(top)
    assert (books(found), found.problems) == ([["x", "y"]], ())
    (tmp_path / "link").symlink_to(top)
    assert books(read_any(tmp_path / "link")) == [["x", "y"]]


def test_a_folder_named_like_a_file_is_entered_and_a_link_to_one_is_a_problem(
    tmp_path: Path,
) -> None:
    made(tmp_path / "book" / "deep.toml", a=phrase("x"))
    assert books(read_any(tmp_path / "book")) == [["x"]]
    (tmp_path / "book" / "link.toml").symlink_to(tmp_path / "book" / "deep.toml")
    assert wrong(read_any(tmp_path / "book")) == ["link.toml"]


def test_a_folder_that_may_not_be_listed_is_a_problem(tmp_path: Path) -> None:
    assert wrong(read_any(Closed(tmp_path))) == [tmp_path.name]


def test_an_empty_folder_has_neither_books_nor_problems(tmp_path: Path) -> None:
    assert (read_any(tmp_path).books, read_any(tmp_path).problems) == ((), ())
