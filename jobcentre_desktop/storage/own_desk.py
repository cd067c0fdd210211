"""Who this desk is at this moment: its epoch may have been raised since the window was opened."""

from __future__ import annotations

from dataclasses import replace

import msgspec
from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.dialects.sqlite import insert

from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.ports import DESK
from jobcentre_desktop.storage.tables import change, desk_fact
from jobcentre_desktop.storage.transaction import Transaction


class OwnDesk:
    """The desk as its file names it, read in the transaction that asks.

    So a window that is open while the terminal takes a new epoch writes under the new name from then on.
    """

    def __init__(self, transaction: Transaction, told: Desk) -> None:
        """`told` stands until the file says who it belongs to: while it is being made."""
        self._transaction = transaction
        self._told = told
        self._now: Desk | None = None

    @property
    def now(self) -> Desk:
        if self._now is None:
            kept = self._transaction.value(select(desk_fact.c.value).where(desk_fact.c.name == DESK))
            self._now = self._told if kept is None else msgspec.json.decode(kept, type=Desk)
        return self._now

    @property
    def name(self) -> str:
        return self.now.name

    def is_own(self, desk_name: str) -> bool:
        """Return whether a name is this desk's, of whatever epoch; another copy of its file may bear it."""
        return desk_name.rpartition(".")[0] == self.name.rpartition(".")[0]

    def made_here(self) -> ColumnElement[bool]:
        """Return the condition for changes that were made in this file, under whatever epoch.

        Those that came from another copy of it bear no chain.
        """
        line = self.name.rpartition(".")[0]
        return and_(change.c.desk > f"{line}.", change.c.desk < f"{line}/", change.c.chain != "")

    def take_epoch(self, epoch: int) -> None:
        """Write under another name from now on. Raises ValueError for one that was used before."""
        if epoch <= self.now.epoch:
            raise ValueError("an epoch only rises")
        self._now = replace(self.now, epoch=epoch)
        told = msgspec.json.encode(self._now).decode()
        statement = insert(desk_fact).values(name=DESK, value=told)
        self._transaction.write(
            statement.on_conflict_do_update(index_elements=["name"], set_={"value": told})
        )
