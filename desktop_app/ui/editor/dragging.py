"""What is dragged from the table and the tree: phrases and categories, as text of our own kind."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from desktop_app.core.editing.desk import Spot

if TYPE_CHECKING:
    from collections.abc import Sequence

PHRASES = "application/x-kuaihui-phrases"
CATEGORY = "application/x-kuaihui-category"


def phrases_dragged(spots: Sequence[Spot]) -> QMimeData:
    """These phrases on their way."""
    data = QMimeData()
    data.setData(PHRASES, json.dumps([(one.book, one.phrase) for one in spots]).encode())
    return data


def phrases_in(data: QMimeData) -> list[Spot]:
    """The phrases that are being dragged; none where it is something else."""
    if not data.hasFormat(PHRASES):
        return []
    return [Spot(*one) for one in json.loads(bytes(data.data(PHRASES).data()))]


def category_dragged(book: str, category: str) -> QMimeData:
    """This category on its way."""
    data = QMimeData()
    data.setData(CATEGORY, json.dumps((book, category)).encode())
    return data


def category_in(data: QMimeData) -> tuple[str, str] | None:
    """The book and id of the category that is being dragged."""
    if not data.hasFormat(CATEGORY):
        return None
    book, category = json.loads(bytes(data.data(CATEGORY).data()))
    return book, category
