"""The numbers that this desk gave away: none twice, also when its file was restored from an older copy.

Changes, requests, client numbers and tickets are numbered here without asking anybody. A restored file would
give the same numbers away again, so each number that leaves is noted outside the file first, and a file that
is behind that mark, or behind the server, goes on under a new epoch and with higher numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from jobcentre_desktop.domain.centre import Desk, epoch_of, line_of
from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.domain.errors import DeskForked, NotEnrolled, RequestNumberUsed
from jobcentre_desktop.domain.incident import Happened, Incident
from jobcentre_desktop.domain.numbers import TICKETS, ticket_series
from jobcentre_desktop.ports import (
    Clock,
    Enrolment,
    HighWater,
    HighWaterMark,
    OpenWork,
    OwnLine,
    Work,
)
from jobcentre_desktop.services.desk_facts import read_desk, read_enrolment, write_enrolment
from jobcentre_desktop.services.incidents import note_incident, note_numbers_twice

LEFT_OUT = 100
"""Numbers that are left out after a restore: the other copy may have given some away on paper that nobody but
its lost disk has heard of."""


@dataclass(frozen=True, slots=True)
class NoticeRestore:
    """Look whether the file is older than what this desk has said to others; asked whenever it is opened."""

    open_work: OpenWork
    high_water: HighWater
    clock: Clock

    def __call__(self) -> None:
        mark = self.high_water.read()
        if mark is None:
            return
        with self.open_work(reading=True) as work:
            if not _is_behind(work, mark):
                return
        with self.open_work() as work:
            catch_up(work, mark, self.clock.today())
            work.commit()


def catch_up(work: Work, mark: HighWaterMark | None, today: date) -> None:
    """Bring a file that is behind the mark to where no number of it can be a second one."""
    if mark is None or not _is_behind(work, mark):
        return
    enrolment = read_enrolment(work)
    if enrolment is not None and mark.request_no > enrolment.request_no:
        write_enrolment(work, replace(enrolment, request_no=mark.request_no))
    desk = read_desk(work)
    if (mark.epoch, mark.seq) <= (desk.epoch, work.changes.last_own_seq()):
        return
    # Everything in the file was made before the copy was taken, so the mark counts it in: nothing of it
    # differs from what was sent under its name, and it is sent under that name if it did not arrive.
    work.changes.take_epoch(
        max(desk.epoch, mark.epoch) + 1, earlier=desk.name, from_seq=work.changes.last_own_seq() + 1
    )
    for series, n in mark.numbers.items():
        work.numbers.raise_to(series, n)
    _leave_numbers_out(work)
    note_incident(work, Incident(what=Happened.RESTORED, day=today, behind="mark"))


def go_on_after_fork(
    work: Work, sent: OwnLine, fork: DeskForked, mark: HighWaterMark | None, clock: Clock
) -> None:
    """Take a new epoch, since the server has other changes under this desk's numbers.

    `sent` is the line that the server compared. When nothing of an earlier line differs, its changes have
    arrived and that is all.
    """
    desk = read_desk(work)
    first_contact = work.changes.cursor() == 0 and work.changes.waiting().last_acknowledged_at is None
    work.changes.acknowledge(fork.numbers, at=clock.now(), clocks=fork.clocks, desk_name=sent.desk_name)
    work.changes.quarantine(fork.quarantined, desk_name=sent.desk_name)
    work.changes.hold(fork.held, desk_name=sent.desk_name)
    if sent.desk_name != desk.name and fork.from_seq > sent.last_seq:
        return
    used = max(desk.epoch, fork.epoch, 0 if mark is None else mark.epoch)
    what = Happened.LETTER_USED_BEFORE if first_contact else Happened.RESTORED
    _give_way(work, used, earlier=sent.desk_name, from_seq=fork.from_seq, what=what, today=clock.today())


def give_way_to_another_copy(work: Work, heard: Sequence[NumberedChange], today: date) -> None:
    """Take a new epoch before changes are taken in that another copy of this file made under the same name.

    The server compares names when a desk sends under them; what waits under an earlier one is sent first,
    and the answer to that may tell what another copy has said under the present one.
    """
    used = work.changes.used_by_another(heard)
    if used is None:
        return
    name, from_seq = used
    desk = read_desk(work)
    epochs = [epoch_of(one.change.desk) for one in heard if _is_own(desk, one)]
    highest = max(desk.epoch, *epochs)
    _give_way(work, highest, earlier=name, from_seq=from_seq, what=Happened.RESTORED, today=today)


def take_request_number(open_work: OpenWork, high_water: HighWater, today: date) -> Enrolment:
    """Return the enrolment with a new request number, kept before anything is signed with it.

    Raises NotEnrolled.
    """
    with open_work() as work:
        enrolment = read_enrolment(work)
        if enrolment is None:
            raise NotEnrolled
        enrolment = replace(enrolment, request_no=enrolment.request_no + 1)
        write_enrolment(work, enrolment)
        mark = mark_of(work, high_water.read(), today)
        work.commit()
    high_water.keep(mark)
    return enrolment


def skip_numbers(open_work: OpenWork, another: DeskForked | RequestNumberUsed) -> None:
    """Go on above the request numbers that another copy of this desk's file has used."""
    with open_work() as work:
        enrolment = read_enrolment(work)
        if enrolment is not None and another.request_no > enrolment.request_no:
            write_enrolment(work, replace(enrolment, request_no=another.request_no))
        work.commit()


