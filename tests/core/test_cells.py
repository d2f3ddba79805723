"""What is typed into a cell, and what is shown in one."""
# ruff: noqa: E501 - tables that are read line by line

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core import cells
from desktop_app.core.cell_texts import days_text, rows_of, shown, text_of
from desktop_app.core.problems import Refusal
from tests.fakes import at


def means(reader: cells.Reader, text: str) -> object:
    value = reader(text)
    return "refused" if isinstance(value, Refusal) else value


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("189", "189"), ("￥189.00", "189.00"), ("１８９", "189"), ("189元", "189"), (" 9.5 ", "9.5"),
        ("1,299.00", "1299.00"), ("₩12,000", "12000"), ("12 000원", "12000"), ("$.5", "0.5"),
        ("0", "0"),
    ],
)  # fmt: skip
def test_amounts_are_typed_in_many_ways(text: str, amount: str) -> None:
    assert means(cells.money, text) == Decimal(amount)


@pytest.mark.parametrize(
    ("reader", "text", "value"),
    [
        (cells.money, "", None), (cells.money, "cheap", "refused"), (cells.money, "-1", "refused"),
        (cells.money, "12,5", "refused"), (cells.money, "¥", "refused"),
        (cells.money, "9999999999999", "refused"),
        (cells.rounding, "", 1), (cells.rounding, "0", "refused"), (cells.rounding, "x", "refused"),
        (cells.rounding, "10", 10),
        (cells.whole, "", 0), (cells.whole, "２", 2), (cells.whole, "-1", "refused"),
        (cells.whole, "9" * 30, "refused"), (cells.whole, "4000", "refused"),
        (cells.day_count, "", None), (cells.day_count, "3天", 3), (cells.day_count, "x", "refused"),
        (cells.stock, "", {}), (cells.stock, "7", {"": 7}), (cells.stock, "7" * 12, "refused"),
        (cells.stock, "42=3, 43=0", {"42": 3, "43": 0}), (cells.stock, "42＝3；43：0", {"42": 3, "43": 0}),
        (cells.stock, "M=1 L=2", {"M": 1, "L": 2}), (cells.stock, "XL 白=3", {"XL 白": 3}),
        (cells.stock, "42", {"": 42}), (cells.stock, "42=x", "refused"), (cells.stock, ",", "refused"),
        (cells.items, "江苏、浙江, 上海", ("江苏", "浙江", "上海")), (cells.items, "a, b | c", ("a, b", "c")),
        (cells.share, "", None), (cells.share, "0.95", Decimal("0.95")),
        (cells.share, "95%", Decimal("0.95")), (cells.share, "9.5折", Decimal("0.95")),
        (cells.share, "1.2", "refused"), (cells.share, "0", "refused"), (cells.share, "x", "refused"),
        (cells.decay, "", Decimal("0.5")), (cells.decay, "0.4", Decimal("0.4")),
        (cells.yes, "是", True), (cells.yes, "", True), (cells.yes, "No", False),
        (cells.yes, "아니요", False), (cells.yes, "maybe", "refused"),
        (cells.clock, "", None), (cells.clock, "17：00", dt.time(17)), (cells.clock, "9时30分", dt.time(9, 30)),
        (cells.clock, "25:00", "refused"), (cells.clock, "noon", "refused"),
        (cells.named, " a ", "a"), (cells.named, " ", "refused"),
        (cells.language, "zh_CN", "zh-CN"), (cells.language, "", ""), (cells.language, "中文", "refused"),
        (cells.currency, "cny", "CNY"), (cells.currency, "", ""), (cells.currency, "QQQ", "refused"),
        (cells.calendar, "kr", "KR"), (cells.calendar, "", ""), (cells.calendar, "ZZ", "refused"),
        (cells.timezone, "Asia/Seoul", "Asia/Seoul"), (cells.timezone, "", ""),
        (cells.timezone, "Mars/Olympus", "refused"), (cells.timezone, "../x", "refused"),
        (cells.patterns, "a|b\n\nc", ("a|b", "c")), (cells.patterns, "(", "refused"),
        (cells.weekdays, "Mon-Sat", set(range(6))), (cells.weekdays, "周一至周五，周日", {0, 1, 2, 3, 4, 6}),
        (cells.weekdays, "월-금, 일요일", {0, 1, 2, 3, 4, 6}), (cells.weekdays, "Sat-Mon", {5, 6, 0}),
        (cells.weekdays, "Monday", {0}), (cells.weekdays, "一天", "refused"), (cells.weekdays, "", "refused"),
        (cells.weekdays, "Mon-Tue-Wed", "refused"), (cells.weekdays, "星期天", {6}),
    ],
)  # fmt: skip
def test_a_cell_means_what_a_lead_would_say(reader: cells.Reader, text: str, value: object) -> None:
    assert means(reader, text) == value


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("2026-12-12", "2026-12-12", "2026-12-12 23:59:59"),
        ("2026/12/1", "2026-12-01", "2026-12-01 23:59:59"),
        ("2026年12月12日", "2026-12-12", "2026-12-12 23:59:59"),
        ("2026년 12월 12일", "2026-12-12", "2026-12-12 23:59:59"),
        ("2026. 12. 12.", "2026-12-12", "2026-12-12 23:59:59"),
        ("2026-12-12T18:30:05", "2026-12-12 18:30:05", "2026-12-12 18:30:05"),
        ("２０２６-12-12 18:30", "2026-12-12 18:30", "2026-12-12 18:30"),
        ("2026-12-12 24:00", "2026-12-12 23:59:59", "2026-12-12 23:59:59"),
    ],
)
def test_moments_are_typed_in_many_ways(text: str, begin: str, end: str) -> None:
    assert cells.starts(text) == at(begin)
    assert cells.ends(text) == at(end)


