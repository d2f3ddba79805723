"""The window of the rule packs and the user's own pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from desktop_app import resources
from desktop_app.core.rules.own_pack import allowing, switched, with_word, word_rule
from desktop_app.core.search.spelling import Spelling
from desktop_app.library import Everything, read_everything
from desktop_app.rulekeeping import Rulekeeping
from desktop_app.storage.places import Places
from desktop_app.storage.settings import Settings
from desktop_app.ui.looks import Looks
from desktop_app.ui.problems import ProblemsWindow
from desktop_app.ui.rules.window import RulesWindow
from tests.fakes import FakeClock
from tests.test_shopkeeping import home

if TYPE_CHECKING:
    from collections.abc import Iterator
    from functools import partial

    from desktop_app.core.rules.packs import Pack
    from desktop_app.ui.rules.window import Shown

__all__ = ["home"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SPELLING = Spelling(resources.pinyin())
SHOP = 'format = 1\nid = "{id}"\nname = "{name}"\nplatform = "jd"\nlanguage = "zh-CN"\n'


def read(home: Places) -> Everything:
    return read_everything(home, SPELLING)


@pytest.fixture
def keeping(qapp: QApplication, home: Places) -> Iterator[Rulekeeping]:
    home.shops.mkdir()
    for ident, name in (("fawn", "小鹿鞋坊"), ("elephant", "大象箱包")):
        text = SHOP.format(id=ident, name=name)
        (home.shops / f"{ident}.toml").write_text(text, "utf-8")
    looks = Looks(qapp, Settings(language="en"), resources.icons(), resources.translations())
    keeping = Rulekeeping(home, looks, SPELLING, FakeClock())
    keeping.take(read(home))
    yield keeping
    keeping.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, RulesWindow | ProblemsWindow) and shiboken6.isValid(window):
            shiboken6.delete(window)


@pytest.fixture
def window(keeping: Rulekeeping) -> RulesWindow:
    keeping.open(copy_anyway=True)
    assert keeping.window
    return keeping.window


def shown(window: RulesWindow) -> Shown:
    return window.shown


def word(text: str) -> partial[Pack]:
    from functools import partial  # noqa: PLC0415 - the type is only checked

    return partial(with_word, rule=word_rule((text,), "block", "", ()))


def test_it_opens_with_all_packs_and_no_file_is_made(window: RulesWindow, home: Places) -> None:
    assert shown(window).own.name == "My words"
    assert len(shown(window).packs) > 15
    assert [name for _, name in shown(window).shops] == ["大象箱包", "小鹿鞋坊"]
    assert not home.own_rules.exists()


def test_an_edit_is_written_told_and_undone(
    keeping: Rulekeeping, window: RulesWindow, home: Places
) -> None:
    told: list[None] = []
    keeping.files_changed.connect(lambda: told.append(None))
    window.edited.emit(word("foo"))
    window.edited.emit(word("bar"))
    assert [rule.words for rule in shown(window).own.rules] == [("foo",), ("bar",)]
    window.undo_asked.emit()
    assert [rule.words for rule in shown(window).own.rules] == [("foo",)]
    assert "bar" not in home.own_rules.read_text("utf-8")
    window.redo_asked.emit()
    assert "bar" in home.own_rules.read_text("utf-8")
    assert len(told) == 4


def test_what_a_colleague_wrote_meanwhile_stays(
    keeping: Rulekeeping, window: RulesWindow, home: Places
) -> None:
    window.edited.emit(word("foo"))
    text = home.own_rules.read_text("utf-8")
    home.own_rules.write_text(text + '[[rule]]\nid = "li"\nwords = ["theirs"]\n', "utf-8")
    window.undo_asked.emit()
    assert "theirs" in home.own_rules.read_text("utf-8")
    window.edited.emit(word("bar"))
    assert [rule.words for rule in shown(window).own.rules] == [("foo",), ("theirs",), ("bar",)]
    window.undo_asked.emit()
    assert [rule.words for rule in shown(window).own.rules] == [("foo",), ("theirs",)]
    window.undo_asked.emit()
    assert len(shown(window).own.rules) == 2
    keeping.take(read(home))
    assert len(shown(window).own.rules) == 2


def test_a_text_is_tried_as_the_shop_would_send_it(
    keeping: Rulekeeping, window: RulesWindow, home: Places
) -> None:
    window.trial.edit.setPlainText("淘宝有，小鹿鞋坊")
    assert window.trial.said == ["✓  Nothing to say of it"]
    window.scope.setCurrentIndex(1)
    assert [line[0] for line in window.trial.said] == ["✕", "✕"]
    window.edited.emit(lambda pack: switched(pack, "", "jd", on=False))
    window.edited.emit(lambda pack: allowing(pack, "", ("x",)))
    keeping.take(read(home))
    assert len(window.trial.said) == 1
    assert "小鹿鞋坊" in window.trial.said[0]


def test_a_pack_that_cannot_be_read_is_left_alone_and_told(
    keeping: Rulekeeping, window: RulesWindow, home: Places
) -> None:
    home.rules.mkdir()
    home.own_rules.write_text("[[", "utf-8")
    keeping.take(read(home))
    assert "cannot be read" in window.notice.text
    window.edited.emit(word("foo"))
    window.undo_asked.emit()
    assert home.own_rules.read_text("utf-8") == "[["


def test_what_the_system_refuses_is_said(window: RulesWindow, home: Places) -> None:
    home.rules.write_text("no folder", "utf-8")
    window.edited.emit(word("foo"))
    assert window.notice.text.startswith("The system says: ")


def test_the_problems_of_packs_can_be_read(
    keeping: Rulekeeping, window: RulesWindow, home: Places, qapp: QApplication
) -> None:
    home.rules.mkdir()
    (home.rules / "bad.toml").write_text("format = 1\n[[rule]]\nid = 'a'\npattern = '('\n", "utf-8")
    keeping.take(read(home))
    assert "bad.toml" in window.notice.text
    window.notice.buttons[0].click()
    tops = [one for one in qapp.topLevelWidgets() if isinstance(one, ProblemsWindow)]
    assert any(one.isVisible() for one in tops)


def test_the_look_changes_and_the_text_stays(keeping: Rulekeeping, window: RulesWindow) -> None:
    window.trial.edit.setPlainText("呵呵")
    keeping.redress()
    assert keeping.window is not window
    assert keeping.window
    assert keeping.window.isVisible()
    assert keeping.window.trial.text == "呵呵"
    assert keeping.window.trial.said
    keeping.window.close()
    keeping.redress()
    assert not keeping.window.isVisible()


def test_without_a_window_nothing_is_made(keeping: Rulekeeping) -> None:
    keeping.redress()
    assert keeping.window is None


def test_the_lead_forbids_to_copy_what_is_blocked(
    keeping: Rulekeeping, window: RulesWindow
) -> None:
    told: list[bool] = []
    keeping.copy_anyway_set.connect(told.append)
    window.anyway.click()
    assert told == [False]
    keeping.take(read(Places(keeping._path.parent.parent)))  # noqa: SLF001 - the home it has
    assert not window.anyway.isChecked()
