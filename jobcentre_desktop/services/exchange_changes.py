"""One round with the central server: own changes up, the others' down, until nothing waits on either side.

No transaction is open while the network is awaited: read the outbox, close, talk, then write reply and cursor
down part by part (`reply_parts.py`), close, go on. A save at the counter meets this for milliseconds only.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime

from jobcentre_desktop.domain.day import Receipt
from jobcentre_desktop.domain.errors import (
    AnotherEra,
    AppTooOld,
    DeskForked,
    DeskNotAccepted,
    DeskRevoked,
    RequestNumberUsed,
    ServerUnreachable,
    TooManyRemoved,
)
from jobcentre_desktop.ports import (
    Clock,
    DeskFile,
    Enrolment,
    Exchange,
    HighWater,
    OpenWork,
    OwnLine,
    RoundReply,
    RoundRequest,
    Work,
)
from jobcentre_desktop.services.carry_on import CarryOn
from jobcentre_desktop.services.change_line_keys import ChangeLineKeys
from jobcentre_desktop.services.clean_up import CleanUp
from jobcentre_desktop.services.collector import collector_at_rest
from jobcentre_desktop.services.go_back import GoBack
from jobcentre_desktop.services.hear_reply import (
    Trust,
    hear_reply,
    note_clock,
    note_trust,
)
from jobcentre_desktop.services.next_request import NextRequest
from jobcentre_desktop.services.own_numbers import go_on_after_fork, skip_numbers
from jobcentre_desktop.services.removal_fuse import all_heard, pass_fuse, removals_together, removed_by
from jobcentre_desktop.services.reply_parts import write_in_parts
from jobcentre_desktop.services.take_records import Progress, begin_taking, is_taking
from jobcentre_desktop.services.what_left import nothing_left
from jobcentre_desktop.services.whole_records import WholeRecords

_MOST_TURNS = 6
"""How often one round gives way to another copy of this desk before it is left for later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundResult:
    """What one round did. Counts are changes: one save touches one or more records, each is one change."""

    sent: int
    """Acknowledged by the server in this round: committed there, each with its number."""
    received: int
    """Changes of other desks taken in."""
    waiting: int
    """Still held here after the round."""
    held: int
    """Came too late for a client who had moved; the colleagues there have not decided yet."""
    refused: int
    """Put aside by the server with a reason; nothing of them is lost."""
    conflicts: int
    """Open conflicts on this desk."""
    requests: int
    bytes_up: int
    bytes_down: int
    receipt: Receipt | None
    agrees: bool | None
    """Whether the server's digest equals this desk's; None while changes still wait here, or records are
    missing that are known to be."""
    repaired: int = 0
    """In how many records the two sides differed and were brought together."""


