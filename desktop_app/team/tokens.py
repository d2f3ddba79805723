"""A server's token: in the system's keyring and nowhere else."""

from __future__ import annotations

from typing import NamedTuple

import keyring
from keyring.errors import KeyringError

SERVICE = "kuaihui"


class Login(NamedTuple):
    """What a server is given to know us; the user's name may be whatever the server ignores."""

    user: str
    token: str


def login_for(host: str) -> Login | None:
    """What the keyring has for a server; None where it has nothing, or there is no keyring."""
    try:
        found = keyring.get_credential(f"{SERVICE}:{host}", None)
    except KeyringError:
        return None
    return Login(found.username, found.password) if found else None


def keep_login(host: str, login: Login) -> bool:
    """Put it into the keyring; False where there is no keyring that takes it."""
    try:
        keyring.set_password(f"{SERVICE}:{host}", login.user, login.token)
    except KeyringError:
        return False
    return True


def forget_login(host: str) -> None:
    """Take it out of the keyring again."""
    try:
        found = keyring.get_credential(f"{SERVICE}:{host}", None)
        if found:
            keyring.delete_password(f"{SERVICE}:{host}", found.username)
    except KeyringError:
        return
