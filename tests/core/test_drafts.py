"""A picked phrase and its answers: what is filled, what is asked, what is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.core.bargaining import Offer
from desktop_app.core.drafts import Wording, suiting, wordings
from desktop_app.core.phrases import Entry, Field, Variant
from desktop_app.core.shops import Bargaining
from desktop_app.core.templates import Part
from desktop_app.core.variables import Agent
from tests.fakes import BOOT, FAWN, RUNNER, SHIPPING, Desk, asked, book, phrase, refused
from tests.fakes import MARKS_PATTERN as MARKS

# --- the law: never a blank -------------------------------------------------------------------


@dataclass(frozen=True)
class Text:
    """The author's words."""

    text: str

    @property
    def body(self) -> str:
        return self.text


@dataclass(frozen=True)
class Value:
    """``{{ name }}``, with a default if ``fallback`` is not None."""

    name: str
    fallback: str | None = None

    @property
    def body(self) -> str:
        return "{{ %s%s }}" % (  # noqa: UP031 - braces
            self.name,
            "" if self.fallback is None else f' | default: "{self.fallback}"',
        )


@dataclass(frozen=True)
class If:
    """``{% if name %}then{% else %}other{% endif %}``."""

    name: str
    then: tuple[Piece, ...]
    other: tuple[Piece, ...]

    @property
    def body(self) -> str:
        then, other = ("".join(piece.body for piece in part) for part in (self.then, self.other))
        return f"{{% if {self.name} %}}{then}{{% else %}}{other}{{% endif %}}"


Piece = Text | Value | If

UNKNOWN_UNTIL_ASKED = ("ask.a", "ask.b", "order.tracking", "buyer.account", "plain")
ON_THE_CARD = ("product.material", "product.care")
CARD = {"product.material": "牛皮"}

names = st.sampled_from(UNKNOWN_UNTIL_ASKED + ON_THE_CARD)
pieces: st.SearchStrategy[Piece] = st.recursive(
    st.text("亲aé，~ :", min_size=1, max_size=4).map(str.strip).filter(bool).map(Text)
    | st.just(Text("\n---\n"))
    | names.map(Value)
    | st.builds(Value, names, st.sampled_from(["", "无"])),
    lambda inner: st.builds(
        If, names, st.lists(inner, max_size=2).map(tuple), st.lists(inner, max_size=2).map(tuple)
    ),
    max_leaves=4,
)
told = st.dictionaries(
    st.sampled_from(UNKNOWN_UNTIL_ASKED),
    (
        st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs"]), max_size=8)
        | st.sampled_from(
            ["{{ ask.a }}", "{% if %}", "a\n---\nb", "---", "\uf8f3x", "\uf8f1y\uf8f2"]
        )
    ).filter(lambda text: bool(MARKS.sub("", text).strip())),
)


def expected(
    parts: tuple[Piece, ...] | list[Piece], known: dict[str, str], missing: set[str]
) -> str:
    """What a body must come to, worked out the plain way; collects what must be asked."""
    written = ""
    for part in parts:
        match part:
            case Text(text):
                written += "\0" if text == "\n---\n" else text
            case Value(name, fallback):
                if name not in known and fallback is None:
                    missing.add(name)
                written += known.get(name, fallback or "")
            case If(name, then, other):
                if name not in known and name not in ON_THE_CARD:
                    missing.add(name)
                written += expected(then if name in known else other, known, missing)
    return written


@given(st.lists(pieces, max_size=6), told)
@example([Text("a"), If("ask.a", (Text("\n---\n"),), ()), Text("b")], {"ask.a": "---"})
@example([Value("product.care", "")], {})
def test_a_reply_is_ready_only_when_every_value_is_in_it(
    body: list[Piece], known: dict[str, str]
) -> None:
    draft = Desk(product="A12").fill("".join(piece.body for piece in body), known)
    missing: set[str] = set()
    facts = {name: MARKS.sub("", text) for name, text in known.items()} | CARD
    text = expected(body, facts, missing)
    assert set(asked(draft)) == missing
    assert draft.refusals == ()
    if not missing:
        wanted = [message for message in text.split("\0") if message.strip()]
        assert [message.strip("\n ") for message in draft.texts] == [
            message.strip("\n ") for message in wanted
        ]
    assert draft.ready == (not missing and bool(draft.texts))
    assert draft.ready <= all(
        part.kind != "blank" and part.text for message in draft.messages for part in message.parts
    )
    assert not any(MARKS.search(message) for message in draft.texts)


