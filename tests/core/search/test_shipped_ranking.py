"""What must come first over the shipped phrasebooks, as experienced agents would judge it.

Each line of a table is a query and the phrase that is meant by it, which must be the first of the
list; where several are equally right they are all named, and all must be among the first three.
The tables say what agents expect, not what the program happens to do.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

import pytest

from desktop_app import resources
from desktop_app.core.catalogue import Catalogue
from desktop_app.core.chats import Chat
from desktop_app.core.phrases import Layer, Library, Phrase, Phrasebook
from desktop_app.core.picker import Picker
from desktop_app.core.search.spelling import Spelling
from desktop_app.storage.phrasebooks import read_folder, read_platforms, read_shops
from tests.fakes import Desk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

AMONG = 3
"""Where several phrases are equally right, they are all among so many."""

CODES = """
kj1 → bargain-activity-price
kj51 → bargain-lead-agreed
KJ2 → bargain-worth
fh1 → ship-today
wl1 → ship-time
by1 → bargain-free-shipping
th1 → after-return-how
cf3 → nudge-promotion
zm → greet-are-you-there
yhq → bargain-coupon
scth → after-colour-size
sc → farewell-bookmark
hd → payment-confirm-address
gj → greet-follow-up
hb → payment-merge-orders
zl → enquiry-weight
fp → enquiry-invoice
ml → bargain-round-down
"""  # an exact code is that phrase, whatever else the letters may mean

BEGUN_CODES = """
kj → bargain-activity-price
hy → greet-first-visit
kc → enquiry-stock-size
cm → enquiry-size-advice
wl → ship-time
cf → nudge-help
sh → after-soothe
cp → review-bad-contact
gdz → payment-change-address
"""  # a series of codes begins with its first

INITIALS = """
by → bargain-free-shipping
fh → ship-today
th → after-return-how
yf → ship-fee
bj → bargain-compare-value
hh → after-exchange
tk → after-refund-before-dispatch, after-refund-progress
hp → review-thanks, review-good-but
nh → greet-first-visit
hm → after-exchange
cfh → ship-hurry
yfx → after-return-fee
zmth → after-return-how
jtnfm → ship-today
jtnd → ship-time
tkjd → after-refund-progress
wldh → ship-tracking
ysdj → ship-lost
xkxlq → bargain-new-coupon
"""

PINYIN = """
baoyou → bargain-free-shipping
fahuo → ship-today, ship-hurry
tuihuo → after-return-how, after-return-fee
moling → bargain-round-down
zaima → greet-are-you-there
nihao → greet-first-visit
zhengpin → enquiry-genuine
yunfei → ship-fee
wuliu → ship-tracking
kuaidi → ship-courier
danhao → ship-tracking
cuifu → nudge-help
chima → enquiry-size-advice
secha → enquiry-colour-note
fapiao → enquiry-invoice
gaidizhi → payment-change-address
tuikuan → after-refund-before-dispatch, after-refund-progress
huabei → payment-instalments
wanan → farewell-good-night
jiaojie → internal-handover
shuihao → enquiry-invoice
"""

HALF_TYPED = """
baoy → bargain-free-shipping, enquiry-care
fahu → ship-today, ship-hurry
tuih → after-return-how, after-return-fee
moli → bargain-round-down
yunf → ship-fee
kuaid → ship-courier
zhengp → enquiry-genuine
gaidiz → payment-change-address
zengp → bargain-gift-list, bargain-gift
zaim → greet-are-you-there
"""

MIXED = """
bao邮 → bargain-free-shipping
包y → bargain-free-shipping
fa货 → ship-today, ship-hurry
改dz → payment-change-address
色cha → enquiry-colour-note
yun费 → ship-fee
今tian能f → ship-today
wu流danhao → ship-tracking
"""

CHINESE = """
包邮 → bargain-free-shipping
发货 → ship-today, ship-hurry
退货 → after-return-how, after-return-fee
换货 → after-exchange, after-exchange-sent
便宜 → bargain-activity-price, bargain-compare-value
便宜点 → bargain-activity-price
贵 → bargain-worth
太贵了 → bargain-worth
学生 → bargain-plea
赠品 → bargain-gift-list, bargain-gift
尺码 → enquiry-size-advice
有货吗 → enquiry-stock-size
缺货 → enquiry-sold-out
真皮 → enquiry-material
怎么洗 → enquiry-care
半码 → enquiry-size-between
运费 → ship-fee
快递 → ship-courier
顺丰 → ship-choose-courier
几天到 → ship-time
新疆 → ship-remote
丢件 → ship-lost
春节 → greet-holiday, ship-holiday
地址 → payment-change-address, payment-address-changed
分期 → payment-instalments
开胶 → after-return-defect
投诉 → after-soothe, after-own-it
好评 → review-thanks, review-good-but
差评 → review-bad-contact
截图 → bargain-compare-screenshot
工号 → greet-with-number
下班 → greet-off-duty
加微信 → safe-stay-here
"""

SEVERAL_WORDS = """
退货 运费 → after-return-fee
运费 退货 → after-return-fee
th yf → after-return-fee
差评 回复 → review-bad-public
回复 差评 → review-bad-public
催付 活动 → nudge-promotion
活动 催付 → nudge-promotion
cf hd → nudge-promotion
签收 没收到 → ship-signed-not-received
没收到 签收 → ship-signed-not-received
学生 便宜 → bargain-plea
包邮 新疆 → ship-remote
"""

BODIES = """
税号 → enquiry-invoice
驿站 → ship-signed-not-received
厚袜 → enquiry-size-between
白纸 → enquiry-size-measure
打单 → payment-confirm-address
盘点 → after-out-of-stock
病毒 → safe-no-files
过意不去 → bargain-farewell, review-bad-contact
"""

OTHER_WORDINGS = """
纸条 → after-exchange
眼光真好 → enquiry-sold-out
welcome → greet-first-visit
tracking → ship-tracking
tracking number → ship-tracking
regular price → bargain-activity-price
"""  # words of a phrase's other wordings are words of the phrase

LATIN = """
hello → greet-first-visit
hi → greet-first-visit
ems → ship-post-office
qq → safe-stay-here
"""

WIDE_AND_TRADITIONAL = """
ＫＪ１ → bargain-activity-price
ｂａｏｙｏｕ → bargain-free-shipping
ｗｌ２ → ship-tracking
退货　运费 → after-return-fee
包郵 → bargain-free-shipping
發貨 → ship-today, ship-hurry
運費 → ship-fee
優惠券 → bargain-coupon
發票 → enquiry-invoice
換貨 → after-exchange, after-exchange-sent
"""

SLIPS = """
fahou → ship-today, ship-hurry
tuihou → after-return-how, after-return-fee
baoyuo → bargain-free-shipping
yunfie → ship-fee
kuadi → ship-courier
zhengpni → enquiry-genuine
fapaio → enquiry-invoice
tuikaun → after-refund-before-dispatch, after-refund-progress
helllo → greet-first-visit
"""

NARROWED = """
#议价 便宜 → bargain-activity-price, bargain-compare-value
＃议价　便宜 → bargain-activity-price, bargain-compare-value
#yj zp → bargain-gift-list, bargain-gift
#物流 单号 → ship-tracking
#售后 缺货 → after-out-of-stock
#内部 补货 → internal-log-restock
降价 #售后 → after-price-drop
@a12 cz → enquiry-material
@a12 便宜 → bargain-activity-price, bargain-compare-value
@徒步鞋 #咨询 洗 → enquiry-care
"""

TABLES = {
    "codes": CODES,
    "begun codes": BEGUN_CODES,
    "initials": INITIALS,
    "pinyin": PINYIN,
    "half-typed": HALF_TYPED,
    "mixed": MIXED,
    "chinese": CHINESE,
    "several words": SEVERAL_WORDS,
    "bodies": BODIES,
    "other wordings": OTHER_WORDINGS,
    "latin": LATIN,
    "wide and traditional": WIDE_AND_TRADITIONAL,
    "slips": SLIPS,
    "narrowed": NARROWED,
}

USED = """
运费 → payment-fee-changed
yf → ship-fee-why
cf → nudge-closing
fh → ship-late
退货 → after-return-late, after-return-fee
th1 → after-return-how
sc → farewell-bookmark
hd → payment-confirm-address
ml → bargain-round-down
正品 → enquiry-genuine
尺码 → enquiry-size-advice
"""
"""What comes first for one who has used ``RECENT`` of late."""

RECENT: Mapping[str, float] = {
    "payment-fee-changed": 6.0,
    "ship-fee-why": 6.0,
    "nudge-closing": 6.0,
    "ship-late": 6.0,
    "after-return-late": 6.0,
    "after-return-fee": 3.0,
    "enquiry-colour-note": 40.0,  # its code is sc1
    "enquiry-promotion": 40.0,  # hd1
    "bargain-compare-service": 6.0,  # 正品 is in one of its keywords
    "greet-busy-promotion": 6.0,  # 尺码 is in its reply
}
"""By id, the weights of phrases picked a few times today; those of 40 every day for months."""


@dataclass(frozen=True)
class Case:
    """A query and the phrases that are meant by it."""

    query: str
    meant: tuple[str, ...]

    def fits(self, found: list[str]) -> bool:
        """Whether a list answers it."""
        return set(self.meant) <= set(found[: AMONG if len(self.meant) > 1 else 1])


def cases(table: str) -> Iterator[Case]:
    """The lines of a table."""
    for line in table.strip().splitlines():
        query, _, meant = line.partition(" → ")
        yield Case(query, tuple(meant.split(", ")))


def named(kinds: Mapping[str, str]) -> Iterable[object]:
    """The cases of several tables as parameters with readable names."""
    return [
        pytest.param(case, id=f"{kind}: {case.query}")
        for kind, table in kinds.items()
        for case in cases(table)
    ]


@dataclass(frozen=True)
class Counter:
    """The shipped phrases at the counter of a sample shop, with more books if need be."""

    books: tuple[Phrasebook, ...] = ()
    sample: str = "fawn-shoes"
    platform: str = "taobao"
    language: str = "zh-CN"
    used: Mapping[str, float] = field(default_factory=dict)

    @property
    def picker(self) -> Picker:
        """The picker with nothing typed."""
        shops, _ = read_shops(resources.phrases() / "shops", sample=True)
        sample = next(shop for shop in shops if shop.id == self.sample)
        found, _ = read_platforms(resources.phrases() / "platforms")
        books = (*shipped().library.books, *self.books)
        shop = replace(sample, platform=self.platform, language=self.language)
        return Picker(
            Catalogue(Library(books), spelling()) if self.books else shipped(),
            (shop,),
            {platform.id: platform for platform in found},
            Desk().scene().now,
            weights=self.used,
            chat=Chat(shop.id),
        )

    def found(self, query: str) -> list[str]:
        """The ids of the phrases found, best first."""
        return [row.entry.phrase.id for row in self.picker.typed(query).found.rows]


@cache
def spelling() -> Spelling:
    """The readings of Chinese characters."""
    return Spelling(resources.pinyin())


@cache
def shipped() -> Catalogue:
    """The shipped phrases, indexed once."""
    return Catalogue(Library(read_folder(resources.phrases(), Layer.SHIPPED).books), spelling())


def test_the_tables_name_phrases_that_are_shipped() -> None:
    tables = [*TABLES.values(), USED]
    meant = {one for table in tables for case in cases(table) for one in case.meant}
    assert meant | RECENT.keys() <= {entry.phrase.id for entry in shipped().entries}
    assert len({case.query for table in tables for case in cases(table)}) >= 70


@pytest.mark.parametrize("case", named(TABLES))
def test_what_an_agent_means_comes_first(case: Case) -> None:
    found = Counter().found(case.query)
    assert case.fits(found), f"{case.query}: {found[:5]}"


@pytest.mark.parametrize("case", named({"used": USED}))
def test_use_settles_between_equals_and_never_displaces_a_code(case: Case) -> None:
    found = Counter(used=RECENT).found(case.query)
    assert case.fits(found), f"{case.query}: {found[:5]}"


def test_a_category_keeps_the_others_out() -> None:
    picker = Counter().picker.typed("#议价 便宜")
    assert {row.entry.phrase.category for row in picker.found.rows} == {"bargaining"}


@pytest.mark.parametrize("query", ["@a12 便宜", "便宜 @徒步鞋", "＠Ａ１２　便宜"])
def test_a_product_that_was_named_is_filled_in_and_finds_the_same(query: str) -> None:
    picker = Counter().picker.typed(query)
    assert picker.chat_meant.product == "A12"
    assert Counter().found(query) == Counter().found("便宜")


SUITED = Phrasebook(
    "own",
    "own",
    language="zh-CN",
    phrases=(
        Phrase("own-jd", "开店铺会员", "京东的会员在店铺首页开通", platforms=("jd",)),
        Phrase("own-taobao", "开店铺会员", "淘宝的会员在店铺首页开通", platforms=("taobao",)),
        Phrase("own-other", "会员日说明", "每月一次", platforms=("jd",)),
    ),
)
"""Phrases of the shop's own for one platform each."""

