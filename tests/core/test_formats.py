"""How values are written, by tables of value and text."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.formats import (
    Countdown,
    DateRange,
    DayRange,
    Formats,
    PassedError,
    TypedSpan,
    moment,
    number,
    typed_moment,
)
from tests.fakes import at, formats

NOW = at("2026-11-30 10:00")


@pytest.mark.parametrize(
    ("value", "currency", "written"),
    [
        (189, "CNY", "¥189"),
        (189.0, "CNY", "¥189"),
        (Decimal("189.00"), "CNY", "¥189"),
        (Decimal("189.5"), "CNY", "¥189.50"),
        (9.5, "USD", "$9.50"),
        (0.1 + 0.2, "USD", "$0.30"),
        (1299, "CNY", "¥1,299"),
        (1234567.8, "CNY", "¥1,234,567.80"),
        (12000, "KRW", "₩12,000"),
        (9.5, "EUR", "€9.50"),
        (5, "GBP", "£5"),
        (5, "JPY", "¥5"),
        (5, "TWD", "NT$5"),
        (5, "HKD", "HK$5"),
        (5, "cny", "¥5"),
        (189, "", "189"),
        (189.5, "", "189.50"),
        (0, "CNY", "¥0"),
        (Decimal("9.994"), "CNY", "¥9.99"),
        (Decimal("9.999"), "CNY", "¥10"),
        (Decimal("-0.001"), "CNY", "¥0"),
        (-5, "CNY", "-¥5"),
        (-1299.5, "", "-1,299.50"),
        ("1,299元", "CNY", "¥1,299"),
        ("¥1,299.00", "CNY", "¥1,299"),
        ("￥ 89.9", "CNY", "¥89.90"),
        (" 12000원 ", "KRW", "₩12,000"),
        ("₩12,000", "KRW", "₩12,000"),
        ("$9.5", "USD", "$9.50"),
        ("１２９", "CNY", "¥129"),
        ("-5", "CNY", "-¥5"),
    ],
)
def test_money_has_the_shops_sign_and_no_needless_decimals(
    value: object, currency: str, written: str
) -> None:
    assert formats("zh-CN", currency).money(value) == written


@pytest.mark.parametrize("language", ["zh-CN", "en", "ko", "xx-YY", ""])
@pytest.mark.parametrize(
    ("currency", "written"), [("CNY", "¥1,299.50"), ("KRW", "₩1,299.50"), ("", "1,299.50")]
)
def test_money_is_written_alike_in_all_our_languages(
    language: str, currency: str, written: str
) -> None:
    assert formats(language, currency).money("1299.5") == written


@pytest.mark.parametrize(
    "typed", ["", "abc", "一百", "nan", "inf", "-Infinity", "1.2.3", "5元5", "None"]
)
def test_what_is_no_number_is_refused_by_its_own_words(typed: str) -> None:
    with pytest.raises(ValueError, match="is not a number"):
        number(typed)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_money_reads_back_as_what_it_was(amount: Decimal) -> None:
    assert number(formats(currency="").money(amount)) == amount


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("zh-CN", "11月30日"),
        ("zh", "11月30日"),
        ("zh-Hans-CN", "11月30日"),
        ("en", "30 November"),
        ("EN", "30 November"),
        ("", "30 November"),
        ("en-GB", "30 November"),
        ("en-US", "November 30"),
        ("ko", "11월 30일"),
        ("ko-KR", "11월 30일"),
        ("tlh", "30 November"),
        ("not a language", "30 November"),
    ],
)
def test_a_date_is_written_in_the_language_of_the_reply(language: str, written: str) -> None:
    assert formats(language).date(dt.date(2026, 11, 30)) == written


@pytest.mark.parametrize(
    ("value", "pattern", "written"),
    [
        (dt.date(2026, 1, 5), "", "1月5日"),
        (at("2026-01-05 13:00"), "", "1月5日"),
        ("2026-01-05", "", "1月5日"),
        ("2026/01/05 24:00", "", "1月5日"),
        (dt.date(2026, 1, 5), "%Y-%m-%d", "2026-01-05"),
        (dt.date(2026, 1, 5), "%Y年%m月%d日", "2026年01月05日"),
        (at("2026-01-05 13:04"), "%H时%M分 \\ 😊", "13时04分 \\ 😊"),
        (dt.time(8), "%d %H:%M", "30 08:00"),
        (DateRange(dt.date(2026, 1, 5), dt.date(2026, 1, 6)), "", "1月5日–6日"),
        (DateRange(dt.date(2026, 1, 5), dt.date(2026, 1, 6)), "%Y", "1月5日–6日"),
    ],
)
def test_a_date_may_be_stored_typed_or_written_by_a_pattern(
    value: object, pattern: str, written: str
) -> None:
    assert formats().date(value, pattern) == written


@pytest.mark.parametrize(
    ("language", "first", "last", "written"),
    [
        ("zh-CN", "2026-11-26", "2026-11-27", "11月26日–27日"),
        ("zh-CN", "2026-11-26", "2026-11-26", "11月26日"),
        ("zh-CN", "2026-11-30", "2026-12-02", "11月30日–12月2日"),
        ("zh-CN", "2026-12-30", "2027-01-02", "12月30日–1月2日"),
        ("zh-CN", "2026-11-26", "2027-11-27", "11月26日–11月27日"),
        ("en", "2026-11-26", "2026-11-27", "26–27 November"),
        ("en", "2026-11-26", "2026-11-26", "26 November"),
        ("en", "2026-11-30", "2026-12-02", "30 November–2 December"),
        ("en", "2026-12-30", "2027-01-02", "30 December–2 January"),
        ("en-US", "2026-11-30", "2026-12-02", "November 30–December 2"),
        ("en-US", "2026-11-26", "2026-11-27", "November 26–27"),
        ("ko", "2026-11-26", "2026-11-27", "11월 26일–27일"),
        ("ko", "2026-11-30", "2026-12-02", "11월 30일–12월 2일"),
        ("tlh", "2026-11-26", "2026-11-27", "26–27 November"),
        ("fr", "2026-11-26", "2026-11-27", "26–27 novembre"),
    ],
)
def test_a_range_of_days_names_the_month_once_where_it_can(
    language: str, first: str, last: str, written: str
) -> None:
    days = DateRange(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert formats(language).date_range(days) == written
    assert formats(language).range(days) == written
    assert formats(language).show(days) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (dt.time(17), "17:00"),
        (dt.time(9, 5, 59), "09:05"),
        (dt.time(23, 59), "24:00"),
        (dt.time(23, 59, 59), "24:00"),
        (dt.time(0), "00:00"),
        (at("2026-12-12 08:30"), "08:30"),
        (dt.date(2026, 12, 12), "24:00"),
        ("14:30", "14:30"),
        (" 14：30 ", "14:30"),
        ("24:00", "24:00"),
        ("2026-11-30 14:30", "14:30"),
    ],
)
def test_a_time_is_hours_and_minutes(value: object, written: str) -> None:
    assert formats().time(value) == written


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14:30", dt.time(14, 30)),
        ("14:30:15", dt.time(14, 30, 15)),
        ("9:30", dt.time(9, 30)),
        ("24:00", dt.time(23, 59, 59)),
        ("2026-11-30", dt.date(2026, 11, 30)),
        ("2026/11/30", dt.date(2026, 11, 30)),
        ("2026/1/5", dt.date(2026, 1, 5)),
        ("2026-11-30 24:00", at("2026-11-30 23:59:59")),
        ("2026-11-30T14:30", at("2026-11-30 14:30")),
        ("2026/11/30 14：30", at("2026-11-30 14:30")),
    ],
)
def test_a_moment_may_be_typed_as_a_time_a_day_or_both(typed: str, meant: object) -> None:
    assert typed_moment(typed) == meant


@pytest.mark.parametrize("typed", ["", "soon", "25:00", "2026-13-01", "明天", "24:01", "-"])
def test_what_is_no_moment_is_refused_by_its_own_words(typed: str) -> None:
    with pytest.raises(ValueError, match="is not a date or time"):
        typed_moment(typed)


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        (dt.time(17), "2026-11-30 17:00"),
        (dt.date(2026, 12, 1), "2026-12-01 23:59:59"),
        (at("2026-12-01 08:00"), "2026-12-01 08:00"),
        ("17:00", "2026-11-30 17:00"),
        ("2026-12-01", "2026-12-01 23:59:59"),
    ],
)
def test_a_moment_lies_in_today_and_a_day_alone_means_its_end(value: object, meant: str) -> None:
    assert moment(value, NOW) == at(meant)


@pytest.mark.parametrize(
    ("language", "value", "written"),
    [
        ("zh-CN", dt.time(17), "今天 17:00"),
        ("zh-CN", dt.date(2026, 11, 30), "今天 24:00"),
        ("zh-CN", at("2026-11-30 23:59:59"), "今天 24:00"),
        ("zh-CN", at("2026-12-12 23:59:59"), "12月12日 24:00"),
        ("zh-CN", "2026-12-12", "12月12日 24:00"),
        ("zh-CN", "17:30", "今天 17:30"),
        ("zh-CN", at("2026-11-30 10:00:01"), "今天 10:00"),
        ("en", dt.time(17), "17:00 today"),
        ("en", dt.date(2026, 12, 12), "23:59 on 12 December"),
        ("ko", dt.time(17), "오늘 17:00"),
        ("ko", dt.date(2026, 12, 12), "12월 12일 24:00"),
        ("xx", dt.time(17), "17:00 today"),
    ],
)
def test_a_deadline_says_today_or_the_day(language: str, value: object, written: str) -> None:
    assert formats(language).deadline(value) == written


@pytest.mark.parametrize(
    "value",
    [
        dt.time(9, 59),
        dt.time(10),
        NOW,
        dt.date(2026, 11, 29),
        "09:00",
        "2025-12-12",
        at("2026-11-30"),
    ],
)
def test_a_passed_moment_is_never_counted_down_to(value: object) -> None:
    with pytest.raises(PassedError):
        formats().deadline(value)
    with pytest.raises(PassedError):
        formats().left(value)


@pytest.mark.parametrize(
    ("language", "seconds", "written"),
    [
        ("zh-CN", 6000, "1小时40分"),
        ("zh-CN", 6059, "1小时40分"),
        ("zh-CN", 3600, "1小时"),
        ("zh-CN", 60, "1分"),
        ("zh-CN", 59, "不到1分钟"),
        ("zh-CN", 86400, "1天"),
        ("zh-CN", 86400 * 2 + 3600 * 3 + 240, "2天3小时"),
        ("zh-CN", 86399, "23小时59分"),
        ("en", 6000, "1 h 40 min"),
        ("en", 86400 + 3600, "1 d 1 h"),
        ("en", 1, "less than 1 min"),
        ("ko", 6000, "1시간 40분"),
        ("ko", 86400 * 3, "3일"),
        ("ko", 1, "1분 미만"),
        ("xx", 6000, "1 h 40 min"),
    ],
)
def test_what_is_left_is_rounded_down_to_two_units(
    language: str, seconds: int, written: str
) -> None:
    assert formats(language).left(dt.timedelta(seconds=seconds)) == written
    assert formats(language).left(NOW + dt.timedelta(seconds=seconds)) == written


@pytest.mark.parametrize("seconds", [0, -1, -86400])
def test_nothing_left_is_an_error(seconds: int) -> None:
    with pytest.raises(PassedError):
        formats().left(dt.timedelta(seconds=seconds))


@given(st.integers(1, 10**7))
def test_more_is_never_promised_than_is_left(seconds: int) -> None:
    words = formats("en").left(dt.timedelta(seconds=seconds)).removeprefix("less than 1 min")
    units = {"d": 86400, "h": 3600, "min": 60}
    parts = words.split()
    said = sum(int(n) * units[unit] for n, unit in zip(parts[::2], parts[1::2], strict=True))
    assert said <= seconds


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (DayRange(2, 3), "2–3"),
        (DayRange(2, 2), "2"),
        ([2, 3], "2–3"),
        ((5, 5), "5"),
        ([2, 3, 4], "2–4"),
        ([2.5, 3.0], "2.5–3"),
        ([], "[]"),
        ("5–7", "5–7"),
        (3, "3"),
    ],
)
def test_a_range_is_written_with_a_dash(value: object, written: str) -> None:
    assert formats().range(value) == written


@pytest.mark.parametrize(
    ("language", "time", "said"),
    [
        ("zh-CN", "00:00", "晚上好"),
        ("zh-CN", "04:59", "晚上好"),
        ("zh-CN", "05:00", "早上好"),
        ("zh-CN", "10:59", "早上好"),
        ("zh-CN", "11:00", "中午好"),
        ("zh-CN", "13:00", "下午好"),
        ("zh-CN", "17:59", "下午好"),
        ("zh-CN", "18:00", "晚上好"),
        ("en", "04:00", "Good evening"),
        ("en", "05:00", "Good morning"),
        ("en", "12:00", "Good afternoon"),
        ("en", "18:00", "Good evening"),
        ("ko", "05:00", "좋은 아침입니다"),
        ("ko", "11:00", "안녕하세요"),
        ("ko", "18:00", "좋은 저녁입니다"),
        ("ko", "03:00", "좋은 저녁입니다"),
        ("xx", "08:00", "Good morning"),
    ],
)
def test_the_greeting_goes_by_the_clock(language: str, time: str, said: str) -> None:
    assert formats(language, now=f"2026-11-30 {time}").greeting() == said


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (dt.timedelta(minutes=100), "1小时40分"),
        (dt.time(17), "17:00"),
        (at("2026-12-12 23:59:59"), "12月12日 24:00"),
        (dt.date(2026, 12, 12), "12月12日"),
        (Decimal("189.00"), "189"),
        (Decimal("1E+3"), "1000"),
        (189.50, "189.5"),
        (0.0, "0"),
        (42, "42"),
        (DayRange(2, 3), "2–3"),
        ("a", "a"),
    ],
)
def test_a_value_without_a_filter_is_written_for_people(value: object, shown: str) -> None:
    assert formats().show(value) == shown


@pytest.mark.parametrize(
    ("language", "comma"), [("zh-CN", "、"), ("zh-TW", "、"), ("en", ", "), ("ko", ", ")]
)
def test_lists_are_joined_as_the_language_joins_them(language: str, comma: str) -> None:
    assert Formats(language, "", NOW).comma == comma


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("20分", 20),
        ("1小时40分", 100),
        ("2天", 2880),
        ("1 h 5 min", 65),
        ("1시간 5분", 65),
        ("很快", 1440),
        ("", 1440),
        ("30", 1440),
    ],
)
def test_a_typed_span_is_compared_by_its_minutes(typed: str, minutes: float) -> None:
    assert TypedSpan(typed).__liquid__() == minutes
    assert TypedSpan(typed) == typed


def test_a_countdown_is_compared_in_minutes() -> None:
    assert Countdown(minutes=30).__liquid__() == 30
    assert Countdown(seconds=30).__liquid__() == 0.5
