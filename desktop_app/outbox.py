"""What goes onto the clipboard, message by message, and how the agent is told."""

from __future__ import annotations

from collections import deque
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.core.sending import Sending
from desktop_app.platforms.picture_data import picture_data

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard, QScreen

    from desktop_app.trace import Trace
    from desktop_app.ui.toast import Toast


KEPT = 50
"""Copied messages that are recognised when they come back from the clipboard."""


class Outbox(QObject):
    """Remembers which messages of the last reply are still to come.

    ``next_key`` is the shortcut for the next one, as it is told to the agent.
    """

    def __init__(
        self, clipboard: QClipboard, toast: Toast, next_key: str, trace: Trace, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._clipboard, self._toast = clipboard, toast
        self.next_key = next_key
        self._trace = trace
        self._sending = Sending()
        self._sent: deque[str] = deque(maxlen=KEPT)

    def sent(self, text: str) -> bool:
        """Whether a text on the clipboard is one of ours."""
        return text in self._sent

    def use_toast(self, toast: Toast) -> None:
        """Tell the agent in another window from now on."""
        self._toast = toast

    def send(self, texts: tuple[str, ...], screen: QScreen, pictures: tuple[str, ...] = ()) -> None:
        """Copy the first message of a reply; the toast appears on ``screen``.

        ``pictures`` are the paths of those that follow the texts.
        """
        self._copy(Sending(texts, pictures=pictures), screen)

    def send_next(self, screen: QScreen) -> None:
        """Copy the next message of the reply."""
        if self._sending.more:
            self._copy(self._sending.advanced(), screen)
        else:
            self._toast.say(self.tr("No further message"), "", screen)

    def forget(self) -> None:
        """What is left of the reply is not wanted any more: another buyer is next."""
        self._sending = Sending()

    def _copy(self, sending: Sending, screen: QScreen) -> None:
        self._sending = sending
        if sending.picture and not self._put_picture(sending.picture):
            text = self.tr("This picture cannot be read, and was not copied")
            self._toast.say(text, PurePath(sending.picture).name, screen)
            return
        if not sending.picture:
            self._sent.append(sending.text)
            self._clipboard.setText(sending.text)
        self._trace.note("copied", message=sending.at + 1, messages=sending.count)
        self._toast.say(self._head(sending), sending.text or self.tr("A picture"), screen)

    def _put_picture(self, path: str) -> bool:
        """Copy a picture, if it can be read; its address on the clipboard is known as ours."""
        data = picture_data(path)
        if data is None:
            return False
        self._sent.append(data.text())
        self._clipboard.setMimeData(data)
        return True

    def _head(self, sending: Sending) -> str:
        head = self.tr("Copied")
        if sending.count > 1:
            head += f" {sending.at + 1}/{sending.count}"
        if sending.more:
            head += " · " + self.tr("{key} for the next").format(key=self.next_key)
        return head
