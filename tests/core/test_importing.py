"""What an import would do to a book, and the book with it done."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.arrival_fields import renamed
from desktop_app.core.arrival_ids import identities
from desktop_app.core.arrival_pictures import content_name, named
from desktop_app.core.arrivals import Arrival, Cargo, Picture
from desktop_app.core.importing import Options, Plan, apply, plan
from desktop_app.core.phrases import (
    Category,
    Field,
    Ladder,
    Layer,
    Library,
    Phrase,
    Phrasebook,
    Variant,
)

MINE = Phrasebook("mine", "我的", source="mine.toml")
PNG = b"\x89PNG"
DEFAULT = Options()


def arrival(
    title: str = "发货", body: str = "今天发出", code: str = "fh", **more: object
) -> Arrival:
    """One that came from somewhere."""
    return Arrival("row 1", title, body, code, **more)  # type: ignore[arg-type]


def planned(
    *arrivals: Arrival,
    book: Phrasebook = MINE,
    others: tuple[Phrasebook, ...] = (),
    options: Options = DEFAULT,
    ladders: tuple[Ladder, ...] = (),
) -> Plan:
    """The plan for some arrivals."""
    return plan(Cargo(arrivals, ladders=ladders), Library((book, *others)), book, options)


def done(*arrivals: Arrival, book: Phrasebook = MINE, options: Options = DEFAULT) -> Phrasebook:
    """The book with some arrivals in it."""
    return apply(planned(*arrivals, book=book, options=options), book)


def statuses(made: Plan) -> list[str]:
    return [item.status for item in made.items]


def test_a_new_phrase_is_chosen_and_stands_at_the_end() -> None:
    there = Phrase("a", "你好", "您好")
    after = done(arrival(), book=replace(MINE, phrases=(there,)))
    assert after.phrases[0] is there
    assert (after.phrases[1].title, after.phrases[1].body, after.phrases[1].code) == (
        "发货", "今天发出", "fh",
    )  # fmt: skip


def test_the_same_file_a_second_time_is_the_same() -> None:
    arrivals = (arrival(), arrival("换货", "可以换", "hh"), arrival("换货", "也可以换", "hh"))
    book = done(*arrivals)
    again = planned(*arrivals, book=book)
    assert statuses(again) == ["same", "same", "same"]
    assert not any(item.chosen for item in again.items)
    assert apply(again, book) is book


def test_a_changed_text_is_shown_with_its_differences_and_keeps_its_place() -> None:
    book = done(arrival(), arrival("换货", "可以换", "hh"))
    made = planned(arrival(body="明天发出"), book=book)
    (item,) = made.items
    assert (item.status, item.chosen) == ("changed", True)
    assert item.differences == (("body", "今天发出", "明天发出"),)
    after = apply(made, book)
    assert [phrase.body for phrase in after.phrases] == ["明天发出", "可以换"]


def test_only_what_changed_has_differences() -> None:
    assert planned(arrival()).items[0].differences == ()


def test_an_id_of_another_program_holds_a_phrase_together() -> None:
    uuid = "11111111-2222-3333-4444-555555555555"
    book = done(arrival(id=uuid))
    assert book.phrases[0].id == uuid
    assert statuses(planned(arrival("改名", "新内容", "xx", id=uuid), book=book)) == ["changed"]


def test_an_id_that_no_file_could_hold_is_not_taken() -> None:
    (phrase,) = done(arrival(id="Ä B")).phrases
    assert phrase.id.isalnum()
    assert phrase.id.islower() or phrase.id.isdigit()


def test_two_arrivals_never_share_an_id() -> None:
    twice = (arrival(id="a"), arrival(id="a"), arrival(), arrival(), arrival(path=("甲",)))
    assert len(set(identities(twice))) == 5


@pytest.mark.parametrize(
    "body",
    ["今天发出", "今天发出 ", "今天\n发出", "今天發出".replace("發", "发")],
)
def test_a_text_that_some_book_has_is_a_duplicate_and_not_chosen(body: str) -> None:
    shipped = Phrasebook("s", "Shipped", layer=Layer.SHIPPED, source="s",
                         phrases=(Phrase("x", "发", "今天发出"),))  # fmt: skip
    (item,) = planned(arrival(body=body), others=(shipped,)).items
    assert (item.status, item.chosen, item.before) == ("duplicate", False, shipped.phrases[0])


def test_width_and_case_make_no_other_text() -> None:
    made = planned(arrival("A", "ＯＫ，Thanks", "a"), arrival("B", "OK,thanks", "b"))
    assert statuses(made) == ["new", "duplicate"]


def test_a_text_that_leaves_with_a_change_makes_no_duplicate() -> None:
    book = done(arrival(id="a"))
    made = planned(arrival(id="a", body="改了"), arrival("另一句", code="x"), book=book)
    assert statuses(made) == ["changed", "new"]


@pytest.mark.parametrize("body", ["", " \n", "　"])
def test_an_arrival_without_text_is_refused(body: str) -> None:
    (item,) = planned(arrival(body=body)).items
    assert (item.status, item.chosen) == ("refused", False)
    assert item.refusal
    assert item.refusal.message == "There is no text in it."


def test_a_picture_alone_is_a_phrase() -> None:
    book = done(arrival(body="", pictures=(Picture("尺码 表.PNG", PNG),)))
    (name,) = book.phrases[0].images
    assert name.startswith("尺码-表-")
    assert name.endswith(".png")


@pytest.mark.parametrize("name", ["size.png", f"{content_name(PNG)}.png", "....png"])
def test_a_picture_that_was_named_here_keeps_its_name(name: str) -> None:
    given = named(Picture(name, PNG))
    assert given
    assert named(Picture(given, PNG)) == given
    assert (given == name) == (content_name(PNG) in name)


def test_pictures_of_one_name_keep_apart_and_others_are_none() -> None:
    made = planned(
        arrival("A", pictures=(Picture("a.png", b"1"), Picture("a.exe", b"1"))),
        arrival("B", "换", pictures=(Picture("a.png", b"2"), Picture("..png", b"1"))),
        arrival("C", "退", pictures=(Picture("a.png", b"1"), Picture("b.png", b""))),
    )
    assert [len(item.phrase.images) for item in made.items] == [1, 2, 1]
    assert sorted(one.data for one in made.pictures) == [b"1", b"1", b"2"]
    assert made.items[0].phrase.images == made.items[2].phrase.images


def test_a_text_too_long_for_a_file_is_refused_and_not_cut() -> None:
    (item,) = planned(arrival(body="货" * 7_000)).items
    assert item.refusal
    assert "20000 bytes" in item.refusal.message


def test_a_long_text_that_a_file_can_hold_is_taken() -> None:
    assert statuses(planned(arrival(body="ok " * 6_000))) == ["new"]


def test_a_changed_phrase_that_is_refused_leaves_what_is_there() -> None:
    book = done(arrival(id="a"))
    made = planned(arrival(id="a", body=""), arrival("B", "今天发出", "b"), book=book)
    assert statuses(made) == ["refused", "duplicate"]
    assert made.items[0].before == book.phrases[0]


def test_a_full_book_refuses_what_is_beyond_its_limit() -> None:
    options = Options(most=2)
    arrivals = tuple(arrival(str(n), f"第{n}句", str(n)) for n in range(4))
    made = planned(*arrivals, options=options)
    assert statuses(made) == ["new", "new", "refused", "refused"]
    assert made.items[2].refusal
    assert made.items[2].refusal.message == "“我的” is full: a book holds 2 phrases."
    assert len(apply(made, MINE).phrases) == 2


def test_nothing_beyond_the_limit_can_be_chosen() -> None:
    there = replace(MINE, phrases=(Phrase("a", "A", "甲"), Phrase("b", "B", "乙")))
    made = planned(arrival("C", "甲", ""), arrival("D", "乙", ""), book=there,
                   options=Options(most=3))  # fmt: skip
    every = made.choosing(lambda _: True)
    assert statuses(made) == ["duplicate", "duplicate"]
    assert [item.chosen for item in every.items] == [True, False]


def test_some_or_none_can_be_chosen() -> None:
    made = planned(arrival("A", "甲", "a"), arrival("B", "乙", "b"))
    one = made.choosing(lambda item: item.arrival.title == "B")
    assert [phrase.title for phrase in apply(one, MINE).phrases] == ["B"]
    assert apply(made.choosing(lambda _: False), MINE) is MINE


def test_counts_say_how_many_of_each() -> None:
    made = planned(arrival("A", "甲", "a"), arrival("B", "乙", "b"), arrival("C", "", "c"))
    assert made.counts == {"new": 2, "refused": 1}


PLACED = replace(
    MINE,
    categories=(Category("g", "售前"), Category("s", "尺码", parent="g"), Category("o", "其他")),
)


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ((), ()),
        ((" ", ""), ()),
        (("售前",), ("售前",)),
        (("售前", "尺码"), ("售前", "尺码")),
        (("尺码",), ("尺码",)),
        (("售后", "退货", "运费", "谁付"), ("售后", "退货 / 运费 / 谁付")),
        (("其他", "新"), ("其他", "新")),
    ],
)
def test_categories_are_found_by_their_names_or_made(
    path: tuple[str, ...], names: tuple[str, ...]
) -> None:
    after = done(arrival(path=path), book=PLACED)
    category = after.category.get(after.phrases[0].category)
    above = after.category.get(category.parent) if category else None
    assert tuple(each.name for each in (above, category) if each) == names
    assert len({each.id for each in after.categories}) == len(after.categories)


def test_a_category_of_the_book_is_taken_rather_than_made() -> None:
    assert done(arrival(path=("售前", "尺码")), book=PLACED).phrases[0].category == "s"


def test_only_the_categories_of_chosen_phrases_are_made() -> None:
    made = planned(
        arrival("A", "甲", "a", path=("一", "二")), arrival("B", "乙", "b", path=("三",))
    )
    after = apply(made.choosing(lambda item: item.arrival.title == "A"), MINE)
    assert [each.name for each in after.categories] == ["一", "二"]


@pytest.mark.parametrize(
    ("options", "category"),
    [
        (Options(category="o"), "o"),
        (Options(category=""), ""),
        (Options(category="gone"), ""),
        (Options(categories={("客服",): "g"}), "g"),
        (Options(categories={("客服", "物流"): "s", ("客服",): "g"}), "s"),
        (Options(categories={("客服",): ""}), ""),
        (Options(categories={(): "o"}), "o"),
    ],
)
def test_a_chosen_category_goes_before_theirs(options: Options, category: str) -> None:
    after = done(arrival(path=("客服", "物流")), book=PLACED, options=options)
    assert after.phrases[0].category == category
    assert after.categories == PLACED.categories


def test_an_id_that_a_made_category_would_share_is_made_anew() -> None:
    first = done(arrival(path=("新",)))
    taken = replace(MINE, categories=(replace(first.categories[0], name="别的"),))
    after = done(arrival(path=("新",)), book=taken)
    assert [each.name for each in after.categories] == ["别的", "新"]
    assert after.category[after.phrases[0].category].name == "新"


def test_a_category_that_went_meanwhile_is_none() -> None:
    made = planned(arrival(path=("售前",)), book=PLACED)
    assert apply(made, MINE).phrases[0].category == ""


HELD = replace(MINE, phrases=(Phrase("x", "旧", "旧的一句", code="FH"),))


@pytest.mark.parametrize(
    ("clash", "codes"),
    [
        ("keep", ["FH", "fh", "fh"]),
        ("drop", ["FH", "", ""]),
        ("number", ["FH", "fh2", "fh3"]),
        ("replace", ["fh", "fh"]),
    ],
)
def test_code_clashes_end_as_chosen(clash: str, codes: list[str]) -> None:
    options = Options(clash=clash)  # type: ignore[arg-type]
    arrivals = (arrival(), arrival("换货", "可以换"))
    after = done(*arrivals, book=HELD, options=options)
    assert [phrase.code for phrase in after.phrases] == codes
    again = plan(Cargo(arrivals), Library((after,)), after, options)
    assert apply(again, after) is after


def test_a_number_that_a_code_of_the_book_has_is_passed_over() -> None:
    taken = Phrase("y", "另", "另一句", code="fh2")
    book = replace(HELD, phrases=(*HELD.phrases, taken))
    after = done(arrival(), book=book, options=Options(clash="number"))
    assert after.phrases[-1].code == "fh3"


def test_a_clash_names_the_phrase_that_has_the_code() -> None:
    made = planned(arrival(), book=HELD)
    assert made.items[0].clash == HELD.phrases[0]


def test_replacing_takes_the_place_and_the_id() -> None:
    made = planned(arrival(), book=HELD, options=Options(clash="replace"))
    (item,) = made.items
    assert (item.status, item.phrase.id, item.phrase.body) == ("changed", "x", "今天发出")
    assert item.before == HELD.phrases[0]


def test_replacing_leaves_a_phrase_that_is_itself_coming() -> None:
    book = done(arrival("换货", "可以换", id="b"))
    options = Options(clash="replace")
    made = planned(arrival(), arrival("换货", "可以换", id="b"), book=book, options=options)
    assert statuses(made) == ["new", "same"]


def test_a_code_of_another_book_clashes_but_is_not_replaced() -> None:
    other = replace(HELD, id="t", source="t", layer=Layer.TEAM)
    made = planned(arrival(), others=(other,), options=Options(clash="replace"))
    assert statuses(made) == ["new"]
    assert made.items[0].clash == other.phrases[0]


def test_a_phrase_that_shared_its_code_before_keeps_it() -> None:
    first = done(arrival(id="a"))
    book = replace(first, phrases=(*first.phrases, *HELD.phrases))
    assert statuses(planned(arrival(id="a"), book=book, options=Options(clash="number"))) == [
        "same"
    ]


ASKED = Field("ask.尺码", "尺码", "choice", ("41", "42"))
OTHER = Field("ask.尺码", "尺码", "choice", ("S", "M"))


def test_questions_come_along_and_are_shared_where_they_are_the_same() -> None:
    body = "{{ ask.尺码 }}有货"
    after = done(
        arrival(body=body, fields=(ASKED,)), arrival("B", f"现在{body}", "b", fields=(ASKED,))
    )
    assert after.fields == (ASKED,)
    assert [phrase.body for phrase in after.phrases] == [body, f"现在{body}"]


def test_a_question_asked_otherwise_gets_a_name_of_its_own() -> None:
    book = replace(MINE, fields=(OTHER,))
    variant = Variant("有{{ ask.尺码 }}")
    one = arrival(body="{{ ask.尺码 | upcase }}有货", fields=(ASKED,), variants=(variant,))
    after = done(one, book=book)
    assert after.fields == (OTHER, replace(ASKED, name="ask.尺码_2"))
    assert after.phrases[0].body == "{{ ask.尺码_2 | upcase }}有货"
    assert after.phrases[0].variants == (Variant("有{{ ask.尺码_2 }}"),)
    assert done(one, book=after) is after


def test_what_the_program_knows_by_name_is_asked_as_before() -> None:
    ours, theirs = Field("order.number", "订单号"), Field("order.number", "编号")
    book = replace(MINE, fields=(ours,))
    after = done(arrival(body="{{ order.number }}已发", fields=(theirs,)), book=book)
    assert after.fields == (ours,)
    assert after.phrases[0].body == "{{ order.number }}已发"


def test_questions_of_phrases_that_stay_behind_do_not_come() -> None:
    made = planned(arrival(body="{{ ask.尺码 }}", fields=(ASKED,)))
    assert apply(made.choosing(lambda _: False), MINE).fields == ()


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("{{ ask.a }}", "{{ ask.b }}"),
        ("{{ ask.ab }} ask.a", "{{ ask.ab }} ask.a"),
        ('{{ "ask.a" }}{% if ask.a == "ask.a" %}x{% endif %}',
         '{{ "ask.a" }}{% if ask.b == "ask.a" %}x{% endif %}'),
        ("{% raw %}{{ ask.a }}{% endraw %}{{ ask.a }}",
         "{% raw %}{{ ask.a }}{% endraw %}{{ ask.b }}"),
    ],
)  # fmt: skip
def test_names_change_in_tags_alone(body: str, after: str) -> None:
    assert renamed(body, {"ask.a": "ask.b"}) == after


def test_ladders_come_with_the_steps_that_are_there() -> None:
    coming = (Ladder("l", "议价", steps=("a", "gone", "b")), Ladder("n", steps=("gone",)))
    made = planned(arrival(id="a"), arrival("B", "乙", "b", id="b"), ladders=coming)
    assert apply(made, MINE).ladders == (Ladder("l", "议价", steps=("a", "b")),)


def test_a_ladder_that_is_there_is_brought_up_to_date() -> None:
    book = replace(done(arrival(id="a")), ladders=(Ladder("l", "旧", steps=("a",)),))
    made = planned(arrival(id="a"), book=book, ladders=(Ladder("l", "新", steps=("a",)),))
    assert apply(made, book).ladders == (Ladder("l", "新", steps=("a",)),)


def test_what_an_arrival_does_not_say_is_left_as_it_is() -> None:
    there = done(arrival(id="a", keywords=("快递",), note="问过再说"))
    assert statuses(planned(arrival(id="a"), book=there)) == ["same"]


def test_a_phrase_edited_since_the_plan_was_made_keeps_its_neighbours() -> None:
    made = planned(arrival())
    edited = replace(MINE, phrases=(Phrase("n", "新", "刚写的"),))
    assert [phrase.title for phrase in apply(made, edited).phrases] == ["新", "发货"]


def test_texts_are_kept_as_files_keep_them() -> None:
    (phrase,) = done(
        arrival("标\x00题", "一\r\n二\x07", " fh ", keywords=(" 快递 ", "", "快递"))
    ).phrases
    assert (phrase.title, phrase.body, phrase.code, phrase.keywords) == (
        "标题", "一\n二", "fh", ("快递",),
    )  # fmt: skip


def test_a_title_of_nothing_is_the_first_line() -> None:
    assert done(arrival("\x00", "第一行\n第二行")).phrases[0].title == "第一行"


# What any import must hold to ---------------------------------------------------------------------

_words = st.sampled_from(
    ["发货", "换货", "今天发出", "明天", "fh", "FH", "fh2", "fh3", "", "x\x00"]
)
_asked = st.sampled_from([(), (ASKED,), (OTHER,)])


@st.composite
def _arrivals(draw: st.DrawFn) -> Arrival:
    fields = draw(_asked)
    body = draw(_words) + ("{{ ask.尺码 }}" if fields else "")
    return Arrival(
        "row", draw(_words), body, draw(_words),
        path=tuple(draw(st.lists(_words, max_size=3))),
        id=draw(st.sampled_from(["", "", "a", "b", "1"])),
        keywords=tuple(draw(st.lists(_words, max_size=2))),
        fields=fields,
    )  # fmt: skip


@st.composite
def _books(draw: st.DrawFn) -> Phrasebook:
    ids = draw(st.lists(st.sampled_from(["a", "b", "c", "d"]), unique=True))
    phrases = [
        Phrase(i, draw(_words) or "t", draw(_words), code=draw(_words).strip("\x00")) for i in ids
    ]
    return replace(PLACED, phrases=tuple(phrases))


_options = st.builds(
    Options,
    category=st.sampled_from([None, None, "g", "gone"]),
    clash=st.sampled_from(["keep", "drop", "number", "replace"]),
    most=st.sampled_from([20_000, 5]),
)


@given(st.lists(_arrivals(), max_size=8), _books(), _books(), _options)
def test_an_import_done_twice_changes_nothing_the_second_time(
    arrivals: list[Arrival], book: Phrasebook, shipped: Phrasebook, options: Options
) -> None:
    other = replace(shipped, source="s", layer=Layer.SHIPPED)
    cargo = Cargo(tuple(arrivals))
    after = apply(plan(cargo, Library((book, other)), book, options), book)
    again = plan(cargo, Library((after, other)), after, options)
    assert not {"new", "changed"} & set(statuses(again))
    assert apply(again, after) is after


@given(st.lists(_arrivals(), max_size=8), _books(), _options)
def test_nothing_that_was_there_is_lost(
    arrivals: list[Arrival], book: Phrasebook, options: Options
) -> None:
    made = plan(Cargo(tuple(arrivals)), Library((book,)), book, options)
    after = apply(made, book)
    changed = {item.phrase.id for item in made.items if item.status == "changed"}
    kept = [phrase for phrase in book.phrases if phrase.id not in changed]
    assert [phrase for phrase in after.phrases if phrase in kept] == kept
    assert len({phrase.id for phrase in after.phrases}) == len(after.phrases)
    assert len(made.items) == len(arrivals)
    assert all(phrase.category in {"", *after.category} for phrase in after.phrases)
    assert sum(made.counts.values()) == len(arrivals)


def test_thousands_of_the_same_keep_apart() -> None:
    twins = tuple(arrival() for _ in range(3))
    assert identities(twins) == [
        (ident := identities(twins)[0]), f"{ident}-2", f"{ident}-3",
    ]  # fmt: skip
