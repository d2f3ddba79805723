"""Our own files: a phrasebook, a folder or zip of them; written as one file or as a zip."""

from __future__ import annotations

import contextlib
import re
import zipfile
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Final

from desktop_app.core.arrivals import Arrival, Cargo, Picture
from desktop_app.core.drafts import SAID_AS
from desktop_app.core.phrases import Layer, Phrasebook
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem, Refusal
from desktop_app.exchange.kuaihui_pictures import coming, without
from desktop_app.exchange.losses import lost
from desktop_app.exchange.plain_words import path_of
from desktop_app.storage.files import SIZE_LIMIT, Refused, decode
from desktop_app.storage.parts import PHRASE_LIMIT, assemble, read_part, resolve
from desktop_app.storage.phrase_file import new_text
from desktop_app.storage.phrasebooks import NOT_BOOKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop_app.core.phrases import Field, Ladder, Phrase
    from desktop_app.exchange.bundles import Bundle, Piece
    from desktop_app.storage.parts import Part

_IS_OURS = re.compile(r"^\s*\[\[(?:phrase|category)\]\]|^\s*\[book\]", re.MULTILINE)
_UNSAFE = re.compile(r"[^\w.-]+")
MOMENT: Final = (2000, 1, 1, 0, 0, 0)
"""What a zip says of when its files were made: the same books give the same bytes."""
PART: Final = 5_000
"""Phrases in a file of a zip."""

_NO_PICTURE = QT_TRANSLATE_NOOP(
    "problem", "The picture {name} did not come along; put it into the folder media of the book."
)
_LARGE_FILE = QT_TRANSLATE_NOOP(
    "problem", "The file has more than {limit} MB and is not read; split it into smaller files."
)
_UNUSED_FIELD = QT_TRANSLATE_NOOP(
    "problem", "No phrase that came in asks for this value, so how it is asked for is left out."
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "problem",
    "{count} phrases are more than one file may hold; choose the zip, or fewer phrases.",
)
_UNWRITABLE = QT_TRANSLATE_NOOP("refusal", "{name} cannot be written such that it reads back")
_RENAMED = QT_TRANSLATE_NOOP(
    "problem", "{count} phrases have the id of one in another book and get a new one: {titles}"
)


def fits(bundle: Bundle) -> int:
    """Whether there is a phrasebook of ours."""
    return 95 if any(map(_is_ours, _tomls(bundle))) else 0


def _is_ours(piece: Piece) -> bool:
    try:
        return bool(_IS_OURS.search(_text_of(piece)))
    except Refused:
        return False


