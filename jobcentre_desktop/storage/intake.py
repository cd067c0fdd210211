"""Takes in what the central server numbered: own changes and those of other desks, in the centre's order.

The folded state of a record without own changes on top stands in `record`; that of a record with some
stands in `confirmed`, if the server knew it before. Folding starts there and puts the own ones on top
again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import reduce

from sqlalchemy import ColumnElement, bindparam, delete, literal_column, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from jobcentre_desktop.domain.changes import Change, Conflict, NumberedChange, RecordState
from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.domain.hybrid_clock import time_of
from jobcentre_desktop.domain.merging import overlay
from jobcentre_desktop.domain.states import Birth, Key
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.folding import fold
from jobcentre_desktop.storage.kept import (
    Kept,
    Logged,
    change_values,
    conflict_values,
    read_conflict,
    read_logged,
    read_state,
)
from jobcentre_desktop.storage.ledger import Ledger
from jobcentre_desktop.storage.transaction import Transaction, portions

_THE_ONE = 1

_AS_WRITTEN: ColumnElement[int] = literal_column("change.rowid")
"""Own changes in the order in which they were made, which clocks that were set back do not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """How far this desk has heard, and what the centre's records come to there."""

    cursor: int
    records: int
    digest: Digest
    last_acknowledged_at: datetime | None


