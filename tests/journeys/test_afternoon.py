"""An afternoon at three shops: five buyers by turns, each with replies of their own.

It is the first of December 2026, a Tuesday; the computer stands in Shanghai, where it is two in
the afternoon, six in the morning in London and three in the afternoon in Seoul. Every text is
written out by hand from ``tests/journeys/afternoon`` and the rules of the format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.desk import ROOT
from tests.journeys.shift import on_shift

if TYPE_CHECKING:
    from tests.journeys.shift import Shift

LIN, ZE = "小鹿鞋坊 小林", "小鹿鞋坊 阿泽"
ANA, BEN = "Harbour Lamps chat 1", "Harbour Lamps chat 2"
MINJI = "한별그릇 민지"
LAST_SEEN = ROOT / "build" / "afternoon.png"
CHATS = (LIN, ANA, MINJI, ZE, BEN)
OWN = {
    LIN: ("小林", "A12", "徒步鞋", "杭州", "42码"),
    ZE: ("阿泽", "B03", "乐福鞋", "乌鲁木齐", "38码"),
    ANA: ("Ana", "Tide", "study", "Scotland"),
    BEN: ("Ben", "Buoy", "nursery"),
    MINJI: ("민지", "달빛", "강남구", "29,800"),
}
"""What is said in one chat only."""


@pytest.mark.parametrize("language", ["zh-CN", "en", "ko"])
def test_an_afternoon_at_three_shops(language: str) -> None:
    with on_shift(CHATS, language) as shift:
        try:
            _greet(shift)
            _ask(shift)
            _climb(shift)
            _deliver(shift)
            _remind(shift)
            _nudge(shift)
            _hand_over(shift)
            _nudge_abroad(shift)
        except AssertionError:
            shift.desk.save_picture(LAST_SEEN)
            raise
        finally:
            print(f"\n{shift.table()}")
        for chat, own in OWN.items():
            others = "\n".join(text for one in OWN if one != chat for text in shift.said_to(one))
            assert not [word for word in own if word in others]


def _greet(shift: Shift) -> None:
    """The facts, each in its own window, the shop taken from the title."""
    program = shift.program
    for chat, buyer, product, code, expected in (
        (
            LIN, "", "A12", "zwfact",
            "下午好，小林，小鹿鞋坊的A12 徒步鞋双十二到手价¥189，7天无理由退货 /:^_^",
        ),
        (
            ANA, "Ana", "L1", "ewfact",
            (
                "Good morning, Ana! The Tide desk lamp from Harbour Lamps is £48,"
                " with two years of warranty."
            ),
        ),
        (
            MINJI, "", "G7", "kwfact",
            (
                "안녕하세요, 민지 고객님. 한별그릇 달빛 접시 세트는 ₩32,000이고"
                " 파손 시 무료 재발송해 드려요."
            ),
        ),
        (
            ZE, "", "B03", "zwfact",
            "下午好，阿泽，小鹿鞋坊的B03 乐福鞋双十二到手价¥199，7天无理由退货 /:^_^",
        ),
        (
            BEN, "Ben", "L2", "ewfact",
            (
                "Good morning, Ben! The Buoy night light from Harbour Lamps is £19.50,"
                " with two years of warranty."
            ),
        ),
    ):  # fmt: skip
        shift.open_in(chat)
        if buyer:
            program.choose("F6", buyer)
        program.choose("F3", product)
        shift.find(code)
        shift.says(chat, expected)


def _ask(shift: Shift) -> None:
    """What is asked in one chat is asked again in the next; chats are chosen by number too."""
    shift.clock.stop_at("14:10")
    shift.open_in(LIN)
    shift.find("zwsize")
    shift.fill("42")
    shift.says(LIN, "小林，A12 徒步鞋您穿42码合适")
    shift.open_in(ZE)
    shift.find("zwsize")
    shift.fill("38")
    shift.says(ZE, "阿泽，B03 乐福鞋您穿38码合适")
    shift.open_in(LIN)
    shift.turn_to(2)
    shift.find("ewroom")
    shift.fill("study")
    shift.says(ANA, "For a study we suggest the Tide desk lamp, Ana.")
    shift.open_in(LIN)
    shift.turn_to(5)
    shift.find("ewroom")
    shift.fill("nursery")
    shift.says(BEN, "For a nursery we suggest the Buoy night light, Ben.")
    shift.open_in(LIN)
    shift.find("zwsize")
    shift.says(LIN, "小林，A12 徒步鞋您穿42码合适")


def _climb(shift: Shift) -> None:
    """Ladders to their ends, one step a hotkey, while the other buyers are served.

    A12: 189; stop is 179.55, the higher of 175 and 189 × 0.95, so room is 9.45. Three replies
    concede and each gives half of the one before: 4/7, 6/7 and all of it, rounded up to whole yuan.
    L1: 48; stop 43.2, room 4.8; two concede: 2/3 and all, rounded up to 50 pence.
    G7: 32,000; stop 29,000, room 3,000; three concede, rounded up to 100 won: 30,300 and 29,500,
    where the buyer's own 29,800 is more, and 29,000, which would repeat it and is passed over.
    """
    shift.clock.stop_at("14:20")
    shift.open_in(LIN)
    shift.find("zwgo")
    shift.says(LIN, "A12 徒步鞋现在¥189，已经是双十二的价格啦")
    _step(shift, LIN, "价格对得起用料，7天无理由退货，您放心穿")
    shift.open_in(MINJI)
    shift.find("kwgo")
    shift.fill("29800")
    shift.says(MINJI, "₩29,800 말씀 잘 들었습니다. 지금 가격은 ₩32,000이에요.")
    _step(shift, LIN, "我帮您问了组长，这双给您¥184，省¥5")
    shift.open_in(ANA)
    shift.find("ewgo")
    shift.says(ANA, "At £48 you get solid brass and two years of warranty.")
    _step(shift, MINJI, "팀장님께 여쭤 ₩30,300까지 맞춰 드릴게요.")
    _step(shift, ANA, "My lead agreed to £45, that is £3 off.")
    _step(shift, LIN, "诚意给到您，¥181，比原价少¥8")
    _step(shift, MINJI, "고객님 마음을 담아 ₩29,800, ₩2,200 내려 드릴게요.")
    _step(shift, ANA, "We can close at £43.50. Thank you for your patience.")
    _step(shift, LIN, "这单¥180，是组长能给的价了，谢谢您体谅")
    _step(shift, MINJI, "천천히 보시고 언제든 불러 주세요 😊")
    _step(shift, LIN, "您慢慢看，想好了随时叫我 /:^_^")


def _step(shift: Shift, chat: str, expected: str) -> None:
    shift.open_in(chat)
    shift.step()
    shift.says(chat, expected)


def _deliver(shift: Shift) -> None:
    """An address on the clipboard says the region; zone, fee and days follow.

    Tuesday, 14:30 in Shanghai, pickup at 17:00: the parcel leaves today, 2–3 or 5–7 days. In Seoul
    a day is needed to pack, so it leaves on Wednesday, and so it does in London.
    """
    shift.clock.stop_at("14:30")
    shift.hear(LIN, "收件人林女士 13800138000 浙江省杭州市西湖区文三路88号3幢502室")
    shift.find("zwway")
    shift.says(
        LIN,
        "寄到浙江杭州西湖区，圆通速递12月1日发出",
        "一般12月3日–4日送到，运费¥0，今天还有2小时30分取件",
    )
    shift.hear(MINJI, "서울특별시 강남구 테헤란로 123, 4층")
    shift.find("kwway")
    shift.says(
        MINJI,
        "서울 강남구까지는 12월 2일 CJ대한통운 편으로 출발해 보통 12월 3일–4일 사이에 도착하고,"
        " 배송비는 ₩3,000입니다.",
    )
    shift.hear(ZE, "新疆维吾尔自治区乌鲁木齐市天山区解放北路12号")
    shift.find("zwway")
    shift.says(
        ZE,
        "寄到新疆乌鲁木齐天山区，圆通速递12月1日发出",
        "一般12月6日–8日送到，运费¥15，今天还有2小时30分取件",
    )
    shift.open_in(ANA)
    shift.program.choose("F4", "Scotland")
    shift.find("ewway")
    shift.says(
        ANA,
        "To Scotland it leaves with Royal Mail on 2 December and usually arrives 4–6 December;"
        " delivery is £4.50.",
    )


def _remind(shift: Shift) -> None:
    """Three things to come back to; what would be in Ana's night waits for eight in the morning."""
    shift.clock.stop_at("14:40")
    shift.open_in(LIN)
    shift.remind("14:55", placed="14:35")
    shift.open_in(ANA)
    shift.remind("07:00", placed="06:30", note="brass one")
    shift.open_in(MINJI)
    shift.remind("2026-12-02 10:00", kind=2, note="blue glaze")