def mark_of(work: Work, mark: HighWaterMark | None, today: date) -> HighWaterMark:
    """Return the mark to keep before what waits here leaves; it never falls."""
    desk, enrolment = read_desk(work), read_enrolment(work)
    here = (desk.epoch, work.changes.last_own_seq())
    request_no = 0 if enrolment is None else enrolment.request_no
    if mark is not None and mark.desk_id == desk.id:
        here, request_no = max(here, (mark.epoch, mark.seq)), max(request_no, mark.request_no)
    tickets = ticket_series(today.isoformat())
    return HighWaterMark(
        desk_id=desk.id,
        epoch=here[0],
        seq=here[1],
        request_no=request_no,
        numbers={
            series: n
            for series, n in work.numbers.last().items()
            if series == tickets or not series.startswith(TICKETS)
        },
    )


def note_numbers_taken_twice(work: Work, heard: Sequence[NumberedChange], today: date) -> None:
    """Look for numbers on two records when a change of another copy of this desk was heard."""
    desk = read_desk(work)
    if not any(_is_own(desk, one) for one in heard):
        return
    note_numbers_twice(work, work.numbers.taken_twice(), today)


def _give_way(work: Work, used: int, *, earlier: str, from_seq: int, what: Happened, today: date) -> None:
    """Go on above the highest epoch that is known to be used, and say what happened."""
    renumbered = work.changes.take_epoch(used + 1, earlier=earlier, from_seq=from_seq)
    _leave_numbers_out(work)
    note_incident(work, Incident(what=what, day=today, renumbered=renumbered, behind="server"))


def _is_own(desk: Desk, heard: NumberedChange) -> bool:
    """Return whether a change bears a name of this desk, of whatever epoch."""
    return line_of(heard.change.desk) == line_of(desk.name)


def _is_behind(work: Work, mark: HighWaterMark) -> bool:
    desk, enrolment = read_desk(work), read_enrolment(work)
    if mark.desk_id != desk.id:  # the mark of another desk that stood in this folder
        return False
    if enrolment is not None and mark.request_no > enrolment.request_no:
        return True
    return (mark.epoch, mark.seq) > (desk.epoch, work.changes.last_own_seq())


def _leave_numbers_out(work: Work) -> None:
    for series, n in work.numbers.last().items():
        if not series.startswith(TICKETS):
            work.numbers.raise_to(series, n + LEFT_OUT)
