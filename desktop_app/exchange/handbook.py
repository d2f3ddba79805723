"""A printable manual in HTML: contents, a chapter for each category, every phrase with its code.

It is one file without scripts or anything from elsewhere; the interface makes a PDF of it.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from desktop_app.core.variables import FEELINGS
from desktop_app.exchange.brackets import label_of
from desktop_app.exchange.losses import lost
from desktop_app.exchange.plain_words import fields_of
from desktop_app.exchange.wording import messages, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.core.phrases import Category, Field, Ladder, Phrase, Phrasebook
    from desktop_app.core.problems import Problem

_STYLE: Final = """
body { font-family: sans-serif; font-size: 10.5pt; line-height: 1.5; color: #1a1a1a; }
h1 { font-size: 20pt; } h2 { font-size: 15pt; page-break-before: always; }
h3 { font-size: 12pt; } h4 { font-size: 10.5pt; margin-bottom: 2pt; }
.code { color: #555555; font-family: monospace; font-weight: normal; }
.message { background-color: #f2f2f2; padding: 4pt 8pt; margin: 2pt 0 4pt 12pt;
  white-space: pre-wrap; }
.value { color: #0b5394; font-weight: bold; } .tag { color: #777777; font-family: monospace; }
.note { color: #555555; font-style: italic; margin: 0 0 2pt 12pt; }
h4, .message { page-break-inside: avoid; }
"""
"""Colours for paper, which is white in every theme. Only what Qt's rich text knows, too."""

_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "zh": {"title": "客服标准用语", "contents": "目录", "note": "适用场景：", "other": "其他",
           "variant": "另一种说法", "ladder": "议价阶梯"},
    "ko": {"title": "고객 응대 표준 문구", "contents": "차례", "note": "사용 상황: ",
           "other": "기타", "variant": "다른 표현", "ladder": "흥정 단계"},
    "en": {"title": "Customer service handbook", "contents": "Contents", "note": "When to use: ",
           "other": "Other", "variant": "Another wording", "ladder": "Bargaining ladder"},
}  # fmt: skip


def losses(books: tuple[Phrasebook, ...]) -> tuple[Problem, ...]:
    """A manual is for people: nothing reads it again, and pictures are not in it."""
    return lost(books, "pictures")


def write(books: tuple[Phrasebook, ...]) -> bytes:
    """The manual as a file."""
    return html(books).encode(errors="replace")


def html(books: tuple[Phrasebook, ...], language: str = "") -> str:
    """The manual as a text; ``language`` (BCP 47) is its headings', else the first book's."""
    tongue = (language or (books[0].language if books else "")).partition("-")[0].lower()
    said = _WORDS.get(tongue, _WORDS["en"])
    title = " · ".join(dict.fromkeys(book.name for book in books)) or said["title"]
    body = "\n".join(line for n, book in enumerate(books) for line in _Book(n, book, said).lines())
    contents = "\n".join(
        line for n, book in enumerate(books) for line in _Book(n, book, said).contents()
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language or tongue or "en")}">\n'
        f'<head><meta charset="utf-8"><title>{escape(said["title"])}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n"
        f"<h1>{escape(said['title'])}</h1>\n<p>{escape(title)}</p>\n"
        f"<h3>{escape(said['contents'])}</h3>\n{contents}\n{body}\n</body>\n</html>\n"
    )


class _Book:
    """The chapters of one book."""

    def __init__(self, number: int, book: Phrasebook, said: Mapping[str, str]) -> None:
        self._number = number
        self._book = book
        self._said = said
        self._fields = fields_of(book)
        self._phrases: dict[str, list[Phrase]] = {}
        for phrase in book.phrases:
            known = phrase.category if phrase.category in book.category else ""
            self._phrases.setdefault(known, []).append(phrase)

    def _chapters(self) -> Iterator[tuple[str, str, int, list[Phrase]]]:
        """Anchor, name, level and phrases of every category with something in it, in order."""
        tops = [one for one in self._book.categories if one.parent not in self._book.category]
        for number, top in enumerate(tops):
            below = [one for one in self._book.categories if one.parent == top.id]
            chapters = [top, *below]
            if any(self._phrases.get(one.id) for one in chapters):
                for n, one in enumerate(chapters):
                    if n == 0 or self._phrases.get(one.id):
                        yield self._chapter(one, f"{number}-{n}", 3 if n else 2)
        if rest := self._phrases.get(""):
            yield f"c{self._number}-other", self._said["other"], 2, rest

    def _chapter(self, one: Category, place: str, level: int) -> tuple[str, str, int, list[Phrase]]:
        return f"c{self._number}-{place}", one.name, level, self._phrases.get(one.id, [])

    def contents(self) -> Iterator[str]:
        """Where each chapter is."""
        for anchor, name, level, phrases in self._chapters():
            indent = "&nbsp;" * 4 * (level - 2)
            count = f" ({len(phrases)})" if phrases else ""
            yield f'<div>{indent}<a href="#{anchor}">{escape(name)}</a>{count}</div>'

    def lines(self) -> Iterator[str]:
        """The chapters."""
        for anchor, name, level, phrases in self._chapters():
            yield f'<h{level}><a name="{anchor}"></a>{escape(name)}</h{level}>'
            for phrase in phrases:
                yield from self._phrase(phrase)
        for ladder in self._book.ladders:
            yield from self._ladder(ladder)

    def _phrase(self, phrase: Phrase) -> Iterator[str]:
        code = f' <span class="code">{escape(phrase.code)}</span>' if phrase.code else ""
        yield f"<h4>{escape(phrase.title)}{code}</h4>"
        if phrase.note:
            yield f'<div class="note">{escape(self._said["note"] + phrase.note)}</div>'
        yield from self._messages(phrase.body)
        for variant in phrase.variants:
            language = f" ({variant.language})" if variant.language else ""
            yield f'<div class="note">{escape(self._said["variant"] + language)}</div>'
            yield from self._messages(variant.body)

    def _messages(self, body: str) -> Iterator[str]:
        for message in messages(body):
            if message.strip():
                yield f'<div class="message">{_marked(message, self._fields)}</div>'

    def _ladder(self, ladder: Ladder) -> Iterator[str]:
        titles = {phrase.id: phrase.title for phrase in self._book.phrases}
        steps = [titles[step] for step in ladder.steps if step in titles]
        if steps:
            yield f"<h3>{escape(self._said['ladder'])}: {escape(ladder.title or ladder.id)}</h3>"
            yield "<ol>" + "".join(f"<li>{escape(step)}</li>" for step in steps) + "</ol>"


def _marked(message: str, fields: Mapping[str, Field]) -> str:
    """A message with its values and tags to be seen."""
    pieces = []
    for word in words(message.removesuffix("\n")):
        if word.kind == "text":
            pieces.append(escape(word.text))
        elif word.kind == "tag":
            pieces.append(f'<span class="tag">{escape(word.text)}</span>')
        elif word.name in FEELINGS:
            pieces.append(FEELINGS[word.name])
        else:
            label = label_of(word.name, fields) if word.name else word.text
            named = fields[word.name].label if word.name in fields else ""
            pieces.append(f'<span class="value">[{escape(named or label)}]</span>')
    return "".join(pieces)
