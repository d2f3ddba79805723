"""``check`` and the rules: of the files' templates, and of a text."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from desktop_app.cli import run as run_command
from desktop_app.cli.sarif import PROBLEM

if TYPE_CHECKING:
    from pathlib import Path

OWN = """
format = 1
[[rule]]
id = "word"
severity = "{severity}"
words = ["花哨"]
"""
BOOK = """\
format = 1

[book]
language = "zh-CN"

[[phrase]]
id = "x"
title = "x"
body = \"\"\"
亲，您好
---
{body}
\"\"\"
"""
SHOP = """
format = 1
id = "{id}"
name = "{name}"
platform = "{platform}"
language = "zh-CN"
"""


class Desk:
    """A home with files, and the command line in this process."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home, self.capsys = home, capsys

    def write(self, name: str, text: str) -> Path:
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def body(self, body: str, name: str = "phrases/x.toml") -> Path:
        return self.write(name, BOOK.format(body=body))

    def check(self, *arguments: str) -> tuple[int, str]:
        code = run_command(("check", *arguments))
        out, self.err = self.capsys.readouterr()
        return code, out

    def json(self, *arguments: str) -> tuple[int, Any]:
        code, out = self.check(*arguments, "--json")
        return code, json.loads(out)


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    monkeypatch.setenv("KUAIHUI_HOME", str(tmp_path))
    return Desk(tmp_path, capsys)


def typed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


# --- files ------------------------------------------------------------------------------------


def test_what_is_shipped_breaks_no_rule(desk: Desk) -> None:
    assert desk.check() == (0, "")


def test_a_finding_in_a_template_is_told_with_its_place(desk: Desk) -> None:
    path = desk.body("这款加V信，{{ shop.name }}")
    code, found = desk.json()
    (one,) = found
    assert code == 1
    assert {key: one[key] for key in ("file", "table", "key", "rule", "severity", "word")} == {
        "file": str(path),
        "table": "phrase x",
        "key": "body",
        "rule": "zh-contact/wechat",
        "severity": "block",
        "word": "加V信",
    }
    body = "亲，您好\n---\n这款加V信，{{ shop.name }}"
    assert body[one["start"] : one["end"]] == one["word"]
    assert one["better"]
    assert one["why"] in one["message"]
    code, out = desk.check()
    assert code == 1
    assert out == f"{path}: phrase x body: {one['message']}\n"


@pytest.mark.parametrize(("severity", "code"), [("block", 1), ("warn", 1), ("hint", 0)])
def test_hints_alone_end_with_nothing_wrong(desk: Desk, severity: str, code: int) -> None:
    desk.write("rules/own.toml", OWN.format(severity=severity))
    path = desk.body("这款不{花哨}，耐看")
    assert desk.check()[0] == code
    assert desk.check(str(path))[0] == code
    assert "own/word" in desk.check(str(path))[1]
    assert "花哨" in desk.check(str(path))[1]


def test_the_rules_of_the_shops_platforms_count_or_those_of_the_one_named(desk: Desk) -> None:
    path = desk.body("淘宝和京东都有这款")
    rules = {one["rule"] for one in desk.json(str(path))[1]}
    assert rules == {"taobao/other-platforms"}, "the sample shop is on Taobao"
    desk.write("shops/a.toml", SHOP.format(id="a", name="甲店", platform="jd"))
    assert {one["rule"] for one in desk.json(str(path))[1]} == {"jd/other-platforms"}
    found = desk.json(str(path), "--platform", "plain")
    assert found == (0, [])


def test_problems_and_findings_are_told_together(desk: Desk) -> None:
    desk.write("phrases/y.toml", "not TOML")
    desk.body("呵呵")
    code, found = desk.json()
    assert code == 1
    assert [one.get("rule") for one in found] == [None, "zh-tone/hehe"]


def test_a_rule_pack_that_is_off_is_told(desk: Desk) -> None:
    path = desk.write("rules/own.toml", OWN.format(severity="bad"))
    assert desk.check() == (1, desk.check(str(path))[1])
    assert "severity" in desk.check(str(path))[1]


# --- SARIF ------------------------------------------------------------------------------------


