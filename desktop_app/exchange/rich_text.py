"""The words of a text that was written in HTML."""

from __future__ import annotations

import re
from html import unescape

_UNSEEN = re.compile(
    r"<(head|style|script)\b[^<>]*>[^<]*(?:<(?!/\1)[^<]*){0,500}</\1\s{0,9}>", re.IGNORECASE
)
_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_BLOCK = re.compile(r"\s*</?(?:p|div|li|ul|ol|tr|table|h[1-6])\b[^<>]*>\s*", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z!?][^<>]*>")
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def plain_text(html: str) -> str:
    """The words, a line for each paragraph."""
    said = _BLANKS.sub(" ", _UNSEEN.sub("", html))
    said = _BLOCK.sub("\v", _BREAK.sub("\n", said))
    lines = re.sub(r"\v+", "\n", unescape(_TAG.sub("", said)).strip("\v ")).split("\n")
    return "\n".join(line.strip() for line in lines)
