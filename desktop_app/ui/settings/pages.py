"""The pages of the settings window that hold settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop_app.ui.labels import platform_name
from desktop_app.ui.settings.controls import Choice, Number, Switch, Text, Ticks
from desktop_app.ui.settings.key_field import KeyField
from desktop_app.ui.settings.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLabel

    from desktop_app.ui.settings.known import Known

TONGUES = (("en", "English"), ("zh-CN", "简体中文"), ("ko", "한국어"))
"""Languages by their own names: whoever needs one can read it."""


class GeneralPage(Page):
    """Language, theme, text, the shop to begin with, and who answers."""

    def __init__(self) -> None:
        super().__init__(self.tr("General"))
        tongues = (("", self.tr("As the system")), *TONGUES)
        self.row("language", self.tr("Language"), Choice(tongues))
        themes = (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        )
        self.row("theme", self.tr("Colours"), Choice(themes))
        self.row("text_size", self.tr("Text size"), Number(50, 300, 10, " %"))
        self._shop = Choice(())
        hint = self.tr("Used where the window of the chat does not say which shop it is for.")
        self.row("shop", self.tr("Shop to begin with"), self._shop, hint)
        self._autostart = Switch(self.tr("Start with the computer"))
        self._autostart.changed.connect(self._on_autostart_changed)
        self.put(self._autostart)
        self.head(self.tr("You"))
        hint = self.tr("Stands in replies as {name}.")
        self.row("agent_name", self.tr("Your name"), Text(), hint.format(name="{{ agent.name }}"))
        hint = hint.format(name="{{ agent.number }}")
        self.row("agent_number", self.tr("Agent number"), Text(), hint)
        self.row("agent_shift", self.tr("Shift"), Text())
        hint = self.tr("0.97: down to 97 % of a price. Empty: as far as the shop allows.")
        self.row("agent_discount_limit", self.tr("Lowest part of a price"), Text(), hint)
        self.head(self.tr("Search"))
        switch = Switch(self.tr("Southern pinyin: z and zh, n and ng are the same"))
        self.bind("southern_pinyin", switch.text(), switch)
        self.put(switch)

    def _on_autostart_changed(self, on: object) -> None:
        self.changed.emit("autostart", on)

    def offer(self, known: Known) -> None:
        """Offer the shops."""
        sample = self.tr("{name} (sample)")
        self._shop.offer(
            (
                ("", self.tr("The only one, or none")),
                *((s.id, sample.format(name=s.name) if s.sample else s.name) for s in known.shops),
            )
        )
        self._autostart.show_value(known.autostart)


class HotkeysPage(Page):
    """The keys that work in every program.

    Signals:
        recording: A key is being recorded.
    """

    recording = Signal(bool)

    def __init__(self) -> None:
        intro = self.tr("They work in every program. Press the button, then the keys.")
        super().__init__(self.tr("Hotkeys"), intro)
        self._said: dict[str, QLabel] = {}
        for setting, name, hint in (
            ("hotkey", self.tr("Open or close the window"), ""),
            (
                "next_hotkey",
                self.tr("Copy the next message"),
                self.tr("Of a reply in several messages."),
            ),
            (
                "capture_hotkey",
                self.tr("Keep a text as a phrase"),
                self.tr("What is selected in the program at hand."),
            ),
        ):
            field = KeyField()
            field.recording.connect(self.recording)
            self.row(setting, name, field, hint)
            self._said[setting] = self.note("")
            self._said[setting].hide()
        self._given = self.note("")
        self.head(self.tr("Without hotkeys"))
        self.note(
            self.tr(
                "Where a desktop gives no hotkeys to programs, bind this command to a key "
                "in the settings of the desktop:"
            )
        )
        self._command = Text()
        self._command.setReadOnly(True)
        self._command.setAccessibleName(self.tr("Command that opens or closes the window"))
        self._command.setText("kuaihui --toggle")
        self.put(self._command)

    def offer(self, known: Known) -> None:
        """Say how this desktop gives its keys."""
        text = known.keys
        if not known.gives_keys:
            text = self.tr("This desktop gives no hotkeys to programs: see below.")
        self._given.setText(text)
        self._given.setVisible(bool(text))

    def say(self, setting: str, text: str, *, works: bool = False) -> None:
        """Say under a key what became of it."""
        label = self._said[setting]
        label.setObjectName("works" if works else "fault")
        label.style().unpolish(label)
        label.style().polish(label)
        label.setText(text)
        label.setVisible(bool(text))


class PickerPage(Page):
    """Where the picker opens and what becomes of a reply."""

    def __init__(self) -> None:
        super().__init__(self.tr("Picker"))
        spots = (
            ("window", self.tr("Over the chat's window")),
            ("cursor", self.tr("At the mouse pointer")),
            ("last", self.tr("Where it was last")),
            ("docked", self.tr("Beside the chat's window")),
        )
        self.row("place", self.tr("Opens"), Choice(spots))
        switch = Switch(self.tr("Stays open after a reply was copied"))
        self.bind("pinned", switch.text(), switch)
        self.put(switch)
        self.head(self.tr("A reply"))
        enters = (
            ("copy", self.tr("Copies it")),
            ("paste", self.tr("Pastes it into the chat")),
            ("send", self.tr("Pastes and sends it")),
        )
        hint = self.tr("Nothing is ever typed into another window than the one you came from.")
        self.row("on_enter", self.tr("Enter"), Choice(enters), hint)
        for setting, text in (
            ("restore_clipboard", self.tr("After pasting, bring back what was on the clipboard")),
            (
                "copy_anyway",
                self.tr("What a rule blocks can be copied with Ctrl+Shift+Enter"),
            ),
        ):
            switch = Switch(text)
            self.bind(setting, text, switch)
            self.put(switch)
        self._between = Ticks()
        hint = self.tr("On these platforms the messages of one reply may be sent one by one.")
        self.list("enter_between", self.tr("Enter between messages"), self._between, hint)

    def offer(self, known: Known) -> None:
        """Offer the platforms."""
        self._between.offer([(one.id, platform_name(one), "") for one in known.platforms])


class ChatsPage(Page):
    """How long a chat is held, and when buyers are left alone."""

    def __init__(self) -> None:
        super().__init__(self.tr("Chats and timers"))
        minutes = Number(1, 1440, 5, self.tr(" min"))
        hint = self.tr("So that one buyer's name never stands in another's reply.")
        self.row("chat_minutes", self.tr("Forget a chat left alone for"), minutes, hint)
        switch = Switch(self.tr("Show how long the buyer has been waiting"))
        self.bind("response_clock", switch.text(), switch)
        self.put(switch)
        self.head(self.tr("Quiet hours"))
        self.note(self.tr("No buyer is nudged then. The same time twice: there are none."))
        self.row("quiet_from", self.tr("From"), Text(), self.tr("A time such as 22:00."))
        self.row("quiet_until", self.tr("Until"), Text())


class RulesPage(Page):
    """Where the rules are: ``more`` opens the window of the packs."""

    def __init__(self, more: Callable[[], object] | None = None) -> None:
        intro = self.tr("Every reply is checked by the packs that count for its shop.")
        super().__init__(self.tr("Rule packs"), intro)
        if more:
            self.buttons((self.tr("Edit the rule packs…"), more))
