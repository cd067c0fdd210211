"""A counsellor who serves at two centres: their entry in the register is copied, never a key or password."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from jobcentre_desktop.domain.changes import Act, RecordState
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.server import server_line, tables
from jobcentre_desktop.server.granting import copy_of
from jobcentre_desktop.server.handing_over import Clocks, is_centre
from jobcentre_desktop.server.kept_json import read_record
from jobcentre_desktop.server.many_rows import any_of
from jobcentre_desktop.server.own_line import Chained
from jobcentre_desktop.server.server_line import Piece

_ENTRIES = (
    select(tables.record)
    .where(
        tables.record.c.centre_id == bindparam("centre"),
        any_of(tables.record.c.record_id, "ids"),
        tables.record.c.kind == Counsellor.KIND,
    )
    .order_by(tables.record.c.record_id)
)
Entries = Mapping[UUID, RecordState | None]
"""Entries of a register by their id, None for one that is not there."""


def entries(connection: Connection, centre_id: str, new: Sequence[Chained]) -> Entries:
    """Return the entries that the changes are about, as they stand now."""
    ids = {one.change.record_id for one in new if one.change.kind == Counsellor.KIND}
    return _read(connection, centre_id, ids)


def centres(connection: Connection, centre_id: str, new: Sequence[Chained]) -> set[str]:
    """Return the other centres where the counsellors of the changes serve, or served before them."""
    told = [_served(one.facts) for one in entries(connection, centre_id, new).values() if one]
    told += [_served(one.change.facts) for one in new if one.change.kind == Counsellor.KIND]
    return {code for codes in told for code in codes if code != centre_id and is_centre(connection, code)}


def tell(connection: Connection, centre_id: str, clocks: Clocks, before: Entries, now: datetime) -> None:
    """Bring the copies of changed entries up to date at every centre concerned, which must be held."""
    after = _read(connection, centre_id, before.keys())
    for entry_id, entry in after.items():
        was = before[entry_id]
        if entry is None or entry.facts.get("home"):
            continue
        now_at = _served(entry.facts) if entry.facts.get("active") is not False else set()
        for code in sorted(now_at | (_served(was.facts) if was else set())):
            if code not in clocks or code == centre_id:
                continue
            piece = _piece(connection, entry, centre_id, code, serves=code in now_at)
            clocks[code] = server_line.write(connection, code, clocks[code], piece, now)


def _piece(
    connection: Connection, entry: RecordState, centre_id: str, there: str, *, serves: bool
) -> list[Piece]:
    known = _read(connection, there, [entry.id])[entry.id]
    facts = copy_of(entry, centre_id, serves=serves)
    if known is None:
        return [Piece(kind=Counsellor.KIND, record_id=entry.id, act=Act.ADD, facts=facts)]
    if known.facts.get("home") != centre_id:  # somebody of theirs, whose id a desk here wrote down as its own
        return []
    if serves and known.facts.get("serves"):
        # The head there has let them in, or has not, and says what they are there.
        facts.pop("active")
        facts.pop("role", None)
    changed: Facts = {name: value for name, value in facts.items() if known.facts.get(name) != value}
    return [Piece(kind=Counsellor.KIND, record_id=entry.id, act=Act.SET, facts=changed)] if changed else []


def _read(connection: Connection, centre_id: str, ids: Iterable[UUID]) -> Entries:
    wanted = list(ids)
    if not wanted:
        return {}
    rows = connection.execute(_ENTRIES, {"centre": centre_id, "ids": wanted})
    found = {row.record_id: read_record(row) for row in rows}
    return {one: found.get(one) for one in wanted}


def _served(facts: Facts) -> set[str]:
    told = facts.get("also_at")
    return {code for code in told if isinstance(code, str)} if isinstance(told, list) else set()
