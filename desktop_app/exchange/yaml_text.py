"""YAML whose scalars are all texts: ``yes``, ``12:30`` and ``010`` stay as they were written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

DEPTH: Final = 40
MOST: Final = 4_000_000
"""Texts and lists that a file may come to once every alias stands for what it names."""


class UnreadableError(ValueError):
    """It is no YAML, or more of it than anybody writes; ``line`` counts from 1, 0: unknown."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason)
        self.line = line


def loaded(text: str) -> object:
    """What the first document of a YAML file says: texts, lists and dictionaries of them.

    Tags are passed over, so that nothing is made but these. ``<<`` puts in what it names.

    Raises:
        UnreadableError: See there.
    """
    import yaml  # noqa: PLC0415 - only who reads YAML waits for it

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Tree(yaml.parse(text, Loader=loader)).first()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise UnreadableError(error.problem or "no YAML", line) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise UnreadableError(str(error).partition("\n")[0]) from error


class _Tree:
    """Values made of the events of a parser."""

    def __init__(self, events: Iterator[object]) -> None:
        self._events = events
        self._named: dict[str, tuple[object, int]] = {}
        self._size = 0

    def first(self) -> object:
        """The root of the first document; None if there is none."""
        for event in self._events:
            if type(event).__name__ == "DocumentStartEvent":
                return self._value(next(self._events), 0)
        return None

    def _value(self, event: object, depth: int) -> object:
        if depth > DEPTH:
            reason = "nested too deeply"
            raise UnreadableError(reason)
        kind, anchor = type(event).__name__, getattr(event, "anchor", None)
        before = self._size
        if kind == "AliasEvent":
            if anchor not in self._named:
                reason = f"*{anchor} stands within what it names, or names nothing"
                raise UnreadableError(reason)
            value, size = self._named[anchor]
            self._count(size)
            return value
        self._count(1)
        value = self._made(kind, event, depth)
        if anchor:
            self._named[anchor] = value, self._size - before
        return value

    def _count(self, size: int) -> None:
        self._size += size
        if self._size > MOST:
            reason = "more than anybody writes"
            raise UnreadableError(reason)

    def _made(self, kind: str, event: object, depth: int) -> object:
        if kind == "SequenceStartEvent":
            return list(self._items("SequenceEndEvent", depth))
        if kind == "MappingStartEvent":
            return _mapping(list(self._items("MappingEndEvent", depth)))
        return str(getattr(event, "value", ""))

    def _items(self, end: str, depth: int) -> Iterator[object]:
        while type(event := next(self._events)).__name__ != end:
            yield self._value(event, depth + 1)


def _mapping(items: list[object]) -> dict[str, object]:
    """Keys and values by turns; what ``<<`` names stands behind the mapping's own."""
    own: dict[str, object] = {}
    merged: dict[str, object] = {}
    for key, value in zip(items[::2], items[1::2], strict=True):
        if key == "<<":
            for each in value if isinstance(value, list) else [value]:
                if isinstance(each, dict):
                    merged = {**each, **merged}
        elif isinstance(key, str):
            own[key] = value
    return {**merged, **own}
