"""Where clients are who moved between centres: worked out from their transfers and the server's answers."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, delete, exists, insert, select

from jobcentre_desktop.domain.changes import RecordState
from jobcentre_desktop.domain.facts import from_facts
from jobcentre_desktop.domain.states import client_of
from jobcentre_desktop.domain.transfer import Handover, Transfer, standing_transfer
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.kept import read_facts
from jobcentre_desktop.storage.transaction import Transaction, portions

_OF_A_MOVE = (Transfer.KIND, Handover.KIND)

_TO_CENTRE = select(tables.moved.c.to_centre).where(
    tables.moved.c.client_id == bindparam("client"), tables.moved.c.to_centre != bindparam("own")
)


class Moves:
    """Part of a transaction, as the projector is."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def refresh(self, records: Iterable[RecordState]) -> None:
        """Bring the rows of the clients up to date whose transfers or answers these records are."""
        clients = {client_of(one) for one in records if one.kind in _OF_A_MOVE}
        moved = tables.moved
        for client_id in sorted(one for one in clients if one is not None):
            self._transaction.write(
                delete(moved).where(moved.c.client_id == bindparam("one")), [{"one": client_id}]
            )
            self._transaction.write(insert(moved), self._row(client_id))

    def away_at(self, client_id: UUID, own_centre: str) -> str:
        """Return the code of the centre to which a client moved; "" for one who is here."""
        row = self._transaction.row(_TO_CENTRE, {"client": client_id, "own": own_centre})
        return "" if row is None else str(row.to_centre)

    def away_among(self, clients: Iterable[UUID], own_centre: str) -> dict[UUID, str]:
        """Return client -> centre for those of the clients who moved away."""
        moved = tables.moved
        return {
            row.client_id: row.to_centre
            for some in portions(sorted(set(clients)))
            for row in self._transaction.rows(
                select(moved.c.client_id, moved.c.to_centre).where(
                    moved.c.client_id.in_(some), moved.c.to_centre != own_centre
                )
            )
        }

    def _row(self, client_id: UUID) -> list[dict[str, object]]:
        record = tables.record
        rows = self._transaction.rows(
            select(record.c.kind, record.c.id, record.c.facts)
            .where(
                record.c.client_id == client_id,
                record.c.kind.in_(_OF_A_MOVE),
                record.c.removed.is_(False),
            )
            # Own ones without a number are the last that was said.
            .order_by(record.c.number == 0, record.c.number, record.c.row)
        )
        answers = [
            from_facts(Handover, row.id, read_facts(row.facts)) for row in rows if row.kind == Handover.KIND
        ]
        standing = standing_transfer(
            [
                from_facts(Transfer, row.id, read_facts(row.facts))
                for row in rows
                if row.kind == Transfer.KIND
            ],
            {one.transfer_id for one in answers if one.refused},
        )
        if standing is None:
            return []
        handed_over = [one for one in answers if one.transfer_id == standing.id]
        return [
            {
                "client_id": client_id,
                "transfer_id": standing.id,
                # The last that the server said: the centre there may have handed them on.
                "to_centre": handed_over[-1].to_centre if handed_over else standing.to_centre,
                "handed_over_at": min((one.at for one in handed_over), default=None),
            }
        ]


def is_here(client_id: ColumnElement[UUID], own_centre: str | ColumnElement[str]) -> ColumnElement[bool]:
    """Return the condition that a client has not moved away."""
    moved = tables.moved
    return ~exists().where(moved.c.client_id == client_id, moved.c.to_centre != own_centre)
