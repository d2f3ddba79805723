"""Shops and platforms from TOML."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from desktop_app.core.shops import Bargaining, Shipping, Shop, Zone
from desktop_app.storage.shop_file import read_platform, read_shop

SHOP = """\
format = 1
id = "fawn-shoes"
name = "小鹿鞋坊"
platform = "taobao"
language = "zh-CN"
currency = "CNY"
calendar = "CN"
timezone = "Asia/Shanghai"
windows = ["小鹿鞋坊"]
promise = "7天无理由退货"
floor_price = 1

[[promotion]]
name = "双十二"
starts = 2026-12-01
ends = 2026-12-12
gifts = ["速干袜"]

[[promotion]]
name = "abroad"
starts = 2026-12-01T00:00:00Z
ends = 2026-12-02T00:00:00

[shipping]
courier = "圆通速递"
pickup = "17:00"
works = "Mon-Sat"
handling_days = 1

[[shipping.zone]]
name = "江浙沪"
regions = ["江苏"]
days = [2, 3]
fee = 0

[[shipping.zone]]
name = "偏远"
days = 5
fee = "15.5"
served = false

[shipping.other]
days = [3.0, 5]
fee = 8.0

[bargaining]
discount_limit = 0.95
rounding = 1
decay = 0.4

[[product]]
id = "A12"
name = "A12 徒步鞋"
price = 189
list_price = 259.00
floor_price = 175
link = "https://…"
stock = { "42" = 3, "43" = 0 }
weight = 1.5
bargaining = "secret"

