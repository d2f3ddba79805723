"""Sentences labelled by hand: what must be found, and what must not."""

from __future__ import annotations

import pytest

from tests.core.rules.labelled import Labelled, found_in, innocent, scores, table, to_be_found

MUST, MUST_NOT = to_be_found(), innocent()


@pytest.mark.parametrize("one", MUST, ids=lambda one: one.text)
def test_a_fault_is_found_by_its_rule_at_its_place(one: Labelled) -> None:
    assert found_in(one) == one.places


@pytest.mark.parametrize("one", MUST_NOT, ids=lambda one: one.text)
def test_an_innocent_sentence_is_left_alone(one: Labelled) -> None:
    assert found_in(one) == frozenset()


def test_there_are_enough_sentences_in_every_language_and_for_every_pack() -> None:
    assert len({one.text for one in MUST}) >= 150
    assert len({one.text for one in MUST_NOT}) >= 250
    assert {one.language for one in MUST} == {"zh", "en", "ko"} == {o.language for o in MUST_NOT}
    assert not {one.text for one in MUST} & {one.text for one in MUST_NOT}
    assert all(right >= 3 for right, _, _ in scores().values())


def test_precision_and_recall_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print(f"\n{table()}")
    assert all(f"{pack} " in table() for pack in scores())
