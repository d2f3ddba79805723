"""One running program per user and data folder: where it listens, and telling it something.

Without Qt, so that `kuaihui --toggle` is done before Qt would have been loaded.

A message is one line of JSON; the answer is the line "ok". At start a program calls `hand_over`;
if nobody answers it starts and calls `listener.Listener.listen`, which lets exactly one win; the
loser's `hand_over` then finds the winner listening already.
"""

import hashlib
import importlib
import json
import os
import socket
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, Final

SECONDS: Final = 1.0
MOST_BYTES: Final = 64 * 1024
ANSWER: Final = b"ok\n"

_PIPES: Final = "\\\\.\\pipe\\"
_LONGEST_PATH: Final = 90  # macOS takes 104 bytes, and Qt binds under a longer name first
_ANY_PROCESS: Final = -1


def address(data_folder: Path) -> str:
    """Where the program of this user and this data folder listens.

    Raises:
        PermissionError: If somebody else has made the folder for our socket before us.
    """
    digest = hashlib.sha256(os.fsencode(data_folder.resolve())).hexdigest()[:16]
    if not hasattr(socket, "AF_UNIX"):  # pipes are named for the whole machine, hence the user
        return f"{_PIPES}kuaihui-{os.environ.get('USERNAME', '')}-{digest}"
    return str(_socket_folder() / digest)


def hand_over(address: str, message: str) -> bool:
    """Tell the running program something; False if there is none or it does not answer."""
    line = encode(message)
    with suppress(OSError):
        if address.startswith(_PIPES):
            return _within_limit(lambda: _tell_pipe(address, line)) == ANSWER
        return _tell_socket(address, line) == ANSWER
    return False


def encode(message: str) -> bytes:
    """The line that carries a message."""
    return json.dumps(message).encode() + b"\n"


def decode(line: bytes) -> str | None:
    """The message of a line, None for nonsense."""
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return message if isinstance(message, str) else None


def is_alive(address: str) -> bool:
    """Whether somebody listens, however busy; the lock has to be held for this to mean much."""
    if address.startswith(_PIPES):
        return _pipe_exists(address)
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(0)  # do not wait: a busy listener's full queue is an answer too
        try:
            client.connect(address)
        except BlockingIOError:
            return True
        except OSError:
            return False
    return True


@contextmanager
def starting(address: str) -> Iterator[None]:
    """Hold the lock under which a program begins or ceases to listen at an address.

    It is held for moments only and freed by the system if its holder dies.
    """
    with _lock_file(address).open("ab") as file:
        _lock(file)
        yield


def _lock_file(address: str) -> Path:
    if address.startswith(_PIPES):
        return Path(tempfile.gettempdir(), f"{address.removeprefix(_PIPES)}.lock")
    return Path(f"{address}.lock")


def _lock(file: IO[bytes]) -> None:
    """Wait for the lock; closing the file frees it."""
    try:
        fcntl = importlib.import_module("fcntl")
    except ImportError:  # Windows, whose module type checkers elsewhere do not know
        msvcrt = importlib.import_module("msvcrt")
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX)


def _socket_folder() -> Path:
    """A folder that only we can enter, with a name short enough for a socket."""
    places = (os.environ.get("XDG_RUNTIME_DIR", ""), tempfile.gettempdir(), "/tmp")  # noqa: S108 - checked below
    place = next(filter(_is_usable, places), "/tmp")  # noqa: S108 - checked below
    folder = Path(place, f"kuaihui-{os.getuid()}")
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    private = stat.S_ISDIR(found.st_mode) and not stat.S_IMODE(found.st_mode) & 0o077
    if not private or found.st_uid != os.getuid():
        message = f"{folder} is not a folder of ours alone"
        raise PermissionError(message)
    return folder


def _is_usable(place: str) -> bool:
    return (
        bool(place)
        and len(os.fsencode(place)) <= _LONGEST_PATH - 40
        and os.access(place, os.W_OK | os.X_OK)
    )


def _tell_socket(address: str, line: bytes) -> bytes:
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(SECONDS)
        client.connect(address)
        client.sendall(line)
        with client.makefile("rb") as answers:
            return answers.readline(len(ANSWER))


def _tell_pipe(address: str, line: bytes) -> bytes:
    _allow_to_come_forward()
    with Path(address).open("r+b", buffering=0) as pipe:
        pipe.write(line)
        return pipe.readline(len(ANSWER))


def _allow_to_come_forward() -> None:
    """Pass on the right to the focus, which Windows gave to us as the user's latest program."""
    import ctypes  # noqa: PLC0415 - costs time that only Windows needs to spend

    ctypes.CDLL("user32").AllowSetForegroundWindow(_ANY_PROCESS)


def _within_limit(call: Callable[[], bytes]) -> bytes:
    """Call in a thread that may be left hanging: reading a pipe knows no time limit."""
    answers: SimpleQueue[bytes] = SimpleQueue()

    def answer() -> None:
        with suppress(OSError):
            answers.put(call())

    Thread(target=answer, daemon=True).start()
    try:
        return answers.get(timeout=SECONDS)
    except Empty:
        return b""


def _pipe_exists(address: str) -> bool:
    return address.removeprefix(_PIPES) in os.listdir(_PIPES)  # noqa: PTH208 - no Path can list the pipes
