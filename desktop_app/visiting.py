"""The windows of others, without the picker lying over them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.ground import Ground
    from desktop_app.reminding import Reminding
    from desktop_app.rulekeeping import Rulekeeping
    from desktop_app.shopkeeping import Shopkeeping
    from desktop_app.showing import Showing
    from desktop_app.stage import Stage
    from desktop_app.teaming import Teaming


@dataclass(frozen=True)  # signals hold what they call weakly, which slots forbid
class Visiting:
    """Opens a window after the picker was closed."""

    ground: Ground
    stage: Stage
    showing: Showing
    shopkeeping: Shopkeeping
    rulekeeping: Rulekeeping
    teaming: Teaming
    reminding: Reminding

    def open_shops(self) -> None:
        """The shop editor."""
        self.showing.hide()
        self.shopkeeping.open()

    def open_rules(self) -> None:
        """What replies may not say."""
        self.showing.hide()
        self.rulekeeping.open(copy_anyway=self.ground.settings.copy_anyway)

    def open_team(self) -> None:
        """What came in from others."""
        self.showing.hide()
        self.teaming.open()

    def touch(self) -> None:
        """The agent's own code, pin and place for the phrase at hand."""
        if entry := self.stage.picker.entry:
            self.showing.hide()
            self.teaming.touch(entry.phrase.id)

    def remind(self) -> None:
        """The question when to remind of this buyer; a pinned picker stays."""
        self.reminding.remind()
        self.showing.leave()

    def list_reminders(self) -> None:
        """All reminders; a pinned picker stays."""
        self.reminding.show_list()
        self.showing.leave()
