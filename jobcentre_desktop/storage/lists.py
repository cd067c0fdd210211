"""Long lists in the order of an index: row numbers in pieces, each found where the last one ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, cast
from uuid import UUID

import msgspec
from sqlalchemy import Boolean, ColumnElement, Select, Table, false, func, literal, or_, select, tuple_
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from jobcentre_desktop.domain.khmer.text import fold_for_search
from jobcentre_desktop.domain.numbers import tidy_number
from jobcentre_desktop.domain.referral import OPEN_STATES
from jobcentre_desktop.ports import ListName, Wish
from jobcentre_desktop.storage.columns import Id
from jobcentre_desktop.storage.moves import is_here
from jobcentre_desktop.storage.name_search import best
from jobcentre_desktop.storage.partner_finder import SqlPartners
from jobcentre_desktop.storage.search_index import SearchIndex
from jobcentre_desktop.storage.tables import client_index, partner_index, referral_index
from jobcentre_desktop.storage.transaction import Transaction, portions

_NO_INDEX = custom_op[Any]("+")
"""SQLite's own way to say so: a column with a plus before it has no index."""
_MOST_BY_TEXT = 500
"""Clients, and referrals, that a typed text finds: nobody reads further."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    row: ColumnElement[int]
    id: ColumnElement[UUID]
    usual: str
    usual_descending: bool = False
    orders: Mapping[str, tuple[ColumnElement[Any], ...]]
    """What each sorts by, an index each; the row number comes last of all."""
    fields: Mapping[str, ColumnElement[object]]


@cache
def _shapes() -> Mapping[str, _Shape]:
    client, referral, partner = client_index.c, referral_index.c, partner_index.c
    return {
        "clients": _Shape(
            row=client.row,
            id=client.client_id,
            usual="name",
            orders={
                "name": (client.sort_key,),
                "number": (client.client_no,),
                "born": (client.born,),
                "seen": (client.seen_on,),
                "sex": (client.sex, client.sort_key),
                "place": (client.place, client.sort_key),
            },
            fields={"sex": client.sex, "status": client.status, "counsellor_id": client.counsellor_id},
        ),
        "referrals": _Shape(
            row=referral.row,
            id=referral.referral_id,
            usual="made",
            usual_descending=True,
            orders={
                "made": (referral.made_at,),
                "number": (referral.referral_no,),
                "until": (referral.valid_until,),
            },
            fields={"state": referral.state},
        ),
        "partners": _Shape(
            row=partner.row,
            id=partner.partner_id,
            usual="name",
            orders={
                "name": (partner.sort_key,),
                "number": (partner.partner_no,),
                "verification": (partner.verified, partner.sort_key),
            },
            fields={"active": partner.active},
        ),
    }


class SqlLists:
    """The port `Lists` on the encrypted file."""

    def __init__(self, transaction: Transaction, *, own_centre: str) -> None:
        self._transaction = transaction
        self._own_centre = own_centre

    def count(self, name: ListName, wish: Wish) -> int:
        if wish.text:
            return len(self.order(name, wish, after=None, most=_MOST_BY_TEXT))
        shape = _shapes()[name]
        asked = select(func.count()).select_from(shape.row.table).where(*self._only(name, wish))
        return int(self._transaction.value(asked))

    def order(self, name: ListName, wish: Wish, *, after: int | None, most: int) -> Sequence[int]:
        shape = _shapes()[name]
        if wish.text:
            return () if after is not None else self._by_text(name, shape, wish)
        only = self._only(name, wish, in_order=True)
        asked = self._sorted(shape, wish, select(shape.row).where(*only)).limit(most)
        if after is not None:
            keys, down = shape.orders[wish.sort or shape.usual], _is_descending(shape, wish)
            # Looked up first: the planner does not use the index for a key it does not know yet.
            last = self._transaction.row(select(*keys).where(shape.row == after))
            if last is None:
                return ()
            told = (literal(value, key.type) for value, key in zip(last, keys, strict=True))
            here, there = tuple_(*keys, shape.row), tuple_(*told, after)
            asked = asked.where(here < there if down else here > there)
        # One text for thousands of rows: a tenth of the time of as many rows of one number.
        packed = select(func.json_group_array(asked.subquery().c.row))
        return msgspec.json.decode(self._transaction.value(packed), type=list[int])

    def counts(self, name: ListName, field: str) -> Mapping[str, int]:
        shape = _shapes()[name]
        column = shape.fields[field]
        rows = self._transaction.rows(
            select(column.label("value"), func.count().label("n"))
            .where(*self._only(name, Wish()))
            .group_by(column)
        )
        return {str(row.value): row.n for row in rows if row.value is not None}

    def ids(self, name: ListName, rows: Sequence[int]) -> Mapping[int, UUID]:
        shape = _shapes()[name]
        return {
            row.row: row.id
            for some in portions(rows)
            for row in self._transaction.rows(
                select(shape.row, shape.id.label("id")).where(shape.row.in_(some))
            )
        }

    def row_of(self, name: ListName, record_id: UUID) -> int | None:
        shape = _shapes()[name]
        found = self._transaction.value(select(shape.row).where(shape.id == record_id))
        return None if found is None else int(found)

    def _sorted(self, shape: _Shape, wish: Wish, asked: Select[Any]) -> Select[Any]:
        keys = (*shape.orders[wish.sort or shape.usual], shape.row)
        down = _is_descending(shape, wish)
        return asked.order_by(*(key.desc() if down else key for key in keys))

    def _only(self, name: ListName, wish: Wish, *, in_order: bool = False) -> list[ColumnElement[bool]]:
        """Return what `wish` leaves out. With `in_order` rows are read in its order, none gathered first."""
        shape = _shapes()[name]
        found = []
        for field, value in wish.only:
            column = shape.fields[field]
            told = _beside_the_order(shape, wish, column) if in_order else column
            found.append(told == _read(column, value))
        if name == "referrals":
            found.append(is_here(referral_index.c.client_id, self._own_centre))
            if wish.overdue_on:
                found.append(referral_index.c.state.in_(sorted(one.value for one in OPEN_STATES)))
                found.append(referral_index.c.valid_until < wish.overdue_on)
        return found

    def _by_text(self, name: ListName, shape: _Shape, wish: Wish) -> Sequence[int]:
        best, fits = self._fitting(name, wish.text)
        asked = select(shape.row).where(fits, *self._only(name, wish))
        found = [row.row for row in self._transaction.rows(self._sorted(shape, wish, asked))]
        if best and not wish.sort:
            place = {row: n for n, row in enumerate(best)}
            found.sort(key=place.__getitem__)
        return found[:_MOST_BY_TEXT]

    def _fitting(self, name: ListName, text: str) -> tuple[Sequence[int], ColumnElement[bool]]:
        """Return the rows that fit a text, the best first where that can be told, and the condition."""
        if name == "clients":
            rows = self._clients(text)
            return rows, client_index.c.row.in_(rows)
        if name == "partners":
            found = SqlPartners(self._transaction).search(text, _MOST_BY_TEXT)
            told = self._transaction.rows(
                select(partner_index.c.row, partner_index.c.partner_id).where(
                    partner_index.c.partner_id.in_(found)
                )
            )
            row_of = {row.partner_id: row.row for row in told}
            rows = [row_of[one] for one in found]
            return rows, partner_index.c.row.in_(rows)
        index = referral_index.c
        clients = select(client_index.c.client_id).where(client_index.c.row.in_(self._clients(text)))
        number, partner = tidy_number(text), fold_for_search(text)
        return (), or_(
            index.referral_no.contains(number, autoescape=True) if number else false(),
            index.partner_key.contains(partner, autoescape=True) if partner else false(),
            index.client_id.in_(clients),
        )

    def _clients(self, text: str) -> list[int]:
        return best(SearchIndex(self._transaction).find(text, _MOST_BY_TEXT), _MOST_BY_TEXT)


def _beside_the_order(shape: _Shape, wish: Wish, column: ColumnElement[object]) -> ColumnElement[object]:
    """Return the column of a filter, without its index unless that goes on in the order wished for.

    SQLite would gather all women by their index and sort 150,000 of them for one screen: twelve seconds.
    """
    keys = [key.key for key in shape.orders[wish.sort or shape.usual]]
    indexes = [index.columns.keys() for index in cast(Table, shape.row.table).indexes]
    if column.key == keys[0] or [column.key, *keys] in indexes:
        return column
    return UnaryExpression(column, operator=_NO_INDEX, type_=column.type)


def _read(column: ColumnElement[object], value: str) -> object:
    if isinstance(column.type, Boolean):
        return value == "1"
    return UUID(value) if isinstance(column.type, Id) else value


def _is_descending(shape: _Shape, wish: Wish) -> bool:
    return wish.descending if wish.sort else shape.usual_descending
