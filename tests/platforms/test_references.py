"""Nothing may eat references to None, which PySide6 6.12 does on Python before 3.12.

There the process aborts after some hundred hotkeys while every short test is green.
"""

import sys

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from pytestqt.qtbot import QtBot

TIMES = 10_000
SLACK = 1_000  # what pytest itself lets go of


class Bell(QObject):
    rung = Signal(int)
    queued = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0
        self.rung.connect(self.hear)
        self.queued.connect(self.hear, Qt.ConnectionType.QueuedConnection)

    def hear(self, number: int) -> None:
        self.heard = number


def test_calls_and_signals_keep_the_references_to_none(qtbot: QtBot) -> None:
    bell, timer = Bell(), QTimer()
    before = sys.getrefcount(None)
    for number in range(TIMES):
        bell.rung.emit(number)
        bell.queued.emit(number, "")
        timer.setInterval(number)
        timer.stop()
    bell.queued.emit(TIMES, "")
    qtbot.waitUntil(lambda: bell.heard == TIMES)
    assert sys.getrefcount(None) > before - SLACK
