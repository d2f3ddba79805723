"""Shops written into their files: what did not change stays, what did reads back the same."""

from __future__ import annotations

import datetime as dt
import difflib
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app import resources
from desktop_app.core.shops import Bargaining, Product, Promotion, Shipping, Shop, Zone
from desktop_app.storage.files import Refused
from desktop_app.storage.shop_file import read_shop
from desktop_app.storage.shop_writing import new_text, write
from desktop_app.storage.tables import clean, parse

SAMPLE = (resources.phrases() / "shops" / "fawn-shoes.toml").read_text("utf-8")

words = st.text(max_size=8).map(clean)
names = words.filter(str.strip)
amounts = st.decimals(0, 10**9, places=2) | st.integers(0, 10**6).map(Decimal)
maybe = st.none() | amounts
moments = st.none() | st.datetimes()
keys = names.filter(
    lambda key: key not in {"floor_price", "bargaining", "format", "shipping", "product"}
)
values = st.recursive(
    words | st.integers(-9, 9) | st.booleans() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=2),
    max_leaves=4,
)
facts = st.dictionaries(keys, values, max_size=3)


def _facts(*known: str) -> st.SearchStrategy[dict[str, object]]:
    return facts.map(lambda found: {k: v for k, v in found.items() if k not in known})


promotions = st.builds(Promotion, names, moments, moments, _facts("name", "starts", "ends"))
zones = st.builds(
    Zone,
    words,
    st.lists(words, max_size=3).map(tuple),
    st.none() | st.tuples(st.integers(0, 5), st.integers(5, 9)),
    maybe,
    st.booleans(),
)
shippings = st.builds(
    Shipping,
    words,
    st.none() | st.times(),
    st.frozensets(st.integers(0, 6), min_size=1),
    st.integers(0, 9),
    st.lists(zones, max_size=3).map(tuple),
    st.none() | zones,
)
shares = st.decimals("0.01", 1, places=2)
products = st.builds(
    Product,
    names.map(str.strip).filter(bool),
    names,
    maybe,
    maybe,
    maybe,
    words,
    st.dictionaries(words, st.integers(0, 99), max_size=3),
    _facts("id", "name", "price", "list_price", "link", "stock"),
)
shops = st.builds(
    Shop,
    st.just("s"),
    names,
    words,
    words,
    words,
    words,
    st.sampled_from(["", "Asia/Shanghai", "Asia/Seoul"]),
    st.lists(st.sampled_from(["小鹿", "a|b", "^x$"]), max_size=2).map(tuple),
    st.lists(promotions, max_size=3).map(tuple),
    st.none() | shippings,
    st.builds(Bargaining, st.none() | shares, amounts.filter(bool), shares),
    st.lists(products, max_size=4).map(tuple),
    _facts(
        "id", "name", "platform", "language", "currency", "calendar", "timezone", "windows",
        "promotion",
    ),
    st.just("s.toml"),
)  # fmt: skip
patient = settings(deadline=None, max_examples=50, suppress_health_check=list(HealthCheck))


def shop(text: str) -> Shop:
    found, _ = read_shop(text, "s.toml")
    assert found
    return found


def changed(text: str, new: str) -> list[str]:
    """The lines that differ, with their sign."""
    lines = difflib.unified_diff(text.splitlines(), new.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:3] not in ("---", "+++") and line[0] in "+-"]


@given(shops)
@patient
def test_a_new_file_reads_back_the_same(value: Shop) -> None:
    assert shop(new_text(value)) == value


@given(shops, shops)
@patient
def test_any_shop_can_be_made_of_any_other(before: Shop, after: Shop) -> None:
    text = new_text(before)
    assert shop(write(text, before, after)) == after


@given(shops, st.data())
@patient
def test_the_sample_can_be_made_into_any_shop_and_back(value: Shop, data: st.DataObject) -> None:
    before = shop(SAMPLE)
    mixed = replace(
        before,
        promotions=tuple(data.draw(st.permutations((*before.promotions, *value.promotions)))),
        products=tuple(data.draw(st.permutations((*before.products[1:], *value.products)))),
    )
    text = write(SAMPLE, before, mixed)
    assert shop(text) == mixed
    assert shop(write(text, mixed, before)) == before
    assert "# 还没开通；开通时改成 served = true，天数和运费先备着。\n[[shipping.zone]]" in text


