"""What the shop editor says of a shop: whether it is saved, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.core.problems import Refusal
from desktop_app.core.shop_store import Changed
from desktop_app.ui.sentences import shop_refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.core.shop_checks import Fault
    from desktop_app.core.shop_session import Session
    from desktop_app.ui.shops.window import ShopsWindow


class ShopTidings(QObject):
    """Says it in the window's own places."""

    def __init__(self, window: ShopsWindow) -> None:
        super().__init__(window)
        self._window = window

    def show_state(self, faults: Iterable[Fault]) -> None:
        """Whether all is saved."""
        session = self._window.work.session
        text = self._state_of(session, faults) if session else ""
        self._window.status.show_state(text, wrong=bool(session and session.trouble))

    def _state_of(self, session: Session, faults: Iterable[Fault]) -> str:
        if session.saved.sample:
            return self.tr("Sample, read only")
        if isinstance(session.trouble, Changed):
            return self.tr("Not saved: the file has changed")
        if session.trouble:
            return self.tr("Not saved: {why}").format(why=shop_refusal(session.trouble))
        if session.pending:
            return self.tr("Not saved yet")
        lost = sum(fault.lost for fault in faults)
        return self.tr("Saved, but for %n cells", "", lost) if lost else self.tr("Saved")

    def show_notice(self) -> None:
        """The most pressing thing to say, and what can be done about it."""
        window, notice = self._window, self._window.notice
        session, shared, deleted = window.work.session, window.sharing.shared, window.deleted
        trouble = session.trouble if session else None
        if isinstance(trouble, Changed):
            self._say_changed(trouble)
        elif isinstance(trouble, Refusal) and window.sharing.only_proposes:
            propose = (self.tr("Propose my changes"), window.sharing.propose)
            drop = (self.tr("Drop mine"), window.drop_edits)
            notice.say(shop_refusal(trouble), propose, drop)
        elif shared:
            text = self.tr("“{name}” is the team's now; its former file is in the history.")
            notice.say(text.format(name=shared), (self.tr("Done"), self._forget_shared))
        elif deleted:
            text = self.tr("“{name}” was deleted.").format(name=deleted.name)
            notice.say(text, (self.tr("Bring it back"), window.bring_back))
        elif session and session.saved.sample:
            text = self.tr("This is a sample and cannot be changed. Make it yours first.")
            notice.say(text, (self.tr("Copy to mine"), window.copy_shop))
        elif session is None:
            text = self.tr("There is no shop yet.")
            notice.say(text, (self.tr("New shop"), window.add_shop))
        else:
            notice.say("")

    def _say_changed(self, trouble: Changed) -> None:
        window = self._window
        if trouble.theirs is None:
            text = self.tr("The file of this shop is gone. What you see is not saved.")
            take = self.tr("Drop mine")
        else:
            text = self.tr("Someone else has changed this shop's file meanwhile.")
            take = self.tr("Take theirs")
        keep = (self.tr("Keep mine"), window.take_ours)
        window.notice.say(text, (take, window.take_theirs), keep)

    def _forget_shared(self) -> None:
        self._window.sharing.shared = ""
        self.show_notice()
