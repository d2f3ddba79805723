"""Long texts in pieces: where they are cut, and where never."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from desktop_app.core.splitting import length, spans, split

FAMILY = "👨‍👩‍👧"

CUTS = [
    # Chinese: each mark ends a sentence, and what closes it stays with it.
    ("亲，您好！今天下单。明天到~喜欢吗？", 6, "亲，您好！|今天下单。|明天到~|喜欢吗？"),
    ("亲，您好！今天下单。明天到~喜欢吗？", 10, "亲，您好！今天下单。|明天到~喜欢吗？"),
    ("稍等……马上好…来了", 5, "稍等……|马上好…|来了"),
    ("真的吗？！太好了!!谢谢", 7, "真的吗？！|太好了!!谢谢"),
    ("他说“好的。”我就发（已付。）了", 8, "他说“好的。”|我就发（已付。）|了"),
    # Lines go first, as long as that needs no further piece.
    ("第一行。第二\n第三行。第四", 9, "第一行。第二|第三行。第四"),
    ("一二三四五六\n七。八九十", 10, "一二三四五六|七。八九十"),
    ("一二三四。五\n六七八九。十", 10, "一二三四。五|六七八九。十"),
    ("一。\n二三四。五六七八九", 9, "一。|二三四。五六七八九"),
    ("一。\n二三四。五六七八九十", 8, "一。\n二三四。|五六七八九十"),
    ("第一行\n\n  第二行  \n第三行", 4, "第一行|第二行|第三行"),
    ("一行。\n\n二行。三行。", 7, "一行。|二行。三行。"),
    # Clauses, only in a sentence that is too long by itself.
    ("一二三四，五六七八。九，十。", 6, "一二三四，|五六七八。|九，十。"),
    ("红、黄、蓝,绿;紫；都有货", 4, "红、黄、|蓝,绿;|紫；|都有货"),
    # English: a dot, white space and a capital; no number, no abbreviation.
    ("It is 3.5 cm. Then wait. ok", 14, "It is 3.5 cm.|Then wait. ok"),
    ("See e.g. Blue. No. 5 is Mr. Li. Bye", 16, "See e.g. Blue.|No. 5 is Mr. Li.|Bye"),
    ("Wait... Now go! Yes", 10, "Wait...|Now go!|Yes"),
    ('He said "Ok." Then left', 14, 'He said "Ok."|Then left'),
    ("1. Open it. Now\n2. Close it", 11, "1. Open it.|Now|2. Close it"),
    # Korean: polite endings, with or without a blank; any other syllable with one.
    ("확인했습니다. 감사해요.내일 봐요", 8, "확인했습니다.|감사해요.|내일 봐요"),
    ("네. 알겠어요~ 좋아요!", 7, "네.|알겠어요~|좋아요!"),
    # The smile stays with its words.
    ("您好！ /:^_^ 请看。好", 10, "您好！ /:^_^|请看。好"),
    ("您好~😊~ 请看", 6, "您好~😊~|请看"),
    ("谢谢！[抱拳] 再见", 8, "谢谢！[抱拳]|再见"),
    # Whole: links, numbers, ranges, times, emoticon codes.
    ("看https://a.com/x?y=1!z，好", 23, "看https://a.com/x?y=1!z，|好"),
    ("点taobao.com/i?id=1;2。好的", 21, "点taobao.com/i?id=1;2。|好的"),
    ("要3~5天，或2～3天。", 8, "要3~5天，|或2～3天。"),
    ("周一~周五，9:00~17:30，共1,000件", 12, "周一~周五，|9:00~17:30，|共1,000件"),
    ("哈/:?好。嗯/:!/:^x^啊。来", 11, "哈/:?好。|嗯/:!/:^x^啊。|来"),
    ("选[色，红]的，好", 8, "选[色，红]的，|好"),
    # Whole: what makes one sign together.
    ("好！\u0301一。二三", 5, "好！\u0301一。|二三"),
    ("好！ \u0301一。二三", 6, "好！ \u0301一。|二三"),
    (f"{FAMILY}！{FAMILY}，好", 18, f"{FAMILY}！{FAMILY}，|好"),
    ("好！🏻看。看", 6, "好！🏻看。|看"),
    ("好\u200d！\u200d看。看", 6, "好\u200d！\u200d看。|看"),
]


@pytest.mark.parametrize(("text", "limit", "pieces"), CUTS)
def test_a_long_text_is_cut_where_it_pauses(text: str, limit: int, pieces: str) -> None:
    assert split(text, limit) == tuple(pieces.split("|"))


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("一二三四五六", 5),
        ("一，二三四五六。", 5),
        ("one long clause", 10),
        ("https://example.com/a?b,c;d!e", 20),
        ("1234567890.1234567890", 15),
        ("[点,头]", 3),
        ("😊", 1),
        ("好！" + FAMILY, 8),
    ],
)
def test_a_text_that_only_a_cut_word_would_shorten_is_not_cut(text: str, limit: int) -> None:
    assert split(text, limit) is None


@pytest.mark.parametrize("text", ["", " ", "好。\n\n好。", "  好 \n"])
@pytest.mark.parametrize("limit", [0, 10])
def test_a_short_text_and_one_without_a_limit_stay_as_they_are(text: str, limit: int) -> None:
    assert split(text, limit) == (text,)
    assert split(text * 50, 0) == (text * 50,)


@pytest.mark.parametrize(("text", "pieces"), [(" " * 9, ()), (" " * 9 + "a\n" * 2, ("a\na",))])
def test_white_space_alone_needs_no_piece(text: str, pieces: tuple[str, ...]) -> None:
    assert split(text, 5) == pieces


@pytest.mark.parametrize(("text", "units"), [("", 0), ("亲a", 2), ("😊", 2), (FAMILY, 8)])
def test_characters_are_utf_16_units(text: str, units: int) -> None:
    assert length(text) == units == len(text.encode("utf-16-le")) // 2


def test_what_is_to_be_kept_is_not_cut() -> None:
    assert spans("一。二。三。", 4) == ((0, 4), (4, 6))
    assert spans("一。二。三。", 4, [(2, 6)]) == ((0, 2), (2, 6))


WHOLE = (
    "https://a.com/x?y=1,2!z~3", "taobao.com/i?a=1;b", "3.5", "1,000", "2~3", "17:00",
    "/:^_^", "/:?", "/:)-(", "[微笑]", "[a,b]", "😊", FAMILY, "👍🏽", "🇨🇳", "1️⃣",
    "e\u0301", "！\ufe0f", "e.g. Blue",
)  # fmt: skip
WORDS = ("亲", "您好", "ok", "Ok", "합니다", "요", "你", "\U00020000")
MARKS = ("。", "！", "?", "~", "…", "，", ", ", "、", "；", ". ", ".", "\n", "\n\n", " ", "”", "）")
PIECES = st.lists(st.sampled_from(WHOLE + WORDS + MARKS), max_size=40)
LIMITS = st.integers(1, 60)


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@given(st.text() | PIECES.map("".join), LIMITS)
@example("。 \u0301", 1)
def test_pieces_are_short_and_lose_nothing_but_white_space(text: str, limit: int) -> None:
    pieces = split(text, limit)
    assume(pieces is not None)
    assert pieces is not None
    assert all(length(piece) <= limit for piece in pieces)
    assert bare("".join(pieces)) == bare(text)
    if len(pieces) != 1:
        assert all(piece and piece == piece.strip() for piece in pieces)
    for piece in pieces[1:]:
        assert unicodedata.category(piece[0])[0] != "M"


@given(PIECES.map("".join), LIMITS)
def test_no_two_pieces_that_follow_each_other_would_fit_into_one(text: str, limit: int) -> None:
    found = spans(text, limit) or ()
    for (start, _), (_, stop) in pairwise(found):
        assert length(text[start:stop]) > limit


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(WHOLE), st.sampled_from(MARKS)),
                max_size=12), LIMITS)  # fmt: skip
def test_what_belongs_together_is_in_one_piece(
    said: list[tuple[str, str, str]], limit: int
) -> None:
    text = "".join(word + " " + whole + mark for word, whole, mark in said)
    pieces = split(text, limit)
    assume(pieces is not None)
    for whole in WHOLE:
        assert sum(piece.count(whole) for piece in pieces or ()) == text.count(whole)


@pytest.mark.parametrize(
    "text", ["a。" * 10_000, " " * 20_000, "a" * 20_000, "A. " * 7_000, "!" * 20_000, "1" * 20_000,
             "http://" * 3_000, "a." * 10_000, "/:" * 10_000, "😊" * 9_000, "~ " * 9_000]
)  # fmt: skip
def test_odd_texts_of_the_greatest_size_are_done_at_once(text: str) -> None:
    pieces = split(text, 300)  # what takes minutes would show here
    assert pieces is None or "".join(map(bare, pieces)) == bare(text)
