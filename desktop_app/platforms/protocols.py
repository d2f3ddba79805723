"""What the program wants from a desktop, whichever it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Protocol

from desktop_app.core.pasting import Fate, Seen, Stroke, Typed


class Outcome(Enum):
    """What became of the wish to have a hotkey."""

    REGISTERED = auto()
    TAKEN = auto()
    """Another program has it."""
    UNSUPPORTED = auto()
    """This desktop gives no hotkeys to programs."""
    INVALID = auto()
    """Not a shortcut, or one that would swallow ordinary typing."""


class Hotkeys(Protocol):
    """Keys that reach us whichever window has the focus."""

    def register(self, shortcut: str, pressed: Callable[[int], None]) -> Outcome:
        """Ask for a key; `pressed` is called in the GUI thread, once per press.

        Args:
            shortcut: Qt's portable text, such as "Ctrl+Alt+Space".
            pressed: Gets the system's own time stamp in milliseconds, 0 when there is none.
        """
        ...

    def unregister(self, shortcut: str) -> None:
        """Give a key back; nothing happens if it was not ours."""
        ...

    def close(self) -> None:
        """Give all keys back."""
        ...


@dataclass(frozen=True, slots=True)
class ForeignWindow:
    """A window of another program, as far as the system tells.

    Attributes:
        handle: The system's number of the window.
        title: Its title, cut to a sensible length; written by others, so plain text only.
        app: WM_CLASS on X11, the program's file name on Windows.
        geometry: x, y, width, height in native pixels.
    """

    handle: int
    title: str
    app: str
    geometry: tuple[int, int, int, int] | None


class ActiveWindows(Protocol):
    """Who has the keyboard, and passing it on."""

    def active(self) -> ForeignWindow | None:
        """The window that has the focus; quick; None when unknown."""
        ...

    def activate_own(self, window_id: int, time: int) -> None:
        """Give our shown window the focus, by right of the hotkey pressed at `time`."""
        ...

    def activate(self, window: ForeignWindow) -> None:
        """Give a former window the focus back."""
        ...


class ClipboardReader(Protocol):
    """Reads the clipboard without ever waiting for the program that owns it."""

    def read(self, done: Callable[[str], None]) -> None:
        """Call `done` later in the GUI thread, within about a second; "" when there is none."""
        ...

    def read_all(self, done: Callable[[Mapping[str, bytes]], None]) -> None:
        """The same for all that is on it, by MIME type; nothing where not all of it can be had."""
        ...

    def read_selection(self, done: Callable[[str], None]) -> None:
        """The same for the text selected in any program; where that is unknown, the clipboard's."""
        ...

    def hold_after_quit(self) -> None:
        """Let our text outlive the program, where it would die with it."""
        ...


class Paster(Protocol):
    """Presses keys in another program, and only ever in the one it was told."""

    def hindrance(self) -> Fate | None:
        """Why nothing can be pasted here, None where it can."""
        ...

    def target(self, active: ForeignWindow | None) -> ForeignWindow | None:
        """What to paste into later: asked before our own window comes to the front.

        Args:
            active: The window that has the focus, None where this is unknown.
        """
        ...

    def look(self, handle: int) -> Seen:
        """The target and the keys; quick."""
        ...

    def press(self, handle: int, stroke: Stroke) -> Typed:
        """Press keys, unless at this very moment the target has not got the keyboard for itself."""
        ...

    def is_asking(self, handle: int) -> bool | None:
        """Whether the target's program is who asks for our text right now; None: nobody knows."""
        ...


class NoPaster:
    """A desktop where no program may press keys in another: replies are only copied."""

    def hindrance(self) -> Fate | None:
        """Say so."""
        return Fate.UNSUPPORTED

    def target(self, active: ForeignWindow | None) -> ForeignWindow | None:
        """Whatever has the focus."""
        return active

    def look(self, _handle: int) -> Seen:
        """Nothing is known."""
        return Seen(there=False)

    def press(self, _handle: int, _stroke: Stroke) -> Typed:
        """Nothing is typed."""
        return Typed.ELSEWHERE

    def is_asking(self, _handle: int) -> bool | None:
        """Nobody knows."""
        return None


@dataclass(frozen=True, slots=True)
class Desktop:
    """The parts that fit the system we run on."""

    name: str
    hotkeys: Hotkeys
    windows: ActiveWindows
    clipboard: ClipboardReader
    paster: Paster = field(default_factory=NoPaster)
