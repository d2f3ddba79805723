"""A private desk: an X display with a window manager, a message bus and hands on the keyboard."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.journeys.screen import Area, Screen
from tests.journeys.waiting import running, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ROOT: Final = Path(__file__).parents[2]
TOOLS: Final = (
    *("Xvfb", "openbox", "xfwm4", "dbus-daemon", "xdotool", "xclip", "import"),
    *("mousepad", "featherpad", "xterm", "chromium"),
)
USUAL_SIZE: Final = (1366, 768)
_TOOL_SECONDS: Final = 20
_STILL_SECONDS: Final = 0.3
_PICTURE_SECONDS: Final = 0.4
"""Longer: fonts that were never used before are loaded slowly; shorter than a cursor's blink."""


def missing_tools() -> list[str]:
    """The programs that a desk needs and that are not installed."""
    return [name for name in TOOLS if shutil.which(name) is None]


class Desk:
    """What an agent has before them: windows, a keyboard, a mouse, a clipboard."""

    def __init__(self, environment: Mapping[str, str], folder: Path) -> None:
        self.environment = dict(environment)
        self.folder = folder
        self.screen = Screen(environment["DISPLAY"])

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as ``ctrl+alt+space``."""
        self._tool("xdotool", "key", "--delay", "0", *keys)

    def type(self, text: str, pause: int = 1) -> None:
        """Type letters and digits, so many milliseconds apart."""
        self._tool("xdotool", "type", "--delay", str(pause), text)

    @contextmanager
    def holding(self, key: str) -> Iterator[None]:
        """Hold a key down, as long as the others are pressed."""
        self._tool("xdotool", "keydown", key)
        try:
            yield
        finally:
            self._tool("xdotool", "keyup", key)

    def click(self, x: int, y: int, times: int = 1) -> None:
        """Move the mouse there and click."""
        self._tool(
            *("xdotool", "mousemove", "--sync", str(x), str(y)),
            *("click", "--repeat", str(times), "--delay", "60", "1"),
        )

    def drag(self, start: tuple[int, int], end: tuple[int, int], began: Callable[[], bool]) -> None:
        """Drag something with the mouse from one place to another.

        ``began`` says whether the picture of what is dragged can be seen.
        """
        self._tool("xdotool", "mousemove", "--sync", *map(str, start), "mousedown", "1")
        step = 12 if end[1] >= start[1] else -12
        for n in (1, 2, 3):
            self.point(start[0] + n * 4, start[1] + n * step)
        wait_until(began, "the picture of what is dragged")
        self.point(end[0] + 3, end[1])
        self.point(*end)
        self.settled(Area(max(0, end[0] - 60), max(0, end[1] - 30), 120, 60))
        self._tool("xdotool", "mouseup", "1")
        wait_until(lambda: not began(), "the end of the drag")

    def point(self, x: int, y: int) -> None:
        """Move the mouse there."""
        self._tool("xdotool", "mousemove", str(x), str(y))

    def raise_window(self, window: int) -> None:
        """Give the focus to a window, as a click on a task bar does."""
        self._tool("xdotool", "windowactivate", "--sync", str(window))

    def move_window(self, window: int, x: int, y: int) -> None:
        """Put a window elsewhere."""
        self._tool("xdotool", "windowmove", str(window), str(x), str(y))

    def rename_window(self, window: int, title: str) -> None:
        """Give a window another title."""
        self._tool("xdotool", "set_window", "--name", title, str(window))
        wait_until(lambda: self.screen.title(window) == title, "another title")

    def resize_window(self, window: int, width: int, height: int) -> None:
        """Make a window larger or smaller."""
        self._tool("xdotool", "windowsize", str(window), str(width), str(height))

    def wait_for_focus(self, window: int) -> None:
        """Wait until a window has the focus."""
        screen = self.screen
        wait_until(
            lambda: screen.active() == window,
            lambda: f"the focus on window {window}; window {screen.active()} has it",
        )

    def clipboard(self, kind: str = "UTF8_STRING") -> str:
        """What every other program would paste; empty where there is no text of that kind."""
        command = ("xclip", "-selection", "clipboard", "-o", "-t", kind)
        done = subprocess.run(
            command, env=self.environment, capture_output=True, timeout=_TOOL_SECONDS, check=False
        )
        return done.stdout.decode()

    def put_on_clipboard(self, text: str, kind: str = "UTF8_STRING") -> None:
        """Have another program copy a text of a kind."""
        subprocess.run(
            ("xclip", "-selection", "clipboard", "-t", kind),
            input=text.encode(),
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_TOOL_SECONDS,
            check=True,
        )

    def settled(self, area: Area, still_for: float = _STILL_SECONDS) -> bytes:
        """The pixels of an area, once they have not changed for so many seconds."""
        look, since = self.screen.pixels(area), time.monotonic()

        def still() -> bool:
            nonlocal look, since
            now = self.screen.pixels(area)
            if now != look:
                look, since = now, time.monotonic()
            return time.monotonic() - since > still_for

        wait_until(still, "a picture that stays")
        return look

    def changed(self, area: Area, before: bytes) -> bytes:
        """The pixels of an area, once they are others and have stopped changing."""
        wait_until(lambda: self.screen.pixels(area) != before, f"a change in {area}")
        return self.settled(area)

    def save_picture(self, path: Path, area: Area | None = None) -> None:
        """Save a part of the screen, else all of it, as a small PNG file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        part = area or self.screen.area
        self.settled(part, _PICTURE_SECONDS)
        crop = f"{part.width}x{part.height}+{part.x}+{part.y}"
        self._tool(
            *("import", "-silent", "-window", "root", "-crop", crop, "+repage", "-strip"),
            *("+dither", "-colors", "200", "-define", "png:compression-level=9", f"png8:{path}"),
        )

    def _tool(self, *command: str) -> None:
        subprocess.run(
            command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            timeout=_TOOL_SECONDS,
            check=True,
        )


