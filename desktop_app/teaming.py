"""The teams: looked at in the background, told quietly, and what people do with them."""

from __future__ import annotations

import datetime as dt
import logging
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QByteArray, QFileSystemWatcher, QObject, QStorageInfo, QTimer, Signal

from desktop_app.core.phrases import Layer, Library, Phrasebook
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.teamwork.personal import Touch, outdated, override
from desktop_app.storage.joined import Joined
from desktop_app.storage.touches import read_touches, write_touches
from desktop_app.team_work import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.core.editing.desk import Spot
    from desktop_app.core.phrases import Phrase
    from desktop_app.core.proposals import Proposal, Proposals
    from desktop_app.core.teamwork.edits import Key
    from desktop_app.core.teamwork.roles import Role
    from desktop_app.library import Everything
    from desktop_app.storage.places import Places
    from desktop_app.team.overview import Overview, Step
    from desktop_app.team.proposing import TeamProposals
    from desktop_app.team.protocols import Transport
    from desktop_app.team.sync import Outcome
    from desktop_app.team.team import Team
    from desktop_app.team_files import TeamFiles
    from desktop_app.ui.editor.window import PhrasesWindow
    from desktop_app.ui.looks import Looks
    from desktop_app.ui.team.page import TeamPage
    from desktop_app.ui.team.touch_window import TouchWindow
    from desktop_app.ui.team.window import TeamWindow

log = logging.getLogger("kuaihui")

AFTER_AN_EDIT = 2_000
"""Milliseconds until an edit is given out."""

AFTER_AN_OPENING = 400
"""Milliseconds until the places are looked at when the agent comes: the picker is painted first."""

AFTER_A_START = 2_000
"""The same when the program starts, and reads its files."""

AFTER_A_FILE = 500
"""Milliseconds until a change in a local folder is looked at."""

EVERY = 30_000
"""Milliseconds between two looks while anything is joined."""

IDLE = dt.timedelta(seconds=20)
"""So long after the last edit the readable book is written, too."""

AT_THE_END = 1.0
"""Seconds that the end of the program waits for a last look."""

MOST_WATCHED = 200
"""Folders that are watched at most."""

LOCAL = frozenset({"apfs", "bcachefs", "btrfs", "exfat", "ext2", "ext3", "ext4", "f2fs",
                   "fuseblk", "hfs", "jfs", "ntfs", "ntfs3", "overlay", "refs", "tmpfs",
                   "vfat", "xfs", "zfs"})  # fmt: skip
"""File systems that answer at once. The others are only polled: an answer may never come."""

