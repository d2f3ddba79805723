"""What is left where a desktop offers nothing: the program still works in its own window."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from desktop_app.platforms.protocols import ForeignWindow, Hotkeys, Outcome


class NoHotkeys:
    """A desktop that gives no hotkeys; the user binds `kuaihui --toggle` instead."""

    def register(self, _shortcut: str, _pressed: Callable[[int], None]) -> Outcome:
        """Say so."""
        return Outcome.UNSUPPORTED

    def unregister(self, shortcut: str) -> None:
        """Nothing was registered."""

    def close(self) -> None:
        """Nothing was registered."""


class FirstSupported:
    """Several ways to get a hotkey: the first that is not unsupported has the say."""

    def __init__(self, *ways: Hotkeys) -> None:
        self.ways = ways

    def register(self, shortcut: str, pressed: Callable[[int], None]) -> Outcome:
        """Ask one after the other."""
        for way in self.ways:
            outcome = way.register(shortcut, pressed)
            if outcome is not Outcome.UNSUPPORTED:
                return outcome
        return Outcome.UNSUPPORTED

    def unregister(self, shortcut: str) -> None:
        """Tell all: those that do not have it do nothing."""
        for way in self.ways:
            way.unregister(shortcut)

    def close(self) -> None:
        """Close all."""
        for way in self.ways:
            way.close()


class UnknownWindows:
    """A desktop that tells nothing about other windows; Qt alone cares for our focus."""

    def active(self) -> ForeignWindow | None:
        """Unknown."""
        return None

    def activate_own(self, window_id: int, time: int) -> None:
        """Qt's `activateWindow` is all there is."""

    def activate(self, window: ForeignWindow) -> None:
        """Hiding our window is all there is."""


class QtClipboard:
    """The clipboard through Qt, where reading it waits for nobody and our text outlives us.

    That is offscreen (our own text only), macOS (a system process holds the texts) and Windows
    (Qt renders our text into the system when it quits).
    """

    def read(self, done: Callable[[str], None]) -> None:
        """Answer after the present event, so that every reader answers later alike."""
        QTimer.singleShot(0, lambda: done(QGuiApplication.clipboard().text()))

    def read_all(self, done: Callable[[Mapping[str, bytes]], None]) -> None:
        """All formats that Qt knows."""
        QTimer.singleShot(0, lambda: done(_formats()))

    def read_selection(self, done: Callable[[str], None]) -> None:
        """Nobody tells what is selected elsewhere: what was copied counts."""
        self.read(done)

    def hold_after_quit(self) -> None:
        """Nothing to do."""


def _formats() -> dict[str, bytes]:
    data = QGuiApplication.clipboard().mimeData()
    found = {name: bytes(data.data(name).data()) for name in data.formats()}
    return found if all(found.values()) else {}
