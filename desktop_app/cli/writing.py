"""``show``, ``put`` and ``remove``: one phrase of any book, for scripts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.cli.options import OK, CommandError, assignment, print_json, print_line
from desktop_app.cli.session import Session, identity
from desktop_app.core.phrases import Category, Layer, Phrase, Phrasebook
from desktop_app.core.problems import Refusal

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from desktop_app.core.phrases import Entry
    from desktop_app.team.team import Shared, Team

LISTS = ("keywords", "buyers", "platforms", "images")
TEXTS = ("title", "body", "code", "category", "note")
_ID = re.compile(r"[a-z0-9-]{1,100}")
_COMMA = re.compile(r"[,,、;;]")


def add_show(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    parser.add_argument("id", metavar="ID")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_show)


def add_put(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    parser.add_argument("book", metavar="BOOK", help="a book's id or name; team; or mine")
    parser.add_argument("values", nargs="+", type=assignment, metavar="field=value")
    parser.add_argument("--id", default="", help="the phrase to change; a new one without it")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_put)


def add_remove(parser: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    parser.add_argument("id", metavar="ID")
    parser.add_argument("--book", default="", metavar="BOOK", help="where several books have it")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(command=_remove)


# --- show -----------------------------------------------------------------------------------------


def _show(options: argparse.Namespace, session: Session) -> int:
    entry = _entry(session, options.id)
    found = described(entry)
    if options.json:
        print_json(found)
        return OK
    for name, value in found.items():
        if value and name not in ("conflicts", "body"):
            print_line(f"{name}: {', '.join(value) if isinstance(value, list) else value}")
    for rival in entry.phrase.extra.get("conflict", ()):  # type: ignore[attr-defined] # a list
        print_line(f"another {rival.get('field')} (by {rival.get('by')}): {rival.get('value')}")
    print_line(f"\n{entry.phrase.body}")
    return OK


def _entry(session: Session, ident: str) -> Entry:
    """The phrase with this id that counts.

    Raises:
        CommandError: There is none.
    """
    found = session.loaded.library.named.get(ident, ())
    if not found:
        msg = f"there is no phrase {ident}"
        raise CommandError(msg)
    return found[0]


def described(entry: Entry) -> dict[str, object]:
    """All of a phrase, for scripts; ``conflicts`` are the versions beside those that count."""
    phrase = entry.phrase
    rivals = phrase.extra.get("conflict", [])
    return {
        **identity(entry),
        "layer": entry.book.layer.name.lower(),
        "body": phrase.body,
        **{name: list(getattr(phrase, name)) for name in LISTS},
        "note": phrase.note,
        "variants": [{"language": one.language, "body": one.body} for one in phrase.variants],
        "extra": {key: str(value) for key, value in phrase.extra.items() if key != "conflict"},
        "conflicts": rivals if isinstance(rivals, list) else [],
    }


# --- put ------------------------------------------------------------------------------------------


def _put(options: argparse.Namespace, session: Session) -> int:
    if options.id and not _ID.fullmatch(options.id):
        msg = f"{options.id} is no id: a-z, 0-9 and - only"
        raise CommandError(msg)
    values = dict(options.values)
    shared = shared_book(session, options.book)
    put = _put_team(session, shared, options.id, values) if shared else None
    ident, book = put or _put_own(session, options.book, options.id, values)
    if options.json:
        print_json({"id": ident, "book": book, "saved": True})
    else:
        print_line(f"saved: {ident}")
    return OK


def the_team(session: Session) -> Team:
    """This device's share in its teams."""
    from desktop_app.team.team import Team  # noqa: PLC0415 - late: other commands need none of it

    return Team(session.places, lambda: session.now)


