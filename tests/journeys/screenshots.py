"""Saves the program's own pictures for the README."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.journeys.desk import ROOT, Desk, open_desk, open_editor
from tests.journeys.kuaihui import at_work
from tests.journeys.screen import Area

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.journeys.kuaihui import Kuaihui

PICTURES: Final = ROOT / "tests" / "screenshots"
MOST_BYTES: Final = 150_000


def _search(program: Kuaihui) -> Area:
    program.open()
    program.choose("F3", "A12")
    program.search("kj")
    return program.area


def _products(program: Kuaihui) -> Area:
    program.open()
    program.desk.press("F3")
    program.desk.type("A")
    return program.area


def _form(program: Kuaihui) -> Area:
    program.open()
    program.choose("F3", "A12")
    program.search("kj8")
    program.desk.press("Tab")
    program.desk.type("C05")
    return program.area


def _toast(program: Kuaihui) -> Area:
    _search(program)
    program.copy()
    screen = program.desk.screen
    toast = max((screen.where(one) for one in screen.popups_of(program.pid)), key=lambda a: a.width)
    return Area(toast.x - 12, toast.y - 12, toast.width + 24, toast.height + 24)


SCENES: Final[tuple[tuple[str, str, str, Callable[[Kuaihui], Area]], ...]] = (
    ("picker-zh", "zh-CN", "light", _search),
    ("picker-zh-dark", "zh-CN", "dark", _search),
    ("picker-en", "en", "light", _search),
    ("picker-en-dark", "en", "dark", _search),
    ("picker-ko", "ko", "light", _search),
    ("products-zh", "zh-CN", "light", _products),
    ("form-zh", "zh-CN", "light", _form),
    ("form-en-dark", "en", "dark", _form),
    ("toast-zh", "zh-CN", "light", _toast),
)


def _save(
    desk: Desk, name: str, language: str, theme: str, scene: Callable[[Kuaihui], Area]
) -> None:
    look = {"language": language, "theme": theme, "platform": "taobao"}
    with open_editor(desk, f"{name}.txt"), at_work(desk, name, **look) as program:
        area = scene(program)
        path = PICTURES / f"{name}.png"
        desk.save_picture(path, area)
    size = path.stat().st_size
    print(f"{path.relative_to(ROOT)}: {area.width} × {area.height}, {size / 1000:.0f} kB")
    if size > MOST_BYTES:
        message = f"{path} is larger than {MOST_BYTES} bytes"
        raise SystemExit(message)


def main() -> None:
    """Save them all."""
    with open_desk() as desk:
        for scene in SCENES:
            _save(desk, *scene)


if __name__ == "__main__":
    main()
