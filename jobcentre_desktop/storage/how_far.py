"""How far this desk has heard its centre, and what the centre's records come to there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.transaction import Transaction

_THE_ONE = 1
_HEARD = select(tables.heard)
_NEW = insert(tables.heard)
_NOTE = _NEW.on_conflict_do_update(
    index_elements=["only"],
    set_={column.name: _NEW.excluded[column.name] for column in tables.heard.c if column.name != "only"},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Where this desk stands."""

    cursor: int
    records: int
    digest: Digest
    last_acknowledged_at: datetime | None

    def apart(self) -> Heard:
        """Return the same with a digest of its own, to be added to."""
        return replace(self, digest=self.digest.copy())


_NOTHING = Heard(cursor=0, records=0, digest=Digest(), last_acknowledged_at=None)


class HowFar:
    """Part of a transaction, as the projector is: read from the file once, written when it changes."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._noted: Heard | None = None

    def read(self) -> Heard:
        if self._noted is None:
            row = self._transaction.row(_HEARD)
            self._noted = _NOTHING
            if row is not None:
                self._noted = Heard(
                    cursor=row.cursor,
                    records=row.records,
                    digest=Digest.from_bytes(row.digest),
                    last_acknowledged_at=row.last_acknowledged_at,
                )
        return self._noted.apart()

    def note(self, heard: Heard) -> None:
        if heard == self._noted:
            return
        self._transaction.write(
            _NOTE,
            {
                "only": _THE_ONE,
                "cursor": heard.cursor,
                "records": heard.records,
                "digest": heard.digest.to_bytes(),
                "last_acknowledged_at": heard.last_acknowledged_at,
            },
        )
        self._noted = heard.apart()
