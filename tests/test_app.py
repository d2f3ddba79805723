"""Starting and ending: handing over, the barrier, the log, signals."""

from __future__ import annotations

import json
import logging
import os
import selectors
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app import __main__, app
from desktop_app.library import LibraryLoader
from desktop_app.platforms import instance
from desktop_app.platforms.listener import Listener
from desktop_app.program import Program
from desktop_app.storage.places import Places
from tests.fakes import finish_reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    # The sockets that wake the loop at a signal live as long as the process.
    pytest.mark.filterwarnings("ignore:Exception ignored in. <socket"),
]

ROOT = Path(__file__).parents[1]
UNIX = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="sockets with a path")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with an English interface, in the environment."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "settings.toml").write_text('format = 1\nlanguage = "en"\n', "utf-8")
    monkeypatch.setenv("KUAIHUI_HOME", str(folder))
    monkeypatch.setenv("KUAIHUI_TRACE", str(tmp_path / "trace.jsonl"))
    return folder


def events(home: Path) -> list[str]:
    path = home.with_name("trace.jsonl")
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return [json.loads(line)["event"] for line in lines]


@contextmanager
def other_instance(home: Path, answer: bytes = b"ok\n") -> Iterator[list[bytes]]:
    """Another program that listens for this home; what it hears."""
    heard: list[bytes] = []
    address = instance.address(home)
    with socket.socket(socket.AF_UNIX) as server, ThreadPoolExecutor(1) as pool:
        Path(address).unlink(missing_ok=True)
        server.bind(address)
        server.listen()
        answering = pool.submit(_answer, server, answer, heard)
        try:
            yield heard
        finally:
            server.shutdown(socket.SHUT_RDWR)
            answering.result()
            Path(address).unlink()


def _answer(server: socket.socket, answer: bytes, heard: list[bytes]) -> None:
    while True:
        try:
            client, _ = server.accept()
        except OSError:
            return
        with client, client.makefile("rb") as lines:
            if line := lines.readline():
                heard.append(line)
                client.sendall(answer)


# --- __main__ ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [([], "show"), (["--toggle"], "toggle"), (["--next"], "next"), (["--show"], "show")],
)
@UNIX
def test_a_second_start_hands_over_to_the_first(
    qtbot: QtBot,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    message: str,
) -> None:
    owner = QObject()
    listener = Listener(instance.address(home), owner)
    assert listener.listen()
    monkeypatch.setattr(sys, "argv", ["kuaihui", *arguments])

    with ThreadPoolExecutor(1) as pool, qtbot.waitSignal(listener.message_received) as received:
        code = pool.submit(__main__.main)
    listener.close()

    assert received.args == [message]
    assert code.result() == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [([], "show"), (["--toggle"], "toggle"), (["--background"], "background")],
)
@pytest.mark.usefixtures("home")
def test_without_another_instance_it_becomes_the_program(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    ran: list[str] = []

    def run(what: str) -> int:
        ran.append(what)
        return 7

    monkeypatch.setattr(app, "run", run)
    monkeypatch.setattr(sys, "argv", ["kuaihui", *arguments])

    assert __main__.main() == 7
    assert ran == [message]


@pytest.mark.parametrize("arguments", [["--version"], ["--toggle", "now"], ["find"]])
@pytest.mark.usefixtures("home")
def test_everything_else_is_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["kuaihui", *arguments])

    try:
        code: object = __main__.main()
    except SystemExit as done:
        code = done.code

    shown = capsys.readouterr()
    assert code == (0 if arguments == ["--version"] else 2)
    assert (shown.out + shown.err).startswith("kuaihui")


# --- running ----------------------------------------------------------------------------------


