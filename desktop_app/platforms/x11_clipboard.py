"""The clipboard on X11: its text lives in another program, which may hang."""

from collections.abc import Callable, Mapping
from itertools import count
from threading import Thread
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop_app.platforms import x11_selection
from desktop_app.platforms.own_text import as_formats, leave_to, own_selection, own_text

_SECONDS: Final = 1.0
_XCLIP: Final = ("xclip", "-i", "-selection", "clipboard")

Answer = TypeVar("Answer")


class X11Clipboard(QObject):
    """Reads in a thread that may be left hanging: quitting never waits for it.

    While our own program owns the clipboard Qt answers from memory; asking ourselves through the
    server would wait for the very thread that waits.
    """

    _fetched = Signal(int, object)

    def __init__(
        self,
        fetch: Callable[[float], str] = x11_selection.fetch,
        fetch_selected: Callable[[float], str] = x11_selection.fetch_selected,
        fetch_all: Callable[[float], Mapping[str, bytes]] = x11_selection.fetch_all,
    ) -> None:
        super().__init__()
        self._fetch, self._fetch_selected, self._fetch_all = fetch, fetch_selected, fetch_all
        self._numbers = count()
        self._waiting: dict[int, Callable[[Any], None]] = {}
        self._fetched.connect(self._on_fetched, Qt.ConnectionType.QueuedConnection)

    def read(self, done: Callable[[str], None]) -> None:
        """Answer within a second, whatever the owner does."""
        self._ask(done, own_text(), self._fetch, "")

    def read_all(self, done: Callable[[Mapping[str, bytes]], None]) -> None:
        """The same for all formats."""
        text, nothing = own_text(), as_formats("")
        ours = None if text is None else as_formats(text)
        self._ask(done, ours, self._fetch_all, nothing)

    def read_selection(self, done: Callable[[str], None]) -> None:
        """The same for what is selected; where nothing is, what was copied."""

        def answered(text: str) -> None:
            if text:
                done(text)
            else:
                self.read(done)

        self._ask(answered, own_selection(), self._fetch_selected, "")

    def _ask(
        self,
        done: Callable[[Answer], None],
        ours: Answer | None,
        fetch: Callable[[float], Answer],
        nothing: Answer,
    ) -> None:
        number = next(self._numbers)
        self._waiting[number] = done
        if ours is not None:
            self._fetched.emit(number, ours)
            return
        QTimer.singleShot(int(_SECONDS * 1000), self, lambda: self._on_fetched(number, nothing))
        Thread(target=self._fetch_for, args=(number, fetch), name="clipboard", daemon=True).start()

    def hold_after_quit(self) -> None:
        """Leave our text to xclip: on X11 it would vanish with us."""
        leave_to(_XCLIP, own_text())

    def _fetch_for(self, number: int, fetch: Callable[[float], object]) -> None:
        answer = fetch(_SECONDS)
        try:
            self._fetched.emit(number, answer)
        except RuntimeError:  # the program has quit meanwhile and we are deleted
            return

    def _on_fetched(self, number: int, answer: object) -> None:
        done = self._waiting.pop(number, None)
        if done is not None:
            done(answer)
