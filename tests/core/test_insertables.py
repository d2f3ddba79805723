"""What may be put into a reply."""

from __future__ import annotations

import pytest

from desktop_app.core.insertables import insertables, known_names, written
from desktop_app.core.phrases import Field
from tests.fakes import FAWN, Desk


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("product.price", "{{ product.price | money }}"),
        ("shop.name", "{{ shop.name }}"),
        ("promotion.ends", "{{ promotion.ends | deadline }}"),
        ("product.matches", '{{ product.matches | join: "、" }}'),
        (
            "shipping.ships_today",
            "{% if shipping.ships_today %}…{% else %}…{% endif %}",
        ),
    ],
)
def test_a_variable_is_written_with_the_filter_that_suits_it(name: str, text: str) -> None:
    assert written(name) == text


def test_each_says_what_it_is_now() -> None:
    scene = Desk(product="A12", region="江苏", now="2026-12-01 10:00").scene()
    samples = {one.name: one.sample for one in insertables(scene, {}, "zh-CN")}
    assert samples["product.price"] == "¥189"
    assert samples["shipping.arrives"]
    assert samples["order.number"] == ""
    assert samples["shipping.ships_today"] == ""
    assert "product.stock" not in samples


def test_own_facts_and_questions_are_known_but_nothing_secret() -> None:
    names = known_names({"ask.colour": Field("ask.colour")}, FAWN)
    assert {"shop.promise", "product.material", "promotion.gifts", "ask.colour"} <= set(names)
    assert not [name for name in names if "bargaining" in name or "floor" in name]
    assert len(set(names)) == len(names)
