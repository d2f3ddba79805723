"""How long the picker's thread is ever kept from what it is asked, while a team's place misbehaves.

    python -m tests.benchmarks.interruptions [PHRASES [SCENE…]]

The real program on the display at hand, with a home on the disk that has joined a team of so many
phrases and fifty devices. A timer beats every 5 ms in the interface's thread; what is told is the
longest time between two beats: while the window is away and only the background works, and while
an agent opens the picker, types, copies and goes on, which alone takes as long as the first line
says. ``own`` takes off what the thread stood in the queue for a processor.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.app import IMPATIENT
from desktop_app.core.teamwork.roles import Role
from desktop_app.library import LibraryLoader
from desktop_app.platforms.protocols import Desktop, NoPaster
from desktop_app.program import Program
from desktop_app.storage.joined import Joined, write_joined
from desktop_app.storage.places import Places
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
WATCHED = float(os.environ.get("KUAIHUI_WATCH", "0"))
"""Milliseconds without a beat from which on the stacks of all threads are printed; 0: never."""


def queued() -> float:
    """Seconds that this thread has stood in the queue for a processor."""
    text = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat").read_text("ascii")
    return int(text.split()[1]) / 1e9


class Heart:
    """Beats in the interface's thread."""

    def __init__(self) -> None:
        self.timer = QTimer()
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self._beat)
        self.gaps: list[tuple[float, float]] = []
        self._last = (time.perf_counter(), queued())
        self.beating = False
        self.ident = threading.get_ident()
        if WATCHED:
            threading.Thread(target=self._watch, daemon=True).start()

    def _beat(self) -> None:
        now = (time.perf_counter(), queued())
        gap, waited = now[0] - self._last[0], now[1] - self._last[1]
        self.gaps.append((gap * 1000, (gap - waited) * 1000))
        self._last = now

    def start(self) -> None:
        self.gaps.clear()
        self._last = (time.perf_counter(), queued())
        self.beating = True
        self.timer.start(BEAT)

    def stop(self) -> tuple[float, float]:
        """The longest pause, and the longest without what was stood in the queue; ms."""
        self.timer.stop()
        self.beating = False
        return max(one for one, _ in self.gaps), max(own for _, own in self.gaps)

    def _watch(self) -> None:
        told = 0.0
        while True:
            time.sleep(0.004)
            since = (time.perf_counter() - self._last[0]) * 1000
            if self.beating and since > WATCHED and self._last[0] != told:
                told = self._last[0]
                for ident, frame in sys._current_frames().items():  # noqa: SLF001 - to find causes
                    if ident != threading.get_ident():
                        who = "GUI" if ident == self.ident else "   "
                        stack = [f"{f.name}:{f.lineno}" for f in traceback.extract_stack(frame)]
                        print(f"   {since:.0f} ms {who}", " ".join(stack[-9:]), flush=True)


