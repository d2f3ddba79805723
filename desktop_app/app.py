"""Starts and ends the program; the one barrier that bugs reach."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.platforms import desktop, instance
from desktop_app.platforms.listener import Listener
from desktop_app.program import Program
from desktop_app.storage.files import sweep
from desktop_app.storage.places import Places, places
from desktop_app.trace import Trace

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from types import TracebackType


log = logging.getLogger("kuaihui")


def _keep_a_log(home: Places) -> None:
    """Log to a file that never grows beyond half a megabyte; user texts never go in."""
    try:
        home.data.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            home.log, maxBytes=250_000, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.raiseExceptions = False  # a full disk is no reason to write elsewhere


def _choose_input_method(environ: MutableMapping[str, str]) -> None:
    """Let fcitx be reached: the wheel has no plug-in for it, but fcitx also answers as ibus.

    And by ibus's portal, for Qt asks ibus itself only where a program ``ibus-daemon`` is installed.
    """
    asked = (environ.get("QT_IM_MODULE", ""), environ.get("XMODIFIERS", ""))
    if any("fcitx" in one for one in asked):
        environ["QT_IM_MODULE"] = "ibus"
        environ["IBUS_USE_PORTAL"] = "1"


class SignalWaker(QObject):
    """Lets Ctrl+C and the system end the program in good order.

    Python sees a signal only when it is its turn, and in Qt's loop that may be never: the byte that
    the signal writes into the socket wakes the loop.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ours, self._systems = socket.socketpair()
        self._ours.setblocking(False)  # noqa: FBT003 - the signature of sockets
        self._systems.setblocking(False)  # noqa: FBT003 - the same
        signal.set_wakeup_fd(self._systems.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: app.exit(0))
        app.aboutToQuit.connect(self._on_about_to_quit)

    def _on_notifier_activated(self) -> None:
        self._ours.recv(64)

    def _on_about_to_quit(self) -> None:
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)  # it is ending already
        self._notifier.setEnabled(False)


IMPATIENT = 0.0005
"""Seconds after which a thread that reads files lets the interface go on; 0.005 is usual."""


class Barrier:
    """The one place that bugs reach: logged once with their traceback, and the program lives on."""

    def __init__(self) -> None:
        self.program: Program | None = None

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take an exception that nobody caught (``sys.excepthook``)."""
        log.error("bug", exc_info=(kind, error, trace))
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(0)
        elif self.program:
            self.program.say_bug()
        else:
            sys.__excepthook__(kind, error, trace)  # there is no window yet to tell


def run(message: str) -> int:
    """Be the program until it is quit.

    Args:
        message: What to do at once: ``show``, ``toggle``, ``next`` or ``background``.
    """
    trace = Trace(os.environ)
    trace.note("started")
    sys.setswitchinterval(IMPATIENT)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy begins a third sooner, and smaller
    home = places(os.environ)
    _keep_a_log(home)
    _choose_input_method(os.environ)
    QGuiApplication.setDesktopFileName("kuaihui")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("kuaihui")
    app.setQuitOnLastWindowClosed(False)
    address = instance.address(home.data)
    listener = Listener(address, app)
    if not listener.listen():
        return 0 if instance.hand_over(address, message) else 1
    sweep(home.data)
    barrier = sys.excepthook = Barrier()
    SignalWaker(app)
    barrier.program = Program(app, home, desktop(), trace)
    listener.message_received.connect(barrier.program.obey)
    app.aboutToQuit.connect(listener.close)
    trace.note("ready")
    if message in ("show", "toggle"):
        QTimer.singleShot(0, barrier.program.show)
    return app.exec()
