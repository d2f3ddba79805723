"""The places of the teams on their page of the settings: joined, left, put in order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.storage.joined import Joined

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.core.teamwork.roles import Role
    from desktop_app.team.deeds import Status
    from desktop_app.team.team import Team
    from desktop_app.team_work import Lane
    from desktop_app.ui.team.page import TeamPage

_NO_KEYRING = QT_TRANSLATE_NOOP("refusal", "This system has no keyring that takes the token.")


class Joining(QObject):
    """Does what the page asks for, beside the interface's thread.

    Signals:
        changed: The places are others, or were refused.
        window_asked: The team window is wanted.
    """

    changed = Signal()
    window_asked = Signal()

    def __init__(
        self, team: Callable[[], Team], shares: Lane, local: Lane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._team, self._shares, self._local = team, shares, local
        self._statuses: tuple[Status, ...] = ()
        self.page: TeamPage | None = None

    def make_page(self) -> TeamPage:
        """The page of the settings window."""
        from desktop_app.ui.team.page import TeamPage  # noqa: PLC0415 - a start is quicker without it

        self.page = page = TeamPage()
        page.destroyed.connect(partial(self._forget, page))
        page.join_asked.connect(self._join)
        page.leave_asked.connect(self._leave)
        page.order_asked.connect(self._arrange)
        page.window_asked.connect(self.window_asked)
        page.show_statuses(self._statuses)
        return page

    def _forget(self, page: TeamPage, _gone: QObject | None = None) -> None:
        if self.page is page:
            self.page = None

    def show(self, statuses: tuple[Status, ...]) -> None:
        """Show how each place stands."""
        self._statuses = statuses
        if self.page:
            self.page.show_statuses(statuses)

    def _join(self, where: str, name: str, role: Role | None, user: str, token: str) -> None:
        if self.page:
            self.page.say(self.tr("Joining…"), works=True)
        self._shares.do(partial(self._joined, where, name, role, user, token), self._on_changed)

    def _joined(
        self, where: str, name: str, role: Role | None, user: str, token: str
    ) -> Joined | Refusal:
        host = urlsplit(where).hostname or ""
        if token and host:
            from desktop_app.team.tokens import Login, keep_login  # noqa: PLC0415 - heavy

            if not keep_login(host, Login(user or name or "kuaihui", token)):
                return Refusal(_NO_KEYRING, {})
        return self._team().join(where, name, role)

    def _leave(self, ident: str) -> None:
        places = (one.place for one in self._statuses)
        if place := next((one for one in places if one.id == ident), None):
            self._shares.do(partial(self._team().leave, place), self._on_changed)

    def _arrange(self, order: tuple[str, ...]) -> None:
        self._local.do(partial(self._team().arrange, order), self._on_changed)

    def _on_changed(self, answer: object) -> None:
        if self.page and isinstance(answer, Refusal):
            from desktop_app.ui.team.words import refusal_text  # noqa: PLC0415 - the page has it

            self.page.say(refusal_text(answer))
        elif self.page:
            self.page.say("")
            if isinstance(answer, Joined):
                self.page.clear()
        self.changed.emit()
