"""Shop, chat and clock → what a template may see."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_app.core.phrases import Variant
from desktop_app.core.shops import Platform, Promotion
from desktop_app.core.variables import Agent, Facts, closes_at, values
from tests.fakes import BOOT, DOUBLE_12, FAWN, SHIPPING, TAOBAO, Desk, asked, at, phrase, refused


def shown(desk: Desk, name: str, **answers: str) -> str:
    (text,) = desk.fill(f"{{{{ {name} }}}}", answers).texts
    return text


FULL = Desk(
    product="a12",
    region="江苏省",
    buyer="王先生",
    now="2026-12-01 10:05",
    platform=TAOBAO,
    agent=Agent("小美", "007", "早班"),
    clipboard="YT123",
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("shop.name", "小鹿鞋坊"),
        ("shop.id", "fawn"),
        ("shop.platform", "淘宝"),
        ("shop.promise", "7天无理由退货"),
        ("agent.name", "小美"),
        ("agent.number", "007"),
        ("agent.shift", "早班"),
        ("product.id", "A12"),
        ("product.name", "A12 徒步鞋"),
        ("product.price", "189"),
        ("product.price | money", "¥189"),
        ("product.list_price", "259"),
        ("product.link", "https://example.com/a12"),
        ("product.stock['42']", "3"),
        ("product.material", "牛皮"),
        ("product.selling_points", "防滑、透气"),
        ("promotion.name", "双十二"),
        ("promotion.gifts", "速干袜、鞋带"),
        ("promotion.gifts | first", "速干袜"),
        ("promotion.ends", "12月12日 24:00"),
        ("promotion.ends | deadline", "12月12日 24:00"),
        ("promotion.starts | date", "12月1日"),
        ("shipping.courier", "圆通速递"),
        ("shipping.zone", "江浙沪"),
        ("shipping.days", "2–3"),
        ("shipping.days | range", "2–3"),
        ("shipping.arrives", "12月3日–4日"),
        ("shipping.fee | money", "¥0"),
        ("shipping.pickup", "17:00"),
        ("shipping.ships_today", "true"),
        ("shipping.dispatch", "12月1日"),
        ("shipping.left", "6小时55分"),
        ("shipping.served", "true"),
        ("buyer.name", "王先生"),
        ("buyer.region", "江苏省"),
        ("now | time", "10:05"),
        ("now", "12月1日 10:05"),
        ("today", "12月1日"),
        ("greeting", "早上好"),
        ("smile", "/:^_^"),
        ("wink", "😉"),
        ("sorry", "🙏"),
        ("thanks", "🌹"),
        ("rose", "🌹"),
        ("clipboard", "YT123"),
    ],
)
def test_what_the_program_knows_is_filled(name: str, text: str) -> None:
    assert shown(FULL, name) == text


def test_a_shop_may_have_any_further_facts_but_its_own_name_wins() -> None:
    shop = replace(FAWN, facts={"name": "别人", "brand": "小鹿", "tags": [], "note": " "})
    desk = Desk(shop=shop)
    assert (shown(desk, "shop.name"), shown(desk, "shop.brand")) == ("小鹿鞋坊", "小鹿")
    assert not desk.fill("{{ shop.tags }}").ready
    assert not desk.fill("{{ shop.note }}").ready


def test_without_a_platform_profile_the_shops_own_word_for_it_is_said() -> None:
    assert shown(Desk(), "shop.platform") == "taobao"


def test_another_region_without_a_zone_name_is_called_by_its_own() -> None:
    assert shown(Desk(region="广东"), "shipping.zone") == "广东"
    assert shown(Desk(region="广东"), "shipping.fee | money") == "¥8"


def test_a_region_answered_in_the_form_lies_over_the_chats() -> None:
    desk = Desk(region="江苏")
    draft = desk.fill("{{ shipping.zone }}{{ shipping.served }}", {"buyer.region": "新疆"})
    assert draft.texts == ("偏远false",)


def test_a_zone_may_leave_its_days_unsaid() -> None:
    zone = replace(SHIPPING.zones[0], days=None)
    desk = Desk(shop=replace(FAWN, shipping=replace(SHIPPING, zones=(zone,))), region="江苏")
    assert not desk.fill("{{ shipping.days }}").ready
    assert not desk.fill("{{ shipping.arrives }}").ready
    assert desk.fill("{{ shipping.fee | money }}").ready


def test_prices_can_be_reckoned_with() -> None:
    desk = Desk(product="A21")
    assert shown(desk, "product.price | minus: 9.5 | money") == "¥150"
    body = "{% if product.price > 100 %}满{% endif %}"
    assert desk.fill(body).texts == ("满",)


@pytest.mark.parametrize("floor", [Decimal("173.37"), None])
def test_the_floor_price_and_the_bargaining_are_in_no_value(floor: Decimal | None) -> None:
    facts = {"floor_price": "173.37", "deep": [{"floor_price": "173.37", "a": 1}], "bargaining": 1}
    boot = replace(BOOT, floor_price=floor, facts=facts)
    desk = replace(FULL, shop=replace(FAWN, products=(boot,), facts={"bargaining": "173.37"}))
    scene = desk.scene()
    seen = values(scene, scene.formats(""), {})
    told = {name: dict(each) if isinstance(each, Facts) else each for name, each in seen.items()}
    assert "173" not in str(told)
    assert told["product"] == {
        "id": "A12",
        "name": "A12 徒步鞋",
        "price": 189,
        "list_price": 259,
        "link": "https://example.com/a12",
        "stock": {"42": 3, "43": 0},
        "deep": [{"a": 1}],
    }


def test_facts_are_worked_out_only_when_they_are_looked_at() -> None:
    made = []

    def make() -> dict[str, object]:
        made.append(1)
        return {"a": 1, "empty": "", "none": None, "list": [], "floor_price": 5}

    facts = Facts(make)
    assert not made
    assert (len(facts), list(facts), dict(facts)) == (1, ["a"], {"a": 1})
    assert len(made) == 1
    with pytest.raises(KeyError):
        facts["floor_price"]


def test_an_answer_lies_over_what_the_shop_says() -> None:
    draft = FULL.fill("{{ shop.name }}{{ shop.promise }}", {"shop.name": "别店"})
    assert draft.texts == ("别店7天无理由退货",)


def test_an_answer_for_a_whole_root_is_a_text() -> None:
    assert Desk().fill("{{ greeting }}", {"greeting": "在的"}).texts == ("在的",)


def test_an_answered_truth_that_is_neither_yes_nor_no_stays_as_typed() -> None:
    assert Desk().fill("{{ shipping.served }}", {"shipping.served": "看情况"}).texts == ("看情况",)


@pytest.mark.parametrize(
    ("product", "found"), [("A12", True), ("a12", True), ("B99", False), ("", False)]
)
def test_the_product_of_the_chat_is_found_by_its_id(product: str, *, found: bool) -> None:
    assert (Desk(product=product).scene().product is BOOT) is found


def test_the_first_promotion_that_runs_is_the_one() -> None:
    old = Promotion("双十一", at("2026-11-01"), at("2026-11-12"))
    always = Promotion("常年")
    later = Promotion("年货节", at("2027-01-01"))
    scene = Desk(shop=replace(FAWN, promotions=(old, later, DOUBLE_12, always))).scene()
    assert scene.promotion is DOUBLE_12
    assert replace(scene, shop=replace(FAWN, promotions=(old, later, always))).promotion is always
    assert replace(scene, shop=replace(FAWN, promotions=(old, later))).promotion is None


def test_now_is_by_the_shops_clock_where_it_has_one() -> None:
    scene = Desk(now="2026-12-01 23:30").scene()
    assert scene.local_now == at("2026-12-01 23:30")
    seoul = replace(scene, shop=replace(FAWN, timezone="Asia/Seoul"))
    assert seoul.local_now == at("2026-12-02 00:30")
    assert replace(scene, shop=replace(FAWN, timezone="")).local_now == at("2026-12-01 23:30")


def test_a_wording_without_a_language_is_written_in_the_shops() -> None:
    scene = Desk(shop=replace(FAWN, language="ko", currency="KRW")).scene()
    assert scene.formats("").language == "ko"
    assert scene.formats("en").language == "en"
    assert scene.formats("").currency == "KRW"


@pytest.mark.parametrize(
    ("ours", "book", "written"),
    [
        ("en-US", "en", "November 30"),
        ("en-GB", "en", "30 November"),
        ("en", "en-US", "30 November"),
        ("", "en-US", "November 30"),
        ("zh-CN", "en", "30 November"),
        ("en-US", "", "November 30"),
    ],
)
def test_a_date_is_written_as_in_the_country_of_the_shop(
    ours: str, book: str, written: str
) -> None:
    scene = replace(Desk().scene(), shop=replace(FAWN, language=ours))
    assert scene.formats(book).date("2026-11-30") == written


@pytest.mark.parametrize(
    ("buyer", "language", "text"),
    [
        ("", "zh-CN", "亲"),
        ("", "zh", "亲"),
        ("", "ko-KR", "고객님"),
        ("王先生", "zh-CN", "王先生"),
        (" ", "zh-CN", "亲"),
        ("", "en", "you"),
        ("", "ja", "you"),
    ],
)
def test_a_buyer_is_called_by_name_or_as_the_platform_likes_it(
    buyer: str, language: str, text: str
) -> None:
    platform = replace(TAOBAO, addressing={"zh": "亲", "ko": "고객님", "en": ""})
    desk = Desk(buyer=buyer, platform=platform)
    body = '{{ buyer.title | default: "you" }}'
    one = replace(phrase("x"), variants=(Variant(body, language),))

    draft = desk.fill_phrase(one, wording=1)

    assert (draft.texts, asked(draft)) == ((text,), [])


def test_without_a_word_for_the_buyer_the_name_is_asked() -> None:
    draft = Desk().fill("{{ buyer.title }}")

    assert asked(draft) == ["buyer.name"]
    told = Desk().fill("{{ buyer.title }}", {"buyer.name": "王先生"})
    assert told.texts == ("王先生",)
    assert [(blank.asked.name, blank.value) for blank in told.blanks] == [("buyer.name", "王先生")]


PLACED = [
    ({"order.placed_at": "09:00"}, 24, "2026-12-02 09:00"),
    ({"order.placed": "09:00"}, 72, "2026-12-04 09:00"),
    ({"order.placed_at": "23:00"}, 24, "2026-12-01 23:00"),
    ({"order.placed_at": "2026-11-30 20:00"}, 24, "2026-12-01 20:00"),
    ({"order.placed_at": "2026-11-30T20:00+08:00"}, 24, "2026-12-01 20:00"),
    ({"order.placed_at": "09:00", "order.closes": "18:00"}, 24, "2026-12-01 18:00"),
    ({"order.closes": "2026-12-03 12:00"}, 0, "2026-12-03 12:00"),
    ({"order.placed_at": "09:00"}, 0, None),
    ({"order.placed_at": "2026-11-30"}, 24, None),
    ({"order.placed_at": "just now"}, 24, None),
    ({}, 24, None),
]


@pytest.mark.parametrize(("answers", "hours", "closes"), PLACED)
def test_an_order_closes_by_the_rule_of_its_platform(
    answers: dict[str, str], hours: int, closes: str | None
) -> None:
    desk = Desk(now="2026-12-01 10:00", platform=Platform("p", "p", unpaid_hours=hours))
    found = closes_at(desk.scene(answers))
    assert found == (at(closes) if closes else None)


def test_without_a_platform_the_closing_is_asked_as_it_is() -> None:
    desk = Desk()
    assert closes_at(desk.scene({"order.placed_at": "09:00"})) is None
    assert asked(desk.fill("{{ order.closes | left }}")) == ["order.closes"]


def test_with_a_rule_it_is_asked_when_the_order_was_placed() -> None:
    desk = Desk(platform=Platform("p", "p", unpaid_hours=24))
    body = "{{ order.closes | left }}，{{ order.placed | time }}，{{ order.placed_at | time }}"
    assert asked(desk.fill(body)) == ["order.placed_at"]
    made = desk.fill(body, {"order.placed_at": "09:00"})
    assert made.texts == ("23小时，09:00，09:00",)
    assert refused(desk.fill(body, {"order.placed_at": "2026-11-20 09:00"}))
    assert asked(desk.fill(body, {"order.placed_at": "soon"})) == ["order.placed_at"]