def _folders(folder: Path) -> dict[str, str]:
    """A home of its own; nothing of the user's is read or written."""
    names = {
        "HOME": "home",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_CACHE_HOME": "cache",
        "XDG_STATE_HOME": "state",
        "XDG_RUNTIME_DIR": "run",
    }
    for name in names.values():
        (folder / name).mkdir(mode=0o700, exist_ok=True)
    return {variable: str(folder / name) for variable, name in names.items()}


def _environment(folder: Path) -> dict[str, str]:
    kept = {"PATH", "SYSTEMROOT", "KUAIHUI_PROGRAM", "KUAIHUI_COVERAGE"}
    return {name: value for name, value in os.environ.items() if name in kept} | {
        **_folders(folder),
        "LANG": "C.UTF-8",
        "XDG_SESSION_TYPE": "x11",
        "QT_QPA_PLATFORM": "xcb",
        "NO_AT_BRIDGE": "1",
        "GSETTINGS_BACKEND": "memory",
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/run/bus",
    }


@contextmanager
def _display(size: tuple[int, int], environment: Mapping[str, str]) -> Iterator[str]:
    """Xvfb; it says itself which number it has got, once it can be used."""
    reading, writing = os.pipe()
    command = (
        *("Xvfb", "-displayfd", str(writing), "-noreset", "-nolisten", "tcp"),
        *("-screen", "0", f"{size[0]}x{size[1]}x24"),
    )
    with running(*command, environment=environment, files=(writing,)):
        os.close(writing)
        with open(reading, "rb") as number:  # noqa: PTH123 - a file descriptor, not a path
            name = number.readline().decode().strip()
        yield f":{name}"


@contextmanager
def open_desk(
    size: tuple[int, int] = USUAL_SIZE,
    keys: Mapping[str, str] | None = None,
    manager: str = "openbox",
    panel: int = 0,
) -> Iterator[Desk]:
    """A desk with nothing on it, cleared away afterwards.

    Args:
        size: Of the screen, in pixels.
        keys: Commands that the window manager starts, by its own names of keys (``C-A-r``).
        manager: ``openbox`` or ``xfwm4``, which knows no such keys here.
        panel: Pixels at the lower edge that a panel takes, with openbox.
    """
    with ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="desk-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        environment = _environment(folder)
        environment["DISPLAY"] = stack.enter_context(_display(size, environment))
        stack.enter_context(running(*_bus(environment), environment=environment))
        wait_until(lambda: Path(folder, "run", "bus").exists(), "a message bus")
        openbox = ("openbox", "--config-file", str(_openbox_settings(folder, keys or {}, panel)))
        command = openbox if manager == "openbox" else (manager, "--compositor=off")
        stack.enter_context(running(*command, environment=environment))
        desk = Desk(environment, folder)
        stack.callback(desk.screen.close)
        wait_until(desk.screen.managed, "a window manager")
        yield desk


def _bus(environment: Mapping[str, str]) -> tuple[str, ...]:
    address = environment["DBUS_SESSION_BUS_ADDRESS"]
    return ("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}")


def _openbox_settings(folder: Path, keys: Mapping[str, str], panel: int) -> Path:
    bound = "".join(
        f'<keybind key="{key}"><action name="Execute"><command>{command}</command></action>'
        "</keybind>"
        for key, command in keys.items()
    )
    path = folder / "openbox.xml"
    path.write_text(
        '<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc">'
        f"<margins><bottom>{panel}</bottom></margins>"
        "<focus><focusNew>yes</focusNew></focus>"
        '<mouse><context name="Client"><mousebind button="Left" action="Press">'
        '<action name="Focus"/><action name="Raise"/></mousebind></context></mouse>'
        f"<keyboard>{bound}</keyboard></openbox_config>",
        encoding="utf-8",
    )
    return path


class Editor:
    """Another program that has the focus: mousepad, with a file that tells what arrived."""

    def __init__(self, desk: Desk, process: subprocess.Popen[bytes], path: Path) -> None:
        self._desk, self._path, self.process = desk, path, process
        self.window = wait_until(
            lambda: next(iter(desk.screen.windows_of(process.pid)), 0), "the editor's window"
        )
        desk.wait_for_focus(self.window)

    def paste(self) -> None:
        """Ctrl+V, once the focus is back."""
        self._desk.wait_for_focus(self.window)
        self._desk.press("ctrl+v")

    def new_line(self) -> None:
        """Start a new line."""
        self._desk.wait_for_focus(self.window)
        self._desk.press("Return")

    def saved(self, expected: str) -> str:
        """Save, and read the file until it holds what was expected.

        Raises:
            NotSeenError: It does not.
        """
        self._desk.wait_for_focus(self.window)

        def arrived() -> bool:
            # A paste is slow at times, and what was saved before it came has to be saved again.
            self._desk.press("ctrl+s")
            return self._text() == expected

        wait_until(arrived, lambda: f"{expected!r} in the file: {self._text()!r}")
        return self._text()

    def _text(self) -> str:
        return self._path.read_text(encoding="utf-8").removesuffix("\n")


@contextmanager
def open_editor(desk: Desk, name: str = "chat.txt") -> Iterator[Editor]:
    """The editor on a desk, closed afterwards."""
    path = desk.folder / name
    path.write_text("", encoding="utf-8")
    command = ("mousepad", "--disable-server", str(path))
    with running(*command, environment=desk.environment) as process:
        yield Editor(desk, process, path)
