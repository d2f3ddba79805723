"""Pasting on Windows: SendInput into the foreground window, where that is still the chat.

Windows lets a program without administrator rights press no keys in one that has them; the keys
then vanish, the text is not fetched, and the reply stays a copy.
Read in the documentation and tested with a fake; not yet run on Windows.
"""

import ctypes
from collections.abc import Callable, Mapping, Sequence
from ctypes import c_int32, c_size_t, c_uint16, c_uint32
from typing import Final, Protocol

from desktop_app.core.pasting import Fate, Seen, Stroke, Typed
from desktop_app.platforms.protocols import ForeignWindow

_RETURN, _SHIFT, _CONTROL, _ALT, _INSERT, _V = 0x0D, 0x10, 0x11, 0x12, 0x2D, 0x56
_MODIFIERS: Final = (_SHIFT, _CONTROL, _ALT, 0x5B, 0x5C)  # and both Windows keys
_KEYS: Final[Mapping[Stroke, tuple[int, ...]]] = {
    Stroke.CTRL_V: (_CONTROL, _V),
    Stroke.CTRL_SHIFT_V: (_CONTROL, _SHIFT, _V),
    Stroke.SHIFT_INSERT: (_SHIFT, _INSERT),
    Stroke.RETURN: (_RETURN,),
}
_EXTENDED: Final = {_INSERT}  # or it is the one on the number pad, which Shift turns into 0


class PasteCalls(Protocol):
    """The native calls pasting needs."""

    def foreground(self) -> int:
        """The window with the focus, 0 for none."""
        ...

    def exists(self, window: int) -> bool:
        """Whether it is still there."""
        ...

    def is_down(self, key: int) -> bool:
        """Whether a key is held."""
        ...

    def send(self, keys: Sequence[tuple[int, bool, bool]]) -> int:
        """Press and release keys: code, released, extended. How many of them went through."""
        ...


class WindowsPaster:
    """Keys for the foreground window."""

    def __init__(self, calls: PasteCalls) -> None:
        self._calls = calls

    def hindrance(self) -> Fate | None:
        """None: there is no right to ask for."""
        return None

    def target(self, active: ForeignWindow | None) -> ForeignWindow | None:
        """The foreground window."""
        return active

    def look(self, handle: int) -> Seen:
        """The chat's window and the keys."""
        return Seen(
            there=self._calls.exists(handle),
            focused=self._calls.foreground() == handle,
            enter=self._calls.is_down(_RETURN),
            modifier=any(map(self._calls.is_down, _MODIFIERS)),
        )

    def press(self, handle: int, stroke: Stroke) -> Typed:
        """All keys in one call, so that nothing that is really typed comes between them."""
        seen = self.look(handle)
        if not seen.focused or seen.enter or seen.modifier:
            return Typed.ELSEWHERE
        keys = _KEYS[stroke]
        wanted = [(key, False, key in _EXTENDED) for key in keys]
        wanted += [(key, True, key in _EXTENDED) for key in reversed(keys)]
        return Typed.DONE if self._calls.send(wanted) == len(wanted) else Typed.GRABBED

    def is_asking(self, handle: int) -> bool | None:  # noqa: ARG002 - see below
        """Nobody knows: the system itself asks, for whichever program."""
        return None


class _Key(ctypes.Structure):
    _fields_ = (
        ("code", c_uint16),
        ("scan", c_uint16),
        ("flags", c_uint32),
        ("time", c_uint32),
        ("extra", c_size_t),
    )


class _Mouse(ctypes.Structure):
    """Never sent; Windows counts the bytes of the largest kind."""

    _fields_ = (
        ("x", c_int32),
        ("y", c_int32),
        ("data", c_uint32),
        ("flags", c_uint32),
        ("time", c_uint32),
        ("extra", c_size_t),
    )


class _Either(ctypes.Union):
    _fields_ = (("key", _Key), ("mouse", _Mouse))


class Input(ctypes.Structure):
    """INPUT of winuser.h: 40 bytes on 64-bit Windows."""

    _fields_ = (("kind", c_uint32), ("either", _Either))


_KEYBOARD: Final = 1
_EXTENDED_KEY, _KEY_UP = 0x0001, 0x0002


def inputs(
    keys: Sequence[tuple[int, bool, bool]], scan: Callable[[int], int] = lambda _code: 0
) -> ctypes.Array[Input]:
    """What SendInput takes.

    Args:
        keys: Code, released, extended.
        scan: The place of a key on the keyboard, which is all that windows of remote desktops and
            virtual machines look at.
    """
    packed = (Input * len(keys))()
    for place, (code, released, extended) in enumerate(keys):
        flags = (_KEY_UP if released else 0) | (_EXTENDED_KEY if extended else 0)
        packed[place].kind = _KEYBOARD
        packed[place].either.key = _Key(code=code, scan=scan(code), flags=flags)
    return packed


class User32Keys:
    """The real calls."""

    def __init__(self) -> None:
        self._user = ctypes.CDLL("user32")
        self._user.GetForegroundWindow.restype = ctypes.c_void_p
        self._user.GetAsyncKeyState.restype = ctypes.c_int16

    def foreground(self) -> int:
        """GetForegroundWindow."""
        return int(self._user.GetForegroundWindow() or 0)

    def exists(self, window: int) -> bool:
        """IsWindow."""
        return bool(self._user.IsWindow(ctypes.c_void_p(window)))

    def is_down(self, key: int) -> bool:
        """GetAsyncKeyState, whose highest bit says so."""
        return int(self._user.GetAsyncKeyState(key)) < 0

    def send(self, keys: Sequence[tuple[int, bool, bool]]) -> int:
        """SendInput, with scan codes by MapVirtualKeyW (MAPVK_VK_TO_VSC)."""
        packed = inputs(keys, lambda code: int(self._user.MapVirtualKeyW(code, 0)))
        size = ctypes.sizeof(Input)
        return int(self._user.SendInput(len(keys), ctypes.byref(packed), size))
