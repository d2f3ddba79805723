"""The user's own calendars, and the shipped tables of regions."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

import pytest

from desktop_app import resources
from desktop_app.core.calendars import Calendar
from desktop_app.core.gazetteer import Place
from desktop_app.storage.calendar_file import read_calendar, read_calendars
from desktop_app.storage.checking import read_any
from desktop_app.storage.loading import load, stamp
from desktop_app.storage.places import Places
from desktop_app.storage.region_file import read_gazetteer, read_regions

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
format = 1
holidays = [2027-02-06, 2027-02-07]
workdays = [2027-02-20]
known_until = 2027-12-31
"""


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_a_calendar_is_read() -> None:
    calendar, problems = read_calendar(GOOD, "calendars/cn.toml")
    days = frozenset({day("2027-02-06"), day("2027-02-07")})
    own = frozenset({day("2027-02-20")})
    assert calendar == Calendar("CN", days, own, day("2027-12-31"))
    assert problems == ()


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('holidays = ["2027-02-06"]', "holidays"),
        ("holidays = 5", "holidays"),
        ("workdays = [true]", "workdays"),
        ('known_until = "2027"', "known_until"),
        ("closed = [2027-02-06]", "closed"),
        ("holidays = [2027-02-06]\nworkdays = [2027-02-06]", "workdays"),
    ],
)
def test_what_is_off_is_a_problem_and_the_rest_is_read(line: str, key: str) -> None:
    calendar, problems = read_calendar(f"format = 1\n{line}\n", "CN.toml")
    assert [problem.key for problem in problems] == [key]
    assert calendar.workdays == frozenset()


def test_one_day_and_a_moment_are_days() -> None:
    text = "format = 1\nholidays = 2027-02-06\nworkdays = [2027-02-20T08:00:00]\n"
    calendar, problems = read_calendar(text, "CN.toml")
    assert calendar.holidays == frozenset({day("2027-02-06")})
    assert calendar.workdays == frozenset({day("2027-02-20")})
    assert problems == ()


def test_a_folder_of_calendars_is_read_by_code(tmp_path: Path) -> None:
    (tmp_path / "cn.toml").write_text(GOOD, "utf-8")
    (tmp_path / "KR.toml").write_text("holidays = [", "utf-8")
    (tmp_path / "TW.toml").symlink_to(tmp_path / "TW.toml")
    (tmp_path / "notes.txt").write_text("x", "utf-8")
    (tmp_path / ".CN.toml").write_text("x", "utf-8")
    found, problems = read_calendars(tmp_path)
    assert list(found) == ["CN"]
    assert [problem.source for problem in problems] == [
        str(tmp_path / "KR.toml"),
        str(tmp_path / "TW.toml"),
    ]


def test_no_folder_means_no_calendar(tmp_path: Path) -> None:
    assert read_calendars(tmp_path / "calendars") == ({}, ())


def test_a_folder_that_cannot_be_listed_is_a_problem(tmp_path: Path) -> None:
    loop = tmp_path / "calendars"
    loop.symlink_to(loop)
    found, problems = read_calendars(loop)
    assert (found, len(problems)) == ({}, 1)


def test_calendars_are_loaded_with_the_rest_and_live(tmp_path: Path) -> None:
    places = Places(tmp_path)
    before = stamp(places)
    places.calendars.mkdir()
    (places.calendars / "CN.toml").write_text(GOOD + "odd = 1\n", "utf-8")
    assert stamp(places) != before
    loaded = load(places, resources.phrases())
    assert loaded.atlas.calendar("CN").known_until == day("2027-12-31")
    assert [problem.key for problem in loaded.problems] == ["odd"]
    assert loaded.atlas.gazetteer.countries


def test_a_calendar_is_checked_like_any_file_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "CN.toml"
    path.write_text("format = 1\nholidays = [1]\n", "utf-8")
    assert [problem.key for problem in read_any(path).problems] == ["holidays"]


def test_a_calendar_file_is_known_by_its_folder(tmp_path: Path) -> None:
    (tmp_path / "calendars").mkdir()
    path = tmp_path / "calendars" / "CN.toml"
    path.write_text("format = 1\n", "utf-8")
    assert read_any(path).problems == ()
    assert read_any(path).books == ()


REGIONS = """\
format = 1
traditional = "東东"
[[region]]
name = "东省"
short = "东"
also = ["东国"]
latin = ["dong"]
districts = ["内区", ""]
cities = [{ name = "大市", districts = ["小区"] }, { short = "无" }, 5]
[[region]]
latin = ["x"]
"""


def test_a_table_of_regions_is_read_with_patience() -> None:
    country, problems = read_regions(REGIONS, "regions/xx.toml")
    assert country.code == "XX"
    assert [(named.place, named.whole, named.short) for named in country.places] == [
        (Place("XX", "东"), ("东省", "东国"), "东"),
        (Place("XX", "东", "", "内区"), ("内区",), ""),
        (Place("XX", "东", "大市"), ("大市",), "大市"),
        (Place("XX", "东", "大市", "小区"), ("小区",), ""),
    ]
    assert [problem.key for problem in problems] == ["cities", "latin"]


def test_a_table_that_cannot_be_read_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / "aa.toml").write_text("[[region", "utf-8")
    (tmp_path / "xx.toml").write_text(REGIONS, "utf-8")
    known, problems = read_gazetteer(tmp_path)
    assert [country.code for country in known.countries] == ["XX"]
    assert problems[0].source == str(tmp_path / "aa.toml")
    assert os.fspath(tmp_path) in problems[-1].source
