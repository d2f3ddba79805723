"""The picker's window, and all others, in the language, theme and text size of the settings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.pasting import ways
from desktop_app.ui.picker.window import PickerWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.commands import Commands
    from desktop_app.ground import Ground
    from desktop_app.stage import Stage
    from desktop_app.ui.looks import Looks


def picker_window(ground: Ground, looks: Looks) -> PickerWindow:
    """A window for the picker, to be set up by ``Dressing``."""
    return PickerWindow(looks.theme, looks.icons, ground.spelling, ground.clock)


@dataclass(frozen=True)
class Dressing:
    """Makes windows anew when the looks are others; the state of the picker stays.

    Attributes:
        attending: Who connects to the signals of the picker's window, in this order.
        redress: Makes all other windows anew, before the picker's.
        restore: Shows again what the picker's window had beside its state.
    """

    ground: Ground
    looks: Looks
    stage: Stage
    commands: Commands
    attending: tuple[Callable[[PickerWindow], None], ...]
    redress: Callable[[], None]
    restore: Callable[[], None]

    def set_up(self) -> None:
        """Fill the picker's window, and let it be heard; it is only shown by the hotkey."""
        window, picker = self.stage.window, self.stage.picker
        self.fit_ways()
        window.show_query(picker.query)
        window.show_picker(picker)
        window.create()
        for attend in self.attending:
            attend(window)

    def fit_ways(self) -> None:
        """Show whether it is pinned, and what Enter does."""
        settings = self.ground.settings
        self.stage.window.show_pinned(pinned=settings.pinned)
        self.stage.window.show_ways(ways(settings.on_enter))

    def fit(self, *, anew: bool = False) -> bool:
        """Make the windows anew where they would look otherwise now; whether they were."""
        if not anew and self.looks.fit(self.ground.settings):
            return False
        self._change()
        return True

    def _change(self) -> None:
        old, picker = self.stage.window, self.stage.picker
        place = old.geometry()
        self.looks.put_on(self.ground.settings)
        self.redress()
        fresh = replace(picker, commands=self.commands.listed, listed=None)
        self.stage.hold(replace(fresh, language=self.looks.language).choosing(picker.entry))
        self.stage.window = picker_window(self.ground, self.looks)
        self.set_up()
        self.stage.window.setGeometry(place)
        self.restore()
        old.hide()
        old.deleteLater()
