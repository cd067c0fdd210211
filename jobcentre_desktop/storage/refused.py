"""Own changes that the central server keeps aside: what is still open of them, and how they are sent anew.

The desk goes on showing them, so whatever is saved next to the record carries their fields along: what a
person sees and saves is what the server is sent. The refused change itself stays in the log for ever.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select, update

from jobcentre_desktop.domain.changes import Act, Change, RecordState
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.foldable import REVOKED, told
from jobcentre_desktop.ports import RefusedChange
from jobcentre_desktop.storage.kept import read_change
from jobcentre_desktop.storage.tables import change
from jobcentre_desktop.storage.transaction import Transaction

IS_OPEN: ColumnElement[bool] = and_(
    change.c.number.is_(None),
    change.c.kept_aside.is_not(None),
    change.c.kept_aside != REVOKED,
    change.c.dealt_with.is_(None),
)
"""Refused, and nobody has corrected it or let it be. What is kept aside because the desk is not trusted any
more has no fault of its own: there is nothing to correct."""

IS_DISTRUSTED: ColumnElement[bool] = and_(change.c.number.is_(None), change.c.kept_aside == REVOKED)


def all_open(transaction: Transaction) -> tuple[RefusedChange, ...]:
    """Return every refused change that is open, oldest first."""
    rows = transaction.rows(select(change).where(IS_OPEN).order_by(change.c.made_at, change.c.seq))
    return tuple(
        RefusedChange(change=read_change(row), reason=row.kept_aside, made_at=row.made_at) for row in rows
    )


def open_of(transaction: Transaction, kind: str, record_id: UUID) -> tuple[Change, ...]:
    """Return the open refused changes of one record, oldest first."""
    statement = select(change).where(IS_OPEN, change.c.kind == kind, change.c.record_id == record_id)
    return tuple(read_change(row) for row in transaction.rows(statement.order_by(change.c.seq)))


def deal_with(transaction: Transaction, refused: tuple[Change, ...], now: datetime) -> None:
    """Write down that refused changes need nobody's attention any more."""
    for one in refused:
        transaction.write(
            update(change).where(change.c.desk == one.desk, change.c.seq == one.seq).values(dealt_with=now)
        )


def carried(state: RecordState, refused: tuple[Change, ...], act: Act, facts: Facts) -> tuple[Act, Facts]:
    """Return the change that is made, with what was refused: all of a record that the server never took."""
    if any(one.act is Act.ADD for one in refused):
        return Act.ADD, {**state.facts, **facts}
    fields = {field for one in refused for field in told(one)}
    return act, {**{field: state.facts.get(field) for field in sorted(fields)}, **facts}


def replaced_texts(refused: tuple[Change, ...], facts: Facts) -> dict[str, str]:
    """Return the texts before the refused changes: those the server has and compares with."""
    was: dict[str, str] = {}
    for one in reversed(refused):
        for field in told(one):
            if field in facts:
                was[field] = one.was.get(field, "")
    return was
