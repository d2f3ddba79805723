"""Script collections in Markdown: headings, when to use it, and the reply between fences.

Our own are written the same way; the fences of those say ``liquid``.
Options: ``encoding``, ``brackets``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from desktop_app.core.arrivals import Arrival, Cargo
from desktop_app.core.phrases import Variant
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem
from desktop_app.exchange.brackets import with_questions
from desktop_app.exchange.encodings import decoded
from desktop_app.exchange.loose import EMPTY, pieces_named
from desktop_app.exchange.wording import Asking, one_kind_of_break, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from markdown_it.token import Token

    from desktop_app.core.phrases import Field
    from desktop_app.exchange.bundles import Bundle, Piece

ENDINGS = (".md", ".markdown")
OURS: Final = "liquid"
"""What a fence says behind its marks when the text in it is in our template language."""

_NUMBER = re.compile(r"\d{1,4}(?:[.．]\d{1,3})*[.．、)）:：]\s*|第\d+[条节章]\s*")
_KEYED = re.compile(
    r"\s*(?:[-*+>]\s+)?(?:\*\*|__)?\s*([A-Za-z ]{2,20}|[\u4e00-\u9fff]{2,6}|[\uac00-\ud7a3 ]{2,10})"
    r"\s*(?:[:：]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:：]|[:：])\s*(.*?)\s*"
)
_BOLD = re.compile(r"\s*(?:\*\*|__)(.{1,60}?)(?:\*\*|__)\s*[:：]?\s*")
_MARK = re.compile(r"<!--\s*id:\s*([a-z0-9-]{1,100})\s*-->")
_PARTED = re.compile(r"[,，;；、]\s*")
_KEYS: Final = {
    "适用场景": "note", "使用场景": "note", "场景": "note", "适用情况": "note", "何时使用": "note",
    "when to use": "note", "use when": "note", "use case": "note", "scenario": "note",
    "사용 상황": "note", "사용 시점": "note", "상황": "note",
    "编码": "code", "快捷编码": "code", "code": "code", "코드": "code",
    "关键词": "keywords", "标签": "keywords", "keywords": "keywords", "tags": "keywords",
    "키워드": "keywords", "태그": "keywords",
    "variant": "variant", "buyers": "buyers", "platforms": "platforms",
}  # fmt: skip
"""What stands in front of a colon, in small letters."""

_NO_FENCE = QT_TRANSLATE_NOOP(
    "problem", "Under this heading nothing stands between fences (```); it is left out."
)


@dataclass(slots=True)
class _Section:
    """What stands under one heading, down to the next."""

    title: str
    level: int
    line: int
    path: tuple[str, ...]
    facts: dict[str, list[str]] = field(default_factory=dict)
    texts: list[_Fenced] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    label: str = ""
    is_leaf: bool = True

    @property
    def is_ours(self) -> bool:
        """Whether we wrote it."""
        return any(one.is_ours for one in self.texts)

    def fact(self, key: str) -> str:
        """A fact that stands in one line, or in several of the same name."""
        return "\n".join(self.facts.get(key, ()))

    def facts_of(self, key: str) -> tuple[str, ...]:
        """A fact that is a list."""
        items = (one.strip() for one in _PARTED.split(self.fact(key)))
        return tuple(dict.fromkeys(filter(None, items)))


@dataclass(frozen=True, slots=True)
class _Fenced:
    """A text between fences, and what was said of it just before."""

    text: str
    label: str
    is_ours: bool
    language: str | None = None


def fits(bundle: Bundle) -> int:
    """Whether there is Markdown; ours is known by its fences."""
    pieces = pieces_named(bundle, *ENDINGS)
    if any(b"```liquid" in piece.data for piece in pieces):
        return 70
    return 35 if pieces else 0


def read(bundle: Bundle, options: Mapping[str, str]) -> Cargo:
    """One phrase for every text between fences; without fences, one for every lowest heading."""
    reading = _Reading(bundle, options)
    pieces = pieces_named(bundle, *ENDINGS) if bundle.is_folder else bundle.pieces
    arrivals = tuple(one for piece in pieces for one in reading.arrivals(piece))
    return Cargo(arrivals, tuple(reading.problems))


class _Reading:
    """One reading of a bundle."""

    def __init__(self, bundle: Bundle, options: Mapping[str, str]) -> None:
        self.problems: list[Problem] = []
        self._is_folder = bundle.is_folder
        self._options = options
        self._asking = Asking()

    def arrivals(self, piece: Piece) -> Iterator[Arrival]:
        found = decoded(piece.data, self._options.get("encoding", ""))
        self.problems += found.problems(piece.path)
        sections = _sections(one_kind_of_break(found.text), piece, in_folder=self._is_folder)
        fenced = any(section.texts for section in sections)
        before = len(self.problems)
        count = 0
        for section in sections:
            if not fenced and any(map(str.strip, section.raw)):
                section.texts = [_Fenced("\n".join(section.raw).strip("\n"), "", is_ours=False)]
            for arrival in self._of(section, piece, fenced=fenced):
                count += 1
                yield arrival
        if not count and before == len(self.problems):
            self._note(piece, "", EMPTY)

    def _of(self, section: _Section, piece: Piece, *, fenced: bool) -> Iterator[Arrival]:
        place = f"line {section.line}"
        if fenced and not section.texts and section.is_leaf and any(map(str.strip, section.raw)):
            self._note(piece, f"{place} {section.title[:40]}", _NO_FENCE)
        mains = [one for one in section.texts if one.language is None]
        for number, one in enumerate(mains, 1):
            if not one.text.strip():
                self._note(piece, f"{place} {section.title[:40]}", EMPTY)
                continue
            after = (
                f" {one.label or number}" if len(mains) > 1 and (one.label or number > 1) else ""
            )
            yield self._arrival(section, one, place, after if not section.is_ours else "")

    def _arrival(self, section: _Section, one: _Fenced, place: str, after: str) -> Arrival:
        title = section.title if section.is_ours else _NUMBER.sub("", section.title, count=1)
        body, fields = self._body(one)
        others = [each for each in section.texts if each.language is not None]
        return Arrival(
            place=place,
            title=(title or title_of(one.text, place)) + after,
            body=body,
            code=section.fact("code"),
            path=section.path,
            id=section.fact("id"),
            keywords=section.facts_of("keywords"),
            buyers=section.facts_of("buyers"),
            platforms=section.facts_of("platforms"),
            note=section.fact("note"),
            fields=fields,
            variants=tuple(Variant(each.text, each.language or "") for each in others),
        )

    def _body(self, one: _Fenced) -> tuple[str, tuple[Field, ...]]:
        if one.is_ours:
            return one.text, ()
        return with_questions(one.text, self._asking, self._options)

    def _note(self, piece: Piece, place: str, why: str) -> None:
        self.problems.append(Problem(piece.path, place, "", why))


def _sections(text: str, piece: Piece, *, in_folder: bool) -> list[_Section]:
    """The headings of a file in order, with what stands under each."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only when a collection is imported

    lines = text.split("\n")
    sections: list[_Section] = []
    stem = piece.name.rpartition(".")[0]
    current = _Section("", 0, 1, (stem,) if in_folder else ())
    tokens = MarkdownIt("commonmark", {"maxNesting": 20}).parse(text)
    above: list[tuple[int, str]] = []
    for number, token in enumerate(tokens):
        if token.level and token.type != "fence":
            continue
        if token.type == "heading_open":
            sections.append(current)
            level, title = int(token.tag[1:]), tokens[number + 1].content.strip()
            above = [one for one in above if one[0] < level]
            current.is_leaf = level <= current.level
            path = _path(above, stem, in_folder=in_folder)
            current = _Section(title, level, (token.map or [0])[0] + 1, path)
            above.append((level, title))
        else:
            _put(current, token, lines)
    return [*sections, current]


