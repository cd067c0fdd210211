"""What the next request of a round says: read beside the counter, then numbered in an instant of writing.

Thousands of changes may wait, and reading and counting them takes longer than a save. So it is done while
others may write, and what was saved meanwhile is added by its number alone.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from jobcentre_desktop.domain.about_desk import AboutDesk
from jobcentre_desktop.domain.changes import Change
from jobcentre_desktop.domain.errors import NotEnrolled
from jobcentre_desktop.domain.transfer import Transfer
from jobcentre_desktop.ports import (
    Clock,
    DeskFile,
    Enrolment,
    Exchange,
    FileStanding,
    GaveWay,
    HighWater,
    OpenWork,
    OwnLine,
    RoundRequest,
    Work,
)
from jobcentre_desktop.services.clean_up import erased_up_to
from jobcentre_desktop.services.collector import collector_at_rest
from jobcentre_desktop.services.desk_facts import read_directory, read_enrolment, write_enrolment
from jobcentre_desktop.services.go_back import read_era
from jobcentre_desktop.services.hear_reply import AUDIT, receipt_awaited
from jobcentre_desktop.services.own_numbers import catch_up, mark_of
from jobcentre_desktop.services.repair_records import repaired_so_far
from jobcentre_desktop.services.what_left import note_leaving


@dataclass(frozen=True, slots=True)
class _Outbox:
    """What waits here, as of one moment."""

    line: OwnLine
    changes: tuple[Change, ...]
    """Those that go next."""
    waiting: int
    """All of them."""
    directory: str
    about: AboutDesk

    def grown_to(self, now: OwnLine) -> _Outbox | None:
        """Return it with what was saved since; None when it is to be read anew.

        A move is read again: it may have been taken back, and must not leave without that.
        """
        if now == self.line:
            return self
        moves = any(one.kind == Transfer.KIND for one in self.changes)
        if not self.changes or moves or now.desk_name != self.line.desk_name:
            return None
        return replace(self, line=now, waiting=self.waiting + now.last_seq - self.line.last_seq)


@dataclass(frozen=True, slots=True)
class NextRequest:
    """Makes one request after another, each with a number of its own."""

    open_work: OpenWork
    exchange: Exchange
    clock: Clock
    high_water: HighWater
    file: DeskFile
    takes_states: bool

    def __call__(self, close_day: date | None) -> tuple[RoundRequest, Enrolment, int]:
        """Return the request, whose number is written down, whom it goes to, and how many changes wait.

        Raises NotEnrolled.
        """
        standing = self.file.standing()  # looks at the disk: not while the file is held for writing
        for gives_way in (True, True, False):
            with suppress(GaveWay):
                return self._numbered(close_day, standing, gives_way=gives_way)
        raise AssertionError

    def _numbered(
        self, close_day: date | None, standing: FileStanding, *, gives_way: bool
    ) -> tuple[RoundRequest, Enrolment, int]:
        with self.open_work(reading=True) as work:
            enrolment = read_enrolment(work)
            if enrolment is None:
                raise NotEnrolled
            self.exchange.reach(enrolment)
            with collector_at_rest():
                outbox = self._outbox(work, standing)
        with self.open_work(gives_way=gives_way) as work:
            today, mark = self.clock.today(), self.high_water.read()
            catch_up(work, mark, today)
            enrolment = read_enrolment(work) or enrolment
            if not enrolment.seal_key:  # enrolled before desks had one
                private, public = self.exchange.new_seal()
                enrolment = replace(enrolment, seal_private_key=private, seal_key=public)
            outbox = outbox.grown_to(work.changes.own_line()) or self._outbox(work, standing)
            line, changes = outbox.line, outbox.changes
            request = RoundRequest(
                changes=changes,
                cursor=work.changes.cursor(),
                desk_name=line.desk_name,
                last_seq=line.last_seq,
                chain_head=line.chain,
                still_held=outbox.waiting - len(changes),
                newest_at=work.changes.newest_own_at(),
                close_day=close_day or receipt_awaited(work),
                directory=outbox.directory,
                seal_key=_seal_to_tell(enrolment),
                about=replace(outbox.about, now=self.clock.now()),
                era=read_era(work),
                takes_states=self.takes_states,
                erased_up_to=erased_up_to(work),
                audit=work.desk.read(AUDIT) or "",
            )
            enrolment = replace(enrolment, request_no=enrolment.request_no + 1)
            write_enrolment(work, enrolment)
            mark = mark_of(work, mark, today)
            last = changes[-1].seq if changes else 0
            note_leaving(work, line.desk_name, last, kinds={one.kind for one in changes})
            work.commit()
        self.high_water.keep(mark)
        return request, enrolment, outbox.waiting

    def _outbox(self, work: Work, standing: FileStanding) -> _Outbox:
        waiting = work.changes.waiting()
        return _Outbox(
            line=work.changes.own_line(),
            changes=work.changes.unsent(most=self.exchange.batch()),
            waiting=waiting.changes,
            directory=read_directory(work).digest,
            about=AboutDesk(
                now=self.clock.now(),
                file_bytes=standing.file_bytes,
                backed_up_at=standing.backed_up_at,
                conflicts=work.changes.count_conflicts(),
                refused=waiting.refused,
                drafts=work.drafts.count(),
                repaired=repaired_so_far(work),
            ),
        )


def _seal_to_tell(enrolment: Enrolment) -> str:
    """Return this desk's sealing key until the server vouches for it and has told its own."""
    own = enrolment.certificate
    known = bool(enrolment.server_seal) and own is not None and own.seal_key == enrolment.seal_key
    return "" if known else enrolment.seal_key
