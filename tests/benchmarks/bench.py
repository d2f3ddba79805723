"""How long it takes from a key to a window with content: ours, CopyQ's and rofi's, in one run.

Everything is measured from outside and in the same way: a real key press goes to the X server, and
from then on lines of pixels across the middle of the screen are asked for, as fast as the server
answers, until they are others than before and show something written (a window that is only a
plain colour does not count yet). The rounds are interleaved, so that what else the machine does
falls on all alike. What our own trace says is printed beside it.
"""

from __future__ import annotations

import compileall
import json
import os
import random
import shlex
import shutil
import statistics
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, Final

from Xlib import XK, X
from Xlib.ext import xtest

from tests.benchmarks.corpus import documents
from tests.journeys.desk import ROOT, Desk, open_desk, open_editor
from tests.journeys.kuaihui import Kuaihui, furnish
from tests.journeys.screen import PIXEL, distinct
from tests.journeys.waiting import running, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

RESULTS: Final = ROOT / "build" / "bench.json"
ROUNDS: Final = int(os.environ.get("KUAIHUI_BENCH_ROUNDS", "40"))
COLD_ROUNDS: Final = int(os.environ.get("KUAIHUI_BENCH_COLD_ROUNDS", "7"))
IDLE_SECONDS: Final = float(os.environ.get("KUAIHUI_BENCH_IDLE_SECONDS", "60"))
SIZES: Final = (1_000, 10_000)
LINES: Final = (0.35, 0.42, 0.5, 0.58)
"""Where the screen is looked at, from its top."""
WRITTEN: Final = 8
"""So many different pixels in a line show that something is written or drawn there."""
LONGEST: Final = 10.0
KEYS: Final = {1_000: ("Ctrl+Alt+5", "5"), 10_000: ("Ctrl+Alt+6", "6")}


def text_of(number: int, body: str) -> str:
    """One line of a reply, made unique."""
    return f"{number} {body}".replace("\n", " ")


def bodies(count: int) -> list[str]:
    """Texts as shops have them, always the same."""
    return [one.body for one in documents(count)]


def write_book(path: Path, count: int) -> None:
    """A phrasebook with so many phrases."""
    tables = ['format = 1\n\n[book]\nid = "bench"\nname = "Bench"\n\n']
    tables += [f'[[category]]\nid = "c{n}"\nname = "类目{n}"\n\n' for n in range(10)]
    for number, one in enumerate(documents(count)):
        body = one.body.replace("{", "").replace("}", "").replace("%", "")
        values = {
            "id": f"bench-{number}",
            "category": f"c{number % 10}",
            "code": one.code or f"b{number}",
            "title": one.title,
            "body": body,
        }
        lines = [f"{key} = {json.dumps(text, ensure_ascii=False)}" for key, text in values.items()]
        tables.append("[[phrase]]\n" + "\n".join(lines) + "\n\n")
    path.write_text("".join(tables), encoding="utf-8")


