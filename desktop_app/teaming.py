"""The teams: looked at in the background, told quietly, and what people do with them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.joining import Joining
from desktop_app.syncing import Syncing
from desktop_app.team_showing import TeamShowing
from desktop_app.team_work import Lane, Suggesting
from desktop_app.touching import Touching

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop_app.core.editing.desk import Spot
    from desktop_app.core.proposals import Proposals
    from desktop_app.library import Everything
    from desktop_app.storage.places import Places
    from desktop_app.team.overview import Overview
    from desktop_app.team.protocols import Transport
    from desktop_app.team.team import Team
    from desktop_app.ui.editor.window import PhrasesWindow
    from desktop_app.ui.looks import Looks
    from desktop_app.ui.team.page import TeamPage


class Teaming(QObject):
    """Holds the one ``Team``. What it asks of files and shares is asked in threads.

    Its modules are loaded when a team is there or asked for: most have none.

    Signals:
        files_changed: Something came in or was done: what reads the files should read them again.
        told: How the teams stand, and whether somebody is needed.
        settings_asked: The page of the teams is wanted.
        import_asked: The path of a file of phrases that somebody sent.
        export_asked: Phrases are to be written to a file for somebody.
    """

    files_changed = Signal()
    told = Signal(str, bool)
    settings_asked = Signal()
    import_asked = Signal(str)
    export_asked = Signal()

    def __init__(
        self,
        places: Places,
        looks: Looks,
        clock: Callable[[], dt.datetime],
        parent: QObject | None = None,
        opens: Callable[[str, Path, float], Transport] | None = None,
    ) -> None:
        super().__init__(parent)
        self._places, self._clock, self._opens = places, clock, opens
        self._made: Team | None = None
        self._making = Lock()
        self._shares, self._local = Lane("shares", self), Lane("team", self)
        self.syncing = Syncing(places, self._the_team, self._shares, clock, self)
        self.touching = Touching(places, self._local, clock, self)
        self.joining = Joining(self._the_team, self._shares, self._local, self)
        self.showing = TeamShowing(self._the_team, self._local, self.touching, looks, self)
        self._seen: Overview | None = None
        self._connect()

    def _connect(self) -> None:
        syncing, joining, showing = self.syncing, self.joining, self.showing
        for signal, act in (
            (syncing.came, self.files_changed),
            (syncing.looked, self.refresh),
            (self.touching.deed_asked, self.do),
            (joining.changed, self.files_changed),
            (joining.changed, self.look),
            (joining.window_asked, self.open),
            (showing.opened, self.refresh),
            (showing.deed_asked, self.do),
            (showing.sync_asked, self.sync),
            (showing.settings_asked, self.settings_asked),
            (showing.import_asked, self.import_asked),
            (showing.export_asked, self.export_asked),
        ):
            signal.connect(act)

    @property
    def team(self) -> Team:
        """The teams of this device; whichever thread asks first makes the one for all."""
        from desktop_app.team.team import Team  # noqa: PLC0415 - see above
        from desktop_app.team.transports import open_transport  # noqa: PLC0415 - the same

        with self._making:
            if self._made is None:
                opens = self._opens or open_transport
                self._made = Team(self._places, self._clock, opens=opens)
            return self._made

    def _the_team(self) -> Team:
        return self.team

    # --- how they stand -------------------------------------------------------------------------

    @property
    def overview(self) -> Overview:
        """How everything stood when it was looked at last."""
        from desktop_app.team.overview import Overview  # noqa: PLC0415 - the same

        return self._seen or Overview()

    def look(self) -> None:
        """The agent is there: look soon, where anything was joined."""
        self.syncing.look()

    def edited(self) -> None:
        """Something was saved here: give it out when there is a pause."""
        if self.syncing.is_joined:
            self.syncing.edited()
            self.refresh()

    def sync(self) -> None:
        """Look at all places now."""
        self.syncing.sync()

    def refresh(self) -> None:
        """Gather what is shown; all of it only while there is a window to show it."""
        self._local.do(partial(self._gather, whole=self.showing.is_visible), self._on_gathered)

    def _gather(self, *, whole: bool) -> Overview:
        from desktop_app.team.overview import overview, statuses  # noqa: PLC0415 - the same

        if not whole:
            return replace(self.overview, statuses=statuses(self.team))
        today = self._clock().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        return overview(self.team, today - dt.timedelta(days=1))

    def _on_gathered(self, found: object) -> None:
        from desktop_app.team.overview import Overview  # noqa: PLC0415 - the same

        if isinstance(found, Overview):
            self._seen = found
            self._tell()
            self.joining.show(found.statuses)
            self.showing.show(found)

    def _tell(self) -> None:
        if self._seen is None:
            return
        from desktop_app.ui.team.words import state_of, state_sentence  # noqa: PLC0415 - the same

        found = self._seen.statuses
        needed = any(state_of(one) == "needs you" for one in found)
        self.told.emit(state_sentence(found), needed)

    # --- what people do -------------------------------------------------------------------------

    def do(self, deed: Callable[[Team], object]) -> None:
        """Carry out what was clicked, say why it was not, and give it out."""
        self._local.do(partial(deed, self.team), self._on_done)

    def _on_done(self, answer: object) -> None:
        self.showing.say(answer)
        self.files_changed.emit()
        self.edited()
        self.refresh()

    def take(self, everything: Everything) -> None:
        """Go on with the files as they were read."""
        self.touching.take(everything.loaded.untouched)

    def proposals(self, by: Callable[[], str]) -> Proposals:
        """Where the phrase editor's suggestions go."""
        from desktop_app.storage.proposal_files import ProposalFiles  # noqa: PLC0415 - the same
        from desktop_app.team.proposing import TeamProposals  # noqa: PLC0415 - the same

        files = ProposalFiles(self._places.proposals, self._clock, by)
        return Suggesting(TeamProposals(self.team, files), self._local, self.edited)

    # --- windows --------------------------------------------------------------------------------

    def open(self, phrase: str = "") -> None:
        """Show the team window, at the history of a phrase if one is given."""
        self.showing.open(phrase)

    def touch(self, phrase: str) -> None:
        """Ask for code, pin and place of a phrase of others."""
        self.touching.ask(phrase)

    def make_page(self) -> TeamPage:
        """The page of the settings window."""
        return self.joining.make_page()

    def attach(self, window: PhrasesWindow) -> None:
        """Tell a phrase editor how the teams stand, and take what it asks for."""
        self.told.connect(window.status.show_team)
        window.status.team.clicked.connect(lambda _=False: self.open())
        window.touch_asked.connect(self._on_touch_asked)
        window.team_asked.connect(lambda spot: self.open(spot.phrase))
        self._tell()

    def _on_touch_asked(self, spot: Spot) -> None:
        self.touch(spot.phrase)

    def redress(self) -> None:
        """Another language, theme or text size: the windows are made anew."""
        self.touching.close()
        self.showing.redress()
        self._tell()

    def close(self) -> None:
        """A last look with a second for it; what it cannot do is done the next time."""
        self.showing.close()
        self.touching.close()
        self.syncing.close()
        for lane in (self._shares, self._local):
            lane.end()
