"""A lead at work in the phrase editor: with the mouse, the keyboard, and a kill in the middle."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Final

import pytest
import tomli

from tests.journeys.kuaihui import Kuaihui, furnish
from tests.journeys.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.journeys.desk import Desk, Editor

POINTED: Final = (sys.executable, str(Path(__file__).with_name("pointed.py")))
PAUSE: Final = 40
"""Milliseconds from one letter to the next."""
MOST_LOST: Final = 2.0
"""Seconds of typing that a kill may cost."""

APPLE, PEAR, PLUM = "An apple for {{ shop.name }}", "A pear, {{ offer.price }}", "A plum: {{ now }}"
BOOK: Final = f"""\
format = 1

# This comment is a lead's, and stays.
[book]
id = "mine"
name = "Mine"
language = "en"

[[category]]
id = "first"
name = "First"

[[category]]
id = "second"
name = "Second"

[[category]]
id = "third"
name = "Third"

[[phrase]]
id = "apple"
category = "first"
title = "Apple"
body = "{APPLE}"

[[phrase]]
id = "pear"
category = "first"
title = "Pear"
body = "{PEAR}"

[[phrase]]
id = "plum"
category = "first"
title = "Plum"
body = "{PLUM}"

[[ladder]]
id = "fruit"
title = "Fruit"
steps = ["apple", "pear", "plum"]
"""


class Lead:
    """Someone with a mouse and a keyboard before the phrase editor."""

    def __init__(self, program: Kuaihui, desk: Desk) -> None:
        self.program, self.desk = program, desk
        self.file = program.home / "phrases" / "mine.toml"

    def start(self) -> None:
        """Start the program, and open the editor from the picker."""
        self.program.start(program=POINTED)
        self.program.open()
        self.desk.type("/")
        self.program.wait_for("query")
        self.desk.press("Return")
        wait_until(lambda: self.program.answer("tree First"), "the phrase editor")
        wait_until(self._has_focus, "the keyboard for the phrase editor")

    def _has_focus(self) -> bool:
        return self.desk.screen.active() in self.program.desk.screen.windows_of(self.program.pid)

    def place(self, part: str) -> tuple[int, int]:
        """Where something is to be pressed, once it is there."""
        x, y = wait_until(lambda: self.program.answer(part), lambda: f"{part} on the screen")
        return x, y

    def click(self, part: str) -> None:
        """Click on something."""
        self.desk.click(*self.place(part))

    def drag(self, what: str, onto: str) -> None:
        """Drag something onto something else."""
        pid, screen = self.program.pid, self.desk.screen
        before = set(screen.popups_of(pid))
        self.desk.drag(
            self.place(what), self.place(onto), lambda: bool(set(screen.popups_of(pid)) - before)
        )

    @property
    def book(self) -> dict[str, list[dict[str, object]]]:
        """What the file says."""
        return tomli.loads(self.file.read_text(encoding="utf-8"))

    @property
    def body(self) -> str:
        """What the file says in the reply of the pear."""
        return str(_bare(self.book["phrase"][1]["body"]))

    def saw(self, kind: str, key: str, expected: list[object]) -> None:
        """Wait until the file says it of its tables."""
        wait_until(
            lambda: [_bare(one.get(key)) for one in self.book[kind]] == expected,
            lambda: f"{kind} {key} {expected} in {self.file.read_text(encoding='utf-8')}",
        )


def _bare(value: object) -> object:
    """The first line break and the last one are not part of a text."""
    return value.strip("\n") if isinstance(value, str) else value


@pytest.fixture
def lead(desk: Desk, editor: Editor) -> Iterator[Lead]:  # noqa: ARG001 - another program has the focus
    """A lead whose own book holds some fruit."""
    home = desk.folder / "lead"
    furnish(home)
    (home / "phrases" / "journey.toml").unlink()
    (home / "phrases" / "mine.toml").write_text(BOOK, encoding="utf-8")
    program = Kuaihui(desk, home)
    yield Lead(program, desk)
    program.quit()
    assert "Traceback" not in program.errors, program.errors


def test_what_is_dragged_and_typed_is_in_the_file_after_a_kill(lead: Lead) -> None:
    lead.start()

    lead.drag("tree Third", "tree ^First")
    lead.saw("category", "id", ["third", "first", "second"])
    lead.drag("tree Second", "tree First")
    lead.saw("category", "parent", [None, None, "first"])
    lead.click("tree First")
    lead.drag("table Apple", "tree Third")
    lead.saw("phrase", "category", ["third", "first", "first"])

    lead.desk.press("ctrl+l")
    lead.drag("steps Plum", "steps ^Apple")
    lead.saw("ladder", "steps", [["plum", "apple", "pear"]])
    lead.desk.press("Escape")

    lead.click("table Pear")
    lead.click("body")
    lead.desk.press("ctrl+End")
    lead.desk.type(" kept")
    lead.saw("phrase", "body", [APPLE, f"{PEAR} kept", PLUM])
    assert "# This comment is a lead's, and stays.\n" in lead.file.read_text(encoding="utf-8")

    seen = _typed_until_killed(lead)

    assert len(lead.book["phrase"]) == 3, "the file is whole"
    lead.start()
    wait_until(lambda: lead.body != f"{PEAR} kept", "what the journal has of it")
    killed, shown = seen[-1]
    assert shown.startswith(lead.body)
    safe = [text for moment, text in seen if moment < killed - MOST_LOST]
    assert safe, "it was typed for longer than may be lost"
    assert lead.body.startswith(safe[-1]), f"{lead.body!r} is less than {safe[-1]!r}"


def _typed_until_killed(lead: Lead) -> list[tuple[float, str]]:
    """What stood in the editor at which moments, until a kill in the middle of typing."""
    letters = "abcdefghij" * 20
    typing = Thread(target=lead.desk.type, args=(letters, PAUSE))
    seen: list[tuple[float, str]] = []
    typing.start()
    while not seen or seen[-1][0] < seen[0][0] + 2 * MOST_LOST:
        text = lead.program.answer("shown")
        if text != f"{PEAR} kept":
            seen.append((time.monotonic(), text))
    lead.program.kill()
    seen.append((time.monotonic(), seen[-1][1]))
    typing.join()
    return seen