class Intake:
    """What a round writes down. All of it flushes the ledger first."""

    def __init__(self, transaction: Transaction, ledger: Ledger, *, desk_name: str) -> None:
        self._transaction = transaction
        self._ledger = ledger
        self._desk_name = desk_name

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

    def acknowledge(self, numbers: Mapping[int, int], *, at: datetime, clocks: Mapping[int, str]) -> None:
        """Write down the numbers of own changes (seq -> number) and the clocks set back (seq -> clock).

        Where a number lies below what was heard already (an answer was lost, and others' changes came
        first), the record is folded anew, in the right order.
        """
        self._note_on_own("number", numbers)
        self._note_on_own("clock", clocks)
        heard = replace(self.heard(), last_acknowledged_at=at)
        late = self._keys_of(sorted(number for number in numbers.values() if number <= heard.cursor))
        heard = self._fold_anew(late, heard)
        numbered_ahead = sorted(numbers[seq] for seq in clocks if numbers.get(seq, 0) > heard.cursor)
        self._note_heard(self._fold({key: () for key in self._keys_of(numbered_ahead)}, heard))

    def keep_aside(self, reasons: Mapping[int, str]) -> None:
        """Write down which own changes (seq -> reason) were not numbered. The desk goes on showing them."""
        self._note_on_own("kept_aside", reasons)

    def take_in(self, numbered: Sequence[NumberedChange], cursor: int) -> frozenset[str]:
        """Fold what is numbered up to `cursor`, own changes included; put own pending ones on top again.

        A page that arrives twice changes nothing. Return the kinds touched.
        """
        if any(one.number > cursor for one in numbered):
            raise ValueError("a change lies beyond the cursor it came with")
        self._ledger.flush()
        heard = self.heard()
        early = {one.number for one in numbered if one.number <= heard.cursor}
        late = early - self._known(early)
        self._log([one for one in numbered if one.number > heard.cursor or one.number in late])
        heard = self._fold_anew(self._keys_of(sorted(late)), heard)
        touched: dict[Key, list[Logged]] = defaultdict(list)
        change = tables.change
        statement = select(change).where(change.c.number > heard.cursor, change.c.number <= cursor)
        for row in self._transaction.rows(statement.order_by(change.c.number)):
            logged = read_logged(row)
            touched[logged.key].append(logged)
        heard = self._fold(touched, replace(heard, cursor=max(cursor, heard.cursor)))
        self._note_heard(heard)
        return frozenset(kind for kind, _ in touched)

    # --- the change log ---

    def _note_on_own(self, column: str, values: Mapping[int, int] | Mapping[int, str]) -> None:
        self._ledger.flush()
        change = tables.change
        own = change.c.desk == self._desk_name
        self._transaction.write(
            update(change)
            .where(own, change.c.seq == bindparam("own_seq"))
            .values({column: bindparam("told")}),
            [{"own_seq": seq, "told": told} for seq, told in values.items()],
        )
        for seqs in portions(sorted(values)):
            kinds = select(change.c.kind).where(own, change.c.seq.in_(seqs)).distinct()
            self._ledger.kinds.update(row.kind for row in self._transaction.rows(kinds))

    def _log(self, numbered: Sequence[NumberedChange]) -> None:
        statement = insert(tables.change)
        # One's own change comes back as another's when the file was restored and the desk has a new epoch.
        statement = statement.on_conflict_do_update(
            index_elements=["desk", "seq"], set_={"number": statement.excluded.number}
        )
        self._transaction.write(
            statement,
            [
                change_values(one.change, number=one.number, made_at=time_of(one.change.clock))
                for one in numbered
            ],
        )

    def _known(self, numbers: Collection[int]) -> set[int]:
        number = tables.change.c.number
        return {
            row.number
            for some in portions(sorted(numbers))
            for row in self._transaction.rows(select(number).where(number.in_(some)))
        }

    def _keys_of(self, numbers: Sequence[int]) -> set[Key]:
        change = tables.change
        return {
            (row.kind, row.record_id)
            for some in portions(numbers)
            for row in self._transaction.rows(
                select(change.c.kind, change.c.record_id).where(change.c.number.in_(some))
            )
        }

    # --- folding ---

    def _fold_anew(self, keys: Collection[Key], heard: Heard) -> Heard:
        """Fold records from their first change on."""
        if not keys:
            return heard
        histories: dict[Key, list[Logged]] = {key: [] for key in keys}
        change, conflict = tables.change, tables.conflict
        for ids in portions(sorted({record_id for _, record_id in keys})):
            statement = select(change).where(change.c.record_id.in_(ids), change.c.number <= heard.cursor)
            for row in self._transaction.rows(statement.order_by(change.c.number)):
                if (row.kind, row.record_id) in histories:
                    histories[row.kind, row.record_id].append(read_logged(row))
        self._transaction.write(
            delete(conflict).where(
                conflict.c.kind == bindparam("of"), conflict.c.record_id == bindparam("one")
            ),
            [{"of": kind, "one": record_id} for kind, record_id in sorted(keys)],
        )
        return self._fold(histories, heard, anew=True)

    def _fold(self, changes: Mapping[Key, Sequence[Logged]], heard: Heard, *, anew: bool = False) -> Heard:
        """Fold the changes of each record, write down what comes of it, return the new sums."""
        records = self._ledger.find_many(changes.keys())
        confirmed = self._confirmed(records.values())
        conflicts = self._open_conflicts(changes.keys())
        on_top = self._on_top(changes.keys(), heard.cursor)
        digest, count = heard.digest, heard.records
        keep: list[Kept] = []
        below: dict[Key, RecordState] = {}
        ended: list[Conflict] = []
        for key, logged in changes.items():
            kept, before = records.get(key), confirmed.get(key)
            after = before
            if logged:
                folded = fold(None if anew else before, _numbered(logged), conflicts.get(key, ()))
                after = folded.state
                ended += folded.conflicts
                if before is not None:
                    digest.take_away(before)
                    count -= not before.removed
                digest.add(after)
                count += not after.removed
            state = reduce(overlay, on_top.get(key, ()), after)
            if state is None:
                continue
            if after is not None and key in on_top:
                below[key] = after
            if kept is not None and (not logged or (before is not None and not anew)):
                birth = kept.birth
            else:
                birth = Birth.of(logged[0].change, logged[0].made_at)
            keep.append(
                Kept(
                    row=self._ledger.take_row() if kept is None else kept.row,
                    state=state,
                    birth=birth,
                    pending=key in on_top,
                )
            )
        self._ledger.replace(keep, below, seen_before=records)
        self._keep_conflicts(ended)
        return replace(heard, records=count)

    def _confirmed(self, records: Collection[Kept]) -> dict[Key, RecordState]:
        """Return each record's state without own changes on top; a record not numbered at all has none."""
        states = {one.key: one.state for one in records if not one.pending}
        keys = {one.row: one.key for one in records if one.pending}
        table = tables.confirmed
        for rows in portions(sorted(keys)):
            for row in self._transaction.rows(select(table).where(table.c.row.in_(rows))):
                states[keys[row.row]] = read_state(*keys[row.row], row)
        return states

    def _on_top(self, keys: Collection[Key], cursor: int) -> dict[Key, list[Change]]:
        """Return the changes that lie on top of each record: own ones, not numbered or not reached yet."""
        change = tables.change
        found: dict[Key, list[Change]] = defaultdict(list)
        for ids in portions(sorted({record_id for _, record_id in keys})):
            statement = select(change).where(
                change.c.record_id.in_(ids), or_(change.c.number.is_(None), change.c.number > cursor)
            )
            for row in self._transaction.rows(statement.order_by(_AS_WRITTEN)):
                logged = read_logged(row)
                found[logged.key].append(logged.change)
        return found

    def _open_conflicts(self, keys: Collection[Key]) -> dict[Key, list[Conflict]]:
        table = tables.conflict
        found: dict[Key, list[Conflict]] = defaultdict(list)
        for ids in portions(sorted({record_id for _, record_id in keys})):
            statement = select(table).where(table.c.record_id.in_(ids), table.c.settled_by == 0)
            for row in self._transaction.rows(statement.order_by(table.c.opened_at_number, table.c.id)):
                found[row.kind, row.record_id].append(read_conflict(row))
        return found

    def _keep_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        statement = insert(tables.conflict)
        statement = statement.on_conflict_do_update(
            index_elements=["id"],
            set_={name: statement.excluded[name] for name in ("shown", "other", "settled_by")},
        )
        self._transaction.write(statement, [conflict_values(one) for one in conflicts])

    def _note_heard(self, heard: Heard) -> None:
        values = {
            "cursor": heard.cursor,
            "records": heard.records,
            "digest": heard.digest.to_bytes(),
            "last_acknowledged_at": heard.last_acknowledged_at,
        }
        statement = insert(tables.heard).values(only=_THE_ONE, **values)
        self._transaction.write(statement.on_conflict_do_update(index_elements=["only"], set_=values))


def _numbered(logged: Sequence[Logged]) -> list[NumberedChange]:
    return [NumberedChange(number=one.number or 0, change=one.change) for one in logged]
