"""Real programs that mirror or serve a folder: Syncthing and Samba, from Debian's packages.

They are no part of ``make test``: install ``syncthing``, or ``samba`` and ``smbnetfs`` (and be
root, for a mount), and ``make soak`` takes them in.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import urllib.request
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest

from tests.team.killing import Ground, Race, raced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SEED = int(os.environ.get("KUAIHUI_SEED", "20261130"))
PATIENCE = 60.0

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="editors are made by fork"),
]


def wait_until(is_so: Callable[[], bool], what: str) -> None:
    """Look again and again; these programs have no other way to tell."""
    pause = Event()
    for _ in range(int(PATIENCE / 0.1)):
        if is_so():
            return
        pause.wait(0.1)
    pytest.fail(f"no {what} after {PATIENCE} s")


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as found:
        port: int = found.getsockname()[1]
    return port


@contextmanager
def running(*words: str, log: Path, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """A program of ours, ended by its own process id."""
    with log.open("ab") as said:
        one = subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            env={**os.environ, **environment},
            start_new_session=True,  # smbd ends its whole group with itself
        )
    try:
        yield one
    finally:
        one.terminate()
        one.wait(30)


# --- Syncthing ------------------------------------------------------------------------------------


@dataclass
class Node:
    """A Syncthing of its own, with one folder."""

    home: Path
    folder: Path
    gui: int = field(default_factory=free_port)
    port: int = field(default_factory=free_port)
    id: str = ""
    stack: ExitStack = field(default_factory=ExitStack)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True)
        words = ("syncthing", "generate", f"--home={self.home}", "--no-default-folder")
        subprocess.run(words, check=True, capture_output=True)
        asks = ("syncthing", f"--home={self.home}", "--device-id")
        ran = subprocess.run(asks, check=True, capture_output=True, text=True)
        self.id = ran.stdout.strip()

    def furnish(self, others: list[Node]) -> None:
        """Write what it needs to know, with nothing that looks beyond this computer."""
        devices = "".join(
            f'<device id="{one.id}" name="{one.gui}"><address>tcp://127.0.0.1:{one.port}</address>'
            "</device>"
            for one in others
        )
        members = "".join(f'<device id="{one.id}"/>' for one in others)
        (self.home / "config.xml").write_text(
            f"""<configuration version="30">
<folder id="team" path="{self.folder}" type="sendreceive" rescanIntervalS="2"
  fsWatcherEnabled="true" fsWatcherDelayS="1">{members}</folder>{devices}
<gui enabled="true" tls="false"><address>127.0.0.1:{self.gui}</address><apikey>key</apikey></gui>
<options><listenAddress>tcp://127.0.0.1:{self.port}</listenAddress>
<globalAnnounceEnabled>false</globalAnnounceEnabled><localAnnounceEnabled>false</localAnnounceEnabled>
<relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled><urAccepted>-1</urAccepted>
<reconnectionIntervalS>1</reconnectionIntervalS><startBrowser>false</startBrowser>
<crashReportingEnabled>false</crashReportingEnabled><autoUpgradeIntervalH>0</autoUpgradeIntervalH>
</options></configuration>""",
            "utf-8",
        )

    def start(self) -> None:
        """Start it."""
        words = ("syncthing", "serve", f"--home={self.home}", "--no-browser", "--no-restart")
        log = self.home / "said.log"
        self.stack.enter_context(running(*words, log=log, STNOUPGRADE="1", HOME=str(self.home)))
        wait_until(lambda: self.ask("system/ping") is not None, "answer of Syncthing")

    def restart(self) -> None:
        """End it, and start it again."""
        self.stack.close()
        self.start()

    def ask(self, what: str, *, posts: bool = False) -> Any:  # noqa: ANN401 - its own
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.gui}/rest/{what}",
            headers={"X-API-Key": "key"},
            method="POST" if posts else "GET",
        )
        with (
            contextlib.suppress(OSError),
            urllib.request.urlopen(request, timeout=20) as answer,  # noqa: S310 - our own
        ):
            return json.loads(answer.read() or b"{}")
        return None

    def has_all(self, others: list[Node]) -> bool:
        """Whether it has what the others have, and they what it has."""
        state = self.ask("db/status?folder=team") or {}
        if state.get("state") != "idle" or state.get("needTotalItems", 1):
            return False
        found = [self.ask(f"db/completion?folder=team&device={one.id}") or {} for one in others]
        return all(one.get("completion") == 100 for one in found)


@contextmanager
def syncthing(folder: Path, count: int) -> Iterator[list[Node]]:
    """Nodes that mirror one folder among themselves."""
    nodes = [Node(folder / f"home{n}", folder / f"node{n}") for n in range(count)]
    with ExitStack() as stack:
        for one in nodes:
            one.furnish(nodes)
            stack.enter_context(contextlib.closing(one.stack))
            one.start()
        yield nodes


@pytest.mark.skipif(shutil.which("syncthing") is None, reason="there is no syncthing")
def test_three_nodes_of_syncthing_with_restarts_lose_nothing(tmp_path: Path) -> None:
    with syncthing(tmp_path, 3) as nodes:
        restarts = 0

        def meet() -> None:
            for one in nodes:
                one.ask("db/scan?folder=team", posts=True)
            wait_until(
                lambda: all(one.has_all([n for n in nodes if n is not one]) for one in nodes),
                "agreement of the nodes",
            )

        def upset() -> None:
            nonlocal restarts
            restarts += 1
            nodes[restarts % len(nodes)].restart()

        ground = Ground(tuple(one.folder for one in nodes), meet=meet, upset=upset)
        count = raced(tmp_path, SEED, Race(3, 60, 6, pause=3.0), ground)
        left = sorted(one.name for one in nodes[0].folder.rglob("*.toml"))
    print(f"syncthing seed {SEED}: {count} acknowledged, {restarts} restarts, 0 lost; {left}")
    assert [one for one in left if "conflict" in one] == []


# --- Samba ----------------------------------------------------------------------------------------

SERVER = """[global]
{folders}
  passdb backend = tdbsam
  interfaces = 127.0.0.1
  bind interfaces only = yes
  map to guest = bad user
  guest account = nobody
  server role = standalone server
  disable spoolss = yes
  load printers = no
