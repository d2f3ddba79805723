"""The editor of shops: everything is saved by itself, and every step can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.core.problems import Refusal
from desktop_app.core.shop_checks import faults
from desktop_app.core.shop_session import session_of
from desktop_app.ui.presenting import present
from desktop_app.ui.sentences import shop_refusal
from desktop_app.ui.shops.bars import ShopBar, ShopStatus
from desktop_app.ui.shops.commands import ShopCommands
from desktop_app.ui.shops.look import shop_sheet
from desktop_app.ui.shops.notice import NoticeBar
from desktop_app.ui.shops.sharing import Sharing
from desktop_app.ui.shops.shop_list import ShopList
from desktop_app.ui.shops.tabs import ShopTabs
from desktop_app.ui.shops.tidings import ShopTidings
from desktop_app.ui.shops.work import Work

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QCloseEvent

    from desktop_app.core.shop_checks import Fault
    from desktop_app.core.shop_columns import Cell
    from desktop_app.core.shop_editing import Edit
    from desktop_app.core.shop_session import Session
    from desktop_app.core.shop_store import ShopSharing, ShopStore
    from desktop_app.core.shops import Platform, Shop
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme

PAUSE = 1200
"""Milliseconds without a change after which what was changed is saved."""

SIZE = (78, 44)
"""Width and height of the window in lines of text, where the screen has room."""


class ShopsWindow(QWidget):
    """The window. It shows a ``Work`` and replaces it at every step.

    Attributes:
        work: What is being edited.
        deleted: The shop that was deleted just now and can be brought back.
        pause: Runs out when nothing was changed for a while.
    """

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        store: ShopStore,
        clock: Callable[[], dt.datetime],
        sharing: ShopSharing | None = None,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._theme, self._store, self._clock = theme, store, clock
        self.work = Work()
        self.deleted: Shop | None = None
        self._faults: Mapping[Cell, Fault] = {}
        self._cell: Cell | None = None
        self._zoom = 0
        self._points = self.font().pointSizeF()
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.pause.timeout.connect(self.save)
        self.setWindowTitle(self.tr("Shops"))
        self.sharing = Sharing(self, sharing)
        self.tidings = ShopTidings(self)
        self._build(icons)
        self._fit_text()

    # What it is made of

    def _build(self, icons: Icons) -> None:
        self.tabs = ShopTabs(self._theme, self)
        self.tabs.edited.connect(self._on_edited)
        self.tabs.came_to.connect(self._on_came_to)
        self.shop_list = ShopList(self)
        self.shop_list.chosen.connect(self._on_shop_chosen)
        self.notice = NoticeBar(self)
        self.bar = ShopBar(self._theme, icons, self)
        commands = ShopCommands(self)
        commands.fill_bar()
        self.status = ShopStatus(self)
        self.status.count.clicked.connect(self.go_to_next_fault)
        self.tabs.said.connect(self.status.saying.setText)
        commands.set_keys()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addWidget(self.tabs, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.shop_list)
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(middle, 1)
        column.addWidget(self.status)

    def zoom(self, step: int) -> None:
        """Larger or smaller text; 0 for the usual size."""
        self._zoom = max(-3, min(self._zoom + step, 8)) if step else 0
        self._fit_text()

    def _fit_text(self) -> None:
        font = self.font()
        font.setPointSizeF(self._points + self._zoom)
        self.setFont(font)
        self.setStyleSheet(shop_sheet(self._theme, self.fontMetrics().height()))

    def present(self) -> None:
        """Show the window in front, as large as the screen allows."""
        present(self, SIZE)

    # The shops

    def show_shops(self, shops: Sequence[Shop], platforms: Sequence[Platform]) -> None:
        """Take the shops as they were read; what is being edited stays.

        A file that has changed under an edit is told.
        """
        self.resume(self.work.read(shops, platforms, self._store))

    def resume(self, work: Work) -> None:
        """Go on where another window was, with its undo and its cells that cannot be read."""
        self.tabs.general.offer_platforms(work.platforms)
        self.take(work)

    def take(self, work: Work) -> None:
        """Show the next work."""
        self.work = work
        self._refresh()

    def _become(self, session: Session) -> None:
        self.take(self.work.became(session))
        if session.pending and session.trouble is None:
            self.pause.start()

    def _on_shop_chosen(self, number: int) -> None:
        self.save()
        self._cell, self.deleted, self.sharing.shared = None, None, ""
        self.take(self.work.at(number))

    def add_shop(self) -> None:
        """Begin a new shop and go to its name."""
        self._added(self._store.add(self.work.unnamed(self.tr("New shop"))))

    def copy_shop(self) -> None:
        """Make a shop of one's own from the chosen one."""
        self.save()
        if session := self.work.session:
            shop = session.edit.filed
            name = shop.name if shop.sample else self.tr("{name} (copy)").format(name=shop.name)
            self._added(self._store.add(replace(shop, name=name, windows=shop.windows)))

    def _added(self, result: Shop | Refusal) -> None:
        if isinstance(result, Refusal):
            self.status.saying.setText(shop_refusal(result))
            return
        self.deleted = None
        self.take(self.work.begun(result))
        self.tabs.go_to_name()

    def delete_shop(self) -> None:
        """Put the chosen shop into the history; it can be brought back."""
        session = self.work.session
        if session is None or session.saved.sample:
            return
        self.save()
        refusal = self._store.remove(session.saved)
        if refusal:
            self.status.saying.setText(shop_refusal(refusal))
            return
        self.deleted = session.edit.filed
        self.take(self.work.dropped())

    def bring_back(self) -> None:
        """Begin the shop that was deleted just now again."""
        if self.deleted:
            self._added(self._store.add(self.deleted))

    # Edits

    def _on_edited(self, edit: Edit) -> None:
        if session := self.work.session:
            self.status.saying.clear()
            self._become(session.became(edit))

    def undo(self) -> None:
        """One step back."""
        if session := self.work.session:
            self._become(replace(session, edits=session.edits.undo()))

    def redo(self) -> None:
        """One step forward again."""
        if session := self.work.session:
            self._become(replace(session, edits=session.edits.redo()))

    def save(self) -> None:
        """Save all that was changed; what cannot be read in a cell stays in the window."""
        self.pause.stop()
        self.take(self.work.written(self._store))

    def drop_edits(self) -> None:
        """Go back to what the file says."""
        if session := self.work.session:
            self._become(session_of(session.saved))

    def take_theirs(self) -> None:
        """Of a file that someone else has changed: what it says by now."""
        self.take(self.work.theirs())

    def take_ours(self) -> None:
        """Of a file that someone else has changed: what was made of it here."""
        self.take(self.work.ours(self._store))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave_field()
        self.save()
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.save()

    def _leave_field(self) -> None:
        """Take what is being typed."""
        focused = QApplication.focusWidget()
        if focused and self.isAncestorOf(focused):
            focused.clearFocus()

    # What is shown

    def _refresh(self) -> None:
        self._show_list()
        session = self.work.session
        self.tabs.setEnabled(session is not None)
        self._show_buttons(session)
        if session:
            now = self._clock()
            platforms = {platform.id for platform in self.work.platforms}
            self._faults = faults(session.edit, now, platforms)
            self.tabs.show_edit(session.edit, self._faults, now, read_only=session.saved.sample)
        self._show_status()
        self.tidings.show_notice()

    def _show_list(self) -> None:
        order = self.work.order
        sessions = [self.work.sessions[one] for one in order]
        shops = [replace(one.saved, name=one.edit.shop.name) for one in sessions]
        number = order.index(self.work.current) if self.work.current in order else -1
        self.shop_list.show_shops(shops, number, [self.sharing.team_of(one) for one in sessions])

    def _show_buttons(self, session: Session | None) -> None:
        buttons, teams = self.bar.buttons, self.sharing.teams
        own = bool(session and not session.saved.sample and not self.sharing.team_of(session))
        buttons["copy"].setEnabled(session is not None)
        buttons["delete"].setEnabled(own)
        buttons["share"].setVisible(bool(teams))
        buttons["share"].setEnabled(own)
        buttons["undo"].setEnabled(bool(session and session.edits.before))
        buttons["redo"].setEnabled(bool(session and session.edits.undone))

    def _show_status(self) -> None:
        fault = self._faults.get(self._cell) if self._cell else None
        self.status.show_fault(fault, len(self._faults))
        self.tidings.show_state(self._faults.values())

    def _on_came_to(self, cell: Cell | None) -> None:
        self._cell = cell
        self.status.saying.clear()
        self._show_status()

    def go_to_next_fault(self) -> None:
        """Go to the next cell in which something is off."""
        if cell := self.tabs.go_to_next(self._faults, self._cell):
            self._cell = cell
            self._show_status()