def test_a_shop_that_did_not_change_keeps_every_character() -> None:
    assert write(SAMPLE, shop(SAMPLE), shop(SAMPLE)) == SAMPLE
    odd = SAMPLE.replace("\n", "\r\n")
    assert write(odd, shop(odd), shop(odd)) == odd


def _product(number: int, **values: object) -> Shop:
    before = shop(SAMPLE)
    products = list(before.products)
    products[number] = replace(products[number], **values)  # type: ignore[arg-type] # a field's
    return replace(before, products=tuple(products))


def test_one_price_is_a_diff_of_one_line_and_of_quotes_that_are_not_needed() -> None:
    after = _product(2, price=Decimal("149.5"))
    lines = [line.replace('"', "") for line in changed(SAMPLE, write(SAMPLE, shop(SAMPLE), after))]
    assert lines[:2] == ["-price = 159", "+price = 149.5"]
    assert [line[1:] for line in lines[2:3]] == [line[1:] for line in lines[3:]]


def test_one_price_in_a_file_of_windows_keeps_its_line_breaks() -> None:
    text = SAMPLE.replace("\n", "\r\n")
    new = write(text, shop(text), _product(0, price=Decimal(1)))
    assert new.count("\n") == new.count("\r\n")


def test_the_name_changes_in_its_line_below_the_comments_of_the_file() -> None:
    text = "# mine\n\n" + SAMPLE
    new = write(text, shop(text), replace(shop(text), name="大鹿"))
    assert changed(text, new) == ['-name = "小鹿鞋坊"', '+name = "大鹿"']


def test_tables_are_removed_with_their_comments_and_loose_ones_stay() -> None:
    text = SAMPLE.replace('[[product]]\nid = "A15"', '# loose\n\n# own\n[[product]]\nid = "A15"')
    before = shop(text)
    gone = tuple(one for one in before.products if one.id != "A15")
    new = write(text, before, replace(before, products=gone))
    assert "# loose" in new
    assert "# own" not in new
    assert shop(new).products == gone


def test_everything_of_shipping_can_go_and_come() -> None:
    before = shop(SAMPLE)
    without = replace(before, shipping=None, bargaining=Bargaining())
    text = write(SAMPLE, before, without)
    assert "[shipping" not in text
    assert shop(write(text, without, before)) == before


UNKNOWN = """\
format = 1
id = "s"
name = "S"
timezone = "Mars/Olympus"
bargaining_note = "x"
windows = ["(", "ok"]

[contact]
phone = "1"

[shipping]
courier = "圆通"
colour = "red"

[[shipping.zone]]
name = "a"
regions = ["x"]
depot = 7

[shipping.zone.more]
y = 1

[bargaining]
discount_limit = 0.9
motto = "m"

[[product]]
id = "p"
name = "P"
price = "cheap"
floor_price = 5
bargaining = "secret"

[[product]]
price = 3
"""


def _everything_changed(before: Shop) -> Shop:
    shipping = before.shipping
    assert shipping
    zone = replace(shipping.zones[0], fee=Decimal(3))
    return replace(
        before,
        name="T",
        shipping=replace(shipping, courier="顺丰", zones=(zone,)),
        bargaining=replace(before.bargaining, decay=Decimal("0.4")),
        products=(replace(before.products[0], name="Q"),),
    )


@pytest.mark.parametrize("inline", [False, True])
def test_what_is_not_understood_is_kept_in_tables_that_change(*, inline: bool) -> None:
    text = UNKNOWN
    if inline:
        text = text.replace('[[shipping.zone]]\nname = "a"\nregions = ["x"]\ndepot = 7\n\n', "")
        text = text.replace("[shipping.zone.more]\ny = 1\n\n", "")
        text = text.replace(
            'colour = "red"\n',
            'colour = "red"\nzone = [{ name = "a", regions = ["x"], depot = 7, more = {y = 1} }]\n',
        )
    before = shop(text)
    after = _everything_changed(before)
    new = write(text, before, after)
    assert shop(new) == after
    was, now = parse(text), parse(new)
    assert now["timezone"] == "Mars/Olympus"
    assert now["windows"] == ["(", "ok"]
    assert now["contact"] == was["contact"]
    assert now["shipping"]["colour"] == "red"  # type: ignore[index] # a table
    assert now["shipping"]["zone"][0]["depot"] == 7  # type: ignore[index] # the same
    assert now["shipping"]["zone"][0]["more"] == {"y": 1}  # type: ignore[index] # the same
    assert now["bargaining"]["motto"] == "m"  # type: ignore[index] # the same
    assert now["product"][0]["price"] == "cheap"  # type: ignore[index] # the same
    assert now["product"][0]["bargaining"] == "secret"  # type: ignore[index] # the same
    assert {"price": 3} in now["product"]  # type: ignore[operator] # the same


