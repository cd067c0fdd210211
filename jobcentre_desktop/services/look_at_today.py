"""What today's screen shows: who waits, what is due, which drafts lie open, what is not yet sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.domain.ids import DraftId
from jobcentre_desktop.domain.visit import Visit, VisitState
from jobcentre_desktop.domain.waiting_times import WaitingTimes, waiting_times
from jobcentre_desktop.domain.working_days import ClosedDay
from jobcentre_desktop.ports import (
    ClientRow,
    Clock,
    Draft,
    DueFilter,
    DueItem,
    OpenWork,
    ScansWaiting,
    Waiting,
    Work,
)
from jobcentre_desktop.services.keep_drafts import ended
from jobcentre_desktop.services.keep_working_days import KeepWorkingDays
from jobcentre_desktop.services.receive_visits import visits_on
from jobcentre_desktop.services.settle_conflict import count_of

MOST_TASKS = 20
"""Tasks that today's screen lists; the rest is counted, and the page of follow-ups has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiter:
    """A visit with who it is; `client` is None for somebody not yet known."""

    visit: Visit
    client: ClientRow | None
    is_new: bool
    """Registered today, or not known yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    now: datetime
    waiting: tuple[Waiter, ...]
    """Waiting and being served, in the order of arrival."""
    served: int
    waited: WaitingTimes
    """Of all who came today so far, as far as this desk has heard."""
    registered: int
    due: tuple[DueItem, ...]
    """Everybody's, due up to today: overdue first, and of one day what is one's own first. Appointments are
    all there, of the tasks the first `MOST_TASKS`; a task has its day put off to a working day."""
    tasks_due: int
    tasks_late: int
    """How many tasks there are, and how many of them should have been done on a working day before today."""
    to_complete: int
    """Files that were begun at an event and still lack something."""
    drafts: tuple[Draft, ...]
    ended: Mapping[DraftId, JobCentreError]
    """Those of the drafts that can no longer be finished here, and why."""
    unsent: Waiting
    scans: ScansWaiting
    conflicts: int
    """Fields with two values that are one's own to decide."""
    counts: dict[str, int]
    closed: ClosedDay | None
    """Why the centre is closed today; None on a working day."""


@dataclass(frozen=True, slots=True)
class LookAtToday:
    open_work: OpenWork
    clock: Clock
    working_days: KeepWorkingDays
    me: Counsellor

    def __call__(self) -> Today:
        today = self.clock.today()
        with self.open_work(reading=True) as work:
            visits = visits_on(work, self.clock)
            counts = work.diary.counts(today)
            drafts = work.drafts.of(self.me.id)
            calendar = self.working_days.calendar(work)
            late_from = calendar.last_working_day_before(today)
            due = [
                *work.agenda.appointments(today),
                *(
                    replace(one, on=calendar.next_working_day(one.on))
                    for one in work.agenda.tasks(DueFilter(until=today), first=self.me.id, limit=MOST_TASKS)
                ),
            ]
            return Today(
                now=self.clock.now(),
                waiting=_waiters(work, visits, today),
                served=sum(1 for visit in visits if visit.state is VisitState.SERVED),
                waited=waiting_times(visits),
                registered=counts.get("registrations", 0),
                due=tuple(sorted(due, key=lambda one: (one.on, one.counsellor_id != self.me.id))),
                tasks_due=work.agenda.count(DueFilter(until=today)),
                tasks_late=work.agenda.count(DueFilter(until=late_from)),
                to_complete=work.clients.count_to_complete(),
                drafts=drafts,
                ended=ended(work, drafts),
                unsent=work.changes.waiting(),
                scans=work.scans.waiting(),
                conflicts=count_of(work, self.me),
                counts=counts,
                closed=calendar.closed(today),
            )


def waiting_room(work: Work, clock: Clock) -> tuple[Waiter, ...]:
    """Return who waits and who is being served, in the order of arrival."""
    return _waiters(work, visits_on(work, clock), clock.today())


def _waiters(work: Work, visits: Sequence[Visit], today: date) -> tuple[Waiter, ...]:
    still_here = [visit for visit in visits if visit.is_open()]
    # All at once: a row by itself takes a millisecond.
    known = work.clients.rows_of([one.client_id for one in still_here if one.client_id is not None])
    found = [(one, None if one.client_id is None else known.get(one.client_id)) for one in still_here]
    return tuple(
        Waiter(visit=visit, client=client, is_new=client is None or client.registered_on == today)
        for visit, client in found
    )
