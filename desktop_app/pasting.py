"""Pastes replies into the chat, and says so where it could only copy."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from desktop_app.core.pasting import (
    SLOWNESS,
    Delivery,
    Fate,
    Step,
    Stroke,
    Typed,
    paste_keys,
)
from desktop_app.outbox import Offering

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QScreen

    from desktop_app.outbox import Outbox
    from desktop_app.platforms.protocols import Desktop, ForeignWindow
    from desktop_app.trace import Trace

TICK_MS = 4
"""Between two looks while a paste is on its way: nothing tells when a key was let go."""
RESTORE_MS = 700
"""From the last fetch to the clipboard's former text: some programs fetch more than once."""
RESTORE_AT_LAST = 5.0
"""Seconds after a paste from which fetches put it off no more: some programs never stop."""


@dataclass(frozen=True, slots=True)
class Order:
    """How a reply is to be pasted.

    Attributes:
        leave: Gives the keyboard back, by hiding or otherwise.
        screen: Where the toast appears.
        whose: Whose chat a window shows; it must still be the same one when the keys are pressed.
        sends: Whether Return is pressed after it.
        in_a_row: Whether all messages are pasted, with Return between them; else only the first.
        restores: Whether the clipboard gets back what was on it, where all of that can be had.
    """

    leave: Callable[[], None]
    screen: QScreen
    whose: Callable[[ForeignWindow], str]
    sends: bool = False
    in_a_row: bool = False
    restores: bool = False


@dataclass(slots=True)
class _Job:
    """A reply on its way."""

    order: Order
    window: ForeignWindow
    key: str
    stroke: Stroke
    delivery: Delivery
    offering: Offering
    fetched: float | None = None
    heard: float | None = None
    former: Mapping[str, bytes] = field(default_factory=dict)
    left: bool = False


