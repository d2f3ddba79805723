"""Which window the agent works in, whose chat it shows, and where ours opens beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QCursor

from desktop_app.core.windows import Told, told
from desktop_app.ui.placing import Around, opening, scaled, screen_of, screens_of

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QScreen

    from desktop_app.ground import Ground
    from desktop_app.pasting import Pasting
    from desktop_app.platforms.protocols import ForeignWindow
    from desktop_app.stage import Stage

USUAL_SIZE = (46, 36)
"""Width and height of the picker in lines of text, until the user has resized it."""

USUAL_DIGITS = 100
"""As wide as so many digits at least: the lines of a Latin font are low and its words long."""


def usual_size(metrics: QFontMetrics) -> QSize:
    """As large as the picker opens until the user has resized it, in pixels."""
    em = metrics.height()
    width = max(em * USUAL_SIZE[0], metrics.horizontalAdvance("0") * USUAL_DIGITS)
    return QSize(width, em * USUAL_SIZE[1])


class Whereabouts:
    """Remembers the window of the chat; replies are pasted there."""

    def __init__(self, ground: Ground, stage: Stage, pasting: Pasting) -> None:
        self._ground, self._stage, self._pasting = ground, stage, pasting
        self._chat: ForeignWindow | None = None

    def active(self) -> ForeignWindow | None:
        """The window in front, be it ours; None where nobody knows."""
        return self._ground.desktop.windows.active()

    def other(self) -> ForeignWindow | None:
        """The window in front, if it is another program's."""
        active = self.active()
        return None if active is None or self.is_ours(active) else active

    def is_ours(self, window: ForeignWindow) -> bool:
        """Whether a window is one of this program."""
        return any(int(one.winId()) == window.handle for one in self._ground.app.allWindows())

    def follow(self, active: ForeignWindow | None) -> None:
        """Paste into the window in front from now on, and open beside it, unless it is ours."""
        if active is None:
            self._pasting.aim(None)
        elif not self.is_ours(active):
            self._chat = active
            self._pasting.aim(active)

    def forget(self) -> None:
        """The keyboard came to us, and nobody knows from whom."""
        self._pasting.forget()

    def told(self, window: ForeignWindow) -> Told:
        """What a window's title says; a sample shop counts only where it was chosen."""
        shops, chosen = self._stage.picker.shops, self._ground.settings.shop
        own = [one for one in shops if not one.sample or one.id == chosen]
        return told(window.handle, window.title, own)

    def spot(self) -> QRect:
        """Where to open: as large as last time, near the chat, on its screen."""
        window, settings = self._stage.window, self._ground.settings
        usual = usual_size(window.fontMetrics())
        size = QSize(settings.width or usual.width(), settings.height or usual.height())
        return opening(settings.place, size.expandedTo(window.minimumSize()), self._around())

    def keep(self) -> None:
        """Open as large the next time, and at the same place where that is wanted."""
        window, settings = self._stage.window, self._ground.settings
        size, corner = window.size(), window.pos()
        if (size.width(), size.height()) != (settings.width, settings.height):
            self._ground.settling.save(width=size.width(), height=size.height())
        moved = (corner.x(), corner.y()) != (settings.left, settings.top)
        if settings.place == "last" and moved:
            self._ground.settling.save(left=corner.x(), top=corner.y())

    def screen(self) -> QScreen:
        """The screen of the chat."""
        around = self._around()
        chat = scaled(around.chat, around.screens)
        screens = self._ground.app.screens()
        return screens[screen_of(chat, [one.whole for one in around.screens])]

    def _around(self) -> Around:
        """What there is to open at."""
        chat = self._chat.geometry if self._chat else None
        settings = self._ground.settings
        last = QPoint(settings.left, settings.top)
        return Around(
            screens_of(self._ground.app.screens()),
            QRect(*chat) if chat else None,
            QCursor.pos(),
            None if last.isNull() else last,
        )
