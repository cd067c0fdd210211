"""The bytes of scans at the server: taken in pieces, given by pieces, carried along with who moves.

They stand under the centre whose record names their hash, once each. So a desk can bring and get only what a
record of its own centre names, and what belongs to a centre can be found and removed with it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Connection, Row, cast, delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.domain.attachment import MOST_BYTES, Attachment
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.states import uuid_of
from jobcentre_desktop.server import audit, tables
from jobcentre_desktop.server.kept_json import read_op
from jobcentre_desktop.server.scan_tables import scan, scan_piece
from jobcentre_desktop.wire.frames import framed
from jobcentre_desktop.wire.scan_messages import (
    LEVEL,
    MOST_PIECE,
    GetHeader,
    GetRequest,
    PutAnswer,
    PutHeader,
)


def put(
    connection: Connection, centre_id: str, asked: PutHeader, content: bytes, reading: audit.Reading
) -> bytes:
    """Take a piece if it goes on where the server is; answer with how much there is."""
    return framed(_put(connection, centre_id, asked, content, reading), b"", LEVEL)


def get(connection: Connection, centre_id: str, asked: GetRequest, reading: audit.Reading) -> bytes:
    """Answer with a piece of a scan that a record of the centre names."""
    facts = _record(connection, centre_id, uuid_of(asked.id))
    if facts is not None and _went_on(connection, centre_id, facts) is not None:
        facts = None  # the client's file is read at another centre by now
    row = None if facts is None else _row(connection, centre_id, str(facts["sha256"]))
    if row is None or not row.whole or not 0 <= asked.at <= row.size:
        return framed(GetHeader(), b"", LEVEL)
    most = max(1, min(asked.most, MOST_PIECE))
    reading.got_scan(connection, centre_id, asked.id, asked.at)
    return framed(GetHeader(size=row.size), _read(connection, centre_id, row.sha256, asked.at, most), LEVEL)


def carry_along(connection: Connection, client_id: UUID, from_centre: str, to_centre: str) -> None:
    """Copy the scans of a client's file to the centre they move to, as far as they have come."""
    record = tables.record
    hashes = select(record.c.facts["sha256"].astext).where(
        record.c.centre_id == from_centre,
        record.c.file_id == client_id,
        record.c.kind == Attachment.KIND,
        record.c.removed.is_(False),
    )
    for sha256 in connection.scalars(hashes.distinct()).all():
        _copy(connection, sha256, from_centre, to_centre)


