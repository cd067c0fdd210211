"""The doors at which a desk asks for whole records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from time import monotonic
from typing import TypeVar

import msgspec
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import StreamingResponse

from jobcentre_desktop.server.audit import Reading
from jobcentre_desktop.server.comparing import compare, tell_states
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.desks import KnownDesk, Signed, let_in
from jobcentre_desktop.server.edge import MEDIA_TYPE, read_signed
from jobcentre_desktop.server.former import former_page
from jobcentre_desktop.server.limits import A_SNAPSHOT, Gate
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.snapshots import Chunk, next_chunk
from jobcentre_desktop.server.telling import older_page
from jobcentre_desktop.server.versions import Versions
from jobcentre_desktop.wire.messages import Problem
from jobcentre_desktop.wire.state_messages import (
    LENGTH_BYTES,
    MOST_ASKING_BYTES,
    MOST_CHUNKS,
    CompareRequest,
    OlderRequest,
    SnapshotRequest,
    StatesRequest,
)
from jobcentre_desktop.wire.translation import MOST_COUNT

LONGEST_ANSWER = 10.0
"""Seconds after which a snapshot's answer ends with the chunk it is at, so that the desk's own changes get
their turn."""

A = TypeVar("A", SnapshotRequest, StatesRequest, CompareRequest, OlderRequest)


class StateDoors:
    def __init__(
        self, database: Database, now: Callable[[], datetime], versions: Versions, gate: Gate
    ) -> None:
        self._database = database
        self._gate = gate
        self._now = now
        self._versions = versions

    async def snapshot(self, request: Request) -> StreamingResponse:
        signed, body = await read_signed(request, MOST_ASKING_BYTES, self._gate, lambda _: A_SNAPSHOT)
        asked, desk, first = await run_in_threadpool(self._first_chunk, signed, body)
        return StreamingResponse(self._chunks(desk, asked, first), media_type=MEDIA_TYPE)

    async def states(self, request: Request) -> bytes:
        return await self._answer(
            request, StatesRequest, partial(tell_states, upcasts=self._versions.upcasts)
        )

    async def compare(self, request: Request) -> bytes:
        # Sums and ids tell nothing of anybody: there is nothing to enter in the audit.
        return await self._answer(request, CompareRequest, lambda *asking: compare(*asking[:3]))

    async def older(self, request: Request) -> bytes:
        def answer(connection: Connection, centre_id: str, asked: OlderRequest, reading: Reading) -> bytes:
            page = former_page if asked.client else older_page
            return page(connection, centre_id, asked, reading)

        return await self._answer(request, OlderRequest, answer)

    async def _answer(
        self, request: Request, kind: type[A], answer: Callable[[Connection, str, A, Reading], bytes]
    ) -> bytes:
        signed, body = await read_signed(request, MOST_ASKING_BYTES, self._gate)

        def work() -> bytes:
            desk = self._let_in(signed)
            asked = self._read(body, kind)
            reading = self._reading(desk)
            return self._database.work(lambda connection: answer(connection, desk.centre_id, asked, reading))

        return await run_in_threadpool(work)

    def _first_chunk(self, signed: Signed, body: bytes) -> tuple[SnapshotRequest, KnownDesk, Chunk]:
        desk = self._let_in(signed)
        asked = self._read(body, SnapshotRequest)
        return asked, desk, self._chunk(desk, asked.after)

    def _chunks(self, desk: KnownDesk, asked: SnapshotRequest, chunk: Chunk) -> Iterator[bytes]:
        """Yield the frames, each read in a transaction of its own."""
        until = monotonic() + LONGEST_ANSWER
        for left in reversed(range(min(asked.chunks, MOST_CHUNKS))):
            yield len(chunk.frame).to_bytes(LENGTH_BYTES) + chunk.frame
            if chunk.end or not left or monotonic() > until:
                break
            chunk = self._chunk(desk, chunk.after)
        yield bytes(LENGTH_BYTES)

    def _chunk(self, desk: KnownDesk, after: str) -> Chunk:
        reading = self._reading(desk)
        return self._database.work(lambda connection: next_chunk(connection, desk.centre_id, after, reading))

    def _reading(self, desk: KnownDesk) -> Reading:
        return Reading(who=desk.key, now=self._now())

    def _let_in(self, signed: Signed) -> KnownDesk:
        return self._database.work(lambda connection: let_in(connection, signed))

    def _read(self, body: bytes, kind: type[A]) -> A:
        try:
            asked = msgspec.json.decode(body, type=kind)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise Refused(Problem.BAD_REQUEST) from None
        if asked.proto not in self._versions.tells:
            raise Refused(Problem.PROTOCOL_UNKNOWN)
        numbers = [one for one in msgspec.structs.astuple(asked) if isinstance(one, int)]
        if not all(0 <= one <= MOST_COUNT for one in numbers):  # the database knows no greater
            raise Refused(Problem.BAD_REQUEST)
        return asked
