"""What the engine asks of the place that a team shares: a small tree of named files.

A path is relative, with ``/`` between its parts, such as ``shops/fawn.toml``:

========================== ===================================================================
``<name>.toml``            the readable book, written by whoever folded last
``<name>.sync/<d>-<n>.toml`` part ``n`` of the journal of device ``d``, written by that device alone
``media/<file>``           pictures, named after what is in them: never changed once they are there
``shops/…``, ``rules/…``   shops and rule packs, each with its journals beside it like a book
========================== ===================================================================

Nothing here raises what a share, a network or a disk may do: such things are values.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from desktop_app.core.problems import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE_LIMIT = 8 * 1024 * 1024
"""The largest file that is read or written, in bytes; a larger one is passed over."""

FOLDERS = frozenset({"shops", "rules", "media"})
"""The folders that are read, besides the root and those named ``….sync``."""


def is_shared(path: str) -> bool:
    """Whether a path is one of ours: TOML in the root, ``shops`` or ``rules``, or their journals.

    Names that begin with a dot, such as temporary files, are not.
    """
    *folders, name = path.split("/")
    if not name.endswith(".toml") or any(one.startswith(".") or not one for one in path.split("/")):
        return False
    if folders and folders[-1].endswith(".sync"):
        folders.pop()
    return not folders or folders in (["shops"], ["rules"])


def is_media(path: str) -> bool:
    """Whether a path is a picture's: ``media/<file>``."""
    folder, slash, name = path.partition("/")
    return folder == "media" and bool(slash and name) and "/" not in name and name[0] != "."


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The shared place as it was at one moment.

    Attributes:
        files: The bytes of each file for which ``is_shared`` holds.
        media: The paths of the pictures, whose bytes are only read when asked for.
        mark: What the transport knows this state by: a commit, or a digest of it all.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    media: frozenset[str] = frozenset()
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """All changes are there; ``snapshot`` is the place as it is with them."""

    snapshot: Snapshot


@dataclass(frozen=True, slots=True)
class Moved:
    """Someone else was faster: fetch, fold and try again. Some files may be there already."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The place cannot be reached, read or written now; some files may be there already.

    Attributes:
        text: Why, an English sentence with ``{names}`` for ``values``, marked for translation.
        values: The values for the names.
        refused: Trying again does not help until somebody does something: wrong token, unknown
            host key, no right to write.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    refused: bool = False

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.text.format(**self.values)

    @property
    def refusal(self) -> Refusal:
        """The same to whoever asked for something."""
        return Refusal(self.text, self.values)


class Transport(Protocol):
    """A shared place. One thread at a time; each call gives up within the constructor's limit."""

    def fetch(self, known: Snapshot | None = None) -> Snapshot | Unreachable:
        """The place as it is; ``known`` itself (by identity) if nothing has changed since.

        A place that is there and empty is an empty snapshot. Symbolic links are not followed.
        """
        ...

    def publish(
        self, changes: Mapping[str, bytes | None], base: Snapshot
    ) -> Published | Moved | Unreachable:
        """Write files, or remove those whose bytes are None; ``base`` is what they were made from.

        ``Moved`` if one of these files is not as ``base`` has it any more; a transport that knows
        only the whole place may say so whenever anything has changed. Files are written in the
        order of the mapping.
        """
        ...

    def read(self, path: str) -> bytes | Unreachable:
        """The bytes of a picture."""
        ...
