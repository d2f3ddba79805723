"""Phrasebooks from TOML and back."""

from __future__ import annotations

import difflib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.phrases import Category, Field, Ladder, Phrase, Phrasebook, Variant
from desktop_app.storage.files import Refused
from desktop_app.storage.phrase_file import new_text, read, tidy, write
from desktop_app.storage.tables import clean

FROZEN = (Path(__file__).parents[1] / "data" / "format-1.toml").read_text(encoding="utf-8")
GOOD = '\n[[phrase]]\nid = "good"\ntitle = "Good"\nbody = "fine"\n'


A = '[[phrase]]\nid = "a"\ntitle = "t"\nbody = "x"\n'


def book(text: str) -> Phrasebook:
    return read(text, "a.toml", "a").book


def told(text: str) -> list[str]:
    return [str(problem).removeprefix("a.toml: ") for problem in read(text, "a.toml", "a").problems]


def test_the_frozen_file_of_format_1_is_read_whole() -> None:
    reading = read(FROZEN, "format-1.toml", "format-1")
    assert [(p.table, p.key) for p in reading.problems] == [
        ("book", "motto"),
        ("phrase bargain-farewell", "stats"),
    ]
    found = reading.book
    assert (found.id, found.name, found.language) == ("everything-1", "全部功能", "zh-CN")
    assert found.extra == {"motto": "未知的键也要保留"}
    assert found.fields[1] == Field("color", "颜色", "choice", ("黑", "白"), "黑")
    assert found.categories[1] == Category("bargaining-first", "首次购买", parent="bargaining")
    price, farewell = found.phrases
    assert price.variants == (Variant('It is "already" on sale.', "en"),)
    assert price.body.startswith("亲,{{")
    assert price.body.endswith("就能发出~")
    assert (price.code, price.images, price.note) == ("kj1", ("size-chart.png",), "不要复制")
    assert farewell.body == "随时欢迎 \\o/"
    assert farewell.extra["stats"]["rate"] == Decimal("0.25")  # type: ignore[index] # a table
    assert found.ladders[0].steps == ("bargain-activity-price", "bargain-farewell")


@pytest.mark.parametrize(
    ("table", "where"),
    [
        ('[[phrase]]\ntitle = "No id"\nbody = "x"', "phrase No id id: There is no id"),
        ('[[phrase]]\nid = "Ü b"\ntitle = "t"\nbody = "x"', "phrase Ü b id: An id is made of"),
        ('[[phrase]]\nid = "a"\nbody = "x"', "phrase a title: There is no title"),
        ('[[phrase]]\nid = "a"\ntitle = "t"', "phrase a body: There is nothing to send"),
        (
            '[[phrase]]\nid = "a"\ntitle = "t"\nbody = 5.5',
            'phrase a body: This is a number and is read as the text "5.5"',
        ),
        ('[[phrase]]\nid = "a"\ntitle = 5\nbody = "x"', "phrase a title: This is a number"),
        ('[[phrase]]\nid = "a"\ntitle = true\nbody = "x"', "phrase a title: This should be a text"),
        (
            '[[phrase]]\ncode = "kj"\ntitle = "t"\nbody = ["x"]',
            "phrase kj body: This should be a text",
        ),
        (A + 'keywords = "k"', "phrase a keywords: This should be a list; it is read"),
        (A + "keywords = { }", "phrase a keywords: This should be a list such"),
        (A + "keywords = [1, {}]", "phrase a keywords: This should be a list such"),
        (A + 'images = ["../x.png", ".x"]', "phrase a images: Only the bare name"),
        (A + 'category = "no"', 'phrase a category: The book has no category "no"'),
        (A + "colour = 1", "phrase a colour: This key is not known"),
        (A + "variant = 1", "phrase a variant: This should be tables"),
        (A + '[[phrase.variant]]\nlanguage = "en"', "phrase.variant 1 body: A variant without"),
        (
            f'[[phrase]]\nid = "a"\ntitle = "t"\nbody = "{"长" * 7000}"',
            "phrase a body: This text has more than 20000",
        ),
        (
            '[[phrase]]\nid = "good"\ntitle = "t"\nbody = "x"',
            "phrase good id: This id is used twice",
        ),
        ("[[phrase]]", "phrase 1 body: There is nothing"),
        ('[[category]]\nname = "n"', "category n id: This category has no id"),
        ('[[category]]\nid = "c"', "category c name: There is no name"),
        ('[[category]]\nid = "c"\nname = "n"\ncolor = "red"', "category c color: A color is"),
        ('[[category]]\nid = "c"\nname = "n"\nicon = "../x"', "category c icon: Only the bare"),
        ('[[category]]\nid = "c"\nname = "n"\nparent = "no"', "category c parent: The book has no"),
        ('[[category]]\nid = "c"\nname = "n"\nparent = "c"', "category c parent: A category below"),
        (
            '[[category]]\nid = "c"\nname = "n"\n[[category]]\nid = "c"',
            "category c: This is already",
        ),
        (
            '[[ladder]]\nid = "l"\nsteps = ["good", "no"]',
            'ladder l steps: The book has no phrase "no"',
        ),
        ('[[ladder]]\nsteps = ["good"]', "ladder 1 id: There is no id"),
        ('[fields.x]\nkind = "colour"', "fields x kind: This kind is not known"),
        ("[fields]\nx = 1", "fields x: This should be a table"),
        ("[unknown]\nx = 1", "unknown: This key is not known"),
    ],
)
def test_what_is_off_is_told_and_the_good_phrase_beside_it_stays(table: str, where: str) -> None:
    text = f"format = 1\n{table}\n{GOOD}"
    assert any(line.startswith(where) for line in told(text)), told(text)
    assert any(phrase.body == "fine" for phrase in book(text).phrases)


