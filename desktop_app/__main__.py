"""``kuaihui``: hand over to a running instance, be the command line, or be the program."""

from __future__ import annotations

import builtins
import gc
import os
import sys

from desktop_app.platforms import instance
from desktop_app.storage.places import places

WINDOW_WORDS = ("", "--toggle", "--next", "--show", "--background")


def main() -> int:
    """Run; the command line never loads Qt."""
    arguments = sys.argv[1:]
    word = arguments[0] if arguments else ""
    if word not in WINDOW_WORDS or len(arguments) > 1:
        if word == "doctor":
            from desktop_app import diagnosing  # noqa: PLC0415 - it loads Qt

            return diagnosing.run(arguments[1:])
        from desktop_app import cli  # noqa: PLC0415 - a running instance answers sooner without it

        return cli.run(arguments)
    message = word.removeprefix("--") or "show"
    if instance.hand_over(instance.address(places(os.environ).data), message):
        return 0
    gc.disable()  # until the library is loaded: there is much to look through and little to find
    _load_qt()
    from desktop_app import app  # noqa: PLC0415 - Qt is loaded only by who becomes the program

    return app.run(message)


def _load_qt() -> None:
    """Import PySide6, and put Python's own ``import`` back.

    PySide6 exchanges it for one that reads the source of every module imported later, and keeps
    it, to see who may use ``__feature__``. Nobody here does; it costs a start much time and 25 MB.
    """
    pythons = builtins.__import__
    import PySide6.QtCore  # noqa: F401, PLC0415 - for what it does

    builtins.__import__ = pythons


if __name__ == "__main__":
    sys.exit(main())
