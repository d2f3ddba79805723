"""What the tests of the interface share: an application in our dress, and a window at work."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before pytest-qt makes the application

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QPalette

from desktop_app import resources
from desktop_app.core.search.spelling import Spelling
from desktop_app.storage.settings import Settings
from desktop_app.ui.dressing import dress
from desktop_app.ui.icons import Icons
from desktop_app.ui.theme import DARK, LIGHT, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def spelling() -> Spelling:
    """The readings of Chinese characters."""
    return Spelling(resources.pinyin())


@pytest.fixture
def icons(qapp: QApplication) -> Icons:  # noqa: ARG001 - pictures need the application
    """The shipped icons."""
    return Icons(resources.icons())


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    """The application in our dress, light and dark, and as it was afterwards."""
    chosen: Theme = request.param
    dress(qapp, "zh-CN", Settings(theme="dark" if chosen.dark else "light"))
    yield chosen
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the windows that qtbot has closed
    qapp.setStyleSheet("")
    qapp.setFont(QFont())
    qapp.setPalette(QPalette())
