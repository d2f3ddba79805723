"""Small worlds to fill replies in: a shop, a clock, a buyer. Values only, nothing is mocked."""

from __future__ import annotations

import datetime as dt
import re
import threading
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.core.catalogue import Catalogue
from desktop_app.core.chats import Chat
from desktop_app.core.drafts import Draft, draft
from desktop_app.core.formats import Formats
from desktop_app.core.pasting import Fate, Seen, Stroke, Typed
from desktop_app.core.phrases import (
    Category,
    Entry,
    Field,
    Library,
    Phrase,
    Phrasebook,
    Variant,
)
from desktop_app.core.picker import Picker
from desktop_app.core.shops import Bargaining, Platform, Product, Promotion, Shipping, Shop, Zone
from desktop_app.core.variables import Agent, Scene
from desktop_app.platforms.protocols import ForeignWindow, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.core.bargaining import Offer
    from desktop_app.core.search.spelling import Spelling

MARKS_PATTERN = re.compile("[\uf8f0-\uf8f3]")
"""What marks values within a rendered text, and must never be copied."""

NO_ANSWERS: Mapping[str, str] = {}


def at(moment: str) -> dt.datetime:
    """A naive moment by the shop's clock, from ISO 8601."""
    return dt.datetime.fromisoformat(moment)


def formats(
    language: str = "zh-CN", currency: str = "CNY", now: str = "2026-11-30 10:00"
) -> Formats:
    """Ways to write values."""
    return Formats(language, currency, at(now))


BOOT = Product(
    id="A12",
    name="A12 徒步鞋",
    price=Decimal(189),
    list_price=Decimal(259),
    floor_price=Decimal("173.37"),
    link="https://example.com/a12",
    stock={"42": 3, "43": 0},
    facts={"material": "牛皮", "selling_points": ["防滑", "透气"]},
)
RUNNER = Product(id="A21", name="A21 跑鞋", price=Decimal("159.5"))

DOUBLE_12 = Promotion(
    "双十二", at("2026-12-01 00:00"), at("2026-12-12 23:59:59"), {"gifts": ["速干袜", "鞋带"]}
)

MON_SAT = frozenset(range(6))

SHIPPING = Shipping(
    courier="圆通速递",
    pickup=dt.time(17),
    works=MON_SAT,
    zones=(
        Zone("江浙沪", ("江苏", "浙江", "上海"), (2, 3), Decimal(0)),
        Zone("偏远", ("新疆", "西藏"), (5, 7), Decimal(15), served=False),
    ),
    other=Zone(days=(3, 5), fee=Decimal(8)),
)

FAWN = Shop(
    id="fawn",
    name="小鹿鞋坊",
    platform="taobao",
    language="zh-CN",
    currency="CNY",
    calendar="CN",
    timezone="Asia/Shanghai",
    promotions=(DOUBLE_12,),
    shipping=SHIPPING,
    bargaining=Bargaining(discount_limit=Decimal("0.9173")),
    products=(BOOT, RUNNER),
    facts={"promise": "7天无理由退货", "bargaining": "173.37"},
)

TAOBAO = Platform("taobao", "淘宝", {"smile": "/:^_^", "wink": ""})


def phrase(body: str, *variants: Variant, ident: str = "p") -> Phrase:
    """A phrase that has nothing but its wordings."""
    return Phrase(ident, "title", body, variants=variants)


def book(*phrases: Phrase, language: str = "zh-CN", fields: tuple[Field, ...] = ()) -> Phrasebook:
    """A book of these phrases."""
    return Phrasebook("b", "b", language=language, fields=fields, phrases=phrases)


@dataclass(frozen=True)
class Desk:
    """An agent's desk at one moment: fill a body and look at what comes out."""

    shop: Shop = FAWN
    product: str = ""
    region: str = ""
    buyer: str = ""
    now: str = "2026-12-01 10:00"
    fields: tuple[Field, ...] = ()
    platform: Platform | None = None
    agent: Agent = field(default_factory=Agent)
    clipboard: str = ""
    offer: Offer | None = None

    def scene(self, answers: Mapping[str, str] = NO_ANSWERS) -> Scene:
        """What replies are filled from, with these answers typed."""
        chat = Chat(self.shop.id, self.product, self.region, self.buyer)
        for name, text in answers.items():
            chat = chat.told(name, text)
        now = at(self.now).replace(tzinfo=ZoneInfo("Asia/Shanghai"))
        return Scene(self.shop, chat, now, self.agent, self.platform, self.clipboard, self.offer)

    def fill(self, body: str, answers: Mapping[str, str] = NO_ANSWERS) -> Draft:
        """The draft of a body, with these answers typed."""
        return self.fill_phrase(phrase(body), answers)

    def fill_phrase(
        self, one: Phrase, answers: Mapping[str, str] = NO_ANSWERS, wording: int | None = None
    ) -> Draft:
        """The draft of a phrase in a book of its own."""
        own = book(one, fields=self.fields)
        return draft(Entry(one, own), self.scene(answers), Library((own,)), wording)


def asked(made: Draft) -> list[str]:
    """The names of what is still asked."""
    return [blank.asked.name for blank in made.missing]


def refused(made: Draft) -> list[str]:
    """The sentences of why it cannot be copied."""
    return [refusal.message for refusal in made.refusals]


