"""Every reader with mutated files: no crash, nothing run or written, within time and memory.

``python -m tests.exchange.fuzzing --inputs 20000`` plays that for all formats. What is mutated is
in ``fixtures/<id of the format>/``: each file, folder or archive there is one bundle.
An input is known by its format and number, so that it can be played again with ``--only``.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.arrivals import Cargo
from desktop_app.core.problems import Problem, Refusal
from desktop_app.core.templates import mistakes
from desktop_app.exchange import formats
from desktop_app.exchange.bundles import Bundle, Piece
from desktop_app.exchange.opening import from_bytes, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

FIXTURES = Path(__file__).parent / "fixtures"
SECONDS = 2
"""Of the processor's time, for one input."""
MEMORY = 1536 * 1024 * 1024
"""Of addresses, for a process that reads one input after the other."""

OURS = frozenset({"kuaihui", "markdown", "csv"})
"""Formats that may hold our own templates, right or wrong as their authors made them."""

TOKENS = (
    b"{{", b"}}", b"{%", b"%}", b"{% raw %}", b"{% endraw %}", b'"', b"'", b"\0", b"\xff\xfe",
    b"\xef\xbb\xbf", b"\r", b"\n", b"\n---\n", b"```\n", b"&#13;", b"&#44;", b"[" * 2000,
    b"{" * 2000, b"<" * 500, b"(" * 500, b"9" * 5000, b"-1", b"1e999", b"null", b"[]", b"{}",
    b"\xed\xa0\x80", b"\\ud800", b"../../x", b"/etc/passwd", b"$|$", b"%s%n", b"A" * 70000,
    b"XFD1048576", b"1048576", b"# ", b"[a/b]", b"<!ENTITY x 'y'>", b"&x;", b"&a:*a", b"!!python/x",
    b"\xf0\x9f\x98\x80", b"\xee\xa3\xb0", b"\x1f", b"=1", b"\t", b",", b";", b"\xc4\xfa\xba\xc3",
)  # fmt: skip
"""What readers stumble over."""

NUMBERS = re.compile(rb"\d+")


@dataclass(frozen=True)
class Sample:
    """One fixture: its bytes for a file, its bundle for a folder."""

    name: str
    data: bytes
    bundle: Bundle | None


@dataclass(frozen=True)
class Failure:
    """An input that a reader did not survive."""

    format: str
    number: int
    reason: str


def samples(format_id: str) -> list[Sample]:
    """The fixtures of a format.

    Raises:
        FileNotFoundError: It has none; write some.
    """
    found = []
    for path in sorted((FIXTURES / format_id).iterdir()):
        if path.is_dir():
            one = opened(path)
            assert not isinstance(one, Refusal)
            found.append(Sample(path.name, b"", one.bundle))
        else:
            found.append(Sample(path.name, path.read_bytes(), None))
    return found


