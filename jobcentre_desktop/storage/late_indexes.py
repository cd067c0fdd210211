"""Indexes that keep the list of clients in its orders: made after thousands of records, not along with them.

Each of them has a client somewhere else, so that writing two thousand clients touches nearly every page of
every index: with 100,000 clients that was a quarter of a new desk's time, and more of a larger file's. Made
at the end each takes two tenths of a second. What finds a client by name or number is never laid aside.
"""

from __future__ import annotations

from sqlalchemy import Index, text
from sqlalchemy.schema import CreateIndex, DropIndex

from jobcentre_desktop.storage.tables import client_index
from jobcentre_desktop.storage.transaction import Transaction

_ORDERS = frozenset({"sort_key", "born", "seen_on", "place", "sex", "status", "counsellor_id"})
_STANDING = text("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = :table")


class LateIndexes:
    """Part of a transaction, as the projector is."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def lay_aside(self) -> None:
        """Take the indexes down, as far as they stand."""
        for index in late_indexes():
            self._transaction.write(DropIndex(index, if_exists=True))

    def put_up_next(self) -> bool:
        """Make one that does not stand; return whether there was one."""
        standing = {row.name for row in self._transaction.rows(_STANDING, {"table": client_index.name})}
        missing = next((index for index in late_indexes() if index.name not in standing), None)
        if missing is None:
            return False
        self._transaction.write(CreateIndex(missing))
        return True


def late_indexes() -> list[Index]:
    """Return them by name."""
    late = [one for one in client_index.indexes if next(iter(one.columns)).name in _ORDERS]
    return sorted(late, key=lambda index: str(index.name))
