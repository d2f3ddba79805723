"""Any file or folder that a user may point at, read for its problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tomli

from desktop_app.core.phrases import Layer
from desktop_app.storage.calendar_file import read_each_calendar
from desktop_app.storage.files import Refused, read_text
from desktop_app.storage.phrasebooks import NOT_BOOKS, Reading, read_book, read_each, unopened
from desktop_app.storage.rule_file import read_pack
from desktop_app.storage.shop_file import read_platform, read_shop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from desktop_app.core.problems import Problem

KEYS = {
    "shop": frozenset({"product", "shipping", "promotion", "currency", "platform", "timezone"}),
    "platform": frozenset({"emoticons", "message_limit", "burst_limit", "reply_targets"}),
    "calendar": frozenset({"holidays", "workdays", "known_until"}),
    "pack": frozenset({"rule"}),
    "other": frozenset({"region", "hotkeys", "window"}),
}
"""What tells our kinds of file apart; a file with none of these keys is a phrasebook."""

FOLDERS = {"shops": "shop", "platforms": "platform", "rules": "pack", "calendars": "calendar"}
"""What the files of a folder are, by its name, whatever keys they have."""


def read_any(path: Path) -> Reading:
    """The books at or below ``path``, with the problems of all files of ours there.

    In a folder named ``phrases`` each file is a book, as in the user's data; the files of any other
    folder are one book.
    """
    problems: list[Problem] = []
    files = list(_toml_files(path, problems))
    by_kind: dict[str, list[Path]] = {}
    for file in files:
        by_kind.setdefault(_kind(file), []).append(file)
    books = [read_book(group, Layer.PERSONAL) for group in _groups(by_kind.get("book", []))]
    _, shop_problems = read_each(by_kind.get("shop", []), read_shop)
    _, platform_problems = read_each(by_kind.get("platform", []), read_platform)
    _, calendar_problems = read_each_calendar(by_kind.get("calendar", []))
    _, pack_problems = read_each(by_kind.get("pack", []), read_pack)
    return Reading(
        tuple(book for reading in books for book in reading.books),
        (
            *problems,
            *(problem for reading in books for problem in reading.problems),
            *shop_problems,
            *platform_problems,
            *calendar_problems,
            *pack_problems,
        ),
        {key: place for reading in books for key, place in reading.files.items()},
    )


def _toml_files(path: Path, problems: list[Problem]) -> Iterator[Path]:
    """The files at or below a path; a folder that cannot be listed becomes a problem."""
    if not path.is_dir():
        yield path
        return
    try:
        children = sorted(path.iterdir())
    except OSError as error:
        problems.append(unopened(path, error))
        return
    for child in children:
        if child.name.startswith(".") or child.name.endswith(".sync"):
            continue
        if child.is_dir() and not child.is_symlink():
            yield from _toml_files(child, problems)
        elif child.suffix.lower() == ".toml":
            yield child


def _kind(file: Path) -> str:
    """What a file is by its keys, and where they say nothing, by the name of its folder."""
    if file.parent.name in NOT_BOOKS:
        return FOLDERS.get(file.parent.name, "other")
    try:
        keys = tomli.loads(read_text(file).text).keys()
    except (OSError, Refused, ValueError, RecursionError):
        return "book"  # whose reader says what is wrong with it
    if "phrase" in keys or "book" in keys:
        return "book"
    return next((kind for kind, signs in KEYS.items() if signs & keys), "book")


def _groups(files: Sequence[Path]) -> Iterator[list[Path]]:
    folders: dict[Path, list[Path]] = {}
    for file in files:
        folders.setdefault(file.parent, []).append(file)
    for folder, group in folders.items():
        if folder.resolve().name == "phrases" or len(files) == 1:
            yield from ([file] for file in group)
        else:
            yield group