FILTERS = ("upcase", "strip", "slice: 10, 5", "remove: 'x'", "truncate: 4", "default: 'z'", "money")
FORMS = (
    "{{{{ {name} | {filter} }}}}",
    "{{{{ {name} | default: ask.b }}}}",
    "{{% assign v = {name} %}}{{{{ v }}}}",
    "{{% assign v = {name} | {filter} %}}{{{{ v }}}}",
    "{{% capture v %}}{{{{ {name} }}}}{{% endcapture %}}{{{{ v }}}}",
    "{{% for v in {name} %}}{{{{ v }}}}{{% endfor %}}",
    "{{% assign v = {name} %}}{{% unless v %}}-{{% endunless %}}",
    "{{% case {name} %}}{{% when 'x' %}}1{{% else %}}{{{{ {name} }}}}{{% endcase %}}",
    "{{% echo {name} %}}",
    "{{% cycle {name}, 'x' %}}",
)
awkward = st.builds(
    lambda form, name, filter_: form.format(name=name, filter=filter_),
    st.sampled_from(FORMS),
    st.sampled_from((*UNKNOWN_UNTIL_ASKED, *ON_THE_CARD, "ask.a.b", "buyer.size", "nil", "shop")),
    st.sampled_from(FILTERS),
)


@given(
    st.lists(awkward | st.sampled_from(["a", "\n---\n"]), max_size=4).map("".join),
    st.dictionaries(
        st.sampled_from((*UNKNOWN_UNTIL_ASKED, "ask.a.b", "buyer.size", "v", "nil", "\uf8f1")),
        st.sampled_from(["x", "12", "short", "\uf8f0", "a\uf8f3b", " "]),
    ),
)
def test_however_a_body_is_written_a_ready_reply_has_no_blank(
    body: str, known: dict[str, str]
) -> None:
    draft = Desk(product="A12").fill("a" + body, known)
    if draft.ready:
        kinds = {part.kind for message in draft.messages for part in message.parts}
        assert "blank" not in kinds, draft.texts
        assert not any("object at" in message or MARKS.search(message) for message in draft.texts)


@pytest.mark.parametrize(
    ("body", "answers"),
    [
        ("号{{ order.tracking | slice: 10, 5 }}", {"order.tracking": "short"}),
        ("号{{ order.tracking | remove: 'x' }}", {"order.tracking": "x"}),
        ("号{{ order.tracking }}", {"order.tracking": "\uf8f0"}),
        ("{{ order.item.name }}", {"order.item.name": "鞋"}),
        ("{% assign n = product.colour_note %}{{ n }}", {"n": "红"}),
        ("{{ shipping.days }}", {"buyer.region": "xinjiang"}),
        ("{{ product.name }}", {"product": "A12"}),
        ("a{{ nil }}", {"nil": "x"}),
        ("a{{ nil }}", {"": "x"}),
    ],
)
def test_an_answer_that_leaves_the_blank_blank_does_not_make_it_ready(
    body: str, answers: dict[str, str]
) -> None:
    draft = Desk(product="" if "product" in answers else "A12").fill(body, answers)
    blank = any(part.kind == "blank" for message in draft.messages for part in message.parts)
    assert not (draft.ready and blank), draft.texts


def test_a_default_that_leaves_the_blank_blank_does_not_make_it_ready() -> None:
    desk = Desk(fields=(Field("ask.a", default="short"),))
    draft = desk.fill("号{{ ask.a | slice: 10, 5 }}")
    blank = any(part.kind == "blank" for message in draft.messages for part in message.parts)
    assert not (draft.ready and blank), draft.texts


@pytest.mark.parametrize(
    "name", ["buyer.size", "buyer.first", "order.size", "ask.size", "ask.last"]
)
def test_an_unknown_size_or_first_is_asked_like_any_other(name: str) -> None:
    desk = Desk(buyer="王先生")
    assert asked(desk.fill(f"您穿{{{{ {name} }}}}码", {"ask.x": "1", "order.x": "1"})) == [name]
    assert desk.fill(f"您穿{{{{ {name} }}}}码", {name: "42"}).texts == ("您穿42码",)


def test_a_card_without_a_size_has_none() -> None:
    assert asked(Desk(product="A12").fill("{{ product.size }}")) == ["product.size"]
    assert Desk(product="A12").fill("a{% if product.size %}b{% endif %}").texts == ("a",)


def test_a_value_that_is_itself_a_list_still_has_a_size() -> None:
    draft = Desk(product="A12").fill("{{ product.selling_points.size }}个卖点")
    assert draft.texts == ("2个卖点",)


@pytest.mark.parametrize("name", ["shop", "product", "promotion", "shipping", "product.stock"])
def test_a_whole_card_is_never_put_into_a_reply_as_the_program_stores_it(name: str) -> None:
    draft = Desk(product="A12").fill(f"a{{{{ {name} }}}}")
    assert not (draft.ready and re.search(r"object at|[{}<>]", draft.texts[0])), draft.texts


def test_a_range_of_numbers_is_not_put_into_a_reply_as_the_program_stores_it() -> None:
    assert "range(" not in "".join(Desk().fill("{{ (1..3) }}").texts)