@dataclass
class FakeHotkeys:
    """A system's hotkeys: ``outcomes`` says which are refused, ``press`` presses one."""

    outcomes: dict[str, Outcome] = field(default_factory=dict)
    pressed: dict[str, Callable[[int], None]] = field(default_factory=dict)
    closed: bool = False

    def register(self, shortcut: str, pressed: Callable[[int], None]) -> Outcome:
        """Give the key, or refuse it as ``outcomes`` says."""
        outcome = self.outcomes.get(shortcut, Outcome.REGISTERED)
        if outcome is Outcome.REGISTERED:
            self.pressed[shortcut] = pressed
        return outcome

    def unregister(self, shortcut: str) -> None:
        """Take it back."""
        self.pressed.pop(shortcut, None)

    def close(self) -> None:
        """Take all back."""
        self.pressed.clear()
        self.closed = True

    def press(self, shortcut: str, time: int = 0) -> None:
        """What the system does when the user presses it."""
        self.pressed[shortcut](time)


@dataclass
class FakeAutostart:
    """A system that starts programs, or refuses to."""

    on: bool = False
    refusal: str = ""

    def enabled(self) -> bool:
        """Whether it would start us."""
        return self.on

    def enable(self) -> None:
        """Start us from now on."""
        self._set(on=True)

    def disable(self) -> None:
        """Do not any more."""
        self._set(on=False)

    def _set(self, *, on: bool) -> None:
        if self.refusal:
            raise OSError(13, self.refusal)
        self.on = on


@dataclass
class FakeWindows:
    """Another program's window that may have the focus, and who was given it."""

    front: ForeignWindow | None = None
    given: list[tuple[int, int]] = field(default_factory=list)
    stubborn: bool = False

    def active(self) -> ForeignWindow | None:
        """Whatever the test put in front."""
        return self.front

    def activate_own(self, window_id: int, time: int) -> None:
        """Remember it."""
        self.given.append((window_id, time))

    def activate(self, window: ForeignWindow) -> None:
        """Put it in front again, unless the one in front keeps the focus."""
        if not self.stubborn:
            self.front = window


@dataclass
class FakePaster:
    """A paster before whose eyes the test puts windows and keys.

    Attributes:
        windows: Whose front window has the keyboard.
        take: Called at each paste stroke, as a program does that takes the text.
        strokes: What was pressed, and where.
        enter: A Return is down.
        modifier: A Ctrl or the like is down.
        gone: Windows that were closed.
        refused: Why nothing can be pasted.
        answers: What becomes of the next strokes, before they are done again.
        asking: Whether it is the chat's program that asks for the text.
    """

    windows: FakeWindows
    take: Callable[[], object] = lambda: None
    strokes: list[tuple[int, Stroke]] = field(default_factory=list)
    enter: bool = False
    modifier: bool = False
    gone: set[int] = field(default_factory=set)
    refused: Fate | None = None
    answers: list[Typed] = field(default_factory=list)
    asking: bool | None = None

    def hindrance(self) -> Fate | None:
        """What the test says."""
        return self.refused

    def target(self, active: ForeignWindow | None) -> ForeignWindow | None:
        """The window that has the focus."""
        return active

    def look(self, handle: int) -> Seen:
        """What the test put there."""
        front = self.windows.front
        focused = front is not None and front.handle == handle
        return Seen(handle not in self.gone, focused, self.enter, self.modifier)

    def is_asking(self, _handle: int) -> bool | None:
        """What the test says."""
        return self.asking

    def press(self, handle: int, stroke: Stroke) -> Typed:
        """Remember it."""
        if self.answers:
            return self.answers.pop(0)
        self.strokes.append((handle, stroke))
        if stroke is not Stroke.RETURN:
            self.take()
        return Typed.DONE


@dataclass
class FakeClipboardReader:
    """A clipboard that answers when the test says so."""

    waiting: list[Callable[[str], None]] = field(default_factory=list)
    held: bool = False

    def read(self, done: Callable[[str], None]) -> None:
        """Keep the question."""
        self.waiting.append(done)

    def read_selection(self, done: Callable[[str], None]) -> None:
        """The same question."""
        self.read(done)

    def read_all(self, done: Callable[[Mapping[str, bytes]], None]) -> None:
        """The same question, about a text or nothing."""
        self.waiting.append(lambda text: done({"text/plain": text.encode()} if text else {}))

    def answer(self, text: str) -> None:
        """Answer all questions."""
        waiting, self.waiting = self.waiting, []
        for done in waiting:
            done(text)

    def hold_after_quit(self) -> None:
        """Remember that it was asked for."""
        self.held = True


@dataclass
class FakeClock:
    """A clock that stands still until it is moved on."""

    moment: dt.datetime = field(default_factory=lambda: Desk().scene().now)

    def __call__(self) -> dt.datetime:
        """This moment."""
        return self.moment

    def pass_(self, **time: float) -> None:
        """Let time pass: ``minutes=31``."""
        self.moment += dt.timedelta(**time)


def picker_of(
    spelling: Spelling, *phrases: Phrase, categories: tuple[Category, ...] = (), shop: str = "fawn"
) -> Picker:
    """A picker over one book of these phrases, in the shop."""
    own = Phrasebook("b", "b", language="zh-CN", categories=categories, phrases=phrases)
    catalogue = Catalogue(Library((own,)), spelling)
    return Picker(catalogue, (FAWN,), {"taobao": TAOBAO}, Desk().scene().now, chat=Chat(shop))


def finish_reading() -> None:
    """Wait for threads that read or write files; they tell the interface without waiting."""
    for thread in threading.enumerate():
        if thread.name in ("library", "books"):
            thread.join()
