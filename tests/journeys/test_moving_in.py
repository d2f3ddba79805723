"""A lead moves in with a table of another program, and takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys.kuaihui import Kuaihui, begun, furnish
from tests.journeys.waiting import wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.desk import Desk, Editor

BOOK = """\
format = 1

# This comment is a lead's, and stays.
[book]
id = "mine"
name = "Mine"

[[category]]
id = "first"
name = "First"

[[phrase]]
id = "apple"
category = "first"
title = "Apple"
body = "An apple"
"""


def test_a_table_is_taken_in_and_back_by_keys(desk: Desk, editor: Editor, tmp_path: Path) -> None:
    del editor
    home = tmp_path / "home"
    home.mkdir()
    furnish(home)
    file = home / "phrases" / "mine.toml"
    file.write_text(BOOK, "utf-8")
    table = tmp_path / "theirs.csv"
    table.write_bytes("编码,话术,分组\nfh,今天发货,物流\n".encode("gb18030"))
    with begun(Kuaihui(desk, home)) as program:
        program.open()
        program.search("/import")
        picker = program.window

        desk.press("Return")
        wait_until(lambda: _window(program) not in {None, picker}, "the window of the import")
        window = _window(program)
        desk.press("ctrl+o")
        wait_until(
            lambda: _window(program) not in {None, picker, window}, "the question for a file"
        )
        desk.type(str(table))
        desk.press("Return")
        wait_until(lambda: _window(program) == window, "the keyboard for the import")
        wait_until(lambda: _pressed(desk, file), "the phrase in the book")

        assert file.read_text("utf-8").startswith(BOOK[: BOOK.index("[[phrase]]")])
        desk.press("ctrl+z")
        wait_until(lambda: "今天发货" not in file.read_text("utf-8"), "the book as it was")
        assert "An apple" in file.read_text("utf-8")


def _window(program: Kuaihui) -> int | None:
    """The window of the program that has the keyboard."""
    active = program.desk.screen.active()
    return active if active in program.desk.screen.windows_of(program.pid) else None


def _pressed(desk: Desk, file: Path) -> bool:
    """Ask for it until the plan is there; a second press finds nothing more to take."""
    if "今天发货" in file.read_text("utf-8"):
        return True
    desk.press("ctrl+Return")
    return False
