"""Characters are loaded while nothing else is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont

from desktop_app.ui.glyphs import AT_ONCE, Glyphs

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot


@pytest.fixture
def glyphs(qapp: QObject) -> Glyphs:
    return Glyphs(qapp)


def test_it_is_busy_until_all_are_loaded(glyphs: Glyphs, qtbot: QtBot) -> None:
    glyphs.load([(QFont(), "欢迎光临" * AT_ONCE)])

    assert glyphs.busy
    qtbot.waitUntil(lambda: not glyphs.busy)


def test_each_character_is_loaded_once_in_each_font(glyphs: Glyphs) -> None:
    bold = QFont()
    bold.setBold(True)

    texts = ((QFont(), "abca"), (bold, "ab"), (QFont(), "ad"))

    assert ["".join(one for _, one in glyphs.missing([text])) for text in texts] == [
        "abc",
        "ab",
        "d",
    ]