# --- what is asked ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "answers", "names"),
    [
        ("{{ order.tracking }}", {}, ["order.tracking"]),
        ("{{ tracking }}", {}, ["tracking"]),
        ("{{ tracking }}", {"tracking": "1"}, []),
        ("{{ order.tracking }}", {"order.tracking": " "}, ["order.tracking"]),
        ("{{ ask.b }}{{ ask.a }}{{ ask.b }}", {}, ["ask.b", "ask.a"]),
        ("{% if ask.a %}x{% endif %}y", {}, ["ask.a"]),
        ("{% if ask.a == 'x' and ask.b %}x{% endif %}y", {"ask.b": "1"}, ["ask.a"]),
        ("{% unless ask.a %}x{% endunless %}", {}, ["ask.a"]),
        ("{% case ask.a %}{% when 'x' %}x{% endcase %}y", {}, ["ask.a"]),
        ("{% for a in ask.list %}x{% endfor %}y", {}, ["ask.list"]),
        ("{% echo ask.a %}", {}, ["ask.a"]),
        ("{{ ask.a | upcase }}", {}, ["ask.a"]),
        ("{{ ask.a | money }}", {}, ["ask.a"]),
        ("{{ 'x' | append: ask.a }}", {}, ["ask.a"]),
        ("{{ ask.a | default: '无' }}", {}, []),
        ("{{ ask.a | money | default: '无' }}", {}, []),
        ("{{ ask.a | upcase | default: '无' }}", {}, []),
        ("{{ ask.a | default: ask.b }}", {}, ["ask.b"]),
        ("{{ ask.a | default: ask.b }}", {"ask.a": "1"}, []),
        ("{{ ask.a | default: ask.b | default: '无' }}", {}, []),
        ("{{ shop.name | default: '无' }}", {}, []),
        ("x{{ ask.a | default: '' }}", {}, []),
        ("{{ ask.a | default: '无' }}{{ ask.a }}", {}, ["ask.a"]),
        ("{% assign a = ask.a %}{{ a }}", {}, ["ask.a"]),
        ("{% assign a = ask.a | default: '' %}x{{ a }}", {}, []),
        ("{% capture a %}{{ ask.a }}{% endcapture %}{{ a }}", {}, ["ask.a"]),
        ("{{ shop.name }}", {}, []),
        ("{{ shop.brand }}", {}, ["shop.brand"]),
        ("{{ shop['brand'] }}", {}, ["shop.brand"]),
        ("{{ promotion.name }}", {}, []),
        ("{{ agent.name }}", {}, ["agent.name"]),
        ("{{ offer.price | money }}", {}, ["offer.price"]),
        ("{{ clipboard }}", {}, ["clipboard"]),
    ],
)
def test_what_is_unknown_is_asked_once_and_in_order(
    body: str, answers: dict[str, str], names: list[str]
) -> None:
    assert asked(Desk().fill(body, answers)) == names


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("a{% if product.care %}b{% endif %}", "a"),
        ("a{% if product.material %}b{% endif %}", "ab"),
        ("a{% unless product.care %}b{% endunless %}", "ab"),
        ("{{ product.care | default: '常规洗护' }}", "常规洗护"),
        ("a{{ product.care | default: '' }}", "a"),
        ("a{{ product.care | upcase | default: '' }}", "a"),
        ("a{% if shop.brand %}b{% endif %}", "a"),
        ("a{% if promotion.coupon %}b{% endif %}", "a"),
        ("a{% for one in product.matches %}{{ one }}{% endfor %}", "a"),
        ("a{% assign note = product.care %}{% if note %}b{% endif %}", "a"),
        ("{% if product.stock['43'] > 0 %}有{% else %}无{% endif %}", "无"),
        ("{% if product.stock['42'] > 0 %}有{% else %}无{% endif %}", "有"),
        ("{% if product.stock['99'] %}有{% else %}无{% endif %}", "无"),
        ("{{ product.stock['43'] }}", "0"),
    ],
)
def test_a_condition_on_what_a_card_is_known_not_to_have_asks_nothing(body: str, text: str) -> None:
    draft = Desk(product="A12").fill(body)
    assert asked(draft) == []
    assert draft.texts == (text,)
    assert draft.ready


@pytest.mark.parametrize("root", ["product", "promotion", "order", "offer"])
def test_whether_there_is_one_at_all_is_a_question_for_the_program(root: str) -> None:
    desk = Desk(shop=replace(FAWN, promotions=()))
    assert desk.fill(f"a{{% if {root} %}}b{{% endif %}}").texts == ("a",)
    assert desk.fill(f"a{{% if {root} %}}b{{% endif %}}").ready


def test_a_fact_that_a_card_has_not_is_asked_where_it_would_leave_a_blank() -> None:
    draft = Desk(product="A12").fill("{{ product.care }}")
    assert asked(draft) == ["product.care"]
    assert not draft.ready
    assert draft.messages[0].parts == (Part("product.care", "blank"),)
    assert Desk(product="A12").fill("{{ product.care }}", {"product.care": "手洗"}).texts == (
        "手洗",
    )


