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

_ALL = select(tables.conflict).where(tables.conflict.c.record_id.in_(bindparam("ids", expanding=True)))
_OPEN = _ALL.where(tables.conflict.c.settled_by == 0).order_by(
    tables.conflict.c.opened_at_number, tables.conflict.c.id
)
_MOVING = ("shown", "other", "opened_at_number", "settled_by")
"""What may change of a conflict; a settled one may be asked again (`Act.ASK_AGAIN`)."""
_NEW = insert(tables.conflict)
_KEEP = _NEW.on_conflict_do_update(
    index_elements=["id"], set_={name: _NEW.excluded[name] for name in _MOVING}
)


class OpenConflicts:
    """Part of a transaction, as the projector is."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of(self, keys: Collection[Key]) -> dict[Key, list[Conflict]]:
        found: dict[Key, list[Conflict]] = defaultdict(list)
        for ids in portions(sorted({record_id for _, record_id in keys})):
            for row in self._transaction.rows(_OPEN, {"ids": ids}):
                found[row.kind, row.record_id].append(read_conflict(row))
        return found

    def keep(self, conflicts: Sequence[Conflict]) -> None:
        self._transaction.write(_KEEP, [conflict_values(one) for one in conflicts])

    def forget(self, keys: Collection[Key], *, settled: bool = False) -> None:
        """Take out the open conflicts of some records, and with `settled` the others too."""
        table = tables.conflict
        stale: list[str] = []
        for ids in portions(sorted({record_id for _, record_id in keys})):
            rows = self._transaction.rows(_ALL if settled else _OPEN, {"ids": ids})
            stale += [row.id for row in rows if (row.kind, row.record_id) in keys]
        self._transaction.write(
            delete(table).where(table.c.id == bindparam("stale")), [{"stale": one} for one in stale]
        )
