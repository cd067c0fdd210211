"""How long people waited over some days: each day by itself, each hour of the day, and all together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from jobcentre_desktop.domain.visit import Visit
from jobcentre_desktop.domain.waiting_times import WaitingTimes, by_hour, waiting_times
from jobcentre_desktop.ports import Clock, OpenWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """Of the centre's visits as far as this desk has heard of them."""

    first: date
    last: date
    all: WaitingTimes
    by_day: dict[date, WaitingTimes]
    """The earliest first; days on which nobody came are left out."""
    by_hour: dict[int, WaitingTimes]
    """By the hour of the day at which they came, from 0 to 23."""


@dataclass(frozen=True, slots=True)
class LookAtWaiting:
    open_work: OpenWork
    clock: Clock

    def __call__(self, *, last: date | None = None, days: int = 30) -> Waited:
        """Look at so many days up to the last, which is today unless it is told."""
        last = last or self.clock.today()
        first = last - timedelta(days=days - 1)
        with self.open_work(reading=True) as work:
            every_day = (first + timedelta(days=n) for n in range(days))
            found = {day: work.records.some(Visit, work.diary.visits_on(day)) for day in every_day}
        every = [visit for visits in found.values() for visit in visits]
        told = {day: waiting_times(visits) for day, visits in found.items()}
        return Waited(
            first=first,
            last=last,
            all=waiting_times(every),
            by_day={day: one for day, one in told.items() if one.came},
            by_hour=by_hour(every),
        )
