"""Gives the application its language, font and colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFontMetrics

from desktop_app.ui.theme import Theme, font_for, palette_for, style_sheet, theme_for

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from desktop_app.storage.settings import Settings


def dress(app: QApplication, language: str, settings: Settings) -> Theme:
    """Set font, palette and style sheet for all windows; returns the theme that was chosen."""
    app.setStyle("Fusion")
    app.setFont(font_for(language, settings.text_size))
    theme = theme_for(settings.theme, app)
    app.setPalette(palette_for(theme))
    app.setStyleSheet(style_sheet(theme, QFontMetrics(app.font()).height()))
    return theme


def install_translations(app: QApplication, language: str, ours: Path) -> list[QTranslator]:
    """Install what there is for a language: ours, from that folder, and Qt's own texts."""
    found = []
    folders = {
        "qtbase": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        "kuaihui": str(ours),
    }
    for name, folder in folders.items():
        for locale in (QLocale(language), QLocale("en")):  # English has plural forms of its own
            translator = QTranslator(app)
            if translator.load(locale, name, "_", folder):
                app.installTranslator(translator)
                found.append(translator)
                break
    return found
