"""Names of pictures that come with phrases: two different pictures never share one."""

from __future__ import annotations

import re
from hashlib import blake2b, sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.arrivals import Picture

_KINDS = frozenset({"png", "jpg", "jpeg", "gif", "webp", "bmp"})
_ODD = re.compile(r"[^\w-]+")


def content_name(data: bytes) -> str:
    """What a picture that has no name is called: the same picture always the same."""
    return sha256(data).hexdigest()[:16]


def named(picture: Picture) -> str:
    """A bare name made of the picture's own and of its bytes; empty for what is no picture.

    One that has such a name keeps it: what was written from here comes back as the same.
    """
    stem, _, kind = picture.name.rpartition(".")
    if kind.lower() not in _KINDS or not picture.data:
        return ""
    mark = blake2b(picture.data, digest_size=4).hexdigest()
    own = _ODD.sub("-", stem).strip("-")
    if own == content_name(picture.data):
        return f"{own}.{kind.lower()}"
    return f"{own.removesuffix(f'-{mark}')[:40] or 'picture'}-{mark}.{kind.lower()}"
