"""The only writer of records: a change goes into the change log and into its record in one transaction.

Two things bring changes: `append` for those made at this desk, `fold` for those that the central server numbered.
Whatever is in `record` came through one of them, and can be had again by replaying `change` from zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.domain.chain import chain_of, first_link
from jobcentre_desktop.domain.changes import Act, Change, Conflict, NumberedChange, RecordState
from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.domain.facts import Facts, Merge
from jobcentre_desktop.domain.hybrid_clock import next_clock, time_of
from jobcentre_desktop.domain.merging import class_of, overlay
from jobcentre_desktop.domain.records import SCHEMA
from jobcentre_desktop.ports import Clock
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.folding import Folded, fold
from jobcentre_desktop.storage.kept import (
    Birth,
    Kept,
    Key,
    Logged,
    change_values,
    conflict_values,
    read_conflict,
    read_kept,
    read_logged,
    read_state,
    record_values,
    state_values,
)
from jobcentre_desktop.storage.projector import Projector
from jobcentre_desktop.storage.transaction import Transaction, portions

_THE_ONE = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where this desk's own changes end."""

    seq: int
    chain: str
    clock: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """How far this desk has heard, and what the centre's records come to there."""

    cursor: int
    records: int
    digest: Digest
    last_acknowledged_at: datetime | None


class Ledger:
    """The records of one piece of work. What it appends is in the file after `flush`, and for good after commit.

    `kinds` are the kinds of records touched so far.
    """

    def __init__(self, transaction: Transaction, *, author: UUID, clock: Clock, desk: Desk) -> None:
        self._transaction = transaction
        self._projector = Projector(transaction)
        self._author = author
        self._clock = clock
        self._desk = desk
        self.kinds: set[str] = set()
        self._head: Head | None = None
        self._tx = 0
        self._next_row = 0
        self._own: list[dict[str, Any]] = []
        self._to_confirm: list[dict[str, Any]] = []
        self._written: dict[Key, Kept] = {}
        self._new: set[Key] = set()

    # --- reading ---

    def find(self, kind: str, record_id: UUID) -> Kept | None:
        """Return the record as it stands, removed or not, with what this work has appended."""
        if (kept := self._written.get((kind, record_id))) is not None:
            return kept
        record = tables.record
        row = self._transaction.row(select(record).where(record.c.kind == kind, record.c.id == record_id))
        return None if row is None else read_kept(row)

    def head(self) -> Head:
        if self._head is None:
            change = tables.change
            row = self._transaction.row(
                select(change.c.seq, change.c.chain, change.c.clock)
                .where(change.c.desk == self._desk.name)
                .order_by(change.c.seq.desc())
                .limit(1)
            )
            if row is None:
                self._head = Head(seq=0, chain=first_link(self._desk.name), clock="")
            else:
                self._head = Head(seq=row.seq, chain=row.chain, clock=row.clock)
        return self._head

    def heard(self) -> Heard:
        row = self._transaction.row(select(tables.heard))
        if row is None:
            return Heard(cursor=0, records=0, digest=Digest(), last_acknowledged_at=None)
        return Heard(
            cursor=row.cursor,
            records=row.records,
            digest=Digest.from_bytes(row.digest),
            last_acknowledged_at=row.last_acknowledged_at,
        )

    # --- changes made here ---

    def append(self, kept: Kept | None, kind: str, record_id: UUID, act: Act, facts: Facts) -> None:
        """Change a record that stands as `kept` (None: there is none yet). One work is one save: one `tx`."""
        head, now = self.head(), self._clock.now()
        before = None if kept is None else kept.state
        self._tx = self._tx or head.seq + 1
        change = Change(
            desk=self._desk.name,
            seq=head.seq + 1,
            tx=self._tx,
            clock=next_clock(head.clock, now),
            author=self._author,
            schema=SCHEMA,
            kind=kind,
            record_id=record_id,
            act=act,
            base=0 if before is None else before.number,
            facts=facts,
            was=_replaced_texts(before, facts),
        )
        change = replace(change, chain=chain_of(head.chain, change))
        self._head = Head(seq=change.seq, chain=change.chain, clock=change.clock)
        self._own.append(change_values(change, number=None, made_at=now))
        if kept is None:
            self._new.add((kind, record_id))
            row, birth = self._take_row(), Birth.of(change, now)
        else:
            row, birth = kept.row, kept.birth
            if not kept.pending:
                self._to_confirm.append({"row": row, **state_values(kept.state)})
        self._written[kind, record_id] = Kept(
            row=row, state=overlay(before, change), birth=birth, pending=True
        )
        self.kinds.add(kind)

    def flush(self) -> None:
        """Write what was appended, and the finder tables beside it."""
        if not self._written:
            return
        self._transaction.write(insert(tables.change), self._own)
        self._transaction.write(insert(tables.confirmed), self._to_confirm)
        self._keep(tuple(self._written.values()), self._new)
        self._own, self._to_confirm, self._written, self._new = [], [], {}, set()

    # --- changes that the central server numbered ---

    def acknowledge(self, numbers: Mapping[int, int], *, at: datetime) -> None:
        """Write down the numbers of own changes (seq -> number)."""
        self.flush()
        change, heard = tables.change, self.heard()
        self._transaction.write(
            update(change)
            .where(change.c.desk == self._desk.name, change.c.seq == bindparam("own_seq"))
            .values(number=bindparam("given"), kept_aside=None),
            [{"own_seq": seq, "given": number} for seq, number in numbers.items()],
        )
        late: set[Key] = set()
        for seqs in portions(sorted(numbers)):
            for row in self._transaction.rows(
                select(change.c.kind, change.c.record_id, change.c.number).where(
                    change.c.desk == self._desk.name, change.c.seq.in_(seqs)
                )
            ):
                self.kinds.add(row.kind)
                if row.number <= heard.cursor:
                    late.add((row.kind, row.record_id))
        self._note_heard(self._fold_again(late, replace(heard, last_acknowledged_at=at)))

    def keep_aside(self, reasons: Mapping[int, str]) -> None:
        """Write down which own changes (seq -> reason) the server did not number. The desk goes on showing them."""
        self.flush()
        change = tables.change
        self._transaction.write(
            update(change)
            .where(change.c.desk == self._desk.name, change.c.seq == bindparam("own_seq"))
            .values(kept_aside=bindparam("why")),
            [{"own_seq": seq, "why": reason} for seq, reason in reasons.items()],
        )
        for seqs in portions(sorted(reasons)):
            rows = self._transaction.rows(
                select(change.c.kind).where(change.c.desk == self._desk.name, change.c.seq.in_(seqs)).distinct()
            )
            self.kinds.update(row.kind for row in rows)

    def fold(self, numbered: Sequence[NumberedChange], cursor: int) -> frozenset[str]:
        """Fold what is numbered up to `cursor`, own changes included; put own pending ones on top again.

        What was folded before is passed over, so that the same page may arrive twice. A change that turns up
        with a number below what was folded already has its record folded anew in the right order.
        """
        self.flush()
        heard = self.heard()
        if any(one.number > cursor for one in numbered):
            raise ValueError("a change lies beyond the cursor it came with")
        late = self._log([one for one in numbered if one.number <= heard.cursor])
        self._log([one for one in numbered if one.number > heard.cursor])
        touched: dict[Key, list[NumberedChange]] = {}
        change = tables.change
        between = (change.c.number > heard.cursor, change.c.number <= cursor)
        for row in self._transaction.rows(select(change).where(*between).order_by(change.c.number)):
            logged = read_logged(row)
            touched.setdefault(logged.key, []).append(logged.numbered)
        ...
        return frozenset()
