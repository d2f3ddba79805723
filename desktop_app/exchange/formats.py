"""The formats that phrases come in and go out in. A module is loaded when its format is used."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from desktop_app.core.arrivals import Cargo
from desktop_app.core.problems import QT_TRANSLATE_NOOP, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.core.phrases import Phrasebook
    from desktop_app.core.problems import Refusal
    from desktop_app.exchange.bundles import Bundle


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        id: What the command line calls it.
        name: What people call it.
        reader: The module with ``fits`` and ``read``; empty where it is only written.
        writer: The module with ``losses`` and ``write``; empty where it is only read.
        endings: How its files end, the one that is written first.
        write_as: The name of its function that writes.
        losses_as: The name of its function that says what is lost.
    """

    id: str
    name: str
    reader: str = ""
    writer: str = ""
    endings: tuple[str, ...] = ()
    write_as: str = "write"
    losses_as: str = "losses"

    def fits(self, bundle: Bundle) -> int:
        """How surely a bundle is of it: 0 to 100."""
        if not self.reader:
            return 0
        sure: int = _function(self.reader, "fits")(bundle)
        return sure

    def read(self, bundle: Bundle, options: Mapping[str, str]) -> Cargo:
        """What is in a bundle; that there is nothing is a problem, too."""
        cargo: Cargo = _function(self.reader, "read")(bundle, options)
        if cargo.arrivals or cargo.problems:
            return cargo
        return Cargo(problems=(Problem(bundle.name, "", "", _NOTHING),))

    def losses(self, books: tuple[Phrasebook, ...]) -> tuple[Problem, ...]:
        """What it cannot hold of some books."""
        found: tuple[Problem, ...] = _function(self.writer, self.losses_as)(books)
        return found

    def write(self, books: tuple[Phrasebook, ...]) -> bytes | Refusal:
        """The file."""
        data: bytes | Refusal = _function(self.writer, self.write_as)(books)
        return data


def _function(module: str, name: str) -> Callable[..., Any]:
    found: Callable[..., Any] = getattr(import_module(f"desktop_app.exchange.{module}"), name)
    return found


FORMATS: Final[tuple[Format, ...]] = (
    Format("kuaihui", "Kuaihui", "kuaihui", "kuaihui", (".toml",)),
    Format("kuaihui-zip", "Kuaihui (zip)", "", "kuaihui", (".zip",), "write_zip", "zip_losses"),
    Format("qianniu", "千牛 CSV", "qianniu", "qianniu", (".csv",)),
    Format("qianniu-xlsx", "千牛 Excel", "", "qianniu", (".xlsx",), "write_xlsx"),
    Format("espanso", "espanso", "espanso", "espanso", (".yml", ".yaml")),
    Format("beeftext", "Beeftext", "beeftext", "beeftext", (".json", ".csv")),
    Format("autokey", "AutoKey", "autokey"),
    Format(
        "textexpander",
        "TextExpander",
        "textexpander",
        endings=(".textexpander", ".tedist", ".plist", ".xml", ".csv"),
    ),
    Format("alfred", "Alfred", "alfred", endings=(".alfredsnippets",)),
    Format("raycast", "Raycast", "raycast", "raycast", (".json",)),
    Format("masscode", "massCode", "masscode", endings=(".json", ".db")),
    Format("quicktext", "QuickText", "quicktext", endings=(".json", ".zip")),
    Format("chatwoot", "Chatwoot", "chatwoot", endings=(".json",)),
    Format("zendesk", "Zendesk", "zendesk", endings=(".json",)),
    Format("markdown", "Markdown", "scripts", "scripts_writing", (".md", ".markdown")),
    Format("html", "HTML", "", "handbook", (".html",)),
    Format(
        "csv",
        "CSV, Excel, LibreOffice",
        "spreadsheets",
        "spreadsheets",
        (".csv", ".tsv", ".xlsx", ".xls", ".ods"),
    ),
    Format("xlsx", "Excel", "", "spreadsheets", (".xlsx",), "write_xlsx"),
    Format("text", "TXT", "plain_text", endings=(".txt",)),
)
"""In the order in which they are offered; of those that fit alike the first one is taken."""

_NOTHING = QT_TRANSLATE_NOOP("problem", "There is no phrase in it.")
_UNKNOWN = QT_TRANSLATE_NOOP(
    "problem", "Nobody knows what this is; say which format it has, or save it as CSV."
)


def format_by_id(ident: str) -> Format | None:
    """A format by what the command line calls it."""
    return next((one for one in FORMATS if one.id == ident), None)


def detect(bundle: Bundle) -> Format | None:
    """The format that a bundle is of most surely; None if it is of none."""
    sure = {one.id: one.fits(bundle) for one in FORMATS if one.reader}
    best = max(sure, key=lambda ident: sure[ident])
    return format_by_id(best) if sure[best] else None


def read(bundle: Bundle, options: Mapping[str, str], format_id: str = "") -> Cargo:
    """What is in a bundle, of the format that is said or else seen."""
    found = format_by_id(format_id) if format_id else detect(bundle)
    if found is None or not found.reader:
        return Cargo(problems=(Problem(bundle.name, "", "", _UNKNOWN),))
    return found.read(bundle, options)
