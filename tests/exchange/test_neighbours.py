"""QuickText, Chatwoot and Zendesk: exact phrases from fixtures."""

from __future__ import annotations

import json

import pytest

from tests.exchange.reading import brief, bundle, cargo, fixture, told

SOON = '{{ now | shift: "1d" | date: "%-m月%-d日" }}'


def test_quicktext_is_read_with_its_categories_blanks_and_pictures() -> None:
    found = cargo("quicktext", fixture("quicktext/store"))

    first = f"{{{{ ask.姓名 }}}}，{SOON}前发出，{{{{ ask.环境 }}}}"
    assert [brief(one) for one in found.arrivals] == [
        ("fh", "发货时间", first, ("售前",)),
        ("yy", "原样", "写 {姓名} 就好", ("售前",)),
        ("", "合起来", f"{first} {{{{ clipboard }}}} {{uuid}}", ("售前",)),
        ("tk", "退款1-3天到账", "退款1-3天到账\n请留意", ("售后",)),
        ("zj", "自己", "{片段:自己}", ("售后",)),
    ]
    assert [(one.name, one.default, one.choices) for one in found.arrivals[2].fields] == [
        ("ask.姓名", "亲", ()),
        ("ask.环境", "", ("快递", "自提")),
    ]
    assert [one.name for one in found.arrivals[1].pictures] == ["size.png"]


def test_what_quicktext_cannot_bring_is_named() -> None:
    text = "\n".join(told(cargo("quicktext", fixture("quicktext/store"))))

    for part in (
        "after.json 4: This is not what",
        "trash.json: 1 phrases lie in the trash",
        "presale.json 1: The text cursor",
        "presale.json 3: {uuid} cannot be filled",
        "after.json 2: {片段:自己} names no phrase",
        "after.json 3: There is no text",
    ):
        assert part in text


@pytest.mark.parametrize(
    ("inside", "body"),
    [
        ("日期", "{{ now | date }}"),
        ("日期-1", '{{ now | shift: "-1d" | date }}'),
        ("时间=HH:mm", '{{ now | date: "%H:%M" }}'),
        ("时间", "{{ now | time }}"),
        ("日期时间", "{{ now }}"),
        ("颜色|红|白", "{{ ask.颜色 }}"),
        ("片段:没有", "{片段:没有}"),
        (" ", "{ }"),
        ("随机数", "{随机数}"),
    ],
)
def test_quicktext_blanks_become_ours(inside: str, body: str) -> None:
    row = {"name": "n", "abbr": "a", "body": f"{{{inside}}}", "useVariables": True}

    found = cargo("quicktext", bundle(a__json=json.dumps([row])))

    assert [one.body for one in found.arrivals] == [body]


def test_a_picture_of_quicktext_that_did_not_come_along_is_named() -> None:
    row = {"name": "n", "abbr": "a", "body": "b", "outputMode": 1, "imagePath": "images\\x.png"}

    found = cargo("quicktext", bundle(a__json=json.dumps([row])))

    assert "x.png did not come" in told(found)[0]


@pytest.mark.parametrize("format_id", ["quicktext", "chatwoot", "zendesk"])
@pytest.mark.parametrize("data", ["{", "7", '"text"', "[" * 5000, "[7]", "{}"])
def test_other_json_is_a_problem_and_no_crash(format_id: str, data: str) -> None:
    found = cargo(format_id, bundle(a__json=data))

    assert found.arrivals == ()
    assert found.problems


def test_chatwoot_variables_become_ours_and_other_braces_stay_text() -> None:
    found = cargo("chatwoot", fixture("chatwoot/canned.json"))

    assert [(one.code, one.body) for one in found.arrivals] == [
        ("fh", "您好 {{buyer.name}}，今天发出\n{% raw %}{{ 不是变量 }}{% endraw %}"),
        (
            "id",
            "{{ agent.name | upcase }}: {{ask.conversation_id}} {{ask.contact_vip_level}}",
        ),
        ("if", "{% if buyer.name %}Hi {{ buyer.name }}{% endif %}"),
        ("bad", "{% raw %}{% if contact.name %}{% endraw %}Hi"),
    ]
    assert [one.label for one in found.arrivals[1].fields] == [
        "conversation id",
        "contact vip level",
    ]
    assert "reply 4: Its template cannot be filled here" in told(found)[0]
    assert "reply 5: There is no text" in told(found)[1]


def test_a_line_of_dashes_in_chatwoot_does_not_part_messages() -> None:
    found = cargo("chatwoot", fixture("chatwoot/wrapped.json"))

    assert [brief(one) for one in found.arrivals] == [
        ("ok", "好的", "好的\n{% raw %}---{% endraw %}\n再见", ())
    ]


@pytest.mark.parametrize(
    ("value", "count"),
    [
        ({"canned_response": {"short_code": "a", "content": "b"}}, 1),
        ({"data": [{"short_code": "a", "content": "b"}]}, 1),
        ([{"short_code": "a", "content": "{{ x.y }}{% raw %}{{ contact.name }}{% endraw %}"}], 1),
    ],
)
def test_chatwoot_replies_are_found_however_they_were_asked_for(value: object, count: int) -> None:
    assert len(cargo("chatwoot", bundle(a__json=json.dumps(value))).arrivals) == count


def test_zendesk_macros_bring_their_words_and_say_what_else_they_do() -> None:
    found = cargo("zendesk", fixture("zendesk/macros.json"))

    assert [brief(one) for one in found.arrivals] == [
        ("", "到账", "您好 {{buyer.name}}，退款1-3天到账", ("售后", "退款")),
        ("", "Shipping", "Hello & welcome\n{{ask.ticket_id}}", ()),
    ]
    assert found.arrivals[0].note == "退款慢时用"
    assert [text.partition(": ")[2] for text in told(found)] == [
        "macro 1 售后::退款::到账: It also sets status in Zendesk; here it is only the reply.",
        "macro 2 Shipping: The reply was formatted; its words came in without that.",
        "macro 2 Shipping: This macro was switched off; it came in all the same.",
        "macro 3 Close: This macro says nothing to a customer; left out.",
        "macro 4 broken: This is not what the format has here; it was left out.",
    ]


def test_a_zendesk_template_that_cannot_work_stays_text() -> None:
    macro = {"title": "a", "actions": [{"field": "comment_value", "value": "{% if ticket.id %}"}]}

    found = cargo("zendesk", bundle(a__json=json.dumps({"macro": macro})))

    assert [one.body for one in found.arrivals] == ["{% raw %}{% if ticket.id %}{% endraw %}"]
    assert "stays in the text" in told(found)[0]
