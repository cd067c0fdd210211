"""A desk without a file: makes changes, talks over any Exchange, folds what it hears."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from jobcentre_desktop.domain.chain import chain_of, first_link
from jobcentre_desktop.domain.changes import Act, Change, Conflict, NumberedChange, RecordState
from jobcentre_desktop.domain.desk_certificate import NO_DIRECTORY, DeskDirectory
from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.domain.facts import Merge
from jobcentre_desktop.domain.hybrid_clock import next_clock
from jobcentre_desktop.domain.merging import class_of, overlay
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.domain.upcasts import UPCASTS
from jobcentre_desktop.ports import Enrolment, Exchange, RoundReply, RoundRequest

AUTHOR = UUID("019ab000-0000-7000-8000-00000000000a")
MORNING = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)


def record_id(n: int) -> UUID:
    return UUID(int=0x019AB1112222_7000_8000_000000000000 + n)


def client_facts(n: int = 1, **more: object) -> dict:
    return {
        "client_no": f"02-A-{n:05d}",
        "registered_on": "2026-11-22",
        "centre_code": "02",
        "surname_km": "ស៊ុខ",
        "given_km": "សុភា",
        "sex": "F",
        "dob_year": 1990,
        **more,
    }


def whole(parts: Iterable[RoundReply]) -> RoundReply:
    """Return an answer that is so short that it comes in one part."""
    (reply,) = parts
    return reply


class MemoryDesk:
    """Own changes, what was heard, and the record as both make it. `written` is what a file would keep."""

    def __init__(self, name: str, exchange: Exchange, enrolment: Enrolment | None = None):
        self.name = name
        self.exchange = exchange
        self.enrolment = enrolment
        self.now = MORNING
        self.own: list[Change] = []
        self.numbers: dict[int, int] = {}
        self.aside: dict[int, str] = {}
        self.held: dict[int, str] = {}
        self.heard: dict[int, Change] = {}
        self.cursor = 0
        self.receipts = []
        self.directory: DeskDirectory = NO_DIRECTORY
        self.audit = ""
        self.last_reply: RoundReply | None = None

    # --- work at the counter ---

    def save(self, *acts: tuple[Act, str, UUID, dict]) -> int:
        """Make one save of one or more changes (act, kind, record, facts); return the seq of the first."""
        tx = len(self.own) + 1
        for act, kind, id_, facts in acts:
            self.now += timedelta(seconds=1)
            previous = self.own[-1] if self.own else None
            known = any(one.record_id == id_ for one in (*self.own, *self.heard.values()))
            before = self.shown(id_) if known else None
            old = {} if before is None else before.facts
            change = Change(
                desk=self.name,
                seq=len(self.own) + 1,
                tx=tx,
                clock=next_clock(previous.clock if previous else "", self.now),
                author=AUTHOR,
                schema=SCHEMA,
                kind=kind,
                record_id=id_,
                act=act,
                base=0 if before is None else before.number,
                facts=facts,
                was={
                    field: str(old[field])
                    for field in facts
                    if class_of(kind, field) is Merge.TEXT and field in old
                },
            )
            link = previous.chain if previous else first_link(self.name)
            self.own.append(replace(change, chain=chain_of(link, change)))
        return tx

    def add(self, id_: UUID, **facts: object) -> None:
        self.save((Act.ADD, "client", id_, facts or client_facts()))

    def set(self, id_: UUID, **facts: object) -> None:
        self.save((Act.SET, "client", id_, facts))

    # --- the line ---

    def unsent(self, most: int) -> tuple[Change, ...]:
        done = self.numbers.keys() | self.aside.keys() | self.held.keys()
        waiting = [one for one in self.own if one.seq not in done]
        end = most
        while 0 < end < len(waiting) and waiting[end].tx == waiting[end - 1].tx:
            end += 1
        return tuple(waiting[:end])

    def next_request(self, *, most: int | None = None, close_day=None) -> RoundRequest:
        changes = self.unsent(self.exchange.batch() if most is None else most)
        waiting = len(self.own) - len(self.numbers) - len(self.aside) - len(self.held)
        return RoundRequest(
            changes=changes,
            cursor=self.cursor,
            desk_name=self.name,
            last_seq=len(self.own),
            chain_head=self.own[-1].chain if self.own else first_link(self.name),
            still_held=waiting - len(changes),
            newest_at=self.now,
            close_day=close_day,
            directory=self.directory.digest,
            audit=self.audit,
        )

    def talk(self, request: RoundRequest) -> RoundReply:
        """Take a number, send, write down."""
        assert self.enrolment is not None
        self.enrolment = replace(self.enrolment, request_no=self.enrolment.request_no + 1)
        for reply in self.exchange.talk(self.enrolment, request):
            self.write_down(reply)
        return self.last_reply

    def write_down(self, reply: RoundReply) -> RoundReply:
        for seq, number in reply.numbers.items():
            assert self.numbers.setdefault(seq, number) == number, "a change has two numbers"
        for seq, clock in reply.clocks.items():
            self.own[seq - 1] = replace(self.own[seq - 1], clock=clock)
        self.aside.update(reply.quarantined)
        self.held.update(reply.held)
        for numbered in reply.changes:
            assert numbered.change.desk != self.name, "the desk hears itself"
            self.heard[numbered.number] = numbered.change
        assert reply.cursor >= self.cursor
        self.cursor = reply.cursor
        if reply.receipt is not None:
            self.receipts.append(reply.receipt)
        if reply.directory is not None:
            self.directory = reply.directory
        self.audit = reply.audit or self.audit
        self.last_reply = reply
        return reply

    def round(self, *, most: int | None = None, close_day=None) -> int:
        """Talk until nothing waits on either side; return the number of requests."""
        requests = 0
        while True:
            reply = self.talk(self.next_request(most=most, close_day=close_day))
            requests += 1
            if not reply.more and not self.unsent(1):
                return requests

    # --- what it shows ---

    def numbered(self) -> list[NumberedChange]:
        """Everything up to the cursor, own changes included, in the order of the numbers."""
        own = {self.numbers[one.seq]: one for one in self.own if one.seq in self.numbers}
        both = {**self.heard, **own}
        assert len(both) == len(self.heard) + len(own)
        return [NumberedChange(number=n, change=both[n]) for n in sorted(both) if n <= self.cursor]

    def folded(self) -> tuple[dict[UUID, RecordState], dict[str, Conflict]]:
        """The records and the open conflicts that the numbered changes make."""
        states: dict[UUID, RecordState] = {}
        conflicts: dict[str, Conflict] = {}
        for one in self.numbered():
            key = one.change.record_id
            here = tuple(c for c in conflicts.values() if c.record_id == key)
            merged = UPCASTS.merge(states.get(key), one, here)
            states[key] = merged.state
            for ended in merged.settled:
                del conflicts[ended]
            conflicts.update({c.id: c for c in merged.opened})
        return states, conflicts

    def shown(self, id_: UUID) -> RecordState | None:
        """The record with own changes that wait on top."""
        state = self.folded()[0].get(id_)
        for change in self.own:
            number = self.numbers.get(change.seq)
            told = change.seq in self.aside or change.seq in self.held
            pending = not told and (number is None or number > self.cursor)
            if change.record_id == id_ and pending:
                state = overlay(state, change)
        return state

    def digest(self) -> tuple[str, int]:
        digest, records = Digest(), 0
        for state in self.folded()[0].values():
            digest.add(state)
            records += not state.removed
        return digest.hexdigest(), records
