"""Keyboard maps as the server tells them."""

import pytest

from desktop_app.platforms import keys, x11_keyboard
from desktop_app.platforms.keys import Modifier

NUM_LOCK, ALT_L, SUPER_L = 0xFF7F, 0xFFE9, 0xFFEB
CYRILLIC_EL = 0x6CC
MAP = {
    10: [ord("&"), ord("1"), ord("1"), ord("!")],  # French above, American below
    45: [CYRILLIC_EL, 0, ord("k"), ord("K")],  # Russian above, American below
    46: [CYRILLIC_EL, 0],
    55: [ord("k"), ord("K")],  # Dvorak
    64: [ALT_L],
    77: [NUM_LOCK],
    133: [SUPER_L],
}
ROWS = [[], [], [], [64], [77], [], [133], []]


def codes(shortcut: str, symbols: dict[int, list[int]]) -> tuple[int, ...]:
    parsed = keys.parse(shortcut)
    assert parsed is not None
    return x11_keyboard.of_map(symbols, ROWS).codes_of(parsed.key)


def test_a_key_is_found_in_every_layout() -> None:
    assert codes("Ctrl+K", MAP) == (45, 55)


def test_a_key_that_is_nowhere_is_taken_from_its_place_on_a_us_keyboard() -> None:
    assert codes("Ctrl+K", {46: [CYRILLIC_EL, 0]}) == (45,)


def test_a_shifted_symbol_is_not_the_key() -> None:
    assert codes("Ctrl+1", {20: [ord("&"), ord("1")]}) == (10,)


def test_modifiers_are_found_in_the_map() -> None:
    keyboard = x11_keyboard.of_map(MAP, ROWS)
    assert keyboard.mask_of(Modifier.ALT | Modifier.CTRL) == 0b1100
    assert keyboard.mask_of(Modifier.META | Modifier.SHIFT) == 0b100_0001
    assert keyboard.num_lock == 0b1_0000


def test_modifiers_may_be_elsewhere() -> None:
    keyboard = x11_keyboard.of_map(MAP, [[], [], [], [77], [64], [133], [], []])
    assert (keyboard.num_lock, keyboard.alt, keyboard.meta) == (0b1000, 0b1_0000, 0b10_0000)


@pytest.mark.parametrize(
    ("rows", "states"),
    [(ROWS, {0b01100, 0b01110, 0b11100, 0b11110}), ([[]] * 8, {0b01100, 0b01110})],
)
def test_every_state_of_the_locks_is_covered(rows: list[list[int]], states: set[int]) -> None:
    shortcut = keys.parse("Ctrl+Alt+K")
    assert shortcut is not None
    wanted = {(code, state) for code in (45, 55) for state in states}
    assert x11_keyboard.of_map(MAP, rows).combinations(shortcut) == wanted
