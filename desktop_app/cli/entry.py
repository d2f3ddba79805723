"""``kuaihui desktop``: the program in the menu of a Linux desktop, for this user alone."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from desktop_app import resources
from desktop_app.cli.options import OK
from desktop_app.platforms import desktop_file

if TYPE_CHECKING:
    import argparse

    from desktop_app.cli.session import Session


def add_entry(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("what", choices=("install", "remove", "autostart", "no-autostart"))
    parser.set_defaults(command=_entry)


def _entry(options: argparse.Namespace, _session: Session) -> int:
    from desktop_app.platforms.autostart import autostart, program  # noqa: PLC0415 - rarely used

    way = autostart(sys.platform, os.environ)
    if options.what == "autostart":
        way.enable()
    elif options.what == "no-autostart":
        way.disable()
    elif options.what == "install":
        icon = resources.icons() / "kuaihui.svg"
        _tell(desktop_file.install(os.environ, program(), icon))
    else:
        _tell(desktop_file.remove(os.environ))
    return OK


def _tell(paths: tuple[os.PathLike[str], ...]) -> None:
    sys.stdout.writelines(f"{os.fspath(path)}\n" for path in paths)
