"""A reply of several messages on its way: one is on the clipboard, the others follow."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Sending:
    """``texts`` in order; ``at`` is the one that is on the clipboard, from 0."""

    texts: tuple[str, ...] = ()
    at: int = 0

    @property
    def text(self) -> str:
        """The message that is on the clipboard."""
        return self.texts[self.at] if self.texts else ""

    @property
    def more(self) -> bool:
        """Whether another message follows."""
        return self.at + 1 < len(self.texts)

    def advanced(self) -> Sending:
        """With the next message on the clipboard."""
        return replace(self, at=self.at + 1) if self.more else self
