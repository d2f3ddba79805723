"""What was asked for one buyer never reaches another: a shift that tries every way.

The model below knows who is in front by the documented rules alone: a window that is tied brings
its chat, and a chat that knows a buyer never takes another window by itself.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop_app import resources
from desktop_app.core.board import CHATS
from desktop_app.core.catalogue import Catalogue
from desktop_app.core.chats import Chat
from desktop_app.core.phrases import Ladder, Library, Phrase, Phrasebook
from desktop_app.core.picker import Picker
from desktop_app.core.search.spelling import Spelling
from desktop_app.core.shops import Product
from desktop_app.core.windows import Told, told
from desktop_app.core.zones import Atlas
from desktop_app.storage.region_file import read_gazetteer
from tests.fakes import FAWN, TAOBAO, Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

SPELLING = Spelling(resources.pinyin())
TOKEN = re.compile(r"[BN]\d+x")
IDLE = dt.timedelta(minutes=30)
ATLAS = Atlas(read_gazetteer(resources.phrases() / "regions")[0])
GOODS = tuple(Product(f"B{n}x", f"货B{n}x", price=FAWN.products[0].price) for n in range(120))

OWN = replace(FAWN, products=GOODS, promotions=())
SHOPS = (
    replace(OWN, windows=("^鹿店", r"^(?P<buyer>N\d+x) - 鹿")),
    replace(OWN, id="jd", name="京店", platform="jd", windows=("^京店", r"^(?P<buyer>N\d+x) - 京")),
    replace(OWN, id="plain", name="素店"),
)
EVERYTHING = Phrase(
    "everything",
    "all",
    "{{ buyer.name }} {{ buyer.title }} {{ buyer.region }} {{ product.name }} {{ order.tracking }}"
    " {{ ask.note }} {{ buyer.offer }} {{ buyer.remarks }} {{ clipboard }} {{ shipping.zone }}",
)
PHRASES = (
    EVERYTHING,
    Phrase("kind", "kind", "{% if buyer.name %}{{ buyer.name }}{% endif %} {{ shop.name }}"),
    Phrase("firm", "firm", "价 {{ ask.note }}"),
    Phrase("soft", "soft", "{{ product.name }} {{ offer.price }}"),
    Phrase("last", "last", "{{ order.tracking }} {{ offer.price }}"),
)
LADDERS = (
    Ladder("main", "main", ("plea",), ("firm", "soft", "last")),
    Ladder("other", "other", ("ultimatum",), ("last", "kind")),
)
TITLES = (
    *(
        "鹿店",
        "鹿店 (3)",
        "京店 ● 正在输入...",
        "老王",
        "老李(12)",
        "",
        "访客 (8371)",
        "访客 (8372)",
    ),
    *(f"N{n}x - {shop}" for n in range(3) for shop in ("鹿店 (2)", "京店")),
)
ADDRESSES = (
    "浙江省杭州市西湖区文三路12号 13800000000",
    "江苏省南京市鼓楼区中山路8号 13900000000",
    "新疆维吾尔自治区乌鲁木齐市天山区光明路3号 13700000000",
)
FACTS = (
    *("buyer.name", "buyer.region", "order.tracking", "order.number", "ask.note", "ask.size"),
    *("buyer.offer", "buyer.remarks", "product.name", "clipboard", "shipping.zone"),
)


def catalogue(*more: Phrase) -> Catalogue:
    own = Phrasebook("b", "b", language="zh-CN", phrases=(*PHRASES, *more), ladders=LADDERS)
    return Catalogue(Library((own,)), SPELLING)


CATALOGUES = (catalogue(), catalogue(Phrase("new", "new", "新 {{ buyer.name }}")))


@dataclass
class Buyer:
    """Somebody who is being served, and everything that was said of or by them."""

    number: int
    chat: Chat
    window: str = ""
    touched: dt.datetime | None = None
    tokens: set[str] = field(default_factory=set)

    @property
    def token(self) -> str:
        return f"B{self.number}x"

    @property
    def known(self) -> bool:
        return not self.chat.blank


def tokens_in(*texts: object) -> set[str]:
    return set(TOKEN.findall(" ".join(map(str, texts))))


class Shift(RuleBasedStateMachine):
    """An agent's shift, and beside it who is in front."""

    def __init__(self) -> None:
        super().__init__()
        self.now = Desk().scene().now
        self.count = 0
        self.heard = ""
        self.window = ""
        self.title: Told | None = None
        self.kept: list[tuple[Chat, set[str]]] = []

    @initialize(shop=st.sampled_from(["", "fawn", "plain"]))
    def begin(self, shop: str) -> None:
        self.usual = shop
        self.picker = Picker(
            CATALOGUES[0], SHOPS, {"taobao": TAOBAO}, self.now, chat=Chat(shop), atlas=ATLAS
        )
        self.places = [self.new(shop) for _ in range(CHATS)]
        self.at = 0

    def new(self, shop: str, window: str = "", name: str = "") -> Buyer:
        self.count += 1
        buyer = Buyer(self.count % len(GOODS), Chat(shop, buyer=name), window)
        buyer.tokens = {buyer.token} | tokens_in(name)
        return buyer

    @property
    def front(self) -> Buyer:
        return self.places[self.at]

    def know(self, chat: Chat) -> None:
        """The agent did something in the front chat: it is held in the window at hand."""
        self.front.chat, self.front.touched = chat, self.now
        if self.window:
            for buyer in self.places:
                if buyer.window == self.window:
                    buyer.window = ""
            self.front.window = self.window

    def tell(self, chat: Chat) -> None:
        self.picker = self.picker.with_chat(chat).touched(self.now)

    # What the agent does

    @rule(name=st.sampled_from(FACTS))
    def tell_a_fact(self, name: str) -> None:
        value = f"{name} {self.front.token}"
        self.tell(self.picker.chat.told(name, value))
        self.know(self.front.chat.told(name, value))

    @rule(name=st.sampled_from(FACTS))
    def take_a_fact_back(self, name: str) -> None:
        self.tell(self.picker.chat.told(name, ""))
        self.know(self.front.chat.told(name, ""))

    @rule()
    def choose_the_product(self) -> None:
        self.tell(self.picker.chat.told("product", self.front.token))
        self.know(replace(self.front.chat, product=self.front.token))

    @rule(kind=st.sampled_from(["plea", "ultimatum", "nobody"]))
    def choose_the_kind(self, kind: str) -> None:
        self.picker = self.picker.climbing_for(kind).touched(self.now)
        ladder = {"plea": "main", "ultimatum": "other"}.get(kind)
        if ladder:
            before = self.front.chat
            again = (before.kind, before.ladder) == (kind, ladder)
            step = before.step if again else None
            after = replace(before, kind=kind, ladder=ladder, step=step)
            if again:
                self.front.touched = self.now
            else:
                self.know(after)
        else:
            self.front.touched = self.now

    @rule(forward=st.booleans())
    def walk_the_ladder(self, *, forward: bool) -> None:
        self.picker = self.picker.stepped(forward=forward)

    @rule(query=st.sampled_from(["", "soft", "kind", "价", "zzzz", "?有货吗", "#x"]))
    def type(self, query: str) -> None:
        self.picker = self.picker.typed(query)

    @rule(row=st.integers(0, 6))
    def choose(self, row: int) -> None:
        self.picker = self.picker.chose(row)

    @rule(by_query=st.booleans())
    def copy(self, *, by_query: bool) -> None:
        if by_query:
            typed = self.picker.typed(f"@{self.front.token}")
            self.picker = replace(typed, chat=typed.chat_meant)
            self.front.chat = replace(self.front.chat, product=self.picker.chat.product)
        self.picker = replace(self.picker, now=self.now)
        climb, chat = self.picker.climb, self.front.chat
        if climb and climb.at is not None:
            before = chat.step or 0 if chat.ladder == climb.id else 0
            chat = replace(chat, ladder=climb.id, step=max(before, climb.at))
        self.picker = self.picker.picked({"soft": 1.0}, {})
        self.know(chat)

    @rule()
    def start_the_clock(self) -> None:
        waiting = self.picker.chat.waiting(self.now)
        started = waiting is not self.picker.chat
        self.tell(waiting)
        if started:
            self.know(self.front.chat.waiting(self.now))
        self.front.touched = self.now

    # Who is in front

    @rule(place=st.integers(0, CHATS - 1))
    def change_by_number(self, place: int) -> None:
        before = self.front
        if place != self.at:
            if not self.places[place].known:
                self.places[place] = self.new(before.chat.shop)
            if not self.may_hold(before, self.places[place]):
                self.window = ""
        self.at = place
        self.picker = self.picker.turned(place).touched(self.now)
        self.front.touched = self.now

    def may_hold(self, before: Buyer, after: Buyer) -> bool:
        """Whether a chat chosen by hand may take the window that the other was opened from."""
        title, chat = self.title, after.chat
        if title and (title.shop not in ("", chat.shop) or title.buyer not in ("", chat.buyer)):
            return False
        return not before.known or not after.window

    @rule()
    def take_another(self) -> None:
        self.picker = self.picker.another().touched(self.now)
        self.take_free(self.new(self.front.chat.shop))

    @rule(handle=st.integers(1, 3), title=st.sampled_from(TITLES))
    def press_the_hotkey(self, handle: int, title: str) -> None:
        window = told(handle, title, SHOPS)
        self.picker = self.picker.begun(self.now, {}).met(window, self.usual).touched(self.now)
        self.window, shop = window.key, window.shop or self.usual
        self.title = window
        tied = [n for n, one in enumerate(self.places) if one.window == window.key]
        if tied:
            (self.at,) = tied
            if window.buyer and not self.front.chat.buyer:
                self.front.chat = replace(self.front.chat, buyer=window.buyer)
                self.front.tokens |= {window.buyer}
        elif self.front.known:
            self.take_free(self.new(shop, window.key, window.buyer))
        else:
            self.places[self.at] = self.new(shop, window.key, window.buyer)
        self.front.touched = self.now

    @rule()
    def open_from_the_tray(self) -> None:
        self.picker = replace(self.picker.begun(self.now, {}), window="").touched(self.now)
        self.window, self.front.touched = "", self.now

    def take_free(self, buyer: Buyer) -> None:
        """Another buyer at a free place: a blank one, else that of the one left alone longest."""
        before, self.at = self.at, self.picker.board.at
        assert self.at != before
        others = [one for n, one in enumerate(self.places) if n != before]
        if any(not one.known for one in others):
            assert not self.front.known
        else:
            assert self.front.touched == min(filter(None, (one.touched for one in others)))
        self.places[self.at] = buyer
        buyer.touched = self.now

    @rule()
    def clear(self) -> None:
        self.picker = self.picker.cleared().touched(self.now)
        self.places[self.at] = self.new(self.front.chat.shop, self.front.window)
        self.know(self.front.chat)

    @rule()
    def clear_the_chat_only(self) -> None:
        self.tell(self.picker.chat.cleared())
        self.picker = replace(self.picker, clipboard="", buyer_words="", listed=None)
        self.places[self.at] = self.new(self.front.chat.shop, self.front.window)
        self.know(self.front.chat)

    @rule(shop=st.sampled_from(["fawn", "jd", "plain"]))
    def change_the_shop(self, shop: str) -> None:
        same = shop == self.front.chat.shop
        self.tell(self.picker.chat.for_shop(shop))
        if same:
            self.front.touched = self.now
            return
        self.picker = replace(self.picker, clipboard="", buyer_words="", listed=None)
        self.places[self.at] = self.new(shop, self.front.window)
        self.know(self.front.chat)

    @rule(minutes=st.sampled_from([1, 10, 29, 31]), touches=st.booleans())
    def let_time_pass(self, minutes: int, *, touches: bool) -> None:
        self.now += dt.timedelta(minutes=minutes)
        self.picker = self.picker.expired(self.now, IDLE)
        for place, buyer in enumerate(self.places):
            if buyer.known and buyer.touched and self.now - buyer.touched > IDLE:
                self.places[place] = self.new(buyer.chat.shop, buyer.window)
                self.places[place].touched = buyer.touched
        if touches:
            self.picker = self.picker.touched(self.now)
            self.front.touched = self.now

    @rule()
    def keep_a_reminder(self) -> None:
        chat = self.front.chat
        kept = Chat(chat.shop, chat.product, chat.region, chat.buyer, chat.answers)
        self.kept.append((kept, set(self.front.tokens)))

    @precondition(lambda self: self.kept)
    @rule(which=st.integers(0, 20))
    def open_a_reminder(self, which: int) -> None:
        chat, tokens = self.kept[which % len(self.kept)]
        self.picker = replace(self.picker, now=self.now).recalled(chat)
        self.window, self.title = "", None
        served = [
            n
            for n, one in enumerate(self.places)
            if chat.buyer and (one.chat.shop, one.chat.buyer) == (chat.shop, chat.buyer)
        ]
        if served:
            self.at = served[0]
            self.front.chat = self.front.chat.knowing(chat)
            self.front.tokens |= tokens
            return
        buyer = replace(self.new(chat.shop), chat=chat, tokens=tokens, touched=self.now)
        buyer.number = next((int(one[1:-1]) for one in tokens if one[0] == "B"), buyer.number)
        if self.front.known:
            self.take_free(buyer)
        else:
            self.places[self.at] = buyer

    # What happens meanwhile

    @rule(which=st.integers(0, 1))
    def change_the_files(self, which: int) -> None:
        stocked = self.picker.stocked(CATALOGUES[which], SHOPS, {"taobao": TAOBAO})
        self.picker = stocked.with_chat(stocked.chat.for_shop(stocked.chat.shop))

    @rule(is_ours=st.booleans())
    def overhear(self, *, is_ours: bool) -> None:
        self.picker = self.picker.overheard(f"在吗 {self.front.token}", is_ours=is_ours)

    @rule(address=st.sampled_from(ADDRESSES))
    def overhear_an_address(self, address: str) -> None:
        words = " ".join(address.split())
        self.picker = self.picker.overheard(address, is_ours=False)
        if words != self.heard and not self.front.chat.region:
            touched = self.front.touched
            self.know(replace(self.front.chat, region=self.picker.chat.region))
            self.front.touched = touched
            assert self.picker.chat.region
        self.heard = words

    # What must hold

    @invariant()
    def every_chat_is_its_buyers(self) -> None:
        board = self.picker.board.kept(self.picker.chat)
        assert board.at == self.at
        for buyer, chat in zip(self.places, board.chats, strict=True):
            assert chat.blank == (not buyer.known)
            assert tokens_in(replace(chat, window="")) <= buyer.tokens
            if buyer.known or buyer is self.front:
                assert chat == buyer.chat
            if buyer.known:
                assert (chat.window, chat.touched) == (buyer.window, buyer.touched)
        assert board.in_use == tuple(
            n for n, one in enumerate(self.places) if n == self.at or one.known
        )

    @invariant()
    def no_reply_says_what_another_buyer_said(self) -> None:
        for text in self.texts():
            assert tokens_in(text) <= self.front.tokens, text
        assert tokens_in(self.picker.clipboard, self.picker.buyer_words) <= self.front.tokens

    @invariant()
    def the_shop_is_that_of_the_chat(self) -> None:
        assert self.picker.shop.id == self.front.chat.shop

    @invariant()
    def a_window_holds_one_chat(self) -> None:
        held = [one.window for one in self.picker.board.kept(self.picker.chat).chats if one.window]
        assert len(held) == len(set(held))

    def texts(self) -> Iterator[str]:
        shown = self.picker
        yield from shown.draft_of(shown.catalogue.entries[0]).texts
        if shown.draft:
            yield from shown.draft.texts
        yield from (shown.chat.buyer, shown.chat.region)
        yield from ([shown.scene.product.name] if shown.scene.product else [])


Shift.TestCase.settings = settings(max_examples=200, stateful_step_count=40)
test_what_was_asked_for_one_buyer_never_reaches_another = Shift.TestCase
