"""Hotkeys through pynput, the last resort: it listens to every key instead of taking one.

So the window that has the focus gets the key as well, and pynput cannot say that a key is taken.
Not for macOS: there its listener needs the Accessibility right and crashes when started after Qt.
"""

import importlib
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.platforms import keys
from desktop_app.platforms.keys import Modifier, Shortcut
from desktop_app.platforms.protocols import Outcome

_MODIFIERS: Final = {
    Modifier.CTRL: "<ctrl>",
    Modifier.ALT: "<alt>",
    Modifier.SHIFT: "<shift>",
    Modifier.META: "<cmd>",
}
_NAMES: Final = {
    "Del": "delete",
    "Ins": "insert",
    "PgDown": "page_down",
    "PgUp": "page_up",
    "Print": "print_screen",
    "Return": "enter",
    "ScrollLock": "scroll_lock",
}


def load() -> Any:  # noqa: ANN401 - pynput has no types
    """The keyboard module of pynput, None where it is missing or finds nothing to listen to."""
    try:
        return importlib.import_module("pynput.keyboard")
    except ImportError:
        return None


class PynputHotkeys(QObject):
    """One listener for all shortcuts; its thread only sends a signal to the GUI thread."""

    _heard = Signal(str)

    def __init__(self, load: Callable[[], Any] = load) -> None:
        super().__init__()
        self._load = load
        self._listener: Any = None
        self._pressed: dict[str, Callable[[int], None]] = {}
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)

    def register(self, shortcut: str, pressed: Callable[[int], None]) -> Outcome:
        """Listen for the key too."""
        if keys.parse(shortcut) is None:
            return Outcome.INVALID
        if self._load() is None:
            return Outcome.UNSUPPORTED
        self._pressed[shortcut] = pressed
        self._restart()
        return Outcome.REGISTERED

    def unregister(self, shortcut: str) -> None:
        """Listen for it no longer."""
        if self._pressed.pop(shortcut, None) is not None:
            self._restart()

    def close(self) -> None:
        """Stop listening."""
        self._pressed.clear()
        self._stop()

    def _restart(self) -> None:
        """Begin anew: a listener's shortcuts are fixed."""
        self._stop()
        if self._pressed:
            wanted = {_spelling(name): partial(self._heard.emit, name) for name in self._pressed}
            self._listener = self._load().GlobalHotKeys(wanted)
            self._listener.start()

    def _stop(self) -> None:
        if self._listener is not None:
            self._listener.stop()
            self._listener = None

    def _on_heard(self, shortcut: str) -> None:
        pressed = self._pressed.get(shortcut)
        if pressed is not None:
            pressed(0)


def _spelling(text: str) -> str:
    """The shortcut in pynput's own notation, such as `<ctrl>+<alt>+<space>`."""
    shortcut = keys.parse(text)
    return "" if shortcut is None else _spell(shortcut)


def _spell(shortcut: Shortcut) -> str:
    held = [_MODIFIERS[modifier] for modifier in shortcut.modifiers]
    name = shortcut.key.name
    if len(name) == 1:
        return "+".join([*held, name.lower()])
    return "+".join([*held, f"<{_NAMES.get(name, name).lower()}>"])
