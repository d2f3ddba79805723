"""The words of a text that was written in HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from typing_extensions import override

from desktop_app.exchange.pieces import LONGEST

_BREAKS = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})
_UNSEEN = frozenset({"head", "style", "script", "title"})
_BLANKS = re.compile(r"[ \t\r\n\f]+")


class _Words(HTMLParser):
    """Collects what a reader would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines = [""]
        self._unseen = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "br" or (tag in _BREAKS and self.lines[-1].strip()):
            self.lines.append("")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BREAKS - {"br"} and self.lines[-1].strip():
            self.lines.append("")

    @override
    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.lines[-1] += _BLANKS.sub(" ", data)


def plain_text(html: str) -> str:
    """The words, a line for each paragraph; a text beyond all replies stays as it is."""
    if len(html) > LONGEST:
        return html
    words = _Words()
    words.feed(html)
    words.close()
    return "\n".join(line.strip() for line in words.lines).strip("\n")
