"""The picker's window comes and goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QScreen

    from desktop_app.chatting import Chatting
    from desktop_app.ground import Ground
    from desktop_app.stage import Stage
    from desktop_app.ui.picker.window import PickerWindow
    from desktop_app.whereabouts import Whereabouts


class Showing(QObject):
    """Opens and closes the picker. ``greets``: whether something else has to be asked first.

    Signals:
        opened: The picker is about to come up.
    """

    opened = Signal()

    def __init__(
        self,
        ground: Ground,
        stage: Stage,
        whereabouts: Whereabouts,
        chatting: Chatting,
        greets: Callable[[], bool],
    ) -> None:
        super().__init__(stage)
        self._ground, self._stage = ground, stage
        self._whereabouts, self._chatting, self._greets = whereabouts, chatting, greets
        self._painting = self._opening = False
        ground.app.applicationStateChanged.connect(self._on_application_state_changed)
        ground.app.screenAdded.connect(self._heed)
        for screen in ground.app.screens():
            self._heed(screen)

    def attend(self, window: PickerWindow) -> None:
        """Hear when the picker's window is to come or to go."""
        window.query_changed.connect(self._on_query_changed)
        window.keyboard_asked.connect(self.show)
        window.pinned.connect(self._on_pinned)
        window.dismissed.connect(self.hide)
        window.painted.connect(self._on_painted)

    def _heed(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._on_screen_changed)

    def _on_screen_changed(self) -> None:
        """A screen is smaller now: a picker that is open stays whole on one."""
        window = self._stage.window
        rooms = (screen.availableGeometry() for screen in self._ground.app.screens())
        if window.isVisible() and not any(one.contains(window.geometry()) for one in rooms):
            window.setGeometry(self._whereabouts.spot())

    def toggle(self, time: int = 0) -> None:
        """Open the picker, or close it where it is in use."""
        if self._stage.window.isVisible() and self._has_focus():
            self.hide()
        else:
            self.show(time)

    def _has_focus(self) -> bool:
        """Whether the picker has the keyboard.

        Qt overlooks a focus that comes while a hotkey still holds the keyboard, so the system is
        asked as well.
        """
        if self._stage.window.isActiveWindow():
            return True
        active = self._whereabouts.active()
        return active is not None and active.handle == int(self._stage.window.winId())

    def show(self, time: int = 0) -> None:
        """Open the picker near the window that has the focus.

        Args:
            time: The system's time stamp of the key press, 0 if there was none.
        """
        if self._greets():
            return
        window, active = self._stage.window, self._whereabouts.active()
        self._whereabouts.follow(active)
        if not window.isVisible():
            self._ground.settling.refresh()
            window = self._stage.window  # another one, where the settings were others
            self._begin()
            window.setGeometry(self._whereabouts.spot())
        self._chatting.meet(active)
        self.opened.emit()
        self._painting = self._opening = True
        window.look_on(on=False)
        window.present()
        self._ground.desktop.windows.activate_own(int(window.winId()), time)
        self._chatting.listen()

    def _begin(self) -> None:
        """A fresh search."""
        self._stage.window.clear()
        moment = self._ground.clock()
        weights = self._ground.memory.weights(moment)
        self._stage.become(self._stage.picker.begun(moment, weights))

    def hide(self) -> None:
        """Close the picker; what was asked stays with the chat."""
        if not self._stage.window.isVisible():
            return
        self._whereabouts.keep()
        self._stage.window.hide()
        self._ground.trace.note("hidden")

    def leave(self) -> None:
        """Close the picker, unless it is pinned."""
        if not self._ground.settings.pinned:
            self.hide()

    def toggle_pin(self) -> None:
        """Keep the picker open, or not any more."""
        self._stage.window.toggle_pin()

    def turn(self) -> None:
        """Show what is for the window in front, without taking the keyboard."""
        if other := self._whereabouts.other():
            self._whereabouts.follow(other)
            self._chatting.meet(other)

    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        """Close when another program gets the focus, unless pinned.

        What is heard of while the picker opens is still about its last closing.
        """
        window = self._stage.window
        if state == Qt.ApplicationState.ApplicationActive:
            if window.looks_on:
                self._whereabouts.forget()
                window.look_on(on=False)
            self._opening = False
        elif self._ground.settings.pinned:
            window.look_on(on=True)
        elif not self._opening:
            self.hide()

    def _on_query_changed(self, query: str) -> None:
        """Who types has the picker in use; attends before the search takes the query."""
        if query != self._stage.picker.query:
            self._opening = False

    def _on_painted(self) -> None:
        if self._painting:
            self._painting = False
            QTimer.singleShot(0, self._note_painted)  # the parts of the window come after it

    def _note_painted(self) -> None:
        self._ground.trace.note("painted", rows=len(self._stage.picker.found.rows))

    def _on_pinned(self, pinned: bool) -> None:  # noqa: FBT001 - Qt's signal has one bool
        if pinned != self._ground.settings.pinned:
            self._ground.settling.save(pinned=pinned)
        self._stage.window.show_pinned(pinned=pinned)