@pytest.fixture
def one_application(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[QApplication]:
    """Lets ``run`` take the application that the tests have already, and mends all it changes."""
    monkeypatch.setattr(app, "QApplication", lambda _argv: qapp)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(logging, "raiseExceptions", logging.raiseExceptions)
    root = logging.getLogger()
    handlers = list(root.handlers)
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield qapp
    signal.set_wakeup_fd(-1)
    for number, old in kept.items():
        signal.signal(number, old)
    for handler in set(root.handlers).difference(handlers):
        root.removeHandler(handler)
        handler.close()
    finish_reading()
    for kind in (Program, app.SignalWaker, Listener):
        for one in qapp.findChildren(kind):
            shiboken6.delete(one)
    # Lists that drop down are windows with a parent: that one deletes them
    for window in [one for one in QApplication.topLevelWidgets() if one.parent() is None]:
        if shiboken6.isValid(window):
            shiboken6.delete(window)
    qapp.setStyleSheet("")
    qapp.setFont(QFont())
    qapp.setPalette(QPalette())


def when_loaded(qapp: QApplication, then: Callable[[], object]) -> None:
    """Do something once the program that is about to start has read its files."""

    def listen() -> None:
        loader = qapp.findChild(LibraryLoader)
        assert isinstance(loader, LibraryLoader)
        loader.loaded.connect(lambda _: QTimer.singleShot(0, then))

    QTimer.singleShot(0, listen)


@pytest.mark.parametrize(
    ("message", "shown"), [("show", True), ("toggle", True), ("next", False), ("background", False)]
)
@UNIX
def test_it_runs_until_it_is_quit(
    one_application: QApplication, home: Path, message: str, *, shown: bool
) -> None:
    when_loaded(one_application, one_application.quit)

    assert app.run(message) == 0

    assert events(home)[:2] == ["started", "ready"]
    assert "loaded" in events(home)
    assert ("painted" in events(home)) == shown
    assert not instance.is_alive(instance.address(home)), "the address is free again"


@UNIX
def test_a_signal_ends_it_in_good_order(one_application: QApplication, home: Path) -> None:
    when_loaded(one_application, lambda: os.kill(os.getpid(), signal.SIGTERM))

    assert app.run("background") == 0

    assert "loaded" in events(home)


@UNIX
def test_of_two_that_start_together_the_second_hands_over(
    one_application: QApplication, home: Path
) -> None:
    with other_instance(home) as heard:
        assert app.run("toggle") == 0

    assert heard == [b'"toggle"\n']
    assert not one_application.findChildren(Program)


@UNIX
def test_another_instance_that_does_not_answer_is_an_error(
    one_application: QApplication, home: Path
) -> None:
    with other_instance(home, b"no!\n"):
        assert app.run("show") == 1

    assert not one_application.findChildren(Program)


# --- the barrier and the log ------------------------------------------------------------------


class FakeProgram:
    """Counts what it was told."""

    def __init__(self) -> None:
        self.told = 0

    def say_bug(self) -> None:
        """Count."""
        self.told += 1


def failure(error: BaseException) -> tuple[type[BaseException], BaseException, None]:
    return type(error), error, None


def test_a_bug_is_logged_once_with_its_traceback_and_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    barrier, program = app.Barrier(), FakeProgram()
    barrier.program = program  # type: ignore[assignment] # it needs no more than this
    try:
        _ = 1 / 0
    except ZeroDivisionError as error:
        barrier(type(error), error, error.__traceback__)

    assert program.told == 1
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert "test_app.py" in caplog.text
    assert "ZeroDivisionError" in caplog.text


def test_a_bug_before_there_is_a_window_goes_to_the_terminal(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    app.Barrier()(*failure(RuntimeError("early")))

    assert "early" in capsys.readouterr().err
    assert len(caplog.records) == 1


def test_ctrl_c_quits_and_is_no_bug_to_tell(qapp: QApplication) -> None:
    barrier, program = app.Barrier(), FakeProgram()
    barrier.program = program  # type: ignore[assignment] # it needs no more than this
    QTimer.singleShot(0, lambda: barrier(*failure(KeyboardInterrupt())))

    assert qapp.exec() == 0

    assert program.told == 0


@pytest.fixture
def log_to(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], list[logging.Handler]]]:
    """Keeps a log in a home; returns the handlers that were added."""
    monkeypatch.setattr(logging, "raiseExceptions", logging.raiseExceptions)
    root = logging.getLogger()
    before = list(root.handlers)

    def keep(home: Path) -> list[logging.Handler]:
        app._keep_a_log(Places(home))  # noqa: SLF001 - running a program would do more than log
        return [one for one in root.handlers if one not in before]

    yield keep
    for handler in list(root.handlers):
        if handler not in before:
            root.removeHandler(handler)
            handler.close()


def test_the_log_is_a_file_that_never_grows_beyond_half_a_megabyte(
    tmp_path: Path, log_to: Callable[[Path], list[logging.Handler]]
) -> None:
    (handler,) = log_to(tmp_path / "new" / "home")
    for _ in range(400):
        handler.emit(logging.LogRecord("x", logging.ERROR, "", 0, "y" * 3000, (), None))

    sizes = [path.stat().st_size for path in (tmp_path / "new" / "home").iterdir()]
    assert 250_000 < sum(sizes) <= 500_000


def test_without_a_place_for_a_log_there_is_none(
    tmp_path: Path, log_to: Callable[[Path], list[logging.Handler]]
) -> None:
    (tmp_path / "file").write_text("", "utf-8")

    assert log_to(tmp_path / "file" / "home") == []


@pytest.mark.parametrize(
    ("environ", "module"),
    [
        ({}, None),
        ({"QT_IM_MODULE": "ibus"}, "ibus"),
        ({"QT_IM_MODULE": "fcitx"}, "ibus"),
        ({"XMODIFIERS": "@im=fcitx5"}, "ibus"),
        ({"QT_IM_MODULE": "xim", "XMODIFIERS": "@im=SCIM"}, "xim"),
    ],
)
def test_fcitx_is_reached_as_ibus(environ: dict[str, str], module: str | None) -> None:
    before = dict(environ)
    app._choose_input_method(environ)  # noqa: SLF001 - see above

    assert environ.get("QT_IM_MODULE") == module
    assert ("IBUS_USE_PORTAL" in environ) is ("fcitx" in str(before))


# --- as a program of its own ------------------------------------------------------------------


@UNIX
def test_the_real_program_starts_takes_messages_and_ends_on_a_signal(home: Path) -> None:
    command = [sys.executable, "-m", "desktop_app"]
    pipe = home.with_name("trace.jsonl")
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDWR)
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen([*command, "--background"], env=environ, stderr=subprocess.PIPE)
    try:
        with open(reading, encoding="utf-8") as trace:  # noqa: PTH123 - a file descriptor, not a path
            wait_for(trace.fileno(), "hotkeys")
            quiet = {name: text for name, text in environ.items() if name != "KUAIHUI_TRACE"}
            done = subprocess.run([*command, "--toggle"], env=quiet, check=False, timeout=60)
            assert done.returncode == 0
            wait_for(trace.fileno(), "painted")
            process.send_signal(signal.SIGTERM)
            _, errors = process.communicate(timeout=60)
    finally:
        process.kill()
        process.wait()

    assert process.returncode == 0
    assert b"Traceback" not in errors
    log = home / "kuaihui.log"
    assert not log.exists() or "Traceback" not in log.read_text("utf-8")


def wait_for(trace: int, event: str) -> None:
    """Read the trace until an event has come."""
    seen = b""
    with selectors.DefaultSelector() as selector:
        selector.register(trace, selectors.EVENT_READ)
        while f'"event": "{event}"'.encode() not in seen:
            assert selector.select(30), f"no {event}, only {seen!r}"
            seen += os.read(trace, 4096)
