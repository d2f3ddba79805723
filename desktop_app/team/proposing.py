"""Suggestions of the phrase editor: to the team where the book is a team's, else as files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.problems import Refusal
from desktop_app.core.teamwork.changes import changes
from desktop_app.storage.book_files import refusal_of
from desktop_app.storage.files import Refused
from desktop_app.storage.phrase_file import new_text
from desktop_app.team.books import read_entries
from desktop_app.team.deeds import propose
from desktop_app.team.editing import shared_at

if TYPE_CHECKING:
    from desktop_app.core.proposals import Proposal
    from desktop_app.storage.proposal_files import ProposalFiles
    from desktop_app.team.team import Team


@dataclass(frozen=True, slots=True)
class TeamProposals:
    """Takes suggestions for teams; ``otherwise`` takes those for none."""

    team: Team
    otherwise: ProposalFiles

    def propose(self, proposal: Proposal) -> str | Refusal:
        """Put it on the team's list; the name of the book whose list it is on."""
        shared = shared_at(self.team, proposal.book.source)
        if shared is None:
            return self.otherwise.propose(proposal)
        try:
            before = replace(proposal, after=proposal.before)
            old, new = (read_entries(new_text(one.as_book)) for one in (before, proposal))
        except (Refused, ValueError) as error:
            return refusal_of(error)
        key = ("phrase", proposal.after.id)
        for change in changes({key: old[key]}, {key: new[key]}):
            saved = propose(self.team, shared, change, proposal.why)
            if isinstance(saved, Refusal):
                return saved
        return shared.name
