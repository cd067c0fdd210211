"""The work of one request of a round: in a transaction, with a note of who was refused. Here in threads."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from starlette.concurrency import run_in_threadpool

from jobcentre_desktop.server import receipts, rounds
from jobcentre_desktop.server.contacts import note_refused
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.desks import Signed
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.versions import VERSIONS, Versions
from jobcentre_desktop.wire.messages import Problem

AT_ONCE = 8
"""More at a time would only wait for each other, each with a connection to the database in its hands."""


class RoundWorker(Protocol):
    """Answers rounds, without holding up whoever awaits it."""

    async def answer(self, signed: Signed, body: bytes) -> bytes:
        """Return the answer's bytes. Raises Refused."""
        ...


class RoundWork:
    """What it takes to answer a round, whichever process does it."""

    def __init__(self, database: Database, versions: Versions = VERSIONS) -> None:
        self._database = database
        self._key: Ed25519PrivateKey = database.work(receipts.server_key)
        self._versions = versions

    def answer(self, signed: Signed, body: bytes, now: datetime) -> bytes:
        """Return the answer's bytes. Raises Refused; nothing of the request is kept then but that it came."""
        try:
            return self._database.work(
                lambda connection: rounds.answer_round(
                    connection, signed, body, self._key, now, self._versions
                )
            )
        except Refused as refused:
            if refused.problem in (Problem.NOT_ACCEPTED, Problem.TOO_MANY_REQUESTS):
                raise
            why = refused
            raise self._database.work(
                lambda connection: note_refused(connection, signed, body, why, now)
            ) from None


class RoundThreads:
    """Answers rounds in threads of this process. While one folds, the others wait for Python."""

    def __init__(self, work: RoundWork, now: Callable[[], datetime]) -> None:
        self._work = work
        self._now = now
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def answer(self, signed: Signed, body: bytes) -> bytes:
        async with self._turn:
            return await run_in_threadpool(self._work.answer, signed, body, self._now())
