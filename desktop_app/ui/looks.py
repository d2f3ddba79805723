"""The language, theme and font that all windows are made with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from desktop_app.ui.dressing import dress, install_translations
from desktop_app.ui.icons import Icons
from desktop_app.ui.theme import theme_for

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QTranslator
    from PySide6.QtWidgets import QApplication

    from desktop_app.storage.settings import Settings


class Looks:
    """Dresses the application; windows made afterwards take ``theme`` and ``icons`` from here."""

    def __init__(
        self, app: QApplication, settings: Settings, icons: Path, translations: Path
    ) -> None:
        self._app, self._translations = app, translations
        self._translators: list[QTranslator] = []
        self.icons = Icons(icons)
        app.setWindowIcon(self.icons.icon("kuaihui"))
        self.put_on(settings)

    def put_on(self, settings: Settings) -> None:
        """Take the language, theme and text size of the settings."""
        self._settings = settings
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self.language = settings.language or QLocale.system().bcp47Name()
        self._translators = install_translations(self._app, self.language, self._translations)
        self.theme = dress(self._app, self.language, settings)

    def fit(self, settings: Settings) -> bool:
        """Whether windows made now would look as those made before."""
        before = self._settings
        looks = (settings.language, settings.theme, settings.text_size)
        same = looks == (before.language, before.theme, before.text_size)
        return same and theme_for(settings.theme, self._app) is self.theme
