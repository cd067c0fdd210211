"""When each client was last here, for lists to sort by: the last visit, session or change of the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Table, Update, bindparam, func, or_, select, update

from jobcentre_desktop.storage.columns import ids_named, naming
from jobcentre_desktop.storage.tables import client_index, happening
from jobcentre_desktop.storage.transaction import Transaction

_SEEN = ("visit", "session")
_WERE_HERE = (
    select(happening.c.client_id)
    .where(happening.c.client_id.in_(ids_named("clients")), happening.c.kind.in_(_SEEN))
    .distinct()
)


def whose_day_may_change(table: Table, rows: Iterable[Mapping[str, Any]]) -> set[UUID]:
    """Return the clients of whom rows that come or go say when they were here."""
    if table is client_index:
        return {row["client_id"] for row in rows}
    if table is happening:
        return {row["client_id"] for row in rows if row["kind"] in _SEEN}
    return set()


def whose_day_is_later(
    transaction: Transaction, rows: Mapping[Table, Sequence[Mapping[str, Any]]]
) -> set[UUID]:
    """Return the same of rows that were not there before and are written: hardly anybody on a new desk.

    A client's own row says when the file was changed; only a visit or session can be later.
    """
    came = whose_day_may_change(happening, rows.get(happening, ()))
    filed = whose_day_may_change(client_index, rows.get(client_index, ())) - came
    return came | {row.client_id for row in transaction.rows(_WERE_HERE, {"clients": naming(filed)})}


def say_last_seen(transaction: Transaction, clients: Iterable[UUID]) -> None:
    """Work out the days of some clients from what the file says now."""
    transaction.write(_saying(), [{"one": one} for one in sorted(clients)])


@cache
def _saying() -> Update:
    index = client_index
    last = (
        select(happening.c.day)
        .where(happening.c.client_id == bindparam("one"), or_(*(happening.c.kind == kind for kind in _SEEN)))
        .order_by(happening.c.at.desc())
        .limit(1)
        .scalar_subquery()
    )
    day = func.max(index.c.changed_on, func.coalesce(last, index.c.changed_on))
    # Who was not here since is passed by: nothing is written for most.
    return (
        update(index).where(index.c.client_id == bindparam("one"), index.c.seen_on != day).values(seen_on=day)
    )
