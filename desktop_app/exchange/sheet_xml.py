"""The sheets of Excel and LibreOffice, row by row out of their XML.

The fast readers there are make a full rectangle of a sheet, hang on damaged ones or end the
process, so rows are taken one after the other here, and no entities.
"""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CHUNK = 1 << 16
COLUMNS = 16_384
ROWS = 1_048_576
CELLS = 10_000_000
"""The most cells, gaps counted, that are read of one sheet."""

Row = tuple[int, list[str]]
_EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - sheets know no time zones


class XmlError(ValueError):
    """No XML, XML with a document type, or more than is read."""


def _no_doctype(*_: object) -> None:
    msg = "it has a document type"
    raise XmlError(msg)


class XmlReading:
    """A document in pieces; ``made`` holds what came of them so far."""

    def __init__(self) -> None:
        self.made: deque[Row] = deque()
        self._count = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = _no_doctype
        self._parser.StartElementHandler = self._started
        self._parser.EndElementHandler = self._ended
        self._parser.CharacterDataHandler = self._said

    def _started(self, name: str, attributes: Mapping[str, str]) -> None:
        self.start(
            name.rpartition(" ")[2], {k.rpartition(" ")[2]: attributes[k] for k in attributes}
        )

    def _ended(self, name: str) -> None:
        self.end(name.rpartition(" ")[2])

    def _said(self, text: str) -> None:
        self.said(text)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """It ends."""

    def said(self, text: str) -> None:
        """A text in it."""

    def count(self, cells: int) -> None:
        """Cells are made.

        Raises:
            XmlError: Too many.
        """
        self._count += cells
        if self._count > CELLS:
            msg = f"more than {CELLS} cells"
            raise XmlError(msg)

    def read(self, content: bytes) -> Iterator[Row]:
        """What comes of a document, as it comes.

        Raises:
            XmlError: It is none.
        """
        try:
            for start in range(0, len(content), CHUNK):
                self._parser.Parse(content[start : start + CHUNK], False)  # noqa: FBT003 - expat's own
                while self.made:
                    yield self.made.popleft()
            self._parser.Parse(b"", True)  # noqa: FBT003 - expat's own
        except (expat.ExpatError, LookupError) as error:  # no XML, or of no known encoding
            raise XmlError(str(error)) from None
        while self.made:
            yield self.made.popleft()

    def all(self, content: bytes) -> None:
        """Read a document that makes no rows."""
        for _ in self.read(content):
            pass


class Elements(XmlReading):
    """The attributes of all elements with some names, in order."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self._names = names
        self.found: list[tuple[str, Mapping[str, str]]] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name in self._names:
            self.found.append((name, attributes))


def number_text(raw: str, *, is_date: bool = False) -> str:
    """A number as a sheet shows it without a format: 7.0 is 7."""
    try:
        number = float(raw)
        if is_date and 0 < number < 2_958_466:  # noqa: PLR2004 - the last day of 9999
            moment = _EPOCH + timedelta(days=number)
            moment = moment.replace(microsecond=0) + timedelta(seconds=moment.microsecond > 500_000)  # noqa: PLR2004 - half a second
            return moment.isoformat(" ", "minutes").removesuffix(" 00:00")
    except (ValueError, OverflowError):
        return raw
    if abs(number) < 1e15 and number == int(number):  # noqa: PLR2004 - all digits are true
        return str(int(number))
    return raw if "e" in raw.lower() else repr(number)
