"""Hotkeys through a portal: a stand-in on a private message bus."""

from __future__ import annotations

import shutil
import socket
import subprocess
from dataclasses import dataclass, field
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
from jeepney import DBusAddress as Address
from jeepney import (
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection
from jeepney.io.threading import open_dbus_connection as open_in_thread

from desktop_app.platforms.keys import parse
from desktop_app.platforms.portal_hotkeys import (
    BUS,
    PATH,
    REQUEST,
    SHORTCUTS,
    PortalHotkeys,
    trigger,
)
from desktop_app.platforms.protocols import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from jeepney import Message
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="dbus-daemon is not installed"
)


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """The address of a bus of our own."""
    address = f"unix:path={tmp_path}/bus"
    command = ("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1")
    with subprocess.Popen(
        (*command, f"--address={address}"), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        process.stdout.readline()
        yield address
        process.terminate()


@dataclass
class Portal:
    """A desktop's portal: it grants what it is asked for, or refuses with ``code``."""

    address: str
    code: int = 0
    knows: bool = True
    asked: list[tuple[str, str]] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)
    session: str = ""

    def __post_init__(self) -> None:
        self._bus: Any = open_in_thread(self.address)
        self._bus.send(message_bus.RequestName(BUS))
        self._thread = Thread(target=self._serve, daemon=True)
        self._thread.start()

    def press(self, name: str, time: int = 7) -> None:
        """What the compositor does when the user presses a key."""
        self._say(SHORTCUTS, "Activated", "osta{sv}", (self.session, name, time, {}))

    def say_nonsense(self) -> None:
        """Signals that are none of our business."""
        self._say(SHORTCUTS, "Activated", "osta{sv}", ("/other", "F12", 1, {}))
        self._say(SHORTCUTS, "ShortcutsChanged", "oa(sa{sv})", ("/other", []))
        self._respond("/not/ours", 0, {})

    def end(self) -> None:
        """Leave the bus."""
        self._bus.close()
        self._thread.join()

    def _say(self, interface: str, member: str, signature: str, body: tuple[Any, ...]) -> None:
        emitter = Address(PATH, interface=interface)
        self._bus.send(new_signal(emitter, member, signature, body))

    def _respond(self, path: str, code: int, results: dict[str, Any]) -> None:
        emitter = Address(path, interface=REQUEST)
        self._bus.send(new_signal(emitter, "Response", "ua{sv}", (code, results)))

    def _serve(self) -> None:
        while True:
            try:
                message = self._bus.receive()
            except Exception:  # noqa: BLE001 - the bus is closed, whatever that is called
                return
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, message: Message) -> None:
        member = message.header.fields[HeaderFields.member]
        answers: dict[str, Callable[[Message], None]] = {
            "Get": self._version,
            "CreateSession": self._create,
            "BindShortcuts": self._bind,
            "Close": self._close,
        }
        if action := answers.get(member):
            action(message)
        else:
            self._bus.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))

    def _version(self, message: Message) -> None:
        if self.knows:
            self._bus.send(new_method_return(message, "v", (("u", 1),)))
        else:
            self._bus.send(new_error(message, "org.freedesktop.DBus.Error.UnknownInterface"))

    def _create(self, message: Message) -> None:
        (options,) = message.body
        path = self._request(message, options)
        token = options["session_handle_token"][1]
        self.session = f"{PATH}/session/x/{token}"
        self._respond(path, self.code, {"session_handle": ("s", self.session)})

    def _bind(self, message: Message) -> None:
        _, shortcuts, _, options = message.body
        path = self._request(message, options)
        self.asked = [(name, about["preferred_trigger"][1]) for name, about in shortcuts]
        given = [(name, {"trigger_description": ("s", f"Press {name}")}) for name, _ in shortcuts]
        self._respond(path, 0, {"shortcuts": ("a(sa{sv})", given)})

    def _request(self, message: Message, options: dict[str, Any]) -> str:
        sender = message.header.fields[HeaderFields.sender].removeprefix(":").replace(".", "_")
        path = f"{PATH}/request/{sender}/{options['handle_token'][1]}"
        self._bus.send(new_method_return(message, "o", (path,)))
        return path

    def _close(self, message: Message) -> None:
        self.closed.append(message.header.fields[HeaderFields.path])
        self._bus.send(new_method_return(message))


@pytest.fixture
def portal(bus: str) -> Iterator[Portal]:
    made = Portal(bus)
    yield made
    made.end()


