"""All records of the centre, taken whole: what a new desk does, and one that was away too long.

Chunk by chunk, the latest work first, each kept with the place where it ends: after a cut or a restart it
goes on there. Between two requests the desk's own changes go up and what changed since comes down. A chunk is
written in pieces; when a save at the counter waits, a piece ends at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import msgspec

from jobcentre_desktop.domain.states import WholeState
from jobcentre_desktop.ports import Clock, HighWater, OpenWork, SnapshotChunk, StateLine, Work
from jobcentre_desktop.services.collector import collector_at_rest
from jobcentre_desktop.services.own_numbers import take_request_number
from jobcentre_desktop.services.removal_fuse import pass_fuse, removed_in

_TAKING = "taking_records"
CHUNKS_AT_ONCE = 8
"""Chunks of one request; then own changes have their turn."""
STATES_AT_ONCE = 100
"""States written before looking whether anybody waits: some 10 ms."""
AT_ONCE = 500
MOST_AT_ONCE = 2000
"""States written in one transaction: from the first number to the second while nobody waits. A large one is
cheaper by a quarter, but its commit takes a fifth of a second."""
ASKED_AT_ONCE = 500
_MANY_TIMES = 10
"""So many times as many records as are here have to come before orders are left for the end."""

Progress = Callable[[int, int], None]
"""Hears (records here, records of the centre)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """How far this desk got with the records of its centre, kept in its file."""

    after: str = ""
    as_of: int = 0
    """Number from which on changes are heard; 0 before the first chunk."""
    records: int = 0
    """Live records of the centre, as last told."""
    done: bool = False
    heard_before: int = 0
    """Number up to which this desk holds all changes from before."""
    history_from: int = 0
    """Number from which on it holds the changes since; down to the one after `heard_before` at the end."""

    @property
    def lacks_history(self) -> bool:
        return self.history_from > self.heard_before + 1


def taking(work: Work) -> Taking | None:
    """Return how far it got; None on a desk that hears all changes from the first."""
    told = work.desk.read(_TAKING)
    return None if told is None else msgspec.json.decode(told, type=Taking)


def is_taking(work: Work) -> bool:
    told = taking(work)
    return told is not None and not told.done


def keep_taking(work: Work, told: Taking) -> None:
    work.desk.write(_TAKING, msgspec.json.encode(told).decode())


def begin_taking(work: Work) -> None:
    """Write down that the server told this desk to take all records."""
    before = taking(work)
    if before is not None and not before.done:
        return
    keep_taking(work, Taking(heard_before=_held_up_to(work, before)))


def go_back(work: Work, number: int) -> None:
    """Forget how far records and history were taken beyond a number that holds no more."""
    before = taking(work)
    if before is None:
        return
    heard = min(before.heard_before, number)
    if before.done:
        told = replace(before, heard_before=heard, history_from=min(before.history_from, number + 1))
    else:
        told = Taking(heard_before=heard)
    keep_taking(work, told)


def _held_up_to(work: Work, before: Taking | None) -> int:
    # Where history was still missing, it is asked for again from there.
    return before.heard_before if before is not None and before.lacks_history else work.changes.cursor()


class _Pace:
    """How much is written in one transaction."""

    def __init__(self) -> None:
        self.at_once = AT_ONCE

    def go_on(self, *, awaited: bool) -> None:
        """Write more next time, or little when somebody had to wait."""
        self.at_once = AT_ONCE if awaited else min(2 * self.at_once, MOST_AT_ONCE)


@dataclass(frozen=True, slots=True)
class TakeRecords:
    open_work: OpenWork
    line: StateLine
    clock: Clock
    high_water: HighWater

    def some(self, progress: Progress | None = None) -> bool:
        """Take the next chunks of one request; return whether there was anything to take.

        Raises what `ports.StateLine` raises; chunks that were here before stay.
        """
        with self.open_work(reading=True) as work:
            told = taking(work)
        if told is None or told.done:
            return False
        enrolment = take_request_number(self.open_work, self.high_water, self.clock.today())
        with collector_at_rest() as collect_young:
            pace = _Pace()
            for chunk in self.line.chunks(enrolment, after=told.after, most=CHUNKS_AT_ONCE):
                told = self._keep(chunk, told, pace, progress)
                collect_young()
        return True

    def missing(self) -> bool:
        """Take records that changes were heard of, but that are not here; return whether there were any."""
        with self.open_work(reading=True) as work:
            if is_taking(work):  # most of them are still to come
                return False
            ids = work.states.wanted(most=ASKED_AT_ONCE)
        if not ids:
            return False
        enrolment = take_request_number(self.open_work, self.high_water, self.clock.today())
        states = self.line.states(enrolment, ids, doubted=False)
        kinds = frozenset().union(*(touched for touched, _ in self._write(states, _Pace(), repair=True)))
        with self.open_work() as work:
            work.states.give_up(set(ids) - {one.state.id for one in states})
            work.states.announce(kinds)
            work.commit()
        return True

    def _keep(self, chunk: SnapshotChunk, told: Taking, pace: _Pace, progress: Progress | None) -> Taking:
        if told.as_of != chunk.as_of:
            with self.open_work() as work:
                if chunk.records > _MANY_TIMES * work.changes.digest()[1]:
                    work.states.expect_many()
                told = replace(told, as_of=chunk.as_of, history_from=chunk.as_of + 1)
                work.changes.take_in((), max(chunk.as_of, work.changes.cursor()))
                keep_taking(work, told)
                work.commit()
        kinds: frozenset[str] = frozenset()
        for touched, here in self._write(chunk.states, pace):
            kinds |= touched
            if progress is not None:
                progress(here, chunk.records)
        while chunk.end and self._put_in_order():
            pass
        told = replace(told, after=chunk.after, records=chunk.records, done=chunk.end)
        with self.open_work() as work:
            keep_taking(work, told)
            work.states.announce(kinds)
            work.commit()
        return told

    def _put_in_order(self) -> bool:
        with self.open_work() as work:
            more = work.states.put_in_order()
            work.commit()
        return more

    def _write(
        self, states: Sequence[WholeState], pace: _Pace, *, repair: bool = False
    ) -> Iterator[tuple[frozenset[str], int]]:
        """Write states piece by piece; yield the kinds of each and how many records are here then.

        Raises TooManyRemoved before the first.
        """
        pass_fuse(self.open_work, removed_in(states), self.clock.today())
        with self.open_work(reading=True) as work:
            states = work.states.ready(states)
        written = 0
        while written < len(states):
            touched: frozenset[str] = frozenset()
            with self.open_work() as work:
                full = min(written + pace.at_once, len(states))
                while written < full:
                    end = min(written + STATES_AT_ONCE, full)
                    touched |= work.states.take(states[written:end], repair=repair)
                    written = end
                    if work.is_awaited:
                        break
                pace.go_on(awaited=work.is_awaited)
                here = work.changes.digest()[1]
                work.commit()
            yield touched, here
