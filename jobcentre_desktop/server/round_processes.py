"""Rounds in processes of their own: folding is Python's work, and one process does it on one core only.

They are only hands. Who comes is counted in one place, by the process that listens: a worker hears beforehand
whether the desk has spent what it may, and tells with its answer what there is to count.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from multiprocessing import get_context, parent_process
from threading import Thread  # noqa: TID251 - waits for who listens to end; there is no screen here
from typing import Self

from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.desks import Signed
from jobcentre_desktop.server.edge import note_fault
from jobcentre_desktop.server.limits import Gate
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.round_work import RoundWork
from jobcentre_desktop.server.speaking import start_log
from jobcentre_desktop.wire.messages import Problem

log = logging.getLogger(__name__)

_TRIES = 2
"""A request in whose hands two have ended may be what ends them."""


class RoundProcesses:
    """So many processes that answer rounds; the one that listens has its hands free for who else comes."""

    def __init__(self, processes: int, address: str, gate: Gate, now: Callable[[], datetime]) -> None:
        """`address` is the database's URL, as whom the doors come."""
        self._processes = processes
        self._address = address
        self._gate = gate
        self._now = now
        self._pool = self._new_pool()

    def __enter__(self) -> Self:
        # Started before the first desk comes, which would wait for it.
        for started in [self._pool.submit(_start, self._address) for _ in range(self._processes)]:
            started.result()
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    async def answer(self, signed: Signed, body: bytes) -> bytes:
        """Return the answer's bytes. Raises Refused."""
        asked = _Asked(
            signed=replace(signed, recognised=_unheard, unpacked=_unheard),
            body=body,
            now=self._now(),
            turned_away=self._gate.turned_away(signed.desk_key),
        )
        done = await self._done(asked)
        if done.recognised:
            signed.recognised()
        signed.unpacked(done.unpacked)
        if done.refused is not None:
            raise done.refused
        return done.answer

    async def _done(self, asked: _Asked) -> _Done:
        loop = asyncio.get_running_loop()
        for _ in range(_TRIES):
            pool = self._pool
            try:
                return await loop.run_in_executor(pool, _answer, self._address, asked)
            except BrokenProcessPool:
                # One has ended and took the others with it. What it had in hand was undone, or is answered
                # from memory.
                if pool is self._pool:
                    log.error("a process that answers rounds has ended; others take its place")
                    self._pool = self._new_pool()
        raise Refused(Problem.TROUBLE)

    def _new_pool(self) -> ProcessPoolExecutor:
        # Not forked: this process has threads, and what they hold would be held for ever there.
        return ProcessPoolExecutor(self._processes, get_context("spawn"), _begin)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    signed: Signed
    body: bytes
    now: datetime
    turned_away: Refused | None
    """What the desk is told, if it is who it says."""


@dataclass(slots=True, kw_only=True)
class _Done:
    answer: bytes = b""
    refused: Refused | None = None
    recognised: bool = False
    unpacked: int = 0


def _unheard(*_: object) -> None:
    """Stand where in this process nobody listens: what is only here cannot go to another one."""


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal tells the whole group; who listens ends this
    start_log()
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)


@cache
def _work_of(address: str) -> RoundWork:
    return RoundWork(Database(address))


def _start(address: str) -> None:
    _work_of(address)


def _answer(address: str, asked: _Asked) -> _Done:
    done = _Done()

    def recognised() -> None:
        done.recognised = True
        if asked.turned_away is not None:
            raise asked.turned_away

    def unpacked(length: int) -> None:
        done.unpacked = length

    signed = replace(asked.signed, recognised=recognised, unpacked=unpacked)
    try:
        done.answer = _work_of(address).answer(signed, asked.body, asked.now)
    except Refused as refused:
        done.refused = refused
    except Exception as error:  # noqa: BLE001 - an edge: an error may not be fit to travel to who listens
        note_fault(signed.path, error)
        done.refused = Refused(Problem.TROUBLE)
    return done
