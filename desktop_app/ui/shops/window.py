"""The editor of shops: everything is saved by itself, and every step can be undone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_app.core.problems import Refusal
from desktop_app.core.shop_checks import faults
from desktop_app.core.shop_session import Session, session_of
from desktop_app.core.shop_store import Changed
from desktop_app.core.shops import Shop
from desktop_app.ui.presenting import present
from desktop_app.ui.sentences import shop_refusal
from desktop_app.ui.shops.fields import mark
from desktop_app.ui.shops.look import shop_sheet
from desktop_app.ui.shops.notice import NoticeBar
from desktop_app.ui.shops.pages import (
    BargainingPage,
    GeneralPage,
    Page,
    ProductsPage,
    PromotionsPage,
    ShippingPage,
    scrolled,
)
from desktop_app.ui.shops.shop_list import ShopList
from desktop_app.ui.shops.words import fault_sentence
from desktop_app.ui.tips import tip

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from desktop_app.core.shop_checks import Fault
    from desktop_app.core.shop_columns import Cell
    from desktop_app.core.shop_editing import Edit
    from desktop_app.core.shop_store import ShopSharing, ShopStore
    from desktop_app.core.shops import Platform
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme

PAUSE = 1200
"""Milliseconds without a change after which what was changed is saved."""

SIZE = (78, 44)
"""Width and height of the window in lines of text, where the screen has room."""


class ShopsWindow(QWidget):
    """The window. It holds a ``Session`` for each shop and replaces it at every step."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        store: ShopStore,
        clock: Callable[[], dt.datetime],
        sharing: ShopSharing | None = None,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._theme, self._icons, self._store, self._clock = theme, icons, store, clock
        self._sharing = sharing
        self._shared = ""
        self._sessions: dict[str, Session] = {}
        self._order: tuple[str, ...] = ()
        self._current = ""
        self._platforms: tuple[Platform, ...] = ()
        self._faults: Mapping[Cell, Fault] = {}
        self._cell: Cell | None = None
        self._deleted: Shop | None = None
        self._zoom = 0
        self._points = self.font().pointSizeF()
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.pause.timeout.connect(self.save)
        self.setWindowTitle(self.tr("Shops"))
        self._build()
        self._set_keys()
        self._fit_text()

    # What it is made of

    def _build(self) -> None:
        self.pages: tuple[Page, ...] = (
            GeneralPage(self._theme),
            PromotionsPage(self._theme),
            ShippingPage(self._theme),
            BargainingPage(),
            ProductsPage(self._theme),
        )
        names = (
            self.tr("General"), self.tr("Promotions"), self.tr("Shipping"),
            self.tr("Bargaining"), self.tr("Products"),
        )  # fmt: skip
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Shops"))
        self.tabs.tabBar().setDrawBase(False)
        for page, name in zip(self.pages, names, strict=True):
            self.tabs.addTab(scrolled(page) if page.fields else page, name)
            page.edited.connect(self._on_edited)
            page.came_to.connect(self._on_came_to)
            page.said.connect(self._on_said)
        self.shop_list = ShopList(self)
        self.shop_list.chosen.connect(self._on_shop_chosen)
        self.notice = NoticeBar(self)
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
        column.addWidget(self._make_bar())
        column.addLayout(middle, 1)
        column.addWidget(self._make_status())

    def _make_bar(self) -> QFrame:
        bar = QFrame(self)
        bar.setObjectName("bar")
        row = QHBoxLayout(bar)
        em = self.fontMetrics().height()
        row.setContentsMargins(em // 2, em // 3, em // 2, em // 3)
        self.new_button = self._button(self.tr("New shop"), "Ctrl+N", self.add_shop)
        self.new_button.setObjectName("primary")
        self.new_button.setIcon(self._icons.icon("plus", self._theme.on_accent))
        self.copy_button = self._button(self.tr("Duplicate shop"), "Ctrl+D", self.copy_shop)
        self.delete_button = self._button(
            self.tr("Delete shop"), "Ctrl+Shift+Delete", self.delete_shop
        )
        self.share_button = self._button(
            self.tr("Share with the team"), "Ctrl+Shift+S", self.share_shop
        )
        self.undo_button = self._button("↶", "", self.undo, self.tr("Undo (Ctrl+Z)"))
        self.redo_button = self._button("↷", "", self.redo, self.tr("Redo (Ctrl+Y)"))
        for button in (
            self.new_button, self.copy_button, self.delete_button, self.share_button,
        ):  # fmt: skip
            row.addWidget(button)
        row.addSpacing(em)
        row.addWidget(self.undo_button)
        row.addWidget(self.redo_button)
        row.addStretch(1)
        return bar

    def _button(
        self, text: str, key: str, action: Callable[[], None], more: str = ""
    ) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip(more or f"{text} ({QKeySequence(key).toString()})"))
        button.setAccessibleName(more or text)
        button.clicked.connect(action)
        if key:
            QShortcut(QKeySequence(key), self).activated.connect(action)
        return button

    def _make_status(self) -> QFrame:
        status = QFrame(self)
        status.setObjectName("status")
        self.saying = QLabel(status)
        self.saying.setTextFormat(Qt.TextFormat.PlainText)
        self.count_button = QToolButton(status)
        self.count_button.setObjectName("flat")
        self.count_button.setToolTip(self.tr("Go to the next of them (F8)"))
        self.count_button.clicked.connect(self.go_to_next_fault)
        self.state = QLabel(status)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(status)
        em = self.fontMetrics().height()
        row.setContentsMargins(em // 2, em // 5, em // 2, em // 5)
        row.addWidget(self.saying, 1)
        row.addWidget(self.count_button)
        row.addSpacing(em)
        row.addWidget(self.state)
        return status

    def _set_keys(self) -> None:
        for keys, action in (
            (("Ctrl+Z",), self.undo),
            (("Ctrl+Y", "Ctrl+Shift+Z"), self.redo),
            (("Ctrl+S",), self.save),
            (("F8",), self.go_to_next_fault),
            (("Ctrl++", "Ctrl+="), partial(self.zoom, 1)),
            (("Ctrl+-",), partial(self.zoom, -1)),
            (("Ctrl+0",), partial(self.zoom, 0)),
            (("Ctrl+W",), self.close),
            (("Ctrl+PgDown",), partial(self._turn, 1)),
            (("Ctrl+PgUp",), partial(self._turn, -1)),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(action)

    def _turn(self, steps: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + steps) % self.tabs.count())

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

        A file that has changed under an edit is told; what was read may be older than what was
        saved since, so each file is asked again.
        """
        self._offer(platforms)
        sessions: dict[str, Session] = {}
        for shop in sorted(shops, key=lambda shop: shop.sample):
            known = self._sessions.get(shop.source)
            if known is None:
                sessions[shop.source] = session_of(shop)
            elif shop in (known.saved, replace(known.saved, id=shop.id)) or shop.sample:
                sessions[shop.source] = known
            else:
                sessions[shop.source] = known.compared(self._store)
        for source, session in self._sessions.items():
            if source not in sessions and session.pending:
                sessions[source] = session.compared(self._store)
        self._take(sessions)

    @property
    def work(self) -> tuple[dict[str, Session], str, tuple[Platform, ...]]:
        """What is being edited, for the window that follows this one."""
        return self._sessions, self._current, self._platforms

    def resume(self, work: tuple[dict[str, Session], str, tuple[Platform, ...]]) -> None:
        """Go on where another window was, with its undo and its cells that cannot be read."""
        sessions, current, platforms = work
        self._offer(platforms)
        self._take(sessions, current)

    def _offer(self, platforms: Sequence[Platform]) -> None:
        self._platforms = tuple(platforms)
        general = self.pages[0]
        if isinstance(general, GeneralPage):
            general.offer_platforms(self._platforms)

    def _take(self, sessions: dict[str, Session], current: str = "") -> None:
        own = {session.saved.id for session in sessions.values() if not session.saved.sample}
        self._sessions = {
            source: session
            for source, session in sessions.items()
            if not (session.saved.sample and session.saved.id in own)
        }
        self._order = tuple(
            sorted(self._sessions, key=lambda one: self._sessions[one].saved.sample)
        )
        wanted = current or self._current
        self._current = wanted if wanted in self._order else next(iter(self._order), "")
        self._refresh()

    @property
    def _session(self) -> Session | None:
        return self._sessions.get(self._current)

    def _become(self, session: Session) -> None:
        self._sessions = {**self._sessions, self._current: session}
        self._refresh()
        if session.pending and session.trouble is None:
            self.pause.start()

    def _on_shop_chosen(self, number: int) -> None:
        self.save()
        self._cell, self._deleted, self._shared = None, None, ""
        self._current = self._order[number]
        self._refresh()

    def add_shop(self) -> None:
        """Begin a new shop and go to its name."""
        like = next((self._sessions[source].saved for source in self._order), None)
        shop = Shop(
            "shop",
            self.tr("New shop"),
            platform=like.platform if like else "",
            language=like.language if like else "",
            currency=like.currency if like else "",
            calendar=like.calendar if like else "",
            timezone=like.timezone if like else "",
        )
        self._added(self._store.add(shop))

    def copy_shop(self) -> None:
        """Make a shop of one's own from the chosen one."""
        self.save()
        if session := self._session:
            shop = session.edit.filed
            name = shop.name if shop.sample else self.tr("{name} (copy)").format(name=shop.name)
            self._added(self._store.add(replace(shop, name=name, windows=shop.windows)))

    def _added(self, result: Shop | Refusal) -> None:
        if isinstance(result, Refusal):
            self._on_said(shop_refusal(result))
            return
        self._deleted = None
        self._take({**self._sessions, result.source: session_of(result)}, result.source)
        self.tabs.setCurrentIndex(0)
        self.pages[0].setFocus()
        field = next(iter(self.pages[0].fields.by_cell.values())) if self.pages[0].fields else None
        if field:
            field.setFocus()

    def delete_shop(self) -> None:
        """Put the chosen shop into the history; it can be brought back."""
        session = self._session
        if session is None or session.saved.sample:
            return
        self.save()
        refusal = self._store.remove(session.saved)
        if refusal:
            self._on_said(shop_refusal(refusal))
            return
        self._deleted = session.edit.filed
        self._take({k: v for k, v in self._sessions.items() if k != self._current})

    def _bring_back(self) -> None:
        if self._deleted:
            self._added(self._store.add(self._deleted))

    # The team's

    def _team_of(self, source: str) -> str:
        return self._sharing.team_of(self._sessions[source].saved) if self._sharing else ""

    @property
    def _only_proposes(self) -> bool:
        team = self._team_of(self._current) if self._current else ""
        return bool(team and self._sharing and team not in self._sharing.teams())

    def share_shop(self) -> None:
        """Make the chosen shop a team's; of several teams one is chosen."""
        session, teams = self._session, self._sharing.teams() if self._sharing else ()
        if session is None or not self.share_button.isEnabled():
            return
        if len(teams) == 1:
            self._share_with(teams[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for team in teams:
            menu.addAction(team.replace("&", "&&"), partial(self._share_with, team))
        menu.popup(self.share_button.mapToGlobal(self.share_button.rect().bottomLeft()))

    def _share_with(self, team: str) -> None:
        self.save()
        session = self._session
        if session is None or session.pending or self._sharing is None:
            return
        refusal = self._sharing.share(session.saved, team)
        if refusal:
            self._on_said(shop_refusal(refusal))
            return
        self._shared = session.saved.name
        self._take({k: v for k, v in self._sessions.items() if k != self._current})

    def _propose(self) -> None:
        session = self._session
        if session is None or self._sharing is None:
            return
        refusal = self._sharing.propose(session.saved, session.edit.filed, "")
        if refusal:
            self._on_said(shop_refusal(refusal))
            return
        self._drop()
        self._on_said(self.tr("Proposed; the team's lead decides."))

    def _drop(self) -> None:
        if session := self._session:
            self._become(session_of(session.saved))

    # Edits

    def _on_edited(self, edit: Edit) -> None:
        if session := self._session:
            self.saying.clear()
            self._become(session.became(edit))

    def undo(self) -> None:
        """One step back."""
        self._step(lambda session: session.edits.undo())

    def redo(self) -> None:
        """One step forward again."""
        self._step(lambda session: session.edits.redo())

    def _step(self, step: Callable[[Session], object]) -> None:
        session = self._session
        if session:
            self._become(replace(session, edits=step(session)))  # type: ignore[arg-type] # undo and redo give edits

    def save(self) -> None:
        """Save all that was changed; what cannot be read in a cell stays in the window."""
        self.pause.stop()
        self._sessions = {
            source: session.written(self._store) for source, session in self._sessions.items()
        }
        self._refresh()

    def _on_theirs(self) -> None:
        session = self._session
        if session and isinstance(session.trouble, Changed) and session.trouble.theirs is None:
            self._take({k: v for k, v in self._sessions.items() if k != self._current})
        elif session:
            self._become(session.theirs())

    def _on_ours(self) -> None:
        if session := self._session:
            after = session.ours(self._store)
            rest = {k: v for k, v in self._sessions.items() if k != self._current}
            self._take({**rest, after.saved.source: after}, after.saved.source)

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
        shops = [replace(self._sessions[one].saved, name=self._name(one)) for one in self._order]
        number = self._order.index(self._current) if self._current in self._order else -1
        teams = [self._team_of(one) for one in self._order]
        self.shop_list.show_shops(shops, number, teams)
        session = self._session
        self.tabs.setEnabled(session is not None)
        own = session is not None and not session.saved.sample
        self.copy_button.setEnabled(session is not None)
        self._show_sharing(own=own)
        self.undo_button.setEnabled(bool(session and session.edits.before))
        self.redo_button.setEnabled(bool(session and session.edits.undone))
        if session:
            now = self._clock()
            platforms = {platform.id for platform in self._platforms}
            self._faults = faults(session.edit, now, platforms)
            for page in self.pages:
                page.show_edit(session.edit, self._faults, now, read_only=not own)
        self._show_status()
        self._show_notice()

    def _show_sharing(self, *, own: bool) -> None:
        is_team = bool(self._current and self._team_of(self._current))
        self.delete_button.setEnabled(own and not is_team)
        teams = self._sharing.teams() if self._sharing else ()
        self.share_button.setVisible(bool(teams))
        self.share_button.setEnabled(own and not is_team)

    def _name(self, source: str) -> str:
        return self._sessions[source].edit.shop.name

    def _show_status(self) -> None:
        fault = self._faults.get(self._cell) if self._cell else None
        if fault:
            self.saying.setText(fault_sentence(fault))
        mark(self.saying, fault)
        count = len(self._faults)
        self.count_button.setVisible(count > 0)
        self.count_button.setText(self.tr("%n places need a look", "", count))
        session = self._session
        self.state.setText(self._state_of(session) if session else "")
        troubled = bool(session and session.trouble)
        self.state.setProperty("fault", "wrong" if troubled else "")
        self.state.style().polish(self.state)

    def _state_of(self, session: Session) -> str:
        if session.saved.sample:
            return self.tr("Sample, read only")
        if isinstance(session.trouble, Changed):
            return self.tr("Not saved: the file has changed")
        if session.trouble:
            return self.tr("Not saved: {why}").format(why=shop_refusal(session.trouble))
        if session.pending:
            return self.tr("Not saved yet")
        lost = sum(fault.lost for fault in self._faults.values())
        return self.tr("Saved, but for %n cells", "", lost) if lost else self.tr("Saved")

    def _show_notice(self) -> None:
        session = self._session
        trouble = session.trouble if session else None
        if isinstance(trouble, Changed):
            gone = trouble.theirs is None
            text = (
                self.tr("The file of this shop is gone. What you see is not saved.")
                if gone
                else self.tr("Someone else has changed this shop's file meanwhile.")
            )
            take = self.tr("Drop mine") if gone else self.tr("Take theirs")
            keep = self.tr("Keep mine")
            self.notice.say(text, (take, self._on_theirs), (keep, self._on_ours))
        elif isinstance(trouble, Refusal) and self._only_proposes:
            propose = (self.tr("Propose my changes"), self._propose)
            self.notice.say(shop_refusal(trouble), propose, (self.tr("Drop mine"), self._drop))
        elif self._shared:
            text = self.tr("“{name}” is the team's now; its former file is in the history.")
            self.notice.say(text.format(name=self._shared), (self.tr("Done"), self._forget_shared))
        elif self._deleted:
            text = self.tr("“{name}” was deleted.").format(name=self._deleted.name)
            self.notice.say(text, (self.tr("Bring it back"), self._bring_back))
        elif session and session.saved.sample:
            text = self.tr("This is a sample and cannot be changed. Make it yours first.")
            self.notice.say(text, (self.tr("Copy to mine"), self.copy_shop))
        elif session is None:
            text = self.tr("There is no shop yet.")
            self.notice.say(text, (self.tr("New shop"), self.add_shop))
        else:
            self.notice.say("")

    def _forget_shared(self) -> None:
        self._shared = ""
        self._show_notice()

    def _on_came_to(self, cell: Cell | None) -> None:
        self._cell = cell
        self.saying.clear()
        self._show_status()

    def _on_said(self, sentence: str) -> None:
        self.saying.setText(sentence)

    def go_to_next_fault(self) -> None:
        """Go to the next cell in which something is off."""
        cells = sorted(self._faults, key=self._place_of)
        if not cells:
            return
        here = self._place_of(self._cell) if self._cell else (-1,)
        cell = next((cell for cell in cells if self._place_of(cell) > here), cells[0])
        number, page = next((n, page) for n, page in enumerate(self.pages) if page.holds(cell))
        self.tabs.setCurrentIndex(number)
        page.go_to(cell)
        self._cell = cell
        self._show_status()

    def _place_of(self, cell: Cell) -> tuple[int | str, ...]:
        number = next((n for n, page in enumerate(self.pages) if page.holds(cell)), 0)
        return (number, cell.table, cell.row, cell.key)