_NO_KEYRING = QT_TRANSLATE_NOOP("refusal", "This system has no keyring that takes the token.")
_CHANGED = QT_TRANSLATE_NOOP("refusal", "The file has changed meanwhile; try again.")


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of a look at all places."""

    outcomes: tuple[Outcome | Refusal, ...] = ()
    folders: tuple[str, ...] = field(default=())

    @property
    def came(self) -> bool:
        """Whether anything is other than before."""
        done = (one for one in self.outcomes if not isinstance(one, Refusal))
        return any(any(one.came.values()) for one in done)


class Teaming(QObject):
    """Holds the one ``Team``. What it asks of files and shares is asked in threads.

    Its modules are loaded when a team is there or asked for: most have none.

    Signals:
        files_changed: Something came in or was done: what reads the files should read them again.
        told: How the teams stand, and whether somebody is needed.
        settings_asked: The page of the teams is wanted.
        import_asked: The path of a file of phrases that somebody sent.
        export_asked: Phrases are to be written to a file for somebody.
    """

    files_changed = Signal()
    told = Signal(str, bool)
    settings_asked = Signal()
    import_asked = Signal(str)
    export_asked = Signal()
    _listed = Signal(object)

    def __init__(
        self,
        places: Places,
        looks: Looks,
        clock: Callable[[], dt.datetime],
        parent: QObject | None = None,
        opens: Callable[[str, Path, float], Transport] | None = None,
    ) -> None:
        super().__init__(parent)
        self._places, self._looks, self._clock = places, looks, clock
        self._opens = opens
        self._shares, self._local = Lane("shares", self), Lane("team", self)
        self._soon, self._often = QTimer(self), QTimer(self)
        self._soon.setSingleShot(True)
        self._often.setInterval(EVERY)
        for timer in (self._soon, self._often):
            timer.timeout.connect(self.sync)
        self._watcher: QFileSystemWatcher | None = None
        self._listed.connect(self._watch)
        self._syncing = self._again = False
        self._edited: dt.datetime | None = None
        self._library = Library()
        self._seen: Overview | None = None
        self._shown: tuple[object, ...] = ()
        self._key: Key | None = None
        self.window: TeamWindow | None = None
        self.page: TeamPage | None = None
        self.touching: TouchWindow | None = None
        if self._is_joined:
            self._wake(AFTER_A_START)

    # --- looking --------------------------------------------------------------------------------

    @property
    def _is_joined(self) -> bool:
        return (self._places.team / "places.toml").exists()

    @cached_property
    def team(self) -> Team:
        """The teams of this device."""
        from desktop_app.team.team import Team  # noqa: PLC0415 - see above
        from desktop_app.team.transports import open_transport  # noqa: PLC0415 - the same

        return Team(self._places, self._clock, opens=self._opens or open_transport)

    @cached_property
    def files(self) -> TeamFiles:
        """What goes from hand to hand."""
        from desktop_app.team_files import TeamFiles  # noqa: PLC0415 - see above

        files = TeamFiles(self.team, self._local, self._looks, self)
        files.said.connect(self._on_file_said)
        files.import_asked.connect(self.import_asked)
        files.deed_asked.connect(self.do)
        return files

    @property
    def overview(self) -> Overview:
        """How everything stood when it was looked at last."""
        from desktop_app.team.overview import Overview  # noqa: PLC0415 - the same

        return self._seen or Overview()

    def look(self) -> None:
        """The agent is there: look soon, where anything was joined."""
        if self._is_joined:
            self._wake(AFTER_AN_OPENING)

    def edited(self) -> None:
        """Something was saved here: give it out when there is a pause."""
        if self._is_joined:
            self._edited = self._clock()
            self.refresh()
            self._wake(AFTER_AN_EDIT)

    def _wake(self, pause: int) -> None:
        if not self._soon.isActive() or self._soon.remainingTime() > pause:
            self._soon.start(pause)

    def sync(self) -> None:
        """Look at all places; while one look lasts, the next waits for it."""
        self._soon.stop()
        if self._syncing:
            self._again = True
            return
        self._syncing, self._again = True, False
        idle = self._edited is None or self._clock() - self._edited >= IDLE
        self._shares.do(partial(self._look_at_all, rewrites=idle), self._on_looked)

    def _look_at_all(self, *, rewrites: bool) -> Looked:
        places = self.team.places()
        return Looked(tuple(self.team.sync(one, rewrites=rewrites) for one in places))

    def _on_looked(self, looked: object) -> None:
        self._syncing = False
        if isinstance(looked, Looked):
            if looked.came:
                self.files_changed.emit()
            self._often.start() if looked.outcomes else self._often.stop()
            if looked.outcomes:
                Thread(target=self._list_folders, name="team folders", daemon=True).start()
        self.refresh()
        if self._again:
            self._wake(AFTER_A_FILE)

    def _list_folders(self) -> None:
        """What can be watched without a question that may never be answered."""
        from desktop_app.team.transports import is_url  # noqa: PLC0415 - the same

        found: list[str] = []
        for place in self.team.places():
            if is_url(place.where) or place.where.startswith(("\\\\", "//")):
                continue
            disk = QStorageInfo(place.where)
            if not answers_at_once(_text(disk.fileSystemType()), _text(disk.device())):
                continue
            root = Path(place.where)
            for folder in (root, root / "shops", root / "rules"):
                if folder.is_dir():
                    found += [str(folder), *map(str, folder.glob("*.sync"))][:MOST_WATCHED]
        with suppress(RuntimeError):  # the program has ended meanwhile
            self._listed.emit(tuple(found))

    def _watch(self, folders: tuple[str, ...]) -> None:
        watched = set(self._watcher.directories()) if self._watcher else set()
        if new := [one for one in folders if one not in watched]:
            if self._watcher is None:
                self._watcher = QFileSystemWatcher(self)
                self._watcher.directoryChanged.connect(self._on_folder_changed)
            self._watcher.addPaths(new)
        if self._watcher and (old := sorted(watched - set(folders))):
            self._watcher.removePaths(old)

    def _on_folder_changed(self) -> None:
        self._wake(AFTER_A_FILE)

    def refresh(self) -> None:
        """Gather what is shown; all of it only while there is a window to show it."""
        whole = self.window is not None and self.window.isVisible()
        self._local.do(partial(self._gather, whole=whole), self._on_gathered)

    def _gather(self, *, whole: bool) -> Overview:
        from desktop_app.team.overview import overview, statuses  # noqa: PLC0415 - the same

        if not whole:
            return replace(self.overview, statuses=statuses(self.team))
        today = self._clock().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        return overview(self.team, today - dt.timedelta(days=1))

    def _on_gathered(self, found: object) -> None:
        from desktop_app.team.overview import Overview  # noqa: PLC0415 - the same

        if not isinstance(found, Overview):
            return
        self._seen = found
        self._tell()
        if self.page:
            self.page.show_statuses(found.statuses)
        if self.window and self.window.isVisible():
            shown = self.window, _without_moments(found), self._library
            if shown == self._shown:
                return
            self._shown = shown
            from desktop_app.ui.team.items import Mine, personal  # noqa: PLC0415 - the same

            changed = outdated(self._library, found.touches)
            mine = Mine(self._clear, self._keep, self._drop)
            own = personal(found.touches, changed, self._library, mine)
            self.window.show_overview(found, own)

    def _tell(self) -> None:
        if self._seen is None:
            return
        from desktop_app.ui.team.words import state_of, state_sentence  # noqa: PLC0415 - the same

        found = self._seen.statuses
        needed = any(state_of(one) == "needs you" for one in found)
        self.told.emit(state_sentence(found), needed)

    # --- the library ----------------------------------------------------------------------------

    def take(self, everything: Everything) -> None:
        """Go on with the files as they were read; overrides that are new keep what they are of."""
        self._library = everything.loaded.untouched
        by_layer: dict[Layer, dict[str, Phrase]] = {Layer.PERSONAL: {}, Layer.TEAM: {}}
        for book in reversed(self._library.books):
            by_layer.get(book.layer, {}).update((one.id, one) for one in book.phrases)
        both = by_layer[Layer.PERSONAL].keys() & by_layer[Layer.TEAM].keys()
        theirs = {one: by_layer[Layer.TEAM][one] for one in both}
        if theirs:
            self._local.do(partial(self._note_bases, theirs))

    def _note_bases(self, theirs: Mapping[str, Phrase]) -> None:
        touches = read_touches(self._places.touches)
        fresh = {
            ident: override(phrase, touches.get(ident))
            for ident, phrase in theirs.items()
            if not touches.get(ident, Touch()).base
        }
        if fresh:
            write_touches(self._places.touches, {**touches, **fresh})

    def proposals(self, by: Callable[[], str]) -> Proposals:
        """Where the phrase editor's suggestions go."""
        from desktop_app.storage.proposal_files import ProposalFiles  # noqa: PLC0415 - the same
        from desktop_app.team.proposing import TeamProposals  # noqa: PLC0415 - the same

        files = ProposalFiles(self._places.proposals, self._clock, by)
        return _Telling(TeamProposals(self.team, files), self._local, self.edited)

    # --- windows --------------------------------------------------------------------------------

    def open(self, phrase: str = "") -> None:
        """Show the team window, at the history of a phrase if one is given."""
        if self.window is None:
            self.window = self._make_window()
        self.window.present()
        self.refresh()
        if phrase:
            self._show_history(("phrase", phrase))

    def _make_window(self) -> TeamWindow:
        from desktop_app.ui.team.window import TeamWindow  # noqa: PLC0415 - a start is quicker without it

        window = TeamWindow(self._looks.theme)
        window.asked.connect(self.do)
        window.history_asked.connect(self._show_history)
        window.sync_asked.connect(self.sync)
        window.settings_asked.connect(self.settings_asked)
        window.send_asked.connect(self.export_asked)
        self.files.attach(window)
        return window

    def _on_file_said(self, answer: object) -> None:
        if self.window:
            written = self.tr("Written: {path}").format(path=answer)
            self.window.notice.say(_why(answer) if isinstance(answer, Refusal) else written)

    def _show_history(self, key: Key) -> None:
        from desktop_app.team.overview import history_of  # noqa: PLC0415 - the same

        self._key = key
        self._local.do(partial(history_of, self.team, key), self._on_history)

    def _on_history(self, steps: object) -> None:
        if self.window and isinstance(steps, tuple):
            self.window.show_history(_of_steps(steps))

    def attach(self, window: PhrasesWindow) -> None:
        """Tell a phrase editor how the teams stand, and take what it asks for."""
        self.told.connect(window.status.show_team)
        window.status.team.clicked.connect(lambda _=False: self.open())
        window.touch_asked.connect(self._on_touch_asked)
        window.team_asked.connect(lambda spot: self.open(spot.phrase))
        self._tell()

    def _on_touch_asked(self, spot: Spot) -> None:
        self.touch(spot.phrase)

    def touch(self, phrase: str) -> None:
        """Ask for code, pin and place of a phrase of others."""
        others = (book for book in self._library.books if book.layer is not Layer.PERSONAL)
        found = (one for book in others for one in book.phrases if one.id == phrase)
        theirs = next(found, None)
        if theirs is None:
            return
        from desktop_app.ui.team.touch_window import TouchWindow  # noqa: PLC0415 - a start is quicker without it

        if self.touching is None:
            self.touching = TouchWindow()
            self.touching.given.connect(self._give)
        read = partial(read_touches, self._places.touches)
        self._local.do(read, partial(self._on_touches_read, theirs))

    def _on_touches_read(self, theirs: Phrase, touches: object) -> None:
        if self.touching and isinstance(touches, dict):
            self.touching.offer(theirs, touches.get(theirs.id, Touch()))

    def redress(self) -> None:
        """Another language, theme or text size: the windows are made anew."""
        if self.touching:
            self.touching.close()
            self.touching.deleteLater()
            self.touching = None
        if old := self.window:
            shown = old.isVisible()
            self.files.close()
            old.close()
            old.deleteLater()
            self.window = self._make_window()
            if shown:
                self.open()
        self._tell()

    def close(self) -> None:
        """A last look with a second for it; what it cannot do is done the next time."""
        for window in (self.window, self.touching):
            if window:
                window.close()
        if self.window:
            self.files.close()
        self._soon.stop()
        self._often.stop()
        if self._is_joined:
            self._shares.finish(partial(self._look_at_all, rewrites=True), AT_THE_END)
        for lane in (self._shares, self._local):
            lane.end()

    # --- what people do -------------------------------------------------------------------------

    def do(self, deed: Callable[[Team], object]) -> None:
        """Carry out what was clicked, say why it was not, and give it out."""
        self._local.do(partial(deed, self.team), self._on_done)

    def _on_done(self, answer: object) -> None:
        if self.window:
            self.window.notice.say(_why(answer) if isinstance(answer, Refusal) else "")
        self.files_changed.emit()
        self.edited()
        self.refresh()

    # One's own

    def _give(self, phrase: str, touch: Touch) -> None:
        self.do(lambda _: self._put(phrase, lambda _: touch))

    def _put(self, phrase: str, change: Callable[[Touch], Touch]) -> None:
        touches = dict(read_touches(self._places.touches))
        touches[phrase] = change(touches.get(phrase, Touch()))
        write_touches(self._places.touches, touches)

    def _clear(self, phrase: str) -> None:
        self._put(phrase, lambda touch: Touch(base=touch.base, body=touch.body))

    def _keep(self, phrase: str) -> None:
        """One's own stays, knowing what the team says now."""
        theirs = next(one.theirs for one in outdated(self._library, self.overview.touches)
                      if one.mine.id == phrase)  # fmt: skip
        self._put(phrase, lambda touch: override(theirs, touch))

    def _drop(self, phrase: str) -> Refusal | None:
        """One's own goes, and the team's counts again; the former versions keep it."""
        from desktop_app.team.editing import TeamBookFiles  # noqa: PLC0415 - the same

        files = TeamBookFiles(self._places, self._clock)
        for book in self._library.books:
            if book.layer is Layer.PERSONAL and any(one.id == phrase for one in book.phrases):
                left = tuple(one for one in book.phrases if one.id != phrase)
                saved = files.save(book, replace(book, phrases=left))
                if not isinstance(saved, Phrasebook):
                    return saved if isinstance(saved, Refusal) else Refusal(_CHANGED, {})
        self._put(phrase, lambda touch: replace(touch, base="", body=""))
        return None

    # Places

    def make_page(self) -> TeamPage:
        """The page of the settings window."""
        from desktop_app.ui.team.page import TeamPage  # noqa: PLC0415 - a start is quicker without it

        self.page = page = TeamPage()
        page.destroyed.connect(partial(self._forget, page))
        page.join_asked.connect(self._join)
        page.leave_asked.connect(self._leave)
        page.order_asked.connect(self._arrange)
        page.window_asked.connect(self.open)
        page.show_statuses(self.overview.statuses)
        return page

    def _forget(self, page: TeamPage, _gone: QObject | None = None) -> None:
        if self.page is page:
            self.page = None

    def _join(self, where: str, name: str, role: Role | None, user: str, token: str) -> None:
        if self.page:
            self.page.say(self.tr("Joining…"), works=True)
        self._shares.do(
            partial(self._joined, where, name, role, user, token), self._on_place_changed
        )

    def _joined(
        self, where: str, name: str, role: Role | None, user: str, token: str
    ) -> Joined | Refusal:
        host = urlsplit(where).hostname or ""
        if token and host:
            from desktop_app.team.tokens import Login, keep_login  # noqa: PLC0415 - heavy

            if not keep_login(host, Login(user or name or "kuaihui", token)):
                return Refusal(_NO_KEYRING, {})
        return self.team.join(where, name, role)

    def _leave(self, ident: str) -> None:
        if place := next(
            (one.place for one in self.overview.statuses if one.place.id == ident), None
        ):
            self._shares.do(partial(self.team.leave, place), self._on_place_changed)

    def _arrange(self, order: tuple[str, ...]) -> None:
        self._local.do(partial(self.team.arrange, order), self._on_place_changed)

    def _on_place_changed(self, answer: object) -> None:
        if self.page and isinstance(answer, Refusal):
            self.page.say(_why(answer))
        elif self.page:
            self.page.say("")
            if isinstance(answer, Joined):
                self.page.clear()
        self.files_changed.emit()
        self.look()


