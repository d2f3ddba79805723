"""What is suggested for a text from anywhere."""

from __future__ import annotations

import pytest

from desktop_app.core.capturing import alike, category_of, code_of, title_of
from desktop_app.core.editing.desk import Desk
from desktop_app.core.phrases import Category, Layer, Phrase, Phrasebook

MINE = Phrasebook(
    "mine", "mine", source="/mine",
    categories=(Category("ship", "物流"), Category("pay", "支付"), Category("x", "空")),
    phrases=(
        Phrase("a", "发货时间", "今天发货哦", "ship", "wl1"),
        Phrase("b", "发货地", "从广州发货", "ship", "wl2"),
        Phrase("c", "付款", "拍下付款就好", "pay", "zf"),
    ),
)  # fmt: skip
SHIPPED = Phrasebook(
    "s", "s", layer=Layer.SHIPPED, source="/s", categories=(Category("p", "支付"),),
    phrases=(
        Phrase("d", "改价", "价格改好了您刷新一下", "p", "wl3"),
        Phrase("e", "别的", "价格改好"),
    ),
)  # fmt: skip
DESK = Desk((MINE, SHIPPED))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("", ""),
        ("\n 您好，在的", "您好"),
        ("亲，今天能发货", "今天能发货"),
        ("一二三四五六七八九十一二三四五六七八", "一二三四五六七八九十一二三四五…"),
    ],
)
def test_the_title_is_the_first_words(text: str, title: str) -> None:
    assert title_of(text) == title


@pytest.mark.parametrize(
    ("text", "category"),
    [("今天发货吗", "ship"), ("价格改好了", "pay"), ("xyz", ""), ("", "")],
)
def test_the_category_is_that_of_what_is_alike(text: str, category: str) -> None:
    assert category_of(text, DESK, MINE) == category


@pytest.mark.parametrize(("category", "code"), [("ship", "wl4"), ("pay", ""), ("x", "")])
def test_the_code_is_the_next_of_its_kind(category: str, code: str) -> None:
    assert code_of(category, DESK, MINE) == code


def test_where_a_category_has_no_code_what_is_most_alike_lends_its_own() -> None:
    assert code_of("x", DESK, MINE, "价格改好了吗") == "wl4"
    assert code_of("x", DESK, MINE, "qq") == ""
    assert code_of("x", Desk(), MINE, "价格改好了吗") == ""


def test_of_one_category_there_is_no_choice() -> None:
    alone = Phrasebook("m", "m", categories=(Category("only", "我的"),))
    assert category_of("xyz", Desk((alone,)), alone) == "only"


def test_the_same_text_is_known_whatever_the_spaces() -> None:
    assert alike("今天 发货哦\n", DESK) == MINE.phrases[0]
    assert alike("今天", DESK) is None
    assert alike(" ", DESK) is None
