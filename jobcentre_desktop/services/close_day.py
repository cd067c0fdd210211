"""Close the day: count, compare with the paper list, send if there is a line, keep the receipt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.day import COUNTED, DayClose, Receipt
from jobcentre_desktop.domain.errors import (
    BadValue,
    FieldProblem,
    InputProblems,
    JobCentreError,
    UnknownField,
)
from jobcentre_desktop.domain.ids import DayId, DraftId
from jobcentre_desktop.ports import Clock, Draft, NewId, OpenWork, ScansWaiting, Waiting
from jobcentre_desktop.services.desk_facts import read_desk
from jobcentre_desktop.services.exchange_changes import ExchangeChanges, RoundResult
from jobcentre_desktop.services.hear_reply import await_receipt, last_receipt
from jobcentre_desktop.services.keep_drafts import ended
from jobcentre_desktop.services.look_at_today import Waiter, waiting_room
from jobcentre_desktop.services.sum_up_day import last_closing


@dataclass(frozen=True, slots=True, kw_only=True)
class EndOfDay:
    """What the closing screen shows before anything is closed."""

    day: date
    counts: dict[str, int]
    drafts: tuple[Draft, ...]
    still_here: tuple[Waiter, ...]
    """Who came and was neither served nor left; they stand in the way of nothing, but are told."""
    ended: Mapping[DraftId, JobCentreError]
    """Those of the drafts that can no longer be finished here, and why."""
    unsent: Waiting
    scans: ScansWaiting
    receipt: Receipt | None
    """The last receipt, of today or before."""
    closed: DayClose | None
    """The last closing of this day at this desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClosed:
    close: DayClose
    sent: int
    waiting: int
    scans: ScansWaiting
    """They follow by themselves, after the receipt: it is about records."""
    receipt: Receipt | None
    agrees: bool | None
    trouble: JobCentreError | None
    """Why nothing could be sent; the day is closed all the same."""


@dataclass(frozen=True, slots=True)
class CloseDay:
    open_work: OpenWork
    exchange_changes: ExchangeChanges
    clock: Clock
    new_id: NewId
    me: Counsellor

    def look(self) -> EndOfDay:
        today = self.clock.today()
        with self.open_work(reading=True) as work:
            drafts = work.drafts.of(self.me.id)
            return EndOfDay(
                day=today,
                counts=work.diary.counts(today),
                still_here=waiting_room(work, self.clock),
                drafts=drafts,
                ended=ended(work, drafts),
                unsent=work.changes.waiting(),
                scans=work.scans.waiting(),
                receipt=last_receipt(work),
                closed=last_closing(work, on=today),
            )

    def __call__(
        self,
        paper_counts: Mapping[str, int] | None = None,
        *,
        send: bool = True,
        progress: Callable[[int, int], None] | None = None,
    ) -> DayClosed:
        """Keep the closing first, then try to send it with everything else.

        Without a line the day is closed and says what waits; the receipt comes with the next round. Raises
        InputProblems for a paper count of something that is not counted, or below nothing.
        """
        counted = dict(paper_counts or {})
        _check_paper(counted)
        close = self._keep(counted)
        trouble: JobCentreError | None = None
        result: RoundResult | None = None
        if send:
            try:
                result = self.exchange_changes(close_day=close.day, progress=progress)
            except JobCentreError as problem:
                trouble = problem
        with self.open_work(reading=True) as work:
            waiting, scans = work.changes.waiting().not_arrived, work.scans.waiting()
        return DayClosed(
            close=close,
            sent=result.sent if result else 0,
            waiting=waiting,
            scans=scans,
            receipt=result.receipt if result else None,
            agrees=result.agrees if result else None,
            trouble=trouble,
        )

    def _keep(self, paper_counts: dict[str, int]) -> DayClose:
        today = self.clock.today()
        with self.open_work() as work:
            close = DayClose(
                id=DayId(self.new_id()),
                day=today,
                desk_name=read_desk(work).name,
                closed_at=self.clock.now(),
                counsellor_id=self.me.id,
                counts=work.diary.counts(today),
                paper_counts=paper_counts,
                drafts_left=len(work.drafts.of(self.me.id)),
                waiting=work.changes.waiting().not_arrived,
            )
            work.records.add(close)
            await_receipt(work, today)
            work.commit()
        return close


def _check_paper(counted: Mapping[str, int]) -> None:
    problems = [FieldProblem(name, UnknownField(name)) for name in counted if name not in COUNTED]
    problems += [
        FieldProblem(name, BadValue(name, str(n), "range", "0–")) for name, n in counted.items() if n < 0
    ]
    if problems:
        raise InputProblems(tuple(problems))
