"""Shops, promotions and which shop is filled for."""

from __future__ import annotations

import pytest

from desktop_app.core.shops import Product, Promotion, Shop, default_shop, sample_for
from tests.fakes import at

A, B = Shop("a", "A"), Shop("b", "B")
SAMPLE = Shop("sample", "S", sample=True)


@pytest.mark.parametrize(
    ("shops", "wanted", "chosen"),
    [
        ([], "", ""),
        ([], "a", ""),
        ([A], "", "a"),
        ([A], "a", "a"),
        ([A], "gone", "a"),
        ([A, B], "", ""),
        ([A, B], "gone", ""),
        ([A, B], "b", "b"),
        ([SAMPLE], "", ""),
        ([SAMPLE], "sample", "sample"),
        ([A, SAMPLE], "", "a"),
        ([SAMPLE, A], "sample", "sample"),
        ([SAMPLE, A, B], "", ""),
    ],
)
def test_a_shop_is_taken_only_when_there_is_no_doubt(
    shops: list[Shop], wanted: str, chosen: str
) -> None:
    assert default_shop(shops, wanted) == chosen


CHINESE = Shop("zh", "Z", language="zh-CN", sample=True)
KOREAN = Shop("ko", "K", language="ko", sample=True)


@pytest.mark.parametrize(
    ("shops", "language", "offered"),
    [
        ([], "ko", None),
        ([A], "ko", None),
        ([A, CHINESE, KOREAN], "ko-KR", KOREAN),
        ([CHINESE, KOREAN], "zh", CHINESE),
        ([CHINESE, KOREAN], "fr", CHINESE),
        ([KOREAN], "", KOREAN),
    ],
)
def test_the_sample_that_is_offered_speaks_the_agents_language(
    shops: list[Shop], language: str, offered: Shop | None
) -> None:
    assert sample_for(shops, language) == offered


@pytest.mark.parametrize(
    ("starts", "ends", "now", "runs"),
    [
        ("2026-12-01", "2026-12-12 23:59:59", "2026-11-30 23:59:59", False),
        ("2026-12-01", "2026-12-12 23:59:59", "2026-12-01", True),
        ("2026-12-01", "2026-12-12 23:59:59", "2026-12-12 23:59:59", True),
        ("2026-12-01", "2026-12-12 23:59:59", "2026-12-13", False),
        ("", "2026-12-12", "2020-01-01", True),
        ("", "2026-12-12", "2027-01-01", False),
        ("2026-12-01", "", "2027-01-01", True),
        ("2026-12-01", "", "2026-11-01", False),
        ("", "", "2026-11-01", True),
    ],
)
def test_a_promotion_runs_from_its_start_to_its_end(
    starts: str, ends: str, now: str, *, runs: bool
) -> None:
    promotion = Promotion("p", at(starts) if starts else None, at(ends) if ends else None)
    assert promotion.runs(at(now)) is runs


@pytest.mark.parametrize(
    ("typed", "found"), [("A12", "A12"), ("a12", "A12"), ("B", "b"), ("A1", ""), ("", "")]
)
def test_a_product_is_found_whatever_the_case(typed: str, found: str) -> None:
    shop = Shop("a", "A", products=(Product("A12", "鞋"), Product("b", "袜")))
    product = shop.product(typed)
    assert (product.id if product else "") == found
