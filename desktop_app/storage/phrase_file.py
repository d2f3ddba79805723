"""A phrasebook as TOML: read with patience, written so that one edited phrase is a small diff."""

from __future__ import annotations

from dataclasses import dataclass, is_dataclass, replace
from dataclasses import fields as dataclass_fields
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from desktop_app.core.phrases import Layer, Phrasebook
from desktop_app.storage.files import Refused
from desktop_app.storage.parts import assemble, read_part, resolve
from desktop_app.storage.sharing_out import share_out
from desktop_app.storage.tables import clean, clean_value
from desktop_app.storage.weaving import CHANGED, ident, rows, weave, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_app.core.phrases import Phrase
    from desktop_app.core.problems import Problem
    from desktop_app.storage.parts import Part

Value = TypeVar("Value")

_TEXTS = attrgetter("id", "category", "code", "title", "note", "body")


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read. ``refused`` says that nothing was: it must not be written over."""

    book: Phrasebook
    problems: tuple[Problem, ...] = ()
    refused: bool = False


def read(text: str, source: str, name: str) -> Reading:
    """The book in ``text``; ``source`` is the file in problems, ``name`` a nameless book's name."""
    try:
        part, problems = read_part(text, source)
    except Refused as refusal:
        empty = Phrasebook(id=name, name=name, source=source)
        return Reading(empty, (refusal.problem(source),), refused=True)
    parts, more = resolve([part])
    return Reading(assemble(parts, name, Layer.PERSONAL, source), (*problems, *more))


def write(text: str, old_book: Phrasebook, new_book: Phrasebook) -> str:
    """The text that reads back as ``new_book``; what ``text`` says of the rest stays as it is.

    Raises:
        Refused: ``text`` does not say ``old_book``, or cannot be read.
        ValueError: ``new_book`` cannot be written such that it reads back the same.
    """
    part, _ = read_part(text, old_book.source)
    return rewrite(resolve([part])[0], old_book, new_book)[0].text


def new_text(book: Phrasebook) -> str:
    """A fresh file.

    Raises:
        ValueError: ``book`` cannot be written such that it reads back the same.
    """
    empty, _ = read_part("format = 1\n", book.source)
    nothing = Phrasebook(id="", name="", layer=book.layer, source=book.source)
    return rewrite([empty], nothing, book)[0].text


def rewrite(parts: Sequence[Part], old_book: Phrasebook, new_book: Phrasebook) -> tuple[Part, ...]:
    """The files of a book with new texts, as those read back, in their order.

    Raises:
        Refused: The files do not say ``old_book``.
        ValueError: ``new_book`` cannot be written such that it reads back the same.
    """
    now = assemble(parts, old_book.name, old_book.layer, old_book.source)
    if now != old_book:
        raise Refused(CHANGED)
    wanted = tidy(new_book)
    if wanted == tidy(old_book):
        return tuple(parts)
    shares = share_out(parts, old_book, wanted)
    for texts in _attempts(parts, shares):
        again = _reread(parts, texts)
        if again and assemble(again, wanted.name, wanted.layer, wanted.source) == wanted:
            return again
    message = f"the book {wanted.id!r} does not read back as it was written"
    raise ValueError(message)


def _attempts(parts: Sequence[Part], shares: Sequence[Part]) -> Iterator[tuple[str, ...]]:
    """From the smallest change to the largest."""
    pairs = tuple(zip(parts, shares, strict=True))
    texts = tuple(part.text if part == share else weave(part, share) for part, share in pairs)
    yield texts
    odd = [_differing(*each) for each in zip(shares, _reread(parts, texts), strict=False)]
    yield tuple(
        weave(part, share, stale) if stale else text
        for (part, share), text, stale in zip(pairs, texts, odd, strict=False)
    )
    yield tuple(whole(part, share) for part, share in pairs)


def _reread(parts: Sequence[Part], texts: Sequence[str]) -> tuple[Part, ...]:
    """What the texts say; nothing if one of them cannot be read."""
    if len(texts) != len(parts):
        return ()
    try:
        again = [read_part(text, part.source)[0] for part, text in zip(parts, texts, strict=True)]
    except Refused:
        return ()
    return resolve(again)[0]


def _differing(wanted: Part, found: Part) -> frozenset[tuple[str, str]]:
    """The entries that are not found as wanted: what another table says has a bearing on them."""
    there = rows(found)
    return frozenset(
        (kind, ident(entry))
        for kind, entries in rows(wanted).items()
        for entry in entries
        if entry and entry not in there[kind]
    )


def tidy(book: Phrasebook) -> Phrasebook:
    """The book with every text as reading gives it: NFC, line feeds, no control characters."""
    phrases = tuple(one if _is_tidy(one) else _with_body(_tidied(one)) for one in book.phrases)
    bare = _tidied(replace(book, phrases=()))
    return replace(bare, source=book.source, phrases=phrases)


def _is_tidy(phrase: Phrase) -> bool:
    """Whether reading gives it as it is: nearly all are, and ten thousand are looked at."""
    if phrase.extra or any(one.extra for one in phrase.variants):
        return False
    said = (part for one in phrase.variants for part in (one.language, one.body))
    lists = (*phrase.keywords, *phrase.buyers, *phrase.platforms, *phrase.images)
    text = "\n".join((*_TEXTS(phrase), *lists, *said))
    return clean(text) == text and bool(phrase.body.strip() or not phrase.body)


def _tidied(value: Value) -> Value:
    """The same for any value a book is made of."""
    if is_dataclass(value) and not isinstance(value, type):
        names = (each.name for each in dataclass_fields(value))
        return replace(value, **{name: _tidied(getattr(value, name)) for name in names})
    if isinstance(value, tuple):
        return tuple(map(_tidied, value))  # type: ignore[return-value] # of the same kind as before
    return clean_value(value)  # type: ignore[return-value] # of the same kind as before


def _with_body(phrase: Phrase) -> Phrase:
    """A body of blanks only is none."""
    return phrase if phrase.body.strip() else replace(phrase, body="")
