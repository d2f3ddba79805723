"""Which transport leads to a place."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.team.folder import FolderTransport
from desktop_app.team.timed import LIMIT, TimedTransport

if TYPE_CHECKING:
    from desktop_app.team.protocols import Transport
    from desktop_app.team.tokens import Login

_URL = re.compile(r"(https?|ssh|git\+ssh)://|[\w.-]+@[\w.-]+:")


def is_url(where: str) -> bool:
    """Whether a place is a git repository on a server, not a folder."""
    return bool(_URL.match(where))


def open_transport(where: str, cache: Path, limit: float = LIMIT) -> Transport:
    """The transport for a folder or an address.

    Args:
        where: A path, ``https://…``, ``ssh://…`` or ``user@host:path``.
        cache: A local folder for what can be fetched again; made where it is needed.
        limit: Seconds until the place is given up.
    """
    if is_url(where):
        from desktop_app.team.git import GitTransport  # noqa: PLC0415 - a quarter of a second

        return TimedTransport(GitTransport(where, cache, limit, login=_login), limit)
    return TimedTransport(FolderTransport(Path(where).expanduser()), limit)


def _login(host: str) -> Login | None:
    """What the keyring has for a server; SSH never asks for it."""
    from desktop_app.team.tokens import login_for  # noqa: PLC0415 - a tenth of a second

    return login_for(host)
