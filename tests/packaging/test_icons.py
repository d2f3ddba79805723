"""The icon files, read back by Qt, which knows both formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage, QImageReader

from tests.packaging import icons

if TYPE_CHECKING:
    from pathlib import Path

BLUE = QColor("#2f6feb")


def pictures(path: Path) -> list[QImage]:
    """All pictures in a file."""
    reader = QImageReader(str(path))
    found = []
    for number in range(max(1, reader.imageCount())):
        reader.jumpToImage(number)
        found.append(reader.read())
    return found


@pytest.mark.parametrize(
    ("name", "sizes"),
    [("kuaihui.ico", list(icons.WINDOWS)), ("kuaihui.icns", sorted(set(icons.MAC.values())))],
)
def test_every_size_is_the_drawing(tmp_path: Path, name: str, sizes: list[int]) -> None:
    icons.write(tmp_path)

    found = pictures(tmp_path / name)

    assert sorted({one.width() for one in found}) == sizes
    for one in found:
        assert one.height() == one.width()
        assert one.pixelColor(0, 0).alpha() == 0
        side = one.width()
        assert one.pixelColor(round(side * 0.5), round(side * 0.22)) == BLUE