ENGLISH = Phrasebook(
    "own-en",
    "own-en",
    language="en",
    phrases=(Phrase("own-english", "开店铺会员", "Members join on the shop's page."),),
)


@pytest.mark.parametrize(
    ("platform", "first"), [("taobao", "own-taobao"), ("jd", "own-jd"), ("pdd", "own-jd")]
)
@pytest.mark.parametrize("query", ["会员", "开店铺会员", "kdphy", "dianpuhuiyuan"])
def test_what_is_for_the_platform_comes_first_and_nothing_is_hidden(
    query: str, platform: str, first: str
) -> None:
    found = Counter((SUITED,), platform=platform).found(query)
    own = [one for one in found if one in {"own-jd", "own-taobao"}]
    assert own[0] == first
    assert set(own) == {"own-jd", "own-taobao"}


@pytest.mark.parametrize(("language", "first"), [("zh-CN", "own-taobao"), ("en", "own-english")])
def test_what_is_in_the_language_of_the_shop_comes_first(language: str, first: str) -> None:
    found = Counter((ENGLISH, SUITED), language=language).found("开店铺会员")
    assert found[0] == first
    assert {"own-taobao", "own-english", "own-jd"} <= set(found)


@pytest.mark.parametrize("platform", ["taobao", "jd", "plain"])
def test_an_exact_code_comes_first_wherever_it_suits(platform: str) -> None:
    code = Phrase("own-code", "京东专用", "只在京东用", code="zz9", platforms=("jd",))
    title = Phrase("own-title", "zz9", "这一条标题也是", platforms=("taobao",))
    own = Phrasebook("own-codes", "own", language="zh-CN", phrases=(title, code))
    assert Counter((own,), platform=platform).found("zz9") == ["own-code", "own-title"]


@pytest.mark.parametrize("query", ["龘龘", "zzzzz", "kj99"])
def test_what_nobody_wrote_is_not_found(query: str) -> None:
    assert Counter().found(query) == []
