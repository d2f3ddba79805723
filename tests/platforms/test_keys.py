"""Shortcuts as text, and the numbers of their keys."""

import string

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from desktop_app.platforms import keys
from desktop_app.platforms.keys import Modifier

CTRL_ALT = Modifier.CTRL | Modifier.ALT


@pytest.mark.parametrize(
    ("text", "modifiers", "name"),
    [
        ("Ctrl+Alt+Space", CTRL_ALT, "Space"),
        ("ctrl + alt + space", CTRL_ALT, "Space"),
        ("Meta+F1", Modifier.META, "F1"),
        ("F24", Modifier(0), "F24"),
        ("Ctrl+;", Modifier.CTRL, ";"),
        ("Ctrl+`", Modifier.CTRL, "`"),
        ("Ctrl++", Modifier.CTRL | Modifier.SHIFT, "="),
        ("Ctrl+Shift+:", Modifier.CTRL | Modifier.SHIFT, ";"),
        ("Ctrl+Shift+Backtab", Modifier.CTRL | Modifier.SHIFT, "Tab"),
        ("Alt+Insert", Modifier.ALT, "Ins"),
        ("Alt+PageDown", Modifier.ALT, "PgDown"),
        ("Shift+Ins", Modifier.SHIFT, "Ins"),
        ("Alt+k", Modifier.ALT, "K"),
    ],
)
def test_shortcuts_are_read(text: str, modifiers: Modifier, name: str) -> None:
    shortcut = keys.parse(text)
    assert shortcut is not None
    assert (shortcut.modifiers, shortcut.key.name) == (modifiers, name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "+",
        "Ctrl",
        "Ctrl+",
        "Ctrl+Ctrl+A",
        "Ctrl+Nonsense",
        "Hyper+A",
        "Ctrl+A, Ctrl+B",
        "Ctrl+包",
    ],
)
def test_nonsense_is_none(text: str) -> None:
    assert keys.parse(text) is None


@pytest.mark.parametrize(
    "text", ["A", "1", "Space", "Shift+A", "Shift+Space", ":", "Return", "Home"]
)
def test_keys_needed_for_typing_are_refused(text: str) -> None:
    assert keys.parse(text) is None


@pytest.mark.parametrize("character", string.ascii_uppercase + string.digits + "-=[]\\;',./`")
def test_every_character_key_has_its_own_numbers(character: str) -> None:
    shortcut = keys.parse(f"Ctrl+{character}")
    assert shortcut is not None
    assert shortcut.key.keysym == ord(character.lower())
    if character.isalnum():
        assert shortcut.key.windows == ord(character)


ELSE = """
    Space Return Tab Backspace Esc Ins Del Home End PgUp PgDown Left Right Up Down
    Print ScrollLock Pause Menu
"""


def test_no_two_keys_share_a_number() -> None:
    names = [*string.ascii_uppercase, *string.digits, *"-=[]\\;',./`", *ELSE.split()]
    names += [f"F{number}" for number in range(1, 25)]
    found = [shortcut.key for name in names if (shortcut := keys.parse(f"Ctrl+{name}"))]
    assert len(found) == len(names)
    for numbers in (
        [key.keysym for key in found],
        [key.position for key in found],
        [key.windows for key in found],
        [key.mac for key in found if key.mac is not None],
    ):
        assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize(
    ("name", "position", "windows", "mac"),
    [
        ("Q", 24, 0x51, 12),
        ("M", 58, 0x4D, 46),
        ("0", 19, 0x30, 29),
        (";", 47, 0xBA, 41),
        ("`", 49, 0xC0, 50),
        ("\\", 51, 0xDC, 42),
        ("/", 61, 0xBF, 44),
        ("=", 21, 0xBB, 24),
        ("F1", 67, 0x70, 122),
        ("F12", 96, 0x7B, 111),
        ("F13", 191, 0x7C, 105),
        ("F24", 202, 0x87, None),
    ],
)
def test_the_tables_are_not_shifted(
    name: str, position: int, windows: int, mac: int | None
) -> None:
    shortcut = keys.parse(f"Ctrl+{name}")
    assert shortcut is not None
    key = shortcut.key
    assert (key.position, key.windows, key.mac) == (position, windows, mac)


@pytest.mark.parametrize(
    "key",
    [
        Qt.Key.Key_Space,
        Qt.Key.Key_Insert,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_QuoteLeft,
        Qt.Key.Key_Plus,
        Qt.Key.Key_F13,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Print,
        Qt.Key.Key_Comma,
    ],
)
def test_what_qt_writes_is_understood(key: Qt.Key) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    sequence = QKeySequence(QKeyCombination(held, key))
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    assert keys.parse(text) is not None
