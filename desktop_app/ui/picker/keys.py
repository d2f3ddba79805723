"""One table from key to what the agent meant by it."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QKeyCombination, Qt

_KEY = Qt.Key
_CTRL, _SHIFT, _ALT, _NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Intent(Enum):
    """What a key in the picker asks for."""

    COPY = auto()
    COPY_ANYWAY = auto()
    PASTE = auto()
    FILL = auto()
    BACK = auto()
    UP = auto()
    DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    FIRST = auto()
    LAST = auto()
    HEADING_UP = auto()
    HEADING_DOWN = auto()
    REWORD = auto()
    REWORD_BACK = auto()
    SHOP = auto()
    PRODUCT = auto()
    REGION = auto()
    BUYER = auto()
    KIND = auto()
    NEXT_STEP = auto()
    PREVIOUS_STEP = auto()
    CLOCK = auto()
    NEW_CHAT = auto()
    PIN = auto()
    RELOAD = auto()
    QUIT = auto()
    REMIND = auto()
    REMINDERS = auto()
    SETTINGS = auto()
    NEW_PHRASE = auto()
    EDIT_PHRASE = auto()
    RULES = auto()
    TEAM = auto()
    TOUCH = auto()


KEYS: dict[tuple[Qt.KeyboardModifier, Qt.Key], Intent] = {
    (_NONE, _KEY.Key_Return): Intent.COPY,
    (_NONE, _KEY.Key_Enter): Intent.COPY,
    (_CTRL, _KEY.Key_Return): Intent.PASTE,
    (_CTRL, _KEY.Key_Enter): Intent.PASTE,
    (_CTRL | _SHIFT, _KEY.Key_Return): Intent.COPY_ANYWAY,
    (_CTRL | _SHIFT, _KEY.Key_Enter): Intent.COPY_ANYWAY,
    (_NONE, _KEY.Key_Tab): Intent.FILL,
    (_NONE, _KEY.Key_Escape): Intent.BACK,
    (_NONE, _KEY.Key_Up): Intent.UP,
    (_NONE, _KEY.Key_Down): Intent.DOWN,
    (_NONE, _KEY.Key_PageUp): Intent.PAGE_UP,
    (_NONE, _KEY.Key_PageDown): Intent.PAGE_DOWN,
    (_CTRL, _KEY.Key_Home): Intent.FIRST,
    (_CTRL, _KEY.Key_End): Intent.LAST,
    (_CTRL, _KEY.Key_Up): Intent.HEADING_UP,
    (_CTRL, _KEY.Key_Down): Intent.HEADING_DOWN,
    (_ALT, _KEY.Key_Down): Intent.REWORD,
    (_ALT, _KEY.Key_Up): Intent.REWORD_BACK,
    (_NONE, _KEY.Key_F2): Intent.SHOP,
    (_NONE, _KEY.Key_F3): Intent.PRODUCT,
    (_NONE, _KEY.Key_F4): Intent.REGION,
    (_NONE, _KEY.Key_F6): Intent.BUYER,
    (_NONE, _KEY.Key_F7): Intent.KIND,
    (_CTRL, _KEY.Key_Right): Intent.NEXT_STEP,
    (_CTRL, _KEY.Key_Left): Intent.PREVIOUS_STEP,
    (_CTRL, _KEY.Key_T): Intent.CLOCK,
    (_CTRL, _KEY.Key_W): Intent.NEW_CHAT,
    (_CTRL, _KEY.Key_P): Intent.PIN,
    (_NONE, _KEY.Key_F5): Intent.RELOAD,
    (_CTRL, _KEY.Key_Q): Intent.QUIT,
    (_CTRL, _KEY.Key_Comma): Intent.SETTINGS,
    (_CTRL, _KEY.Key_R): Intent.REMIND,
    (_CTRL | Qt.KeyboardModifier.ShiftModifier, _KEY.Key_R): Intent.REMINDERS,
    (_CTRL, _KEY.Key_N): Intent.NEW_PHRASE,
    (_CTRL, _KEY.Key_E): Intent.EDIT_PHRASE,
    (_CTRL | _SHIFT, _KEY.Key_L): Intent.RULES,
    (_CTRL | _SHIFT, _KEY.Key_T): Intent.TEAM,
    (_CTRL | _SHIFT, _KEY.Key_P): Intent.TOUCH,
}


def intent_of(pressed: QKeyCombination) -> Intent | None:
    """What a key press means, or None where it is only typing."""
    modifiers = pressed.keyboardModifiers() & ~_KEYPAD
    return KEYS.get((modifiers, pressed.key()))


ONCE = frozenset({Intent.COPY, Intent.COPY_ANYWAY, Intent.PASTE})
"""What a key that is held down does not repeat."""


def picked_row(pressed: QKeyCombination) -> int | None:
    """0…8 for Alt+1…9, else None."""
    return _digit(pressed, _ALT)


def picked_chat(pressed: QKeyCombination) -> int | None:
    """0…8 for Ctrl+1…9, else None."""
    return _digit(pressed, _CTRL)


def _digit(pressed: QKeyCombination, wanted: Qt.KeyboardModifier) -> int | None:
    number = pressed.key() - _KEY.Key_1
    modifiers = pressed.keyboardModifiers() & ~_KEYPAD
    return number if modifiers == wanted and 0 <= number <= 8 else None  # noqa: PLR2004 - nine digits


def key_for(intent: Intent) -> str:
    """The first key of an intent, for tool tips, such as ``Ctrl+P``."""
    from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - only where keys are written out

    modifiers, key = next(pressed for pressed, meant in KEYS.items() if meant is intent)
    if key == Qt.Key.Key_Return:
        key = Qt.Key.Key_Enter  # as it is called everywhere else
    return QKeySequence(QKeyCombination(modifiers, key)).toString(
        QKeySequence.SequenceFormat.NativeText
    )
