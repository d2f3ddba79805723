"""Names of pictures that come with phrases: two different pictures never share one."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.arrivals import Picture

_KINDS = frozenset({"png", "jpg", "jpeg", "gif", "webp", "bmp"})
_ODD = re.compile(r"[^\w-]+")


def named(picture: Picture) -> str:
    """A bare name made of the picture's own and of its bytes; empty for what is no picture."""
    stem, _, kind = picture.name.rpartition(".")
    if kind.lower() not in _KINDS or not picture.data:
        return ""
    mark = blake2b(picture.data, digest_size=4).hexdigest()
    return f"{_ODD.sub('-', stem).strip('-')[:40] or 'picture'}-{mark}.{kind.lower()}"
