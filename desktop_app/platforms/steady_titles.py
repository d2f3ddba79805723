"""Window titles that do not blink: news in the place of a title hides nobody."""

from dataclasses import replace
from typing import Final

from desktop_app.core.windows import is_news
from desktop_app.platforms.protocols import ActiveWindows, ForeignWindow

_KEPT: Final = 64


class SteadyTitles:
    """Shows the last title that told something while a window's title only says "new message"."""

    def __init__(self, windows: ActiveWindows) -> None:
        self._windows = windows
        self._titles: dict[tuple[int, str], str] = {}

    def active(self) -> ForeignWindow | None:
        """The window that has the focus."""
        window = self._windows.active()
        if window is None:
            return None
        who = window.handle, window.app
        if is_news(window.title):
            return replace(window, title=self._titles.get(who, window.title))
        self._titles.pop(who, None)
        self._titles[who] = window.title
        if len(self._titles) > _KEPT:
            del self._titles[next(iter(self._titles))]
        return window

    def activate_own(self, window_id: int, time: int) -> None:
        """Give our shown window the focus."""
        self._windows.activate_own(window_id, time)

    def activate(self, window: ForeignWindow) -> None:
        """Give a former window the focus back."""
        self._windows.activate(window)
