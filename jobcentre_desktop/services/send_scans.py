"""The bytes of scans to the central server and from it: piece by piece, after everything else.

The record of a scan is sent in the rounds. Its bytes follow when nothing else waits, and between any two
pieces whatever is more urgent goes first. After a cut or a restart both sides go on at the byte where the
server, or this desk, is. What is here stays here until the server has said that it has all of it, with this
hash (rule 9).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jobcentre_desktop.domain.attachment import Attachment, hash_of
from jobcentre_desktop.domain.errors import RequestNumberUsed, ScanNotHere, ScanNotThereYet, ScanUnreadable
from jobcentre_desktop.domain.ids import AttachmentId
from jobcentre_desktop.ports import Clock, HighWater, OpenWork, ScanLine, ScansWaiting, ScanToSend
from jobcentre_desktop.services.desk_facts import read_enrolment
from jobcentre_desktop.services.moved_clients import must_be_shown
from jobcentre_desktop.services.own_numbers import skip_numbers, take_request_number

_MOST_STANDSTILLS = 2
"""How often in one turn the server may be where it was, or have lost what it had, before the scan is left for
the next turn."""

Fetched = Callable[[int, int], None]
"""Hears (bytes here, bytes of the scan)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanTurn:
    """What one turn did."""

    sent: int
    """Scans that the server has confirmed in it."""
    bytes_sent: int
    waiting: ScansWaiting
    """What is still only here."""
    interrupted: bool
    """Something more urgent came; another turn is to follow it."""


@dataclass(frozen=True, slots=True)
class SendScans:
    open_work: OpenWork
    line: ScanLine
    clock: Clock
    high_water: HighWater

    def __call__(
        self,
        *,
        go_on: Callable[[], bool] = lambda: True,
        progress: Callable[[ScansWaiting], None] | None = None,
    ) -> ScanTurn:
        """Send until nothing waits, until something was saved that goes first, or until `go_on` says no.

        `progress` hears what is left after each piece. On a desk that is not enrolled nothing is done. Raises
        what `ports.ScanLine` raises; what the server has of a scan it keeps.
        """
        left_out: set[str] = set()
        stood_still: dict[str, int] = {}
        sent = bytes_sent = 0
        interrupted = False
        while True:
            with self.open_work(reading=True) as work:
                one = work.scans.next_to_send(but_not=left_out)
                if one is None or read_enrolment(work) is None:
                    break
                if not go_on() or work.changes.unsent(most=1):
                    interrupted = True
                    break
                content = work.scans.read(one.sha256, at=one.sent, most=self.line.piece())
            have, whole = self._say(one, content)
            if have is None:
                left_out.add(one.sha256)
                continue
            sent += whole
            bytes_sent += max(have - one.sent, 0)
            if have <= one.sent and not whole:
                stood_still[one.sha256] = stood_still.get(one.sha256, 0) + 1
                if stood_still[one.sha256] > _MOST_STANDSTILLS:
                    left_out.add(one.sha256)
            if progress is not None:
                progress(self.waiting())
        return ScanTurn(sent=sent, bytes_sent=bytes_sent, waiting=self.waiting(), interrupted=interrupted)

    def _say(self, one: ScanToSend, content: bytes) -> tuple[int | None, bool]:
        """Send a piece, write down what the server has, and return it; None when it wants nothing of it."""
        enrolment = take_request_number(self.open_work, self.high_water, self.clock.today())
        try:
            told = self.line.put(
                enrolment, one.attachment_id, sha256=one.sha256, size=one.size, at=one.sent, content=content
            )
        except RequestNumberUsed as another:
            skip_numbers(self.open_work, another)
            return one.sent, False
        if not told.wanted:
            return None, False
        with self.open_work() as work:
            confirmed_at = self.clock.now() if told.whole else None
            work.scans.note_sent(one.sha256, told.have, confirmed_at=confirmed_at)
            work.commit()
        return told.have, told.whole

    def waiting(self) -> ScansWaiting:
        """Return what is only here."""
        with self.open_work(reading=True) as work:
            return work.scans.waiting()


@dataclass(frozen=True, slots=True)
class FetchScan:
    """Get a scan that another desk took in, when somebody wants to see it."""

    open_work: OpenWork
    line: ScanLine
    clock: Clock
    high_water: HighWater

    def __call__(self, attachment_id: AttachmentId, progress: Fetched | None = None) -> None:
        """Do nothing when it is here. Raises NotFound, ClientMoved, ScanNotThereYet, ScanUnreadable.

        ScanNotHere on a desk without a server, and what `ports.ScanLine` raises; what has come stays.
        """
        with self.open_work(reading=True) as work:
            wanted = work.records.get(Attachment, attachment_id)
            must_be_shown(work, wanted.client_id)
            kept = work.scans.state(wanted.sha256)
            if kept is not None and kept.here == kept.size:
                return
            if read_enrolment(work) is None:
                raise ScanNotHere
        here = 0 if kept is None else kept.here
        while here < wanted.size:
            enrolment = take_request_number(self.open_work, self.high_water, self.clock.today())
            try:
                piece = self.line.get(enrolment, attachment_id, at=here)
            except RequestNumberUsed as another:
                skip_numbers(self.open_work, another)
                enrolment = take_request_number(self.open_work, self.high_water, self.clock.today())
                piece = self.line.get(enrolment, attachment_id, at=here)
            if not piece.content:
                raise ScanNotThereYet
            with self.open_work() as work:
                here = work.scans.append(wanted.sha256, wanted.size, at=here, content=piece.content)
                work.commit()
            if progress is not None:
                progress(here, wanted.size)
        self._check(wanted)

    def _check(self, wanted: Attachment) -> None:
        with self.open_work() as work:
            if hash_of(work.scans.read(wanted.sha256)) != wanted.sha256:
                work.scans.drop(wanted.sha256)
                work.commit()
                raise ScanUnreadable(wanted.caption or wanted.kind)
            work.scans.note_sent(wanted.sha256, wanted.size, confirmed_at=self.clock.now())
            work.commit()
