"""Proposals as a small file, for who cannot write to the shared place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Refusal
from desktop_app.core.teamwork.proposals import (
    KIND,
    PRIVATE,
    Proposal,
    Review,
    proposal_of,
    proposals,
    proposed,
    review,
)
from desktop_app.storage.files import Refused
from desktop_app.storage.render import line, table_text
from desktop_app.storage.tables import FORMAT
from desktop_app.team.books import read_entries
from desktop_app.team.protocols import FILE_LIMIT
from desktop_app.team.seals import Seal, sealed, unsealed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.core.teamwork.documents import Entries
    from desktop_app.team.team import Shared, Team

Wishes = tuple[tuple["Shared", Proposal], ...]

_NO_PROPOSALS = QT_TRANSLATE_NOOP("refusal", "This file has no proposals that can be read.")
_TORN = QT_TRANSLATE_NOOP("refusal", "This file of proposals is not whole; have it sent once more.")
_OTHERS = QT_TRANSLATE_NOOP("refusal", "These proposals are for a team that was not joined here.")


@dataclass(frozen=True, slots=True)
class Offer:
    """What a file proposes.

    Attributes:
        reviews: What would be new in the lists, beside what there is.
        known: How many are in the lists already, or were.
    """

    reviews: tuple[tuple[Shared, Review], ...]
    known: int = 0


def own_proposals(team: Team) -> Wishes:
    """The proposals of this device's user that are open, and the documents they are about."""
    return tuple(
        (shared, one)
        for shared in team.shared()
        for one in proposals(shared.document.state)
        if one.by == (shared.place.name or team.device.id)
    )


def exported(wishes: Iterable[tuple[Shared, Proposal]]) -> bytes:
    """The file of proposals."""
    rows = [(shared.document.id, one) for shared, one in wishes]
    head = line("format", FORMAT) + line("proposals", rows[0][0] if rows else "")
    tables = (
        table_text("[[proposal]]", {"id": one.id, "document": ident, **proposed(one).set})
        for ident, one in rows
    )
    return sealed("\n".join([head, *tables]))


def is_of_proposals(data: bytes) -> bool:
    """Whether a file means to be one of proposals, whole or not."""
    return b"\nproposals = " in data[:200]


def offered(team: Team, data: bytes) -> Offer | Refusal:
    """What a file of proposals would bring; nothing is written."""
    seal, text, _ = unsealed(data) if len(data) <= FILE_LIMIT else (Seal.TORN, "", "")
    if seal is not Seal.GOOD:
        return Refusal(_TORN if is_of_proposals(data) else _NO_PROPOSALS, {})
    try:
        entries = read_entries(text)
    except Refused:
        return Refusal(_NO_PROPOSALS, {})
    found = list(_proposals_in(entries))
    if not found:
        return Refusal(_NO_PROPOSALS, {})
    documents = {one.document.id: one for one in team.shared()}
    mine = [(documents[ident], one) for ident, one in found if ident in documents]
    fresh = [(shared, one) for shared, one in mine if not _is_known(shared, one)]
    if not mine:
        return Refusal(_OTHERS, {})
    reviews = ((shared, review(shared.document.state, one)) for shared, one in fresh)
    return Offer(tuple(reviews), len(mine) - len(fresh))


def _proposals_in(entries: Entries) -> Iterable[tuple[str, Proposal]]:
    usual = str(entries.get(("", ""), {}).get("proposals", ""))
    for (kind, ident), fields in entries.items():
        one = proposal_of(ident, {name: fields[name] for name in fields if name != "status"})
        if kind == KIND and one.change.kind not in PRIVATE:
            yield str(fields.get("document", usual)), one


def _is_known(shared: Shared, proposal: Proposal) -> bool:
    every = proposals(shared.document.state, every=True)
    return any(one.id == proposal.id for one in every)


def take(team: Team, offer: Offer) -> Refusal | None:
    """Put what a file proposes into the lists of the documents; twice is once."""
    documents = {one.document.id: one for one, _ in offer.reviews}
    for ident, shared in documents.items():
        wanted = [
            proposed(each.proposal) for one, each in offer.reviews if one.document.id == ident
        ]
        saved = team.save(shared, wanted)
        if isinstance(saved, Refusal):
            return saved
    return None
