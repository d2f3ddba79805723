"""A text that tells when it is taken from the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from desktop_app.core.pasting import Fate, Seen, Stroke, Typed
from desktop_app.platforms.offered_text import OfferedText
from desktop_app.platforms.protocols import ForeignWindow, NoPaster

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

EXCLUDED = 'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"'


def test_each_fetch_is_told(qtbot: QtBot) -> None:
    del qtbot
    told: list[int] = []
    QGuiApplication.clipboard().setMimeData(OfferedText("亲 😊", lambda: told.append(1)))
    assert not told

    assert QGuiApplication.clipboard().text() == "亲 😊"
    assert told
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("passing", [True, False])
def test_only_a_passing_text_asks_to_be_left_out_of_histories(
    qtbot: QtBot, *, passing: bool
) -> None:
    del qtbot
    text = OfferedText("a", lambda: None, passing=passing)

    assert text.hasFormat(EXCLUDED) is passing
    assert text.hasFormat("x-kde-passwordManagerHint") is passing
    assert text.text() == "a"


def test_where_no_program_may_paste_nothing_is_typed() -> None:
    paster, chat = NoPaster(), ForeignWindow(7, "", "", None)

    assert paster.hindrance() is Fate.UNSUPPORTED
    assert paster.target(chat) is chat
    assert paster.look(7) == Seen(there=False)
    assert paster.press(7, Stroke.CTRL_V) is Typed.ELSEWHERE
