"""TOML as it is read: whole, or a long text in parts."""

from __future__ import annotations

import pytest
import tomli

from desktop_app.storage.files import Refused
from desktop_app.storage.tables import parse

IN_PARTS = [
    "a = 1\n[[p]]\nid = 1\n[[p]]\nid = 2\n[[q]]\nid = 3\n",
    "[b]\nx = 1\n[[p]]\nt = '''\n[[p]]\nid = 9\n'''\n[[p]]\nid = 2\n",
    "[[p]]\nid = 1\n[[p.v]]\nt = 1\n[[p.v]]\nt = 2\n[[p]]\nid = 2\n[[p.v]]\nt = 3\n",
    "[[p]]\nid = 1\n[[q]]\nid = 2\n[[p.v]]\nt = 1\n[[q]]\nid = 3\n",
    "[[p]]\nid = 1\r\n[[p]] # more\r\nid = 2\r\n",
    "[[p]]\nx = [[1], [2]]\n[[p]]\nx = [\n[3],\n[4]]\n",
    (
        "[[p]]\nid = 1\n\n[sync]\na = 1\n\n[sync.seen]\na = 1\nb = 2\nc = [\n    1,\n    2,\n]\n\n"
        '[sync.of]\n"phrase x" = { a = [1] }\n"phrase y" = 2\n\n'
        "[[sync.deleted]]\nid = 1\nx = 2\n\n[[sync.deleted]]\nid = 2\n"
    ),
    'a = 1\n[sync]\nb = """\n[sync]\n"""\nc = 1\n[sync.d]\ne = 1\nf = 2\n',
    "a = 1\n[sync]\nb = [\n1,\n[2],\n]\nc = 1\n",
]


@pytest.mark.parametrize("text", IN_PARTS)
@pytest.mark.parametrize("size", [1, 8, 20, 1000])
def test_a_long_text_is_read_in_parts_as_it_is_read_whole(text: str, size: int) -> None:
    assert parse(text, size) == tomli.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "[[p]]\nid = 1\n[[p]]\nid =\n",
        "[b]\nx = 1\n[[p]]\nid = 1\n[[q]]\nid = 1\n[b]\nx = 2\n",
        "p = []\n[[p]]\nid = 1\n[[p]]\nid = 2\n",
        "[[p]]\nid = 1\n[[q]]\nid = 1\n[p]\nx = 1\n",
        "[[p]]\nid = 1\n\n[sync]\na = 1\n[sync.of]\nx = 1\nx = 2\n",
        "a = 1\n[sync]\na = 1\n\n[sync]\nb = 2\n",
        "a = 1\n[sync]\na = 1\nb = 2\n[[sync.a]]\nc = 1\n",
    ],
)
def test_what_is_wrong_in_a_part_is_said_of_the_whole(text: str) -> None:
    with pytest.raises(Refused) as whole:
        parse(text)
    with pytest.raises(Refused) as parted:
        parse(text, 1)
    assert parted.value.problem("f") == whole.value.problem("f")
