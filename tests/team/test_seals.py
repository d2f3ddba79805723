"""A file that is not whole is never taken for one."""

from __future__ import annotations

import os
import random

import pytest

from desktop_app.core.teamwork.changes import Change
from desktop_app.team.books import book_bytes, book_id, read_book
from desktop_app.team.journals import Journal, journal_bytes, read_journal
from desktop_app.team.seals import Seal, sealed, unsealed
from tests.team.replicas import Replica, raced

FLIPS = 20_000 if os.environ.get("KUAIHUI_SOAK") else 400
SEED = int(os.environ.get("KUAIHUI_SEED", "20261130"))


def book() -> bytes:
    return book_bytes("team", raced(7, 60)[0].state)


def journal() -> bytes:
    replica = raced(7, 60)[0]
    return journal_bytes(Journal("team", replica.device, "小李", 1, tuple(replica.journal)))


def test_every_prefix_of_a_book_and_of_a_journal_is_refused() -> None:
    for data, read in ((book(), read_book), (journal(), read_journal)):
        assert read(data) is not None
        step = 1 if FLIPS > 1000 else max(1, len(data) // 300)
        ends = {*range(0, len(data), step), *range(len(data) - 120, len(data))}
        assert [end for end in ends if read(data[:end]) is not None] == []


def test_every_flipped_bit_is_refused() -> None:
    dice = random.Random(SEED)  # noqa: S311 - a game, not a secret
    for data, read in ((book(), read_book), (journal(), read_journal)):
        for _ in range(FLIPS):
            place, bit = dice.randrange(len(data)), 1 << dice.randrange(8)
            broken = bytearray(data)
            broken[place] ^= bit
            found = read(bytes(broken))
            assert found is None or found == read(data), (SEED, place, bit)


@pytest.mark.parametrize(
    ("data", "seal"),
    [
        (sealed("a = 1\n"), Seal.GOOD),
        (sealed("a = 1\n").replace(b"\n", b"\r\n"), Seal.GOOD),
        (sealed("a = 1\n").decode().encode("utf-16"), Seal.GOOD),
        (sealed("a = 1\n")[:-1], Seal.TORN),
        (sealed("a = 1\n").replace(b"1", b"2"), Seal.CHANGED),
        (sealed("a = 1\n") + b"b = 2\n", Seal.CHANGED),
        (b"a = 1\n", Seal.TORN),
        (b"", Seal.TORN),
        (b"\xff\xff\xff", Seal.TORN),
    ],
)
def test_a_seal_tells_whole_from_torn_and_from_changed(data: bytes, seal: Seal) -> None:
    assert unsealed(data)[0] is seal


@pytest.mark.parametrize(
    "text", ["", "a = ", "[sync]\n", "format = 1\n[sync]\nbook = 3\n", "sync = 1\n"]
)
def test_a_sealed_file_that_is_no_document_is_none(text: str) -> None:
    assert read_book(sealed(text)) is None
    assert book_id(sealed(text)) == ""
    assert read_journal(sealed(text)) is None


EDIT = '[[edit]]\nn = 1\nt = 1\nkind = "phrase"\nid = "x"\nset = { title = "t" }\n'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('kind = "phrase"', 'kind = "sync"'),
        ('kind = "phrase"', 'kind = "book"'),
        ('id = "x"', 'id = ""'),
        ("n = 1", "n = -1"),
        ("n = 1", "n = true"),
        ("n = 1", 'n = "1"'),
        ("t = 1", "t = 9999999999999999"),
        ('title = "t"', 'id = "t"'),
        ('title = "t"', "conflict = []"),
        ('title = "t"', "keywords = 3"),
        ('title = "t"', 'keywords = ["a\\nb"]'),
        ('title = "t"', '"\\nplace" = 3'),
        ('title = "t"', '"variant\\nen" = "no table"'),
        ('title = "t"', '"variant" = []'),
        ('title = "t"', '"a\\nb" = "c"'),
        ('title = "t"', '"" = "c"'),
        ('id = "x"', 'id = "x"\nover = 3'),
        ('id = "x"', 'id = "x"\nover = { title = "a:1@1" }'),
        ('id = "x"', 'id = "x"\nover = { title = ["a"] }'),
        ('id = "x"', 'id = "x"\nunset = "note"'),
        ('id = "x"', 'id = "x"\nwas = 3'),
        ("[[edit]]", EDIT + "[[edit]]"),
    ],
)
def test_a_journal_with_an_odd_edit_is_refused(old: str, new: str) -> None:
    head = 'format = 1\njournal = "b"\ndevice = "d1"\nname = "n"\npart = 1\n'
    assert read_journal(sealed(head + EDIT)) is not None
    assert read_journal(sealed(head + EDIT.replace(old, new, 1))) is None
    assert read_journal(sealed(head.replace("d1", "../d"))) is None
    assert read_journal(sealed(head.replace("format = 1", "format = 2"))) is None


def test_odd_texts_come_through_a_book_unchanged() -> None:
    replica = Replica("a1")
    odd = {
        "title": '"""\\ \' # digest',
        "body": "---\n[[phrase]]\n# digest " + "0" * 64 + "\n\n",
        "note": "\u202e\u200b\t",
        "x y": [1, True, {"a": ["b"]}],
        "": "left out",
    }
    del odd[""]
    replica.change(Change("phrase", "a b", odd))
    assert read_book(book_bytes("t", replica.state)) == ("t", replica.state)
