"""The phrase editor and its files: saved by itself, merged, replayed after a crash."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal

from desktop_app import bookkeeping, resources
from desktop_app.book_work import BookWork, in_thread
from desktop_app.bookkeeping import Bookkeeping
from desktop_app.core.book_checks import Circumstances
from desktop_app.core.editing.desk import Desk, Spot
from desktop_app.core.editing.trash import removed, restored
from desktop_app.core.phrases import Phrase
from desktop_app.storage.book_files import BookFiles
from desktop_app.storage.loading import Loaded, load
from desktop_app.storage.places import Places
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.core.book_checks import Flaw
    from desktop_app.core.editing.session import Session
    from desktop_app.core.editing.store import Archive
    from desktop_app.core.rules.templates import Use

pytestmark = pytest.mark.usefixtures("qtbot")

TOML = """format = 1

[book]
id = "mine"
name = "Mine"
{more}
[[phrase]]
id = "a"
title = "A"
body = "a"

[[phrase]]
id = "b"
title = "B"
body = "b"
"""


class FakeEditor(QObject):
    """Remembers what it was told, and says what a test means."""

    edited = Signal(object, str)
    undo_asked = Signal()
    redo_asked = Signal()
    left = Signal()
    chosen = Signal(object, str)
    retry_asked = Signal()

    def __init__(self, archive: Archive) -> None:
        super().__init__()
        self.archive = archive
        self.session: Session | None = None
        self.told: list[object] = []
        self.arrangement: dict[str, list[int]] = {"parts": [1]}
        self.flaws: Sequence[Flaw] | None = None
        self.shown = False

    def show_session(self, session: Session) -> None:
        self.session = session

    def show_loaded(self, loaded: Loaded) -> None:
        self.told.append(loaded)

    def show_rules(self, use: Use | None) -> None:
        self.told.append(use)

    def show_flaws(self, flaws: Sequence[Flaw]) -> None:
        self.flaws = flaws

    def show_uses(self, week: Mapping[str, int]) -> None:
        self.told.append(week)

    def open_phrase(self, spot: Spot) -> None:
        self.told.append(spot)

    def add_phrase(self, phrase: Phrase | None = None) -> None:
        self.told.append(phrase)

    def capture(self, text: str) -> int:
        self.told.append(text)
        return 7

    def arrange(self, held: Mapping[str, Sequence[int]]) -> None:
        self.told.append(held)

    def present(self) -> None:
        self.shown = True

    def isVisible(self) -> bool:  # noqa: N802 - Qt's
        return self.shown

    def close(self) -> bool:
        self.left.emit()
        self.shown = False
        return True


@dataclass
class Later:
    """Does its work when it is told to."""

    waiting: list[Callable[[], None]] = field(default_factory=list)

    def __call__(self, work: Callable[[], None]) -> None:
        self.waiting.append(work)

    def go(self) -> None:
        """Do all of it."""
        while self.waiting:
            self.waiting.pop(0)()


class Room:
    """A home with one book, and an editor that has not been opened."""

    def __init__(self, home: Path, parent: QObject) -> None:
        self.places = Places(home)
        self.path = self.places.phrases / "mine.toml"
        if not self.path.exists():
            self.path.parent.mkdir(parents=True)
            self.write(TOML.format(more=""))
        self.parent, self.later = parent, Later()
        self.keeping = self.started()

    def started(self) -> Bookkeeping:
        return Bookkeeping(self.places, FakeClock(), FakeEditor, self.parent, self.later)

    def write(self, text: str) -> None:
        self.path.write_text(text, "utf-8", newline="\n")

    @property
    def text(self) -> str:
        return self.path.read_text("utf-8")

    def load(self) -> None:
        self.keeping.take(load(self.places, resources.phrases()))
        self.later.go()

    def restart(self) -> None:
        """As after a kill: nothing was told to the old one."""
        self.later.waiting.clear()
        self.keeping = self.started()
        self.load()

    @property
    def window(self) -> FakeEditor:
        assert isinstance(self.keeping.window, FakeEditor)
        return self.keeping.window

    @property
    def session(self) -> Session:
        assert self.keeping.session
        return self.keeping.session

    def spot(self, ident: str) -> Spot:
        return Spot(str(self.path), ident)

    def type(self, ident: str, **values: object) -> None:
        """Change a phrase in the editor."""
        desk = self.session.desk
        book = desk.book(str(self.path))
        assert book is not None
        phrases = tuple(
            replace(one, **values) if one.id == ident else one  # type: ignore[arg-type] # a field's
            for one in book.phrases
        )
        self.window.edited.emit(desk.with_book(replace(book, phrases=phrases)), f"body {ident}")


@pytest.fixture
def room(tmp_path: Path) -> Room:
    parent = QObject()
    room = Room(tmp_path, parent)
    room.load()
    room.keeping.open()
    room.later.go()
    return room


def test_a_change_is_saved_by_itself(room: Room, qtbot: QtBot) -> None:
    room.type("a", body="new")
    room.type("a", body="newer")
    assert room.window.session == room.session
    with qtbot.waitSignal(room.keeping.files_changed, timeout=5000):
        qtbot.waitUntil(lambda: bool(room.later.waiting), timeout=5000)
        assert room.places.journal.exists()
        room.later.go()
    assert '"newer"' in room.text or "\nnewer\n" in room.text
    assert room.session.pending == ()
    assert room.session.saved_at
    assert not room.places.journal.exists()
    assert room.window.archive.versions(room.spot("a"))


def test_undo_and_redo_go_on_across_a_save(room: Room) -> None:
    room.type("a", body="new")
    room.window.left.emit()
    room.later.go()
    room.window.undo_asked.emit()
    room.window.left.emit()
    room.later.go()
    assert "new" not in room.text
    room.window.redo_asked.emit()
    room.window.left.emit()
    room.later.go()
    assert "new" in room.text


def test_a_kill_costs_nothing_that_the_journal_has(room: Room, qtbot: QtBot) -> None:
    room.type("a", body="typed")
    qtbot.waitUntil(room.places.journal.exists, timeout=2000)
    room.restart()
    assert "typed" in room.text
    assert not room.places.journal.exists()
    assert room.session.desk.phrase(room.spot("a")) == Phrase("a", "A", "typed")


def test_what_is_typed_while_a_save_runs_is_saved_next(room: Room, qtbot: QtBot) -> None:
    room.type("a", body="one")
    room.window.left.emit()
    room.type("a", body="two")
    room.window.left.emit()
    room.later.go()
    assert "one" in room.text
    qtbot.waitUntil(lambda: bool(room.later.waiting), timeout=5000)
    room.later.go()
    assert "two" in room.text


def test_two_who_change_a_book_at_once_lose_nothing(room: Room, qtbot: QtBot) -> None:
    room.type("a", body="ours")
    room.write(room.text.replace('title = "B"', 'title = "Theirs"'))
    room.window.left.emit()
    room.later.go()
    qtbot.waitUntil(lambda: bool(room.later.waiting), timeout=5000)
    room.later.go()
    assert "ours" in room.text
    assert 'title = "Theirs"' in room.text
    assert room.session.conflicts == ()


@pytest.mark.parametrize(("side", "said"), [("ours", "ours"), ("theirs", "theirs")])
def test_a_conflict_waits_until_a_side_is_chosen(room: Room, side: str, said: str) -> None:
    room.type("a", body="ours")
    room.write(room.text.replace('body = "a"', 'body = "theirs"'))
    room.window.left.emit()
    room.later.go()
    (conflict,) = room.session.conflicts
    room.window.left.emit()
    room.later.go()
    assert 'body = "theirs"' in room.text
    assert room.places.journal.exists()
    room.window.chosen.emit(conflict, side)
    room.window.left.emit()
    room.later.go()
    assert said in room.text
    assert not room.places.journal.exists()


def test_a_conflict_outlasts_a_kill(room: Room) -> None:
    room.type("a", body="ours")
    room.write(room.text.replace('body = "a"', 'body = "theirs"'))
    room.window.left.emit()
    room.later.go()
    before = room.session.conflicts
    room.restart()
    assert room.session.conflicts == before
    assert 'body = "theirs"' in room.text


def test_what_others_write_is_shown_without_asking(room: Room) -> None:
    room.write(TOML.format(more="").replace('title = "B"', 'title = "Theirs"'))
    room.load()
    phrase = room.session.desk.phrase(room.spot("b"))
    assert phrase
    assert phrase.title == "Theirs"
    assert room.session.pending == ()
    room.load()
    room.path.unlink()
    room.load()
    assert room.session.desk.book(str(room.path)) is None


def test_a_book_that_cannot_be_saved_is_told_and_tried_again(room: Room) -> None:
    room.write("= broken")
    room.type("a", body="new")
    room.window.left.emit()
    room.later.go()
    assert list(room.session.trouble) == [str(room.path)]
    assert room.places.journal.exists()
    room.write(TOML.format(more=""))
    room.window.retry_asked.emit()
    room.later.go()
    assert room.session.trouble == {}
    assert "new" in room.text


def test_deleted_phrases_wait_in_the_trash_over_a_restart(room: Room) -> None:
    moment = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
    result = removed(room.session.desk, [room.spot("a")], moment)
    room.window.edited.emit(result.desk, "")  # type: ignore[union-attr] # no refusal
    room.window.left.emit()
    assert room.places.trash.exists()
    room.later.go()
    assert 'id = "a"' not in room.text
    room.restart()
    room.keeping.open()
    desk = room.session.desk
    assert [one.phrase.id for one in desk.trash] == ["a"]
    result = restored(desk, desk.trash, Random(1))  # noqa: S311 - dice
    room.window.edited.emit(result.desk, "")  # type: ignore[union-attr] # no refusal
    room.window.left.emit()
    room.later.go()
    assert 'id = "a"' in room.text
    room.restart()
    assert room.session.desk.trash == ()


def test_what_the_end_cannot_wait_for_is_in_the_journal(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bookkeeping, "AT_THE_END", 0.0)
    room.type("a", body="last")
    room.keeping.close()
    assert "last" not in room.text
    assert room.places.arrangement.exists()
    room.restart()
    assert "last" in room.text


def test_the_end_waits_for_a_save_that_runs(tmp_path: Path, qtbot: QtBot) -> None:
    parent = QObject()
    room = Room(tmp_path, parent)
    room.keeping = Bookkeeping(room.places, FakeClock(), FakeEditor, parent)
    with qtbot.waitSignal(room.keeping._work.checked, timeout=10_000):  # noqa: SLF001 - the check is done
        room.keeping.take(load(room.places, resources.phrases()))
        room.keeping.open()
    room.type("a", body="last")
    room.keeping.close()
    assert "last" in room.text
    assert not room.places.journal.exists()


def test_nothing_is_saved_before_the_files_were_read(tmp_path: Path) -> None:
    parent = QObject()
    room = Room(tmp_path, parent)
    assert room.keeping.session is None
    room.keeping.save()
    room.keeping.redress()
    room.keeping.know_uses({}, {})
    room.keeping.close()
    numbers: list[int] = []
    room.keeping.capture("text", numbers.append)
    room.load()
    assert room.window.told[-1] == "text"
    assert numbers == [7]
    assert not room.window.shown


def test_the_editor_opens_where_it_is_wanted(room: Room) -> None:
    room.keeping.open(room.spot("a"))
    room.keeping.new_phrase(Phrase("", "N", "n"))
    assert room.window.told[-2:] == [room.spot("a"), Phrase("", "N", "n")]
    assert room.window.shown
    uses = {"a": dt.datetime(2026, 1, 1, tzinfo=dt.UTC)}
    room.keeping.know_uses(uses, {"a": 1})
    assert room.window.told[-1] == {"a": 1}
    room.type("a", body="{{ nothing.there | odd }}")
    room.window.left.emit()
    room.later.go()
    assert room.window.flaws
    assert {flaw.subject for flaw in room.window.flaws} >= {"template", "unused"}


@pytest.mark.parametrize("shown", [True, False])
def test_a_change_of_look_keeps_everything(room: Room, shown: bool) -> None:  # noqa: FBT001 - a case
    room.type("a", body="new")
    old = room.window
    old.shown = shown
    room.keeping.redress()
    assert room.window is not old
    assert room.window.session == room.session
    assert room.window.shown == shown
    assert {"parts": [1]} in room.window.told


def test_what_the_disk_refuses_is_logged_and_the_editor_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("unsaved.jsonl", "trash.json", "editor.json"):
        (tmp_path / name).mkdir()
    parent = QObject()
    room = Room(tmp_path, parent)
    room.load()
    room.keeping.open()
    moment = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
    result = removed(room.session.desk, [room.spot("a")], moment)
    room.window.edited.emit(result.desk, "")  # type: ignore[union-attr] # no refusal
    room.window.left.emit()
    room.window.undo_asked.emit()
    room.keeping.close()
    room.later.go()
    assert len(caplog.records) >= 4


def test_checks_are_made_again_for_what_came_meanwhile(tmp_path: Path) -> None:
    parent, later = QObject(), Later()
    work = BookWork(BookFiles(Places(tmp_path), FakeClock()), later, parent)
    seen: list[object] = []
    work.checked.connect(seen.append)
    around = Circumstances(FakeClock()())
    for _ in range(3):
        work.check(Desk(), around)
    assert len(later.waiting) == 1
    later.go()
    assert seen == [(), ()]
    assert work.finished(0) == ()


def test_reports_that_were_waited_for_are_not_told_again(tmp_path: Path, qtbot: QtBot) -> None:
    parent = QObject()
    work = BookWork(BookFiles(Places(tmp_path), FakeClock()), in_thread, parent)
    told: list[object] = []
    work.reported.connect(told.append)
    with qtbot.waitSignal(work._done):  # noqa: SLF001 - the late signal
        work.do(())
        assert work.finished(10) == ()
        assert not work.busy
    assert told == []


def test_work_is_done_in_a_thread(qtbot: QtBot) -> None:
    done: list[int] = []
    in_thread(lambda: done.append(1))
    qtbot.waitUntil(lambda: bool(done))
