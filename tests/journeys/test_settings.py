"""The first start and the settings window, with real keys."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
import tomli

from tests.journeys.kuaihui import Kuaihui
from tests.journeys.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.journeys.desk import Desk, Editor

pytestmark = pytest.mark.usefixtures("editor")


@pytest.fixture
def beginner(desk: Desk) -> Iterator[Kuaihui]:
    """A program that was never started before."""
    program = Kuaihui(desk, desk.folder / "beginner")
    program.environment["LANG"] = "C.UTF-8"
    try:
        program.start("--background")
        yield program
        assert "Traceback" not in program.errors, program.errors
    finally:
        program.quit()
        shutil.rmtree(program.home, ignore_errors=True)


def test_a_beginner_is_done_in_a_few_keys(beginner: Kuaihui, desk: Desk) -> None:
    desk.wait_for_focus(beginner.window)
    first = beginner.window
    desk.press("ctrl+alt+space")
    beginner.wait_for("hotkey")
    assert beginner.window == first, "the hotkey is tried, not used"
    desk.type("Larch")
    desk.press("Return")
    beginner.wait_for("painted")
    desk.wait_for_focus(beginner.window)

    settings = tomli.loads((beginner.home / "settings.toml").read_text("utf-8"))
    assert settings["shop"] == "larch"
    shop = tomli.loads((beginner.home / "shops" / "larch.toml").read_text("utf-8"))
    assert shop["name"] == "Larch"
    assert (beginner.home / "settings.toml").read_text("utf-8").count("#") > 10


def test_who_leaves_it_for_later_is_not_asked_again(
    beginner: Kuaihui, desk: Desk, editor: Editor
) -> None:
    desk.wait_for_focus(beginner.window)
    desk.press("Escape")
    desk.wait_for_focus(editor.window)
    assert (beginner.home / "settings.toml").exists()

    beginner.quit()
    beginner.start("--background")
    assert not beginner.shown


def test_a_hotkey_recorded_in_the_window_counts_at_once(
    kuaihui: Kuaihui, desk: Desk, editor: Editor
) -> None:
    _open_settings(kuaihui)
    desk.press("ctrl+2", "Tab", "space")
    desk.press("ctrl+alt+k")
    wait_until(lambda: "Ctrl+Alt+K" in _settings(kuaihui), "the key in the file")
    kuaihui.wait_for("hotkeys", registered=3)
    desk.press("Escape")
    desk.wait_for_focus(editor.window)

    desk.press("ctrl+alt+k")

    kuaihui.wait_for("hotkey")
    kuaihui.wait_for("painted")


def test_another_language_and_text_size_are_there_at_once(kuaihui: Kuaihui, desk: Desk) -> None:
    _open_settings(kuaihui)
    before = desk.settled(kuaihui.area)

    path = kuaihui.home / "settings.toml"
    text = path.read_text("utf-8").replace('language = "en"', 'language = "zh-CN"')
    path.write_text(text.replace("theme =", "text_size = 150\ntheme ="), "utf-8")

    desk.changed(kuaihui.area, before)


def _open_settings(kuaihui: Kuaihui) -> None:
    kuaihui.open()
    picker = kuaihui.window
    kuaihui.desk.press("ctrl+comma")
    kuaihui.wait_for("hidden")
    wait_until(lambda: kuaihui.window != picker, "the settings")
    kuaihui.desk.wait_for_focus(kuaihui.window)


def _settings(kuaihui: Kuaihui) -> str:
    return (kuaihui.home / "settings.toml").read_text("utf-8")
