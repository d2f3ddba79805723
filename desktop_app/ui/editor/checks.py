"""What needs a look in the phrase editor: counted in the table, listed below, gone to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.core.editing.desk import Spot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.book_checks import Flaw
    from desktop_app.ui.editor.window import PhrasesWindow


class Checks(QObject):
    """Shows the flaws of all books, and goes to the one that is picked.

    Attributes:
        flaws: All that are known.
    """

    def __init__(self, window: PhrasesWindow) -> None:
        super().__init__(window)
        self._window, self._list = window, window.flaw_list
        self.flaws: tuple[Flaw, ...] = ()
        self._list.picked.connect(self._on_picked)
        window.status.flaws.toggled.connect(self._list.setVisible)

    def show_flaws(self, flaws: Sequence[Flaw]) -> None:
        """Take these for those that were."""
        self.flaws = tuple(flaws)
        counts: dict[Spot, tuple[int, int]] = {}
        for flaw in flaws:
            spot = Spot(flaw.book, flaw.phrase)
            grave, slight = counts.get(spot, (0, 0))
            counts[spot] = (grave + flaw.grave, slight + (not flaw.grave))
        self._window.table.table_model.show_flaws(counts)
        self._list.flaws_model.show_flaws(self.flaws, self._window.desk)

    def go_to_next(self) -> None:
        """Go to the next thing that needs a look."""
        self._window.status.flaws.setChecked(True)
        self._list.pick_next()

    def _on_picked(self, flaw: Flaw) -> None:
        window = self._window
        if flaw.ladder and not flaw.phrase:
            window.extras.ladders(flaw.ladder)
            return
        window.choice.reveal([Spot(flaw.book, flaw.phrase)])
        wording = 0 if flaw.variant is None else flaw.variant + 1
        window.pane.go_to(flaw.key, wording, flaw.start, flaw.stop)
