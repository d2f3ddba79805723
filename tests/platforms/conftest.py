"""A private X server with a window manager, and programs on it that tell facts."""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Final

import pytest
from Xlib import X
from Xlib.display import Display

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before pytest-qt makes the application

ROOT: Final = Path(__file__).parents[2]
SECONDS: Final = 10.0
XFWM4: Final = ("dbus-run-session", "xfwm4", "--compositor=off")  # it wants its settings service


@contextmanager
def running(*command: str, **options: Any) -> Iterator[subprocess.Popen[bytes]]:  # noqa: ANN401 - passed on to Popen
    """A program in a session of its own, ended with its children by its own pid."""
    process = subprocess.Popen(command, start_new_session=True, **options)
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()


class Facts:
    """The lines of a program, parsed, to be waited for."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self._lines: SimpleQueue[dict[str, Any]] = SimpleQueue()
        Thread(target=self._collect, daemon=True).start()

    def _collect(self) -> None:
        for line in self.process.stdout or ():
            self._lines.put(json.loads(line))

    def tell(self, command: str, *arguments: object) -> None:
        """Send a command."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([command, *arguments]).encode() + b"\n")
        self.process.stdin.flush()

    def wait_for(self, name: str, **expected: object) -> dict[str, Any]:
        """The next fact of that name with those values; others are passed over."""
        seen: list[dict[str, Any]] = []
        while True:
            try:
                fact = self._lines.get(timeout=SECONDS)
            except Empty:
                pytest.fail(f"no {name} {expected}, only {str(seen)[:500]}")
            if name in fact and expected.items() <= fact.items():
                return fact
            seen.append(fact)

    def within(self, seconds: float) -> dict[str, Any] | None:
        """The next fact, if one comes in time."""
        try:
            return self._lines.get(timeout=seconds)
        except Empty:
            return None

    def ask(self, fact: str, command: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Send a command and wait for the fact that answers it."""
        self.tell(command, *arguments)
        return self.wait_for(fact)[fact]


@contextmanager
def _x_server(folder: Path) -> Iterator[Mapping[str, str]]:
    """Xvfb with quick auto-repeat; the environment for its clients."""
    reading, writing = os.pipe()
    command = (
        "Xvfb -displayfd {} -noreset -nolisten tcp -screen 0 1280x800x24 -ardelay 80 -arinterval 20"
    )
    with running(*command.format(writing).split(), pass_fds=(writing,), stderr=subprocess.DEVNULL):
        os.close(writing)
        with open(reading, "rb") as number:  # noqa: PTH123 - a file descriptor, not a path
            display = number.readline().decode().strip()
        yield {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "XDG_SESSION_TYPE": "x11",
            "LANG": "C.UTF-8",
            "NO_AT_BRIDGE": "1",
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "xcb",
            "DISPLAY": f":{display}",
        }


def _wait_for_window_manager(environment: Mapping[str, str]) -> None:
    """Watch the root window until a window manager signs it."""
    display = Display(environment["DISPLAY"])
    root = display.screen().root
    root.change_attributes(event_mask=X.PropertyChangeMask)
    while root.get_full_property(display.get_atom("_NET_SUPPORTING_WM_CHECK"), 0) is None:
        ready, _, _ = select.select([display], [], [], SECONDS)
        assert ready, "no window manager"
        display.next_event()
    display.close()


@contextmanager
def _session(folder: Path, *window_manager: str) -> Iterator[Mapping[str, str]]:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with _x_server(folder) as environment, running(*window_manager, env=environment, **quiet):
        _wait_for_window_manager(environment)
        yield environment


@pytest.fixture(scope="session")
def x11(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """The environment of a private X server under openbox."""
    with _session(tmp_path_factory.mktemp("x11"), "openbox") as environment:
        yield environment


@pytest.fixture(scope="session")
def xfwm4(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """The same under xfwm4."""
    with _session(tmp_path_factory.mktemp("xfwm4"), *XFWM4) as environment:
        yield environment


@pytest.fixture
def start() -> Iterator[Callable[[Mapping[str, str]], Facts]]:
    """Start the program of x11_program.py in an environment."""
    script = str(Path(__file__).with_name("x11_program.py"))
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with ExitStack() as stack:

        def start(environment: Mapping[str, str]) -> Facts:
            process = running(sys.executable, script, env=environment, **pipes)
            program = Facts(stack.enter_context(process))
            program.wait_for("ready")
            return program

        yield start


@pytest.fixture
def program(x11: Mapping[str, str], start: Callable[[Mapping[str, str]], Facts]) -> Facts:
    """The program under openbox."""
    return start(x11)
