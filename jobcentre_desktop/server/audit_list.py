"""Entries of the audit for people: of a desk, of a time, or whatever told or wrote of one client."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from jobcentre_desktop.server import erased, tables
from jobcentre_desktop.server.audit import Act
from jobcentre_desktop.server.audit_tables import audit_entry
from jobcentre_desktop.server.snapshots import Place

_AT_ONCE = 1000


def entries(
    connection: Connection,
    centre_id: str,
    *,
    who: str = "",
    since: datetime | None = None,
    client_id: UUID | None = None,
) -> Iterator[dict[str, Any]]:
    """Yield a centre's entries as plain JSON, the first before the others.

    `who` is a desk's key or name, or an officer's name. With `client_id` only what concerned that client's
    file: changes of it, and answers that it was in or may have been in (a chunk of all records is known by
    where it began and ended).
    """
    query = select(audit_entry).where(audit_entry.c.centre_id == centre_id).order_by(audit_entry.c.number)
    if since is not None:
        query = query.where(audit_entry.c.at >= since)
    if who:
        query = query.where(audit_entry.c.who.in_((who, *_lines_of(connection, centre_id, who))))
    concerns = _everything if client_id is None else _about(connection, centre_id, client_id)
    for row in connection.execute(query.execution_options(yield_per=_AT_ONCE)):
        if concerns(row):
            yield {
                "centre": centre_id,
                "number": row.number,
                "at": row.at.isoformat(),
                "who": row.who,
                "act": row.act,
                "what": row.what,
            }


def line(entry: dict[str, Any]) -> str:
    """Return an entry for people."""
    what = ", ".join(
        f"{name} {_told(value)}" for name, value in sorted(entry["what"].items()) if name != "sum"
    )
    act = entry["act"].replace("_", " ")
    told = f"{entry['centre']} {entry['number']}  {entry['at'][:19]}  {entry['who']} {act}"
    return f"{told}: {what}" if what else told


def _told(value: Any) -> str:
    return " ".join(value) if isinstance(value, list) else str(value)


def _everything(_row: Row[Any]) -> bool:
    return True


def _lines_of(connection: Connection, centre_id: str, desk_key: str) -> Sequence[str]:
    """Return the names under which a desk wrote."""
    line = tables.own_line
    return connection.scalars(
        select(line.c.desk_name).where(line.c.centre_id == centre_id, line.c.desk_key == desk_key)
    ).all()


def _about(connection: Connection, centre_id: str, client_id: UUID) -> Callable[[Row[Any]], bool]:
    """Return whether an entry concerns a client's file, as it is or was."""
    record, op = tables.record, tables.op
    file = set(
        connection.scalars(
            select(record.c.record_id).where(record.c.centre_id == centre_id, record.c.file_id == client_id)
        )
    )
    file |= {client_id, *erased.records_of(connection, centre_id, client_id)}
    written = {
        row.number: row.desk_name
        for row in connection.execute(
            select(op.c.number, op.c.desk_name).where(op.c.centre_id == centre_id, op.c.record_id.in_(file))
        )
    }
    ids = {str(one) for one in file}

    def concerns(row: Row[Any]) -> bool:
        what = row.what  # as `Act` says
        match row.act:
            case Act.WROTE | Act.BEGAN:
                return "sum" in what and any(what["first"] <= one <= what["last"] for one in written)
            case Act.HEARD:
                return any(what["above"] < one <= what["up_to"] for one in written)
            case Act.TOOK_RECORDS:
                return _may_hold(what, client_id)
            case Act.ASKED_RECORDS:
                return not ids.isdisjoint(what["records"])
            case Act.GOT_SCAN | Act.BROUGHT_SCAN:
                return str(what["record"]) in ids
            case Act.OFFICER:
                return str(client_id) == str(what.get("client"))
            case _:
                return False

    return concerns


def _may_hold(what: dict[str, Any], client_id: UUID) -> bool:
    """Return whether a chunk may hold a client's file: files come from the highest id to the lowest."""
    after, reached = Place.read(what["after"]), Place.read(what["reached"])
    if after.part == reached.part:
        return after.part > 1 and reached.file_id <= client_id <= after.file_id
    return client_id <= after.file_id or client_id >= reached.file_id or reached.part - after.part > 1
