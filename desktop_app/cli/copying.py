"""``copy``: a phrase filled in, on the clipboard or printed."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.cli.laddering import add_buyer_offer, ladder_of, named_ladder, step_at
from desktop_app.cli.options import (
    NOT_FILLED,
    OK,
    CommandError,
    assignment,
    moment,
    place,
    print_line,
)
from desktop_app.cli.session import Session, at_shop_time, check_facts
from desktop_app.core.chats import Chat
from desktop_app.core.drafts import PRICE, draft
from desktop_app.core.ladders import BUYER_OFFER, offer_outside, steps
from desktop_app.storage.media import pictures_of

if TYPE_CHECKING:
    import argparse

    from desktop_app.core.bargaining import Offer
    from desktop_app.core.drafts import Draft
    from desktop_app.core.phrases import Entry
    from desktop_app.core.picker import Picker

STEP_HELP = """\
the reply on this step of a bargaining ladder, counted from 1. QUERY is then the ladder's id or
title; or a phrase (id, code or search), and N counts the steps of the first ladder that has it.
Without --step a phrase that is on a ladder states the price of its own step there. A price given
with --set offer.price=P counts instead of the ladder's, unless it is too low"""


def add_copy(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    parser.add_argument("query", nargs="+", metavar="QUERY_OR_CODE")
    parser.add_argument("--shop", default="", metavar="ID")
    parser.add_argument("--product", default="", metavar="ID")
    parser.add_argument("--region", default="", metavar="R")
    parser.add_argument("--set", action="append", default=[], type=assignment, metavar="name=value")
    parser.add_argument("--at", type=moment, metavar="MOMENT", help="ISO 8601; now if left out")
    parser.add_argument("--step", type=place, metavar="N", help=STEP_HELP)
    add_buyer_offer(parser)
    parser.add_argument("--print", action="store_true", help="print it instead of copying it")
    parser.set_defaults(command=_copy)


def _copy(options: argparse.Namespace, session: Session) -> int:
    chat = Chat(options.shop, options.product, options.region)
    for name, value in ((BUYER_OFFER, options.buyer_offer or ""), *options.set):
        chat = chat.told(name, value)
    picker = at_shop_time(session.picker(chat))
    check_facts(options, picker)
    entry, offer = _chosen(picker, " ".join(options.query), options.step)
    scene = replace(picker.scene, offer=None if picker.chat.knows(PRICE) else offer)
    filled = draft(entry, scene, picker.catalogue.library)
    if not filled.ready:
        _explain(filled)
        return NOT_FILLED
    for note in filled.notes:
        sys.stderr.write(f"kuaihui: {note.message}\n")
    for path in pictures_of(entry):
        sys.stderr.write(f"kuaihui: the picture {path} goes with it\n")
    if options.print:
        print_line("\n---\n".join(filled.texts))
        return OK
    if filled.texts:
        _to_clipboard("\n".join(filled.texts))
    print_line(f"{len(filled.texts)} message(s) copied: {entry.phrase.title}")
    return OK


def _chosen(picker: Picker, query: str, step: int | None) -> tuple[Entry, Offer | None]:
    """The phrase to copy, and what its ladder says of the price; None: it is asked.

    Raises:
        CommandError: Nothing matches, or the step is not there or passed over.
    """
    library, scene = picker.catalogue.library, picker.scene
    if step is None:
        entry = _picked(picker, query)
        return entry, offer_outside(library, scene, entry.phrase.id)
    ladder = named_ladder(library, query)
    ladder = ladder or ladder_of(library, _picked(picker, query).phrase.id)
    found = step_at(steps(ladder, library, scene), step, scene)
    return found.entry, found.offer


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
