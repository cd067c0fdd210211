"""HTTP connections that another thread can cut while they wait."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import Any
from weakref import WeakSet

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

UNACKNOWLEDGED_BYTES = 64 * 1024
"""Most that lies in the machine's send buffer. What is handed to a socket has not arrived yet: with the
buffers that systems take by themselves a whole upload would be "sent" at once, and the silence while it
really goes out over a slow line would be taken for a dead one. So the silence begins with the last 64 KB."""


class CuttableAdapter(HTTPAdapter):
    """Keeps one connection per server open between requests and knows every one that it made.

    requests has no way to break off a request that waits for its answer, so the socket beneath is shut down.
    """

    def __init__(self) -> None:
        self._made: WeakSet[Any] = WeakSet()
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        small = (socket.SOL_SOCKET, socket.SO_SNDBUF, UNACKNOWLEDGED_BYTES)
        options = [*HTTPConnection.default_socket_options, small]
        super().init_poolmanager(*args, socket_options=options, **kwargs)
        made = self._made

        class Plain(HTTPConnectionPool):
            def _new_conn(self) -> Any:
                connection = super()._new_conn()
                made.add(connection)
                return connection

        class Encrypted(HTTPSConnectionPool):
            def _new_conn(self) -> Any:
                connection = super()._new_conn()
                made.add(connection)
                return connection

        self.poolmanager.pool_classes_by_scheme = {"http": Plain, "https": Encrypted}

    def cut(self) -> None:
        """Shut every connection; a request that uses one breaks off."""
        for connection in tuple(self._made):
            if connection.sock is not None:
                with suppress(OSError):
                    connection.sock.shutdown(socket.SHUT_RDWR)