def test_one_product_is_asked_for_all_that_hangs_on_it() -> None:
    draft = Desk().fill("{{ product.name }}{{ product.price | money }}{{ order.number }}")
    product, number = draft.blanks
    assert (product.asked.name, product.asked.kind) == ("product", "choice")
    assert product.asked.choices == ("A12", "A21")
    assert product.uses == ("product.name", "product.price")
    assert number.asked == Field("order.number")


def test_a_shop_without_products_is_asked_fact_by_fact() -> None:
    desk = Desk(shop=replace(FAWN, products=()))
    assert asked(desk.fill("{{ product.name }}{{ product.care }}")) == [
        "product.name",
        "product.care",
    ]


def test_an_answered_fact_of_no_product_stays_answered() -> None:
    draft = Desk().fill("{{ product.name }}", {"product.name": "跑鞋"})
    assert draft.texts == ("跑鞋",)
    assert [blank.asked.name for blank in draft.blanks] == ["product.name"]


def test_one_region_is_asked_for_all_that_hangs_on_it() -> None:
    draft = Desk().fill("{{ shipping.days }}{{ shipping.fee | money }}{{ shipping.courier }}")
    assert [(one.asked.name, one.asked.kind, one.uses) for one in draft.blanks] == [
        ("buyer.region", "region", ("shipping.days", "shipping.fee"))
    ]


@pytest.mark.parametrize("answers", [{"buyer.region": "江苏"}, {}])
def test_a_region_however_known_answers_them(answers: dict[str, str]) -> None:
    desk = Desk(region="" if answers else "江苏")
    draft = desk.fill("{{ shipping.zone }} {{ shipping.days }}天", answers)
    assert draft.texts == ("江浙沪 2–3天",)
    assert draft.ready


def test_a_region_without_days_is_asked_for_the_days() -> None:
    silent = replace(SHIPPING, zones=(), other=None)
    desk = Desk(shop=replace(FAWN, shipping=silent), region="江苏")
    assert asked(desk.fill("{{ shipping.days }}")) == ["shipping.days"]
    assert desk.fill("{{ shipping.days }}天", {"shipping.days": "3–4"}).texts == ("3–4天",)


def test_a_shop_without_a_delivery_table_is_asked_fact_by_fact() -> None:
    desk = Desk(shop=replace(FAWN, shipping=None), region="江苏")
    assert asked(desk.fill("{{ shipping.days }}{{ shipping.courier }}")) == [
        "shipping.days",
        "shipping.courier",
    ]


@pytest.mark.parametrize(("answer", "text"), [("yes", "今天"), ("no", "明天")])
def test_what_is_true_or_false_is_asked_as_a_choice(answer: str, text: str) -> None:
    desk = Desk(shop=replace(FAWN, shipping=None))
    body = "{% if shipping.ships_today %}今天{% else %}明天{% endif %}"
    (blank,) = desk.fill(body).missing
    assert (blank.asked.kind, blank.asked.choices) == ("choice", ("yes", "no"))
    assert desk.fill(body, {"shipping.ships_today": answer}).texts == (text,)


def test_a_field_says_how_to_ask_and_the_library_knows_it() -> None:
    tracking = Field("order.tracking", "物流单号")
    draft = Desk(fields=(tracking,)).fill("{{ order.tracking }}")
    assert draft.blanks[0].asked is tracking


def test_an_answered_blank_stays_in_the_form() -> None:
    draft = Desk().fill("{{ ask.a }}{{ ask.b }}", {"ask.a": "1"})
    assert [(blank.asked.name, blank.value) for blank in draft.blanks] == [
        ("ask.a", "1"),
        ("ask.b", ""),
    ]
    assert asked(draft) == ["ask.b"]


def test_an_answer_the_body_does_not_use_is_not_in_the_form() -> None:
    assert Desk().fill("a", {"ask.a": "1"}).blanks == ()


# --- defaults of fields -----------------------------------------------------------------------


def test_a_default_fills_and_may_be_overruled() -> None:
    desk = Desk(fields=(Field("ask.express", default="顺丰"),))
    draft = desk.fill("发{{ ask.express }}")
    assert draft.texts == ("发顺丰",)
    assert draft.ready
    assert draft.blanks[0].value == "顺丰"
    assert desk.fill("发{{ ask.express }}", {"ask.express": "京东"}).texts == ("发京东",)


def test_a_default_may_reveal_a_further_question() -> None:
    desk = Desk(fields=(Field("ask.a", default="x"), Field("ask.b", default="y")))
    body = "{% if ask.a == 'x' %}{{ ask.b }}{% if ask.b == 'y' %}{{ ask.c }}{% endif %}{% endif %}"
    draft = desk.fill(body)
    assert asked(draft) == ["ask.c"]
    assert desk.fill(body, {"ask.c": "z"}).texts == ("yz",)


