"""The running program: makes the parts, and connects what one says to what another does."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app import resources
from desktop_app.adapting import Adapting
from desktop_app.authoring import Authoring
from desktop_app.clock import now
from desktop_app.commands import Commands
from desktop_app.core.search.spelling import Spelling
from desktop_app.counter import Counter
from desktop_app.dressing import Dressing
from desktop_app.ground import Ground
from desktop_app.housekeeping import Asked, Housekeeping, Parts
from desktop_app.keying import Keying
from desktop_app.library import LibraryLoader
from desktop_app.memory import Memory
from desktop_app.noticing import Noticing
from desktop_app.nudging import Nudging
from desktop_app.platforms import begins_with_system
from desktop_app.reminding import Reminding, Surroundings
from desktop_app.rulekeeping import Rulekeeping
from desktop_app.settling import Settling
from desktop_app.shopkeeping import Shopkeeping
from desktop_app.teaming import Teaming
from desktop_app.ui.looks import Looks
from desktop_app.ui.tray import Tray
from desktop_app.visiting import Visiting

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from desktop_app.library import Everything
    from desktop_app.platforms.protocols import Desktop
    from desktop_app.storage.places import Places
    from desktop_app.trace import Trace
    from desktop_app.ui.picker.window import PickerWindow


class Program(QObject):
    """The running program. What it does is done by its parts; it makes and connects them."""

    def __init__(
        self,
        app: QApplication,
        home: Places,
        desktop: Desktop,
        trace: Trace,
        clock: Callable[[], dt.datetime] = now,
    ) -> None:
        super().__init__(app)
        settling = Settling(home, clock, self)
        memory = Memory(home, clock())
        self._ground = Ground(app, home, desktop, trace, clock, settling, memory, _spelled)
        self._looks = Looks(app, settling.settings, resources.icons(), resources.translations())
        self._build_keepers()
        self._build_picker()
        self._build_reminders()
        self._build_commands()
        self._build_settings()
        self._connect()
        self._connect_keepers()
        QTimer.singleShot(0, self._adapting.use_keys)
        QTimer.singleShot(0, self._loader.reload)  # the thread would hold up what comes before

    def _build_keepers(self) -> None:
        """Who keeps files, and the windows that show them."""
        places, looks, clock = self._ground.places, self._looks, self._ground.clock
        self._loader = LibraryLoader(places, self._ground.spelling, self)
        self._nudging = Nudging(places, clock, self)
        self._rulekeeping = Rulekeeping(places, looks, self._ground.spelling, clock, self)
        self._teaming = Teaming(places, looks, clock, self)
        self._shopkeeping = Shopkeeping(places, looks, clock, self._teaming.edited)

    def _build_picker(self) -> None:
        ground = self._ground
        self._counter = Counter(ground, self._looks, self._greets, self)
        self._stage, self._showing = self._counter.stage, self._counter.showing
        self._chatting, self._telling = self._counter.chatting, self._counter.telling
        self._authoring = Authoring(ground, self._looks, self._stage, self._showing, self._teaming)
        keys = {
            "hotkey": self.toggle,
            "next_hotkey": self._copy_next,
            "capture_hotkey": self._authoring.capture_selected,
        }
        self._keying = Keying(ground.desktop.hotkeys, ground.trace, keys)
        self._noticing = Noticing(ground, self._stage, self._chatting, self._keying, self._nudging)

    def _build_reminders(self) -> None:
        ground, stage = self._ground, self._stage
        self._tray = Tray(self._looks.icons.icon("kuaihui"), ground.settings.hotkey, self)
        around = Surroundings(
            picker=lambda: stage.picker,
            clock=ground.clock,
            quiet=ground.quiet,
            screen=self._counter.whereabouts.screen,
            theme=lambda: self._looks.theme,
        )
        self._reminding = Reminding(self._nudging, around, self._tray, self)
        stage.hold(replace(stage.picker, reminders=self._nudging.reminders))

    def _build_commands(self) -> None:
        stage, authoring = self._stage, self._authoring
        visiting = self._visiting = Visiting(
            self._ground,
            stage,
            self._showing,
            self._shopkeeping,
            self._rulekeeping,
            self._teaming,
            self._reminding,
        )
        actions = {
            "buyer": self._chatting.begin_anew,
            "shops": visiting.open_shops,
            "rules": visiting.open_rules,
            "team": visiting.open_team,
            "touch": visiting.touch,
            "phrases": authoring.open,
            "new-phrase": authoring.capture,
            "edit-phrase": authoring.edit,
            "import": authoring.take_in,
            "export": authoring.write_out,
            "reload": self._loader.reload,
            "problems": self._noticing.show_problems,
            "pin": self._showing.toggle_pin,
            "quit": self.quit,
            "remind": visiting.remind,
            "reminders": visiting.list_reminders,
            "handover": self._counter.recalling.hand_over,
            "settings": self._open_settings,
        }
        self._commands = Commands(self._ground.places, actions, self)
        stage.hold(replace(stage.picker, commands=self._commands.listed))

    def _build_settings(self) -> None:
        """What follows the settings; the windows of ``Housekeeping`` show what came of it."""
        ground, stage = self._ground, self._stage
        attending = (self._counter.attend, self._noticing.attend, self._attend)
        dressing = Dressing(
            ground, self._looks, stage, self._commands, attending, self._redress, self._restore
        )
        dressing.set_up()
        self._adapting = Adapting(ground, dressing, self._chatting, self._keying)
        asked = Asked(
            shops=self._visiting.open_shops,
            rules=self._visiting.open_rules,
            settings_file=partial(self._run_command, "settings-file"),
            folder=partial(self._run_command, "folder"),
            reread=self._reread,
            picker=self.show,
        )
        parts = Parts(
            ground.settling,
            self._keying,
            self._looks,
            ground.places,
            begins_with_system(),
            ground.clock,
            pages=(self._teaming.make_page,),
            asks_desktop=ground.desktop.name in ("wayland", "xwayland"),
        )
        self._housekeeping = Housekeeping(parts, asked, self)

    def _attend(self, window: PickerWindow) -> None:
        window.reload_asked.connect(self._loader.reload)
        window.quit_asked.connect(self.quit)
        window.command_asked.connect(self._commands.run)

    def _connect(self) -> None:
        """The picker, the tray and the settings."""
        counter, settling, tray = self._counter, self._ground.settling, self._tray
        for signal, slot in (
            (tray.open_asked, self.show),
            (tray.pause_asked, self._pause),
            (tray.recent_asked, counter.repeating.copy),
            (tray.reminders_asked, self._visiting.list_reminders),
            (tray.settings_asked, self._open_settings),
            (tray.team_asked, self._visiting.open_team),
            (tray.quit_asked, self.quit),
            (counter.chatting.changed, self._noticing.show),
            (counter.showing.opened, self._look_around),
            (counter.copying.copied, self._reminding.copied),
            (counter.copying.counted, self._show_recent),
            (counter.copying.command_chosen, self._run_command),
            (settling.failed, self._telling.say_settings_unsaved),
            (settling.put_aside, self._telling.say_settings_put_aside),
            (self._adapting.respelled, self._respell),
            (self._adapting.keys_used, self._name_keys),
            (self._adapting.changed, self._noticing.show),
            (self._ground.app.aboutToQuit, self._on_about_to_quit),
        ):
            signal.connect(slot)

    def _connect_keepers(self) -> None:
        """The files."""
        settling, recalling = self._ground.settling, self._counter.recalling
        for signal, slot in (
            (self._loader.loaded, self._on_loaded),
            (self._authoring.bookkeeping.files_changed, self._loader.refresh),
            (self._authoring.bookkeeping.files_changed, self._teaming.edited),
            (self._authoring.reload_asked, self._loader.reload),
            (self._authoring.failed, self._telling.say),
            (self._teaming.files_changed, self._loader.refresh),
            (self._teaming.told, self._tray.show_team),
            (self._teaming.settings_asked, self._open_settings),
            (self._teaming.import_asked, partial(self._authoring.take_in, team=True)),
            (self._teaming.export_asked, partial(self._authoring.write_out, team=True)),
            (self._rulekeeping.files_changed, self._loader.refresh),
            (self._rulekeeping.team_edited, self._teaming.edited),
            (self._rulekeeping.copy_anyway_set, lambda on: settling.save(copy_anyway=on)),
            (self._nudging.changed, self._on_reminders_changed),
            (self._nudging.failed, self._telling.say_reminders_unsaved),
            (self._reminding.open_asked, recalling.open),
            (self._reminding.handover_asked, recalling.hand_over),
        ):
            signal.connect(slot)

    # What is asked of it

    def obey(self, message: str) -> None:
        """Do what a second start or the command line asks for: toggle, show or next."""
        actions = {"toggle": self.toggle, "show": self.show, "next": self._copy_next}
        if action := actions.get(message):
            action()

    def toggle(self, time: int = 0) -> None:
        """Open the picker, or close it where it is in use; ``time`` is that of the key press."""
        self._ground.trace.note("hotkey")
        if not self._housekeeping.heard_hotkey():
            self._showing.toggle(time)

    def show(self) -> None:
        """Open the picker."""
        self._showing.show()

    def hide(self) -> None:
        """Close the picker."""
        self._showing.hide()

    def say_bug(self) -> None:
        """Tell the agent that something went wrong; the window lives on."""
        self._telling.say_bug()

    def quit(self) -> None:
        """End the program; ``QApplication.quit`` would ask the windows, and ours say no."""
        self._ground.app.exit(0)

    def _greets(self) -> bool:
        return self._housekeeping.greets()

    def _respell(self) -> None:
        self._loader.use(self._ground.spelling)

    def _copy_next(self, _time: int = 0) -> None:
        self._counter.delivering.deliver_next()

    def _run_command(self, command: str) -> None:
        self._stage.window.clear()
        try:
            self._commands.run(command)
        except OSError as error:
            self._telling.say(str(error.strerror))

    def _open_settings(self) -> None:
        self._showing.hide()
        self._housekeeping.open()

    def _pause(self, paused: bool) -> None:  # noqa: FBT001 - Qt's signal has one bool
        self._keying.pause(on=paused)
        self._tray.show_paused(paused=paused)

    # What several parts have to hear, in this order

    def _on_loaded(self, everything: Everything) -> None:
        loaded = everything.loaded
        self._noticing.take(loaded)
        self._shopkeeping.take(loaded)
        self._rulekeeping.take(everything)
        self._teaming.take(everything)
        self._housekeeping.take(loaded)
        self._authoring.take(everything)
        self._chatting.stock(everything)
        self._stage.window.prepare(*everything.catalogue.characters)
        self._ground.trace.note("loaded", phrases=len(everything.catalogue.entries))
        self._noticing.show()
        self._show_recent()
        self._reminding.begin()
        self._authoring.go_on()

    def _look_around(self) -> None:
        """What may have happened since the picker was opened last."""
        self._loader.refresh()
        self._teaming.look()
        self._nudging.check()

    def _reread(self) -> None:
        """All files are others now: a backup was restored."""
        self._ground.settling.refresh()
        self._ground.memory.reread(self._ground.clock())
        self._nudging.reread()
        self._loader.reload()

    def _show_recent(self) -> None:
        self._tray.show_recent(self._counter.repeating.recent())

    def _on_reminders_changed(self) -> None:
        self._stage.become(replace(self._stage.picker, reminders=self._nudging.reminders))

    def _name_keys(self) -> None:
        """The hotkeys were asked for; what was refused is said once, with what to do instead."""
        self._counter.outbox.next_key = self._ground.settings.next_hotkey
        self._tray.name_key(self._ground.settings.hotkey)
        self._noticing.show()

    def _redress(self) -> None:
        self._counter.redress()
        self._shopkeeping.redress()
        self._housekeeping.redress()
        self._tray.translate()
        self._authoring.redress()
        self._rulekeeping.redress()
        self._teaming.redress()
        self._noticing.redress()

    def _restore(self) -> None:
        self._noticing.show()
        self._reminding.rebuild()

    def _on_about_to_quit(self) -> None:
        self._shopkeeping.close()
        self._housekeeping.close()
        self._authoring.bookkeeping.close()
        self._rulekeeping.close()
        self._teaming.close()
        self._counter.outbox.settle()
        self._ground.desktop.clipboard.hold_after_quit()
        self._ground.desktop.hotkeys.close()


@lru_cache(maxsize=1)
def _spelled(southern: bool) -> Spelling:  # noqa: FBT001 - the one thing it depends on
    return Spelling(resources.pinyin(), southern=southern)
