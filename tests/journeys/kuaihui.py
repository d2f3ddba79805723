"""The program under test as its users have it: a process, its home, its keys and its trace."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.journeys.desk import ROOT
from tests.journeys.waiting import SECONDS, NotSeenError, end, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.journeys.desk import Desk
    from tests.journeys.screen import Area
    from tests.journeys.wall_clock import WallClock

OPEN_KEY: Final = "ctrl+alt+space"
CLOCKED: Final = ROOT / "tests" / "journeys" / "clocked.py"
NEXT_KEY: Final = "ctrl+alt+n"
SHOP: Final = "journey-shop"
BOOK: Final = """\
format = 1

[book]
id = "journey"
name = "旅程"
language = "zh-CN"

[fields."ask.size"]
label = "尺码"

[fields."ask.days"]
label = "天数"
kind = "number"

[[category]]
id = "journey"
name = "旅程"

[[phrase]]
id = "journey-plain"
code = "zzplain"
title = "旅程：一条"
body = '''
亲，{{ product.name }} 到手价 {{ product.price | money }} 😊👩‍👩‍👧🇨🇳 “好”~
第二行：한국어, ünï, 𠮷野家
'''

[[phrase]]
id = "journey-three"
code = "zzthree"
title = "旅程：三条"
body = '''
第一条 🌹
---
第二条
有两行
---
第三条 {{ smile }}
'''

