"""Keeps the finder tables in step with the records, and makes them again from nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Table, bindparam, delete, func, select, update

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.changes import RecordState
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.domain.states import Key
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.kept import Kept, read_kept
from jobcentre_desktop.storage.moves import Moves
from jobcentre_desktop.storage.name_index import Named, NameIndex
from jobcentre_desktop.storage.projections import Rows, rows_of
from jobcentre_desktop.storage.transaction import Transaction, portions

FOLLOW_UP_AFTER = timedelta(days=14)
"""How long a partner may be silent before a referral is due to be followed up (domain brief §3.4)."""

_AT_ONCE = 1000
"""Records read at a time when the tables are made again."""

_MANY_ROWS = frozenset({tables.client_number})
"""Here a record has several rows; in the other tables it has one, under its own number."""

_UNANSWERED = frozenset({ReferralState.HANDED_OVER.value, ReferralState.PRESENTED.value})

Progress = Callable[[int, int], None]


class Projector:
    """Part of a transaction: what it writes stands or falls with the records it was made from."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._names = NameIndex(transaction)
        self._moves = Moves(transaction)

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
        for kept in records:
            then = before.get(kept.key)
            old_rows, new_rows = {} if then is None else rows_of(then), rows_of(kept)
            for table in {**old_rows, **new_rows}:
                old, new = old_rows.get(table, []), new_rows.get(table, [])
                if old == new:
                    continue
                stood[table] += [kept.row] if old else []
                stand[table] += new
                if old and new and table not in _MANY_ROWS:
                    names = tuple(name for name, value in new[0].items() if value != old[0][name])
                    altered[table, names] += new
                    continue
                gone[table] += [kept.row] if old else []
                fresh[table] += new
        referrals = self._referrals_of(stood[tables.referral_step])
        named = self._names.kept(stood[tables.client_index])
        for table, numbers in gone.items():
            self._transaction.write(
                delete(table).where(table.c.row == bindparam("stale")),
                [{"stale": number} for number in numbers],
            )
        for (table, names), rows in altered.items():
            self._transaction.alter(table, names, rows)
        self._insert(fresh)
        self._follow(stand, named, referrals, [one.state for one in records])

    def add(self, rows: Rows, states: Sequence[RecordState]) -> None:
        """Write the rows of records that have none yet."""
        self._insert(rows)
        self._follow(rows, (), set(), states)

    def _insert(self, rows: Rows) -> None:
        for table, made in rows.items():
            self._transaction.insert(table, made)

    def _follow(
        self, rows: Rows, named: Iterable[Named], referrals: set[UUID], states: Sequence[RecordState]
    ) -> None:
        """Bring up to date what is made of other rows than the record's own.

        `rows` take the place of the names that stood there; `referrals` are to be looked at too.
        """
        self._names.replace(named, map(Named.of, rows[tables.client_index]))
        referrals |= {row["referral_id"] for row in rows[tables.referral_step]}
        referrals |= {row["referral_id"] for row in rows[tables.referral_index]}
        self._plan_follow_up(referrals)
        self._moves.refresh(states)

    def rebuild(self, progress: Progress = lambda _done, _all: None) -> None:
        """Make all finder tables again from the records. `progress` hears (records done, records)."""
        for table in tables.FINDER_TABLES:
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

    def _referrals_of(self, rows: Sequence[int]) -> set[UUID]:
        step = tables.referral_step
        return {
            row.referral_id
            for some in portions(rows)
            for row in self._transaction.rows(select(step.c.referral_id).where(step.c.row.in_(some)))
        }

    def _plan_follow_up(self, referrals: Iterable[UUID]) -> None:
        """Work out when referrals are due: the one thing here that takes more than one record."""
        step = tables.referral_step
        steps: dict[UUID, list[tuple[datetime, UUID, str]]] = {one: [] for one in sorted(referrals)}
        for some in portions(list(steps)):
            for row in self._transaction.rows(select(step).where(step.c.referral_id.in_(some))):
                steps[row.referral_id].append((row.at, row.event_id, row.state))
        index = tables.referral_index
        self._transaction.write(
            update(index)
            .where(index.c.referral_id == bindparam("one"))
            .values(follow_up_on=bindparam("on_day")),
            [{"one": one, "on_day": _follow_up_on(told)} for one, told in steps.items()],
        )


def _follow_up_on(steps: list[tuple[datetime, UUID, str]]) -> date | None:
    """Return the day on which to ask the partner; None before the paper is out and once it is answered."""
    if not steps or max(steps)[2] not in _UNANSWERED:
        return None
    unanswered = [step for step in steps if step[2] in _UNANSWERED]
    handed_over = [at for at, _, state in unanswered if state == ReferralState.HANDED_OVER.value]
    since = max(handed_over) if handed_over else min(unanswered)[0]
    return local_day(since + FOLLOW_UP_AFTER)
