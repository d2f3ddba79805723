"""What a team has to do with the shop that is shown: it is given it, or changes are proposed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from desktop_app.ui.sentences import shop_refusal

if TYPE_CHECKING:
    from desktop_app.core.shop_session import Session
    from desktop_app.core.shop_store import ShopSharing
    from desktop_app.ui.shops.window import ShopsWindow


class Sharing(QObject):
    """Asks the team, and tells the window what came of it.

    Attributes:
        shared: The name of the shop that was given away just now; empty: none was.
    """

    def __init__(self, window: ShopsWindow, sharing: ShopSharing | None) -> None:
        super().__init__(window)
        self._window, self._sharing = window, sharing
        self.shared = ""

    @property
    def teams(self) -> tuple[str, ...]:
        """Those with which a shop may be shared."""
        return self._sharing.teams() if self._sharing else ()

    def team_of(self, session: Session) -> str:
        """The team whose shop it is; empty: of none."""
        return self._sharing.team_of(session.saved) if self._sharing else ""

    @property
    def only_proposes(self) -> bool:
        """Whether the shop that is shown is a team's that this user may not change."""
        session = self._window.work.session
        team = self.team_of(session) if session else ""
        return bool(team) and team not in self.teams

    def share_shop(self) -> None:
        """Make the chosen shop a team's; of several teams one is chosen."""
        window, teams = self._window, self.teams
        button = window.bar.buttons["share"]
        if window.work.session is None or not button.isEnabled():
            return
        if len(teams) == 1:
            self._share_with(teams[0])
            return
        menu = QMenu(window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for team in teams:
            menu.addAction(team.replace("&", "&&"), partial(self._share_with, team))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _share_with(self, team: str) -> None:
        window = self._window
        window.save()
        session = window.work.session
        if session is None or session.pending or self._sharing is None:
            return
        refusal = self._sharing.share(session.saved, team)
        if refusal:
            window.status.saying.setText(shop_refusal(refusal))
            return
        self.shared = session.saved.name
        window.take(window.work.dropped())

    def propose(self) -> None:
        """Ask the team's lead for what was changed in the shop that is shown."""
        window, session = self._window, self._window.work.session
        if session is None or self._sharing is None:
            return
        refusal = self._sharing.propose(session.saved, session.edit.filed, "")
        if refusal:
            window.status.saying.setText(shop_refusal(refusal))
            return
        window.drop_edits()
        window.status.saying.setText(self.tr("Proposed; the team's lead decides."))
