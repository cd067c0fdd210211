"""The doors at which a desk brings and gets the bytes of scans."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from jobcentre_desktop.server import scans
from jobcentre_desktop.server.audit import Reading
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.desks import let_in
from jobcentre_desktop.server.edge import read_signed
from jobcentre_desktop.server.limits import Gate
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.versions import Versions
from jobcentre_desktop.wire.frames import FrameUnreadable, unframed
from jobcentre_desktop.wire.messages import Problem
from jobcentre_desktop.wire.scan_messages import MOST_PIECE, MOST_PUT_BYTES, GetRequest, PutHeader
from jobcentre_desktop.wire.state_messages import MOST_ASKING_BYTES


class ScanDoors:
    def __init__(
        self, database: Database, now: Callable[[], datetime], versions: Versions, gate: Gate
    ) -> None:
        self._database = database
        self._gate = gate
        self._now = now
        self._versions = versions

    async def put(self, request: Request) -> bytes:
        signed, body = await read_signed(
            request,
            MOST_PUT_BYTES,
            self._gate,
            lambda _: 1,  # it is kept as it comes
        )

        def work() -> bytes:
            desk = self._database.work(lambda connection: let_in(connection, signed))
            try:
                asked, content = unframed(body, PutHeader)
            except FrameUnreadable:
                raise Refused(Problem.BAD_REQUEST) from None
            self._check(asked.proto)
            if len(content) > MOST_PIECE:
                raise Refused(Problem.TOO_LARGE)
            reading = Reading(who=desk.key, now=self._now())
            return self._database.work(
                lambda connection: scans.put(connection, desk.centre_id, asked, content, reading)
            )

        return await run_in_threadpool(work)

    async def get(self, request: Request) -> bytes:
        signed, body = await read_signed(request, MOST_ASKING_BYTES, self._gate)

        def work() -> bytes:
            desk = self._database.work(lambda connection: let_in(connection, signed))
            try:
                asked = msgspec.json.decode(body, type=GetRequest)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                raise Refused(Problem.BAD_REQUEST) from None
            self._check(asked.proto)
            reading = Reading(who=desk.key, now=self._now())
            return self._database.work(
                lambda connection: scans.get(connection, desk.centre_id, asked, reading)
            )

        return await run_in_threadpool(work)

    def _check(self, proto: int) -> None:
        if proto not in self._versions.tells:
            raise Refused(Problem.PROTOCOL_UNKNOWN)
