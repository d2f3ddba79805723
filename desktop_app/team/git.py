"""A git server as the shared place, over HTTPS or SSH, for teams that outgrow a folder.

There is no work tree, no checkout and no hook: blobs, trees and commits are made here and pushed.
The server takes a commit only where its branch still stands at the one that it was made from, so
nobody's edits can be overwritten. What is kept on this computer is a cache that may be thrown away.
"""

from __future__ import annotations

import logging
import shlex
import shutil
import time
from contextlib import closing, suppress
from dataclasses import dataclass, field
from ipaddress import ip_address
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import urlsplit

import urllib3
from dulwich.client import (
    HttpGitClient,
    HTTPProxyUnauthorized,
    HTTPUnauthorized,
    SSHGitClient,
    default_urllib3_manager,
)
from dulwich.errors import (
    ChecksumMismatch,
    GitProtocolError,
    NotGitRepository,
    ObjectFormatException,
    SendPackError,
)
from dulwich.file import FileLocked
from dulwich.object_store import commit_tree_changes
from dulwich.objects import Blob, Commit, ObjectID, Tree
from dulwich.refs import Ref
from dulwich.repo import Repo

from desktop_app.core.problems import QT_TRANSLATE_NOOP
from desktop_app.team.protocols import (
    FILE_LIMIT,
    FOLDERS,
    Moved,
    Published,
    Snapshot,
    Unreachable,
    is_media,
    is_shared,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from dulwich.client import GitClient
    from dulwich.pack import UnpackedObject

    from desktop_app.team.tokens import Login

log = logging.getLogger("kuaihui")

LIMIT = 10.0
"""Seconds until a server that says nothing is given up."""

BRANCH: Final = Ref(b"refs/heads/main")
"""The branch that is begun in an empty repository; else it is the server's own."""

HEAD: Final = Ref(b"HEAD")
AUTHOR = b"Kuaihui <kuaihui@localhost>"
MESSAGE = b"Edit phrases"
PINNED = "known_hosts"
"""The file in the cache's folder that has the servers' host keys as they were first seen."""

_NOT_SAFE = QT_TRANSLATE_NOOP("problem", "Only https:// and SSH addresses are taken: {url}")
_NO_LOGIN = QT_TRANSLATE_NOOP(
    "problem", "The server does not let us in; is the token right and not out of date?"
)
_NO_REPOSITORY = QT_TRANSLATE_NOOP("problem", "There is no repository at {url}")
_SILENT = QT_TRANSLATE_NOOP("problem", "The server cannot be reached: {reason}")
_REFUSED = QT_TRANSLATE_NOOP("problem", "The server does not take our edits: {reason}")
_GONE = QT_TRANSLATE_NOOP("problem", "The picture {path} is not on the server.")


MODE = 0o100644
"""A plain file's mode in a tree."""

DEPTH = 2
"""Folders within folders: ``shops/fawn.sync``."""

Answer = TypeVar("Answer")

_ODD = (
    AssertionError, ChecksumMismatch, EOFError, FileLocked, KeyError, ObjectFormatException,
    ValueError,
)  # fmt: skip
"""What a cache raises that a kill or a full disk has left half written."""


class _MovedError(Exception):
    """The server's branch is not where the edits were made from."""


@dataclass(frozen=True, slots=True)
class Address:
    """A repository's address taken apart; ``port`` is None for the usual one."""

    scheme: str
    user: str
    host: str
    port: int | None
    path: str

    @classmethod
    def of(cls, url: str) -> Address:
        """Understand ``https://…``, ``ssh://…`` and ``user@host:path``."""
        if "://" not in url:
            place, _, path = url.partition(":")
            user, _, host = place.rpartition("@")
            return cls("ssh", user, host, None, path)
        parts = urlsplit(url)
        scheme = "ssh" if parts.scheme == "git+ssh" else parts.scheme
        return cls(scheme, parts.username or "", parts.hostname or "", parts.port, parts.path)

    @property
    def is_safe(self) -> bool:
        """Whether nobody on the way can read it: HTTPS, SSH, or this computer."""
        return self.scheme in ("https", "ssh") or (
            self.scheme == "http" and _is_this_computer(self.host)
        )


def _is_this_computer(host: str) -> bool:
    with suppress(ValueError):
        return ip_address(host).is_loopback
    return host == "localhost"


@dataclass(slots=True)
class GitTransport:
    """A branch of the repository at ``url``.

    Attributes:
        url: Its address, without a token.
        cache: A local folder that may be thrown away.
        limit: Seconds of silence until the server is given up.
        login: What the keyring has for a host.
    """

    url: str
    cache: Path
    limit: float = LIMIT
    login: Callable[[str], Login | None] = field(default=lambda _: None)
    _branch: Ref = field(default=BRANCH, init=False)

    def fetch(self, known: Snapshot | None = None) -> Snapshot | Unreachable:
        """Ask where the branch stands, and fetch what is new."""
        return self._asked(lambda: self._fetch(known))

    def publish(
        self, changes: Mapping[str, bytes | None], base: Snapshot
    ) -> Published | Moved | Unreachable:
        """Push a commit with these files; ``Moved`` where anybody has pushed since ``base``."""
        try:
            return self._asked(lambda: self._publish(changes, base))
        except _MovedError:
            return Moved()

    def read(self, path: str) -> bytes | Unreachable:
        """A picture as of the commit that was fetched last."""
        return self._asked(lambda: self._read(path))

    def _asked(self, call: Callable[[], Answer]) -> Answer | Unreachable:
        """Ask; a cache that makes no sense is thrown away, once."""
        if not Address.of(self.url).is_safe:
            return Unreachable(_NOT_SAFE, {"url": self.url}, refused=True)
        try:
            try:
                return call()
            except _ODD as error:
                log.warning("The copy of the team's repository is thrown away: %s", type(error))
                shutil.rmtree(self.cache, ignore_errors=True)
                return call()
        except (HTTPUnauthorized, HTTPProxyUnauthorized):
            return Unreachable(_NO_LOGIN, refused=True)
        except NotGitRepository:
            return Unreachable(_NO_REPOSITORY, {"url": self.url}, refused=True)
        except (GitProtocolError, urllib3.exceptions.HTTPError, OSError, *_ODD) as error:
            return Unreachable(_SILENT, {"reason": _short(error)})

    def _fetch(self, known: Snapshot | None) -> Snapshot:
        client, path = self._client()
        found = client.get_refs(path)
        head = self._head(found.refs, found.symrefs)
        mark = head.decode() if head else ""
        if known and known.mark == mark:
            return known
        if head is None:
            return Snapshot()
        with closing(self._repo()) as repo:
            if head not in repo.object_store:
                client.fetch(path, repo, determine_wants=lambda _refs, _depth=None: [head])
            repo.refs[self._branch] = head
            return _snapshot(repo, head)

    def _head(
        self, refs: Mapping[Ref, ObjectID | None], symrefs: Mapping[Ref, Ref]
    ) -> ObjectID | None:
        """Where the branch stands; it is the server's own, or the one that we begin."""
        self._branch = symrefs.get(HEAD, BRANCH)
        return refs.get(self._branch)

    def _publish(
        self, changes: Mapping[str, bytes | None], base: Snapshot
    ) -> Published | Unreachable:
        client, path = self._client()
        head = ObjectID(base.mark.encode())
        with closing(self._repo()) as repo:
            made = _committed(repo, changes, head)
            moved = False

            def update(refs: dict[Ref, ObjectID]) -> dict[Ref, ObjectID]:
                nonlocal moved
                moved = refs.get(self._branch, b"") != head
                return {} if moved else {self._branch: made}

            def pack(
                have: AbstractSet[ObjectID],
                want: AbstractSet[ObjectID],
                **options: Any,  # noqa: ANN401 - dulwich's own
            ) -> tuple[int, Iterator[UnpackedObject]]:
                return repo.generate_pack_data(set(have), set(want), **options)

            try:
                states = client.send_pack(path, update, pack).ref_status or {}
                refused = states.get(self._branch)
            except SendPackError as error:
                refused = str(error)
            if moved or (refused and client.get_refs(path).refs.get(self._branch, b"") != head):
                raise _MovedError
            if refused:
                return Unreachable(_REFUSED, {"reason": refused}, refused=True)
            repo.refs[self._branch] = made
            return Published(_snapshot(repo, made))

    def _read(self, path: str) -> bytes | Unreachable:
        with closing(self._repo()) as repo:
            found = dict(_paths(repo, _tree(repo, repo.refs[self._branch]), ""))
            data = _data(repo, found[path]) if is_media(path) and path in found else None
        return Unreachable(_GONE, {"path": path}) if data is None else data

    def _repo(self) -> Repo:
        if not (self.cache / "objects").is_dir():
            self.cache.mkdir(parents=True, exist_ok=True)
            return Repo.init_bare(self.cache)
        return Repo(self.cache)

    def _client(self) -> tuple[GitClient, bytes]:
        """What speaks with the server, and the repository's path there."""
        to = Address.of(self.url)
        path = to.path.encode()
        if to.scheme == "ssh":
            command = shlex.join(self._ssh())
            return SSHGitClient(to.host, to.port, to.user or None, ssh_command=command), path
        port = f":{to.port}" if to.port else ""
        base = f"{to.scheme}://{to.host}{port}"
        login = self.login(to.host)
        return HttpGitClient(
            base,
            pool_manager=default_urllib3_manager(None, base_url=base, timeout=self.limit / 2),
            username=login.user if login else None,
            password=login.token if login else None,
        ), path

    def _ssh(self) -> list[str]:
        """The system's own ssh: it asks nothing, and takes a host's key only the first time."""
        pinned = self.cache.parent / PINNED
        pinned.parent.mkdir(parents=True, exist_ok=True)
        options = {
            "BatchMode": "yes",
            "StrictHostKeyChecking": "accept-new",
            "UserKnownHostsFile": f'"{pinned}"',
            "ConnectTimeout": str(max(1, int(self.limit / 2))),
            "ServerAliveInterval": str(max(1, int(self.limit / 2))),
            "ServerAliveCountMax": "1",
        }
        return ["ssh", *(f"-o{name}={value}" for name, value in options.items())]


def _snapshot(repo: Repo, head: ObjectID) -> Snapshot:
    """What stands in a commit."""
    files: dict[str, bytes] = {}
    media: set[str] = set()
    for path, ident in _paths(repo, _tree(repo, head), ""):
        if is_media(path):
            media.add(path)
        elif is_shared(path) and (data := _data(repo, ident)) is not None:
            files[path] = data
    return Snapshot(files, frozenset(media), head.decode())


def _paths(repo: Repo, tree: Tree, above: str) -> Iterator[tuple[str, ObjectID]]:
    """The plain files of a tree and of our folders in it; links are none."""
    for name, mode, ident in tree.items():
        path = above + name.decode("utf-8", "replace")
        if S_ISREG(mode):
            yield path, ident
        elif path.count("/") < DEPTH and (path in FOLDERS or path.endswith(".sync")):
            below = repo[ident] if S_ISDIR(mode) else None
            if isinstance(below, Tree):
                yield from _paths(repo, below, f"{path}/")


def _tree(repo: Repo, head: ObjectID) -> Tree:
    """The files of a commit; those of none, where it is none."""
    commit = repo[head] if head else None
    tree = repo[commit.tree] if isinstance(commit, Commit) else None
    return tree if isinstance(tree, Tree) else Tree()


def _data(repo: Repo, ident: ObjectID) -> bytes | None:
    """A file's bytes; None for one that is too large."""
    blob = repo[ident]
    return blob.data if isinstance(blob, Blob) and blob.raw_length() <= FILE_LIMIT else None


def _committed(repo: Repo, changes: Mapping[str, bytes | None], head: ObjectID) -> ObjectID:
    """A commit on top of another one, in the cache only."""
    store = repo.object_store
    rows: list[tuple[bytes, int | None, ObjectID | None]] = []
    for path, data in changes.items():
        blob = Blob.from_string(data or b"")
        gone = data is None
        rows.append((path.encode(), None if gone else MODE, None if gone else blob.id))
        if not gone:
            store.add_object(blob)
    commit = Commit()
    commit.tree = commit_tree_changes(store, _tree(repo, head), rows)
    commit.parents = [head] if head else []
    commit.author = commit.committer = AUTHOR
    commit.author_time = commit.commit_time = int(time.time())
    commit.author_timezone = commit.commit_timezone = 0
    commit.message = MESSAGE
    store.add_object(commit)
    return commit.id


def _short(error: Exception) -> str:
    """An error's text without what it may quote of an address."""
    return str(error).splitlines()[0][:80] if str(error) else type(error).__name__