@pytest.mark.parametrize("value", ["fields = 1", "book = 1", 'category = "x"', "ladder = [1]"])
def test_a_wrong_type_at_the_top_is_told_and_not_lost_by_a_save(value: str) -> None:
    text = f"{value}\nformat = 1\n{GOOD}"
    assert told(text)
    old = book(text)
    assert old.phrases[0].id == "good"
    with pytest.raises(Refused, match="no table stands under"):
        write(text, old, replace(old, phrases=(replace(old.phrases[0], note="n"),)))


@pytest.mark.parametrize("line", ["", "format = 0\n", 'format = "1"\n', "format = true\n"])
def test_a_missing_or_odd_format_is_told_and_read_as_1(line: str) -> None:
    assert told(line + GOOD) == [
        "format: The file does not say its format; write format = 1 into its first line."
    ]
    assert len(book(line + GOOD).phrases) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("format = 2\n", "newer Kuaihui"),
        ("format = 1\nid = \n", "Line 2, column 6"),
        ("a = " + "[" * 1000, "beyond all measure"),
        ("a = " + "9" * 5000, "beyond all measure"),
        ("a = 0x" + "f" * 5000, "beyond all measure"),
        ("a = 1e99999999999999999999999", "beyond all measure"),
        ("a = " + "[" * 50 + "]" * 50, "beyond all measure"),
        (".".join("a" * 500) + " = 1", "beyond all measure"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_one_sentence(text: str, message: str) -> None:
    reading = read(text, "a.toml", "a")
    assert reading.refused
    assert [message in str(problem) for problem in reading.problems] == [True]
    with pytest.raises(Refused):
        write(text, reading.book, reading.book)


def test_texts_are_composed_and_freed_of_control_characters() -> None:
    text = 'format = 1\n[[phrase]]\nid = "a"\ntitle = "e\\u0301ﬁ"\n'
    text += 'body = "a\\r\\n\\tb\\u0000\\u001b\\rc\\n"\n'
    phrase = book(text).phrases[0]
    assert (phrase.title, phrase.body) == ("éﬁ", "a\n\tbc")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('"""\na\n"""', "a"), ('"a"', "a"), ('"""\n\n a \n\n"""', "\n a \n"), ('"a\\n"', "a"),
        ("'''\na'''", "a"),
    ],
)  # fmt: skip
def test_the_first_and_the_last_line_break_are_not_part_of_the_text(
    body: str, expected: str
) -> None:
    text = f'format = 1\n[[phrase]]\nid = "a"\ntitle = "t"\nbody = {body}\n'
    assert book(text).phrases[0].body == expected


