"""Painting hostile phrases: nothing is opened, nothing is obeyed, nothing raises."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.core.phrases import Category, Phrase
from desktop_app.ui.picker.preview import Bubbles, Preview
from desktop_app.ui.picker.rail import Rail, RailDelegate, RailModel
from desktop_app.ui.picker.results import Results, ResultsDelegate, ResultsModel
from desktop_app.ui.picker.window import PickerWindow
from tests.fakes import FAWN, picker_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QAbstractItemModel
    from pytestqt.qtbot import QtBot

    from desktop_app.core.picker import Picker
    from desktop_app.core.search.spelling import Spelling
    from desktop_app.ui.icons import Icons
    from desktop_app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PINK = QColor("#ff00fe")
"""A colour that no theme has: where it is seen, somebody's picture was shown."""

HOSTILE = {
    "plain": "亲，欢迎光临",
    "empty": "",
    "spaces": "  \u3000 ",
    "break": "\n\n",
    "tag": "<b>bold</b><script>alert(1)</script>",
    "image": "<img src='file://{picture}' width=300 height=300>",
    "style": "<div style='background-image:url(file://{picture})'>x</div>",
    "table": "<table background='{picture}'><tr><td>x</td></tr></table>",
    "markdown": "![x](file://{picture}) # h",
    "long": "字" * 20_000,
    "long word": "x" * 20_000,
    "bidi": "abc \u202eمرحبا\u202c \u2067שלום\u2069 \u200f",
    "emoji": "👨‍👩‍👧‍👦❤️🇨🇳👍🏽" * 30,
    "marks": "e" + "\u0301" * 500,
    "controls": "a\0b\x07c\x1b[31m\u2028\u2029\ufeff\ufffc\uf8f0",
    "ampersands": "&&lt;&#x41; A&B %1 %n {name}",
}

_watching: list[list[str]] = []