def test_a_chain_of_defaults_is_followed_to_its_end_or_asked_about() -> None:
    fields = tuple(Field(f"ask.a{n}", default="x") for n in range(20))
    inside = "".join(f"{{% if ask.a{n} == 'x' %}}" for n in range(20)) + "!" + "{% endif %}" * 20
    draft = Desk(fields=fields).fill("好的" + inside)
    assert not draft.ready or draft.texts == ("好的!",)


@pytest.mark.parametrize(
    ("field", "body", "text"),
    [
        (Field("buyer.region", default="江苏"), "{{ shipping.days }}", "2–3"),
        (Field("product", default="A12"), "{{ product.name }}", "A12 徒步鞋"),
    ],
)
def test_a_default_of_a_question_fills_all_that_hangs_on_it(
    field: Field, body: str, text: str
) -> None:
    assert Desk(fields=(field,)).fill(body).texts == (text,)


# --- kinds of answers -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "answer", "body", "text"),
    [
        ("text", "007", "{{ ask.a }}", "007"),
        ("lines", "a\nb", "{{ ask.a }}", "a\nb"),
        ("choice", "早班", "{{ ask.a }}", "早班"),
        ("region", "江苏", "{{ ask.a }}", "江苏"),
        ("number", "3", "{{ ask.a | plus: 1 }}", "4"),
        ("number", "2.50", "{{ ask.a }}", "2.5"),
        ("number", "三", "{{ ask.a }}", "三"),
        ("number", "1,299", "{% if ask.a > 1000 %}贵{% endif %}", "贵"),
        ("money", "1,299元", "{{ ask.a | money }}", "¥1,299"),
        ("money", "￥89.5", "{{ ask.a | money }}", "¥89.50"),
        ("date", "2026-12-05", "{{ ask.a }}", "12月5日"),
        ("date", "2026/12/05", "{{ ask.a | date }}", "12月5日"),
        ("date", "下周", "{{ ask.a }}", "下周"),
        ("time", "17:30", "{{ ask.a | deadline }}", "今天 17:30"),
        ("time", "24:00", "{{ ask.a | time }}", "24:00"),
        ("time", "2026-12-05 14:00", "{{ ask.a | deadline }}", "12月5日 14:00"),
        ("time", "11:40", "{{ ask.a | left }}", "1小时40分"),
        ("unheard-of", "x", "{{ ask.a }}", "x"),
    ],
)
def test_an_answer_is_read_as_the_kind_it_was_asked_for(
    kind: str, answer: str, body: str, text: str
) -> None:
    draft = Desk(fields=(Field("ask.a", kind=kind),)).fill(body, {"ask.a": answer})
    assert draft.texts == (text,)
    assert draft.ready


@pytest.mark.parametrize(
    ("kind", "answer", "body", "why"),
    [
        ("money", "一百", "{{ ask.a | money }}", "一百 is not a number"),
        ("date", "下周", "{{ ask.a | date }}", "下周 is not a date or time"),
        ("time", "09:59", "{{ ask.a | deadline }}", "ask.a has passed"),
        ("time", "12:30Z", "{{ ask.a | deadline }}", "ask.a"),
        ("text", "1", "{{ ask.a | divided_by: 0 }}", "ask.a cannot be filled in"),
        ("text", "x", "{{ ask.a | nope }}", "ask.a cannot be filled in"),
    ],
)
def test_an_answer_that_cannot_be_used_is_refused_by_name(
    kind: str, answer: str, body: str, why: str
) -> None:
    draft = Desk(fields=(Field("ask.a", kind=kind),)).fill(body, {"ask.a": answer})
    assert not draft.ready
    assert why in refused(draft)[0]
    assert asked(draft) == []


@pytest.mark.parametrize("kind", ["number", "money"])
def test_a_word_for_a_number_is_never_reckoned_with_as_nothing(kind: str) -> None:
    desk = Desk(fields=(Field("ask.a", kind=kind),))
    draft = desk.fill("共{{ ask.a | times: 2 | money }}", {"ask.a": "一百"})
    assert not draft.ready, draft.texts


@pytest.mark.parametrize("kind", ["number", "money"])
def test_a_number_too_long_for_any_reply_is_not_spelled_out(kind: str) -> None:
    desk = Desk(fields=(Field("ask.a", kind=kind),))
    draft = desk.fill("{{ ask.a }}", {"ask.a": "1e400"})
    assert not draft.ready or draft.texts == ("1e400",)


def test_a_list_is_asked_one_a_line() -> None:
    draft = Desk(product="A21").fill(
        "{{ product.selling_points | join: '/' }}", {"product.selling_points": "轻\n透气"}
    )
    assert draft.texts == ("轻/透气",)


# --- deadlines and promotions -----------------------------------------------------------------


