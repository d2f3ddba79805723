"""Asking the owner of the X11 clipboard for its text, with a limit to everything.

Runs outside the GUI thread: the owner is another program and may never answer.
"""

import select
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Any, Final

from desktop_app.platforms import x11_connection

try:
    from Xlib import X, error
except ImportError:  # installed on Linux only; elsewhere nothing of this module is called
    X = error = None

MOST_BYTES: Final = 1 << 20


def fetch(
    seconds: float,
    connect: Callable[[], Any] = x11_connection.connect,
    selection: str = "CLIPBOARD",
) -> str:
    """The clipboard's text; "" when there is none, when it is too long or comes too late."""
    display = connect()
    if display is None:
        return ""
    try:
        text = _Request(display, monotonic() + seconds).text(selection)
    except (error.XError, error.ConnectionClosedError, TimeoutError):
        text = ""
    with suppress(error.ConnectionClosedError):
        display.close()
    return text


def fetch_selected(seconds: float) -> str:
    """The same of the text that is selected in any program."""
    return fetch(seconds, selection="PRIMARY")


class _Request:
    """One conversation with the owner, through a property of an invisible window of ours."""

    def __init__(self, display: Any, deadline: float) -> None:  # noqa: ANN401 - python-xlib has no types
        self._display = display
        self._deadline = deadline
        self._inbox = display.get_atom("KUAIHUI_CLIPBOARD")
        self._window = display.screen().root.create_window(
            0, 0, 1, 1, 0, X.CopyFromParent, event_mask=X.PropertyChangeMask
        )

    def text(self, selection: str) -> str:
        atom = self._display.get_atom
        self._window.convert_selection(
            atom(selection), atom("UTF8_STRING"), self._inbox, X.CurrentTime
        )
        answer = self._wait_for(lambda event: event.type == X.SelectionNotify)
        if answer.property == X.NONE:
            return ""
        return self._content().decode(errors="replace").rstrip("\0")

    def _content(self) -> bytes:
        kind, content = self._take()
        return self._pieces() if kind == self._display.get_atom("INCR") else content

    def _pieces(self) -> bytes:
        """Long texts come in pieces (INCR): taking one asks for the next, an empty one ends."""
        pieces = bytearray()
        while True:
            self._wait_for(self._is_piece)
            _, piece = self._take()
            pieces += piece
            if not piece:
                return bytes(pieces)
            if len(pieces) > MOST_BYTES:
                return b""

    def _is_piece(self, event: Any) -> bool:  # noqa: ANN401 - python-xlib has no types
        about = (event.type, event.atom, event.state) if event.type == X.PropertyNotify else ()
        return about == (X.PropertyNotify, self._inbox, X.PropertyNewValue)

    def _take(self) -> tuple[int, bytes]:
        """Empty the inbox: what kind of content, and the content unless it is too long."""
        found = self._window.get_property(
            self._inbox, X.AnyPropertyType, 0, MOST_BYTES // 4, delete=True
        )
        if found is None or found.bytes_after:
            return X.NONE, b""
        return found.property_type, bytes(found.value)

    def _wait_for(self, matches: Callable[[Any], bool]) -> Any:  # noqa: ANN401 - python-xlib has no types
        while True:
            while self._display.pending_events():
                event = self._display.next_event()
                if matches(event):
                    return event
            left = self._deadline - monotonic()
            if left <= 0:
                raise TimeoutError
            select.select([self._display], [], [], left)
