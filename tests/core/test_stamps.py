"""Moments by patterns and spans."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.stamps import shifted, stamped

AT = dt.datetime(2026, 3, 5, 14, 7, 9, 45_000)  # noqa: DTZ001 - the shop's clock is naive


@pytest.mark.parametrize(
    ("pattern", "locale", "text"),
    [
        ("%Y-%m-%d %H:%M:%S", "en_GB", "2026-03-05 14:07:09"),
        ("%-m月%-d日", "zh_CN", "3月5日"),
        ("%_m|%e|%0e|%k|%l|%-I|%I", "en_GB", " 3| 5|05|14| 2|2|02"),
        ("%A %a %B %b %h", "en_GB", "Thursday Thu March Mar Mar"),
        ("%A %B %p", "zh_CN", "星期四 三月 下午"),
        ("%^a %P %p", "en_US", "THU pm PM"),
        ("%D %F %R %T", "en_GB", "03/05/26 2026-03-05 14:07 14:07:09"),
        ("%j %u %w %C %y %f %L", "en_GB", "064 4 4 20 26 045000 045"),
        ("%%%n%t%Q%", "en_GB", "%\n\t%Q%"),
        ("%c|%x|%X", "zh_CN", "2026年3月5日 14:07:09|2026/3/5|14:07:09"),
    ],
)
def test_a_moment_is_written_by_its_pattern(pattern: str, locale: str, text: str) -> None:
    assert stamped(AT, pattern, locale) == text


@given(st.datetimes(min_value=dt.datetime(1000, 1, 1)))  # noqa: DTZ001 - naive, as AT
def test_numbers_are_those_of_the_c_library(moment: dt.datetime) -> None:
    pattern = "%Y %m %d %j %H %I %M %S %f %u %w %G %V %U %W %y"

    assert stamped(moment, pattern, "en_GB") == moment.strftime(pattern)


def test_seconds_since_the_epoch_are_counted_without_a_time_zone() -> None:
    assert stamped(dt.datetime(1970, 1, 2), "%s", "en_GB") == "86400"  # noqa: DTZ001 - naive


@pytest.mark.parametrize(
    ("span", "moment"),
    [
        ("1d", "2026-02-01 10:00:00"),
        ("+1M", "2026-02-28 10:00:00"),
        ("-2M", "2025-11-30 10:00:00"),
        ("1y -1w", "2027-01-24 10:00:00"),
        ("-2h 30m", "2026-01-31 08:30:00"),
        ("- 90s", "2026-01-31 09:58:30"),
    ],
)
def test_a_moment_is_moved_by_a_span(span: str, moment: str) -> None:
    begin = dt.datetime(2026, 1, 31, 10)  # noqa: DTZ001 - naive

    assert str(shifted(begin, span)) == moment


@pytest.mark.parametrize("span", ["", "d", "1", "1d later", "999999999y", "999999999d", "-9999y"])
def test_what_is_no_span_or_leads_out_of_the_calendar_is_said(span: str) -> None:
    with pytest.raises(ValueError, match=r"span|calendar|year"):
        shifted(AT, span)