def test_a_passed_pickup_is_said_on_the_agents_screen_and_never_copied() -> None:
    late = Desk(now="2026-12-01 17:00").fill("还有{{ shipping.left | left }}")
    assert refused(late) == ["shipping.left has passed"]
    assert not late.ready
    on_time = Desk(now="2026-12-01 15:20").fill("还有{{ shipping.left | left }}")
    assert on_time.texts == ("还有1小时40分",)
    assert refused(Desk(now="2026-12-01 18:00").fill("{{ shipping.pickup | deadline }}"))


def test_without_a_pickup_what_is_left_is_unknown_and_not_passed() -> None:
    desk = Desk(shop=replace(FAWN, shipping=replace(SHIPPING, pickup=None)))
    draft = desk.fill("还有{{ shipping.left }}")
    assert (asked(draft), refused(draft)) == (["shipping.left"], [])


@pytest.mark.parametrize(
    ("now", "ready"),
    [
        ("2026-11-30 23:59:59", False),
        ("2026-12-01 00:00", True),
        ("2026-12-12 23:59:58", True),
        ("2026-12-13 00:00", False),
    ],
)
def test_a_promotion_fills_only_while_it_runs(now: str, *, ready: bool) -> None:
    draft = Desk(now=now).fill("{{ promotion.name }}到{{ promotion.ends | deadline }}")
    assert draft.ready is ready
    assert ("双十二" in draft.texts[0]) is ready


def test_the_shops_clock_decides_and_not_the_agents() -> None:
    seoul = replace(FAWN, timezone="Asia/Seoul")
    assert Desk(now="2026-11-30 23:30").fill("{{ promotion.name }}").ready is False
    assert Desk(shop=seoul, now="2026-11-30 23:30").fill("{{ promotion.name }}").ready


# --- the floor price --------------------------------------------------------------------------


HIDDEN = replace(
    BOOT,
    facts={
        "floor_price": "173.37",
        "more": {"floor_price": "173.37", "x": [{"floor_price": "173.37"}]},
        "all": [{"floor_price": "173.37", "bargaining": "173.37", "note": "ok"}],
    },
)
HIDDEN_PRICE = Decimal(189)
ROOTS = (
    *("product", "shop", "p", "s", "promotion", "shipping", "bargaining", "offer", "order", "x"),
    *("product.more", "product.all", "product.all[0]", "product.more.x[0]", "shop.bargaining"),
    *("shop.product", "shop.products[0]", "product.facts", "shop.facts", "forloop", "floor_price"),
)
STEPS = (
    *("", ".floor_price", "['floor_price']", "[k]", "[j]", ".bargaining", "['bargaining']"),
    *(".discount_limit", ".first", ".last[1]", "[0]", ".first.floor_price", ".last.floor_price"),
    *("._facts", ".__dict__", "._make", ".floor_price.floor_price"),
    *(".price", ".off", ".room", ".stop", ".start", ".limits", ".product.floor_price"),
)
WAYS = (
    "{{{{ {path} }}}}",
    "{{% echo {path} %}}",
    "{{% assign v = {path} %}}{{{{ v }}}}{{{{ v.floor_price }}}}",
    "{{% capture v %}}{{{{ {path} }}}}{{% endcapture %}}{{{{ v }}}}",
    "{{% for v in {path} %}}{{{{ v }}}}{{{{ v[0] }}}}{{{{ v[1] }}}}{{{{ v[k] }}}}{{% endfor %}}",
    "{{% tablerow v in {path} %}}{{{{ v }}}}{{% endtablerow %}}",
    "{{% cycle {path} %}}",
    "{{{{ ask.a | default: {path} }}}}",
    "{{{{ {path} | default: 'x' }}}}",
    "{{{{ {path} | map: 'floor_price' | join: ',' }}}}",
    "{{{{ {path} | sum: 'floor_price' }}}}",
    "{{{{ {path} | where: 'floor_price' }}}}",
    "{{{{ {path} | sort: 'floor_price' | first }}}}",
    "{{{{ {path} | find: 'floor_price', k }}}}",
    "{{{{ {path} | plus: 0 | money }}}}",
    "{{{{ 'x' | append: {path} }}}}",
    "{{{{ {path} | json }}}}",
    "{{% case {path} %}}{{% when product.price %}}a{{% endcase %}}{{{{ {path} | upcase }}}}",
    "{{% if {path} %}}{{{{ {path} }}}}{{% endif %}}",
)
ALIASES = (
    "{% assign p = product %}{% assign s = shop %}{% assign k = 'floor_price' %}"
    "{% assign j = 'FLOOR_PRICE' | downcase %}"
)
attempts = st.lists(
    st.builds(
        lambda way, root, step: way.format(path=root + step),
        st.sampled_from(WAYS),
        st.sampled_from(ROOTS),
        st.sampled_from(STEPS),
    ),
    min_size=1,
    max_size=4,
).map(lambda ways: ALIASES + "".join(ways))
set_by_hand = st.dictionaries(
    st.sampled_from(
        (
            *("k", "j", "x", "product", "product.name", "product.floor_price", "floor_price"),
            *(
                "bargaining.discount_limit",
                "shop.bargaining",
                "bargaining",
                "floor_price.x",
                "ask.a",
            ),
        )
    ),
    st.sampled_from(["floor_price", "bargaining", "A12", "{{ product.floor_price }}"]),
)


