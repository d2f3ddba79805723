"""Pasting on macOS: Command+V by CGEvent, once the user has allowed it.

The system wants the Accessibility right (System Settings, Privacy & Security, Accessibility);
without it, it drops our keys silently, so it is asked for first and the reply stays a copy. It is
asked for once: the system's own window leads to the switch. The right is that of the program that
was started: Kuaihui.app, or Python.
The chat's window is not known, only its program: that is what a "handle" is here.
Read in the headers and tested with a fake; not yet run on macOS.
"""

import ctypes
import os
from collections.abc import Mapping
from typing import Final, Protocol

from desktop_app.core.pasting import Fate, Seen, Stroke, Typed
from desktop_app.platforms.macos_windows import FRAMEWORKS, AppKit
from desktop_app.platforms.protocols import ForeignWindow

_RETURN, _KEYPAD_ENTER, _V = 36, 76, 9
_COMMAND: Final = 0x100000
_HELD: Final = 0x1E0000  # Shift, Control, Option, Command; not Caps Lock
_KEYS: Final[Mapping[Stroke, tuple[int, int]]] = {
    Stroke.CTRL_V: (_V, _COMMAND),
    Stroke.CTRL_SHIFT_V: (_V, _COMMAND),  # terminals paste by Command+V like everybody else
    Stroke.SHIFT_INSERT: (_V, _COMMAND),
    Stroke.RETURN: (_RETURN, 0),
}


class PasteCalls(Protocol):
    """The native calls pasting needs."""

    def trusted(self) -> bool:
        """Whether the user lets us press keys."""
        ...

    def ask_for_trust(self) -> None:
        """Have the system show its window that leads to the switch."""
        ...

    def front(self) -> int:
        """The process whose program is in front, 0 for none."""
        ...

    def flags(self) -> int:
        """The modifiers that are down, as bits."""
        ...

    def is_down(self, key: int) -> bool:
        """Whether a key is held."""
        ...

    def press(self, key: int, flags: int) -> None:
        """Press and release a key with modifiers."""
        ...


class MacPaster:
    """Keys for the program in front."""

    def __init__(self, calls: PasteCalls, own: int = os.getpid()) -> None:
        self._calls, self._own, self._target = calls, own, 0
        self._asked = False

    def hindrance(self) -> Fate | None:
        """The right may be missing, and may be given at any time.

        It is asked for where somebody wants to paste, and not by the doctor, who has no target.
        """
        if self._calls.trusted():
            return None
        if self._target and not self._asked:
            self._asked = True
            self._calls.ask_for_trust()
        return Fate.NOT_ALLOWED

    def target(self, active: ForeignWindow | None) -> ForeignWindow | None:  # noqa: ARG002 - windows are unknown here
        """The program in front; while that is ours, the one before."""
        front = self._calls.front()
        if front != self._own:
            self._target = front
        return ForeignWindow(self._target, "", "", None) if self._target else None

    def look(self, handle: int) -> Seen:
        """Who is in front, and the keys."""
        return Seen(
            there=True,
            focused=self._calls.front() == handle,
            enter=self._calls.is_down(_RETURN) or self._calls.is_down(_KEYPAD_ENTER),
            modifier=bool(self._calls.flags() & _HELD),
        )

    def press(self, handle: int, stroke: Stroke) -> Typed:
        """Look once more and type."""
        seen = self.look(handle)
        if not seen.focused or seen.enter or seen.modifier:
            return Typed.ELSEWHERE
        self._calls.press(*_KEYS[stroke])
        return Typed.DONE

    def is_asking(self, handle: int) -> bool | None:  # noqa: ARG002 - see below
        """Nobody knows: the system itself asks, for whichever program."""
        return None


_SESSION: Final = 0  # kCGEventSourceStateCombinedSessionState
_HID: Final = 0  # kCGHIDEventTap


class Quartz(AppKit):
    """The real calls."""

    def __init__(self) -> None:
        super().__init__()
        self._services = ctypes.CDLL(
            f"{FRAMEWORKS}/ApplicationServices.framework/ApplicationServices"
        )
        self._core = ctypes.CDLL(f"{FRAMEWORKS}/CoreFoundation.framework/CoreFoundation")
        self._core.CFDictionaryCreate.restype = ctypes.c_void_p
        self._services.AXIsProcessTrusted.restype = ctypes.c_bool
        self._services.CGEventSourceFlagsState.restype = ctypes.c_uint64
        self._services.CGEventSourceKeyState.restype = ctypes.c_bool
        self._services.CGEventCreateKeyboardEvent.restype = ctypes.c_void_p

    def trusted(self) -> bool:
        """AXIsProcessTrusted."""
        return bool(self._services.AXIsProcessTrusted())

    def ask_for_trust(self) -> None:
        """AXIsProcessTrustedWithOptions, with kAXTrustedCheckOptionPrompt set."""
        prompt = ctypes.c_void_p.in_dll(self._services, "kAXTrustedCheckOptionPrompt")
        yes = ctypes.c_void_p.in_dll(self._core, "kCFBooleanTrue")
        options = ctypes.c_void_p(
            self._core.CFDictionaryCreate(
                None, ctypes.byref(prompt), ctypes.byref(yes), ctypes.c_long(1), None, None
            )
        )
        self._services.AXIsProcessTrustedWithOptions(options)
        self._core.CFRelease(options)

    def flags(self) -> int:
        """CGEventSourceFlagsState."""
        return int(self._services.CGEventSourceFlagsState(ctypes.c_int32(_SESSION)))

    def is_down(self, key: int) -> bool:
        """CGEventSourceKeyState."""
        state = self._services.CGEventSourceKeyState
        return bool(state(ctypes.c_int32(_SESSION), ctypes.c_uint16(key)))

    def press(self, key: int, flags: int) -> None:
        """CGEventPost of both halves."""
        for down in (True, False):
            event = ctypes.c_void_p(
                self._services.CGEventCreateKeyboardEvent(
                    None, ctypes.c_uint16(key), ctypes.c_bool(down)
                )
            )
            self._services.CGEventSetFlags(event, ctypes.c_uint64(flags))
            self._services.CGEventPost(ctypes.c_uint32(_HID), event)
            self._core.CFRelease(event)
