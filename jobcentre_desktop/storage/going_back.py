"""Goes back with a server that was put back to an older copy: numbers are taken away, nothing else."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy import and_, delete, func, or_, select, update

from jobcentre_desktop.domain.changes import Act, NumberedChange, RecordState
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.foldable import REMOVAL
from jobcentre_desktop.domain.states import Key
from jobcentre_desktop.storage.intake import Intake
from jobcentre_desktop.storage.kept import Kept, read_change
from jobcentre_desktop.storage.ledger import Ledger
from jobcentre_desktop.storage.own_desk import MADE_HERE, OwnDesk
from jobcentre_desktop.storage.provisional import IS_PROVISIONAL
from jobcentre_desktop.storage.tables import change, confirmed, record
from jobcentre_desktop.storage.transaction import Transaction
from jobcentre_desktop.storage.wanted import Wanted


class SqlLostNumbers:
    """The port `LostNumbers`; the ledger must have been flushed."""

    def __init__(self, transaction: Transaction, ledger: Ledger, intake: Intake, desk: OwnDesk) -> None:
        self._transaction = transaction
        self._ledger = ledger
        self._intake = intake
        self._desk = desk

    def go_back(self, number: int) -> int:
        by_changes = self._changed_since(number)
        newer = self._newer_than(number)
        self._let_wait_again(number)
        again = self._count_own(number)
        self._transaction.write(
            update(change).where(change.c.number > number).values(earlier=change.c.number, number=None)
        )
        heard = self._intake.heard()
        self._intake.note_heard(replace(heard, cursor=min(heard.cursor, number)))
        kept = self._ledger.find_many(by_changes | newer)
        whole = [one for one in kept.values() if one.based_on]
        made_of_changes = (by_changes | newer) - {one.key for one in whole}
        self._intake.note_heard(self._intake.fold_anew(made_of_changes, self._intake.heard()))
        self._await(whole, number)
        return again

    def forget(self, never_again: Sequence[tuple[str, int]]) -> None:
        keys: set[Key] = set()
        for desk, seq in never_again:
            this = and_(change.c.desk == desk, change.c.seq == seq, IS_PROVISIONAL)
            row = self._transaction.row(select(change.c.kind, change.c.record_id).where(this))
            if row is not None:
                keys.add((row.kind, row.record_id))
                self._transaction.write(delete(change).where(this))
        self._intake.put_on_top_again(keys)

    def changes(self, *, after: int, most: int) -> tuple[NumberedChange, ...]:
        rows = self._transaction.rows(
            select(change)
            .where(change.c.number.is_(None), change.c.earlier > after)
            .order_by(change.c.earlier)
            .limit(most)
        )
        return tuple(NumberedChange(number=row.earlier, change=read_change(row)) for row in rows)

    def _changed_since(self, number: int) -> set[Key]:
        statement = select(change.c.kind, change.c.record_id).where(change.c.number > number).distinct()
        return {(row.kind, row.record_id) for row in self._transaction.rows(statement)}

    def _newer_than(self, number: int) -> set[Key]:
        statement = (
            select(record.c.kind, record.c.id)
            .outerjoin(confirmed, confirmed.c.row == record.c.row)
            .where(
                or_(and_(record.c.pending.is_(False), record.c.number > number), confirmed.c.number > number)
            )
        )
        return {(row.kind, row.id) for row in self._transaction.rows(statement)}

    def _count_own(self, number: int) -> int:
        return int(
            self._transaction.value(
                select(func.count()).where(MADE_HERE, change.c.number > number), self._desk.line
            )
        )

    def _let_wait_again(self, number: int) -> None:
        """Let own changes wait that were kept aside or held after the last one the server surely has."""
        names = select(change.c.desk).where(MADE_HERE).distinct()
        for row in self._transaction.rows(names, self._desk.line):
            last = self._transaction.value(
                select(func.coalesce(func.max(change.c.seq), 0)).where(
                    change.c.desk == row.desk, change.c.number <= number
                )
            )
            self._transaction.write(
                update(change)
                .where(change.c.desk == row.desk, change.c.seq > last)
                .values(kept_aside=None, held_for=None)
            )

    def _await(self, whole: Collection[Kept], number: int) -> None:
        """Want the states anew that came whole: what they were before cannot be made here.

        Until they come the record shows what it showed. What such a state had of the lost time and no change
        here tells is said again as a change of this desk.
        """
        heard = self._intake.heard()
        records = heard.records
        below = self._intake.confirmed(whole)
        adjusted: list[Kept] = []
        states: dict[Key, RecordState] = {}
        for one in whole:
            before = below.get(one.key)
            if before is None:
                continue
            after = _without_numbers(before, number)
            heard.digest.take_away(before)
            heard.digest.add(after)
            if one.pending:
                states[one.key] = after
                adjusted.append(one)
            else:
                adjusted.append(replace(one, state=after))
        self._ledger.replace(adjusted, states, seen_before={one.key: one for one in whole})
        self._intake.note_heard(replace(heard, records=records))
        self._intake.put_on_top_again({one.key for one in whole})
        Wanted(self._transaction).add(one.key for one in whole)
        for one in whole:
            if (before := below.get(one.key)) is not None and before.number > number:
                self._say_again(one, before, number)
        self._ledger.flush()

    def _say_again(self, kept: Kept, before: RecordState, number: int) -> None:
        told = self._told_of(kept.key)
        new = {name for name, mark in before.marks.items() if abs(mark.number) > number}
        missing: Facts = {name: before.facts.get(name) for name in sorted(new - told) if name != REMOVAL}
        if not missing:
            return
        now = self._ledger.find(*kept.key)
        if new >= before.marks.keys():  # it came about in the lost time: the server may not know it at all
            self._ledger.append(now, *kept.key, Act.ADD, before.facts)
        else:
            self._ledger.append(now, *kept.key, Act.SET, missing)
        self._ledger.next_save()

    def _told_of(self, key: Key) -> set[str]:
        """Return the fields that changes here without a number give a value."""
        rows = self._transaction.rows(
            select(change).where(
                change.c.record_id == key[1], change.c.kind == key[0], change.c.number.is_(None)
            )
        )
        return {name for row in rows for name in read_change(row).facts}


def _without_numbers(state: RecordState, number: int) -> RecordState:
    marks = {
        name: replace(mark, number=0) if abs(mark.number) > number else mark
        for name, mark in state.marks.items()
    }
    return replace(state, marks=marks, number=min(state.number, number))
