"""Shortcuts as text, and what each system calls their keys.

Pure: "Ctrl+Alt+Space" in, modifiers and a key with its number on X11, Windows and macOS out.
"""

from dataclasses import dataclass
from enum import Flag, auto
from typing import Final


class Modifier(Flag):
    """The keys held down; Qt's names, so on macOS CTRL is Command and META is Control."""

    SHIFT = auto()
    CTRL = auto()
    ALT = auto()
    META = auto()


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the keyboard.

    Attributes:
        name: As Qt writes it.
        keysym: The unshifted X11 symbol.
        position: The X11 key code of that key on a US keyboard.
        windows: Its virtual-key code.
        mac: Its virtual key code, None where Macs have no such key.
        types: Whether it writes a character (or moves the text cursor to the next line).
    """

    name: str
    keysym: int
    position: int
    windows: int
    mac: int | None
    types: bool = False

    @property
    def is_function(self) -> bool:
        """F1 to F24."""
        return len(self.name) > 1 and self.name[0] == "F" and self.name[1:].isdigit()


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key and what is held with it."""

    modifiers: Modifier
    key: Key


# fmt: off
_NAMED: Final = (
    #    name          keysym  position  windows  macOS  types
    Key("Space",       0x0020,   65,      0x20,    49,   types=True),
    Key("Return",      0xFF0D,   36,      0x0D,    36,   types=True),
    Key("Tab",         0xFF09,   23,      0x09,    48,   types=True),
    Key("Backspace",   0xFF08,   22,      0x08,    51,   types=True),
    Key("Esc",         0xFF1B,    9,      0x1B,    53),
    Key("Ins",         0xFF63,  118,      0x2D,   114),
    Key("Del",         0xFFFF,  119,      0x2E,   117),
    Key("Home",        0xFF50,  110,      0x24,   115),
    Key("End",         0xFF57,  115,      0x23,   119),
    Key("PgUp",        0xFF55,  112,      0x21,   116),
    Key("PgDown",      0xFF56,  117,      0x22,   121),
    Key("Left",        0xFF51,  113,      0x25,   123),
    Key("Up",          0xFF52,  111,      0x26,   126),
    Key("Right",       0xFF53,  114,      0x27,   124),
    Key("Down",        0xFF54,  116,      0x28,   125),
    Key("Print",       0xFF61,  107,      0x2C,   None),
    Key("ScrollLock",  0xFF14,   78,      0x91,   None),
    Key("Pause",       0xFF13,  127,      0x13,   None),
    Key("Menu",        0xFF67,  135,      0x5D,   None),
)
# The rows of a US keyboard: the key codes of X11 run along each, those of Windows and macOS do not.
_ROWS: Final = (
    ("1234567890-=", 10, b"1234567890\xbd\xbb", (18, 19, 20, 21, 23, 22, 26, 28, 25, 29, 27, 24)),
    ("QWERTYUIOP[]", 24, b"QWERTYUIOP\xdb\xdd", (12, 13, 14, 15, 17, 16, 32, 34, 31, 35, 33, 30)),
    ("ASDFGHJKL;'`", 38, b"ASDFGHJKL\xba\xde\xc0", (0, 1, 2, 3, 5, 4, 38, 40, 37, 41, 39, 50)),
    ("\\ZXCVBNM,./", 51, b"\xdcZXCVBNM\xbc\xbe\xbf", (42, 6, 7, 8, 9, 11, 45, 46, 43, 47, 44)),
)
_F_POSITIONS: Final = (*range(67, 77), 95, 96, *range(191, 203))
_F_MAC: Final = (122, 120, 99, 118, 96, 97, 98, 100, 101, 109, 103, 111,
                 105, 107, 113, 106, 64, 79, 80, 90, None, None, None, None)
# fmt: on


def _characters() -> tuple[Key, ...]:
    return tuple(
        Key(character, ord(character.lower()), first + place, virtual, mac, types=True)
        for characters, first, windows, macs in _ROWS
        for place, (character, virtual, mac) in enumerate(
            zip(characters, windows, macs, strict=True)
        )
    )


def _function_keys() -> tuple[Key, ...]:
    return tuple(
        Key(f"F{number}", 0xFFBE + number - 1, position, 0x70 + number - 1, mac)
        for number, (position, mac) in enumerate(zip(_F_POSITIONS, _F_MAC, strict=True), start=1)
    )


_KEYS: Final = {key.name.lower(): key for key in (*_NAMED, *_characters(), *_function_keys())}
_OTHER_NAMES: Final = {
    "backtab": "tab",
    "delete": "del",
    "enter": "return",
    "escape": "esc",
    "insert": "ins",
    "pagedown": "pgdown",
    "pageup": "pgup",
}
_SHIFTED: Final = dict(zip('~!@#$%^&*()_+{}|:"<>?', "`1234567890-=[]\\;',./", strict=True))
_MODIFIERS: Final = {
    "shift": Modifier.SHIFT,
    "ctrl": Modifier.CTRL,
    "alt": Modifier.ALT,
    "meta": Modifier.META,
}


def parse(text: str) -> Shortcut | None:
    """Read a shortcut; None for nonsense and for keys that people need for typing.

    A shortcut has Ctrl, Alt or Meta in it or is a function key. Shift alone is enough for keys
    that write nothing. "Ctrl+:" is what Qt makes of Ctrl+Shift+; and is read as that.
    """
    *held, last = (part.strip() for part in _split(text.strip().lower()))
    modifiers = _modifiers(held)
    if modifiers is None:
        return None
    if last in _SHIFTED:
        modifiers |= Modifier.SHIFT
        last = _SHIFTED[last]
    key = _KEYS.get(_OTHER_NAMES.get(last, last))
    if key is None or not _spares_typing(modifiers, key):
        return None
    return Shortcut(modifiers, key)


def _split(text: str) -> list[str]:
    if text.endswith("++"):
        return [*text[:-2].split("+"), "+"]
    return text.split("+")


def _modifiers(names: list[str]) -> Modifier | None:
    modifiers = Modifier(0)
    for name in names:
        modifier = _MODIFIERS.get(name)
        if modifier is None or modifier in modifiers:
            return None
        modifiers |= modifier
    return modifiers


def _spares_typing(modifiers: Modifier, key: Key) -> bool:
    if key.is_function or modifiers & ~Modifier.SHIFT:
        return True
    return Modifier.SHIFT in modifiers and not key.types
