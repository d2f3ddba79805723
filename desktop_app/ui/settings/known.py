"""What the settings window knows besides the settings: all that there is to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.shops import Platform, Shop


@dataclass(frozen=True, slots=True)
class Known:
    """Shops and platforms as they were read, and what the system says.

    Attributes:
        folder: Where the user's files are.
        autostart: Whether the program starts with the system; None where that cannot be had.
        gives_keys: Whether this desktop gives hotkeys to programs.
        keys: What the system made of our hotkeys, where it says so, such as on Wayland.
    """

    shops: tuple[Shop, ...] = ()
    platforms: tuple[Platform, ...] = ()
    folder: str = ""
    autostart: bool | None = None
    gives_keys: bool = True
    keys: str = ""
