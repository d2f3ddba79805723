"""Two homes on one folder: what a colleague writes is found, sent, and looked at."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.roles import Role
from desktop_app.storage.joined import Joined
from desktop_app.storage.places import Places
from desktop_app.team.deeds import propose, reviews
from desktop_app.team.membership import members_of
from desktop_app.team.proposal_files import exported, own_proposals
from desktop_app.team.team import Shared, Team
from tests.journeys.waiting import wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.desk import Desk
    from tests.journeys.kuaihui import Kuaihui

pytestmark = pytest.mark.usefixtures("editor")


def joined(home: Path, share: Path, name: str) -> tuple[Team, Joined]:
    team = Team(Places(home), lambda: dt.datetime.now(dt.UTC))
    place = team.join(str(share), name)
    assert isinstance(place, Joined), place
    return team, place


def test_what_a_colleague_writes_is_found_sent_and_listed(
    kuaihui: Kuaihui, desk: Desk, tmp_path: Path
) -> None:
    share = tmp_path / "share"
    share.mkdir()
    bob, place = joined(tmp_path / "bob", share, "Bob")
    fields = {"title": "From Bob", "code": "zzteam", "body": "Bob sends this"}
    saved = bob.save(bob.shared()[0], [Change("phrase", "from-bob", fields)])
    assert isinstance(saved, Shared), saved
    bob.sync(place)

    joined(kuaihui.home, share, "Ann")
    kuaihui.open()
    kuaihui.wait_for("loaded")
    kuaihui.search("zzteam")
    desk.press("Return")
    kuaihui.wait_for("copied")
    assert "Bob sends this" in desk.clipboard()

    kuaihui.open()
    picker = kuaihui.window
    desk.press("ctrl+shift+t")
    kuaihui.wait_for("hidden")
    wait_until(
        lambda: desk.screen.active() in set(desk.screen.windows_of(kuaihui.pid)) - {picker},
        "the team window",
    )
    desk.press("ctrl+w")


def test_a_lead_takes_in_a_file_of_proposals_accepts_one_and_gives_a_role(
    kuaihui: Kuaihui, desk: Desk, tmp_path: Path
) -> None:
    share = tmp_path / "share"
    share.mkdir()
    ann, place = joined(kuaihui.home, share, "Ann")
    saved = ann.save(ann.shared()[0], [Change("phrase", "hi", {"title": "Hi", "body": "old"})])
    assert isinstance(saved, Shared), saved
    ann.sync(place)
    bob, its = joined(tmp_path / "bob", share, "Bob")
    propose(bob, bob.shared()[0], Change("phrase", "hi", {"body": "new"}, {"body": "old"}), "why")
    file = tmp_path / "wish.toml"
    file.write_bytes(exported(own_proposals(bob)))
    bob.sync(its)  # the list has it as well by then, and it is in it once

    kuaihui.open()
    picker = kuaihui.window
    desk.press("ctrl+shift+t")
    kuaihui.wait_for("hidden")
    team = new_window(kuaihui, desk, {picker}, "the team window")
    ann.sync(place)
    desk.press("ctrl+o")
    dialog = new_window(kuaihui, desk, {picker, team}, "the dialog for a file")
    desk.type(str(file))
    desk.press("Return")
    incoming = new_window(kuaihui, desk, {picker, team, dialog}, "what the file proposes")
    desk.press("Escape")
    wait_until(lambda: desk.screen.active() != incoming, "the team window again")

    desk.press("ctrl+3")
    desk.press("alt+1")
    wait_until(lambda: reviews(ann) == (), "the proposal is accepted")
    cells = ann.shared()[0].document.state.visible["phrase", "hi"]
    assert cells["body"] == "new"

    desk.press("ctrl+7")
    desk.press("Down", "alt+r", "Up")
    wait_until(
        lambda: {one.name: one.role for one in members_of(ann, place)}.get("Bob") is Role.AGENT,
        "Bob is an agent",
    )
    desk.press("ctrl+w")


def new_window(kuaihui: Kuaihui, desk: Desk, known: set[int], name: str) -> int:
    """The window of the program that has the focus and is none of these."""

    def there() -> int:
        active = desk.screen.active()
        return active if active in set(desk.screen.windows_of(kuaihui.pid)) - known else 0

    wait_until(lambda: there() != 0, name)
    return there()
