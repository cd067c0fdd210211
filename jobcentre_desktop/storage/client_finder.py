"""Finding clients: by number, by anything typed, by likeness, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select

from jobcentre_desktop.domain.errors import ClientErased, NotFound
from jobcentre_desktop.domain.ids import ClientId, EventId, TransferId
from jobcentre_desktop.domain.numbers import tidy_number
from jobcentre_desktop.ports import ClientRow
from jobcentre_desktop.storage.erased_files import ErasedFiles
from jobcentre_desktop.storage.moves import Moves, is_here
from jobcentre_desktop.storage.name_search import Scores, best
from jobcentre_desktop.storage.search_index import SearchIndex
from jobcentre_desktop.storage.tables import client_index as table
from jobcentre_desktop.storage.tables import client_number, moved
from jobcentre_desktop.storage.transaction import Transaction

_SHARES_A_NUMBER = 300.0
"""Above every likeness of names."""


class SqlClients:
    """The port `Clients` on the encrypted file."""

    def __init__(self, transaction: Transaction, *, own_centre: str) -> None:
        self._transaction = transaction
        self._moves = Moves(transaction)
        self._own_centre = own_centre
        self._index = SearchIndex(transaction)

    def by_no(self, client_no: str) -> ClientId:
        found = self._transaction.value(
            select(table.c.client_id).where(table.c.client_no == tidy_number(client_no))
        )
        if found is None:
            if erased := ErasedFiles(self._transaction).by_no(client_no):
                raise ClientErased(erased)
            raise NotFound("client", client_no)
        return ClientId(found)

    def row(self, client_id: ClientId) -> ClientRow:
        found = self._transaction.row(_SHOWN.where(table.c.client_id == client_id))
        if found is None:
            raise NotFound("client", str(client_id))
        return self._told([found])[0]

    def rows_of(self, clients: Sequence[ClientId]) -> dict[ClientId, ClientRow]:
        found = self._transaction.rows(_SHOWN.where(table.c.client_id.in_(clients)))
        return {row.id: row for row in self._told(found)}

    def transfer_away(self, client_id: ClientId) -> tuple[TransferId, datetime | None] | None:
        row = self._transaction.row(
            select(moved.c.transfer_id, moved.c.handed_over_at).where(
                moved.c.client_id == client_id, moved.c.to_centre != self._own_centre
            )
        )
        return None if row is None else (TransferId(row.transfer_id), row.handed_over_at)

    def search(self, text: str, limit: int = 20) -> tuple[ClientRow, ...]:
        return self._best(self._index.find(text, limit), limit)

    def page(self, *, offset: int, limit: int) -> tuple[ClientRow, ...]:
        # The page's rows first, so that nothing is worked out for the rows passed over.
        wanted = select(table.c.row).order_by(table.c.sort_key, table.c.row).offset(offset).limit(limit)
        rows = self._transaction.rows(
            _SHOWN.where(table.c.row.in_(wanted)).order_by(table.c.sort_key, table.c.row)
        )
        return tuple(self._told(rows))

    def at(self, rows: Sequence[int]) -> dict[int, ClientRow]:
        found = self._transaction.rows(_SHOWN.where(table.c.row.in_(rows)))
        return dict(zip((row.row for row in found), self._told(found), strict=True))

    def count(self) -> int:
        return int(self._transaction.value(select(func.count()).select_from(table)))

    def taken_in(self, event_id: EventId, *, offset: int = 0, limit: int = 50) -> tuple[ClientRow, ...]:
        there = _SHOWN.where(table.c.event_id == event_id)
        return self._latest(there, offset, limit)

    def to_complete(
        self, event_id: EventId | None = None, *, offset: int = 0, limit: int = 50
    ) -> tuple[ClientRow, ...]:
        short = _SHOWN.where(*self._short)
        if event_id is not None:
            short = short.where(table.c.event_id == event_id)
        return self._latest(short, offset, limit)

    def count_to_complete(self) -> int:
        return int(self._transaction.value(select(func.count()).select_from(table).where(*self._short)))

    def by_event(self) -> dict[EventId, tuple[int, int]]:
        # Apart, so that each is answered from an index: who is still short are few of all.
        everybody = select(table.c.event_id, func.count().label("n")).where(table.c.event_id.is_not(None))
        short = select(table.c.event_id, func.count().label("n")).where(*self._short)
        counts, left = (
            {EventId(row.event_id): int(row.n) for row in self._transaction.rows(one)}
            for one in (everybody.group_by(table.c.event_id), short.group_by(table.c.event_id))
        )
        return {event: (n, left.get(event, 0)) for event, n in counts.items()}

    def alike(
        self,
        *,
        names: Sequence[str],
        phones: Sequence[str],
        documents: Sequence[str],
        born: int | None = None,
        limit: int = 60,
    ) -> tuple[ClientRow, ...]:
        scores = self._index.namesakes(names, born)
        for what, numbers in (("phone", phones), ("document", documents)):
            for row in self._index.with_number(what, numbers):
                scores[row] = _SHARES_A_NUMBER + scores.get(row, 0.0)
        return self._best(scores, limit)

    def documents_of(self, client_id: ClientId) -> tuple[str, ...]:
        rows = self._transaction.rows(
            select(client_number.c.value)
            .join(table, table.c.row == client_number.c.row)
            .where(table.c.client_id == client_id, client_number.c.what == "document")
            .order_by(client_number.c.value)
        )
        return tuple(row.value for row in rows)

    @property
    def _short(self) -> tuple[ColumnElement[bool], ...]:
        return table.c.to_ask.is_not(None), is_here(table.c.client_id, self._own_centre)

    def _latest(self, wanted: Select[Any], offset: int, limit: int) -> tuple[ClientRow, ...]:
        rows = self._transaction.rows(wanted.order_by(table.c.row.desc()).offset(offset).limit(limit))
        return tuple(self._told(rows))

    def _best(self, scores: Scores, limit: int) -> tuple[ClientRow, ...]:
        rows = best(scores, limit)
        found = self.at(rows)
        return tuple(found[row] for row in rows)

    def _told(self, rows: Sequence[Row[Any]]) -> list[ClientRow]:
        away = self._moves.away_among((row.client_id for row in rows), self._own_centre)
        return [_read(row, away.get(row.client_id, "")) for row in rows]


_SHOWN = select(table)


def _read(row: Row[Any], moved_to: str) -> ClientRow:
    return ClientRow(
        id=ClientId(row.client_id),
        client_no=row.client_no,
        surname_km=row.surname_km,
        given_km=row.given_km,
        surname_la=row.surname_la,
        given_la=row.given_la,
        sex=row.sex,
        dob_year=row.dob_year,
        dob_month=row.dob_month,
        dob_day=row.dob_day,
        dob_precision=row.dob_precision,
        phone=row.phone,
        place_name_km=row.place_name_km,
        status=row.status,
        moved_to=moved_to,
        event_id=None if row.event_id is None else EventId(row.event_id),
        to_ask=tuple((row.to_ask or "").split()),
        registered_on=row.registered_on,
        last_seen_on=row.seen_on,
    )
