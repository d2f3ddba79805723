"""macOS: hotkeys through Carbon, which needs no Accessibility right.

Read in the headers and tested with a fake; not yet run on macOS.
"""

import ctypes
from collections.abc import Callable
from typing import Any, Final, Protocol

from desktop_app.platforms import keys
from desktop_app.platforms.keys import Modifier
from desktop_app.platforms.protocols import Outcome

_MODIFIERS: Final = {
    Modifier.CTRL: 0x0100,  # Command: Qt swaps the two
    Modifier.SHIFT: 0x0200,
    Modifier.ALT: 0x0800,
    Modifier.META: 0x1000,  # Control
}


class HotkeyCalls(Protocol):
    """The native calls hotkeys need."""

    def listen(self, pressed: Callable[[int], None]) -> None:
        """Have `pressed` called with the number of each of our hotkeys that is pressed."""
        ...

    def register(self, number: int, modifiers: int, key: int) -> int | None:
        """The system's reference to the hotkey, None when refused."""
        ...

    def unregister(self, reference: int) -> None:
        """Give it back."""
        ...


class MacHotkeys:
    """RegisterEventHotKey; the events come through the loop that Qt runs anyway."""

    def __init__(self, calls: HotkeyCalls) -> None:
        self._calls = calls
        self._listening = False
        self._registered: dict[str, tuple[int, int]] = {}
        self._pressed: dict[int, Callable[[int], None]] = {}
        self._last_number = 0

    def register(self, shortcut: str, pressed: Callable[[int], None]) -> Outcome:
        """Take the key for us; Carbon does not repeat a key held down."""
        wanted = keys.parse(shortcut)
        if wanted is None or wanted.key.mac is None:
            return Outcome.INVALID
        self.unregister(shortcut)
        self._listen()
        self._last_number += 1
        modifiers = sum(_MODIFIERS[held] for held in wanted.modifiers)
        reference = self._calls.register(self._last_number, modifiers, wanted.key.mac)
        if reference is None:
            return Outcome.TAKEN
        self._registered[shortcut] = self._last_number, reference
        self._pressed[self._last_number] = pressed
        return Outcome.REGISTERED

    def unregister(self, shortcut: str) -> None:
        """Give the key back."""
        registered = self._registered.pop(shortcut, None)
        if registered is not None:
            number, reference = registered
            del self._pressed[number]
            self._calls.unregister(reference)

    def close(self) -> None:
        """Give all keys back."""
        for shortcut in tuple(self._registered):
            self.unregister(shortcut)

    def _listen(self) -> None:
        if not self._listening:
            self._calls.listen(self._on_hotkey_pressed)
            self._listening = True

    def _on_hotkey_pressed(self, number: int) -> None:
        pressed = self._pressed.get(number)
        if pressed is not None:
            pressed(0)  # Carbon's times count from another start than anything else here


class _EventType(ctypes.Structure):
    _fields_ = (("event_class", ctypes.c_uint32), ("kind", ctypes.c_uint32))


class _HotkeyId(ctypes.Structure):
    _fields_ = (("signature", ctypes.c_uint32), ("number", ctypes.c_uint32))


def _code(four: bytes) -> int:
    return int.from_bytes(four, "big")


_HOTKEY_PRESSED: Final = 5
_HANDLED: Final = 0
_Handler: Final = ctypes.CFUNCTYPE(
    ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p
)


class Carbon:
    """The real calls."""

    def __init__(self) -> None:
        self._carbon = ctypes.CDLL("/System/Library/Frameworks/Carbon.framework/Carbon")
        self._carbon.GetApplicationEventTarget.restype = ctypes.c_void_p
        self._target = ctypes.c_void_p(self._carbon.GetApplicationEventTarget())
        self._handler: Any = None  # C holds a bare pointer to it: it must live as long as we do

    def listen(self, pressed: Callable[[int], None]) -> None:
        """InstallEventHandler for pressed hotkeys."""

        def handle(_call: int | None, event: int | None, _data: int | None) -> int:
            pressed(self._number(event))
            return _HANDLED

        self._handler = _Handler(handle)
        kind = _EventType(_code(b"keyb"), _HOTKEY_PRESSED)
        self._carbon.InstallEventHandler(
            self._target, self._handler, ctypes.c_ulong(1), ctypes.byref(kind), None, None
        )

    def register(self, number: int, modifiers: int, key: int) -> int | None:
        """RegisterEventHotKey."""
        reference = ctypes.c_void_p()
        identity = _HotkeyId(_code(b"Kuai"), number)
        refused = self._carbon.RegisterEventHotKey(
            key, modifiers, identity, self._target, 0, ctypes.byref(reference)
        )
        return None if refused else reference.value

    def unregister(self, reference: int) -> None:
        """UnregisterEventHotKey."""
        self._carbon.UnregisterEventHotKey(ctypes.c_void_p(reference))

    def _number(self, event: int | None) -> int:
        identity = _HotkeyId()
        self._carbon.GetEventParameter(
            ctypes.c_void_p(event),
            ctypes.c_uint32(_code(b"----")),  # kEventParamDirectObject
            ctypes.c_uint32(_code(b"hkid")),  # typeEventHotKeyID
            None,
            ctypes.c_ulong(ctypes.sizeof(identity)),
            None,
            ctypes.byref(identity),
        )
        return int(identity.number)
