"""What a phrase was before, what has changed since, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListView, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.core.problems import Refusal
from desktop_app.ui.editor.comparing import Compared, described, show_both
from desktop_app.ui.editor.dialogs import SmallWindow
from desktop_app.ui.rows import ROLE, Index, ListModel
from desktop_app.ui.sentences import shop_refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.editing.desk import Spot
    from desktop_app.core.editing.store import Version
    from desktop_app.core.phrases import Phrase
    from desktop_app.ui.theme import Theme


class VersionsModel(ListModel["Version"]):
    """Former versions by their moments, the newest first."""

    @override
    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        if not index.isValid() or role != ROLE.DisplayRole:
            return None
        moment = self.rows[index.row()].moment.astimezone()
        return self.tr("until {moment}").format(moment=moment.strftime("%Y-%m-%d %H:%M"))


class HistoryWindow(SmallWindow):
    """The list, and the chosen version beside the phrase as it is.

    Signals:
        restored: The spot, and the ``Phrase`` as it was.
    """

    restored = Signal(object, object)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, "", (56, 28))
        self._theme = theme
        self._spot: Spot | None = None
        self._now: Phrase | None = None
        self.setWindowTitle(self.tr("History"))
        self.said = self.add_text("")
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Former versions"))
        self.versions_model = VersionsModel(self)
        self.list.setModel(self.versions_model)
        self.list.selectionModel().currentChanged.connect(self._show)
        self.before = Compared(self.tr("As it was"), self)
        self.after = Compared(self.tr("As it is"), self)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.list)
        for name, text in ((self.tr("As it was"), self.before), (self.tr("As it is"), self.after)):
            split.addWidget(_titled(name, text))
        em = self.fontMetrics().height()
        split.setSizes([em * 13, em * 20, em * 20])
        self.column.addWidget(split, 1)
        self.add_buttons(
            ("close", self.tr("Close"), self.accept),
            ("restore", self.tr("Restore this version"), self._restore),
        )
        self.buttons["restore"].setObjectName("primary")

    def show_phrase(
        self, spot: Spot, phrase: Phrase, versions: Sequence[Version] | Refusal
    ) -> None:
        """Show the history of a phrase."""
        self._spot, self._now = spot, phrase
        found = () if isinstance(versions, Refusal) else tuple(versions)
        name = phrase.title or phrase.code
        text = self.tr("{name}: %n former versions", "", len(found)).format(name=name)
        self.said.setText(shop_refusal(versions) if isinstance(versions, Refusal) else text)
        self.versions_model.show_rows(found)
        self.list.setCurrentIndex(self.versions_model.index(0))
        self._show()

    @property
    def _version(self) -> Version | None:
        row, known = self.list.currentIndex().row(), self.versions_model.rows
        return known[row] if 0 <= row < len(known) else None

    def _show(self) -> None:
        version, now = self._version, self._now
        self.buttons["restore"].setEnabled(version is not None)
        if version and now:
            before, after = described(version.phrase, now), described(now, version.phrase)
            show_both(self.before, self.after, before, after, self._theme)
        else:
            self.before.clear()
            self.after.setPlainText(described(now, now) if now else "")

    def _restore(self) -> None:
        if version := self._version:
            self.restored.emit(self._spot, version.phrase)
            self.accept()


def _titled(name: str, text: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    label = QLabel(name, whole)
    label.setObjectName("dim")
    column.addWidget(label)
    column.addWidget(text, 1)
    return whole


class ConflictWindow(SmallWindow):
    """What two have changed at once, one after the other.

    Signals:
        chosen: The ``Conflict`` and the side that shall stand.
    """

    chosen = Signal(object, str)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, "", (50, 24))
        self._theme = theme
        self._conflicts: tuple[object, ...] = ()
        self.setWindowTitle(self.tr("Changed by two"))
        self.said = self.add_text("")
        self.ours = Compared(self.tr("Mine"), self)
        self.theirs = Compared(self.tr("Theirs"), self)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        for name, text in ((self.tr("Mine"), self.ours), (self.tr("Theirs"), self.theirs)):
            split.addWidget(_titled(name, text))
        self.column.addWidget(split, 1)
        self.add_buttons(
            ("later", self.tr("Later"), self.reject),
            ("ours", self.tr("Keep mine"), lambda: self._choose("ours")),
            ("theirs", self.tr("Take theirs"), lambda: self._choose("theirs")),
        )

    def show_conflicts(self, conflicts: Sequence[tuple[object, str, str, str]]) -> None:
        """Show the first of these: a conflict, its name, ours and theirs; close after the last."""
        self._conflicts = tuple(one for one, _, _, _ in conflicts)
        if not conflicts:
            self.accept()
            return
        _, name, ours, theirs = conflicts[0]
        rest = self.tr("%n places in all", "", len(conflicts))
        self.said.setText(f"{name} · {rest}")
        show_both(self.ours, self.theirs, ours, theirs, self._theme)

    def _choose(self, side: str) -> None:
        if self._conflicts:
            self.chosen.emit(self._conflicts[0], side)
