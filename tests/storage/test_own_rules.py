"""The user's own rule pack, and single keys of a table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.rules.own_pack import (
    allowing,
    switched,
    with_word,
    without_word,
    word_rule,
)
from desktop_app.core.rules.packs import Leave, Pack
from desktop_app.storage.files import Refused
from desktop_app.storage.history import History
from desktop_app.storage.key_edits import with_keys
from desktop_app.storage.own_rules import edit, written
from desktop_app.storage.rule_file import read_pack
from tests.fakes import at

if TYPE_CHECKING:
    from pathlib import Path

FULL = """\
# Our own words. Mail changes to Li.
format = 1
id = "own"
name = "我的词"
colour = "red"  # unknown, but kept
allow = ["微信号"]   # a product

off = [
    "zh-tone",  # too strict
]

# The second shop
[shop.elephant]
off = ["zh-contact/phone"]  # they may

[[rule]]
id = "a"  # first
words = ["甲", "乙"]
except = ["甲乙丙"]
where = "start-of-sentence"
checked = 2026-11-22
# why not
why = "x"
owner = "Li"

# another one
[[rule]]
id = "b"
words = ["丙"]

# the end
"""
FIRST = FULL[FULL.index("\n[[rule]]") : FULL.index("\n# another")]
ADDED = 'severity = "block"\nbetter = ["丁"]\n'
NEW = """
[[rule]]
id = "word-1"
severity = "hint"
words = ["丁"]
sees_through = ["spaces"]
"""
NOW = at("2026-11-22 10:00")
FRESH = Pack("own", "My words")


def pack_of(text: str) -> Pack:
    pack, _ = read_pack(text, "own.toml")
    assert pack
    return pack


def test_nothing_changed_is_the_same_text() -> None:
    assert written(FULL, pack_of(FULL), pack_of(FULL)) == FULL


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (
            lambda pack: allowing(pack, "", ("微信号", "第一")),
            'allow = ["微信号"]   # a product',
            'allow = ["微信号", "第一"]    # a product',
        ),
        (
            lambda pack: switched(pack, "", "zh-tone", on=True),
            'off = [\n    "zh-tone",  # too strict\n]\n',
            "",
        ),
        (
            lambda pack: switched(pack, "elephant", "jd", on=False),
            'off = ["zh-contact/phone"]  # they may',
            'off = ["zh-contact/phone", "jd"]    # they may',
        ),
        (
            lambda pack: switched(pack, "fawn shoes", "jd", on=False),
            '\n[[rule]]\nid = "a"',
            '\n[shop."fawn shoes"]\noff = ["jd"]\n\n[[rule]]\nid = "a"',
        ),
        (
            lambda pack: allowing(pack, "elephant", ("x",)),
            "# they may\n",
            '# they may\nallow = ["x"]\n',
        ),
        (
            lambda pack: with_word(pack, word_rule(("甲",), "block", "y", ("丁",), "a")),
            FIRST,
            FIRST.replace(', "乙"', "").replace('"x"', '"y"') + ADDED,
        ),
        (lambda pack: without_word(pack, "a"), FIRST, ""),
        (
            lambda pack: with_word(pack, word_rule(("丁",), "hint", "", ())),
            "\n# the end\n",
            f"{NEW}\n# the end\n",
        ),
    ],
)  # fmt: skip
def test_only_what_is_meant_changes(change: object, old: str, new: str) -> None:
    assert callable(change)
    before = pack_of(FULL)
    text = written(FULL, before, change(before))
    assert FULL.count(old) == 1
    assert text == FULL.replace(old, new)


def test_line_breaks_stay_those_of_the_file() -> None:
    text = FULL.replace("\n", "\r\n")
    before = pack_of(text)
    again = written(text, before, allowing(before, "", ("x",)))
    assert "\n" not in again.replace("\r\n", "")


def test_what_does_not_read_back_is_not_written() -> None:
    inline = 'format = 1\nid = "own"\nshop = { fawn = { off = ["jd"] } }\n'
    before = pack_of(inline)
    assert before.leave("fawn").off == ("jd",)
    with pytest.raises(Refused):
        written(inline, before, switched(before, "fawn", "jd", on=True))
    with pytest.raises(Refused):
        written(FULL, pack_of(FULL), replace(pack_of(FULL), name="Other"))


def test_a_rule_that_comes_back_stands_at_the_end() -> None:
    before = pack_of(FULL)
    less = written(FULL, before, without_word(before, "a"))
    more = written(less, pack_of(less), before)
    assert [rule.id for rule in pack_of(more).rules] == ["b", "a"]


def test_a_missing_file_is_made_and_a_former_one_kept(tmp_path: Path) -> None:
    path, history = tmp_path / "rules" / "own.toml", History(tmp_path / "history")
    before, same = edit(path, lambda pack: pack, FRESH, history, NOW)
    assert before is same
    assert before.name == "My words"
    assert not path.exists()
    rule = word_rule(("甲",), "block", "y", ("丁",))
    _, after = edit(path, lambda pack: with_word(pack, rule), FRESH, history, NOW)
    assert after.rules == (replace(rule, id="word-1"),)
    first = path.read_text("utf-8")
    edit(path, lambda pack: allowing(pack, "", ("乙",)), FRESH, history, NOW)
    (kept,) = (tmp_path / "history").rglob("*.toml")
    assert kept.read_text("utf-8") == first


def test_a_file_that_is_no_pack_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text("[[", "utf-8")
    with pytest.raises(Refused) as refused:
        edit(path, lambda pack: allowing(pack, "", ("x",)), FRESH, History(tmp_path / "h"), NOW)
    assert refused.value.values == {"path": path}
    assert path.read_text("utf-8") == "[["


def test_what_shops_are_left_is_read_with_patience() -> None:
    text = 'format = 1\nallow = "x"\n[shop]\nb = 3\n[shop.a]\noff = ["y"]\nhuh = 1\n[shop.c]\n'
    pack, problems = read_pack(text, "own.toml")
    assert pack
    assert dict(pack.leaves) == {"": Leave(("x",)), "a": Leave(off=("y",))}
    places = [(one.table, one.key) for one in problems]
    assert places == [("", "allow"), ("shop", "b"), ("shop a", "huh")]


def test_words_of_ones_own_get_names_and_go() -> None:
    pack = with_word(FRESH, word_rule(("甲",), "warn", "", ()))
    pack = with_word(pack, word_rule(("乙",), "warn", "", ()))
    assert [rule.id for rule in pack.rules] == ["word-1", "word-2"]
    pack = without_word(pack, "word-1")
    assert [rule.words for rule in pack.rules] == [("乙",)]
    assert with_word(pack, word_rule(("丙",), "hint", "", (), "word-2")).rules[0].words == ("丙",)


def test_what_is_switched_on_again_leaves_no_trace() -> None:
    off = switched(switched(FRESH, "a", "jd", on=False), "", "pdd", on=False)
    assert off.leave("a") == Leave(off=("jd",))
    assert switched(switched(off, "a", "jd", on=True), "", "pdd", on=True) == FRESH


# --- single keys --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "pairs", "expected"),
    [
        ("", {"a": 1}, "a = 1\n"),
        ("a = 1", {"b": 2}, "a = 1\nb = 2\n"),
        ("[x]\na = 1\n", {"a": None}, "[x]\n"),
        ("[x]\na = 1 # one\n", {"a": 1}, "[x]\na = 1 # one\n"),
        ('a = "#1"  # one\n', {"a": "#2"}, 'a = "#2"    # one\n'),
        ('t = """\na = 1\n"""\na = 2\n', {"a": 3}, 't = """\na = 1\n"""\na = 3\n'),
        ("what is this\na = 1\n", {"a": 2}, "what is this\na = 2\n"),
        ("# a = 1\n\n", {"a": 2, "b": None}, "# a = 1\n\na = 2\n"),
    ],
)
def test_a_key_is_exchanged_and_the_rest_stays(
    text: str, pairs: dict[str, object], expected: str
) -> None:
    assert with_keys(text, pairs) == expected


VALUES = st.one_of(
    st.integers(0, 99), st.booleans(), st.lists(st.text("a#\"'\n[]= ", max_size=6), max_size=3),
    st.text("ab#\"'\n[]= ", max_size=8),
)  # fmt: skip
TABLES = st.dictionaries(st.sampled_from("abcdef"), VALUES, max_size=5)


@given(TABLES, TABLES)
def test_what_was_put_in_reads_back(old: dict[str, object], new: dict[str, object]) -> None:
    text = with_keys("", old)
    assert tomli.loads(text) == old
    assert tomli.loads(with_keys(text, new)) == old | new
    gone = with_keys(text, dict.fromkeys(new))
    assert tomli.loads(gone) == {key: value for key, value in old.items() if key not in new}
