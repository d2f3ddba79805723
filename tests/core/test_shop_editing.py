"""A shop is edited cell by cell: what is good is taken, what is wrong stays in sight."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.problems import Refusal
from desktop_app.core.shop_checks import faults, promotion_state
from desktop_app.core.shop_columns import READERS, Cell
from desktop_app.core.shop_editing import (
    Edit,
    columns_of,
    edit_of,
    inserted,
    moved,
    put,
    removed,
    rows_of,
    text_at,
    typed,
    with_column,
)
from desktop_app.core.shop_pasting import HEADERS, pasted
from desktop_app.core.shops import Bargaining, Product, Promotion, Shipping, Shop, Zone
from desktop_app.core.undoing import MOST, Undoable
from tests.fakes import FAWN, Desk, at

NOW = Desk().scene().now
OURS = replace(FAWN, facts={"promise": "7天无理由退货"})
START = edit_of(OURS)
BARE = edit_of(Shop("b", "B"))


def product(key: str, row: int = 0) -> Cell:
    return Cell("product", row, key)


def column(edit: Edit, table: str, key: str) -> list[str]:
    return [text_at(edit, Cell(table, row, key)) for row in range(len(rows_of(edit, table)))]


def told(edit: Edit, now: dt.datetime = NOW) -> dict[Cell, str]:
    return {cell: fault.why.message for cell, fault in faults(edit, now, {"taobao"}).items()}


# --- cells --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "text", "shown"),
    [
        (product("price"), "￥199.00", "199"),
        (product("stock"), "42=1; 44=2", "42=1, 44=2"),
        (product("material"), " 羊皮 ", "羊皮"),
        (product("selling_points"), "轻, 软", "轻、软"),
        (product("matches", 1), "袜", "袜"),
        (Cell("promotion", 0, "ends"), "2026-12-20", "2026-12-20 24:00"),
        (Cell("promotion", 0, "gifts"), "", ""),
        (Cell("zone", 0, "regions"), "江苏,浙江", "江苏、浙江"),
        (Cell("zone", 0, "first"), "1", "1"),
        (Cell("zone", 0, "first"), "", ""),
        (Cell("zone", 1, "served"), "是", "yes"),
        (Cell("zone", 2, "fee"), "10", "10"),
        (Cell("fact", 0, "key"), "warranty", "warranty"),
        (Cell("fact", 0, "value"), "15天", "15天"),
        (Cell("shop", 0, "name"), "大鹿", "大鹿"),
        (Cell("shop", 0, "windows"), "a\nb", "a\nb"),
        (Cell("shipping", 0, "works"), "周一至周三", "Mon-Wed"),
        (Cell("shipping", 0, "pickup"), "18:30", "18:30"),
        (Cell("bargaining", 0, "discount_limit"), "9折", "0.9"),
    ],
)
def test_what_is_typed_is_taken(cell: Cell, text: str, shown: str) -> None:
    edit = typed(START, cell, text)
    assert text_at(edit, cell) == shown
    assert edit.wrong == {}
    assert edit.filed != OURS


def test_what_stands_there_already_changes_nothing() -> None:
    for table in ("product", "zone", "promotion", "fact"):
        for row in range(len(rows_of(START, table))):
            for key in columns_of(START, table):
                cell = Cell(table, row, key)
                assert typed(START, cell, text_at(START, cell)) is START


def test_a_wrong_cell_stays_in_sight_and_the_file_keeps_the_last_good_value() -> None:
    edit = typed(START, product("price"), "cheap")
    assert text_at(edit, product("price")) == "cheap"
    assert edit.filed == START.filed
    assert "an amount" in told(edit)[product("price")]
    assert faults(edit, NOW, {"taobao"})[product("price")].lost
    for text, price in (("189", Decimal(189)), ("190", Decimal(190))):
        mended = typed(edit, product("price"), text)
        assert mended.wrong == {}
        assert mended.shop.products[0].price == price


@pytest.mark.parametrize(
    ("cell", "text", "why"),
    [
        (Cell("zone", 0, "first"), "9", "The last day comes before"),
        (Cell("zone", 0, "last"), "1", "The last day comes before"),
        (Cell("promotion", 0, "ends"), "2026-01-01", "It ends before it starts"),
        (Cell("promotion", 0, "starts"), "2027-01-01", "It ends before it starts"),
        (Cell("zone", 2, "regions"), "江苏", "all regions that no other row"),
        (Cell("shop", 0, "name"), " ", "cannot be empty"),
        (Cell("shop", 0, "windows"), "(", "no regular expression"),
        (Cell("shop", 0, "timezone"), "Mars", "A time zone"),
        (Cell("fact", 0, "key"), "floor_price", "has a meaning of its own"),
        (Cell("fact", 0, "key"), "bargaining", "has a meaning of its own"),
        (Cell("fact", 0, "key"), "shipping", "has a meaning of its own"),
        (Cell("fact", 0, "key"), "a b", "made of letters"),
    ],
)
def test_what_cannot_stand_there_is_refused_with_a_sentence(
    cell: Cell, text: str, why: str
) -> None:
    edit = typed(START, cell, text)
    assert why in told(edit)[cell]
    assert edit.filed == START.filed


def test_a_wrong_cell_is_taken_once_the_cell_beside_it_makes_room() -> None:
    edit = typed(START, Cell("zone", 0, "first"), "5")
    edit = typed(edit, Cell("zone", 0, "last"), "7")
    assert edit.wrong == {}
    assert edit.shop.shipping
    assert edit.shop.shipping.zones[0].days == (5, 7)


def test_a_shop_that_has_nothing_yet_gets_it() -> None:
    assert text_at(BARE, Cell("shipping", 0, "courier")) == ""
    edit = typed(BARE, Cell("shipping", 0, "courier"), "圆通")
    assert edit.shop.shipping == Shipping(courier="圆通")
    edit = typed(BARE, Cell("zone", 0, "fee"), "8")
    assert edit.shop.shipping == Shipping(other=Zone(fee=Decimal(8)))
    assert removed(edit, "zone", [0]).shop.shipping == Shipping()
    assert removed(BARE, "zone", [0]) == BARE
    limited = typed(BARE, Cell("bargaining", 0, "decay"), "0.4").shop
    assert limited.bargaining == Bargaining(decay=Decimal("0.4"))


def test_own_facts_keep_the_kind_they_have() -> None:
    facts: dict[str, object] = {
        "n": 299, "b": True, "l": ["a"], "d": dt.date(2026, 1, 1), "t": at("2026-01-01 10:00"),
        "m": {"x": 1}, "e": "",
    }  # fmt: skip
    edit = edit_of(replace(OURS, facts=facts))
    wanted: dict[str, tuple[str, object]] = {
        "n": ("￥399.5", Decimal("399.5")),
        "b": ("否", False),
        "l": ("a, c", ["a", "c"]),
        "d": ("2026/2/3", dt.date(2026, 2, 3)),
        "t": ("2026-02-03", at("2026-02-03")),
        "e": ("some", "some"),
    }
    for row, key in enumerate(facts):
        if key in wanted:
            edit = typed(edit, Cell("fact", row, "value"), wanted[key][0])
            assert edit.facts[row] == (key, wanted[key][1])
    assert "change it in the file" in told(typed(edit, Cell("fact", 5, "value"), "x")).popitem()[1]
    assert typed(edit, Cell("fact", 0, "value"), "400").facts[0] == ("n", 400)
    for row, text in ((0, "many"), (3, "soon")):
        assert typed(edit, Cell("fact", row, "value"), text).facts[row][1] == text


def test_two_facts_never_share_a_name_and_the_second_is_taken_when_the_first_goes() -> None:
    edit = inserted(START, "fact", 9)
    last = len(edit.facts) - 1
    edit = typed(edit, Cell("fact", last, "key"), "promise")
    assert "already" in told(edit)[Cell("fact", last, "key")]
    edit = typed(edit, Cell("fact", last, "value"), "x")
    edit = removed(edit, "fact", [0])
    assert edit.filed.facts["promise"] == "x"


def test_rows_without_a_name_are_not_filed_and_half_names_are_whole() -> None:
    edit = inserted(inserted(inserted(START, "product", 0, 2), "promotion", 0), "fact", 0)
    edit = typed(edit, product("name", 1), "New")
    assert [one.id for one in edit.filed.products] == ["New", "A12", "A21"]
    assert edit.filed.promotions == OURS.promotions
    assert edit.filed.facts == OURS.facts
    assert told(edit)[product("id", 0)].startswith("Without an id")
    assert told(edit)[Cell("promotion", 0, "name")].startswith("Without a name")


# --- what is off --------------------------------------------------------------------------------


def test_prices_that_cross_are_told_at_both_cells_and_saved() -> None:
    edit = typed(START, product("price"), "100")
    assert told(edit)[product("price")] == "The price is below the floor price."
    assert told(edit)[product("floor_price")] == "The price is below the floor price."
    assert edit.filed.products[0].price == 100
    assert "list price" in told(typed(START, product("price"), "300"))[product("list_price")]


def test_a_wrong_cell_that_can_be_read_by_now_is_not_told() -> None:
    assert told(replace(START, wrong={product("price"): "1"})) == {}


def test_the_same_product_twice_is_told_at_the_second() -> None:
    edit = typed(START, product("id", 1), "a12")
    assert list(told(edit)) == [product("id", 1)]


def test_a_region_in_two_zones_is_told() -> None:
    edit = typed(START, Cell("zone", 1, "regions"), "新疆, 江苏省")
    edit = typed(edit, Cell("zone", 0, "name"), "")
    assert told(edit)[Cell("zone", 1, "regions")].startswith("江苏省 stands in 江苏 already")


def test_a_zone_without_days_is_told_unless_nothing_goes_there() -> None:
    for served, row in (("yes", True), ("no", False)):
        edit = typed(inserted(START, "zone", 9), Cell("zone", 2, "served"), served)
        assert (Cell("zone", 2, "first") in told(edit)) is row


def test_facts_of_the_shop_that_nobody_knows_are_told() -> None:
    shop = replace(OURS, platform="ebay", currency="QQQ", calendar="ZZ", language="中文")
    assert {cell.key for cell in told(edit_of(shop))} == {
        "platform", "currency", "calendar", "language",
    }  # fmt: skip
    assert told(edit_of(replace(OURS, platform=""))) == {}


@pytest.mark.parametrize(
    ("now", "states"),
    [
        ("2026-11-01 10:00", ["future", "future"]),
        ("2026-12-02 10:00", ["running", "waiting"]),
        ("2026-12-20 10:00", ["ended", "running"]),
    ],
)
def test_a_promotion_says_whether_it_fills(now: str, states: list[str]) -> None:
    edit = inserted(START, "promotion", 9)
    edit = typed(edit, Cell("promotion", 1, "name"), "年末")
    edit = typed(edit, Cell("promotion", 1, "starts"), "2026-12-02")
    moment = Desk(now=now).scene().now
    assert [promotion_state(edit, row, moment) for row in (0, 1)] == states
    assert (Cell("promotion", 0, "ends") in told(edit, moment)) is (states[0] == "ended")


def test_a_shop_without_a_time_zone_goes_by_the_computers_clock() -> None:
    edit = edit_of(replace(OURS, timezone=""))
    assert promotion_state(edit, 0, NOW) == "running"


# --- rows and columns ---------------------------------------------------------------------------


def test_wrong_cells_go_with_their_rows() -> None:
    edit = typed(START, product("price", 1), "x")
    edit = inserted(edit, "product", 0)
    assert edit.wrong == {product("price", 2): "x"}
    edit = moved(edit, "product", 2, -9)
    assert edit.wrong == {product("price", 0): "x"}
    assert column(edit, "product", "id") == ["A21", "", "A12"]
    assert moved(edit, "product", 0, -1) is edit
    assert removed(edit, "product", [0, 1]).wrong == {}
    assert inserted(typed(START, Cell("zone", 0, "fee"), "x"), "product", 0).wrong


def test_the_row_for_all_other_regions_stays_the_last() -> None:
    edit = inserted(START, "zone", 99)
    assert column(edit, "zone", "name") == ["江浙沪", "偏远", "", ""]
    assert moved(edit, "zone", 3, -1) is edit
    assert moved(edit, "zone", 2, 1) is edit
    edit = removed(edit, "zone", [0, 1, 2, 3])
    assert edit.shop.shipping
    assert (edit.shop.shipping.zones, edit.shop.shipping.other) == ((), None)


def test_columns_for_own_facts_are_added() -> None:
    edit = with_column(START, "product", "产地")
    assert isinstance(edit, Edit)
    assert columns_of(edit, "product")[-1] == "产地"
    assert typed(edit, product("产地"), "温州").filed.products[0].facts["产地"] == "温州"
    for name in ("产地", "material", "price", "a b", "floor_price"):
        assert isinstance(with_column(edit, "product", name), Refusal)
    assert columns_of(edit, "fact") == ("key", "value")
    gone = typed(typed(START, product("x"), "1"), product("x"), "")
    assert "x" in columns_of(gone, "product")
    assert "x" not in gone.filed.products[0].facts


# --- pasting ------------------------------------------------------------------------------------


def test_a_block_is_pasted_from_a_cell_on_and_rows_are_added() -> None:
    block = [["A22", "新鞋", "￥99", "129", "90"], ["A23", "旧鞋", "x", "", ""]]
    result = pasted(START, product("id", 1), block)
    assert column(result.edit, "product", "id") == ["A12", "A22", "A23"]
    assert result.edit.shop.products[1].floor_price == 90
    assert result.edit.wrong == {product("price", 2): "x"}
    assert result.left_over == 0


@pytest.mark.parametrize(
    "heads",
    [
        ["售价(元)", "货号", "产地"],
        ["Price", "SKU", "Made in"],
        ["판매가", "상품 코드", "price level"],
    ],
)
def test_a_first_line_with_names_says_which_column_is_which(heads: list[str]) -> None:
    result = pasted(BARE, product("stock"), [heads, ["189", "A1", "温州"]])
    (shoe,) = result.edit.shop.products
    assert (shoe.id, shoe.price) == ("A1", Decimal(189))
    assert list(shoe.facts.values()) == ["温州"]


@pytest.mark.parametrize(
    ("table", "block", "left_over", "count"),
    [
        ("zone", [["名称", "地区", "颜色"], ["江浙沪", "江苏", "红"]], 1, 4),
        ("product", [["price", "name", "floor price", "", "!!"], ["1", "n", "1", "", "z"]], 1, 3),
        ("product", [["id"], ["B1"]], 0, 3),
        ("product", [["B1"], ["B2"]], 0, 4),
        ("fact", [["a", "1", "more"]], 1, 2),
        ("promotion", [["活动", "门槛"], ["双旦", "99"]], 0, 2),
        ("product", [], 0, 2),
    ],
)
def test_what_finds_no_column_is_counted(
    table: str, block: list[list[str]], left_over: int, count: int
) -> None:
    start = len(rows_of(START, table)) - (table == "zone")
    key = columns_of(START, table)[0]
    result = pasted(START, Cell(table, start, key), block)
    assert result.left_over == left_over
    assert len(rows_of(result.edit, table)) == count


def test_one_line_over_the_row_for_all_other_regions_stays_in_it() -> None:
    result = pasted(START, Cell("zone", 2, "first"), [["4", "6", "9"]])
    assert result.edit.shop.shipping
    assert result.edit.shop.shipping.other == Zone(days=(4, 6), fee=Decimal(9))


def test_every_column_has_words_that_name_it() -> None:
    for table, key in READERS:
        if table in HEADERS:
            assert key in HEADERS[table]


@given(
    st.sampled_from(["product", "zone", "promotion", "fact"]),
    st.lists(st.lists(st.text(max_size=6), max_size=8), max_size=5),
    st.integers(0, 2),
)
def test_any_paste_is_survived_and_nothing_typed_is_lost(
    table: str, block: list[list[str]], row: int
) -> None:
    row = min(row, len(rows_of(START, table)))
    edit = pasted(START, Cell(table, row, columns_of(START, table)[0]), block).edit
    assert faults(edit, NOW, ()) is not None
    assert edit.filed.name == OURS.name


# --- undo ---------------------------------------------------------------------------------------


def test_every_step_can_be_undone_and_done_again() -> None:
    one = Undoable(START)
    assert one.became(START) is one is one.undo() is one.redo()
    two = one.became(put(START, product("price"), "1"))
    assert two.undo().now == START
    assert two.undo().redo() == two
    assert two.undo().became(BARE).redo().now == BARE


def test_undo_ends_somewhere() -> None:
    steps = Undoable(0)
    for number in range(MOST + 9):
        steps = steps.became(number + 1)
    assert len(steps.before) == MOST


def test_the_values_are_those_of_the_shop() -> None:
    assert START.filed == OURS
    assert isinstance(rows_of(START, "product")[0], Product)
    assert isinstance(rows_of(START, "promotion")[0], Promotion)
