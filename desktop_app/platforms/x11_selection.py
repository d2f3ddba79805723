"""Asking the owner of the X11 clipboard for its text, with a limit to everything.

Runs outside the GUI thread: the owner is another program and may never answer.
"""

import select
import struct
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from time import monotonic
from typing import Any, Final, TypeVar

from desktop_app.platforms import x11_connection

try:
    from Xlib import X, error
except ImportError:  # installed on Linux only; elsewhere nothing of this module is called
    X = error = None

MOST_BYTES: Final = 1 << 20
MOST_BYTES_OF_ALL: Final = 1 << 23
"""For all formats together: a large picture."""
_PICTURE: Final = "image/png"

Answer = TypeVar("Answer")


def fetch(
    seconds: float,
    connect: Callable[[], Any] = x11_connection.connect,
    selection: str = "CLIPBOARD",
) -> str:
    """The clipboard's text; "" when there is none, when it is too long or comes too late."""
    return _asked(seconds, connect, lambda request: request.text(selection), "")


def fetch_selected(seconds: float) -> str:
    """The same of the text that is selected in any program."""
    return fetch(seconds, selection="PRIMARY")


def fetch_all(
    seconds: float, connect: Callable[[], Any] = x11_connection.connect
) -> Mapping[str, bytes]:
    """All that is on the clipboard, by MIME type; nothing where not all of it can be had."""
    nothing: Mapping[str, bytes] = {}
    return _asked(seconds, connect, lambda request: request.formats(), nothing)


def worth(offered: Iterable[str]) -> Mapping[str, str]:
    """What to ask for, and the MIME type of each: the text once, the picture once, all else."""
    names = list(offered)
    pictures = [name for name in names if name.startswith("image/")]
    wanted = {name: name for name in names if "/" in name and not name.startswith("text/plain")}
    for picture in pictures:
        if picture != (_PICTURE if _PICTURE in pictures else pictures[0]):
            del wanted[picture]
    return wanted | ({"UTF8_STRING": "text/plain"} if "UTF8_STRING" in names else {})


def _asked(
    seconds: float,
    connect: Callable[[], Any],
    question: Callable[["_Request"], Answer],
    nothing: Answer,
) -> Answer:
    display = connect()
    if display is None:
        return nothing
    try:
        answer = question(_Request(display, monotonic() + seconds))
    except (error.XError, error.ConnectionClosedError, TimeoutError):
        answer = nothing
    with suppress(error.ConnectionClosedError):
        display.close()
    return answer


class _Request:
    """One conversation with the owner, through a property of an invisible window of ours."""

    def __init__(self, display: Any, deadline: float) -> None:  # noqa: ANN401 - python-xlib has no types
        self._display = display
        self._deadline = deadline
        self._most = MOST_BYTES
        self._inbox = display.get_atom("KUAIHUI_CLIPBOARD")
        self._window = display.screen().root.create_window(
            0, 0, 1, 1, 0, X.CopyFromParent, event_mask=X.PropertyChangeMask
        )

    def text(self, selection: str) -> str:
        return self._ask(selection, "UTF8_STRING").decode(errors="replace").rstrip("\0")

    def formats(self) -> Mapping[str, bytes]:
        self._most = MOST_BYTES_OF_ALL
        targets = self._ask("CLIPBOARD", "TARGETS")
        atoms = struct.unpack(f"{len(targets) // 4}I", targets)
        names = (self._display.get_atom_name(atom) for atom in atoms if atom)
        found: dict[str, bytes] = {}
        for target, kind in worth(names).items():
            found[kind] = self._ask("CLIPBOARD", target)
            if not found[kind] or sum(map(len, found.values())) > self._most:
                return {}
        return found

    def _ask(self, selection: str, target: str) -> bytes:
        atom = self._display.get_atom
        self._window.convert_selection(atom(selection), atom(target), self._inbox, X.CurrentTime)
        answer = self._wait_for(lambda event: event.type == X.SelectionNotify)
        if answer.property == X.NONE:
            return b""
        kind, content = self._take()
        return self._pieces() if kind == atom("INCR") else content

    def _pieces(self) -> bytes:
        """Long texts come in pieces (INCR): taking one asks for the next, an empty one ends."""
        pieces = bytearray()
        while True:
            self._wait_for(self._is_piece)
            _, piece = self._take()
            pieces += piece
            if not piece:
                return bytes(pieces)
            if len(pieces) > self._most:
                return b""

    def _is_piece(self, event: Any) -> bool:  # noqa: ANN401 - python-xlib has no types
        about = (event.type, event.atom, event.state) if event.type == X.PropertyNotify else ()
        return about == (X.PropertyNotify, self._inbox, X.PropertyNewValue)

    def _take(self) -> tuple[int, bytes]:
        """Empty the inbox: what kind of content, and the content unless it is too long."""
        found = self._window.get_property(
            self._inbox, X.AnyPropertyType, 0, self._most // 4, delete=True
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
