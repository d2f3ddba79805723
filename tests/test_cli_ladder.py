"""The command line on a bargaining ladder: what its steps state, and copying one of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.test_cli import AT, Shell, is_one_sentence

if TYPE_CHECKING:
    from pathlib import Path

LADDER = """
[[phrase]]
id = "ask"
code = "zza"
title = "请示"
body = "请您稍等"

[[phrase]]
id = "one"
code = "zzo"
title = "让一步"
body = "给您{{ offer.price | money }}，省{{ offer.off | money }}"

[[phrase]]
id = "two"
code = "zzt"
title = "再让"
body = "这次{{ offer.price | money }}"

[[phrase]]
id = "deal"
code = "zzd"
title = "成交价"
body = "按{{ offer.price | money }}来"

[[ladder]]
id = "mine"
title = "我的阶梯"
steps = ["ask", "one", "two"]
"""
SHOP = """
format = 1
id = "free"
name = "无底线"
language = "zh-CN"
currency = "CNY"

[[product]]
id = "X"
name = "X"
price = 100

[[product]]
id = "Y"
name = "Y"
"""
A12 = ("--shop", "fawn-shoes", "--product", "A12")
S01 = ("--shop", "fawn-shoes", "--product", "S01")


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    for folder in ("phrases", "shops"):
        (tmp_path / folder).mkdir()
    (tmp_path / "phrases" / "mine.toml").write_text(f"format = 1\n{LADDER}", "utf-8")
    (tmp_path / "shops" / "free.toml").write_text(SHOP, "utf-8")
    monkeypatch.setenv("KUAIHUI_HOME", str(tmp_path))
    return Shell(tmp_path, capsys)


def listed(run: Shell, *arguments: str) -> list[dict[str, object]]:
    result = run("ladder", *arguments, "--json")
    assert (result.code, result.err) == (0, "")
    found = json.loads(result.out)
    assert list(found) == ["steps"]
    steps = found["steps"]
    assert isinstance(steps, list)
    return steps


def prices(run: Shell, *arguments: str) -> list[object]:
    return [step["price"] for step in listed(run, *arguments)]


# --- ladder -----------------------------------------------------------------------------------


def test_ladder_as_json_has_the_shape_that_scripts_rely_on(run: Shell) -> None:
    assert listed(run, "mine", *A12) == [
        {"id": "ask", "price": None, "skipped": False, "room": 9.45},
        {"id": "one", "price": 183, "skipped": False, "room": 3.45},
        {"id": "two", "price": 180, "skipped": False, "room": 0.45},
    ]


def test_numbers_are_exact_and_whole_ones_have_no_point(run: Shell) -> None:
    out = run("ladder", "mine", *A12, "--buyer-offer", "181.10", "--json").out
    assert '"price": 183,' in out
    assert '"price": 181.1,' in out
    assert '"room": 1.55' in out


@pytest.mark.parametrize(
    ("offer", "stated"),
    [
        ("175", [None, 183, 180]),
        ("¥181", [None, 183, 181]),
        ("185", [None, 185, None]),
        ("1,000", [None, None, None]),
    ],
)
def test_the_buyers_price_is_stated_where_it_may_be(
    run: Shell, offer: str, stated: list[object]
) -> None:
    assert prices(run, "mine", *A12, "--buyer-offer", offer) == stated


def test_a_step_that_states_nothing_new_is_skipped(run: Shell) -> None:
    found = listed(run, "mine", *S01)
    assert [(step["price"], step["skipped"]) for step in found] == [
        (None, False), (None, True), (28, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("product", "room"), [(("--product", "X"), 0), (("--product", "Y"), None), ((), None)]
)
def test_without_a_bound_or_a_price_nothing_is_stated(
    run: Shell, product: tuple[str, ...], room: object
) -> None:
    found = listed(run, "mine", "--shop", "free", *product)
    assert [step["skipped"] for step in found] == [False, True, True]
    assert {step["price"] for step in found} == {None}
    assert {step["room"] for step in found} == {room}


def test_the_agents_own_limit_is_in_the_settings(run: Shell) -> None:
    text = "format = 1\n[agent]\ndiscount_limit = 0.97\n"
    (run.home / "settings.toml").write_text(text, "utf-8")
    assert prices(run, "mine", *A12) == [None, 186, 184]


def test_a_ladder_is_named_by_its_title_too(run: Shell) -> None:
    assert prices(run, "我的阶梯", *A12) == [None, 183, 180]


def test_for_people_a_line_a_step(run: Shell) -> None:
    assert run("ladder", "mine", *S01).out.splitlines() == [
        " 1  zza                 room ¥1.45      请示",
        " 2  zzo     passed over                 让一步",
        " 3  zzt     ¥28         room ¥0.45      再让",
    ]
    first = run("ladder", "mine", "--shop", "free").out.splitlines()[0]
    assert first.split() == ["1", "zza", "请示"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nothing", *A12), "there is no ladder nothing (there are: mine, "),
        (("mine", "--shop", "x"), "there is no shop x"),
        (("mine", "--shop", "free", "--product", "A12"), "the shop free has no product A12"),
        (("mine", "--buyer-offer", "viel"), "viel is not a price"),
        (("mine", "--buyer-offer", "0"), "0 is not a price"),
        (("mine", "--buyer-offer", ""), "is not a price"),
        ((), "required"),
    ],
)
def test_what_is_not_there_is_one_sentence(
    run: Shell, arguments: tuple[str, ...], said: str
) -> None:
    result = run("ladder", *arguments)
    assert is_one_sentence(result)
    assert said in result.err


@pytest.mark.parametrize("product", ["A12", "S01"])
def test_the_floor_is_not_in_what_is_printed(run: Shell, product: str) -> None:
    for form in ((), ("--json",)):
        out = run("ladder", "mine", "--shop", "fawn-shoes", "--product", product, *form).out
        assert "175" not in out
        assert "25" not in out


# --- copy -------------------------------------------------------------------------------------


@pytest.mark.parametrize("query", ["mine", "我的阶梯", "one", "zzo", "zza"])
def test_a_step_is_copied_by_its_ladder_or_by_any_phrase_of_it(run: Shell, query: str) -> None:
    result = run("copy", query, *A12, "--step", "2", "--print")
    assert result == (0, "给您¥183，省¥6\n", "")


def test_a_shipped_ladder_is_copied_step_by_step(run: Shell) -> None:
    said = [
        run("copy", "first-purchase", *A12, "--step", str(n), "--at", AT, "--print")
        for n in range(1, 9)
    ]
    assert {one.code for one in said} == {0}
    assert "¥183，省下¥6" in said[5].out
    assert "¥180" in said[6].out


def test_a_phrase_on_a_ladder_states_the_price_of_its_step(run: Shell) -> None:
    assert run("copy", "zzt", *A12, "--print").out == "这次¥180\n"
    assert run("copy", "zzt", *A12, "--buyer-offer", "181.5", "--print").out == "这次¥181.50\n"
    assert run("copy", "zzt", *A12, "--buyer-offer", "185", "--print").out == "这次¥185\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((*S01, "--step", "2"), "step 2 is passed over: step 3 states the price 28"),
        (
            (*A12, "--step", "3", "--buyer-offer", "185"),
            "step 3 is passed over: step 2 states the price 185",
        ),
        (
            ("--shop", "free", "--product", "X", "--step", "2", "--buyer-offer", "1"),
            None,
        ),
        ((*A12, "--step", "4"), "there is no step 4: the ladder has 3"),
        ((*A12, "--step", "0"), "argument --step: 0 is not a step: they are counted from 1"),
        ((*A12, "--step", "x"), "argument --step: x is not a step: they are counted from 1"),
        (
            (*A12, "--step", "2", "--buyer-offer", "189"),
            "step 2 is passed over: no step states a price, there is nothing to give away",
        ),
    ],
)
def test_a_step_that_states_nothing_is_refused(
    run: Shell, arguments: tuple[str, ...], said: str | None
) -> None:
    result = run("copy", "mine", *arguments, "--print")
    if said is None:
        assert (result.code, result.out) == (3, "")
        assert "missing: offer.price" in result.err
    else:
        assert is_one_sentence(result)
        assert result.err == f"kuaihui: {said}\n"


def test_a_phrase_that_is_on_no_ladder_has_no_steps(run: Shell) -> None:
    result = run("copy", "zzd", *A12, "--step", "1", "--print")
    assert is_one_sentence(result)
    assert "no ladder has the phrase deal" in result.err
    assert is_one_sentence(run("copy", "zzzzqqqq", "--step", "1", "--print"))


@pytest.mark.parametrize("query", [("zzd",), ("mine", "--step", "3"), ("zzt",)])
def test_a_price_that_was_set_counts_unless_it_is_too_low(
    run: Shell, query: tuple[str, ...]
) -> None:
    fine = run("copy", *query, *A12, "--set", "offer.price=179.55", "--print")
    low = run("copy", *query, *A12, "--set", "offer.price=179.54", "--print")
    assert (fine.code, fine.err) == (0, "")
    assert "¥179.55" in fine.out
    assert (low.code, low.out) == (3, "")
    assert low.err == (
        "kuaihui: 179.54 is below the lowest price that you may give for A12 徒步鞋\n"
    )


def test_a_set_price_may_be_said_on_a_step_that_is_passed_over(run: Shell) -> None:
    result = run("copy", "mine", "--step", "2", *S01, "--set", "offer.price=28.5", "--print")
    assert result == (0, "给您¥28.50，省¥0.50\n", "")


def test_without_a_product_the_price_is_asked(run: Shell) -> None:
    result = run("copy", "mine", "--step", "3", "--shop", "fawn-shoes", "--print")
    assert (result.code, result.err) == (3, "missing: offer.price 让到的价格\n")


def test_the_help_says_what_a_step_is(run: Shell) -> None:
    assert "first ladder that has it" in " ".join(run("copy", "--help").out.split())
