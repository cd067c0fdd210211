"""The history behind records that were taken whole: heard last, a page at a time, in quiet rounds."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jobcentre_desktop.ports import Clock, HighWater, OpenWork, StateLine
from jobcentre_desktop.services.own_numbers import take_request_number
from jobcentre_desktop.services.take_records import keep_taking, taking

LOGGED_AT_ONCE = 250
"""Changes written in one transaction."""


@dataclass(frozen=True, slots=True)
class HearOlder:
    open_work: OpenWork
    line: StateLine
    clock: Clock
    high_water: HighWater

    def __call__(self) -> bool:
        """Hear one page, the newest first; return whether there was one. Raises what `StateLine` raises."""
        with self.open_work(reading=True) as work:
            told = taking(work)
        if told is None or not told.done or not told.lacks_history:
            return False
        enrolment = take_request_number(self.open_work, self.high_water, self.clock.today())
        page = self.line.older(enrolment, below=told.history_from, above=told.heard_before)
        newest_first = sorted(page.changes, key=lambda one: -one.number)
        for start in range(0, len(newest_first), LOGGED_AT_ONCE):
            some = newest_first[start : start + LOGGED_AT_ONCE]
            with self.open_work() as work:
                work.states.log_older(some)
                told = replace(told, history_from=some[-1].number)
                keep_taking(work, told)
                work.commit()
        with self.open_work() as work:
            keep_taking(work, replace(told, history_from=page.below))
            work.commit()
        return True
