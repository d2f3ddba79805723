"""Which encoding a text file of any office program is in, and its text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

ENCODINGS: Final = ("utf-8", "utf-16-le", "utf-16-be", "gb18030", "big5", "cp949", "cp1252")
"""What a user may choose from. ``big5`` is read as Hong Kong's, which holds all others of it."""

SAMPLE = 1 << 18
"""Bytes that a guess looks at."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = re.compile(rb"[\t\n\r ,;:/.0-9A-Za-z\"]\0")
_HIGH = re.compile(rb"\0[\t\n\r ,;:/.0-9A-Za-z\"]")

_OFTEN: Final[Mapping[str, frozenset[str]]] = {
    "gb18030": frozenset(
        "的一是了我不人在有他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么"
        "心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长"
        "您亲货单请谢客服问款退换买卖店物流快递付品价优惠感欢迎稍等下订号码尺色质收寄包邮评售后"
    ),
    "big5": frozenset(
        "的一是了我不人在有他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後小麼"
        "心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長"
        "您親貨單請謝客服問款退換買賣店物流快遞付品價優惠感歡迎稍等訂號碼尺色質收寄包郵評售後"
    ),
    "cp949": frozenset(
        "이다는을고객님가에의하지로한은를니도사기해서리시어요습세으자보인대있합주전나일라정부수그제상아여과성"
        "거문배송안녕감환불교품구매확연락드립린됩신까면할입만장발치오원결"
    ),
}
"""Characters that every chat in the encoding's language is full of."""

_LETTER = re.compile(r"[^\W\d_a-zA-Z]")

_GUESSED_BADLY = QT_TRANSLATE_NOOP(
    "problem",
    "Some characters cannot be read as {encoding} and stand as �; choose another encoding.",
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and whether all of it could be read."""

    text: str
    encoding: str
    whole: bool = True

    def problems(self, source: str) -> tuple[Problem, ...]:
        """That something could not be read."""
        values = {"encoding": self.encoding}
        return () if self.whole else (Problem(source, "", "", _GUESSED_BADLY, values),)


def decoded(data: bytes, encoding: str = "") -> Decoded:
    """The text without its byte order mark; ``encoding`` empty or unknown: guessed."""
    name = encoding if _is_known(encoding) else guess(data)
    body = data[len(mark(data)) :]
    try:
        return Decoded(body.decode(codec(name)), name)
    except UnicodeDecodeError:
        return Decoded(body.decode(codec(name), "replace"), name, whole=False)


def codec(encoding: str) -> str:
    """The codec that reads all of an encoding."""
    return "big5hkscs" if encoding == "big5" else encoding


def mark(data: bytes) -> bytes:
    """The byte order mark at the head; empty where there is none."""
    return next((head for head, _ in _MARKS if data.startswith(head)), b"")


def guess(data: bytes) -> str:
    """One of ``ENCODINGS``."""
    for head, name in _MARKS:
        if data.startswith(head):
            return name
    sample = data[:SAMPLE]
    return _wide(sample) or _narrow(sample, whole=len(data) <= SAMPLE)


def _is_known(encoding: str) -> bool:
    return encoding in ENCODINGS


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: its ASCII has a NUL beside it, always on the same side."""
    if b"\0" not in sample:
        return ""
    low = sum(1 for found in _WIDE.finditer(sample) if found.start() % 2 == 0)
    high = sum(1 for found in _HIGH.finditer(sample) if found.start() % 2 == 0)
    name = "utf-16-le" if low > high else "utf-16-be"
    even = len(sample) // 2 * 2
    return name if low != high and _reads(sample[:even], name, whole=False) else ""


def _reads(sample: bytes, encoding: str, *, whole: bool) -> bool:
    try:
        codecs.getincrementaldecoder(codec(encoding))().decode(sample, final=whole)
    except UnicodeDecodeError:
        return False
    return True


def _narrow(sample: bytes, *, whole: bool) -> str:
    if _reads(sample, "utf-8", whole=whole):
        return "utf-8"
    scores = {name: _likeness(sample, name, whole=whole) for name in _OFTEN}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] > 0.1:  # noqa: PLR2004 - running text has 0.3 and more, another encoding's 0.02
        return best
    return _by_normalizer(sample) or _mostly(sample)


def _likeness(sample: bytes, encoding: str, *, whole: bool) -> float:
    """How many of the letters, read so, are frequent ones; a few bytes may be damaged."""
    text = codecs.getincrementaldecoder(codec(encoding))("replace").decode(sample, final=whole)
    letters = _LETTER.findall(text)
    if not letters or text.count("\ufffd") * 20 > len(letters):
        return 0.0
    return sum(letter in _OFTEN[encoding] for letter in letters) / len(letters)


def _by_normalizer(sample: bytes) -> str:
    """What charset-normalizer makes of a text without words that we know."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 60 ms that a start does not need

    among = ["gb18030", "big5", "big5hkscs", "cp949", "cp1252"]
    best = from_bytes(sample[: 1 << 15], cp_isolation=among, enable_fallback=False).best()
    name = best.encoding if best else ""
    return "big5" if name == "big5hkscs" else name


def _mostly(sample: bytes) -> str:
    """The encoding that leaves the fewest characters unread; UTF-8 where two leave as few."""
    names = ("utf-8", "gb18030", "cp949", "big5", "cp1252")
    return min(names, key=lambda name: sample.decode(codec(name), "replace").count("\ufffd"))
