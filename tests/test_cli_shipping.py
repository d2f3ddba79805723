"""The command ``shipping``: what scripts and people are told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

import pytest

from desktop_app import cli

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHOP = """\
format = 1
id = "own"
name = "本店"
calendar = "CN"
timezone = "Asia/Shanghai"

[shipping]
pickup = "17:00"
works = "Mon-Sat"

[[shipping.zone]]
name = "江浙沪"
regions = ["江苏", "浙江", "上海"]
days = [2, 3]
fee = 0

[[shipping.zone]]
name = "远"
regions = ["西藏"]
served = false

[shipping.other]
days = [3, 5]
fee = 8.5
"""


class Result(NamedTuple):
    """What the command did."""

    code: int
    out: str
    err: str


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "shops").mkdir()
    (tmp_path / "shops" / "own.toml").write_text(SHOP, "utf-8")
    monkeypatch.setenv("KUAIHUI_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    assert home.is_dir()

    def shipping(
        region: str, at: str = "2026-11-23T10:00", *more: str, shop: str = "own"
    ) -> Result:
        code = cli.run(["shipping", "--shop", shop, "--region", region, "--at", at, *more])
        return Result(code, *capsys.readouterr())

    return shipping


def test_scripts_are_told_everything(run: Callable[..., Result]) -> None:
    result = run("杭州西湖区文三路1号", "2026-09-30T17:00", "--json")
    assert json.loads(result.out) == {
        "zone": "江浙沪",
        "days": [2, 3],
        "ships_today": False,
        "dispatch": "2026-10-08",
        "arrives": ["2026-10-10", "2026-10-11"],
        "fee": 0,
        "served": True,
    }
    assert (result.code, result.err) == (0, "")


@pytest.mark.parametrize(
    ("region", "known", "code"),
    [
        ("广东", (None, 8.5, True), 0),
        ("西藏", ("远", None, False), 0),
        ("", (None, None, None), 0),
        ("taizhou", (None, None, None), 3),
        ("鼓楼区", (None, None, None), 3),
    ],
)
def test_what_is_not_known_is_null(
    run: Callable[..., Result], region: str, known: tuple[object, ...], code: int
) -> None:
    result = run(region, "2026-11-23T10:00", "--json")
    facts = json.loads(result.out)
    assert (facts["zone"], facts["fee"], facts["served"]) == known
    assert (facts["dispatch"], facts["ships_today"]) == ("2026-11-23", True)
    assert result.code == code
    assert (f"{region} is no region" in result.err) == (code == 3)


def test_people_are_told_in_lines(run: Callable[..., Result]) -> None:
    assert run("浙江").out.splitlines() == [
        "leaves    2026-11-23 (today)",
        "zone      江浙沪",
        "arrives   2026-11-25 to 2026-11-26",
        "fee       0",
    ]
    assert run("西藏", "2026-11-23T18:00").out.splitlines() == [
        "leaves    2026-11-24",
        "zone      远",
        "served    no",
    ]
    assert run("广东").out.splitlines()[1] == "zone      all others"
    assert run("").out.splitlines() == ["leaves    2026-11-23 (today)"]


@pytest.mark.parametrize(
    ("at", "today"),
    [
        ("2026-11-23T16:59", True),
        ("2026-11-23T17:00", False),
        ("2026-11-23T08:59+00:00", True),
        ("2026-11-23T09:00Z", False),
        ("2026-11-23T17:30+09:00", True),
    ],
)
def test_a_moment_without_an_offset_is_the_shops(
    run: Callable[..., Result], at: str, *, today: bool
) -> None:
    assert json.loads(run("浙江", at, "--json").out)["ships_today"] is today


def test_a_year_that_is_not_known_yet_is_said_until_a_calendar_knows_it(
    run: Callable[..., Result], home: Path
) -> None:
    before = run("浙江", "2090-05-10T10:00", "--json")
    assert "of 2090 are not known yet (CN)" in before.err
    assert json.loads(before.out)["dispatch"] == "2090-05-10"
    (home / "calendars").mkdir()
    own = "format = 1\nholidays = [2090-05-10]\nknown_until = 2090-12-31\n"
    (home / "calendars" / "CN.toml").write_text(own, "utf-8")
    after = run("浙江", "2090-05-10T10:00", "--json")
    assert (after.err, json.loads(after.out)["dispatch"]) == ("", "2090-05-11")


def test_a_shop_that_never_works_says_never(run: Callable[..., Result], home: Path) -> None:
    days = ", ".join(f"2026-{month}-{day:02}" for month in (11, 12) for day in range(1, 31))
    more = ", ".join(f"2027-01-{day:02}" for day in range(1, 32))
    (home / "calendars").mkdir()
    own = f"format = 1\nholidays = [{days}, 2026-12-31, {more}]\n"
    (home / "calendars" / "CN.toml").write_text(own, "utf-8")
    assert run("浙江").out.splitlines()[0] == "leaves    never"
    assert json.loads(run("浙江", "2026-11-23T10:00", "--json").out)["arrives"] is None


@pytest.mark.parametrize(
    ("shop", "word"), [("nobody", "there is no shop"), ("bare", "no delivery")]
)
def test_without_a_delivery_table_one_sentence_is_said(
    run: Callable[..., Result], home: Path, shop: str, word: str
) -> None:
    (home / "shops" / "bare.toml").write_text('format = 1\nid = "bare"\nname = "x"\n', "utf-8")
    result = run("浙江", shop=shop)
    assert (result.code, result.out) == (2, "")
    assert word in result.err


def test_without_any_shop_one_is_asked_for(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "shops" / "own.toml").unlink()
    assert cli.run(["shipping", "--region", "浙江"]) == 2
    assert "--shop" in capsys.readouterr().err
