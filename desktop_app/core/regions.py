"""The regions that are offered where a buyer's region is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.core.gazetteer import Gazetteer, Named
    from desktop_app.core.shops import Shop

PROVINCES = {
    "CN": (
        "江苏", "浙江", "上海", "广东", "山东", "河南", "四川", "湖北", "湖南", "福建", "安徽",
        "河北", "北京", "天津", "陕西", "江西", "重庆", "辽宁", "吉林", "黑龙江", "山西", "广西",
        "云南", "贵州", "海南", "内蒙古", "甘肃", "宁夏", "青海", "新疆", "西藏", "香港", "澳门",
        "台湾",
    ),
    "KR": (
        "서울", "경기", "인천", "부산", "대구", "대전", "광주", "울산", "세종", "강원", "충북",
        "충남", "전북", "전남", "경북", "경남", "제주",
    ),
}  # fmt: skip
"""By country of the shop's calendar (ISO 3166): what a delivery table usually goes by."""


def regions_of(shop: Shop) -> tuple[str, ...]:
    """The regions that the shop's delivery table names, then the country's other provinces."""
    zones = shop.shipping.zones if shop.shipping else ()
    named = [region for zone in zones for region in zone.regions]
    return tuple(dict.fromkeys((*named, *PROVINCES.get(shop.calendar.upper(), ()))))


def regions_like(typed: str, known: Gazetteer, most: int = 20) -> tuple[tuple[str, str], ...]:
    """Provinces and cities that begin with what was typed, in characters or in pinyin.

    Returns:
        Each as (name, the province it is in), in the order of the tables, provinces first; the
        name alone finds its zone, except where two cities share it (台州, 泰州: then both).
    """
    wanted = "".join(known.fold(typed).split())
    places = [named for country in known.countries for named in country.places]
    fitting = [named for named in places if wanted and not named.place.district]
    fitting = [named for named in fitting if any(each.startswith(wanted) for each in _said(named))]
    fitting.sort(key=lambda named: named.place.rank)
    return tuple((named.short, named.place.province) for named in fitting[:most])


def _said(named: Named) -> Iterator[str]:
    yield from (named.short, *named.whole, *named.latin)
