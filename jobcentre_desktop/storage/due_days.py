"""When referrals and outcomes are due to be asked about: the one thing that takes more than one record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam, select, update

from jobcentre_desktop.domain.follow_up import Try, referral_due, still_due
from jobcentre_desktop.storage import due_tables, tables
from jobcentre_desktop.storage.projections import REFERRAL_FOLLOW_UP
from jobcentre_desktop.storage.transaction import Transaction, portions

_SET = (
    update(due_tables.due)
    .where(due_tables.due.c.row == bindparam("at_row"), due_tables.due.c.occasion == bindparam("on_occasion"))
    .values(day=bindparam("on_day"))
)


class DueDays:
    """Part of a transaction, as the projector is."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def asked_about(self, steps: Sequence[int], tries: Sequence[int]) -> set[UUID]:
        """Return the referrals and outcomes that these rows of steps and tries are about."""
        found: set[UUID] = set()
        for table, column, rows in (
            (tables.referral_step, tables.referral_step.c.referral_id, steps),
            (due_tables.follow_up_try, due_tables.follow_up_try.c.about, tries),
        ):
            for some in portions(rows):
                asked = select(column.label("about")).where(table.c.row.in_(some))
                found |= {row.about for row in self._transaction.rows(asked)}
        return found

    def work_out(self, asked: Iterable[UUID]) -> None:
        """Set the days anew on which these referrals and outcomes are due."""
        for some in portions(sorted(asked)):
            steps, tries = self._steps(some), self._tries(some)
            open_ones = []
            for row in self._transaction.rows(
                select(due_tables.due).where(due_tables.due.c.record_id.in_(some))
            ):
                planned_on: date | None = row.planned_on
                if row.what == REFERRAL_FOLLOW_UP:
                    planned_on = referral_due(steps[row.record_id])
                told = tries[row.record_id, row.occasion]
                day = None if planned_on is None else still_due(planned_on, told)
                open_ones.append({"at_row": row.row, "on_occasion": row.occasion, "on_day": day})
            self._transaction.write(_SET, open_ones)

    def _steps(self, some: Sequence[UUID]) -> dict[UUID, list[tuple[datetime, UUID, str]]]:
        step = tables.referral_step
        found: dict[UUID, list[tuple[datetime, UUID, str]]] = defaultdict(list)
        for row in self._transaction.rows(select(step).where(step.c.referral_id.in_(some))):
            found[row.referral_id].append((row.at, row.event_id, row.state))
        return found

    def _tries(self, some: Sequence[UUID]) -> dict[tuple[UUID, str], list[Try]]:
        told = due_tables.follow_up_try
        found: dict[tuple[UUID, str], list[Try]] = defaultdict(list)
        for row in self._transaction.rows(select(told).where(told.c.about.in_(some))):
            found[row.about, row.occasion].append(Try(at=row.at, id=row.follow_up_id, again_on=row.again_on))
        return found
