"""The window: where it opens, when it stays, and the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.desk import open_desk, open_editor
from tests.journeys.kuaihui import OPEN_KEY, Kuaihui, at_work
from tests.journeys.waiting import wait_until

if TYPE_CHECKING:
    from tests.journeys.desk import Desk, Editor

PINNED = "\n[window]\npinned = true\n"
HUGE = "\n[window]\nwidth = 5000\nheight = 5000\n"

pytestmark = pytest.mark.usefixtures("editor")


def test_it_hides_when_another_window_gets_the_focus(
    kuaihui: Kuaihui, editor: Editor, desk: Desk
) -> None:
    kuaihui.open()

    desk.raise_window(editor.window)

    kuaihui.wait_for("hidden")
    assert not kuaihui.shown


def test_the_hotkey_closes_what_it_opened(kuaihui: Kuaihui, editor: Editor, desk: Desk) -> None:
    for _ in range(3):
        kuaihui.open()
        kuaihui.search("zz")  # it has the keyboard, and knows that it has

        desk.press(OPEN_KEY)

        kuaihui.wait_for("hidden")
        desk.wait_for_focus(editor.window)
        assert not kuaihui.shown


def test_it_opens_again_right_after_it_was_closed(
    kuaihui: Kuaihui, editor: Editor, desk: Desk
) -> None:
    for _ in range(5):
        kuaihui.open()
        desk.press("Escape")
        kuaihui.wait_for("hidden")
        desk.press(OPEN_KEY)
        kuaihui.wait_for("hotkey")
        desk.wait_for_focus(kuaihui.window)
        assert kuaihui.search("kj") > 1
        kuaihui.close()
        desk.wait_for_focus(editor.window)


def test_pinned_it_stays_after_a_copy_and_beside_other_windows(desk: Desk, editor: Editor) -> None:
    with at_work(desk, "pinned", PINNED) as program:
        program.open()
        program.search("zzthree")
        assert program.copy() == "第一条 🌹"
        program.search("zzplain")
        desk.raise_window(editor.window)
        desk.wait_for_focus(editor.window)
        _make_it_work(program)

        assert program.shown
        assert program.count("hidden") == 0
        desk.press(OPEN_KEY)
        program.wait_for("hotkey")
        desk.wait_for_focus(program.window)


def test_the_pin_is_kept_in_the_settings(kuaihui: Kuaihui, editor: Editor, desk: Desk) -> None:
    kuaihui.open()
    desk.press("ctrl+p")
    settings = kuaihui.home / "settings.toml"
    wait_until(lambda: "pinned = true" in settings.read_text(encoding="utf-8"), "the pin saved")
    desk.raise_window(editor.window)
    _make_it_work(kuaihui)
    assert kuaihui.shown

    desk.press(OPEN_KEY)
    kuaihui.wait_for("painted")
    desk.wait_for_focus(kuaihui.window)
    desk.press("ctrl+p")
    desk.raise_window(editor.window)
    kuaihui.wait_for("hidden")


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("settings", ["", HUGE], ids=["usual size", "remembered too large"])
def test_it_is_never_off_the_screen(size: tuple[int, int], settings: str) -> None:
    with (
        open_desk(size) as desk,
        open_editor(desk) as editor,
        at_work(desk, settings=settings) as program,
    ):
        for x, y in ((0, 0), (size[0] - 200, 0), (0, size[1] - 150), (size[0], size[1])):
            desk.move_window(editor.window, x, y)
            program.open()
            area = program.area
            assert area.within(desk.screen.area), f"{area} beside a window at {x}, {y}"
            program.close()


def test_it_opens_near_the_window_that_has_the_focus(
    kuaihui: Kuaihui, editor: Editor, desk: Desk
) -> None:
    left = []
    for x in (0, 700):
        desk.move_window(editor.window, x, 100)
        kuaihui.open()
        left.append(kuaihui.area.x)
        kuaihui.close()

    assert left[0] < left[1]


def test_its_size_is_remembered(kuaihui: Kuaihui, desk: Desk) -> None:
    kuaihui.open()
    desk.resize_window(kuaihui.window, 800, 600)
    wait_until(lambda: kuaihui.area.width == 800, "the new width")
    kuaihui.close()
    kuaihui.quit()

    kuaihui.start("--background")
    kuaihui.open()

    assert (kuaihui.area.width, kuaihui.area.height) == (800, 600)


def test_a_double_click_copies_what_a_click_and_enter_copy(kuaihui: Kuaihui, desk: Desk) -> None:
    first = kuaihui.filled("kj1", "--product", "A12")[0]
    copied = []
    for times in (1, 2):
        kuaihui.open()
        kuaihui.choose("F3", "A12")
        kuaihui.search("kj")
        row = kuaihui.area.part(0.4, 0.4, 1, 0.5)
        desk.click(row.x, row.y, times)
        if times == 1:
            desk.press("Return")
        kuaihui.wait_for("copied")
        copied.append(desk.clipboard())
        kuaihui.quit()
        (kuaihui.home / "usage.json").unlink()  # or what was used stands first
        (kuaihui.home / "sent.json").unlink()  # or another wording is offered
        kuaihui.start("--background")

    assert copied[0] == copied[1]
    assert copied[0] != first, "the row under the mouse, not the first one"


def test_a_click_on_a_category_shows_what_the_keys_show(kuaihui: Kuaihui, desk: Desk) -> None:
    kuaihui.open()
    area = kuaihui.area.part(0, 0.35, 1, 0.9)  # below the field, where the cursor blinks
    everything = desk.settled(area)
    desk.click(kuaihui.area.x + 60, area.y + 60)
    desk.point(2, 2)
    clicked = desk.changed(area, everything)

    desk.press(*["ctrl+Up"] * 12)
    wait_until(lambda: desk.screen.pixels(area) == everything, "all phrases again")
    seen = [everything]
    for _ in range(10):
        desk.press("ctrl+Down")
        seen.append(desk.changed(area, seen[-1]))

    assert clicked in seen[1:]
    assert len(set(seen)) == len(seen), "each category has its own list"


def test_the_chips_can_be_used_with_the_mouse(kuaihui: Kuaihui, desk: Desk) -> None:
    kuaihui.open()
    area = kuaihui.area
    chips = area.part(0, 0, 0.8, 0.07)
    without = desk.settled(chips)
    kuaihui.choose("F3", "A12")
    with_product = desk.changed(chips, without)
    desk.press("ctrl+w")
    wait_until(lambda: desk.screen.pixels(chips) == without, "the product to go")

    desk.click(area.x + round(area.width * 0.4), area.y + 22)  # on the second chip
    desk.type("A12")
    desk.press("Return")
    desk.point(2, 2)

    wait_until(lambda: desk.screen.pixels(chips) == with_product, "the product on its chip")


def _make_it_work(program: Kuaihui) -> None:
    """Have the program do something, so that all it had to do before is done."""
    name = f"other-{program.count('loaded')}.toml"
    (program.home / "phrases" / name).write_text("format = 1\n", encoding="utf-8")
    program.wait_for("loaded")
