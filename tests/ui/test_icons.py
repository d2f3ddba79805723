"""Icons in the colour of the text, and names that come from strangers' files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPixmap

from desktop_app import resources
from desktop_app.ui.icons import Icons

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SHIPPED = sorted(path.stem for path in resources.icons().glob("*.svg"))


def is_empty(picture: QPixmap) -> bool:
    image = picture.toImage()
    return all(
        not image.pixelColor(x, y).alpha()
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_icon_is_drawn(name: str, icons: Icons) -> None:
    picture = icons.pixmap(name, "#ff0000", 24)

    assert (picture.width(), picture.height()) == (24, 24)
    assert not is_empty(picture)


def test_an_icon_has_the_colour_of_the_text(icons: Icons) -> None:
    image = icons.pixmap("star", "#ff0000", 48).toImage()
    solid = [
        image.pixelColor(x, y) for x in range(48) for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    ]  # fmt: skip

    assert QColor("#ff0000") in solid


def test_a_picture_is_drawn_once_for_each_size_and_colour(icons: Icons) -> None:
    again = icons.pixmap("star", "#111111", 24)

    assert icons.pixmap("star", "#111111", 24) is again
    assert icons.pixmap("star", "#222222", 24) is not again


def test_an_icon_for_a_window_is_the_same_picture(icons: Icons) -> None:
    assert not icons.icon("kuaihui").isNull()


@pytest.mark.parametrize(
    "name",
    [
        "",
        "-",
        "unknown",
        "../../etc/passwd",
        "/etc/passwd",
        "..\\..\\secret",
        "star.svg",
        "a\0b",
        "C:star",
        "star/../star",
        "图标",
        "\udc80",
        "a" * 5000,
        "图" * 200,
    ],
    ids=lambda name: ascii(name)[:20],
)
def test_an_unknown_or_hostile_name_gives_an_empty_picture(name: str, icons: Icons) -> None:
    assert is_empty(icons.pixmap(name, "#000000", 16))


@pytest.mark.usefixtures("qapp")
def test_only_files_in_the_folder_of_icons_are_opened(tmp_path: Path) -> None:
    star = (resources.icons() / "star.svg").read_text("utf-8")
    (tmp_path / "outside.svg").write_text(star, "utf-8")
    inside = tmp_path / "icons"
    inside.mkdir()

    assert is_empty(Icons(inside).pixmap("../outside", "#000000", 16))


def test_a_broken_icon_is_an_empty_one(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp
    (tmp_path / "odd.svg").write_text("<svg", "utf-8")

    assert is_empty(Icons(tmp_path).pixmap("odd", "#000000", 16))
