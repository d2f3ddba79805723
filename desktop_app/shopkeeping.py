"""The shop editor and the files of shops: opened, kept in step, and saved at the end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.shop_store import Changed
from desktop_app.storage.files import Refused
from desktop_app.storage.history import History

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from desktop_app.core.shops import Shop
    from desktop_app.storage.loading import Loaded
    from desktop_app.storage.places import Places
    from desktop_app.ui.looks import Looks
    from desktop_app.ui.shops.window import ShopsWindow

_SYSTEM = QT_TRANSLATE_NOOP("problem", "The system says: {reason}")


def _refusal(error: Refused | OSError) -> Refusal:
    if isinstance(error, Refused):
        return Refusal(error.text, error.values)
    return Refusal(_SYSTEM, {"reason": error.strerror or str(error)})


class ShopFiles:
    """The user's shops as the editor asks for them; what the storage raises becomes a value."""

    def __init__(self, places: Places, clock: Callable[[], dt.datetime]) -> None:
        from desktop_app.storage.shop_folder import ShopFolder  # noqa: PLC0415 - a start writes no shop

        self._folder = ShopFolder(places.shops, History(places.history))
        self._clock = clock

    def save(self, before: Shop, after: Shop) -> Shop | Changed | Refusal:
        """Write what differs."""
        from desktop_app.storage.weaving import CHANGED  # noqa: PLC0415 - a start writes no shop

        try:
            return self._folder.save(before, after, self._clock())
        except (Refused, OSError) as error:
            refusal = _refusal(error)
        theirs = self.read(before) if refusal.text == CHANGED else refusal
        return theirs if isinstance(theirs, Refusal) else Changed(theirs)

    def add(self, shop: Shop) -> Shop | Refusal:
        """Begin a file."""
        try:
            ident = self._folder.unused(shop.id or shop.name)
            return self._folder.add(replace(shop, id=ident))
        except (Refused, OSError) as error:
            return _refusal(error)

    def remove(self, shop: Shop) -> Refusal | None:
        """Put a file into the history."""
        try:
            self._folder.remove(shop, self._clock())
        except (Refused, OSError) as error:
            return _refusal(error)
        return None

    def read(self, shop: Shop) -> Shop | Refusal | None:
        """What its file says now."""
        try:
            return self._folder.read(shop)
        except (Refused, OSError) as error:
            return _refusal(error)


class Shopkeeping:
    """Makes the shop editor when it is first asked for, and keeps it in step with the files.

    ``team_edited`` is called when a team's shop was changed, proposed or given to it.
    """

    def __init__(
        self,
        places: Places,
        looks: Looks,
        clock: Callable[[], dt.datetime],
        team_edited: Callable[[], object],
    ) -> None:
        self._places, self._looks, self._clock = places, looks, clock
        self._team_edited = team_edited
        self._loaded: Loaded | None = None
        self.window: ShopsWindow | None = None

    def take(self, loaded: Loaded) -> None:
        """Show the files as they were read just now."""
        self._loaded = loaded
        if self.window:
            self.window.show_shops(loaded.shops, loaded.platforms)

    def open(self) -> None:
        """Show the editor."""
        if self.window is None:
            self.window = self._make()
            if self._loaded:
                self.window.show_shops(self._loaded.shops, self._loaded.platforms)
        self.window.present()

    def _make(self) -> ShopsWindow:
        from desktop_app.team.shops import TeamShops  # noqa: PLC0415 - a start is quicker without it
        from desktop_app.ui.shops.window import ShopsWindow  # noqa: PLC0415 - the same

        looks = self._looks
        own = ShopFiles(self._places, self._clock)
        files = TeamShops(self._places, self._clock, own, self._team_edited)
        return ShopsWindow(looks.theme, looks.icons, files, self._clock, files)

    def redress(self) -> None:
        """Another language, theme or text size: the editor is made anew and goes on with it all."""
        old = self.window
        if old is None:
            return
        shown = old.isVisible()
        old.close()
        self.window = self._make()
        self.window.resume(old.work)
        old.deleteLater()
        if shown:
            self.window.present()

    def close(self) -> None:
        """Save what is in the editor."""
        if self.window:
            self.window.close()
