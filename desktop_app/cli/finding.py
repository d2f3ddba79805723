"""``find`` and ``suggest``: phrases for what an agent or a buyer typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.cli.options import OK, count, print_json
from desktop_app.cli.session import Session, identity, print_entry
from desktop_app.core.chats import Chat

if TYPE_CHECKING:
    import argparse

    from desktop_app.core.found import Row


def add_find(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    parser.add_argument("query", nargs="+", metavar="QUERY")
    parser.add_argument("--limit", type=count, default=20)
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_find)


def add_suggest(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    parser.add_argument("text", nargs="+", metavar="TEXT")
    parser.add_argument("--limit", type=count, default=5)
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_suggest)


def _find(options: argparse.Namespace, session: Session) -> int:
    picker = session.picker(Chat()).typed(" ".join(options.query))
    rows = picker.found.rows[: options.limit]
    if options.json:
        print_json([_row(row) for row in rows])
        return OK
    for row in rows:
        print_entry(row.entry)
    return OK


def _suggest(options: argparse.Namespace, session: Session) -> int:
    picker = session.picker(Chat())
    catalogue = picker.catalogue
    found = catalogue.suggester.suggest(" ".join(options.text), limit=options.limit)
    rows = [(catalogue.entries[one.key], one.score) for one in found]
    if options.json:
        print_json([identity(entry) | {"score": round(score, 4)} for entry, score in rows])
        return OK
    for entry, _ in rows:
        print_entry(entry)
    return OK


def _row(row: Row) -> dict[str, object]:
    match = row.match
    spans = dict(match.spans) if match else {}
    if "body" in spans:  # other wordings are searched behind the body
        end = len(row.entry.phrase.body)
        spans["body"] = tuple(span for span in spans["body"] if span[1] <= end)
    return identity(row.entry) | {
        "score": round(match.score, 4) if match else 0.0,
        "reason": match.reason if match else "",
        "spans": {name: [list(span) for span in found] for name, found in spans.items()},
    }
