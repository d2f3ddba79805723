"""A reply of several messages on its way: one is on the clipboard, the others follow."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Sending:
    """``texts`` in order, then ``pictures`` by their paths; ``at`` is on the clipboard, from 0."""

    texts: tuple[str, ...] = ()
    at: int = 0
    pictures: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many messages there are: each picture is one of its own."""
        return len(self.texts) + len(self.pictures)

    @property
    def text(self) -> str:
        """The message that is on the clipboard; empty where that is a picture."""
        return self.texts[self.at] if self.at < len(self.texts) else ""

    @property
    def picture(self) -> str:
        """The path of the picture that is on the clipboard; empty where that is a text."""
        place = self.at - len(self.texts)
        return self.pictures[place] if 0 <= place < len(self.pictures) else ""

    @property
    def more(self) -> bool:
        """Whether another message follows."""
        return self.at + 1 < self.count

    def advanced(self) -> Sending:
        """With the next message on the clipboard."""
        return replace(self, at=self.at + 1) if self.more else self
