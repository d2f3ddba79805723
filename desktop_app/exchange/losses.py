"""What a format cannot hold of some books, said kind by kind before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop_app.core.phrases import tongue
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.exchange.leaving import other_wordings, said
from desktop_app.exchange.wording import messages, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop_app.core.phrases import Phrase, Phrasebook

NAMED = 3
"""How many phrases a sentence names."""

_MESSAGES = QT_TRANSLATE_NOOP(
    "problem",
    "{count} phrases are several messages; they become one text of several lines: {titles}",
)
_VALUES = QT_TRANSLATE_NOOP(
    "problem",
    "{count} phrases fill in values; the names of these stand in brackets: {titles}",
)
_TAGS = QT_TRANSLATE_NOOP(
    "problem",
    "{count} phrases decide with tags such as if; the tags stand in the text: {titles}",
)
_VARIANTS = QT_TRANSLATE_NOOP(
    "problem", "{count} phrases have other wordings; they are left out: {titles}"
)
_PICTURES = QT_TRANSLATE_NOOP("problem", "{count} phrases have pictures; left out: {titles}")
_CODES = QT_TRANSLATE_NOOP("problem", "{count} phrases have codes; they are left out: {titles}")
_TITLES = QT_TRANSLATE_NOOP(
    "problem",
    "{count} phrases have titles other than their first line; these are left out: {titles}",
)
_KEYWORDS = QT_TRANSLATE_NOOP("problem", "{count} phrases have keywords; left out: {titles}")
_NOTES = QT_TRANSLATE_NOOP("problem", "{count} phrases have notes; left out: {titles}")
_BUYERS = QT_TRANSLATE_NOOP(
    "problem", "{count} phrases say for which buyers they are; left out: {titles}"
)
_PLATFORMS = QT_TRANSLATE_NOOP(
    "problem", "{count} phrases say for which platforms they are; left out: {titles}"
)
_LEVELS = QT_TRANSLATE_NOOP(
    "problem", "{count} phrases are in a category below another; the two are joined: {titles}"
)
_CATEGORIES = QT_TRANSLATE_NOOP(
    "problem", "{count} phrases are in categories; these are left out: {titles}"
)
_EXTRA = QT_TRANSLATE_NOOP(
    "problem", "{count} phrases have keys that this version does not know; left out: {titles}"
)
_NO_CODE = QT_TRANSLATE_NOOP("problem", "{count} phrases have no code to be typed: {titles}")
_FACTS = QT_TRANSLATE_NOOP(
    "problem",
    "{count} phrases take facts from the shop, the chat or the clock that are asked for there:"
    " {titles}",
)
_PLAINLY = QT_TRANSLATE_NOOP(
    "problem",
    "{count} phrases offer choices, several lines or defaults that become plain questions:"
    " {titles}",
)
_LANGUAGES = QT_TRANSLATE_NOOP(
    "problem", "{count} phrases are in other languages too; these are left out: {titles}"
)
_LADDERS = QT_TRANSLATE_NOOP("problem", "{count} ladders are left out")
_FIELDS = QT_TRANSLATE_NOOP(
    "problem", "How {count} values are asked for is left out: label, kind, choices, default"
)


def _has_level(phrase: Phrase, book: Phrasebook) -> bool:
    category = book.category.get(phrase.category)
    return bool(category and category.parent)


def _speaks_others(phrase: Phrase, book: Phrasebook) -> bool:
    return len(other_wordings(phrase, book)) < len(phrase.variants)


def _asked(phrase: Phrase, book: Phrasebook) -> list[str]:
    return [one.text for one in said(phrase.body, book.language) if one.kind == "asked"]


def _asks_facts(phrase: Phrase, book: Phrasebook) -> bool:
    return any(not name.startswith("ask.") for name in _asked(phrase, book))


def _asks_more(phrase: Phrase, book: Phrasebook) -> bool:
    fields = {one.name: one for one in book.fields}
    asked = (fields[name] for name in _asked(phrase, book) if name in fields)
    return any(one.kind in {"choice", "lines"} or one.default for one in asked)


_CHECKS: Final[Mapping[str, tuple[str, Callable[[Phrase, Phrasebook], bool]]]] = {
    "messages": (_MESSAGES, lambda phrase, _: len(messages(phrase.body)) > 1),
    "values": (_VALUES, lambda phrase, _: any(w.kind == "value" for w in words(phrase.body))),
    "tags": (_TAGS, lambda phrase, _: any(w.kind == "tag" for w in words(phrase.body))),
    "variants": (_VARIANTS, lambda phrase, _: bool(phrase.variants)),
    "pictures": (_PICTURES, lambda phrase, _: bool(phrase.images)),
    "codes": (_CODES, lambda phrase, _: bool(phrase.code)),
    "titles": (_TITLES, lambda phrase, _: not phrase.body.startswith(phrase.title)),
    "keywords": (_KEYWORDS, lambda phrase, _: bool(phrase.keywords)),
    "notes": (_NOTES, lambda phrase, _: bool(phrase.note)),
    "buyers": (_BUYERS, lambda phrase, _: bool(phrase.buyers)),
    "platforms": (_PLATFORMS, lambda phrase, _: bool(phrase.platforms)),
    "levels": (_LEVELS, _has_level),
    "categories": (_CATEGORIES, lambda phrase, _: bool(phrase.category)),
    "uncoded": (_NO_CODE, lambda phrase, _: not phrase.code),
    "facts": (_FACTS, _asks_facts),
    "choices": (_PLAINLY, _asks_more),
    "languages": (_LANGUAGES, _speaks_others),
    "extra": (_EXTRA, lambda phrase, _: bool(phrase.extra)),
}
"""By kind: what is said, and whether it is said of a phrase."""


EXPANDER: Final = ("messages", "tags", "pictures", "buyers", "platforms", "extra", "ladders",
                   "uncoded", "facts", "languages")  # fmt: skip
"""What no text expander holds."""


def lost(books: tuple[Phrasebook, ...], *kinds: str) -> tuple[Problem, ...]:
    """What is lost of ``books`` where those ``kinds`` of things cannot be held.

    ``ladders`` and ``fields`` are kinds as well as the keys of ``_CHECKS``.
    """
    return tuple(problem for book in books for problem in _lost(book, kinds))


def _lost(book: Phrasebook, kinds: tuple[str, ...]) -> Iterator[Problem]:
    for kind in kinds:
        if kind in _CHECKS:
            text, check = _CHECKS[kind]
            found = [phrase for phrase in book.phrases if check(phrase, book)]
            if found:
                yield _counted(book, text, found)
    for kind, text, parts in (
        ("ladders", _LADDERS, book.ladders),
        ("fields", _FIELDS, book.fields),
    ):
        if kind in kinds and parts:
            yield Problem(book.name, "", "", text, {"count": len(parts)})


def _counted(book: Phrasebook, text: str, found: list[Phrase]) -> Problem:
    """One sentence for all phrases that it is said of; it names the first few."""
    comma = "、" if tongue(book.language) == "zh" else ", "
    titles = comma.join(phrase.title for phrase in found[:NAMED])
    more = " …" if len(found) > NAMED else ""
    return Problem(book.name, "", "", text, {"count": len(found), "titles": titles + more})
