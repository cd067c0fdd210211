"""The conflicts of some records, read and written together with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from jobcentre_desktop.domain.changes import Conflict
from jobcentre_desktop.domain.states import Key
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.kept import conflict_values, read_conflict
from jobcentre_desktop.storage.transaction import Transaction, portions


class OpenConflicts:
    """Part of a transaction, as the projector is."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of(self, keys: Collection[Key]) -> dict[Key, list[Conflict]]:
        table = tables.conflict
        found: dict[Key, list[Conflict]] = defaultdict(list)
        for ids in portions(sorted({record_id for _, record_id in keys})):
            statement = select(table).where(table.c.record_id.in_(ids), table.c.settled_by == 0)
            for row in self._transaction.rows(statement.order_by(table.c.opened_at_number, table.c.id)):
                found[row.kind, row.record_id].append(read_conflict(row))
        return found

    def keep(self, conflicts: Sequence[Conflict]) -> None:
        statement = insert(tables.conflict)
        statement = statement.on_conflict_do_update(
            index_elements=["id"],
            set_={name: statement.excluded[name] for name in ("shown", "other", "settled_by")},
        )
        self._transaction.write(statement, [conflict_values(one) for one in conflicts])

    def forget(self, keys: Collection[Key], *, settled: bool = False) -> None:
        """Take out the open conflicts of some records, and with `settled` the others too."""
        table = tables.conflict
        which = table.c.settled_by >= 0 if settled else table.c.settled_by == 0
        stale: list[str] = []
        for ids in portions(sorted({record_id for _, record_id in keys})):
            statement = select(table.c.id, table.c.kind, table.c.record_id)
            rows = self._transaction.rows(statement.where(table.c.record_id.in_(ids), which))
            stale += [row.id for row in rows if (row.kind, row.record_id) in keys]
        self._transaction.write(
            delete(table).where(table.c.id == bindparam("stale")), [{"stale": one} for one in stale]
        )
