"""``kuaihui``: hand over to a running instance, be the command line, or be the program."""

from __future__ import annotations

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
    from desktop_app import app  # noqa: PLC0415 - Qt is loaded only by who becomes the program

    return app.run(message)


if __name__ == "__main__":
    sys.exit(main())
