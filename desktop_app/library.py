"""Keeps the library in step with the files, off the interface's thread."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from desktop_app import resources
from desktop_app.clock import now
from desktop_app.collecting import without_collecting
from desktop_app.core.catalogue import ALL, Catalogue
from desktop_app.core.chats import Chat
from desktop_app.core.drafts import draft
from desktop_app.core.regions import regions_of
from desktop_app.core.rules.rulebook import Rulebook
from desktop_app.core.variables import Scene
from desktop_app.storage.loading import Loaded, load, stamp, team_folders

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Hashable

    from desktop_app.core.search.spelling import Spelling
    from desktop_app.storage.places import Places

log = logging.getLogger("kuaihui")


@dataclass(frozen=True, slots=True)
class Everything:
    """The files as they were read, made ready to be searched."""

    loaded: Loaded
    catalogue: Catalogue
    rulebook: Rulebook | None = None


def read_everything(
    places: Places, spelling: Spelling, before: Rulebook | None = None
) -> Everything:
    """Read and index the user's files and the shipped ones; a rulebook that still holds is kept."""
    loaded = load(places, resources.phrases())
    catalogue = Catalogue(loaded.library, spelling)
    # Worked out here, off the interface's thread
    _ = catalogue.index, catalogue.characters
    if before is not None:  # at the start the window comes first; see warm_up
        _ = catalogue.suggester
    for shop in loaded.shops:
        catalogue.ordered(ALL, shop)
    kept = before is not None and before.packs == loaded.packs
    return Everything(loaded, catalogue, before if kept else Rulebook(loaded.packs, spelling))


def warm_up(everything: Everything, moment: dt.datetime) -> None:
    """Load what is needed later: answers to buyers, typing slips, locales, holidays, Liquid."""
    _ = everything.catalogue.suggester, everything.catalogue.index.corrections
    for shop in everything.loaded.shops[:3]:
        chat = Chat(shop.id, region=next(iter(regions_of(shop)), ""))
        scene = Scene(shop, chat, moment, atlas=everything.loaded.atlas)
        for entry in everything.catalogue.entries[:20]:
            draft(entry, scene, everything.loaded.library)
        scene.formats("").money(1)
        scene.formats("").date(moment)


class LibraryLoader(QObject):
    """Loads at the start and again whenever a file has changed; ``everything`` is the last of it.

    Each time in a daemon thread of its own: a share that hangs can hang for ever, and neither the
    window nor the end of the program may wait for it.

    Signals:
        loaded: ``Everything``, in the interface's thread.
    """

    loaded = Signal(object)
    _finished = Signal(object)

    def __init__(self, places: Places, spelling: Spelling, parent: QObject) -> None:
        super().__init__(parent)
        self._places, self._spelling = places, spelling
        self._stamp: Hashable = None
        self._running = False
        self.everything: Everything | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.refresh)
        self._watcher.fileChanged.connect(self.refresh)
        self._finished.connect(self._on_finished)

    def refresh(self) -> None:
        """Load if anything has changed since the last time; cheap where nothing has."""
        if not self._running and stamp(self._places) != self._stamp:
            self.reload()

    def use(self, spelling: Spelling) -> None:
        """Spell otherwise from now on; what is being loaded is loaded once more after that."""
        self._spelling, self._stamp = spelling, None
        self.refresh()

    def reload(self) -> None:
        """Load, whether anything has changed or not."""
        if self._running:
            return
        self._running = True
        self._stamp = stamp(self._places)
        Thread(target=self._work, name="library", daemon=True).start()

    def _work(self) -> None:
        """Load, tell, and make ready what is needed later.

        Once there is something to work with, what is new is made ready first: in the midst of a
        search nobody waits for it.
        """
        before = self.everything.rulebook if self.everything else None
        with without_collecting():
            try:
                everything = read_everything(self._places, self._spelling, before)
                if before is not None:
                    warm_up(everything, now())
            except Exception as error:  # noqa: BLE001 - a bug here is logged, and the program lives on
                self._tell(error)
                return
            if self._tell(everything) and before is None:
                warm_up(everything, now())

    def _tell(self, result: Everything | Exception) -> bool:
        try:
            self._finished.emit(result)
        except RuntimeError:  # the program has ended meanwhile
            return False
        return True

    def _on_finished(self, result: Everything | Exception) -> None:
        self._running = False
        if isinstance(result, Exception):
            log.error("the files could not be read", exc_info=result)
            return
        self.everything = result
        self._watch()
        self.loaded.emit(result)
        self.refresh()

    def _watch(self) -> None:
        """Watch folders for new files, and files for changes in place."""
        paths = []
        home = self._places
        mine = (home.phrases, home.shops, home.calendars, home.rules)
        for folder in (*mine, *team_folders(home)):
            found = [folder, *folder.rglob("*")] if folder.is_dir() else []
            paths += [str(path) for path in found if path.is_dir() or path.suffix == ".toml"]
        watched = set(self._watcher.files() + self._watcher.directories())
        if new := [path for path in paths if path not in watched]:
            self._watcher.addPaths(new)
