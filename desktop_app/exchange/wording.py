"""Another program's words in our template language, and back.

Text that only looks like a template is put between ``raw`` tags, which say what they hold as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from desktop_app.core.phrases import Field
from desktop_app.core.variables import SECRET

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TITLE_LENGTH = 40
"""The longest title that is made from a text, in characters."""

_LIKE_TAGS = re.compile(
    r"(?:\{\{(?![^{}]*endraw)[^{}\n]*\}\}|\{%(?![^{}]*endraw)[^{}\n]*%\})|\{+%?|^---$",
    re.MULTILINE,
)
_TAGS = re.compile(
    r"\{%-?\s*raw\s*-?%\}(?P<raw>.*?)\{%-?\s*endraw\s*-?%\}"
    r"|\{\{-?\s*(?P<value>.*?)\s*-?\}\}"
    r"|(?P<tag>\{%.*?%\})",
    re.DOTALL,
)
_CODE = re.compile(r"%[-_0^#]?[A-Za-z%]")
_NOT_WORD = re.compile(r"\W+")

SAID: Final[Mapping[str, str]] = {
    "买家姓名": "buyer.name",
    "买家昵称": "buyer.name",
    "客户姓名": "buyer.name",
    "顾客姓名": "buyer.name",
    "买家": "buyer.name",
    "收货地区": "buyer.region",
    "订单号": "order.number",
    "订单编号": "order.number",
    "订单金额": "order.amount",
    "物流单号": "order.tracking",
    "快递单号": "order.tracking",
    "运单号": "order.tracking",
    "店铺名": "shop.name",
    "店铺名称": "shop.name",
    "客服姓名": "agent.name",
    "客服工号": "agent.number",
    "商品名": "product.name",
    "商品名称": "product.name",
    "商品价格": "product.price",
    "快递公司": "shipping.courier",
    "活动名称": "promotion.name",
    "customer name": "buyer.name",
    "order number": "order.number",
    "tracking number": "order.tracking",
    "shop name": "shop.name",
    "agent name": "agent.name",
    "product name": "product.name",
    "고객명": "buyer.name",
    "주문번호": "order.number",
    "운송장번호": "order.tracking",
    "상점명": "shop.name",
    "상품명": "product.name",
}
"""Words in brackets that mean one of our variables, in small letters."""

_STRFTIME: Final[Mapping[str, str]] = {
    "yyyy": "%Y", "yyy": "%Y", "y": "%Y", "yy": "%y",
    "MMMM": "%B", "LLLL": "%B", "MMM": "%b", "LLL": "%b", "MM": "%m", "M": "%-m", "LL": "%m",
    "L": "%-m",
    "dddd": "%A", "ddd": "%a", "dd": "%d", "d": "%-d",
    "EEEE": "%A", "EEE": "%a", "EE": "%a", "E": "%a", "cccc": "%A", "ccc": "%a",
    "DDD": "%j", "D": "%-j",
    "HH": "%H", "H": "%-H", "hh": "%I", "h": "%-I", "mm": "%M", "m": "%-M", "ss": "%S", "s": "%-S",
    "zzz": "%L", "SSS": "%L", "fff": "%L",
    "tt": "%p", "a": "%p", "ap": "%p", "AP": "%p", "aa": "%p",
    "ww": "%V", "w": "%-V",
}  # fmt: skip
"""Patterns of letters, as Unicode, Qt and .NET share them."""

_RUNS = re.compile(r"'((?:[^']|'')*)'|(?P<run>[aA][pP]|([A-Za-z])\3*)")


def one_kind_of_break(text: str) -> str:
    """The text with line feeds, whatever system its lines are from."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def escaped(text: str) -> str:
    """A text as a body (or a part of one) that says exactly it.

    What looks like a tag, a line ``---`` that would part messages, and a brace at the end, which
    would run together with a tag behind it, are put between ``raw`` tags.
    """
    return _LIKE_TAGS.sub(_raw, one_kind_of_break(text))


