"""What can be seen on an X display, asked of the server itself."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from Xlib import X, Xatom, Xutil, error
from Xlib.display import Display
from Xlib.ext import randr

if TYPE_CHECKING:
    from collections.abc import Iterator

PIXEL = 4


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in the screen's pixels."""

    x: int
    y: int
    width: int
    height: int

    def within(self, other: Area) -> bool:
        """Whether all of it lies inside the other."""
        return (
            self.x >= other.x
            and self.y >= other.y
            and self.x + self.width <= other.x + other.width
            and self.y + self.height <= other.y + other.height
        )

    def part(self, left: float, top: float, right: float, bottom: float) -> Area:
        """A part of it, in fractions of its size."""
        x, y = self.x + round(self.width * left), self.y + round(self.height * top)
        end_x, end_y = self.x + round(self.width * right), self.y + round(self.height * bottom)
        return Area(x, y, end_x - x, end_y - y)


class Screen:
    """A connection that only looks."""

    def __init__(self, name: str) -> None:
        self._display: Any = Display(name)
        self._root: Any = self._display.screen().root

    @property
    def display(self) -> Any:  # noqa: ANN401 - python-xlib has no types
        """The connection itself."""
        return self._display

    def close(self) -> None:
        """End the connection."""
        self._display.close()

    @property
    def area(self) -> Area:
        """The whole screen."""
        size = self._root.get_geometry()
        return Area(0, 0, size.width, size.height)

    def managed(self) -> bool:
        """Whether a window manager has signed the root window."""
        return bool(self._numbers(self._root, "_NET_SUPPORTING_WM_CHECK"))

    def active(self) -> int:
        """The window with the focus, by the window manager's word; 0 for none."""
        return next(iter(self._numbers(self._root, "_NET_ACTIVE_WINDOW")), 0)

    def windows_of(self, pid: int) -> list[int]:
        """The windows of a process that the window manager keeps and that can be seen."""
        listed = self._numbers(self._root, "_NET_CLIENT_LIST")
        return [one for one in listed if self._pid(one) == pid and self.visible(one)]

    def popups_of(self, pid: int) -> list[int]:
        """The windows of a process that pass the window manager by, such as the toast."""
        with _gone() as result:
            result.extend(
                one.id
                for one in self._root.query_tree().children
                if self._pid(one.id) == pid and self.visible(one.id)
            )
        return result

    def visible(self, window: int) -> bool:
        """Whether a window is on the screen."""
        with _gone() as result:
            result.append(self._window(window).get_attributes().map_state == X.IsViewable)
        return any(result)

    def where(self, window: int) -> Area:
        """Where a window is."""
        drawable = self._window(window)
        size, place = drawable.get_geometry(), self._root.translate_coords(drawable, 0, 0)
        return Area(place.x, place.y, size.width, size.height)

    def title(self, window: int) -> str:
        """What a window is called."""
        with _gone() as result:
            atom = self._display.get_atom("_NET_WM_NAME")
            found = self._window(window).get_full_property(atom, X.AnyPropertyType)
            result.append(bytes(found.value).decode() if found else "")
        return str(result[0]) if result else ""

    def pixels(self, area: Area) -> bytes:
        """The pixels of a part of the screen."""
        shot = self._root.get_image(area.x, area.y, area.width, area.height, X.ZPixmap, 0xFFFFFFFF)
        return bytes(shot.data)

    def takes_focus(self, window: int) -> bool:
        """Whether a window says that it wants keys."""
        hints = self._window(window).get_wm_hints()
        return bool(hints and hints.input)

    def refuse_focus(self, window: int) -> None:
        """Have a window say that it wants no keys any more."""
        number = self._window(window)
        number.set_wm_hints(flags=Xutil.InputHint, input=0)
        number.change_property(
            self._display.get_atom("WM_PROTOCOLS"), Xatom.ATOM, 32,
            [self._display.get_atom("WM_DELETE_WINDOW")],
        )  # fmt: skip
        self._display.sync()

    def resize(self, width: int, height: int) -> None:
        """Exchange the screen for another one, no larger than the first, as ``xrandr`` does."""
        found = self._root.xrandr_get_screen_resources()
        (crtc, *_), (output, *_), since = found.crtcs, found.outputs, found.config_timestamp
        modes = {(one.width, one.height): one.id for one in found.modes}
        if (width, height) not in modes:
            name = f"{width}x{height}"
            made = self._root.xrandr_create_mode((0, *_mode(width, height), len(name), 0), name)
            self._display.xrandr_add_output_mode(output, made.mode)
            modes[width, height] = made.mode
        self._display.xrandr_set_crtc_config(crtc, since, 0, 0, 0, randr.Rotate_0, [])
        self._root.xrandr_set_screen_size(width, height, width // 4, height // 4)
        mode = modes[width, height]
        self._display.xrandr_set_crtc_config(crtc, since, 0, 0, mode, randr.Rotate_0, [output])
        self._display.sync()

    def grab(self, keysym: int, modifiers: int) -> None:
        """Take a key away from everybody else, as another program would."""
        code = self._display.keysym_to_keycode(keysym)
        self._root.grab_key(
            code, modifiers, owner_events=False,
            pointer_mode=X.GrabModeAsync, keyboard_mode=X.GrabModeAsync,
        )  # fmt: skip
        self._display.sync()

    def _window(self, number: int) -> Any:  # noqa: ANN401 - python-xlib has no types
        return self._display.create_resource_object("window", number)

    def _pid(self, window: int) -> int:
        return next(iter(self._numbers(self._window(window), "_NET_WM_PID")), 0)

    def _numbers(self, window: Any, name: str) -> list[int]:  # noqa: ANN401 - python-xlib has no types
        with _gone() as result:
            found = window.get_full_property(self._display.get_atom(name), X.AnyPropertyType)
            result.extend(found.value if found else ())
        return result


def _mode(width: int, height: int) -> tuple[int, ...]:
    """What RandR wants to know of a mode: its size, and the timing of a tube that is not there."""
    return (width, height, 60 * width * height, width, width, width, 0, height, height, height)


@contextmanager
def _gone() -> Iterator[list[Any]]:
    """Windows vanish while they are asked about: they are then as if they had not been there."""
    try:
        yield []
    except error.XError:
        return


def distinct(pixels: bytes) -> int:
    """How many different pixels there are."""
    return len({pixels[at : at + PIXEL] for at in range(0, len(pixels), PIXEL)})