@dataclass(frozen=True, slots=True)
class _Telling:
    """Proposals that are kept in a thread, and given out soon."""

    inner: TeamProposals
    lane: Lane
    told: Callable[[], object]

    def propose(self, proposal: Proposal, then: Callable[[str | Refusal], object]) -> None:
        """As ``Proposals``."""

        def kept(answer: object) -> None:
            self.told()
            then(answer if isinstance(answer, Refusal) else str(answer))

        self.lane.do(partial(self.inner.propose, proposal), kept)


def _without_moments(found: Overview) -> Overview:
    """What is shown of it: when a place was reached is only told of one that cannot be."""
    statuses = (one if one.trouble else replace(one, reached="") for one in found.statuses)
    return replace(found, statuses=tuple(statuses))


def answers_at_once(kind: str, device: str) -> bool:
    """Whether a file system is of this computer; Windows calls a share by a letter NTFS, too."""
    is_far = device.startswith(("//", "\\\\")) and not device.startswith("\\\\?\\")
    return kind.lower() in LOCAL and not is_far


def _text(data: QByteArray) -> str:
    return bytes(data.data()).decode(errors="replace")


def _of_steps(steps: tuple[object, ...]) -> tuple[Step, ...]:
    return tuple(steps)  # type: ignore[arg-type] # what history_of gave


def _why(refusal: Refusal) -> str:
    from desktop_app.ui.team.words import refusal_text  # noqa: PLC0415 - a start is quicker without it

    return refusal_text(refusal)
