"""The running program's ear: messages from programs that were started after it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop_app.platforms import instance


class Listener(QObject):
    """Listens at an address of `instance.address`.

    Whether an address is free and taking it are one step under a lock. Otherwise, of two programs
    that start together both would find it free, and the second would replace the first's socket
    without either noticing.
    """

    message_received = Signal(str)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_server_new_connection)

    def listen(self) -> bool:
        """Begin; False if another program listens there already: hand over to that.

        Raises:
            OSError: If the system refuses.
        """
        with instance.starting(self._address):
            if instance.is_alive(self._address):
                return False
            QLocalServer.removeServer(self._address)  # what a killed program left behind
            if not self._server.listen(self._address):
                raise OSError(self._server.errorString())
        return True

    def close(self) -> None:
        """Cease, without taking the socket of a successor away."""
        if not self._server.isListening():
            return
        try:
            with instance.starting(self._address):
                self._server.close()
        except OSError:  # somebody has removed the folder and with it the socket
            self._server.close()

    def _on_server_new_connection(self) -> None:
        while self._server.hasPendingConnections():
            _Conversation(self._server.nextPendingConnection(), self)


class _Conversation(QObject):
    """One line from one client, answered; the client hangs up."""

    def __init__(self, socket: QLocalSocket, listener: Listener) -> None:
        super().__init__(socket)
        self._socket = socket
        self._listener = listener
        self._line = b""
        socket.readyRead.connect(self._on_socket_ready_read)
        socket.disconnected.connect(socket.deleteLater)
        self._on_socket_ready_read()

    def _on_socket_ready_read(self) -> None:
        room = instance.MOST_BYTES - len(self._line)
        self._line += self._socket.read(room).data()
        if self._line.endswith(b"\n"):
            self._answer(self._line)
        elif len(self._line) >= instance.MOST_BYTES:
            self._socket.abort()

    def _answer(self, line: bytes) -> None:
        self._line = b""
        message = instance.decode(line)
        if message is None:
            self._socket.abort()
            return
        self._socket.write(instance.ANSWER)
        self._socket.flush()
        self._listener.message_received.emit(message)