def test_a_title_is_made_of_the_first_line_of_what_is_sent() -> None:
    texts = (
        f'body = "\\n {"长" * 50}\\nmore"',
        'images = ["a.png"]',
        '[[phrase.variant]]\nbody = "hi\\nyou"',
    )
    titles = [book(f'format = 1\n[[phrase]]\nid = "a"\n{text}').phrases[0].title for text in texts]
    assert titles == ["长" * 40, "a.png", "hi"]


def test_given_ids_are_the_same_each_time_and_all_different() -> None:
    text = "format = 1\n" + '[[phrase]]\ntitle = "t"\nbody = "b"\n' * 3
    ids = [phrase.id for phrase in book(text).phrases]
    assert len(set(ids)) == 3
    assert all(len(each) == 10 for each in ids)
    assert ids == [phrase.id for phrase in book(text).phrases]


def test_the_only_category_of_a_file_needs_no_naming() -> None:
    text = f'format = 1\n[[category]]\nid = "c"\nname = "n"\n{GOOD}'
    assert book(text).phrases[0].category == "c"
    assert book(text.replace('"Good"', '"Good"\ncategory = ""')).phrases[0].category == ""


def test_phrases_beyond_the_limit_are_left_out_and_told() -> None:
    text = "format = 1\n" + "".join(
        f"[[phrase]]\nid='{n}'\ntitle='t'\nbody='b'\n" for n in range(20_003)
    )
    assert len(book(text).phrases) == 20_000
    assert told(text) == [
        "phrase: The file has more than 20000 phrases; those after them are left out. Split it."
    ]


def lines_changed(old: str, new: str) -> list[str]:
    diff = difflib.unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=0)
    return [line for line in diff if not line.startswith(("---", "+++", "@@"))]


def test_a_book_that_did_not_change_is_the_same_text() -> None:
    assert write(FROZEN, book(FROZEN), book(FROZEN)) == FROZEN


def test_one_edited_phrase_changes_only_its_own_lines() -> None:
    old = book(FROZEN)
    price, farewell = old.phrases
    new = replace(old, phrases=(price, replace(farewell, title="再见")))
    text = write(FROZEN, old, new)
    assert lines_changed(FROZEN, text) == [
        '-title = "告别"',
        "-body = '''",
        "-随时欢迎 \\o/",
        "-'''",
        "-",
        "-[phrase.stats]",
        "-used = 3",
        "-rate = 0.25",
        "-since = 2026-11-01",
        '+title = "再见"',
        '+body = """',
        "+随时欢迎 \\\\o/",
        '+"""',
        "+stats = { used = 3, rate = 0.25, since = 2026-11-01 }",
    ]


LAYOUT = """\
# top
format = 1

# loose

# about a
[[phrase]]
id = "a"
title = "A"
body = "a"

# about b
[[phrase]]
id = "b"   # in b
title = "B"
body = "b"

[other]
x = 1

[[phrase]]
title = "skipped"

[[phrase]]
id = "c"
title = "C"
body = "c"
# the end"""


def phrase(ident: str) -> Phrase:
    return Phrase(ident, ident.upper(), ident)


def rewritten(order: str, text: str = LAYOUT) -> str:
    old = book(text)
    known = {each.id: each for each in old.phrases}
    new = replace(old, phrases=tuple(known.get(each) or phrase(each) for each in order))
    written = write(text, old, new)
    assert book(written) == new
    return written


