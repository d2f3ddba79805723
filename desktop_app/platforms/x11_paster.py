"""Pasting on X11: keys through XTEST, while no other client can change who gets them.

For the moment of a stroke the server listens to us alone (XGrabServer): between the last look and
the keys no window manager can pass the focus on.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from typing_extensions import override

from desktop_app.core.pasting import Fate, Seen, Stroke, Typed
from desktop_app.platforms import x11_connection, x11_keyboard
from desktop_app.platforms.protocols import ForeignWindow
from desktop_app.platforms.x11_asking import Asking
from desktop_app.platforms.x11_requests import Requests

try:
    from Xlib import X, error
    from Xlib.ext import xtest
except ImportError:  # installed on Linux only; elsewhere nothing of this module is called
    X = error = xtest = None

_CONTROL, _SHIFT, _V, _INSERT, _RETURN = 0xFFE3, 0xFFE1, 0x76, 0xFF63, 0xFF0D
_ENTERS: Final = (_RETURN, 0xFF8D)
_KEYS: Final[Mapping[Stroke, tuple[int, ...]]] = {
    Stroke.CTRL_V: (_CONTROL, _V),
    Stroke.CTRL_SHIFT_V: (_CONTROL, _SHIFT, _V),
    Stroke.SHIFT_INSERT: (_SHIFT, _INSERT),
    Stroke.RETURN: (_RETURN,),
}
_POSITIONS: Final = {_CONTROL: 37, _SHIFT: 50, _V: 55, _INSERT: 118, _RETURN: 36}
"""The keys of a US keyboard, for layouts that lack the symbol; the place of V serves Cyrillic."""
_NUM_LOCK: Final = 0xFF7F
_LOCK_ROW: Final = 1
_DEEPEST: Final = 32  # windows within windows; a toolkit's focus lies in the second or third


class X11Paster(Asking):
    """Looks who has the keyboard, by the window manager's word and by the server's."""

    def __init__(
        self,
        connect: Callable[[], Any] = x11_connection.connect,
        requests: Requests | None = None,
    ) -> None:
        super().__init__(connect)
        self._map: _Keys | None = None
        self._requests = requests or Requests()

    def hindrance(self) -> Fate | None:
        """The XTEST extension may be switched off."""
        self._requests.listen()
        found = False
        with self._tolerant():
            found = self._open() and bool(self._display.has_extension("XTEST"))
        return None if found else Fate.UNSUPPORTED

    def target(self, active: ForeignWindow | None) -> ForeignWindow | None:
        """The window that has the focus."""
        return active

    def look(self, handle: int) -> Seen:
        """Four to eight round trips to the server, some tenths of a millisecond each."""
        seen = Seen(there=False)
        with self._tolerant():
            if self._open():
                seen = self._seen(handle, self._keyboard())
        return seen

    def press(self, handle: int, stroke: Stroke) -> Typed:
        """Look once more and type, as one step for everybody else."""
        typed = Typed.ELSEWHERE
        with self._tolerant():
            if self._open():
                keyboard = self._keyboard()
                with self._alone():
                    typed = self._press(handle, _KEYS[stroke], keyboard)
        return typed

    def is_asking(self, handle: int) -> bool | None:
        """Whether both windows are of one client, which numbers what it makes in its own range."""
        asking = self._requests.asking
        if self._display is None or not asking:
            return None
        return bool((asking ^ handle) & ~self._display.display.info.resource_id_mask == 0)

    def _press(self, handle: int, symbols: tuple[int, ...], keyboard: "_Keys") -> Typed:
        seen = self._seen(handle, keyboard)
        if not seen.focused or seen.enter or seen.modifier:
            return Typed.ELSEWHERE
        if not self._has_free_keyboard():
            return Typed.GRABBED
        codes = [keyboard.code(symbol) for symbol in symbols]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)
        return Typed.DONE

    def _has_free_keyboard(self) -> bool:
        """Whether no menu, locker or other program has all keys for itself.

        Taking them is the only way to ask; hotkeys take and return them at every press as well.
        """
        status = self._root.grab_keyboard(
            owner_events=False,
            pointer_mode=X.GrabModeAsync,
            keyboard_mode=X.GrabModeAsync,
            time=X.CurrentTime,
        )
        self._display.ungrab_keyboard(X.CurrentTime)
        return bool(status == X.GrabSuccess)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self._display.grab_server()
        try:
            yield
        finally:
            self._display.ungrab_server()
            self._display.sync()

    def _seen(self, handle: int, keyboard: "_Keys") -> Seen:
        self._window(handle).get_attributes()  # an error where it is gone: then `_tolerant` ends it
        keymap = self._display.query_keymap()
        down = {code for code in range(256) if keymap[code >> 3] >> (code & 7) & 1}
        return Seen(
            there=True,
            focused=self._active() == handle and self._has_focus(handle),
            enter=bool(down & keyboard.enters),
            modifier=bool(down & keyboard.modifiers),
        )

    def _has_focus(self, handle: int) -> bool:
        """Whether keys go to the window or to one within it."""
        window = self._display.get_input_focus().focus
        for _ in range(_DEEPEST):
            if isinstance(window, int) or window.id == self._root.id:
                return False
            if window.id == handle:
                return True
            try:
                window = window.query_tree().parent
            except error.BadWindow:  # it has vanished in between
                return False
        return False

    def _keyboard(self) -> "_Keys":
        """The present map; it is read anew where the server has told of another."""
        if self._map is None:
            self._map = _Keys.read(self._display)
        return self._map

    @override
    def _open(self) -> bool:
        if self._display is None:
            self._map = None
        return super()._open()

    @override
    def _discard_event(self, told: Any) -> None:
        if told.type == X.MappingNotify:
            self._map = None


@dataclass(frozen=True, slots=True)
class _Keys:
    """What a keyboard map says of the keys that matter here, all of them key codes."""

    codes: Mapping[int, tuple[int, ...]]
    modifiers: frozenset[int]
    enters: frozenset[int]

    @classmethod
    def read(cls, display: Any) -> "_Keys":  # noqa: ANN401 - python-xlib has no types
        """Ask the server: about two milliseconds."""
        codes = x11_keyboard.read(display).codes
        rows = [set(row) - {0} for row in display.get_modifier_mapping()]
        num_lock = set(codes.get(_NUM_LOCK, ()))
        held = (row for at, row in enumerate(rows) if at != _LOCK_ROW and not row & num_lock)
        enters = (code for symbol in _ENTERS for code in codes.get(symbol, ()))
        return cls(codes, frozenset().union(*held), frozenset(enters))

    def code(self, symbol: int) -> int:
        """The key for a symbol."""
        return self.codes.get(symbol, (_POSITIONS[symbol],))[0]