def _raw(found: re.Match[str]) -> str:
    alone = found[0] == "{" and found.end() < len(found.string)
    return found[0] if alone else f"{{% raw %}}{found[0]}{{% endraw %}}"


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of a body.

    Attributes:
        kind: ``text`` is said as it is, ``value`` is filled in, ``tag`` decides.
        text: What is said; what is between the braces; the whole tag.
    """

    kind: Literal["text", "value", "tag"]
    text: str

    @property
    def name(self) -> str:
        """The variable that a value is made from; empty for anything else."""
        name = self.text.partition("|")[0].strip() if self.kind == "value" else ""
        return "" if name[:1] in {'"', "'"} else name


def words(body: str) -> Iterator[Word]:
    """A body taken apart, with ``escaped`` undone. Texts may follow each other."""
    here = 0
    for found in _TAGS.finditer(body):
        if found.start() > here:
            yield Word("text", body[here : found.start()])
        here = found.end()
        if found["raw"] is not None:
            yield Word("text", found["raw"])
        elif found["tag"] is not None:
            yield Word("tag", found["tag"])
        else:
            yield Word("value", found["value"])
    if here < len(body):
        yield Word("text", body[here:])


def messages(body: str) -> tuple[str, ...]:
    """The bodies of the messages that a body is made of."""
    return tuple(re.split(r"^---$\n?", body, flags=re.MULTILINE))


def filled(name: str) -> str:
    """The tag that fills in a variable."""
    return f"{{{{ {name} }}}}"


def stamp(pattern: str = "", span: str = "") -> str:
    """The tag or tags that fill in the moment of filling.

    Args:
        pattern: Of ``strftime``; empty: a date as the reply's language writes it.
        span: How much later, as ``stamps.shifted`` takes it.
    """
    moved = f'now | shift: "{span}"' if span else "now"
    if not pattern:
        return filled(f"{moved} | date")
    if not (set(pattern) & set("\"'{}\n\r") or "%}" in pattern):
        return filled(f'{moved} | date: "{pattern}"')
    pieces, here = [], 0
    for code in _CODE.finditer(pattern):
        pieces.append(escaped(pattern[here : code.start()]))
        pieces.append(filled(f'{moved} | date: "{code[0]}"'))
        here = code.end()
    return "".join((*pieces, escaped(pattern[here:])))


def strftime(letters: str) -> str:
    """A pattern such as ``yyyy年M月d日 'at' HH:mm`` as ``strftime`` says it.

    What is no letter, or between apostrophes, is said as it is; so is a run nobody knows.
    """
    pieces, here = [], 0
    for found in _RUNS.finditer(letters):
        pieces.append(letters[here : found.start()].replace("%", "%%"))
        run = found["run"]
        said = (found[1] or "").replace("''", "'") or "'" if run is None else run
        pieces.append(said.replace("%", "%%") if run is None else _STRFTIME.get(run, run))
        here = found.end()
    return "".join((*pieces, letters[here:].replace("%", "%%")))


def title_of(text: str, otherwise: str = "") -> str:
    """A title: the first line of a text that says something, shortened."""
    lines = (line.strip() for line in one_kind_of_break(text).split("\n"))
    return next(filter(None, lines), otherwise)[:TITLE_LENGTH].rstrip()


class Asking:
    """The questions that one file asks: the same question has one name, another one another."""

    def __init__(self) -> None:
        self._given: dict[str, Field] = {}
        self._last: dict[str, int] = {}
        self._named: dict[tuple[str, str, tuple[str, ...], str], Field] = {}

    def field(
        self, label: str, kind: str = "text", choices: tuple[str, ...] = (), default: str = ""
    ) -> Field:
        """The field for a question; its ``name`` is what ``filled`` takes.

        A bare question whose label is the name of one of our variables is that variable.
        """
        key = (label, kind, choices, default)
        if key not in self._named:
            self._named[key] = Field(self._name(*key), label, kind, choices, default)
            self._given[self._named[key].name] = self._named[key]
        return self._named[key]

    def _name(self, label: str, kind: str, choices: tuple[str, ...], default: str) -> str:
        bare = kind == "text" and not choices and not default
        ours = SAID.get(label.strip().lower()) if bare else None
        if ours and ours not in self._given:
            return ours
        name = stem = f"ask.{_slug(label)}"
        while name in self._given:
            self._last[stem] = self._last.get(stem, 1) + 1
            name = f"{stem}_{self._last[stem]}"
        return name


def _slug(label: str) -> str:
    """A label as the name of a variable."""
    slug = _NOT_WORD.sub("_", label).strip("_")[:TITLE_LENGTH] or "value"
    return f"_{slug}" if slug[0].isdigit() or slug in SECRET else slug
