"""The program's icon as Windows and macOS want it, drawn from the SVG: ``kuaihui.ico``, ``.icns``.

``python -m tests.packaging.icons FOLDER`` writes both. Both are bundles of PNG files, which Windows
reads since Vista and macOS since 10.7.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING: Final = Path(__file__).parents[2] / "icons" / "kuaihui.svg"
WINDOWS: Final = (16, 20, 24, 32, 40, 48, 64, 256)
"""Pixels at 100, 125, 150 and 200 %, and what large tiles are drawn from."""
MAC: Final = {
    **{b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512},  # noqa: PIE800 - two lines
    **{b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512, b"ic10": 1024},  # noqa: PIE800 - Retina
}
_MARGIN: Final = 0.1
"""Of the side, around icons on macOS."""


def png(size: int, margin: float = 0.0) -> bytes:
    """The drawing in a square of so many pixels, as a PNG file.

    Args:
        size: The square's side.
        margin: Left free on each side, as a fraction of it.
    """
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    left = size * margin
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(left, left, size - 2 * left, size - 2 * left))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs want bytes, PySide a str
    return bytes(buffer.data().data())


def ico() -> bytes:
    """ICONDIR: a header, a table of sizes and places, the pictures."""
    pictures = [png(size) for size in WINDOWS]
    place = 6 + 16 * len(pictures)
    table, content = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, picture in zip(WINDOWS, pictures, strict=True):
        side = size % 256  # 0 stands for 256
        where = place + len(content)
        table += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), where)
        content += picture
    return table + content


def icns() -> bytes:
    """Apple's: each picture behind its four letters and its length, the whole likewise."""
    content = b"".join(_chunk(name, png(size, _MARGIN)) for name, size in MAC.items())
    return _chunk(b"icns", content)


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack(">I", 8 + len(content)) + content


def write(folder: Path) -> None:
    """Write both files.

    Raises:
        OSError: They could not be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kuaihui.ico").write_bytes(ico())
    (folder / "kuaihui.icns").write_bytes(icns())


if __name__ == "__main__":
    write(Path(sys.argv[1]))
