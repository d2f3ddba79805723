"""How a reply goes from the picker to the chat: onto the clipboard, and from there by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.pasting import Way, ways
from desktop_app.pasting import Order

if TYPE_CHECKING:
    from desktop_app.chatting import Chatting
    from desktop_app.ground import Ground
    from desktop_app.outbox import Outbox
    from desktop_app.pasting import Pasting
    from desktop_app.showing import Showing
    from desktop_app.stage import Stage
    from desktop_app.whereabouts import Whereabouts


@dataclass(frozen=True, slots=True)
class Delivering:
    """Copies or pastes what is ready."""

    ground: Ground
    stage: Stage
    whereabouts: Whereabouts
    chatting: Chatting
    showing: Showing
    outbox: Outbox
    pasting: Pasting

    @property
    def busy(self) -> bool:
        """Whether a reply is on its way."""
        return self.pasting.busy

    def deliver(self, texts: tuple[str, ...], way: Way, pictures: tuple[str, ...] = ()) -> None:
        """Copy or paste a reply; ``pictures`` are the paths of those that follow its texts."""
        if way is not Way.COPY and not pictures:  # programs take pictures each in its own way
            self.pasting.paste(texts, self._order(sends=way is Way.SEND))
            return
        self.outbox.send(texts, self.whereabouts.screen(), pictures)
        self.showing.leave()

    def deliver_next(self) -> None:
        """The next message, unless the key was pressed in another buyer's window."""
        if other := self.whereabouts.other():
            self.chatting.meet(other)
            self.pasting.aim(other)
        elif self.chatting.expire():
            self.stage.show(self.stage.picker)
        if self.outbox.more and self.outbox.offered:
            sends = ways(self.ground.settings.on_enter)[0] is Way.SEND
            self.pasting.paste_next(self._order(sends=sends))
        else:
            self.outbox.send_next(self.whereabouts.screen())

    def _order(self, *, sends: bool) -> Order:
        """How to paste into the chat in front."""
        platform, settings = self.stage.picker.shop.platform, self.ground.settings
        return Order(
            leave=self.pasting.give_back if settings.pinned else self.showing.hide,
            screen=self.whereabouts.screen(),
            whose=lambda window: self.whereabouts.told(window).key,
            sends=sends,
            in_a_row=platform in settings.enter_between,
            restores=settings.restore_clipboard,
        )