stated_offers = st.none() | st.builds(
    lambda price: Offer(price, HIDDEN_PRICE - price), st.sampled_from([Decimal(183), Decimal(174)])
)


@given(attempts, set_by_hand, stated_offers)
def test_no_template_reaches_the_floor_price(
    body: str, answers: dict[str, str], offer: Offer | None
) -> None:
    fields = (Field("product.floor_price", default="1"), Field("ask.a", default="floor_price"))
    desk = Desk(shop=replace(FAWN, products=(HIDDEN,)), product="A12", fields=fields, offer=offer)
    draft = desk.fill(body, answers)
    shown = [*draft.texts, *refused(draft), *(blank.value for blank in draft.blanks)]
    secret = ("173", "9173", "9.63", "15.63", "0.63")  # the floor, the limit, the rooms
    assert not any(one in text for text in shown for one in secret)


def test_the_floor_price_is_seen_where_it_is_the_price_that_is_stated() -> None:
    offer = Offer(Decimal("173.37"), Decimal("15.63"))
    draft = Desk(product="A12", offer=offer).fill("{{ offer.price | money }}")
    assert draft.texts == ("¥173.37",)
    assert draft.ready


@pytest.mark.parametrize(
    "body",
    [
        "{{ product.floor_price }}",
        "{{ product['floor_price'] }}",
        "{% assign k = 'floor_price' %}{{ product[k] }}",
        "{% assign k = 'floor' | append: '_price' %}{{ product[k] }}",
        "{% assign p = product %}{{ p.floor_price }}",
        "{{ product.floor_price | default: 'x' }}",
        "{% if product.floor_price < 180 %}a{% else %}b{% endif %}",
        "{% for i in (1..product.floor_price) %}a{% endfor %}b",
        "{{ shop.bargaining }}",
        "{{ bargaining.discount_limit }}",
        "{{ floor_price }}",
    ],
)
@pytest.mark.parametrize("product", ["A12", ""])
def test_naming_the_floor_price_is_refused_whatever_was_answered(body: str, product: str) -> None:
    answers = {"product.floor_price": "1", "floor_price": "1", "bargaining.discount_limit": "1"}
    draft = Desk(product=product).fill(body, answers)
    assert not draft.ready
    assert any("shop's eyes only" in why for why in refused(draft))


# --- the price that is offered -----------------------------------------------------------------

SAYS_BOTH = "{{ offer.price | money }}，省{{ offer.off | money }}"
CONCEDED = Offer(Decimal("182.5"), Decimal("6.5"))
NO_BOUNDS = replace(
    FAWN, bargaining=Bargaining(), products=(replace(BOOT, floor_price=None), RUNNER)
)
TOO_LOW = "{} is below the lowest price that you may give for A12 徒步鞋"


@pytest.mark.parametrize(
    "answers",
    [{}, {"offer.price": "1", "offer.off": "188"}, {"offer.price": "x"}, {"offer": "1"}],
)
def test_what_the_ladder_states_is_neither_asked_nor_overruled(answers: dict[str, str]) -> None:
    draft = Desk(product="A12", offer=CONCEDED).fill(SAYS_BOTH, answers)
    assert draft.texts == ("¥182.50，省¥6.50",)
    assert draft.blanks == ()
    assert draft.ready


def test_an_offer_is_the_price_and_what_it_is_off_and_nothing_else() -> None:
    draft = Desk(product="A12", offer=CONCEDED).fill("{{ offer.room }}{{ offer.stop }}")
    assert asked(draft) == ["offer.room", "offer.stop"]


@pytest.mark.parametrize(
    ("answers", "text"),
    [
        ({"offer.price": "180"}, "¥180，省¥9"),
        ({"offer.price": "¥180.50"}, "¥180.50，省¥8.50"),
        ({"offer.price": "180", "offer.off": "20"}, "¥180，省¥9"),
        ({"offer.price": "189", "offer.off": "0"}, "¥189，省¥0"),
        ({"offer.price": "173.37"}, "¥173.37，省¥15.63"),
    ],
)
def test_what_a_typed_price_is_off_follows_from_it(answers: dict[str, str], text: str) -> None:
    draft = Desk(product="A12").fill(SAYS_BOTH, answers)
    assert draft.texts == (text,)
    assert draft.ready