def _path(above: list[tuple[int, str]], stem: str, *, in_folder: bool) -> tuple[str, ...]:
    """The headings above; the title of a whole file says nothing where there is only one file."""
    names = tuple(_NUMBER.sub("", title, count=1) or title for level, title in above if level > 1)
    if not in_folder:
        return names
    return ((above[0][1] if above and above[0][0] == 1 else stem), *names)


def _put(section: _Section, token: Token, lines: list[str]) -> None:
    """Put what a token holds under its heading."""
    if token.type == "fence":
        keys = section.facts.pop("variant", None)
        is_ours = token.info.strip() == OURS
        language = (keys[-1].strip("- ") if keys else "") if is_ours and keys else None
        text = token.content.removesuffix("\n")
        section.texts.append(_Fenced(text, section.label, is_ours, language))
        section.label = ""
    elif token.map and token.nesting >= 0 and token.type != "inline":
        for line in lines[token.map[0] : token.map[1]]:
            _put_line(section, line)


def _put_line(section: _Section, line: str) -> None:
    if marked := _MARK.fullmatch(line.strip()):
        section.facts["id"] = [marked[1]]
        return
    keyed = _KEYED.fullmatch(line)
    key = _KEYS.get(keyed[1].strip().lower()) if keyed else None
    if keyed and key:
        section.facts.setdefault(key, []).append(keyed[2])
        return
    if bold := _BOLD.fullmatch(line):
        section.label = bold[1].strip()
    section.raw.append(line)
