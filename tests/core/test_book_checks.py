"""What a lead is told of phrases, each with its place."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from desktop_app.core.alike import bare, twins
from desktop_app.core.book_checks import Circumstances, Flaw, body_flaws, flaws
from desktop_app.core.editing.desk import Desk, Spot
from desktop_app.core.phrases import Ladder, Layer, Phrase, Phrasebook, Variant
from desktop_app.core.shops import Platform

NOW = dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)
LONG_AGO = NOW - dt.timedelta(days=91)
AROUND = Circumstances(NOW)
PLATFORMS = (
    Platform("t", "T", message_limit=10, burst_limit=5),
    Platform("u", "U", message_limit=20, burst_limit=5),
)


def found(*phrases: Phrase, around: Circumstances = AROUND, **more: object) -> list[Flaw]:
    book = replace(Phrasebook("m", "M", source="m", phrases=phrases), **more)  # type: ignore[arg-type] # a field's
    return list(flaws(Desk((book,)), around))


def test_phrases_of_one_code_name_each_other() -> None:
    first, second = found(Phrase("a", "A", "one", code="K1"), Phrase("b", "B", "two", code="k1"))
    assert (first.subject, first.phrase, first.key) == ("duplicate-code", "a", "code")
    assert first.others == (Spot("m", "b"),)
    assert second.others == (Spot("m", "a"),)
    assert "“A”" in second.why.message
    assert found(Phrase("a", "A", "one", code="k1"), Phrase("b", "B", "two", code="k2")) == []


LONG = "亲,您拍下的这件商品已经打包好,今天下午就会交给快递,预计三天左右可以送到您手里的。"


@pytest.mark.parametrize(
    ("one", "other", "subject"),
    [
        ("在的,亲!", " 在的 亲 ", "same-text"),
        ("{{ shop.name }}在的", "{{shop.name}} 在的", "same-text"),
        (LONG, LONG.replace("三天", "四天"), "alike"),
        (LONG, LONG[: len(LONG) // 2], ""),
        ("在的", "不在", ""),
        ("!!", "??", ""),
        ("{{ shop.name }}在的", "{{ agent.name }}在的", ""),
    ],
)
def test_texts_that_say_the_same_are_told_once(one: str, other: str, subject: str) -> None:
    told = found(Phrase("a", "A", one), Phrase("b", "B", other))
    assert [flaw.subject for flaw in told] == ([subject] if subject else [])
    if told:
        assert (told[0].phrase, told[0].others) == ("b", (Spot("m", "a"),))


def test_a_phrase_that_covers_another_is_no_twin() -> None:
    book = Phrasebook("m", "M", source="m", phrases=(Phrase("a", "A", LONG),))
    desk = Desk((book, replace(book, source="n")))
    assert flaws(desk, AROUND) == ()
    assert flaws(Desk((replace(book, layer=Layer.SHIPPED),)), AROUND) == ()


def test_many_alike_are_found_too() -> None:
    texts = [LONG.replace("三", str(n)) for n in range(100)]
    told = {second for _, second, _ in twins([*texts, LONG])}
    assert len(told) > 90
    assert list(twins([])) == []
    half = [LONG[:-10] + chr(0x4E00 + n) * 3 + chr(0x5E00 + n) * 7 for n in range(60)]
    assert list(twins(half)) == []
    assert bare("Ａb, {% if x %}{{ y.z | money }}") == "aby" + "z"


def test_mistakes_of_templates_have_their_place() -> None:
    around = replace(AROUND, variables=frozenset({"product.name"}))
    (wrong,) = found(Phrase("a", "A", "ok {{ x | nofilter }}"), around=around)
    assert (wrong.subject, wrong.grave, wrong.key) == ("template", True, "body")
    assert 0 < wrong.start < wrong.stop
    body = "在{{ product.nam }}"
    variants = (Variant("fine"), Variant(body, "en"))
    (odd,) = found(Phrase("a", "A", "x", variants=variants), around=around)
    assert (odd.subject, odd.variant, odd.grave) == ("variable", 1, False)
    assert body[odd.start : odd.stop] == "product.nam"
    assert found(Phrase("a", "A", body)) == []


def test_a_message_longer_than_a_platform_takes_is_told_where_it_is() -> None:
    around = replace(AROUND, platforms=PLATFORMS)
    body = "short {{ promotion.name }}\n---\n" + "很" * 11
    (flaw,) = body_flaws(body, around)
    assert (flaw.subject, body[flaw.start : flaw.stop]) == ("too-long", "很" * 11)
    assert flaw.why.values["platform"] == "T"
    assert list(body_flaws(body, around, ["u"])) == []
    assert list(body_flaws("很" * 9, around)) == []
    assert [one.start for one in body_flaws("很" * 12 + "\n---\na", around)] == [0]


def test_what_is_not_used_for_a_quarter_is_told() -> None:
    one, other = Phrase("a", "A", "one"), Phrase("b", "B", "two")
    used = {"a": NOW, "b": LONG_AGO}
    told = found(one, other, around=Circumstances(NOW, used, LONG_AGO))
    assert [(flaw.subject, flaw.phrase) for flaw in told] == [("unused", "b")]
    assert len(found(one, other, around=Circumstances(NOW, {}, LONG_AGO))) == 2
    assert found(one, other, around=Circumstances(NOW, {}, NOW)) == []
    assert found(one, other, around=Circumstances(NOW, {}, None)) == []


def test_a_phrase_with_nothing_to_send_is_told() -> None:
    (flaw,) = found(Phrase("a", "A", " "))
    assert (flaw.subject, flaw.grave) == ("unfinished", True)
    assert found(Phrase("a", "A", "", images=("1.png",))) == []


def test_ladders_that_lead_nowhere_are_told() -> None:
    plain, offer = Phrase("a", "A", "one"), Phrase("b", "B", "{{ offer.price }}")
    hidden = Phrase("c", "C", "two", variants=(Variant("x", "ko"), Variant("{{ offer.price }}")))
    ladders = (
        Ladder("empty"),
        Ladder("good", steps=("a", "b")),
        Ladder("none", steps=("a",)),
        Ladder("twice", steps=("b", "b")),
        Ladder("gone", steps=("b", "zz", "zz")),
        Ladder("hidden", steps=("b", "c")),
    )
    told = found(plain, offer, hidden, ladders=ladders)
    assert sorted((flaw.ladder, flaw.phrase, flaw.grave) for flaw in told) == [
        ("empty", "", False),
        ("gone", "zz", True),
        ("gone", "zz", True),
        ("hidden", "c", False),
        ("none", "", False),
        ("twice", "b", False),
    ]
    assert {flaw.subject for flaw in told} == {"step"}
    assert all(flaw.why.message for flaw in told)
