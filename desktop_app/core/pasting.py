"""Giving a reply to the chat: what to do next, from what can be seen of its window and the keys.

The former window gets the keyboard back, and only when it has it, and no modifier and no Return is
down, the paste keys are pressed. Whatever comes between, nothing is typed: the reply is on the
clipboard before anything else happens, and there it stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

HOLD = 3.0
"""Seconds that a key may be held down; a Return let into the chat would repeat there."""
ASK_AFTER = 0.06
"""Seconds after which the window manager is asked for the focus, where it did not come itself."""
FOCUS = 0.8
"""Seconds that the former window may take to get the focus."""
TAKE = 1.5
"""Seconds that a program may take to fetch the text once the keys were pressed."""
SETTLE = 0.25
"""Seconds at least from the last fetch to a Return, and from that to the next message.

Chromium fetches three times; a message that is replaced before the last of them is lost.
"""
SLOWNESS = 6
"""A program that took long to fetch the text takes so many times as long for the rest.

Measured: Chromium's last fetch comes 10 to 20 times as late as its first, on a starved machine too;
it has this time twice, before the Return and after it.
"""
LONGEST = 2.0
"""Seconds that fetches may put off a Return, or the next message: some programs never stop."""


class Way(Enum):
    """What becomes of a reply."""

    COPY = "copy"
    PASTE = "paste"
    SEND = "send"


class Stroke(Enum):
    """Keys that are pressed in another program."""

    CTRL_V = auto()
    CTRL_SHIFT_V = auto()
    SHIFT_INSERT = auto()
    RETURN = auto()


class Typed(Enum):
    """What became of a stroke."""

    DONE = auto()
    ELSEWHERE = auto()
    """Not typed: at the last moment the window did not have the keyboard, or a key was down."""
    GRABBED = auto()
    """Not typed: another program holds the whole keyboard."""


class Fate(Enum):
    """How a paste ended; all but the first two leave it at a copy."""

    PASTED = auto()
    NOT_SENT = auto()
    """Pasted, but the keyboard was elsewhere or held when Return was to be pressed."""
    GONE = auto()
    NO_WINDOW = auto()
    """Nobody knows which window the reply is for."""
    NO_FOCUS = auto()
    OTHER_CHAT = auto()
    HELD = auto()
    GRABBED = auto()
    REPLACED = auto()
    """Something else was copied before the keys could be pressed."""
    NOT_TAKEN = auto()
    """The keys were pressed and the program did not ask for the text."""
    UNSUPPORTED = auto()
    NOT_ALLOWED = auto()
    """The system wants to be asked first: the Accessibility right of macOS."""


class Step(Enum):
    """What to do next."""

    WAIT = auto()
    LEAVE = auto()
    """Give the keyboard back: hide."""
    ASK = auto()
    """Ask for the former window to be activated."""
    PASTE = auto()
    ENTER = auto()
    NEXT = auto()
    """Put the next message on the clipboard."""
    END = auto()


class Phase(Enum):
    """How far a delivery is."""

    HOLDING = auto()
    RETURNING = auto()
    TAKING = auto()
    ENTERED = auto()
    ENDED = auto()


@dataclass(frozen=True, slots=True)
class Seen:
    """One look at the window of the chat and at the keys.

    Attributes:
        there: It still exists.
        focused: It has the keyboard.
        enter: A Return or Enter is down.
        modifier: A Shift, Ctrl, Alt or the like is down.
    """

    there: bool = True
    focused: bool = False
    enter: bool = False
    modifier: bool = False


@dataclass(frozen=True, slots=True)
class Delivery:
    """A reply on its way into a window; times are seconds of any clock that only goes forward.

    Attributes:
        messages: How many are to be pasted now.
        sends: Whether Return is pressed after the last one; between them it always is.
        began: When.
        phase: How far it is.
        since: When the keyboard was given back, or Return was pressed.
        typed: When the paste keys were pressed.
        pace: The longest time that a message took from its keys to its last fetch, so far.
        at: The message that is on the clipboard, from 0.
        asked: The window manager was asked for the focus.
        miss: What became of the last try to press keys, where it failed.
        fate: How it ended, once it has.
    """

    messages: int
    sends: bool
    began: float
    phase: Phase = Phase.HOLDING
    since: float = 0.0
    typed: float = 0.0
    pace: float = 0.0
    at: int = 0
    asked: bool = False
    miss: Typed | None = None
    fate: Fate | None = None

    def next(
        self, seen: Seen, now: float, fetched: float | None = None, heard: float | None = None
    ) -> tuple[Delivery, Step]:
        """What to do now, and the delivery after that.

        Args:
            seen: The window and the keys.
            now: The time.
            fetched: When the chat's program last asked for the message since the keys were pressed.
            heard: When another program first did: a clipboard manager, or one that asks for others.
        """
        if self.phase is Phase.ENDED:
            return self, Step.END
        if not seen.there:
            return self.ended(Fate.GONE)
        taken = self._taken(now, fetched, heard)
        match self.phase:
            case Phase.HOLDING:
                return self._hold(seen, now)
            case Phase.RETURNING:
                return self._return(seen, now)
            case Phase.TAKING:
                return self._take(seen, now, taken)
            case _:
                return self._go_on(now, taken or self.typed)

    def ended(self, fate: Fate) -> tuple[Delivery, Step]:
        """It is over."""
        return replace(self, phase=Phase.ENDED, fate=fate), Step.END

    def missed(self, typed: Typed) -> Delivery:
        """The keys could not be pressed after all; it is tried again until the time is up."""
        before = Phase.RETURNING if self.phase is Phase.TAKING else Phase.TAKING
        return replace(self, phase=before, miss=typed)

    def _hold(self, seen: Seen, now: float) -> tuple[Delivery, Step]:
        if not seen.enter:
            return replace(self, phase=Phase.RETURNING, since=now), Step.LEAVE
        return self.ended(Fate.HELD) if now - self.began > HOLD else (self, Step.WAIT)

    def _return(self, seen: Seen, now: float) -> tuple[Delivery, Step]:
        waited = now - self.since
        if seen.focused and (seen.enter or seen.modifier):
            return self.ended(Fate.HELD) if waited > HOLD else (self, Step.WAIT)
        if waited > FOCUS and (self.miss or not seen.focused):
            return self.ended(Fate.GRABBED if self.miss is Typed.GRABBED else Fate.NO_FOCUS)
        if seen.focused:
            return replace(self, phase=Phase.TAKING, typed=now), Step.PASTE
        if waited >= ASK_AFTER and not self.asked:
            return replace(self, asked=True), Step.ASK
        return self, Step.WAIT

    def _taken(self, now: float, fetched: float | None, heard: float | None) -> float | None:
        """When the message was taken; some, as under Wine, have another program ask for them."""
        late = now - self.typed > TAKE
        return heard if fetched is None and late else fetched

    def _take(self, seen: Seen, now: float, fetched: float | None) -> tuple[Delivery, Step]:
        if fetched is None:
            late = now - self.typed > TAKE
            return self.ended(Fate.NOT_TAKEN) if late else (self, Step.WAIT)
        if self.at + 1 == self.messages and not self.sends:
            return self.ended(Fate.PASTED)
        free = seen.focused and not seen.enter and not seen.modifier
        ready = self._ready(self.typed, fetched)
        if now > ready + HOLD:
            return self.ended(Fate.NOT_SENT)
        if now < ready or not free:
            return self, Step.WAIT
        pace = max(self.pace, fetched - self.typed)
        return replace(self, phase=Phase.ENTERED, since=now, pace=pace, miss=None), Step.ENTER

    def _ready(self, since: float, fetched: float) -> float:
        """When the program has had time for its last fetch, and to insert the message."""
        settle = max(SETTLE, SLOWNESS * max(self.pace, fetched - self.typed))
        return min(max(since, fetched) + settle, since + LONGEST)

    def _go_on(self, now: float, fetched: float) -> tuple[Delivery, Step]:
        """Return was pressed: the next message, if there is one and the program had its time."""
        if self.at + 1 == self.messages:
            return self.ended(Fate.PASTED)
        if now < self._ready(self.since, fetched):
            return self, Step.WAIT
        onward = replace(self, phase=Phase.RETURNING, since=now, at=self.at + 1)
        return onward, Step.NEXT


_TERMINAL_OF_OLD = re.compile(r"u?xterm|u?rxvt.*|mlterm|putty|mintty")
_TERMINAL = re.compile(
    r".*terminal.*|konsole|kitty|alacritty|terminator|tilix|guake|yakuake|wezterm.*|.*wezfurlong.*"
    r"|foot|st(?:-256color)?|sakura|tilda|.*ghostty|ptyxis|.*\.ptyxis|kgx|.*\.console|deepin-terminal"
)


def paste_keys(app: str) -> Stroke:
    """The keys that paste in a program.

    Args:
        app: WM_CLASS on X11, the program's file name on Windows.
    """
    name = app.casefold().removesuffix(".exe")
    if _TERMINAL_OF_OLD.fullmatch(name):
        return Stroke.SHIFT_INSERT
    if _TERMINAL.fullmatch(name) and not app.casefold().endswith(".exe"):
        return Stroke.CTRL_SHIFT_V
    return Stroke.CTRL_V


def ways(on_enter: str) -> tuple[Way, Way]:
    """What Enter does, as the agent has chosen, and what Ctrl+Enter does then."""
    return {
        Way.PASTE.value: (Way.PASTE, Way.COPY),
        Way.SEND.value: (Way.SEND, Way.PASTE),
    }.get(on_enter, (Way.COPY, Way.PASTE))
