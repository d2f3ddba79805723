"""Other programs' words as bodies: what they say, by tables and for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.templates import render
from desktop_app.exchange.wording import (
    Asking,
    Word,
    escaped,
    filled,
    messages,
    stamp,
    strftime,
    title_of,
    words,
)
from tests.fakes import at, formats

NOW = at("2026-11-30 10:05")
LIKE_TAGS = st.lists(
    st.sampled_from(
        ["{", "}", "%", "-", "raw", "endraw", " ", "\n", "---", "x", "{%", "%}", "{{", "}}", "亲"]
    )
).map("".join)


def said(body: str) -> str:
    """What a body says at ``NOW``."""
    found = render(body, {"now": NOW, "clipboard": "C"}, formats(now="2026-11-30 10:05"))
    assert not found.refusals
    return "|".join(message.text for message in found.messages)


@given(LIKE_TAGS)
def test_an_escaped_text_says_exactly_itself_even_in_front_of_a_tag(text: str) -> None:
    body = f"<{escaped(f'a{text}')}{filled('clipboard')}"

    assert said(body) == f"<a{text}C"


@given(LIKE_TAGS)
def test_an_escaped_text_taken_apart_is_the_text(text: str) -> None:
    found = tuple(words(escaped(text)))

    assert "".join(word.text for word in found) == text
    assert {word.kind for word in found} <= {"text"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("{{ name }} 您好", "{% raw %}{{ name }}{% endraw %} 您好"),
        ("{% if x %}", "{% raw %}{% if x %}{% endraw %}"),
        ("{单号}，好", "{单号}，好"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("上\n---\n下", "上\n{% raw %}---{% endraw %}\n下"),
    ],
)
def test_only_what_looks_like_a_template_is_put_between_raw_tags(text: str, body: str) -> None:
    assert escaped(text) == body


def test_a_body_is_taken_apart_into_texts_values_and_tags() -> None:
    body = (
        '亲，{{ order.number | upcase }}{% if x %}a{% endif %}{% raw %}{{ b }}{% endraw %}{{ "q" }}'
    )

    found = tuple(words(body))

    assert found == (
        Word("text", "亲，"),
        Word("value", "order.number | upcase"),
        Word("tag", "{% if x %}"),
        Word("text", "a"),
        Word("tag", "{% endif %}"),
        Word("text", "{{ b }}"),
        Word("value", '"q"'),
    )
    assert [word.name for word in found] == ["", "order.number", "", "", "", "", ""]


def test_a_body_is_parted_at_its_lines_of_dashes() -> None:
    assert messages("a\n---\nb\n----\nc") == ("a\n", "b\n----\nc")


@pytest.mark.parametrize(
    ("pattern", "span", "text"),
    [
        ("", "", "11月30日"),
        ("", "1d", "12月1日"),
        ("%m月%d日", "-2h 86400s", "12月01日"),
        ("%Y-%m-%d %H:%M", "", "2026-11-30 10:05"),
        ("%-d/%-m %A", "", "30/11 星期一"),
        ("%d \"'}}{{ %H", "", "30 \"'}}{{ 10"),
        ("{%d%}", "", "{30%}"),
    ],
)
def test_a_moment_is_filled_in_by_its_pattern(pattern: str, span: str, text: str) -> None:
    assert said(stamp(pattern, span)) == text


@pytest.mark.parametrize(
    ("letters", "pattern"),
    [
        ("yyyy-MM-dd", "%Y-%m-%d"),
        ("M月d日 HH:mm:ss", "%-m月%-d日 %H:%M:%S"),
        ("yy/M/d h:m ap", "%y/%-m/%-d %-I:%-M %p"),
        ("EEEE, MMMM", "%A, %B"),
        ("HH 'o''clock' 100%", "%H o'clock 100%%"),
        ("d''m", "%-d'%-M"),
        ("QQQ", "QQQ"),
    ],
)
def test_a_pattern_of_letters_becomes_one_of_strftime(letters: str, pattern: str) -> None:
    assert strftime(letters) == pattern


def test_the_same_question_has_one_name_and_another_one_another() -> None:
    asking = Asking()

    first = asking.field("补发/退款", "choice", ("补发", "退款"))

    assert first.name == "ask.补发_退款"
    assert asking.field("补发/退款", "choice", ("补发", "退款")) is first
    assert asking.field("补发/退款").name == "ask.补发_退款_2"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("订单号", "order.number"),
        ("Tracking Number", "order.tracking"),
        ("城市", "ask.城市"),
        ("2 件", "ask._2_件"),
        ("?!", "ask.value"),
        ("floor_price", "ask._floor_price"),
    ],
)
def test_a_question_is_named_after_its_label(label: str, name: str) -> None:
    assert Asking().field(label).name == name


def test_a_question_with_a_default_is_never_one_of_our_own_variables() -> None:
    assert Asking().field("订单号", default="000").name == "ask.订单号"


@pytest.mark.parametrize(
    ("text", "title"),
    [("\n  您好，欢迎\n再见", "您好，欢迎"), ("", "row 3"), ("长" * 50, "长" * 40)],
)
def test_a_title_is_made_of_the_first_line_that_says_something(text: str, title: str) -> None:
    assert title_of(text, "row 3") == title