def _note_opening(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and _watching:
        _watching[-1].append(str(arguments[0]))


sys.addaudithook(_note_opening)


@contextmanager
def opening_nothing() -> Iterator[None]:
    """Fails if Python code opens a file."""
    opened: list[str] = []
    _watching.append(opened)
    try:
        yield
    finally:
        _watching.pop()
    assert not opened


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A picture in the colour that must never be seen."""
    path = tmp_path / "pink.png"
    image = QImage(300, 300, QImage.Format.Format_ARGB32)
    image.fill(PINK)
    assert image.save(str(path))
    return path


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """A window for parts that do not stand alone."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def hostile(picker: Picker) -> Picker:
    """The same picker with the chat's facts told by a stranger."""
    return replace(picker, chat=replace(picker.chat, buyer="<img src=x>", region="<b>新疆</b>"))


@pytest.fixture(params=list(HOSTILE))
def text(request: pytest.FixtureRequest, picture: Path) -> str:
    return HOSTILE[request.param].replace("{picture}", str(picture))


@pytest.fixture
def picker(spelling: Spelling, text: str) -> Picker:
    """A picker over one phrase that is hostile wherever a file can make it so."""
    phrase = Phrase(
        "p", text, f"{text}{{{{ order.x }}}}\n---\n{text}", "c", text, (text,), note=text
    )
    other = Phrase("q", text, text, "sub")
    categories = (
        Category("c", text, text[:40], text),
        Category("sub", text, "../../etc/passwd", "url(x)", parent="c"),
    )
    return hostile(picker_of(spelling, phrase, other, categories=categories))


def pictured(
    delegate: QStyledItemDelegate, model: QAbstractItemModel, owner: QWidget, width: int
) -> QImage:
    """All rows, each plain and chosen, as a delegate paints them."""
    image = QImage(width, 60 * model.rowCount() * 2 + 1, QImage.Format.Format_ARGB32)
    image.fill(owner.palette().window().color())
    painter = QPainter(image)
    try:
        for place in range(2 * model.rowCount()):
            option = QStyleOptionViewItem()
            option.initFrom(owner)
            option.font = owner.font()
            option.rect = QRect(0, 60 * place, width, 60)
            if place % 2:
                option.state |= QStyle.StateFlag.State_Selected
            else:
                option.state &= ~QStyle.StateFlag.State_Selected
            index = model.index(place // 2, 0)
            assert delegate.sizeHint(option, index).height() > 0
            delegate.paint(painter, option, index)
    finally:
        painter.end()
    return image


def shows(image: QImage, colour: QColor) -> bool:
    return any(
        image.pixel(x, y) == colour.rgb()
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )


def test_rows_are_painted_without_obeying_them(
    owner: QWidget, theme: Theme, picker: Picker
) -> None:
    results = Results(theme, owner)
    model = ResultsModel()
    model.show(picker)

    with opening_nothing():
        images = [
            pictured(ResultsDelegate(theme, results), model, results, width)
            for width in (600, 80, 1)
        ]

    assert not any(shows(image, PINK) for image in images)


def test_matched_rows_are_painted_too(owner: QWidget, theme: Theme, picker: Picker) -> None:
    results = Results(theme, owner)
    model = ResultsModel()

    for query in ("亲", "b", "x", "字", "👍"):
        model.show(picker.typed(query))
        with opening_nothing():
            image = pictured(ResultsDelegate(theme, results), model, results, 400)
        assert not shows(image, PINK)


def test_headings_are_painted_without_obeying_them(
    owner: QWidget, theme: Theme, icons: Icons, picker: Picker
) -> None:
    rail = Rail(theme, icons, owner)
    delegate = RailDelegate(theme, icons, rail)
    model = RailModel()
    model.show(picker.headings)
    pictured(delegate, model, rail, 200)  # the shipped icons are read once

    with opening_nothing():
        images = [pictured(delegate, model, rail, width) for width in (200, 1)]

    assert not any(shows(image, PINK) for image in images)


def test_the_preview_paints_the_text_and_never_what_it_says(
    owner: QWidget, theme: Theme, picker: Picker
) -> None:
    preview = Preview(theme, owner)
    preview.resize(500, 300)
    with opening_nothing():
        preview.show_picker(picker, picker.entry.phrase.note if picker.entry else "", warns=True)
        image = preview.grab().toImage()

    assert not shows(image, PINK)


def test_the_whole_window_shows_no_picture_of_a_stranger(
    qtbot: QtBot, theme: Theme, icons: Icons, spelling: Spelling, picker: Picker
) -> None:
    window = PickerWindow(theme, icons, spelling)
    qtbot.addWidget(window)
    text = picker.entry.phrase.title if picker.entry else ""
    shop = replace(FAWN, name=text, products=(replace(FAWN.products[0], name=text),))
    window.show_picker(replace(picker, shops=(shop,)))
    window.show_notice(text, "Show")
    window.show()
    window.grab()
    window.choose_fact("product")

    images = [window.grab().toImage()]
    window.clear()
    window.show_form()
    images.append(window.grab().toImage())

    assert not any(shows(image, PINK) for image in images)


def test_bubbles_are_as_high_as_their_texts(
    owner: QWidget, theme: Theme, spelling: Spelling
) -> None:
    bubbles = Bubbles(theme, owner)
    short, long = (picker_of(spelling, Phrase("p", "t", "字" * n)) for n in (3, 3000))
    bubbles.resize(300, 100)

    heights = []
    for picker in (short, long):
        assert picker.draft is not None
        bubbles.show_messages(picker.draft.messages, {})
        heights.append(bubbles.minimumHeight())

    assert heights[0] < 100 < heights[1]
    assert bubbles.sizeHint() == QSize(200, heights[1])
    assert bubbles.accessibleDescription() == "字" * 3000


def test_bubbles_are_laid_out_again_when_they_get_narrower(
    owner: QWidget, theme: Theme, spelling: Spelling
) -> None:
    bubbles = Bubbles(theme, owner)
    picker = picker_of(spelling, Phrase("p", "t", "字" * 300))
    assert picker.draft is not None
    bubbles.resize(600, 100)
    owner.show()
    bubbles.show_messages(picker.draft.messages, {})
    wide = bubbles.minimumHeight()

    bubbles.resize(200, 100)

    assert bubbles.minimumHeight() > 2 * wide


def test_a_row_has_a_key_for_the_first_nine_only(
    owner: QWidget, theme: Theme, spelling: Spelling
) -> None:
    results = Results(theme, owner)
    picker = picker_of(spelling, *(Phrase(f"p{n}", "same", "same") for n in range(10)))
    model = ResultsModel()
    model.show(picker)

    image = pictured(ResultsDelegate(theme, results), model, results, 500)
    rows = [image.copy(0, 120 * n, 500, 60) for n in range(10)]

    assert rows[8] != rows[9]
    assert rows[9].copy(0, 0, 250, 60) == rows[8].copy(0, 0, 250, 60)


def test_direction_marks_in_a_title_do_not_turn_the_row(
    owner: QWidget, theme: Theme, spelling: Spelling
) -> None:
    """A title that begins from right to left leaves the tags and the key where they are."""
    results = Results(theme, owner)
    usual, turned = (
        picker_of(spelling, Phrase("p", title, "body")) for title in ("title", "\u202etitle")
    )
    images = []
    for picker in (usual, turned):
        model = ResultsModel()
        model.show(picker)
        images.append(pictured(ResultsDelegate(theme, results), model, results, 500))

    ends = [image.copy(400, 0, 100, 30) for image in images]
    assert ends[0] == ends[1]
