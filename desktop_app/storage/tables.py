"""TOML tables read with patience: good values are handed out, bad ones become problems."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

import tomli

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.storage.cutting import NAN, PART, loaded
from desktop_app.storage.files import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Made = TypeVar("Made")

FORMAT = 1
TEXT_LIMIT = 20_000
"""The longest text, in bytes of UTF-8."""

DEPTH_LIMIT = 40
_NUMBER_BITS = 1000
_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_CONTROLS = {code: None for code in (*range(32), 127) if chr(code) not in "\n\t"}

_NOT_TOML = QT_TRANSLATE_NOOP(
    "problem",
    "Line {line}, column {column} cannot be read ({reason}); nothing of this file is used until "
    "that is mended.",
)
_TOO_ODD = QT_TRANSLATE_NOOP(
    "problem",
    "The file holds a number or a nesting beyond all measure; nothing of it is used. Remove that.",
)
_NEWER = QT_TRANSLATE_NOOP(
    "problem", "This file was made by a newer Kuaihui (format {format}); update to read it."
)
_NO_FORMAT = QT_TRANSLATE_NOOP(
    "problem", "The file does not say its format; write format = 1 into its first line."
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "problem", "This key is not known; it is kept and has no effect. Check its spelling."
)
_WANT_TEXT = QT_TRANSLATE_NOOP(
    "problem", "This should be a text in quotation marks; it is left out until that is mended."
)
_WANT_TEXTS = QT_TRANSLATE_NOOP(
    "problem", 'This should be a list such as ["a", "b"]; what is not text is left out of it.'
)
_ONE_TEXT = QT_TRANSLATE_NOOP(
    "problem", "This should be a list; it is read as a list of one. Put it into [ ]."
)
_NUMBER_AS_TEXT = QT_TRANSLATE_NOOP(
    "problem", 'This is a number and is read as the text "{shown}"; put it into quotation marks.'
)
_TOO_LONG = QT_TRANSLATE_NOOP(
    "problem", "This text has more than {limit} bytes and is left out; shorten it or split it."
)
_WANT_TABLES = QT_TRANSLATE_NOOP(
    "problem", "This should be tables that begin with [[{name}]]; what is none is left out."
)
_ONE_TABLE = QT_TRANSLATE_NOOP(
    "problem", "This should begin with [[{name}]], in two pairs of brackets; it is read as that."
)
_WANT_TABLE = QT_TRANSLATE_NOOP(
    "problem", "This should be a table that begins with [{name}]; it is left out until mended."
)
_WANT_YES = QT_TRANSLATE_NOOP("problem", "This should be true or false; it is left out until then.")
_WANT_NUMBER = QT_TRANSLATE_NOOP(
    "problem", "This should be a whole number, not below 0; it is left out until that is mended."
)


def clean(text: str) -> str:
    """Text as the program keeps it: NFC, line feeds only, no control characters but tabs."""
    if text.isascii() and text.isprintable():
        return text
    if not _ODD.search(text) and unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_CONTROLS))


def clean_value(value: object) -> object:
    """The same for every text in a value of TOML, at any depth."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(key): clean_value(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [clean_value(item) for item in value]
    return NAN if isinstance(value, Decimal) and value.is_nan() else value


def parse(text: str, part: int = PART) -> dict[str, object]:
    """The tables of a TOML file; fractions are Decimals.

    Args:
        text: The whole file.
        part: How many characters may be read at once.

    Raises:
        Refused: Not TOML; the line and the column are named.
    """
    try:
        data = loaded(text, part)
    except tomli.TOMLDecodeError as error:
        raise Refused(_NOT_TOML, line=error.lineno, column=error.colno, reason=error.msg) from error
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise Refused(_TOO_ODD) from error
    if _is_too_odd(data):
        raise Refused(_TOO_ODD)
    return data


def read_file(
    text: str, source: str, make: Callable[[Table], Made]
) -> tuple[Made | None, tuple[Problem, ...]]:
    """What ``make`` makes of a file's top table; None if nothing of it can be used."""
    problems: list[Problem] = []
    try:
        table = Table(parse(text), source, "", problems)
        table.format()
        table.take("sync")  # a team's bookkeeping, which is no part of a shop or a rule pack
    except Refused as refusal:
        return None, (refusal.problem(source),)
    return make(table), tuple(problems)


def _is_too_odd(data: object) -> bool:
    """Whether a number is too large or a value too deep; level by level, for depth is the doubt."""
    level: list[object] = [data]
    for _ in range(DEPTH_LIMIT + 1):
        below: list[object] = []
        for value in level:
            if isinstance(value, str):
                continue
            if isinstance(value, dict):
                below += value.values()
            elif isinstance(value, list):
                below += value
            elif isinstance(value, int) and value.bit_length() > _NUMBER_BITS:
                return True
        level = below
    return bool(level)


