"""The only writer of records: a change goes into the change log and into its record in one transaction.

Two roads lead here: `append` for changes made at this desk, and `replace` for what `intake.py` folded from
changes that the central server numbered. What is in `record` can be had again by replaying `change` from
zero.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, delete, func, literal_column, select

from jobcentre_desktop.domain.chain import chain_of, first_link
from jobcentre_desktop.domain.changes import Act, Change, RecordState
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import ClientErased, ClientMoved
from jobcentre_desktop.domain.facts import Facts, Json, Merge
from jobcentre_desktop.domain.footprint import Footprint, Touched
from jobcentre_desktop.domain.hybrid_clock import next_clock
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.merging import class_of, overlay, seen_without_number
from jobcentre_desktop.domain.states import Birth, Key, client_of, uuid_of
from jobcentre_desktop.domain.transfer import STAYS, Transfer
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.ports import Clock
from jobcentre_desktop.storage import refused, tables
from jobcentre_desktop.storage.desk_facts import SqlNumbers
from jobcentre_desktop.storage.erased_files import ErasedFiles
from jobcentre_desktop.storage.kept import (
    Kept,
    change_values,
    read_kept,
    record_values,
    state_values,
)
from jobcentre_desktop.storage.moves import Moves
from jobcentre_desktop.storage.own_desk import MADE_HERE, OwnDesk
from jobcentre_desktop.storage.projector import Projector
from jobcentre_desktop.storage.ready import Ready, numbered
from jobcentre_desktop.storage.transaction import Transaction, portions

# Written once: making a statement takes about as long as running it.
_ONE_RECORD = select(tables.record).where(
    tables.record.c.kind == bindparam("kind"), tables.record.c.id == bindparam("id")
)
_RECORDS = select(tables.record).where(tables.record.c.id.in_(bindparam("ids", expanding=True)))
# What any change of a record may alter, and what few do: every index of the table is on some of these.
_STATE = ("facts", "marks", "number", "removed", "pending", "based_on")
_PLACE = ("client_id", "born_at", "born_desk", "born_by")

AS_WRITTEN: ColumnElement[int] = literal_column("change.rowid")
"""Own changes in the order in which they were made, which clocks that were set back do not tell."""
_LAST_OF = (
    select(tables.change.c.seq, tables.change.c.chain, tables.change.c.clock)
    .where(tables.change.c.desk == bindparam("of"))
    .order_by(tables.change.c.seq.desc())
    .limit(1)
)
_LAST_CLOCK = select(tables.change.c.clock).where(MADE_HERE).order_by(AS_WRITTEN.desc()).limit(1)
_LOGGED_TO = select(func.coalesce(func.max(AS_WRITTEN), 0)).select_from(tables.change)
_NEXT_ROW = select(func.coalesce(func.max(tables.record.c.row), 0) + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where this desk's own changes end."""

    seq: int
    chain: str
    clock: str


