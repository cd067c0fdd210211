"""Carries an erasure out: in every centre that had the client, all in one transaction.

Records, changes, conflicts and what was kept aside lose their content and keep ids, numbers and chains. The
desks hear one change of the server for each record, in the ordinary round, bundle or snapshot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.domain.attachment import Attachment
from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.erasure import SAID_OF_ERASED, left_of, redacted
from jobcentre_desktop.server import erased, named_client, scans, server_line, tables
from jobcentre_desktop.server.absorbing import body_of, read_clock
from jobcentre_desktop.server.erased_aside import empty_aside
from jobcentre_desktop.server.handing_over import Clocks
from jobcentre_desktop.server.kept_json import read_op
from jobcentre_desktop.server.server_line import Piece
from jobcentre_desktop.server.whereabouts import client_named


def counts_of(connection: Connection, client_id: UUID) -> dict[str, dict[str, int]]:
    """Return centre -> kind -> how many records of the client's file are there."""
    record = tables.record
    return {
        centre_id: dict(
            sorted(
                Counter(
                    connection.scalars(
                        select(record.c.kind).where(
                            record.c.centre_id == centre_id, record.c.file_id == client_id
                        )
                    )
                ).items()
            )
        )
        for centre_id in named_client.centres_of(connection, client_id)
    }


def carry_out_again(connection: Connection, centre_id: str, client_id: UUID, now: datetime) -> None:
    """Erase at one centre whom a desk of it says to have been erased before the server was put back."""
    if centre_id in named_client.centres_of(connection, client_id):
        clocks: Clocks = {centre_id: read_clock(connection, centre_id, hold=True)}
        _erase_in(connection, centre_id, clocks, client_id, "", now)


def carry_out(connection: Connection, client_id: UUID, erasure_id: str, now: datetime) -> None:
    """Erase the client's data at every centre. Raises TryAgain when the client moved on meanwhile."""
    clocks = named_client.hold(connection, client_id)
    for centre_id in clocks:
        _erase_in(connection, centre_id, clocks, client_id, erasure_id, now)


def _erase_in(
    connection: Connection, centre_id: str, clocks: Clocks, client_id: UUID, erasure_id: str, now: datetime
) -> None:
    record, day, before = tables.record, local_day(now), clocks[centre_id].number
    rows = connection.execute(
        select(record.c.record_id, record.c.kind, record.c.facts)
        .where(record.c.centre_id == centre_id, record.c.file_id == client_id)
        .order_by(record.c.number, record.c.record_id)
    ).all()
    pieces = [
        Piece(kind=row.kind, record_id=row.record_id, act=Act.REMOVE, facts=left_of(row.kind, row.facts, day))
        for row in rows
    ]
    scans.forget(connection, centre_id, client_id, _scans_held(connection, centre_id, client_id))
    clocks[centre_id] = server_line.write(connection, centre_id, clocks[centre_id], pieces, now)
    connection.execute(
        insert(tables.erased_file).values(
            centre_id=centre_id,
            client_id=client_id,
            erasure_id=erasure_id,
            number=clocks[centre_id].number,
            erased_on=day,
        )
    )
    file = {row.record_id for row in rows} | _set_aside_held(connection, centre_id, client_id)
    file |= _redact_kept_aside(connection, centre_id, client_id, file, day)
    _redact_changes(connection, centre_id, file, before, day)
    erased.note_records(connection, centre_id, dict.fromkeys({*file, client_id}, client_id))
    empty_aside(connection, centre_id)
    conflict, last = tables.conflict, tables.last_answer
    connection.execute(
        delete(conflict).where(conflict.c.centre_id == centre_id, conflict.c.record_id.in_(file))
    )
    # What was answered last may hold the person; the same request, and no other, is answered anew.
    connection.execute(update(last).where(last.c.centre_id == centre_id).values(answer=b""))


def _scans_held(connection: Connection, centre_id: str, client_id: UUID) -> set[str]:
    """Return the hashes of the scans that came too late."""
    held = tables.held
    bodies = connection.scalars(
        select(held.c.body).where(held.c.centre_id == centre_id, held.c.client_id == client_id)
    )
    told = [change.facts.get("sha256") for change in map(read_op, bodies) if change.kind == Attachment.KIND]
    return {one for one in told if isinstance(one, str)}


def _set_aside_held(connection: Connection, centre_id: str, client_id: UUID) -> set[UUID]:
    """Keep what came too late for the client as if it came now: nobody decides about it any more.

    Return the records it was about.
    """
    held, aside = tables.held, tables.quarantine
    these = (held.c.centre_id == centre_id, held.c.client_id == client_id)
    names = ("centre_id", "desk_name", "seq", "received_at", "chain", "body")
    rows = connection.execute(select(held).where(*these)).all()
    if rows:
        connection.execute(
            insert(aside),
            [{name: getattr(row, name) for name in names} | {"reason": SAID_OF_ERASED} for row in rows],
        )
        connection.execute(delete(held).where(*these))
    return {row.record_id for row in rows}


def _redact_kept_aside(
    connection: Connection, centre_id: str, client_id: UUID, file: Collection[UUID], day: date
) -> set[UUID]:
    """Take the content out of what was kept aside about the client; return the records it was about."""
    aside = tables.quarantine
    about = set(file)
    values: list[dict[str, Any]] = []
    rows = connection.execute(
        select(aside.c.desk_name, aside.c.seq, aside.c.body)
        .where(aside.c.centre_id == centre_id)
        .order_by(aside.c.desk_name, aside.c.seq)
    )
    for row in rows:
        change = read_op(row.body)
        if change.record_id not in about and client_named(change) != client_id:
            continue
        about.add(change.record_id)
        body = body_of(redacted(change, day))
        values.append({"of_desk": row.desk_name, "of_seq": row.seq, "empty": body})
    if values:
        connection.execute(
            update(aside)
            .where(
                aside.c.centre_id == centre_id,
                aside.c.desk_name == bindparam("of_desk"),
                aside.c.seq == bindparam("of_seq"),
            )
            .values(body=bindparam("empty"), reason=SAID_OF_ERASED),
            values,
        )
    return about


def _redact_changes(
    connection: Connection, centre_id: str, file: Collection[UUID], up_to: int, day: date
) -> None:
    """Take the content out of all numbered changes of a file; number, author, clock and chain stay."""
    op = tables.op
    rows = connection.execute(
        select(op.c.number, op.c.body).where(
            op.c.centre_id == centre_id, op.c.record_id.in_(file), op.c.number <= up_to
        )
    ).all()
    if rows:
        connection.execute(
            update(op)
            .where(op.c.centre_id == centre_id, op.c.number == bindparam("of_number"))
            .values(body=bindparam("empty")),
            [{"of_number": row.number, "empty": body_of(redacted(read_op(row.body), day))} for row in rows],
        )