class Pasting(QObject):
    """Drives one delivery at a time; between deliveries nothing runs."""

    def __init__(
        self,
        desktop: Desktop,
        outbox: Outbox,
        trace: Trace,
        parent: QObject,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._desktop, self._outbox, self._trace, self._now = desktop, outbox, trace, clock
        self._target: ForeignWindow | None = None
        self._job: _Job | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._restoring = QTimer(self)
        self._restoring.setSingleShot(True)
        self._restoring.setInterval(RESTORE_MS)
        self._restoring.timeout.connect(self._restore)
        self._former: Mapping[str, bytes] = {}
        self._pasted_into, self._pasted_at = 0, 0.0

    @property
    def busy(self) -> bool:
        """Whether a reply is on its way."""
        return self._job is not None

    def aim(self, window: ForeignWindow | None) -> None:
        """Paste into this window from now on; None: nobody knows which it is."""
        self._target = self._desktop.paster.target(window)

    def forget(self) -> None:
        """Our own window has the keyboard, and nobody knows who had it before."""
        self._target = None

    def give_back(self) -> None:
        """Give the keyboard back to the target, our window staying where it is."""
        if self._target:
            self._desktop.windows.activate(self._target)

    def paste(self, texts: tuple[str, ...], order: Order) -> None:
        """Put a reply on the clipboard, then paste it; its first message if not in a row."""
        self._begin(order, partial(self._outbox.offer, texts), len(texts))

    def paste_next(self, order: Order) -> None:
        """The next message of the reply that was pasted last."""
        self._begin(order, self._outbox.offer_next, 1)

    def _begin(self, order: Order, offer: Callable[[Offering], None], count: int) -> None:
        if self.busy:
            return
        self._restoring.stop()
        window, hindrance = self._target, self._desktop.paster.hindrance()
        if hindrance or window is None:
            offer(Offering(_nothing))
            order.leave()
            self._say(order, hindrance or Fate.NO_WINDOW)
            return
        stroke = paste_keys(window.app)
        delivery = Delivery(count if order.in_a_row else 1, order.sends, self._now())
        selected = stroke is Stroke.SHIFT_INSERT
        offering = Offering(self._on_fetched, passing=order.restores, selected=selected)
        job = self._job = _Job(order, window, order.whose(window), stroke, delivery, offering)
        if order.restores:
            # Asked before the clipboard is ours; the answer comes later, within a second.
            self._desktop.clipboard.read_all(partial(self._start, job, offer))
        else:
            self._start(job, offer, {})

    def _start(
        self, job: _Job, offer: Callable[[Offering], None], former: Mapping[str, bytes]
    ) -> None:
        job.former = former
        offer(job.offering)
        self._timer.start()
        self._tick()

    def _tick(self) -> None:
        job = self._job
        if job is None:
            return
        seen = self._desktop.paster.look(job.window.handle)
        job.delivery, step = job.delivery.next(seen, self._now(), job.fetched, job.heard)
        match step:
            case Step.LEAVE:
                job.left = True
                job.order.leave()
            case Step.ASK:
                self._desktop.windows.activate(job.window)
            case Step.PASTE:
                job.fetched = job.heard = None
                self._press(job, job.stroke)
            case Step.ENTER:
                self._press(job, Stroke.RETURN)
            case Step.NEXT:
                self._outbox.offer_next(job.offering)
            case Step.END:
                self._end(job)
            case Step.WAIT:
                pass

    def _press(self, job: _Job, stroke: Stroke) -> None:
        """Press keys, if the window still shows the same chat and the text is still there."""
        active = self._desktop.windows.active()
        if active and job.order.whose(active) != job.key:
            job.delivery, _ = job.delivery.ended(Fate.OTHER_CHAT)
        elif not self._outbox.offered:
            job.delivery, _ = job.delivery.ended(Fate.REPLACED)
        else:
            typed = self._desktop.paster.press(job.window.handle, stroke)
            self._trace.note("typed", stroke=stroke.value, well=typed is Typed.DONE)
            if typed is not Typed.DONE:
                job.delivery = job.delivery.missed(typed)

    def _on_fetched(self) -> None:
        if not shiboken6.isValid(self):  # the text stays on the clipboard while the program ends
            return
        job, now = self._job, self._now()
        handle = job.window.handle if job else self._pasted_into
        by_chat = self._desktop.paster.is_asking(handle) is not False
        self._trace.note("fetched", by_chat=by_chat)
        if job and by_chat:
            job.fetched = now
        elif job:
            job.heard = job.heard or now
        elif by_chat and self._restoring.isActive() and now < self._pasted_at + RESTORE_AT_LAST:
            self._restoring.start()

    def _end(self, job: _Job) -> None:
        self._timer.stop()
        self._job = None
        fate = job.delivery.fate or Fate.NO_FOCUS
        if not job.left and fate is not Fate.HELD:  # a held Return would go on in the chat
            job.order.leave()
        self._say(job.order, fate)
        if fate is Fate.PASTED and job.order.restores and job.former and not self._outbox.more:
            self._former, self._pasted_into = job.former, job.window.handle
            self._pasted_at = self._now()
            slowness = int(job.delivery.pace * SLOWNESS * 1000)
            self._restoring.start(max(RESTORE_MS, slowness))

    def _restore(self) -> None:
        """With all its formats, and only while nobody has copied anything since."""
        if self._outbox.offered:
            data = QMimeData()
            for name, content in self._former.items():
                data.setData(name, content)
            QGuiApplication.clipboard().setMimeData(data)
        self._former = {}

    def _say(self, order: Order, fate: Fate) -> None:
        self._trace.note("pasted" if fate is Fate.PASTED else "not pasted", fate=fate.value)
        if fate is Fate.PASTED:
            self._outbox.say(self.tr("Sent") if order.sends else self.tr("Pasted"), order.screen)
        elif fate is Fate.NOT_SENT:
            self._outbox.say(self.tr("Pasted"), order.screen, self.tr("Not sent: press Enter"))
        else:
            self._outbox.say(self.tr("Copied only"), order.screen, self._why(fate))

    def _why(self, fate: Fate) -> str:
        return {
            Fate.GONE: self.tr("The chat's window is gone"),
            Fate.NO_WINDOW: self.tr("It is not known which window is the chat"),
            Fate.NO_FOCUS: self.tr("The chat's window did not take the keyboard"),
            Fate.OTHER_CHAT: self.tr("The window shows another chat now"),
            Fate.HELD: self.tr("A key is held down"),
            Fate.GRABBED: self.tr("Another program holds the keyboard"),
            Fate.REPLACED: self.tr("Something else was copied meanwhile"),
            Fate.NOT_TAKEN: self.tr("The program did not take the text"),
            Fate.UNSUPPORTED: self.tr("This desktop lets no program paste"),
            Fate.NOT_ALLOWED: self.tr("Allow Kuaihui under Accessibility first"),
        }.get(fate, "")


def _nothing() -> None:
    """Nobody waits for the text to be taken."""
