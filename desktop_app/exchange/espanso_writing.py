"""Phrases as an espanso match file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.exchange.leaving import losses_of, other_wordings, said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.phrases import Field, Phrase, Phrasebook
    from desktop_app.core.problems import Problem
    from desktop_app.exchange.leaving import Said

_NOT_WORD = re.compile(r"\W+")
_FORM = "form1"


def losses(books: tuple[Phrasebook, ...]) -> tuple[Problem, ...]:
    """What a match file cannot hold of the books."""
    return losses_of(books, ("notes", "categories"))


def write(books: tuple[Phrasebook, ...]) -> bytes:
    """A match file: every code with a colon before it, other wordings at random."""
    matches = [_match(phrase, book) for book in books for phrase in book.phrases]
    return _dumped({"matches": matches}).encode()


def _match(phrase: Phrase, book: Phrasebook) -> dict[str, object]:
    match: dict[str, object] = {}
    if phrase.code:
        match["trigger"] = f":{phrase.code}"
    match["label"] = phrase.title
    replies = _Replies({one.name: one for one in book.fields}, book.language)
    bodies = [replies.text(body) for body in (phrase.body, *other_wordings(phrase, book))]
    match["replace"] = bodies[0]
    variables = replies.variables()
    if len(bodies) > 1:
        match["replace"] = "{{wording}}"
        variables.append({"name": "wording", "type": "random", "params": {"choices": bodies}})
    if variables:
        match["vars"] = variables
    if phrase.keywords:
        match["search_terms"] = list(phrase.keywords)
    return match


class _Replies:
    """The wordings of a phrase, and the variables they come to need."""

    def __init__(self, fields: Mapping[str, Field], language: str) -> None:
        self._fields, self._language = fields, language
        self._named: dict[str, dict[str, object]] = {}
        self._asked: dict[str, str] = {}

    def text(self, body: str) -> str:
        """A body as espanso writes it."""
        return "".join(map(self._part, said(body, self._language)))

    def _part(self, part: Said) -> str:
        match part.kind:
            case "text":
                return part.text.replace("{{", r"\{\{")
            case "clipboard":
                return self._variable("clipboard", {"type": "clipboard"})
            case "date":
                params = {"format": part.text} | ({"offset": part.seconds} if part.seconds else {})
                same = (n for n, one in self._named.items() if one.get("params") == params)
                name = next(same, f"date{len(self._named) + 1}")
                return self._variable(name, {"type": "date", "params": params})
        if part.text not in self._asked:
            stem = _NOT_WORD.sub("_", part.text.removeprefix("ask.")).strip("_") or "value"
            taken = sum(one == stem for one in self._asked.values())
            self._asked[part.text] = f"{stem}_{taken + 1}" if taken else stem
        return f"{{{{{_FORM}.{self._asked[part.text]}}}}}"

    def _variable(self, name: str, what: dict[str, object]) -> str:
        self._named[name] = what
        return f"{{{{{name}}}}}"

    def variables(self) -> list[dict[str, object]]:
        """What the texts name."""
        found = [{"name": name, **what} for name, what in self._named.items()]
        if not self._asked:
            return found
        fields, lines = {}, []
        for variable, name in self._asked.items():
            asked = self._fields.get(variable)
            lines.append(f"{asked.label if asked and asked.label else name}: [[{name}]]")
            if how := _how(asked):
                fields[name] = how
        params: dict[str, object] = {"layout": "\n".join(lines)}
        if fields:
            params["fields"] = fields
        return [*found, {"name": _FORM, "type": "form", "params": params}]


def _how(asked: Field | None) -> dict[str, object]:
    """How a blank of a form is asked for; nothing for a line of text."""
    if asked is None:
        return {}
    how: dict[str, object] = {}
    if asked.kind == "choice":
        how = {"type": "choice", "values": list(asked.choices), "trim_string_values": False}
    elif asked.kind == "lines":
        how = {"multiline": True}
    return how | ({"default": asked.default} if asked.default else {})


def _dumped(value: object) -> str:
    import yaml  # noqa: PLC0415 - only who writes YAML waits for it

    class Dumper(yaml.SafeDumper):  # type: ignore[misc] # the library has no types
        """Texts of several lines as people write them."""

    def shown(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
        style = "|" if "\n" in text else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    Dumper.add_representer(str, shown)
    written = yaml.dump(value, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10**6)
    return str(written)
