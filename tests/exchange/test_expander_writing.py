"""What goes out to the other text expanders, what is lost, and that the rest comes back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.importing import apply, plan
from desktop_app.core.phrases import Category, Field, Ladder, Library, Phrase, Phrasebook, Variant
from desktop_app.exchange import formats
from desktop_app.exchange.bundles import Bundle, Piece
from desktop_app.exchange.leaving import seconds
from desktop_app.exchange.patterns import letters
from desktop_app.exchange.wording import escaped, strftime

if TYPE_CHECKING:
    from desktop_app.core.arrivals import Arrival

WRITTEN = ("espanso", "beeftext", "raycast")
CITY, SIZE, WHY = (
    Field("ask.城市", "城市"),
    Field("ask.尺码", "尺码", "choice", ("41", "42"), "42"),
    Field("ask.说明", "说明", "lines"),
)
BOOK = Phrasebook(
    "b", "标准话术", "zh-CN", source="b",
    fields=(CITY, SIZE, WHY),
    categories=(Category("pre", "售前"), Category("size", "尺码", parent="pre")),
    phrases=(
        Phrase("p1", "发货", '{{ now | shift: "1d" | date: "%m月%d日" }}前发到{{ ask.城市 }}',
               "pre", "fh", keywords=("快递",)),
        Phrase("p2", "尺码", "{{ ask.尺码 }}码有货：{{ ask.说明 }}", "size", "cm"),
        Phrase("p3", "模板", escaped("{{ x }} 与 {% if %}，\n第二行") + "{{ clipboard }}",
               code="mb"),
    ),
)  # fmt: skip


def written(format_id: str, book: Phrasebook) -> bytes:
    """The file of a book."""
    one = formats.format_by_id(format_id)
    assert one
    data = one.write((book,))
    assert isinstance(data, bytes)
    return data


def back(format_id: str, data: bytes) -> tuple[Arrival, ...]:
    """What a written file brings."""
    one = formats.format_by_id(format_id)
    assert one
    bundle = Bundle("x", (Piece(f"x{one.endings[0]}", data),))
    assert formats.detect(bundle) == one
    brought = one.read(bundle, {})
    assert not brought.problems
    return brought.arrivals


def lost(format_id: str, *phrases: Phrase, ladders: tuple[Ladder, ...] = ()) -> list[str]:
    """What is said to be lost."""
    one = formats.format_by_id(format_id)
    assert one
    book = replace(BOOK, phrases=phrases, ladders=ladders, fields=(CITY, SIZE, WHY))
    return [problem.message.partition(" phrases ")[2] or problem.message
            for problem in one.losses((book,))]  # fmt: skip


def test_espanso_gets_triggers_forms_and_dates() -> None:
    matches = yaml.safe_load(written("espanso", BOOK))["matches"]
    assert matches[0] == {
        "trigger": ":fh",
        "label": "发货",
        "replace": "{{date1}}前发到{{form1.城市}}",
        "vars": [
            {"name": "date1", "type": "date", "params": {"format": "%m月%d日", "offset": 86400}},
            {"name": "form1", "type": "form", "params": {"layout": "城市: [[城市]]"}},
        ],
        "search_terms": ["快递"],
    }
    assert matches[2]["replace"] == r"\{\{ x }} 与 {% if %}，" + "\n第二行{{clipboard}}"


def test_beeftext_gets_groups_and_inputs() -> None:
    root = json.loads(written("beeftext", BOOK))
    assert [one["snippet"] for one in root["combos"]] == [
        "#{dateTime:+1d:MM月dd日}前发到#{input:城市}",
        "#{input:尺码}码有货：#{input:说明}",
        "{{ x }} 与 {% if %}，\n第二行#{clipboard}",
    ]
    assert [one["name"] for one in root["groups"]] == ["售前", "售前 / 尺码"]
    assert root["combos"][0]["group"] == root["groups"][0]["uuid"]


def test_raycast_gets_arguments() -> None:
    assert json.loads(written("raycast", BOOK)) == [
        {"name": "发货", "keyword": "fh",
         "text": '{date format="MM月dd日" offset="+1d"}前发到{argument name="城市"}'},
        {"name": "尺码", "keyword": "cm",
         "text": '{argument name="尺码" default="42" options="41, 42"}码有货：'
                 '{argument name="说明"}'},
        {"name": "模板", "keyword": "mb", "text": "{{ x }} 与 {% if %}，\n第二行{clipboard}"},
    ]  # fmt: skip


@pytest.mark.parametrize("format_id", WRITTEN)
def test_what_goes_out_comes_back(format_id: str) -> None:
    arrivals = back(format_id, written(format_id, BOOK))
    assert [(one.title, one.code, one.body) for one in arrivals] == [
        (one.title, one.code, one.body) for one in BOOK.phrases
    ]


def test_espanso_brings_questions_keywords_and_wordings_back() -> None:
    phrase = Phrase("v", "招呼", "您好{{ ask.尺码 }}", code="zh", keywords=("hi",),
                    variants=(Variant("{{ ask.尺码 }}在的"), Variant("在", "zh-CN")))  # fmt: skip
    (one,) = back("espanso", written("espanso", replace(BOOK, phrases=(phrase,))))
    assert (one.body, one.variants) == (
        "您好{{ ask.尺码 }}", (Variant("{{ ask.尺码 }}在的"), Variant("在")),
    )  # fmt: skip
    assert (one.fields, one.keywords) == ((SIZE,), ("hi",))


def test_beeftext_knows_its_own_id_again() -> None:
    uuid = "11111111-2222-3333-4444-555555555555"
    book = replace(BOOK, phrases=(Phrase(uuid, "a", "b", code="c"),))
    assert back("beeftext", written("beeftext", book))[0].id == uuid


@pytest.mark.parametrize(
    ("format_id", "phrase", "said"),
    [
        ("espanso", Phrase("a", "甲", "一"), "have no code to be typed: 甲"),
        ("espanso", Phrase("a", "甲", "{{ shop.name }}", code="a"),
         "take facts from the shop, the chat or the clock that are asked for there: 甲"),
        ("raycast", Phrase("a", "甲", "一", code="a", variants=(Variant("hi", "en"),)),
         "are in other languages too; these are left out: 甲"),
        ("beeftext", Phrase("a", "甲", "{{ ask.尺码 }}", code="a"),
         "offer choices, several lines or defaults that become plain questions: 甲"),
        ("beeftext", Phrase("a", "甲", "一\n---\n二", code="a"),
         "are several messages; they become one text of several lines: 甲"),
    ],
)  # fmt: skip
def test_what_is_lost_is_said_before(format_id: str, phrase: Phrase, said: str) -> None:
    assert said in lost(format_id, phrase)


@pytest.mark.parametrize("format_id", WRITTEN)
def test_nothing_is_said_of_what_is_kept(format_id: str) -> None:
    assert (
        lost(format_id, Phrase("a", "甲", "{{ ask.城市 }}{{ clipboard }}{{ smile }}", code="a"))
        == []
    )


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("zh-CN", "甲、乙、丙 …"),
        ("ko", "甲, 乙, 丙 …"),
        ("en", "甲, 乙, 丙 …"),
        ("", "甲, 乙, 丙 …"),
    ],
)
def test_titles_are_listed_as_the_language_of_the_book_lists(language: str, titles: str) -> None:
    one = formats.format_by_id("espanso")
    assert one
    phrases = tuple(Phrase(title, title, "一") for title in "甲乙丙丁")
    (problem,) = one.losses((replace(BOOK, language=language, phrases=phrases),))
    assert problem.values == {"count": 4, "titles": titles}


def test_ladders_stay_behind() -> None:
    assert lost("espanso", ladders=(Ladder("l"),)) == ["1 ladders are left out"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("一\n---\n二", "一\n二"),
        ("---\n一", "\n一"),
        ("{{ smile }}", "😊"),
        ("{% if x %}a{% endif %}", "{% if x %}a{% endif %}"),
        ("{{ 'a' | upcase }}", "{argument name=\"'a' | upcase\"}"),
        ("{{ today }}", '{date format="M月d日"}'),
        ("{{ now | time }}", '{date format="HH:mm"}'),
        ('{{ now | shift: "-1M" | date }}', '{date format="M月d日" offset="-1M"}'),
    ],
)
def test_each_part_finds_its_words(body: str, text: str) -> None:
    (one,) = json.loads(written("raycast", replace(BOOK, phrases=(Phrase("a", "t", body),))))
    assert one["text"] == text


@pytest.mark.parametrize(
    ("span", "expected"),
    [("", 0), ("1d", 86_400), ("-2h 30m", -5_400), ("1w 1s", 604_801), ("1M", None), ("1y", None)],
)
def test_a_span_in_seconds(span: str, expected: int | None) -> None:
    assert seconds(span) == expected


@pytest.mark.parametrize(
    "pattern", ["%Y年%-m月%d日", "%H:%M:%S", "at %I o'clock %p", "%A %B %d", "%%"]
)
def test_letters_are_read_as_they_were_written(pattern: str) -> None:
    assert strftime(letters(pattern)) == pattern
    assert strftime(letters(pattern, unicode=True)) == pattern


def test_a_code_without_letters_is_said_as_it_is() -> None:
    assert letters("%Q%") == "'Q'%"


_plain = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"), include_characters="\n"),
    min_size=1, max_size=30,
).filter(str.strip)  # fmt: skip
_words = _plain.filter(lambda text: not set(text) & set("\\#$[]{}"))
_line = _words.filter(lambda text: "\n" not in text and text == text.strip())
_tags = st.sampled_from(
    ["{{ ask.城市 }}", "{{ clipboard }}", '{{ now | shift: "1d" | date: "%Y-%m-%d" }}']
)
_bodies = st.lists(st.one_of(_words.map(escaped), _tags), min_size=1, max_size=5).map("".join)


@st.composite
def _books(draw: st.DrawFn) -> Phrasebook:
    texts = draw(st.lists(st.tuples(_line, _bodies, _line), min_size=1, max_size=4))
    phrases = (
        Phrase(f"p{n}", title, body, code=code) for n, (title, body, code) in enumerate(texts)
    )
    return replace(BOOK, fields=(CITY,), categories=(), phrases=tuple(phrases))


@given(_books(), st.sampled_from(WRITTEN))
def test_any_book_that_a_format_can_hold_comes_back(book: Phrasebook, format_id: str) -> None:
    one = formats.format_by_id(format_id)
    assert one
    data = one.write((book,))
    assert isinstance(data, bytes)
    arrivals = one.read(Bundle("x", (Piece(f"x{one.endings[0]}", data),)), {}).arrivals
    kept = [phrase for phrase in book.phrases if phrase.body.strip()]
    assert [(each.title, each.code, each.body) for each in arrivals] == [
        (each.title, each.code, each.body) for each in kept
    ]


@given(_books(), st.sampled_from(WRITTEN))
def test_importing_an_export_twice_leaves_the_book_as_it_is(
    book: Phrasebook, format_id: str
) -> None:
    one = formats.format_by_id(format_id)
    assert one
    data = one.write((book,))
    assert isinstance(data, bytes)
    brought = one.read(Bundle("x", (Piece(f"x{one.endings[0]}", data),)), {})
    empty = Phrasebook("e", "Empty", source="e")
    once = apply(plan(brought, Library((empty,)), empty), empty)
    assert apply(plan(brought, Library((once,)), once), once) is once
