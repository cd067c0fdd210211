"""The central server's door: HTTP in, answers and refusals out, nothing of anybody into the log."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

import msgspec
from sqlalchemy import Connection
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.routing import Route

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.server import (
    bundle_door,
    desks,
    directory,
    lost_changes,
    receipts,
    rekeying,
    sealing,
)
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.edge import (
    AtTheGate,
    guarded,
    host_of,
    not_found,
    read_body,
    read_signed,
)
from jobcentre_desktop.server.limits import A_BUNDLE, Gate, cost_of
from jobcentre_desktop.server.program_door import ProgramDoor
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.round_work import RoundThreads, RoundWork, RoundWorker
from jobcentre_desktop.server.scan_doors import ScanDoors
from jobcentre_desktop.server.state_doors import StateDoors
from jobcentre_desktop.server.versions import VERSIONS, Versions
from jobcentre_desktop.wire import messages
from jobcentre_desktop.wire.bundles import MOST_BYTES as MOST_BUNDLE_BYTES
from jobcentre_desktop.wire.lost_changes import AGAIN_PATH
from jobcentre_desktop.wire.messages import Problem
from jobcentre_desktop.wire.rekeying import MOST_REKEY_BYTES, REKEY_PATH
from jobcentre_desktop.wire.scan_messages import GET_PATH, PUT_PATH
from jobcentre_desktop.wire.state_messages import COMPARE_PATH, OLDER_PATH, SNAPSHOT_PATH, STATES_PATH
from jobcentre_desktop.wire.update_messages import UPDATE_PATH

log = logging.getLogger(__name__)

Now = Callable[[], datetime]

BUNDLES_AT_ONCE = 2
"""Each may be long, and is opened and unpacked in memory."""


def make_app(
    database: Database,
    now: Now,
    versions: Versions = VERSIONS,
    gate: Gate | None = None,
    rounds: RoundWorker | None = None,
) -> Starlette:
    """Return the application; `now` gives this instant, aware. The database must be migrated.

    Without a worker for the rounds they are answered in threads of this process.
    """
    gate = Gate() if gate is None else gate
    rounds = RoundThreads(RoundWork(database, versions), now) if rounds is None else rounds
    door, states = _Door(database, now, versions, gate, rounds), StateDoors(database, now, versions, gate)
    scans = ScanDoors(database, now, versions, gate)
    return Starlette(
        routes=[
            Route(messages.ROUND_PATH, guarded(door.round), methods=["POST"]),
            Route(messages.BUNDLE_PATH, guarded(door.bundle), methods=["POST"]),
            Route(AGAIN_PATH, guarded(door.again), methods=["POST"]),
            Route(messages.ENROL_PATH, guarded(door.enrol), methods=["POST"]),
            Route(REKEY_PATH, guarded(door.rekey), methods=["POST"]),
            Route(SNAPSHOT_PATH, guarded(states.snapshot), methods=["POST"]),
            Route(STATES_PATH, guarded(states.states), methods=["POST"]),
            Route(COMPARE_PATH, guarded(states.compare), methods=["POST"]),
            Route(OLDER_PATH, guarded(states.older), methods=["POST"]),
            Route(PUT_PATH, guarded(scans.put), methods=["POST"]),
            Route(GET_PATH, guarded(scans.get), methods=["POST"]),
            Route(UPDATE_PATH, guarded(ProgramDoor(database, versions, gate).get), methods=["POST"]),
        ],
        middleware=[Middleware(AtTheGate, gate=gate)],
        exception_handlers={404: not_found, 405: not_found},
    )


class _Door:
    def __init__(
        self, database: Database, now: Now, versions: Versions, gate: Gate, rounds: RoundWorker
    ) -> None:
        self._database = database
        self._gate = gate
        self._versions = versions
        self._now = now
        self._rounds = rounds
        self._key = database.work(receipts.server_key)
        today = local_day(now())
        database.work(lambda connection: directory.certify_everybody(connection, self._key, today))
        self._bundles = asyncio.Semaphore(BUNDLES_AT_ONCE)

    async def round(self, request: Request) -> bytes:
        signed, body = await read_signed(request, messages.MOST_BYTES, self._gate)
        return await self._rounds.answer(signed, body)

    async def bundle(self, request: Request) -> bytes:
        signed, body = await read_signed(
            request, MOST_BUNDLE_BYTES, self._gate, lambda body: A_BUNDLE + cost_of(body)
        )
        async with self._bundles:
            return await run_in_threadpool(
                bundle_door.hand_in, self._database, signed, body, self._key, self._now(), self._versions
            )

    async def again(self, request: Request) -> bytes:
        signed, body = await read_signed(request, messages.MOST_BYTES, self._gate)
        return await run_in_threadpool(
            lost_changes.tell_again, self._database, signed, body, self._now(), self._versions
        )

    async def rekey(self, request: Request) -> bytes:
        signed, body = await read_signed(request, MOST_REKEY_BYTES, self._gate)
        return await run_in_threadpool(
            self._database.work,
            lambda connection: rekeying.change_keys(
                connection, signed, body, self._key, self._now(), self._versions
            ),
        )

    async def enrol(self, request: Request) -> bytes:
        body = await read_body(request, messages.MOST_ENROL_BYTES)
        return await run_in_threadpool(self._enrol, host_of(request.scope), body)

    def _enrol(self, host: str, body: bytes) -> bytes:
        self._gate.may_try_code(host)
        try:
            request = msgspec.json.decode(body, type=messages.EnrolRequest)
            now = self._now()
            certificate, seal = self._database.work(lambda connection: self._let_in(connection, request, now))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise Refused(Problem.BAD_REQUEST) from None
        except Refused:
            self._gate.code_was(host, right=False)
            raise
        self._gate.code_was(host, right=True)
        public = self._key.public_key().public_bytes_raw().hex()
        answer = messages.EnrolAnswer(
            desk_key=certificate.desk_key,
            centre=request.centre,
            server_key=public,
            certificate=certificate,
            server_seal=seal,
        )
        log.info("enrolled %s", certificate.desk_key)
        return msgspec.json.encode(answer)

    def _let_in(
        self, connection: Connection, request: messages.EnrolRequest, now: datetime
    ) -> tuple[messages.CertificateWords, messages.SealWords]:
        desk_key = desks.enrol(connection, request, now)
        today = local_day(now)
        if request.seal_key:
            directory.seal(connection, self._key, desk_key, request.seal_key, today)
        certificate = directory.certify(connection, self._key, desk_key, today)
        return certificate, sealing.server_seal_words(connection, self._key)