class Ledger:
    """The records of one piece of work. What is appended is in the file after `flush`, for good after commit.

    `kinds` are the kinds of records touched so far.
    """

    def __init__(
        self,
        transaction: Transaction,
        *,
        author: UUID,
        clock: Clock,
        desk: OwnDesk,
        upcasts: Upcasts,
    ) -> None:
        self._transaction = transaction
        self._projector = Projector(transaction)
        self._author = author
        self._clock = clock
        self._desk = desk
        self._upcasts = upcasts
        self.kinds: set[str] = set()
        self._head: Head | None = None
        self._tx = 0
        self._next_row = 0
        self._own: list[dict[str, Any]] = []
        self._to_confirm: list[dict[str, Any]] = []
        self._written: dict[Key, Kept] = {}
        self._before: dict[Key, Kept] = {}
        self._touched: dict[Key, tuple[RecordState | None, RecordState]] = {}

    # --- reading ---

    def find(self, kind: str, record_id: UUID) -> Kept | None:
        """Return the record as it stands, removed or not, with what this work has appended."""
        if (kept := self._written.get((kind, record_id))) is not None:
            return kept
        row = self._transaction.row(_ONE_RECORD, {"kind": kind, "id": record_id})
        return None if row is None else read_kept(row)

    def head(self) -> Head:
        if self._head is None:
            row = self._transaction.row(_LAST_OF, {"of": self._desk.name})
            if row is None:
                self._head = Head(seq=0, chain=first_link(self._desk.name), clock=self._clock_before())
            else:
                self._head = Head(seq=row.seq, chain=row.chain, clock=row.clock)
        return self._head

    def forget_head(self) -> None:
        """Look again where this desk's own changes end; they were given other numbers."""
        self._head = None

    def _clock_before(self) -> str:
        """Return the clock of the last change made here before the desk took its present epoch."""
        return self._transaction.value(_LAST_CLOCK, self._desk.line) or ""

    def find_many(self, keys: Collection[Key]) -> dict[Key, Kept]:
        """Return those of the records that there are; what was appended must have been flushed."""
        found: dict[Key, Kept] = {}
        for ids in portions(sorted({record_id for _, record_id in keys})):
            for row in self._transaction.rows(_RECORDS, {"ids": ids}):
                if (row.kind, row.id) in keys:
                    found[row.kind, row.id] = read_kept(row)
        return found

    # --- changes made here ---

    def append(
        self,
        kept: Kept | None,
        kind: str,
        record_id: UUID,
        act: Act,
        facts: Facts,
        *,
        saw: Facts | None = None,
    ) -> None:
        """Change a record that stands as `kept` (None: there is none yet).

        One work is one save, one `tx`, unless `next_save` divides it. `saw` is told where the author saw
        something else in every one of these fields than what stands there now. Raises ClientMoved for the
        file of a client who is at another centre now.
        """
        self._must_be_here(kept, kind, record_id, act, facts)
        head, now = self.head(), self._clock.now()
        before = None if kept is None else kept.state
        base, seen = _known_so_far(before, self._desk.name) if saw is None else _known_before(before, facts)
        was = _replaced_texts(before, facts, saw)
        if (
            kept is not None
            and kept.pending
            and (open_ := refused.open_of(self._transaction, kind, record_id))
        ):
            told = tuple(map(self._upcasts.change, open_))
            act, facts = refused.carried(kept.state, told, act, facts)
            was |= refused.replaced_texts(told, facts)
            refused.deal_with(self._transaction, open_, now)
        self._tx = self._tx or head.seq + 1
        change = Change(
            desk=self._desk.name,
            seq=head.seq + 1,
            tx=self._tx,
            clock=next_clock(head.clock, now),
            author=self._author,
            schema=self._upcasts.schema,
            kind=kind,
            record_id=record_id,
            act=act,
            base=base,
            facts=facts,
            was=was,
            seen=seen,
        )
        change = replace(change, chain=chain_of(head.chain, change))
        self._head = Head(seq=change.seq, chain=change.chain, clock=change.clock)
        self._own.append(change_values(change, number=None, made_at=now))
        if kept is None:
            kept = Kept(
                row=self.take_row(), state=overlay(None, change), birth=Birth.of(change, now), pending=True
            )
        else:
            if (kind, record_id) not in self._written:
                self._before[kind, record_id] = kept
            if not kept.pending:
                self._to_confirm.append({"row": kept.row, **state_values(kept.state)})
            kept = replace(kept, state=overlay(before, change), pending=True)
        self._written[kind, record_id] = kept
        first, _ = self._touched.get((kind, record_id), (before, None))
        self._touched[kind, record_id] = first, kept.state
        self.kinds.add(kind)

    def _must_be_here(self, kept: Kept | None, kind: str, record_id: UUID, act: Act, facts: Facts) -> None:
        if kind == Client.KIND:
            client_id = None if kept is None else record_id
        else:
            client_id = uuid_of(facts.get("client_id")) if kept is None else client_of(kept.state)
        if client_id is None or self._is_new((Client.KIND, client_id)):
            return
        if erased := ErasedFiles(self._transaction).erased_on(ClientId(client_id)):
            raise ClientErased(erased)
        if kind in STAYS or (kind == Transfer.KIND and act is Act.REMOVE):
            return
        if away_at := Moves(self._transaction).away_at(client_id, self._desk.now.centre_code):
            raise ClientMoved(away_at)

    def _is_new(self, key: Key) -> bool:
        return key in self._written and key not in self._before

    def next_save(self) -> None:
        """Give what is appended from now on a `tx` of its own."""
        self._tx = 0

    def flush(self) -> None:
        """Write what was appended, and the finder tables beside it."""
        if not self._written:
            return
        self._transaction.insert(tables.change, self._own)
        self._transaction.insert(tables.confirmed, self._to_confirm)
        records = tuple(self._written.values())
        self._keep(records, self._before)
        self._projector.refresh(records, self._before)
        self._own, self._to_confirm, self._written, self._before = [], [], {}, {}

    def footprint(self) -> Footprint | None:
        """Return what was appended since the last time this was asked; None for nothing."""
        self.flush()
        touched, self._touched = self._touched, {}
        if not touched:
            return None
        return Footprint(
            touched=tuple(
                Touched(kind=kind, record_id=record_id, before=_live(before), after=_live(after))
                for (kind, record_id), (before, after) in touched.items()
            ),
            logged_to=self._transaction.value(_LOGGED_TO),
        )

    def replace(
        self,
        records: Sequence[Kept],
        confirmed: Mapping[Key, RecordState],
        *,
        seen_before: Mapping[Key, Kept],
    ) -> None:
        """Write records as a replay of the change log made them.

        `confirmed` are their states below own changes on top. `seen_before` are the records as they stood:
        where only numbers changed, as after every acknowledgement, the finder tables are left alone.
        """
        self.flush()
        self._transaction.remove(
            tables.confirmed, [{"row": one.row} for one in records if one.key in seen_before]
        )
        self._transaction.insert(
            tables.confirmed,
            [{"row": one.row, **state_values(confirmed[one.key])} for one in records if one.key in confirmed],
        )
        newcomers = self._keep(records, seen_before)
        told = ((one.state.kind, one.state.facts) for one in newcomers)
        SqlNumbers(self._transaction).raise_above(self._desk.now, told)
        self._projector.refresh(
            [
                one
                for one in records
                if (before := seen_before.get(one.key)) is None or one.finds_differently(before)
            ],
            seen_before,
        )
        self.kinds.update(one.state.kind for one in records)

    def _keep(self, records: Iterable[Kept], before: Mapping[Key, Kept]) -> list[Kept]:
        """Write the rows of `record`; return those that are new."""
        new: dict[Key, dict[str, Any]] = {}
        same: list[dict[str, Any]] = []
        moved: list[dict[str, Any]] = []
        for one in records:
            then, values = before.get(one.key), record_values(one)
            if then is None:
                new[one.key] = values
            elif _place(one) == _place(then):
                same.append(values)
            else:
                moved.append(values)
        self._transaction.alter(tables.record, _STATE, same)
        self._transaction.alter(tables.record, _PLACE + _STATE, moved)
        self._transaction.insert(tables.record, list(new.values()))
        return [one for one in records if one.key in new]

    def add_newcomers(self, ready: Sequence[Ready]) -> None:
        """Write records that were never here and that no change in the log touches."""
        if not ready:
            return
        self.flush()
        rows, finders = numbered(ready, [self.take_row() for _ in ready])
        self._transaction.insert(tables.record, rows)
        told = ((one.state.kind, one.state.facts) for one in ready)
        SqlNumbers(self._transaction).raise_above(self._desk.now, told)
        self._projector.add(finders, [one.state for one in ready])
        self.kinds.update(one.state.kind for one in ready)

    def forget(self, kept: Kept) -> None:
        """Take a record out of the file, and out of the finder tables."""
        self.flush()
        gone = replace(kept, state=replace(kept.state, removed=True))
        self._projector.refresh([gone], {kept.key: kept})
        for table in (tables.confirmed, tables.record):
            self._transaction.write(delete(table).where(table.c.row == kept.row))

    def take_row(self) -> int:
        """Return the row of a record that is new in this file."""
        if not self._next_row:
            self._next_row = self._transaction.value(_NEXT_ROW)
        self._next_row += 1
        return self._next_row - 1


