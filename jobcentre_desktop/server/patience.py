"""How long the server waits for who says nothing: open lines are few, and anybody may open one.

Without this, a thousand silent connections from one stranger used up what a process may hold open, and no
desk came in any more.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_SECONDS = 20.0
"""From the first byte, or from nothing, to the end of a request's head."""
STALL_SECONDS = 60.0
"""So long a body may stand still; a provincial line does, and comes again."""
SLOWEST = 1000
"""Bytes a second that a body comes with at least, beyond that: an eighth of a telephone's GPRS. What came
faster buys no more than `STALL_SECONDS` of standing still."""


class PatientProtocol(H11Protocol):
    """HTTP as uvicorn speaks it, but a connection on which no request comes is closed.

    Between two requests uvicorn's own time counts (`running.KEEP_ALIVE_SECONDS`).
    """

    head_seconds = HEAD_SECONDS
    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._wait_no_more()
        elif self._waiting is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        self._wait_no_more()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._waiting = self.loop.call_later(self.head_seconds, self.transport.close)

    def _wait_no_more(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None


async def coming(pieces: AsyncIterator[bytes], stall: float = STALL_SECONDS) -> AsyncIterator[bytes]:
    """Yield the pieces of a body as they come. Raises TimeoutError when they come too slowly."""
    loop, left = asyncio.get_running_loop(), stall
    while True:
        since = loop.time()
        try:
            async with asyncio.timeout(left):
                piece = await anext(pieces)
        except StopAsyncIteration:
            return
        left = min(stall, left - (loop.time() - since) + len(piece) / SLOWEST)
        yield piece
