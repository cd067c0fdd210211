"""A centre on the central server put back to an older copy of itself, as a restored backup would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from jobcentre_desktop.server.tables import CENTRELESS, metadata
from tests.central import past_the_guard

Copy = Mapping[str, Sequence[Mapping[str, Any]]]
_TABLES = [one for one in metadata.sorted_tables if one.name not in CENTRELESS]


def copy_of(connection: Connection, *centres: str) -> Copy:
    """Return all rows of some centres."""
    return {
        table.name: [
            dict(row._mapping)
            for row in connection.execute(select(table).where(table.c.centre_id.in_(centres)))
        ]
        for table in _TABLES
    }


def put_back(connection: Connection, copy: Copy, *centres: str) -> None:
    """Put the rows of a copy in the place of those that are there."""
    past_the_guard(connection)
    for table in reversed(_TABLES):
        connection.execute(delete(table).where(table.c.centre_id.in_(centres)))
    for table in _TABLES:
        if rows := copy[table.name]:
            connection.execute(insert(table), [dict(row) for row in rows])
