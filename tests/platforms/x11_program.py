"""A program with the X11 parts in it, steered by JSON lines and telling facts in JSON lines.

Qt's platform is chosen once per process and the tests run offscreen: this one runs on X11.
"""

import json
import logging
import os
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from socket import SHUT_RDWR
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from typing_extensions import override
from Xlib import Xatom

from desktop_app import platforms
from desktop_app.platforms import x11, x11_connection, x11_windows

if TYPE_CHECKING:
    from desktop_app.platforms.protocols import ForeignWindow


def tell(**facts: object) -> None:
    """Write one line."""
    print(json.dumps(facts), flush=True)


class Journal(logging.Handler):
    """Warnings are facts too."""

    @override
    def emit(self, record: logging.LogRecord) -> None:
        tell(logged=record.getMessage(), level=record.levelname)


class Program(QObject):
    """Answers each command with one fact; presses and focus are facts of their own."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._desktop = platforms.desktop()
        self._connections: list[Any] = []
        self._breakable = x11.X11Hotkeys(self._connect)
        self._former: ForeignWindow | None = None
        self._window = QLineEdit()
        self._window.setWindowFlags(
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
        )
        self._window.textChanged.connect(lambda text: tell(typed=text))
        self._window.create()
        application.focusWindowChanged.connect(lambda window: tell(focus=window is not None))
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_command)
        self._unread = b""
        self._longest_gap = 0.0
        self._ticked = time.monotonic()
        self._ticks = QTimer(self, interval=5)
        self._ticks.timeout.connect(self._on_tick)

    def _on_command(self) -> None:
        self._unread += os.read(sys.stdin.fileno(), 65536)
        *lines, self._unread = self._unread.split(b"\n")
        for line in lines:
            command, *arguments = json.loads(line)
            getattr(self, command)(*arguments)

    def _on_tick(self) -> None:
        now = time.monotonic()
        self._longest_gap = max(self._longest_gap, now - self._ticked)
        self._ticked = now

    def _connect(self) -> Any:  # noqa: ANN401 - python-xlib has no types
        self._connections.append(x11_connection.connect())
        return self._connections[-1]

    @staticmethod
    def _pressed(shortcut: str) -> Callable[[int], None]:
        return lambda stamp: tell(pressed=shortcut, time=stamp)

    def register(self, shortcut: str) -> None:
        outcome = self._desktop.hotkeys.register(shortcut, self._pressed(shortcut))
        tell(outcome=outcome.name)

    def unregister(self, shortcut: str) -> None:
        self._desktop.hotkeys.unregister(shortcut)
        tell(unregistered=shortcut)

    def register_breakable(self, shortcut: str) -> None:
        outcome = self._breakable.register(shortcut, self._pressed(shortcut))
        tell(outcome=outcome.name)

    def register_nowhere(self, shortcut: str) -> None:
        outcome = x11.X11Hotkeys(lambda: None).register(shortcut, self._pressed(shortcut))
        tell(outcome=outcome.name)

    def cut_connection(self) -> None:
        self._connections[-1].display.socket.shutdown(SHUT_RDWR)
        tell(cut=True)

    def active(self) -> None:
        self._former = self._desktop.windows.active()
        tell(active=self._former and asdict(self._former))

    def describe_vanished(self) -> None:
        """Ask about a window whose number nobody has, as if it had just been closed."""
        connection = x11_connection.connect()
        windows = x11_windows.X11Windows(lambda: connection)
        windows.active()
        root = connection.screen().root
        root.change_property(
            connection.get_atom("_NET_ACTIVE_WINDOW"), Xatom.WINDOW, 32, [0x7FFFFFF]
        )
        tell(vanished=windows.active())
        root.change_property(connection.get_atom("_NET_ACTIVE_WINDOW"), Xatom.WINDOW, 32, [0])
        connection.close()

    def show(self, stamp: int) -> None:
        self._former = self._desktop.windows.active()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._desktop.windows.activate_own(int(self._window.winId()), stamp)
        tell(shown=int(self._window.winId()))

    def hide(self) -> None:
        self._window.hide()
        if self._former is not None:
            self._desktop.windows.activate(self._former)
        tell(hidden=True)

    def read(self) -> None:
        self._read(self._desktop.clipboard.read)

    def read_selection(self) -> None:
        self._read(self._desktop.clipboard.read_selection)

    def read_all(self) -> None:
        def readable(done: Callable[[dict[str, str]], None]) -> None:
            self._desktop.clipboard.read_all(
                lambda found: done({name: content.decode() for name, content in found.items()})
            )

        self._read(readable)

    def _read(self, ask: Callable[[Callable[[Any], None]], None]) -> None:
        began = self._ticked = time.monotonic()
        self._longest_gap = 0.0
        self._ticks.start()

        def done(text: object) -> None:
            self._ticks.stop()
            tell(read=text, seconds=time.monotonic() - began, longest_gap=self._longest_gap)

        ask(done)

    def select(self, text: str) -> None:
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(text, QClipboard.Mode.Selection)
        tell(owns=clipboard.ownsSelection())

    def set_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        tell(owns=QGuiApplication.clipboard().ownsClipboard())

    def quit(self) -> None:
        self._desktop.clipboard.hold_after_quit()
        self._desktop.hotkeys.close()
        self._breakable.close()
        QApplication.quit()


def main() -> None:
    """Run until told to quit."""
    logging.basicConfig(level=logging.WARNING, handlers=[Journal()])
    application = QApplication(sys.argv)
    application.setQuitOnLastWindowClosed(False)
    program = Program(application)
    tell(ready=True)
    code = application.exec()
    del program
    sys.exit(code)


if __name__ == "__main__":
    main()