def _text_of(piece: Piece) -> str:
    """The text of a file.

    Raises:
        Refused: It is too large, or no text.
    """
    if len(piece.data) > SIZE_LIMIT:
        raise Refused(_LARGE_FILE, limit=SIZE_LIMIT // 1024 // 1024)
    return decode(piece.data).text


def _tomls(bundle: Bundle) -> list[Piece]:
    """The files that may be (a part of) a book."""
    return [
        piece
        for piece in bundle.pieces
        if piece.name.lower().endswith(".toml")
        and not NOT_BOOKS.intersection(piece.path.split("/")[:-1])
        and not any(part.startswith(".") for part in piece.path.split("/"))
    ]


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """All books of it as one cargo, with their ids, wordings, ladders and questions."""
    del options
    problems: list[Problem] = []
    books = [
        (folder, book)
        for folder, pieces in _groups(bundle).items()
        for book in _books(pieces, folder or bundle.name, problems)
    ]
    pictures = {piece.path: piece for piece in bundle.pieces}
    arrivals = [
        _arrival(phrase, book, folder, pictures, problems)
        for folder, book in books
        for phrase in book.phrases
    ]
    for _, book in books:
        problems += _unused(book, arrivals)
    languages = {book.language for _, book in books}
    return Cargo(
        tuple(arrivals),
        tuple(problems),
        tuple(ladder for _, book in books for ladder in book.ladders),
        languages.pop() if len(languages) == 1 else "",
    )


def _groups(bundle: Bundle) -> dict[str, list[Piece]]:
    """The files by the folders they are in."""
    found: dict[str, list[Piece]] = {}
    for piece in _tomls(bundle):
        found.setdefault(piece.path.rpartition("/")[0], []).append(piece)
    return found


def _books(pieces: list[Piece], name: str, problems: list[Problem]) -> Iterator[Phrasebook]:
    """The books of one folder: one, unless several of its files each say which book they are."""
    parts: list[Part] = []
    for piece in pieces:
        try:
            part, more = read_part(_text_of(piece), piece.path)
        except Refused as refusal:
            problems.append(refusal.problem(piece.path))
        else:
            parts.append(part)
            problems += more
    several = sum(part.head is not None for part in parts) > 1
    for group in [[part] for part in parts] if several else [parts] if parts else []:
        resolved, more = resolve(group)
        problems += more
        stem = group[0].source.rpartition("/")[2].removesuffix(".toml")
        yield assemble(resolved, stem if len(group) == 1 else name, Layer.PERSONAL, name)


def _arrival(
    phrase: Phrase,
    book: Phrasebook,
    folder: str,
    pictures: Mapping[str, Piece],
    problems: list[Problem],
) -> Arrival:
    place = f"phrase {phrase.id}"
    found = []
    for name in phrase.images:
        piece = pictures.get(f"{folder}/media/{name}".lstrip("/"))
        if piece:
            found.append(Picture(name, piece.data))
        else:
            problems.append(Problem(book.name, place, "images", _NO_PICTURE, {"name": name}))
    bodies = (phrase.body, *(variant.body for variant in phrase.variants))
    return Arrival(
        place=place,
        title=phrase.title,
        body=phrase.body,
        code=phrase.code,
        path=path_of(phrase, book),
        id=phrase.id,
        keywords=phrase.keywords,
        buyers=phrase.buyers,
        platforms=phrase.platforms,
        note=phrase.note,
        fields=tuple(field for field in book.fields if _asks(bodies, field)),
        variants=phrase.variants,
        pictures=tuple(found),
        extra=phrase.extra,
    )


def _asks(bodies: tuple[str, ...], field: Field) -> bool:
    """Whether a body names what the field asks for, or what is asked in its stead."""
    names = [field.name, *(name for name, asked in SAID_AS.items() if asked == field.name)]
    return any(name in body for name in names for body in bodies)


def _unused(book: Phrasebook, arrivals: Iterable[Arrival]) -> Iterator[Problem]:
    used = {field.name for arrival in arrivals for field in arrival.fields}
    for field in book.fields:
        if field.name not in used:
            yield Problem(book.name, f"fields {field.name}", "", _UNUSED_FIELD)


def losses(books: tuple[Phrasebook, ...]) -> tuple[Problem, ...]:
    """Only the bytes of pictures do not go into a text, and a file has room for so many."""
    count = sum(len(book.phrases) for book in books)
    large = [Problem("", "", "", _TOO_LARGE, {"count": count})] if count > PHRASE_LIMIT else []
    changed = [
        Problem(one.name, "", "", _RENAMED, {"count": len(ids), "titles": ", ".join(ids[:3])})
        for one, ids in _clashes(books)
    ]
    return (*lost(books, "pictures"), *large, *changed)


def zip_losses(books: tuple[Phrasebook, ...]) -> tuple[Problem, ...]:
    """Only pictures that are not there, or for which there is no room."""
    left = zip(books, coming(books), strict=True)
    return lost(tuple(without(book, found) for book, found in left), "pictures")


def _clashes(books: tuple[Phrasebook, ...]) -> Iterator[tuple[Phrasebook, list[str]]]:
    seen: set[str] = set()
    for book in books:
        ids = [phrase.id for phrase in book.phrases if phrase.id in seen]
        seen |= {phrase.id for phrase in book.phrases}
        if ids:
            yield book, ids


def write(books: tuple[Phrasebook, ...]) -> bytes | Refusal:
    """One file of all of them."""
    book = merged(books)
    text = _text(book) if len(book.phrases) <= PHRASE_LIMIT else None
    if text is None or len(text.encode()) > SIZE_LIMIT:
        return Refusal(_UNWRITABLE, {"name": book.name})
    return text.encode()


def _text(book: Phrasebook) -> str | None:
    try:
        return new_text(replace(book, source=""))
    except (ValueError, TypeError):
        return None


def write_zip(books: tuple[Phrasebook, ...]) -> bytes | Refusal:
    """A folder for each book, with its pictures; large books are parted into several files."""
    file = BytesIO()
    names: set[str] = set()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for book, pictures in zip(books, coming(books), strict=True):
            folder = _folder(book, names)
            for number, part in enumerate(_parts(book)):
                text = _text(part)
                if text is None or len(text.encode()) > SIZE_LIMIT:
                    return Refusal(_UNWRITABLE, {"name": book.name})
                entry = zipfile.ZipInfo(f"{folder}/{number:02d}.toml", MOMENT)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, text)
            for name, path in pictures.items():
                with contextlib.suppress(OSError):  # gone meanwhile
                    entry = zipfile.ZipInfo(f"{folder}/media/{name}", MOMENT)
                    archive.writestr(entry, path.read_bytes())
    return file.getvalue()


