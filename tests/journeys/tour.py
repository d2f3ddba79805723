"""A tour through the real program on a virtual display; it fails unless the texts arrive."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final

from tests.journeys.desk import ROOT, missing_tools, open_desk, open_editor
from tests.journeys.kuaihui import NEXT_KEY, at_work

if TYPE_CHECKING:
    from tests.journeys.desk import Desk, Editor
    from tests.journeys.kuaihui import Kuaihui

PICTURES: Final = ROOT / "build" / "screenshots"
LOOKS: Final = (("zh-CN", "dark"), ("en", "light"), ("en", "dark"), ("ko", "light"), ("ko", "dark"))


class Guide:
    """Says each step and saves a picture of it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._number = 0

    def say(self, text: str, picture: str = "") -> None:
        """Print a step; with a name, save what the screen looks like."""
        self._number += 1
        print(f"{self._number:2}. {text}", flush=True)
        if picture:
            self._desk.save_picture(PICTURES / f"{self._number:02}-{picture}.png")


def reply(program: Kuaihui, editor: Editor, guide: Guide) -> None:
    """One reply of two messages, with a product chosen first."""
    guide.say("a text editor has the focus, as the chat with a buyer would have")
    milliseconds = program.open()
    guide.say(
        f"Ctrl+Alt+Space: the picker is painted {milliseconds:.1f} ms after the hotkey", "picker"
    )
    program.choose("F3", "A12")
    matched = program.search("kj")
    guide.say(f"F3, A12, Enter: the product; then kj: {matched} phrases match", "kj")
    wanted = program.filled("kj1", "--product", "A12")
    first = program.copy(message=1, messages=len(wanted))
    guide.say(f"Enter: message 1 of {len(wanted)} is on the clipboard: {first!r}", "copied")
    editor.paste()
    editor.saved(first)
    program.desk.press(NEXT_KEY)
    program.wait_for("copied", message=2)
    second = program.desk.clipboard()
    guide.say(f"Ctrl+V in the editor; Ctrl+Alt+N copies message 2: {second!r}", "next")
    editor.new_line()
    editor.paste()
    if [first, second] != wanted:
        sys.exit(f"tour: copied {[first, second]!r}, but the command line fills in {wanted!r}")
    arrived = editor.saved("\n".join(wanted))
    guide.say(f"both have arrived in the file that the editor saved: {arrived!r}", "arrived")


def blank(program: Kuaihui, guide: Guide) -> str:
    """A reply with blanks, filled in the form."""
    milliseconds = program.open()
    program.search("zzblank")
    program.desk.press("Tab")
    program.desk.type("42")
    program.desk.press("Tab")
    program.desk.type("3")
    guide.say(f"a reply with two blanks: Tab, 42, Tab, 3 (opened in {milliseconds:.1f} ms)", "form")
    copied = program.copy()
    guide.say(f"Enter: {copied!r}")
    return copied


def looks(desk: Desk, guide: Guide) -> None:
    """The other languages and the dark theme."""
    for language, theme in LOOKS:
        with (
            open_editor(desk, f"{language}.txt"),
            at_work(desk, f"{language}-{theme}", language=language, theme=theme) as program,
        ):
            milliseconds = program.open()
            program.choose("F3", "A12")
            program.search("kj")
            guide.say(f"{language}, {theme}: {milliseconds:.1f} ms", f"{language}-{theme}")


def main() -> None:
    """Play it."""
    began = time.monotonic()
    if lacking := missing_tools():
        sys.exit(f"tour: please install the programs {', '.join(lacking)}")
    with open_desk() as desk:
        guide = Guide(desk)
        with at_work(desk, "tour", language="zh-CN", platform="wechat") as program:
            with open_editor(desk) as editor:
                reply(program, editor, guide)
            with open_editor(desk, "second.txt") as editor:
                copied = blank(program, guide)
                editor.paste()
                guide.say(f"Ctrl+V in the editor: {editor.saved(copied)!r} has arrived")
        looks(desk, guide)
    place = PICTURES.relative_to(ROOT)
    print(f"The texts arrived; {time.monotonic() - began:.0f} s, pictures in {place}/")


if __name__ == "__main__":
    main()
