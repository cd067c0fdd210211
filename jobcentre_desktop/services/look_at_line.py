"""How this desk stands with the central server, as the badge says it."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.connection import ConnectionState, Standing
from jobcentre_desktop.ports import Clock, OpenWork
from jobcentre_desktop.services.desk_facts import read_enrolment
from jobcentre_desktop.services.hear_reply import Trust, clock_offset, read_trust
from jobcentre_desktop.services.removal_fuse import question_of
from jobcentre_desktop.services.take_records import taking


@dataclass(frozen=True, slots=True)
class LookAtTheLine:
    """What is sent, what waits, since when: the truth behind the connection badge."""

    open_work: OpenWork
    clock: Clock

    def __call__(self, *, online: bool | None = None) -> ConnectionState:
        with self.open_work(reading=True) as work:
            waiting = work.changes.waiting()
            enrolled = read_enrolment(work) is not None
            trust = read_trust(work)
            told = taking(work)
            here = work.changes.digest()[1] if told is not None and not told.done else 0
            offset = clock_offset(work, self.clock.now())
            question = question_of(work)
            scans = work.scans.waiting()
        if not enrolled:
            standing = Standing.NOT_ENROLLED
        elif trust is not Trust.KNOWN:
            standing = Standing.NOT_TRUSTED if trust is Trust.WITHDRAWN else Standing.UNKNOWN_THERE
        elif waiting.refused or waiting.held or question is not None:
            standing = Standing.NEEDS_ATTENTION
        elif told is not None and not told.done:
            standing = Standing.TAKING
        elif waiting.changes:
            standing = Standing.WAITING
        elif waiting.last_acknowledged_at is None:
            standing = Standing.NEVER_SENT
        else:
            standing = Standing.ALL_SENT
        return ConnectionState(
            standing=standing,
            online=online,
            waiting=waiting.changes,
            oldest_unsent_at=waiting.oldest_at,
            last_sent_at=waiting.last_acknowledged_at,
            refused=waiting.refused,
            held=waiting.held,
            distrusted=waiting.distrusted,
            taken=here,
            to_take=told.records if told is not None else 0,
            clock_offset_s=offset,
            removals_stopped=question is not None,
            scans_waiting=scans.count,
            scan_bytes_waiting=scans.left,
        )
