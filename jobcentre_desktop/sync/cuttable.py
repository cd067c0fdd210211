"""HTTP connections that another thread can cut while they wait."""

from __future__ import annotations

import socket
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any, cast
from weakref import WeakSet

import requests
from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, HTTPError, MaxRetryError, NewConnectionError

CONNECT_SECONDS = 15.0
"""To reach the server, and for the line to take each 16 KB of a request: one that moves is never cut."""

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
        self._reaching: Future[MaxRetryError | None] | None = None
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

    def reach(self, address: str, authorities: str) -> None:
        """Begin to connect; the next request waits for what comes of it.

        `authorities` is the file that the request will name too: told to trust "the usual ones", the line
        would trust those that the environment names.
        """
        if self._reaching is not None:
            return
        request = requests.Request("POST", address).prepare()
        pool = self.get_connection_with_tls_context(request, authorities)
        with_a_thread = ThreadPoolExecutor(1, thread_name_prefix="reach")
        self._reaching = with_a_thread.submit(_connect, cast(HTTPConnectionPool, pool))
        with_a_thread.shutdown(wait=False)

    def send(self, request: PreparedRequest, *args: Any, **kwargs: Any) -> Response:
        reaching, self._reaching = self._reaching, None
        if reaching is not None and (nobody := reaching.result()) is not None:
            raise requests.exceptions.ConnectionError(nobody, request=request)
        return super().send(request, *args, **kwargs)

    def cut(self) -> None:
        """Shut every connection; a request that uses one breaks off."""
        for connection in tuple(self._made):
            if connection.sock is not None:
                with suppress(OSError):
                    connection.sock.shutdown(socket.SHUT_RDWR)


def _connect(pool: HTTPConnectionPool) -> MaxRetryError | None:
    """Open the connection that the next request takes, unless it is open; return why nobody was there.

    Whatever else fails here the request meets itself.
    """
    connection = pool._get_conn()
    try:
        if connection.is_closed:
            connection.timeout = CONNECT_SECONDS
            connection.connect()
    except (NewConnectionError, ConnectTimeoutError) as trouble:
        return MaxRetryError(pool, "/", trouble)
    except (HTTPError, OSError):
        connection.close()  # what is left of a handshake that failed is nothing to send on
    finally:
        pool._put_conn(connection)
    return None