@pytest.mark.parametrize(
    "text", ["soon", "2026-02-30", "2026-12-12 25:00", "12/12", "2026-12-12 x"]
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    assert means(cells.starts, text) == "refused"


def test_no_moment_is_none() -> None:
    assert cells.ends(" ") is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), (True, "yes"), (False, "no"), (Decimal("189.00"), "189"), (Decimal("9.50"), "9.5"),
        (Decimal("1E+2"), "100"), (at("2026-12-01"), "2026-12-01 00:00"),
        (at("2026-12-12 23:59:59"), "2026-12-12 24:00"), (at("2026-12-12 08:00:07"), "2026-12-12 08:00:07"),
        (dt.time(17), "17:00"), (dt.time(17, 0, 1), "17:00:01"), ({"": 7}, "7"),
        ({"42": 3, "43": 0}, "42=3, 43=0"), ({}, ""), (["a", "b"], "a, b"), (("江苏", "浙江"), "江苏、浙江"),
        (("제주", "우도"), "제주, 우도"),
        (["a, b", "c"], "a, b | c"), (["a, b"], "a, b |"), (5, "5"), (dt.date(2026, 1, 2), "2026-01-02"),
    ],
)  # fmt: skip
def test_a_value_is_shown_as_it_would_be_typed(value: object, text: str) -> None:
    assert shown(value) == text


@given(st.decimals(0, 10**9, places=2))
def test_an_amount_reads_back(value: Decimal) -> None:
    assert cells.money(shown(value)) == value


@given(st.datetimes(at("1900-01-01")).map(lambda moment: moment.replace(microsecond=0)))
def test_a_moment_reads_back(value: dt.datetime) -> None:
    assert cells.starts(shown(value)) == value


@given(st.frozensets(st.integers(0, 6), min_size=1))
def test_working_days_read_back(days: frozenset[int]) -> None:
    assert cells.weekdays(days_text(days)) == days


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),
        ('"two\nlines"\t"say ""x"""', (("two\nlines", 'say "x"'),)),
        ("a\t\n\tb", (("a", ""), ("", "b"))),
        ("one", (("one",),)),
    ],
)
def test_a_spreadsheets_cells_are_taken_apart(text: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert rows_of(text) == rows
    assert rows_of(text_of(rows)) == rows
