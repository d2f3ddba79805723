"""Comments that people write into the team's readable book stay there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.core.teamwork.changes import Change
from desktop_app.core.teamwork.documents import is_sound
from desktop_app.core.teamwork.edits import COMMENT, Edit, Stamp
from desktop_app.team.books import read_entries
from tests.team.offices import office, settle

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
# ours
format = 1

# the book
[book]
name = "b" # its name

[fields.size]
# of shoes
label = "Size"

[fields.other] # odd

# gone
[[category]]
id = "c"

[[phrase]]
id = "one"
body = '''
# no comment
'''

  # two, indented
# in two lines
[[phrase]]
title = "t"
id = "two"
keywords = [ # words
    "a", # first
]

[[phrase.variant]]
# in English
language = "en"
body = "b"

[shipping.other]
# ours too
fee = 8

# the end
"""


def test_a_comment_stays_with_what_it_stands_at() -> None:
    said = {key: fields[COMMENT] for key, fields in read_entries(TEXT).items() if COMMENT in fields}
    assert said == {
        ("", ""): "# ours\n# the end",
        ("book", ""): "# the book\n# its name",
        ("field", "size"): "# of shoes",
        ("field", "other"): "# odd",
        ("category", "c"): "# gone",
        ("phrase", "two"): "# two, indented\n# in two lines\n# words\n# first\n# in English",
        ("shipping.other", ""): "# ours too",
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 1\n", {}),
        ("# a\n", {("", ""): "# a"}),
        ("#\ta \n#\n", {("", ""): "#\ta\n#"}),
        (f"# a\n# digest {'0' * 64}\n", {("", ""): "# a"}),
        ("a = 1\n[sync]\n# kept\nbook = 'b'\n", {("", ""): "# kept"}),
        ("phrase = [{ id = 'x' }] # inline\n", {("", ""): "# inline"}),
        ("[unknown] # odd\na = 1\n", {("", ""): "# odd"}),
        ("[[phrase]]\n[[phrase]]\n# no id\ntitle = 't'\n", {("phrase", "5"): "# no id"}),
    ],
)
def test_comments_are_found_wherever_they_stand(
    text: str, said: dict[tuple[str, str], str]
) -> None:
    found = [(key, one[COMMENT]) for key, one in read_entries(text).items() if COMMENT in one]
    assert [kind for (kind, _), _ in found] == [kind for kind, _ in said]
    assert [one for _, one in found] == list(said.values())


def test_comments_typed_into_the_book_outlive_that_it_is_written_anew(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    ann.put("ho", title="t2", body="b2")
    settle(ann, bob)
    book = ann.share / "share.toml"
    text = book.read_text("utf-8").replace('title = "t"\n', 'title = "t"  # short\n')
    text = text.replace('[[phrase]]\nid = "ho"', '# ask Mei\n# first\n[[phrase]]\nid = "ho"')
    book.write_text(f"# who edits: Mei\n{text}", "utf-8")
    ann.sync()
    ann.clock.go_on(11)
    settle(ann, bob)
    bob.put("ho", body="bob's")
    settle(bob, ann)
    shown = book.read_text("utf-8")
    assert shown.startswith("# who edits: Mei\nformat = 1\n")
    assert '\n# short\n[[phrase]]\nid = "hi"\n' in shown
    assert '\n# ask Mei\n# first\n[[phrase]]\nid = "ho"\n' in shown
    assert bob.phrase("ho")["body"] == "bob's"
    assert bob.phrase("hi")[COMMENT] == "# short"
    ann.remove("hi")
    settle(ann, bob)
    assert "# short" in book.read_text("utf-8").partition("[[sync.deleted]]")[2]
    book.write_text(book.read_text("utf-8").replace("# ask Mei\n# first\n", ""), "utf-8")
    bob.sync()
    bob.clock.go_on(11)
    settle(bob, ann)
    assert COMMENT not in ann.phrase("ho")


def test_two_comments_on_one_phrase_are_a_conflict_like_any_other(tmp_path: Path) -> None:
    ann, bob = office(tmp_path, "ann", "bob")
    ann.put("hi", title="t", body="b")
    settle(ann, bob)
    for desk, said in ((ann, "# ann's"), (bob, "# bob's")):
        desk.team.save(desk.shared, [Change("phrase", "hi", {COMMENT: said})])
    settle(ann, bob)
    assert ann.versions("hi", COMMENT) == bob.versions("hi", COMMENT) == {"# ann's", "# bob's"}


@pytest.mark.parametrize(
    ("said", "sound"),
    [
        ("# plain", True),
        ("# a\n#b", True),
        (None, True),
        ("", False),
        ("plain", False),
        ("# a\n[[phrase]]", False),
        ("# a ", False),
        (f"# digest {'0' * 64}", False),
        (7, False),
    ],
)
def test_an_edit_cannot_write_anything_else_as_a_comment(said: object, *, sound: bool) -> None:
    assert is_sound(Edit(Stamp(1, "a", 1), "phrase", "x", {COMMENT: said})) is sound