def _nudge(shift: Shift) -> None:
    """The time comes while another buyer is served; the card opens the chat with what is true now.

    The order was placed at 14:35; Taobao's unpaid orders close after 72 hours. At 14:56 the
    pickup at 17:00 is 2 hours and 4 minutes ahead. Three hours later comes the next nudge.
    """
    shift.clock.run_from("14:54:58")
    shift.open_in(BEN)
    shift.find("ewway")
    shift.fill("Wales")
    shift.says(
        BEN,
        "To Wales it leaves with Royal Mail on 2 December and usually arrives 3–4 December;"
        " delivery is £3.",
    )
    card = shift.card()
    shift.clock.stop_at("14:56")
    shift.take(card)
    shift.program.wait_for("painted")
    shift.desk.wait_for_focus(shift.program.window)
    shift.says(
        LIN,
        "小林，您14:35拍的A12 徒步鞋还给您留着，12月4日 14:35前付款就好；"
        "今天17:00取件，还有2小时4分",
    )
    shift.take(shift.card())
    shift.wait_for_reminders(4)


def _hand_over(shift: Shift) -> None:
    """The note for the next shift, by the clock of the shop in front.

    Ana's 08:00 is 16:00 here, and Minji's 10:00 is 09:00.
    """
    shift.clock.stop_at("15:30")
    shift.open_in(LIN)
    shift.hands_over(
        "【交接】12月1日 15:30 小雨",
        "待跟进 3 件：",
        "1. Ana（通用（网页客服等） · Harbour Lamps）：拍下还没付款，Tide desk lamp；"
        "需求：brass one；请在16:00提醒付款",
        "2. 小林（淘宝 / 天猫 · 小鹿鞋坊）：拍下还没付款，A12 徒步鞋，已催付1次，"
        "12月4日 14:35自动关闭；请在17:56提醒付款",
        "3. 민지（通用（网页客服等） · 한별그릇）：在等到货，달빛 접시 세트；"
        "需求：blue glaze；请在12月2日 09:00看货，到了告诉买家",
        "谢谢，辛苦啦！",
    )


def _nudge_abroad(shift: Shift) -> None:
    """At eight in London the quiet hours end: Ana is reminded, in English; pickup is at 16:00."""
    shift.clock.run_from("15:59:58")
    shift.open_in(ZE)
    shift.find("zwsize")
    shift.says(ZE, "阿泽，B03 乐福鞋您穿38码合适")
    card = shift.card()
    shift.clock.stop_at("16:01")
    shift.take(card)
    shift.program.wait_for("painted")
    shift.desk.wait_for_focus(shift.program.window)
    shift.says(
        ANA,
        "Ana, you ordered the Tide desk lamp at 06:30; paid before 16:00, in 7 h 59 min,"
        " it is packed today.",
    )
