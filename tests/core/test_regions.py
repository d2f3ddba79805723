"""The regions that are offered where one is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.regions import PROVINCES, regions_of
from desktop_app.core.zones import plain_region
from tests.fakes import FAWN


def test_the_shops_own_regions_come_first_and_none_twice() -> None:
    offered = regions_of(FAWN)
    assert offered[:5] == ("江苏", "浙江", "上海", "新疆", "西藏")
    assert len(set(offered)) == len(offered)
    assert set(offered) == set(PROVINCES["CN"])


@pytest.mark.parametrize(
    ("calendar", "count"), [("CN", 34), ("cn", 34), ("KR", 17), ("", 0), ("XX", 0)]
)
def test_a_shop_without_a_table_is_offered_its_country(calendar: str, count: int) -> None:
    shop = replace(FAWN, shipping=None, calendar=calendar)
    assert len(set(regions_of(shop))) == len(regions_of(shop)) == count


def test_offered_regions_are_written_as_tables_are_read() -> None:
    for names in PROVINCES.values():
        assert [plain_region(name) for name in names] == list(names)
