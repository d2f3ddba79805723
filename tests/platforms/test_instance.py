"""One program per user and data folder, with real sockets and real processes."""

import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.platforms import instance
from desktop_app.platforms.listener import Listener
from tests.platforms.conftest import ROOT, running

LISTENING_PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication
from desktop_app.platforms.listener import Listener
application = QCoreApplication([])
listener = Listener(sys.argv[1])
listener.message_received.connect(lambda message: print(message, flush=True))
sys.stdin.readline()
won = listener.listen()
print("won" if won else "lost", flush=True)
if won:
    application.exec()
"""


@pytest.fixture(autouse=True)
def runtime_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    folder = tmp_path_factory.mktemp("run")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def address(tmp_path: Path) -> str:
    return instance.address(tmp_path)


@pytest.fixture
def listener(address: str, qtbot: QtBot) -> Iterator[Listener]:
    del qtbot
    listener = Listener(address)
    assert listener.listen()
    yield listener
    listener.close()


@pytest.fixture
def elsewhere() -> Iterator[ThreadPoolExecutor]:
    """Clients wait for an answer: not in the thread that is to give it."""
    with ThreadPoolExecutor() as pool:
        yield pool


# Addresses


def test_every_data_folder_has_an_address_of_its_own(tmp_path: Path, runtime_folder: Path) -> None:
    one, other = instance.address(tmp_path / "one"), instance.address(tmp_path / "other")
    assert one != other
    assert one == instance.address(tmp_path / "x" / ".." / "one")
    assert Path(one).is_relative_to(runtime_folder)
    assert Path(one).parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("place", ["", "/nowhere", "/tmp/" + "long" * 20])  # noqa: S108 - not used
def test_an_unusable_runtime_folder_is_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: str
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", place)
    address = instance.address(tmp_path)
    assert len(os.fsencode(address)) < 100
    assert Path(address).parent.name == f"kuaihui-{os.getuid()}"


def test_a_folder_that_others_can_enter_is_refused(tmp_path: Path, runtime_folder: Path) -> None:
    (runtime_folder / f"kuaihui-{os.getuid()}").mkdir(mode=0o755)
    with pytest.raises(PermissionError):
        instance.address(tmp_path)


def test_a_link_in_place_of_the_folder_is_refused(tmp_path: Path, runtime_folder: Path) -> None:
    (runtime_folder / f"kuaihui-{os.getuid()}").symlink_to(tmp_path)
    with pytest.raises(PermissionError):
        instance.address(tmp_path)


def test_windows_gets_the_name_of_a_pipe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delattr(socket, "AF_UNIX")
    monkeypatch.setenv("USERNAME", "客服")
    assert instance.address(tmp_path).startswith(r"\\.\pipe\kuaihui-客服-")


# Messages


@pytest.mark.parametrize("message", ["toggle", "", "搜索 包邮\n第二行 😊", "x" * 60_000])
def test_a_message_arrives_and_is_answered(
    listener: Listener, address: str, qtbot: QtBot, elsewhere: ThreadPoolExecutor, message: str
) -> None:
    with qtbot.waitSignal(listener.message_received) as received:
        answer = elsewhere.submit(instance.hand_over, address, message)
    assert received.args == [message]
    qtbot.waitUntil(answer.done)
    assert answer.result() is True


def test_many_messages_arrive(
    listener: Listener, address: str, qtbot: QtBot, elsewhere: ThreadPoolExecutor
) -> None:
    received = set[str]()
    listener.message_received.connect(received.add)
    messages = {str(number) for number in range(50)}
    answers = [elsewhere.submit(instance.hand_over, address, message) for message in messages]
    qtbot.waitUntil(lambda: all(answer.done() for answer in answers))
    assert all(answer.result() for answer in answers)
    assert received == messages


@pytest.mark.parametrize("line", [b"toggle\n", b"[1]\n", b"\xff\n", b"[" * 60_000 + b"\n"])
def test_nonsense_is_hung_up_on(
    listener: Listener, address: str, qtbot: QtBot, elsewhere: ThreadPoolExecutor, line: bytes
) -> None:
    refuse_messages(listener)
    answer = elsewhere.submit(say, address, line)
    qtbot.waitUntil(answer.done)
    assert answer.result() == b""


def test_an_endless_message_is_hung_up_on(
    listener: Listener, address: str, qtbot: QtBot, elsewhere: ThreadPoolExecutor
) -> None:
    refuse_messages(listener)
    answer = elsewhere.submit(say, address, b"x" * 200_000)
    qtbot.waitUntil(answer.done)
    assert answer.result() == b""


def refuse_messages(listener: Listener) -> None:
    def refuse(message: str) -> None:
        pytest.fail(f"received {message[:100]!r}")

    listener.message_received.connect(refuse)


def say(address: str, line: bytes) -> bytes:
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(5)
        client.connect(address)
        try:
            client.sendall(line)
            return client.recv(10)
        except (BrokenPipeError, ConnectionResetError):
            return b""


def test_nobody_there_is_known_at_once(address: str) -> None:
    began = monotonic()
    assert instance.hand_over(address, "toggle") is False
    assert monotonic() - began < 0.2


def test_a_hung_program_costs_a_second(address: str) -> None:
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(address)
        deaf.listen()
        began = monotonic()
        assert instance.hand_over(address, "toggle") is False
        assert 0.9 < monotonic() - began < 1.5


def test_handing_over_needs_no_qt(address: str) -> None:
    script = (
        "import sys; from desktop_app.platforms import instance;"
        "instance.hand_over(sys.argv[1], 'toggle');"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    )
    subprocess.run([sys.executable, "-c", script, address], cwd=ROOT, check=True)


# Who may listen


def test_the_second_listener_loses_and_the_first_stays(listener: Listener, address: str) -> None:
    del listener
    assert Listener(address).listen() is False
    assert instance.is_alive(address)


def test_a_busy_listener_is_alive_too(address: str) -> None:
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(address)
        deaf.listen(0)
        alive = [instance.is_alive(address) for _ in range(5)]
    assert all(alive), "also once its queue is full"


def test_a_closed_listener_makes_room(listener: Listener, address: str) -> None:
    listener.close()
    listener.close()
    assert not Path(address).exists()
    successor = Listener(address)
    assert successor.listen() is True
    listener.close()
    assert instance.is_alive(address), "closing again takes nothing away"
    successor.close()


def test_the_longest_address_can_be_listened_at(qtbot: QtBot, runtime_folder: Path) -> None:
    del qtbot
    address = str(runtime_folder / "kuaihui").ljust(90, "x")
    assert len(address) == 90
    listener = Listener(address)
    assert listener.listen()
    assert instance.is_alive(address)
    listener.close()


def test_only_we_may_connect(listener: Listener, address: str) -> None:
    del listener
    assert Path(address).stat().st_mode & 0o077 == 0


def test_the_socket_of_a_killed_program_is_replaced(address: str) -> None:
    for _ in range(2):
        with running(*command(address), **pipes()) as program:
            go(program)
            assert said(program) == "won"
            program.send_signal(signal.SIGKILL)
            program.wait()
        assert Path(address).exists(), "nobody tidied up"


@pytest.mark.parametrize("_time", range(5))
def test_of_programs_that_start_together_exactly_one_wins(address: str, _time: int) -> None:
    with running_together(address, 4) as programs:
        for program in programs:
            go(program)
        assert sorted(said(program) for program in programs) == ["lost", "lost", "lost", "won"]
        assert instance.hand_over(address, "toggle") is True


def test_who_looks_whether_the_place_is_free_keeps_others_waiting(address: str) -> None:
    with running_together(address, 2) as programs:
        with instance.starting(address):
            for program in programs:
                go(program)
            outputs = [program.stdout for program in programs if program.stdout]
            assert select.select(outputs, [], [], 1.0)[0] == []
        assert sorted(said(program) for program in programs) == ["lost", "won"]


def test_the_loser_finds_the_winner_listening(address: str) -> None:
    with running_together(address, 2) as programs:
        for program in programs:
            go(program)
        outcomes = {said(program): program for program in programs}
        assert instance.hand_over(address, "from the loser") is True
        assert said(outcomes["won"]) == "from the loser"


def command(address: str) -> tuple[str, ...]:
    return (sys.executable, "-c", LISTENING_PROGRAM, address)


def pipes() -> dict[str, object]:
    return {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "cwd": ROOT}


@contextmanager
def running_together(address: str, count: int) -> Iterator[list[subprocess.Popen[bytes]]]:
    with ExitStack() as stack:
        yield [stack.enter_context(running(*command(address), **pipes())) for _ in range(count)]


def go(program: subprocess.Popen[bytes]) -> None:
    """Each program waits for this line, so that all listen at the same moment."""
    assert program.stdin is not None
    program.stdin.write(b"\n")
    program.stdin.flush()


def said(program: subprocess.Popen[bytes]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().decode().strip()
