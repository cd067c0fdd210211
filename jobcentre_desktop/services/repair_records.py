"""When both sides are at rest and still differ: find the records in which they do, and put only those right.

The server's records are what its numbered changes make of them, which it makes sure of before it answers, so
its state is the right one wherever the two differ. Own changes without a number stay on top.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from jobcentre_desktop.domain.incident import Happened, Incident
from jobcentre_desktop.ports import Clock, Comparison, HighWater, OpenWork, StateLine, Work
from jobcentre_desktop.services.incidents import note_incident
from jobcentre_desktop.services.own_numbers import take_request_number
from jobcentre_desktop.services.removal_fuse import pass_fuse, removed_in

ASKED_AT_ONCE = 500
MOST_REQUESTS = 40
"""Comparisons in one round; what is left waits for the next."""

_REPAIRED = "records_repaired"


@dataclass(frozen=True, slots=True)
class RepairRecords:
    open_work: OpenWork
    line: StateLine
    clock: Clock
    high_water: HighWater

    def __call__(self) -> int:
        """Compare and repair; return in how many records the two sides differed.

        Raises what `ports.StateLine` raises, and TooManyRemoved; what was repaired before stays so.
        """
        repaired = 0
        for _ in range(MOST_REQUESTS):
            comparison = self._compare()
            if comparison.moved_on or not comparison.buckets:
                break
            repaired += self._repair(comparison)
            if comparison.differing <= len(comparison.buckets):
                break
        if repaired:
            with self.open_work() as work:
                work.desk.write(_REPAIRED, str(repaired_so_far(work) + repaired))
                today = self.clock.today()
                note_incident(work, Incident(what=Happened.REPAIRED, day=today, records=repaired))
                work.commit()
        return repaired

    def _compare(self) -> Comparison:
        with self.open_work(reading=True) as work:
            cursor, sums = work.changes.cursor(), work.states.sums()
        enrolment = take_request_number(self.open_work, self.high_water, self.clock.today())
        return self.line.compare(enrolment, cursor=cursor, sums=sums)

    def _repair(self, comparison: Comparison) -> int:
        differing: list[UUID] = []
        with self.open_work(reading=True) as work:
            for bucket, there in comparison.buckets.items():
                here = work.states.in_bucket(bucket)
                ids = here.keys() | there.keys()
                differing += sorted(one for one in ids if here.get(one) != there.get(one))
        for start in range(0, len(differing), ASKED_AT_ONCE):
            self._put_right(differing[start : start + ASKED_AT_ONCE])
        for bucket in comparison.buckets:
            with self.open_work() as work:
                work.states.recount([bucket])
                work.commit()
        return len(differing)

    def _put_right(self, ids: Sequence[UUID]) -> None:
        enrolment = take_request_number(self.open_work, self.high_water, self.clock.today())
        states = self.line.states(enrolment, ids, doubted=True)
        pass_fuse(self.open_work, removed_in(states), self.clock.today())
        with self.open_work() as work:
            kinds = work.states.take(states, repair=True)
            kinds |= work.states.send_again(set(ids) - {one.state.id for one in states})
            work.states.announce(kinds)
            work.commit()


def repaired_so_far(work: Work) -> int:
    """Return how many records of this desk were ever repaired; the server is told."""
    return int(work.desk.read(_REPAIRED) or 0)
