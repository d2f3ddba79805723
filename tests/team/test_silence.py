"""A server that answers nothing is given up, and the window lives on meanwhile."""

from __future__ import annotations

import os
import socket
import time
from contextlib import closing
from itertools import pairwise
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from desktop_app.storage.joined import Joined, write_joined
from desktop_app.storage.places import Places
from desktop_app.team.sync import Outcome
from desktop_app.team.team import Team
from tests.team.offices import Clock

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SOAK = bool(os.environ.get("KUAIHUI_SOAK"))
LIMIT = 10.0 if SOAK else 0.5
BEATS = 20
"""So many times the window's loop must turn, at the least, while the server says nothing."""


class Waiter(QObject):
    """Tells the window's thread that a look has ended."""

    ended = Signal()


def test_a_black_hole_is_given_up_and_the_window_lives_on(
    tmp_path: Path,
    qapp: QApplication,  # noqa: ARG001 - the loop needs it
) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/team.git"
        team = Team(Places(tmp_path), Clock(), limit=LIMIT)
        place = Joined("hole", url, "ann")
        team.home.team.mkdir(parents=True)
        write_joined(team.home.team / "places.toml", [place])
        beats, outcomes = [time.monotonic()], []
        loop, waiter, timer = QEventLoop(), Waiter(), QTimer()
        timer.timeout.connect(lambda: beats.append(time.monotonic()))
        waiter.ended.connect(loop.quit, Qt.ConnectionType.QueuedConnection)

        def look() -> None:
            outcomes.append(team.sync(place))
            waiter.ended.emit()

        thread = Thread(target=look)
        timer.start(5)
        thread.start()
        loop.exec()
        thread.join()
        timer.stop()
    gap = max(after - before for before, after in pairwise(beats))
    print(f"given up after {beats[-1] - beats[0]:.2f} s, longest pause {gap * 1000:.0f} ms")
    assert isinstance(outcomes[0], Outcome)
    assert outcomes[0].unreachable
    assert not outcomes[0].unreachable.refused
    assert len(beats) > BEATS
