"""TOML text cut into tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.storage.blocks import split

SNIPPETS = st.sampled_from(
    ["[a]", "[[a.b]]", "\n", "\r\n", "# c", '"', '"""', "'", "'''", "[", "]", "{", "}", "\\", "=",
     "a", " ", "[ 'x.y' . \"z\" ]", "k = 1", 'k = """\n[no]\n"""', "\r", "[a] x", "[]"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(SNIPPETS).map("".join)))
def test_joined_blocks_are_the_text_whatever_it_is(text: str) -> None:
    blocks = split(text)
    assert "".join(map(str, blocks)) == text
    assert blocks[0].header == ()
    assert blocks[-1].header == ()
    assert all(block.header for block in blocks[1:-1])


@pytest.mark.parametrize(
    ("text", "headers"),
    [
        ("", []),
        ("format = 1\n", []),
        ("[a]", [("a", False)]),
        ("[[a]]\r\n[[a.b]]", [("a", True), ("a.b", True)]),
        ("[ a . \"b c\" . 'd]e' ] # x\n", [("a.b c.d]e", False)]),
        ('x = """\n[no]\n\\"""\n[no]"""\n[yes]', [("yes", False)]),
        ('x = """"quoted""""\n[yes]', [("yes", False)]),
        ("x = '''\n[no]'''''\n[yes]", [("yes", False)]),
        ('x = "[" # [\n[yes]', [("yes", False)]),
        ("x = '['\n[yes]", [("yes", False)]),
        ("x = [\n[1],\n# ]\n'[',\n]\n[yes]", [("yes", False)]),
        ("x = { a = [\n1\n] }\n[yes]", [("yes", False)]),
        ("[a] b\n[]\n[yes]", [("yes", False)]),
        ("[" + "a." * 1200 + "b]\n[yes]", [("yes", False)]),
    ],
)
def test_headers_are_found_and_nothing_else_is(text: str, headers: list[tuple[str, bool]]) -> None:
    assert [(".".join(b.header), b.is_array) for b in split(text)[1:-1]] == headers


def test_comments_belong_to_the_table_below_them_and_the_last_ones_to_none() -> None:
    text = (
        "# top\nformat = 1\n\n# about a\n[a]\nx = 1 # one\n# inside\ny = 2\n"
        "\n# about b\n[b]\n# end\n"
    )
    head, a, b, tail = split(text)
    assert head.text == "# top\nformat = 1\n"
    assert a.leading == "\n# about a\n"
    assert a.text == "[a]\nx = 1 # one\n# inside\ny = 2\n"
    assert b.leading == "\n# about b\n"
    assert (b.text, tail.leading) == ("[b]\n", "# end\n")
