"""Folders of phrasebooks, shops, platforms and rule packs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.core.rules.packs import Pack
from desktop_app.core.shops import Platform, Shop
from desktop_app.storage.files import FileText, Refused, read_text, write_atomic
from desktop_app.storage.parts import Part, assemble, present, read_part, resolve
from desktop_app.storage.rule_file import read_pack
from desktop_app.storage.shop_file import read_platform, read_shop

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from desktop_app.core.phrases import Layer, Phrasebook
    from desktop_app.storage.history import History

NOT_BOOKS = frozenset({"platforms", "rules", "regions", "shops", "media", "calendars"})
"""Folders among the phrases that hold something else."""

_CANNOT_OPEN = QT_TRANSLATE_NOOP(
    "problem", "The file or folder cannot be opened ({reason}); check that you may read it."
)
_SAME_ID = QT_TRANSLATE_NOOP(
    "problem", 'The id "{id}" is used already, so this one is "{given}"; change one.'
)
_NOT_WRITTEN_OVER = QT_TRANSLATE_NOOP(
    "problem", "{path} could not be read, so it is not written over; mend it or move it away first."
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The books of a folder. ``files``: where (a book's source, a phrase's id) stands."""

    books: tuple[Phrasebook, ...] = ()
    problems: tuple[Problem, ...] = ()
    files: Mapping[tuple[str, str], Path] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Files:
    """The readable files of one book."""

    paths: tuple[Path, ...]
    texts: tuple[FileText, ...]
    parts: tuple[Part, ...]
    problems: tuple[Problem, ...]


def read_folder(folder: Path, layer: Layer) -> Reading:
    """Every file and every folder of files in ``folder`` as a book, in the order of their names."""
    paths, problems = _children(folder)
    readings: list[Reading] = []
    for path in filter(_may_be_book, paths):
        files, more = _book_files(path)
        problems += more
        readings.append(read_book(files, layer, path))
    return Reading(
        books=tuple(book for reading in readings for book in reading.books),
        problems=(*problems, *(each for reading in readings for each in reading.problems)),
        files={key: path for reading in readings for key, path in reading.files.items()},
    )


def read_book(files: Sequence[Path], layer: Layer, path: Path | None = None) -> Reading:
    """The one book that ``files`` make together; none if they hold nothing readable.

    ``path`` is the book's own place: without it, the file if there is one, else the folder.
    """
    found = _read_files(files)
    if not found.parts:
        return Reading(problems=found.problems)
    path = path or (files[0] if len(files) == 1 else files[0].parent)
    book = assemble(found.parts, _name(path), layer, str(path))
    return Reading((book,), found.problems, _traced(book, found))


def reread(book: Phrasebook) -> Phrasebook | None:
    """A book as its files say it now; None if there is nothing any more.

    Raises:
        Refused: One of its files cannot be read: what it holds is not gone.
        OSError: The place of the book cannot be looked at.
    """
    path = Path(book.source)
    if not path.exists():
        return None
    inside, problems = _book_files(path)
    found = _read_files(inside)
    if problems or len(found.parts) < len(inside):
        first = (*problems, *found.problems)[0]
        raise Refused(first.text, **first.values)
    if not found.parts:
        return None
    return assemble(found.parts, _name(path), book.layer, book.source)


def _traced(book: Phrasebook, found: _Files) -> dict[tuple[str, str], Path]:
    pairs = zip(found.parts, found.paths, strict=True)
    return {
        (book.source, phrase.id): path for part, path in pairs for phrase in present(part.phrases)
    }


def _children(folder: Path) -> tuple[list[Path], list[Problem]]:
    """What is in a folder, by name; a folder that is not there is empty."""
    try:
        return sorted(folder.iterdir()), []
    except (FileNotFoundError, NotADirectoryError):
        return [], []
    except OSError as error:
        return [], [unopened(folder, error)]


def unopened(path: Path, error: OSError) -> Problem:
    """The problem of a file or folder that the system does not let us open."""
    return Problem(str(path), "", "", _CANNOT_OPEN, {"reason": error.strerror or str(error)})


def _may_be_book(path: Path) -> bool:
    return not (path.name.startswith(".") or path.name in NOT_BOOKS or path.name.endswith(".sync"))


def _is_toml(path: Path) -> bool:
    return path.suffix.lower() == ".toml" and not path.name.startswith(".")


def _name(path: Path) -> str:
    return path.stem if _is_toml(path) else path.name


def _book_files(path: Path) -> tuple[list[Path], list[Problem]]:
    """The files of the book at ``path``: itself, or those in the folder it is."""
    try:
        is_folder = path.is_dir()
    except OSError as error:
        return [], [unopened(path, error)]
    if not is_folder:
        return ([path] if _is_toml(path) else []), []
    inside, problems = _children(path)
    return [each for each in inside if _is_toml(each)], problems