class Stage:
    """The program, an agent's hands, and the heart."""

    def __init__(self, app: QApplication, home: Path) -> None:
        self.app, self.home = app, home
        self.hotkeys, self.windows = FakeHotkeys(), FakeWindows()
        self.clipboard, self.clock = FakeClipboardReader(), FakeClock()
        parts = (self.hotkeys, self.windows, self.clipboard, NoPaster())
        self.program = Program(app, Places(home), Desktop("fake", *parts), Trace({}), self.clock)
        self.heart = Heart()
        loader = self.program.findChild(LibraryLoader)
        assert isinstance(loader, LibraryLoader)
        self.wait_for(lambda: self.program._loader.everything is not None, 120)  # noqa: SLF001 - it is loaded
        self.pause(3)

    @property
    def teaming(self):
        return self.program._teaming  # noqa: SLF001

    @property
    def window(self) -> PickerWindow:
        return next(one for one in self.app.topLevelWidgets() if isinstance(one, PickerWindow))

    def pause(self, seconds: float) -> None:
        loop = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        loop.exec()

    def wait_for(self, is_so: Callable[[], bool], seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while not is_so():
            assert time.monotonic() < end, "it takes too long"
            self.pause(0.02)

    def act(self) -> None:
        """Open the picker, type, copy, hide."""
        self.program.show()
        self.pause(0.15)
        field_ = self.window.findChild(SearchField)
        assert field_ is not None
        for letter in "fahuo":
            QTest.keyClick(field_, letter)
            self.pause(0.03)
        for _ in "fahuo":
            QTest.keyClick(field_, Qt.Key.Key_Backspace)
            self.pause(0.03)
        QTest.keyClick(field_, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.pause(0.1)
        self.program.hide()
        self.pause(0.05)

    def measured(
        self, name: str, deeds: Mapping[str, Callable[[], object]], seconds: float
    ) -> None:
        """The longest pauses without and with an agent's hands."""
        said = []
        for what in ("quiet", "busy"):
            end = time.monotonic() + seconds
            self.heart.start()
            for deed in deeds.values():
                deed()
            while time.monotonic() < end:
                if what == "busy":
                    self.act()
                else:
                    self.pause(0.2)
            whole, own = self.heart.stop()
            over = sum(gap > 50 for gap, _ in self.heart.gaps)
            said.append(f"{what} {whole:5.0f} ms (own {own:5.0f}, {over} over 50)")
        print(f"{name:34}", "   ".join(said), flush=True)

    def end(self) -> None:
        self.program._on_about_to_quit()  # noqa: SLF001
        shiboken6.delete(self.program)


def made_home(folder: Path, share: Path | str, files: Mapping[str, bytes]) -> Path:
    """A home that has joined a place and has it all."""
    home = folder / "home"
    home.mkdir(parents=True)
    (home / "settings.toml").write_text('format = 1\nlanguage = "en"\n')
    if isinstance(share, Path):
        for path, data in files.items():
            place = share / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        Desk(home, share, "ann", Clock(), Role.OWNER).join()
    else:
        places = Places(home)
        places.team.mkdir(parents=True)
        write_joined(places.team / "places.toml", [Joined("hole", share, "ann")])
    return home


def scenes(app: QApplication, files: Mapping[str, bytes], only: tuple[str, ...]) -> None:
    def wanted(name: str) -> bool:
        return not only or name in only

    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
        if wanted("alone"):
            (folder / "a").mkdir()
            (folder / "a" / "settings.toml").write_text('format = 1\nlanguage = "en"\n')
            alone = Stage(app, folder / "a")
            alone.measured("no team", {}, 5)
            alone.end()
        share = folder / "share"
        share.mkdir()
        home = made_home(folder, share, files)
        bob = Desk(folder / "bob", share, "bob", Clock())
        bob.join()
        stage = Stage(app, home)
        look = {"look": stage.teaming.look}
        if wanted("calm"):
            stage.measured("a folder, nothing new", look, 5)
        if wanted("news"):
            count = 0

            def edited() -> None:
                nonlocal count
                count += 1
                script = (
                    "import sys; from pathlib import Path; from tests.team.offices import *\n"
                    "from desktop_app.core.teamwork.changes import Change\n"
                    f"bob = Desk(Path({str(bob.home)!r}), Path({str(share)!r}), 'bob', Clock())\n"
                    f"bob.team.save(bob.shared, [Change('phrase', f'p{{n}}', {{'body': '{count}'}})"
                    " for n in range(40)]); bob.team.sync(bob.place)\n"
                )
                subprocess.run([sys.executable, "-c", script], check=True)
                stage.teaming.look()

            for _ in range(2):
                edited()
                stage.measured("40 edits of a colleague come in", {"e": stage.teaming.look}, 6)
        if wanted("edit"):
            ann = Desk(home, share, "ann", Clock())

            def own_edit() -> None:
                from desktop_app.core.teamwork.changes import Change

                ann.team.save(ann.shared, [Change("phrase", "p3", {"body": str(time.time())})])

            def begin() -> None:
                stage.teaming._local.do(own_edit, lambda _: stage.teaming.edited())

            stage.measured("an own edit goes out", {"edit": begin}, 6)
        if wanted("window"):
            stage.measured("the team window is opened", {"open": stage.teaming.open}, 4)
            stage.teaming.window.close()
        if wanted("gone"):
            share.rename(folder / "aside")
            stage.measured("the share has vanished", look, 5)
            (folder / "aside").rename(share)
            stage.measured("it comes back", look, 5)
        if wanted("slow"):
            with Watch(share, SLOW) as slow:
                stage.measured("each call takes 200 ms", look, 12)
            print("    who asked the share:", dict(slow.threads))
        if wanted("hangs"):
            with Watch(share, 3600) as slow:
                stage.measured("each call hangs", look, 5)
            print("    who asked the share:", dict(slow.threads))
            stage.pause(2)
        if wanted("full"):
            disk = folder / "disk"
            disk.mkdir()
            subprocess.run(
                ("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(disk)), check=True
            )
            stack.callback(subprocess.run, ("umount", "-l", str(disk)), check=False)
            stage.end()
            home.rename(folder / "home2")
            subprocess.run(("cp", "-a", str(folder / "home2"), str(disk / "home")), check=True)
            stage = Stage(app, disk / "home")
            with suppress(OSError), (disk / "ballast").open("wb") as ballast:
                while True:
                    ballast.write(bytes(4096))
                    ballast.flush()
            stage.measured("the own disk is full", {"look": stage.teaming.look}, 5)
        stage.end()
        if wanted("hole"):
            with closing(socket.create_server(("127.0.0.1", 0))) as silent:
                url = f"http://127.0.0.1:{silent.getsockname()[1]}/team.git"
                stage = Stage(app, made_home(folder / "hole", url, {}))
                stage.measured("a git server that says nothing", {"look": stage.teaming.look}, 10)
                stage.end()


def main(phrases: str = "1000", *only: str) -> None:
    """Measure and print."""
    print(__doc__)
    sys.setswitchinterval(float(os.environ.get("SW", IMPATIENT)))
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    files: dict[str, bytes] = {}
    if int(phrases):
        from tests.benchmarks import teams  # noqa: PLC0415 - it loads dulwich, and that is measured

        teams.PHRASES = int(phrases)
        files = teams.made_place(DEVICES)
    print(phrases, "phrases,", len(files), "files")
    scenes(app, files, only)


if __name__ == "__main__":
    main(*sys.argv[1:])
