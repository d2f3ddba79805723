"""The page of the settings window on which places are joined, put in order, moved and left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QListView,
    QWidget,
)
from typing_extensions import override

from desktop_app.core.teamwork.roles import Role
from desktop_app.ui.combo import Combo
from desktop_app.ui.settings.page import Page
from desktop_app.ui.team.words import one_line, refusal_text, role_name, state_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.team.deeds import Status

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PlacesModel(QAbstractListModel):
    """The places, in the agent's order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.statuses: tuple[Status, ...] = ()

    def show_statuses(self, statuses: Sequence[Status]) -> None:
        """Take these."""
        self.beginResetModel()
        self.statuses = tuple(statuses)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.statuses)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        place = self.statuses[index.row()].place
        return f"{one_line(place.id, 40)} — {one_line(place.where)}"


class TeamPage(Page):
    """Where the teams are.

    Signals:
        join_asked: Where, what to be called, the role (None: the usual one), user and token.
        leave_asked: The id of a place.
        order_asked: The ids of the places in the order that is wanted.
        window_asked: The team window is wanted.
    """

    join_asked = Signal(str, str, object, str, str)
    leave_asked = Signal(str)
    order_asked = Signal(object)
    window_asked = Signal()

    def __init__(self) -> None:
        intro = self.tr(
            "A folder that all of a team can see (a share, Syncthing, Dropbox, OneDrive, Nutstore) "
            "or a git server. Everybody has the same phrases; your own stay yours."
        )
        super().__init__(self.tr("Team"), intro)
        self.head(self.tr("Joined places"))
        self._list_places()
        self.state = self.note("")
        (self.up, self.down, self.moved, self.leave, self.to_window) = self.buttons(
            (self.tr("Up"), partial(self._shift, -1)),
            (self.tr("Down"), partial(self._shift, 1)),
            (self.tr("Has moved…"), self._ask_moved),
            (self.tr("Leave"), self._ask_leave),
            (self.tr("Open the team window"), self.window_asked.emit),
        )
        self.note(self.tr("Of two phrases with the same id that of the upper place counts."))
        self.note(self.tr("Leaving deletes nothing for anybody; your part is kept here, too."))
        self.head(self.tr("Join a place"))
        self._ask()
        self.said = self.note("")
        self.note(
            self.tr(
                "Kuaihui shows what a role may do; only the rights of the share or the server "
                "enforce it. A token is kept in the system’s keyring and nowhere else."
            )
        )
        self.show_statuses(())

    def _list_places(self) -> None:
        self.list_view = QListView(self)
        self.list_view.setAccessibleName(self.tr("Joined places"))
        self.places = PlacesModel(self.list_view)
        self.list_view.setModel(self.places)
        self.list_view.setFixedHeight(self._em * 6)
        self.list_view.selectionModel().currentChanged.connect(self._show_state)
        self.put(self.list_view)

    def _ask(self) -> None:
        self.where, self.name_line = QLineEdit(self), QLineEdit(self)
        self.user, self.token = QLineEdit(self), QLineEdit(self)
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.role = Combo(self)
        self.role.addItem(self.tr("As usual"), None)
        for role in Role:
            self.role.addItem(role_name(role), role)
        form_box = QWidget(self)
        form = QFormLayout(form_box)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (self.tr("Folder or address"), self.where),
            (self.tr("My name there"), self.name_line),
            (self.tr("Role"), self.role),
            (self.tr("User on the server"), self.user),
            (self.tr("Token"), self.token),
        ):
            field.setAccessibleName(name)
            form.addRow(name, field)
        self.put(form_box)
        self.folder, self.join = self.buttons(
            (self.tr("Choose a folder…"), partial(self._ask_folder, self.where.setText)),
            (self.tr("Join"), self._ask_join),
        )
        self.join.setObjectName("primary")
        self.where.textChanged.connect(self._show_buttons)

    # What is shown

    def show_statuses(self, statuses: Sequence[Status]) -> None:
        """List the places as they stand."""
        current = self._chosen
        self.places.show_statuses(statuses)
        names = [one.place.id for one in statuses]
        row = names.index(current) if current in names else 0
        self.list_view.setCurrentIndex(self.places.index(row))
        self._show_state()

    def _show_state(self) -> None:
        row, statuses = self.list_view.currentIndex().row(), self.places.statuses
        status = statuses[row] if 0 <= row < len(statuses) else None
        if status is None:
            self.state.setText(self.tr("No team was joined yet."))
        else:
            parts = (
                state_sentence([status]),
                refusal_text(status.trouble) if status.trouble else "",
                f"{one_line(status.place.name, 30)} · {role_name(status.place.role)}".strip(" ·"),
            )
            self.state.setText("\n".join(filter(None, parts)))
        self._show_buttons()

    def _show_buttons(self) -> None:
        row, count = self.list_view.currentIndex().row(), len(self.places.statuses)
        self.up.setEnabled(0 < row < count)
        self.down.setEnabled(0 <= row < count - 1)
        for button in (self.moved, self.leave):
            button.setEnabled(0 <= row < count)
        self.join.setEnabled(bool(self.where.text().strip()))

    def say(self, text: str, *, works: bool = False) -> None:
        """What came of what was asked."""
        self.said.setObjectName("works" if works else "fault")
        self.said.setText(text)
        self.said.style().polish(self.said)

    def clear(self) -> None:
        """A place was joined: the next one begins with empty lines."""
        for line in (self.where, self.user, self.token):
            line.clear()

    # What is asked

    @property
    def _chosen(self) -> str:
        row, statuses = self.list_view.currentIndex().row(), self.places.statuses
        return statuses[row].place.id if 0 <= row < len(statuses) else ""

    def _shift(self, steps: int) -> None:
        names = [one.place.id for one in self.places.statuses]
        row = self.list_view.currentIndex().row()
        names.insert(row + steps, names.pop(row))
        self.order_asked.emit(tuple(names))

    def _ask_leave(self) -> None:
        self.leave_asked.emit(self._chosen)

    def _ask_join(self) -> None:
        token = self.token.text()
        self.token.clear()
        self.join_asked.emit(
            self.where.text().strip(),
            self.name_line.text().strip(),
            self.role.currentData(),
            self.user.text().strip(),
            token,
        )

    def _ask_moved(self) -> None:
        """The place is found again where it is now by what is in it."""
        self._ask_folder(lambda path: self.join_asked.emit(path, "", None, "", ""))

    def _ask_folder(self, chosen: object) -> None:
        dialog = QFileDialog(self, self.tr("The team’s folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
