"""What every part of the running program stands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.due_times import Quiet

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from desktop_app.core.search.spelling import Spelling
    from desktop_app.memory import Memory
    from desktop_app.platforms.protocols import Desktop
    from desktop_app.settling import Settling
    from desktop_app.storage.places import Places
    from desktop_app.storage.settings import Settings
    from desktop_app.trace import Trace


@dataclass(frozen=True, slots=True)
class Ground:
    """Where the program runs: the desktop, the files, the clock, the settings, the memory.

    ``spelled`` gives the spelling with southern pinyin or without.
    """

    app: QApplication
    places: Places
    desktop: Desktop
    trace: Trace
    clock: Callable[[], dt.datetime]
    settling: Settling
    memory: Memory
    spelled: Callable[[bool], Spelling]

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self.settling.settings

    @property
    def spelling(self) -> Spelling:
        """How pinyin is read by the settings as they are now."""
        return self.spelled(self.settings.southern_pinyin)

    def quiet(self) -> Quiet:
        """When nobody is to be disturbed."""
        return Quiet.of(self.settings.quiet_from, self.settings.quiet_until)
