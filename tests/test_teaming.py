"""Teams in the background: nothing waits for a share, and what comes in is told."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from desktop_app import resources
from desktop_app.bookkeeping import Bookkeeping
from desktop_app.core.phrases import Layer
from desktop_app.core.problems import Refusal
from desktop_app.core.proposals import Proposal
from desktop_app.core.teamwork.personal import Touch
from desktop_app.core.teamwork.roles import Role
from desktop_app.library import Everything, read_everything
from desktop_app.storage.joined import write_joined
from desktop_app.storage.places import Places
from desktop_app.storage.settings import Settings
from desktop_app.storage.touches import read_touches
from desktop_app.team.editing import editable
from desktop_app.team.protocols import Snapshot, Unreachable
from desktop_app.team.transports import open_transport
from desktop_app.teaming import Teaming
from desktop_app.ui.looks import Looks
from desktop_app.ui.team.page import TeamPage
from desktop_app.ui.team.touch_window import TouchWindow
from desktop_app.ui.team.window import TeamWindow
from tests.team.offices import Clock, Desk, office, settle
from tests.test_rulekeeping import SPELLING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pytestqt.qtbot import QtBot

    from desktop_app.team.protocols import Transport

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = 20_000


@dataclass
class Hanging:
    """A share that never answers; ``entered`` says that somebody has asked."""

    entered: Event = field(default_factory=Event)
    release: Event = field(default_factory=Event)

    def fetch(self, known: Snapshot | None = None) -> Snapshot | Unreachable:
        """Hang."""
        self.entered.set()
        self.release.wait()
        return known or Unreachable("It hung.")

    def publish(self, changes: Mapping[str, bytes | None], base: Snapshot) -> Unreachable:
        """Hang."""
        self.fetch()
        return Unreachable(f"{changes} {base}")

    def read(self, path: str) -> Unreachable:
        """Hang."""
        self.fetch()
        return Unreachable(path)


@dataclass
class Bench:
    """Teamings over homes, taken down at the end."""

    qtbot: QtBot
    app: QApplication
    made: list[Teaming] = field(default_factory=list)

    def teaming(self, home: Path, clock: Clock, transport: Transport | None = None) -> Teaming:
        looks = Looks(
            self.app, Settings(language="en"), resources.icons(), resources.translations()
        )
        opens = (lambda *_: transport) if transport else open_transport
        found = Teaming(Places(home), looks, clock, None, opens)
        self.made.append(found)
        return found

    def told(self, teaming: Teaming, sentence: str) -> None:
        """Wait until a sentence is told."""
        heard: list[str] = []
        teaming.told.connect(lambda text, _needed: heard.append(text))
        teaming.refresh()
        self.qtbot.waitUntil(lambda: sentence in heard, timeout=LONG)


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication) -> Iterator[Bench]:
    found = Bench(qtbot, qapp)
    yield found
    for one in found.made:
        one.close()
        shiboken6.delete(one)
    for window in QApplication.topLevelWidgets():
        kinds = TeamWindow | TouchWindow | TeamPage
        if isinstance(window, kinds) and shiboken6.isValid(window):
            shiboken6.delete(window)


def everything(home: Path) -> Everything:
    return read_everything(Places(home), SPELLING)


def test_without_a_team_nothing_runs(bench: Bench, tmp_path: Path) -> None:
    teaming = bench.teaming(tmp_path, Clock())
    teaming.look()
    teaming.edited()
    assert not teaming.syncing._often.isActive()  # noqa: SLF001 - idle is free
    assert not teaming.syncing._soon.isActive()  # noqa: SLF001 - the same
    assert teaming._shares._thread is None  # noqa: SLF001 - the same
    assert not (tmp_path / "team").exists()


def test_what_a_colleague_did_comes_in_and_what_was_done_here_goes_out(
    bench: Bench, tmp_path: Path
) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    bob.put("hi", title="Hello", body="b")
    bob.sync()
    teaming = bench.teaming(ann.home, ann.clock)
    with bench.qtbot.waitSignal(teaming.files_changed, timeout=LONG):
        pass
    bench.told(teaming, "Team: up to date")
    assert ann.phrase("hi")["title"] == "Hello"
    assert teaming.syncing._often.isActive()  # noqa: SLF001 - something is joined
    ann.put("hi", body="ann's")
    teaming.edited()
    bench.told(teaming, "Team: edits waiting: 1")
    teaming.sync()

    def came() -> bool:
        bob.sync()
        return bob.phrase("hi")["body"] == "ann's"

    bench.qtbot.waitUntil(came, timeout=LONG)


def test_a_share_that_hangs_stops_neither_windows_nor_deeds_nor_the_end(
    bench: Bench, tmp_path: Path
) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("hi", title="Hello", body="b")
    ann.remove("hi")
    hanging = Hanging()
    teaming = bench.teaming(ann.home, ann.clock, hanging)
    bench.qtbot.waitUntil(hanging.entered.is_set, timeout=LONG)
    teaming.open()
    window = teaming.showing.window
    assert window
    sheet = window.sheets["binned"]
    bench.qtbot.waitUntil(lambda: sheet.items_model.rowCount() == 1, timeout=LONG)
    sheet.buttons[0].click()
    bench.qtbot.waitUntil(lambda: sheet.items_model.rowCount() == 0, timeout=LONG)
    assert ann.phrase("hi")["body"] == "b", "what is done here does not wait for there"
    teaming.sync()
    teaming.close()
    assert not hanging.release.is_set(), "the end came while the share was hanging"
    hanging.release.set()


def test_a_team_is_joined_and_left_on_the_page_and_nothing_is_deleted(
    bench: Bench, tmp_path: Path
) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("hi", title="Hello", body="b")
    ann.sync()
    teaming = bench.teaming(tmp_path / "bob", ann.clock)
    page = teaming.make_page()
    page.where.setText(str(ann.share))
    page.name_line.setText("Bob")
    page.join.click()
    bench.qtbot.waitUntil(lambda: page.places.rowCount() == 1, timeout=LONG)
    bench.qtbot.waitUntil(lambda: page.said.text() == "", timeout=LONG)
    (place,) = teaming.team.places()
    assert (place.name, place.role) == ("Bob", Role.EDITOR)
    page.leave.click()
    bench.qtbot.waitUntil(lambda: page.places.rowCount() == 0, timeout=LONG)
    assert (tmp_path / "bob" / "team" / "left").is_dir()
    ann.sync()
    assert ann.phrase("hi")
    page.where.setText(str(tmp_path / "nowhere"))
    page.join.click()
    bench.qtbot.waitUntil(lambda: "nowhere" in page.said.text(), timeout=LONG)


def test_places_are_put_in_order(bench: Bench, tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    (tmp_path / "other").mkdir()
    ann.team.join(str(tmp_path / "other"), "ann")
    before = [one.id for one in ann.team.places()]
    teaming = bench.teaming(ann.home, ann.clock)
    page = teaming.make_page()
    bench.qtbot.waitUntil(lambda: page.places.rowCount() == 2, timeout=LONG)
    page.down.click()
    bench.qtbot.waitUntil(
        lambda: [one.place.id for one in page.places.statuses] == before[::-1], timeout=LONG
    )


def test_a_code_of_ones_own_lies_over_a_team_phrase_until_it_is_taken_away(
    bench: Bench, tmp_path: Path
) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("hi", title="Hello", body="b", code="hi")
    teaming = bench.teaming(ann.home, ann.clock)
    teaming.take(everything(ann.home))
    teaming.touch("unknown")
    assert teaming.touching.window is None
    teaming.touch("hi")
    asking = teaming.touching.window
    assert asking
    bench.qtbot.waitUntil(asking.isVisible, timeout=LONG)
    asking.code.setText("mine")
    asking.hidden.setChecked(True)
    with bench.qtbot.waitSignal(teaming.files_changed, timeout=LONG):
        asking.buttons["done"].click()
    touches = Places(ann.home).touches
    assert read_touches(touches) == {"hi": Touch("mine", hidden=True)}
    assert "hi" not in everything(ann.home).loaded.library.named
    teaming.open()
    window = teaming.showing.window
    assert window
    sheet = window.sheets["mine"]
    bench.qtbot.waitUntil(lambda: sheet.items_model.rowCount() == 1, timeout=LONG)
    sheet.buttons[0].click()
    bench.qtbot.waitUntil(lambda: read_touches(touches) == {}, timeout=LONG)


@pytest.mark.parametrize("keeps", [True, False])
def test_the_team_changed_what_a_phrase_of_ones_own_was_made_from(
    bench: Bench, tmp_path: Path, *, keeps: bool
) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("hi", title="Hello", body="team")
    own = ann.home / "phrases" / "mine.toml"
    own.parent.mkdir(parents=True)
    own.write_text('format = 1\n\n[[phrase]]\nid = "hi"\ntitle = "Hello"\nbody = "mine"\n')
    teaming = bench.teaming(ann.home, ann.clock)
    teaming.take(everything(ann.home))
    touches = Places(ann.home).touches
    bench.qtbot.waitUntil(lambda: "hi" in read_touches(touches), timeout=LONG)
    ann.put("hi", body="newer")
    teaming.take(everything(ann.home))
    teaming.open()
    window = teaming.showing.window
    assert window
    sheet = window.sheets["mine"]
    bench.qtbot.waitUntil(lambda: sheet.items_model.rowCount() == 1, timeout=LONG)
    assert [one.toPlainText() for one in sheet.texts] == ["team", "newer", "mine"]
    sheet.buttons[0 if keeps else 1].click()
    bench.qtbot.waitUntil(lambda: sheet.items_model.rowCount() == 0, timeout=LONG)
    assert ('body = "mine"' in own.read_text()) is keeps


def test_the_editor_suggests_to_the_team_and_saves_for_who_edits(
    bench: Bench, tmp_path: Path
) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("hi", title="Hello", body="old")
    ann.sync()
    agent = Desk(tmp_path / "agent", tmp_path / "share", "agent", ann.clock, Role.AGENT)
    agent.join()
    settle(ann, agent)
    teaming = bench.teaming(agent.home, agent.clock)
    book = next(
        one for one in everything(agent.home).loaded.untouched.books if one.layer is Layer.TEAM
    )
    (phrase,) = book.phrases
    better = replace(phrase, body="new")
    proposals = teaming.proposals(lambda: "agent")
    kept: list[str | Refusal] = []
    proposals.propose(Proposal(book, phrase, better, "shorter"), kept.append)
    bench.qtbot.waitUntil(lambda: kept == ["share"], timeout=LONG)
    settle(agent, ann)
    (wish,) = [fields for (kind, _), fields in ann.shared.document.state.visible.items()
               if kind == "proposal"]  # fmt: skip
    assert (wish["reason"], wish["set"]) == ("shorter", {"body": "new"})
    own = replace(book, source=str(agent.home / "phrases" / "mine.toml"))
    proposals.propose(Proposal(own, phrase, better), kept.append)
    bench.qtbot.waitUntil(lambda: len(kept) > 1, timeout=LONG)
    assert Path(str(kept[-1])).is_file()
    assert editable(Places(agent.home), [book])[1] == {book.source}
    mine = replace(book, source=str(ann.team.shelf(ann.place).books / "share.toml"))
    assert editable(Places(ann.home), [mine])[1] == frozenset()


def test_the_phrase_editor_takes_team_books_of_who_edits(bench: Bench, tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("hi", title="Hello", body="old")
    ann.put("lo", title="Hidden", body="old")
    Places(ann.home).touches.write_text('format = 1\n[[touch]]\nid = "lo"\nhidden = true\n')
    loaded = everything(ann.home).loaded
    keeping = Bookkeeping(
        Places(ann.home), ann.clock, lambda _: None, bench.app, lambda work: work()  # type: ignore[arg-type, return-value] # no window is made
    )  # fmt: skip
    keeping.take(loaded)
    session = keeping.session
    assert session
    book = next(one for one in session.desk.books if one.layer is Layer.TEAM)
    assert session.desk.editable(book.source)
    assert [one.id for one in book.phrases] == ["hi", "lo"], "what is hidden is edited, too"
    after = replace(book, phrases=(replace(book.phrases[0], body="new"), book.phrases[1]))
    keeping._on_edited(session.desk.with_book(after), "")  # noqa: SLF001 - as the window does
    keeping.save()
    assert ann.phrase("hi")["body"] == "new"
    assert ann.phrase("lo")["body"] == "old"


def test_a_change_in_a_local_folder_is_noticed_without_asking(bench: Bench, tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    teaming = bench.teaming(ann.home, ann.clock)
    bench.qtbot.waitUntil(lambda: teaming.syncing._watcher is not None, timeout=LONG)  # noqa: SLF001 - it watches
    teaming.syncing._often.stop()  # noqa: SLF001 - only the folder tells
    bob.put("hi", title="Hello", body="b")
    bob.sync()
    bench.qtbot.waitUntil(lambda: bool(ann.phrase("hi")), timeout=LONG)


def test_the_windows_are_made_anew_in_another_language(bench: Bench, tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("hi", title="Hello", body="b")
    teaming = bench.teaming(ann.home, ann.clock)
    teaming.take(everything(ann.home))
    teaming.open("hi")
    before = teaming.showing.window
    assert before
    past = before.sheets["past"]
    bench.qtbot.waitUntil(lambda: past.items_model.rowCount() == 1, timeout=LONG)
    teaming.touch("hi")
    teaming.redress()
    assert teaming.showing.window
    assert teaming.showing.window is not before
    assert teaming.showing.window.isVisible()
    assert teaming.touching.window is None


def test_a_place_that_has_moved_is_found_again_and_is_the_same_team(
    bench: Bench, tmp_path: Path
) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("hi", title="Hello", body="b")
    ann.sync()
    (tmp_path / "share").rename(tmp_path / "moved")
    teaming = bench.teaming(ann.home, ann.clock)
    page = teaming.make_page()
    gone = "is not there"
    bench.qtbot.waitUntil(lambda: gone in page.state.text(), timeout=LONG)
    page.join_asked.emit(str(tmp_path / "moved"), "", None, "", "")
    bench.qtbot.waitUntil(
        lambda: [one.place.where for one in page.places.statuses] == [str(tmp_path / "moved")],
        timeout=LONG,
    )
    bench.qtbot.waitUntil(lambda: gone not in page.state.text(), timeout=LONG)
    assert ann.phrase("hi")["body"] == "b"
    assert len(ann.team.places()) == 1


@pytest.mark.parametrize("where", ["nfs", "url", "unc"])
def test_of_a_place_that_may_hang_no_folder_is_watched(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    (ann,) = office(tmp_path, "ann")
    teaming = bench.teaming(ann.home, ann.clock)
    bench.qtbot.waitUntil(lambda: teaming.syncing._watcher is not None, timeout=LONG)  # noqa: SLF001 - it watches
    if where == "nfs":
        monkeypatch.setattr("desktop_app.syncing.LOCAL", frozenset[str]())
    else:
        away = {"url": "https://git.example.com/a", "unc": "//server/share"}[where]
        write_joined(ann.home / "team" / "places.toml", [replace(ann.place, where=away)])
    teaming.syncing._list_folders()  # noqa: SLF001 - as its thread does
    watcher = teaming.syncing._watcher  # noqa: SLF001 - the same
    assert watcher
    bench.qtbot.waitUntil(lambda: not watcher.directories(), timeout=LONG)


def test_a_token_goes_into_the_keyring_or_nothing_is_joined(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[tuple[str, object]] = []
    taken = [False, True]

    def keep(host: str, login: object) -> bool:
        kept.append((host, login))
        return taken[len(kept) - 1]

    monkeypatch.setattr("desktop_app.team.tokens.keep_login", keep)
    teaming = bench.teaming(tmp_path / "ann", Clock(), Refusing())
    page = teaming.make_page()
    for sentence in ("no keyring", "It is closed."):
        page.join_asked.emit("https://git.example.com/a", "Ann", None, "", "secret")
        bench.qtbot.waitUntil(lambda said=sentence: said in page.said.text(), timeout=LONG)  # type: ignore[misc] # a default of a lambda
    assert kept == [("git.example.com", ("Ann", "secret"))] * 2


@dataclass
class Refusing:
    """A server that says no."""

    def fetch(self, known: Snapshot | None = None) -> Unreachable:
        """Say no."""
        return Unreachable("It is closed.", {"known": known})

    def publish(self, changes: Mapping[str, bytes | None], base: Snapshot) -> Unreachable:
        """Say no."""
        return Unreachable("It is closed.", {"changes": changes, "base": base})

    def read(self, path: str) -> Unreachable:
        """Say no."""
        return Unreachable("It is closed.", {"path": path})


def test_the_page_is_let_go_and_the_phrase_editor_is_told(bench: Bench, tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    teaming = bench.teaming(ann.home, ann.clock)
    page, later = teaming.make_page(), teaming.make_page()
    shiboken6.delete(page)
    assert teaming.joining.page is later
    shiboken6.delete(later)
    assert teaming.joining.page is None
    teaming.joining._on_changed(None)  # noqa: SLF001 - the page was closed meanwhile
    teaming._on_done(Refusal("No.", {}))  # noqa: SLF001 - the window as well
    teaming.showing._on_file_said("x")  # noqa: SLF001 - the same
    teaming._on_gathered(Refusal("No.", {}))  # noqa: SLF001 - a bug in the thread
    teaming.syncing._on_looked(Refusal("No.", {}))  # noqa: SLF001 - the same
    teaming.showing._on_history(Refusal("No.", {}))  # noqa: SLF001 - the same
    assert teaming.overview
