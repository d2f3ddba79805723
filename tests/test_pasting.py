"""Pasting, driven by a clock and before windows that a test moves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop_app.core.pasting import TAKE, Fate, Stroke, Typed
from desktop_app.outbox import Outbox
from desktop_app.pasting import RESTORE_AT_LAST, Order, Pasting
from desktop_app.platforms.protocols import Desktop, ForeignWindow
from desktop_app.trace import Trace
from desktop_app.ui.toast import Toast
from tests.fakes import FakeClipboardReader, FakeHotkeys, FakePaster, FakeWindows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CHAT = ForeignWindow(7, "小林", "Chat", None)
OTHER = ForeignWindow(8, "阿泽", "Chat", None)
TERMINAL = ForeignWindow(9, "irc", "XTerm", None)


@dataclass
class Bench:
    """A pasting between fakes."""

    qtbot: QtBot
    front: ForeignWindow | None = CHAT
    owner: QObject = field(default_factory=QObject)
    windows: FakeWindows = field(default_factory=FakeWindows)
    reader: FakeClipboardReader = field(default_factory=FakeClipboardReader)
    now: float = 0.0
    left: int = 0
    taken: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.paster = FakePaster(self.windows, self.take)
        desktop = Desktop("fake", FakeHotkeys(), self.windows, self.reader, self.paster)
        self.toast = Toast()
        self.qtbot.addWidget(self.toast)
        trace = Trace({})
        self.outbox = Outbox(
            QGuiApplication.clipboard(), self.toast, "Ctrl+Alt+N", trace, self.owner
        )
        self.pasting = Pasting(desktop, self.outbox, trace, self.owner, self.clock)
        self.windows.front = self.front
        self.pasting.aim(self.front)
        self.windows.front = None  # the picker has the keyboard

    def clock(self) -> float:
        self.now += 0.01
        return self.now

    def take(self) -> None:
        self.taken.append(QGuiApplication.clipboard().text())

    def leave(self) -> None:
        self.left += 1
        self.windows.front = self.front

    def order(self, **wishes: bool) -> Order:
        return Order(self.leave, QGuiApplication.primaryScreen(), lambda one: one.title, **wishes)

    def paste(self, *texts: str, **wishes: bool) -> None:
        self.pasting.paste(texts or ("亲",), self.order(**wishes))

    def finish(self) -> str:
        self.qtbot.waitUntil(lambda: not self.pasting.busy)
        return self.toast.said

    @property
    def strokes(self) -> list[Stroke]:
        return [stroke for _, stroke in self.paster.strokes]

    @property
    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()


@pytest.fixture(autouse=True)
def _no_text_outlives_python() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_what_is_left_behind_is_a_plain_text(bench: Bench) -> None:
    bench.paste("亲")
    bench.finish()

    bench.outbox.settle()

    assert not bench.outbox.offered
    assert bench.clipboard == "亲"


def test_the_window_gets_the_keyboard_back_and_then_the_keys(bench: Bench) -> None:
    bench.paste("亲，在的")

    assert bench.finish() == "Pasted 亲，在的"
    assert bench.left == 1
    assert bench.paster.strokes == [(CHAT.handle, Stroke.CTRL_V)]
    assert bench.taken == ["亲，在的"]
    assert bench.clipboard == "亲，在的"


def test_an_old_terminal_finds_the_reply_as_what_is_selected(qtbot: QtBot) -> None:
    bench = Bench(qtbot, TERMINAL)

    bench.paste()

    assert bench.finish().startswith("Pasted")
    assert bench.strokes == [Stroke.SHIFT_INSERT]


def test_only_the_first_message_goes_and_the_next_by_the_next_key(bench: Bench) -> None:
    bench.paste("一", "二")
    assert bench.finish() == "Pasted 1/2 · Ctrl+Alt+N for the next 一"
    assert bench.outbox.offered

    bench.pasting.paste_next(bench.order())

    assert bench.finish() == "Pasted 2/2 二"
    assert bench.strokes == [Stroke.CTRL_V, Stroke.CTRL_V]
    assert bench.taken == ["一", "二"]


def test_in_a_row_they_go_with_return_between_them(bench: Bench) -> None:
    bench.paste("一", "二", "三", in_a_row=True)

    assert bench.finish() == "Pasted 3/3 三"
    assert bench.strokes == [
        Stroke.CTRL_V, Stroke.RETURN, Stroke.CTRL_V, Stroke.RETURN, Stroke.CTRL_V,
    ]  # fmt: skip
    assert bench.taken == ["一", "二", "三"]


def test_sending_presses_return_at_the_end(bench: Bench) -> None:
    bench.paste(sends=True)

    assert bench.finish() == "Sent 亲"
    assert bench.strokes == [Stroke.CTRL_V, Stroke.RETURN]


def test_a_second_paste_waits_for_nobody(bench: Bench) -> None:
    bench.paste("一")
    bench.paste("二")

    bench.finish()
    assert bench.taken == ["一"]


def _close(bench: Bench) -> None:
    bench.paster.gone.add(CHAT.handle)


def _hold(bench: Bench) -> None:
    bench.paster.enter = True


def _hold_ctrl(bench: Bench) -> None:
    bench.paster.modifier = True


def _refuse_focus(bench: Bench) -> None:
    bench.front = OTHER
    bench.windows.stubborn = True


def _another_chat(bench: Bench) -> None:
    bench.front = ForeignWindow(CHAT.handle, "阿泽", "Chat", None)


def _grab(bench: Bench) -> None:
    bench.paster.answers = [Typed.GRABBED] * 1000


def _ignore(bench: Bench) -> None:
    bench.paster.take = lambda: None


def _forget(bench: Bench) -> None:
    bench.pasting.forget()


def _forbid(bench: Bench) -> None:
    bench.paster.refused = Fate.NOT_ALLOWED


@pytest.mark.parametrize(
    ("spoil", "why", "leaves"),
    [
        (_close, "The chat's window is gone", 1),
        (_hold, "A key is held down", 0),
        (_hold_ctrl, "A key is held down", 1),
        (_refuse_focus, "The chat's window did not take the keyboard", 1),
        (_another_chat, "The window shows another chat now", 1),
        (_grab, "Another program holds the keyboard", 1),
        (_ignore, "The program did not take the text", 1),
        (_forget, "It is not known which window is the chat", 1),
        (_forbid, "Allow Kuaihui under Accessibility first", 1),
    ],
)
def test_what_cannot_be_pasted_is_copied_and_the_toast_says_why(
    bench: Bench, spoil: object, why: str, leaves: int
) -> None:
    assert callable(spoil)
    spoil(bench)

    bench.paste("亲")

    assert bench.finish() == f"Copied only {why}"
    assert bench.clipboard == "亲"
    assert bench.left == leaves
    assert not bench.taken


def test_what_was_copied_meanwhile_is_not_pasted(bench: Bench) -> None:
    bench.paster.modifier = True
    bench.paste("亲")
    QGuiApplication.clipboard().setText("别的")
    bench.paster.modifier = False

    assert bench.finish() == "Copied only Something else was copied meanwhile"
    assert not bench.strokes


def test_only_a_clipboard_manager_has_asked_and_the_paste_counts_after_a_while(
    bench: Bench,
) -> None:
    bench.paster.asking = False
    bench.paste("亲")

    assert bench.finish() == "Pasted 亲"
    assert bench.now > TAKE


def test_a_return_that_cannot_be_pressed_is_left_to_the_agent(bench: Bench) -> None:
    def go_elsewhere() -> None:
        bench.take()
        bench.windows.front = OTHER

    bench.paster.take = go_elsewhere

    bench.paste(sends=True)

    assert bench.finish() == "Pasted Not sent: press Enter"
    assert bench.strokes == [Stroke.CTRL_V]


def test_the_focus_is_asked_for_where_it_does_not_come(bench: Bench) -> None:
    bench.pasting.paste(("亲",), Order(lambda: None, bench.order().screen, lambda one: one.title))

    assert bench.finish().startswith("Pasted")


def test_the_keyboard_is_given_back_without_leaving(bench: Bench) -> None:
    bench.pasting.give_back()
    assert bench.windows.front == CHAT

    bench.windows.front = None
    bench.pasting.forget()
    bench.pasting.give_back()
    assert bench.windows.front is None


# --- the former text ----------------------------------------------------------------------------


def test_the_former_text_comes_back_once_the_reply_was_taken(bench: Bench) -> None:
    bench.paste("亲", restores=True)
    assert bench.pasting.busy
    bench.reader.answer("从前的")

    bench.finish()
    assert bench.taken == ["亲"]
    with bench.qtbot.waitSignal(QGuiApplication.clipboard().dataChanged):
        pass

    assert bench.clipboard == "从前的"


@pytest.mark.parametrize(
    ("asking", "seconds", "again"),
    [(True, 1, True), (None, 1, True), (False, 1, False), (True, RESTORE_AT_LAST, False)],
)
def test_only_fetches_of_the_chat_put_its_return_off_and_not_for_ever(
    bench: Bench,
    asking: bool | None,  # noqa: FBT001 - a column of the table
    seconds: float,
    *,
    again: bool,
) -> None:
    bench.paste("亲", restores=True)
    bench.reader.answer("从前的")
    bench.finish()
    waiting = bench.pasting._restoring  # noqa: SLF001 - whether it begins anew
    before = waiting.timerId()
    bench.now += seconds
    bench.paster.asking = asking

    bench.take()

    assert waiting.isActive()
    assert (waiting.timerId() != before) is again
    waiting.stop()


@pytest.mark.parametrize("former", ["从前的", ""])
def test_it_does_not_come_back_over_what_was_copied_since(bench: Bench, former: str) -> None:
    bench.paste("亲", restores=True)
    bench.reader.answer(former)
    bench.finish()
    QGuiApplication.clipboard().setText("新的")

    bench.pasting._restore()  # noqa: SLF001 - the timer's slot, without its wait

    assert bench.clipboard == "新的"


def test_it_does_not_come_back_where_the_paste_failed(bench: Bench) -> None:
    bench.paster.take = lambda: None
    bench.paste("亲", restores=True)
    bench.reader.answer("从前的")

    bench.finish()

    assert not bench.pasting._restoring.isActive()  # noqa: SLF001 - that nothing will happen
    assert bench.clipboard == "亲"


def test_with_messages_to_come_it_stays_away(bench: Bench) -> None:
    bench.paste("一", "二", restores=True)
    bench.reader.answer("从前的")

    bench.finish()

    assert not bench.pasting._restoring.isActive()  # noqa: SLF001 - that nothing will happen
