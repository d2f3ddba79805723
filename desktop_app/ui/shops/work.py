"""What is being edited: a ``Session`` for each shop, and which of them is shown."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop_app.core.shop_session import Session, session_of
from desktop_app.core.shop_store import Changed
from desktop_app.core.shops import Shop

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.core.shop_store import ShopStore
    from desktop_app.core.shops import Platform


@dataclass(frozen=True, slots=True)
class Work:
    """The shops at one moment; every step makes the next.

    Attributes:
        sessions: By the source of the shop.
        current: The source of the one that is shown; empty where there is none.
        platforms: That a shop can be on.
    """

    sessions: Mapping[str, Session] = field(default_factory=dict)
    current: str = ""
    platforms: tuple[Platform, ...] = ()

    @property
    def order(self) -> tuple[str, ...]:
        """The sources as they are listed: one's own first, then the samples."""
        return tuple(sorted(self.sessions, key=lambda one: self.sessions[one].saved.sample))

    @property
    def session(self) -> Session | None:
        """The one that is shown."""
        return self.sessions.get(self.current)

    def read(self, shops: Sequence[Shop], platforms: Sequence[Platform], store: ShopStore) -> Work:
        """After the files were read; what is being edited stays.

        What was read may be older than what was saved since, so each file that differs is asked
        again.
        """
        sessions: dict[str, Session] = {}
        for shop in sorted(shops, key=lambda shop: shop.sample):
            known = self.sessions.get(shop.source)
            if known is None:
                sessions[shop.source] = session_of(shop)
            elif shop in (known.saved, replace(known.saved, id=shop.id)) or shop.sample:
                sessions[shop.source] = known
            else:
                sessions[shop.source] = known.compared(store)
        for source, session in self.sessions.items():
            if source not in sessions and session.pending:
                sessions[source] = session.compared(store)
        return replace(self._with(sessions), platforms=tuple(platforms))

    def at(self, number: int) -> Work:
        """With another shop shown, by its number in the order."""
        return replace(self, current=self.order[number])

    def became(self, session: Session) -> Work:
        """After a step in the shop that is shown."""
        return replace(self, sessions={**self.sessions, self.current: session})

    def unnamed(self, name: str) -> Shop:
        """A shop to begin, on the same platform and in the same place as the first one."""
        like = next((self.sessions[source].saved for source in self.order), None)
        return Shop(
            "shop",
            name,
            platform=like.platform if like else "",
            language=like.language if like else "",
            currency=like.currency if like else "",
            calendar=like.calendar if like else "",
            timezone=like.timezone if like else "",
        )

    def begun(self, shop: Shop) -> Work:
        """With a new shop, which is shown."""
        return self._with({**self.sessions, shop.source: session_of(shop)}, shop.source)

    def dropped(self) -> Work:
        """Without the shop that is shown."""
        return self._with(self._others)

    def written(self, store: ShopStore) -> Work:
        """After an attempt to save all that is pending."""
        sessions = {source: session.written(store) for source, session in self.sessions.items()}
        return replace(self, sessions=sessions)

    def theirs(self) -> Work:
        """Take what the file says by now; a shop whose file is gone goes as well."""
        session = self.session
        if session is None:
            return self
        if isinstance(session.trouble, Changed) and session.trouble.theirs is None:
            return self.dropped()
        return self.became(session.theirs())

    def ours(self, store: ShopStore) -> Work:
        """Write ours over what the file says by now; it may become another file."""
        if self.session is None:
            return self
        after = self.session.ours(store)
        return self._with({**self._others, after.saved.source: after}, after.saved.source)

    @property
    def _others(self) -> dict[str, Session]:
        return {k: v for k, v in self.sessions.items() if k != self.current}

    def _with(self, sessions: Mapping[str, Session], current: str = "") -> Work:
        """A sample of which there is a shop of one's own is not shown."""
        own = {session.saved.id for session in sessions.values() if not session.saved.sample}
        left = {
            source: session
            for source, session in sessions.items()
            if not (session.saved.sample and session.saved.id in own)
        }
        after = replace(self, sessions=left, current=current or self.current)
        return after if after.session else replace(after, current=next(iter(after.order), ""))
