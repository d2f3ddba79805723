"""What languages, currencies and countries are called in the language of the interface."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.core.phrases import tongue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel import Locale

_PARTED = " · "


def with_code(name: str, code: str) -> str:
    """A name and what it stands for; the code alone where there is no name."""
    return f"{name}{_PARTED}{code}" if name else code


def code_of(text: str) -> str:
    """The code of a text as ``with_code`` makes it, or that is a code."""
    return text.rpartition(_PARTED.strip())[2].strip()


def language_name(code: str) -> str:
    """A language by its BCP 47 tag; empty where it has no name."""
    names = _spoken().languages
    return next((str(names[tag]) for tag in _tags(code) if tag in names), "")


def _tags(code: str) -> Iterator[str]:
    """What a language may be listed as, the nearest first."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - 60 ms that a start does not need

    for each in (code, tongue(code)):
        with suppress(UnknownLocaleError, ValueError):
            meant = Locale.parse(each, sep="-")
            yield from (str(meant), f"{meant.language}_{meant.script}", meant.language)


def currency_name(code: str) -> str:
    """A currency by its ISO 4217 code; empty where it has no name."""
    return str(_spoken().currencies.get(code, ""))


def country_name(code: str) -> str:
    """A country by its ISO 3166 code; empty where it has no name."""
    return str(_spoken().territories.get(code, ""))


def _spoken() -> Locale:
    """The language that the interface speaks now, whatever the system's is."""
    return _locale(QCoreApplication.translate("Shops", "en", "the code of this language"))


@lru_cache(maxsize=4)
def _locale(code: str) -> Locale:
    from babel import Locale  # noqa: PLC0415 - 60 ms that a start does not need

    return Locale.negotiate([code], ["zh", "ko"]) or Locale("en")
