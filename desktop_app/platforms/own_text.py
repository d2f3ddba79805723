"""The text that our own program has on the clipboard."""

import logging
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtGui import QClipboard, QGuiApplication

_log = logging.getLogger(__name__)

_SECONDS: Final = 1.0


def own_text() -> str | None:
    """The text straight from our memory; None while the clipboard is another program's."""
    clipboard = QGuiApplication.clipboard()
    return clipboard.text() if clipboard.ownsClipboard() else None


def as_formats(text: str) -> Mapping[str, bytes]:
    """A text by its MIME type; nothing for none."""
    return {"text/plain": text.encode(errors="replace")} if text else {}


def own_selection() -> str | None:
    """The text selected in a window of ours; None where it is selected elsewhere."""
    clipboard = QGuiApplication.clipboard()
    return clipboard.text(QClipboard.Mode.Selection) if clipboard.ownsSelection() else None


def leave_to(command: Sequence[str], text: str | None) -> None:
    """Give a text to `xclip` or `wl-copy`, where installed, which stays when we go.

    Both go to the background once they own the clipboard; that is waited for. Their input is an
    unnamed file and not a pipe, so that a hanging program cannot hold up our quitting.
    """
    program = shutil.which(command[0])
    if not text or program is None:
        return
    with tempfile.TemporaryFile() as content:
        content.write(text.encode(errors="replace"))
        content.seek(0)
        try:
            subprocess.run(  # noqa: S603 - a fixed command; the text is only its input
                [program, *command[1:]],
                stdin=content,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as problem:
            _log.warning("%s did not take the clipboard: %s", program, type(problem).__name__)
