"""The door at which a desk asks for a new version of its program."""

from __future__ import annotations

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from jobcentre_desktop.server import programs
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.desks import let_in
from jobcentre_desktop.server.edge import read_signed
from jobcentre_desktop.server.limits import Gate
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.versions import Versions
from jobcentre_desktop.wire.messages import Problem
from jobcentre_desktop.wire.state_messages import MOST_ASKING_BYTES
from jobcentre_desktop.wire.update_messages import UpdateRequest


class ProgramDoor:
    def __init__(self, database: Database, versions: Versions, gate: Gate) -> None:
        self._database = database
        self._gate = gate
        self._versions = versions

    async def get(self, request: Request) -> bytes:
        signed, body = await read_signed(request, MOST_ASKING_BYTES, self._gate)

        def work() -> bytes:
            self._database.work(lambda connection: let_in(connection, signed))
            try:
                asked = msgspec.json.decode(body, type=UpdateRequest)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                raise Refused(Problem.BAD_REQUEST) from None
            if "\0" in asked.system:  # the database knows no such sign
                raise Refused(Problem.BAD_REQUEST)
            if asked.proto not in self._versions.tells:
                raise Refused(Problem.PROTOCOL_UNKNOWN)
            return self._database.work(lambda connection: programs.get(connection, asked))

        return await run_in_threadpool(work)
