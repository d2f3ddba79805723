"""The running program: connects what one part says to what another does."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QCursor

from desktop_app import resources
from desktop_app.bookkeeping import Bookkeeping
from desktop_app.clock import now
from desktop_app.commands import Commands
from desktop_app.core.catalogue import Catalogue
from desktop_app.core.due_times import Quiet
from desktop_app.core.editing.desk import Spot
from desktop_app.core.handover import wording_of
from desktop_app.core.pasting import Way, ways
from desktop_app.core.phrases import Layer, Library
from desktop_app.core.picker import Picker
from desktop_app.core.rules.packs import stops
from desktop_app.core.search.spelling import Spelling
from desktop_app.core.shops import default_shop, sample_for
from desktop_app.core.variables import Agent
from desktop_app.core.windows import Told, told
from desktop_app.housekeeping import Asked, Housekeeping, Parts
from desktop_app.keying import Keying
from desktop_app.library import Everything, LibraryLoader
from desktop_app.memory import Memory
from desktop_app.nudging import Nudging
from desktop_app.outbox import Outbox
from desktop_app.pasting import Order, Pasting
from desktop_app.platforms import begins_with_system
from desktop_app.reminding import Reminding, Surroundings
from desktop_app.rulekeeping import Rulekeeping
from desktop_app.settling import Settling
from desktop_app.shopkeeping import Shopkeeping
from desktop_app.storage.media import pictures_of
from desktop_app.storage.overrides import Override, note_override
from desktop_app.storage.own_book import ensure_own_book
from desktop_app.teaming import Teaming
from desktop_app.ui.exchange.dropping import FileDrop
from desktop_app.ui.looks import Looks
from desktop_app.ui.picker.window import PickerWindow
from desktop_app.ui.placing import Around, opening, scaled, screen_of, screens_of
from desktop_app.ui.problems import ProblemsWindow
from desktop_app.ui.sentences import finding_sentence, refusal_sentence
from desktop_app.ui.toast import Toast
from desktop_app.ui.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QApplication

    from desktop_app.core.editing.store import Archive
    from desktop_app.core.phrases import Entry
    from desktop_app.core.problems import Problem
    from desktop_app.core.reminders import Reminder
    from desktop_app.core.rules.packs import Finding
    from desktop_app.core.shops import Shop
    from desktop_app.exchanging import Exchange
    from desktop_app.platforms.protocols import Desktop, ForeignWindow
    from desktop_app.storage.places import Places
    from desktop_app.storage.settings import Settings
    from desktop_app.trace import Trace
    from desktop_app.ui.editor.window import PhrasesWindow

log = logging.getLogger("kuaihui")

Clock = Callable[[], "dt.datetime"]

RECENT = 8
"""Phrases in the menu of the tray."""

USUAL_SIZE = (46, 36)
"""Width and height of the picker in lines of text, until the user has resized it."""


UNSEEN = dt.timedelta(milliseconds=400)
"""Sooner after the list has turned to another buyer, a click cannot mean what is there now."""


class Program(QObject):
    """The running program.

    It holds one value, the state of the picker, and replaces it whenever the agent does something.
    """

    def __init__(
        self, app: QApplication, home: Places, desktop: Desktop, trace: Trace, clock: Clock = now
    ) -> None:
        super().__init__(app)
        self._app, self._places, self._desktop = app, home, desktop
        self._trace, self._clock = trace, clock
        self._settling = Settling(home, clock, self)
        southern = self._settings.southern_pinyin
        self._spelling = Spelling(resources.pinyin(), southern=southern)
        self._painting = self._opening = False
        self._turned: dt.datetime | None = None
        self._keying = Keying(
            desktop.hotkeys,
            trace,
            {
                "hotkey": self.toggle,
                "next_hotkey": self._copy_next,
                "capture_hotkey": self._capture_selected,
            },
        )
        self._notice_action: Callable[[], None] = _nothing
        self._once_loaded: Callable[[], object] = _nothing
        self._chat_window: ForeignWindow | None = None
        self._looks = Looks(app, self._settings, resources.icons(), resources.translations())
        self._build()
        self._connect()
        self._housekeeping = self._make_housekeeping()
        self._loader.reload()
        QTimer.singleShot(0, self.register_hotkeys)

    @property
    def _settings(self) -> Settings:
        return self._settling.settings

    def _build(self) -> None:
        self._memory = Memory(self._places, self._clock())
        self._toast = Toast()
        self._outbox = Outbox(
            self._app.clipboard(), self._toast, self._settings.next_hotkey, self._trace, self
        )
        self._pasting = Pasting(self._desktop, self._outbox, self._trace, self)
        self._problems = ProblemsWindow()
        self._shopkeeping = Shopkeeping(self._places, self._looks, self._clock)
        self._bookkeeping = Bookkeeping(self._places, self._clock, self._make_editor, self)
        self._exchange: Exchange | None = None
        self._rulekeeping = Rulekeeping(
            self._places, self._looks, self._spelling, self._clock, self
        )
        self._teaming = Teaming(self._places, self._looks, self._clock, self)
        self._loader = LibraryLoader(self._places, self._spelling, self)
        self._everything: Everything | None = None
        self._picker = Picker(
            Catalogue(Library(), self._spelling),
            (),
            {},
            self._clock(),
            agent=_agent(self._settings),
            learned=self._memory.learned,
            language=self._looks.language,
            recent=self._memory.recent,
        )
        self._commands = Commands(self._places, self._actions(), self)
        self._picker = replace(self._picker, commands=self._commands.listed)
        self._window = self._make_window()
        self._tray = Tray(self._looks.icons.icon("kuaihui"), self._settings.hotkey, self)
        self._tray.show_recent(self._recent())
        self._nudging = Nudging(self._places, self._clock, self)
        self._reminding = Reminding(self._nudging, self._surroundings(), self._tray, self)
        self._picker = replace(self._picker, reminders=self._nudging.reminders)

    def _surroundings(self) -> Surroundings:
        return Surroundings(
            picker=lambda: self._picker,
            clock=self._clock,
            quiet=lambda: Quiet.of(self._settings.quiet_from, self._settings.quiet_until),
            screen=self._screen,
            theme=lambda: self._looks.theme,
        )

    def _actions(self) -> dict[str, Callable[[], object]]:
        return {
            "buyer": self._on_new_chat_asked,
            "shops": self._open_shops,
            "rules": self._open_rules,
            "team": self._open_team,
            "touch": self._touch_phrase,
            "phrases": partial(self._with_own_book, self._bookkeeping.open),
            "new-phrase": partial(self._with_own_book, self._capture),
            "edit-phrase": self._edit_phrase,
            "import": partial(self._with_own_book, self._import),
            "export": partial(self._with_own_book, self._export),
            "reload": self._loader.reload,
            "problems": lambda: self._problems.show_problems(self._problems_found()),
            "pin": self._toggle_pin,
            "quit": self.quit,
            "remind": self._remind,
            "reminders": self._list_reminders,
            "handover": self._hand_over,
            "settings": self._open_settings,
        }

    def _open_shops(self) -> None:
        self.hide()
        self._shopkeeping.open()

    def _open_rules(self) -> None:
        self.hide()
        self._rulekeeping.open(copy_anyway=self._settings.copy_anyway)

    def _open_team(self) -> None:
        self.hide()
        self._teaming.open()

    def _touch_phrase(self) -> None:
        if entry := self._picker.entry:
            self.hide()
            self._teaming.touch(entry.phrase.id)

    def _open_settings(self) -> None:
        self.hide()
        self._housekeeping.open()

    def _make_housekeeping(self) -> Housekeeping:
        """What is done rarely: settings, the first start, backups."""
        asked = Asked(
            shops=self._open_shops,
            rules=self._open_rules,
            settings_file=partial(self._run_command, "settings-file"),
            folder=partial(self._run_command, "folder"),
            reread=self._reread,
            picker=self.show,
        )
        parts = Parts(
            self._settling,
            self._keying,
            self._looks,
            self._places,
            begins_with_system(),
            self._clock,
            pages=(self._teaming.make_page,),
            asks_desktop=self._desktop.name in ("wayland", "xwayland"),
        )
        return Housekeeping(parts, asked, self)

    def _make_editor(self, archive: Archive) -> PhrasesWindow:
        from desktop_app.ui.editor.window import PhrasesWindow  # noqa: PLC0415 - a start is quicker without it

        looks = self._looks
        proposals = self._teaming.proposals(lambda: self._settings.agent_name)
        window = PhrasesWindow(
            looks.theme,
            looks.icons,
            self._spelling,
            archive,
            self._clock,
            language=looks.language,
            proposals=proposals,
        )
        self._teaming.attach(window)
        window.import_asked.connect(self._import)
        window.export_asked.connect(self._export)
        FileDrop(window).dropped.connect(self._import)
        return window

    def _import(self, path: str = "", *, team: bool = False) -> None:
        self._made_exchange().importing.open(path, team=team)

    def _export(self, spots: tuple[Spot, ...] = (), *, team: bool = False) -> None:
        self._made_exchange().exporting.open(spots, team=team)

    def _made_exchange(self) -> Exchange:
        """The windows of import and export; the start would be slower by what they need."""
        if self._exchange is None:
            from desktop_app.exchanging import Books, Exchange  # noqa: PLC0415 - see above

            keeping = self._bookkeeping
            books = Books(lambda: keeping.session, keeping.take_in, keeping.undo, self._found, self)
            self._exchange = Exchange(books, self._looks, self)
        return self._exchange

    def _found(self, query: str) -> Iterator[Entry]:
        """What the search finds, whatever is typed into the picker."""
        return (row.entry for row in self._picker.typed(query).found.rows)

    def _tell_uses(self) -> None:
        self._bookkeeping.know_uses(self._memory.last_used, self._memory.week(self._clock()))

    def _with_own_book(self, act: Callable[[], object]) -> None:
        """Do something that needs a book of the user's own; the first time it is begun."""
        self.hide()
        self._tell_uses()
        loaded = self._everything.loaded if self._everything else None
        if loaded and any(book.layer is Layer.PERSONAL for book in loaded.library.books):
            act()
            return
        try:
            ensure_own_book(self._places.phrases, self.tr("My phrases"))
        except OSError as error:
            self._toast.say(str(error.strerror), "", self._screen())
            return
        self._once_loaded = act
        self._loader.reload()

    def _capture(self) -> None:
        self._bookkeeping.capture(self._picker.clipboard)

    def _capture_selected(self, time: int = 0) -> None:
        """Make a phrase of what is selected in any program, else of what was copied last."""
        self._trace.note("capture")
        self._desktop.clipboard.read_selection(partial(self._capture_text, time))

    def _capture_text(self, time: int, text: str) -> None:
        def give_focus(window: int) -> None:
            self._desktop.windows.activate_own(window, time)

        self._with_own_book(partial(self._bookkeeping.capture, text, give_focus))

    def _edit_phrase(self) -> None:
        """Open the phrase at hand in the editor."""
        if entry := self._picker.entry:
            spot = Spot(entry.book.source, entry.phrase.id)
            self._with_own_book(partial(self._bookkeeping.open, spot))

    def _toggle_pin(self) -> None:
        self._window.toggle_pin()

    def _make_window(self) -> PickerWindow:
        """The picker's window, made at the start and only shown by the hotkey."""
        window = PickerWindow(self._looks.theme, self._looks.icons, self._spelling, self._clock)
        window.show_pinned(pinned=self._settings.pinned)
        window.show_ways(ways(self._settings.on_enter))
        window.show_query(self._picker.query)
        window.show_picker(self._picker)
        window.create()
        window.query_changed.connect(self._on_query_changed)
        window.heading_picked.connect(self._on_heading_picked)
        window.heading_moved.connect(self._on_heading_moved)
        window.row_picked.connect(self._on_row_picked)
        window.reworded.connect(self._on_reworded)
        window.answered.connect(self._on_answered)
        window.fact_chosen.connect(self._on_fact_chosen)
        window.chat_picked.connect(self._on_chat_picked)
        window.another_asked.connect(self._on_another_asked)
        window.stepped.connect(self._on_stepped)
        window.step_picked.connect(self._on_step_picked)
        window.clock_asked.connect(self._on_clock_asked)
        window.new_chat_asked.connect(self._on_new_chat_asked)
        window.copy_asked.connect(self._on_copy_asked)
        window.copy_anyway_asked.connect(self._on_copy_anyway_asked)
        window.paste_asked.connect(self._on_paste_asked)
        window.row_tapped.connect(self._on_row_tapped)
        window.keyboard_asked.connect(self.show)
        window.entered.connect(self._on_entered)
        window.pinned.connect(self._on_pinned)
        window.reload_asked.connect(self._loader.reload)
        window.quit_asked.connect(self.quit)
        window.command_asked.connect(self._commands.run)
        window.dismissed.connect(self.hide)
        window.notice_taken.connect(self._on_notice_taken)
        window.painted.connect(self._on_painted)
        return window

    def _connect(self) -> None:
        self._tray.open_asked.connect(self.show)
        self._tray.pause_asked.connect(self._pause)
        self._tray.recent_asked.connect(self._copy_recent)
        self._tray.reminders_asked.connect(self._list_reminders)
        self._tray.settings_asked.connect(self._open_settings)
        self._settling.changed.connect(self._on_settings_changed)
        self._settling.failed.connect(self._on_settings_unsaved)
        self._settling.put_aside.connect(self._on_settings_put_aside)
        self._bookkeeping.files_changed.connect(self._loader.refresh)
        self._bookkeeping.files_changed.connect(self._teaming.edited)
        self._teaming.files_changed.connect(self._loader.refresh)
        self._teaming.told.connect(self._tray.show_team)
        self._teaming.settings_asked.connect(self._open_settings)
        self._teaming.import_asked.connect(
            lambda path: self._made_exchange().importing.open(path, team=True)
        )
        self._teaming.export_asked.connect(lambda: self._made_exchange().exporting.open(team=True))
        self._tray.team_asked.connect(self._open_team)
        self._rulekeeping.files_changed.connect(self._loader.refresh)
        self._rulekeeping.copy_anyway_set.connect(lambda on: self._save(copy_anyway=on))
        self._tray.quit_asked.connect(self.quit)
        self._loader.loaded.connect(self._on_loaded)
        self._nudging.changed.connect(self._on_reminders_changed)
        self._nudging.failed.connect(self._on_reminders_unsaved)
        self._reminding.open_asked.connect(self._open_reminder)
        self._reminding.handover_asked.connect(self._hand_over)
        self._app.applicationStateChanged.connect(self._on_application_state_changed)
        self._app.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)
        self._app.aboutToQuit.connect(self._on_about_to_quit)

    def _on_color_scheme_changed(self) -> None:
        """Follow the system into the dark and back; the chat and the query stay."""
        shown = self._window.isVisible()
        if not self._looks.fit(self._settings):
            self._change_looks()
            if shown:
                self._window.present()

    def _change_looks(self) -> None:
        """Another language, theme or text size: the windows are made anew, the state stays."""
        place = self._window.geometry()
        old = (self._window, self._toast, self._problems)
        self._looks.put_on(self._settings)
        self._toast, self._problems = Toast(), ProblemsWindow()
        self._outbox.use_toast(self._toast)
        self._shopkeeping.redress()
        self._housekeeping.redress()
        self._tray.translate()
        self._bookkeeping.redress()
        if self._exchange:
            self._exchange.redress()
        self._rulekeeping.redress()
        self._teaming.redress()
        fresh = replace(self._picker, commands=self._commands.listed, listed=None)
        self._picker = replace(fresh, language=self._looks.language).choosing(self._picker.entry)
        self._window = self._make_window()
        self._window.setGeometry(place)
        self._show_notice()
        self._reminding.rebuild()
        for window in old:
            window.hide()
            window.deleteLater()

    # Opening and closing

    def register_hotkeys(self) -> None:
        """Ask the system for the keys; a refusal is said once, with what to do instead."""
        settings = self._settings
        keys = {
            "hotkey": settings.hotkey,
            "next_hotkey": settings.next_hotkey,
            "capture_hotkey": settings.capture_hotkey,
        }
        self._keying.use(keys)
        self._show_notice()

    def toggle(self, time: int = 0) -> None:
        """Open the picker, or close it where it is in use."""
        self._trace.note("hotkey")
        if self._housekeeping.heard_hotkey():
            return
        if self._window.isVisible() and self._has_focus():
            self.hide()
        else:
            self.show(time)

    def _has_focus(self) -> bool:
        """Whether the picker has the keyboard.

        Qt overlooks a focus that comes while a hotkey still holds the keyboard, so the system is
        asked as well.
        """
        if self._window.isActiveWindow():
            return True
        active = self._desktop.windows.active()
        return active is not None and active.handle == int(self._window.winId())

    def show(self, time: int = 0) -> None:
        """Open the picker near the window that has the focus.

        Args:
            time: The system's time stamp of the key press, 0 if there was none.
        """
        if self._housekeeping.greets():
            return
        active = self._desktop.windows.active()
        if active and not self._is_ours(active):
            self._chat_window = active
            self._pasting.aim(active)
        elif active is None:
            self._pasting.aim(None)
        if not self._window.isVisible():
            self._settling.refresh()
            self._begin()
            self._window.setGeometry(self._spot())
        self._meet(active)
        self._loader.refresh()
        self._teaming.look()
        self._nudging.check()
        self._painting = self._opening = True
        self._window.look_on(on=False)
        self._window.present()
        self._desktop.windows.activate_own(int(self._window.winId()), time)
        self._desktop.clipboard.read(partial(self._on_clipboard_read, _place(self._picker)))

    def _is_ours(self, window: ForeignWindow) -> bool:
        return any(int(one.winId()) == window.handle for one in self._app.allWindows())

    def _begin(self) -> None:
        """A fresh search."""
        self._window.clear()
        moment = self._clock()
        self._become(self._picker.begun(moment, self._memory.weights(moment)))

    def _meet(self, active: ForeignWindow | None) -> None:
        """Bring the chat to the front that is held in the window of the hotkey."""
        if self._expire():
            self._show(self._picker)
        if active is None:
            self._picker = replace(self._picker, window="")  # facts told now tie no window
        elif not self._is_ours(active):
            usual = default_shop(self._picker.shops, self._settings.shop)
            self._change_chat(self._picker.met(self._told(active), usual))
        self._picker = self._picker.touched(self._clock())

    def _told(self, window: ForeignWindow) -> Told:
        """What a window's title says; a sample shop counts only where it was chosen."""
        shops = self._picker.shops
        own = [one for one in shops if not one.sample or one.id == self._settings.shop]
        return told(window.handle, window.title, own)

    def _change_chat(self, picker: Picker) -> None:
        """Another chat in front: what was left of a reply was for the one before."""
        before = self._picker
        same = _place(picker) == _place(before) or _takes_window(before, picker)
        same = same and picker.chat == before.chat
        if not same:
            self._outbox.forget()
        if same and picker.query == before.query:
            self._become(picker)
        else:
            self._show(picker)
        self._show_notice()

    def _expire(self) -> bool:
        """A chat that was left alone for long is over: the next buyer is another one.

        Returns:
            Whether it is the one in front; it is for the caller to show that.
        """
        moment, idle = self._clock(), dt.timedelta(minutes=self._settings.chat_minutes)
        is_over = self._picker.chat.left_alone(moment, idle)
        self._picker = self._picker.expired(moment, idle)
        if is_over:
            self._outbox.forget()
        return is_over

    def _spot(self) -> QRect:
        """Where to open: as large as last time, near the chat, on its screen."""
        em = self._window.fontMetrics().height()
        size = QSize(
            self._settings.width or em * USUAL_SIZE[0], self._settings.height or em * USUAL_SIZE[1]
        )
        size = size.expandedTo(self._window.minimumSize())
        return opening(self._settings.place, size, self._around())

    def _around(self) -> Around:
        """What there is to open at."""
        chat = self._chat_window.geometry if self._chat_window else None
        last = QPoint(self._settings.left, self._settings.top)
        return Around(
            screens_of(self._app.screens()),
            QRect(*chat) if chat else None,
            QCursor.pos(),
            None if last.isNull() else last,
        )

    def hide(self) -> None:
        """Close the picker; what was asked stays with the chat."""
        if not self._window.isVisible():
            return
        self._keep_size()
        self._window.hide()
        self._trace.note("hidden")

    def _keep_size(self) -> None:
        size, corner, settings = self._window.size(), self._window.pos(), self._settings
        if (size.width(), size.height()) != (settings.width, settings.height):
            self._save(width=size.width(), height=size.height())
        moved = (corner.x(), corner.y()) != (settings.left, settings.top)
        if settings.place == "last" and moved:
            self._save(left=corner.x(), top=corner.y())

    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        """Close when another program gets the focus, unless pinned.

        What is heard of while the picker opens is still about its last closing.
        """
        if state == Qt.ApplicationState.ApplicationActive:
            if self._window.looks_on:  # the keyboard came, and nobody knows from whom
                self._pasting.forget()
                self._window.look_on(on=False)
            self._opening = False
        elif self._settings.pinned:
            self._window.look_on(on=True)
        elif not self._opening:
            self.hide()

    def _on_painted(self) -> None:
        if self._painting:
            self._painting = False
            QTimer.singleShot(0, self._note_painted)  # the parts of the window come after it

    def _note_painted(self) -> None:
        self._trace.note("painted", rows=len(self._picker.found.rows))

    def obey(self, message: str) -> None:
        """Do what a second start or the command line asks for: toggle, show or next."""
        actions = {"toggle": self.toggle, "show": self.show, "next": self._copy_next}
        if action := actions.get(message):
            action()

    def _on_clipboard_read(self, place: tuple[int, str], text: str) -> None:
        """What is heard late is not for the chat that came to the front meanwhile."""
        if place != _place(self._picker):
            return
        if self._window.isVisible() and text != self._picker.clipboard:
            picker = self._picker.overheard(text, is_ours=self._outbox.sent(text))
            if picker.buyer_words and self._settings.response_clock:
                picker = picker.with_chat(picker.chat.waiting(self._clock()))
            self._become(picker)

    # The state of the picker

    def _become(self, picker: Picker) -> None:
        self._picker = picker
        self._window.show_picker(picker)

    def _on_query_changed(self, query: str) -> None:
        if query != self._picker.query:
            self._opening = False
            if self._expire() and self._window.asks:
                self._window.show_list()
            self._become(self._picker.typed(query).touched(self._clock()))
            self._trace.note("query", matched=self._picker.found.matched)

    def _on_heading_picked(self, key: str) -> None:
        self._become(self._picker.narrowed(key))

    def _on_heading_moved(self, steps: int) -> None:
        self._become(self._picker.narrowed_by(steps))

    def _on_row_picked(self, row: int) -> None:
        self._become(self._picker.chose(row))

    def _on_reworded(self, steps: int) -> None:
        self._become(self._picker.reworded(steps))

    def _on_answered(self, name: str, text: str) -> None:
        told = self._picker.with_chat(self._picker.chat.told(name, text))
        self._become(told.touched(self._clock()))

    def _on_fact_chosen(self, fact: str, value: str) -> None:
        chat = self._picker.chat
        if fact == "kind":
            self._show(self._picker.climbing_for(value).touched(self._clock()))
            return
        if fact == "shop":
            chat = chat.for_shop(value)
            self._outbox.forget()  # another shop's buyer is another buyer
            self._save(shop=value)
        else:
            chat = chat.told(fact, value)
        self._become(self._picker.with_chat(chat).touched(self._clock()))
        self._show_notice()

    def _on_another_asked(self) -> None:
        self._change_chat(self._picker.another().touched(self._clock()))

    def _on_chat_picked(self, place: int) -> None:
        self._change_chat(self._picker.turned(place).touched(self._clock()))

    def _on_stepped(self, steps: int) -> None:
        self._show(self._picker.stepped(forward=steps > 0))

    def _on_step_picked(self, place: int) -> None:
        if climb := self._picker.climb:
            self._show(self._picker.on_ladder(climb.id, place))

    def _show(self, picker: Picker) -> None:
        """Show a state with nothing typed: what was typed before has found its phrase."""
        self._picker = picker
        self._window.clear()
        self._become(picker)

    def _on_clock_asked(self) -> None:
        chat = self._picker.chat
        now = self._clock()
        self._become(self._picker.with_chat(chat.waiting(now)).touched(now))

    def _on_new_chat_asked(self) -> None:
        self._outbox.forget()
        self._show(self._picker.cleared().touched(self._clock()))

    # Copying

    def _on_copy_asked(self) -> None:
        self._copy(ways(self._settings.on_enter)[0])

    def _on_paste_asked(self) -> None:
        self._copy(ways(self._settings.on_enter)[1])

    def _on_entered(self) -> None:
        """The mouse comes to the pinned picker: what it shows is for the window in front."""
        active = self._desktop.windows.active()
        if active and not self._is_ours(active):
            before = _place(self._picker)
            self._chat_window = active
            self._pasting.aim(active)
            self._meet(active)
            if _place(self._picker) != before:
                self._turned = self._clock()

    def _on_row_tapped(self, row: int) -> None:
        """A click beside the chat pastes, unless the list has just turned to another buyer."""
        self._on_entered()
        if self._turned and self._clock() - self._turned < UNSEEN:
            return
        self._on_row_picked(row)
        self._copy(Way.PASTE)
        if self._window.asks:
            self.show()  # blanks are typed

    def _on_copy_anyway_asked(self) -> None:
        self._copy(Way.COPY, anyway=self._settings.copy_anyway)

    def _copy(self, way: Way, *, anyway: bool = False) -> None:
        """Copy or paste the chosen phrase as it is true now, or ask for what is missing."""
        if self._pasting.busy:
            return
        if self._picker.command:
            self._run_command(self._picker.command.id)
            return
        picker = replace(self._picker, now=self._clock(), chat=self._picker.chat_meant)
        self._become(picker)
        draft = picker.draft
        if draft is None:
            return
        if draft.refusals:
            self._take_instead(picker)
            return
        if not draft.ready:
            self._window.show_form()
            return
        if stops(picker.findings):
            if not anyway:
                self._toast.say(self.tr("Not copied"), self._stopped(picker), self._screen())
                return
            self._note_override(picker, draft.entry.phrase.id)
        self._deliver(draft.texts, way, pictures_of(draft.entry))
        from desktop_app.core.search.suggest import tokens  # noqa: PLC0415 - it brings numpy, and is loaded by now

        words = tokens(picker.buyer_words, self._spelling)
        self._reminding.copied(draft.entry.phrase, picker.chat)
        self._memory.picked(draft.entry.phrase.id, picker.now, words)
        picker = replace(self._picker, now=picker.now)
        picker = picker.picked(self._memory.weights(picker.now), self._memory.learned)
        self._memory.sent(picker.recent, picker.now)
        self._show(picker)
        self._tray.show_recent(self._recent())

    def _deliver(self, texts: tuple[str, ...], way: Way, pictures: tuple[str, ...]) -> None:
        if way is not Way.COPY and not pictures:  # programs take pictures each in its own way
            self._pasting.paste(texts, self._order(sends=way is Way.SEND))
            return
        self._outbox.send(texts, self._screen(), pictures)
        if not self._settings.pinned:
            self.hide()

    def _order(self, *, sends: bool) -> Order:
        """How to paste into the chat in front."""
        platform, settings = self._picker.shop.platform, self._settings
        return Order(
            leave=self._pasting.give_back if settings.pinned else self.hide,
            screen=self._screen(),
            whose=lambda window: self._told(window).key,
            sends=sends,
            in_a_row=platform in settings.enter_between,
            restores=settings.restore_clipboard,
        )

    def _stopped(self, picker: Picker) -> str:
        return " · ".join(map(finding_sentence, filter(_blocks, picker.findings)))

    def _note_override(self, picker: Picker, phrase: str) -> None:
        """Keep for the lead which rules were overruled; a full disk stops no reply."""
        rules = tuple(one.rule for one in filter(_blocks, picker.findings))
        one = Override(picker.now, picker.shop.id, phrase, picker.agent.number, rules)
        try:
            note_override(self._places.overrides, one)
        except OSError as error:
            log.warning("the list of overruled rules could not be written: %s", error.strerror)

    def _take_instead(self, picker: Picker) -> None:
        """Choose what is true now; the agent sees it before it is copied."""
        if entry := picker.instead:
            self._show(picker.taking(entry))

    def _run_command(self, command: str) -> None:
        self._window.clear()
        try:
            self._commands.run(command)
        except OSError as error:
            self._toast.say(str(error.strerror), "", self._screen())

    def _copy_next(self, _time: int = 0) -> None:
        """Copy the next message, unless the key was pressed in another buyer's window."""
        active = self._desktop.windows.active()
        if active and not self._is_ours(active):
            self._meet(active)
            self._pasting.aim(active)
        elif self._expire():
            self._show(self._picker)
        if self._outbox.more and self._outbox.offered:
            sends = ways(self._settings.on_enter)[0] is Way.SEND
            self._pasting.paste_next(self._order(sends=sends))
        else:
            self._outbox.send_next(self._screen())

    def _screen(self) -> QScreen:
        around = self._around()
        chat = scaled(around.chat, around.screens)
        return self._app.screens()[screen_of(chat, [one.whole for one in around.screens])]

    # Reminders

    def _on_reminders_changed(self) -> None:
        self._become(replace(self._picker, reminders=self._nudging.reminders))

    def _on_reminders_unsaved(self, reason: str) -> None:
        text = self.tr("The reminders could not be saved: {reason}").format(reason=reason)
        self._toast.say(text, "", self._screen())

    def _remind(self) -> None:
        """Ask for a reminder, without the picker lying over the question."""
        self._reminding.remind()
        if not self._settings.pinned:
            self.hide()

    def _list_reminders(self) -> None:
        self._reminding.show_list()
        if not self._settings.pinned:
            self.hide()

    def _open_reminder(self, reminder: Reminder) -> None:
        """Open the picker on the chat that a reminder kept, with the phrase that is true now."""
        self.show()
        picker = replace(self._picker, now=self._clock()).recalled(reminder.chat)
        entry, refusals = picker.reply_for(reminder)
        self._change_chat(picker.choosing(entry))
        if entry and refusals:
            fields = picker.catalogue.library.fields_for(picker.shop.language)
            why = refusal_sentence(refusals[0], fields)
            instead = self.tr("Instead: {title}").format(title=entry.phrase.title)
            self._toast.say(why, instead, self._screen())

    def _hand_over(self) -> None:
        """Copy the note for the next shift, or show what it still needs."""
        picker = replace(self._picker, now=self._clock())
        entry = wording_of(picker.catalogue.library)
        draft = picker.draft_of(entry) if entry else None
        if draft and draft.ready:
            self._outbox.send(draft.texts, self._screen())
            if not self._settings.pinned:
                self.hide()
        elif entry and draft:
            self.show()
            self._show(picker.taking(entry))
            self._window.show_form()

    # Files and settings

    def _on_loaded(self, everything: Everything) -> None:
        loaded = everything.loaded
        self._everything = everything
        self._shopkeeping.take(loaded)
        self._rulekeeping.take(everything)
        self._teaming.take(everything)
        self._housekeeping.take(loaded)
        self._tell_uses()
        self._bookkeeping.take(loaded, everything.rulebook)
        before = self._picker.entry
        platforms = {platform.id: platform for platform in loaded.platforms}
        picker = self._picker.stocked(everything.catalogue, loaded.shops, platforms)
        picker = replace(picker, atlas=loaded.atlas, rulebook=everything.rulebook)
        shop = default_shop(loaded.shops, picker.chat.shop or self._settings.shop)
        chat = picker.chat.for_shop(shop)
        if chat is not picker.chat:
            self._outbox.forget()
        self._become(picker.with_chat(chat))
        after = self._picker.entry
        if self._window.asks and before and (after is None or after.phrase.id != before.phrase.id):
            self._window.show_list()  # the form was for a phrase that is gone
        self._window.prepare(*everything.catalogue.characters)
        self._trace.note("loaded", phrases=len(everything.catalogue.entries))
        self._show_notice()
        self._tray.show_recent(self._recent())
        self._reminding.begin()
        act, self._once_loaded = self._once_loaded, _nothing
        act()

    def _save(self, **changes: str | int | bool) -> None:
        self._settling.save(**changes)

    def _on_settings_unsaved(self, reason: str) -> None:
        text = self.tr("The settings could not be saved: {reason}").format(reason=reason)
        self._toast.say(text, "", self._screen())

    def _on_settings_put_aside(self, name: str) -> None:
        text = self.tr("The settings file could not be read; it is kept as {name}.")
        self._toast.say(text.format(name=name), "", self._screen())

    def _on_settings_changed(self, before: Settings, settings: Settings) -> None:
        """Let every setting count at once, whether the window or another program changed it."""
        if not self._looks.fit(settings):
            shown = self._window.isVisible()
            self._change_looks()
            self._window.setVisible(shown)
        keys = (settings.hotkey, settings.next_hotkey, settings.capture_hotkey)
        if keys != (before.hotkey, before.next_hotkey, before.capture_hotkey):
            self.register_hotkeys()
            self._outbox.next_key = settings.next_hotkey
            self._tray.name_key(settings.hotkey)
        self._window.show_pinned(pinned=settings.pinned)
        self._window.show_ways(ways(settings.on_enter))
        self._picker = replace(self._picker, agent=_agent(settings))
        if settings.shop != before.shop:
            shop = default_shop(self._picker.shops, settings.shop)
            self._outbox.forget()
            self._picker = self._picker.with_chat(self._picker.chat.for_shop(shop))
        if settings != before:
            self._become(self._picker)
        self._show_notice()

    def _reread(self) -> None:
        """All files are others now: a backup was restored."""
        self._settling.refresh()
        self._memory = Memory(self._places, self._clock())
        self._nudging.reread()
        self._loader.reload()

    # The tray

    def _pause(self, paused: bool) -> None:  # noqa: FBT001 - Qt's signal has one bool
        self._keying.pause(on=paused)
        self._tray.show_paused(paused=paused)

    def _recent(self) -> tuple[tuple[str, str], ...]:
        """The phrases that were copied last, by id and title."""
        known = ((one, self._entry(one)) for one in self._memory.latest)
        found = ((ident, entry.phrase.title) for ident, entry in known if entry)
        return tuple(islice(found, RECENT))

    def _entry(self, phrase: str) -> Entry | None:
        catalogue = self._picker.catalogue
        return next((catalogue.entries[n] for n in catalogue.positions(phrase)), None)

    def _copy_recent(self, phrase: str) -> None:
        """Copy a phrase without a search, or open the form where something is asked."""
        entry = self._entry(phrase)
        if entry is None:
            return
        active = self._desktop.windows.active()
        if active and not self._is_ours(active):
            self._meet(active)
        self._show(self._picker.taking(entry))
        draft = replace(self._picker, now=self._clock()).draft
        if draft and (draft.refusals or not draft.ready):
            self.show()
            self._show(self._picker.taking(entry))
        self._copy(Way.COPY)

    def _on_pinned(self, pinned: bool) -> None:  # noqa: FBT001 - Qt's signal has one bool
        if pinned != self._settings.pinned:
            self._save(pinned=pinned)
        self._window.show_pinned(pinned=pinned)

    # What is said above the list

    def _show_notice(self) -> None:
        text, button, self._notice_action = self._notice()
        self._window.show_notice(text, button)

    def _notice(self) -> tuple[str, str, Callable[[], None]]:
        """The most pressing thing to say: text, button, and what the button does."""
        problems = self._problems_found()
        if sample := self._sample_to_offer():
            text = self.tr("No shop of yours yet. Try it with the sample shop {name}?")
            action = partial(self._on_fact_chosen, "shop", sample.id)
            return text.format(name=sample.name), self.tr("Use it"), action
        if self._keying.refused:
            text = self.tr(
                "{keys} is not available here. Bind “kuaihui --toggle” in the system's settings."
            )
            keys = ", ".join(self._keying.refused)
            return text.format(keys=keys), self.tr("Close"), self._forget_keys
        if problems:
            text = self.tr("%n places in your files need a look.", "", len(problems))
            return text, self.tr("Show"), partial(self._problems.show_problems, problems)
        return "", "", _nothing

    def _sample_to_offer(self) -> Shop | None:
        """The sample shop, while there is no shop of the user's own and none was chosen."""
        shops = self._picker.shops
        own = [shop for shop in shops if not shop.sample]
        wanted = not own and not self._picker.shop.id
        return sample_for(shops, self._looks.language) if wanted else None

    def _problems_found(self) -> tuple[Problem, ...]:
        loaded = self._everything.loaded.problems if self._everything else ()
        return (*self._settling.problems, *self._nudging.problems, *loaded)

    def _forget_keys(self) -> None:
        self._keying.refused = ()
        self._show_notice()

    def _on_notice_taken(self) -> None:
        self._notice_action()

    # The end

    def quit(self) -> None:
        """End the program; ``QApplication.quit`` would ask the windows, and ours say no."""
        self._app.exit(0)

    def _on_about_to_quit(self) -> None:
        self._shopkeeping.close()
        self._housekeeping.close()
        self._bookkeeping.close()
        self._rulekeeping.close()
        self._teaming.close()
        self._outbox.settle()
        self._desktop.clipboard.hold_after_quit()
        self._desktop.hotkeys.close()

    def say_bug(self) -> None:
        """Tell the agent that something went wrong; the window lives on."""
        self._toast.say(self.tr("Something went wrong; it is in the log."), "", self._screen())


def _blocks(finding: Finding) -> bool:
    return stops((finding,))


def _place(picker: Picker) -> tuple[int, str]:
    """Where the chat in front is: its number, and its window."""
    return picker.board.at, picker.chat.window


def _takes_window(before: Picker, after: Picker) -> bool:
    """Whether the chat in front is the same, and only now it is known in which window."""
    return before.board.at == after.board.at and not before.chat.window


def _nothing() -> None:
    """What a notice without a button does."""


def _agent(settings: Settings) -> Agent:
    return Agent(
        settings.agent_name,
        settings.agent_number,
        settings.agent_shift,
        settings.agent_discount_limit,
    )
