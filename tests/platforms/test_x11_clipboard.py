"""The clipboard of real owners: quick, huge, dead and hung ones."""

import os
import select
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import Thread
from time import monotonic
from typing import Any

import pytest
from Xlib import X
from Xlib.display import Display
from Xlib.protocol.event import SelectionNotify

from desktop_app.platforms.x11_selection import worth
from tests.platforms.conftest import SECONDS, Facts, running

pytestmark = pytest.mark.journey

Environment = Mapping[str, str]

REPLY = "亲，今天下单 17:00 前都能发出哦 😊\n한국어 too"
XCLIP = ("xclip", "-selection", "clipboard")
SELECTED = ("xclip", "-selection", "primary")
CALM = 0.2  # seconds the event loop may be busy on a loaded machine


@contextmanager
def change_of_owner(environment: Environment, selection: str = "CLIPBOARD") -> Iterator[None]:
    """Wait at the end until the clipboard has another owner than at the beginning."""
    display = Display(environment["DISPLAY"])
    clipboard = display.get_atom(selection)
    before = display.get_selection_owner(clipboard)
    yield
    deadline = monotonic() + SECONDS
    while display.get_selection_owner(clipboard) in {before, X.NONE}:
        assert monotonic() < deadline, "nobody took it"
    display.close()


@contextmanager
def owner(
    environment: Environment, text: str, *arguments: str
) -> Iterator[subprocess.Popen[bytes]]:
    """An xclip in the foreground that owns the clipboard."""
    with running(
        *XCLIP, "-i", "-quiet", *arguments, env=environment, stdin=subprocess.PIPE
    ) as xclip:
        assert xclip.stdin is not None
        xclip.stdin.write(text.encode())
        with change_of_owner(environment):
            xclip.stdin.close()
        yield xclip


def pieces_of(content: bytes, size: int) -> list[bytes]:
    """The content cut up, with the empty piece that ends it."""
    return [*(content[at : at + size] for at in range(0, len(content), size)), b""]


@contextmanager
def owner_in_pieces(environment: Environment, pieces: list[bytes] | None) -> Iterator[None]:
    """An owner that gives its text by INCR, or refuses to give any."""
    display = Display(environment["DISPLAY"])
    window = display.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
    window.set_selection_owner(display.get_atom("CLIPBOARD"), X.CurrentTime)
    display.sync()
    leaving = socket.socketpair()
    thread = Thread(target=serve, args=(display, pieces, leaving[1]))
    thread.start()
    try:
        yield
    finally:
        leaving[0].close()
        thread.join()
        leaving[1].close()
        display.close()


def serve(display: Any, pieces: list[bytes] | None, leaving: socket.socket) -> None:  # noqa: ANN401 - python-xlib has no types
    """Answer one request; each piece follows when the one before it has been taken."""
    request: Any = None
    left = list(pieces or ())
    while leaving not in select.select([display, leaving], [], [])[0]:
        while display.pending_events():
            event = display.next_event()
            if event.type == X.SelectionRequest:
                request = event
                announce(display, event, refused=pieces is None)
            elif event.type == X.PropertyNotify and event.state == X.PropertyDelete and left:
                kind = display.get_atom("UTF8_STRING")
                request.requestor.change_property(request.property, kind, 8, left.pop(0))


def announce(display: Any, request: Any, *, refused: bool) -> None:  # noqa: ANN401 - python-xlib has no types
    request.requestor.change_attributes(event_mask=X.PropertyChangeMask)
    if not refused:
        request.requestor.change_property(request.property, display.get_atom("INCR"), 32, [1])
    request.requestor.send_event(
        SelectionNotify(
            time=request.time,
            requestor=request.requestor,
            selection=request.selection,
            target=request.target,
            property=X.NONE if refused else request.property,
        )
    )


def test_chinese_korean_and_emoji_are_read(program: Facts, x11: Environment) -> None:
    with owner(x11, REPLY):
        assert program.ask("read", "read") == REPLY


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("text/html", REPLY, {"text/html": REPLY}),
        ("text/html", "<td>" * 500_000, {"text/html": "<td>" * 500_000}),
        ("text/html", "<td>" * 2_200_000, {}),
        ("UTF8_STRING", REPLY, {"text/plain": REPLY}),
        ("PRIVATE", REPLY, {}),
    ],
    ids=["html", "long", "too long", "text", "no MIME type"],
)
def test_all_formats_are_read_or_none(
    program: Facts, x11: Environment, kind: str, text: str, expected: dict[str, str]
) -> None:
    with owner(x11, text, "-t", kind):
        assert program.ask("read", "read_all") == expected


def test_a_text_of_ours_is_its_own_format(program: Facts) -> None:
    program.tell("set_text", "ours")
    assert program.wait_for("owns")["owns"]
    assert program.ask("read", "read_all") == {"text/plain": "ours"}


