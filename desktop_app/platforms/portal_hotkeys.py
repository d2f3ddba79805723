"""Hotkeys through the GlobalShortcuts portal, the only way that Wayland has.

The desktop asks the user once and may give other keys than the ones asked for. All keys of a
program are bound together, so they are collected for a moment, and bound anew when they change.
"""

from __future__ import annotations

import itertools
import logging
from typing import TYPE_CHECKING, Any, Final

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from desktop_app.platforms.keys import Modifier, Shortcut, parse
from desktop_app.platforms.protocols import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import Message

_log = logging.getLogger(__name__)

BUS: Final = "org.freedesktop.portal.Desktop"
PATH: Final = "/org/freedesktop/portal/desktop"
SHORTCUTS: Final = "org.freedesktop.portal.GlobalShortcuts"
REQUEST: Final = "org.freedesktop.portal.Request"
SESSION: Final = "org.freedesktop.portal.Session"
APP: Final = "kuaihui"
"""The name of the entry in the desktop's menu, by which the portal knows us."""
SECONDS: Final = 1.0

_PORTAL: Final = DBusAddress(PATH, BUS, SHORTCUTS)
_SYMBOLS: Final = {
    "Space": "space", "Return": "Return", "Tab": "Tab", "Backspace": "BackSpace", "Esc": "Escape",
    "Ins": "Insert", "Del": "Delete", "PgUp": "Prior", "PgDown": "Next", "Print": "Print",
    "ScrollLock": "Scroll_Lock", "-": "minus", "=": "equal", "[": "bracketleft",
    "]": "bracketright", ";": "semicolon", "'": "apostrophe", "`": "grave", "\\": "backslash",
    ",": "comma", ".": "period", "/": "slash",
}  # fmt: skip
_MODIFIERS: Final = (
    (Modifier.CTRL, "CTRL"),
    (Modifier.ALT, "ALT"),
    (Modifier.SHIFT, "SHIFT"),
    (Modifier.META, "LOGO"),
)


def trigger(shortcut: Shortcut) -> str:
    """A shortcut as the portals write it: ``CTRL+ALT+space``."""
    name = shortcut.key.name
    symbol = _SYMBOLS.get(name, name.lower() if len(name) == 1 else name)
    held = [text for modifier, text in _MODIFIERS if modifier in shortcut.modifiers]
    return "+".join([*held, symbol])


