"""Rule packs as TOML."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop_app.core.rules.packs import Pack, Rule
from desktop_app.storage.rule_file import read_pack

SOURCE = "rules/contact.toml"
FULL = """
format = 1
id = "zh-contact"
name = "站外联系"
language = "zh"
any_language = true
description = "不引导站外联系"
platforms = ["jd"]
source = "规则"
checked = 2026-11-22

[[rule]]
id = "wechat"
severity = "block"
words = ["微信"]
pattern = "加.{0,3}微"
unless = "支付"
except = ["微信支付"]
where = "start-of-sentence"
sees_through = ["spaces", "lookalikes", "digits", "pinyin"]
platform = "wechat"
why = "引导"
better = ["在这里聊"]
source = "条款"
checked = 2026-10-01T08:00:00

[[rule]]
id = "qq"
words = ["qq"]
"""


def read(text: str) -> tuple[Pack, list[tuple[str, str]]]:
    """The pack, and the table and key of each problem."""
    pack, problems = read_pack(text, SOURCE)
    assert pack
    assert all(one.message for one in problems)
    assert {one.source for one in problems} <= {SOURCE}
    return pack, [(one.table, one.key) for one in problems]


def rule(text: str) -> tuple[tuple[Rule, ...], list[tuple[str, str]]]:
    pack, problems = read("format = 1\n[[rule]]\n" + text)
    return pack.rules, problems


def test_everything_in_a_pack_is_read() -> None:
    pack, problems = read(FULL)
    assert problems == []
    first = Rule(
        id="wechat",
        severity="block",
        words=("微信",),
        pattern="加.{0,3}微",
        unless="支付",
        exceptions=("微信支付",),
        where="start-of-sentence",
        sees_through=frozenset({"spaces", "lookalikes", "digits", "pinyin"}),
        platform="wechat",
        why="引导",
        better=("在这里聊",),
        source="条款",
        checked=dt.date(2026, 10, 1),
    )
    second = Rule("qq", words=("qq",), source="规则", checked=dt.date(2026, 11, 22))
    assert pack == Pack(
        id="zh-contact",
        name="站外联系",
        language="zh",
        any_language=True,
        description="不引导站外联系",
        platforms=("jd",),
        rules=(first, second),
        source=SOURCE,
    )


def test_a_pack_without_an_id_has_the_name_of_its_file() -> None:
    pack, problems = read("format = 1\n")
    assert (pack.id, pack.name, pack.rules, problems) == ("contact", "contact", (), [])


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('id = "a"\nwords = ["w"]\nodd = 1\n', "odd"),
        ('words = ["w"]\n', "id"),
        ('id = "a"\nwords = ["w"]\nseverity = "bad"\n', "severity"),
        ('id = "a"\nwords = ["w"]\nwhere = "here"\n', "where"),
        ('id = "a"\nwords = ["w"]\nsees_through = ["walls"]\n', "sees_through"),
        ('id = "a"\npattern = "w"\nsees_through = ["pinyin"]\n', "sees_through"),
        ('id = "a"\nwords = ["w"]\npattern = "("\n', "pattern"),
        ('id = "a"\nwords = ["w"]\nunless = "(?=a)"\n', "unless"),
        ('id = "a"\nwords = ["w"]\nchecked = "soon"\n', "checked"),
        ('id = "a"\nwords = "w"\n', "words"),
    ],
)
def test_what_is_off_in_a_rule_is_told_and_the_rest_is_taken(text: str, key: str) -> None:
    (one,), problems = rule(text)
    assert [found for _, found in problems] == [key]
    assert one.words or one.pattern
    assert (one.severity, one.where) == ("warn", "anywhere")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('id = "a"\n', "words"),
        ('id = "a"\nwords = [" "]\n', "words"),
        ('id = "a"\npattern = "(a)\\\\1"\n', "pattern"),
    ],
)
def test_a_rule_with_nothing_to_look_for_is_left_out(text: str, key: str) -> None:
    assert rule(text) == ((), [("rule a", key)])


def test_rules_without_an_id_of_their_own_are_given_one() -> None:
    one = 'words = ["w"]\n'
    text = f'id = "rule-2"\n{one}[[rule]]\n{one}[[rule]]\nid = "rule-2"\n{one}'
    rules, problems = rule(text)
    assert [each.id for each in rules] == ["rule-2", "rule-3", "rule-4"]
    assert [key for _, key in problems] == ["id", "id"]


@pytest.mark.parametrize("text", ["not TOML", "format = 9\n"])
def test_a_file_that_cannot_be_read_is_one_problem(text: str) -> None:
    pack, problems = read_pack(text, SOURCE)
    assert pack is None
    assert len(problems) == 1


def test_tables_that_are_none_are_told() -> None:
    pack, problems = read("format = 1\nrule = [1]\nodd = 2\n")
    assert pack.rules == ()
    assert {key for _, key in problems} == {"rule", "odd"}
