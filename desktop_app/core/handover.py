"""What the next shift has to know, as the values of the handover note's template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.phrases import Entry

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from desktop_app.core.formats import Formats
    from desktop_app.core.phrases import Library
    from desktop_app.core.reminders import Reminder
    from desktop_app.core.shops import Platform, Shop

HANDOVER = "internal-handover"
"""The id of the phrase that words the note."""

_WORDS = {
    "zh": {
        "who": "{buyer}（{place}）",
        "order": "订单 {number}",
        "payment": "拍下还没付款",
        "restock": "在等到货",
        "call": "答应回复",
        "other": "待跟进",
        "asked": "需求：{note}",
        "nudged": "已催付{count}次",
        "closes": "{time}自动关闭",
        "do_payment": "请{time}提醒付款",
        "do_restock": "请{time}看货，到了告诉买家",
        "do_call": "请{time}回复买家",
        "do_other": "请{time}处理",
        "at": "在{time}",
        "now": "接手后先",
        "comma": "，",
        "semicolon": "；",
    },
    "ko": {
        "who": "{buyer} ({place})",
        "order": "주문 {number}",
        "payment": "주문 후 미결제",
        "restock": "재입고 대기",
        "call": "연락 약속",
        "other": "후속 처리",
        "asked": "요청: {note}",
        "nudged": "결제 안내 {count}회",
        "closes": "{time} 자동 취소",
        "do_payment": "{time} 결제를 안내해 주세요",
        "do_restock": "{time} 입고를 확인하고 알려 주세요",
        "do_call": "{time} 연락해 주세요",
        "do_other": "{time} 처리해 주세요",
        "at": "{time}에",
        "now": "이어받는 대로",
        "comma": ", ",
        "semicolon": "; ",
    },
    "en": {
        "who": "{buyer} ({place})",
        "order": "order {number}",
        "payment": "ordered, not paid yet",
        "restock": "waits for new stock",
        "call": "was promised an answer",
        "other": "to follow up",
        "asked": "asked for: {note}",
        "nudged": "nudged {count}×",
        "closes": "closes {time}",
        "do_payment": "please remind of the payment {time}",
        "do_restock": "please check the stock {time} and tell the buyer",
        "do_call": "please answer {time}",
        "do_other": "please see to it {time}",
        "at": "at {time}",
        "now": "right away",
        "comma": ", ",
        "semicolon": "; ",
    },
}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is handed over.

    Attributes:
        buyer: How the buyer is called.
        place: The platform and the shop.
        kind: What for, as in ``Kind``.
        due: When, naive, by the clock of the note.
        product: The product talked about; empty where none was.
        order: The order's number.
        note: What was asked for or promised.
        nudges: Nudges that the order has had.
        closes: When the order closes, naive, by the same clock.
    """

    buyer: str
    place: str
    kind: str
    due: dt.datetime
    product: str = ""
    order: str = ""
    note: str = ""
    nudges: int = 0
    closes: dt.datetime | None = None


def items(
    reminders: Iterable[Reminder],
    shops: Sequence[Shop],
    platforms: Mapping[str, Platform],
    zone: dt.tzinfo | None,
) -> tuple[Item, ...]:
    """What is not done yet, the earliest first.

    Args:
        reminders: All of them.
        shops: To name them.
        platforms: By id.
        zone: Of the note. Its reader has one clock, wherever the shops are.
    """
    by_id = {shop.id: shop for shop in shops}
    pending = sorted((one for one in reminders if one.done is None), key=lambda one: one.due)
    return tuple(_item(one, by_id.get(one.shop), platforms, zone) for one in pending)


def _item(
    reminder: Reminder,
    shop: Shop | None,
    platforms: Mapping[str, Platform],
    zone: dt.tzinfo | None,
) -> Item:
    platform = platforms.get(shop.platform) if shop else None
    places = (platform.name if platform else "", shop.name if shop else reminder.shop)
    product = shop.product(reminder.product) if shop else None
    ends = reminder.closes
    name, account = reminder.who, reminder.answers.get("buyer.account", "")
    return Item(
        buyer=f"{name} / {account}" if account and account != name else name,
        place=" · ".join(filter(None, places)),
        kind=reminder.kind.value,
        due=reminder.due.astimezone(zone).replace(tzinfo=None),
        product=product.name if product else reminder.product,
        order=reminder.answers.get("order.number", ""),
        note=" ".join(reminder.note.split()),
        nudges=reminder.nudges,
        closes=ends.astimezone(zone).replace(tzinfo=None) if ends else None,
    )


def note(handed: Sequence[Item], formats: Formats) -> dict[str, object]:
    """The values under ``handover``: the lines in the language of the note, and their number."""
    lines = [line(item, formats) for item in handed]
    return {"lines": lines, "count": len(lines)}


def line(item: Item, formats: Formats) -> str:
    """Which buyer, where, why, what was asked for, what is to be done and when."""
    words = _WORDS[formats.tongue]
    why = [words[item.kind], item.product]
    why += [words["order"].format(number=item.order)] if item.order else []
    why += [words["nudged"].format(count=item.nudges)] if item.nudges else []
    if item.closes and item.kind == "payment":
        why.append(words["closes"].format(time=_time(item.closes, formats)))
    parts = [words["comma"].join(filter(None, why))]
    parts += [words["asked"].format(note=item.note)] if item.note else []
    at = words["at" if item.due > formats.now else "now"].format(time=_time(item.due, formats))
    parts.append(words[f"do_{item.kind}"].format(time=at))
    who = words["who"].format(buyer=item.buyer or "?", place=item.place)
    colon = "：" if formats.tongue == "zh" else ": "
    return who + colon + words["semicolon"].join(parts)


def _time(moment: dt.datetime, formats: Formats) -> str:
    """14:30 where it is today, else with the day."""
    if moment.date() == formats.now.date():
        return formats.time(moment)
    return f"{formats.date(moment)} {formats.time(moment)}"


def wording_of(library: Library) -> Entry | None:
    """The phrase that words the note: the user's own, or the shipped one where that has no list."""
    below = (
        Entry(phrase, book)
        for book in sorted(library.books, key=lambda book: book.layer)
        for phrase in book.phrases
    )
    named = (entry for entry in below if entry.phrase.id == HANDOVER)
    return next((entry for entry in named if "handover." in entry.phrase.body), None)
