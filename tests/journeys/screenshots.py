"""Saves the program's own pictures for the README: every main window in each language."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

from tests.journeys.desk import ROOT
from tests.journeys.gallery import PICTURES, take_pictures

SAVED: Final = ROOT / "tests" / "screenshots"
LOOKS: Final = (("zh-CN", "light", "zh"), ("en", "light", "en"), ("ko", "dark", "ko-dark"))
SCENES: Final = {
    "card": "card", "first": "first", "import": "import-1", "phrases": "phrases",
    "picker": "picker", "picker-chats": "picker-chats", "picker-form": "picker-form",
    "picker-ladder": "picker-ladder", "picker-products": "picker-chooser",
    "reminders": "reminders", "rules": "rules", "settings": "settings-3", "shops": "shops-5",
    "team": "team-disputed", "toast": "toast",
}  # fmt: skip
"""What a picture is called, and its scene in the gallery."""
MOST_BYTES: Final = 150_000


def _save(scene: str, name: str) -> None:
    """A picture with 128 colours, which nobody sees."""
    path = SAVED / f"{name}.png"
    look = ("-strip", "+dither", "-colors", "128", "-define", "png:compression-level=9")
    subprocess.run(("convert", str(PICTURES / f"{scene}.png"), *look, f"png8:{path}"), check=True)
    size = path.stat().st_size
    print(f"{path.relative_to(ROOT)}: {size / 1000:.0f} kB")
    if size > MOST_BYTES:
        message = f"{path} is larger than {MOST_BYTES} bytes"
        raise SystemExit(message)


def main(*names: str) -> None:
    """Save them all, or those of these names."""
    wanted = {name: scene for name, scene in SCENES.items() if not names or name in names}
    for language, theme, ending in LOOKS:
        take_pictures(((language, theme),), tuple(wanted.values()))
        for name, scene in wanted.items():
            _save(f"{scene}-{language}-{theme}", f"{name}-{ending}")


if __name__ == "__main__":
    main(*sys.argv[1:])
