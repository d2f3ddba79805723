"""Small pictures of pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop_app.ui.picker.preview import Bubbles
from desktop_app.ui.thumbnails import thumbnail

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.ui.theme import Theme


def saved(path: Path, width: int, height: int) -> str:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(path))
    return str(path)


@pytest.mark.parametrize(
    ("width", "height", "shown"),
    [(400, 200, QSize(50, 25)), (20, 40, QSize(20, 40)), (100, 400, QSize(12, 50))],
)
def test_it_fits_a_square_and_is_never_blown_up(
    qtbot: QtBot, tmp_path: Path, width: int, height: int, shown: QSize
) -> None:
    del qtbot
    path = saved(tmp_path / "a.png", width, height)
    assert thumbnail(path, 50).size() == shown
    assert thumbnail(path, 50).size() == shown, "kept"


def test_what_is_no_picture_is_none(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    (tmp_path / "text.png").write_text("text")
    assert thumbnail(str(tmp_path / "text.png"), 50).isNull()
    assert thumbnail(str(tmp_path / "gone.png"), 50).isNull()


def test_bubbles_show_pictures_below_the_texts(qtbot: QtBot, tmp_path: Path, theme: Theme) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    bubbles = Bubbles(theme, owner)
    bubbles.resize(400, 200)
    path = saved(tmp_path / "a.png", 80, 80)
    bubbles.show_messages((), {}, (path, str(tmp_path / "gone.png")))
    image = bubbles.grab().toImage()
    red = [n for n in range(image.width()) if image.pixelColor(n, 12) == Qt.GlobalColor.red]
    assert red
    assert bubbles.accessibleDescription() == "a.png\ngone.png"
    assert bubbles.minimumHeight() > bubbles.fontMetrics().height() * 4
