"""Files that go from hand to hand, and roles, through the team window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.roles import Role
from desktop_app.team.deeds import propose, reviews
from desktop_app.team.membership import members_of
from desktop_app.team.proposal_files import exported, own_proposals
from tests.team.offices import Desk, office, settle
from tests.test_teaming import LONG, Bench, Refusing, bench

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.team.protocols import Transport
    from desktop_app.teaming import Teaming
    from desktop_app.ui.team.window import TeamWindow

__all__ = ["bench"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def opened(
    bench: Bench, desk: Desk, transport: Transport | None = None
) -> tuple[Teaming, TeamWindow]:
    teaming = bench.teaming(desk.home, desk.clock, transport)
    teaming.open()
    assert teaming.showing.window
    return teaming, teaming.showing.window


def agent_of(ann: Desk) -> Desk:
    agent = Desk(ann.home.parent / "agent", ann.share, "agent", ann.clock, Role.AGENT)
    agent.join()
    return agent


def choose(window: TeamWindow, path: Path) -> None:
    """Choose a file in the dialog that is open."""
    (dialog,) = window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def wait_said(bench: Bench, window: TeamWindow, text: str) -> None:
    bench.qtbot.waitUntil(lambda: text in window.notice.text, timeout=LONG)


def test_proposals_of_who_cannot_write_go_by_a_file_into_the_leads_list(
    bench: Bench, tmp_path: Path
) -> None:
    (ann,) = office(tmp_path, "ann")
    agent = agent_of(ann)
    file = tmp_path / "wish.toml"
    teaming, window = opened(bench, agent, Refusing())
    window._ask_proposals_file()  # noqa: SLF001 - as its button does
    choose(window, file)
    wait_said(bench, window, "You have no open proposals.")
    propose(agent.team, agent.shared, Change("phrase", "new", {"title": "t", "body": "b"}), "why")
    window._ask_proposals_file()  # noqa: SLF001 - the same
    choose(window, tmp_path / "nowhere" / "x.toml")
    wait_said(bench, window, "No such file")
    window.proposals_file_asked.emit(str(file))
    wait_said(bench, window, "Written: ")
    teaming.close()

    lead, leads = opened(bench, ann)
    leads._ask_file()  # noqa: SLF001 - as its button does
    choose(leads, file)
    bench.qtbot.waitUntil(lambda: lead.showing.files.window is not None, timeout=LONG)
    incoming = lead.showing.files.window
    assert incoming
    assert incoming.said.text() == "New: 1. In the list already: 0. Nothing is written yet."
    assert [one.cells[0] for one in incoming.sheet.items_model.rows] == ["t"]
    assert reviews(ann.team) == (), "it was only looked at"
    incoming.buttons["take"].click()
    sheet = leads.sheets["wishes"]
    bench.qtbot.waitUntil(lambda: sheet.items_model.rowCount() == 1, timeout=LONG)
    assert [one.proposal.reason for _, one in reviews(ann.team)] == ["why"]
    leads.file_asked.emit(str(file))
    bench.qtbot.waitUntil(lambda: not incoming.buttons["take"].isEnabled(), timeout=LONG)
    assert "In the list already: 1." in incoming.said.text()
    lead.redress()
    assert lead.showing.files.window is None


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (None, "No such file"),
        (b'format = 1\nproposals = "x"\n', "not whole"),
    ],
)
def test_a_file_that_cannot_be_taken_is_said(
    bench: Bench, tmp_path: Path, data: bytes | None, sentence: str
) -> None:
    (ann,) = office(tmp_path, "ann")
    _, window = opened(bench, ann)
    file = tmp_path / "x.toml"
    if data is not None:
        file.write_bytes(data)
    window.file_asked.emit(str(file))
    wait_said(bench, window, sentence)


def test_phrases_that_were_mailed_are_shown_where_phrases_are_taken_in(
    bench: Bench, tmp_path: Path
) -> None:
    (ann,) = office(tmp_path, "ann")
    teaming, window = opened(bench, ann)
    file = tmp_path / "mail.toml"
    file.write_text('format = 1\n[[phrase]]\nid = "a"\nbody = "b"\n')
    with bench.qtbot.waitSignal(teaming.import_asked, timeout=LONG) as asked:
        window.file_asked.emit(str(file))
    assert asked.args == [str(file)]
    with bench.qtbot.waitSignal(teaming.export_asked, timeout=LONG):
        window.send_asked.emit()


def test_what_was_offered_to_a_team_that_was_left_meanwhile_is_refused(
    bench: Bench, tmp_path: Path
) -> None:
    (ann,) = office(tmp_path, "ann")
    agent = agent_of(ann)
    propose(agent.team, agent.shared, Change("phrase", "new", {"body": "b"}), "")
    file = tmp_path / "wish.toml"
    file.write_bytes(exported(own_proposals(agent.team)))
    ann.team.leave(ann.place)
    _, window = opened(bench, ann)
    window.file_asked.emit(str(file))
    wait_said(bench, window, "not joined here")


def test_an_owner_gives_a_role_in_the_window_and_it_is_given_out(
    bench: Bench, tmp_path: Path
) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    bob.put("hi", title="t", body="b")
    settle(ann, bob)
    _, window = opened(bench, ann)
    sheet = window.sheets["crew"]
    bench.qtbot.waitUntil(lambda: sheet.items_model.rowCount() == 2, timeout=LONG)
    sheet.choice.activated.emit(0)
    wait_said(bench, window, "only owner")
    sheet.table.setCurrentIndex(sheet.items_model.index(1, 0))
    sheet.choice.activated.emit(0)

    def taken() -> bool:
        bob.sync()
        return bob.place.role is Role.AGENT

    bench.qtbot.waitUntil(taken, timeout=LONG)
    assert {one.name: one.role for one in members_of(ann.team, ann.place)}["bob"] is Role.AGENT