class PortalHotkeys(QObject):
    """Binds keys on a connection of its own, read in the GUI thread.

    ``given`` says for each shortcut what the desktop calls the key that it gave.
    """

    def __init__(self, connect: Callable[[], Any] = open_dbus_connection) -> None:
        super().__init__()
        self._connect = connect
        self._bus: Any = None
        self._tried = False
        self._keys: dict[str, tuple[Shortcut, Callable[[int], None]]] = {}
        self.given: dict[str, str] = {}
        self._session = ""
        self._count = itertools.count(1)
        self._waiting: dict[str, Callable[[dict[str, Any]], None]] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._bind)

    def register(self, shortcut: str, pressed: Callable[[int], None]) -> Outcome:
        """Ask for the key, together with all others; the desktop's answer comes later."""
        wanted = parse(shortcut)
        if wanted is None:
            return Outcome.INVALID
        if not self.available():
            return Outcome.UNSUPPORTED
        self._keys[shortcut] = (wanted, pressed)
        self._soon.start()
        return Outcome.REGISTERED

    def unregister(self, shortcut: str) -> None:
        """Give the key back."""
        if self._keys.pop(shortcut, None):
            self._soon.start()

    def close(self) -> None:
        """End the connection; the portal then frees all our keys."""
        self._soon.stop()
        self._keys.clear()
        if self._bus:
            self._notifier.setEnabled(False)
            self._bus.close()
            self._bus = None

    # The connection

    def available(self) -> bool:
        """Whether there is a portal that gives shortcuts; asked once."""
        if self._tried:
            return self._bus is not None
        self._tried = True
        try:
            bus = self._connect()
        except (OSError, KeyError, ValueError) as error:  # no bus, or none that is named
            _log.info("no session bus: %s", type(error).__name__)
            return False
        registry = DBusAddress(PATH, BUS, "org.freedesktop.host.portal.Registry")
        bus.send(new_method_call(registry, "Register", "sa{sv}", (APP, {})))  # newer portals only
        if not _has_shortcuts(bus):
            bus.close()
            return False
        self._bus = bus
        for interface in (REQUEST, SHORTCUTS):
            rule = MatchRule(type="signal", interface=interface)
            bus.send(message_bus.AddMatch(rule))
        self._notifier = QSocketNotifier(bus.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        return True

    def _read(self) -> None:
        while self._bus:
            try:
                message = self._bus.receive(timeout=0)
            except TimeoutError:
                return
            except OSError as error:
                _log.warning("no more hotkeys: %s", error.strerror)
                self.close()
                return
            self._take(message)

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        member, path = fields.get(HeaderFields.member), fields.get(HeaderFields.path)
        if message.header.message_type is not MessageType.signal:
            return
        if member == "Response" and (done := self._waiting.pop(str(path), None)):
            code, results = message.body
            if code == 0:
                done(results)
            else:
                _log.warning("the desktop gave no hotkeys (%d)", code)
        elif member == "Activated" and message.body[0] == self._session:
            _, ident, time, _ = message.body
            if found := self._keys.get(ident):
                found[1](int(time) & 0xFFFFFFFF)

    # Binding

    def _bind(self) -> None:
        """Bind all keys in a new session: those of an old one cannot be changed."""
        if self._bus is None:
            return
        if self._session:
            self._bus.send(new_method_call(DBusAddress(self._session, BUS, SESSION), "Close"))
            self._session = ""
        self._waiting.clear()
        self.given = {}
        if self._keys:
            token = f"kuaihui{next(self._count)}"
            options = {"session_handle_token": ("s", token)}
            self._call("CreateSession", "", (), options, self._on_session)

    def _on_session(self, results: dict[str, Any]) -> None:
        self._session = str(results["session_handle"][1])
        shortcuts = [
            (name, {"description": ("s", name), "preferred_trigger": ("s", trigger(key))})
            for name, (key, _) in self._keys.items()
        ]
        body = (self._session, shortcuts, "")
        self._call("BindShortcuts", "oa(sa{sv})s", body, {}, self._on_bound)

    def _on_bound(self, results: dict[str, Any]) -> None:
        bound = results.get("shortcuts", ("", []))[1]
        self.given = {
            ident: str(about.get("trigger_description", ("s", ""))[1]) for ident, about in bound
        }

    def _call(
        self,
        method: str,
        signature: str,
        body: tuple[object, ...],
        options: dict[str, Any],
        done: Callable[[dict[str, Any]], None],
    ) -> None:
        """Call a method that answers by a signal, at a path that we name beforehand."""
        token = f"kuaihui{next(self._count)}"
        sender = self._bus.unique_name.removeprefix(":").replace(".", "_")
        self._waiting[f"{PATH}/request/{sender}/{token}"] = done
        options = {**options, "handle_token": ("s", token)}
        self._bus.send(new_method_call(_PORTAL, method, f"{signature}a{{sv}}", (*body, options)))


def _has_shortcuts(bus: Any) -> bool:  # noqa: ANN401 - jeepney's connections share no type
    """Whether the desktop's portal knows the interface."""
    address = DBusAddress(PATH, BUS, "org.freedesktop.DBus.Properties")
    question = new_method_call(address, "Get", "ss", (SHORTCUTS, "version"))
    try:
        answer = bus.send_and_get_reply(question, timeout=SECONDS)
    except (TimeoutError, OSError):
        return False
    return bool(answer.header.message_type is MessageType.method_return)