[[phrase]]
id = "journey-blanks"
code = "zzblank"
title = "旅程：要填"
body = '''
{{ ask.size }} 码，{{ ask.days }} 天到
'''
"""


def command(*, clocked: bool = False) -> tuple[str, ...]:
    """How the program is started: from this checkout, or as ``KUAIHUI_PROGRAM`` says.

    ``clocked``: by the clock of a journey, and then always from this checkout.
    """
    if (program := os.environ.get("KUAIHUI_PROGRAM")) and not clocked:
        return (program,)
    started = (str(CLOCKED),) if clocked else ("-m", "desktop_app")
    if os.environ.get("KUAIHUI_COVERAGE"):
        place = (f"--rcfile={ROOT / 'pyproject.toml'}", f"--data-file={ROOT / '.coverage'}")
        return (sys.executable, "-m", "coverage", "run", "-p", *place, *started)
    return (sys.executable, *started)


def _checkout() -> dict[str, str]:
    """Have Python take this checkout, whichever one was installed into its environment."""
    return {} if os.environ.get("KUAIHUI_PROGRAM") else {"PYTHONPATH": str(ROOT)}


def furnish(
    home: Path,
    settings: str = "",
    *,
    platform: str = "plain",
    language: str = "en",
    theme: str = "light",
) -> None:
    """Write a home with a shop whose promotion never ends, and a small phrasebook.

    Args:
        home: The folder; made if it is not there.
        settings: More lines of ``settings.toml``.
        platform: Where the shop's chats are held.
        language: Of the program.
        theme: ``light`` or ``dark``.
    """
    for name in ("phrases", "shops"):
        (home / name).mkdir(parents=True, exist_ok=True)
    shop = (ROOT / "phrases" / "shops" / "fawn-shoes.toml").read_text(encoding="utf-8")
    shop = shop.replace('"fawn-shoes"', f'"{SHOP}"', 1)
    shop = re.sub(r'^platform = "\w+"', f'platform = "{platform}"', shop, flags=re.MULTILINE)
    years = iter(("2001", "2100", "2101", "2102"))
    shop = re.sub(r"(?<= = )\d{4}(?=-\d\d-\d\dT)", lambda _: next(years), shop)
    (home / "shops" / f"{SHOP}.toml").write_text(shop, encoding="utf-8")
    (home / "phrases" / "journey.toml").write_text(BOOK, encoding="utf-8")
    (home / "settings.toml").write_text(
        f'format = 1\nlanguage = "{language}"\ntheme = "{theme}"\nshop = "{SHOP}"\n{settings}',
        encoding="utf-8",
    )


class Kuaihui:
    """One running program and its home."""

    def __init__(self, desk: Desk, home: Path, clock: WallClock | None = None) -> None:
        self.desk, self.home = desk, home
        self.trace = home / "trace.jsonl"
        self.environment = desk.environment | {
            "KUAIHUI_HOME": str(home),
            "KUAIHUI_TRACE": str(self.trace),
            **_checkout(),
            **(clock.environment if clock else {}),
        }
        self._clocked = clock is not None
        self._read = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._errors = home / "stderr.txt"

    # The process

    @property
    def pid(self) -> int:
        """Its process."""
        assert self._process is not None
        return self._process.pid

    def start(self, *arguments: str, program: tuple[str, ...] = ()) -> None:
        """Start it and wait until its keys are registered and its phrases are there.

        Args:
            arguments: Its arguments.
            program: Another way to start it; it may then be asked.
        """
        before = len(self._lines())
        self.launch(*arguments, program=program)
        wanted = {"hotkeys", "loaded"}

        def ready() -> bool:
            process = self._process
            if process and process.poll() is not None:
                message = f"the program has ended while it started: {self.errors}"
                raise NotSeenError(message)
            return wanted <= {one["event"] for one in self.events()[before:]}

        wait_until(ready, lambda: f"{wanted} in {self._lines()[before:]} {self.errors}")
        self._read = len(self._lines())

    def launch(self, *arguments: str, program: tuple[str, ...] = ()) -> None:
        """Start it without waiting."""
        self.home.mkdir(parents=True, exist_ok=True)
        self._read = len(self._lines())
        with self._errors.open("ab") as errors:
            self._process = subprocess.Popen(
                (*(program or command(clocked=self._clocked)), *arguments),
                env=self.environment,
                cwd=self.desk.folder,
                start_new_session=True,
                stdin=subprocess.PIPE if program else subprocess.DEVNULL,
                stdout=subprocess.PIPE if program else subprocess.DEVNULL,
                stderr=errors,
            )

    def ask(self) -> int:
        """Send an empty line to a program started in another way; its answer is a number."""
        assert self._process is not None
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(b"\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def answer(self, question: str) -> Any:  # noqa: ANN401 - whatever a program says in JSON
        """What a program started in another way answers to a line."""
        assert self._process is not None
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{question}\n".encode())
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def wait_for_end(self, seconds: float = SECONDS) -> int:
        """Wait until it has ended by itself; its exit code.

        Raises:
            NotSeenError: It has not; then it is killed.
        """
        process = self._process
        assert process is not None
        try:
            wait_until(lambda: process.poll() is not None, "the program's end", seconds)
        finally:
            self._let_go()
        return int(process.returncode)

    def ask_to_end(self) -> None:
        """Ask it as the system does when the user logs out."""
        os.kill(self.pid, signal.SIGTERM)

    def kill(self) -> None:
        """End it where it stands."""
        os.kill(self.pid, signal.SIGKILL)
        assert self.wait_for_end() == -signal.SIGKILL

    def quit(self) -> int:
        """Have it end in good order, so that it also writes down what was covered."""
        if self._process is None:
            return 0
        if self._process.poll() is None:
            self.ask_to_end()
        return self.wait_for_end()

    def _let_go(self) -> None:
        process, self._process = self._process, None
        if process:
            end(process)
            for stream in (process.stdin, process.stdout):
                if stream:
                    stream.close()

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """A second start, or the command line, with the same home."""
        environment = {
            name: text for name, text in self.environment.items() if name != "KUAIHUI_TRACE"
        }
        return subprocess.run(
            (*command(clocked=self._clocked), *arguments),
            env=environment,
            cwd=self.desk.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    def filled(self, query: str, *arguments: str) -> list[str]:
        """The messages of a reply, filled by the command line."""
        done = self.run("copy", query, "--shop", SHOP, *arguments, "--print")
        assert done.returncode == 0, done.stderr
        return done.stdout.removesuffix("\n").split("\n---\n")

    @property
    def errors(self) -> str:
        """What it has written to its standard error, and bugs in its log."""
        log = self.home / "kuaihui.log"
        texts = [path.read_text(encoding="utf-8") for path in (self._errors, log) if path.exists()]
        return "".join(texts)

    # The trace

    def _lines(self) -> list[str]:
        if not self.trace.exists():
            return []
        return self.trace.read_text(encoding="utf-8").split("\n")[:-1]

    def events(self) -> list[dict[str, Any]]:
        """All events so far."""
        return [json.loads(line) for line in self._lines()]

    def count(self, event: str) -> int:
        """How often something has happened."""
        return sum(one["event"] == event for one in self.events())

    def wait_for(self, event: str, **expected: object) -> dict[str, Any]:
        """The next event of that name with those values; the ones before it are passed over.

        Raises:
            NotSeenError: It did not come, or the program has ended.
        """

        def found() -> dict[str, Any] | None:
            lines = self._lines()
            for number in range(self._read, len(lines)):
                one: dict[str, Any] = json.loads(lines[number])
                if one["event"] == event and expected.items() <= one.items():
                    self._read = number + 1
                    return one
            if self._process and self._process.poll() is not None and event != "hidden":
                message = f"the program has ended before {event}: {self.errors}"
                raise NotSeenError(message)
            return None

        return wait_until(
            found, lambda: f"{event} {expected} after {self._lines()[self._read :]} {self.errors}"
        )

    # The agent's hands

    @property
    def window(self) -> int:
        """The picker's window, once it is there."""
        return wait_until(lambda: next(iter(self._windows()), 0), "the picker's window")

    @property
    def shown(self) -> bool:
        """Whether the picker is on the screen."""
        return bool(self._windows())

    def _windows(self) -> list[int]:
        """Those of its process; the program in one file runs in a child of the process."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children")
        pids = (self.pid, *map(int, children.read_text(encoding="ascii").split()))
        return [window for pid in pids for window in self.desk.screen.windows_of(pid)]

    @property
    def area(self) -> Area:
        """Where the picker is."""
        return self.desk.screen.where(self.window)

    def open(self) -> float:
        """Press the hotkey in another program; the milliseconds until the first painted frame."""
        screen = self.desk.screen
        wait_until(
            lambda: screen.active() not in (0, *self._windows()),
            "another program with the focus",
        )
        self.desk.press(OPEN_KEY)
        pressed = self.wait_for("hotkey")
        painted = self.wait_for("painted")
        self.desk.wait_for_focus(self.window)
        return float(painted["at"] - pressed["at"]) * 1000

    def close(self) -> None:
        """Empty the field and leave."""
        self.desk.press("Escape", "Escape")
        self.wait_for("hidden")

    def search(self, text: str) -> int:
        """Type into the search field; how many phrases match."""
        self.desk.type(text)
        matched = 0
        for _ in text:
            matched = self.wait_for("query")["matched"]
        return matched

    def choose(self, key: str, text: str) -> None:
        """Open the list under a chip by its key and choose by typing."""
        self.desk.press(key)
        self.desk.type(text)
        self.desk.press("Return")

    def copy(self, **expected: object) -> str:
        """Enter; what is on the clipboard then."""
        self.desk.press("Return")
        self.wait_for("copied", **expected)
        return self.desk.clipboard()

    def pick(self, code: str, **expected: object) -> str:
        """Open, search, Enter; what is on the clipboard then."""
        self.open()
        self.search(code)
        return self.copy(**expected)


@contextmanager
def at_work(
    desk: Desk,
    name: str = "kuaihui",
    settings: str = "",
    *,
    clock: WallClock | None = None,
    reminders: str = "",
    **look: str,
) -> Iterator[Kuaihui]:
    """The program in the background with a furnished home, ended and removed afterwards.

    Args:
        desk: Where it runs.
        name: Of its home.
        settings: More lines of ``settings.toml``.
        clock: What it goes by; None: the system's.
        reminders: The text of their file.
        look: What ``furnish`` takes besides.
    """
    home = desk.folder / name
    furnish(home, settings, **look)
    if reminders:
        (home / "reminders.toml").write_text(reminders, encoding="utf-8")
    with begun(Kuaihui(desk, home, clock)) as program:
        yield program


@contextmanager
def begun(program: Kuaihui) -> Iterator[Kuaihui]:
    """A program in the background, ended afterwards and its home removed."""
    try:
        program.start("--background")
        yield program
    finally:
        program.quit()
        shutil.rmtree(program.home, ignore_errors=True)
