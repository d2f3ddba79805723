"""Starting, handing over, keys that are taken, and being killed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from Xlib import XK, X

from tests.journeys.kuaihui import BOOK, NEXT_KEY, OPEN_KEY, Kuaihui, at_work
from tests.journeys.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.journeys.desk import Desk, Editor

pytestmark = pytest.mark.usefixtures("editor")

OTHER_BOOK = """\
format = 1
[[phrase]]
id = "dropped-one"
code = "zzdropped"
title = "刚放进来的"
body = "刚放进来 🎁"
"""


def test_a_second_start_opens_the_first_ones_window(kuaihui: Kuaihui) -> None:
    second = kuaihui.run()

    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    kuaihui.wait_for("painted")
    assert kuaihui.shown
    assert kuaihui.count("started") == 1


def test_toggle_opens_and_closes(kuaihui: Kuaihui, editor: Editor, desk: Desk) -> None:
    assert kuaihui.run("--toggle").returncode == 0
    kuaihui.wait_for("painted")
    desk.wait_for_focus(kuaihui.window)

    assert kuaihui.run("--toggle").returncode == 0
    kuaihui.wait_for("hidden")
    desk.wait_for_focus(editor.window)
    assert not kuaihui.shown


def test_next_can_be_said_from_outside(kuaihui: Kuaihui, desk: Desk) -> None:
    kuaihui.pick("zzthree")

    assert kuaihui.run("--next").returncode == 0

    kuaihui.wait_for("copied", message=2)
    assert desk.clipboard() == "第二条\n有两行"


@pytest.mark.parametrize(
    ("locale", "product", "code", "said"),
    [
        ("zh_CN.UTF-8", "A12", "kj2", "头层牛皮拼接网布鞋面"),
        ("C.UTF-8", "J20", "mat", "The Beck rain jacket is made of recycled polyester"),
        ("ko_KR.UTF-8", "W101", "jj1", "데일리 코튼 셔츠 소재는 면 100%"),
    ],
)
def test_a_first_start_left_for_later_offers_the_sample_shop_of_ones_language(
    desk: Desk, locale: str, product: str, code: str, said: str
) -> None:
    program = Kuaihui(desk, desk.folder / f"first-{product}")
    program.environment["LANG"] = locale
    try:
        program.start("--background")
        desk.wait_for_focus(program.window)
        desk.press("Escape")
        program.open()
        offered = _top(program)
        _press_notice(program)
        _wait_for_other_top(program, offered)
        program.choose("F3", product)
        program.search(code)
        assert said in "\n".join(_messages(program))
        assert not (program.home / "phrases").exists(), "nothing is copied"
    finally:
        program.quit()


@pytest.fixture
def taken(desk: Desk) -> Iterator[None]:
    """Another program has the hotkey."""
    other = Screen(desk.environment["DISPLAY"])
    other.grab(XK.XK_space, X.ControlMask | X.Mod1Mask)
    yield
    other.close()


@pytest.mark.usefixtures("taken")
def test_a_taken_hotkey_is_said_and_toggle_still_works(desk: Desk) -> None:
    with at_work(desk, "taken") as program:
        assert _last(program, "hotkeys")["registered"] == 2
        desk.press(OPEN_KEY)
        assert program.run("--toggle").returncode == 0
        program.wait_for("painted")
        desk.wait_for_focus(program.window)
        assert program.count("hotkey") == 1, "the taken key did not open it"
        said = _top(program)
        _press_notice(program)
        calm = _wait_for_other_top(program, said)
        program.search("zzthree")
        program.copy()
        desk.press(NEXT_KEY)
        program.wait_for("copied", message=2)
    with at_work(desk, "taken") as program:
        assert program.run("--toggle").returncode == 0
        program.wait_for("painted")
        desk.wait_for_focus(program.window)
        assert _top(program) == said, "it is said again at the next start"
    assert said != calm


def test_a_file_dropped_into_the_folder_is_found_at_once(kuaihui: Kuaihui) -> None:
    before = _last(kuaihui, "loaded")["phrases"]

    (kuaihui.home / "phrases" / "dropped.toml").write_text(OTHER_BOOK, encoding="utf-8")
    kuaihui.wait_for("loaded", phrases=before + 1)

    assert kuaihui.pick("zzdropped") == "刚放进来 🎁"


def test_a_file_changed_in_place_is_read_again(kuaihui: Kuaihui) -> None:
    path = kuaihui.home / "phrases" / "journey.toml"
    path.write_text(BOOK.replace("第一条", "改过的第一条"), encoding="utf-8")
    kuaihui.wait_for("loaded")

    assert kuaihui.pick("zzthree") == "改过的第一条 🌹"


def test_a_broken_file_is_said_and_hides_nothing(kuaihui: Kuaihui) -> None:
    before = _last(kuaihui, "loaded")["phrases"]
    kuaihui.open()
    calm = _top(kuaihui)
    kuaihui.close()

    (kuaihui.home / "phrases" / "broken.toml").write_text("[[phrase]\nid = ", encoding="utf-8")
    kuaihui.wait_for("loaded", phrases=before)

    kuaihui.open()
    assert _top(kuaihui) != calm, "a notice is shown"
    assert kuaihui.search("zzthree") >= 1
    assert kuaihui.copy() == "第一条 🌹"


@pytest.mark.parametrize("killed_at", ["query", "copied", "hidden"])
def test_killed_while_copying_it_starts_again_with_all_files_intact(
    kuaihui: Kuaihui, desk: Desk, killed_at: str
) -> None:
    book = (kuaihui.home / "phrases" / "journey.toml").read_bytes()
    for _ in range(3):
        kuaihui.open()
        desk.type("zzthree")
        desk.press("Return")
        kuaihui.wait_for(killed_at)
        kuaihui.kill()
        kuaihui.start("--background")

    assert kuaihui.run("--toggle").returncode == 0
    kuaihui.wait_for("painted")
    desk.wait_for_focus(kuaihui.window)
    kuaihui.search("zzthree")
    assert kuaihui.copy() == "第一条 🌹"
    assert (kuaihui.home / "phrases" / "journey.toml").read_bytes() == book
    checked = kuaihui.run("check")
    assert (checked.returncode, checked.stdout) == (0, "")
    kuaihui.quit()
    assert json.loads((kuaihui.home / "usage.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("opened", [False, True], ids=["hidden", "open"])
def test_it_ends_when_the_user_logs_out(kuaihui: Kuaihui, opened: bool) -> None:  # noqa: FBT001 - a parameter
    if opened:
        kuaihui.open()

    kuaihui.ask_to_end()

    assert kuaihui.wait_for_end() == 0


def _last(kuaihui: Kuaihui, event: str) -> dict[str, int]:
    return [one for one in kuaihui.events() if one["event"] == event][-1]


def _top(kuaihui: Kuaihui) -> bytes:
    """The pixels where a notice would be: above the chips, where no cursor blinks."""
    area = kuaihui.area
    return kuaihui.desk.settled(area.part(0, 0, 0.85, 26 / area.height))


def _wait_for_other_top(kuaihui: Kuaihui, before: bytes) -> bytes:
    area = kuaihui.area
    return kuaihui.desk.changed(area.part(0, 0, 0.85, 26 / area.height), before)


def _press_notice(kuaihui: Kuaihui) -> None:
    """Click the notice's button, which is at its right end."""
    area = kuaihui.area
    kuaihui.desk.click(area.x + area.width - 40, area.y + 18)
    kuaihui.desk.point(2, 2)


def _messages(kuaihui: Kuaihui) -> list[str]:
    """All messages of the chosen reply."""
    kuaihui.desk.press("Return")
    messages = kuaihui.wait_for("copied")["messages"]
    texts = [kuaihui.desk.clipboard()]
    for number in range(2, messages + 1):
        kuaihui.desk.press(NEXT_KEY)
        kuaihui.wait_for("copied", message=number)
        texts.append(kuaihui.desk.clipboard())
    return texts