@pytest.fixture
def hotkeys(portal: Portal, qapp: object) -> Iterator[PortalHotkeys]:
    assert qapp
    made = PortalHotkeys(partial(open_dbus_connection, portal.address))
    yield made
    made.close()


def test_keys_are_bound_together_and_pressed(
    portal: Portal, hotkeys: PortalHotkeys, qtbot: QtBot
) -> None:
    pressed: list[int] = []
    assert hotkeys.register("Ctrl+Alt+Space", pressed.append) is Outcome.REGISTERED
    assert hotkeys.register("F12", pressed.append) is Outcome.REGISTERED

    qtbot.waitUntil(lambda: len(hotkeys.given) == 2)

    assert portal.asked == [("Ctrl+Alt+Space", "CTRL+ALT+space"), ("F12", "F12")]
    assert hotkeys.given["F12"] == "Press F12"
    portal.say_nonsense()
    portal.press("F11")
    portal.press("F12", 41)
    qtbot.waitUntil(lambda: bool(pressed))
    assert pressed == [41]


def test_other_keys_are_bound_anew(portal: Portal, hotkeys: PortalHotkeys, qtbot: QtBot) -> None:
    hotkeys.register("F12", lambda _: None)
    qtbot.waitUntil(lambda: bool(hotkeys.given))
    first = portal.session

    hotkeys.unregister("F12")
    hotkeys.unregister("F9")
    hotkeys.register("F11", lambda _: None)

    qtbot.waitUntil(lambda: "F11" in hotkeys.given)
    assert portal.closed == [first]
    assert portal.asked == [("F11", "F11")]


def test_the_last_key_ends_the_session(
    portal: Portal, hotkeys: PortalHotkeys, qtbot: QtBot
) -> None:
    hotkeys.register("F12", lambda _: None)
    qtbot.waitUntil(lambda: bool(hotkeys.given))

    hotkeys.unregister("F12")

    qtbot.waitUntil(lambda: portal.closed == [portal.session])
    assert hotkeys.given == {}


def test_what_the_user_refuses_is_not_given(
    portal: Portal, hotkeys: PortalHotkeys, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    portal.code = 1
    hotkeys.register("F12", lambda _: None)

    qtbot.waitUntil(lambda: "gave no hotkeys" in caplog.text)

    assert hotkeys.given == {}


def test_nonsense_is_no_key(hotkeys: PortalHotkeys) -> None:
    assert hotkeys.register("A", lambda _: None) is Outcome.INVALID


def test_a_portal_without_shortcuts_gives_none(portal: Portal, hotkeys: PortalHotkeys) -> None:
    portal.knows = False
    assert [hotkeys.register("F12", lambda _: None) for _ in "ab"] == [Outcome.UNSUPPORTED] * 2


def test_a_bus_without_a_portal_gives_none(bus: str, qapp: object) -> None:
    assert qapp
    hotkeys = PortalHotkeys(partial(open_dbus_connection, bus))
    assert not hotkeys.available()
    hotkeys.close()


def test_without_a_bus_there_are_none(tmp_path: Path, qapp: object) -> None:
    assert qapp
    hotkeys = PortalHotkeys(partial(open_dbus_connection, f"unix:path={tmp_path}/none"))
    assert hotkeys.register("F12", lambda _: None) is Outcome.UNSUPPORTED
    hotkeys.unregister("F12")
    hotkeys.close()


def test_the_end_of_the_bus_ends_only_the_keys(
    portal: Portal, qapp: object, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    assert qapp
    buses = []

    def connect() -> object:
        buses.append(open_dbus_connection(portal.address))
        return buses[0]

    hotkeys = PortalHotkeys(connect)
    hotkeys.register("F12", lambda _: None)
    qtbot.waitUntil(lambda: bool(hotkeys.given))

    buses[0].sock.shutdown(socket.SHUT_RDWR)

    qtbot.waitUntil(lambda: "no more hotkeys" in caplog.text)
    assert hotkeys.register("F12", lambda _: None) is Outcome.UNSUPPORTED
    hotkeys.close()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Ctrl+Alt+Space", "CTRL+ALT+space"),
        ("Meta+Shift+K", "SHIFT+LOGO+k"),
        ("Ctrl+;", "CTRL+semicolon"),
        ("F5", "F5"),
        ("Shift+PgUp", "SHIFT+Prior"),
    ],
)
def test_a_key_is_written_as_portals_read_it(text: str, written: str) -> None:
    shortcut = parse(text)
    assert shortcut
    assert trigger(shortcut) == written
