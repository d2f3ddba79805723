"""A text on the clipboard that tells when another program takes it."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QMetaType, QMimeData
from typing_extensions import override

_PASSING: Final = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\0",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
    "x-kde-passwordManagerHint": b"secret",
    "application/x-copyq-hidden": b"1",
    "org.nspasteboard.TransientType": b"",
}
"""What asks clipboard managers to leave a text out of their histories, and out of the cloud."""


class OfferedText(QMimeData):
    """Text whose fetching is told.

    Args:
        text: The text.
        fetched: Called at every fetch, our own included.
        passing: The clipboard gets its former text back soon; no history needs this one.
    """

    def __init__(self, text: str, fetched: Callable[[], None], *, passing: bool = False) -> None:
        super().__init__()
        self.setText(text)
        for name, content in _PASSING.items() if passing else ():
            self.setData(name, content)
        self._fetched = fetched

    @override
    def retrieveData(self, mimetype: str, preferredType: QMetaType | QMetaType.Type) -> Any:
        content = super().retrieveData(mimetype, preferredType)
        if mimetype.startswith("text/"):
            self._fetched()
        return content
