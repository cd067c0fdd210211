"""What happened to clients, read from the finder tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    and_,
    case,
    distinct,
    func,
    or_,
    select,
)

from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.centre import Desk, line_of
from jobcentre_desktop.domain.day import COUNTED
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.ids import ClientId, ReferralId
from jobcentre_desktop.domain.numbers import tidy_number
from jobcentre_desktop.domain.referral import ReferralEvent, ReferralState
from jobcentre_desktop.ports import TimelineEntry
from jobcentre_desktop.storage.moves import is_here
from jobcentre_desktop.storage.name_index import AFTER_EVERYTHING
from jobcentre_desktop.storage.provisional import IS_PROVISIONAL
from jobcentre_desktop.storage.tables import (
    change,
    happening,
    record,
    referral_index,
    referral_step,
    visit_day,
)
from jobcentre_desktop.storage.transaction import Transaction

_COUNTED_KINDS = {"visit": "visits", "client": "registrations", "session": "sessions"}
_ISSUED = and_(record.c.kind == ReferralEvent.KIND, referral_step.c.state == ReferralState.ISSUED.value)


class SqlDiary:
    """The port `Diary` on the encrypted file."""

    def __init__(self, transaction: Transaction, *, desk: Desk) -> None:
        self._transaction = transaction
        self._desk = desk

    def timeline(self, client_id: ClientId, *, offset: int = 0, limit: int = 20) -> tuple[TimelineEntry, ...]:
        waits_at = (
            select(func.max(case((IS_PROVISIONAL, change.c.desk), else_="")))
            .where(
                change.c.record_id == happening.c.record_id,
                change.c.kind == happening.c.kind,
                change.c.number.is_(None),
            )
            .scalar_subquery()
        )
        rows = self._transaction.rows(
            select(happening, waits_at.label("waits_at"))
            .where(happening.c.client_id == client_id)
            .order_by(happening.c.at.desc(), happening.c.row.desc())
            .offset(offset)
            .limit(limit)
        )
        return tuple(
            TimelineEntry(
                at=row.at,
                kind=row.kind,
                record_id=row.record_id,
                client_id=client_id,
                author=row.author,
                sent=row.waits_at is None,
                heard_from=row.waits_at or "",
            )
            for row in rows
        )

    def counts(self, day: date) -> dict[str, int]:
        """A referral counts on the day its letter was issued, once however many letters it got."""
        here = self._made_here(day)
        counts = dict.fromkeys(COUNTED, 0)
        by_kind = select(record.c.kind, func.count().label("made")).group_by(record.c.kind)
        for row in self._transaction.rows(by_kind.where(here, record.c.kind.in_(list(_COUNTED_KINDS)))):
            counts[_COUNTED_KINDS[row.kind]] = row.made
        counts["referrals"] = self._transaction.value(
            select(func.count(distinct(referral_step.c.referral_id)))
            .join(record, record.c.row == referral_step.c.row)
            .where(here, _ISSUED)
        )
        return counts

    def made_on(self, day: date) -> dict[str, tuple[UUID, ...]]:
        here = self._made_here(day)
        found: dict[str, list[UUID]] = {name: [] for name in COUNTED}
        made = select(record.c.kind, record.c.id).order_by(record.c.born_at, record.c.row)
        for row in self._transaction.rows(made.where(here, record.c.kind.in_(list(_COUNTED_KINDS)))):
            found[_COUNTED_KINDS[row.kind]].append(row.id)
        issued = (
            select(referral_step.c.referral_id)
            .join(record, record.c.row == referral_step.c.row)
            .where(here, _ISSUED)
            .group_by(referral_step.c.referral_id)
            .order_by(func.min(record.c.born_at), func.min(record.c.row))
        )
        found["referrals"] = [row.referral_id for row in self._transaction.rows(issued)]
        return {name: tuple(ids) for name, ids in found.items()}

    def _made_here(self, day: date) -> ColumnElement[bool]:
        """Return the condition for records made at this desk on a day in Cambodia and still there."""
        return and_(
            record.c.born_at >= datetime.combine(day, time.min, CAMBODIA),
            record.c.born_at <= datetime.combine(day, time.max, CAMBODIA),  # the last of all days has no next
            record.c.removed.is_(False),
            # Also what was made before a restore gave the desk its present epoch.
            record.c.born_desk.startswith(line_of(self._desk.name) + ".", autoescape=True),
        )

    def referral_by_no(self, referral_no: str) -> ReferralId:
        index = referral_index
        found = self._transaction.value(
            select(index.c.referral_id).where(index.c.referral_no == tidy_number(referral_no))
        )
        if found is None:
            raise NotFound("referral", referral_no)
        return ReferralId(found)

    def referrals_beginning(self, beginnings: Sequence[str], limit: int) -> tuple[UUID, ...]:
        index = referral_index
        begins = [
            and_(index.c.referral_no >= one, index.c.referral_no < one + AFTER_EVERYTHING)
            for one in beginnings
        ]
        if not begins:
            return ()
        rows = self._transaction.rows(
            select(index.c.referral_id)
            .where(or_(*begins), is_here(index.c.client_id, self._desk.centre_code))
            .order_by(index.c.referral_no)
            .limit(limit)
        )
        return tuple(row.referral_id for row in rows)

    def recent_referrals(self, *, offset: int = 0, limit: int = 200) -> tuple[UUID, ...]:
        index = referral_index
        rows = self._transaction.rows(
            select(index.c.referral_id)
            .where(is_here(index.c.client_id, self._desk.centre_code))
            .order_by(index.c.made_at.desc(), index.c.row.desc())
            .offset(offset)
            .limit(limit)
        )
        return tuple(row.referral_id for row in rows)

    def visits_on(self, day: date) -> tuple[UUID, ...]:
        rows = self._transaction.rows(
            select(visit_day.c.visit_id)
            .where(visit_day.c.day == day)
            .order_by(visit_day.c.arrived_at, visit_day.c.row)
        )
        return tuple(row.visit_id for row in rows)
