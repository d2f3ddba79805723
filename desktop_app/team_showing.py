"""The team window: made late, shown what was gathered, turned to a history, made anew."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from desktop_app.core.problems import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.core.teamwork.edits import Key
    from desktop_app.team.overview import Overview, Step
    from desktop_app.team.team import Team
    from desktop_app.team_files import TeamFiles
    from desktop_app.team_work import Lane
    from desktop_app.touching import Touching
    from desktop_app.ui.looks import Looks
    from desktop_app.ui.team.window import TeamWindow


class TeamShowing(QObject):
    """Owns the window, and passes on what is clicked there.

    Signals:
        opened: The window came, and wants what there is.
        deed_asked: A function of the ``Team``.
        sync_asked: The places are to be looked at.
        settings_asked: The page of the teams is wanted.
        import_asked: The path of a file of phrases that somebody sent.
        export_asked: Phrases are to be written to a file for somebody.
    """

    opened = Signal()
    deed_asked = Signal(object)
    sync_asked = Signal()
    settings_asked = Signal()
    import_asked = Signal(str)
    export_asked = Signal()

    def __init__(
        self,
        team: Callable[[], Team],
        lane: Lane,
        touching: Touching,
        looks: Looks,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._team, self._lane, self._touching, self._looks = team, lane, touching, looks
        self._shown: tuple[object, ...] = ()
        self.window: TeamWindow | None = None

    @cached_property
    def files(self) -> TeamFiles:
        """What goes from hand to hand."""
        from desktop_app.team_files import TeamFiles  # noqa: PLC0415 - most have no team

        files = TeamFiles(self._team(), self._lane, self._looks, self)
        files.said.connect(self._on_file_said)
        files.import_asked.connect(self.import_asked)
        files.deed_asked.connect(self.deed_asked)
        return files

    @property
    def is_visible(self) -> bool:
        """Whether there is anybody to show anything."""
        return self.window is not None and self.window.isVisible()

    def open(self, phrase: str = "") -> None:
        """Show the window, at the history of a phrase if one is given."""
        if self.window is None:
            self.window = self._make_window()
        self.window.present()
        self.opened.emit()
        if phrase:
            self._show_history(("phrase", phrase))

    def _make_window(self) -> TeamWindow:
        from desktop_app.ui.team.window import TeamWindow  # noqa: PLC0415 - a start is quicker without it

        window = TeamWindow(self._looks.theme)
        window.asked.connect(self.deed_asked)
        window.history_asked.connect(self._show_history)
        window.sync_asked.connect(self.sync_asked)
        window.settings_asked.connect(self.settings_asked)
        window.send_asked.connect(self.export_asked)
        self.files.attach(window)
        return window

    def show(self, found: Overview) -> None:
        """Show what was gathered, where it is other than what is shown."""
        if not (self.window and self.window.isVisible()):
            return
        shown = self.window, _without_moments(found), self._touching.library
        if shown != self._shown:
            self._shown = shown
            self.window.show_overview(found, self._touching.items(found.touches))

    def _show_history(self, key: Key) -> None:
        from desktop_app.team.overview import history_of  # noqa: PLC0415 - most have no team

        self._lane.do(partial(history_of, self._team(), key), self._on_history)

    def _on_history(self, steps: object) -> None:
        if self.window and isinstance(steps, tuple):
            self.window.show_history(cast("tuple[Step, ...]", steps))

    def say(self, answer: object) -> None:
        """Say why something was refused; nothing where it was not."""
        if self.window:
            self.window.notice.say(_why(answer) if isinstance(answer, Refusal) else "")

    def _on_file_said(self, answer: object) -> None:
        if self.window:
            written = self.tr("Written: {path}").format(path=answer)
            self.window.notice.say(_why(answer) if isinstance(answer, Refusal) else written)

    def redress(self) -> None:
        """Another language, theme or text size: the window is made anew."""
        if old := self.window:
            shown = old.isVisible()
            self.files.close()
            old.close()
            old.deleteLater()
            self.window = self._make_window()
            if shown:
                self.open()

    def close(self) -> None:
        """Close the window and what belongs to it."""
        if self.window:
            self.window.close()
            self.files.close()


def _without_moments(found: Overview) -> Overview:
    """What is shown of it: when a place was reached is only told of one that cannot be."""
    statuses = (one if one.trouble else replace(one, reached="") for one in found.statuses)
    return replace(found, statuses=tuple(statuses))


def _why(refusal: Refusal) -> str:
    from desktop_app.ui.team.words import refusal_text  # noqa: PLC0415 - the window has it

    return refusal_text(refusal)
