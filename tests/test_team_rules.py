"""A team's words in the rules window: shared, changed by editors, proposed by agents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app import resources
from desktop_app.core.teamwork.roles import Role
from desktop_app.rulekeeping import Rulekeeping
from desktop_app.storage.places import Places
from desktop_app.storage.settings import Settings
from desktop_app.team.deeds import reviews
from desktop_app.ui.looks import Looks
from desktop_app.ui.rules.window import RulesWindow
from tests.team.offices import Desk, office, settle
from tests.test_rulekeeping import SPELLING, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desks(tmp_path: Path) -> tuple[Desk, Desk]:
    """A lead and an agent."""
    (ann,) = office(tmp_path, "ann")
    cid = Desk(tmp_path / "cid", ann.share, "cid", ann.clock, Role.AGENT)
    cid.join()
    return ann, cid


@pytest.fixture
def made(qapp: QApplication) -> Iterator[list[Rulekeeping]]:
    found: list[Rulekeeping] = []
    qapp.setStyleSheet("")
    yield found
    for one in found:
        one.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, RulesWindow) and shiboken6.isValid(window):
            shiboken6.delete(window)


def opened(made: list[Rulekeeping], desk: Desk) -> tuple[Rulekeeping, RulesWindow]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    looks = Looks(app, Settings(language="en"), resources.icons(), resources.translations())
    keeping = Rulekeeping(Places(desk.home), looks, SPELLING, desk.clock)
    made.append(keeping)
    keeping.files_changed.connect(lambda: keeping.take(read(Places(desk.home))))
    keeping.take(read(Places(desk.home)))
    keeping.open(copy_anyway=True)
    assert keeping.window
    return keeping, keeping.window


def put(window: RulesWindow, text: str) -> None:
    window.form.words.setText(text)
    window.form.save.click()


def team_words(window: RulesWindow) -> set[str]:
    (pack,) = (one for one in window.shown.packs if one.id in window.shown.of_teams)
    return {word for rule in pack.rules for word in rule.words}


def to_team(window: RulesWindow) -> None:
    window.packs.choose(next(iter(window.shown.of_teams)))


def test_words_are_shared_changed_and_taken_away(
    made: list[Rulekeeping], desks: tuple[Desk, Desk]
) -> None:
    ann, _ = desks
    keeping, window = opened(made, ann)
    told: list[None] = []
    keeping.team_edited.connect(lambda: told.append(None))
    window.share_words()
    assert told == [], "there is nothing to share"
    put(window, "秒发")
    window.share_words()
    assert (team_words(window), window.shown.own.rules) == ({"秒发"}, ())
    assert "the team's now" in window.notice.text
    to_team(window)
    assert window.whose.text() == "Words of team share"
    put(window, "急速")
    assert team_words(window) == {"秒发", "急速"}
    assert window.notice.text == ""
    (pack,) = (one for one in window.shown.packs if one.id in window.shown.of_teams)
    window._remove(pack.rules[0].id)  # noqa: SLF001 - as its button and key do
    assert team_words(window) == {"急速"}
    window.team_word_given.emit("nowhere", pack.rules[0])
    assert len(told) == 4


def test_an_agents_word_is_proposed(made: list[Rulekeeping], desks: tuple[Desk, Desk]) -> None:
    ann, cid = desks
    _, window = opened(made, ann)
    put(window, "秒发")
    window.share_words()
    settle(ann, cid)
    _, agents = opened(made, cid)
    assert not agents.share.isVisible()
    to_team(agents)
    put(agents, "急速")
    assert agents.notice.text == "Proposed; the team's lead decides."
    assert team_words(agents) == {"秒发"}
    settle(ann, cid)
    assert len(reviews(ann.team)) == 1


def test_of_several_teams_one_is_chosen_and_a_refusal_is_said(
    made: list[Rulekeeping], desks: tuple[Desk, Desk], tmp_path: Path
) -> None:
    ann, _ = desks
    (tmp_path / "R&D").mkdir()
    ann.team.join(str(tmp_path / "R&D"), "ann")
    keeping, window = opened(made, ann)
    put(window, "秒发")
    window.share_words()
    (menu,) = window.findChildren(QMenu)
    assert len(menu.actions()) == 2
    keeping._share("nowhere")  # noqa: SLF001 - a team that was left meanwhile
    assert "There is no team nowhere." in window.notice.text
    menu.actions()[1].trigger()
    assert team_words(window) == {"秒发"}
    menu.close()
