"""The way of a reply: hotkey, search, fill, copy, paste into another program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.kuaihui import NEXT_KEY, OPEN_KEY
from tests.journeys.waiting import wait_until

if TYPE_CHECKING:
    from tests.journeys.desk import Desk, Editor
    from tests.journeys.kuaihui import Kuaihui
    from tests.journeys.screen import Area

pytestmark = pytest.mark.usefixtures("editor")


def test_a_reply_goes_from_the_hotkey_into_the_other_program(
    kuaihui: Kuaihui, editor: Editor
) -> None:
    kuaihui.open()
    kuaihui.choose("F3", "A12")
    assert kuaihui.search("kj") > 1

    copied = kuaihui.copy(message=1, messages=2)

    assert copied == kuaihui.filled("kj1", "--product", "A12")[0]
    assert "A12" in copied
    assert "¥189" in copied
    kuaihui.wait_for("hidden")
    assert not kuaihui.shown
    editor.paste()
    assert editor.saved(copied) == copied


def test_chinese_emoji_and_line_breaks_arrive_as_they_are(kuaihui: Kuaihui, editor: Editor) -> None:
    kuaihui.open()
    kuaihui.choose("F3", "A12")
    kuaihui.search("zzplain")

    copied = kuaihui.copy(messages=1)

    assert [copied] == kuaihui.filled("zzplain", "--product", "A12")
    assert copied.endswith("¥189 😊👩‍👩‍👧🇨🇳 “好”~\n第二行：한국어, ünï, 𠮷野家")
    editor.paste()
    assert editor.saved(copied) == copied


def test_each_press_of_the_next_key_copies_one_message_more(
    kuaihui: Kuaihui, editor: Editor, desk: Desk
) -> None:
    wanted = kuaihui.filled("zzthree")
    assert len(wanted) == 3
    assert kuaihui.pick("zzthree", message=1, messages=3) == wanted[0]
    first = _toast(kuaihui, desk)
    editor.paste()
    editor.saved(wanted[0])
    editor.new_line()

    desk.press(NEXT_KEY)
    kuaihui.wait_for("copied", message=2, messages=3)
    assert desk.clipboard() == wanted[1]
    second = _toast(kuaihui, desk)
    editor.paste()
    editor.saved("\n".join(wanted[:2]))
    editor.new_line()
    desk.press(NEXT_KEY)
    kuaihui.wait_for("copied", message=3, messages=3)
    assert desk.clipboard() == wanted[2]
    third = _toast(kuaihui, desk)
    editor.paste()

    assert len({first, second, third}) == 3, "each toast says which message it is"
    everything = "\n".join(wanted)
    assert editor.saved(everything) == everything


def test_after_the_last_message_the_clipboard_stays_as_it_is(kuaihui: Kuaihui, desk: Desk) -> None:
    last = kuaihui.filled("zzthree")[-1]
    kuaihui.pick("zzthree")
    for number in (2, 3):
        desk.press(NEXT_KEY)
        kuaihui.wait_for("copied", message=number)
    before = _toast(kuaihui, desk)

    desk.press(NEXT_KEY)

    wait_until(lambda: _toast(kuaihui, desk) != before, "a toast that says there is no more")
    assert desk.clipboard() == last
    assert kuaihui.count("copied") == 3


def test_blanks_are_asked_filled_and_remembered_for_this_chat_only(
    kuaihui: Kuaihui, desk: Desk
) -> None:
    kuaihui.open()
    kuaihui.search("zzblank")
    assert _fill(kuaihui, desk, "42", "3") == "42 码，3 天到"
    kuaihui.wait_for("hidden")

    assert kuaihui.pick("zzblank") == "42 码，3 天到", "remembered in the same chat"

    kuaihui.open()
    desk.press("ctrl+w")
    kuaihui.search("zzblank")
    assert _fill(kuaihui, desk, "38", "5") == "38 码，5 天到", "asked again in the next chat"
    assert kuaihui.filled("zzblank", "--set", "ask.size=38", "--set", "ask.days=5") == [
        "38 码，5 天到"
    ]


def test_a_reply_with_a_blank_is_never_copied(kuaihui: Kuaihui, desk: Desk) -> None:
    before = "what was there"
    desk.put_on_clipboard(before)
    kuaihui.open()
    kuaihui.search("zzblank")
    desk.press("Return")
    desk.type("42")
    desk.press("Return", "Return", "Escape")
    desk.press("Escape", "Escape")
    kuaihui.wait_for("hidden")

    assert kuaihui.count("copied") == 0
    assert desk.clipboard() == before


def test_tab_opens_the_form_before_anything_was_copied(kuaihui: Kuaihui, desk: Desk) -> None:
    kuaihui.open()
    kuaihui.search("zzblank")
    empty = desk.settled(kuaihui.area.part(0, 0.3, 1, 1))
    desk.press("Tab")
    desk.type("42")
    wait_until(
        lambda: desk.screen.pixels(kuaihui.area.part(0, 0.3, 1, 1)) != empty, "a form over the list"
    )
    desk.press("Tab")
    desk.type("7")
    assert kuaihui.copy() == "42 码，7 天到"


def test_the_reply_is_still_there_after_the_program_has_quit(
    kuaihui: Kuaihui, editor: Editor, desk: Desk
) -> None:
    copied = kuaihui.pick("zzthree")
    kuaihui.open()

    desk.press("ctrl+q")

    assert kuaihui.wait_for_end() == 0
    assert desk.clipboard() == copied == "第一条 🌹"
    editor.paste()
    assert editor.saved(copied) == copied


def test_alt_and_a_digit_copies_that_row(kuaihui: Kuaihui, desk: Desk) -> None:
    kuaihui.open()
    kuaihui.choose("F3", "A12")
    kuaihui.search("kj")
    desk.press("alt+3")
    kuaihui.wait_for("copied")
    third = kuaihui.desk.clipboard()

    kuaihui.open()
    kuaihui.search("kj")
    desk.press("Escape")
    kuaihui.wait_for("query")
    kuaihui.search("kj3")
    assert kuaihui.copy() == third


def test_nothing_of_the_hotkey_or_the_search_reaches_the_other_program(
    kuaihui: Kuaihui, editor: Editor, desk: Desk
) -> None:
    for _ in range(5):
        desk.press(OPEN_KEY)
        kuaihui.wait_for("painted")
        desk.type("zzthree")  # at once: nobody asks who has the focus
        desk.press("Return")
        kuaihui.wait_for("copied")
        kuaihui.wait_for("hidden")
    desk.wait_for_focus(editor.window)
    desk.type("ok")

    assert editor.saved("ok") == "ok"


def _fill(kuaihui: Kuaihui, desk: Desk, size: str, days: str) -> str:
    """Enter, which must open the form, then both answers and Enter."""
    desk.press("Return")
    desk.type(size)
    desk.press("Tab")
    desk.type(days)
    return kuaihui.copy()


def _toast(kuaihui: Kuaihui, desk: Desk) -> bytes:
    """What the toast looks like."""
    screen = desk.screen

    def whole() -> Area | None:
        places = [screen.where(one) for one in screen.popups_of(kuaihui.pid)]
        return next((one for one in places if one.within(screen.area)), None)

    return desk.settled(wait_until(whole, "a toast, all of it on the screen"))
