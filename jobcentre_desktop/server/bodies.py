"""How many bytes of requests are held in memory at a time: of one address, and of all.

Whose a body is cannot be known before its last byte, for it is the whole that is signed. So a stranger could
have the server hold gigabytes. The first bytes of each count for nothing: a desk's day comes in, however much
others make the server hold.
"""

from __future__ import annotations

from collections import Counter

from starlette.types import Message, Receive

from jobcentre_desktop.server.limits import A_MINUTE
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.wire.messages import Problem

FREE = 64 * 1024
MOST_OF_ONE = 192 * 1024 * 1024
"""Two bundles as long as can be."""
MOST = 512 * 1024 * 1024


class Bodies:
    def __init__(self, most_of_one: int = MOST_OF_ONE, most: int = MOST) -> None:
        self._most_of_one = most_of_one
        self._most = most
        self._held: Counter[str] = Counter()

    def of(self, network: str, receive: Receive) -> Body:
        return Body(self, network, receive)

    def hold(self, network: str, length: int) -> None:
        """Count more. Raises Refused, and then it is not counted."""
        if self._held[network] + length > self._most_of_one or self._held.total() + length > self._most:
            raise Refused(Problem.TOO_MANY_REQUESTS, wait=A_MINUTE)
        self._held[network] += length

    def let_go(self, network: str, length: int) -> None:
        self._held[network] -= length
        if not self._held[network]:
            del self._held[network]


class Body:
    """A request's body as it comes in; counted until `end`."""

    def __init__(self, bodies: Bodies, network: str, receive: Receive) -> None:
        self._bodies = bodies
        self._network = network
        self._receive = receive
        self._length = 0
        self._counted = 0

    async def receive(self) -> Message:
        """Raises Refused."""
        message = await self._receive()
        self._length += len(message.get("body", b""))
        if (more := self._length - FREE - self._counted) > 0:
            self._bodies.hold(self._network, more)
            self._counted += more
        return message

    def end(self) -> None:
        self._bodies.let_go(self._network, self._counted)
