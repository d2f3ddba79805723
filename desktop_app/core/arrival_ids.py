"""Which phrase of ours an arrival is: ids that are the same when a file is read again."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.core.arrivals import Arrival
    from desktop_app.core.phrases import Phrase

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_BLANKS = re.compile(r"\s+")


def identities(arrivals: Sequence[Arrival]) -> list[str]:
    """An id for each, all of them different.

    Its own, if that is one. Otherwise it is made of the code and the title; of the category as well
    where these are shared, and where even that is, of the text: a changed text then stays the same
    phrase in nearly every file, and the order of a file never matters.
    """
    keys = [(one.code, one.title) for one in arrivals]
    pathed = [(*key, *one.path) for key, one in zip(keys, arrivals, strict=True)]
    often, often_here = Counter(keys), Counter(pathed)
    taken: set[str] = set()
    last: dict[str, int] = {}
    found = []
    for one, key, longer in zip(arrivals, keys, pathed, strict=True):
        if _ID.fullmatch(one.id) and one.id not in taken:
            ident = one.id
        elif often[key] == 1:
            ident = digest(key)
        else:
            ident = digest(longer if often_here[longer] == 1 else (*longer, one.body))
        found.append(_untaken(ident, taken, last))
        taken.add(found[-1])
    return found


def _untaken(ident: str, taken: set[str], last: dict[str, int]) -> str:
    """The id, with a number behind it where it is taken; ``last`` is how far they were counted."""
    free = ident
    while free in taken:
        last[ident] = last.get(ident, 1) + 1
        free = f"{ident}-{last[ident]}"
    return free


def digest(words: Iterable[str]) -> str:
    """Some texts as an id of twelve hexadecimal digits."""
    text = "\0".join(words)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def likeness(phrase: Phrase) -> bytes:
    """What texts have in common that say the same to a buyer: case, width and blanks aside."""
    text = phrase.body
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    words = _BLANKS.sub("", text.casefold()) or "\0".join(phrase.images)
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=16).digest()
