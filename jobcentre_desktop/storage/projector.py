"""Keeps the finder tables in step with the records, and makes them again from nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Delete, Table, Update, bindparam, delete, func, select, update

from jobcentre_desktop.domain.changes import RecordState
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.domain.states import Key
from jobcentre_desktop.storage import due_tables, tables
from jobcentre_desktop.storage.due_days import DueDays
from jobcentre_desktop.storage.kept import Kept, read_kept
from jobcentre_desktop.storage.last_seen import (
    say_last_seen,
    whose_day_is_later,
    whose_day_may_change,
)
from jobcentre_desktop.storage.moves import Moves
from jobcentre_desktop.storage.name_index import Named, NameIndex
from jobcentre_desktop.storage.projections import Rows, rows_of
from jobcentre_desktop.storage.transaction import Transaction

_AT_ONCE = 1000
"""Records read at a time when the tables are made again."""

_MANY_ROWS = frozenset({tables.client_number, due_tables.due})
"""Here a record has several rows; in the other tables it has one, under its own number."""

_TOLD_ON = {tables.client_index: frozenset({"names", "dob_year"})}
"""What other rows are made of is written with every change, so that the two never part: a record that was
damaged says something else than the rows that were made of it."""

FINDER_TABLES = (
    tables.client_index,
    tables.client_name,
    tables.client_number,
    tables.name_word,
    tables.happening,
    tables.referral_index,
    tables.referral_step,
    tables.visit_day,
    tables.partner_index,
    tables.moved,
    tables.held_word,
    tables.attachment_index,
    due_tables.due,
    due_tables.follow_up_try,
    due_tables.appointment,
)
"""All that are made from the records, and can be made again."""

Progress = Callable[[int, int], None]


class Projector:
    """Part of a transaction: what it writes stands or falls with the records it was made from."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._names = NameIndex(transaction)
        self._moves = Moves(transaction)
        self._dues = DueDays(transaction)

    def refresh(self, records: Sequence[Kept], before: Mapping[Key, Kept]) -> None:
        """Bring the rows of some records up to date. `before` is how they stood; one without has no rows yet.

        Only what differs is written: most changes leave a client's names and numbers as they are, and each of
        their rows lies on another page of the file.
        """
        gone: dict[Table, list[int]] = defaultdict(list)
        fresh: Rows = defaultdict(list)
        altered: dict[tuple[Table, tuple[str, ...]], list[dict[str, Any]]] = defaultdict(list)
        stood: dict[Table, list[int]] = defaultdict(list)
        stand: Rows = defaultdict(list)
        seen: set[UUID] = set()
        for kept in records:
            then = before.get(kept.key)
            old_rows, new_rows = {} if then is None else rows_of(then), rows_of(kept)
            for table in {**old_rows, **new_rows}:
                old, new = old_rows.get(table, []), new_rows.get(table, [])
                if old == new:
                    continue
                stood[table] += [kept.row] if old else []
                stand[table] += new
                seen |= whose_day_may_change(table, [*old, *new])
                if old and new and table not in _MANY_ROWS:
                    always = _TOLD_ON.get(table, frozenset())
                    names = tuple(
                        name for name, value in new[0].items() if value != old[0][name] or name in always
                    )
                    altered[table, names] += new
                    continue
                gone[table] += [kept.row] if old else []
                fresh[table] += new
        asked = self._dues.asked_about(stood[tables.referral_step], stood[due_tables.follow_up_try])
        named = self._names.kept(stood[tables.client_index])
        for table, numbers in gone.items():
            self._transaction.write(_delete_from(table), [{"stale": number} for number in numbers])
        for (table, names), rows in altered.items():
            self._transaction.alter(table, names, rows)
        self._insert(fresh)
        self._follow(stand, named, asked, [one.state for one in records], seen)

    def add(self, rows: Rows, states: Sequence[RecordState]) -> None:
        """Write the rows of records that have none yet."""
        self._insert(rows)
        self._follow(rows, (), set(), states, whose_day_is_later(self._transaction, rows))

    def _insert(self, rows: Rows) -> None:
        for table, made in rows.items():
            self._transaction.insert(table, made)

    def _follow(
        self,
        rows: Rows,
        named: Iterable[Named],
        asked: set[UUID],
        states: Sequence[RecordState],
        seen: set[UUID],
    ) -> None:
        """Bring up to date what is made of other rows than the record's own.

        `rows` take the place of the names that stood there; when the referrals and outcomes in `asked` are
        due is worked out anew too, and when the clients in `seen` were last here.
        """
        self._names.replace(named, map(Named.of, rows[tables.client_index]))
        asked |= {row["referral_id"] for row in rows[tables.referral_step]}
        asked |= {row["about"] for row in rows[due_tables.follow_up_try]}
        asked |= {row["record_id"] for row in rows[due_tables.due] if row["occasion"]}
        self._dues.work_out(asked)
        self._restate(asked | {row["referral_id"] for row in rows[tables.referral_index]})
        self._moves.refresh(states)
        say_last_seen(self._transaction, seen)

    def rebuild(self, progress: Progress = lambda _done, _all: None) -> None:
        """Make all finder tables again from the records. `progress` hears (records done, records)."""
        for table in FINDER_TABLES:
            self._transaction.write(delete(table))
        record = tables.record
        last = done = 0
        total = self._transaction.value(select(func.count()).select_from(record))
        while rows := self._transaction.rows(
            select(record).where(record.c.row > last).order_by(record.c.row).limit(_AT_ONCE)
        ):
            kept = [read_kept(row) for row in rows]
            self.refresh(kept, {})
            last, done = kept[-1].row, done + len(kept)
            progress(done, total)

    def _restate(self, referrals: Iterable[UUID]) -> None:
        """Say anew where referrals stand: after the last of their steps (`domain.referral.current_state`)."""
        self._transaction.write(_restating(), [{"one": one} for one in sorted(referrals)])


@cache
def _restating() -> Update:
    index, step = tables.referral_index, tables.referral_step
    last = (
        select(step.c.state)
        .where(step.c.referral_id == bindparam("one"))
        .order_by(step.c.at.desc(), step.c.event_id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return (
        update(index)
        .where(index.c.referral_id == bindparam("one"))
        .values(state=func.coalesce(last, ReferralState.DRAFT.value))
    )


@cache
def _delete_from(table: Table) -> Delete:
    return delete(table).where(table.c.row == bindparam("stale"))
