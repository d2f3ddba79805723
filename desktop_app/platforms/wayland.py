"""Wayland: a program sees neither other windows nor keys that are not its own.

Global hotkeys come through the GlobalShortcuts portal (`portal_hotkeys`) where there is one; else
the user binds `kuaihui --toggle` to a key in the settings of the desktop.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer

from desktop_app.platforms.own_text import as_formats, leave_to, own_text

_LIMIT_MS: Final = 1000
_MOST_BYTES: Final = 1 << 20
_WL_PASTE: Final = ("wl-paste", "--no-newline", "--type", "text")
_WL_PASTE_SELECTED: Final = (*_WL_PASTE, "--primary")
_WL_COPY: Final = ("wl-copy",)


class WaylandClipboard(QObject):
    """Reads through `wl-paste`, since Qt would wait for the program that owns the text."""

    def __init__(
        self,
        paste: Sequence[str] = _WL_PASTE,
        copy: Sequence[str] = _WL_COPY,
        own_text: Callable[[], str | None] = own_text,
        paste_selected: Sequence[str] = _WL_PASTE_SELECTED,
    ) -> None:
        super().__init__()
        self._paste_selected = paste_selected
        self._paste = paste
        self._copy = copy
        self._own_text = own_text

    def read(self, done: Callable[[str], None]) -> None:
        """Answer from our own memory, or with what `wl-paste` prints within a second."""
        ours = self._own_text()
        if ours is None:
            _Paste(self._paste, done, self)
        else:
            QTimer.singleShot(0, lambda: done(ours))

    def read_all(self, done: Callable[[Mapping[str, bytes]], None]) -> None:
        """The text alone: where nothing can be pasted, nothing has to be put back."""
        self.read(lambda text: done(as_formats(text)))

    def read_selection(self, done: Callable[[str], None]) -> None:
        """What is selected, which not every desktop tells; else what was copied."""

        def answered(text: str) -> None:
            if text:
                done(text)
            else:
                self.read(done)

        _Paste(self._paste_selected, answered, self)

    def hold_after_quit(self) -> None:
        """Leave our text to `wl-copy`: on Wayland it would vanish with us."""
        leave_to(self._copy, self._own_text())


class _Paste(QProcess):
    """One run of `wl-paste`, killed when it takes too long or says too much."""

    def __init__(
        self, command: Sequence[str], done: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._done = done
        self.setStandardErrorFile(QProcess.nullDevice())
        self.finished.connect(self._on_finished)
        self.errorOccurred.connect(self._on_error_occurred)
        self.readyReadStandardOutput.connect(self._on_ready_read)
        self.start(command[0], list(command[1:]))
        QTimer.singleShot(_LIMIT_MS, self, self.kill)

    def _on_ready_read(self) -> None:
        if self.bytesAvailable() > _MOST_BYTES:
            self.kill()

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        fine = status is QProcess.ExitStatus.NormalExit and code == 0
        self._answer(self.readAllStandardOutput().data() if fine else b"")

    def _on_error_occurred(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # the only one no `finished` follows
            self._answer(b"")

    def _answer(self, content: bytes | bytearray | memoryview) -> None:
        self.deleteLater()
        fits = len(content) <= _MOST_BYTES
        self._done(bytes(content).decode(errors="replace") if fits else "")
