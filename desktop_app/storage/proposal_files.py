"""Suggested changes as files: small phrasebooks that can be mailed, read and imported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.storage.book_files import refusal_of
from desktop_app.storage.files import Refused, write_atomic
from desktop_app.storage.phrase_file import new_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from desktop_app.core.problems import Refusal
    from desktop_app.core.proposals import Proposal


@dataclass(frozen=True, slots=True)
class ProposalFiles:
    """Keeps each suggestion as a file of its own in ``folder``.

    ``by`` says who suggests it.
    """

    folder: Path
    clock: Callable[[], dt.datetime]
    by: Callable[[], str]

    def propose(self, proposal: Proposal) -> str | Refusal:
        """Write the file; its path."""
        moment = self.clock()
        name = f"{moment:%Y-%m-%d-%H%M%S}-{proposal.after.id}.toml"
        head = "".join(f"# {line}\n" for line in self._said(proposal, moment))
        path = self.folder / name
        try:
            text = head + "\n" + new_text(proposal.as_book)
            self.folder.mkdir(parents=True, exist_ok=True)
            write_atomic(path, text.encode())
        except (Refused, OSError, ValueError) as error:
            return refusal_of(error)
        return str(path)

    def _said(self, proposal: Proposal, moment: dt.datetime) -> tuple[str, ...]:
        """Who, when and why, as comments: they need no language of ours."""
        about = (self.by(), proposal.book.name, proposal.before.title)
        head = " · ".join((f"{moment:%Y-%m-%d %H:%M}", *filter(None, about)))
        return (head, *proposal.why.splitlines())