def _read_files(paths: Sequence[Path]) -> _Files:
    read: list[tuple[Path, FileText, Part]] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            text = read_text(path)
            part, more = read_part(text.text, str(path))
        except Refused as refusal:
            problems.append(refusal.problem(str(path)))
        except OSError as error:
            problems.append(unopened(path, error))
        else:
            read.append((path, text, part))
            problems += more
    parts, more = resolve([part for _, _, part in read])
    kept, texts = tuple(each[0] for each in read), tuple(each[1] for each in read)
    return _Files(kept, texts, parts, (*problems, *more))


def save(
    path: Path, before: Phrasebook, after: Phrasebook, history: History, moment: dt.datetime
) -> Phrasebook:
    """Write what differs between ``before`` and ``after`` into the book at ``path``.

    That is a file or a folder. Only files that change are written, each atomically and with its
    old bytes kept in ``history``.
    A file that is not there yet is made. Returns the book as it is read from now on.

    Raises:
        Refused: The book on the disk is not ``before``, or cannot be read.
        ValueError: ``after`` cannot be written such that it reads back the same.
        OSError: A file could not be written; those before it are.
    """
    inside = _book_files(path)[0] if path.exists() else []
    if not inside:
        return _save_new(path, after)
    found = _read_files(inside)
    if not found.parts:
        raise Refused(_NOT_WRITTEN_OVER, path=path)
    from desktop_app.storage.phrase_file import rewrite  # noqa: PLC0415 - a start writes no books

    written = rewrite(
        found.parts, replace(before, source=str(path)), replace(after, source=str(path))
    )
    texts = [part.text for part in written]
    for number in _in_safe_order(found.parts, texts):
        place, old = found.paths[number], found.texts[number]
        if texts[number] != old.text:
            history.keep(place, old.data, moment)
            write_atomic(place, old.encode(texts[number]))
    return assemble(written, before.name, after.layer, str(path))


def _save_new(path: Path, book: Phrasebook) -> Phrasebook:
    if path.is_dir() or not _is_toml(path):
        path = path / "phrases.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    from desktop_app.storage.phrase_file import new_text  # noqa: PLC0415 - a start writes no books

    write_atomic(path, new_text(book).encode())
    return assemble(_read_files([path]).parts, book.name, book.layer, str(path))


def _in_safe_order(parts: Sequence[Part], texts: Sequence[str]) -> list[int]:
    """Files that gain first: if the program dies in between, a moved phrase is there twice."""
    grows = [len(text) - len(part.text) for part, text in zip(parts, texts, strict=True)]
    return sorted(range(len(parts)), key=lambda number: -grows[number])


Kind = TypeVar("Kind", Shop, Platform, Pack)


def read_shops(
    folder: Path, *, sample: bool = False
) -> tuple[tuple[Shop, ...], tuple[Problem, ...]]:
    """The shops in a folder; ``sample`` marks them as those that came with the program."""
    shops, problems = _read_inside(folder, read_shop)
    return tuple(replace(shop, sample=sample) for shop in shops), problems


def read_platforms(folder: Path) -> tuple[tuple[Platform, ...], tuple[Problem, ...]]:
    """The platforms in a folder."""
    return _read_inside(folder, read_platform)


def read_packs(folder: Path) -> tuple[tuple[Pack, ...], tuple[Problem, ...]]:
    """The rule packs in a folder."""
    return _read_inside(folder, read_pack)


def _read_inside(
    folder: Path, read: Callable[[str, str], tuple[Kind | None, tuple[Problem, ...]]]
) -> tuple[tuple[Kind, ...], tuple[Problem, ...]]:
    paths, unopened = _children(folder)
    found, odd = read_each([path for path in paths if _is_toml(path)], read)
    return found, tuple(unopened) + odd


def read_each(
    paths: Sequence[Path], read: Callable[[str, str], tuple[Kind | None, tuple[Problem, ...]]]
) -> tuple[tuple[Kind, ...], tuple[Problem, ...]]:
    """What ``read`` makes of each file; one with an id that is used already is given another."""
    problems: list[Problem] = []
    found: dict[str, Kind] = {}
    for path in paths:
        try:
            value, odd = read(read_text(path).text, str(path))
        except Refused as refusal:
            problems.append(refusal.problem(str(path)))
        except OSError as error:
            problems.append(unopened(path, error))
        else:
            problems += odd
            if value is not None:
                given = _unused(value.id, found)
                if given != value.id:
                    values = {"id": value.id, "given": given}
                    problems.append(Problem(str(path), "", "id", _SAME_ID, values))
                found[given] = replace(value, id=given)
    return tuple(found.values()), tuple(problems)


def _unused(ident: str, used: Mapping[str, object]) -> str:
    number, given = 1, ident
    while given in used:
        number += 1
        given = f"{ident}-{number}"
    return given
