"""Several buyers at once in the running program: windows, shops, ladders, clocks, and messages."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton

from desktop_app.core.reminders import Reminder
from desktop_app.nudging import Nudging
from desktop_app.platforms.protocols import ForeignWindow
from desktop_app.reminding import Reminding
from desktop_app.ui.picker.chat_strip import ChatStrip
from desktop_app.ui.picker.chips import Chips
from desktop_app.ui.picker.clock import ResponseClock
from desktop_app.ui.picker.ladder_strip import LadderStrip
from tests.test_program import BOOK, CTRL, KEY, NEXT, OPEN, SETTINGS, SHOP, Office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("clean_application"),
]

LADDER = """
[[phrase]]
id = "worth"
code = "zzw"
title = "Worth"
category = "own"
body = "值得"

[[phrase]]
id = "lead"
code = "zzl"
title = "Lead"
category = "own"
body = "{{ offer.price }}元"

[[phrase]]
id = "soon"
code = "zzs"
title = "Soon"
category = "own"
keywords = ["deadline"]
body = "双十二{{ promotion.starts | deadline }}"

[[phrase]]
id = "still"
code = "zzi"
title = "Still"
category = "own"
keywords = ["deadline"]
body = "双十二还在进行"

[[phrase]]
id = "shipped-twice"
code = "zzb"
title = "By"
body = "{{ buyer.name }}您好"

[[ladder]]
id = "mine"
title = "Mine"
buyers = ["mine"]
steps = ["worth", "lead"]
"""
# Offscreen, the numbers of our own windows are small.
A, B = ForeignWindow(9001, "Ada", "chat", None), ForeignWindow(9002, "Bob", "chat", None)


class Counter(Office):
    """An office whose agent serves several buyers in several windows."""

    def open_in(self, window: ForeignWindow | None) -> None:
        """Press the hotkey in another program's window."""
        if self.window.isVisible():
            self.program.hide()
        self.windows.front = window
        self.open()

    def copy_in(self, window: ForeignWindow | None, text: str) -> str:
        """Press the hotkey in a window, search, Enter; returns what is on the clipboard."""
        self.copied_nothing()
        self.open_in(window)
        self.search(text)
        self.press(KEY.Key_Return)
        return self.copied

    @staticmethod
    def copied_nothing() -> None:
        QApplication.clipboard().clear()

    def next_in(self, window: ForeignWindow | None) -> str:
        """Press the key for the next message in a window."""
        self.copied_nothing()
        self.windows.front = window
        self.hotkeys.press(NEXT)
        return self.copied

    def tell(self, key: Qt.Key, text: str) -> None:
        """Open the list of a chip, type and take it."""
        self.press(key)
        focused = self.window.focusWidget()
        assert isinstance(focused, QLineEdit)
        focused.setText(text)  # pytest-qt types ASCII only
        self.press(KEY.Key_Return)

    @property
    def clock_shown(self) -> str:
        shown = self.part(ResponseClock)
        return shown.text() if shown.isVisible() else ""

    @property
    def strip(self) -> list[str]:
        buttons = self.part(ChatStrip).findChildren(QToolButton)
        return [one.accessibleName() for one in buttons if one.isVisible()]


def shop_file(ident: str, name: str, *windows: str) -> str:
    text = SHOP.format(id=ident, name=name)
    quoted = ", ".join(f"'{one}'" for one in windows)
    return text.replace('platform = "taobao"\n', f'platform = "taobao"\nwindows = [{quoted}]\n')


@pytest.fixture
def clean_application(qapp: QApplication) -> Iterator[None]:
    """The application as it was: programs dress it."""
    qapp.setQuitOnLastWindowClosed(False)
    qapp.clipboard().clear()
    yield
    qapp.setStyleSheet("")
    qapp.setFont(QFont())
    qapp.setPalette(QPalette())


@pytest.fixture
def counter(qtbot: QtBot, tmp_path: Path) -> Iterator[Counter]:
    home = tmp_path / "home"
    (home / "phrases").mkdir(parents=True)
    (home / "shops").mkdir()
    (home / "settings.toml").write_text(SETTINGS, "utf-8")
    (home / "phrases" / "mine.toml").write_text(BOOK + LADDER, "utf-8")
    shop = SHOP.format(id="own", name="自家店") + "\n[bargaining]\ndiscount_limit = 0.9\n"
    (home / "shops" / "own.toml").write_text(shop, "utf-8")
    made = Counter(qtbot, home)
    yield made
    made.stop()


@pytest.fixture
def at_work(counter: Counter) -> Counter:
    counter.start()
    return counter