[team]
  path = {root}/data
  read only = no
  guest ok = yes
  force user = root
"""
MOUNT = """auth "guest" ""
time_step 1
show_$_shares "false"
"""


@contextmanager
def samba(root: Path) -> Iterator[tuple[Path, Path]]:
    """A Samba server, and its share mounted twice, as two computers would."""
    for name in ("data", "run", ".smb"):
        (root / name).mkdir(mode=0o700)
    kinds = ("private dir", "state directory", "cache directory", "lock directory", "pid directory")
    folders = "\n".join(f"  {kind} = {root}/run" for kind in (*kinds, "ncalrpc dir"))
    (root / "smb.conf").write_text(SERVER.format(root=root, folders=folders))
    (root / ".smb/smb.conf").write_text("[global]\n  client min protocol = SMB2\n")
    (root / ".smb/smbnetfs.conf").write_text(MOUNT)
    (root / ".smb/smbnetfs.conf").chmod(0o600)
    log, home = root / "said.log", str(root)
    words = ("smbd", "--foreground", "--no-process-group", "-s", f"{root}/smb.conf")
    with ExitStack() as stack:
        stack.enter_context(running(*words, log=log))
        shares = []
        for name in ("one", "two"):
            (root / name).mkdir()
            stack.enter_context(running("smbnetfs", f"{root}/{name}", "-f", log=log, HOME=home))
            share = root / name / "127.0.0.1" / "team"
            wait_until(lambda share=share: answers(share), "mounted share")  # type: ignore[misc] # a default binds it
            shares.append(share)
        yield shares[0], shares[1]


def answers(share: Path) -> bool:
    """Whether a share can be read and written by now."""
    with contextlib.suppress(OSError):
        (share / "hello").touch()
        (share / "hello").unlink()
        return not list(share.iterdir())
    return False


def may_mount() -> bool:
    """Whether the SMB port is free, and a share can be mounted in user space."""
    if not (shutil.which("smbd") and shutil.which("smbnetfs") and os.geteuid() == 0):
        return False
    with contextlib.suppress(OSError), closing(socket.create_server(("127.0.0.1", 445))):
        return os.access("/dev/fuse", os.W_OK)
    return False


@pytest.mark.skipif(not may_mount(), reason="there is no smbd and smbnetfs, or no right to mount")
def test_editors_on_two_mounts_of_a_samba_share_lose_nothing(tmp_path: Path) -> None:
    root = tmp_path / "smb"
    root.mkdir()
    with samba(root) as shares:
        count = raced(tmp_path, SEED, Race(4, 40, 10, pause=3.0), Ground(shares))
    print(f"samba seed {SEED}: {count} acknowledged, 0 lost")
