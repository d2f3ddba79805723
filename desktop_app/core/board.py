"""Up to nine chats at a time, each with a buyer of its own; one of them is in front."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from desktop_app.core.chats import Chat

CHATS = 9

_NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Board:
    """The chats at their places, which the agent knows by number.

    Attributes:
        chats: Nine of them, blank ones included.
        at: The place of the one in front, from 0.
    """

    chats: tuple[Chat, ...] = (Chat(),) * CHATS
    at: int = 0

    @property
    def chat(self) -> Chat:
        """The chat in front."""
        return self.chats[self.at]

    @property
    def in_use(self) -> tuple[int, ...]:
        """The places of the chats that are held: the one in front, and all that know something."""
        return tuple(n for n, chat in enumerate(self.chats) if n == self.at or not chat.blank)

    @property
    def free(self) -> int:
        """The place for a new buyer: a blank one, else that of the chat left alone the longest."""
        others = [n for n in range(CHATS) if n != self.at]
        return min(others, key=self._worth)

    def _worth(self, place: int) -> tuple[bool, bool, dt.datetime, int]:
        chat = self.chats[place]
        return not chat.blank, chat.blank and bool(chat.window), chat.touched or _NEVER, place

    def kept(self, chat: Chat) -> Board:
        """With the chat in front as it is now."""
        return self._put(self.at, chat)

    def turned(self, place: int, shop: str) -> Board:
        """With another chat in front; a blank one is held for ``shop``, and in no window yet.

        It would bring this shop into a window in which another one was served.
        """
        if place != self.at and self.chats[place].blank:
            return replace(self._put(place, Chat(shop)), at=place)
        return replace(self, at=place)

    def another(self, shop: str) -> Board:
        """With a new chat in front, beside those that are held."""
        place = self.free
        return replace(self._put(place, Chat(shop)), at=place)

    def holding(self, window: str) -> Board:
        """With the chat in front held in this window: the agent has worked in it there."""
        if not window or self.chat.window == window:
            return self
        chats = [replace(chat, window="") if chat.window == window else chat for chat in self.chats]
        chats[self.at] = replace(self.chat, window=window)
        return replace(self, chats=tuple(chats))

    def met(self, window: str, shop: str, buyer: str = "") -> Board:
        """The hotkey was pressed in a window: its chat comes to the front.

        A chat that nothing is known of takes the window. One that knows a buyer never does: the
        window could be another buyer's, and so a new chat begins.

        Args:
            window: The window's key; empty where the system does not tell.
            shop: Whom a new chat is held for.
            buyer: The buyer's name, where the window's title tells.
        """
        if not window:
            return self
        tied = next((n for n, chat in enumerate(self.chats) if chat.window == window), None)
        if tied is not None:
            return (self if tied == self.at else replace(self, at=tied)).named(buyer)
        place = self.at if self.chat.blank else self.free
        return replace(self._put(place, Chat(shop, buyer=buyer, window=window)), at=place)

    def named(self, buyer: str) -> Board:
        """With the name that the title tells: a chat that was cleared has lost it."""
        if not buyer or self.chat.buyer:
            return self
        return self.kept(replace(self.chat, buyer=buyer))

    def recalled(self, chat: Chat) -> Board:
        """With a chat in front that was kept elsewhere, such as by a reminder.

        Where its buyer is being served, that chat comes to the front; what it does not know is
        taken from the one that was kept.
        """
        same = (n for n, one in enumerate(self.chats) if chat.buyer and _who(one) == _who(chat))
        place = next(same, None)
        if place is not None:
            return replace(self._put(place, self.chats[place].knowing(chat)), at=place)
        place = self.at if self.chat.blank else self.free
        return replace(self._put(place, chat), at=place)

    def expired(self, now: dt.datetime, idle: dt.timedelta) -> Board:
        """Without what is known in chats that were left alone for longer than ``idle``."""
        chats = tuple(
            chat.cleared() if not chat.blank and chat.left_alone(now, idle) else chat
            for chat in self.chats
        )
        return self if all(map(_same, chats, self.chats)) else replace(self, chats=chats)

    def _put(self, place: int, chat: Chat) -> Board:
        return replace(self, chats=(*self.chats[:place], chat, *self.chats[place + 1 :]))


def _who(chat: Chat) -> tuple[str, str]:
    return chat.shop, chat.buyer


def _same(one: Chat, other: Chat) -> bool:
    return one is other