def shared_book(session: Session, name: str) -> Shared | None:
    """The team book that a word names: ``team`` where there is one; None if it names none.

    Raises:
        CommandError: There are several.
    """
    books = [one for one in the_team(session).shared() if one.is_book]
    named = [one for one in books if name in (one.document.id, one.name)]
    if name == "team" and not named:
        named = books
        if not books:
            msg = "no team was joined yet; see kuaihui team join"
            raise CommandError(msg)
    if len(named) > 1:
        listed = ", ".join(f"{one.document.id} ({one.name})" for one in named)
        msg = f"there are several: {listed}"
        raise CommandError(msg)
    return named[0] if named else None


def _put_team(
    session: Session, shared: Shared, ident: str, values: Mapping[str, str]
) -> tuple[str, str]:
    from desktop_app.core.teamwork.changes import Change  # noqa: PLC0415 - late
    from desktop_app.core.teamwork.documents import entries_in  # noqa: PLC0415 - late
    from desktop_app.team.device import new_id  # noqa: PLC0415 - late

    entries = entries_in(shared.document.state)
    now = entries.get(("phrase", ident))
    set_: dict[str, object] = {
        name: _value(name, text) or None
        for name, text in _complete(values, is_new=now is None).items()
    }
    categories = {
        key[1]: str(fields.get("name", ""))
        for key, fields in entries.items()
        if key[0] == "category"
    }
    changes: list[Change] = []
    if values.get("category"):
        category = _category(values["category"], categories)
        if category not in categories:
            changes.append(Change("category", category, {"name": values["category"]}))
        set_["category"] = category
    fields = now or {}
    ident = ident or new_id()
    set_ = {name: value for name, value in set_.items() if fields.get(name) != value}
    was = {name: fields[name] for name in set_ if name in fields}
    if set_:
        changes.append(Change("phrase", ident, set_, was))
    saved = the_team(session).save(shared, changes)
    if isinstance(saved, Refusal):
        raise CommandError(saved.message)
    return ident, shared.document.id


def _complete(values: Mapping[str, str], *, is_new: bool) -> dict[str, str]:
    """The values of a phrase, which has a title and something to send.

    Raises:
        CommandError: A new phrase has nothing to send.
    """
    if "id" in values or "conflict" in values or "variant" in values:
        msg = "id, variant and conflict are no fields to put; for the id there is --id"
        raise CommandError(msg)
    if not is_new:
        return dict(values)
    if not (values.get("body", "").strip() or values.get("images")):
        msg = "a new phrase needs body=…"
        raise CommandError(msg)
    first = values.get("body", values.get("images", "")).strip().partition("\n")[0][:40]
    return {"title": first, **values}


def _value(name: str, text: str) -> object:
    if name in LISTS:
        return list(dict.fromkeys(one.strip() for one in _COMMA.split(text) if one.strip()))
    return text.replace("\r\n", "\n").removesuffix("\n") if name == "body" else text


def _category(wanted: str, names: Mapping[str, str]) -> str:
    """The id of a category by its id or name; of a new one an id made from its name."""
    if wanted in names:
        return wanted
    known = [ident for ident, name in names.items() if name == wanted]
    if known:
        return known[0]
    from desktop_app.storage.parts import derived_id  # noqa: PLC0415 - late

    return wanted if _ID.fullmatch(wanted) else derived_id(names, wanted)


def _put_own(session: Session, name: str, ident: str, values: Mapping[str, str]) -> tuple[str, str]:
    from desktop_app.team.device import new_id  # noqa: PLC0415 - late

    with the_team(session).locked("own"):
        book = own_book(session, name)
        old = next((one for one in book.phrases if one.id == ident), None)
        wanted = {key: _value(key, text) for key, text in _complete(values, is_new=not old).items()}
        after = book
        if wanted.get("category"):
            names = {one.id: one.name for one in book.categories}
            category = _category(str(wanted["category"]), names)
            if category not in names:
                new = Category(category, str(wanted["category"]))
                after = replace(after, categories=(*after.categories, new))
            wanted["category"] = category
        phrase = _with_values(old or Phrase(ident or new_id(), "", ""), wanted)
        others = [phrase if one.id == phrase.id else one for one in book.phrases]
        after = replace(after, phrases=tuple(others if old else [*others, phrase]))
        _save(session, book, after)
    return phrase.id, book.id


