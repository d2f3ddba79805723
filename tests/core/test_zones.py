"""Zones of a delivery table for regions by any of their names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app import resources
from desktop_app.core.calendars import Calendar
from desktop_app.core.regions import regions_like
from desktop_app.core.shops import Shipping, Zone
from desktop_app.core.variables import Facts, values
from desktop_app.core.zones import Atlas, understood, zone_of
from desktop_app.storage.region_file import read_gazetteer
from tests.fakes import Desk

KNOWN, _ = read_gazetteer(Path(resources.phrases()) / "regions")

TABLE = Shipping(
    zones=(
        Zone("江浙沪", ("江苏省", "浙江", "上海市")),
        Zone("珠三角", ("深圳", "广州市", "广东佛山")),
        Zone("广东", ("广东",)),
        Zone("滨江", ("杭州滨江区",)),
        Zone("再来", ("浙江",)),
        Zone("西北", ("新疆", "海南州")),
    ),
    other=Zone("其他"),
)


@pytest.mark.parametrize(
    ("region", "zone"),
    [
        ("江苏", "江浙沪"),
        ("江蘇省蘇州市", "江浙沪"),
        ("杭州西湖区", "江浙沪"),
        ("杭州滨江区网商路1号", "滨江"),
        ("珠三角", "珠三角"),
        ("广东省深圳市", "珠三角"),
        ("佛山", "珠三角"),
        ("东莞", "广东"),
        ("上海路", "其他"),
        ("江浙沪皖", "江浙沪"),
        ("火星", "其他"),
        ("xinjiang", "西北"),
        ("海南", "其他"),
        ("四川", "其他"),
    ],
)
def test_the_nearest_zone_around_a_place_is_its_own(region: str, zone: str) -> None:
    found = zone_of(TABLE, region, KNOWN)
    assert found is not None
    assert found.name == zone


@pytest.mark.parametrize("region", ["", " ", "鼓楼区", "taizhou", "hello", "1"])
def test_what_could_be_several_places_is_asked(region: str) -> None:
    assert not understood(TABLE, region, KNOWN)
    assert zone_of(TABLE, region, KNOWN) is None


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("hang", ("杭州", "浙江")),
        ("杭", ("杭州", "浙江")),
        ("guangd", ("广东", "广东")),
        ("深圳市", ("深圳", "广东")),
        ("廣", ("广东", "广东")),
        ("수", ("수원", "경기")),
        ("nei meng", ("内蒙古", "内蒙古")),
    ],
)
def test_regions_are_offered_for_what_is_typed(typed: str, first: tuple[str, str]) -> None:
    assert regions_like(typed, KNOWN)[0] == first


def test_cities_that_sound_the_same_are_both_offered() -> None:
    assert set(regions_like("taizhou", KNOWN)) == {("泰州", "江苏"), ("台州", "浙江")}


def test_nothing_typed_offers_nothing_and_a_letter_only_so_many() -> None:
    assert regions_like(" ", KNOWN) == ()
    assert len(regions_like("h", KNOWN, most=5)) == 5


def test_a_calendar_without_a_file_is_that_of_its_country() -> None:
    own = Calendar("CN", known_until=None)
    atlas = Atlas(calendars={"CN": own})
    assert atlas.calendar("cn") is own
    assert atlas.calendar("kr") == Calendar("KR")


@pytest.mark.parametrize(
    ("region", "language", "said"),
    [
        ("杭州", "zh-CN", "杭州"),
        ("hangzhou", "zh-CN", "浙江杭州"),
        ("Hangzhou", "en", "Hangzhou"),
        ("张三 13800000000 浙江省杭州市西湖区文三路1号", "zh-CN", "浙江杭州西湖区"),
        ("张三 13800000000 浙江省杭州市西湖区文三路1号", "en", "浙江杭州西湖区"),
        ("Mars", "zh-CN", "Mars"),
        ("火星", "zh-CN", "火星"),
    ],
)
def test_a_reply_names_the_place_and_never_the_address(
    region: str, language: str, said: str
) -> None:
    scene = replace(Desk(region=region).scene(), atlas=Atlas(KNOWN))
    made = values(scene, scene.formats(language), {})["buyer"]
    assert isinstance(made, Facts)
    assert made["region"] == said
