"""What a reply may not say: mended in the phrase editor, stopped in the picker."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.journeys.waiting import wait_until

if TYPE_CHECKING:
    from tests.journeys.desk import Desk
    from tests.journeys.kuaihui import Kuaihui

pytestmark = pytest.mark.usefixtures("editor")

WORDS = """

[[phrase]]
id = "journey-hint"
code = "zzwords"
title = "Words"
body = "Just tell us: add me on "

[[phrase]]
id = "journey-blocked"
code = "zzblocked"
title = "Blocked"
body = "加我微信聊吧"
"""


def test_a_bad_word_is_mended_by_a_key_and_a_blocked_reply_needs_a_second_one(
    kuaihui: Kuaihui, desk: Desk
) -> None:
    book = kuaihui.home / "phrases" / "journey.toml"
    book.write_text(book.read_text("utf-8") + WORDS, encoding="utf-8")
    kuaihui.wait_for("loaded")

    kuaihui.open()
    kuaihui.search("zzwords")
    desk.press("ctrl+e")
    kuaihui.wait_for("hidden")
    wait_until(lambda: desk.screen.active() in desk.screen.windows_of(kuaihui.pid), "the editor")
    desk.press("F6", "ctrl+End")
    desk.type("whatsapp")
    desk.press("ctrl+period", "ctrl+s")
    wait_until(
        lambda: "Just message me here" in book.read_text("utf-8"), "better words in the file"
    )
    assert "whatsapp" not in book.read_text("utf-8")
    desk.press("ctrl+z", "ctrl+s")
    wait_until(lambda: "add me on whatsapp" in book.read_text("utf-8"), "what was typed before")
    desk.press("ctrl+w")

    kuaihui.open()
    kuaihui.search("zzblocked")
    copied = kuaihui.count("copied")
    desk.press("Return")
    desk.press("ctrl+shift+Return")
    kuaihui.wait_for("copied")
    assert kuaihui.count("copied") == copied + 1
    assert desk.clipboard() == "加我微信聊吧"
    (line,) = (kuaihui.home / "overrides.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["phrase"] == "journey-blocked"
