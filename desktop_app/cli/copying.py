"""``copy``: a phrase filled in, on the clipboard or printed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from desktop_app.cli.options import NOT_FILLED, OK, CommandError, assignment, moment, print_line
from desktop_app.cli.session import Session, at_shop_time, check_facts
from desktop_app.core.chats import Chat

if TYPE_CHECKING:
    import argparse

    from desktop_app.core.drafts import Draft
    from desktop_app.core.phrases import Entry
    from desktop_app.core.picker import Picker


def add_copy(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    parser.add_argument("query", nargs="+", metavar="QUERY_OR_CODE")
    parser.add_argument("--shop", default="", metavar="ID")
    parser.add_argument("--product", default="", metavar="ID")
    parser.add_argument("--region", default="", metavar="R")
    parser.add_argument("--set", action="append", default=[], type=assignment, metavar="name=value")
    parser.add_argument("--at", type=moment, metavar="MOMENT", help="ISO 8601; now if left out")
    parser.add_argument("--print", action="store_true", help="print it instead of copying it")
    parser.set_defaults(command=_copy)


def _copy(options: argparse.Namespace, session: Session) -> int:
    chat = Chat(options.shop, options.product, options.region)
    for name, value in options.set:
        chat = chat.told(name, value)
    picker = at_shop_time(session.picker(chat))
    check_facts(options, picker)
    entry = _picked(picker, " ".join(options.query))
    draft = picker.draft_of(entry)
    if not draft.ready:
        _explain(draft)
        return NOT_FILLED
    for note in draft.notes:
        sys.stderr.write(f"kuaihui: {note.message}\n")
    if options.print:
        print_line("\n---\n".join(draft.texts))
        return OK
    _to_clipboard("\n".join(draft.texts))
    print_line(f"{len(draft.texts)} message(s) copied: {entry.phrase.title}")
    return OK


def _picked(picker: Picker, query: str) -> Entry:
    """The phrase with this id or code, else the best match."""
    for entry in picker.catalogue.entries:
        if query == entry.phrase.id:
            return entry
    rows = picker.typed(query).found.rows
    if not rows:
        msg = f"no phrase matches {query}"
        raise CommandError(msg)
    return rows[0].entry


def _explain(draft: Draft) -> None:
    """Say on standard error why a draft cannot be copied."""
    for refusal in draft.refusals:
        sys.stderr.write(f"kuaihui: {refusal.message}\n")
    for blank in draft.missing:
        others = [name for name in blank.uses if name != blank.asked.name]
        label = f" {blank.asked.label}" if blank.asked.label else ""
        uses = f" (for {', '.join(others)})" if others else ""
        sys.stderr.write(f"missing: {blank.asked.name}{label}{uses}\n")
    if not draft.missing and not draft.refusals:
        sys.stderr.write("kuaihui: the reply is empty\n")


def _to_clipboard(text: str) -> None:
    import pyperclip  # noqa: PLC0415 - only this command needs it

    try:
        pyperclip.copy(text)
        arrived = pyperclip.paste().replace("\r\n", "\n") == text  # xclip may fail in silence
    except pyperclip.PyperclipException:
        arrived = False
    if not arrived:
        msg = "no clipboard is in reach (on Linux, install xclip or wl-clipboard); see --print"
        raise CommandError(msg)
