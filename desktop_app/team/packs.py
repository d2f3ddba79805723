"""Rule packs that a team shares: words of one's own given to it, and its words changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.rules.own_pack import with_word
from desktop_app.core.teamwork.changes import changes
from desktop_app.storage.book_files import refusal_of
from desktop_app.storage.files import Refused, read_text
from desktop_app.storage.own_rules import written
from desktop_app.storage.render import line
from desktop_app.storage.rule_file import read_pack
from desktop_app.storage.tables import FORMAT
from desktop_app.team.books import read_entries
from desktop_app.team.device import new_id
from desktop_app.team.editing import place_of, shared_at
from desktop_app.team.shops import edited_places, free_path, own_part, propose_all
from desktop_app.team.team import NO_PLACE

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.core.rules.packs import Pack, Rule
    from desktop_app.team.team import Shared, Team

    Change = Callable[[Pack], Pack]

_GONE = QT_TRANSLATE_NOOP("refusal", "This team's rules are not there any more; was the team left?")
_BROKEN = QT_TRANSLATE_NOOP(
    "problem", "{path} cannot be read as a rule pack; mend it before it is changed here."
)


def with_shared_word(pack: Pack, rule: Rule) -> Pack:
    """With a rule put in; a new one has an id that nobody else's new one has."""
    if rule.id in {one.id for one in pack.rules}:
        return with_word(pack, rule)
    return replace(pack, rules=(*pack.rules, replace(rule, id=f"word-{new_id()}")))


def _pack(text: str, path: Path) -> Pack:
    pack, _ = read_pack(text, str(path))
    if pack is None:
        raise Refused(_BROKEN, path=path)
    return pack


@dataclass(frozen=True, slots=True)
class TeamPacks:
    """The rule packs of the teams of ``team``."""

    team: Team

    def teams(self) -> tuple[str, ...]:
        """The places in which this device edits."""
        return edited_places(self.team)

    def team_of(self, pack: Pack) -> str:
        """The place whose pack it is; empty: it is the user's own, or came with the program."""
        return place_of(self.team.home.team, pack.source)

    def edit(self, pack: Pack, change: Change) -> bool | Refusal:
        """Change what a team's pack says by now; False: it was proposed, for an agent asked."""
        try:
            shared = shared_at(self.team, pack.source)
            if shared is None:
                return Refusal(_GONE, {})
            old, new = self._texts(Path(pack.source), change)
            if shared.place.role.edits:
                saved = self.team.save_text(shared, old, new)
                return saved if isinstance(saved, Refusal) else True
            return self._proposed(shared, old, new)
        except (Refused, OSError) as error:
            return refusal_of(error)

    def _texts(self, path: Path, change: Change) -> tuple[str, str]:
        old = own_part(read_text(path).text)
        before = _pack(old, path)
        return old, written(old, before, change(before))

    def _proposed(self, shared: Shared, old: str, new: str) -> bool | Refusal:
        wanted = changes(read_entries(old), read_entries(new))
        return propose_all(self.team, shared, wanted, "") or False

    def share(self, own: Pack, place_id: str) -> Refusal | None:
        """Give the words of the own pack to a team, as a pack of its own."""
        place = self.team.place(place_id)
        if place is None:
            return Refusal(NO_PLACE, {"id": place_id})
        ident = f"words-{new_id()}"
        head = line("format", FORMAT) + line("id", ident) + line("name", place.name or own.name)
        try:
            empty = fresh = _pack(head, Path(ident))
            for rule in own.rules:
                fresh = with_shared_word(fresh, replace(rule, id=""))
            text = written(head, empty, fresh)
            path = free_path(self.team, place, "rules", "words")
        except (Refused, OSError) as error:
            return refusal_of(error)
        shared = self.team.share(place, path, text)
        return shared if isinstance(shared, Refusal) else None
