"""The hotkeys: asked of the system, given back while paused, and tried before they are taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QKeySequence

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.platforms.keys import parse
from desktop_app.platforms.protocols import Outcome
from desktop_app.ui.picker.keys import KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.platforms.protocols import Hotkeys
    from desktop_app.trace import Trace

    Pressed = Callable[[int], None]

_INVALID = QT_TRANSLATE_NOOP(
    "refusal", "{keys} is needed for typing; hold Ctrl, Alt or the system's key with it"
)
_SAME = QT_TRANSLATE_NOOP("refusal", "{keys} is another hotkey of this program already")
_OURS = QT_TRANSLATE_NOOP("refusal", "{keys} does something else in the window of this program")
_COMMON = QT_TRANSLATE_NOOP("refusal", "{keys} is used by nearly every program")
_TAKEN = QT_TRANSLATE_NOOP("refusal", "{keys} is taken by the system or by another program")
_UNSUPPORTED = QT_TRANSLATE_NOOP(
    "refusal",
    "This desktop gives no hotkeys to programs; bind “kuaihui --toggle” in the system's settings",
)

COMMON = (
    *("Ctrl+A", "Ctrl+C", "Ctrl+F", "Ctrl+N", "Ctrl+O", "Ctrl+S", "Ctrl+V", "Ctrl+X", "Ctrl+Y"),
    *("Ctrl+Z", "Alt+F4", "Alt+Tab", "Alt+Space", "Ctrl+Alt+Del", "F1", "F5"),
)
"""Keys that an agent would miss, though a system may give them away."""


class Keying:
    """Holds the hotkeys by what they are for.

    ``pressed`` are called with the system's time stamp. ``refused`` are the keys that the system
    did not give. Not ``supported``: this desktop gives none to anybody.
    """

    def __init__(self, hotkeys: Hotkeys, trace: Trace, pressed: Mapping[str, Pressed]) -> None:
        self._hotkeys, self._trace, self._pressed = hotkeys, trace, pressed
        self._keys: dict[str, str] = {}
        self._quiet: set[str] = set()
        self.refused: tuple[str, ...] = ()
        self.supported = True

    def use(self, keys: Mapping[str, str]) -> None:
        """Have these keys from now on; empty ones are none."""
        self._give_back()
        self._keys = {name: key for name, key in keys.items() if key}
        self._ask()

    @property
    def paused(self) -> bool:
        """Whether the agent wants none of them now."""
        return "paused" in self._quiet

    def pause(self, *, on: bool) -> None:
        """Give the keys to others until they are wanted again."""
        self._hush("paused", on=on)

    def record(self, *, on: bool) -> None:
        """Let go of the keys while one is recorded: a key of ours would not reach the window."""
        self._hush("recording", on=on)

    def fault(self, name: str, key: str) -> Refusal | None:
        """Why a key cannot be the one for ``name``; None where it can."""
        wanted = parse(key)
        others = {parse(other) for one, other in self._keys.items() if one != name}
        if wanted is None:
            return Refusal(_INVALID, {"keys": key})
        for text, taken in (
            (_SAME, others),
            (_COMMON, set(map(parse, COMMON))),
            (_OURS, set(map(parse, _own_keys()))),
        ):
            if wanted in taken:
                return Refusal(text, {"keys": key})
        return self._tried(key)

    def _tried(self, key: str) -> Refusal | None:
        if key in self._keys.values() and not self._quiet:
            return None  # it is ours already
        outcome = self._hotkeys.register(key, _nothing)
        self._hotkeys.unregister(key)
        texts = {Outcome.TAKEN: _TAKEN, Outcome.INVALID: _INVALID}
        if outcome is Outcome.REGISTERED:
            return None
        return Refusal(texts.get(outcome, _UNSUPPORTED), {"keys": key})

    def _hush(self, why: str, *, on: bool) -> None:
        before = bool(self._quiet)
        self._quiet = self._quiet | {why} if on else self._quiet - {why}
        if bool(self._quiet) != before:
            self._give_back() if self._quiet else self._ask()

    def _ask(self) -> None:
        if self._quiet:
            return
        outcomes = {
            key: self._hotkeys.register(key, self._pressed[name])
            for name, key in self._keys.items()
        }
        given = Outcome.REGISTERED
        self.refused = tuple(key for key, outcome in outcomes.items() if outcome is not given)
        self.supported = Outcome.UNSUPPORTED not in outcomes.values()
        self._trace.note("hotkeys", registered=len(outcomes) - len(self.refused))

    def _give_back(self) -> None:
        for key in self._keys.values():
            self._hotkeys.unregister(key)


def _own_keys() -> tuple[str, ...]:
    """The keys of the picker, as text."""
    form = QKeySequence.SequenceFormat.PortableText
    return tuple(QKeySequence(QKeyCombination(*pressed)).toString(form) for pressed in KEYS)


def _nothing(_time: int) -> None:
    """A key that is only tried."""