@pytest.fixture
def two_shops(counter: Counter) -> Counter:
    """Two shops whose windows tell them apart, and name the buyer."""
    gold = shop_file("gold", "金店", r"^(?P<buyer>.+) - 金$", "^金店")
    (counter.home / "shops" / "gold.toml").write_text(gold, "utf-8")
    (counter.home / "shops" / "silver.toml").write_text(shop_file("silver", "银店", "银"), "utf-8")
    counter.start()
    return counter


# --- windows ----------------------------------------------------------------------------------


def test_each_window_has_its_buyer(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.tell(KEY.Key_F6, "甲")
    at_work.open_in(B)
    assert at_work.chips[3] == "Buyer "
    at_work.tell(KEY.Key_F6, "乙")

    assert at_work.copy_in(A, "zzb") == "甲您好"
    assert at_work.copy_in(B, "zzb") == "乙您好"
    at_work.open_in(ForeignWindow(9001, "(3) Ada", "chat", None))
    assert at_work.chips[3] == "Buyer 甲"


def test_another_title_in_the_window_is_another_buyer(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.tell(KEY.Key_F6, "甲")

    at_work.open_in(ForeignWindow(9001, "Carl", "chat", None))

    assert at_work.chips[3] == "Buyer "


def test_answers_in_the_form_stay_in_their_window(at_work: Counter) -> None:
    at_work.copy_in(A, "zza")
    at_work.type("YT-A")
    at_work.press(KEY.Key_Return)
    assert at_work.copied == "单号YT-A"

    assert at_work.copy_in(B, "zza") == ""
    assert at_work.window.asks
    assert at_work.copy_in(A, "zza") == "单号YT-A"


def test_the_form_and_the_query_of_one_buyer_are_closed_for_the_next(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.press(KEY.Key_P, CTRL)
    at_work.search("zza")
    at_work.press(KEY.Key_Tab)
    at_work.type("YT-A")

    at_work.windows.front = B
    at_work.look_elsewhere()
    at_work.hotkeys.press(OPEN)

    assert not at_work.window.asks
    assert at_work.field.text() == ""
    assert at_work.strip == ["1 自家店", "2 自家店"]


def test_a_pinned_window_follows_the_hotkey_from_buyer_to_buyer(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.press(KEY.Key_P, CTRL)
    at_work.tell(KEY.Key_F6, "甲")
    for window, buyer in ((B, "Buyer "), (A, "Buyer 甲")):
        at_work.windows.front = window
        at_work.look_elsewhere()
        at_work.hotkeys.press(OPEN)
        assert at_work.chips[3] == buyer
        assert at_work.window.isVisible()


def test_a_blank_chat_leaves_its_query_with_its_window(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.press(KEY.Key_P, CTRL)
    at_work.search("zzp")

    at_work.windows.front = B
    at_work.look_elsewhere()
    at_work.hotkeys.press(OPEN)

    assert at_work.field.text() == ""
    assert len(at_work.titles) > 100


def test_ctrl_and_a_digit_change_the_buyer(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.tell(KEY.Key_F6, "甲")
    at_work.search("zzb")

    at_work.press(KEY.Key_2, CTRL)
    assert (at_work.chips[3], at_work.field.text()) == ("Buyer ", "")
    at_work.tell(KEY.Key_F6, "乙")
    assert at_work.strip == ["1 自家店 · 甲", "2 自家店 · 乙"]

    at_work.press(KEY.Key_1, CTRL)
    assert at_work.chips[3] == "Buyer 甲"


def test_files_that_are_read_again_leave_every_chat_in_its_window(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.tell(KEY.Key_F6, "甲")
    at_work.open_in(B)
    at_work.tell(KEY.Key_F6, "乙")
    at_work.press(KEY.Key_1, CTRL)

    with at_work.qtbot.waitSignal(at_work.loader.loaded):
        at_work.press(KEY.Key_F5)

    at_work.open_in(A)
    assert at_work.chips[3] == "Buyer 甲"
    at_work.open_in(B)
    assert at_work.chips[3] == "Buyer 乙"


def test_a_window_that_the_system_does_not_tell_is_tied_to_nobody(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.tell(KEY.Key_F6, "甲")
    at_work.open_in(None)
    at_work.press(KEY.Key_2, CTRL)
    at_work.tell(KEY.Key_F6, "乙")

    at_work.open_in(A)

    assert at_work.chips[3] == "Buyer 甲"


def test_the_plus_begins_another_buyer_even_where_nine_are_served(at_work: Counter) -> None:
    for number in range(9):
        at_work.clock.pass_(seconds=1)
        at_work.open_in(ForeignWindow(9100 + number, f"w{number}", "chat", None))
        at_work.tell(KEY.Key_F6, f"N{number}")
    assert len(at_work.strip) == 9
    plus = next(
        one
        for one in at_work.part(Chips).findChildren(QToolButton)
        if one.accessibleName() == "Another buyer beside this one"
    )

    at_work.qtbot.mouseClick(plus, Qt.MouseButton.LeftButton)

    assert at_work.chips[3] == "Buyer "
    assert not any("N0" in name for name in at_work.strip)


# --- shops ------------------------------------------------------------------------------------


def test_the_title_tells_the_shop_and_the_buyer(two_shops: Counter) -> None:
    for title, shop in (("金店 Ada", "金店"), ("银 (2)", "银店"), ("金店 Ada (1)", "金店")):
        said = two_shops.copy_in(ForeignWindow(9005, title, "chat", None), "zzp")
        assert said == f"亲，{shop} 🌹"
    assert (
        two_shops.copy_in(ForeignWindow(9006, "小王 (2) - 金", "chat", None), "zzb") == "小王您好"
    )
    two_shops.open_in(ForeignWindow(9007, "小王 - 金", "chat", None))
    assert two_shops.chips[0].startswith("Shop 金店")
    assert two_shops.chips[3] == "Buyer 小王"


def test_a_title_that_tells_no_shop_guesses_none(two_shops: Counter) -> None:
    two_shops.open_in(A)

    assert two_shops.chips[0] == "Shop "


def test_a_buyer_whom_the_title_names_is_named_again_after_ctrl_w(two_shops: Counter) -> None:
    window = ForeignWindow(9007, "小王 - 金", "chat", None)
    two_shops.open_in(window)
    two_shops.tell(KEY.Key_F4, "江苏")
    two_shops.press(KEY.Key_W, CTRL)
    assert two_shops.chips[2:] == ["Region ", "Buyer "]

    two_shops.open_in(window)

    assert two_shops.chips[2:] == ["Region ", "Buyer 小王"]


def test_a_blank_chat_brings_its_shop_to_no_other_window(two_shops: Counter) -> None:
    silver = ForeignWindow(9008, "银", "chat", None)
    two_shops.open_in(silver)
    two_shops.tell(KEY.Key_F6, "乙")
    two_shops.open_in(ForeignWindow(9009, "金店", "chat", None))
    two_shops.tell(KEY.Key_F6, "甲")
    two_shops.clock.pass_(minutes=31)
    two_shops.open_in(ForeignWindow(9009, "金店", "chat", None))
    two_shops.press(KEY.Key_1, CTRL)

    assert two_shops.copy_in(silver, "zzp") == "亲，银店 🌹"


@pytest.mark.parametrize(("chosen", "shop"), [("", "Shop 自家店"), ("fawn-shoes", "Shop 小鹿鞋坊")])
def test_a_sample_shop_counts_only_where_it_was_chosen(
    counter: Counter, chosen: str, shop: str
) -> None:
    text = f'{SETTINGS}shop = "{chosen}"\n' if chosen else SETTINGS
    (counter.home / "settings.toml").write_text(text, "utf-8")
    counter.start()

    counter.open_in(ForeignWindow(9003, "小鹿鞋坊 - 千牛", "chat", None))

    assert counter.chips[0].startswith(shop)


# --- the rest of a reply ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "other",
    [B, ForeignWindow(9001, "Carl", "chat", None)],
    ids=["window", "title"],
)
@pytest.mark.parametrize("known", [False, True])
def test_the_rest_of_a_reply_never_goes_to_another_buyer(
    at_work: Counter, other: ForeignWindow, *, known: bool
) -> None:
    if known:
        at_work.open_in(A)
        at_work.tell(KEY.Key_F6, "甲")
    assert at_work.copy_in(A, "zzt") == "一"

    assert at_work.next_in(other) == ""
    assert at_work.toast == "No further message"
    assert at_work.next_in(A) == ""


@pytest.mark.parametrize("title", ["Ada", "Ada (3)", "● Ada typing..."])
def test_the_rest_of_a_reply_follows_in_its_own_window(at_work: Counter, title: str) -> None:
    assert at_work.copy_in(A, "zzt") == "一"

    assert at_work.next_in(ForeignWindow(9001, title, "chat", None)) == "二 😊"


def test_opening_in_another_window_forgets_the_rest(at_work: Counter) -> None:
    at_work.copy_in(A, "zzt")

    at_work.open_in(B)
    at_work.program.hide()

    assert at_work.next_in(B) == ""


def test_a_chat_whose_window_becomes_known_keeps_the_rest(at_work: Counter) -> None:
    at_work.copy_in(None, "zzt")

    assert at_work.next_in(A) == "二 😊"
    assert at_work.next_in(B) == ""


@pytest.mark.parametrize("key", [KEY.Key_2, KEY.Key_W])
def test_another_buyer_by_key_forgets_the_rest(at_work: Counter, key: Qt.Key) -> None:
    at_work.copy_in(A, "zzt")
    at_work.open_in(A)
    at_work.press(key, CTRL)
    at_work.program.hide()

    assert at_work.next_in(A) == ""


@pytest.mark.parametrize("window", [A, None])
def test_the_rest_is_forgotten_when_the_chat_is_over(
    at_work: Counter, window: ForeignWindow | None
) -> None:
    at_work.copy_in(window, "zzt")

    at_work.clock.pass_(minutes=31)

    assert at_work.next_in(window) == ""


def test_a_shop_that_goes_takes_the_rest_of_its_reply_along(at_work: Counter) -> None:
    at_work.copy_in(A, "zzt")

    at_work.change_files((at_work.home / "shops" / "own.toml").unlink)

    assert at_work.next_in(A) == ""


# --- what is heard ----------------------------------------------------------------------------


def test_a_clipboard_that_answers_late_is_not_for_the_next_buyer(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.press(KEY.Key_2, CTRL)

    at_work.clipboard.answer("江苏省南京市鼓楼区中山路8号 13900000000")

    assert at_work.chips[2] == "Region "
    at_work.search("zzc")
    assert "中山路" not in at_work.preview


def test_what_was_heard_from_one_buyer_is_gone_with_ctrl_w(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.clipboard.answer("订单 42")
    at_work.press(KEY.Key_W, CTRL)

    at_work.search("zzc")

    assert "42" not in at_work.preview


# --- idle chats -------------------------------------------------------------------------------


@pytest.mark.parametrize(("minutes", "buyer"), [(4, "Buyer 甲"), (6, "Buyer ")])
def test_a_chat_is_over_after_the_minutes_of_the_settings(
    counter: Counter, minutes: int, buyer: str
) -> None:
    (counter.home / "settings.toml").write_text(f"{SETTINGS}chat_minutes = 5\n", "utf-8")
    counter.start()
    counter.open_in(A)
    counter.tell(KEY.Key_F6, "甲")

    counter.clock.pass_(minutes=minutes)
    counter.open_in(A)

    assert counter.chips[3] == buyer


def test_a_chat_that_was_never_typed_in_is_over_too(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.press(KEY.Key_F3)
    at_work.press(KEY.Key_Down)
    at_work.press(KEY.Key_Return)
    assert at_work.chips[1] != "Product "

    at_work.clock.pass_(minutes=31)
    at_work.open_in(A)

    assert at_work.chips[1] == "Product "


def test_a_chat_that_was_just_opened_is_not_left_alone(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.tell(KEY.Key_F6, "甲")
    at_work.open_in(B)
    at_work.clock.pass_(minutes=29)
    at_work.open_in(A)
    at_work.clock.pass_(minutes=2)

    at_work.search("zzb")

    assert at_work.preview == "甲您好"


def test_what_is_typed_into_a_chat_that_is_over_stays_typed(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.press(KEY.Key_P, CTRL)
    at_work.tell(KEY.Key_F6, "甲")
    at_work.search("zz")

    at_work.clock.pass_(minutes=31)
    at_work.type("t")

    assert at_work.field.text() == "zzt"
    assert at_work.titles[0] == "Three"
    assert at_work.chips[3] == "Buyer "


def test_a_form_of_a_chat_that_is_over_closes(at_work: Counter) -> None:
    at_work.copy_in(A, "zza")
    at_work.type("YT1")
    at_work.clock.pass_(minutes=31)

    at_work.field.setFocus()
    at_work.type("x")

    assert not at_work.window.asks
    assert at_work.field.text() == "zzax"


def test_a_chat_elsewhere_that_is_over_changes_nothing_in_view(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.press(KEY.Key_P, CTRL)
    at_work.tell(KEY.Key_F6, "甲")
    at_work.clock.pass_(minutes=20)
    at_work.press(KEY.Key_2, CTRL)
    at_work.tell(KEY.Key_F3, "a12")
    at_work.search("zzw")
    at_work.press(KEY.Key_Right, CTRL)
    assert at_work.chosen == "Lead"
    at_work.clock.pass_(minutes=15)

    at_work.windows.front = None
    at_work.program.show()
    shown = at_work.chosen
    at_work.press(KEY.Key_Return)

    assert shown == "Lead"
    assert at_work.copied == "171元"


# --- ladders ----------------------------------------------------------------------------------


def test_the_next_hotkey_offers_the_next_step_of_the_buyer(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.tell(KEY.Key_F3, "a12")
    assert at_work.copy_in(A, "zzw") == "值得"

    at_work.open_in(B)
    assert at_work.chosen == "Worth", "used of late; this buyer is on no ladder"
    at_work.open_in(A)
    assert at_work.chosen == "Lead"
    at_work.press(KEY.Key_Return)
    assert at_work.copied == "171元"

    at_work.open_in(A)
    at_work.search("zzp")
    at_work.press(KEY.Key_Right, CTRL)
    assert (at_work.titles, at_work.chosen) == (["Worth", "Lead"], "Lead")


def test_f7_shows_the_ladder_for_a_kind_of_buyer(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.tell(KEY.Key_F7, "mine")
    assert at_work.titles == ["Worth", "Lead"]
    assert at_work.chosen == "Worth"

    steps = at_work.part(LadderStrip).findChildren(QToolButton)
    at_work.qtbot.mouseClick(steps[1], Qt.MouseButton.LeftButton)
    assert at_work.chosen == "Lead"
    at_work.press(KEY.Key_Left, CTRL)
    assert at_work.chosen == "Worth"
    at_work.press(KEY.Key_Return)
    assert at_work.copied == "值得"


def test_the_room_is_in_no_reply(at_work: Counter) -> None:
    at_work.open_in(A)
    at_work.tell(KEY.Key_F7, "mine")

    room = at_work.part(LadderStrip).findChild(QLabel, "room")

    assert isinstance(room, QLabel)
    assert room.text() == "Choose the product to see prices"
    assert room.text() not in at_work.preview


# --- what is true now -------------------------------------------------------------------------


def test_enter_takes_what_is_true_now_and_copies_it_only_when_it_was_seen(
    at_work: Counter,
) -> None:
    assert at_work.copy_in(A, "zzs") == ""
    assert at_work.window.isVisible()
    assert at_work.chosen == "Still"
    assert at_work.field.text() == ""

    at_work.press(KEY.Key_Return)

    assert at_work.copied == "双十二还在进行"


# --- clocks -----------------------------------------------------------------------------------


def test_the_clock_starts_by_key_and_stops_at_the_copy(at_work: Counter) -> None:
    at_work.open_in(A)
    assert at_work.clock_shown == ""
    at_work.press(KEY.Key_T, CTRL)
    assert "0" in at_work.clock_shown
    at_work.clock.pass_(seconds=12)
    at_work.search("zzp")
    at_work.press(KEY.Key_Return)
    at_work.clock.pass_(seconds=30)

    at_work.open_in(A)
    assert "12" in at_work.clock_shown
    at_work.open_in(B)
    assert at_work.clock_shown == ""


@pytest.mark.parametrize("on", [False, True])
def test_the_clock_starts_by_the_buyers_words_where_that_is_set(
    counter: Counter, *, on: bool
) -> None:
    text = f"{SETTINGS}response_clock = {str(on).lower()}\n"
    (counter.home / "settings.toml").write_text(text, "utf-8")
    counter.start()
    counter.open_in(A)

    counter.clipboard.answer("什么时候发货")

    assert bool(counter.clock_shown) is on


def test_what_we_copied_ourselves_starts_no_clock(counter: Counter) -> None:
    (counter.home / "settings.toml").write_text(f"{SETTINGS}response_clock = true\n", "utf-8")
    counter.start()
    said = counter.copy_in(A, "zzp")
    counter.open_in(A)

    counter.clipboard.answer(said)

    assert counter.clock_shown == ""


# --- reminders --------------------------------------------------------------------------------


def test_a_reminder_opens_its_chat_beside_the_one_in_front_and_ends_with_it(
    at_work: Counter,
) -> None:
    at_work.open_in(A)
    at_work.press(KEY.Key_P, CTRL)
    at_work.tell(KEY.Key_F6, "甲")
    at_work.search("zz")
    reminding, nudging = at_work.program.findChild(Reminding), at_work.program.findChild(Nudging)
    assert isinstance(reminding, Reminding)
    assert isinstance(nudging, Nudging)
    due = at_work.clock() + dt.timedelta(hours=1)

    reminding.open_asked.emit(Reminder("r", due, shop="own", buyer="乙", phrase="shipped-twice"))

    assert (at_work.preview, at_work.field.text()) == ("乙您好", "")
    assert at_work.strip == ["1 自家店 · 甲", "2 自家店 · 乙"]
    at_work.clock.pass_(minutes=31)
    at_work.open_in(A)
    assert not any("乙" in name for name in at_work.strip)
