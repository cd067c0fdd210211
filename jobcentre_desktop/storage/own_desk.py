"""Who this desk is at this moment: its epoch may have been raised since the window was opened."""

from __future__ import annotations

from dataclasses import replace

import msgspec
from sqlalchemy import ColumnElement, and_, bindparam

from jobcentre_desktop.domain.centre import Desk, line_of
from jobcentre_desktop.ports import DESK
from jobcentre_desktop.storage.desk_facts import SqlDeskFacts
from jobcentre_desktop.storage.tables import change

MADE_HERE: ColumnElement[bool] = and_(
    change.c.desk > bindparam("own_line"), change.c.desk < bindparam("beyond_own_line"), change.c.chain != ""
)
"""Changes that were made in this file, under whatever epoch; its values are `OwnDesk.line`. Those that came
from another copy of the file bear no chain."""


class OwnDesk:
    """The desk as its file names it, read in the transaction that asks.

    So a window that is open while the terminal takes a new epoch writes under the new name from then on.
    """

    def __init__(self, facts: SqlDeskFacts, told: Desk) -> None:
        """`told` stands until the file says who it belongs to: while it is being made."""
        self._facts = facts
        self._told = told
        self._now: Desk | None = None

    @property
    def now(self) -> Desk:
        if self._now is None:
            kept = self._facts.read(DESK)
            self._now = self._told if kept is None else msgspec.json.decode(kept, type=Desk)
        return self._now

    @property
    def name(self) -> str:
        return self.now.name

    def is_own(self, desk_name: str) -> bool:
        """Return whether a name is this desk's, of whatever epoch; another copy of its file may bear it."""
        return line_of(desk_name) == line_of(self.name)

    @property
    def line(self) -> dict[str, str]:
        """Return the values for `MADE_HERE`."""
        line = line_of(self.name)
        return {"own_line": f"{line}.", "beyond_own_line": f"{line}/"}

    def take_epoch(self, epoch: int) -> None:
        """Write under another name from now on. Raises ValueError for one that was used before."""
        if epoch <= self.now.epoch:
            raise ValueError("an epoch only rises")
        self._now = replace(self.now, epoch=epoch)
        self._facts.write(DESK, msgspec.json.encode(self._now).decode())