@dataclass(frozen=True, slots=True)
class ExchangeChanges:
    open_work: OpenWork
    exchange: Exchange
    clock: Clock
    high_water: HighWater
    file: DeskFile
    carry: CarryOn
    whole: WholeRecords | None = None
    """Without it the desk hears all changes from the first."""
    keys: ChangeLineKeys | None = None
    """Without it the desk keeps the keys of its enrolment."""

    def __call__(
        self,
        *,
        close_day: date | None = None,
        progress: Callable[[int, int], None] | None = None,
        taken: Progress | None = None,
    ) -> RoundResult:
        """Talk until nothing waits on either side; on a new desk, until it has all records of its centre.

        `close_day` asks for that day's receipt; without it, for that of the last closed day if it has none.
        The day is closed at once, and records are taken later. `progress` hears (acknowledged, to send),
        `taken` (records here, of the centre). Raises NotEnrolled, ServerUnreachable, TooManyRemoved and every
        refusal of `ports.Exchange`; what was acknowledged before the line broke stays acknowledged.
        """
        clean_up = CleanUp(self.open_work, self.file, self.clock)
        clean_up()  # what an earlier round could not, or had no time for
        if self.keys is not None:
            self.keys()  # first of all: with a key of before nothing else would be heard
        told = _Tally()
        with suppress(AnotherEra):  # the round that follows learns what to do
            self._tell_again(told)
        self.carry.hand_in()
        while True:
            self._talk(told, close_day, progress)
            if close_day is not None or not self._take(told, taken):
                break
        if clean_up():
            self._talk(told, close_day, progress)  # so that the officers see it now and not in an hour
        self.carry.settle()
        all_heard(self.open_work)
        if self.whole is None:
            return self._result(told)
        result = self._result(told)
        if result.agrees is False and (repaired := self._unless_overtaken(self.whole.repair)):
            self._talk(told, close_day, progress)
            return replace(self._result(told), repaired=repaired)
        nothing_to_do = result.agrees and not (result.sent or result.received)
        if nothing_to_do and not self._unless_overtaken(self.whole.hear_older):
            self.whole.recount()
        return result

    def _take(self, told: _Tally, taken: Progress | None) -> bool:
        """Take records, if there are some to take; then another round follows."""
        if self.whole is None:
            return False
        try:
            with self.file.roomy():
                return self.whole.take(taken)
        except RequestNumberUsed as another:
            told.count_another_copy(another)
            skip_numbers(self.open_work, another)
            return True

    def _unless_overtaken(self, ask: Callable[[], int]) -> int:
        """Ask for what can wait; nothing is told when the request's number was used: the round was good.

        The line may have brought one request twice, or another copy of this desk got ahead.
        """
        try:
            return ask()
        except RequestNumberUsed as another:
            skip_numbers(self.open_work, another)
            return 0

    def _talk(
        self, told: _Tally, close_day: date | None, progress: Callable[[int, int], None] | None
    ) -> None:
        ask = NextRequest(
            self.open_work, self.exchange, self.clock, self.high_water, self.file, self.whole is not None
        )
        while True:
            request, enrolment, to_send = ask(close_day)
            now: datetime | None = None
            try:
                for reply in removals_together(self.exchange.talk(enrolment, request)):
                    now = now or self.clock.now()
                    self._write_down(request, enrolment, reply, told, now)
                    told.count(reply)
                told.requests += 1
            except ServerUnreachable as trouble:
                if trouble.nothing_left:
                    nothing_left(self.open_work)
                raise
            except AnotherEra as another:
                told.count_another_copy(another)
                self._back()(another)
                self._tell_again(told)
                continue
            except DeskNotAccepted:
                with self.open_work() as work:
                    note_trust(work, Trust.UNKNOWN)
                    work.commit()
                raise
            except (DeskForked, RequestNumberUsed) as another:
                told.count_another_copy(another)
                self._give_way(request, another)
                continue
            if progress is not None:
                heard = len(reply.numbers) + len(reply.quarantined) + len(reply.held)
                progress(told.sent, told.sent + max(to_send - heard, 0))
            heard_of = reply.numbers.keys() | reply.quarantined.keys() | reply.held.keys()
            heard_of_own = not heard_of.isdisjoint(one.seq for one in request.changes)
            moved = heard_of_own or reply.cursor > request.cursor
            # A round that gets nowhere is not said again and again: nor when what was never sent is heard of.
            if not moved or not self._more_to_say(reply):
                break
        if reply.revoked:
            raise DeskRevoked
        if reply.too_old:
            raise AppTooOld

    def _tell_again(self, told: _Tally) -> None:
        """Tell what the server lost, or go on where the line broke; nothing new is said before."""
        while True:
            try:
                self._back().tell_again()
            except RequestNumberUsed as another:
                told.count_another_copy(another)
                skip_numbers(self.open_work, another)
            else:
                return

    def _back(self) -> GoBack:
        return GoBack(self.open_work, self.exchange, self.clock, self.high_water)

    def _give_way(self, request: RoundRequest, another: DeskForked | RequestNumberUsed) -> None:
        """Go on with numbers that no other copy of this desk's file has used."""
        skip_numbers(self.open_work, another)
        with self.open_work() as work:
            if isinstance(another, DeskForked):
                sent = OwnLine(
                    desk_name=request.desk_name, last_seq=request.last_seq, chain=request.chain_head
                )
                go_on_after_fork(work, sent, another, self.high_water.read(), self.clock)
            work.commit()

    def _write_down(
        self,
        request: RoundRequest,
        enrolment: Enrolment,
        reply: RoundReply,
        told: _Tally,
        now: datetime,
    ) -> None:
        stopped: TooManyRemoved | None = None
        try:
            pass_fuse(self.open_work, removed_by(reply.changes), self.clock.today())
        except TooManyRemoved as question:
            # What the server has of this desk's own work is true all the same, and nothing is sent twice.
            stopped, reply = question, replace(reply, changes=(), cursor=request.cursor, more=False)

        def write(work: Work, part: RoundReply) -> Receipt | None:
            note_clock(work, part, now)
            receipt = hear_reply(work, self.exchange, enrolment, part, now, sent_as=request.desk_name)
            if part.snapshot:
                begin_taking(work)
            return receipt

        with collector_at_rest():
            receipt = write_in_parts(self.open_work, reply, write)
        told.receipt = receipt or told.receipt
        told.server = (reply.digest, reply.records)
        if stopped is not None:
            raise stopped

    def _more_to_say(self, reply: RoundReply) -> bool:
        if reply.more:
            return True
        with self.open_work(reading=True) as work:
            return bool(work.changes.unsent(most=1))

    def _result(self, told: _Tally) -> RoundResult:
        with self.open_work(reading=True) as work:
            waiting = work.changes.waiting()
            partly = waiting.changes or is_taking(work) or work.states.wanted(most=1)
            same = None if partly or not told.server[0] else work.changes.digest() == told.server
            return RoundResult(
                sent=told.sent,
                received=told.received,
                waiting=waiting.changes,
                held=waiting.held,
                refused=waiting.refused,
                conflicts=work.changes.count_conflicts(),
                requests=told.requests,
                bytes_up=told.bytes_up,
                bytes_down=told.bytes_down,
                receipt=told.receipt,
                agrees=same,
            )


class _Tally:
    """Counts over the requests of one round."""

    def __init__(self) -> None:
        self.sent = self.received = self.requests = self.bytes_up = self.bytes_down = 0
        self.receipt: Receipt | None = None
        self.server: tuple[str, int] = ("", 0)
        self._gave_way = 0

    def count_another_copy(self, another: DeskForked | RequestNumberUsed | AnotherEra) -> None:
        """Raise what it is for the caller when another copy of this desk gets ahead again and again."""
        self._gave_way += 1
        if self._gave_way > _MOST_TURNS:
            raise another

    def count(self, reply: RoundReply) -> None:
        self.sent += len(reply.numbers)
        self.received += len(reply.changes)
        self.bytes_up += reply.bytes_up
        self.bytes_down += reply.bytes_down