def label(kind: str, raw: Mapping[str, object], position: int) -> str:
    """What a problem calls a table: its id, else its code, title or name, else its position."""
    names = (raw.get(key) for key in ("id", "code", "title", "name"))
    named = (clean(name).strip() for name in names if isinstance(name, str))
    return f"{kind} {next(filter(None, named), '')[:40] or position}"


class Table:
    """One table while it is read. What no method has asked for in the end is unknown.

    Every method takes a value and notes a problem if it is not of the kind that was asked for.
    """

    def __init__(
        self, raw: Mapping[str, object], source: str, name: str, problems: list[Problem]
    ) -> None:
        self.raw = raw
        self.source = source
        self.name = name
        self.problems = problems
        self._rest = dict(raw)

    def note(self, key: str, text: str, **values: object) -> None:
        """Note that ``key`` is off."""
        self.problems.append(Problem(self.source, self.name, key, text, values))

    def take(self, key: str) -> object:
        """The value as it is, None if there is none."""
        return self._rest.pop(key, None)

    def format(self) -> None:
        """Check ``format``.

        Raises:
            Refused: The file is from a newer version.
        """
        found = self.take("format")
        if isinstance(found, int) and found > FORMAT:
            raise Refused(_NEWER, format=found)
        if isinstance(found, bool) or found != FORMAT:
            self.note("format", _NO_FORMAT)

    def text(self, key: str) -> str:
        """A text; a number counts as one. Empty if there is none."""
        value = self.take(key)
        return "" if value is None else self._text(key, value, _WANT_TEXT)

    def _text(self, key: str, value: object, otherwise: str) -> str:
        if not isinstance(value, str):
            if isinstance(value, int | Decimal) and not isinstance(value, bool):
                self.note(key, _NUMBER_AS_TEXT, shown=str(value))
                return str(value)
            self.note(key, otherwise)
            return ""
        text = clean(value)
        if len(text) * 3 > TEXT_LIMIT and len(text.encode()) > TEXT_LIMIT:
            self.note(key, _TOO_LONG, limit=TEXT_LIMIT)
            return ""
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        value = self.take(key)
        if value is None:
            return ()
        if not isinstance(value, list):
            text = self._text(key, value, _WANT_TEXTS)
            if text:
                self.note(key, _ONE_TEXT)
            return (text,) if text else ()
        return tuple(
            text for item in value if (text := self._text(key, item, _WANT_TEXTS)) or item == ""
        )

    def yes(self, key: str, *, default: bool) -> bool:
        """True or false."""
        value = self.take(key)
        if isinstance(value, bool):
            return value
        if value is not None:
            self.note(key, _WANT_YES)
        return default

    def whole(self, key: str, default: int = 0) -> int:
        """A whole number, not below 0."""
        value = self.take(key)
        if value is None:
            return default
        number = whole_number(value)
        if number is None:
            self.note(key, _WANT_NUMBER)
            return default
        return number

    def table(self, key: str, name: str | None = None) -> Table | None:
        """The table below ``key``."""
        value = self.take(key)
        if isinstance(value, dict):
            return Table(value, self.source, name or key, self.problems)
        if value is not None:
            self.note(key, _WANT_TABLE, name=key)
        return None

    def tables(self, key: str, name: str | None = None) -> tuple[Table | None, ...]:
        """The array of tables below ``key``, with None where an item is no table."""
        value = self.take(key)
        name = name or key
        if isinstance(value, dict):
            self.note(key, _ONE_TABLE, name=name)
            value = [value]
        items = value if isinstance(value, list) else []
        found = tuple(
            Table(item, self.source, label(name, item, position), self.problems)
            if isinstance(item, dict)
            else None
            for position, item in enumerate(items, 1)
        )
        if None in found or (value is not None and value is not items):
            self.note(key, _WANT_TABLES, name=name)
        return found

    def facts(self) -> dict[str, object]:
        """All further keys, which may be any: text, numbers, dates, lists, tables."""
        facts = {clean(key): clean_value(value) for key, value in self._rest.items()}
        self._rest = {}
        return facts

    def extra(self) -> dict[str, object]:
        """All further keys, each of which is a problem, but for those of a team's own."""
        extra = self.facts()
        for key in extra:
            if key != "conflict":
                self.note(key, _UNKNOWN)
        return extra


def whole_number(value: object) -> int | None:
    """``value`` if it is a whole number, not below 0, that fits into 53 bits."""
    if isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) < 16:  # noqa: PLR2004 - digits of 2**53
        value = int(value) if value == int(value) else None
    good = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53
    return value if good and isinstance(value, int) else None


def local_moment(value: object, zone: dt.tzinfo | None) -> dt.datetime | None:
    """A date with a time as a naive moment of ``zone``; None if it is something else."""
    if not isinstance(value, dt.datetime):
        return None
    try:
        return value.astimezone(zone).replace(tzinfo=None) if value.tzinfo else value
    except OverflowError:  # the first or last day of the calendar
        return None
