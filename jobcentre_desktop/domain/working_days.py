"""Which days the centre works: not on Saturdays, Sundays and public holidays, unless it says otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID, uuid5

from jobcentre_desktop.domain.facts import fact, required_fact
from jobcentre_desktop.domain.holidays import Holiday, PublicHolidays
from jobcentre_desktop.domain.ids import CentreDayId

_SATURDAY = 5
_DAY = timedelta(days=1)
_CENTRE_DAYS = UUID("b1f3a0de-6a0c-5d53-8f39-1f2a3e5a9c11")


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreDay:
    """What the centre itself says of one day: closed, or open although the calendar has it closed.

    So a sub-decree that moves a holiday is followed on the same day, at every desk of the centre.
    """

    KIND: ClassVar[str] = "centre_day"

    id: CentreDayId
    day: date = required_fact()
    closed: bool = fact(True)
    reason: str = fact("", longest=120)


def centre_day_id(day: date) -> CentreDayId:
    """Return the id of a day's record: two desks that speak of one day make one record together."""
    return CentreDayId(uuid5(_CENTRE_DAYS, day.isoformat()))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDay:
    """Why nobody works on a day, and when work goes on."""

    day: date
    holidays: tuple[Holiday, ...]
    """None on a weekend, and where the centre itself said so."""
    reason: str | None
    """The centre's own words, which may be empty; None when it is the public calendar that says so."""
    next_working_day: date


class WorkingDays:
    """The calendar of one centre: the public one, with the centre's own days laid over it."""

    def __init__(self, holidays: PublicHolidays, own: Iterable[CentreDay] = ()) -> None:
        self._holidays = holidays
        self._own = {one.day: one for one in own}

    def is_working_day(self, day: date) -> bool:
        if (own := self._own.get(day)) is not None:
            return not own.closed
        return day.weekday() < _SATURDAY and not self._holidays.on(day)

    def next_working_day(self, day: date) -> date:
        """Return the day itself if it is one, else the first after it."""
        while not self.is_working_day(day):
            day += _DAY
        return day

    def last_working_day_before(self, day: date) -> date:
        """Return the nearest one before the day: what was due by then is late on it."""
        day -= _DAY
        while not self.is_working_day(day):
            day -= _DAY
        return day

    def add(self, day: date, count: int) -> date:
        """Return the working day that comes so many working days after `day`; 0 gives the next one or itself.

        From a Friday, 1 is the Monday after it; from a Saturday too.
        """
        day = self.next_working_day(day) if not count else day
        for _ in range(count):
            day = self.next_working_day(day + _DAY)
        return day

    def closed(self, day: date) -> ClosedDay | None:
        """Return why nobody works on the day; None for a working day."""
        if self.is_working_day(day):
            return None
        own = self._own.get(day)
        return ClosedDay(
            day=day,
            holidays=() if own is not None else self._holidays.on(day),
            reason=None if own is None else own.reason,
            next_working_day=self.next_working_day(day + _DAY),
        )
