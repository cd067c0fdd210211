"""Writes many rows of a table in one statement: a day's changes take one journey to the database, not 300."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    LargeBinary,
    Table,
    Text,
    Uuid,
    any_,
    bindparam,
    column,
    func,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSON, Insert, insert

_ROWS = "rows"


def add_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows that all have the same columns."""
    if rows:
        connection.execute(_insert(table, tuple(rows[0])), {_ROWS: rows})


def keep_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows, or put them in the place of those with the same key."""
    if rows:
        connection.execute(_upsert(table, tuple(rows[0])), {_ROWS: rows})


def any_of(of: Column[UUID], name: str) -> ColumnElement[bool]:
    """Return that a column is one of a parameter's ids.

    They travel as one array: as `IN` has them, a parameter each, hardly two statements would be the same,
    and each would be made and read anew.
    """
    return of == any_(bindparam(name, type_=ARRAY(Uuid)))


@cache
def _insert(table: Table, names: tuple[str, ...]) -> Insert:
    # The rows travel as one JSON text, which PostgreSQL takes apart: much less work than a value at a time.
    # Instants, ids and bytes too: as ISO 8601, as text, as base 64.
    columns = [table.c[name] for name in names]
    told = (
        func.json_to_recordset(bindparam(_ROWS, type_=JSON()))
        .table_valued(
            *(column(one.name, Text() if isinstance(one.type, LargeBinary) else one.type) for one in columns),
            name="told",
        )
        .render_derived(with_types=True)
    )
    values = [
        func.decode(told.c[one.name], "base64") if isinstance(one.type, LargeBinary) else told.c[one.name]
        for one in columns
    ]
    return insert(table).from_select(list(names), select(*values))


@cache
def _upsert(table: Table, names: tuple[str, ...]) -> Insert:
    statement = _insert(table, names)
    keys = [one.name for one in table.primary_key]
    fresh = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=fresh)
