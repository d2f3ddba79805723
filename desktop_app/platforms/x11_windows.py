"""The active window on X11, through the hints every window manager keeps (EWMH)."""

from typing import Final

from desktop_app.platforms.protocols import ForeignWindow
from desktop_app.platforms.x11_asking import Asking

try:
    from Xlib import X
    from Xlib.protocol import event
except ImportError:  # installed on Linux only; elsewhere nothing of this module is called
    X = event = None

_PAGER: Final = 2  # who asks: not an application for itself but the user's own tool
_TIME_BITS: Final = 0xFFFFFFFF


class X11Windows(Asking):
    """Who has the focus, and asking the window manager to pass it on."""

    def active(self) -> ForeignWindow | None:
        """The window that the window manager says has the focus."""
        found = None
        with self._tolerant():
            if self._open():
                handle = self._active()
                found = self._describe(handle) if handle else None
        return found

    def activate_own(self, window_id: int, time: int) -> None:
        """Ask the window manager as a pager would, with the time stamp of the hotkey.

        With it even strict settings against the stealing of the focus give it to us.
        """
        self._ask_for(window_id, time)

    def activate(self, window: ForeignWindow) -> None:
        """Ask the window manager as a pager would."""
        self._ask_for(window.handle, 0)

    def _ask_for(self, handle: int, time: int) -> None:
        with self._tolerant():
            if self._open():
                message = event.ClientMessage(
                    window=handle,
                    client_type=self._display.get_atom("_NET_ACTIVE_WINDOW"),
                    data=(32, [_PAGER, time & _TIME_BITS, 0, 0, 0]),
                )
                mask = X.SubstructureRedirectMask | X.SubstructureNotifyMask
                self._root.send_event(message, event_mask=mask)
                self._display.flush()

    def _describe(self, handle: int) -> ForeignWindow:
        window = self._window(handle)
        title = self._text(window, "_NET_WM_NAME") or self._text(window, "WM_NAME")
        classes = self._text(window, "WM_CLASS").rstrip("\0").split("\0")
        size = window.get_geometry()
        place = self._root.translate_coords(window, 0, 0)
        geometry = (place.x, place.y, size.width, size.height)
        return ForeignWindow(handle, title, classes[-1], geometry)
