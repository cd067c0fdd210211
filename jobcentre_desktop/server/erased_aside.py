"""What is kept aside whole, frames of revoked desks and bundles, without what it says of erased clients."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import msgspec
from sqlalchemy import Connection, select, union_all, update

from jobcentre_desktop.domain.chain import chain_of, first_link
from jobcentre_desktop.domain.changes import Change
from jobcentre_desktop.domain.erasure import redacted
from jobcentre_desktop.domain.errors import JobCentreError
from jobcentre_desktop.server import sealing, tables
from jobcentre_desktop.server.erased import said_of_erased
from jobcentre_desktop.server.own_line import Chained
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.room import Room
from jobcentre_desktop.wire import bundles, translation
from jobcentre_desktop.wire.frames import DOWN_LEVEL, FrameTooLarge, FrameUnreadable, packed, unpacked
from jobcentre_desktop.wire.messages import SERVER, RoundHeader


def empty_aside(connection: Connection, centre_id: str) -> None:
    """Take erased clients out of everything that is kept aside of a centre, which must be held."""
    kept = tables.aside
    rows = connection.execute(
        select(kept).where(kept.c.centre_id == centre_id).order_by(kept.c.desk_name, kept.c.first_seq)
    ).all()
    for row in rows:
        body = bytes(row.body)
        emptied = frame_without_erased(connection, centre_id, body)
        if emptied != body:
            this = (kept.c.desk_key == row.desk_key, kept.c.body_hash == row.body_hash)
            connection.execute(update(kept).where(kept.c.centre_id == centre_id, *this).values(body=emptied))
    brought = tables.bundle
    whole = connection.execute(
        select(brought.c.sha256, brought.c.body).where(
            brought.c.centre_id == centre_id, brought.c.body.is_not(None)
        )
    ).all()
    for one in whole:
        body = bytes(one.body)
        if not _may_stay(connection, centre_id, body):
            this = (brought.c.centre_id == centre_id, brought.c.sha256 == one.sha256)
            connection.execute(update(brought).where(*this).values(body=None))


def _may_stay(connection: Connection, centre_id: str, body: bytes) -> bool:
    """Return whether a bundle speaks of nobody who was erased; one too long to be looked through may not."""
    try:
        return bundle_without_erased(connection, centre_id, body, Room.of(body)) is not None
    except Refused:
        return False


def bundle_without_erased(connection: Connection, centre_id: str, content: bytes, room: Room) -> bytes | None:
    """Return a bundle as it may be kept: None for one that speaks of erased clients.

    It is sealed and signed, so nothing can be taken out of it. Its desk was told that it was not taken in and
    still holds everything. Raises Refused for more than there is room for.
    """
    room.open(content)
    try:
        inside = bundles.read(content).opened(SERVER, sealing.server_seal(connection))
    except JobCentreError:
        return content
    speaks = any(_speaks(connection, centre_id, frame, room) for frame in inside.frames)
    carried = (bundle_without_erased(connection, centre_id, one, room) for one in inside.carried)
    return None if speaks or any(one is None for one in carried) else content


def _speaks(connection: Connection, centre_id: str, frame: bytes, room: Room) -> bool:
    try:
        header, lines = unpacked(frame, RoundHeader)
        room.take(lines)
        changes = translation.read_ops(lines, header.desk)
    except (FrameUnreadable, FrameTooLarge):
        return False
    return bool(said_of_erased(connection, centre_id, [Chained(change=one, chain="") for one in changes]))


def frame_without_erased(connection: Connection, centre_id: str, frame: bytes) -> bytes:
    """Return a frame in which changes about erased clients have their chain and no content.

    Where the chain before the first is not known the changes get none, and the frame follows on nothing.
    """
    try:
        header, changes = _changes(frame)
    except (FrameUnreadable, FrameTooLarge):
        return frame
    days = said_of_erased(connection, centre_id, [Chained(change=one, chain="") for one in changes])
    if not days:
        return frame
    chains = _chains(header, changes, _links_before(connection, centre_id, header.desk, changes[0].seq))
    told = [
        replace(redacted(one, days[one.seq]), chain=chain) if one.seq in days else one
        for one, chain in zip(changes, chains, strict=True)
    ]
    return packed(header, [msgspec.json.encode(translation.op_of(one)) for one in told], DOWN_LEVEL)


def _changes(frame: bytes) -> tuple[RoundHeader, list[Change]]:
    header, lines = unpacked(frame, RoundHeader)
    return header, translation.read_ops(lines, header.desk)


def _chains(header: RoundHeader, changes: Sequence[Change], starts: Iterable[str]) -> list[str]:
    """Return the chain of each change, the way that leads to the frame's own; empty ones when none does."""
    for chain in starts:
        chains = []
        for one in changes:
            chain = one.chain or chain_of(chain, one)
            chains.append(chain)
        if chain == header.chain:
            return chains
    return [one.chain for one in changes]


def _links_before(connection: Connection, centre_id: str, desk_name: str, first: int) -> list[str]:
    """Return what may stand before a desk's change, from all that is here of the desk."""
    if first == 1:
        return [first_link(desk_name)]
    rows = union_all(
        *(
            select(one.c.chain).where(
                one.c.centre_id == centre_id, one.c.desk_name == desk_name, one.c.seq == first - 1
            )
            for one in (tables.op, tables.quarantine, tables.held)
        )
    )
    found = [str(row.chain) for row in connection.execute(rows)]
    kept = tables.aside
    bodies = connection.scalars(
        select(kept.c.body).where(
            kept.c.centre_id == centre_id, kept.c.desk_name == desk_name, kept.c.last_seq == first - 1
        )
    )
    return found + [_changes(bytes(body))[0].chain for body in bodies]
