"""The program as it is, with a thread that tells what the interpreter counts.

Each line on the standard input is answered by the reference count of ``None``.
"""

from __future__ import annotations

import gc
import sys
from threading import Thread

from desktop_app import app


def _answer() -> None:
    for _ in sys.stdin:
        gc.collect()
        print(sys.getrefcount(None), flush=True)


if __name__ == "__main__":
    Thread(target=_answer, daemon=True).start()
    sys.exit(app.run("background"))
