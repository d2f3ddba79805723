"""A body and values → messages; what is wrong with a body; what it may not do to the computer."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.bodies import TEXT_LIMIT
from desktop_app.core.marks import BLANK, BREAK, END, FILLED, OUTPUT_LIMIT
from desktop_app.core.templates import Message, Part, Rendered, mistakes, render, roots
from tests.fakes import Desk, formats, refused

if TYPE_CHECKING:
    from collections.abc import Callable

MARKS = (FILLED, BLANK, END, BREAK)


def filled(body: str, **values: object) -> Rendered:
    return render(body, values, formats())


def texts(body: str, **values: object) -> list[str]:
    return [message.text for message in filled(body, **values).messages]


# --- messages ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "messages"),
    [
        ("a", ["a"]),
        ("a\n---\nb", ["a", "b"]),
        ("a\n---\nb\n---\nc", ["a", "b", "c"]),
        ("a\r\n---\r\nb", ["a", "b"]),
        ("a\nb\n---\nc", ["a\nb", "c"]),
        ("a\n\nb", ["a\n\nb"]),
        ("---\na\n---", ["a"]),
        ("a\n---\n---\n\n---\nb", ["a", "b"]),
        ("a\n---\n   \n---\nb", ["a", "b"]),
        ("a\n----\nb", ["a\n----\nb"]),
        ("a\n --- \nb", ["a\n --- \nb"]),
        ("a --- b", ["a --- b"]),
        ("a---\nb", ["a---\nb"]),
        ("a\n\n---\n\nb\n\n", ["a", "b"]),
        ("\n\na \n", ["a"]),
        ("  a", ["  a"]),
        ("", []),
        (" \n ", []),
        ("{% if yes %}a\n---\nb{% endif %}", ["a", "b"]),
        ("a{% if yes %}\n---\n{% endif %}b", ["a", "b"]),
        ("a{% if no %}\n---\n{% else %}+{% endif %}b", ["a+b"]),
        ("a\n---\n{% if no %}b{% endif %}\n---\nc", ["a", "c"]),
        ("{% for n in two %}{{ n }}\n---\n{% endfor %}", ["1", "2"]),
        ("a\n---\n{{- word -}}\n---\nb", ["a", "w", "b"]),
        ("{% comment %}\n---\n{% endcomment %}a", ["a"]),
        ("{% raw %}{{ word }}{% endraw %}", ["{{ word }}"]),
        ("{{ tail }}\n---\n{{ tail }}", ["a", "a"]),
        ("{{ lines }}\n---\n+", ["a\n---\nb", "+"]),
        ("a\n{{ line }}\nb", ["a\n---\nb"]),
    ],
)
def test_a_line_of_three_dashes_parts_messages(body: str, messages: list[str]) -> None:
    values = {"yes": True, "no": False, "two": [1, 2], "word": "w", "tail": "a\n\n"}
    assert texts(body, **values, lines="a\n---\nb", line="---") == messages


@given(st.text(alphabet="a亲😊 -\n\r\t}%|" + "".join(MARKS)))
def test_a_body_without_tags_is_what_liquid_would_make_of_it(body: str) -> None:
    assert filled(body) == filled(body + "\n{% comment %}{% endcomment %}")


def test_a_body_without_tags_keeps_to_the_limits() -> None:
    assert filled("长" * OUTPUT_LIMIT).refusals


def test_a_message_knows_the_authors_words_from_values_and_blanks() -> None:
    messages = filled("亲{{ a }},{{ b }}!", a="x").messages
    parts = (Part("亲"), Part("x", "filled"), Part(","), Part("b", "blank"), Part("!"))
    assert messages == (Message(parts),)


@pytest.mark.parametrize(
    "value",
    [
        "{{ other }}",
        "{% if other %}x{% endif %}",
        "{{",
        "%}",
        "{% raw %}",
        "a\n---\nb",
        "{{ product.floor_price }}",
        "'; drop",
        '"',
        "<b>&amp;</b>",
        "\\n",
        "亲😊",
        "\ufffc",
    ],
)
@pytest.mark.parametrize(
    "body",
    [
        "<{{ value }}>",
        "<{% echo value %}>",
        "<{% assign v = value %}{{ v }}>",
        "<{% capture v %}{{ value }}{% endcapture %}{{ v }}>",
        "<{{ '' | append: value }}>",
        "<{% for v in many %}{{ v }}{% endfor %}>",
        "<{{ nothing | default: value }}>",
    ],
)
def test_a_value_is_put_in_as_it_is(value: str, body: str) -> None:
    assert texts(body, value=value, many=[value], other="173.37") == [f"<{value}>"]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(
    "body",
    [
        "<{{ value }}>",
        "<{% echo value %}>",
        "<{% capture v %}{{ value }}{% endcapture %}{{ v }}>",
        "<{{ many }}>",
        "<{{ many | join: '' }}>",
        "<a@b>",
        "<{{ 'a@b' }}>",
    ],
)
def test_nobody_can_write_a_mark(mark: str, body: str) -> None:
    value = f"a{mark}b"
    assert texts(body.replace("@", mark), value=value, many=[value]) == ["<ab>"]


def plain(text: str) -> str:
    """A text as it may be copied: without marks and control characters, with plain line breaks."""
    gone = (*map(ord, MARKS), *(code for code in range(0x20) if chr(code) not in "\t\n\r"), 0x7F)
    return text.translate(dict.fromkeys(gone)).replace("\r\n", "\n").replace("\r", "\n")


@given(st.text(), st.text())
def test_any_text_is_filled_verbatim_but_for_marks_and_returns(text: str, more: str) -> None:
    if any(char.isprintable() and not char.isspace() for char in plain(text)):
        filled_in = texts("<{{ a }}|{{ b }}>", a=text, b=f"x{more}y")
        assert filled_in == [f"<{plain(text)}|x{plain(more)}y>"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ([1, 2.5, "a"], "1、2.5、a"),
        ((True, False), "true、false"),
        ([["a", "b"], "c"], "a、b、c"),
        ([None, "a"], "、a"),
        (True, "true"),
        (0, "0"),
        (1.5, "1.5"),
    ],
)
def test_values_are_written_for_people(value: object, shown: str) -> None:
    assert texts("{{ value }}", value=value) == [shown]


@pytest.mark.parametrize("value", ["", " ", "\n", [], None, "\uf8f0"])
def test_an_empty_value_is_a_blank(value: object) -> None:
    done = filled("a{{ value }}b", value=value)
    assert done.missing == ("value",)
    assert done.messages[0].parts[1] == Part("value", "blank")


def test_every_name_that_was_looked_at_is_told() -> None:
    done = filled("{{ a.b }}{% if c %}{{ d }}{% endif %}{{ a.b }}{{ e | default: '' }}", c=False)
    assert done.used == ("a.b", "c", "e")
    assert done.missing == ("a.b",)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("{{ a | default: 'x' }}", "x"),
        ("{{ empty | default: 'x' }}", "x"),
        ("{{ list | default: 'x' }}", "x"),
        ("{{ no | default: 'x' }}", "x"),
        ("{{ no | default: 'x', allow_false: true }}", "false"),
        ("{{ zero | default: 'x' }}", "0"),
        ("{{ one | default: 'x' }}", "1"),
        ("{{ a | default: b | default: 'y' }}", "y"),
        ("{{ nil | default: 'x' }}", "x"),
    ],
)
def test_a_default_stands_in_for_what_is_not_there(body: str, text: str) -> None:
    done = filled(body, empty="", list=[], no=False, zero=0, one=1)
    assert [message.text for message in done.messages] == [text]
    assert (done.missing, done.refusals) == ((), ())


@pytest.mark.parametrize("name", ["money", "date", "time", "deadline", "left", "range"])
def test_our_filters_leave_the_unknown_unknown(name: str) -> None:
    assert filled(f"{{{{ a | {name} }}}}").missing == ("a",)


@pytest.mark.parametrize("name", ["money", "date", "time", "deadline", "left", "range"])
def test_a_nothing_is_never_written_out_by_a_filter(name: str) -> None:
    assert "None" not in texts(f"{{{{ nil | {name} }}}}")


# --- wrong templates --------------------------------------------------------------------------


WRONG = (
    *("{{ x", "{{ }}}", "{% if %}", "{% if a %}", "{% endif %}", "{% nope %}", "{{ a b }}"),
    *("{% include 'x' %}", "{% render 'x' %}", "{% extends 'x' %}", "{{ a | }}", "{% for in x %}"),
    *("{% cycle 'a', 'b' %}", "{% tablerow x in y %}{% endtablerow %}"),
    *("{% include 'C:/x' %}", "{% liquid\ninclude 'x' %}", "{% if a %}" * 400),
    *("{{ x" + "[y" * 3000 + "]" * 3000 + " }}", "{% if " + "a and " * 3000 + "b %}x{% endif %}"),
)


@pytest.mark.parametrize("body", WRONG, ids=lambda body: body[:20])
def test_a_wrong_template_is_told_and_never_filled(body: str) -> None:
    (mistake,) = mistakes(body)
    assert mistake.message.startswith("The template of this phrase is wrong: ")
    assert "\n" not in mistake.message
    done = filled(body)
    assert (done.messages, done.missing) == ((), ())
    assert done.refusals == (mistake,)


@pytest.mark.parametrize("body", WRONG[-2:], ids=["brackets", "ands"])
def test_what_is_nested_too_deeply_is_told_in_these_words(body: str) -> None:
    for wrong in (*mistakes(body), *filled(body).refusals):
        assert wrong.message == "The template of this phrase is wrong: nested too deeply"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("", []),
        ("plain", []),
        ("{{ a.b | money | default: 'x' }}{{ c | upcase }}", []),
        ("{{ a | nope }}", ["There is no filter named nope"]),
        ("{% assign a = b | nope | json %}", ["no filter named nope", "no filter named json"]),
        ("{{ product.floor_price }}", ["product.floor_price is for the shop's eyes only"]),
        ("{{ product['floor_price'] }}", ["product.floor_price is for the shop's eyes only"]),
        ("{% if a %}{{ bargaining.decay }}{% endif %}", ["bargaining.decay is for"]),
        ("{{ a[product.floor_price] }}", ["floor_price is for the shop's eyes only"]),
    ],
)
def test_mistakes_name_secrets_and_unknown_filters(body: str, told: list[str]) -> None:
    found = [mistake.message for mistake in mistakes(body)]
    assert len(found) == len(told)
    assert all(part in whole for part, whole in zip(told, found, strict=True)), found


HUGE = "{{ " + "1" * 5000 + " }}"


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("offer.price {offer.price} {{ 'offer.price' }}", set()),
        ("{{ offer.price | money }}", {"offer"}),
        ("{{ offer['price'] }}{{ product.name }}", {"offer", "product"}),
        ("{% if x %}{% else %}{{ 'a' | append: offer.off }}{% endif %}", {"x", "offer"}),
        ("{% case offer.price %}{% when 1 %}a{% endcase %}", {"offer"}),
        ("{% for one in offer.all %}{{ one }}{% endfor %}", {"offer"}),
        ("{% assign o = offer %}{{ o.price }}", {"offer"}),
        ("{% assign offer = product %}{{ offer.price }}", {"product"}),
        ("{{ ask[offer.price] }}", {"ask", "offer"}),
        ("{% comment %}{{ offer.price }}{% endcomment %}a", set()),
        ("{% raw %}{{ offer.price }}{% endraw %}", set()),
        ("{{ offers.price }}{{ ask.offer }}", {"offers", "ask"}),
        ("{% if %}{{ offer.price }}", set()),
        ("", set()),
    ],
)
def test_the_roots_are_what_the_tags_name_in_any_branch(body: str, named: set[str]) -> None:
    assert roots(body) == named


def test_a_huge_number_in_a_body_is_a_mistake_and_no_crash() -> None:
    assert mistakes(HUGE)
    assert filled(HUGE).refusals


@pytest.mark.parametrize(
    "body",
    [
        "{{ today | date: 5 }}",
        "{{ today | date: list }}",
        "{{ today | date: '%Y', 'x' }}",
        "{{ 5 | money: 5 }}",
        "{{ '' | compact: -1 }}",
        "{{ card | compact: 0 }}",
        "{{ 'a' | slice: 'x' }}",
        "{{ 'a' | truncate: 'x' }}",
        "{{ 'x' | divided_by: 0 }}",
        "{{ list | sort | first | plus: list }}",
        "{{ 'a' | base64_decode }}",
        "{{ time | left }}{{ time | deadline }}",
        "{% for i in (1..'x') %}a{% endfor %}",
        "{% if list > 5 %}a{% endif %}",
        "{% assign a = time | deadline %}",
        "{{ '%' | url_decode }}{{ '%ff' | url_decode }}",
        "{{ 1e400 }}{{ 1e308 | times: 10 }}",
        "{{ list | map: 'x' }}{{ list | where: 'x', 1 }}{{ list | sum: 'x' }}",
    ],
)
def test_odd_use_of_filters_is_told_and_never_raised(body: str) -> None:
    now = formats().now
    done = filled(body, today=now.date(), list=["b", 1], time=now, card={"x": 1})
    assert isinstance(done, Rendered)


FILTERS = (
    *("abs", "append", "at_least", "capitalize", "ceil", "compact", "concat", "date", "deadline"),
    *("default", "divided_by", "escape", "find", "first", "has", "join", "last", "left", "map"),
    *(
        "money",
        "modulo",
        "range",
        "reject",
        "remove",
        "replace",
        "replace_last",
        "reverse",
        "round",
    ),
    *("size", "slice", "sort", "sort_natural", "split", "strip_html", "sum", "time", "times"),
    *("truncate", "truncatewords", "uniq", "url_decode", "where", "base64_decode"),
)
ARGUMENTS = (
    "",
    ": 5",
    ": -1",
    ": 'x'",
    ": list",
    ": nil",
    ": unknown",
    ": 0",
    ": 1, 2",
    ": '', card",
)
VALUES = (
    "'x'",
    "''",
    "5",
    "1.5",
    "nil",
    "true",
    "list",
    "card",
    "unknown",
    "now",
    "today",
    "(1..3)",
)


@given(
    st.sampled_from(VALUES),
    st.lists(st.tuples(st.sampled_from(FILTERS), st.sampled_from(ARGUMENTS)), max_size=3),
)
def test_whatever_filters_are_put_together_an_answer_comes_back(
    value: str, chain: list[tuple[str, str]]
) -> None:
    body = f"{{{{ {value}" + "".join(f" | {name}{argument}" for name, argument in chain) + " }}"
    now = formats().now
    card = {"x": 1, "y": None}
    done = filled(body, list=["a", 1, card], card=card, now=now, today=now.date())
    assert isinstance(done, Rendered)
    assert mistakes(body) == ()


# --- limits -----------------------------------------------------------------------------------


NINES = "9" * 14
DOUBLING = "{{% assign a = 'xxxxxxxxxx' %}}{{% for i in (1..40) %}}{}{{% endfor %}}{{{{ a }}}}"
BOMBS = (
    "{% for i in (1..1000000000) %}a{% endfor %}",
    "{% for i in (1..900) %}{% for j in (1..900) %}a{% endfor %}{% endfor %}",
    "{% tablerow i in (1..1000000000) %}a{% endtablerow %}",
    "{{ (1..1000000000) | join: ',' }}",
    "{{ (1..1000000000) | reverse | first }}",
    "{{ (1..99999999999999999999999) | size }}",
    "{% for i in (1..900) %}" + "a" * 100 + "{% endfor %}",
    "{% for i in (1..900) %}{{ long }}{% endfor %}",
    DOUBLING.format("{% assign a = a | append: a %}"),
    DOUBLING.format("{% assign a = a | replace: 'x', a %}"),
    DOUBLING.format("{% capture a %}{{ a }}{{ a }}{% endcapture %}"),
    DOUBLING.format("{% assign a = a | split: '' | join: a %}"),
    "{{ long | replace: 'x', long }}",
    "{{ long | replace: '', long }}",
    "{% assign n = 9 %}{% for i in (1..900) %}{% assign n = n | times: n %}{% endfor %}{{ n }}",
    f"{{{{ {NINES} | times: {NINES} }}}}",
    f"{{{{ {NINES}.5 | times: {NINES} }}}}",
    "{{ " + "1" * 5000 + " }}",
    "{% if a %}" * 400 + "x" + "{% endif %}" * 400,
    "{{ a" + "[a" * 2000 + "]" * 2000 + " }}",
    "{% assign a = long %}" + "".join(f"{{% assign a{n} = long %}}" for n in range(20)),
)


@pytest.mark.parametrize("body", BOMBS, ids=lambda body: body[:60])
def test_a_bomb_is_refused(body: str) -> None:
    done = filled(body, long="x" * (TEXT_LIMIT - 1))
    assert done.refusals
    assert sum(len(message.text) for message in done.messages) <= OUTPUT_LIMIT


def peak(action: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        action()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "body",
    [
        "{% for i in (1..500000) reversed %}a{% endfor %}",
        "{% for i in (1..500000) reversed limit: 2 %}a{% endfor %}",
        "{{ long | split: '' | join: long }}",
        "{{ long | replace: 'x', long }}",
        "{{ long | url_encode }}",
    ],
)
def test_a_bomb_takes_little_memory(body: str) -> None:
    filled("{{ (1..2) | join: '' }}")
    assert peak(lambda: filled(body, long="x" * 4_000)) < 5_000_000


def test_the_greatest_numbers_and_texts_that_a_reply_needs_still_fill() -> None:
    assert texts("{{ n | times: 10 | money }}", n=10**12) == ["¥10,000,000,000,000"]
    assert len(texts("{{ long | upcase }}", long="x" * TEXT_LIMIT)[0]) == TEXT_LIMIT
    assert texts("{% for i in (1..500) %}a{% endfor %}") == ["a" * 500]


def test_a_refusal_of_one_value_names_it_beside_what_is_filled() -> None:
    draft = Desk().fill("{{ shop.name }}{{ shop.name | money }}")
    assert refused(draft) == ["shop.name cannot be filled in: 小鹿鞋坊 is not a number"]
    assert draft.texts == ("小鹿鞋坊shop.name",)
    assert not draft.ready
