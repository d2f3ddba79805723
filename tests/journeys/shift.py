"""A shift at the desk: chats in windows of their own, and what was said in each."""

from __future__ import annotations

import shutil
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Final

from tests.journeys.desk import ROOT, Desk, Editor, open_desk, open_editor
from tests.journeys.kuaihui import NEXT_KEY, Kuaihui, begun
from tests.journeys.waiting import wait_until
from tests.journeys.wall_clock import WallClock

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tests.journeys.screen import Area

FILES: Final = ROOT / "tests" / "journeys" / "afternoon"
ZONE: Final = "Asia/Shanghai"
DAY: Final = "2026-12-01"
SETTINGS: Final = """\
format = 1
language = "{language}"
theme = "{theme}"
shop = "fawn"
chat_minutes = 600

[agent]
name = "小雨"
"""


COLLEAGUE: Final = "the next shift"


class Shift:
    """One agent, several buyers.

    Attributes:
        replies: Chat and text of every message that was copied, in order.
    """

    def __init__(self, program: Kuaihui, clock: WallClock, windows: Mapping[str, Editor]) -> None:
        self.program, self.clock, self._windows = program, clock, windows
        self.desk: Desk = program.desk
        self.replies: list[tuple[str, str]] = []

    def raise_chat(self, chat: str) -> None:
        """Look at a chat's window, as a click on the task bar does."""
        window = self._windows[chat].window
        if self.desk.screen.active() != window:
            self.desk.raise_window(window)
            self.desk.wait_for_focus(window)

    def open_in(self, chat: str) -> None:
        """The hotkey in a chat's window."""
        self.raise_chat(chat)
        self.program.open()

    def says(self, chat: str, *messages: str) -> None:
        """Enter and the key for the next: these messages, pasted into the chat's window.

        Raises:
            AssertionError: Another text was on the clipboard.
        """
        copied = self.program.copy(message=1, messages=len(messages))
        self._sent(chat, copied, messages[0])
        for number, message in enumerate(messages[1:], 2):
            self.desk.press(NEXT_KEY)
            self.program.wait_for("copied", message=number, messages=len(messages))
            self._sent(chat, self.desk.clipboard(), message)

    def _sent(self, chat: str, copied: str, expected: str) -> None:
        assert copied == expected, f"{chat}: {copied!r}, not {expected!r}"
        self.replies.append((chat, copied))
        self.raise_chat(chat)
        self._windows[chat].paste()
        self._windows[chat].saved("\n".join(self.said_to(chat)))
        self._windows[chat].new_line()

    def said_to(self, chat: str) -> list[str]:
        """The messages of one chat so far."""
        return [text for one, text in self.replies if one == chat]

    def find(self, code: str) -> None:
        """Type a code; its phrase comes first."""
        assert self.program.search(code) >= 1

    def fill(self, *values: str) -> None:
        """Enter opens the form; a value into each of its fields."""
        self.desk.press("Return")
        for number, value in enumerate(values):
            if number:
                self.desk.press("Tab")
            self.desk.type(value)

    def step(self, times: int = 1) -> None:
        """Up the ladder."""
        self.desk.press(*["ctrl+Right"] * times)

    def turn_to(self, number: int) -> None:
        """Another chat, by its number."""
        self.desk.press(f"ctrl+{number}")

    def hear(self, chat: str, words: str) -> None:
        """The buyer's words on the clipboard, and the hotkey; wait until it has taken them in."""
        self.desk.put_on_clipboard(words)
        self.open_in(chat)
        self.desk.settled(self.program.area.part(0, 0, 1, 0.12))

    # Reminders

    def remind(self, when: str, *, kind: int = 1, placed: str = "", note: str = "") -> None:
        """Ctrl+R in the open picker; the keyboard is in the field of the time then.

        Args:
            when: As it is typed.
            kind: From 1, as the buttons stand.
            placed: When the order was placed.
            note: What was asked for.
        """
        desk, before = self.desk, self._reminders()
        desk.press("ctrl+r")
        self.program.wait_for("hidden")
        desk.wait_for_focus(self.program.window)
        if kind > 1:  # a button that is pressed by its key takes a tenth of a second
            area = desk.screen.where(self.program.window)
            look = desk.settled(area)
            desk.press(f"alt+{kind}")
            desk.changed(area, look)
        if placed:
            desk.press("shift+Tab")
            desk.type(placed)
            desk.press("Tab")
        desk.press("ctrl+a")
        desk.type(when)
        desk.press("alt+n")
        desk.type(note)
        desk.press("Return")
        self.wait_for_reminders(before + 1)

    def wait_for_reminders(self, number: int) -> None:
        """Wait until so many are in the file, those that are done included."""
        wait_until(lambda: self._reminders() == number, f"{number} reminders in the file")

    def _reminders(self) -> int:
        file = self.program.home / "reminders.toml"
        return file.read_text(encoding="utf-8").count("[[reminder]]") if file.exists() else 0

    def card(self) -> Area:
        """The card in the corner, above where the toast is, once it is there."""
        screen, pid = self.desk.screen, self.program.pid

        def seen() -> Area | None:
            places = [screen.where(one) for one in screen.popups_of(pid)]
            corner = screen.area.part(0.5, 0.5, 1, 0.9)
            return next((one for one in places if one.within(corner)), None)

        return wait_until(seen, "a card in the corner")

    def take(self, card: Area) -> None:
        """Click on its first button."""
        self.desk.click(card.x + card.width // 8, card.y + card.height * 3 // 4)
        self.desk.point(2, 2)

    def hands_over(self, *lines: str) -> None:
        """From the open picker to the list of reminders, and Ctrl+H there: this note is copied."""
        self.desk.press("ctrl+shift+r")
        self.program.wait_for("hidden")
        self.desk.wait_for_focus(self.program.window)
        self.desk.press("ctrl+h")
        self.program.wait_for("copied")
        copied = self.desk.clipboard()
        assert copied.split("\n") == list(lines), copied
        self.replies.append((COLLEAGUE, copied))
        self.desk.press("Escape")

    def table(self) -> str:
        """Every reply beside its chat."""
        return "\n".join(f"{chat:24} · {text}" for chat, text in self.replies)


def furnish_shift(home: Path, language: str, theme: str) -> None:
    """Write a home with the three shops and their phrasebooks."""
    shutil.copytree(FILES, home)
    (home / "settings.toml").write_text(
        SETTINGS.format(language=language, theme=theme), encoding="utf-8"
    )


@contextmanager
def on_shift(chats: tuple[str, ...], language: str, theme: str = "light") -> Iterator[Shift]:
    """A desk with a window for each chat, and the program in the background.

    Args:
        chats: The titles of the windows.
        language: Of the program.
        theme: ``light`` or ``dark``.
    """
    with ExitStack() as stack:
        desk = stack.enter_context(open_desk())
        windows = {chat: stack.enter_context(open_editor(desk, f"{chat}.txt")) for chat in chats}
        clock = WallClock(desk.folder, ZONE, DAY)
        clock.stop_at("14:00")
        desk.point(2, 2)
        home = desk.folder / "shift"
        furnish_shift(home, language, theme)
        program = stack.enter_context(begun(Kuaihui(desk, home, clock)))
        yield Shift(program, clock, windows)
