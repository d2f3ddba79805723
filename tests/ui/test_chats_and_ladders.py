"""The buyers above the list, the ladder below it, and their keys, on the real widgets."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QToolButton, QWidget

from desktop_app import resources
from desktop_app.core.catalogue import Catalogue
from desktop_app.core.chats import Chat
from desktop_app.core.clocks import Clock
from desktop_app.core.phrases import Ladder, Library, Phrase, Phrasebook
from desktop_app.core.picker import Picker
from desktop_app.core.shops import Bargaining, Product
from desktop_app.core.zones import Atlas
from desktop_app.storage.region_file import read_gazetteer
from desktop_app.ui.picker.chat_strip import ChatStrip
from desktop_app.ui.picker.chips import Chips
from desktop_app.ui.picker.chooser import Chooser
from desktop_app.ui.picker.footer import Footer, hints
from desktop_app.ui.picker.keys import Intent
from desktop_app.ui.picker.ladder_strip import STEPS, LadderStrip
from desktop_app.ui.picker.preview import Bubbles, Preview, Says
from desktop_app.ui.picker.results import LINE, Line, Results
from desktop_app.ui.picker.window import PickerWindow
from desktop_app.ui.shop_colours import COLOURS, shop_colour
from desktop_app.ui.theme import LIGHT
from tests.fakes import FAWN, TAOBAO, Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop_app.core.search.spelling import Spelling
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
NOW = Desk().scene().now
SHOE = Product("A12", "A12 鞋", price=Decimal(189), floor_price=Decimal(175))
SHOP = replace(FAWN, products=(SHOE,), bargaining=Bargaining(Decimal("0.95")), promotions=())
JD = replace(SHOP, id="jd", name="京店", facts={"color": "#123456"})
PHRASES = (
    Phrase("worth", "Worth", "值得", code="w1"),
    Phrase("lead", "Lead", "{{ product.name }}{{ offer.price | money }}", code="l1"),
    Phrase("final", "Final", "最后{{ offer.price | money }}", code="f1"),
    Phrase("bye", "Bye", "再见", code="b1"),
    Phrase("hello", "Hello", "早", code="h1"),
)
MAIN = Ladder("main", "Main ladder", ("plea",), ("worth", "lead", "final", "bye"))
LONG = Ladder("long", "Long", ("own-kind",), ("worth", "bye") * 8)

Part = TypeVar("Part", bound=QWidget)


class Hand:
    """The window with a picker behind it, and what it said the agent meant."""

    def __init__(self, qtbot: QtBot, window: PickerWindow, picker: Picker) -> None:
        self.qtbot, self.window, self.picker = qtbot, window, picker
        self.said: list[tuple[object, ...]] = []
        for name in ("chat_picked", "stepped", "step_picked"):
            getattr(window, name).connect(lambda value, name=name: self.said.append((name, value)))
        for name in ("another_asked", "clock_asked"):
            getattr(window, name).connect(lambda name=name: self.said.append((name,)))
        window.fact_chosen.connect(lambda fact, value: self.said.append((fact, value)))
        window.query_changed.connect(lambda query: self.become(self.picker.typed(query)))
        self.become(picker)

    def become(self, picker: Picker) -> None:
        self.picker = picker
        self.window.show_picker(picker)

    def part(self, kind: type[Part]) -> Part:
        found = self.window.findChild(kind)
        assert isinstance(found, kind)
        return found

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        focused = self.window.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, modifiers)

    def buttons(self, kind: type[QWidget]) -> list[QToolButton]:
        return [one for one in self.part(kind).findChildren(QToolButton) if one.isVisible()]

    @property
    def room(self) -> str:
        label = self.part(LadderStrip).findChild(QLabel, "room")
        assert isinstance(label, QLabel)
        return label.text()

    @property
    def choices(self) -> list[str]:
        view = self.part(Chooser).findChild(QListView)
        assert isinstance(view, QListView)
        return [str(view.model().index(n, 0).data()) for n in range(view.model().rowCount())]


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas(read_gazetteer(resources.phrases() / "regions")[0])


@pytest.fixture
def picker(spelling: Spelling, atlas: Atlas) -> Picker:
    book = Phrasebook("b", "b", language="zh-CN", phrases=PHRASES, ladders=(MAIN, LONG))
    catalogue = Catalogue(Library((book,)), spelling)
    chat = Chat("fawn", "A12")
    return Picker(catalogue, (SHOP, JD), {"taobao": TAOBAO}, NOW, chat=chat, atlas=atlas)


@pytest.fixture
def hand(
    qtbot: QtBot, theme: Theme, icons: Icons, spelling: Spelling, picker: Picker
) -> Iterator[Hand]:
    window = PickerWindow(theme, icons, spelling, lambda: NOW)
    qtbot.addWidget(window)
    made = Hand(qtbot, window, picker)
    window.resize(900, 600)
    window.present()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.hide()


# --- chats ------------------------------------------------------------------------------------


def several(picker: Picker) -> Picker:
    """Four buyers; the second is in front."""
    shown = picker.turned(2).with_chat(Chat("jd", region="江苏", buyer="王先生"))
    shown = shown.turned(4).with_chat(Chat("gone", clock=Clock(NOW)))
    return shown.turned(1).with_chat(Chat("fawn", kind="plea"))


def test_one_buyer_needs_no_strip(hand: Hand) -> None:
    assert not hand.part(ChatStrip).isVisible()
    hand.become(several(hand.picker))
    assert hand.part(ChatStrip).isVisible()
    hand.become(hand.picker.begun(NOW, {}))
    assert hand.part(ChatStrip).isVisible()


def test_each_chat_has_its_number_its_buyer_and_its_shop(hand: Hand) -> None:
    hand.become(several(hand.picker))

    buttons = hand.buttons(ChatStrip)

    assert [one.accessibleName() for one in buttons] == [
        "1 小鹿鞋坊 · A12 鞋", "2 小鹿鞋坊", "3 京店 · 王先生 · 江苏", "5 ",
    ]  # fmt: skip
    assert [one.text() for one in buttons] == ["1 A12 鞋", "2 小鹿鞋坊", "3 王先生", "5 New buyer"]
    assert [one.isChecked() for one in buttons] == [False, True, False, False]
    assert buttons[2].toolTip() == "京店 · 王先生 · 江苏 (Ctrl+3)"


def test_a_chat_has_the_colour_of_its_shop(hand: Hand) -> None:
    hand.become(several(hand.picker))
    pictures = [one.icon().pixmap(32).toImage() for one in hand.buttons(ChatStrip)]

    def has(place: int, colour: str) -> bool:
        image, wanted = pictures[place], QColor(colour).rgb()
        spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return any(image.pixelColor(*spot).rgb() == wanted for spot in spots)

    assert has(0, shop_colour(SHOP))
    assert has(2, "#123456")
    assert not has(0, "#123456")
    assert not has(3, shop_colour(SHOP))


def test_a_long_name_is_shortened_and_said_in_full(hand: Hand) -> None:
    name = "买家" * 60
    hand.become(several(hand.picker).with_chat(Chat("fawn", buyer=name)))

    button = hand.buttons(ChatStrip)[1]

    assert len(button.text()) < 30
    assert name in button.accessibleName()


def test_markup_in_a_name_is_only_text(hand: Hand) -> None:
    hand.become(several(hand.picker).with_chat(Chat("fawn", buyer="<b>x</b>")))

    assert hand.buttons(ChatStrip)[1].text().startswith("2 <b>")


def test_a_click_and_a_key_change_the_buyer(hand: Hand) -> None:
    hand.become(several(hand.picker))

    hand.qtbot.mouseClick(hand.buttons(ChatStrip)[2], LEFT)
    for digit in range(1, 10):
        hand.press(KEY(KEY.Key_0 + digit), CTRL)

    assert hand.said == [("chat_picked", 2), *(("chat_picked", n) for n in range(9))]


def test_the_key_of_a_chat_works_in_the_form_too(hand: Hand) -> None:
    hand.become(hand.picker.with_chat(Chat("fawn")).typed("l1"))
    hand.press(KEY.Key_Tab)
    assert hand.window.asks

    hand.press(KEY.Key_3, CTRL)

    assert hand.said == [("chat_picked", 2)]


def test_the_plus_asks_for_another_buyer(hand: Hand) -> None:
    (plus,) = (
        one for one in hand.buttons(Chips) if one.accessibleName().startswith("Another buyer")
    )

    hand.qtbot.mouseClick(plus, LEFT)

    assert hand.said == [("another_asked",)]


def test_ctrl_t_starts_the_clock(hand: Hand) -> None:
    hand.press(KEY.Key_T, CTRL)

    assert hand.said == [("clock_asked",)]


# --- the ladder -------------------------------------------------------------------------------


def test_a_phrase_on_no_ladder_has_no_strip(hand: Hand) -> None:
    hand.become(hand.picker.typed("h1"))
    assert not hand.part(LadderStrip).isVisible()
    hand.become(hand.picker.typed("zzzz"))
    assert not hand.part(LadderStrip).isVisible()
    hand.become(hand.picker.typed("l1"))
    assert hand.part(LadderStrip).isVisible()


def test_each_step_says_its_price_and_the_one_in_view_is_pressed(hand: Hand) -> None:
    hand.become(hand.picker.typed("l1"))

    buttons = hand.buttons(LadderStrip)

    assert [one.text() for one in buttons] == ["①", "② ¥183", "③ ¥180", "④"]
    assert [one.isChecked() for one in buttons] == [False, True, False, False]
    assert [one.accessibleName() for one in buttons][:2] == ["1 Worth", "2 Lead · ¥183"]
    labels = [one.text() for one in hand.part(LadderStrip).findChildren(QLabel)]
    assert "Main ladder" in labels


def test_what_was_sent_is_ticked(hand: Hand) -> None:
    sent = hand.picker.typed("l1").picked({}, {})
    hand.become(sent)

    button = hand.buttons(LadderStrip)[1]

    assert button.text() == "②✓ ¥183"
    assert button.accessibleName().endswith("sent")


@pytest.mark.parametrize(
    ("chat", "struck"),
    [
        (Chat("fawn", "A12"), [False] * 4),
        (Chat("fawn"), [False] * 4),
        (Chat("fawn", "A12", answers={"buyer.offer": "185"}), [False, False, True, False]),
    ],
    ids=["prices", "no product", "the buyer's own price"],
)
def test_a_step_that_would_state_nothing_new_is_struck_out(
    hand: Hand, chat: Chat, struck: list[bool]
) -> None:
    hand.become(hand.picker.with_chat(chat).typed("w1"))

    assert [one.font().strikeOut() for one in hand.buttons(LadderStrip)] == struck
    if any(struck):
        assert "passed over" in hand.buttons(LadderStrip)[2].toolTip()


@pytest.mark.parametrize(
    ("chat", "query", "shop", "room"),
    [
        (Chat("fawn"), "w1", SHOP, "Choose the product to see prices"),
        (Chat("fawn", "A12"), "w1", SHOP, "Room ¥9.45 · not below ¥179.55"),
        (Chat("fawn", "A12"), "l1", SHOP, "Room ¥3.45 · not below ¥179.55"),
        (Chat("fawn", "A12"), "l1", replace(SHOP, bargaining=Bargaining(Decimal(1))),
         "No room left"),
        (Chat("fawn", "A12"), "l1", replace(SHOP, bargaining=Bargaining(),
                                            products=(replace(SHOE, floor_price=None),)),
         "No room left"),
    ],
)  # fmt: skip
def test_the_room_is_for_the_agents_eyes_only(
    hand: Hand, chat: Chat, query: str, shop: object, room: str
) -> None:
    shown = replace(hand.picker, shops=(shop,)).with_chat(chat).typed(query)  # type: ignore[arg-type] # a shop
    hand.become(shown)

    assert hand.room == room
    bubbles = hand.part(Bubbles).accessibleDescription()
    for secret in ("179.55", "175", "9.45", "3.45", room):
        assert secret not in bubbles
        assert shown.draft is not None
        assert not any(secret in text for text in shown.draft.texts)


def test_the_last_step_has_no_secret_in_its_bubbles_either(hand: Hand) -> None:
    for row in range(4):
        hand.become(hand.picker.on_ladder("main", row))
        said = hand.part(Bubbles).accessibleDescription()
        assert not any(secret in said for secret in ("179.55", "175", "0.45", "Room"))
    lines = hand.part(Results).model()
    shown = [lines.index(n, 0).data(LINE) for n in range(lines.rowCount())]
    assert all(isinstance(one, Line) and "179" not in one.body for one in shown)
    assert [one.ladder for one in shown if isinstance(one, Line)][:2] == [
        "Main ladder ①/4", "Main ladder ②/4",
    ]  # fmt: skip


def test_a_click_on_a_step_picks_it(hand: Hand) -> None:
    hand.become(hand.picker.typed("w1"))

    hand.qtbot.mouseClick(hand.buttons(LadderStrip)[2], LEFT)

    assert hand.said == [("step_picked", 2)]


def test_a_long_ladder_has_its_first_steps_only(hand: Hand) -> None:
    hand.become(hand.picker.on_ladder("long", 14))

    assert len(hand.buttons(LadderStrip)) == STEPS
    assert hand.part(Results).count == 16


def test_ctrl_left_and_right_walk(hand: Hand) -> None:
    hand.press(KEY.Key_Right, CTRL)
    hand.press(KEY.Key_Left, CTRL)

    assert hand.said == [("stepped", 1), ("stepped", -1)]


def test_f7_lists_the_kinds_of_buyer_by_name(hand: Hand) -> None:
    hand.press(KEY.Key_F7)
    assert hand.choices == ["Pleads: a student, a tight month", "own-kind"]

    focused = hand.window.focusWidget()
    assert isinstance(focused, QLineEdit)
    hand.qtbot.keyClicks(focused, "own")
    hand.press(KEY.Key_Return)

    assert hand.said == [("kind", "own-kind")]


def test_f7_shows_the_kind_that_is_known(hand: Hand) -> None:
    hand.become(hand.picker.with_chat(Chat("fawn", kind="own-kind")))
    hand.press(KEY.Key_F7)

    hand.press(KEY.Key_Return)

    assert hand.said == [("kind", "own-kind")]


@pytest.mark.parametrize(
    ("ladder", "intent", "other"),
    [(True, Intent.NEXT_STEP, Intent.KIND), (False, Intent.KIND, Intent.NEXT_STEP)],
)
def test_the_footer_names_the_key_for_bargaining(
    intent: Intent, other: Intent, *, ladder: bool
) -> None:
    found = {hint.intent for hint in hints(blanks=False, wordings=False, ladder=ladder, form=False)}
    assert intent in found
    assert other not in found


def test_the_footer_can_be_clicked_along_the_ladder(hand: Hand) -> None:
    hand.become(hand.picker.typed("w1"))
    (button,) = (one for one in hand.buttons(Footer) if one.text() == "next step")

    hand.qtbot.mouseClick(button, LEFT)

    assert hand.said == [("stepped", 1)]


# --- regions ----------------------------------------------------------------------------------


def test_the_list_of_regions_knows_further_places(hand: Hand) -> None:
    hand.press(KEY.Key_F4)
    assert "江苏" in hand.choices
    assert not any("苏州" in one for one in hand.choices)

    focused = hand.window.focusWidget()
    assert isinstance(focused, QLineEdit)
    hand.qtbot.keyClicks(focused, "suzhou")
    assert any(one.startswith("苏州") and "江苏" in one for one in hand.choices)
    hand.press(KEY.Key_Return)

    ((fact, value),) = hand.said
    assert fact == "region"
    assert str(value).startswith("苏州")


def test_only_the_list_of_regions_knows_places(hand: Hand) -> None:
    hand.press(KEY.Key_F4)
    hand.press(KEY.Key_Escape)
    hand.press(KEY.Key_F3)

    focused = hand.window.focusWidget()
    assert isinstance(focused, QLineEdit)
    hand.qtbot.keyClicks(focused, "suzhou")

    assert hand.choices == []


# --- what is true now -------------------------------------------------------------------------


def test_what_enter_takes_in_place_of_a_passed_fact_is_said(hand: Hand) -> None:
    past = Phrase("past", "Past", "到{{ order.closes | deadline }}", keywords=("关闭",))
    still = Phrase("still", "Still", "订单还在", keywords=("关闭",))
    book = Phrasebook("c", "c", language="zh-CN", phrases=(past, still))
    catalogue = Catalogue(Library((book,)), hand.picker.catalogue.spelling)
    chat = Chat("fawn", answers={"order.closes": "2026-11-01 10:00"})
    shown = replace(hand.picker, catalogue=catalogue).with_chat(chat).chose(0)
    hand.become(shown)
    assert shown.instead is not None

    sentence = hand.part(Says).text

    assert sentence.startswith("⚠ ")
    assert sentence.endswith("Enter: Still instead")
    assert hand.part(Preview).isVisible()
    hand.become(shown.taking(shown.instead))
    assert "instead" not in hand.part(Says).text


# --- the shop's colour ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "colour"),
    [
        ({"color": "#ABCDEF"}, "#abcdef"),
        ({"color": "teal"}, "#008080"),
        ({"color": "no colour"}, ""),
        ({"color": 7}, ""),
        ({}, ""),
    ],
)
def test_a_shop_has_its_own_colour_or_one_by_its_id(facts: dict[str, object], colour: str) -> None:
    found = shop_colour(replace(SHOP, facts=facts))
    assert found == colour or (not colour and found in COLOURS)
    assert found == shop_colour(replace(SHOP, facts=facts, name="another"))


def test_no_shop_has_no_colour() -> None:
    assert shop_colour(replace(SHOP, id="", facts={})) == ""


def test_the_colours_are_all_different_and_seen_on_both_grounds() -> None:
    assert len(set(COLOURS)) == len(COLOURS)
    for colour in COLOURS:
        for ground in (LIGHT.window, "#000000"):
            assert abs(QColor(colour).lightness() - QColor(ground).lightness()) > 40
