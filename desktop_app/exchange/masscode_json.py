"""massCode's ``db.json``, as version 3 wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.exchange.loose import is_on, items, json_value, table, text, texts
from desktop_app.exchange.masscode_snippets import Fragment, Snippet, path_of
from desktop_app.exchange.wording import one_kind_of_break

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def from_json(data: bytes) -> Iterator[Snippet]:
    """The snippets of a ``db.json``, those in the trash too.

    Raises:
        ValueError: It is no JSON.
    """
    root = table(json_value(data))
    folders = {
        text(one.get("id")): (text(one.get("name")), text(one.get("parentId")))
        for each in items(root.get("folders"))
        if (one := table(each))
    }
    tags = {
        text(one.get("id")): text(one.get("name")) for one in map(table, items(root.get("tags")))
    }
    for number, each in enumerate(items(root.get("snippets")), 1):
        yield _snippet(table(each), number, folders, tags)


def _snippet(
    content: Mapping[str, object],
    number: int,
    folders: Mapping[str, tuple[str, str]],
    tags: Mapping[str, str],
) -> Snippet:
    fragments = (table(each) for each in items(content.get("content")))
    return Snippet(
        f"snippet {number}",
        text(content.get("name")),
        tuple(
            Fragment(text(one.get("label")), one_kind_of_break(text(one.get("value"))))
            for one in fragments
        ),
        path_of(text(content.get("folderId")), folders),
        tuple(name for ident in texts(content.get("tagsIds")) if (name := tags.get(ident, ""))),
        text(content.get("description")),
        is_on(content.get("isDeleted")),
    )
