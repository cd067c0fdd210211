"""Counts the file again, slowly: whether its records are what the changes in it make of them.

A row that was altered behind the changes' back shows in no digest until it is next changed. So once a week,
when nothing else is to do, everything is added up again, and what differs is made anew from the change log.
What the log does not explain is left: its sums differ from the server's now, and the next round compares.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from jobcentre_desktop.domain.incident import Happened, Incident
from jobcentre_desktop.ports import Clock, OpenWork, Work
from jobcentre_desktop.services.incidents import note_incident

EVERY = timedelta(days=7)
_COUNTED = "file_recounted_on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recounted:
    records: int
    """Live records that the server has numbered."""
    put_right: int
    """Records that were not what the changes in the file make of them; they are now."""
    doubted: bool
    """Whether sums differ still: the next round compares with the central server."""


@dataclass(frozen=True, slots=True)
class RecountFile:
    open_work: OpenWork
    clock: Clock

    def if_due(self) -> Recounted | None:
        """Count when the last time is a week ago; a file that was never counted waits for its first week."""
        today = self.clock.today()
        with self.open_work(reading=True) as work:
            told = work.desk.read(_COUNTED)
        if told is None or date.fromisoformat(told) > today:  # the clock was ahead then
            with self.open_work() as work:
                _note_counted(work, today)
                work.commit()
            return None
        return self() if today - date.fromisoformat(told) >= EVERY else None

    def __call__(self) -> Recounted:
        """Count now. Saves at the counter wait only for what is put right."""
        with self.open_work(reading=True) as work:
            buckets, shown = work.states.buckets_off(), work.states.shown_wrongly()
        put_right, doubted = len(shown), False
        for bucket in buckets:
            with self.open_work() as work:
                sums = work.changes.digest()[0]
                put_right += work.states.make_anew(bucket)
                work.states.recount([bucket])
                doubted |= work.changes.digest()[0] != sums
                work.commit()
        with self.open_work() as work:
            work.states.show_anew(shown)
            if put_right:
                today = self.clock.today()
                note_incident(work, Incident(what=Happened.MADE_ANEW, day=today, records=put_right))
            _note_counted(work, self.clock.today())
            records = work.changes.digest()[1]
            work.commit()
        return Recounted(records=records, put_right=put_right, doubted=doubted)


def _note_counted(work: Work, today: date) -> None:
    work.desk.write(_COUNTED, today.isoformat())
