"""A picture as chat programs take it from the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImageReader


def picture_data(path: str) -> QMimeData | None:
    """The picture both as an image and as a file; None where it cannot be read.

    Programs paste the image; file managers and chats that want the original take the file.
    """
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        return None
    data = QMimeData()
    data.setImageData(image)
    data.setUrls([QUrl.fromLocalFile(path)])
    return data
