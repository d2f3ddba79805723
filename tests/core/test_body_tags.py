"""Tags of bodies, and what is wrong with them, told where it is."""

from __future__ import annotations

import pytest

from desktop_app.core.body_tags import faults, names, tags

KNOWN = ("product.price", "product.name", "shop.name", "shipping.left", "product.stock", "smile")


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("", []),
        ("亲 {{ shop.name }}!", [("{{ shop.name }}", "shop.name", "")]),
        ("{{- shop.name -}}", [("{{- shop.name -}}", "shop.name", "")]),
        ('{{ "x" | append: "y" }}', [('{{ "x" | append: "y" }}', "", "")]),
        (
            "{% if shipping.left <= 30 %}a{% endif %}",
            [("{% if shipping.left <= 30 %}", "", "if"), ("{% endif %}", "", "endif")],
        ),
        ("{{ one\n}}", []),
    ],
)
def test_tags_are_found(body: str, found: list[tuple[str, str, str]]) -> None:
    assert [(body[one.start : one.end], one.name, one.word) for one in tags(body)] == found


def test_names_are_those_that_values_are_read_from() -> None:
    body = (
        '{{ buyer.title | default: "x.y" }}{% if a.b == c.d %}{{ smile }}{% endif %}{{ forloop }}'
    )
    assert [name for _, _, name in names(body)] == [
        "buyer.title", "a.b", "c.d", "smile", "forloop",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "where", "why", "wrong"),
    [
        ("{{ product.price | mony }}", "mony", "There is no filter named mony", True),
        ("a {{ product.price", "{{ product.price", "no closing one", True),
        ("a {{ b\nc", "{{ b", "no closing one", True),
        ("{% if smile %}x", "{% if smile %}", "expected tag endif", True),
        ("x{% endif %}", "endif", "unexpected tag 'endif'", True),
        ("{{ a b }}", "{{ a b }}", "found word", True),
        ("{{ product.floor_price }}", "product.floor_price", "shop's eyes only", True),
        ("{{ product.prise }}", "product.prise", "is product.price meant?", False),
        ("{{ huh.what }}", "huh.what", "Nothing is called huh.what", False),
    ],
)
def test_what_is_wrong_is_told_where_it_is(body: str, where: str, why: str, wrong: bool) -> None:  # noqa: FBT001 - a table
    fault = faults(body, KNOWN)[0]
    assert body[fault.start : fault.end] == where
    assert why in fault.why.message
    assert fault.wrong is wrong


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{{ product.price | money }} {{ smile }}",
        "{{ ask.anything }}{{ product.stock.XL }}",
        "{% assign n = product.price %}{{ n }}",
        "{% for x in product.stock %}{{ forloop.index }}{% endfor %}",
    ],
)
def test_a_good_body_has_no_fault(body: str) -> None:
    assert faults(body, KNOWN) == ()
