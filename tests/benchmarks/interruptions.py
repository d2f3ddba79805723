"""How long the picker's thread is ever kept from what it is asked, while a team's place misbehaves.

    python -m tests.benchmarks.interruptions [PHRASES [SCENE…]]

The real program on the display at hand, with a home on the disk that has joined a team of so many
phrases and fifty devices; with 0 phrases only the scenes that need none. A timer beats every 5 ms
in the interface's thread. What is told is the longest time between two beats: while the window is
away, and while an agent opens the picker, types, copies and goes on, which alone takes what the
first line says. Others on the machine make all of it longer: ``chrt -r 5`` keeps them out.
"""

from __future__ import annotations

import os
import pickle
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.app import IMPATIENT
from desktop_app.core.proposals import Proposal
from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.roles import Role
from desktop_app.platforms.protocols import Desktop, NoPaster
from desktop_app.program import Program
from desktop_app.storage.joined import Joined, write_joined
from desktop_app.storage.places import Places
from desktop_app.teaming import Teaming
from desktop_app.trace import Trace
from desktop_app.ui.picker.search_field import SearchField
from desktop_app.ui.picker.window import PickerWindow
from tests.fakes import FakeClipboardReader, FakeClock, FakeHotkeys, FakeWindows
from tests.team.offices import Clock, Desk
from tests.team.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BEAT = 5
"""Milliseconds."""

SLOW = 0.2
"""Seconds that each call takes on the slow share."""

DEVICES = 50
SETTINGS = 'format = 1\nlanguage = "en"\n'


class Heart:
    """Beats in the interface's thread."""

    def __init__(self) -> None:
        self.timer = QTimer()
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self._beat)
        self._last = 0.0
        self.gaps: list[float] = []

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def start(self) -> None:
        """Begin anew."""
        self.gaps, self._last = [], time.perf_counter()
        self.timer.start(BEAT)

    def stop(self) -> str:
        """The longest pause, and how many were long."""
        self.timer.stop()
        return f"{max(self.gaps):5.0f} ms ({sum(one > 50 for one in self.gaps)} over 50)"


class Stage:
    """The program, an agent's hands, and the heart."""

    def __init__(self, app: QApplication, home: Path) -> None:
        self.app, self.heart, self.clock = app, Heart(), FakeClock()
        parts = (FakeHotkeys(), FakeWindows(), FakeClipboardReader(), NoPaster())
        self.program = Program(app, Places(home), Desktop("fake", *parts), Trace({}), self.clock)
        while self.program._loader.everything is None:  # noqa: SLF001 - what was loaded
            self.pause(0.05)
        self.pause(3)
        found = self.program.findChild(Teaming)
        assert isinstance(found, Teaming)
        self.teaming = found
        self.act()  # the first time fonts are loaded

    def pause(self, seconds: float) -> None:
        """Let the program live."""
        loop = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        loop.exec()

    def act(self) -> None:
        """Open the picker, type, copy, hide."""
        self.program.show()
        self.pause(0.15)
        window = next(one for one in self.app.topLevelWidgets() if isinstance(one, PickerWindow))
        field = window.findChild(SearchField)
        assert isinstance(field, SearchField)
        for letter in "fahuo":
            QTest.keyClicks(field, letter)
            self.pause(0.03)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.pause(0.1)
        self.program.hide()
        self.pause(0.05)

    def measure(self, name: str, deed: Callable[[], object], seconds: float = 5) -> None:
        """The longest pauses without and with an agent's hands."""
        said = []
        for is_busy in (False, True):
            end = time.monotonic() + seconds
            self.heart.start()
            deed()
            while time.monotonic() < end:
                if is_busy:
                    self.act()
                else:
                    self.pause(0.2)
            said.append(f"{'busy' if is_busy else 'quiet'} {self.heart.stop()}")
        print(f"{name:32}", "   ".join(said), flush=True)

    def end(self) -> None:
        """Quit."""
        self.program._on_about_to_quit()  # noqa: SLF001 - as Qt says it
        shiboken6.delete(self.program)


@dataclass
class Scenery:
    """A share, a colleague on it, and a program that has joined it."""

    app: QApplication
    folder: Path
    stack: ExitStack
    stage: Stage
    bob: Desk

    @property
    def share(self) -> Path:
        """The folder that is shared."""
        return self.bob.share

    def look(self) -> None:
        """The agent is there."""
        self.stage.teaming.look()


def calm(on: Scenery) -> None:
    """Nothing happens."""
    on.stage.measure("a folder, nothing new", on.look)


def news(on: Scenery) -> None:
    """A colleague, in a process of his own, has changed very much."""
    script = (
        "from pathlib import Path; from tests.team.offices import *\n"
        f"bob = Desk(Path({str(on.bob.home)!r}), Path({str(on.share)!r}), 'bob', Clock())\n"
        "bob.team.save(bob.shared, [Change('phrase', f'p{n}', {'body': 'new'}) for n in range(40)])"
        "; bob.team.sync(bob.place)\n"
    )
    subprocess.run((sys.executable, "-c", script), check=True)
    on.stage.measure("40 edits of a colleague come in", on.look)


