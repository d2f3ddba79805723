"""The active window on X11, through the hints every window manager keeps (EWMH)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from desktop_app.platforms import x11_connection
from desktop_app.platforms.protocols import ForeignWindow

try:
    from Xlib import X, error
    from Xlib.protocol import event
except ImportError:  # installed on Linux only; elsewhere nothing of this module is called
    X = error = event = None

_PAGER: Final = 2  # who asks: not an application for itself but the user's own tool
_PROPERTY_WORDS: Final = 256  # titles are cut at a kilobyte: others write them
_TIME_BITS: Final = 0xFFFFFFFF


class X11Windows:
    """Asks on a connection of its own, opened at the first question.

    Windows vanish while they are asked about; then they are unknown. If the connection breaks,
    the next question opens another.
    """

    def __init__(self, connect: Callable[[], Any] = x11_connection.connect) -> None:
        self._connect = connect
        self._display: Any = None

    def active(self) -> ForeignWindow | None:
        """The window that the window manager says has the focus."""
        found = None
        with self._tolerant():
            if self._open():
                handle = self._number(self._root, "_NET_ACTIVE_WINDOW")
                found = self._describe(handle) if handle else None
        return found

    def activate_own(self, window_id: int, time: int) -> None:
        """Ask the window manager as a pager would, with the time stamp of the hotkey.

        With it even strict settings against the stealing of the focus give it to us.
        """
        self._ask_for(window_id, time)

    def activate(self, window: ForeignWindow) -> None:
        """Ask the window manager as a pager would."""
        self._ask_for(window.handle, 0)

    def _ask_for(self, handle: int, time: int) -> None:
        with self._tolerant():
            if self._open():
                message = event.ClientMessage(
                    window=handle,
                    client_type=self._display.get_atom("_NET_ACTIVE_WINDOW"),
                    data=(32, [_PAGER, time & _TIME_BITS, 0, 0, 0]),
                )
                mask = X.SubstructureRedirectMask | X.SubstructureNotifyMask
                self._root.send_event(message, event_mask=mask)
                self._display.flush()

    def _open(self) -> bool:
        if self._display is None:
            self._display = self._connect()
        else:
            self._discard_events()
        return self._display is not None

    def _discard_events(self) -> None:
        """Drop what the server tells every client, such as new keyboard maps."""
        while self._display.pending_events():
            self._display.next_event()

    @property
    def _root(self) -> Any:  # noqa: ANN401 - python-xlib has no types
        return self._display.screen().root

    def _describe(self, handle: int) -> ForeignWindow:
        window = self._display.create_resource_object("window", handle)
        title = self._text(window, "_NET_WM_NAME") or self._text(window, "WM_NAME")
        classes = self._text(window, "WM_CLASS").rstrip("\0").split("\0")
        size = window.get_geometry()
        place = self._root.translate_coords(window, 0, 0)
        geometry = (place.x, place.y, size.width, size.height)
        return ForeignWindow(handle, title, classes[-1], geometry)

    def _property(self, window: Any, name: str) -> Any:  # noqa: ANN401 - python-xlib has no types
        atom = self._display.get_atom(name)
        found = window.get_property(atom, X.AnyPropertyType, 0, _PROPERTY_WORDS)
        return None if found is None else found.value

    def _number(self, window: Any, name: str) -> int:  # noqa: ANN401 - python-xlib has no types
        value = self._property(window, name)
        return int(value[0]) if value else 0

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