def _live(state: RecordState | None) -> Facts | None:
    return None if state is None or state.removed else state.facts


def _place(kept: Kept) -> tuple[Birth, Json]:
    """Return what the indexes of `record` are made of, beside kind and id."""
    return kept.birth, kept.state.facts.get("client_id")


def _known_so_far(before: RecordState | None, desk: str) -> tuple[int, dict[str, int]]:
    """Return `base` and `seen` of a change by somebody who saw the record as it stands."""
    return (0, {}) if before is None else (before.number, seen_without_number(before, desk))


def _known_before(before: RecordState | None, facts: Facts) -> tuple[int, dict[str, int]]:
    """Return `base` and `seen` of a change by somebody who saw none of what these fields hold now."""
    if before is None:
        return 0, {}
    numbers = (abs(mark.number) for name in facts if (mark := before.marks.get(name)) is not None)
    return min((number - 1 for number in numbers if number), default=before.number), {}


def _replaced_texts(before: RecordState | None, facts: Facts, saw: Facts | None = None) -> dict[str, str]:
    """Return what two edits of one text are later compared with: the texts that a change replaces."""
    if before is None:
        return {}
    then = before.facts if saw is None else saw
    old = {name: then.get(name) for name in facts if class_of(before.kind, name) is Merge.TEXT}
    return {name: text for name, text in old.items() if isinstance(text, str)}
