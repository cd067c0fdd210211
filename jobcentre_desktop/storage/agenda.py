"""What is due, read from the finder tables: filtered and paged by SQL."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, or_, select

from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.domain.follow_up import Occasion
from jobcentre_desktop.domain.ids import ClientId, CounsellorId
from jobcentre_desktop.domain.people import full_name
from jobcentre_desktop.ports import Clock, DueFilter, DueItem
from jobcentre_desktop.storage.due_tables import appointment, due
from jobcentre_desktop.storage.moves import is_here
from jobcentre_desktop.storage.tables import client_index
from jobcentre_desktop.storage.transaction import Transaction

_NO_MORE = ("deceased", "duplicate", "withdrawn")
"""Clients whom nobody calls any more (code list client_status)."""

_WHO = (
    client_index.c.surname_km,
    client_index.c.given_km,
    client_index.c.surname_la,
    client_index.c.given_la,
)


class SqlAgenda:
    """The port `Agenda` on the encrypted file."""

    def __init__(self, transaction: Transaction, *, clock: Clock, desk: Desk) -> None:
        self._transaction = transaction
        self._clock = clock
        self._desk = desk

    def appointments(self, until: date) -> tuple[DueItem, ...]:
        later = appointment.alias()
        replaced = exists().where(
            later.c.client_id == appointment.c.client_id,
            or_(
                later.c.held_at > appointment.c.held_at,
                and_(later.c.held_at == appointment.c.held_at, later.c.row > appointment.c.row),
            ),
            or_(later.c.at.is_not(None), later.c.held_on >= appointment.c.day),
        )
        rows = self._transaction.rows(
            select(appointment, *_WHO)
            .join(client_index, client_index.c.client_id == appointment.c.client_id)
            .where(
                appointment.c.day >= self._clock.today(),
                appointment.c.day <= until,
                ~replaced,
                is_here(appointment.c.client_id, self._desk.centre_code),
            )
            .order_by(appointment.c.day, appointment.c.at.nulls_last(), appointment.c.session_id)
        )
        return tuple(
            DueItem(
                kind="appointment",
                record_id=row.session_id,
                client_id=ClientId(row.client_id),
                client_name=_name(row),
                on=row.day,
                at=row.at,
                counsellor_id=_counsellor(row),
                text=row.text,
            )
            for row in rows
        )

    def tasks(
        self, which: DueFilter, *, first: CounsellorId | None = None, offset: int = 0, limit: int = 200
    ) -> tuple[DueItem, ...]:
        own_first = () if first is None else (due.c.counsellor_id.is_distinct_from(first),)
        listed = self._of(select(due, *_WHO), which).order_by(
            due.c.day, *own_first, due.c.row, due.c.occasion
        )
        return tuple(
            DueItem(
                kind=row.what,
                record_id=row.record_id,
                client_id=ClientId(row.client_id),
                client_name=_name(row),
                on=row.day,
                at=None,
                counsellor_id=_counsellor(row),
                text=row.text,
                occasion=Occasion(row.occasion) if row.occasion else None,
            )
            for row in self._transaction.rows(listed.offset(offset).limit(limit))
        )

    def count(self, which: DueFilter, *, most: int | None = None) -> int:
        found = self._of(select(due.c.row), which)
        some = (found if most is None else found.limit(most + 1)).subquery()
        return int(self._transaction.value(select(func.count()).select_from(some)) or 0)

    def _of(self, asked: Select[Any], which: DueFilter) -> Select[Any]:
        conditions: list[ColumnElement[bool]] = [
            due.c.day.is_not(None),
            client_index.c.status.not_in(_NO_MORE),
            is_here(due.c.client_id, self._desk.centre_code),
        ]
        if which.after is not None:
            conditions.append(due.c.day > which.after)
        if which.until is not None:
            conditions.append(due.c.day <= which.until)
        if which.of is not None:
            conditions.append(due.c.counsellor_id == which.of)
        if which.client_id is not None:
            conditions.append(due.c.client_id == which.client_id)
        return asked.join(client_index, client_index.c.client_id == due.c.client_id).where(*conditions)


def _name(row: Row[Any]) -> str:
    return full_name(row.surname_km, row.given_km) or full_name(row.surname_la, row.given_la)


def _counsellor(row: Row[Any]) -> CounsellorId | None:
    return None if row.counsellor_id is None else CounsellorId(row.counsellor_id)
