"""Chat programs that we did not write; what arrived is seen in ways that no clipboard fools."""

from __future__ import annotations

import json
import shutil
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Final

from tests.journeys.waiting import running, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.journeys.desk import Desk

CHROMIUM: Final = (
    "chromium",
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--password-store=basic"),
    *("--no-default-browser-check", "--window-position=60,40", "--window-size=700,500"),
)
PAGE: Final = """\
<!doctype html><meta charset="utf-8"><title>chat</title>
<style>body {{ margin: 0 }} #box {{ display: block; width: 600px; height: 300px }}</style>
{box}
<script>
const box = document.getElementById("box");
const text = () => ("value" in box ? box.value : box.innerText).replace(/\\n$/, "");
let line = Promise.resolve();
const post = (kind, said) =>
  line = line.then(() => fetch(kind, {{method: "POST", body: JSON.stringify(said)}}));
box.addEventListener("input", () => post("typed", text()));
box.addEventListener("keydown", event => {{
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  post("said", text());
  if ("value" in box) box.value = ""; else box.innerText = "";
}});
box.addEventListener("focus", () => post("ready", ""));
window.addEventListener("focus", () => box.focus());
box.focus();
</script>
"""
BOXES: Final = {
    "textarea": '<textarea id="box"></textarea>',
    "contenteditable": '<div id="box" contenteditable="true"></div>',
}


class ChatProgram:
    """A window of another program.

    Attributes:
        window: Its number.
        pid: Its process.
        said: What was sent with Return, where the program tells.
        story: All that it has told.
    """

    def __init__(self, desk: Desk, pid: int, window: int, arrived: Callable[[], str]) -> None:
        self.desk, self.pid, self.window, self._arrived = desk, pid, window, arrived
        self.said: list[str] = []
        self.story: dict[str, list[str]] = {}

    def focus(self) -> None:
        """Wait until it has the keyboard."""
        self.desk.wait_for_focus(self.window)

    def wait_for(self, text: str) -> None:
        """Wait until exactly this text has arrived in it.

        Raises:
            NotSeenError: It has not.
        """
        wait_until(
            lambda: self._arrived() == text, lambda: f"{text!r} to arrive: {self._arrived()!r}"
        )

    def wait_for_end(self, text: str) -> None:
        """Wait until what has arrived in it ends with this text.

        Raises:
            NotSeenError: It does not.
        """
        wait_until(
            lambda: self._arrived().endswith(text), lambda: f"…{text!r}: {self._arrived()!r}"
        )

    @property
    def arrived(self) -> str:
        """What has arrived so far."""
        return self._arrived()


@contextmanager
def editor(desk: Desk, *command: str) -> Iterator[ChatProgram]:
    """An editor with a file of its own, which it saves when looked at."""
    path = desk.folder / f"{command[0]}.txt"
    path.write_text("", encoding="utf-8")
    with running(*command, str(path), environment=desk.environment) as process:
        window = _window(desk, process.pid)

        def arrived() -> str:
            if desk.screen.active() == window:
                desk.press("ctrl+s")
            return path.read_text(encoding="utf-8").removesuffix("\n")

        yield ChatProgram(desk, process.pid, window, arrived)


@contextmanager
def terminal(desk: Desk, *program: str) -> Iterator[ChatProgram]:
    """A terminal in which whatever is typed goes into a file."""
    path = desk.folder / "terminal.txt"
    path.write_text("", encoding="utf-8")
    script = desk.folder / "terminal.sh"
    script.write_text(f"stty raw -echo; cat > '{path}'\n", encoding="utf-8")
    command = (*(program or ("xterm", "-u8")), "-e", f"sh {script}")
    with running(*command, environment=desk.environment) as process:
        window = _window(desk, process.pid)

        def arrived() -> str:
            return path.read_bytes().decode(errors="replace").replace("\r", "\n")

        yield ChatProgram(desk, process.pid, window, arrived)


@contextmanager
def web_chat(desk: Desk, kind: str) -> Iterator[ChatProgram]:
    """A chat page in Chromium, which tells a server what is in its box and what was sent."""
    heard: dict[str, list[str]] = {"typed": [], "said": [], "ready": []}
    page = PAGE.format(box=BOXES[kind]).encode()
    profile = desk.folder / f"chromium-{kind}"

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(page)

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            heard[self.path.strip("/")].append(json.loads(body))
            self._answer(b"")

        def _answer(self, content: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    with _serving(Answer) as address:
        command = (*CHROMIUM, f"--user-data-dir={profile}", f"--app={address}")
        with running(*command, environment=desk.environment) as process:
            window = _window(desk, process.pid)
            chat = ChatProgram(desk, process.pid, window, lambda: (heard["typed"] or [""])[-1])
            chat.said, chat.story = heard["said"], heard
            chat.focus()
            wait_until(lambda: bool(heard["ready"]), "a page that listens")
            wait_until(lambda: desk.screen.title(window) == "chat", "the page's title")
            yield chat
    shutil.rmtree(profile, ignore_errors=True)


@contextmanager
def _serving(answer: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), answer) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


def _window(desk: Desk, pid: int) -> int:
    window = wait_until(
        lambda: next(iter(desk.screen.windows_of(pid)), 0), "the chat program's window"
    )
    desk.wait_for_focus(window)
    return window
