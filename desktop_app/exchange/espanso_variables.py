"""espanso's variables and forms in our template language."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from typing import TYPE_CHECKING, Final

from desktop_app.core.arrivals import Picture
from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.core.stamps import stamped
from desktop_app.exchange.loose import is_on, items, table, text
from desktop_app.exchange.pieces import LONGEST, MOST_WORDINGS, NEVER_RUN, UNKNOWN, Pieces
from desktop_app.exchange.wording import Asking, escaped, filled, one_kind_of_break, stamp

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.core.phrases import Field
    from desktop_app.exchange.bundles import Bundle
    from desktop_app.exchange.nesting import Nest

LABEL: Final = 40
"""The longest stretch before a blank that names it, in characters."""

_TOKEN = re.compile(
    r"(?P<escape>\\\{\\\{|\\\}\\\})|(?P<cursor>\$\|\$)"
    r"|\{\{\s*(?P<name>\w+)(?:\.(?P<part>\w+))?\s*\}\}"
)
_BLANK = re.compile(
    r"(?P<escape>\\\[\\\[|\\\]\\\])|\[\[\s*(?P<new>[\w-]+)\s*\]\]|\{\{\s*(?P<old>\w+)\s*\}\}"
)
_CODE = re.compile(r"%[-_0^#]?(?:[A-Za-z%+]|[:.#\d]+[A-Za-z])")
_SPANS = ((604_800, "w"), (86_400, "d"), (3_600, "h"), (60, "m"), (1, "s"))
_A_MOMENT: Final = dt.datetime(2026, 11, 30, 13, 5)  # noqa: DTZ001 - to try codes on, no moment of anybody's

_NO_CODE = QT_TRANSLATE_NOOP(
    "problem", "The date pattern {part} has a code that is not known here; it stays in the text."
)
_WITHIN = 20
_MOST_STEPS = 2_000
"""Variables that one text may come to; those that name each other could come to any number."""


def span(seconds: str) -> str:
    """Seconds as a span of ours: 86400 → 1d; empty for none, or for what is no number."""
    try:
        amount = int(float(seconds))
    except (ValueError, OverflowError):
        return ""
    size, unit = next((each for each in _SPANS if amount % each[0] == 0), (1, "s"))
    count = amount // size
    return f"{count}{unit}" if count and abs(count) < 10**9 else ""


def picture(bundle: Bundle, path: str) -> Picture | None:
    """The picture that a path names, if it is in the bundle."""
    wanted = posixpath.normpath(
        path.replace("\\", "/").replace("$CONFIG/", "").replace("%CONFIG%/", "")
    )
    for piece in bundle.pieces:
        if piece.path == wanted or piece.path.endswith(f"/{wanted.lstrip('./')}"):
            return Picture(piece.name, piece.data)
    return next(
        (Picture(p.name, p.data) for p in bundle.pieces if p.name == wanted.rpartition("/")[2]),
        None,
    )


class Scope:
    """The variables that a text may name, and the questions of its file."""

    def __init__(
        self,
        variables: Sequence[object],
        nest: Nest,
        asking: Asking | None = None,
        groups: Sequence[str] = (),
    ) -> None:
        self._variables = {
            name: one for each in variables if (name := text((one := table(each)).get("name")))
        }
        self._groups = groups
        self._nest = nest
        self._asking = asking or Asking()
        self._depth = self._steps = 0
        self._labels: dict[str, Mapping[str, str]] = {}

    def within(self, variables: Sequence[object], groups: Sequence[str]) -> Scope:
        """The same with a match's own variables before them."""
        scope = Scope(variables, self._nest, self._asking, groups)
        own = {
            name: one for name, one in scope._variables.items() if text(one.get("type")) != "global"
        }
        scope._variables = self._variables | own
        return scope

    def fill(self, pieces: Pieces, said: str) -> None:
        """A text with ``{{names}}`` and a cursor in it."""
        here = 0
        for found in _TOKEN.finditer(said):
            pieces.text(said[here : found.start()])
            here = found.end()
            if found["escape"]:
                pieces.text(found["escape"].replace("\\", ""))
            elif found["cursor"]:
                pieces.cursor()
            else:
                self._variable(pieces, found)
        pieces.text(said[here:])

    def _variable(self, pieces: Pieces, found: re.Match[str]) -> None:
        name = found["name"]
        known = self._variables.get(name)
        if known is None and name in self._groups:
            asked = self._asking.field(name)
            pieces.body(filled(asked.name), (asked,))
            return
        self._steps += 1
        if known is None or self._depth >= _WITHIN or self._steps > _MOST_STEPS:
            pieces.inert(found[0], UNKNOWN)
            return
        self._depth += 1
        self._known(pieces, found, text(known.get("type")), table(known.get("params")))
        self._depth -= 1

    def _known(
        self, pieces: Pieces, found: re.Match[str], kind: str, params: Mapping[str, object]
    ) -> None:
        name, part = found["name"], found["part"] or ""
        match kind:
            case "clipboard":
                pieces.body(filled("clipboard"))
            case "date":
                self._date(pieces, params)
            case "echo" | "dummy":
                self._echo(
                    pieces, one_kind_of_break(text(params.get("echo"))[: LONGEST + 1]), found[0]
                )
            case "random":
                self._random(pieces, name, params)
            case "choice":
                self._choice(pieces, name, params)
            case "form":
                self._form(pieces, part, params, found[0])
            case "match":
                self._nest.put_in(pieces, text(params.get("trigger")), found[0])
            case _:
                runs = kind in {"shell", "script"}
                pieces.inert(found[0], NEVER_RUN if runs else UNKNOWN)

    def _echo(self, pieces: Pieces, said: str, part: str) -> None:
        if self._nest.allows(len(said)):
            self.fill(pieces, said)
        else:
            pieces.inert(part, UNKNOWN)

    def _date(self, pieces: Pieces, params: Mapping[str, object]) -> None:
        pattern = text(params.get("format"))
        pieces.body(stamp(pattern, span(text(params.get("offset")))))
        codes = _CODE.findall(pattern)
        if any(
            code not in {"%%", "%n", "%t"} and stamped(_A_MOMENT, code, "en") == code
            for code in codes
        ):
            pieces.problem(_NO_CODE, pattern)

    def _random(self, pieces: Pieces, name: str, params: Mapping[str, object]) -> None:
        bodies: list[str] = []
        fields: dict[str, Field] = {}
        choices = items(params.get("choices"))
        if not self._nest.allows(sum(len(text(one)) for one in choices)):
            choices = choices[:1]
        for choice in choices[: MOST_WORDINGS + 1]:
            inner = Pieces("", "")
            self.fill(inner, one_kind_of_break(text(choice)))
            bodies += inner.bodies()[:1]
            fields |= {one.name: one for one in inner.fields}
            for problem in inner.problems:
                pieces.problem(problem.text, str(problem.values.get("part", "")))
        pieces.one_of(name, tuple(dict.fromkeys(bodies)), tuple(fields.values()))

    def _choice(self, pieces: Pieces, name: str, params: Mapping[str, object]) -> None:
        said = _sayable(_values(params))
        asked = self._asking.field(name, "choice", tuple(said))
        pieces.body(_chosen(asked, said), (asked,))

    def _form(self, pieces: Pieces, part: str, params: Mapping[str, object], as_is: str) -> None:
        layout = one_kind_of_break(text(params.get("layout")))[:LONGEST]
        fields = table(params.get("fields"))
        if layout not in self._labels:
            self._labels[layout] = _labels(layout)
        labels = self._labels[layout]
        if not part:
            self.form(pieces, layout, fields)
        elif part in labels or part in fields:
            self._blank(pieces, part, labels.get(part, part), fields)
        else:
            pieces.inert(as_is, UNKNOWN)

    def form(self, pieces: Pieces, layout: str, fields: Mapping[str, object]) -> None:
        """A text with blanks to fill in; before version 2 they were ``{{names}}``."""
        here = 0
        for found in _BLANK.finditer(layout):
            old = found["old"]
            if old and (old in self._variables or old in self._groups):
                continue
            self.fill(pieces, layout[here : found.start()])
            here = found.end()
            if found["escape"]:
                pieces.text(found["escape"].replace("\\", ""))
            else:
                name = found["new"] or old
                self._blank(pieces, name, name, fields)
        self.fill(pieces, layout[here:])

    def _blank(self, pieces: Pieces, name: str, label: str, fields: Mapping[str, object]) -> None:
        how = table(fields.get(name))
        default = one_kind_of_break(text(how.get("default")))
        if text(how.get("type")) in {"choice", "list"}:
            said = _sayable(_values(how))
            asked = self._asking.field(label, "choice", tuple(said), default)
            pieces.body(_chosen(asked, said), (asked,))
            return
        asked = self._asking.field(
            label, "lines" if is_on(how.get("multiline")) else "text", (), default
        )
        pieces.body(filled(asked.name), (asked,))