[[product]]
id = "B"
stock = 7
"""


def shop(text: str) -> Shop:
    found, _ = read_shop("format = 1\nid = 's'\n" + text, "shops/s.toml")
    assert found
    return found


def told(text: str) -> list[str]:
    return [str(each) for each in read_shop("format = 1\nid = 's'\n" + text, "s")[1]]


def test_a_whole_shop_is_read() -> None:
    found, problems = read_shop(SHOP, "shops/fawn.toml")
    assert problems == ()
    assert found
    assert found.facts == {"promise": "7天无理由退货"}
    sale, abroad = found.promotions
    assert sale.starts == dt.datetime(2026, 12, 1)  # noqa: DTZ001 - naive, in the shop's zone
    assert sale.ends == dt.datetime(2026, 12, 12, 23, 59, 59)  # noqa: DTZ001 - the same
    assert sale.facts == {"gifts": ["速干袜"]}
    assert abroad.starts == dt.datetime(2026, 12, 1, 8)  # noqa: DTZ001 - the same
    assert found.shipping == Shipping(
        courier="圆通速递",
        pickup=dt.time(17),
        works=frozenset(range(6)),
        handling_days=1,
        zones=(
            Zone("江浙沪", ("江苏",), (2, 3), Decimal(0)),
            Zone("偏远", (), (5, 5), Decimal("15.5"), served=False),
        ),
        other=Zone("", (), (3, 5), Decimal(8)),
    )
    assert found.bargaining == Bargaining(Decimal("0.95"), Decimal(1), Decimal("0.4"))
    shoe, other = found.products
    assert (shoe.price, shoe.floor_price) == (Decimal(189), Decimal(175))
    assert shoe.stock == {"42": 3, "43": 0}
    assert shoe.facts == {"weight": Decimal("1.5")}
    assert (other.name, other.stock) == ("B", {"": 7})


@pytest.mark.parametrize(
    ("works", "days"),
    [
        ("Mon-Sat", {0, 1, 2, 3, 4, 5}), ("Mon-Fri, Sun", {0, 1, 2, 3, 4, 6}),
        ("Sat-Mon", {5, 6, 0}),
        ("sunday", {6}), ("Mon – Wed", {0, 1, 2}), ("", set(range(7))), ("Mon-Mon", {0}),
    ],
)  # fmt: skip
def test_working_days_are_spans_that_may_go_over_the_week_end(works: str, days: set[int]) -> None:
    shipping = shop(f'[shipping]\nworks = "{works}"').shipping
    assert shipping
    assert shipping.works == days
    assert told(f'[shipping]\nworks = "{works}"') == []


@pytest.mark.parametrize("pickup", ["17:30:00", '"17:30"', '" 17：30 "'])
def test_a_pickup_is_a_time_or_a_text(pickup: str) -> None:
    shipping = shop(f"[shipping]\npickup = {pickup}").shipping
    assert shipping
    assert shipping.pickup == dt.time(17, 30)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('timezone = "Mars/Olympus"', 'timezone: The time zone "Mars/Olympus" is not known'),
        ('timezone = "../../etc"', "timezone: The time zone"),
        ('windows = ["(", "ok"]', "windows: This is no regular expression"),
        ("[[promotion]]\nname = ' '", "name: A promotion without a name"),
        ("[[promotion]]\nname = 'p'\nends = 'soon'", "promotion p ends: This should be a moment"),
        ("[[promotion]]\nname = 'p'\nstarts = 2026-01-02\nends = 2026-01-01", "It ends before"),
        ("[[promotion]]\nname = 'p'\nends = 0001-01-01T00:00:00+23:00", "should be a moment"),
        ("promotion = [1]", "promotion: This should be tables"),
        ("shipping = 1", "shipping: This should be a table"),
        ("bargaining = 1", "bargaining: This should be a table"),
        ("[shipping]\npickup = 'noon'", "shipping pickup: This should be a time"),
        ("[shipping]\npickup = 17", "shipping pickup: This should be a time"),
        ("[shipping]\nworks = 'always'", "shipping works: This should name days"),
        ("[shipping]\nworks = 'Mon-'", "shipping works: This should name days"),
        ("[shipping]\nhandling_days = -1", "handling_days: This should be a whole number"),
        ("[shipping]\ncolour = 1", "shipping colour: This key is not known"),
        ("[[shipping.zone]]\ndays = [3, 2]", "shipping.zone 1 days: This should be a first"),
        ("[[shipping.zone]]\ndays = ['x']", "days: This should be a first"),
        ("[[shipping.zone]]\nfee = -1", "fee: This should be an amount"),
        ("[[shipping.zone]]\nfee = nan", "fee: This should be an amount"),
        ("[[shipping.zone]]\nfee = true", "fee: This should be an amount"),
        ("[[shipping.zone]]\nserved = 1", "served: This should be true or false"),
        ("[bargaining]\nrounding = 0", "rounding: Prices cannot be rounded to 0"),
        ("[bargaining]\ndecay = 2", "decay: This should be a part of 1"),
        ("[[product]]\nprice = 1", "product 1 id: A product without"),
        ("[[product]]\nid = 'a'\nprice = 'cheap'", "product a price: This should be an amount"),
        ("[[product]]\nid = 'a'\nstock = ['x']", "product a stock: Stock should be"),
        ("[[product]]\nid = 'a'\nstock = { '42' = 'x' }", "product a stock: Stock should be"),
        ("[[product]]\nid = 'a'\nstock = 1.5", "product a stock: Stock should be"),
        ("[[product]]\nid = 'a'\n[[product]]\nid = 'A'", "product A id: Another product"),
    ],
)
def test_what_is_off_is_told_and_the_rest_stays(text: str, problem: str) -> None:
    assert any(problem in line for line in told(text)), told(text)
    assert shop(f"{text}\n[[product]]\nid = 'good'\nprice = 9").product("GOOD")


def test_a_shop_without_an_id_has_the_name_of_its_file() -> None:
    found, problems = read_shop("format = 1\n", "shops/fawn.toml")
    assert found
    assert (found.id, found.name) == ("fawn", "fawn")
    assert len(problems) == 1


def test_an_offset_without_a_time_zone_is_read_as_world_time() -> None:
    promotion = shop("[[promotion]]\nname = 'p'\nends = 2026-01-01T08:00:00+08:00").promotions[0]
    assert promotion.ends == dt.datetime(2026, 1, 1)  # noqa: DTZ001 - naive


@pytest.mark.parametrize("text", ["format = 2\n", "not TOML"])
def test_a_file_that_cannot_be_read_is_one_problem(text: str) -> None:
    for read in (read_shop, read_platform):
        found, problems = read(text, "a.toml")
        assert found is None
        assert len(problems) == 1


def test_a_platform_is_read() -> None:
    found, problems = read_platform(
        'format = 1\nname = "淘宝"\nemoticons.smile = "/:^_^"\nmessage_limit = 500\n'
        "burst_limit = 3\n"
        'rules = ["taobao"]\nreply_targets = [30, 180]\n'
        'source = "https://…"\nchecked = 2026-11-01\n'
        'addressing = { zh = "亲", en = "" }\n',
        "platforms/taobao.toml",
    )
    assert problems == ()
    assert found
    assert (found.id, found.emoticons["smile"], found.message_limit) == ("taobao", "/:^_^", 500)
    assert (found.reply_targets, found.checked) == ((30, 180), dt.date(2026, 11, 1))
    assert found.addressing == {"zh": "亲", "en": ""}


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("message_limit = 'x'", "message_limit"), ("reply_targets = ['x', 30]", "reply_targets"),
        ("checked = 'x'", "checked"), ("emoticons = 1", "emoticons"),
        ("addressing = '亲'", "addressing"), ("addressing.zh = ['亲']", "zh"),
        ("other = 1", "other"),
    ],
)  # fmt: skip
def test_what_is_off_in_a_platform_is_told(line: str, key: str) -> None:
    found, problems = read_platform(f"format = 1\n{line}\n", "p.toml")
    assert found
    assert [problem.key for problem in problems] == [key]
    assert found.name == "p"


def test_one_target_and_a_moment_of_checking_are_understood() -> None:
    found, _ = read_platform("reply_targets = 30\nchecked = 2026-11-01T10:00:00\n", "p.toml")
    assert found
    assert (found.reply_targets, found.checked) == ((30,), dt.date(2026, 11, 1))


@pytest.mark.parametrize(
    ("written", "hours", "problems"),
    [
        ("", 0, 0),
        ("unpaid_hours = 72", 72, 0),
        ("unpaid_hours = 9999", 0, 1),
        ("unpaid_hours = -1", 0, 1),
    ],
)
def test_a_platform_may_say_when_unpaid_orders_close(
    written: str, hours: int, problems: int
) -> None:
    platform, found = read_platform(f"format = 1\n{written}\n", "p.toml")
    assert platform
    assert platform.unpaid_hours == hours
    assert len(found) == problems
