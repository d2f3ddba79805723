"""Undo and redo: what there was before, kept as values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 200
"""So many steps can be undone."""

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Undoable(Generic[Value]):
    """A value with those before it and those that were undone."""

    now: Value
    before: tuple[Value, ...] = ()
    undone: tuple[Value, ...] = ()

    def became(self, value: Value) -> Undoable[Value]:
        """After a step; one that changes nothing is none."""
        if value == self.now:
            return self
        return Undoable(value, (*self.before, self.now)[-MOST:])

    def amended(self, value: Value) -> Undoable[Value]:
        """After more of the same step, such as the next letter of a word."""
        return self if value == self.now else replace(self, now=value, undone=())

    def each(self, change: Callable[[Value], Value]) -> Undoable[Value]:
        """With every value changed from outside, those before and those undone too."""
        before, undone = tuple(map(change, self.before)), tuple(map(change, self.undone))
        return Undoable(change(self.now), before, undone)

    def undo(self) -> Undoable[Value]:
        """One step back, if there is one."""
        if not self.before:
            return self
        return Undoable(self.before[-1], self.before[:-1], (*self.undone, self.now))

    def redo(self) -> Undoable[Value]:
        """One step forward again, if there is one."""
        if not self.undone:
            return self
        return replace(
            self, now=self.undone[-1], before=(*self.before, self.now), undone=self.undone[:-1]
        )
