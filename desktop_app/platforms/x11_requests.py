"""Who asks for what is on our clipboard: Qt answers, and says nothing of it."""

import ctypes
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from typing_extensions import override

_KIND: Final = b"xcb_generic_event_t"
_SELECTION_REQUEST: Final = 30
_SENT: Final = 0x80  # set where another client made the event


class Request(ctypes.Structure):
    """The beginning of xcb_selection_request_event_t."""

    _fields_ = (
        ("kind", ctypes.c_uint8),
        ("pad", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("time", ctypes.c_uint32),
        ("owner", ctypes.c_uint32),
        ("requestor", ctypes.c_uint32),
    )


class Requests(QAbstractNativeEventFilter):
    """Sees every request just before Qt answers it.

    Attributes:
        asking: The window for which the last one was made, 0 for none yet.
    """

    def __init__(self) -> None:
        super().__init__()
        self.asking = 0
        self._listens = False

    def listen(self) -> None:
        """Begin; it ends with the program, before Python does."""
        application = QCoreApplication.instance()
        if application is not None and not self._listens:
            self._listens = True
            application.installNativeEventFilter(self)
            application.aboutToQuit.connect(self._on_about_to_quit)

    def _on_about_to_quit(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)

    @override
    def nativeEventFilter(
        self, eventType: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        if QByteArray(eventType).data() == _KIND:
            request = Request.from_address(int(message))
            if request.kind & ~_SENT == _SELECTION_REQUEST:
                self.asking = request.requestor
        return False, 0
