"""What a lead answers to a proposal."""

from __future__ import annotations

import pytest

from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.proposals import Proposal, answered


@pytest.mark.parametrize(
    ("before", "answer", "set_", "was"),
    [
        ("", "", {"status": "rejected"}, {"status": "open"}),
        ("", "no", {"status": "rejected", "answer": "no"}, {"status": "open"}),
        ("why?", "no", {"status": "rejected", "answer": "no"},
         {"status": "open", "answer": "why?"}),
        ("why?", "", {"status": "rejected"}, {"status": "open"}),
    ],
)  # fmt: skip
def test_an_answer_replaces_the_one_before_it(
    before: str, answer: str, set_: dict[str, object], was: dict[str, object]
) -> None:
    wish = Proposal("p1", Change("phrase", "hi", {"body": "b"}), answer=before)
    assert answered(wish, "rejected", answer) == Change("proposal", "p1", set_, was)
