"""HexChat, a chat program that we did not write, and a server on this machine for it to talk to."""

from __future__ import annotations

import socketserver
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from tests.journeys.chat_programs import ChatProgram
from tests.journeys.waiting import running, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.journeys.desk import Desk

CHANNEL: Final = "#buyer"
SETTINGS: Final = """\
version = 2.16.1
irc_nick1 = agent
irc_user_name = agent
irc_real_name = agent
gui_slist_skip = 1
gui_join_dialog = 0
gui_tray = 0
gui_input_spell = 0
identd_server = 0
net_auto_reconnect = 0
"""


class _Talk(socketserver.StreamRequestHandler):
    """One client: as much of RFC 2812 as it takes to be in a channel."""

    server: _Server

    @override
    def handle(self) -> None:
        for raw in self.rfile:
            command, _, rest = raw.decode().rstrip("\r\n").partition(" ")
            match command:
                case "USER":
                    self._say(":here 001 agent :Welcome", ":here 376 agent :End of MOTD")
                case "JOIN":
                    self._say(f":agent!agent@here JOIN {rest}", f":here 366 agent {rest} :End")
                case "PING":
                    self._say(f":here PONG here {rest}")
                case "PRIVMSG":
                    self.server.said.append(rest.partition(" :")[2])

    def _say(self, *lines: str) -> None:
        self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def __init__(self, said: list[str]) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.said = said


@contextmanager
def _serving(said: list[str]) -> Iterator[int]:
    with _Server(said) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@contextmanager
def hexchat(desk: Desk) -> Iterator[ChatProgram]:
    """HexChat in a channel, its cursor in the line of what is to be said."""
    said: list[str] = []
    settings = desk.folder / "hexchat"
    settings.mkdir(exist_ok=True)
    (settings / "hexchat.conf").write_text(SETTINGS, encoding="utf-8")
    with _serving(said) as port:
        address = f"irc://127.0.0.1:{port}/{CHANNEL}"
        command = ("hexchat", "--cfgdir", str(settings), "--url", address)
        with running(*command, environment=desk.environment) as process:
            window = wait_until(lambda: _in_channel(desk, process.pid), "a window of the channel")
            chat = ChatProgram(desk, process.pid, window, lambda: "\n".join(said))
            chat.said = said
            chat.focus()
            yield chat


def _in_channel(desk: Desk, pid: int) -> int:
    """The window whose title names the channel; 0 as long as there is none."""
    for window in desk.screen.windows_of(pid):
        title = desk.screen.title(window)
        if CHANNEL in title:
            return window
        if not title and desk.screen.active() == window:
            desk.press("Return")  # root is told first that using IRC as root is no good idea
    return 0
