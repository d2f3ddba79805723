"""What differs between desktops, behind one face: `desktop()` picks the parts that fit."""

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from desktop_app.platforms.protocols import Desktop

if TYPE_CHECKING:
    from desktop_app.platforms.autostart import Autostart

__all__ = ["Desktop", "begins_with_system", "desktop"]

_WITHOUT_SCREEN = {"offscreen", "minimal", "minimalegl", "linuxfb", "vnc", "eglfs"}


def desktop(
    system: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
) -> Desktop:
    """Build the parts for the system we run on; to be called once there is a QApplication.

    Qt is imported only here: `instance` must work without it.
    """
    return _BUILDERS[kind_of(system, environment)]()


def begins_with_system() -> "Autostart":
    """The way in which the system we run on starts programs."""
    from desktop_app.platforms import autostart as ways  # noqa: PLC0415 - rarely asked

    return ways.autostart(sys.platform, os.environ)


def kind_of(system: str, environment: Mapping[str, str]) -> str:
    """The name of the desktop that a system and its environment make."""
    qt = environment.get("QT_QPA_PLATFORM", "").partition(";")[0].partition(":")[0]
    if qt in _WITHOUT_SCREEN:
        return "offscreen"
    if system in {"win32", "darwin"}:
        return {"win32": "windows", "darwin": "macos"}[system]
    return _kind_of_unix(qt, environment)


def _kind_of_unix(qt: str, environment: Mapping[str, str]) -> str:
    """The session decides, unless Qt was told to be an X11 guest in a Wayland session."""
    session = environment.get("XDG_SESSION_TYPE", "")
    wayland = session == "wayland" or ("WAYLAND_DISPLAY" in environment and session != "x11")
    if qt == "xcb":
        return "xwayland" if wayland else "x11"
    if wayland or qt.startswith("wayland"):
        return "wayland"
    return "x11" if environment.get("DISPLAY") else "offscreen"


def _x11() -> Desktop:
    from desktop_app.platforms import (  # noqa: PLC0415 - see `desktop`
        fallback,
        pynput_hotkeys,
        steady_titles,
        x11,
        x11_clipboard,
        x11_paster,
        x11_windows,
    )

    return Desktop(
        "x11",
        fallback.FirstSupported(x11.X11Hotkeys(), pynput_hotkeys.PynputHotkeys()),
        steady_titles.SteadyTitles(x11_windows.X11Windows()),
        x11_clipboard.X11Clipboard(),
        x11_paster.X11Paster(),
    )


def _xwayland() -> Desktop:
    """An X11 guest: it would get its hotkeys only while another X11 guest has the focus."""
    from desktop_app.platforms import (  # noqa: PLC0415 - see `desktop`
        portal_hotkeys,
        steady_titles,
        x11_clipboard,
        x11_windows,
    )

    return Desktop(
        "xwayland",
        portal_hotkeys.PortalHotkeys(),
        steady_titles.SteadyTitles(x11_windows.X11Windows()),
        x11_clipboard.X11Clipboard(),
    )


def _wayland() -> Desktop:
    from desktop_app.platforms import fallback, portal_hotkeys, wayland  # noqa: PLC0415 - see `desktop`

    return Desktop(
        "wayland",
        portal_hotkeys.PortalHotkeys(),
        fallback.UnknownWindows(),
        wayland.WaylandClipboard(),
    )


def _windows() -> Desktop:
    from desktop_app.platforms import (  # noqa: PLC0415 - see `desktop`
        fallback,
        steady_titles,
        windows,
        windows_paster,
    )

    user32 = windows.User32()
    return Desktop(
        "windows",
        windows.WindowsHotkeys(user32),
        steady_titles.SteadyTitles(windows.WindowsWindows(user32)),
        fallback.QtClipboard(),
        windows_paster.WindowsPaster(windows_paster.User32Keys()),
    )


def _macos() -> Desktop:
    from desktop_app.platforms import (  # noqa: PLC0415 - see `desktop`
        fallback,
        macos,
        macos_paster,
        macos_windows,
    )

    quartz = macos_paster.Quartz()
    return Desktop(
        "macos",
        macos.MacHotkeys(macos.Carbon()),
        macos_windows.MacWindows(quartz),
        fallback.QtClipboard(),
        macos_paster.MacPaster(quartz),
    )


def _offscreen() -> Desktop:
    from desktop_app.platforms import fallback  # noqa: PLC0415 - see `desktop`

    return Desktop(
        "offscreen", fallback.NoHotkeys(), fallback.UnknownWindows(), fallback.QtClipboard()
    )


_BUILDERS: Mapping[str, Callable[[], Desktop]] = {
    "x11": _x11,
    "xwayland": _xwayland,
    "wayland": _wayland,
    "windows": _windows,
    "macos": _macos,
    "offscreen": _offscreen,
}
