"""Many rows of one table at once: the statement and the way each value is written are made once per table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite

_DIALECT = sqlite.dialect()

Written = tuple[Any, ...]


Writer = Callable[[Sequence[Mapping[str, Any]]], list[Written]]


@cache
def insertion(table: Table, names: tuple[str, ...], instead: tuple[str, ...] = ()) -> tuple[str, Writer]:
    """Return the SQL that inserts a row and what makes rows of values fit for the driver.

    A row with the same key gets new values in the columns of `instead`; without any there must be none. It
    takes a third of the time of a statement for each row.
    """
    sql = f'INSERT INTO "{table.name}" ({_quoted(names)}) VALUES ({", ".join("?" * len(names))})'
    if instead:
        fresh = ", ".join(f'"{name}" = excluded."{name}"' for name in instead)
        sql += f" ON CONFLICT ({_quoted(_keys(table))}) DO UPDATE SET {fresh}"
    return sql, _writer(table, names)


@cache
def alteration(table: Table, names: tuple[str, ...]) -> tuple[str, Writer]:
    """Return the same for the SQL that gives some columns of a row other values, found by its key.

    An index on columns that are not named is not touched.
    """
    told = ", ".join(f'"{name}" = ?' for name in names)
    return f'UPDATE "{table.name}" SET {told} WHERE {_same_key(table)}', _writer(table, names + _keys(table))


@cache
def removal(table: Table) -> tuple[str, Writer]:
    """Return the same for the SQL that takes out a row, found by its key."""
    return f'DELETE FROM "{table.name}" WHERE {_same_key(table)}', _writer(table, _keys(table))


def _keys(table: Table) -> tuple[str, ...]:
    return tuple(column.name for column in table.primary_key)


def _same_key(table: Table) -> str:
    return " AND ".join(f'"{key}" = ?' for key in _keys(table))


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _writer(table: Table, names: Sequence[str]) -> Writer:
    writers = [
        (name, table.columns[name].type.dialect_impl(_DIALECT).bind_processor(_DIALECT)) for name in names
    ]

    def written(rows: Sequence[Mapping[str, Any]]) -> list[Written]:
        # Column by column: half the time of row by row.
        columns = [
            [row[name] for row in rows] if write is None else [write(row[name]) for row in rows]
            for name, write in writers
        ]
        return list(zip(*columns, strict=True))

    return written
