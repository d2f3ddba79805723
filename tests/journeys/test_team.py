"""Two homes on one folder: what a colleague writes is found, sent, and looked at."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from desktop_app.core.teamwork.changes import Change
from desktop_app.storage.joined import Joined
from desktop_app.storage.places import Places
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
