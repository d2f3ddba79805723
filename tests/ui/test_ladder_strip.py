"""The strip of a ladder's steps in wide and narrow windows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from desktop_app import resources
from desktop_app.core.catalogue import Catalogue
from desktop_app.core.chats import Chat
from desktop_app.core.phrases import Ladder, Library, Phrase, Phrasebook
from desktop_app.core.picker import Picker
from desktop_app.core.search.spelling import Spelling
from desktop_app.ui.picker.ladder_strip import LadderStrip
from tests.fakes import FAWN, Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

NAMES = ("plain", "first", "last")
BODIES = {"plain": "价格很实在", "first": "{{ offer.price }}", "last": "{{ offer.price }}"}
BOOK = Phrasebook(
    "b", "b", language="zh-CN",
    phrases=tuple(Phrase(name, name, BODIES[name]) for name in NAMES),
    ladders=(Ladder("up", "首次购买求优惠", steps=NAMES),),
)  # fmt: skip


@pytest.fixture
def strip(qtbot: QtBot) -> Iterator[LadderStrip]:
    catalogue = Catalogue(Library((BOOK,)), Spelling(resources.pinyin()))
    chat = Chat("fawn", "A12", ladder="up")
    picker = Picker(catalogue, (FAWN,), {}, Desk().scene().now, chat=chat)
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(1000, 100)
    made = LadderStrip(parent)
    made.resize(1000, 40)
    parent.show()
    made.show_picker(replace(picker, row=0))
    yield made
    parent.close()


def _room(strip: LadderStrip) -> QLabel:
    found = strip.findChild(QLabel, "room")
    assert found
    return found


def _title(strip: LadderStrip) -> QLabel:
    return next(one for one in strip.findChildren(QLabel) if one.objectName() != "room")


def test_a_wide_strip_says_all_of_it(strip: LadderStrip) -> None:
    steps = [one.text() for one in strip.findChildren(QToolButton) if not one.isHidden()]
    assert steps == ["①", "② ¥179", "③ ¥174"]
    assert not _title(strip).isHidden()
    assert _room(strip).text() == "Room ¥15.63 · not below ¥173.37"


def test_a_narrow_one_leaves_the_title_out_and_keeps_the_room(strip: LadderStrip) -> None:
    strip.resize(330, 40)
    assert _title(strip).isHidden()
    assert _room(strip).text().startswith("Room ¥15.63")
    strip.resize(1000, 40)
    assert not _title(strip).isHidden()


def test_what_does_not_fit_is_cut_visibly_and_told_in_full(strip: LadderStrip) -> None:
    strip.resize(260, 40)
    assert _room(strip).text().endswith("…")
    assert _room(strip).toolTip() == "Room ¥15.63 · not below ¥173.37"
    assert _room(strip).accessibleName() == _room(strip).toolTip()
