"""At which centre a client is now, and which changes of a batch come too late for a client who left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias
from uuid import UUID

from sqlalchemy import Connection, bindparam, select, union_all

from jobcentre_desktop.domain.changes import Change
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.states import uuid_of
from jobcentre_desktop.domain.transfer import STAYS
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.many_rows import any_of
from jobcentre_desktop.server.own_line import Chained

Late: TypeAlias = Mapping[int, tuple[UUID, str]]
"""seq -> (client, the centre where they are) for the changes of a batch that come too late."""
_ANYBODY_LEFT = union_all(
    *(
        select(table.c.centre_id).where(table.c.centre_id == bindparam("centre")).limit(1).subquery().select()
        for table in (tables.moved, tables.held)
    )
)
_OWNERS = select(tables.record.c.record_id, tables.record.c.file_id).where(
    tables.record.c.centre_id == bindparam("centre"),
    any_of(tables.record.c.record_id, "ids"),
)


def client_named(change: Change) -> UUID | None:
    """Return the client that a change itself names; one that only sets other fields names none."""
    return change.record_id if change.kind == Client.KIND else uuid_of(change.facts.get("client_id"))


def place_of(connection: Connection, centre_id: str, client_id: UUID) -> str:
    """Return the centre to which a client who was at this one has come by now; this one if they never left.

    Whoever arrives at a centre is no more among those who left it, so the way from centre to centre ends.
    """
    moved = tables.moved
    here = centre_id
    while True:
        there = connection.scalar(
            select(moved.c.to_centre).where(moved.c.centre_id == here, moved.c.client_id == client_id)
        )
        if there is None:
            return here
        here = str(there)


def centres_before(connection: Connection, centre_id: str, client_id: UUID) -> dict[str, UUID]:
    """Return centre -> the transfer by which a client who is at this one left it, the latest first."""
    moved = tables.moved
    rows = connection.execute(
        select(moved.c.centre_id, moved.c.transfer_id)
        .where(moved.c.client_id == client_id)
        .order_by(moved.c.at.desc(), moved.c.centre_id)
    )
    return {
        row.centre_id: row.transfer_id
        for row in rows
        if place_of(connection, row.centre_id, client_id) == centre_id
    }


def late_for(connection: Connection, centre_id: str, new: Sequence[Chained]) -> Late:
    """Return which changes come too late.

    A change to something that itself came too late comes too late as well, also when the client is back.
    """
    changes = [one.change for one in new if one.change.kind not in STAYS]
    if not changes or not _anybody_left(connection, centre_id):
        return {}
    owners = _owners(connection, centre_id, {one.record_id for one in changes})
    held = _held(connection, centre_id, {one.record_id for one in changes} - owners.keys())
    whose: dict[int, UUID] = {}
    for change in changes:
        client_id = owners.get(change.record_id) or held.get(change.record_id) or client_named(change)
        if client_id is not None:
            whose[change.seq] = client_id
    left = _left(connection, centre_id, whose.values())
    late: dict[int, tuple[UUID, str]] = {}
    too_late: dict[UUID, UUID] = dict(held)
    for change in changes:
        client_id = whose.get(change.seq) or too_late.get(change.record_id)
        if client_id is None:
            continue
        if client_id in left or change.record_id in too_late:
            late[change.seq] = client_id, place_of(connection, centre_id, client_id)
            if change.record_id not in owners:
                too_late[change.record_id] = client_id
    return late


def _anybody_left(connection: Connection, centre_id: str) -> bool:
    """Return whether a client ever left: most centres' batches need no further question."""
    return connection.execute(_ANYBODY_LEFT, {"centre": centre_id}).first() is not None


def _owners(connection: Connection, centre_id: str, ids: Iterable[UUID]) -> dict[UUID, UUID]:
    rows = connection.execute(_OWNERS, {"centre": centre_id, "ids": list(ids)})
    return {row.record_id: row.file_id for row in rows}


def _held(connection: Connection, centre_id: str, ids: Iterable[UUID]) -> dict[UUID, UUID]:
    held = tables.held
    rows = connection.execute(
        select(held.c.record_id, held.c.client_id).where(
            held.c.centre_id == centre_id, held.c.record_id.in_(list(ids))
        )
    )
    return {row.record_id: row.client_id for row in rows}


def _left(connection: Connection, centre_id: str, clients: Iterable[UUID]) -> set[UUID]:
    moved = tables.moved
    rows = connection.execute(
        select(moved.c.client_id).where(moved.c.centre_id == centre_id, moved.c.client_id.in_(set(clients)))
    )
    return {row.client_id for row in rows}
