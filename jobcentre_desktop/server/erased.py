"""Which changes of a batch are about somebody whose data were erased; which desks have carried that out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.server import tables
from jobcentre_desktop.server.desks import KnownDesk
from jobcentre_desktop.server.own_line import Chained
from jobcentre_desktop.server.whereabouts import client_named

# Written once: every request asks, and most centres have erased nobody.
_FILES = select(
    tables.erased_file.c.client_id, tables.erased_file.c.number, tables.erased_file.c.erased_on
).where(tables.erased_file.c.centre_id == bindparam("centre"))


def said_of_erased(connection: Connection, centre_id: str, new: Sequence[Chained]) -> Mapping[int, date]:
    """Return seq -> day of the erasure for the changes of which only the place in their line is kept.

    What they would have added is written down, so that what is later said of it is known again. The centre
    must be held.
    """
    days = _days(connection, centre_id)
    if not days:
        return {}
    changes = [one.change for one in new]
    whose = _records(connection, centre_id, {one.record_id for one in changes})
    found: dict[int, date] = {}
    fresh: dict[UUID, UUID] = {}
    for change in changes:
        client_id = whose.get(change.record_id)
        if client_id is None:
            client_id = client_named(change)
            if client_id not in days:
                continue
            assert client_id is not None  # or it is no key
            whose[change.record_id] = fresh[change.record_id] = client_id
        found[change.seq] = days[client_id]
    note_records(connection, centre_id, fresh)
    return found


def note_records(connection: Connection, centre_id: str, whose: Mapping[UUID, UUID]) -> None:
    """Write down records (id -> client) that belong to erased files."""
    if whose:
        rows = [
            {"centre_id": centre_id, "record_id": record_id, "client_id": client_id}
            for record_id, client_id in whose.items()
        ]
        connection.execute(insert(tables.erased_record).on_conflict_do_nothing(), rows)


def records_of(connection: Connection, centre_id: str, client_id: UUID) -> Sequence[UUID]:
    """Return the ids of the records that were in an erased file, as they were written down then."""
    kept = tables.erased_record
    return connection.scalars(
        select(kept.c.record_id).where(kept.c.centre_id == centre_id, kept.c.client_id == client_id)
    ).all()


def note_heard(connection: Connection, desk: KnownDesk, up_to: int, now: datetime) -> None:
    """Write down which erasures a desk has carried out: all up to this number, and none beyond.

    A desk that goes back behind one (its file was restored) has the person again until it hears it again.
    """
    heard = tables.erasure_heard
    here = connection.execute(_FILES, {"centre": desk.centre_id}).all()
    if not here:
        return
    done = [row.client_id for row in here if row.number <= up_to]
    mine = (heard.c.centre_id == desk.centre_id, heard.c.desk_key == desk.key)
    connection.execute(delete(heard).where(*mine, heard.c.client_id.not_in(done)))
    if done:
        rows = [
            {"centre_id": desk.centre_id, "desk_key": desk.key, "client_id": one, "at": now} for one in done
        ]
        connection.execute(insert(heard).on_conflict_do_nothing(), rows)


def _days(connection: Connection, centre_id: str) -> dict[UUID | None, date]:
    rows = connection.execute(_FILES, {"centre": centre_id})
    return {row.client_id: row.erased_on for row in rows}


def _records(connection: Connection, centre_id: str, ids: set[UUID]) -> dict[UUID, UUID]:
    records = tables.erased_record
    rows = connection.execute(
        select(records.c.record_id, records.c.client_id).where(
            records.c.centre_id == centre_id, records.c.record_id.in_(ids)
        )
    )
    return {row.record_id: row.client_id for row in rows}