def test_sarif_names_rules_levels_and_places(desk: Desk) -> None:
    path = desk.body("您好，呵呵")
    desk.write("phrases/y.toml", "not TOML")
    desk.write("rules/own.toml", OWN.format(severity="hint"))
    code, out = desk.check("--sarif")
    log = json.loads(out)
    (run,) = log["runs"]
    assert (code, log["version"]) == (1, "2.1.0")
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert rules.keys() == {PROBLEM, "zh-tone/hehe"}
    assert rules["zh-tone/hehe"]["defaultConfiguration"] == {"level": "warning"}
    problem, finding = run["results"]
    assert (problem["level"], finding["level"]) == ("error", "warning")
    (location,) = finding["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == path.as_uri()
    assert location["logicalLocations"] == [{"fullyQualifiedName": "phrase x body"}]
    region = location["physicalLocation"]["region"]
    assert region == {"startLine": 12, "startColumn": 4, "endLine": 12, "endColumn": 6}
    line = path.read_text("utf-8").splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "呵呵"


def test_a_word_that_is_escaped_in_its_file_has_no_line(desk: Desk) -> None:
    desk.write(
        "phrases/x.toml", 'format = 1\n[[phrase]]\nid = "x"\ntitle = "x"\nbody = "呵\\u5475"\n'
    )
    desk.write("phrases/y.toml", 'format = 1\n[[phrase]]\ntitle = "x"\nbody = "呵呵"\n')
    desk.write("phrases/book/z.toml", 'format = 1\n[[phrase]]\ntitle = "x"\nbody = "呵呵"\n')
    log = json.loads(desk.check("--sarif")[1])
    found = [one for one in log["runs"][0]["results"] if one["ruleId"] == "zh-tone/hehe"]
    assert len(found) == 3
    assert all("region" not in one["locations"][0]["physicalLocation"] for one in found)


def test_a_file_named_by_a_relative_path_stays_relative(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.body("呵呵", "book.toml")
    desk.write("rules/own.toml", OWN.format(severity="hint"))
    monkeypatch.chdir(desk.home)
    log = json.loads(desk.check("book.toml", "--sarif")[1])
    (one,) = log["runs"][0]["results"]
    assert one["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "book.toml"}


# --- a text -----------------------------------------------------------------------------------


def test_a_text_from_the_standard_input_is_checked(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "您好，加我薇❤"
    typed(monkeypatch, f"{text}\n".encode())
    code, found = desk.json("--text", "-", "--platform", "taobao")
    (one,) = found
    assert code == 1
    assert {"rule", "severity", "start", "end", "word", "better"} <= one.keys()
    assert (one["rule"], one["severity"]) == ("zh-contact/wechat", "block")
    assert text[one["start"] : one["end"]] == one["word"] == "加我薇❤"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_the_standard_input_may_have_any_encoding(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    typed(monkeypatch, "呵呵\r\n".encode(encoding))
    code, out = desk.check("--text", "-")
    assert code == 1
    assert out.startswith("0-2: warn zh-tone/hehe: '呵呵'")


def test_a_text_may_be_an_argument(desk: Desk) -> None:
    assert desk.json("--text", "在的呢，您说~") == (0, [])
    assert desk.check("--text", "淘宝", "--platform", "taobao") == (0, "")
    code, found = desk.json("--text", "淘宝", "--platform", "jd")
    assert (code, found[0]["rule"]) == (1, "jd/other-platforms")
    code, found = desk.json("--text", "I think so", "--language", "en")
    assert (code, found[0]["severity"]) == (0, "hint")
    assert desk.json("--text", "I think so", "--language", "ko") == (0, [])


def test_a_text_is_for_the_users_shop_where_it_is_clear_which(desk: Desk) -> None:
    desk.write("shops/a.toml", SHOP.format(id="a", name="最美甲店", platform="jd"))
    assert desk.json("--text", "欢迎光临最美甲店") == (0, [])
    assert desk.json("--text", "京东到家") == (0, [])
    desk.write("shops/b.toml", SHOP.format(id="b", name="大象箱包", platform="taobao"))
    desk.write("settings.toml", 'format = 1\nshop = "a"\n')
    code, found = desk.json("--text", "欢迎光临大象箱包")
    assert code == 1
    assert found[0]["rule"] == "other-shop"
    assert "最美甲店" in found[0]["why"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--platform", "nowhere"],
        ["--text", "a", "--platform", "nowhere"],
        ["--text", "a", "--shop", "nowhere"],
        ["--text", "a", "book.toml"],
        ["--text", "a", "--sarif"],
        ["--json", "--sarif"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_one_sentence(desk: Desk, arguments: list[str]) -> None:
    assert desk.check(*arguments) == (2, "")
    assert desk.err.startswith("kuaihui: ")
    assert desk.err.count("\n") == 1


def test_what_is_no_text_is_one_sentence(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, b"\xff\xff\xff")
    assert desk.check("--text", "-") == (2, "")
    assert "the standard input" in desk.err


ENDED = """
[[promotion]]
name = "双十一"
starts = 2020-11-01T00:00:00
ends = 2020-11-11T23:59:59
"""


@pytest.mark.parametrize(
    ("text", "code", "rule"),
    [
        ("您好，{{ product.name }}有货", 1, "unfilled"),
        ("您好，{name}有货", 1, "unfilled"),
        ("双十一到手价 189 元", 1, "ended"),
        ("双十一活动结束了，现在是日常价", 0, ""),
        ("大象箱包欢迎您", 1, "other-shop"),
        ("大象箱包欢迎您 {{", 1, "other-shop,unfilled"),
        ("好" * 400, 1, "too-long"),
        ("小鹿鞋坊欢迎您", 0, ""),
    ],
)
def test_what_needs_no_pack_is_found_too(desk: Desk, text: str, code: int, rule: str) -> None:
    fawn = SHOP.format(id="fawn", name="小鹿鞋坊", platform="taobao") + ENDED
    desk.write("shops/fawn.toml", fawn)
    elephant = SHOP.format(id="elephant", name="大象箱包", platform="jd")
    desk.write("shops/elephant.toml", elephant)
    found_code, found = desk.json("--text", text, "--shop", "fawn")
    assert (found_code, ",".join(one["rule"] for one in found)) == (code, rule)


def test_what_a_shop_allows_and_switches_off_counts(desk: Desk) -> None:
    desk.write("shops/a.toml", SHOP.format(id="a", name="甲店", platform="taobao"))
    desk.write("shops/b.toml", SHOP.format(id="b", name="乙店", platform="taobao"))
    own = 'format = 1\nallow = ["呵呵家"]\n[shop.a]\noff = ["zh-contact"]\n'
    desk.write("rules/own.toml", own)
    assert desk.json("--text", "呵呵家，加微信", "--shop", "a") == (0, [])
    code, found = desk.json("--text", "呵呵家，加微信", "--shop", "b")
    assert (code, [one["word"] for one in found]) == (1, ["加微信"])
    book = desk.write("book.toml", BOOK.format(body="加微信，呵呵家"))
    code, found = desk.json(str(book))
    assert [one["rule"] for one in found if "rule" in one] == ["zh-contact/wechat"]
    both = own.replace("[shop.a]", "").replace("format", "format", 1)
    desk.write("rules/own.toml", both)
    code, found = desk.json(str(book))
    assert (code, found) == (0, [])
