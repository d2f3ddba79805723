"""Settings that can be edited by hand and by the program."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.storage.settings import (
    Settings,
    checked,
    ensure_settings,
    exported,
    read_settings,
    save_settings,
)
from desktop_app.storage.tables import clean

NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


class Locked(type(Path())):  # type: ignore[misc] # the class of paths is chosen when it runs
    """A file that may not be opened: as root no real one is like that."""

    def stat(self, **_: object) -> object:
        raise PermissionError(13, "Permission denied")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "settings.toml"


def written(path: Path, text: str) -> tuple[Settings, list[str]]:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    found, problems = read_settings(path)
    return found, [f"{problem.table} {problem.key}".strip() for problem in problems]


def test_a_missing_file_is_the_usual_settings_and_is_made_with_comments(path: Path) -> None:
    assert read_settings(path) == (Settings(), ())
    save_settings(path, Settings(), NOW)
    assert path.read_text().count("#") > 5
    assert read_settings(path) == (Settings(), ())


TEXT = st.text(max_size=10).map(clean)
ANY = st.builds(
    Settings, st.sampled_from(["", "en", "ko"]), st.sampled_from(["dark", "light"]),
    st.integers(50, 300), TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, st.booleans(), st.integers(0, 5000),
    st.integers(0, 5000), st.booleans(), st.booleans(), st.booleans(), st.integers(1, 1440),
    st.none() | st.integers(1, 1000).map(lambda part: Decimal(part).scaleb(-3)),
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(ANY, ANY)
def test_saved_settings_read_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, one: Settings, two: Settings
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    for each in (one, two):
        save_settings(path, each, NOW)
        assert read_settings(path) == (each, ())


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_a_changed_value_changes_one_line(path: Path, name: str) -> None:
    save_settings(path, Settings(), NOW)
    old = path.read_text().splitlines()
    value: Any = {"language": "ko", "theme": "dark", "pinned": True, "text_size": 150}.get(
        name, "x"
    )
    value = Decimal("0.97") if name == "agent_discount_limit" else value
    value = ("x",) if name == "enter_between" else value
    value = {"place": "last", "on_enter": "send", "restore_clipboard": True}.get(name, value)
    value = 640 if name in {"width", "height"} else value
    save_settings(path, replace(Settings(), **{name: value}), NOW)
    new = path.read_text().splitlines()
    changed = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    assert len(changed) == 1
    assert changed[0][0].partition("#")[2] == changed[0][1].partition("#")[2]


def test_everything_else_in_the_file_stays(path: Path) -> None:
    text = "# mine\r\nformat = 1\r\ntheme = 'dark' # night\r\n[agent]\r\n[own]\r\nx = 1 # y"
    assert written(path, text) == (Settings(theme="dark"), ["own"])
    save_settings(path, Settings(theme="light", agent_name="小美", width=5, text_size=90), NOW)
    assert path.read_bytes().decode() == (
        '# mine\r\nformat = 1\r\ntheme = "light" # night\r\ntext_size = 90\r\n'
        '[agent]\r\nname = "小美"\r\n'
        "[own]\r\nx = 1 # y\r\n\r\n[window]\r\nwidth = 5\r\n"
    )
    assert read_settings(path)[0].agent_name == "小美"


def test_a_table_without_a_last_line_break_gets_one(path: Path) -> None:
    written(path, "format = 1\n[agent]")
    save_settings(path, Settings(agent_name="a"), NOW)
    assert path.read_text() == 'format = 1\n[agent]\nname = "a"\n'


def test_what_is_off_has_its_usual_value_and_is_told(path: Path) -> None:
    text = (
        'format = 1\nlanguage = "fr"\ntheme = 5\ntext_size = 1000\nother = 1\nwindow = 7\n'
        '[agent]\nnumber = 12\nshoe = 1\n[hotkeys]\nopen = ["x"]\n'
    )
    found, problems = written(path, text)
    assert found == Settings(agent_number="12", hotkey="")
    assert sorted(problems) == [
        "agent number", "agent shoe", "hotkeys open", "language", "other", "text_size", "theme",
        "theme", "window",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "limit"),
    [
        ("0.97", "0.97"),
        ('"0.97"', "0.97"),
        ('" .9 "', "0.9"),
        ("1", "1"),
        ("1.0", "1"),
        ('""', None),
        ('" "', None),
    ],
)
def test_how_far_an_agent_may_go_is_a_part_of_the_price(
    path: Path, typed: str, limit: str | None
) -> None:
    found, problems = written(path, f"format = 1\n[agent]\ndiscount_limit = {typed}\n")
    assert found.agent_discount_limit == (Decimal(limit) if limit else None)
    assert problems == []


@pytest.mark.parametrize(
    "typed", ["0", "0.0", "1.01", "97", "-0.5", "nan", "inf", "1e-99999", '"x"', "true", "[0.9]"]
)
def test_a_part_that_is_none_binds_nothing_and_is_told(path: Path, typed: str) -> None:
    found, problems = written(path, f"format = 1\n[agent]\ndiscount_limit = {typed}\n")
    assert found == Settings()
    assert problems == ["agent discount_limit"]


@pytest.mark.parametrize(
    "text", ["not TOML", "format = 9\n", "format = 1\nwindow.width = 5\nagent = 1\n"]
)
def test_a_file_that_cannot_be_edited_is_moved_aside(path: Path, text: str) -> None:
    written(path, text)
    save_settings(path, Settings(height=9, agent_name="x"), NOW)
    assert read_settings(path) == (Settings(height=9, agent_name="x"), ())
    aside = [each for each in path.parent.iterdir() if each != path]
    assert [each.read_text() for each in aside] == [text]


def test_the_name_of_a_file_that_was_moved_aside_is_told(path: Path) -> None:
    written(path, "not TOML")
    aside = save_settings(path, Settings(theme="dark"), NOW)
    assert aside
    assert aside.read_text() == "not TOML"
    assert save_settings(path, Settings(theme="light"), NOW) is None


def test_a_file_that_cannot_be_read_is_a_problem(path: Path) -> None:
    assert written(path, "not TOML")[0] == Settings()
    held = Settings(theme="dark")
    assert read_settings(path, held)[0] == held
    assert read_settings(Locked(path), held)[0] == held
    found, problems = read_settings(Locked(path))
    assert found == Settings()
    assert "Permission denied" in str(problems[0])


def test_unchanged_settings_touch_nothing(path: Path) -> None:
    save_settings(path, Settings(theme="dark"), NOW)
    before = path.stat().st_mtime_ns
    save_settings(path, Settings(theme="dark"), NOW)
    assert path.stat().st_mtime_ns == before


def test_a_missing_file_is_made_to_be_edited_with_the_usual_settings(path: Path) -> None:
    assert ensure_settings(path) == path
    assert path.read_text().count("#") > 5
    assert read_settings(path) == (Settings(), ())


@pytest.mark.parametrize("text", ['format = 1\ntheme = "dark"\n', "not TOML", ""])
def test_a_file_that_is_there_is_edited_as_it_is(path: Path, text: str) -> None:
    written(path, text)
    assert ensure_settings(path) == path
    assert path.read_text() == text


def test_where_the_file_cannot_be_made_the_system_says_why(path: Path) -> None:
    path.parent.write_text("in the way")
    with pytest.raises(OSError, match="new"):
        ensure_settings(path)


@pytest.mark.parametrize("typed", ["25:00", "8:00", "night", "22:00:00"])
def test_quiet_hours_that_are_no_times_are_the_usual_ones(tmp_path: Path, typed: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f'format = 1\n[reminders]\nquiet_from = "{typed}"\nquiet_until = "07:30"\n')
    settings, problems = read_settings(path)
    assert (settings.quiet_from, settings.quiet_until) == ("22:00", "07:30")
    assert [problem.key for problem in problems] == ["quiet_from"]


@pytest.mark.parametrize(
    "typed",
    [
        'enter_between = ["taobao", "jd"] # mine',
        "enter_between = [ 'taobao','jd' ] # mine",
        'enter_between = [\n  "taobao", # here ] it\'s fine\n  "jd",\n] # mine',
        "enter_between = [] # mine",
    ],
)
def test_a_list_is_replaced_whole_and_its_comment_stays(path: Path, typed: str) -> None:
    text = f"format = 1\n[sending]\n{typed}\non_enter = 'paste'\n"
    assert written(path, text)[0].on_enter == "paste"
    save_settings(path, replace(read_settings(path)[0], enter_between=("kakao",)), NOW)
    assert path.read_text() == (
        "format = 1\n[sending]\nenter_between = [\"kakao\"] # mine\non_enter = 'paste'\n"
    )


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ('[window]\nplace = "nowhere"', "place", "window"),
        ('[sending]\non_enter = "shout"', "on_enter", "copy"),
        ("[sending]\nenter_between = true", "enter_between", ()),
        ('[sending]\nenter_between = ["a", "a"]', "enter_between", ("a",)),
    ],
)
def test_how_replies_are_sent_is_read(path: Path, line: str, name: str, value: object) -> None:
    assert getattr(written(path, f"format = 1\n{line}\n")[0], name) == value


@pytest.mark.parametrize(
    ("name", "typed", "meant", "refused"),
    [
        ("agent_discount_limit", "0.97", Decimal("0.97"), False),
        ("agent_discount_limit", "", None, False),
        ("agent_discount_limit", "half", None, True),
        ("quiet_from", "9", "22:00", True),
        ("text_size", 150, 150, False),
        ("enter_between", ["jd"], ("jd",), False),
    ],
)
def test_what_is_typed_for_a_setting_is_read_as_in_the_file(
    name: str,
    typed: object,
    meant: object,
    refused: bool,  # noqa: FBT001 - a parameter
) -> None:
    value, problems = checked(name, typed)
    assert (value, bool(problems)) == (meant, refused)


def test_what_a_colleague_gets_has_nothing_of_ones_own(tmp_path: Path) -> None:
    mine = Settings(
        theme="dark", agent_name="小美", agent_number="07", agent_shift="夜", width=900,
        agent_discount_limit=Decimal("0.9"), enter_between=("jd",),
    )  # fmt: skip
    path = tmp_path / "theirs.toml"
    path.write_text(exported(mine), encoding="utf-8")
    assert read_settings(path) == (Settings(theme="dark", enter_between=("jd",)), ())
    assert path.read_text(encoding="utf-8").count("#") > 5
