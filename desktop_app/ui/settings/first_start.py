"""What a beginner is asked: one small window, done in under a minute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_app.core.shops import sample_for
from desktop_app.ui.boxes import Radio
from desktop_app.ui.labels import platform_name
from desktop_app.ui.presenting import to_front
from desktop_app.ui.settings.controls import Choice, Text
from desktop_app.ui.settings.key_field import KeyField
from desktop_app.ui.settings.look import settings_sheet
from desktop_app.ui.settings.page import label, scrolled
from desktop_app.ui.settings.pages import TONGUES

if TYPE_CHECKING:
    from desktop_app.storage.settings import Settings
    from desktop_app.ui.settings.known import Known
    from desktop_app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Answers:
    """What the beginner has said; ``sample`` is the id of a sample shop to try, or empty."""

    platform: str = ""
    name: str = ""
    number: str = ""
    sample: str = ""


class FirstStart(QWidget):
    """Asks for language, shop, number and hotkey.

    Signals:
        changed: The name of a setting and its value: the language or the hotkey.
        recording: A key is being recorded.
        done: The ``Answers``.
        skipped: Nothing of it is wanted.
    """

    changed = Signal(str, object)
    recording = Signal(bool)
    done = Signal(object)
    skipped = Signal()

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._tongue = language
        self._known: Known | None = None
        self._ended = self._offered = False
        self.setWindowTitle(self.tr("Welcome to Kuaihui"))
        em = self.fontMetrics().height()
        self.setStyleSheet(settings_sheet(theme, em))
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(em * 3 // 2, em, em * 3 // 2, em)
        column.setSpacing(em // 2)
        column.addWidget(self._title())
        column.addWidget(
            label(self.tr("A minute now, then every reply is a few keys away."), "hint")
        )
        column.addLayout(self._make_form(em))
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, em)
        outer.addWidget(scrolled(self._inside), 1)
        outer.addLayout(self._make_buttons(em))

    def _title(self) -> QLabel:
        title = label(self.tr("Welcome"), "title")
        font = title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.5)
        title.setFont(font)
        return title

    def _make_form(self, em: int) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(em // 2)
        form.setHorizontalSpacing(em)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.language = Choice((("", self.tr("As the system")), *TONGUES))
        self.language.changed.connect(lambda value: self.changed.emit("language", value))
        self.own = Radio(self.tr("My shop"))
        self.own.setChecked(True)
        self.sample = Radio(self.tr("Try it with a sample shop"))
        self.shop = Text()
        self.shop.setPlaceholderText(self.tr("As it stands in replies"))
        self.platform = Choice(())
        self.number = Text()
        self.key = KeyField()
        self.key.changed.connect(lambda value: self.changed.emit("hotkey", value))
        self.key.recording.connect(self.recording)
        self.said = label("", "hint")
        self.said.setMinimumWidth(em * 12)
        for name, widget in (
            (self.tr("Language"), self.language),
            ("", self.own),
            (self.tr("Shop name"), self.shop),
            (self.tr("Platform"), self.platform),
            ("", self.sample),
            (self.tr("Your agent number"), self.number),
            (self.tr("Hotkey"), self.key),
            ("", self.said),
        ):
            if name:
                widget.setAccessibleName(name)
            form.addRow(name, widget)
        for line in (self.shop, self.number):
            line.setMinimumWidth(em * 12)
            line.textEdited.connect(self._refresh)
        for radio in (self.own, self.sample):
            radio.setAccessibleName(radio.text())
            radio.toggled.connect(self._refresh)
        return form

    def _make_buttons(self, em: int) -> QHBoxLayout:
        self.start = QPushButton(self.tr("Start"), self)
        self.start.setObjectName("primary")
        self.skip = QPushButton(self.tr("Later"), self)
        for button, action in ((self.start, self._finish), (self.skip, self._skip)):
            button.setAccessibleName(button.text())
            button.clicked.connect(action)
        for key in ("Return", "Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._finish)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._skip)
        row = QHBoxLayout()
        row.setContentsMargins(em * 3 // 2, 0, em * 3 // 2, 0)
        row.addWidget(self.skip)
        row.addStretch(1)
        row.addWidget(self.start)
        return row

    # What is shown

    def show_settings(self, settings: Settings, known: Known) -> None:
        """Show what there is to choose from, and what was chosen."""
        self._known = known
        self.language.show_value(settings.language)
        self.platform.offer([(one.id, platform_name(one)) for one in known.platforms])
        sample = sample_for(known.shops, self._tongue)
        if sample and not self._offered:
            self._offered = True
            self.platform.show_value(sample.platform)
        text = self.tr("Try it with a sample shop")
        if sample:
            text = self.tr("Try it with the sample shop {name}").format(name=sample.name)
        self.sample.setText(text.replace("&", "&&"))
        self.sample.setAccessibleName(text)
        self.sample.setEnabled(sample is not None)
        self.key.show_value(settings.hotkey)
        if not self.said.text() or self.said.objectName() == "hint":
            self._say_try(settings.hotkey)
        self._refresh()

    def _say_try(self, key: str) -> None:
        text = self.tr("Try it now: press {key}.").format(key=key)
        if self._known and not self._known.gives_keys:
            text = self.tr("This desktop gives no hotkeys. Bind this command: kuaihui --toggle")
        self.say(text, "hint")

    def say(self, text: str, kind: str = "fault") -> None:
        """Say under the hotkey what became of it; ``kind``: hint, fault or works."""
        self.said.setObjectName(kind)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.said.setText(text)

    def show_works(self) -> None:
        """The hotkey was pressed."""
        self.say("✓ " + self.tr("It works."), "works")

    @property
    def answers(self) -> Answers:
        """What was said so far."""
        sample = sample_for(self._known.shops, self._tongue) if self._known else None
        wanted = sample.id if sample and self.sample.isChecked() else ""
        platform = str(self.platform.currentData() or "")
        return Answers(platform, self.shop.text().strip(), self.number.text().strip(), wanted)

    def resume(self, before: FirstStart) -> None:
        """Go on where the same window in another language was."""
        self.shop.setText(before.shop.text())
        self.number.setText(before.number.text())
        self.platform.show_value(before.platform.currentData() or "")
        self.sample.setChecked(before.sample.isChecked())
        self._refresh()

    def present(self) -> None:
        """Show the window in the middle of the screen."""
        em = self.fontMetrics().height()
        room = self.screen().availableGeometry()
        wanted = self._inside.sizeHint() + QSize(em * 3, em * 5)
        self.resize(wanted.expandedTo(QSize(em * 32, em * 26)).boundedTo(room.size() * 0.95))
        self.move(room.center() - self.rect().center())
        to_front(self)
        self.shop.setFocus()

    # What was said

    def _refresh(self) -> None:
        own = self.own.isChecked()
        self.shop.setEnabled(own)
        self.platform.setEnabled(own)
        self.start.setEnabled(bool(self.answers.sample or (own and self.answers.name)))

    def _finish(self) -> None:
        if self.start.isEnabled():
            self.done.emit(self.answers)

    def _skip(self) -> None:
        self.close()

    def end(self) -> None:
        """Close without a word: it was said what there was to say."""
        self._ended = True
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._ended:
            self._ended = True
            self.skipped.emit()
