"""Which program is in front on macOS, and giving the keyboard back to it, through AppKit.

A title would need the right to record the screen, so windows stay unknown and chats are changed by
key. Read in the documentation and tested with a fake; not yet run on macOS.
"""

import ctypes
import os
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow

from desktop_app.platforms.protocols import ForeignWindow

FRAMEWORKS: Final = "/System/Library/Frameworks"
_IGNORING_OTHERS: Final = 2  # NSApplicationActivateIgnoringOtherApps


class ProgramCalls(Protocol):
    """The native calls the programs in front need."""

    def front(self) -> int:
        """The process whose program is in front, 0 for none."""
        ...

    def bring_forward(self, process: int) -> None:
        """Put a program in front."""
        ...


class MacWindows(QObject):
    """Remembers who was in front: macOS leaves us there when our last window is hidden."""

    def __init__(self, calls: ProgramCalls, own: int | None = None) -> None:
        super().__init__()
        self._calls, self._own, self._former = calls, own or os.getpid(), 0
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_focus_window_changed)

    def active(self) -> ForeignWindow | None:
        """Unknown; asked before we come to the front, so whoever is there is remembered."""
        front = self._calls.front()
        if front != self._own:
            self._former = front
        return None

    def activate_own(self, window_id: int, time: int) -> None:
        """Qt's `activateWindow` is enough."""

    def activate(self, window: ForeignWindow) -> None:
        """Put the program in front that is the paster's target."""
        self._calls.bring_forward(window.handle)

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        if window is None and self._former and self._calls.front() == self._own:
            self._calls.bring_forward(self._former)


class AppKit:
    """The real calls."""

    def __init__(self) -> None:
        ctypes.CDLL(f"{FRAMEWORKS}/AppKit.framework/AppKit")
        self._objc = ctypes.CDLL("/usr/lib/libobjc.dylib")
        self._objc.objc_getClass.restype = ctypes.c_void_p
        self._objc.sel_registerName.restype = ctypes.c_void_p

    def front(self) -> int:
        """NSWorkspace.sharedWorkspace.frontmostApplication.processIdentifier."""
        workspace = self._ask(self._class(b"NSWorkspace"), b"sharedWorkspace")
        program = self._ask(workspace, b"frontmostApplication")
        return int(self._ask(program, b"processIdentifier", answer=ctypes.c_int32) or 0)

    def bring_forward(self, process: int) -> None:
        """[[NSRunningApplication runningApplicationWithProcessIdentifier:…] activateWithOptions:…].

        Sent while we are in front, as macOS 14 wants it of who gives the front away.
        """
        program = self._ask(
            self._class(b"NSRunningApplication"),
            b"runningApplicationWithProcessIdentifier:",
            ctypes.c_int32(process),
        )
        options = ctypes.c_ulong(_IGNORING_OTHERS)
        self._ask(program, b"activateWithOptions:", options, answer=ctypes.c_bool)

    def _class(self, name: bytes) -> int:
        return int(self._objc.objc_getClass(name))

    def _ask(
        self,
        receiver: object,
        selector: bytes,
        *given: object,
        answer: Any = ctypes.c_void_p,  # noqa: ANN401 - C values
    ) -> Any:  # noqa: ANN401 - of the kind of the answer
        """Send a message; nil answers nothing."""
        kinds = (ctypes.c_void_p, ctypes.c_void_p, *map(type, given))
        send = ctypes.cast(self._objc.objc_msgSend, ctypes.CFUNCTYPE(answer, *kinds))
        return send(receiver, self._objc.sel_registerName(selector), *given)
