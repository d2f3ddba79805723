"""Reading any encoding, and saves that fail or die at any point."""

from __future__ import annotations

import contextlib
import os
import signal
import stat
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop_app.storage.files import (
    PATIENCE,
    Refused,
    System,
    decode,
    read_text,
    sweep,
    write_atomic,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = 'title = "亲,您好 ✓"\r\nbody = "é"\n'


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (b"\xef\xbb\xbf" + TEXT.encode(), TEXT),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), TEXT),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT),
        (TEXT.encode("utf-16-le"), TEXT),
        (TEXT.encode("utf-16-be"), TEXT),
        (TEXT.encode("gb18030"), TEXT),
        (b"a = 1\0\0\n", "a = 1\n"),
        (b"\0\0\0\0", ""),
        (b"", ""),
    ],
)
def test_every_encoding_is_read_and_written_back_the_same(data: bytes, text: str) -> None:
    read = decode(data)
    assert read.text == text
    assert read.encode(text) == data


@pytest.mark.parametrize("data", [b"\xff\xff\xff", b"\xef\xbb\xbf\xff", b"\xff\xfe\x00\xd8"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="UTF-8") as refusal:
        decode(data)
    assert refusal.value.problem("a.toml").message == str(refusal.value)


def test_a_changed_text_is_written_as_utf_8_with_the_mark_it_had() -> None:
    assert decode(b"\xef\xbb\xbfa").encode("b") == b"\xef\xbb\xbfb"
    assert decode("亲".encode("gb18030")).encode("您") == "您".encode()
    assert decode(b"\xff\xfea\0").encode("b") == b"b"


def test_only_regular_files_of_a_sane_size_are_read(tmp_path: Path) -> None:
    large = tmp_path / "large.toml"
    large.write_bytes(b"a" * (10 * 1024 * 1024))
    with pytest.raises(Refused, match="8 MB"):
        read_text(large)
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    for odd in (pipe, tmp_path):
        with pytest.raises(Refused, match="ordinary"):
            read_text(odd)
    with pytest.raises(FileNotFoundError):
        read_text(tmp_path / "none.toml")


def test_a_save_replaces_the_file_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    write_atomic(path, b"one")
    path.chmod(0o640)
    write_atomic(path, b"two")
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["a.toml"]  # noqa: PTH208 - names are what is compared


def test_a_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    target, link = tmp_path / "real" / "a.toml", tmp_path / "a.toml"
    target.write_bytes(b"one")
    link.symlink_to(target)
    write_atomic(link, b"two")
    assert link.is_symlink()
    assert target.read_bytes() == b"two"


def failing(*_: object) -> Any:  # noqa: ANN401 - stands for calls of any kind
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("call", ["open", "write", "fsync", "close", "chmod", "replace"])
def test_a_save_that_fails_changes_and_leaves_nothing(tmp_path: Path, call: str) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"one")
    with pytest.raises(OSError, match="No space"):
        write_atomic(path, b"two", replace(System(), **{call: failing}))
    assert [each.name for each in tmp_path.iterdir()] == ["a.toml"]
    assert path.read_bytes() == b"one"


def test_the_first_error_is_told_even_if_no_cleaning_up_works(
    tmp_path: Path,
) -> None:
    system = System(replace=failing, unlink=lambda _: failing(PermissionError()))
    with pytest.raises(OSError, match="No space"):
        write_atomic(tmp_path / "a.toml", b"two", system)


def test_short_writes_are_continued(tmp_path: Path) -> None:
    write_atomic(tmp_path / "a", b"12345", System(write=lambda fd, data: os.write(fd, data[:2])))
    assert (tmp_path / "a").read_bytes() == b"12345"


def test_an_error_after_the_renaming_is_not_one_of_the_save(tmp_path: Path) -> None:
    real = System()

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            failing()
        real.fsync(descriptor)

    write_atomic(tmp_path / "a", b"two", System(fsync=fsync))
    assert (tmp_path / "a").read_bytes() == b"two"


def held(times: int, code: int | None) -> Callable[[Path, Path], None]:
    """A replace that a virus scanner makes fail so many times."""
    left = [times]

    def replace_file(temp: Path, target: Path) -> None:
        if left[0]:
            left[0] -= 1
            error = PermissionError(13, "in use")
            error.winerror = code  # type: ignore[attr-defined] # only Windows has it
            raise error
        temp.replace(target)

    return replace_file


@pytest.mark.parametrize("code", [5, 32, 33])
def test_windows_is_waited_for_while_something_holds_the_file(tmp_path: Path, code: int) -> None:
    waits: list[float] = []
    write_atomic(tmp_path / "a", b"x", System(replace=held(3, code), wait=waits.append))
    assert waits == list(PATIENCE[:3])
    write_atomic(tmp_path / "a", b"y", System(replace=held(8, code), wait=waits.append))
    assert (tmp_path / "a").read_bytes() == b"y"
    assert sum(PATIENCE) == pytest.approx(3)


@pytest.mark.parametrize(("times", "code"), [(9, 32), (1, None), (1, 2)])
def test_waiting_ends_after_three_seconds_and_other_errors_are_told_at_once(
    tmp_path: Path, times: int, code: int | None
) -> None:
    with pytest.raises(PermissionError):
        write_atomic(tmp_path / "a", b"x", System(replace=held(times, code), wait=lambda _: None))


def test_only_own_old_temporary_files_are_swept(tmp_path: Path) -> None:
    mine = tmp_path / ".a.toml.0123456789abcdef.tmp"
    for path in (mine, tmp_path / "a.tmp", tmp_path / ".a.toml.tmp"):
        path.touch()
    sweep(tmp_path, before=mine.stat().st_mtime)
    assert mine.exists()
    sweep(tmp_path)
    sweep(tmp_path / "none")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".a.toml.tmp", "a.tmp"]


KILLED = """
import sys, itertools, pathlib
from desktop_app.storage.files import write_atomic
path = pathlib.Path(sys.argv[1])
print("ready", flush=True)
for n in itertools.count():
    write_atomic(path, (str(n % 10) * 200_000).encode())
"""


def test_a_killed_save_leaves_one_version_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"0" * 200_000)
    for _ in range(5):
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout
            process.stdout.readline()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.05)
            process.send_signal(signal.SIGKILL)
        data = path.read_bytes()
        assert len(data) == 200_000
        assert len(set(data)) == 1
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == [path]
