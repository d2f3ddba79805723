"""All texts of a library as flat arrays: ten bytes a character, built in one sort."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.search import hangul
from desktop_app.core.search.matches import SEPARATOR
from desktop_app.core.search.reference import UNSEARCHABLE, continues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.search.matches import Document
    from desktop_app.core.search.spelling import Spelling

Whole = NDArray[np.intp]
"""Positions, rows or counts."""

BARRIER, SPACE, BLANK = 0, 1, 2
"""Ids of what no term can contain: the end of a field, a space, tags and other white space."""

START, WORD, PLAIN, INSIDE = range(4)
"""Where in its field a character stands: first, first of a word, anywhere, inside a Latin word."""

_MOST_IDS = 1 << 16
_EDGE_BITS = 2
PLACE_BITS = 4
"""Of a home; the edge is the lower half of them, the field the upper."""


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The texts, N characters in D documents, every field between two barriers.

    A space between two Hangul syllables is left out, so that a term runs over it.

    Attributes:
        letters: The distinct folded characters; the place of each is its id.
        ids: (N,) id of each character.
        homes: (N,) row of the document << 4 | field and edge, see ``place_of``, of each character.
            One array, because to look something up for many hits is to wait for the memory.
        origins: (4 D,) where each field begins among all characters, the spaces left out included.
        dropped: Position of the character after each space left out, in order.
        positions: (N,) all positions, ordered by their own id, then by that of the next character.
        seconds: (P,) second id of each distinct pair of neighbours, ordered by the first id.
        bounds: (P + 1,) where the positions of each pair begin in ``positions``.
        rows: (letters + 1,) where the pairs of each id begin in ``seconds``.
        continuing: (letters,) whether it may be drawn as one with its neighbours.
        has_continuing: Whether any of them may: few libraries have such letters.
    """

    letters: str
    ids: NDArray[np.uint16]
    homes: NDArray[np.int32]
    origins: Whole
    dropped: Whole
    positions: NDArray[np.int32]
    seconds: NDArray[np.uint16]
    bounds: Whole
    rows: Whole
    continuing: NDArray[np.bool_]
    has_continuing: bool

    def origin(self, positions: Whole) -> Whole:
        """Positions among all characters, the spaces left out included."""
        if not len(self.dropped):
            return positions
        return positions + np.searchsorted(self.dropped, positions, side="right")

    def fields(self, positions: Whole) -> Whole:
        """Which of all fields these positions are in: 4 x row + number of the field."""
        fields: Whole = self.homes[positions].astype(np.intp) >> _EDGE_BITS
        return fields

    @property
    def nbytes(self) -> int:
        """Memory of all arrays, in bytes."""
        arrays = (getattr(self, name) for name in self.__slots__)
        return sum(array.nbytes for array in arrays if isinstance(array, np.ndarray))


def place_of(field: int, edge: int) -> int:
    """The place of a character in the field of this number and with this edge."""
    return field << _EDGE_BITS | edge


def lay_out(documents: Sequence[Document], spelling: Spelling) -> Layout:
    """The arrays of these documents."""
    texts = [
        text for each in documents for text in (each.code, each.title, each.keywords, each.body)
    ]
    letters, ids, ends = _identified(texts, spelling)
    syllables = np.fromiter(map(hangul.is_syllable, letters), bool, len(letters))
    gaps = _gaps(ids, syllables)
    dropped = gaps - np.arange(len(gaps))
    origins = np.concatenate(([1], ends[:-1] + 1)) if texts else ends
    begins = origins - np.searchsorted(gaps, origins)
    ids = np.delete(ids, gaps) if len(gaps) else ids
    lengths = np.diff(begins, prepend=0, append=len(ids))
    lengths[1:2] += lengths[0]  # the first barrier counts to the first field
    fields = np.arange(len(texts), dtype=np.int32) << _EDGE_BITS
    return Layout(
        letters,
        ids,
        np.repeat(fields, lengths[1:]) | _edges(letters, ids),
        origins,
        dropped,
        *_paired(ids, len(letters)),
        np.fromiter(map(continues, letters), bool, len(letters)),
        any(map(continues, letters)),
    )