@pytest.mark.parametrize("price", ["173.36", "173.369", "1", "0", "-5", "¥100", "100元", "1e2"])
@pytest.mark.parametrize(
    "body",
    [
        "{{ offer.price }}",
        "{% assign o = offer %}{{ o.price }}",
        "{{ offer['price'] }}",
        "{% if offer.price %}{{ offer.price }}{% endif %}",
    ],
)
def test_a_typed_price_below_the_floor_is_refused_without_naming_it(body: str, price: str) -> None:
    draft = Desk(product="A12").fill(body, {"offer.price": price})
    assert not draft.ready
    assert refused(draft) == [TOO_LOW.format(price)]


def test_a_price_that_only_its_hundredths_bring_below_the_floor_is_refused() -> None:
    finer = replace(FAWN, products=(replace(BOOT, floor_price=Decimal("173.374")),))
    draft = Desk(shop=finer, product="A12").fill("{{ offer.price }}", {"offer.price": "173.374"})
    assert refused(draft) == [TOO_LOW.format("173.374")]


def test_a_default_below_the_floor_is_refused() -> None:
    cheap = (Field("offer.price", kind="money", default="100"),)
    draft = Desk(product="A12", fields=cheap).fill("{{ offer.price }}")
    assert refused(draft) == [TOO_LOW.format("100")]


def test_a_price_in_words_is_refused_where_there_is_a_floor() -> None:
    draft = Desk(product="A12").fill("{{ offer.price }}", {"offer.price": "一百七"})
    assert refused(draft) == ["一百七 is not a price"]


def test_the_agents_own_limit_holds_for_a_typed_price() -> None:
    newcomer = Desk(product="A12", agent=Agent(discount_limit=Decimal("0.97")))
    assert not newcomer.fill("{{ offer.price }}", {"offer.price": "183.32"}).ready
    assert newcomer.fill("{{ offer.price }}", {"offer.price": "183.33"}).ready


@pytest.mark.parametrize(
    ("desk", "body"),
    [
        (Desk(), "{{ offer.price }}"),
        (Desk(product="A12", shop=NO_BOUNDS), "{{ offer.price }}"),
        (Desk(product="A12"), "{{ product.name }}"),
    ],
    ids=["no product", "no bounds", "not named"],
)
def test_a_typed_price_is_taken_where_there_is_nothing_to_keep_to(desk: Desk, body: str) -> None:
    assert desk.fill(body, {"offer.price": "1"}).ready


# --- wordings ---------------------------------------------------------------------------------


THREE = phrase("正文", Variant("另一种"), Variant("English", "en"), Variant("한국어", "ko-KR"))


def test_the_wordings_are_the_main_body_and_then_the_variants() -> None:
    assert wordings(Entry(THREE, book(THREE))) == (
        Wording("zh-CN", "正文"),
        Wording("zh-CN", "另一种"),
        Wording("en", "English"),
        Wording("ko-KR", "한국어"),
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-CN", "正文"),
        ("zh-TW", "正文"),
        ("en-US", "English"),
        ("ko", "한국어"),
        ("fr", "正文"),
        ("", "正文"),
    ],
)
def test_the_shops_language_chooses_the_wording(language: str, text: str) -> None:
    assert Desk(shop=replace(FAWN, language=language)).fill_phrase(THREE).texts == (text,)


@pytest.mark.parametrize(
    ("number", "text"), [(0, "正文"), (1, "另一种"), (3, "한국어"), (4, "正文"), (-1, "한국어")]
)
def test_a_chosen_wording_overrules_the_language(number: int, text: str) -> None:
    assert Desk().fill_phrase(THREE, wording=number).texts == (text,)


def test_values_are_written_in_the_language_of_the_wording() -> None:
    one = phrase(
        "{{ today | date }}", Variant("{{ today | date }}", "en"), Variant("{{ today }}", "ko")
    )
    texts = [Desk().fill_phrase(one, wording=n).texts[0] for n in range(3)]
    assert texts == ["12月1日", "1 December", "12월 1일"]


def test_an_empty_body_leaves_the_variants_and_nothing_leaves_nothing() -> None:
    assert Desk().fill_phrase(phrase(" ", Variant("b"))).texts == ("b",)
    empty = Desk().fill_phrase(phrase(" \n", Variant("")))
    assert (empty.messages, empty.ready) == ((), False)


def test_a_reply_that_comes_to_nothing_is_not_ready() -> None:
    assert not Desk(product="A12").fill("{% if product.care %}a{% endif %}").ready


def test_without_a_wording_in_the_language_the_first_is_taken() -> None:
    assert suiting((Wording("", "a"), Wording("en", "b")), "") == 0
    assert suiting((Wording("zh", "a"), Wording("", "b")), "") == 1


def test_pictures_alone_are_ready_and_a_broken_text_beside_them_is_not() -> None:
    alone = replace(phrase(""), images=("size.png",))
    assert Desk().fill_phrase(alone).ready
    assert Desk().fill_phrase(alone).texts == ()
    assert not Desk().fill_phrase(replace(alone, body="{% if %}")).ready
    assert not Desk().fill_phrase(phrase("")).ready