def mutated(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """A few changes to some bytes; half of the archives are changed inside."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        return _archive(data, chance, others)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        data = _change(data, chance, others)
    return data


def _change(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:  # noqa: PLR0911 - a table of changes
    here = chance.randrange(len(data) + 1)
    there = min(len(data), here + chance.choice((0, 1, 1, 2, 4, 16, 64, 1024)))
    way = chance.randrange(8)
    if way == 0:
        return data[:here] + data[there:]
    if way == 1:
        return data[:here] + chance.choice(TOKENS) + data[there:]
    if way == 2:
        return data[:there] + data[here:there] * chance.choice((1, 2, 50)) + data[there:]
    if way == 3:
        return data[:here]
    if way == 4:
        other = chance.choice(others)
        begin = chance.randrange(len(other) + 1)
        return data[:here] + other[begin : begin + chance.choice((4, 64, 1024))] + data[there:]
    if way == 5 and (numbers := list(NUMBERS.finditer(data))):
        found = chance.choice(numbers)
        number = chance.choice((b"0", b"-1", b"65536", b"1048577", b"4294967296", b"9" * 30))
        return data[: found.start()] + number + data[found.end() :]
    if way == 6 and here < len(data):
        return data[:here] + bytes([data[here] ^ (1 << chance.randrange(8))]) + data[here + 1 :]
    return data[:here] + chance.randbytes(there - here) + data[there:]


def _archive(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """The archive with one of its members changed, packed again."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError):
        return _change(data, chance, others)
    name = chance.choice(sorted(members))
    members[name] = mutated(members[name], chance, others)
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return file.getvalue()


def bundle_of(format_id: str, number: int, known: list[Sample]) -> Bundle | None:
    """The input of that number; None where it is refused before any reader sees it."""
    chance = random.Random(f"{format_id} {number}")  # noqa: S311 - to be the same each time
    sample = chance.choice(known)
    bytes_of = [one.data for one in known if one.data]
    others = bytes_of + [piece.data for one in known if one.bundle for piece in one.bundle.pieces]
    if sample.bundle is None:
        found = from_bytes(sample.name, mutated(sample.data, chance, others))
        return None if isinstance(found, Refusal) else found.bundle
    pieces = list(sample.bundle.pieces)
    for _ in range(chance.choice((1, 1, 2))):
        n = chance.randrange(len(pieces))
        pieces[n] = Piece(pieces[n].path, mutated(pieces[n].data, chance, others))
    if chance.random() < 0.1:
        del pieces[chance.randrange(len(pieces))]
    return replace(sample.bundle, pieces=tuple(pieces))


def play(format_id: str, bundle: Bundle) -> None:
    """Read one input and look at what comes of it.

    Raises:
        AssertionError: It is not what a reader may give.
    """
    one = formats.format_by_id(format_id)
    assert one is not None
    assert 0 <= one.fits(bundle) <= 100
    options = {"brackets": "ask"} if len(bundle.pieces[:1]) and len(bundle.name) % 2 else {}
    cargo = one.read(bundle, options)
    assert isinstance(cargo, Cargo)
    assert all(isinstance(problem, Problem) and str(problem) for problem in cargo.problems)
    assert cargo.arrivals or cargo.problems
    for arrival in cargo.arrivals:
        assert arrival.title.strip()
        assert arrival.place
        assert arrival.body.strip() or arrival.variants or arrival.pictures
        assert all("/" not in picture.name for picture in arrival.pictures)
        assert isinstance(arrival.path, tuple)
        if format_id not in OURS:
            assert not mistakes(arrival.body), arrival.body[:200]


def _watch() -> None:
    """End the process where anything is run, sent or written."""
    forbidden = ("subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system", "socket.")

    def hook(event: str, args: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+")
        if writes or event.startswith(forbidden) or event in {"os.mkdir", "os.rename", "os.remove"}:
            os.write(2, f"forbidden: {event} {args[:2]}\n".encode())
            os._exit(99)

    sys.addaudithook(hook)


def _child(format_id: str, first: int, last: int, report: Path) -> None:
    """Play inputs; before each its number goes to ``report``, so that the parent knows."""
    known = samples(format_id)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for sample in known:  # what is imported late is imported before the watch begins
        found = sample.bundle or from_bytes(sample.name, sample.data)
        if not isinstance(found, Refusal):
            play(format_id, found if isinstance(found, Bundle) else found.bundle)
    here = os.open(report, os.O_WRONLY)
    _watch()
    for number in range(first, last):
        os.pwrite(here, f"{number:12}".encode(), 0)
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        bundle = bundle_of(format_id, number, known)
        if bundle is not None:
            play(format_id, bundle)
    signal.setitimer(signal.ITIMER_PROF, 0)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    os.pwrite(here, f"{'done':12}{peak:8}".encode(), 0)


def run(format_id: str, inputs: int, first: int = 0) -> tuple[list[Failure], int]:
    """Play inputs in child processes. Returns what failed and the most memory used, in MB."""
    failures: list[Failure] = []
    peak, number, last = 0, first, first + inputs
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report"
        while number < last:
            report.touch()
            child = subprocess.run(
                [sys.executable, "-m", "tests.exchange.fuzzing", "--child",
                 format_id, str(number), str(last), str(report)],
                cwd=Path(__file__).parents[2], stdin=subprocess.DEVNULL, capture_output=True,
                text=True, errors="replace", check=False,
            )  # fmt: skip
            here = report.read_text()
            report.unlink()
            if here.startswith("done"):
                return failures, max(peak, int(here[12:]))
            how = f"exit {child.returncode}"
            if child.returncode < 0:
                how = signal.Signals(-child.returncode).name
            at = int(here) if here.strip() else number
            failures.append(Failure(format_id, at, f"{how} {child.stderr[-2000:].strip()}"))
            number = at + 1
    return failures, peak


def readable() -> Iterator[str]:
    """The formats that have a reader."""
    return (one.id for one in formats.FORMATS if one.reader)


def main() -> int:
    """Play all formats, or some, and print what failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--format", action="append", choices=tuple(readable()))
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--child", nargs=4, metavar=("FORMAT", "FIRST", "LAST", "REPORT"))
    chosen = parser.parse_args()
    if chosen.child:
        format_id, first, last, report = chosen.child
        _child(format_id, int(first), int(last), Path(report))
        os._exit(0)  # what measures the tests would write a file now
    failed = 0
    for format_id in chosen.format or readable():
        begin = time.monotonic()
        failures, peak = run(format_id, chosen.inputs, chosen.first)
        failed += len(failures)
        spent = time.monotonic() - begin
        print(
            f"{format_id:12} {chosen.inputs} inputs, {len(failures)} failed, "
            f"{spent:.0f} s, at most {peak} MB",
            flush=True,
        )
        for failure in failures[:20]:
            print(f"  input {failure.number}: {failure.reason[-600:]}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
