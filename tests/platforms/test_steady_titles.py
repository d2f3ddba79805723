"""Titles that blink, as web chats and messengers do while something is unread."""

from __future__ import annotations

import pytest

from desktop_app.platforms.protocols import ForeignWindow
from desktop_app.platforms.steady_titles import SteadyTitles
from tests.fakes import FakeWindows


def window(title: str, handle: int = 7, app: str = "Chat") -> ForeignWindow:
    return ForeignWindow(handle, title, app, None)


def shown(*windows: ForeignWindow) -> str:
    """The title of the last of them, looked at one after the other."""
    front = FakeWindows()
    titles = SteadyTitles(front)
    title = ""
    for front.front in windows:
        active = titles.active()
        assert active
        title = active.title
    return title


@pytest.mark.parametrize("news", ["● new message", "【新消息】", "(3)", "您有新消息！"])
def test_news_leave_the_last_title_standing(news: str) -> None:
    assert shown(window("旺旺"), window(news)) == "旺旺"
    assert shown(window("旺旺"), window(news), window("阿泽"), window(news)) == "阿泽"


def test_a_window_that_was_never_seen_without_news_has_no_other_title() -> None:
    assert shown(window("旺旺"), window("(3)", handle=8)) == "(3)"
    assert shown(window("旺旺"), window("(3)", app="Other")) == "(3)"


def test_a_title_that_went_away_is_not_brought_back() -> None:
    assert shown(window("旺旺"), window("")) == ""


def test_windows_of_long_ago_are_forgotten() -> None:
    others = [window("x", handle=number) for number in range(100, 170)]

    assert shown(window("旺旺"), *others, window("(3)")) == "(3)"


def test_where_nothing_has_the_focus_nothing_is_said() -> None:
    assert SteadyTitles(FakeWindows()).active() is None


def test_the_focus_is_passed_on() -> None:
    front = FakeWindows()
    titles = SteadyTitles(front)

    titles.activate_own(3, 5)
    titles.activate(window("旺旺"))

    assert front.given == [(3, 5)]
    assert front.front == window("旺旺")
