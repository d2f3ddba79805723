from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.search.spelling import LONGEST_QUERY, Grade, Spelling


@pytest.mark.parametrize(
    ("character", "readings"),
    [
        *(("包", "bao"), ("重", "chong zhong"), ("长", "chang zhang"), ("行", "hang heng xing")),
        *(("还", "hai huan"), ("了", "le liao"), ("都", "dou du"), ("乐", "le yue")),
        *(("便", "bian pian"), ("发", "fa"), ("率", "lu lv shuai"), ("绿", "lu lv")),
        *(("女", "nu nv"), ("略", "lue lve"), ("車", "che ju"), ("價", "jia jie"), ("妳", "ni")),
        *(("嗯", "en"), ("〇", "ling"), ("a", ""), ("송", "")),
    ],
)
def test_the_table_holds_the_readings_that_people_type(
    character: str, readings: str, spelling: Spelling
) -> None:
    assert " ".join(spelling.readings(character)) == readings


@pytest.mark.parametrize(
    ("character", "spellings"),
    [
        *(
            ("包", "包 bao b"),
            ("长", "长 chang zhang c ch z zh"),
            ("長", "长 chang zhang c ch z zh"),
        ),
        *(("安", "安 an a"), ("송", "ㅅㅗㅇ ㅅ"), ("값", "ㄱㅏㅂㅅ ㄱ"), ("과", "ㄱㅗㅏ ㄱ")),
        *(("ㅋ", "ㅋ"), ("ㄳ", "ㄱㅅ"), ("A", "a"), ("Ａ", "a"), ("é", "e"), ("😊", "😊")),
    ],
)
def test_each_character_is_spelled_in_all_its_ways(
    character: str, spellings: str, spelling: Spelling
) -> None:
    assert " ".join(spelling.spellings(character)) == spellings


def test_what_is_typed_as_shown_is_literal_and_one_letter_is_an_initial(spelling: Spelling) -> None:
    grades = {way.keys: way.grade for way in spelling.spelled("包")}
    assert grades == {"包": Grade.LITERAL, "bao": Grade.SPELLED, "b": Grade.INITIAL}


def test_southern_spelling_takes_sounds_that_are_mixed_up_as_the_same(southern: Spelling) -> None:
    assert {"chang", "chan", "cang", "can", "zhang", "zan"} <= set(southern.spellings("长"))
    assert {"nin", "ning", "lin", "ling"} <= set(southern.spellings("您"))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        *(("ＸＬ　①", "xl 1"), ("Ébène", "ebene"), ("Đà Nẵng", "da nang"), ("İı", "ii")),
        *(("運費多少錢", "运费多少钱"), ("ㅂ송", "ㅂ송"), ("ᄇ", "ㅂ"), ("ﾡ", "ㄱ"), ("ß", "ß")),
        *(("\u00a0", " "), ("が", "が"), ("й", "й"), ("½", "½"), ("\ud800", "\ud800")),
    ],
)
def test_folding_makes_equal_what_people_take_as_equal(
    text: str, folded: str, spelling: Spelling
) -> None:
    assert spelling.fold(text) == folded


@given(text=st.text())
def test_folding_keeps_the_length_and_folds_once_for_all(text: str, spelling: Spelling) -> None:
    folded = spelling.fold(text)
    assert len(folded) == len(text)
    assert spelling.fold(folded) == folded


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        *(("  Bao  邮 ", ("bao", "邮")), ("배소", ("ㅂㅐㅅㅗ",)), ("ㅄ", ("ㅂㅅ",)), ("", ())),
        *(("a\0b", ("ab",)), ("x X", ("x",)), ("包\u3000邮", ("包", "邮")), ("e\u0301", ("e",))),
        ("a" * 10_000, ("a" * LONGEST_QUERY,)),
    ],
)
def test_a_query_becomes_terms_of_typed_keys(
    query: str, terms: tuple[str, ...], spelling: Spelling
) -> None:
    assert spelling.terms(query) == terms


def test_without_a_table_all_but_pinyin_works() -> None:
    spelling = Spelling("")
    assert spelling.spellings("包") == ("包",)
    assert spelling.spellings("송") == ("ㅅㅗㅇ", "ㅅ")
