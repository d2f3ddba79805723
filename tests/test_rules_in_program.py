"""The rule check at the moment of copying, in the running program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop_app.ui.picker.form import Form
from desktop_app.ui.picker.preview import Says
from tests.test_program import CTRL, SETTINGS, at_work, clean_application, home, office

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
    assert "Ctrl+Shift+Return: copy anyway" in strict.part(Says).text
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