def _folder(book: Phrasebook, names: set[str]) -> str:
    stem = _UNSAFE.sub("-", book.id).strip(".-")[:60] or "book"
    name, number = stem, 1
    while name.lower() in names or name in NOT_BOOKS:
        number += 1
        name = f"{stem}-{number}"
    names.add(name.lower())
    return name


def _parts(book: Phrasebook) -> Iterator[Phrasebook]:
    """A book in files of so many phrases; the first one has all else."""
    yield replace(book, phrases=book.phrases[:PART])
    for start in range(PART, len(book.phrases), PART):
        rest = book.phrases[start : start + PART]
        yield Phrasebook(id="", name="", phrases=rest, categories=())


def merged(books: tuple[Phrasebook, ...]) -> Phrasebook:
    """Several books as one: of the same field the first counts, ids that clash get a number."""
    if len(books) == 1:
        return books[0]
    fields: dict[str, Field] = {}
    whole = Phrasebook(id="kuaihui", name="Kuaihui")
    ids: dict[str, set[str]] = {"category": set(), "phrase": set(), "ladder": set()}
    for book in books:
        mine = _renamed(book, ids)
        fields |= {field.name: field for field in book.fields if field.name not in fields}
        whole = replace(
            whole,
            categories=whole.categories + mine.categories,
            phrases=whole.phrases + mine.phrases,
            ladders=whole.ladders + mine.ladders,
        )
    languages = {book.language for book in books}
    language = languages.pop() if len(languages) == 1 else ""
    return replace(whole, fields=tuple(fields.values()), language=language)


def _renamed(book: Phrasebook, ids: dict[str, set[str]]) -> Phrasebook:
    """A book whose ids are not among those taken."""
    categories = _given((one.id for one in book.categories), ids["category"])
    phrases = _given((one.id for one in book.phrases), ids["phrase"])
    ladders = _given((one.id for one in book.ladders), ids["ladder"])

    def ladder(one: Ladder) -> Ladder:
        steps = tuple(phrases.get(step, step) for step in one.steps)
        return replace(one, id=ladders[one.id], steps=steps)

    return replace(
        book,
        categories=tuple(
            replace(one, id=categories[one.id], parent=categories.get(one.parent, one.parent))
            for one in book.categories
        ),
        phrases=tuple(
            replace(one, id=phrases[one.id], category=categories.get(one.category, one.category))
            for one in book.phrases
        ),
        ladders=tuple(map(ladder, book.ladders)),
    )


def _given(wanted: Iterable[str], taken: set[str]) -> dict[str, str]:
    found = {}
    for ident in wanted:
        given, number = ident, 1
        while given in taken:
            number += 1
            given = f"{ident}-{number}"
        taken.add(given)
        found[ident] = given
    return found
