"""What goes onto the clipboard, message by message, and how the agent is told."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.core.sending import Sending

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

    def send(self, texts: tuple[str, ...], screen: QScreen) -> None:
        """Copy the first message of a reply; the toast appears on ``screen``."""
        self._copy(Sending(texts), screen)

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
        self._sent.append(sending.text)
        self._clipboard.setText(sending.text)
        self._trace.note("copied", message=sending.at + 1, messages=len(sending.texts))
        self._toast.say(self._head(sending), sending.text, screen)

    def _head(self, sending: Sending) -> str:
        head = self.tr("Copied")
        if len(sending.texts) > 1:
            head += f" {sending.at + 1}/{len(sending.texts)}"
        if sending.more:
            head += " · " + self.tr("{key} for the next").format(key=self.next_key)
        return head
