"""What goes onto the clipboard, message by message, and how the agent is told."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard

from desktop_app.core.sending import Sending
from desktop_app.platforms.offered_text import OfferedText
from desktop_app.platforms.picture_data import picture_data

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QScreen

    from desktop_app.trace import Trace
    from desktop_app.ui.toast import Toast


KEPT = 50
"""Copied messages that are recognised when they come back from the clipboard."""


@dataclass(frozen=True, slots=True)
class Offering:
    """How a message is put on the clipboard to be pasted.

    Attributes:
        fetched: Called when a program takes it from there.
        passing: The clipboard gets its former text back.
        selected: It is offered as the selected text too, which old terminals paste.
    """

    fetched: Callable[[], None]
    passing: bool = False
    selected: bool = False

    def text(self, message: str) -> OfferedText:
        """The message as it is put there."""
        return OfferedText(message, self.fetched, passing=self.passing)


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
        self._offered: OfferedText | None = None
        self._unread = False

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
        self._put(Sending(texts, pictures=pictures))
        self.say(self.tr("Copied"), screen)

    def send_next(self, screen: QScreen) -> None:
        """Copy the next message of the reply."""
        if self._sending.more:
            self._put(self._sending.advanced())
            self.say(self.tr("Copied"), screen)
        else:
            self._toast.say(self.tr("No further message"), "", screen)

    @property
    def more(self) -> bool:
        """Whether another message of the reply is to come."""
        return self._sending.more

    @property
    def offered(self) -> bool:
        """Whether the message on the clipboard was put there to be pasted, and is still there."""
        return self._offered is not None and self._clipboard.mimeData() is self._offered

    def offer(self, texts: tuple[str, ...], offering: Offering) -> None:
        """Copy the first message of a reply and say nothing yet: it is about to be pasted."""
        self._put(Sending(texts), offering)

    def offer_next(self, offering: Offering) -> None:
        """The same for the next message."""
        self._put(self._sending.advanced(), offering)

    def settle(self) -> None:
        """Leave plain texts behind: one that tells of its fetching must not outlive Python."""
        if self.offered:
            self._clipboard.setText(self._sending.text)
        if self._clipboard.ownsSelection():
            self._clipboard.setText(self._sending.text, QClipboard.Mode.Selection)

    def forget(self) -> None:
        """What is left of the reply is not wanted any more: another buyer is next."""
        self._sending = Sending()

    def _put(self, sending: Sending, offering: Offering | None = None) -> None:
        self._sending = sending
        if sending.picture:
            self._put_picture(sending.picture)
            return
        self._sent.append(sending.text)
        self._offered = offering.text(sending.text) if offering else None
        if offering and offering.selected and self._clipboard.supportsSelection():
            selection = offering.text(sending.text)
            self._clipboard.setMimeData(selection, QClipboard.Mode.Selection)
        if self._offered:
            self._clipboard.setMimeData(self._offered)
        else:
            self._clipboard.setText(sending.text)
        self._note()

    def _note(self) -> None:
        sending = self._sending
        self._trace.note("copied", message=sending.at + 1, messages=sending.count)

    def _put_picture(self, path: str) -> None:
        """Copy a picture, if it can be read; its address on the clipboard is known as ours."""
        self._offered = None
        data = picture_data(path)
        self._unread = data is None
        if data:
            self._sent.append(data.text())
            self._clipboard.setMimeData(data)
            self._note()

    def say(self, head: str, screen: QScreen, note: str = "") -> None:
        """Tell what became of the message.

        Args:
            head: In a word or two.
            screen: Where the toast appears.
            note: What the agent should know; else the message itself is shown.
        """
        sending = self._sending
        if sending.picture and self._unread:
            text = self.tr("This picture cannot be read, and was not copied")
            self._toast.say(text, PurePath(sending.picture).name, screen)
            return
        if sending.count > 1:
            head += f" {sending.at + 1}/{sending.count}"
        if sending.more:
            head += " · " + self.tr("{key} for the next").format(key=self.next_key)
        self._toast.say(head, note or sending.text or self.tr("A picture"), screen)