@pytest.mark.parametrize(
    ("order", "gone", "stays"),
    [
        ("bc", ["# about a", 'id = "a"'], ["# loose", "# about b", "# in b", "[other]"]),
        ("ab", ['id = "c"'], ["# the end", "skipped"]),
        ("", ["# about a", "# about b"], ["# top", "# loose", "[other]", "skipped", "# the end"]),
        ("acb", [], ["# about a", "# in b"]),
        ("cba", [], ["# about a", "# in b"]),
        ("xabyc", [], ["# about a", "# in b"]),
        ("abcx", [], ["# the end"]),
    ],
)
def test_phrases_are_removed_moved_and_added_with_what_belongs_to_them(
    order: str, gone: list[str], stays: list[str]
) -> None:
    text = rewritten(order)
    assert [each for each in gone if each in text] == []
    assert [each for each in stays if each not in text] == []
    if "b" in order:
        assert '\n# about b\n[[phrase]]\nid = "b"   # in b\n' in text
    again = rewritten("abc", text) if order == "cba" else LAYOUT
    assert again == LAYOUT.replace('c"\n# the', 'c"\n# the')


def test_a_new_phrase_follows_its_predecessor() -> None:
    text = rewritten("axbc")
    assert text == LAYOUT.replace(
        "\n# about b", '\n[[phrase]]\nid = "x"\ntitle = "X"\nbody = """\nx\n"""\n\n# about b'
    )


def test_what_a_file_lacks_gets_its_usual_place() -> None:
    text = 'format = 1\n\n[[ladder]]\nid = "l"\n\n[tail]\nx = 1\n'
    old = book(text)
    new = replace(
        old,
        name="N",
        categories=(Category("c", "C"), Category("d", "D")),
        fields=(Field("order.x", "X"),),
        phrases=(phrase("a"),),
    )
    written = write(text, old, new)
    heads = [line for line in written.splitlines() if line.startswith("[")]
    assert heads == [
        "[book]", '[fields."order.x"]', "[[category]]", "[[category]]", "[[phrase]]", "[[ladder]]",
        "[tail]",
    ]  # fmt: skip


def test_a_phrase_without_an_id_gets_it_with_the_next_save_in_one_line() -> None:
    text = "format = 1\r\n[[phrase]] # x\r\ntitle = 'T'   # y\r\nbody = 'b'\r\n"
    text += "[[phrase]]\r\nid = 'Bad Id'\r\nbody = 'b'\r\n"
    old = book(text)
    new = replace(old, phrases=(*old.phrases, phrase("z")))
    written = write(text, old, new)
    given_id, other = old.phrases[0].id, old.phrases[1].id
    assert (
        f"[[phrase]] # x\r\nid = \"{given_id}\"\r\ntitle = 'T'   # y\r\nbody = 'b'\r\n" in written
    )
    assert f'id = "{other}"\r\n' in written
    assert "Bad Id" not in written
    assert written.count("\n") == written.count("\r\n")
    assert book(written) == new


def test_a_lone_header_gets_its_id_too() -> None:
    text = "format = 1\n[[phrase]]\n[[phrase.variant]]\nbody = 'b'\n[[ladder]]"
    old = book(text)
    new = replace(old, description="d")
    assert book(write(text, old, new)) == new


@pytest.mark.parametrize(
    "text",
    [
        'phrase = [{id = "a", title = "A", body = "a"}, {title = "skipped"}]\nformat = 1\nx = 1\n',
        'format = 1\nbook.name = "n"\n[[phrase]]\nid = "a"\ntitle = "A"\nbody = "a"\n',
        'format = 1\n[phrase]\nid = "a"\ntitle = "A"\nbody = "a"\n',
        f'format = 1\nfields."a.b".label = "x"\n{A}[sync.seen]\na = 1\n',
        'format = 1\n[fields]\n[[phrase]]\nid = "a"\ntitle = "A"\nbody = "a"\n',
        'format = 1\ncategory = []\n[[phrase]]\nid = "a"\ntitle = "A"\nbody = "a"\n',
    ],
)
def test_an_unusual_layout_is_written_anew_and_loses_nothing(text: str) -> None:
    old = book(text)
    new = replace(old, phrases=(replace(old.phrases[0], note="n\nm"), phrase("b")))
    written = write(text, old, new)
    assert book(written) == new
    for kept in ("skipped", "x = 1", "seen"):
        assert (kept in written) == (kept in text)


