"""The characters between which ``bodies`` puts values, and ``templates`` finds them again.

They are for private use, and taken out of bodies and values first, so nothing that anybody wrote
can be mistaken for a mark.
"""

from __future__ import annotations

import re
from typing import Final

FILLED, BLANK, END, BREAK = "\uf8f0", "\uf8f1", "\uf8f2", "\uf8f3"
MARKS = re.compile(f"[{FILLED}-{BREAK}]")

OUTPUT_LIMIT: Final = 40_000
"""Bytes of a whole reply; no chat takes more."""
