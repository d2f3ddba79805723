"""Asking the X server about other programs' windows, on a connection of its own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from desktop_app.platforms import x11_connection

try:
    from Xlib import X, error
except ImportError:  # installed on Linux only; elsewhere nothing of this module is called
    X = error = None

_PROPERTY_WORDS: Final = 256  # titles are cut at a kilobyte: others write them


class Asking:
    """What those who ask have in common; the connection is opened at the first question.

    Windows vanish while they are asked about; then they are unknown. If the connection breaks,
    the next question opens another.
    """

    def __init__(self, connect: Callable[[], Any] = x11_connection.connect) -> None:
        self._connect = connect
        self._display: Any = None

    def _open(self) -> bool:
        if self._display is None:
            self._display = self._connect()
        else:
            self._discard_events()
        return self._display is not None

    def _discard_events(self) -> None:
        while self._display.pending_events():
            self._discard_event(self._display.next_event())

    def _discard_event(self, told: Any) -> None:  # noqa: ANN401 - python-xlib has no types
        """Drop what the server tells every client, such as new keyboard maps."""

    @property
    def _root(self) -> Any:  # noqa: ANN401 - python-xlib has no types
        return self._display.screen().root

    def _active(self) -> int:
        """The window that the window manager says has the focus, 0 for none."""
        value = self._property(self._root, "_NET_ACTIVE_WINDOW")
        return int(value[0]) if value else 0

    def _window(self, handle: int) -> Any:  # noqa: ANN401 - python-xlib has no types
        return self._display.create_resource_object("window", handle)

    def _property(self, window: Any, name: str) -> Any:  # noqa: ANN401 - python-xlib has no types
        atom = self._display.get_atom(name)
        found = window.get_property(atom, X.AnyPropertyType, 0, _PROPERTY_WORDS)
        return None if found is None else found.value

    def _text(self, window: Any, name: str) -> str:  # noqa: ANN401 - python-xlib has no types
        value = self._property(window, name)
        return bytes(value).decode(errors="ignore") if value else ""

    @contextmanager
    def _tolerant(self) -> Iterator[None]:
        try:
            yield
        except error.XError:
            return
        except error.ConnectionClosedError:
            self._display = None
