"""When a parcel leaves and arrives: worked cases, in 2026 unless said."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.calendars import Calendar
from desktop_app.core.formats import DateRange
from desktop_app.core.shipping import delivery, dispatch, works
from desktop_app.core.shops import Shipping, Zone
from desktop_app.core.zones import plain_region, zone_of
from tests.fakes import MON_SAT, SHIPPING, at

MON_FRI = frozenset(range(5))
DAILY = frozenset(range(7))
FIVE = dt.time(17)


def leaves(shipping: Shipping, calendar: str, now: str) -> str:
    day = dispatch(shipping, Calendar(calendar), at(f"2026-{now}"))
    return day.strftime("%m-%d") if day else ""


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("11-23 00:00", "11-23"),
        ("11-23 10:00", "11-23"),
        ("11-23 16:59:59", "11-23"),
        ("11-23 17:00", "11-24"),
        ("11-23 17:00:01", "11-24"),
        ("11-23 23:59:59", "11-24"),
        ("11-28 10:00", "11-28"),
        ("11-28 17:00", "11-30"),
        ("11-29 00:00", "11-30"),
        ("11-29 12:00", "11-30"),
        ("11-29 18:00", "11-30"),
        ("12-31 10:00", "12-31"),
    ],
)
def test_monday_to_saturday_with_pickup_at_five(now: str, day: str) -> None:
    assert leaves(SHIPPING, "", now) == day


@pytest.mark.parametrize(
    ("week", "now", "day"),
    [
        (MON_FRI, "11-27 17:00", "11-30"),
        (MON_FRI, "11-28 09:00", "11-30"),
        (DAILY, "11-28 18:00", "11-29"),
        (DAILY, "11-29 09:00", "11-29"),
        (frozenset({6}), "11-23 09:00", "11-29"),
        (frozenset({6}), "11-29 17:00", "12-06"),
        (frozenset({0, 3}), "11-24 09:00", "11-26"),
    ],
)
def test_a_shop_goes_by_its_own_week(week: frozenset[int], now: str, day: str) -> None:
    assert leaves(Shipping(pickup=FIVE, works=week), "", now) == day


@pytest.mark.parametrize(
    ("week", "now", "day"),
    [
        # New Year: 1 and 2 January free, Sunday the 4th is worked
        (MON_FRI, "01-01 09:00", "01-04"),
        (MON_FRI, "01-04 09:00", "01-04"),
        (MON_FRI, "01-04 17:00", "01-05"),
        # Spring Festival: 16 to 23 February, Saturdays 14 and 28 worked
        (MON_FRI, "02-13 17:00", "02-14"),
        (MON_FRI, "02-14 16:59", "02-14"),
        (MON_FRI, "02-14 17:00", "02-24"),
        (MON_FRI, "02-17 09:00", "02-24"),
        (MON_FRI, "02-23 09:00", "02-24"),
        (MON_FRI, "02-27 18:00", "02-28"),
        (MON_FRI, "02-28 18:00", "03-02"),
        # Tomb-Sweeping Day on Sunday 5 April, observed on Monday
        (MON_SAT, "04-04 17:00", "04-07"),
        # Labour Day: 1 to 5 May, Saturday the 9th worked
        (MON_FRI, "04-30 17:00", "05-06"),
        (MON_FRI, "05-09 09:00", "05-09"),
        (MON_FRI, "05-08 17:00", "05-09"),
        (MON_FRI, "05-16 09:00", "05-18"),
        (MON_SAT, "06-19 09:00", "06-20"),
        # National Day: 1 to 7 October, Sunday 20 September and Saturday 10 October worked
        (MON_SAT, "09-20 09:00", "09-20"),
        (MON_SAT, "09-19 17:00", "09-20"),
        (MON_SAT, "09-20 17:00", "09-21"),
        (MON_SAT, "09-24 17:00", "09-26"),
        (MON_SAT, "09-30 09:00", "09-30"),
        (MON_SAT, "09-30 17:00", "10-08"),
        (MON_SAT, "10-01 09:00", "10-08"),
        (MON_SAT, "10-07 23:00", "10-08"),
        (MON_FRI, "10-10 09:00", "10-10"),
        (MON_FRI, "10-09 17:00", "10-10"),
        (MON_FRI, "10-10 17:00", "10-12"),
        (MON_SAT, "12-25 09:00", "12-25"),
    ],
)
def test_chinese_holidays_are_free_and_make_up_days_are_worked(
    week: frozenset[int], now: str, day: str
) -> None:
    assert leaves(Shipping(pickup=FIVE, works=week), "CN", now) == day


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("02-14 17:00", "02-19"),
        ("09-20 09:00", "09-21"),
        ("09-23 17:00", "09-28"),
        ("10-02 17:00", "10-06"),
        ("10-09 09:00", "10-10"),
        ("12-25 09:00", "12-26"),
        ("10-01 09:00", "10-01"),
    ],
)
def test_korean_holidays_are_free(now: str, day: str) -> None:
    assert leaves(SHIPPING, "KR", now) == day


@pytest.mark.parametrize("calendar", ["", "XX", "Utopia"])
def test_without_a_calendar_that_exists_only_the_week_counts(calendar: str) -> None:
    assert leaves(SHIPPING, calendar, "10-01 09:00") == "10-01"
    assert leaves(SHIPPING, calendar, "09-20 09:00") == "09-21"


def test_a_calendar_may_be_written_in_small_letters() -> None:
    assert leaves(SHIPPING, "cn", "10-01 09:00") == "10-08"


def test_the_turn_of_the_year_is_no_wall() -> None:
    late = dispatch(Shipping(pickup=FIVE, works=MON_FRI), Calendar("CN"), at("2025-12-31 18:00"))
    assert late == dt.date(2026, 1, 4)


@pytest.mark.parametrize(
    ("days", "calendar", "now", "day"),
    [
        (1, "", "11-23 09:00", "11-24"),
        (1, "", "11-23 17:00", "11-25"),
        (1, "", "11-28 09:00", "11-30"),
        (2, "", "11-27 17:00", "12-01"),
        (1, "CN", "09-30 09:00", "10-08"),
        (1, "CN", "09-19 09:00", "09-20"),
        (3, "CN", "09-30 17:00", "10-12"),
    ],
)
def test_handling_days_are_working_days(days: int, calendar: str, now: str, day: str) -> None:
    assert leaves(replace(SHIPPING, handling_days=days), calendar, now) == day


def test_without_a_pickup_the_whole_day_counts() -> None:
    assert leaves(replace(SHIPPING, pickup=None), "", "11-23 23:59") == "11-23"


@pytest.mark.parametrize("handling_days", [0, 2])
def test_a_shop_that_never_works_sends_nothing(handling_days: int) -> None:
    never = replace(SHIPPING, works=frozenset(), handling_days=handling_days)
    found = delivery(never, Calendar(), "江苏", at("2026-11-23 10:00"))
    assert (found.day, found.ships_today, found.left, found.arrives) == (None, False, None, None)


@given(
    st.datetimes(at("2024-01-01"), at("2026-12-31")),
    st.frozensets(st.integers(0, 6), min_size=1),
    st.sampled_from(["CN", "KR", ""]),
    st.integers(0, 3),
)
def test_parcels_leave_on_working_days_that_are_not_over(
    now: dt.datetime, week: frozenset[int], calendar: str, handling: int
) -> None:
    shipping = Shipping(pickup=FIVE, works=week, handling_days=handling)
    day = dispatch(shipping, Calendar(calendar), now)
    assert day is not None
    assert works(shipping, Calendar(calendar), day)
    assert day >= now.date() + dt.timedelta(days=handling)
    assert day > now.date() or now.time() < FIVE


@pytest.mark.parametrize(
    ("now", "today", "left"),
    [
        ("11-23 10:00", True, "7:00:00"),
        ("11-23 15:20", True, "1:40:00"),
        ("11-23 16:59:59", True, "0:00:01"),
        ("11-23 17:00", False, ""),
        ("11-23 20:00", False, ""),
        ("11-29 10:00", False, ""),
        ("10-01 10:00", False, ""),
        ("09-20 15:20", True, "1:40:00"),
    ],
)
def test_what_is_left_until_the_pickup_of_today(now: str, left: str, *, today: bool) -> None:
    found = delivery(SHIPPING, Calendar("CN"), "", at(f"2026-{now}"))
    assert found.ships_today is today
    assert ("" if found.left is None else str(found.left)) == left


def test_without_a_pickup_nothing_counts_down() -> None:
    found = delivery(replace(SHIPPING, pickup=None), Calendar(), "", at("2026-11-23 10:00"))
    assert found.ships_today
    assert found.left is None


@pytest.mark.parametrize(
    ("region", "now", "first", "last"),
    [
        ("江苏", "11-23 10:00", "11-25", "11-26"),
        ("上海", "11-23 18:00", "11-26", "11-27"),
        ("新疆", "11-28 18:00", "12-05", "12-07"),
        ("广东", "11-28 10:00", "12-01", "12-03"),
        ("江苏", "09-30 18:00", "10-10", "10-11"),
    ],
)
def test_arrival_is_dispatch_plus_the_zones_days(
    region: str, now: str, first: str, last: str
) -> None:
    found = delivery(SHIPPING, Calendar("CN"), region, at(f"2026-{now}"))
    days = (dt.date.fromisoformat(f"2026-{day}") for day in (first, last))
    assert found.arrives == DateRange(*days)


def test_arrival_is_not_known_without_a_region_or_its_days() -> None:
    silent = replace(SHIPPING, zones=(Zone("慢", ("海南",)),))
    assert delivery(SHIPPING, Calendar(), "", at("2026-11-23 10:00")).arrives is None
    assert delivery(silent, Calendar(), "海南", at("2026-11-23 10:00")).arrives is None


@pytest.mark.parametrize(
    ("region", "plain"),
    [
        ("江苏", "江苏"),
        ("江苏省", "江苏"),
        ("上海市", "上海"),
        (" 上海市 ", "上海"),
        ("内蒙古自治区", "内蒙古"),
        ("新疆维吾尔自治区", "新疆"),
        ("广西壮族自治区", "广西"),
        ("宁夏回族自治区", "宁夏"),
        ("西藏自治区", "西藏"),
        ("香港特别行政区", "香港"),
        ("沙市", "沙市"),
        ("서울특별시", "서울"),
        ("부산광역시", "부산"),
        ("세종특별자치시", "세종"),
        ("제주특별자치도", "제주"),
        ("경기도", "경기"),
        ("수원시", "수원"),
        ("Jeju", "jeju"),
        ("", ""),
        ("市", "市"),
    ],
)
def test_a_region_is_known_without_its_rank(region: str, plain: str) -> None:
    assert plain_region(region) == plain


@pytest.mark.parametrize(
    ("region", "zone"),
    [
        ("江苏", "江浙沪"),
        ("江苏省", "江浙沪"),
        ("上海市", "江浙沪"),
        ("浙江省杭州市西湖区", "江浙沪"),
        ("江浙沪", "江浙沪"),
        ("新疆维吾尔自治区", "偏远"),
        ("新疆乌鲁木齐市", "偏远"),
        ("广东省深圳市南山区", ""),
        ("火星", ""),
        ("苏", ""),
    ],
)
def test_a_region_or_an_address_in_it_finds_its_zone(region: str, zone: str) -> None:
    found = zone_of(SHIPPING, region)
    assert found is not None
    assert found.name == zone


@pytest.mark.parametrize("written", ["서울", "서울특별시", "서울시"])
@pytest.mark.parametrize("typed", ["서울", "서울특별시", "서울특별시 강남구"])
def test_zones_may_be_written_with_or_without_the_rank(written: str, typed: str) -> None:
    zone = Zone("수도권", (written,), (1, 2))
    assert zone_of(Shipping(zones=(zone,)), typed) == zone


def test_the_first_zone_that_names_a_region_wins() -> None:
    near, far = Zone("近", ("江苏",), (1, 2)), Zone("远", ("江苏", "新疆"), (5, 7))
    assert zone_of(Shipping(zones=(near, far)), "江苏") is near
    assert zone_of(Shipping(zones=(far, near)), "江苏") is far


@pytest.mark.parametrize("region", ["", "  "])
def test_without_a_region_there_is_no_zone(region: str) -> None:
    assert zone_of(SHIPPING, region) is None


def test_a_region_that_no_zone_names_is_another_one_or_none() -> None:
    assert zone_of(SHIPPING, "广东") == SHIPPING.other
    assert zone_of(replace(SHIPPING, other=None), "广东") is None


@pytest.mark.parametrize("typed", ["xinjiang", "Xinjiang", "xj", "123"])
def test_pinyin_names_no_region_of_a_table_in_characters(typed: str) -> None:
    assert zone_of(SHIPPING, typed) is None


def test_a_table_in_latin_letters_is_read_in_latin_letters() -> None:
    table = Shipping(zones=(Zone("South", ("Jeju", "Busan")),), other=Zone("rest"))
    found = [zone_of(table, typed) for typed in ("JEJU", "Seoul")]
    assert found == [table.zones[0], table.other]


@pytest.mark.parametrize("empty", ["", " "])
def test_an_empty_name_in_a_zone_is_not_every_region(empty: str) -> None:
    hollow = Shipping(zones=(Zone("", (empty,)), Zone("真", ("江苏",))))
    found = zone_of(hollow, "江苏")
    assert found is not None
    assert found.name == "真"
