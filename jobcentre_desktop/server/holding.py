"""Changes that come too late: kept whole, put before the client's centre, its decision brought back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid5

from sqlalchemy import Connection, select
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.domain.changes import Act, Change
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.facts import to_facts
from jobcentre_desktop.domain.hybrid_clock import clamped, time_of
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, HeldChangeId
from jobcentre_desktop.domain.states import uuid_of
from jobcentre_desktop.domain.transfer import HeldChange, HeldDecision
from jobcentre_desktop.server import audit, server_line, tables
from jobcentre_desktop.server.absorbing import body_of
from jobcentre_desktop.server.handing_over import Clocks
from jobcentre_desktop.server.own_line import Chained, Told
from jobcentre_desktop.server.server_line import Piece
from jobcentre_desktop.server.whereabouts import Late

NOTES = UUID("5f0c8a52-6a3e-5c61-9d0b-2f6d0f4e7a10")
"""Name space of the ids of late notes: the same change is never put before anybody twice."""


def hold(
    connection: Connection,
    centre_id: str,
    clocks: Clocks,
    late: Late,
    changes: Sequence[Chained],
    now: datetime,
    told: Told,
) -> None:
    """Keep the late changes and tell the centres where their clients are, which must be held."""
    notes: dict[str, list[Piece]] = {}
    rows = []
    for chained in changes:
        change = chained.change
        client_id, there = late[change.seq]
        told.held[change.seq] = there
        rows.append(
            {
                "centre_id": centre_id,
                "desk_name": change.desk,
                "seq": change.seq,
                "client_id": client_id,
                "record_id": change.record_id,
                "to_centre": there,
                "received_at": now,
                "chain": chained.chain,
                "body": body_of(change),
            }
        )
        note = _note(change, ClientId(client_id), centre_id, _name(connection, centre_id, change.author), now)
        piece = Piece(kind=HeldChange.KIND, record_id=note.id, act=Act.ADD, facts=to_facts(note))
        notes.setdefault(there, []).append(piece)
    if rows:
        connection.execute(insert(tables.held), rows)
        seqs = [one.change.seq for one in changes]
        late_ones: audit.What = {"first": min(seqs), "last": max(seqs)}
        audit.enter(connection, centre_id, changes[0].change.desk, audit.Act.CAME_LATE, late_ones, now)
    for there, pieces in notes.items():
        clocks[there] = server_line.write(connection, there, clocks[there], pieces, now)


def tell_decision(
    connection: Connection, centre_id: str, clocks: Clocks, decided: Change, now: datetime
) -> None:
    """Copy a decision to the centre whose change it is about; that centre must be held."""
    there = asker_of(connection, centre_id, decided)
    if there and there != centre_id and _is_new(connection, there, decided.record_id):
        piece = Piece(kind=decided.kind, record_id=decided.record_id, act=Act.ADD, facts=decided.facts)
        clocks[there] = server_line.write(connection, there, clocks[there], [piece], now)


def asker_of(connection: Connection, centre_id: str, decided: Change) -> str:
    """Return the centre whose late change a decision is about; "" when there is nothing to tell.

    Whoever has handed the client on since decides nothing any more: the next centre has the note.
    """
    held_id = uuid_of(decided.facts.get("held_id"))
    if decided.kind != HeldDecision.KIND or decided.act is not Act.ADD or held_id is None:
        return ""
    record, moved = tables.record, tables.moved
    row = connection.execute(
        select(record.c.facts, moved.c.to_centre)
        .select_from(
            record.outerjoin(
                moved,
                (moved.c.centre_id == record.c.centre_id) & (moved.c.client_id == record.c.file_id),
            )
        )
        .where(
            record.c.centre_id == centre_id,
            record.c.record_id == held_id,
            record.c.kind == HeldChange.KIND,
        )
    ).one_or_none()
    return "" if row is None or row.to_centre is not None else str(row.facts.get("from_centre", ""))


def _note(change: Change, client_id: ClientId, centre_id: str, name: str, now: datetime) -> HeldChange:
    return HeldChange(
        id=HeldChangeId(uuid5(NOTES, f"{change.desk}/{change.seq}")),
        client_id=client_id,
        from_centre=centre_id,
        desk_name=change.desk,
        seq=change.seq,
        tx=change.tx,
        kind=change.kind,
        record_id=change.record_id,
        act=change.act.value,
        told=None if change.act is Act.REMOVE else change.facts or None,
        author=CounsellorId(change.author),
        author_name=name,
        at=time_of(clamped(change.clock, now)),
    )


def _name(connection: Connection, centre_id: str, author: UUID) -> str:
    record = tables.record
    name = connection.scalar(
        select(record.c.facts["name"].astext).where(
            record.c.centre_id == centre_id,
            record.c.record_id == author,
            record.c.kind == Counsellor.KIND,
        )
    )
    return str(name or "")


def _is_new(connection: Connection, centre_id: str, record_id: UUID) -> bool:
    record = tables.record
    this = (record.c.centre_id == centre_id, record.c.record_id == record_id)
    return connection.scalar(select(record.c.record_id).where(*this)) is None
