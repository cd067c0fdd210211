"""A line as it is in a province: far away, narrow, and cut when told to; it counts every byte that passes.

Half a round trip lies on each way, one more is charged when a connection opens, and what is sent on one way
queues behind what was sent before it, on whatever connection. Bytes are those of HTTP; what TCP, IP and TLS
add is not modelled.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

_PIECE = 4096
_AHEAD = 0.25
"""Seconds of sending that the line takes before its sender has to wait, as a modem's buffer does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """What the line allows: seconds there and back, bytes a second up and down."""

    round_trip: float
    up: float
    down: float

    def limit(self, bytes_up: int, bytes_down: int) -> float:
        """Return the seconds that physics asks for one request on a new connection."""
        return 2 * self.round_trip + bytes_up / self.up + bytes_down / self.down


SLOW = Speed(round_trip=0.3, up=256_000 / 8, down=1_000_000 / 8)


class SlowLine:
    """Listens at `url` for as long as the context lasts and passes on to a server.

    `cut_up` and `cut_down` are how many more bytes pass before the line breaks once; None for never. `speed`
    may be changed under way.
    """

    def __init__(self, server: str, speed: Speed = SLOW) -> None:
        parts = urlsplit(server)
        self._server = (parts.hostname, parts.port)
        self.speed = speed
        self.bytes_up = self.bytes_down = self.cuts = 0
        self.cut_up: int | None = None
        self.cut_down: int | None = None
        self._free = {"up": 0.0, "down": 0.0}
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="slow line")

    def __enter__(self) -> SlowLine:
        self._thread.start()
        self._door: asyncio.Server = self._ask(asyncio.start_server(self._let_in, "127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._door.sockets[0].getsockname()[1]}"
        return self

    def __exit__(self, *_told: object) -> None:
        self._ask(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def count_anew(self) -> None:
        self.bytes_up = self.bytes_down = self.cuts = 0

    def _ask(self, told: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(told, self._loop).result()

    def _start(self, told: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = self._loop.create_task(told)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _end(self) -> None:
        self._door.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _let_in(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server_reader, server_writer = await asyncio.open_connection(*self._server)
        opened = self._loop.time() + self.speed.round_trip
        ends = (writer, server_writer)
        self._start(self._pass("up", reader, server_writer, opened, ends))
        self._start(self._pass("down", server_reader, writer, opened, ends))

    async def _pass(
        self,
        way: str,
        source: asyncio.StreamReader,
        target: asyncio.StreamWriter,
        opened: float,
        ends: tuple[asyncio.StreamWriter, asyncio.StreamWriter],
    ) -> None:
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        arriving = self._start(self._arrive(under_way, target))
        with suppress(OSError):
            while piece := await source.read(_PIECE):
                piece, cut = self._count(way, piece)
                sent = max(self._free[way], self._loop.time(), opened) + len(piece) / getattr(self.speed, way)
                self._free[way] = sent
                under_way.put_nowait((sent + self.speed.round_trip / 2, piece))
                if cut:
                    break
                await asyncio.sleep(sent - _AHEAD - self._loop.time())
        under_way.put_nowait((self._loop.time() + self.speed.round_trip / 2, b""))
        await arriving
        for end in ends:
            end.close()

    def _count(self, way: str, piece: bytes) -> tuple[bytes, bool]:
        name = f"cut_{way}"
        most = getattr(self, name)
        cut = most is not None and len(piece) >= most
        if cut:
            piece = piece[:most]
            self.cuts += 1
            self.cut_up = self.cut_down = None
        elif most is not None:
            setattr(self, name, most - len(piece))
        setattr(self, f"bytes_{way}", getattr(self, f"bytes_{way}") + len(piece))
        return piece, cut

    async def _arrive(
        self, under_way: asyncio.Queue[tuple[float, bytes]], target: asyncio.StreamWriter
    ) -> None:
        with suppress(OSError):
            while True:
                due, piece = await under_way.get()
                await asyncio.sleep(due - self._loop.time())
                if not piece:
                    return
                target.write(piece)
                await target.drain()
