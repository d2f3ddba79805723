"""The shops of the user in their folder: saved, begun and removed, with nothing lost."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.storage.files import Refused, read_text, write_atomic
from desktop_app.storage.shop_tables import read_part
from desktop_app.storage.shop_writing import new_text, write
from desktop_app.storage.weaving import CHANGED

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from desktop_app.core.shops import Shop
    from desktop_app.storage.files import FileText
    from desktop_app.storage.history import History

_TAKEN = QT_TRANSLATE_NOOP("problem", "There is a file {path} already; it is not written over.")
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "problem", "This shop came with the program; copy it to change the copy."
)


@dataclass(frozen=True, slots=True)
class ShopFolder:
    """The files ``<id>.toml`` in ``folder``. Nothing outside of it is ever written."""

    folder: Path
    history: History

    def save(self, before: Shop, after: Shop, moment: dt.datetime) -> Shop:
        """Write what differs between two values of a shop into its file.

        Returns the shop as it is read from now on.

        Raises:
            Refused: The file does not say ``before``, cannot be read, or would not read back.
            OSError: It could not be written and is as it was.
        """
        path = self._path(before)
        old = self._read(path)
        text = write(old.text, before, after)
        if text != old.text:
            self.history.keep(path, old.data, moment)
            write_atomic(path, old.encode(text))
        return replace(read_part(text, before.source)[0].shop, id=before.id)

    def add(self, shop: Shop) -> Shop:
        """Begin a file for a new shop; returns the shop as it is read from now on.

        Raises:
            Refused: There is a file of that name, or it would not read back the same.
            OSError: It could not be written.
        """
        path = self.folder / f"{file_name(shop.id)}.toml"
        if path.exists():
            raise Refused(_TAKEN, path=path)
        text = new_text(replace(shop, source=str(path), sample=False))
        self.folder.mkdir(parents=True, exist_ok=True)
        write_atomic(path, text.encode())
        return read_part(text, str(path))[0].shop

    def remove(self, shop: Shop, moment: dt.datetime) -> None:
        """Put the shop's file into the history, whatever it says by now.

        Raises:
            Refused: It is not one of the user's.
            OSError: It could not be moved and is where it was.
        """
        path = self._path(shop)
        if path.exists():
            self.history.keep(path, read_text(path).data, moment)
            path.unlink()

    def read(self, shop: Shop) -> Shop | None:
        """The shop as its file says now; None if there is no file any more.

        Raises:
            Refused: It cannot be read.
            OSError: The same, by the system's word.
        """
        path = self._path(shop)
        if not path.exists():
            return None
        return replace(read_part(read_text(path).text, shop.source)[0].shop, id=shop.id)

    def unused(self, wanted: str) -> str:
        """An id like ``wanted`` for which there is no file yet."""
        stem, number = file_name(wanted), 1
        ident = stem
        while (self.folder / f"{ident}.toml").exists():
            number += 1
            ident = f"{stem}-{number}"
        return ident

    def _path(self, shop: Shop) -> Path:
        path = self.folder / shop.source.replace("\\", "/").rpartition("/")[2]
        if shop.sample or not shop.source or str(path) != shop.source:
            raise Refused(_ELSEWHERE)
        return path

    def _read(self, path: Path) -> FileText:
        try:
            return read_text(path)
        except FileNotFoundError:
            raise Refused(CHANGED) from None


def file_name(ident: str) -> str:
    """An id that can be a file's name on every system: letters, digits and - only."""
    return re.sub(r"[\W_]+", "-", ident.casefold()).strip("-")[:60] or "shop"
