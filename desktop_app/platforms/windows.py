"""Windows: registered hotkeys and the foreground window, through user32.

Read in the documentation and tested with a fake; not yet run on Windows.
"""

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from typing import Final, Protocol

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from typing_extensions import override

from desktop_app.platforms import keys
from desktop_app.platforms.keys import Modifier
from desktop_app.platforms.protocols import ForeignWindow, Outcome

_WM_HOTKEY: Final = 0x0312
_MOD_NOREPEAT: Final = 0x4000
_MODIFIERS: Final = {
    Modifier.ALT: 0x0001,
    Modifier.CTRL: 0x0002,
    Modifier.SHIFT: 0x0004,
    Modifier.META: 0x0008,
}
_MESSAGE_TYPES: Final = {b"windows_generic_MSG", b"windows_dispatcher_MSG"}


class HotkeyCalls(Protocol):
    """The native calls hotkeys need."""

    def register(self, number: int, modifiers: int, key: int) -> bool:
        """Whether Windows gave us the key."""
        ...

    def unregister(self, number: int) -> None:
        """Give it back."""
        ...


class WindowCalls(Protocol):
    """The native calls windows need."""

    def foreground(self) -> int:
        """The window with the focus, 0 for none."""
        ...

    def title(self, window: int) -> str:
        """Its title."""
        ...

    def program(self, window: int) -> str:
        """The full path of the program it belongs to, "" when that is secret."""
        ...

    def corners(self, window: int) -> tuple[int, int, int, int] | None:
        """Left, top, right, bottom."""
        ...

    def bring_forward(self, window: int) -> None:
        """Make it the foreground window."""
        ...


class WindowsHotkeys(QAbstractNativeEventFilter):
    """RegisterHotKey for the GUI thread, whose messages Qt shows to this filter."""

    def __init__(self, calls: HotkeyCalls) -> None:
        super().__init__()
        self._calls = calls
        self._numbers: dict[str, int] = {}
        self._pressed: dict[int, Callable[[int], None]] = {}
        self._last_number = 0

    def register(self, shortcut: str, pressed: Callable[[int], None]) -> Outcome:
        """Take the key for us; a key held down does not repeat."""
        wanted = keys.parse(shortcut)
        if wanted is None:
            return Outcome.INVALID
        self.unregister(shortcut)
        self._last_number += 1
        number = self._last_number
        modifiers = sum(_MODIFIERS[held] for held in wanted.modifiers) | _MOD_NOREPEAT
        if not self._calls.register(number, modifiers, wanted.key.windows):
            return Outcome.TAKEN
        self._listen()
        self._numbers[shortcut] = number
        self._pressed[number] = pressed
        return Outcome.REGISTERED

    def unregister(self, shortcut: str) -> None:
        """Give the key back."""
        number = self._numbers.pop(shortcut, None)
        if number is not None:
            del self._pressed[number]
            self._calls.unregister(number)

    def close(self) -> None:
        """Give all keys back and let Qt forget this filter."""
        for shortcut in tuple(self._numbers):
            self.unregister(shortcut)
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)

    @override
    def nativeEventFilter(
        self,
        eventType: QByteArray | bytes | bytearray | memoryview,
        message: int,
    ) -> tuple[bool, int]:
        # Versions of PySide differ: `message` is an int or a shiboken VoidPtr, a number as well.
        if QByteArray(eventType).data() not in _MESSAGE_TYPES:
            return False, 0
        arrived = wintypes.MSG.from_address(int(message))
        pressed = self._pressed.get(arrived.wParam) if arrived.message == _WM_HOTKEY else None
        if pressed is None:
            return False, 0
        pressed(arrived.time)
        return True, 0

    def _listen(self) -> None:
        application = QCoreApplication.instance()
        if application is not None and not self._numbers:
            application.installNativeEventFilter(self)


class WindowsWindows:
    """The foreground window and passing it on."""

    def __init__(self, calls: WindowCalls) -> None:
        self._calls = calls

    def active(self) -> ForeignWindow | None:
        """The foreground window; none while the focus is changing hands."""
        window = self._calls.foreground()
        if not window:
            return None
        corners = self._calls.corners(window)
        return ForeignWindow(
            handle=window,
            title=self._calls.title(window),
            app=self._calls.program(window).rpartition("\\")[2],
            geometry=_geometry(corners) if corners else None,
        )

    def activate_own(self, window_id: int, time: int) -> None:  # noqa: ARG002 - Windows remembers the press itself
        """Come forward.

        The process that got the last hotkey may do so, and one that was handed over to is
        allowed by `instance.hand_over`; no attaching of threads and no feigned Alt is needed.
        """
        self._calls.bring_forward(window_id)

    def activate(self, window: ForeignWindow) -> None:
        """Give the focus back; we may, as long as we have it."""
        self._calls.bring_forward(window.handle)


def _geometry(corners: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    left, top, right, bottom = corners
    return left, top, right - left, bottom - top


class User32:
    """The real calls; on 64-bit Windows, the only one Qt 6 knows, CDLL's convention is right."""

    def __init__(self) -> None:
        self._user = ctypes.CDLL("user32")
        self._kernel = ctypes.CDLL("kernel32")
        self._user.GetForegroundWindow.restype = wintypes.HWND
        self._kernel.OpenProcess.restype = wintypes.HANDLE

    def register(self, number: int, modifiers: int, key: int) -> bool:
        """RegisterHotKey for this thread; with valid arguments it fails only for taken keys."""
        return bool(self._user.RegisterHotKey(None, number, modifiers, key))

    def unregister(self, number: int) -> None:
        """UnregisterHotKey of this thread."""
        self._user.UnregisterHotKey(None, number)

    def foreground(self) -> int:
        """GetForegroundWindow."""
        return int(self._user.GetForegroundWindow() or 0)

    def title(self, window: int) -> str:
        """GetWindowTextW, which never waits for the other program."""
        text = ctypes.create_unicode_buffer(512)
        self._user.GetWindowTextW(wintypes.HWND(window), text, len(text))
        return text.value

    def program(self, window: int) -> str:
        """QueryFullProcessImageNameW, with the one right that needs no administrator."""
        process_id = wintypes.DWORD()
        self._user.GetWindowThreadProcessId(wintypes.HWND(window), ctypes.byref(process_id))
        limited_information = 0x1000
        process = wintypes.HANDLE(self._kernel.OpenProcess(limited_information, 0, process_id))
        if not process:
            return ""
        path = ctypes.create_unicode_buffer(1024)
        size = wintypes.DWORD(len(path))
        self._kernel.QueryFullProcessImageNameW(process, 0, path, ctypes.byref(size))
        self._kernel.CloseHandle(process)
        return path.value

    def corners(self, window: int) -> tuple[int, int, int, int] | None:
        """GetWindowRect."""
        rect = wintypes.RECT()
        if not self._user.GetWindowRect(wintypes.HWND(window), ctypes.byref(rect)):
            return None
        return rect.left, rect.top, rect.right, rect.bottom

    def bring_forward(self, window: int) -> None:
        """SetForegroundWindow."""
        self._user.SetForegroundWindow(wintypes.HWND(window))
