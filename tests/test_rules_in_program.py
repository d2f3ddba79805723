"""The rule check at the moment of copying, in the running program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop_app.ui.picker.form import Form
from desktop_app.ui.picker.preview import Says
from desktop_app.ui.rules.window import RulesWindow
from tests.test_program import CTRL, SETTINGS, at_work, clean_application, home, office, tops

if TYPE_CHECKING:
    from tests.test_program import Office

__all__ = ["at_work", "clean_application", "home", "office"]

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("clean_application"),
]

SHIFT, ENTER = Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Return
BOOK = """\
format = 1
[book]
id = "rules"
name = "Rules"
language = "zh-CN"
[[phrase]]
id = "lead-off"
code = "zzwx"
title = "Off the platform"
body = "您加我微信聊吧"
[[phrase]]
id = "typed"
code = "zzty"
title = "Typed"
body = "好的，{{ ask.words }}"
[[phrase]]
id = "curt"
code = "zzoh"
title = "Curt"
body = "哦"
"""
FORBIDDEN = SETTINGS.replace("format = 1\n", "format = 1\ncopy_anyway = false\n")


@pytest.fixture
def strict(at_work: Office) -> Office:
    book = at_work.home / "phrases" / "rules.toml"
    at_work.change_files(lambda: book.write_text(BOOK, "utf-8"))
    return at_work


def overruled(one: Office) -> list[dict[str, object]]:
    path = one.home / "overrides.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_what_the_platform_punishes_is_said_and_not_copied(strict: Office) -> None:
    assert strict.copy("zzwx") == ""
    assert strict.window.isVisible()
    assert "微信" in strict.part(Says).text
    assert "Ctrl+Shift+Enter: copy anyway" in strict.part(Says).text
    assert strict.toast.startswith("Not copied")
    assert not strict.events("copied")


def test_a_typed_value_can_carry_the_fault(strict: Office) -> None:
    strict.copy("zzty")
    editor = strict.part(Form).findChildren(QLineEdit)[0]
    editor.setText("您加我微信聊吧")
    strict.qtbot.keyClick(editor, ENTER)

    assert not strict.events("copied")
    assert "微信" in strict.part(Says).text


def test_a_second_key_copies_it_and_the_lead_can_read_that(strict: Office) -> None:
    strict.copy("zzwx")
    strict.press(ENTER, CTRL | SHIFT)

    assert strict.copied == "您加我微信聊吧"
    (line,) = overruled(strict)
    assert line["phrase"] == "lead-off"
    assert line["shop"] == "own"
    assert line["rules"]
    assert "微信" not in json.dumps(line, ensure_ascii=False)


def test_the_lead_can_forbid_the_second_key(strict: Office) -> None:
    (strict.home / "settings.toml").write_text(FORBIDDEN, "utf-8")
    strict.copy("zzwx")
    strict.press(ENTER, CTRL | SHIFT)

    assert not strict.events("copied")
    assert not (strict.home / "overrides.jsonl").exists()


def test_bad_tone_is_said_and_stops_nobody(strict: Office) -> None:
    strict.open()
    strict.search("zzoh")
    said = strict.part(Says).text
    strict.press(ENTER)

    assert said.startswith("⚠")
    assert "copy anyway" not in said
    assert strict.copied == "哦"


def test_a_full_disk_stops_no_reply(strict: Office) -> None:
    (strict.home / "overrides.jsonl").mkdir()
    strict.copy("zzwx")
    strict.press(ENTER, CTRL | SHIFT)

    assert strict.copied == "您加我微信聊吧"


def test_the_same_words_to_the_next_buyer_are_a_hint(strict: Office) -> None:
    strict.copy("zzp")
    strict.open()
    strict.press(Qt.Key.Key_W, CTRL)
    strict.search("zzp")

    assert strict.part(Says).text.startswith("⚠")
    strict.press(ENTER)
    assert len(strict.events("copied")) == 2


# --- the window of the packs ----------------------------------------------------------------------


def rules_window(one: Office) -> RulesWindow:
    one.open()
    one.press(Qt.Key.Key_L, CTRL | SHIFT)
    (found,) = tops(RulesWindow)
    return found


def test_a_word_of_ones_own_stops_the_copy_from_then_on(strict: Office) -> None:
    strict.copy("zzoh")
    assert strict.copied == "哦"
    window = rules_window(strict)
    window.form.words.setText("哦")
    window.form.severity.setCurrentIndex(0)
    strict.change_files(window.form.save.click)
    window.close()
    strict.copy("zzoh")
    assert strict.toast.startswith("Not copied")


def test_a_pack_that_is_off_does_not_stop_it_any_more(strict: Office) -> None:
    window = rules_window(strict)
    window.packs.choose("zh-contact")
    strict.change_files(lambda: strict.qtbot.keyClick(window.packs, Qt.Key.Key_Space))
    window.close()
    assert strict.copy("zzwx") == "您加我微信聊吧"


def test_the_window_shows_and_keeps_whether_agents_may_overrule(strict: Office) -> None:
    window = rules_window(strict)
    window.anyway.click()
    assert strict.settings()["copy_anyway"] is False
    window.close()
    strict.copy("zzwx")
    strict.press(ENTER, CTRL | SHIFT)
    assert not strict.events("copied")


def test_the_rulebook_is_kept_while_the_packs_are_the_same(strict: Office) -> None:
    before = strict.loader.everything
    book = strict.home / "phrases" / "rules.toml"
    strict.change_files(lambda: book.write_text(BOOK + "\n", "utf-8"))
    after = strict.loader.everything
    assert before is not None
    assert after is not None
    assert after is not before
    assert after.rulebook is before.rulebook is not None


# --- the same words again -------------------------------------------------------------------------

VARIANTS = (
    BOOK
    + """\
[[phrase]]
id = "again"
code = "zzag"
title = "Again"
body = "您好，在的呢"
[[phrase.variant]]
body = "您好，请问想看哪款"
"""
)


def test_the_next_buyer_is_offered_other_words(strict: Office) -> None:
    book = strict.home / "phrases" / "rules.toml"
    strict.change_files(lambda: book.write_text(VARIANTS, "utf-8"))
    assert strict.copy("zzag") == "您好，在的呢"
    strict.open()
    strict.press(Qt.Key.Key_W, CTRL)
    strict.search("zzag")
    assert "您好，请问想看哪款" in strict.preview
    assert "the last buyers were sent the other one" in strict.part(Says).text
    strict.press(ENTER)
    assert strict.copied == "您好，请问想看哪款"
    strict.open()
    strict.press(Qt.Key.Key_W, CTRL)
    strict.search("zzag")
    assert "Alt+Down: other words" in strict.part(Says).text


def test_what_was_sent_is_known_after_a_restart_without_its_words(strict: Office) -> None:
    strict.copy("zzp")
    assert "zzp" not in (strict.home / "sent.json").read_text("utf-8")
    assert strict.copied not in (strict.home / "sent.json").read_text("utf-8")
    strict.stop()
    strict.start()
    strict.open()
    strict.search("zzp")
    assert strict.part(Says).text.startswith("⚠")
