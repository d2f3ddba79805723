"""Hotkeys on X11: the key is registered (XGrabKey), so no other window gets it.

Nothing listens to what is typed: the server sends us our own keys and no others. A registered
key does not fire while a menu or a screen locker holds the whole keyboard.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from desktop_app.platforms import keys, x11_connection, x11_keyboard
from desktop_app.platforms.keys import Shortcut
from desktop_app.platforms.protocols import Outcome
from desktop_app.platforms.x11_keyboard import Keyboard

try:
    from Xlib import X, error
except ImportError:  # installed on Linux only; elsewhere nothing of this module is called
    X = error = None

_log = logging.getLogger(__name__)

_REMAPPED_MS: Final = 80  # setxkbmap announces one change of the layout many times


@dataclass(frozen=True, slots=True)
class _Grab:
    """A registered shortcut and the key codes and states that stand for it at present."""

    shortcut: Shortcut
    pressed: Callable[[int], None]
    combinations: frozenset[tuple[int, int]]


class X11Hotkeys(QObject):
    """Registers keys on a connection of its own, read in the GUI thread.

    Whatever is sent or asked may pull events into python-xlib's queue, where the socket notifier
    does not see them: soon after, the queue is emptied once more.
    """

    def __init__(self, connect: Callable[[], Any] = x11_connection.connect) -> None:
        super().__init__()
        self._connect = connect
        self._display: Any = None
        self._broken = False
        self._keyboard = Keyboard({})
        self._notifier: QSocketNotifier | None = None
        self._grabs: dict[str, _Grab] = {}
        self._released: dict[int, int] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._pump)
        self._remapped = QTimer(self, singleShot=True, interval=_REMAPPED_MS)
        self._remapped.timeout.connect(self._on_remapped_timeout)

    def register(self, shortcut: str, pressed: Callable[[int], None]) -> Outcome:
        """Take the key for us, on every key and with every lock it may come with."""
        wanted = keys.parse(shortcut)
        if wanted is None:
            return Outcome.INVALID
        self.unregister(shortcut)
        outcome = Outcome.UNSUPPORTED
        with self._surviving():
            if self._open():
                granted = self._grab(shortcut, wanted, pressed)
                outcome = Outcome.REGISTERED if granted else Outcome.TAKEN
        return outcome

    def unregister(self, shortcut: str) -> None:
        """Give the key back."""
        grab = self._grabs.pop(shortcut, None)
        if grab is not None:
            with self._surviving():
                self._ungrab(grab)
                self._display.sync()  # from here on another program can have it
                self._flush()

    def close(self) -> None:
        """End the connection; the server then frees all our keys."""
        if self._display is not None:
            display = self._display
            self._forget()
            with self._surviving():
                display.close()

    def _open(self) -> bool:
        if self._display is None and not self._broken:
            self._display = self._connect()
            if self._display is not None:
                self._keyboard = x11_keyboard.read(self._display)
                socket = self._display.fileno()
                self._notifier = QSocketNotifier(socket, QSocketNotifier.Type.Read, self)
                self._notifier.activated.connect(self._pump)
        return self._display is not None

    def _grab(self, name: str, shortcut: Shortcut, pressed: Callable[[int], None]) -> bool:
        grab = _Grab(shortcut, pressed, self._keyboard.combinations(shortcut))
        refused = error.CatchError(error.BadAccess, error.BadValue)
        for code, mask in grab.combinations:
            self._root.grab_key(
                code,
                mask,
                owner_events=False,
                pointer_mode=X.GrabModeAsync,
                keyboard_mode=X.GrabModeAsync,
                onerror=refused,
            )
        self._display.sync()
        self._flush()
        if refused.get_error() is None:
            self._grabs[name] = grab
            return True
        self._ungrab(grab)
        self._flush()
        return False

    def _ungrab(self, grab: _Grab) -> None:
        for code, mask in grab.combinations:
            self._root.ungrab_key(code, mask)

    def _flush(self) -> None:
        self._display.flush()
        self._soon.start()

    @property
    def _root(self) -> Any:  # noqa: ANN401 - python-xlib has no types
        return self._display.screen().root

    def _pump(self) -> None:
        events: list[Any] = []
        with self._surviving():
            while self._display is not None and self._display.pending_events():
                events.append(self._display.next_event())
        for event in events:
            self._take(event)

    def _take(self, event: Any) -> None:  # noqa: ANN401 - python-xlib has no types
        if event.type == X.KeyRelease:
            self._released[event.detail] = event.time
        elif event.type == X.KeyPress:
            # A key held down repeats as a release and a press of the very same time.
            if self._released.pop(event.detail, None) != event.time:
                self._press(event.detail, event.state & x11_keyboard.MODIFIERS, event.time)
        elif event.type == X.MappingNotify:
            self._remapped.start()

    def _press(self, code: int, mask: int, time: int) -> None:
        for grab in tuple(self._grabs.values()):
            if (code, mask) in grab.combinations:
                grab.pressed(time)

    def _on_remapped_timeout(self) -> None:
        """Follow the keyboard map: the same symbols may now be on other keys.

        Mostly they are not (two keyboards used in turn are announced too): then nothing is
        given back, not even for the moment in which a press would be lost.
        """
        with self._surviving():
            self._keyboard = x11_keyboard.read(self._display)
            moved = {name: grab for name, grab in self._grabs.items() if self._has_moved(grab)}
            for grab in moved.values():  # all of them first: keys may have changed places
                self._ungrab(grab)
            for name, grab in moved.items():
                del self._grabs[name]
                if not self._grab(name, grab.shortcut, grab.pressed):
                    _log.warning("after a change of the keyboard map %s is taken", name)
            self._flush()

    def _has_moved(self, grab: _Grab) -> bool:
        return self._keyboard.combinations(grab.shortcut) != grab.combinations

    @contextmanager
    def _surviving(self) -> Iterator[None]:
        """Let the program live on without hotkeys when the connection breaks."""
        try:
            yield
        except error.ConnectionClosedError as problem:
            if not self._broken:
                _log.warning("no more hotkeys: %s", problem)
            self._broken = True
            self._forget()

    def _forget(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
        self._notifier = None
        self._display = None
        self._grabs.clear()
        self._remapped.stop()
