"""Which client a number or an id names, and the centres that have or had them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, exists, select

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.states import uuid_of
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.absorbing import CentreClock, read_clock
from jobcentre_desktop.server.database import TryAgain
from jobcentre_desktop.server.refused import Foreseen


def find(connection: Connection, client: str) -> tuple[UUID, str]:
    """Return the id and the number of the client that a number or an id names. Raises Foreseen."""
    record = tables.record
    here = (record.c.kind == Client.KIND,)
    client_id = uuid_of(client)
    if client_id is not None:
        centres = centres_of(connection, client_id)
        which: tuple[Any, ...] = (record.c.centre_id.in_(centres), record.c.record_id == client_id)
    else:  # the centre that gave the number has the client, or what is left after a move
        which = (
            record.c.centre_id == client.strip().split("-")[0],
            record.c.facts["client_no"].astext == client.strip(),
        )
    rows = connection.execute(
        select(record.c.record_id, record.c.facts["client_no"].astext.label("client_no")).where(*here, *which)
    )
    found = {row.record_id: row.client_no or "" for row in rows}
    if not found:
        raise Foreseen("SRV-26", f"No centre has a client {client.strip()}.")
    if len(found) > 1:
        ids = ", ".join(sorted(map(str, found)))
        raise Foreseen("SRV-28", f"Several clients bear this number. Name the one by its id: {ids}")
    return found.popitem()


def centres_of(connection: Connection, client_id: UUID) -> list[str]:
    """Return the codes of the centres that have, or ever had, anything of the client."""
    centre, record, held = tables.centre.c.centre_id, tables.record, tables.held
    return list(
        connection.scalars(
            select(centre)
            .where(
                exists().where(record.c.centre_id == centre, record.c.file_id == client_id)
                | exists().where(held.c.centre_id == centre, held.c.client_id == client_id)
            )
            .order_by(centre)
        )
    )


def hold(connection: Connection, client_id: UUID) -> dict[str, CentreClock]:
    """Hold all these centres until the end. Raises TryAgain when the client moved on meanwhile."""
    centres = centres_of(connection, client_id)
    clocks = {code: read_clock(connection, code, hold=True) for code in centres}
    if centres_of(connection, client_id) != centres:
        raise TryAgain
    return clocks