def _identified(texts: Sequence[str], spelling: Spelling) -> tuple[str, NDArray[np.uint16], Whole]:
    """The distinct folded letters, the id of each character, and where each text ends."""
    flat = "\0".join(("", *texts, ""))
    codes = np.frombuffer(flat.encode("utf-32-le", "surrogatepass"), np.uint32)
    seen = np.zeros(int(codes.max()) + 1, bool)
    seen[codes] = True
    known = np.flatnonzero(seen)
    folded = spelling.fold("".join(map(chr, known)))
    blank = dict.fromkeys((*UNSEARCHABLE, *filter(str.isspace, folded)), BLANK)
    letters = "\0 \0" + "".join(dict.fromkeys(char for char in folded if char not in blank))
    # More distinct characters than ids: no real library; the surplus can't be found
    numbers = (
        {char: n for n, char in enumerate(letters[:_MOST_IDS])}
        | blank
        | {" ": SPACE, SEPARATOR: BARRIER}
    )
    table = np.zeros(len(seen), np.uint16)
    table[known] = [numbers.get(char, BLANK) for char in folded]
    ids = table[codes]
    ends = np.cumsum(np.fromiter(map(len, texts), np.intp, len(texts)) + 1)
    ids[0] = BARRIER
    ids[ends] = BARRIER
    return letters[:_MOST_IDS], ids, ends


def _gaps(ids: NDArray[np.uint16], syllables: NDArray[np.bool_]) -> Whole:
    """Positions of the single spaces between two Hangul syllables."""
    spaces = np.flatnonzero(ids == SPACE)
    return spaces[syllables[ids[spaces - 1]] & syllables[ids[spaces + 1]]]


def _edges(letters: str, ids: NDArray[np.uint16]) -> NDArray[np.int32]:
    """The edge of each character; the first, a barrier, has none."""
    before = np.full(len(letters), PLAIN, np.int32)
    before[[not letter.isalnum() for letter in letters]] = WORD
    before[BARRIER] = START
    latin = np.fromiter(
        (letter.isascii() and letter.isalnum() for letter in letters), bool, len(letters)
    )
    edges = np.full(len(ids), PLAIN, np.int32)
    edges[1:] = before[ids[:-1]]
    is_latin = latin[ids]
    edges[1:][is_latin[1:] & is_latin[:-1]] = INSIDE
    return edges


def _paired(
    ids: NDArray[np.uint16], letters: int
) -> tuple[NDArray[np.int32], NDArray[np.uint16], Whole, Whole]:
    """The positions by pair of neighbours, the seconds, their bounds, and the rows of each id.

    One sort of id << 48 | next id << 32 | position is an index of single characters and of pairs.
    """
    keys = ids.astype(np.uint64) << np.uint64(48)
    keys[:-1] |= ids[1:].astype(np.uint64) << np.uint64(32)
    keys |= np.arange(len(ids), dtype=np.uint64)
    keys.sort()
    pair_at = (keys >> np.uint64(32)).astype(np.uint32)
    bounds = np.flatnonzero(np.diff(pair_at, prepend=~pair_at[:1], append=~pair_at[-1:]))
    pairs = pair_at[bounds[:-1]]
    rows = np.searchsorted(pairs, np.arange(letters + 1, dtype=np.uint64) << np.uint64(16))
    return keys.astype(np.uint32).view(np.int32), pairs.astype(np.uint16), bounds, rows


def spread(begins: Whole, counts: Whole) -> Whole:
    """So many numbers from each beginning: [3, 9], [2, 2] → 3 4 9 10. There must be one."""
    if len(begins) == 1:
        return np.arange(begins[0], begins[0] + counts[0])
    after = counts.cumsum()
    numbers: Whole = (begins - after + counts).repeat(counts) + np.arange(after[-1])
    return numbers
