"""Small pictures of pictures, read once for as long as their files stay as they are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap, QPixmapCache


def thumbnail(path: str, side: int) -> QPixmap:
    """A picture within a square of so many pixels; a null one where it cannot be read."""
    try:
        stamp = Path(path).stat().st_mtime_ns
    except OSError:
        return QPixmap()
    key = f"{path} {stamp} {side}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    found = QPixmap.fromImage(reader.read())
    QPixmapCache.insert(key, found)
    return found