def _with_values(phrase: Phrase, values: Mapping[str, object]) -> Phrase:
    known = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in values.items()
        if name in LISTS + TEXTS
    }
    extra = {**phrase.extra, **{name: one for name, one in values.items() if name not in known}}
    kept = {name: value for name, value in extra.items() if value}
    return replace(phrase, **known, extra=kept)  # type: ignore[arg-type] # fields of a phrase


def own_book(session: Session, name: str) -> Phrasebook:
    """A personal book by its id or name; ``mine`` is begun where it is not there.

    Raises:
        CommandError: There is none, or it is a shipped one.
    """
    from desktop_app.storage.own_book import ensure_own_book  # noqa: PLC0415 - late
    from desktop_app.storage.phrasebooks import read_folder  # noqa: PLC0415 - late

    if name == "mine":
        path = ensure_own_book(session.places.phrases, "mine")
        books = read_folder(session.places.phrases, Layer.PERSONAL).books
        return next(one for one in books if one.source == str(path))
    books = read_folder(session.places.phrases, Layer.PERSONAL).books
    found = [one for one in books if name in (one.id, one.name)]
    if len(found) == 1:
        return found[0]
    msg = f"there is no book {name}" if not found else f"there are several books {name}"
    raise CommandError(msg)


def _save(session: Session, before: Phrasebook, after: Phrasebook) -> None:
    from desktop_app.storage.book_files import BookFiles  # noqa: PLC0415 - late

    saved = BookFiles(session.places, lambda: session.now).save(before, after)
    if isinstance(saved, Refusal):
        raise CommandError(saved.message)
    if not isinstance(saved, Phrasebook):
        msg = "the file has been changed by someone else; try again"
        raise CommandError(msg)


# --- remove ---------------------------------------------------------------------------------------


def _remove(options: argparse.Namespace, session: Session) -> int:
    ident, name = options.id, options.book
    book = _removed_from_team(session, ident, name) or _removed_from_own(session, ident, name)
    if options.json:
        print_json({"id": ident, "book": book, "removed": True})
    else:
        print_line(f"removed: {ident}")
    return OK


def _removed_from_own(session: Session, ident: str, name: str) -> str:
    with the_team(session).locked("own"):
        entries = session.loaded.library.named.get(ident, ())
        names = [name] if name else [
            one.book.id for one in entries if one.book.layer is Layer.PERSONAL
        ]  # fmt: skip
        if not names:
            msg = f"no book of yours has a phrase {ident}"
            raise CommandError(msg)
        book = own_book(session, names[0])
        kept = tuple(one for one in book.phrases if one.id != ident)
        if kept == book.phrases:
            msg = f"the book {book.id} has no phrase {ident}"
            raise CommandError(msg)
        _save(session, book, replace(book, phrases=kept))
    return book.id


def _removed_from_team(session: Session, ident: str, name: str) -> str:
    """The team book that a phrase was taken from; empty if the phrase is one's own."""
    from desktop_app.core.teamwork.changes import Change  # noqa: PLC0415 - late

    if name:
        one = shared_book(session, name)
        found = [one] if one else []
    else:
        entries = session.loaded.library.named.get(ident, ())
        if any(each.book.layer is Layer.PERSONAL for each in entries):
            return ""
        found = [each for each in the_team(session).shared() if each.is_book]
    having = [each for each in found if ("phrase", ident) in each.document.state.visible]
    if len(having) > 1:
        msg = f"several books have {ident}; say which with --book"
        raise CommandError(msg)
    if not having:
        if name and found:
            msg = f"the book {name} has no phrase {ident}"
            raise CommandError(msg)
        return ""
    saved = the_team(session).save(having[0], [Change("phrase", ident, deletes=True)])
    if isinstance(saved, Refusal):
        raise CommandError(saved.message)
    return having[0].document.id