def test_tables_of_one_phrase_stay_together_wherever_they_stood() -> None:
    text = (
        'format = 1\n[[phrase]]\nid = "a"\ntitle = "A"\nbody = "a"\n[[category]]\nid = "c"\n'
        'name = "C"\n[[phrase.variant]]\nbody = "v"\n[book]\nname = "n"\n[book.more]\nx = 1'
    )
    old = book(text)
    new = replace(old, phrases=(phrase("b"), *old.phrases))
    assert book(write(text, old, replace(new, categories=(), phrases=(phrase("b"),)))).phrases
    assert book(write(text, old, new)) == new


def test_what_other_tables_say_of_an_entry_is_written_out_when_it_changes() -> None:
    text = (
        'format = 1\n[[category]]\nid = "c"\nname = "C"\n\n'
        '[[phrase]]\nid = "a"\ntitle = "A"\nbody = "a"\n\n'
        '[[ladder]]\nid = "l"\nsteps = ["a", "b"]\n'
    )
    old = book(text)
    for new in (
        replace(old, categories=(*old.categories, Category("d", "D"))),
        replace(old, categories=(), phrases=(replace(old.phrases[0], category=""),)),
        replace(old, phrases=(*old.phrases, phrase("b"))),
        replace(old, phrases=(replace(old.phrases[0], category=""),)),
    ):
        assert book(write(text, old, new)) == new


def test_the_lone_category_may_be_one_that_is_left_out() -> None:
    text = f'format = 1\n[[category]]\nname = "no id"\n{GOOD}'
    old = book(text)
    for categories in ((), (Category("d", "D"),)):
        new = replace(old, description="d", categories=categories)
        assert book(write(text, old, new)) == new


def test_a_file_that_someone_else_changed_is_not_written_over() -> None:
    old = book(FROZEN)
    with pytest.raises(Refused, match="changed by someone else"):
        write(FROZEN.replace("告别", "再见"), old, replace(old, description=""))


@pytest.mark.parametrize(
    "bad",
    [
        Phrase("Bad Id", "t", "b"), Phrase("a", "t", ""), Phrase("a", "", "b"),
        Phrase("a", "t", "b", category="none"), Phrase("a", "t", "b" * 30_000),
    ],
)  # fmt: skip
def test_a_book_that_would_not_read_back_is_not_written(bad: Phrase) -> None:
    with pytest.raises(ValueError, match="does not read back"):
        new_text(Phrasebook("i", "n", phrases=(bad,)))


def test_a_book_that_would_make_broken_toml_is_not_written() -> None:
    deep: object = 1
    for _ in range(45):
        deep = [deep]
    extra = {"deep": deep}
    with pytest.raises(ValueError, match="does not read back"):
        new_text(Phrasebook("i", "n", extra=extra))


def test_long_lists_are_written_one_item_a_line() -> None:
    keywords = tuple("长" * 20 + str(n) for n in range(6))
    wanted = Phrasebook("i", "n", phrases=(Phrase("a", "t", "b", keywords=keywords),))
    text = new_text(wanted)
    assert f'    "{keywords[0]}",\n' in text
    assert book(text).phrases == wanted.phrases