def forget(connection: Connection, centre_id: str, file_id: UUID, also: Collection[str] = ()) -> int:
    """Remove the bytes of a file's scans from a centre, but those that another file's record names too.

    For an erasure. `also` are hashes that no record here names: they came too late. Returns how many scans
    were removed. Takes no look at other centres: call it for each that has the file.
    """
    record = tables.record
    named = record.c.facts["sha256"].astext
    theirs = select(named).where(
        record.c.centre_id == centre_id, record.c.file_id == file_id, record.c.kind == Attachment.KIND
    )
    others = select(named).where(
        record.c.centre_id == centre_id,
        record.c.file_id != file_id,
        record.c.kind == Attachment.KIND,
        record.c.removed.is_(False),
    )
    gone = (set(connection.scalars(theirs)) | set(also)) - set(connection.scalars(others))
    for sha256 in gone:
        _drop_pieces(connection, centre_id, sha256)
        connection.execute(delete(scan).where(scan.c.centre_id == centre_id, scan.c.sha256 == sha256))
    return len(gone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Scans that records name and whose bytes have not come, all of them: how many, and how many bytes."""

    count: int = 0
    left: int = 0


def missing_of(connection: Connection, centre_id: str) -> dict[str, Missing]:
    """Return what is missing, by the name of the desk where each record was made."""
    record = tables.record
    size = cast(record.c.facts["size"].astext, BigInteger)
    arrived = (scan.c.centre_id == record.c.centre_id) & (scan.c.sha256 == record.c.facts["sha256"].astext)
    rows = connection.execute(
        select(
            record.c.born_desk,
            func.count().label("scans"),
            func.sum(size - func.coalesce(scan.c.have, 0)).label("left"),
        )
        .select_from(record.outerjoin(scan, arrived))
        .where(
            record.c.centre_id == centre_id,
            record.c.kind == Attachment.KIND,
            record.c.removed.is_(False),
            or_(scan.c.whole.is_(None), scan.c.whole.is_(False)),
        )
        .group_by(record.c.born_desk)
    )
    return {row.born_desk: Missing(count=row.scans, left=int(row.left)) for row in rows}


def _put(
    connection: Connection, centre_id: str, asked: PutHeader, content: bytes, reading: audit.Reading
) -> PutAnswer:
    facts = _told(connection, centre_id, uuid_of(asked.id))
    named = facts is not None and (facts.get("sha256"), facts.get("size")) == (asked.sha256, asked.size)
    if facts is None or not named or not 0 < asked.size <= MOST_BYTES:
        return PutAnswer(wanted=False)
    row = _held(connection, centre_id, asked, reading.now)
    if row.size != asked.size:
        return PutAnswer(wanted=False)
    have, whole = row.have, row.whole
    if asked.at == have and content and not whole and have + len(content) <= asked.size:
        have += len(content)
        piece = {"centre_id": centre_id, "sha256": asked.sha256, "at": asked.at, "content": content}
        connection.execute(insert(scan_piece).values(piece))
        if have == asked.size:
            whole = _hash(connection, centre_id, asked.sha256) == asked.sha256
            if whole:
                reading.brought_scan(connection, centre_id, asked.id, asked.sha256)
            else:
                have = 0
                _drop_pieces(connection, centre_id, asked.sha256)
        connection.execute(update(scan).where(*_this(centre_id, asked.sha256)).values(have=have, whole=whole))
    if whole:
        _send_on(connection, centre_id, asked.sha256, facts)
    return PutAnswer(wanted=True, have=have, whole=whole)


def _held(connection: Connection, centre_id: str, asked: PutHeader, now: datetime) -> Row[Any]:
    """Return how much of the scan there is; nobody else adds to it until the transaction ends."""
    empty = {"size": asked.size, "have": 0, "whole": False, "begun_at": now}
    connection.execute(
        insert(scan).values(centre_id=centre_id, sha256=asked.sha256, **empty).on_conflict_do_nothing()
    )
    return connection.execute(select(scan).where(*_this(centre_id, asked.sha256)).with_for_update()).one()


def _told(connection: Connection, centre_id: str, record_id: UUID | None) -> Facts | None:
    """Return the facts of a scan's record, be it one that came too late and is held."""
    facts = _record(connection, centre_id, record_id)
    if facts is not None or record_id is None:
        return facts
    held = tables.held
    bodies = select(held.c.body).where(held.c.centre_id == centre_id, held.c.record_id == record_id)
    for body in connection.scalars(bodies):
        change = read_op(body)
        if change.kind == Attachment.KIND and "sha256" in change.facts:
            return change.facts
    return None


def _record(connection: Connection, centre_id: str, record_id: UUID | None) -> Facts | None:
    record = tables.record
    facts: Facts | None = connection.scalar(
        select(record.c.facts).where(
            record.c.centre_id == centre_id,
            record.c.record_id == record_id,
            record.c.kind == Attachment.KIND,
            record.c.removed.is_(False),
        )
    )
    return facts


def _send_on(connection: Connection, centre_id: str, sha256: str, facts: Facts) -> None:
    """Copy a scan that has just come to the centre where its client is by now."""
    here, seen = centre_id, {centre_id}
    while (on := _went_on(connection, here, facts)) is not None and on not in seen:
        here = on
        seen.add(on)
    if here != centre_id:
        _copy(connection, sha256, centre_id, here)


def _went_on(connection: Connection, centre_id: str, facts: Facts) -> str | None:
    """Return to which centre a scan's client was handed over; None while they are at this one."""
    moved, client_id = tables.moved, uuid_of(facts.get("client_id"))
    on: str | None = connection.scalar(
        select(moved.c.to_centre).where(moved.c.centre_id == centre_id, moved.c.client_id == client_id)
    )
    return on


def _copy(connection: Connection, sha256: str, from_centre: str, to_centre: str) -> None:
    source, there = _row(connection, from_centre, sha256), _row(connection, to_centre, sha256)
    if source is None or not source.whole or (there is not None and there.whole):
        return
    told = {"size": source.size, "have": source.size, "whole": True, "begun_at": source.begun_at}
    connection.execute(
        insert(scan)
        .values(centre_id=to_centre, sha256=sha256, **told)
        .on_conflict_do_update(index_elements=["centre_id", "sha256"], set_=told)
    )
    _drop_pieces(connection, to_centre, sha256)
    for at, content in _pieces(connection, from_centre, sha256):
        piece = {"centre_id": to_centre, "sha256": sha256, "at": at, "content": content}
        connection.execute(insert(scan_piece).values(piece))


def _read(connection: Connection, centre_id: str, sha256: str, at: int, most: int) -> bytes:
    of_it = (scan_piece.c.centre_id == centre_id, scan_piece.c.sha256 == sha256)
    begins = select(func.max(scan_piece.c.at)).where(*of_it, scan_piece.c.at <= at)
    rows = connection.execute(
        select(scan_piece)
        .where(*of_it, scan_piece.c.at >= (connection.scalar(begins) or 0), scan_piece.c.at < at + most)
        .order_by(scan_piece.c.at)
    ).all()
    content = b"".join(bytes(row.content) for row in rows)
    first = at - rows[0].at if rows else 0
    return content[first : first + most]


def _hash(connection: Connection, centre_id: str, sha256: str) -> str:
    told = hashlib.sha256()
    for _, content in _pieces(connection, centre_id, sha256):
        told.update(content)
    return told.hexdigest()


def _pieces(connection: Connection, centre_id: str, sha256: str) -> Iterator[tuple[int, bytes]]:
    of_it = (scan_piece.c.centre_id == centre_id, scan_piece.c.sha256 == sha256)
    for at in connection.scalars(select(scan_piece.c.at).where(*of_it).order_by(scan_piece.c.at)).all():
        yield (
            at,
            bytes(
                connection.execute(
                    select(scan_piece.c.content).where(*of_it, scan_piece.c.at == at)
                ).scalar_one()
            ),
        )


def _drop_pieces(connection: Connection, centre_id: str, sha256: str) -> None:
    of_it = (scan_piece.c.centre_id == centre_id, scan_piece.c.sha256 == sha256)
    connection.execute(delete(scan_piece).where(*of_it))


def _row(connection: Connection, centre_id: str, sha256: str) -> Row[Any] | None:
    return connection.execute(select(scan).where(*_this(centre_id, sha256))).one_or_none()


def _this(centre_id: str, sha256: str) -> tuple[Any, ...]:
    return scan.c.centre_id == centre_id, scan.c.sha256 == sha256
