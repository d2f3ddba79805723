"""A real git server on 127.0.0.1: Debian's ``git http-backend`` behind a few lines of HTTP."""

from __future__ import annotations

import base64
import os
import subprocess
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

USER, TOKEN = "lead", "s3cret-token"
_END = b"\r\n\r\n"


@dataclass(slots=True)
class Traffic:
    """What has gone over the wire: requests, and the bytes of their bodies."""

    requests: int = 0
    taken: int = 0
    given: int = 0


class _Handler(BaseHTTPRequestHandler):
    """Hands every request on to git, as a web server does by CGI."""

    protocol_version = "HTTP/1.1"
    root: Path
    traffic: Traffic
    locked = False

    @override
    def handle(self) -> None:
        """Answer, as long as whoever asks is alive."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """What git asks first."""
        self._hand_on()

    def do_POST(self) -> None:
        """What git fetches and pushes with."""
        self._hand_on()

    def log_message(self, *said: object) -> None:
        """Say nothing."""

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "") == "chunked":
            body = b""
            while size := int(self.rfile.readline().split(b";")[0], 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return body
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def _hand_on(self) -> None:
        body = self._body()
        self.traffic.requests += 1
        self.traffic.taken += len(body)
        wanted = base64.b64encode(f"{USER}:{TOKEN}".encode()).decode()
        if self.locked and self.headers.get("Authorization") != f"Basic {wanted}":
            self._answer(401, [("WWW-Authenticate", 'Basic realm="git"')], b"")
            return
        parts = urlsplit(self.path)
        environment = {
            "PATH": os.environ["PATH"],
            "GIT_PROJECT_ROOT": str(self.root),
            "GIT_HTTP_EXPORT_ALL": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "PATH_INFO": parts.path,
            "QUERY_STRING": parts.query,
            "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
            "REMOTE_USER": USER,
            "REMOTE_ADDR": "127.0.0.1",
        }
        done = subprocess.run(
            ("git", "http-backend"), input=body, env=environment, capture_output=True, check=False
        )
        head, _, content = done.stdout.partition(_END)
        pairs = [line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line]
        status = next((value for name, value in pairs if name == "Status"), "200")
        headers = [(name, value) for name, value in pairs if name != "Status"]
        self._answer(int(status.split()[0]), headers, content)

    def _answer(self, status: int, headers: list[tuple[str, str]], content: bytes) -> None:
        self.traffic.given += len(content)
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def git_server(
    folder: Path, *, locked: bool = False, traffic: Traffic | None = None
) -> Iterator[str]:
    """Serve the bare repositories in a folder; gives the address that their names follow."""
    known = {"root": folder, "locked": locked, "traffic": traffic or Traffic()}
    handler = type("Handler", (_Handler,), known)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def bare_repository(folder: Path, name: str = "team.git") -> Path:
    """A new empty repository that takes pushes."""
    path = folder / name
    subprocess.run(("git", "init", "-q", "--bare", "-b", "main", str(path)), check=True)
    subprocess.run(("git", "-C", str(path), "config", "http.receivepack", "true"), check=True)
    return path
