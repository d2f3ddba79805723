"""What the team window, its page and the small window show, and what a click in them does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from desktop_app import resources
from desktop_app.core.phrases import Layer, Library, Phrase, Phrasebook
from desktop_app.core.problems import Refusal
from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.edits import COMMENT
from desktop_app.core.teamwork.personal import Outdated, Touch
from desktop_app.core.teamwork.roles import Role
from desktop_app.team.deeds import Status, propose, status
from desktop_app.team.overview import Overview, history_of, overview, statuses
from desktop_app.ui.team.items import Mine, personal
from desktop_app.ui.team.page import TeamPage
from desktop_app.ui.team.touch_window import TouchWindow
from desktop_app.ui.team.window import TeamWindow
from desktop_app.ui.team.words import field_name, refusal_text, state_sentence
from desktop_app.ui.theme import LIGHT
from tests.team.offices import Desk, office, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop_app.team.team import Team
    from desktop_app.ui.team.sheet import Sheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HOSTILE = (
    "<img src='file:///etc/passwd'><b>x</b>&amp; {{ order.x }} javascript:alert(1) \u202e\n" * 3
)


def seen(desk: Desk) -> Overview:
    since = desk.clock().replace(hour=0)
    return overview(desk.team, since)


@pytest.fixture
def window(qtbot: QtBot) -> TeamWindow:
    made = TeamWindow(LIGHT)
    qtbot.addWidget(made)
    return made


def acting(window: TeamWindow, desk: Desk) -> list[object]:
    """Carries out what is clicked; what came of it."""
    answers: list[object] = []

    def act(deed: Callable[[Team], object]) -> None:
        answers.append(deed(desk.team))
        window.show_overview(seen(desk), ())

    window.asked.connect(act)
    return answers


def disputed(tmp_path: Path) -> tuple[Desk, Desk]:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="Hello", body="first")
    settle(ann, bob)
    ann.put("hi", body="pay at https://good.example.com")
    bob.put("hi", body="pay at https://bad.example.com")
    settle(ann, bob)
    return ann, bob


def count(sheet: Sheet) -> int:
    return sheet.items_model.rowCount()


def test_two_versions_stand_side_by_side_and_a_click_ends_it(
    window: TeamWindow, tmp_path: Path
) -> None:
    ann, bob = disputed(tmp_path)
    acting(window, ann)
    window.show_overview(seen(ann), ())
    sheet = window.sheets["disputed"]
    assert count(sheet) == 1
    texts = {text.toPlainText() for text in sheet.texts if text.isVisibleTo(sheet)}
    assert texts == {"pay at https://good.example.com", "pay at https://bad.example.com"}
    assert "⚠" in sheet.said.text(), "a link differs"
    names = [button.text() for button in sheet.buttons if not button.isHidden()]
    assert sorted(names) == ["Take ann’s", "Take bob’s"]
    sheet.buttons[names.index("Take bob’s")].click()
    assert count(sheet) == 0
    settle(ann, bob)
    assert bob.phrase("hi")["body"] == "pay at https://bad.example.com"
    assert bob.versions("hi") == {"pay at https://bad.example.com"}


@pytest.mark.parametrize(
    ("field", "name"),
    [(COMMENT, "Comment"), ("body", "Reply"), ("variant\nen", "Wording en"), ("own", "own")],
)
@pytest.mark.usefixtures("qapp")
def test_a_part_of_an_entry_is_called_by_a_word(field: str, name: str) -> None:
    assert field_name(field) == name


def test_what_came_in_is_listed_with_its_badges_and_its_history(
    window: TeamWindow, tmp_path: Path
) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="Hello", body="call 400 123 4567")
    settle(ann, bob)
    bob.put("hi", body="call 400 999 9999")
    settle(ann, bob)
    acting(window, ann)
    window.show_overview(seen(ann), ())
    came = window.sheets["came"]
    assert count(came) == 1
    item = came.item
    assert item
    assert item.cells[0].startswith("⚠")
    assert "4009999999" in item.said
    asked: list[object] = []
    window.history_asked.connect(asked.append)
    came.history.click()
    assert asked == [("phrase", "hi")]
    window.show_history(history_of(ann.team, ("phrase", "hi")))
    past = window.sheets["past"]
    assert count(past) == 2
    past.table.setCurrentIndex(past.items_model.index(1, 0))
    past.buttons[0].click()
    assert ann.phrase("hi")["body"] == "call 400 123 4567"


def test_a_lead_accepts_rejects_and_answers_and_sees_three_ways_where_it_moved(
    window: TeamWindow, tmp_path: Path
) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    for name in ("a", "b", "c", "d"):
        ann.put(name, title=name, body="old")
    settle(ann, bob)
    for name in ("a", "b", "c", "d"):
        change = Change("phrase", name, {"body": f"new {name}"}, {"body": "old"})
        propose(bob.team, bob.shared, change, f"why {name}")
    settle(ann, bob)
    ann.put("d", body="moved")
    answers = acting(window, ann)
    window.show_overview(seen(ann), ())
    sheet = window.sheets["wishes"]

    def choose(title: str) -> None:
        rows = sheet.items_model.rows
        row = next(n for n, one in enumerate(rows) if one.cells[0] == title)
        sheet.table.setCurrentIndex(sheet.items_model.index(row, 0))

    choose("d")
    shown = [text.toPlainText() for text in sheet.texts if text.isVisibleTo(sheet)]
    assert [one.partition("\n")[2] for one in shown] == ["old", "moved", "new d"]
    choose("a")
    sheet.answer.setText("no")
    sheet.buttons[1].click()
    choose("b")
    sheet.answer.setText("why so?")
    sheet.buttons[2].click()
    choose("b")
    assert "why so?" in sheet.said.text()
    choose("c")
    sheet.buttons[3].click()
    assert not any(isinstance(one, Refusal) for one in answers)
    bodies = [ann.phrase(name)["body"] for name in ("a", "b", "c", "d")]
    assert bodies == ["old", "new b", "new c", "moved"]
    assert [one.cells[0] for one in sheet.items_model.rows] == ["d"]


def test_an_agent_sees_proposals_and_decides_on_none(window: TeamWindow, tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("a", title="a", body="old")
    ann.sync()
    agent = Desk(tmp_path / "agent", tmp_path / "share", "agent", ann.clock, Role.AGENT)
    agent.join()
    change = Change("phrase", "a", {}, {"body": "old"}, deletes=True)
    propose(agent.team, agent.shared, change, "")
    window.show_overview(seen(agent), ())
    sheet = window.sheets["wishes"]
    assert (count(sheet), sheet.buttons[0].isHidden()) == (1, True)


def test_an_owner_chooses_roles_and_others_read_them(window: TeamWindow, tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("a", title="a", body="old")
    settle(ann, bob)
    bob.put("a", body="new")
    settle(ann, bob)
    answers = acting(window, ann)
    window.show_overview(seen(ann), ())
    sheet = window.sheets["crew"]
    assert [one.cells[:2] for one in sheet.items_model.rows] == [
        ("ann (this computer)", "Owner"), ("bob", "Editor"),
    ]  # fmt: skip
    assert not sheet.choice.isHidden()
    sheet.choice.activated.emit(0)
    assert isinstance(answers[-1], Refusal), "the only owner stays one"
    assert sheet.choice.currentIndex() == 2
    sheet.table.setCurrentIndex(sheet.items_model.index(1, 0))
    sheet.choice.activated.emit(1)
    assert len(answers) == 1, "what is so already is not asked for"
    sheet.choice.activated.emit(0)
    assert sheet.items_model.rows[1].cells[1] == "Agent"
    settle(ann, bob)
    window.show_overview(seen(bob), ())
    assert sheet.choice.isHidden()
    assert "ann" in sheet.said.text()


def test_what_was_deleted_comes_back_by_a_click(window: TeamWindow, tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    ann.put("a", title="Gone", body="old")
    ann.remove("a")
    acting(window, ann)
    window.show_overview(seen(ann), ())
    window.sheets["binned"].buttons[0].click()
    assert ann.phrase("a")["body"] == "old"
    assert count(window.sheets["binned"]) == 0


def test_very_much_at_once_waits_for_a_yes(window: TeamWindow, tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    for number in range(30):
        ann.put(f"p{number}", title="t", body="b")
    settle(ann, bob)
    gone = [Change("phrase", f"p{number}", deletes=True) for number in range(30)]
    ann.team.save(ann.shared, gone)
    ann.sync()
    bob.sync()
    acting(window, bob)
    window.show_overview(seen(bob), ())
    sheet = window.sheets["held"]
    assert count(sheet) == 1
    assert state_sentence(statuses(bob.team)) == "Team: needs you"
    sheet.buttons[0].click()
    bob.sync()
    assert not any(key[0] == "phrase" for key in bob.shared.document.state.visible)


def test_ones_own_is_listed_and_what_the_team_changed_below_it(window: TeamWindow) -> None:
    theirs, mine = Phrase("p", "T", "new"), Phrase("p", "T", "mine")
    book = Phrasebook("t", "t", phrases=(theirs, Phrase("q", "Q", "q")), layer=Layer.TEAM)
    done: list[tuple[str, str]] = []
    acts = Mine(
        lambda one: done.append(("clear", one)),
        lambda one: done.append(("keep", one)),
        lambda one: done.append(("drop", one)),
    )
    touches = {"q": Touch("qq", pinned=True, place=3, hidden=True), "p": Touch(base="x")}
    items = personal(touches, [Outdated(mine, theirs, "old")], Library((book,)), acts)
    window.show_overview(Overview(), items)
    sheet = window.sheets["mine"]
    assert [one.cells[1] for one in items] == [
        "the team changed this", "code qq, pinned, place 3, hidden",
    ]  # fmt: skip
    assert [text.toPlainText() for text in sheet.texts] == ["old", "new", "mine"]
    window.asked.connect(lambda deed: deed(None))
    sheet.buttons[0].click()
    sheet.buttons[1].click()
    sheet.table.setCurrentIndex(sheet.items_model.index(1, 0))
    sheet.buttons[0].click()
    assert done == [("keep", "p"), ("drop", "p"), ("clear", "q")]


def test_hostile_phrases_are_plain_text_everywhere(
    window: TeamWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    ann, bob = office(tmp_path, "<b>ann</b>", "<img src=x>")
    ann.put("hi", title=HOSTILE, body=HOSTILE)
    ann.put("gone", title=HOSTILE, body=HOSTILE)
    settle(ann, bob)
    ann.remove("gone")
    ann.put("hi", body=HOSTILE + "1", note=HOSTILE)
    bob.put("hi", body=HOSTILE + "2")
    change = Change("phrase", "hi", {"title": HOSTILE * 2}, {"title": "?"})
    propose(bob.team, bob.shared, change, HOSTILE)
    settle(ann, bob)
    window.show_overview(seen(ann), ())
    window.show_history(history_of(ann.team, ("phrase", "hi")))
    page, small = TeamPage(), TouchWindow()
    for one in (page, small):
        qtbot.addWidget(one)
    page.show_statuses(statuses(ann.team))
    small.offer(Phrase("p", HOSTILE, HOSTILE, HOSTILE), Touch(HOSTILE))
    window.present()
    for number in range(window.tabs.count()):
        window.tabs.setCurrentIndex(number)
        window.grab()
    for top in (window, page, small):
        _is_plain(top)


def _is_plain(top: QWidget) -> None:
    for label in top.findChildren(QLabel):
        foreign = "<img" in label.text() or "<b>" in label.text()
        assert not foreign or label.textFormat() == Qt.TextFormat.PlainText
    for text in top.findChildren(QPlainTextEdit):
        assert text.isReadOnly()
    for part in top.findChildren(QWidget):
        assert "<" not in part.toolTip()


def a_status(desk: Desk, **changes: object) -> Status:
    from dataclasses import replace  # noqa: PLC0415 - the one use

    return replace(status(desk.team, desk.place), **changes)  # type: ignore[arg-type] # of its types


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"state": "up to date"}, "Team: up to date"),
        ({"state": "waiting", "waiting": 2}, "Team: edits waiting: 2"),
        ({"state": "offline", "reached": ""}, "Team: not reached yet"),
        ({"state": "offline", "conflicts": 1}, "Team: needs you"),
        ({"state": "needs you"}, "Team: needs you"),
    ],
)
def test_the_state_is_a_few_words(
    tmp_path: Path, changes: dict[str, object], sentence: str
) -> None:
    (ann,) = office(tmp_path, "ann")
    assert state_sentence([a_status(ann, **changes)]) == sentence
    offline = state_sentence([a_status(ann, state="offline")])
    assert offline.startswith("Team: offline since 20")
    assert state_sentence(()) == ""


def test_a_refusal_is_said_in_words() -> None:
    assert refusal_text(Refusal("No {what}.", {"what": "bread"})) == "No bread."


def test_the_page_says_what_was_asked_and_keeps_no_token(qtbot: QtBot, tmp_path: Path) -> None:
    ann = Desk(tmp_path / "ann", tmp_path / "share", "ann", office(tmp_path, "bob")[0].clock)
    ann.join()
    page = TeamPage()
    qtbot.addWidget(page)
    assert not page.join.isEnabled()
    asked: list[tuple[object, ...]] = []
    page.join_asked.connect(lambda *what: asked.append(what))
    page.leave_asked.connect(lambda *what: asked.append(what))
    page.order_asked.connect(lambda *what: asked.append(what))
    page.where.setText(" https://git.example.com/a ")
    page.name_line.setText("Ann")
    page.role.setCurrentIndex(1)
    page.user.setText("u")
    page.token.setText("secret")
    page.join.click()
    assert page.token.text() == ""
    one = status(ann.team, ann.place)
    other = a_status(ann, place=type(ann.place)("other", "/x", "", Role.AGENT))
    page.show_statuses([one, other])
    page.down.click()
    page.leave.click()
    assert asked == [
        ("https://git.example.com/a", "Ann", Role.AGENT, "u", "secret"),
        (("other", one.place.id),),
        (one.place.id,),
    ]
    page.say("No.")
    assert page.said.text() == "No."
    page.clear()
    assert page.where.text() == ""


def test_the_small_window_gives_a_touch_and_keeps_what_an_override_was_made_from(
    qtbot: QtBot,
) -> None:
    window = TouchWindow()
    qtbot.addWidget(window)
    given: list[tuple[object, ...]] = []
    window.given.connect(lambda *what: given.append(what))
    window.offer(Phrase("p", "T", "b", code="tt"), Touch(base="mark", body="b"))
    window.code.setText(" mine ")
    window.pinned.setChecked(True)
    window.place.setValue(2)
    window.buttons["done"].click()
    touch = Touch("mine", pinned=True, place=2, base="mark", body="b")
    assert given == [("p", touch)]


TROUBLES = (
    Refusal("The shared folder {path} is not there.", {"path": "/srv/x"}),
    Refusal("The system says: {reason}", {"reason": "Permission denied"}),
    Refusal("The server cannot be reached: {reason}", {"reason": "refused"}),
    Refusal("There is no repository at {url}", {"url": "https://x.example"}),
    Refusal("The shared place does not answer.", {}),
)


@pytest.mark.parametrize("language", ["zh_CN", "ko"])
@pytest.mark.parametrize("trouble", TROUBLES)
def test_why_a_place_is_away_is_said_in_the_users_language(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, language: str, trouble: Refusal
) -> None:
    (ann,) = office(tmp_path, "ann")
    translator = QTranslator()
    assert translator.load(str(resources.translations() / f"kuaihui_{language}.qm"))
    qapp.installTranslator(translator)
    try:
        page = TeamPage()
        qtbot.addWidget(page)
        page.show_statuses([a_status(ann, state="offline", trouble=trouble)])
        said = page.state.text().splitlines()[1]
    finally:
        qapp.removeTranslator(translator)
    assert all(str(value) in said for value in trouble.values.values())
    assert said != trouble.message
    assert "{" not in said


def test_the_trouble_is_kept_with_its_values_and_an_odd_note_is_none(tmp_path: Path) -> None:
    (ann,) = office(tmp_path, "ann")
    (tmp_path / "share").rename(tmp_path / "away")
    ann.sync()
    found = status(ann.team, ann.place).trouble
    assert found is not None
    assert found.values == {"path": str(tmp_path / "share")}
    path = ann.home / "team" / "share" / "notes.json"
    raw = json.loads(path.read_text("utf-8"))
    for odd in ("text", {"text": "{a}", "values": {}}, {"text": "x"}):
        path.write_text(json.dumps({**raw, "trouble": odd}), "utf-8")
        assert status(ann.team, ann.place).trouble is None