TEXT = st.text(max_size=20).map(clean)
WORDS = st.lists(TEXT, max_size=3).map(tuple)
NASTY = st.lists(
    st.sampled_from(['"""', "'''", "\\", "\r", "\r\n", "\n", " ", "\t", "\0", "\x1b", "\x7f", "---",
                     "{{ a }}", "[[phrase]]", "# no", "é", "한글", "\u2028", "\x85", "x"]),
).map("".join)  # fmt: skip
BODY = st.one_of(NASTY, st.text()).filter(lambda text: bool(clean(text).strip()))
IDENT = st.text("abc09-", min_size=1, max_size=4)
SCALAR = st.one_of(
    TEXT, st.booleans(), st.integers(-(2**63), 2**63), st.decimals(allow_nan=False),
    st.dates(), st.datetimes(), st.times(),
)  # fmt: skip
VALUE = st.recursive(
    SCALAR, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=5,
)  # fmt: skip
EXTRA = st.dictionaries(TEXT.map(lambda key: "x" + key), VALUE, max_size=2)
SHOWN = TEXT.filter(lambda text: bool(text.strip()))
VARIANT = st.builds(Variant, BODY, TEXT, EXTRA)


def ladders(steps: st.SearchStrategy[tuple[str, ...]]) -> st.SearchStrategy[Ladder]:
    return st.builds(Ladder, IDENT, TEXT, WORDS, steps, EXTRA)


@st.composite
def books(draw: st.DrawFn) -> Phrasebook:
    ids = draw(st.lists(IDENT, unique=True, max_size=5))
    top = draw(st.lists(SHOWN, unique=True, max_size=3))
    categories = [
        Category(ident, draw(SHOWN), parent=draw(st.sampled_from(["", *top[:1]])) if n else "")
        for n, ident in enumerate(top)
    ]
    phrases = st.builds(
        Phrase, st.just(""), SHOWN, BODY, st.sampled_from(["", *top]), TEXT, WORDS, WORDS, WORDS,
        st.just(("a.png",)), TEXT, st.lists(VARIANT, max_size=2).map(tuple), EXTRA,
    )  # fmt: skip
    steps = st.lists(st.sampled_from(ids), max_size=3).map(tuple) if ids else st.just(())
    names = draw(st.lists(TEXT, unique=True, max_size=2))
    field = st.builds(Field, st.just(""), TEXT, st.just("lines"), WORDS, TEXT, EXTRA)
    return Phrasebook(
        draw(SHOWN), draw(SHOWN), draw(TEXT), draw(TEXT), source="a.toml",
        fields=tuple(replace(draw(field), name=name) for name in names),
        categories=tuple(categories),
        phrases=tuple(replace(draw(phrases), id=ident) for ident in ids),
        ladders=tuple(draw(ladders(steps)) for _ in ids[:1]),
        extra=draw(EXTRA),
    )  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(books())
def test_a_written_book_reads_back_the_same(wanted: Phrasebook) -> None:
    text = new_text(wanted)
    reading = read(text, "a.toml", "other")
    assert reading.book == tidy(wanted)
    assert not [p for p in reading.problems if "not known" not in p.message]
    assert write(text, reading.book, reading.book) == text


def test_a_number_that_is_none_equals_itself() -> None:
    wanted = Phrasebook("i", "n", source="a.toml", extra={"x": Decimal("nan")})
    assert book(new_text(wanted)) == tidy(wanted)


@settings(max_examples=25, deadline=None)
@given(books(), books())
def test_any_book_becomes_any_other_in_place(first: Phrasebook, second: Phrasebook) -> None:
    text = new_text(first)
    old = read(text, "a.toml", "a").book
    assert read(write(text, old, second), "a.toml", "a").book == tidy(second)


@settings(max_examples=30, deadline=None)
@given(books(), st.integers(0, 4))
def test_one_edited_phrase_leaves_every_other_line(wanted: Phrasebook, number: int) -> None:
    text = new_text(wanted)
    old = read(text, "a.toml", "a").book
    if not old.phrases:
        return
    edited = old.phrases[number % len(old.phrases)]
    mine = replace(edited, note="edited-note")
    new = replace(old, phrases=tuple(mine if p is edited else p for p in old.phrases))
    changed = lines_changed(text, write(text, old, new))
    assert [line[:1] for line in changed] in (["+"], ["-", "+"]) or "edited-note" in "".join(
        changed
    )
    assert len(changed) <= 2 + edited.note.count("\n") * 2 + 2
