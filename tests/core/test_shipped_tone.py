"""What no shipped English reply says: a plain list of words, apart from the rule packs."""

from __future__ import annotations

import re

import pytest

from desktop_app import resources
from desktop_app.core.catalogue import searchable
from desktop_app.core.drafts import wordings
from desktop_app.core.phrases import Entry, Layer, Library
from desktop_app.storage.phrasebooks import read_folder

BOOK = next(
    book for book in read_folder(resources.phrases(), Layer.SHIPPED).books if book.language == "en"
)
ENTRIES = Library((BOOK,)).entries
TO_BUYERS = [entry for entry in ENTRIES if entry.phrase.category != "internal"]
VARIED = 25
"""Phrases that can be said in several ways; the same words again sound like a machine."""

STEPS = range(5, 8)

FORBIDDEN = {
    "promises": r"guarante\w*|definitely|certainly|absolutely|100 ?%|for sure|promise",
    "doubt in facts": r"maybe|perhaps|probably|possibly|i think|i guess|should be|no idea",
    "superlatives": r"best|cheapest|lowest|finest|fastest|perfect|no\. ?1|number one|unbeatable",
    "off the platform": (
        r"e-?mail|phone|call us|call me|whats ?app|telegram|instagram|facebook|wechat|qq"
        r"|https?://\S*|www\.\S*"
    ),
    "pressure": r"do you want it|take it or leave it|hurry|last chance|buy now|act now|asap",
    "curt or careless": r"whatever|not my problem|calm down|read the description|as i said|dear",
    "first person": r"i|i'm|i'll|i've|me|my",
}
"""As whole words, whatever their case, by what is wrong with them."""

ALLOWED = {
    "en-after-own-it": "whatever the state is by then",
    "en-after-chargeback": "whatever you decide",
    "en-review-slow-delivery": "in a hurry next time",
}
"""Where such a word means something else."""

REFUSALS = re.compile(
    r"(?:no|not|never|nope|sorry|unfortunately|we (?:can't|cannot|don't|won't|are unable)|can't"
    r"|cannot|don't|that's not|impossible)\b(?! problem)",
    re.IGNORECASE,
)
"""Openings that say what is not possible; the only one that may open a reply is an apology."""

APOLOGIES = {"en-greet-busy-sorry"}


def texts(entry: Entry) -> list[str]:
    """What a phrase says without its values, in all its wordings."""
    return [searchable(said.body).lower() for said in wordings(entry)]


@pytest.mark.parametrize("fault", FORBIDDEN)
def test_no_shipped_english_reply_says_what_it_must_not(fault: str) -> None:
    words = re.compile(rf"(?<![\w'])(?:{FORBIDDEN[fault]})(?![\w'])")
    for entry in TO_BUYERS:
        for text in texts(entry):
            meant = text.replace(ALLOWED.get(entry.phrase.id, "\0"), "")
            found = words.search(meant)
            assert not found, f"{entry.phrase.id}: {found.group()}"


def test_no_shipped_english_message_begins_with_what_is_impossible() -> None:
    for entry in TO_BUYERS:
        for text in texts(entry):
            if entry.phrase.id not in APOLOGIES:
                assert not REFUSALS.match(text.strip("\ufffc\n ")), entry.phrase.id


def test_every_exception_is_still_needed() -> None:
    said = {entry.phrase.id: "\n".join(texts(entry)) for entry in TO_BUYERS}
    assert all(words in said[name] for name, words in ALLOWED.items())
    assert said.keys() >= APOLOGIES


def test_what_is_sent_most_can_be_said_in_several_ways() -> None:
    varied = {entry.phrase.id for entry in ENTRIES if len(wordings(entry)) > 1}
    assert len(varied) >= VARIED
    assert varied >= {
        *("en-greet-first-visit", "en-greet-thanks", "en-ship-time"),
        *("en-bye-bought", "en-review-thanks"),
    }


def test_every_english_ladder_has_five_to_seven_steps() -> None:
    assert all(len(ladder.steps) in STEPS for ladder in BOOK.ladders)


def test_english_replies_are_plain_and_short() -> None:
    for entry in TO_BUYERS:
        for text in texts(entry):
            assert "!!" not in text
            assert not re.search(r"[\u3000-\u9fff]", text), entry.phrase.id
            assert len(text.split("\n---\n")) <= 3
