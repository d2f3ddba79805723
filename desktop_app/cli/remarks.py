"""What ``check`` says of a place in a file: a problem of its data, or a finding of the rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.problems import Problem

if TYPE_CHECKING:
    from desktop_app.core.rules.packs import Finding
    from desktop_app.core.rules.templates import BodyFinding


@dataclass(frozen=True, slots=True)
class Remark:
    """A problem; or a finding, whose place and sentence are put as one."""

    problem: Problem
    phrase: str = ""
    finding: Finding | None = None

    @classmethod
    def of_finding(cls, source: str, one: BodyFinding) -> Remark:
        """The remark of what was found in a phrase of the file ``source``."""
        text = said_of(one.finding).replace("{", "{{").replace("}", "}}")
        problem = Problem(source, f"phrase {one.phrase.id}", one.key, text)
        return cls(problem, one.phrase.id, one.finding)

    @property
    def counts(self) -> bool:
        """Whether it makes the command end with 1."""
        return self.finding is None or self.finding.severity != "hint"

    def as_json(self) -> dict[str, object]:
        """For scripts; a finding has more keys than a problem."""
        said: dict[str, object] = {
            "file": self.problem.source,
            "table": self.problem.table,
            "key": self.problem.key,
            "message": self.problem.message,
        }
        return said if self.finding is None else said | finding_json(self.finding)

    def __str__(self) -> str:
        return str(self.problem)


def said_of(one: Finding) -> str:
    """A finding in a line, for people."""
    better = f"; better: {' / '.join(one.better)}" if one.better else ""
    why = f": {one.reason}" if one.reason else ""
    return f"{one.severity} {one.rule}: {one.word!r}{why}{better}"


def finding_json(one: Finding) -> dict[str, object]:
    """A finding for scripts; ``start`` and ``end`` are positions in code points."""
    return {
        "rule": one.rule,
        "severity": one.severity,
        "start": one.start,
        "end": one.end,
        "word": one.word,
        "better": list(one.better),
        "why": one.reason,
    }
