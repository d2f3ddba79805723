"""What is done rarely: the settings window, the first start, backups."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.core.problems import Refusal
from desktop_app.core.shops import Shop, sample_for
from desktop_app.shopkeeping import ShopFiles
from desktop_app.storage.files import Refused, write_atomic
from desktop_app.storage.settings import checked, exported
from desktop_app.ui.sentences import problem_sentence, refusal_sentence, shop_refusal
from desktop_app.ui.settings.known import Known

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from desktop_app.keying import Keying
    from desktop_app.platforms.autostart import Autostart
    from desktop_app.settling import Settling
    from desktop_app.storage.backups import Backup
    from desktop_app.storage.loading import Loaded
    from desktop_app.storage.places import Places
    from desktop_app.ui.looks import Looks
    from desktop_app.ui.settings.first_start import Answers, FirstStart
    from desktop_app.ui.settings.page import Page
    from desktop_app.ui.settings.restore_window import RestoreWindow
    from desktop_app.ui.settings.window import SettingsWindow

HOTKEYS = ("hotkey", "next_hotkey", "capture_hotkey")


@dataclass(frozen=True)
class Parts:
    """What it works on.

    ``pages`` make the pages that other parts add to the settings window. ``asks_desktop``: the
    hotkeys come through a portal, and the desktop's own settings have the last word on them.
    """

    settling: Settling
    keying: Keying
    looks: Looks
    places: Places
    autostart: Autostart
    clock: Callable[[], dt.datetime]
    pages: tuple[Callable[[], Page], ...] = ()
    asks_desktop: bool = False


@dataclass(frozen=True)
class Asked:
    """What others do when it is asked for. ``reread``: all files may be others now."""

    shops: Callable[[], object]
    settings_file: Callable[[], object]
    folder: Callable[[], object]
    reread: Callable[[], object]
    picker: Callable[[], object]
    rules: Callable[[], object] | None = field(default=None)


class Housekeeping(QObject):
    """Makes its windows when they are first asked for, and keeps them in step."""

    def __init__(self, parts: Parts, asked: Asked, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts, self._asked = parts, asked
        self._known = Known(folder=str(parts.places.data))
        self._is_new = not parts.settling.begun_before
        self.window: SettingsWindow | None = None
        self.first: FirstStart | None = None
        self.asking: RestoreWindow | None = None
        parts.settling.changed.connect(self._on_settings_changed)

    def take(self, loaded: Loaded) -> None:
        """Offer the shops and platforms as they were read; greet a beginner."""
        self._known = replace(self._known, shops=loaded.shops, platforms=loaded.platforms)
        self._refresh()
        if self._is_new:
            self._is_new = False
            self.first = self._make_first()
            self.first.present()

    def open(self) -> None:
        """Show the settings."""
        if self.window is None:
            self.window = self._make_window()
        self._refresh()
        self.window.present()

    def _make_window(self) -> SettingsWindow:
        from desktop_app.ui.settings.window import SettingsWindow  # noqa: PLC0415 - a start is quicker without it

        window = SettingsWindow(
            self._parts.looks.theme, [make() for make in self._parts.pages], rules=self._asked.rules
        )
        window.changed.connect(self._on_changed)
        window.hotkeys.recording.connect(self._on_recording)
        window.shops.editor_asked.connect(self._asked.shops)
        window.files.folder_asked.connect(self._asked.folder)
        window.files.file_asked.connect(self._asked.settings_file)
        window.files.backup_asked.connect(self._back_up)
        window.files.restore_asked.connect(self._ask_to_restore)
        window.files.export_asked.connect(self._export)
        return window

    def _make_first(self) -> FirstStart:
        from desktop_app.ui.settings.first_start import FirstStart  # noqa: PLC0415 - a start is quicker without it

        first = FirstStart(self._parts.looks.theme, self._parts.looks.language)
        first.changed.connect(self._on_changed)
        first.recording.connect(self._on_recording)
        first.done.connect(self._begin)
        first.skipped.connect(self._on_skipped)
        first.show_settings(self._parts.settling.settings, self._now_known())
        return first

    def _now_known(self) -> Known:
        supported, keys = self._parts.keying.supported, ""
        if self._parts.asks_desktop and supported:
            keys = self.tr("The desktop has the last word on these keys: see its settings.")
        begins = self._parts.autostart.enabled()
        return replace(self._known, autostart=begins, gives_keys=supported, keys=keys)

    def _refresh(self) -> None:
        for one in (self.window, self.first):
            if one:
                one.show_settings(self._parts.settling.settings, self._now_known())

    def redress(self) -> None:
        """Another language, theme or text size: the windows are made anew and go on."""
        if before := self.window:
            shown, at, focused = before.isVisible(), before.at, before.focused()
            self.window = self._make_window()
            self.window.turn_to(at)
            self._refresh()
            if shown:
                self.window.setGeometry(before.geometry())
                before.close()
                self.window.show()
                self.window.present()
                self.window.focus(focused)
            before.deleteLater()
        if first := self.first:
            self.first = self._make_first()
            self.first.resume(first)
            first.end()
            first.deleteLater()
            self.first.present()

    def greets(self) -> bool:
        """Whether a beginner is being asked, and the picker waits; the question comes forward."""
        if self.first:
            self.first.present()
        return self._is_new or self.first is not None

    def heard_hotkey(self) -> bool:
        """Say that the hotkey works where it is being set; whether somebody was told."""
        works = self.tr("It works.")
        if self.first and self.first.isActiveWindow():
            self.first.show_works()
            return True
        window = self.window
        if window and window.isActiveWindow() and window.hotkeys.isVisible():
            window.hotkeys.say("hotkey", works, works=True)
            return True
        return False

    def close(self) -> None:
        """Take what is being typed."""
        if self.window:
            self.window.close()

    # Settings

    def _on_settings_changed(self) -> None:
        self._refresh()

    def _on_changed(self, name: str, value: object) -> None:
        """Let a choice count, or say why it cannot and show what counts."""
        if name == "autostart":
            self._set_autostart(on=bool(value))
            return
        if name in HOTKEYS:
            self._set_key(name, str(value))
            return
        meant, problems = checked(name, list(value) if isinstance(value, tuple) else value)
        if problems:
            self._say(problem_sentence(replace(problems[0], source=self.tr("Settings"))))
            self._refresh()
            return
        self._say("")
        self._parts.settling.save(**{name: meant})

    def _set_autostart(self, *, on: bool) -> None:
        try:
            self._parts.autostart.enable() if on else self._parts.autostart.disable()
        except OSError as error:
            self._say(self.tr("The system says: {reason}").format(reason=_reason(error)))
        self._refresh()

    def _on_recording(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal has one bool
        self._parts.keying.record(on=on)

    def _set_key(self, name: str, key: str) -> None:
        fault = self._parts.keying.fault(name, key) if key else None
        if fault is None:
            self._parts.settling.save(**{name: key})
        text = refusal_sentence(fault, {}) if fault else ""
        if self.window:
            self.window.hotkeys.say(name, text or self._try(key), works=not fault)
        if self.first:
            self.first.say(text or self._try(key), "fault" if fault else "hint")
        self._refresh()

    def _try(self, key: str) -> str:
        return self.tr("Try it now: press {key}.").format(key=key) if key else ""

    def _say(self, text: str) -> None:
        if self.window:
            self.window.notice.say(text)

    # The first start

    def _begin(self, answers: Answers) -> None:
        """Take what the beginner said, and open the picker."""
        wanted = answers.sample
        if not wanted:
            shop = self._found(answers)
            if isinstance(shop, Refusal):
                if self.first:
                    self.first.say(shop_refusal(shop))
                return
            wanted = shop.id
        self._parts.settling.save(shop=wanted, agent_number=answers.number)
        self._end_first()
        self._asked.reread()
        self._asked.picker()

    def _found(self, answers: Answers) -> Shop | Refusal:
        """The file of the beginner's shop; country and money are those of a sample like it."""
        samples = [shop for shop in self._known.shops if shop.sample]
        usual = sample_for(samples, self._parts.looks.language)
        like = next((one for one in samples if one.platform == answers.platform), usual)
        shop = Shop("", answers.name, platform=answers.platform)
        if like:
            shop = replace(
                shop,
                language=like.language,
                currency=like.currency,
                calendar=like.calendar,
                timezone=like.timezone,
            )
        return ShopFiles(self._parts.places, self._parts.clock).add(shop)

    def _on_skipped(self) -> None:
        """The usual settings are written, so that nobody is asked twice."""
        self._parts.settling.save()
        self._end_first()

    def _end_first(self) -> None:
        first, self.first = self.first, None
        if first:
            first.end()
            first.deleteLater()

    # Files

    def _back_up(self, path: str) -> None:
        from desktop_app.storage.backups import write_backup  # noqa: PLC0415 - a start is quicker without it

        parts = self._parts
        try:
            count = write_backup(parts.places, Path(path), parts.clock())
        except (Refused, OSError) as error:
            self._say(_sentence(error, path))
            return
        self._say(self.tr("%n files are in {name}.", "", count).format(name=Path(path).name))

    def _ask_to_restore(self, path: str) -> None:
        from desktop_app.storage.backups import preview, read_backup  # noqa: PLC0415 - the same

        try:
            backup = read_backup(Path(path))
            plan = preview(self._parts.places, backup)
        except (Refused, OSError) as error:
            self._say(_sentence(error, path))
            return
        from desktop_app.ui.settings.restore_window import RestoreWindow  # noqa: PLC0415 - a start is quicker without it

        self.asking = RestoreWindow(plan, self.window)
        self.asking.accepted.connect(partial(self._restore, backup, path))
        self.asking.finished.connect(self.asking.deleteLater)
        self.asking.open()

    def _restore(self, backup: Backup, path: str) -> None:
        from desktop_app.storage.backups import restore  # noqa: PLC0415 - the same

        parts = self._parts
        try:
            aside = restore(parts.places, backup, parts.clock())
        except (Refused, OSError) as error:
            self._say(_sentence(error, path))
            return
        self._asked.reread()
        text = self.tr("Restored. What was there before is kept in {folder}.")
        self._say(text.format(folder=aside))

    def _export(self, path: str) -> None:
        try:
            write_atomic(Path(path), exported(self._parts.settling.settings).encode())
        except OSError as error:
            self._say(_sentence(error, path))
            return
        self._say(self.tr("The settings are in {name}.").format(name=Path(path).name))


def _sentence(error: Refused | OSError, path: str) -> str:
    """Why a file could not be read or written."""
    if isinstance(error, Refused):
        return problem_sentence(error.problem(Path(path).name))
    return f"{Path(path).name}: {_reason(error)}"


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
