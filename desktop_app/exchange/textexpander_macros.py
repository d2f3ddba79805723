"""TextExpander's macros in our template language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.exchange.moments import span
from desktop_app.exchange.pieces import NO_KEYS, Pieces
from desktop_app.exchange.wording import Asking, filled, stamp

if TYPE_CHECKING:
    from desktop_app.core.phrases import Field
    from desktop_app.exchange.nesting import Nest

_CODES = "%1?[aAbBdeHIjlmMpSyY]"
_TOKEN = re.compile(
    r"(?P<percent>%%)|(?P<cursor>%\|)|(?P<clipboard>%clipboard)"
    r"|%(?P<name>key|snippet|fillpartend|fill(?:text|area|popup|part)?)(?::(?P<about>[^%\n]*))?%"
    r"|%@(?P<later>[+-]\d+[YMWDhms])"
    rf"|(?P<moment>{_CODES}(?:[-/.,: 年月日时時分秒년월일시초]{{0,3}}{_CODES})*)"
)
_WITHIN = 10
"""How deep stretches that may be left out can stand within each other."""

_KEYED = re.compile(r"(\w+)=(.*)", re.DOTALL)


class Macros:
    """The macros of one file: the same question is asked once."""

    def __init__(self, nest: Nest) -> None:
        self._nest = nest
        self._asking = Asking()

    def fill(self, pieces: Pieces, said: str) -> None:
        """A text with macros in it."""
        here, later, parts = 0, "", 0
        ends = said.count("%fillpartend%")
        for found in _TOKEN.finditer(said):
            pieces.text(said[here : found.start()])
            here = found.end()
            name, about = found["name"], found["about"] or ""
            if found["later"]:
                later += found["later"]
            elif found["moment"]:
                pieces.body(stamp(_pattern(found["moment"]), span(later)))
            elif name == "fillpart" and parts < min(ends, _WITHIN):
                parts += 1
                self._part(pieces, about)
            elif name == "fillpartend" and parts:
                parts -= 1
                ends -= 1
                pieces.body("{% endif %}")
            else:
                self._other(pieces, found, name or "", about)
        pieces.text(said[here:])
        if parts:
            pieces.body("{% endif %}" * parts)

    def _other(self, pieces: Pieces, found: re.Match[str], name: str, about: str) -> None:
        if found["percent"]:
            pieces.text("%")
        elif found["cursor"]:
            pieces.cursor()
        elif found["clipboard"]:
            pieces.body(filled("clipboard"))
        elif name == "snippet":
            self._nest.put_in(pieces, about, found[0])
        elif name == "key":
            pieces.inert(found[0], NO_KEYS)
        elif name.startswith("fillpart") or not about:
            pieces.text(found[0])
        else:
            asked = self._asked(name, about)
            pieces.body(filled(asked.name), (asked,))

    def _asked(self, name: str, about: str) -> Field:
        keys, bare = _settings(about)
        label = keys.get("name") or (bare.pop(0) if bare else "") or name
        default = keys.get("default", "")
        if name == "fillpopup":
            choices = tuple(dict.fromkeys((*bare, *([default] if default not in bare else []))))
            return self._asking.field(label, "choice", tuple(filter(None, choices)), default)
        return self._asking.field(label, "lines" if name == "fillarea" else "text", (), default)

    def _part(self, pieces: Pieces, about: str) -> None:
        """A stretch that is said or not, as the agent chooses."""
        keys, bare = _settings(about)
        label = keys.get("name") or (bare[0] if bare else "") or "fillpart"
        default = "no" if keys.get("default", "").lower() in {"no", "false", "0"} else "yes"
        asked = self._asking.field(label, "choice", ("yes", "no"), default)
        pieces.body(f'{{% if {asked.name} == "yes" %}}', (asked,))


def _pattern(codes: str) -> str:
    """The same codes in our reading: ``%1m`` and ``%e`` are numbers without a blank or a zero."""
    return codes.replace("%1", "%-").replace("%e", "%-d").replace("%l", "%-I")


def _settings(about: str) -> tuple[dict[str, str], list[str]]:
    """``name=x:default=y:a:b`` → what has a key, and what has none."""
    keys: dict[str, str] = {}
    bare: list[str] = []
    for each in about.split(":"):
        keyed = _KEYED.fullmatch(each)
        if keyed and keyed[1] in {"name", "default", "width", "height"}:
            keys[keyed[1]] = keyed[2]
        else:
            bare.append(each)
    return keys, bare
