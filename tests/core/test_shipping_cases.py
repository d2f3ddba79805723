"""Deliveries worked out by hand: read a line as a case, and the remark above it as the reason.

The days of 2026 (State Council): New Year 1–3 January, Sunday 4 worked · Spring Festival 15–23
February, Saturdays 14 and 28 worked · 4–6 April · 1–5 May, Saturday 9 worked · 19–21 June ·
25–27 September · National Day 1–7 October, Sunday 20 September and Saturday 10 October worked.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from desktop_app import resources
from desktop_app.core.calendars import Calendar, last_year
from desktop_app.core.shipping import Delivery, delivery
from desktop_app.core.shops import Shipping, Zone
from desktop_app.core.zones import Atlas
from desktop_app.storage.region_file import read_gazetteer
from tests.fakes import FAWN, Desk, at

if TYPE_CHECKING:
    from desktop_app.core.variables import Scene

GAZETTEER, _ = read_gazetteer(Path(resources.phrases()) / "regions")

FAWN_TABLE = Shipping(
    pickup=dt.time(17),
    works=frozenset(range(6)),
    zones=(
        Zone("江浙沪", ("江苏", "浙江", "上海"), (2, 3), Decimal(0)),
        Zone("偏远", ("新疆", "西藏"), (5, 7), Decimal(15)),
        Zone("港澳台", ("香港", "澳门", "台湾"), (5, 8), Decimal(45), served=False),
        Zone("广东", ("广东",), (3, 4), Decimal(6)),
        Zone("深圳", ("深圳",), (1, 2), Decimal(3)),
    ),
    other=Zone(days=(3, 5), fee=Decimal(8)),
)
SEOUL_TABLE = Shipping(
    pickup=dt.time(15, 30),
    works=frozenset(range(6)),
    zones=(
        Zone("수도권", ("서울", "경기", "인천"), (1, 1), Decimal(2500)),
        Zone("제주", ("제주",), (2, 3), Decimal(5500)),
        Zone("울릉", ("울릉군",), (3, 5), Decimal(7000), served=False),
    ),
    other=Zone(days=(1, 2), fee=Decimal(3000)),
)
SHOPS = {
    "fawn": (FAWN_TABLE, "CN"),
    "daily": (replace(FAWN_TABLE, works=frozenset(range(7))), "CN"),
    "week": (replace(FAWN_TABLE, works=frozenset(range(5))), "CN"),
    "slow": (replace(FAWN_TABLE, handling_days=2), "CN"),
    "open": (replace(FAWN_TABLE, pickup=None), "CN"),
    "plain": (FAWN_TABLE, ""),
    "seoul": (SEOUL_TABLE, "KR"),
}

CASES = """
# an ordinary week: 23 November is a Monday
fawn  2026-11-23T00:00 江苏 yes 11-23 11-25–11-26 0 served
fawn  2026-11-23T10:00 浙江 yes 11-23 11-25–11-26 0 served
fawn  2026-11-23T16:30 上海 yes 11-23 11-25–11-26 0 served
fawn  2026-11-23T16:59:59 上海 yes 11-23 11-25–11-26 0 served
# at the very minute of the pickup it is no longer ahead
fawn  2026-11-23T17:00 上海 no 11-24 11-26–11-27 0 served
fawn  2026-11-23T23:59:59 上海 no 11-24 11-26–11-27 0 served
fawn  2026-11-23T10:00 新疆 yes 11-23 11-28–11-30 15 served
fawn  2026-11-23T10:00 西藏自治区 yes 11-23 11-28–11-30 15 served
fawn  2026-11-23T10:00 四川 yes 11-23 11-26–11-28 8 served
fawn  2026-11-23T10:00 - yes 11-23 - - -
# not served is said, with what it would take
fawn  2026-11-23T10:00 台湾 yes 11-23 11-28–12-01 45 no
fawn  2026-11-23T10:00 香港特别行政区 yes 11-23 11-28–12-01 45 no
fawn  2026-11-23T10:00 臺灣 yes 11-23 11-28–12-01 45 no
# the zone of the city goes before that of its province, in whatever order they stand
fawn  2026-11-23T10:00 广东 yes 11-23 11-26–11-27 6 served
fawn  2026-11-23T10:00 广州 yes 11-23 11-26–11-27 6 served
fawn  2026-11-23T10:00 深圳 yes 11-23 11-24–11-25 3 served
fawn  2026-11-23T10:00 广东省深圳市南山区科技路1号 yes 11-23 11-24–11-25 3 served
fawn  2026-11-23T10:00 shenzhen yes 11-23 11-24–11-25 3 served
# a city or an address of a province that a zone names
fawn  2026-11-23T10:00 杭州 yes 11-23 11-25–11-26 0 served
fawn  2026-11-23T10:00 乌鲁木齐 yes 11-23 11-28–11-30 15 served
fawn  2026-11-23T10:00 xinjiang yes 11-23 11-28–11-30 15 served
fawn  2026-11-23T10:00 江苏南京上海路12号 yes 11-23 11-25–11-26 0 served
fawn  2026-11-23T10:00 成都市上海路12号 yes 11-23 11-26–11-28 8 served
# 泰州 or 台州: asked, not guessed; so is 鼓楼区, of Nanjing and of Fuzhou
fawn  2026-11-23T10:00 taizhou yes 11-23 - - -
fawn  2026-11-23T10:00 鼓楼区 yes 11-23 - - -
# weekends: Saturday is worked, Sunday is not
fawn  2026-11-28T10:00 江苏 yes 11-28 11-30–12-01 0 served
fawn  2026-11-28T17:00 江苏 no 11-30 12-02–12-03 0 served
fawn  2026-11-29T10:00 江苏 no 11-30 12-02–12-03 0 served
week  2026-11-27T16:59 江苏 yes 11-27 11-29–11-30 0 served
week  2026-11-27T17:00 江苏 no 11-30 12-02–12-03 0 served
daily 2026-11-28T18:00 江苏 no 11-29 12-01–12-02 0 served
daily 2026-11-29T10:00 江苏 yes 11-29 12-01–12-02 0 served
# month ends, and February of a year with and without a leap day
fawn  2026-11-30T18:00 新疆 no 12-01 12-06–12-08 15 served
fawn  2026-10-31T18:00 江苏 no 11-02 11-04–11-05 0 served
fawn  2026-02-26T18:00 江苏 no 02-27 03-01–03-02 0 served
plain 2028-02-27T10:00 江苏 no 2028-02-28 2028-03-01–2028-03-02 0 served
plain 2028-02-28T18:00 江苏 no 2028-02-29 2028-03-02–2028-03-03 0 served
# New Year 2026: 2 January is free; whoever works Saturdays works the 3rd, the break's last day
fawn  2025-12-31T16:00 江苏 yes 2025-12-31 01-02–01-03 0 served
fawn  2025-12-31T18:00 江苏 no 01-03 01-05–01-06 0 served
week  2025-12-31T18:00 江苏 no 01-04 01-06–01-07 0 served
week  2026-01-01T10:00 新疆 no 01-04 01-09–01-11 15 served
# Sunday 4 January is worked by everybody
fawn  2026-01-04T10:00 江苏 yes 01-04 01-06–01-07 0 served
week  2026-01-04T17:00 江苏 no 01-05 01-07–01-08 0 served
# Spring Festival 2026: Saturday 14 February is worked, also by a shop of Monday to Friday
week  2026-02-13T18:00 江苏 no 02-14 02-16–02-17 0 served
week  2026-02-14T16:59 江苏 yes 02-14 02-16–02-17 0 served
week  2026-02-14T17:00 江苏 no 02-24 02-26–02-27 0 served
# Saturday the 21st lies between two holidays: the library does not list it, the notice does
fawn  2026-02-14T17:00 江苏 no 02-24 02-26–02-27 0 served
fawn  2026-02-21T10:00 江苏 no 02-24 02-26–02-27 0 served
daily 2026-02-21T10:00 新疆 no 02-24 03-01–03-03 15 served
daily 2026-02-22T10:00 江苏 no 02-24 02-26–02-27 0 served
# Sunday 15 February is the edge of the break: the shop's own week decides
daily 2026-02-15T10:00 江苏 yes 02-15 02-17–02-18 0 served
fawn  2026-02-23T23:00 江苏 no 02-24 02-26–02-27 0 served
week  2026-02-27T18:00 江苏 no 02-28 03-02–03-03 0 served
week  2026-02-28T18:00 江苏 no 03-02 03-04–03-05 0 served
# Spring Festival 2025: 28 January to 4 February, Sunday 26 January and Saturday 8 February worked
fawn  2025-01-26T10:00 江苏 yes 2025-01-26 2025-01-28–2025-01-29 0 served
fawn  2025-01-27T18:00 江苏 no 2025-02-05 2025-02-07–2025-02-08 0 served
fawn  2025-02-01T10:00 江苏 no 2025-02-05 2025-02-07–2025-02-08 0 served
week  2025-02-07T18:00 江苏 no 2025-02-08 2025-02-10–2025-02-11 0 served
# Tomb-Sweeping Day is Sunday 5 April, Monday is free for it
fawn  2026-04-04T10:00 江苏 yes 04-04 04-06–04-07 0 served
fawn  2026-04-04T17:00 江苏 no 04-07 04-09–04-10 0 served
daily 2026-04-05T10:00 江苏 no 04-07 04-09–04-10 0 served
# Labour Day: Sunday 3 May lies inside
fawn  2026-04-30T17:00 江苏 no 05-06 05-08–05-09 0 served
daily 2026-05-03T10:00 江苏 no 05-06 05-08–05-09 0 served
week  2026-05-09T10:00 江苏 yes 05-09 05-11–05-12 0 served
week  2026-05-16T10:00 江苏 no 05-18 05-20–05-21 0 served
# Dragon Boat and Mid-Autumn: one Friday each
fawn  2026-06-19T10:00 江苏 no 06-20 06-22–06-23 0 served
week  2026-06-19T10:00 江苏 no 06-22 06-24–06-25 0 served
week  2026-09-24T18:00 江苏 no 09-28 09-30–10-01 0 served
# National Day 2026
fawn  2026-09-20T10:00 江苏 yes 09-20 09-22–09-23 0 served
week  2026-09-19T10:00 江苏 no 09-20 09-22–09-23 0 served
fawn  2026-09-30T16:59 新疆 yes 09-30 10-05–10-07 15 served
fawn  2026-09-30T17:00 江苏 no 10-08 10-10–10-11 0 served
daily 2026-10-04T10:00 江苏 no 10-08 10-10–10-11 0 served
fawn  2026-10-07T23:59 江苏 no 10-08 10-10–10-11 0 served
week  2026-10-09T17:00 江苏 no 10-10 10-12–10-13 0 served
week  2026-10-10T17:00 江苏 no 10-12 10-14–10-15 0 served
# National Day 2025: 1 to 8 October, Sunday 28 September and Saturday 11 October worked
fawn  2025-09-28T10:00 江苏 yes 2025-09-28 2025-09-30–2025-10-01 0 served
fawn  2025-09-30T17:00 江苏 no 2025-10-09 2025-10-11–2025-10-12 0 served
daily 2025-10-05T10:00 江苏 no 2025-10-09 2025-10-11–2025-10-12 0 served
week  2025-10-11T10:00 江苏 yes 2025-10-11 2025-10-13–2025-10-14 0 served
# two days of handling are two days of work; such a shop never sends today
slow  2026-11-23T10:00 江苏 no 11-25 11-27–11-28 0 served
slow  2026-11-23T17:00 江苏 no 11-26 11-28–11-29 0 served
slow  2026-11-27T10:00 江苏 no 11-30 12-02–12-03 0 served
slow  2026-09-30T10:00 江苏 no 10-09 10-11–10-12 0 served
slow  2026-09-30T17:00 江苏 no 10-10 10-12–10-13 0 served
slow  2026-09-18T10:00 江苏 no 09-20 09-22–09-23 0 served
# without a pickup the whole day counts
open  2026-11-23T23:59 江苏 yes 11-23 11-25–11-26 0 served
open  2026-11-29T10:00 江苏 no 11-30 12-02–12-03 0 served
open  2026-10-07T23:59 江苏 no 10-08 10-10–10-11 0 served
# without a calendar only the week counts
plain 2026-10-01T10:00 江苏 yes 10-01 10-03–10-04 0 served
plain 2026-09-20T10:00 江苏 no 09-21 09-23–09-24 0 served
# Korea: the pickup is at half past three, and no weekend is made up for
seoul 2026-11-23T15:29 서울 yes 11-23 11-24–11-24 2500 served
seoul 2026-11-23T15:30 서울특별시 no 11-24 11-25–11-25 2500 served
seoul 2026-11-23T10:00 경기도 yes 11-23 11-24–11-24 2500 served
seoul 2026-11-23T10:00 성남 yes 11-23 11-24–11-24 2500 served
seoul 2026-11-23T10:00 제주특별자치도 yes 11-23 11-25–11-26 5500 served
seoul 2026-11-23T10:00 서귀포시 yes 11-23 11-25–11-26 5500 served
seoul 2026-11-23T10:00 부산 yes 11-23 11-24–11-25 3000 served
seoul 2026-11-23T10:00 울릉군 yes 11-23 11-26–11-28 7000 no
seoul 2026-11-23T10:00 경북 yes 11-23 11-24–11-25 3000 served
seoul 2026-11-23T10:00 Busan yes 11-23 11-24–11-25 3000 served
seoul 2026-02-14T16:00 서울 no 02-19 02-20–02-20 2500 served
seoul 2026-02-28T16:00 서울 no 03-03 03-04–03-04 2500 served
seoul 2026-08-14T16:00 서울 no 08-18 08-19–08-19 2500 served
seoul 2026-09-23T16:00 제주 no 09-28 09-30–10-01 5500 served
seoul 2026-10-02T16:00 서울 no 10-06 10-07–10-07 2500 served
seoul 2026-10-08T16:00 서울 no 10-10 10-11–10-11 2500 served
seoul 2026-12-24T16:00 서울 no 12-26 12-27–12-27 2500 served
"""
LINES = [line for line in CASES.splitlines() if line and not line.startswith("#")]


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text if len(text) > len("11-23") else f"2026-{text}")


def told(found: Delivery) -> tuple[object, ...]:
    arrives = found.arrives and (found.arrives.first, found.arrives.last)
    zone = found.zone
    return found.ships_today, found.day, arrives, zone and zone.fee, zone and zone.served


@pytest.mark.parametrize("line", LINES)
def test_a_case_comes_out_as_worked_by_hand(line: str) -> None:
    shop, now, region, today, leaves, arrives, fee, served = line.split()
    table, code = SHOPS[shop]
    found = delivery(table, Calendar(code), region.strip("-"), at(now), GAZETTEER)
    assert told(found) == (
        today == "yes",
        day(leaves),
        None if arrives == "-" else tuple(map(day, arrives.split("–"))),
        None if fee == "-" else Decimal(fee),
        None if served == "-" else served == "served",
    )


def test_there_are_at_least_eighty_cases() -> None:
    assert len(LINES) >= 80


def scene(zone: str, moment: str, **changes: object) -> Scene:
    shop = replace(FAWN, timezone=zone, calendar="", shipping=replace(FAWN_TABLE, **changes))  # type: ignore[arg-type] # names and types are Shipping's own
    return replace(Desk(shop=shop).scene(), now=dt.datetime.fromisoformat(moment))


@pytest.mark.parametrize(
    ("zone", "moment", "leaves", "left"),
    [
        # the PC's clock is in the offset, the shop's in the name of its zone
        ("Asia/Shanghai", "2026-11-23T16:30+08:00", "11-23", "0:30:00"),
        ("Asia/Shanghai", "2026-11-23T08:30+00:00", "11-23", "0:30:00"),
        ("Asia/Shanghai", "2026-11-23T09:00+00:00", "11-24", None),
        # nine in the evening of Sunday in London is Monday in Shanghai
        ("Asia/Shanghai", "2026-11-22T21:00+00:00", "11-23", "12:00:00"),
        # Saturday afternoon in Shanghai, but past five in Seoul
        ("Asia/Seoul", "2026-11-28T16:30+08:00", "11-30", None),
        ("Asia/Seoul", "2026-11-28T15:30+08:00", "11-28", "0:30:00"),
        # a minute before and after midnight of the shop
        ("Asia/Shanghai", "2026-11-23T00:59+09:00", "11-23", None),
        ("Asia/Shanghai", "2026-11-23T01:00+09:00", "11-23", "17:00:00"),
        # the year turns in Shanghai while it is morning in New York
        ("Asia/Shanghai", "2026-12-31T11:00-05:00", "2027-01-01", "17:00:00"),
        # the day has 23 hours: at midnight it is 16 hours to five in the afternoon
        ("America/New_York", "2026-03-08T00:00-05:00", "03-08", "16:00:00"),
        # and 25 in November
        ("America/New_York", "2026-11-01T00:00-04:00", "11-01", "18:00:00"),
        # without a zone the PC's clock is the shop's
        ("", "2026-11-23T16:30+03:00", "11-23", "0:30:00"),
    ],
)
def test_the_shops_clock_decides_wherever_the_pc_stands(
    zone: str, moment: str, leaves: str, left: str | None
) -> None:
    works = frozenset(range(7 if zone == "America/New_York" else 6))
    found = scene(zone, moment, works=works).delivery
    assert found is not None
    assert found.day == day(leaves)
    assert (None if found.left is None else str(found.left)) == left


def test_a_shop_without_a_table_delivers_nothing() -> None:
    assert Desk(shop=replace(FAWN, shipping=None)).scene().delivery is None


def test_with_handling_days_time_is_left_though_nothing_leaves_today() -> None:
    table, code = SHOPS["slow"]
    before = delivery(table, Calendar(code), "", at("2026-11-23T16:00"))
    after = delivery(table, Calendar(code), "", at("2026-11-23T17:00"))
    assert (before.ships_today, str(before.left)) == (False, "1:00:00")
    assert after.left is None
    assert before.day is not None
    assert after.day == before.day + dt.timedelta(days=1)


LAST = last_year("CN")


@pytest.mark.parametrize(
    ("calendar", "now", "year"),
    [
        (Calendar("CN"), f"{LAST}-12-30T10:00", 0),
        (Calendar("CN"), f"{LAST}-12-31T18:00", LAST + 1),
        (Calendar("CN"), f"{LAST + 2}-06-30T10:00", LAST + 2),
        (Calendar("CN", known_until=dt.date(LAST + 1, 12, 31)), f"{LAST + 1}-03-30T10:00", 0),
        (
            Calendar("CN", known_until=dt.date(LAST + 1, 12, 31)),
            f"{LAST + 2}-03-30T10:00",
            LAST + 2,
        ),
        (Calendar("KR"), f"{LAST + 2}-06-30T10:00", 0),
        (Calendar(), f"{LAST + 2}-06-30T10:00", 0),
        (Calendar("XX"), "2026-11-23T10:00", 2026),
        (Calendar("XX", known_until=dt.date(2026, 12, 31)), "2026-11-23T10:00", 0),
    ],
)
def test_a_year_that_nobody_has_announced_is_said(calendar: Calendar, now: str, year: int) -> None:
    unsure = delivery(FAWN_TABLE, calendar, "", at(now)).unsure
    assert (0 if unsure is None else unsure.values["year"]) == year
    assert unsure is None or f"of {year} are not known yet ({calendar.code})" in unsure.message


def test_a_shop_that_never_works_is_not_unsure() -> None:
    never = replace(FAWN_TABLE, works=frozenset())
    assert delivery(never, Calendar("KR"), "", at("2026-11-23T10:00")).unsure is None


OWN = Calendar(
    "CN",
    holidays=frozenset({dt.date(2026, 11, 24), dt.date(2026, 10, 10)}),
    workdays=frozenset({dt.date(2026, 11, 29), dt.date(2026, 10, 1), dt.date(2026, 2, 21)}),
)


@pytest.mark.parametrize(
    ("now", "leaves"),
    [
        # stocktaking on a Tuesday
        ("2026-11-23T18:00", "11-25"),
        # a Sunday that the shop works
        ("2026-11-28T18:00", "11-29"),
        # on National Day the shop is open
        ("2026-10-01T10:00", "10-01"),
        ("2026-10-01T18:00", "10-08"),
        # a make-up Saturday that the shop does not take part in
        ("2026-10-09T18:00", "10-12"),
        # a Saturday inside the break that it works
        ("2026-02-20T10:00", "02-21"),
    ],
)
def test_the_users_own_days_lie_over_the_public_ones(now: str, leaves: str) -> None:
    assert delivery(FAWN_TABLE, OWN, "", at(now)).day == day(leaves)


def test_a_scene_takes_the_calendar_of_its_shop() -> None:
    shop = replace(FAWN, shipping=FAWN_TABLE, calendar="cn", timezone="Asia/Shanghai")
    made = Desk(shop=shop, now="2026-11-23 18:00").scene()
    own = replace(made, atlas=Atlas(calendars={"CN": OWN}))
    assert made.delivery is not None
    assert own.delivery is not None
    assert (made.delivery.day, own.delivery.day) == (day("11-24"), day("11-25"))
    assert made.shop_now.tzinfo == ZoneInfo("Asia/Shanghai")


def test_a_day_that_is_free_by_the_users_file_is_no_make_up_day() -> None:
    assert Calendar("CN").is_make_up(dt.date(2026, 10, 10))
    assert not OWN.is_make_up(dt.date(2026, 10, 10))
    assert OWN.is_make_up(dt.date(2026, 11, 29))
