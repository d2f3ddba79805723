"""Small files that would come to huge ones, and patterns that would never end: they stay small."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

import pytest

from desktop_app.exchange import formats
from desktop_app.exchange.bundles import Bundle, Piece
from desktop_app.exchange.masscode_database import from_database
from desktop_app.exchange.pieces import LONGEST, MOST_WORDINGS, Pieces
from desktop_app.exchange.rich_text import plain_text

if TYPE_CHECKING:
    from desktop_app.core.arrivals import Cargo


def read(format_id: str, name: str, text: str) -> Cargo:
    """One file, read as that format."""
    bundle = Bundle(
        "x", (Piece(name, text.encode()),), is_folder=format_id in {"alfred", "autokey"}
    )
    return formats.read(bundle, {}, format_id)


def size(cargo: Cargo) -> int:
    """All characters of all wordings."""
    return sum(
        len(one.body) + sum(len(each.body) for each in one.variants) for one in cargo.arrivals
    )


def globals_of(*echoes: str) -> str:
    """Global variables v0, v1 … that say something."""
    lines = (f"  - {{name: v{n}, type: echo, params: {{echo: '{said}'}}}}"
             for n, said in enumerate(echoes))  # fmt: skip
    return "global_vars:\n" + "\n".join(lines) + "\n"


def test_variables_that_double_each_other_come_to_an_end() -> None:
    doubling = globals_of(*(f"{{{{v{n + 1}}}}}{{{{v{n + 1}}}}}" for n in range(19)), "x")
    cargo = read("espanso", "a.yml", doubling + "matches: [{trigger: a, replace: '{{v0}}'}]")
    assert size(cargo) < 100_000
    assert cargo.problems


def test_a_long_text_said_again_and_again_comes_to_an_end() -> None:
    matches = "\n".join("  - {trigger: a, replace: '{{v0}}'}" for _ in range(500))
    cargo = read("espanso", "a.yml", globals_of("字" * 39_000) + f"matches:\n{matches}")
    assert len(cargo.arrivals) == 500
    assert size(cargo) < 10_000_000


def test_a_text_beyond_all_replies_says_that_its_end_is_missing() -> None:
    (problem,) = read(
        "espanso", "a.yml", f"matches: [{{trigger: a, replace: {'x' * 50_000}}}]"
    ).problems
    assert problem.message == "The text is longer than any reply may be; its end is missing."


def test_an_alias_that_stands_for_millions_is_refused() -> None:
    text = "a: &a [" + "x," * 2_000 + "]\nb: &b [" + "*a," * 2_000 + "]\nmatches: [*b, *b]"
    assert not read("espanso", "a.yml", text).arrivals


def test_wordings_at_random_are_bounded() -> None:
    choices = ",".join(f"c{n}" for n in range(1_000))
    variable = f"{{name: r, type: random, params: {{choices: [{choices}]}}}}"
    cargo = read(
        "espanso", "a.yml", f"matches: [{{trigger: a, replace: '{{{{r}}}}', vars: [{variable}]}}]"
    )
    assert len(cargo.arrivals[0].variants) == MOST_WORDINGS - 1
    assert "more wordings at random" in cargo.problems[0].message


def test_many_random_parts_are_each_said_once() -> None:
    pieces = Pieces("f", "p")
    for n in range(5):
        pieces.one_of(f"k{n}", [f"{n}{letter}" for letter in "abc"])
    assert pieces.bodies() == ("0a1a2a3a4a", "0b1b2b3b4b", "0c1c2c3c4c")


def test_what_does_not_fit_is_left_out_whole() -> None:
    pieces = Pieces("f", "p")
    pieces.text("x" * LONGEST)
    pieces.body("{{ a }}")
    pieces.one_of("k", ["y", "z"])
    assert pieces.bodies() == ("x" * LONGEST,)
    assert len(pieces.all_problems) == 1


@pytest.mark.parametrize(
    ("format_id", "name", "text"),
    [
        ("autokey", "a.txt", "<date " + "'" * 100_000),
        ("raycast", "a.json",
         json.dumps([{"name": "a", "text": "{argument " + "A" * 100_000 + "}"}])),
        ("raycast", "a.json", json.dumps([{"name": "a", "text": "{date " + " " * 100_000 + "}"}])),
        ("beeftext", "a.json", json.dumps({"combos": [{"keyword": "k", "useHtml": True,
                                                       "snippet": "<a " * 30_000}]})),
        ("beeftext", "a.json", json.dumps({"combos": [{"keyword": "k", "useHtml": True,
                                                       "snippet": "x" + "<style>" * 3_000}]})),
        ("textexpander", "a.csv", "a," + "%fillpart:name=x%" * 3_000 + "%fillpartend%" * 3_000),
    ],
)  # fmt: skip
def test_a_text_made_to_stop_a_reader_is_read(format_id: str, name: str, text: str) -> None:
    assert len(read(format_id, name, text).arrivals) == 1


def test_stretches_within_stretches_end_as_they_began() -> None:
    text = "a," + "%fillpart:name=x%" * 15 + "y" + "%fillpartend%" * 12
    body = read("textexpander", "a.csv", text).arrivals[0].body
    assert body.count("{% if ") == body.count("{% endif %}") == 10


def test_many_questions_of_one_name_keep_apart() -> None:
    texts = [f'{{argument name="x" default="{n}"}}' for n in range(3_000)]
    cargo = read("raycast", "a.json", json.dumps([{"name": "a", "text": one} for one in texts]))
    assert len({field.name for one in cargo.arrivals for field in one.fields}) == 3_000


def test_a_view_in_the_place_of_a_table_is_never_asked() -> None:
    with sqlite3.connect(":memory:") as database:
        database.executescript(
            "CREATE TABLE snippets (id, name); INSERT INTO snippets VALUES (1, 'a');"
            "CREATE TABLE snippet_contents (snippetId, label, value);"
            "INSERT INTO snippet_contents VALUES (1, x'61', 'text');"
            "CREATE VIEW tags AS WITH RECURSIVE c(id, name) AS"
            " (SELECT 1, 'x' UNION ALL SELECT id + 1, name FROM c) SELECT id, name FROM c;"
        )
        data = database.serialize()
    database.close()
    (snippet,) = from_database(data)
    assert (snippet.name, snippet.fragments[0].text, snippet.tags) == ("a", "text", ())


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("a &lt;b&gt; c", "a <b> c"),
        ("<p>一</p>\n<p>二<br>三</p>", "一\n二\n三"),
        ("<html><head><style>p { a > b }</style></head><body>x</body></html>", "x"),
        ("1 < 2 <!-- no --> 3", "1 < 2  3"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
    ],
)
def test_html_becomes_its_words(html: str, words: str) -> None:
    assert plain_text(html) == words
