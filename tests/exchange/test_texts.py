"""Markdown collections and plain text: exact phrases from fixtures."""

from __future__ import annotations

import pytest

from tests.exchange.reading import brief, bundle, cargo, fixture, told


def test_a_collection_is_read_by_its_headings_and_fences() -> None:
    found = cargo("markdown", fixture("markdown/talkq.md"))

    reply = "亲，订单[订单号]我们[补发/退款]给您，[微笑]\n  缩进保留"
    assert [brief(one) for one in found.arrivals] == [
        ("", "补发说明", reply, ("退换货",)),
        ("", "两种说法 温和", "您好，麻烦您发一下图片~", ("退换货",)),
        ("", "两种说法 简短", "请发图片\n```", ("退换货",)),
    ]
    assert found.arrivals[0].note == "少发漏发"
    assert len(found.problems) == 1
    assert told(found)[0].startswith("talkq.md: line 31 3. 没有代码块: Under this heading nothing")


def test_without_fences_all_that_stands_under_a_heading_is_the_reply() -> None:
    found = cargo("markdown", fixture("markdown/plain.md"))

    assert [brief(one) for one in found.arrivals] == [
        ("", "欢迎语", "您好，欢迎光临\n第二段 {% raw %}{{ x }}{% endraw %}", ()),
        ("", "再见", "- 慢走\n- 再来", ()),
    ]


def test_files_of_a_folder_are_categories() -> None:
    found = cargo("markdown", fixture("markdown/shop"))

    assert [brief(one) for one in found.arrivals] == [
        ("", "怎么退", "请走售后", ("售后", "退货")),
        ("", "尺码", "标准码", ("售前",)),
    ]
    assert found.arrivals[0].note == "要退"


def test_two_fences_without_a_label_get_numbers_and_an_empty_one_is_said() -> None:
    found = cargo("markdown", bundle(a__md="## 一\n```\na\n```\n```\nb\n```\n```\n```\n"))

    assert [one.title for one in found.arrivals] == ["一", "一 2"]
    assert "There is no text" in told(found)[0]


def test_a_file_of_nothing_is_said() -> None:
    assert told(cargo("markdown", bundle(a__md="")))
    assert told(cargo("text", bundle(a__txt=" \n ")))


def test_brackets_of_a_collection_are_asked_on_request() -> None:
    found = cargo("markdown", fixture("markdown/talkq.md"), {"brackets": "ask"})

    assert found.arrivals[0].body == (
        "亲，订单{{ order.number }}我们{{ ask.补发_退款 }}给您，[微笑]\n  缩进保留"
    )


def test_a_paragraph_of_a_text_is_a_phrase_as_it_stands() -> None:
    found = cargo("text", fixture("text/paragraphs.txt"))

    last = "  慢走，\n再来 {% raw %}{{ x }}{% endraw %}\n{% raw %}---{% endraw %}\n好 "
    assert [(one.place, one.title, one.body) for one in found.arrivals] == [
        ("line 1", "您好，欢迎光临", "您好，欢迎光临\n有什么可以帮您？"),
        ("line 5", "慢走，", last),
    ]


def test_a_text_may_have_one_phrase_a_line_and_any_encoding() -> None:
    found = cargo("text", fixture("text/gbk.txt"), {"parted": "line"})

    assert [(one.place, one.body) for one in found.arrivals] == [
        ("line 1", "亲，在的，请讲"),
        ("line 3", "稍等，我查一下订单"),
    ]


def test_a_file_of_a_folder_of_texts_is_a_phrase() -> None:
    found = cargo("text", fixture("text/snippets"))

    assert [brief(one) for one in found.arrivals] == [
        ("", "再见", "慢走", ()),
        ("", "在", "在的，亲\n\n请讲", ("问候",)),
    ]
    assert told(found) == ["空.txt: There is no text in it; it was left out."]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("[材质，如纯棉]", "{{ ask.材质_如纯棉 }}"),
        ("[shop.name]", "{{ shop.name }}"),
        ("[链接](https://example.com)", "[链接](https://example.com)"),
        ("[ ]", "[ ]"),
        ("[a/]", "{{ ask.a }}"),
        ("[[甲]]", "[{{ ask.甲 }}]"),
        ("{[甲]", "{% raw %}{{% endraw %}{{ ask.甲 }}"),
    ],
)
def test_what_stands_in_brackets_is_asked(text: str, body: str) -> None:
    assert cargo("text", bundle(a__txt=text), {"brackets": "ask"}).arrivals[0].body == body
