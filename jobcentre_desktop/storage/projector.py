"""Keeps the finder tables in step with the records, and makes them again from nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
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
from jobcentre_desktop.storage.projections import Rows, rows_of, tables_of
from jobcentre_desktop.storage.transaction import Transaction, portions

FOLLOW_UP_AFTER = timedelta(days=14)
"""How long a partner may be silent before a referral is due to be followed up (domain brief §3.4)."""

_AT_ONCE = 1000
"""Records read at a time when the tables are made again."""

_UNANSWERED = frozenset({ReferralState.HANDED_OVER.value, ReferralState.PRESENTED.value})

Progress = Callable[[int, int], None]


class Projector:
    """Part of a transaction: what it writes stands or falls with the records it was made from."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._names = NameIndex(transaction)
        self._moves = Moves(transaction)

    def refresh(self, records: Sequence[Kept], new: Collection[Key]) -> None:
        """Bring the rows of some records up to date. Those in `new` have none yet."""
        stale: dict[Table, list[int]] = defaultdict(list)
        rows: Rows = defaultdict(list)
        for kept in records:
            if kept.key not in new:
                for table in tables_of(kept.state.kind):
                    stale[table].append(kept.row)
            for table, made in rows_of(kept).items():
                rows[table] += made
        referrals = self._referrals_of(stale[tables.referral_step])
        named = self._names.kept(stale[tables.client_index])
        for table, numbers in stale.items():
            self._transaction.write(
                delete(table).where(table.c.row == bindparam("stale")),
                [{"stale": number} for number in numbers],
            )
        self._insert(rows, named, referrals, [one.state for one in records])

    def add(self, rows: Rows, states: Sequence[RecordState]) -> None:
        """Write the rows of records that have none yet."""
        self._insert(rows, (), set(), states)

    def _insert(
        self, rows: Rows, named: Iterable[Named], referrals: set[UUID], states: Sequence[RecordState]
    ) -> None:
        """Write rows in the place of the names that stand there; `referrals` are to be looked at too."""
        for table, made in rows.items():
            self._transaction.insert(table, made)
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
            self.refresh(kept, {one.key for one in kept})
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
