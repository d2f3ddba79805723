"""What a member may do. The program shows it; only the share's own rights can enforce it."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    """Agents use, override and propose; editors edit and decide; owners give roles and restore."""

    AGENT = "agent"
    EDITOR = "editor"
    OWNER = "owner"

    @property
    def edits(self) -> bool:
        """Whether the role may change the team's phrases."""
        return self is not Role.AGENT

    @property
    def owns(self) -> bool:
        """Whether the role may give roles and let go of what is old."""
        return self is Role.OWNER


def role_of(word: object, otherwise: Role = Role.EDITOR) -> Role:
    """The role that a word names; ``lead`` is another word for an editor."""
    known = {role.value: role for role in Role} | {"lead": Role.EDITOR}
    return known.get(word, otherwise) if isinstance(word, str) else otherwise
