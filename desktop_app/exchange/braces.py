"""Placeholders in single braces, as Raycast and Alfred write them, in our template language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.exchange.moments import FILTERS, changed, moment, span
from desktop_app.exchange.pieces import UNKNOWN, Pieces
from desktop_app.exchange.wording import Asking, escaped, filled, stamp, strftime

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.phrases import Field
    from desktop_app.exchange.nesting import Nest

_RAYCAST = re.compile(
    r"(?<!\{)\{(?P<name>clipboard|cursor|date|time|datetime|day|argument|snippet|selection|uuid"
    r"|browser-tab|calculator)(?P<about>(?![\w-])(?:\"[^\"\n]*\"|[^{}\"\n])*)\}(?!\})"
)
_ATTRIBUTE = re.compile(r"(?<![\w-])([\w-]++) {0,3}= {0,3}(?:\"([^\"]*)\"|([^\s|\"]+))")
_WAY = re.compile(r"\|\s*([\w-]+)")

_ALFRED = re.compile(
    r"(?<!\{)\{(?P<name>clipboard|cursor|date|time|datetime|isodate|snippet|random|query|var)"
    r"(?P<about>(?:[:. ][^{}\n]*)?)\}(?!\})"
)
_STEPS = re.compile(r" +((?:[+-]\d+[A-Za-z] *)+)")
STYLES: Final = frozenset({"short", "medium", "long", "full"})


def raycast(pieces: Pieces, said: str, asking: Asking, nest: Nest) -> None:
    """A text as Raycast writes it; what stands in double braces is only text."""
    here = 0
    for found in _RAYCAST.finditer(said):
        pieces.text(said[here : found.start()])
        here = found.end()
        _raycast_part(pieces, found, asking, nest)
    pieces.text(said[here:])


def _raycast_part(pieces: Pieces, found: re.Match[str], asking: Asking, nest: Nest) -> None:
    name, about = found["name"], found["about"]
    bare = re.sub(r"\"[^\"]*\"", "", about)
    ways = [FILTERS.get(way, "") for way in _WAY.findall(bare)]
    settings = {key: quoted or plain for key, quoted, plain in _ATTRIBUTE.findall(about)}
    body = ""
    fields: tuple[Field, ...] = ()
    if name == "cursor":
        pieces.cursor()
        return
    if name == "snippet" and settings.get("name"):
        nest.put_in(pieces, settings["name"], found[0], lambda bodies: _through(bodies, ways))
        return
    if name in {"date", "time", "datetime"}:
        steps = span(settings.get("offset", "") or bare.partition("|")[0])
        body = moment(name, strftime(settings.get("format", "")), steps)  # type: ignore[arg-type] # one of the three
    elif name == "day":
        body = stamp("%A", span(settings.get("offset", "") or bare))
    elif name == "clipboard" and settings.get("offset", "0") == "0":
        body = filled("clipboard")
    elif name == "argument":
        asked = _argument(settings, asking)
        body, fields = filled(asked.name), (asked,)
    if not body or "" in ways:
        pieces.inert(found[0], UNKNOWN)
        return
    pieces.body(_through([body], ways)[0], fields)


def _argument(settings: dict[str, str], asking: Asking) -> Field:
    options = tuple(one for each in settings.get("options", "").split(",") if (one := each.strip()))
    default = settings.get("default", "")
    kind = "choice" if options else "text"
    return asking.field(settings.get("name") or "argument", kind, options, default)


def _through(bodies: Sequence[str], ways: list[str]) -> list[str]:
    """Wordings through some filters; one tag takes them in itself."""
    found = list(bodies)
    for way in filter(None, ways):
        single = [re.fullmatch(r"\{\{ ([^{}]*) \}\}", body) for body in found]
        if all(single):
            found = [filled(f"{one[1]} | {way}") for one in single if one]
        else:
            found = changed(found, way)
    return found


def alfred(pieces: Pieces, said: str, nest: Nest) -> None:
    """A text as Alfred writes it."""
    here = 0
    for found in _ALFRED.finditer(said):
        pieces.text(said[here : found.start()])
        here = found.end()
        _alfred_part(pieces, found, nest)
    pieces.text(said[here:])


def _alfred_part(pieces: Pieces, found: re.Match[str], nest: Nest) -> None:
    name, about = found["name"], found["about"]
    steps = _STEPS.match(about)
    shift = span(steps[1]) if steps else ""
    style = about[steps.end() :] if steps else about
    style = style.lstrip(":").strip()
    words = [one.strip() for one in style.split(",")]
    if name == "cursor" and not about:
        pieces.cursor()
    elif name in {"date", "time", "datetime"} and about[:1] != ".":
        pattern = "" if style in STYLES else strftime(style)
        pieces.body(moment(name, pattern, shift))  # type: ignore[arg-type] # one of the three
    elif name == "isodate":
        pieces.body(moment("date", strftime(style) or "%F", shift))
    elif name == "clipboard" and style.lstrip("0").lstrip(".:") in {"", *FILTERS}:
        way = style.lstrip("0").lstrip(".:")
        pieces.body(filled(f"clipboard | {FILTERS[way]}" if way else "clipboard"))
    elif name == "snippet" and style:
        nest.put_in(pieces, style, found[0])
    elif name == "random" and len(words) > 1 and all(words):
        pieces.one_of(f"random {found.start()}", [escaped(word) for word in words])
    else:
        pieces.inert(found[0], UNKNOWN)