def _labels(layout: str) -> Mapping[str, str]:
    """What a form says before each blank of a line, else the blank's name."""
    found: dict[str, str] = {}
    for line in layout.split("\n"):
        here = 0
        for blank in _BLANK.finditer(line):
            name = blank["new"] or blank["old"] or ""
            before = line[here : blank.start()].strip().rstrip(":： ")
            here = blank.end()
            if name:
                found.setdefault(name, before if before and len(before) <= LABEL else name)
    return found


def _values(params: Mapping[str, object]) -> dict[str, str]:
    """What can be chosen: what is shown, and what is put in for it."""
    given = params.get("values")
    trims = is_on(params.get("trim_string_values"), otherwise=True)
    if isinstance(given, str):
        lines = one_kind_of_break(given).split("\n")
        given = [line.strip() if trims else line for line in lines if line.strip()]
    found: dict[str, str] = {}
    for each in items(given):
        how = table(each)
        ident = text(how.get("id")) if how else text(each)
        shown = text(how.get("label")) if how else ident
        if ident or shown:
            found.setdefault(shown or ident, ident or shown)
    return found


def _sayable(said: Mapping[str, str]) -> Mapping[str, str]:
    """The same, or what is put in alone, where a tag could not hold what is shown."""
    odd = any(set(shown) & set("{}\n\r") or {'"', "'"} <= set(shown) for shown in said)
    return {ident: ident for ident in said.values()} if odd else said


def _chosen(asked: Field, said: Mapping[str, str]) -> str:
    """What fills in a choice: the words themselves, or what each of them stands for."""
    if all(shown == ident for shown, ident in said.items()):
        return filled(asked.name)
    cases = "".join(
        f"{{% when {_quoted(shown)} %}}{escaped(ident)}" for shown, ident in said.items()
    )
    return f"{{% case {asked.name} %}}{cases}{{% endcase %}}"


def _quoted(words: str) -> str:
    return f"'{words}'" if '"' in words else f'"{words}"'