@pytest.mark.parametrize(
    ("offered", "asked"),
    [
        ([], {}),
        (["TARGETS", "TIMESTAMP", "STRING"], {}),
        (["UTF8_STRING", "text/plain;charset=utf-8"], {"UTF8_STRING": "text/plain"}),
        (["text/html", "UTF8_STRING"], {"text/html": "text/html", "UTF8_STRING": "text/plain"}),
        (["image/bmp", "image/png", "image/tiff"], {"image/png": "image/png"}),
        (["image/bmp", "image/tiff"], {"image/bmp": "image/bmp"}),
    ],
)
def test_what_is_offered_in_several_ways_is_asked_for_once(
    offered: list[str], asked: dict[str, str]
) -> None:
    assert worth(offered) == asked


def test_a_long_text_is_read_whole(program: Facts, x11: Environment) -> None:
    text = "回复" * 50_000  # 300 kB, which xclip sends at once
    with owner(x11, text):
        assert program.ask("read", "read") == text


@pytest.mark.parametrize(("text", "size"), [(REPLY, 7), (REPLY, 1000), ("回复" * 50_000, 65_536)])
def test_a_text_that_comes_in_pieces_is_read_whole(
    program: Facts, x11: Environment, text: str, size: int
) -> None:
    with owner_in_pieces(x11, pieces_of(text.encode(), size)):
        assert program.ask("read", "read") == text


def test_what_is_selected_is_read_apart_from_what_was_copied(
    program: Facts, x11: Environment
) -> None:
    with owner(x11, "copied"):
        assert program.ask("read", "read_selection") == "copied", "nothing is selected"
        with running(*SELECTED, "-i", "-quiet", env=x11, stdin=subprocess.PIPE) as xclip:
            assert xclip.stdin is not None
            xclip.stdin.write(REPLY.encode())
            with change_of_owner(x11, "PRIMARY"):
                xclip.stdin.close()
            assert program.ask("read", "read_selection") == REPLY
        assert program.ask("read", "read") == "copied"


def test_what_is_selected_in_our_own_window_is_read_from_memory(program: Facts) -> None:
    program.tell("select", "ours")
    assert program.wait_for("owns")["owns"]
    assert program.ask("read", "read_selection") == "ours"


def test_too_many_pieces_are_refused(program: Facts, x11: Environment) -> None:
    with owner_in_pieces(x11, pieces_of(b"x" * ((1 << 20) + 1), 65_536)):
        assert program.ask("read", "read") == ""


def test_an_owner_that_hangs_between_pieces_costs_a_second(
    program: Facts, x11: Environment
) -> None:
    with owner_in_pieces(x11, [b"the first piece"]):
        program.tell("read")
        fact = program.wait_for("read")
    assert fact["read"] == ""
    assert 0.9 < fact["seconds"] < 1.0 + CALM


def test_an_owner_without_text_is_an_empty_text(program: Facts, x11: Environment) -> None:
    with owner_in_pieces(x11, None):
        assert program.ask("read", "read") == ""


def test_more_than_a_mebibyte_is_refused(program: Facts, x11: Environment) -> None:
    with owner(x11, "x" * ((1 << 20) + 1)):
        assert program.ask("read", "read") == ""


def test_an_empty_clipboard_is_an_empty_text(program: Facts, x11: Environment) -> None:
    with owner(x11, "gone"):
        pass
    program.tell("read")
    fact = program.wait_for("read")
    assert fact["read"] == ""
    assert fact["seconds"] < CALM


def test_a_hung_owner_costs_a_second_and_blocks_nothing(program: Facts, x11: Environment) -> None:
    with owner(x11, REPLY) as xclip:
        os.kill(xclip.pid, signal.SIGSTOP)
        program.tell("read")
        fact = program.wait_for("read")
    assert fact["read"] == ""
    assert 0.9 < fact["seconds"] < 1.0 + CALM
    assert fact["longest_gap"] < CALM


def test_quitting_does_not_wait_for_a_hung_owner(program: Facts, x11: Environment) -> None:
    with owner(x11, REPLY) as xclip:
        os.kill(xclip.pid, signal.SIGSTOP)
        program.tell("read")
        program.tell("quit")
        assert program.process.wait(timeout=0.8) == 0


def test_our_own_text_is_read_from_memory(program: Facts) -> None:
    assert program.ask("owns", "set_text", REPLY) is True
    program.tell("read")
    fact = program.wait_for("read")
    assert fact["read"] == REPLY
    assert fact["seconds"] < CALM


def test_our_text_outlives_us(program: Facts, x11: Environment) -> None:
    program.ask("owns", "set_text", REPLY)
    assert quit_and_paste(program, x11) == REPLY


def test_the_text_of_others_is_left_alone(program: Facts, x11: Environment) -> None:
    program.ask("owns", "set_text", "ours")
    with owner(x11, "theirs"):
        assert quit_and_paste(program, x11) == "theirs"


def quit_and_paste(program: Facts, environment: Environment) -> str:
    program.tell("quit")
    assert program.process.wait(timeout=10) == 0
    paste = subprocess.run([*XCLIP, "-o"], env=environment, check=True, capture_output=True)
    return paste.stdout.decode()


Start = Callable[[Environment], Facts]


def test_without_xclip_quitting_still_works(x11: Environment, start: Start) -> None:
    program = start({**x11, "PATH": "/nowhere"})
    program.ask("owns", "set_text", REPLY)
    program.tell("quit")
    assert program.process.wait(timeout=10) == 0
