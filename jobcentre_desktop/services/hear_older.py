"""The history behind records that were taken whole: heard last, a page at a time, in quiet rounds.

When it is here, that of clients who came from another centre follows: what was changed there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.ports import Clock, FormerPage, HighWater, OpenWork, StateLine
from jobcentre_desktop.services.own_numbers import take_request_number
from jobcentre_desktop.services.take_records import keep_taking, taking

_ARRIVALS_HEARD = "arrivals_heard"
_ABOVE_ALL = 2**53
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
        if told is not None and not told.done:
            return False
        if told is None or not told.lacks_history:
            return self._hear_former()
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

    def _hear_former(self) -> bool:
        """Hear what another centre changed in the file of the next client who came from there."""
        with self.open_work(reading=True) as work:
            arrival = work.states.next_arrival(int(work.desk.read(_ARRIVALS_HEARD) or 0))
        if arrival is None:
            return False
        number, client_id = arrival
        for page in self._former_pages(client_id):
            with self.open_work() as work:
                work.states.log_former(page.centre, page.changes)
                work.commit()
        with self.open_work() as work:
            work.desk.write(_ARRIVALS_HEARD, str(number))
            work.commit()
        return True

    def _former_pages(self, client_id: ClientId) -> Iterator[FormerPage]:
        centre, below = "", _ABOVE_ALL
        while True:
            enrolment = take_request_number(self.open_work, self.high_water, self.clock.today())
            page = self.line.former(enrolment, client_id, centre=centre, below=below)
            if page.centre:
                yield page
            centre, below = page.centre, page.below
            if below <= 1:
                centre, below = page.next_former, _ABOVE_ALL
            if not centre:
                return