def test_a_fact_that_is_a_table_can_change() -> None:
    before = shop(UNKNOWN)
    after = replace(before, facts={**before.facts, "contact": {"phone": "2"}})
    assert shop(write(UNKNOWN, before, after)) == after


def test_shipping_that_is_only_zones_stays_so_until_its_own_keys_change() -> None:
    text = 'format = 1\nid = "s"\nname = "S"\n[[shipping.zone]]\nname = "a"\n'
    before = shop(text)
    assert before.shipping
    more = replace(before, shipping=replace(before.shipping, zones=(Zone("a"), Zone("b"))))
    assert "[shipping]" not in write(text, before, more)
    sent = replace(before, shipping=replace(before.shipping, courier="c"))
    assert shop(write(text, before, sent)) == sent


def test_two_files_with_one_id_are_told_apart_by_the_reader_and_keep_their_id() -> None:
    before = replace(shop(UNKNOWN), id="s-2", sample=True)
    new = write(UNKNOWN, before, replace(before, name="T"))
    assert (shop(new).id, shop(new).name) == ("s", "T")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("not TOML", "cannot be read"),
        ("format = 2\n", "newer"),
        ('format = 1\nid = "s"\nname = "other"\n', "changed by someone else"),
    ],
)
def test_a_file_that_says_something_else_is_refused(text: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        write(text, Shop("s", "S", source="s.toml"), Shop("s", "T", source="s.toml"))


@pytest.mark.parametrize("value", ["promotion = [1]", "shipping = 1", 'bargaining = "x"'])
def test_what_cannot_be_kept_is_refused(value: str) -> None:
    text = f'format = 1\nid = "s"\nname = "S"\n{value}\n'
    with pytest.raises(Refused, match="no table stands under"):
        write(text, shop(text), replace(shop(text), name="T"))


@pytest.mark.parametrize(
    "value",
    [
        Shop("s", "S", products=(Product("", "a"),)),
        Shop("s", "S", shipping=Shipping(works=frozenset())),
        Shop("s", "S", facts={"x" * 20: [Decimal("nan")] and "\x00"}),
        Shop("s", "S", facts={"product": 1}),
    ],
)
def test_what_would_not_read_back_the_same_is_refused(value: Shop) -> None:
    with pytest.raises(Refused, match="reads back"):
        new_text(value)
    begun = Shop("s", "S", source="s.toml")
    with pytest.raises(Refused, match="reads back"):
        write(new_text(begun), begun, replace(value, source="s.toml"))


def test_a_text_that_is_no_toml_in_the_end_is_refused() -> None:
    deep: object = "x"
    for _ in range(50):
        deep = {"k": deep}
    with pytest.raises(Refused, match="reads back"):
        new_text(Shop("s", "S", facts={"deep": deep}))


def test_moments_and_times_are_written_as_people_write_them() -> None:
    value = Shop(
        "s",
        "S",
        promotions=(Promotion("p", dt.datetime(2026, 12, 1)),),  # noqa: DTZ001 - naive by design
        shipping=Shipping(pickup=dt.time(9, 5), works=frozenset({0, 1, 2, 6})),
        products=(Product("a", "a", price=Decimal("1E+2"), stock={"": 7}),),
    )
    text = new_text(value)
    for part in (
        "starts = 2026-12-01T00:00:00", 'pickup = "09:05"', 'works = "Mon-Wed, Sun"',
        "price = 100\n", "stock = 7\n",
    ):  # fmt: skip
        assert part in text