class Watch:
    """Presses a key and sees when the screen shows something new."""

    def __init__(self, desk: Desk) -> None:
        self._screen = desk.screen
        self._display: Any = desk.screen.display
        self._root: Any = self._display.screen().root
        size = desk.screen.area
        self._width = size.width
        self._rows = [round(size.height * part) for part in LINES]
        self._calm = self._look()

    def _row(self, number: int) -> bytes:
        shot = self._root.get_image(0, self._rows[number], self._width, 1, X.ZPixmap, 0xFFFFFFFF)
        return bytes(shot.data)

    def _look(self) -> list[bytes]:
        return [self._row(number) for number in range(len(self._rows))]

    def calm(self) -> None:
        """Remember what the screen looks like with nothing open."""
        self._calm = self._look()

    def wait_for_calm(self) -> None:
        """Wait until it looks like that again."""
        wait_until(lambda: self._look() == self._calm, "an empty screen")

    def press(self, key: str, *modifiers: str) -> None:
        """Press a key by the server's own test extension."""
        names = (*modifiers, key)
        codes = [self._display.keysym_to_keycode(XK.string_to_keysym(one)) for one in names]
        for code in codes:
            xtest.fake_input(self._display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()

    def written(self, name: str) -> float:
        """The moment when something new and written can be seen."""
        until = time.monotonic() + LONGEST
        number = 0
        while time.monotonic() < until:
            row = self._row(number)
            if row != self._calm[number] and self._is_written(row, self._calm[number]):
                return time.monotonic()
            number = (number + 1) % len(self._rows)
        message = f"{name} did not open"
        raise TimeoutError(message)

    def _is_written(self, row: bytes, calm: bytes) -> bool:
        changed = b"".join(
            row[at : at + PIXEL]
            for at in range(0, len(row), PIXEL)
            if row[at : at + PIXEL] != calm[at : at + PIXEL]
        )
        return distinct(changed) >= WRITTEN

    def last_change(self, still_for: float = 0.5) -> float:
        """The moment of the last change, once nothing has changed for a while."""
        look, at = self._look(), time.monotonic()
        until = at + LONGEST
        while time.monotonic() < min(until, at + still_for):
            now = self._look()
            if now != look:
                look, at = now, time.monotonic()
        return at


@dataclass
class Rival:
    """One of those that are measured."""

    name: str
    phrases: int
    press: Callable[[], None]
    close: Callable[[], None]
    pid: Callable[[], int] | None = None
    program: Kuaihui | None = None
    times: list[float] = field(default_factory=list)
    traced: list[float] = field(default_factory=list)


def _ours(watch: Watch, stack: ExitStack, desk: Desk, count: int) -> Rival:
    program = Kuaihui(desk, desk.folder / f"ours-{count}")
    hotkey, key = KEYS[count]
    furnish(program.home, f'[hotkeys]\nopen = "{hotkey}"\nnext = ""\n', language="zh-CN")
    write_book(program.home / "phrases" / "bench.toml", count)
    program.start("--background")
    stack.callback(program.quit)
    return Rival(
        f"Kuaihui, {count:,} phrases",
        count,
        lambda: watch.press(key, "Control_L", "Alt_L"),
        lambda: watch.press("Escape"),
        lambda: program.pid,
        program,
    )


COPYQ_COMMANDS: Final = """\
[Commands]
1\\Command=copyq: toggle()
1\\GlobalShortcut=ctrl+alt+7
1\\IsGlobalShortcut=true
1\\Name=Toggle
size=1
"""
COPYQ_SETTINGS: Final = """\
[General]
plugin_priority=itemtext

[Options]
maxitems=10000
close_on_unfocus=false
hide_main_window=true
disable_tray=true
check_clipboard=true
confirm_exit=false
autostart=false
"""


def _copyq_command(desk: Desk, *arguments: str) -> str:
    done = subprocess.run(
        ("copyq", *arguments), env=desk.environment, stdin=subprocess.DEVNULL,
        capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    return done.stdout.decode()


def _configure_copyq(desk: Desk) -> None:
    folder = Path(desk.environment["XDG_CONFIG_HOME"], "copyq")
    folder.mkdir(exist_ok=True)
    (folder / "copyq.conf").write_text(COPYQ_SETTINGS, encoding="utf-8")
    (folder / "copyq-commands.ini").write_text(COPYQ_COMMANDS, encoding="utf-8")


def _copyq(watch: Watch, stack: ExitStack, desk: Desk, texts: list[str]) -> Rival:
    _configure_copyq(desk)
    server = stack.enter_context(running("copyq", environment=desk.environment))
    wait_until(lambda: _copyq_command(desk, "size").strip().isdigit(), "CopyQ")
    for start in range(0, len(texts), 200):
        _copyq_command(desk, "add", *texts[start : start + 200])
    held = _copyq_command(desk, "size").strip()
    return Rival(
        f"CopyQ, {int(held):,} items",
        int(held),
        lambda: watch.press("7", "Control_L", "Alt_L"),
        lambda: watch.press("Escape"),
        lambda: server.pid,
    )


def _rofi(watch: Watch, count: int) -> Rival:
    key = {1_000: "8", 10_000: "9"}[count]
    return Rival(
        f"rofi -dmenu, {count:,} lines",
        count,
        lambda: watch.press(key, "Control_L", "Alt_L"),
        lambda: watch.press("Escape"),
    )


def _rofi_keys(folder: Path) -> Mapping[str, str]:
    keys = {}
    for count, key in zip(SIZES, ("C-A-8", "C-A-9"), strict=True):
        path = folder / f"lines-{count}.txt"
        path.write_text(
            "\n".join(text_of(n, body) for n, body in enumerate(bodies(count))), encoding="utf-8"
        )
        keys[key] = f"rofi -dmenu -i -input {shlex.quote(str(path))}"
    return keys


def _measure(rival: Rival, watch: Watch) -> None:
    """One round: press, see, close."""
    pressed = time.monotonic()
    rival.press()
    rival.times.append((watch.written(rival.name) - pressed) * 1000)
    if rival.program:
        begun = rival.program.wait_for("hotkey")["at"]
        rival.traced.append((rival.program.wait_for("painted")["at"] - begun) * 1000)
    watch.last_change(0.15)
    rival.close()
    watch.wait_for_calm()
    watch.last_change(0.1)


def _p95(times: list[float]) -> float:
    return sorted(times)[max(0, round(len(times) * 0.95) - 1)]


@contextmanager
def _floor(folder: Path) -> Iterator[tuple[Desk, Watch]]:
    """A desk with an editor on it, whose cursor does not blink across our lines."""
    with open_desk(keys=_rofi_keys(folder)) as desk, open_editor(desk) as editor:
        desk.move_window(editor.window, 0, desk.screen.area.height - 120)
        watch = Watch(desk)
        watch.last_change()
        watch.calm()
        yield desk, watch


def hotkeys(folder: Path) -> tuple[list[dict[str, Any]], ...]:
    """The tables of opening, of memory and of doing nothing."""
    with ExitStack() as stack:
        desk, watch = stack.enter_context(_floor(folder))
        rivals = [_ours(watch, stack, desk, count) for count in SIZES]
        rivals.append(_copyq(watch, stack, desk, [text_of(*x) for x in enumerate(bodies(1_000))]))
        rivals += [_rofi(watch, count) for count in SIZES]
        watch.last_change()
        for rival in rivals:  # the first opening of each is no hotkey to frame, but a start
            _measure(rival, watch)
        first = {rival.name: rival.times.pop() for rival in rivals}
        for rival in rivals:
            rival.traced = []
        rng = random.Random(1)  # noqa: S311 - an order, not a secret
        for _ in range(ROUNDS):
            for rival in rng.sample(rivals, len(rivals)):
                _measure(rival, watch)
        opening = [_opening(rival, first[rival.name], rivals[0]) for rival in rivals]
        lasting = [rival for rival in rivals if rival.pid]
        return opening, list(map(_memory, lasting)), _idle(lasting)


def _opening(rival: Rival, first: float, ours: Rival) -> dict[str, Any]:
    median = statistics.median(rival.times)
    return {
        "program": rival.name,
        "median ms": round(median, 1),
        "p95 ms": round(_p95(rival.times), 1),
        "first ms": round(first, 1),
        "× ours": round(median / statistics.median(ours.times), 2),
        "own trace, median ms": round(statistics.median(rival.traced), 1) if rival.traced else None,
        "rounds": len(rival.times),
    }


def _memory(rival: Rival) -> dict[str, Any]:
    """Of a program and all its children."""
    assert rival.pid
    sums = {"Rss": 0, "Pss": 0}
    for pid in _family(rival.pid()):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            name, _, value = line.partition(":")
            if name in sums:
                sums[name] += int(value.split()[0])
    return {
        "program": rival.name,
        "RSS MB": round(sums["Rss"] / 1024, 1),
        "PSS MB": round(sums["Pss"] / 1024, 1),
    }


def _idle(rivals: list[Rival]) -> list[dict[str, Any]]:
    """What hidden programs do while nobody does anything, all of them at once."""
    before = [_work(rival) for rival in rivals]
    Event().wait(IDLE_SECONDS)
    return [
        {
            "program": rival.name,
            "CPU ms": round((cpu - cpu_before) * 1000),
            "wake-ups": wakes - wakes_before,
            "seconds": round(IDLE_SECONDS),
        }
        for rival, (cpu_before, wakes_before) in zip(rivals, before, strict=True)
        for cpu, wakes in (_work(rival),)
    ]


def _work(rival: Rival) -> tuple[float, int]:
    """The seconds of CPU of a program and its children, and how often a thread of it woke up."""
    assert rival.pid
    ticks = wakes = 0
    for pid in _family(rival.pid()):
        for task in Path(f"/proc/{pid}/task").iterdir():
            fields = (task / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
            status = (task / "status").read_text(encoding="utf-8")
            wakes += int(status.partition("\nvoluntary_ctxt_switches:")[2].split()[0])
    return ticks / os.sysconf("SC_CLK_TCK"), wakes


def _family(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    children = [int(one) for task in tasks for one in task.read_text(encoding="ascii").split()]
    return [pid, *(grandchild for child in children for grandchild in _family(child))]


def cold_starts(folder: Path) -> list[dict[str, Any]]:
    """From starting the process to a window that can be used, with its phrases in it."""
    with _floor(folder) as (desk, watch):
        ours = {count: _cold_home(desk, count) for count in SIZES}
        _configure_copyq(desk)
        times: dict[str, list[float]] = {}
        for _ in range(COLD_ROUNDS):
            for count, home in ours.items():
                times.setdefault(f"Kuaihui, {count:,} phrases", []).append(
                    _cold_ours(desk, watch, home)
                )
            times.setdefault("CopyQ, empty", []).append(_cold_copyq(desk, watch))
            for count in SIZES:
                times.setdefault(f"rofi -dmenu, {count:,} lines", []).append(
                    _cold_rofi(desk, watch, folder, count)
                )
    ours_median = statistics.median(next(iter(times.values())))
    return [
        {
            "program": name,
            "median ms": round(statistics.median(one), 1),
            "p95 ms": round(_p95(one), 1),
            "× ours": round(statistics.median(one) / ours_median, 2),
            "rounds": len(one),
        }
        for name, one in times.items()
    ]


def _cold_home(desk: Desk, count: int) -> Path:
    home = desk.folder / f"cold-{count}"
    furnish(home, language="zh-CN")
    write_book(home / "phrases" / "bench.toml", count)
    return home


def _cold_ours(desk: Desk, watch: Watch, home: Path) -> float:
    """The window may be there before the phrases are: what counts is the first change after."""
    program = Kuaihui(desk, home)
    began = time.monotonic()
    program.launch(program=(str(Path(sys.executable).with_name("kuaihui")),))
    watch.written("Kuaihui")
    changed = watch.last_change()
    loaded = program.wait_for("loaded")["at"]
    program.quit()
    watch.wait_for_calm()
    return float(max(changed, loaded) - began) * 1000


def _cold_copyq(desk: Desk, watch: Watch) -> float:
    began = time.monotonic()
    with running("copyq", "--start-server", "show", environment=desk.environment):
        seen = watch.written("CopyQ")
        _copyq_command(desk, "exit")
        watch.wait_for_calm()
    return (seen - began) * 1000


def _cold_rofi(desk: Desk, watch: Watch, folder: Path, count: int) -> float:
    began = time.monotonic()
    command = ("rofi", "-dmenu", "-i", "-input", str(folder / f"lines-{count}.txt"))
    with running(*command, environment=desk.environment):
        seen = watch.written("rofi")
        watch.last_change(0.1)
        watch.press("Escape")
        watch.wait_for_calm()
    return (seen - began) * 1000


def show(title: str, table: list[dict[str, Any]]) -> None:
    """Print a table, and put it into the file of results under its title."""
    print(f"\n{title}")
    heads = list(table[0])
    rows = [["" if row[head] is None else str(row[head]) for head in heads] for row in table]
    widths = [max(len(text) for text in column) for column in zip(heads, *rows, strict=True)]
    for row in [heads, *rows]:
        cells = [text.rjust(width) for text, width in zip(row, widths, strict=True)]
        print("  ".join([cells[0].strip().ljust(widths[0]), *cells[1:]]))
    RESULTS.parent.mkdir(exist_ok=True)
    held = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    held[title] = table
    RESULTS.write_text(json.dumps(held, indent=1, ensure_ascii=False), encoding="utf-8")


def main() -> None:
    """Measure everything."""
    folder = ROOT / "build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    compileall.compile_dir(ROOT / "desktop_app", quiet=1)  # as pip leaves an installed program
    try:
        opening, memory, idle = hotkeys(folder)
        show("hotkey to the first frame with content", opening)
        show("memory after that", memory)
        show("hidden, and nobody does anything", idle)
        show("cold start to a usable window", cold_starts(folder))
    finally:
        shutil.rmtree(folder)
    sys.stdout.flush()
    for other in (
        "keystrokes",
        "suggest",
        "rules",
        "phrasebooks",
        "search",
        "editing",
        "editor",
        "importing",
    ):
        subprocess.run((sys.executable, "-m", f"tests.benchmarks.{other}"), cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
