"""Files that go from hand to hand: proposals of who cannot write, and what a colleague mailed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.storage.book_files import refusal_of
from desktop_app.storage.files import write_atomic
from desktop_app.team.proposal_files import (
    Offer,
    exported,
    is_of_proposals,
    offered,
    own_proposals,
    take,
)
from desktop_app.team.protocols import FILE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.team.team import Team
    from desktop_app.team_work import Lane
    from desktop_app.ui.looks import Looks
    from desktop_app.ui.team.incoming_window import IncomingWindow
    from desktop_app.ui.team.window import TeamWindow

_NONE = QT_TRANSLATE_NOOP("refusal", "You have no open proposals.")


class TeamFiles(QObject):
    """Reads and writes them beside the interface's thread.

    Signals:
        said: A ``Refusal``, or the path that was written.
        import_asked: The path of a file of phrases.
        deed_asked: A function of the ``Team``.
    """

    said = Signal(object)
    import_asked = Signal(str)
    deed_asked = Signal(object)

    def __init__(self, team: Team, lane: Lane, looks: Looks, parent: QObject) -> None:
        super().__init__(parent)
        self._team, self._lane, self._looks = team, lane, looks
        self.window: IncomingWindow | None = None

    def attach(self, window: TeamWindow) -> None:
        """Take what a team window asks for."""
        window.file_asked.connect(self.read)
        window.proposals_file_asked.connect(self.write)

    def read(self, path: str) -> None:
        """Look into a file: proposals are shown here, phrases where those are taken in."""
        self._lane.do(partial(_looked_into, self._team, path), self._on_looked)

    def _on_looked(self, found: object) -> None:
        if isinstance(found, Offer):
            self._window.offer(found)
        elif isinstance(found, str):
            self.import_asked.emit(found)
        else:
            self.said.emit(found)

    @property
    def _window(self) -> IncomingWindow:
        from desktop_app.ui.team.incoming_window import IncomingWindow  # noqa: PLC0415 - late

        if self.window is None:
            self.window = IncomingWindow(self._looks.theme)
            self.window.taken.connect(self._on_taken)
        return self.window

    def _on_taken(self, offer: Offer) -> None:
        self.deed_asked.emit(_taking(offer))

    def write(self, path: str) -> None:
        """Write one's own open proposals."""
        self._lane.do(partial(_written, self._team, path), self.said.emit)

    def close(self) -> None:
        """Let go of the window."""
        if self.window:
            self.window.close()
            self.window.deleteLater()
            self.window = None


def _taking(offer: Offer) -> Callable[[Team], object]:
    return lambda team: take(team, offer)


def _looked_into(team: Team, path: str) -> Offer | Refusal | str:
    try:
        with Path(path).open("rb") as file:
            data = file.read(FILE_LIMIT + 1)
    except OSError as error:
        return refusal_of(error)
    return offered(team, data) if is_of_proposals(data) else path


def _written(team: Team, path: str) -> str | Refusal:
    found = own_proposals(team)
    if not found:
        return Refusal(_NONE, {})
    try:
        write_atomic(Path(path), exported(found))
    except OSError as error:
        return refusal_of(error)
    return path
