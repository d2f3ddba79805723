"""The pages of the settings window that lead to something else: shops, team, files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from desktop_app.ui.labels import platform_name
from desktop_app.ui.settings.page import Page

if TYPE_CHECKING:
    from desktop_app.ui.settings.known import Known


class ShopsPage(Page):
    """The shops there are, and the way to their editor.

    Signals:
        editor_asked: The shop editor is wanted.
    """

    editor_asked = Signal()

    def __init__(self) -> None:
        intro = self.tr("What a shop sells and how it sends is kept in the shop editor.")
        super().__init__(self.tr("Shops and platforms"), intro)
        (self.open_button,) = self.buttons(
            (self.tr("Open the shop editor"), self.editor_asked.emit)
        )
        self.head(self.tr("Shops"))
        self._shops = self.note("")
        self.head(self.tr("Platforms"))
        self._platforms = self.note("")
        self.note(
            self.tr(
                "A file in phrases/platforms in your folder takes the place of a shipped platform."
            )
        )

    def offer(self, known: Known) -> None:
        """List the shops and the platforms."""
        names = {one.id: platform_name(one) for one in known.platforms}
        sample = self.tr("{name} (sample)")
        shops = (
            f"{sample.format(name=one.name) if one.sample else one.name} — "
            f"{names.get(one.platform, one.platform)}"
            for one in known.shops
        )
        self._shops.setText("\n".join(shops))
        self._platforms.setText(" · ".join(map(platform_name, known.platforms)))


class FilesPage(Page):
    """The data folder, backups and the settings for others.

    Signals:
        folder_asked, file_asked: Open the folder, or the settings file.
        backup_asked, restore_asked, export_asked: With the path that was chosen.
    """

    folder_asked = Signal()
    file_asked = Signal()
    backup_asked = Signal(str)
    restore_asked = Signal(str)
    export_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Files and backup"))
        self.head(self.tr("Your files"))
        self._folder = self.note("")
        self.buttons(
            (self.tr("Open the folder"), self.folder_asked.emit),
            (self.tr("Open the settings file"), self.file_asked.emit),
        )
        self.head(self.tr("Backup"))
        self.note(self.tr("Phrases, shops, rules, settings and reminders in one zip file."))
        self.buttons(
            (self.tr("Back up…"), self._ask_backup),
            (self.tr("Restore…"), self._ask_restore),
        )
        self.head(self.tr("Settings for a colleague"))
        self.note(self.tr("Without your name and number, passwords and the size of the window."))
        self.buttons((self.tr("Export the settings…"), self._ask_export))

    def offer(self, known: Known) -> None:
        """Say where the files are."""
        self._folder.setText(known.folder)

    def _ask_backup(self) -> None:
        title = self.tr("Back up")
        self._ask(title, "kuaihui-backup.zip", self.tr("Backups (*.zip)"), self.backup_asked.emit)

    def _ask_export(self) -> None:
        title = self.tr("Export the settings")
        kinds = self.tr("Settings (*.toml)")
        self._ask(title, "kuaihui-settings.toml", kinds, self.export_asked.emit)

    def _ask_restore(self) -> None:
        title = self.tr("Restore a backup")
        self._ask(title, "", self.tr("Backups (*.zip)"), self.restore_asked.emit)

    def _ask(self, title: str, name: str, kinds: str, chosen: object) -> None:
        """Ask for a file: a new one where there is a name for it."""
        dialog = QFileDialog(self, title)
        dialog.setNameFilter(kinds)
        if name:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(name.rpartition(".")[2])
            dialog.selectFile(name)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
