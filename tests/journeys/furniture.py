"""A home as an agent has it after a month: a shop, phrases of one's own, reminders."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, Final

from tests.journeys.desk import ROOT

if TYPE_CHECKING:
    from pathlib import Path

HOMES: Final = ROOT / "tests" / "journeys" / "homes"
SAMPLES: Final = {"zh-CN": "fawn-shoes", "en": "larch-lake", "ko": "haru-closet"}

TOUCHES: Final = """\
format = 1
[[touch]]
id = "bargain-worth"
code = "wz"
pin = true
"""

REMINDERS: Final = """\
format = 1
[[reminder]]
id = "1"
due = 2026-12-01T14:55:00+08:00
kind = "payment"
shop = "own-shop"
product = "{product}"
buyer = "{0}"
note = "{1}"
closes = 2026-12-04T14:40:00+08:00
[[reminder]]
id = "2"
due = 2026-12-01T16:30:00+08:00
kind = "call"
shop = "own-shop"
buyer = "{2}"
note = "{3}"
[[reminder]]
id = "3"
due = 2026-12-02T10:00:00+08:00
kind = "restock"
shop = "own-shop"
buyer = "{4}"
note = "{5}"
[[reminder]]
id = "4"
due = 2026-12-01T13:20:00+08:00
kind = "payment"
shop = "own-shop"
product = "{product}"
buyer = "{6}"
nudges = 1
done = 2026-12-01T13:24:00+08:00
"""


def sayings(language: str) -> dict[str, Any]:
    """What is typed in a language, by what it is for; see ``homes/*/sayings.toml``."""
    return tomllib.loads((HOMES / language / "sayings.toml").read_text("utf-8"))


def furnish(home: Path, language: str, theme: str) -> None:
    """Write a home."""
    say, sample = sayings(language), SAMPLES[language]
    for name in ("phrases", "shops"):
        (home / name).mkdir(parents=True)
    shop = (ROOT / "phrases" / "shops" / f"{sample}.toml").read_text("utf-8")
    shop = shop.replace(f'"{sample}"', '"own-shop"', 1)
    if language == "zh-CN":
        shop = re.sub(r'^platform = "\w+"', 'platform = "taobao"', shop, flags=re.MULTILINE)
    (home / "shops" / "own-shop.toml").write_text(shop, "utf-8")
    book = (HOMES / language / "mine.toml").read_text("utf-8")
    (home / "phrases" / "mine.toml").write_text(book, "utf-8")
    reminders = REMINDERS.format(*say["reminders"], product=say["product"])
    (home / "reminders.toml").write_text(reminders, "utf-8")
    (home / "touches.toml").write_text(TOUCHES, "utf-8")
    (home / "settings.toml").write_text(
        f'format = 1\nlanguage = "{language}"\ntheme = "{theme}"\nshop = "own-shop"\n', "utf-8"
    )
