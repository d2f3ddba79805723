"""How the blanks of arrivals are asked for, beside what the library asks already."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.core.phrases import Field

ASKED = "ask."
"""What a name begins with that means nothing to the program: another will do as well."""

_TAG = re.compile(
    r"(?P<raw>\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\})|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL
)
_WORD = re.compile(r"\"[^\"]*\"|'[^']*'|[^\W\d][\w-]*(?:\.[\w-]+)*")


class Questions:
    """The fields of a library, and those that an import adds to them."""

    def __init__(self, known: Iterable[Field]) -> None:
        self._known: dict[str, Field] = {}
        for field in known:
            self._known.setdefault(field.name, field)
        self.added: dict[str, Field] = {}

    def names(self, fields: Iterable[Field]) -> dict[str, str]:
        """Under which other name each of the fields is asked, for those that need one.

        A field that is asked alike is shared. One that is asked otherwise would change the other's
        phrases, so that it goes under a name with a number; what the program itself knows by that
        name (``order.number``) is asked as it was before.
        """
        changed = {}
        for field in fields:
            name = self._name(field)
            if name != field.name:
                changed[field.name] = name
        return changed

    def _name(self, field: Field) -> str:
        for number in count(1):
            name = field.name if number == 1 else f"{field.name}_{number}"
            wanted = replace(field, name=name)
            there = self._known.get(name)
            if there is None:
                self._known[name] = self.added[name] = wanted
            elif not name.startswith(ASKED) or _alike(there, wanted):
                pass
            else:
                continue
            return name
        raise AssertionError  # pragma: no cover - numbers do not end


def _alike(one: Field, other: Field) -> bool:
    return replace(one, extra={}) == replace(other, extra={})


def renamed(body: str, names: Mapping[str, str]) -> str:
    """A body whose tags say other names; what only looks like a tag stays as it is."""

    def in_tag(found: re.Match[str]) -> str:
        if found["raw"]:
            return found[0]
        return _WORD.sub(lambda word: names.get(word[0], word[0]), found[0])

    return _TAG.sub(in_tag, body) if names else body
