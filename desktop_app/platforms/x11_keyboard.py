"""The keyboard map of X11: which key codes and which bits a shortcut means at present."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.platforms.keys import Key, Modifier, Shortcut

SHIFT: Final = 1 << 0
LOCK: Final = 1 << 1
CONTROL: Final = 1 << 2
MODIFIERS: Final = 0xFF  # of a state; above are mouse buttons and the layout
_MOD1: Final = 1 << 3
_MOD4: Final = 1 << 6

_UNSHIFTED: Final = (0, 2)  # columns of the first and of the second layout
_NUM_LOCK: Final = {0xFF7F}
_ALT: Final = {0xFFE9, 0xFFEA}
_SUPER: Final = {0xFFEB, 0xFFEC}


@dataclass(frozen=True, slots=True)
class Keyboard:
    """A keyboard map, boiled down to what shortcuts need.

    Attributes:
        codes: The key codes that write a symbol without Shift, in any layout.
        alt: The bit of Alt.
        meta: The bit of Super.
        num_lock: The bit of NumLock, 0 where there is none.
    """

    codes: Mapping[int, tuple[int, ...]]
    alt: int = _MOD1
    meta: int = _MOD4
    num_lock: int = 0

    def codes_of(self, key: Key) -> tuple[int, ...]:
        """All keys with that symbol, else the key in its place on a US keyboard.

        The place serves Cyrillic or Greek layouts for letters and French ones for digits.
        """
        return self.codes.get(key.keysym) or (key.position,)

    def mask_of(self, modifiers: Modifier) -> int:
        """The bits of the modifiers."""
        bits = {
            Modifier.SHIFT: SHIFT,
            Modifier.CTRL: CONTROL,
            Modifier.ALT: self.alt,
            Modifier.META: self.meta,
        }
        return sum(bits[modifier] for modifier in modifiers)

    def combinations(self, shortcut: Shortcut) -> frozenset[tuple[int, int]]:
        """Every key code and state that is the shortcut, CapsLock and NumLock being on or off."""
        held = self.mask_of(shortcut.modifiers)
        masks = {held | caps | num for caps in (0, LOCK) for num in (0, self.num_lock)}
        return frozenset((code, mask) for code in self.codes_of(shortcut.key) for mask in masks)


def read(display: Any) -> Keyboard:  # noqa: ANN401 - python-xlib has no types
    """Ask the server for the present map."""
    first = display.display.info.min_keycode
    count = display.display.info.max_keycode - first + 1
    symbols = display.get_keyboard_mapping(first, count)
    return of_map(dict(enumerate(symbols, start=first)), display.get_modifier_mapping())


def of_map(
    symbols: Mapping[int, Sequence[int]], modifier_rows: Iterable[Iterable[int]]
) -> Keyboard:
    """Boil down the server's two tables: symbols by key code, key codes by modifier."""
    rows = [[set(symbols.get(code, ())) for code in row] for row in modifier_rows]

    def bit_of(wanted: set[int]) -> int:
        return next((1 << at for at, row in enumerate(rows) if any(wanted & s for s in row)), 0)

    return Keyboard(
        codes=_unshifted(symbols),
        alt=bit_of(_ALT) or _MOD1,
        meta=bit_of(_SUPER) or _MOD4,
        num_lock=bit_of(_NUM_LOCK),
    )


def _unshifted(symbols: Mapping[int, Sequence[int]]) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for code, row in symbols.items():
        for symbol in {row[column] for column in _UNSHIFTED if column < len(row)} - {0}:
            found[symbol] = (*found.get(symbol, ()), code)
    return found
