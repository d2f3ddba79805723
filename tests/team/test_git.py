"""The git transport against Debian's own git server, and against servers that misbehave."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from contextlib import closing, contextmanager
from threading import Thread
from typing import TYPE_CHECKING

import keyring
import keyring.backend
import keyring.backends.fail
import pytest
from keyring.errors import PasswordDeleteError

from desktop_app.team.git import LIMIT, Address, GitTransport
from desktop_app.team.protocols import FILE_LIMIT, Moved, Published, Snapshot, Unreachable
from desktop_app.team.timed import TimedTransport
from desktop_app.team.tokens import Login, forget_login, keep_login, login_for
from desktop_app.team.transports import is_url, open_transport
from tests.team.git_server import TOKEN, USER, bare_repository, git_server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

EDITORS, EDITS = 4, 10

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return bare_repository(tmp_path)


@pytest.fixture
def url(repository: Path) -> Iterator[str]:
    with git_server(repository.parent) as address:
        yield f"{address}/{repository.name}"


@pytest.fixture
def client(url: str, tmp_path: Path) -> Callable[[str], GitTransport]:
    return lambda name: GitTransport(url, tmp_path / name / "cache")


def seen(transport: GitTransport, known: Snapshot | None = None) -> Snapshot:
    found = transport.fetch(known)
    assert isinstance(found, Snapshot), found
    return found


def put(
    transport: GitTransport, base: Snapshot, **changes: str | None
) -> Published | Moved | Unreachable:
    named = {name.replace("__", "/") + ".toml": text for name, text in changes.items()}
    return transport.publish({k: v if v is None else v.encode() for k, v in named.items()}, base)


def unreachable(answer: object) -> Unreachable:
    assert isinstance(answer, Unreachable), answer
    return answer


def git(repository: Path, *words: str) -> str:
    ran = subprocess.run(
        ("git", "-C", str(repository), *words), capture_output=True, text=True, check=True
    )
    return ran.stdout


def test_an_empty_repository_is_an_empty_place(client: Callable[[str], GitTransport]) -> None:
    assert seen(client("a")) == Snapshot()


def test_what_one_device_publishes_the_other_sees(
    client: Callable[[str], GitTransport], repository: Path
) -> None:
    first, second = client("a"), client("b")
    done = first.publish({"x.toml": b"1", "media/p.png": b"p", "shops/f.toml": b"s"}, seen(first))

    assert isinstance(done, Published)
    found = seen(second)
    assert found == done.snapshot
    assert found.files == {"x.toml": b"1", "shops/f.toml": b"s"}
    assert found.media == {"media/p.png"}
    assert second.read("media/p.png") == b"p"
    assert unreachable(second.read("media/q.png")).message == (
        "The picture media/q.png is not on the server."
    )
    assert git(repository, "fsck", "--full", "--strict", "--no-dangling") == ""


def test_what_has_not_changed_is_not_fetched_again(client: Callable[[str], GitTransport]) -> None:
    one = client("a")
    put(one, seen(one), x="1")
    known = seen(one)

    assert one.fetch(known) is known


def test_a_file_is_taken_away_and_others_stay(client: Callable[[str], GitTransport]) -> None:
    one = client("a")
    put(one, seen(one), x="1", y="2")

    put(one, seen(one), x=None)

    assert seen(one).files == {"y.toml": b"2"}


def test_who_comes_second_is_told_so(client: Callable[[str], GitTransport]) -> None:
    first, second = client("a"), client("b")
    base = seen(second)
    put(first, seen(first), x="first")

    assert put(second, base, x="second") == Moved()
    assert seen(second).files == {"x.toml": b"first"}
    assert isinstance(put(second, seen(second), y="second"), Published)


def test_who_is_overtaken_while_pushing_is_told_so(
    client: Callable[[str], GitTransport], repository: Path
) -> None:
    one, other = client("a"), client("b")
    put(one, seen(one), x="1")
    base, theirs = seen(one), seen(other)
    put(other, theirs, x="2")
    moved = git(repository, "rev-parse", "main").strip()
    git(repository, "update-ref", "refs/heads/main", base.mark)
    hook = repository / "hooks" / "update"  # runs after the advertisement, before the branch moves
    hook.write_text(f"#!/bin/sh\ngit update-ref refs/heads/main {moved}\nexit 1\n")
    hook.chmod(0o755)

    assert put(one, base, x="3") == Moved()


def test_what_the_server_forbids_is_said(
    client: Callable[[str], GitTransport], repository: Path
) -> None:
    hook = repository / "hooks" / "update"
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    one = client("a")

    answer = unreachable(put(one, seen(one), x="1"))

    assert answer.refused
    assert answer.message == "The server does not take our edits: hook declined"


def test_other_files_of_the_repository_stay_as_they_are(
    client: Callable[[str], GitTransport], repository: Path, tmp_path: Path
) -> None:
    work = tmp_path / "work"
    git(tmp_path, "clone", "-q", str(repository), str(work))
    (work / "README.md").write_text("ours")
    (work / "deep" / "er").mkdir(parents=True)
    (work / "deep" / "er" / "x.toml").write_text("no phrases")
    (work / "big.toml").write_bytes(b"x" * (FILE_LIMIT + 1))
    (work / "link.toml").symlink_to("/etc/passwd")
    (work / "shops").symlink_to("/etc")
    git(work, "add", "-A")
    git(work, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "Begin")
    git(work, "push", "-q", "origin", "HEAD:main")
    one = client("a")
    assert seen(one).files == {}

    put(one, seen(one), x="1")

    assert git(repository, "show", "main:README.md") == "ours"
    assert git(repository, "cat-file", "-p", "main:link.toml") == "/etc/passwd"
    assert seen(one).files == {"x.toml": b"1"}


def test_the_servers_own_branch_is_used(
    client: Callable[[str], GitTransport], repository: Path
) -> None:
    git(repository, "symbolic-ref", "HEAD", "refs/heads/phrases")
    one = client("a")
    first = seen(one)
    put(one, first, x="1")
    begun = git(repository, "for-each-ref", "--format=%(refname)").split()

    assert begun in (["refs/heads/phrases"], ["refs/heads/main"])  # an empty one may not tell
    git(repository, "symbolic-ref", "HEAD", begun[0])
    assert seen(client("b")).files == {"x.toml": b"1"}


@pytest.mark.parametrize("harm", ["objects", "refs", "lock", "all"])
def test_a_broken_cache_is_thrown_away(
    client: Callable[[str], GitTransport], tmp_path: Path, harm: str
) -> None:
    one = client("a")
    put(one, seen(one), x="1")
    cache = tmp_path / "a" / "cache"
    if harm == "objects":
        for file in (cache / "objects").rglob("*"):
            if file.is_file():
                file.chmod(0o644)
                file.write_bytes(b"torn")
    elif harm == "refs":
        (cache / "refs" / "heads" / "main").write_bytes(b"\0\0")
    elif harm == "lock":
        (cache / "refs" / "heads" / "main.lock").write_bytes(b"")
    else:
        shutil.rmtree(cache)
    other = client("b")
    put(other, seen(other), y="2")

    assert seen(client("a")).files == {"x.toml": b"1", "y.toml": b"2"}


def test_a_token_opens_a_locked_server(repository: Path, tmp_path: Path) -> None:
    with git_server(repository.parent, locked=True) as address:
        url = f"{address}/{repository.name}"
        shut = unreachable(GitTransport(url, tmp_path / "a").fetch())
        wrong = GitTransport(url, tmp_path / "b", login=lambda _: Login(USER, "old"))
        right = GitTransport(url, tmp_path / "c", login=lambda _: Login(USER, TOKEN))

        assert shut.refused
        assert "token" in shut.message
        assert unreachable(wrong.fetch()).refused
        assert isinstance(put(right, seen(right), x="1"), Published)


def test_no_token_is_written_down(repository: Path, tmp_path: Path) -> None:
    cache = tmp_path / "c"
    with git_server(repository.parent, locked=True) as address:
        one = GitTransport(
            f"{address}/{repository.name}", cache, login=lambda _: Login(USER, TOKEN)
        )
        put(one, seen(one), x="1")

    written = [file.read_bytes() for file in cache.rglob("*") if file.is_file()]
    assert written
    assert not any(TOKEN.encode() in each for each in written)


def test_a_repository_that_is_not_there_is_said(url: str, tmp_path: Path) -> None:
    answer = unreachable(GitTransport(url + "x", tmp_path / "a").fetch())
    assert answer.refused
    assert answer.message == f"There is no repository at {url}x"


def test_a_server_that_is_not_there_is_tried_again_later(tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    assert not unreachable(GitTransport(f"http://127.0.0.1:{port}/x", tmp_path).fetch()).refused


def test_a_silent_server_is_given_up(tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        port = silent.getsockname()[1]
        inner = GitTransport(f"http://127.0.0.1:{port}/x", tmp_path, limit=0.4)
        answer = unreachable(TimedTransport(inner, 0.2).fetch())
    assert not answer.refused


@pytest.mark.parametrize(
    ("url", "address", "is_safe"),
    [
        ("https://git.example/a/b.git", ("https", "", "git.example", None, "/a/b.git"), True),
        ("https://git.example:8443/b", ("https", "", "git.example", 8443, "/b"), True),
        ("ssh://me@git.example:22/b", ("ssh", "me", "git.example", 22, "/b"), True),
        ("git+ssh://git.example/b", ("ssh", "", "git.example", None, "/b"), True),
        ("git@git.example:team/b.git", ("ssh", "git", "git.example", None, "team/b.git"), True),
        ("http://git.example/b", ("http", "", "git.example", None, "/b"), False),
        ("http://127.0.0.1:80/b", ("http", "", "127.0.0.1", 80, "/b"), True),
        ("http://localhost/b", ("http", "", "localhost", None, "/b"), True),
        (
            "http://127.0.0.1.evil.example/b",
            ("http", "", "127.0.0.1.evil.example", None, "/b"),
            False,
        ),
        ("git://git.example/b", ("git", "", "git.example", None, "/b"), False),
        ("file:///srv/b", ("file", "", "", None, "/srv/b"), False),
    ],
)
def test_only_addresses_that_nobody_can_overhear_are_taken(
    url: str, address: tuple[object, ...], *, is_safe: bool, tmp_path: Path
) -> None:  # fmt: skip
    found = Address.of(url)
    assert (found.scheme, found.user, found.host, found.port, found.path) == address
    assert found.is_safe is is_safe
    if not is_safe:
        assert unreachable(GitTransport(url, tmp_path).fetch()).refused


# --- SSH ------------------------------------------------------------------------------------------


@contextmanager
def ssh_that_runs_here(folder: Path, told: Path) -> Iterator[str]:
    """A program ``ssh`` that notes what it was told, and runs the command on this computer."""
    program = folder / "ssh"
    program.write_text(
        f"#!/bin/sh\nprintf '%s\\n' \"$@\" >> '{told}'\n"
        'for last; do :; done\nexec sh -c "$last"\n'
    )
    program.chmod(0o755)
    yield str(folder)


def test_over_ssh_nothing_is_asked_and_host_keys_are_pinned(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, programs = tmp_path / "told", tmp_path / "bin"
    programs.mkdir()
    with ssh_that_runs_here(programs, told) as folder:
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        url = f"ssh://lead@git.example:2222{repository}"
        one = GitTransport(url, tmp_path / "home" / "cache")
        assert isinstance(put(one, seen(one), x="1"), Published)
        assert seen(GitTransport(url, tmp_path / "b" / "cache")).files == {"x.toml": b"1"}

    words = told.read_text().splitlines()
    assert "-oBatchMode=yes" in words
    assert "-oStrictHostKeyChecking=accept-new" in words
    assert f'-oUserKnownHostsFile="{tmp_path / "home" / "known_hosts"}"' in words
    assert "lead@git.example" in words
    assert words[words.index("-p") + 1] == "2222"


# --- many hands -----------------------------------------------------------------------------------


def test_nothing_is_lost_when_several_push_at_once(
    client: Callable[[str], GitTransport], repository: Path
) -> None:
    refused = 0

    def edit(name: str) -> None:
        nonlocal refused
        one = client(name)
        base = seen(one)
        for number in range(EDITS):
            while not isinstance(put(one, base, **{f"{name}{number}": name}), Published):
                refused += 1
                base = seen(one)
            base = seen(one)

    threads = [Thread(target=edit, args=(f"e{n}",)) for n in range(EDITORS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    wanted = {f"e{n}{number}.toml" for n in range(EDITORS) for number in range(EDITS)}
    assert set(seen(client("last")).files) == wanted
    assert git(repository, "fsck", "--full", "--strict", "--no-dangling") == ""
    print(f"{EDITORS * EDITS} edits, {refused} pushes refused")


# --- the keyring, and which transport -------------------------------------------------------------


class Ring(keyring.backend.KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError

    def get_credential(
        self, service: str, username: str | None
    ) -> keyring.credentials.Credential | None:
        found = (
            keyring.credentials.SimpleCredential(user, kept)
            for (name, user), kept in self.kept.items()
            if name == service and username in (None, user)
        )
        return next(found, None)


@pytest.fixture
def ring() -> Iterator[Ring]:
    before, made = keyring.get_keyring(), Ring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_a_login_is_kept_in_the_keyring(ring: Ring) -> None:
    assert login_for("git.example") is None
    assert keep_login("git.example", Login("lead", "secret"))
    assert ring.kept == {("kuaihui:git.example", "lead"): "secret"}
    assert login_for("git.example") == Login("lead", "secret")

    forget_login("git.example")
    forget_login("git.example")

    assert login_for("git.example") is None


def test_without_a_keyring_no_login_is_kept() -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    try:
        assert not keep_login("git.example", Login("lead", "secret"))
        assert login_for("git.example") is None
        forget_login("git.example")
    finally:
        keyring.set_keyring(before)


@pytest.mark.parametrize(
    ("where", "is_git"),
    [
        ("https://git.example/b", True),
        ("git@git.example:b", True),
        ("/srv/team", False),
        ("~/team", False),
        ("C:\\team", False),
        ("\\\\server\\team", False),
    ],
)
def test_an_address_leads_to_git_and_a_path_to_a_folder(
    where: str, *, is_git: bool, tmp_path: Path
) -> None:
    assert is_url(where) is is_git
    opened = open_transport(where, tmp_path, LIMIT)
    assert isinstance(opened, TimedTransport)
    assert isinstance(opened.inner, GitTransport) is is_git