def edit(on: Scenery) -> None:
    """An edit is made here and goes out."""
    ann = Desk(on.folder / "home", on.share, "ann", Clock())

    def save(_: object) -> None:
        ann.team.save(ann.shared, [Change("phrase", "p3", {"body": str(time.time())})])

    on.stage.measure("an own edit goes out", lambda: on.stage.teaming.do(save))


def touch(on: Scenery) -> None:
    """A code of one's own."""
    on.stage.measure("a phrase is touched", lambda: on.stage.teaming.touch("p1"), 2)


def propose(on: Scenery) -> None:
    """A change is proposed."""
    everything = on.stage.program._loader.everything  # noqa: SLF001 - what was loaded
    assert everything
    entry = everything.loaded.untouched.named["p2"][0]
    wish = Proposal(entry.book, entry.phrase, replace(entry.phrase, body="better"))
    proposals = on.stage.teaming.proposals(lambda: "ann")
    on.stage.measure("a change is proposed", lambda: proposals.propose(wish, lambda _: None), 4)


def join(on: Scenery) -> None:
    """Another place is joined from the page."""
    page = on.stage.teaming.make_page()
    where = on.folder / "other"
    where.mkdir()
    page.where.setText(str(where))
    on.stage.measure("a place is joined", page.join.click, 4)
    page.close()


def window(on: Scenery) -> None:
    """The team window."""
    on.stage.measure("the team window is opened", on.stage.teaming.open)
    assert on.stage.teaming.showing.window
    on.stage.teaming.showing.window.close()


def gone(on: Scenery) -> None:
    """The share goes and comes."""
    on.share.rename(on.folder / "aside")
    on.stage.measure("the share has vanished", on.look)
    (on.folder / "aside").rename(on.share)
    on.stage.measure("it comes back", on.look)


def slow(on: Scenery) -> None:
    """The share answers late, or never."""
    for seconds, name in ((SLOW, "each call takes 200 ms"), (3600, "each call hangs")):
        with Watch(on.share, seconds) as watch:
            on.stage.measure(name, on.look, 10)
        print("    asked by", dict(watch.threads))
    on.stage.pause(2)


def full(on: Scenery) -> None:
    """The own disk is full."""
    disk = on.folder / "disk"
    disk.mkdir()
    subprocess.run(("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(disk)), check=True)
    on.stack.callback(subprocess.run, ("umount", "-l", str(disk)), check=False)
    subprocess.run(("cp", "-a", str(on.folder / "home"), str(disk)), check=True)
    stage = Stage(on.app, disk / "home")
    with suppress(OSError), (disk / "ballast").open("wb", buffering=0) as ballast:
        while ballast.write(bytes(4096)):
            pass
    stage.measure("the own disk is full", stage.teaming.look)
    stage.end()


SCENES = (calm, news, edit, touch, propose, join, window, gone, slow, full)


def hole(app: QApplication, folder: Path) -> None:
    """A git server that says nothing; its client is loaded in this moment."""
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/team.git"
        places = Places(folder)
        places.team.mkdir(parents=True)
        write_joined(places.team / "places.toml", [Joined("hole", url, "ann")])
        (folder / "settings.toml").write_text(SETTINGS)
        stage = Stage(app, folder)
        stage.measure("a git server that says nothing", stage.teaming.look, 10)
        stage.end()


def alone(app: QApplication, folder: Path) -> None:
    """The same without a team."""
    folder.mkdir()
    (folder / "settings.toml").write_text(SETTINGS)
    stage = Stage(app, folder)
    stage.measure("no team", lambda: None)
    stage.end()


def played(app: QApplication, files: Mapping[str, bytes], names: tuple[str, ...]) -> None:
    """Play the scenes."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
        alone(app, folder / "alone")
        hole(app, folder / "hole")
        if not files:
            return
        share, home = folder / "share", folder / "home"
        for path, data in files.items():
            (share / path).parent.mkdir(parents=True, exist_ok=True)
            (share / path).write_bytes(data)
        home.mkdir()
        (home / "settings.toml").write_text(SETTINGS)
        bob = Desk(folder / "bob", share, "bob", Clock())
        bob.join()
        Desk(home, share, "ann", Clock(), Role.OWNER).join()
        on = Scenery(app, folder, stack, Stage(app, home), bob)
        for scene in SCENES:
            if not names or scene.__name__ in names:
                scene(on)
        on.stage.end()


def made_files(phrases: int) -> Mapping[str, bytes]:
    """The files of a team, made in another process: this one must not have loaded dulwich yet."""
    script = (
        "import pickle, sys; from tests.benchmarks import teams\n"
        f"teams.PHRASES = {phrases}\n"
        f"sys.stdout.buffer.write(pickle.dumps(teams.made_place({DEVICES})))"
    )
    made = subprocess.run((sys.executable, "-c", script), check=True, capture_output=True)

    files: Mapping[str, bytes] = pickle.loads(made.stdout)  # noqa: S301 - our own bytes
    return files


def main(phrases: str = "1000", *names: str) -> None:
    """Measure and print."""
    print(__doc__)
    sys.setswitchinterval(IMPATIENT)
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    files = made_files(int(phrases)) if int(phrases) else {}
    print(f"{int(phrases):,} phrases, {len(files)} files, load {os.getloadavg()[0]:.0f}\n")
    played(app, files, names)


if __name__ == "__main__":
    main(*sys.argv[1:])
