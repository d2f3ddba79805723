"""The phrase editor, its files and the picker: opened, saved by itself, merged, never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import SignalInstance

    from desktop_app.core.book_checks import Flaw
    from desktop_app.core.editing.desk import Spot
    from desktop_app.core.editing.session import Session
    from desktop_app.storage.loading import Loaded


class EditorWindow(Protocol):
    """The window as ``Bookkeeping`` knows it; it is made with an ``Archive`` for what it asks.

    Signals:
        edited: The ``Desk`` that an edit led to, and its group (see ``Session.became``): for typing
            such as ``body <id>``, else empty.
        undo_asked: One step back.
        redo_asked: One step forward again.
        left: The window was closed, or another program came to the front: save now.
        chosen: A ``Conflict`` and the side that shall stand, ``ours`` or ``theirs``.
        retry_asked: Save again what could not be saved.
    """

    edited: SignalInstance
    undo_asked: SignalInstance
    redo_asked: SignalInstance
    left: SignalInstance
    chosen: SignalInstance
    retry_asked: SignalInstance

    def show_session(self, session: Session) -> None:
        """Show the books as they are now; called after each edit, save and merge."""
        ...

    def show_loaded(self, loaded: Loaded) -> None:
        """Shops, platforms and places for the preview; called whenever files were read."""
        ...

    def show_flaws(self, flaws: Sequence[Flaw]) -> None:
        """What the problems panel lists; called when there was time to look."""
        ...

    def show_uses(self, week: Mapping[str, int]) -> None:
        """How often each phrase was used in the last seven days, by id."""
        ...

    def open_phrase(self, spot: Spot) -> None:
        """Choose a phrase and put the cursor into it."""
        ...

    def present(self) -> None:
        """Show the window, in front."""
        ...

    def isVisible(self) -> bool: ...  # noqa: N802 - Qt's

    def close(self) -> bool: ...

    def deleteLater(self) -> None: ...  # noqa: N802 - Qt's
