"""Our own connections to the X server, beside the one of Qt."""

import logging
from typing import Any, Final

try:
    from Xlib import display, error, ext, xauth
except ImportError:  # installed on Linux only; elsewhere there is nothing to connect to
    display = error = ext = xauth = None

_log = logging.getLogger(__name__)

_ANY_HOST: Final = 0xFFFF
_COOKIE: Final = b"MIT-MAGIC-COOKIE-1"
_EXTENSIONS: Final = ext.__extensions__ if ext else []
_OURS: Final = [one for one in _EXTENSIONS if one[1] == "xtest"]


def connect() -> Any:  # noqa: ANN401 - python-xlib has no types
    """Open a connection; None where there is no display to connect to."""
    if display is None:
        return None
    # WORKAROUND https://github.com/python-xlib/python-xlib: it takes only cookies written for
    # this very host name; display managers write them for any host, and libX11 takes those.
    xauth.Xauthority.get_best_auth = _cookie
    ext.__extensions__ = _OURS  # it asks the server for each, and loads a module for each
    try:
        connection = display.Display()
    except (error.DisplayError, error.ConnectionClosedError, OSError, OverflowError) as problem:
        _log.info("no X display: %s", problem)
        return None
    finally:
        ext.__extensions__ = _EXTENSIONS
    connection.set_error_handler(_ignore)
    return connection


def _ignore(problem: object, _request: object) -> None:
    """Errors nobody asked about, as windows vanish at any time; the default prints them."""
    _log.debug("X error: %r", problem)


def _cookie(
    authority: Any,  # noqa: ANN401 - python-xlib has no types
    family: int,
    address: bytes,
    number: int,
) -> tuple[bytes, bytes]:
    for its_family, its_address, its_number, name, data in authority.entries:
        here = its_family == _ANY_HOST or (its_family, its_address) == (family, bytes(address))
        if here and name == _COOKIE and its_number in {b"", str(number).encode()}:
            return name, data
    raise error.XNoAuthError(family, address, number)
