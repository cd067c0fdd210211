"""The socket that listens: so many lines at a time, and so many from one address, before a byte is read.

Also those of whom TLS has heard nothing yet are counted here. Without this, whoever opened lines faster than
silent ones are closed used up what a process may hold open, and no desk came in any more.
"""

from __future__ import annotations

import logging
import resource
import socket
from collections import Counter
from typing import Any

from jobcentre_desktop.server.limits import network_of

log = logging.getLogger(__name__)

MOST_OF_ONE = 1000
"""All desks of the country may stand behind one address, each with a line or two."""
_MOST = 20_000
_FOR_OTHERS = 200
"""Files that the process holds open for other things: the database, its own modules."""


def most_lines() -> int:
    """Return how many lines there may be, after asking the system for as many as it gives."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _MOST + _FOR_OTHERS
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    return max(most - _FOR_OTHERS, most // 2)


class Door(socket.socket):
    """Closes at once what comes beyond the limits; who has a line keeps it."""

    def __init__(self, family: int, most: int, most_of_one: int = MOST_OF_ONE) -> None:
        # The protocol is named because asyncio answers at once (TCP_NODELAY) only where it is: 44 ms
        # against 4.
        super().__init__(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._most = most
        self._most_of_one = min(most_of_one, max(1, most * 3 // 4))
        self._lines: Counter[str] = Counter()

    def accept(self) -> tuple[socket.socket, Any]:
        """Return the next line that may come in."""
        while True:
            descriptor, address = self._accept()  # type: ignore[attr-defined]
            network = network_of(address[0])
            line = _Line(self, network, descriptor)
            if self._lines[network] <= self._most_of_one and self._lines.total() <= self._most:
                return line, address
            if self._lines[network] == self._most_of_one + 1:
                log.info("no more lines for %s: it has %d", network, self._most_of_one)
            line.close()

    def came(self, network: str) -> None:
        self._lines[network] += 1

    def went(self, network: str) -> None:
        self._lines[network] -= 1
        if not self._lines[network]:
            del self._lines[network]


class _Line(socket.socket):
    """A connection that is counted until it is closed."""

    def __init__(self, door: Door, network: str, descriptor: int) -> None:
        super().__init__(door.family, door.type, door.proto, fileno=descriptor)
        self._network = network
        self._door: Door | None = door
        door.came(network)

    def close(self) -> None:
        super().close()
        if self._door is not None:
            self._door.went(self._network)
            self._door = None
