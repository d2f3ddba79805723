"""The clipboard on X11: its text lives in another program, which may hang."""

from collections.abc import Callable
from itertools import count
from threading import Thread
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop_app.platforms import x11_selection
from desktop_app.platforms.own_text import leave_to, own_selection, own_text

_SECONDS: Final = 1.0
_XCLIP: Final = ("xclip", "-i", "-selection", "clipboard")


class X11Clipboard(QObject):
    """Reads in a thread that may be left hanging: quitting never waits for it.

    While our own program owns the clipboard Qt answers from memory; asking ourselves through the
    server would wait for the very thread that waits.
    """

    _fetched = Signal(int, str)

    def __init__(
        self,
        fetch: Callable[[float], str] = x11_selection.fetch,
        fetch_selected: Callable[[float], str] = x11_selection.fetch_selected,
    ) -> None:
        super().__init__()
        self._fetch, self._fetch_selected = fetch, fetch_selected
        self._numbers = count()
        self._waiting: dict[int, Callable[[str], None]] = {}
        self._fetched.connect(self._on_fetched, Qt.ConnectionType.QueuedConnection)

    def read(self, done: Callable[[str], None]) -> None:
        """Answer within a second, whatever the owner does."""
        self._ask(done, own_text(), self._fetch)

    def read_selection(self, done: Callable[[str], None]) -> None:
        """The same for what is selected; where nothing is, what was copied."""

        def answered(text: str) -> None:
            if text:
                done(text)
            else:
                self.read(done)

        self._ask(answered, own_selection(), self._fetch_selected)

    def _ask(
        self, done: Callable[[str], None], ours: str | None, fetch: Callable[[float], str]
    ) -> None:
        number = next(self._numbers)
        self._waiting[number] = done
        if ours is not None:
            self._fetched.emit(number, ours)
            return
        QTimer.singleShot(int(_SECONDS * 1000), self, lambda: self._on_fetched(number, ""))
        Thread(target=self._fetch_for, args=(number, fetch), name="clipboard", daemon=True).start()

    def hold_after_quit(self) -> None:
        """Leave our text to xclip: on X11 it would vanish with us."""
        leave_to(_XCLIP, own_text())

    def _fetch_for(self, number: int, fetch: Callable[[float], str]) -> None:
        text = fetch(_SECONDS)
        try:
            self._fetched.emit(number, text)
        except RuntimeError:  # the program has quit meanwhile and we are deleted
            return

    def _on_fetched(self, number: int, text: str) -> None:
        done = self._waiting.pop(number, None)
        if done is not None:
            done(text)
