"""Replies that are Liquid already, but with another program's variables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.core.templates import mistakes
from desktop_app.exchange.wording import Asking, escaped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.phrases import Field

WRONG = QT_TRANSLATE_NOOP(
    "problem", "Its template cannot be filled here ({reason}); it stays in the text as it is."
)

_TAGS = re.compile(
    r"\{%-?\s*raw\s*-?%\}((?:(?!\{%-?\s*raw).)*?)\{%-?\s*endraw\s*-?%\}"
    r"|(\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\})",
    re.DOTALL,
)
"""No tag begins within another: a text of nothing but braces is not read again and again."""

_NAME = re.compile(r"\"[^\"]*\"|'[^']*'|(?<![\w.])([A-Za-z_]\w*(?:\.\w+)+)")


class Renaming:
    """Another program's variables as ours.

    Args:
        names: Ours by theirs.
        roots: What their variables begin with; those that are not in ``names`` are asked.
        asking: The questions of the file.
    """

    def __init__(self, names: Mapping[str, str], roots: frozenset[str], asking: Asking) -> None:
        self._names = names
        self._roots = roots
        self._asking = asking
        self._fields: dict[str, Field] = {}

    def body(self, text: str) -> tuple[str, tuple[Field, ...], str]:
        """The body, what it asks, and why its tags are only text (empty: they work)."""
        self._fields = {}
        pieces, here = [], 0
        for found in _TAGS.finditer(text):
            pieces.append(escaped(text[here : found.start()]))
            pieces.append(escaped(found[1]) if found[2] is None else self._tag(found[2]))
            here = found.end()
        body = "".join((*pieces, escaped(text[here:])))
        wrong = mistakes(body) if "{" in body else ()
        if wrong:
            return escaped(text), (), wrong[0].message
        return body, tuple(self._fields.values()), ""

    def _tag(self, tag: str) -> str:
        """A tag with our names; what has none of theirs is only text."""
        changed, known = [], tag.startswith("{%")
        here = 0
        for found in _NAME.finditer(tag):
            ours = self._name(found[1]) if found[1] else ""
            if ours:
                known = True
                changed += [tag[here : found.start()], ours]
                here = found.end()
        return "".join((*changed, tag[here:])) if known else escaped(tag)

    def _name(self, theirs: str) -> str:
        if theirs in self._names:
            return self._names[theirs]
        if theirs.partition(".")[0] not in self._roots:
            return ""
        label = theirs.replace(".custom_attribute", "").replace(".", " ").replace("_", " ")
        field = self._asking.field(label)
        self._fields[field.name] = field
        return field.name


def problem(source: str, place: str, reason: str) -> Problem:
    """That a reply's tags are only text."""
    return Problem(source, place, "", WRONG, {"reason": reason[:100]})
