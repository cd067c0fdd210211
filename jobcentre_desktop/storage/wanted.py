"""The records whose whole state is awaited from the central server."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from jobcentre_desktop.domain.states import Key
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.transaction import Transaction

_SOME = select(tables.wanted.c.record_id).distinct().limit(bindparam("most"))


class Wanted:
    """Part of a transaction, as the projector is."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def some(self, most: int) -> tuple[UUID, ...]:
        rows = self._transaction.rows(_SOME, {"most": most})
        return tuple(row.record_id for row in rows)

    def add(self, keys: Iterable[Key]) -> None:
        values = [{"kind": kind, "record_id": record_id} for kind, record_id in keys]
        self._transaction.write(insert(tables.wanted).on_conflict_do_nothing(), values)

    def take_away(self, keys: Iterable[Key]) -> None:
        wanted = tables.wanted
        self._transaction.write(
            delete(wanted).where(wanted.c.kind == bindparam("of"), wanted.c.record_id == bindparam("one")),
            [{"of": kind, "one": record_id} for kind, record_id in keys],
        )

    def forget(self, ids: Iterable[UUID]) -> None:
        wanted = tables.wanted
        self._transaction.write(
            delete(wanted).where(wanted.c.record_id == bindparam("one")), [{"one": one} for one in ids]
        )
