"""A team's shops in the shop editor: shared, told apart, saved by editors, proposed by agents."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from desktop_app.core.problems import Refusal
from desktop_app.ui.shops.window import ShopsWindow
from tests.fakes import TAOBAO, FakeClock
from tests.ui.shops.conftest import MINE, SAMPLE, Editor, FakeStore

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.core.shop_store import Changed
    from desktop_app.core.shops import Shop
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEAMS = replace(MINE, name="Team shop", id="theirs", source="team/theirs.toml")


@dataclass
class FakeTeam(FakeStore):
    """A store in which ``team/…`` is the team's; ``edits`` says in which teams one edits."""

    edits: tuple[str, ...] = ("office",)
    shared: list[tuple[str, str]] = field(default_factory=list)
    proposed: list[tuple[str, str]] = field(default_factory=list)

    def save(self, before: Shop, after: Shop) -> Shop | Changed | Refusal:
        """As the files do; agents only propose."""
        if self.team_of(before) and not self.edits:
            return Refusal("You propose.", {})
        return super().save(before, after)

    def teams(self) -> tuple[str, ...]:
        """Where one edits."""
        return self.edits

    def team_of(self, shop: Shop) -> str:
        """By its source."""
        return "office" if shop.source.startswith("team/") else ""

    def share(self, shop: Shop, team: str) -> Refusal | None:
        """Note it."""
        if self.refuses:
            return Refusal("Nobody is there.", {})
        self.shared.append((shop.name, team))
        return None

    def propose(self, before: Shop, after: Shop, why: str) -> Refusal | None:
        """Note it."""
        if self.refuses or why:
            return Refusal("Nobody is there.", {})
        self.proposed.append((before.name, after.name))
        return None


@pytest.fixture
def store() -> FakeTeam:
    return FakeTeam({MINE.source: MINE, TEAMS.source: TEAMS})


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, icons: Icons, store: FakeTeam) -> Editor:
    window = ShopsWindow(theme, icons, store, FakeClock(), store)
    qtbot.addWidget(window)
    window.show_shops([SAMPLE, MINE, TEAMS], [TAOBAO])
    window.present()
    qtbot.waitExposed(window)
    return Editor(window, store, qtbot)


def go_to(editor: Editor, name: str) -> None:
    row = next(number for number, one in enumerate(editor.names) if one.startswith(name))
    editor.window.shop_list.setCurrentIndex(editor.window.shop_list.model().index(row, 0))


def test_a_teams_shop_is_told_apart_and_cannot_be_deleted_or_shared_again(editor: Editor) -> None:
    assert "Team shop (team office)" in editor.names
    go_to(editor, MINE.name)
    assert editor.window.bar.buttons["delete"].isEnabled()
    assert editor.window.bar.buttons["share"].isEnabled()
    for name in ("Team shop", SAMPLE.name):
        go_to(editor, name)
        assert not editor.window.bar.buttons["delete"].isEnabled()
        assert not editor.window.bar.buttons["share"].isEnabled()
        editor.window.sharing.share_shop()
    assert editor.window.bar.buttons["share"].isVisible()


def test_a_shop_is_shared_by_a_click(editor: Editor, store: FakeTeam) -> None:
    go_to(editor, MINE.name)
    editor.click("Share with the team")
    assert store.shared == [(MINE.name, "office")]
    assert MINE.name not in editor.names
    assert "is the team's now" in editor.window.notice.text
    editor.click("Done")
    assert "is the team's now" not in editor.window.notice.text


def test_of_several_teams_one_is_chosen_and_a_refusal_is_said(
    editor: Editor, store: FakeTeam
) -> None:
    store.edits = ("office", "R&D")
    go_to(editor, MINE.name)
    editor.window.sharing.share_shop()
    (menu,) = editor.window.findChildren(QMenu)
    assert [one.text() for one in menu.actions()] == ["office", "R&&D"]
    store.refuses = True
    menu.actions()[1].trigger()
    assert editor.window.status.saying.text() == "Nobody is there."
    store.refuses = False
    menu.actions()[1].trigger()
    assert store.shared == [(MINE.name, "R&D")]
    menu.close()


def test_an_agents_changes_are_proposed_or_dropped(editor: Editor, store: FakeTeam) -> None:
    store.edits = ()
    go_to(editor, "Team shop")
    editor.fill("shop", "name", "Better")
    editor.window.save()
    assert editor.window.notice.text == "You propose."
    store.refuses = True
    editor.click("Propose my changes")
    assert editor.window.status.saying.text() == "Nobody is there."
    store.refuses = False
    editor.click("Propose my changes")
    assert store.proposed == [("Team shop", "Better")]
    assert "Team shop (team office)" in editor.names, "until a lead has decided"
    assert editor.window.status.saying.text() == "Proposed; the team's lead decides."
    editor.fill("shop", "name", "Another")
    editor.window.save()
    editor.click("Drop mine")
    assert "Team shop (team office)" in editor.names
    assert editor.window.notice.text == ""


def test_an_editor_saves_a_teams_shop_as_any(editor: Editor, store: FakeTeam) -> None:
    go_to(editor, "Team shop")
    editor.fill("shop", "name", "Better")
    editor.window.save()
    assert store.files[TEAMS.source].name == "Better"
