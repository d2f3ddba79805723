"""Saves the program's own pictures for the README."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from tests.journeys.desk import ROOT, Desk, open_desk, open_editor
from tests.journeys.kuaihui import at_work
from tests.journeys.screen import Area
from tests.journeys.waiting import wait_until
from tests.journeys.wall_clock import WallClock

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


def _ladder(program: Kuaihui) -> Area:
    """The buyer's first purchase, the sixth step: it concedes."""
    program.open()
    program.choose("F3", "A12")
    program.search("kj1")
    before = program.desk.screen.pixels(program.area)
    program.desk.press("F7", "Return", *["ctrl+Right"] * 5)
    program.desk.changed(program.area, before)
    return program.area


def _phrases(program: Kuaihui) -> Area:
    """A shipped reply, copied to a book of one's own, with the cursor in its text."""
    program.open()
    program.choose("F3", "A12")
    program.search("kj1")
    picker, screen = program.window, program.desk.screen
    program.desk.press("ctrl+e")
    wait_until(
        lambda: program.shown and picker not in screen.windows_of(program.pid), "the phrase editor"
    )
    program.desk.wait_for_focus(program.window)
    program.desk.press("shift+F6", "ctrl+shift+c")
    program.desk.settled(program.area)
    program.desk.press("F6", "F6")
    return program.area


def _shops(program: Kuaihui) -> Area:
    program.open()
    program.search("/shops")
    program.desk.press("Return")
    program.wait_for("hidden")
    program.desk.wait_for_focus(program.window)
    program.desk.press(*["ctrl+Next"] * 4)
    return program.area


def _reminders(program: Kuaihui) -> Area:
    program.open()
    program.desk.press("ctrl+shift+r")
    program.wait_for("hidden")
    program.desk.wait_for_focus(program.window)
    return program.area


def _rules(program: Kuaihui) -> Area:
    program.open()
    program.desk.press("ctrl+shift+l")
    program.wait_for("hidden")
    program.desk.wait_for_focus(program.window)
    program.desk.press("ctrl+t")
    program.desk.type("Add me on WeChat, it is definitely there tomorrow. I think so")
    return program.area


def _card(program: Kuaihui) -> Area:
    screen = program.desk.screen
    card = wait_until(
        lambda: next(map(screen.where, screen.popups_of(program.pid)), None), "a card"
    )
    return Area(card.x - 12, card.y - 12, card.width + 24, card.height + 24)


REMINDERS: Final = """\
format = 1

[[reminder]]
id = "1"
due = 2026-12-01T14:55:00+08:00
kind = "payment"
shop = "journey-shop"
product = "A12"
buyer = "小林"
phrase = "nudge-help"
note = "42码，想周末穿"
closes = 2026-12-04T14:40:00+08:00

[[reminder]]
id = "2"
due = 2026-12-01T16:30:00+08:00
kind = "call"
shop = "journey-shop"
buyer = "阿泽"
note = "查快递到哪了"

[[reminder]]
id = "3"
due = 2026-12-02T10:00:00+08:00
kind = "restock"
shop = "journey-shop"
product = "B03"
buyer = "陈小姐"
note = "39码"

[[reminder]]
id = "4"
due = 2026-12-01T13:20:00+08:00
kind = "payment"
shop = "journey-shop"
product = "C05"
buyer = "周先生"
nudges = 1
done = 2026-12-01T13:24:00+08:00
"""

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
    ("ladder-zh", "zh-CN", "light", _ladder),
    ("ladder-en-dark", "en", "dark", _ladder),
    ("ladder-ko", "ko", "light", _ladder),
    ("shops-zh", "zh-CN", "light", _shops),
    ("shops-en-dark", "en", "dark", _shops),
    ("shops-ko", "ko", "light", _shops),
    ("phrases-zh", "zh-CN", "light", _phrases),
    ("phrases-en-dark", "en", "dark", _phrases),
    ("phrases-ko", "ko", "light", _phrases),
    ("rules-zh", "zh-CN", "light", _rules),
    ("rules-en-dark", "en", "dark", _rules),
    ("rules-ko", "ko", "light", _rules),
    ("reminders-zh", "zh-CN", "light", _reminders),
    ("reminders-en-dark", "en", "dark", _reminders),
    ("reminders-ko", "ko", "light", _reminders),
    ("card-zh", "zh-CN", "light", _card),
    ("card-en-dark", "en", "dark", _card),
    ("card-ko", "ko", "light", _card),
)


def _save(
    desk: Desk, name: str, language: str, theme: str, scene: Callable[[Kuaihui], Area]
) -> None:
    look = {"language": language, "theme": theme, "platform": "taobao"}
    kept = REMINDERS if scene in (_reminders, _card) else ""
    clock = WallClock(desk.folder, "Asia/Shanghai", "2026-12-01")
    clock.stop_at("14:56")
    desk.point(2, 2)
    with (
        open_editor(desk, f"{name}.txt"),
        at_work(desk, name, clock=clock, reminders=kept, **look) as program,
    ):
        area = scene(program)
        path = PICTURES / f"{name}.png"
        desk.save_picture(path, area)
    size = path.stat().st_size
    print(f"{path.relative_to(ROOT)}: {area.width} × {area.height}, {size / 1000:.0f} kB")
    if size > MOST_BYTES:
        message = f"{path} is larger than {MOST_BYTES} bytes"
        raise SystemExit(message)


def main(*names: str) -> None:
    """Save them all, or those whose names begin with one of these."""
    with open_desk() as desk:
        for scene in SCENES:
            if not names or scene[0].startswith(names):
                _save(desk, *scene)


if __name__ == "__main__":
    main(*sys.argv[1:])
