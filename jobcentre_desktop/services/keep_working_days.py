"""The centre's working days: the public calendar, and where the centre departs from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.holidays import Holiday, PublicHolidays
from jobcentre_desktop.domain.read_text import read_texts
from jobcentre_desktop.domain.removal import Why
from jobcentre_desktop.domain.working_days import CentreDay, ClosedDay, WorkingDays, centre_day_id
from jobcentre_desktop.ports import OpenWork, Work
from jobcentre_desktop.services.add_or_change import add_or_change


@dataclass(frozen=True, slots=True)
class KeepWorkingDays:
    open_work: OpenWork
    holidays: PublicHolidays
    me: Counsellor

    def calendar(self, work: Work) -> WorkingDays:
        """Return the centre's calendar as one piece of work sees it."""
        return WorkingDays(self.holidays, work.records.every(CentreDay))

    def closed(self, day: date) -> ClosedDay | None:
        """Return why the centre is closed on a day; None for a working day."""
        with self.open_work(reading=True) as work:
            return self.calendar(work).closed(day)

    def holidays_from(self, day: date, most: int = 4) -> tuple[Holiday, ...]:
        """Return the next public holidays from a day on, as far as they are known."""
        to_come = (one for year in (day.year, day.year + 1) for one in self.holidays.of(year))
        return tuple(one for one in to_come if one.day >= day)[:most]

    def is_forecast(self, day: date) -> bool:
        """Return whether the holidays of the day's year are expected, not yet decreed."""
        return self.holidays.is_forecast(day.year)

    def own(self) -> tuple[CentreDay, ...]:
        """Return the days on which the centre departs from the public calendar, in their order."""
        with self.open_work(reading=True) as work:
            return tuple(sorted(work.records.every(CentreDay), key=lambda one: one.day))

    def set(self, day: date, *, closed: bool, reason: str = "") -> CentreDay:
        """Say of a day that the centre is closed, or works, whatever the public calendar has.

        Raises NotAllowed for anybody but the head, InputProblems for a reason that cannot be kept.
        """
        self.me.must_manage_desk()
        why = read_texts(CentreDay, reason=reason)["reason"] or ""
        told = CentreDay(id=centre_day_id(day), day=day, closed=closed, reason=why)
        with self.open_work() as work:
            add_or_change(work, told)
            work.commit()
        return told

    def forget(self, day: date) -> None:
        """Let the public calendar hold again for a day. Raises NotAllowed, NotFound."""
        self.me.must_manage_desk()
        with self.open_work() as work:
            work.records.remove(CentreDay, centre_day_id(day), Why.PUBLIC_CALENDAR)
            work.commit()
