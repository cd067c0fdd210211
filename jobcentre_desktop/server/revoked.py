"""What a desk sends that is let in no more: kept aside whole until an officer decides; nothing is told it.

Its work may be honest: the PC was stolen, or only given up, after it was done. So it is never refused away.
But nothing of it touches the centre's records or anybody's line of changes before somebody has said so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, select
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.domain.changes import Change
from jobcentre_desktop.domain.foldable import REVOKED
from jobcentre_desktop.server import audit, tables
from jobcentre_desktop.server.desks import KnownDesk
from jobcentre_desktop.server.erased_aside import frame_without_erased
from jobcentre_desktop.server.own_line import Told, compare
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.wire import translation
from jobcentre_desktop.wire.frames import DOWN_LEVEL, FrameUnreadable, packed
from jobcentre_desktop.wire.messages import AnswerHeader, Problem, RoundHeader
from jobcentre_desktop.wire.signing import body_hash

MOST_BYTES_KEPT = 64 * 1024 * 1024
"""Packed bytes kept aside of one desk: years of honest work. A stolen one cannot fill the disk."""
MOST_FRAMES_AN_HOUR = 120
TAKEN_IN, LEFT = "taken_in", "left"


def keep(
    connection: Connection,
    desk: KnownDesk,
    frame: bytes,
    header: RoundHeader,
    lines: list[bytes],
    now: datetime,
) -> bytes:
    """Keep a frame's changes aside and return the answer, which tells the desk no more than that.

    What arrived before the desk was revoked has its number and is told so. Raises Refused.
    """
    try:
        changes = translation.read_ops(lines, header.desk)
    except FrameUnreadable:
        raise Refused(Problem.BAD_REQUEST) from None
    told = _arrived_before(connection, desk, header, changes)
    new = [one for one in changes if one.seq not in told.numbers.keys() | told.held.keys()]
    aside = {one.seq: told.quarantined.get(one.seq, REVOKED) for one in new}
    if REVOKED in aside.values():
        _keep(connection, desk, frame, header, changes, now)
    answer = AnswerHeader(
        n=0,
        numbers=translation.runs_of(told.numbers),
        clocks={str(seq): clock for seq, clock in told.clocks.items()},
        quarantined={str(seq): reason for seq, reason in aside.items()},
        held={str(seq): there for seq, there in told.held.items()},
        cursor=header.cursor,
        server_time=translation.told(now),
        digest="",
        records=0,
        revoked=True,
        era=header.era,
    )
    return packed(answer, (), DOWN_LEVEL)


def read_aside(connection: Connection) -> list[dict[str, Any]]:
    """Return what is kept of each desk, as plain JSON: counts and moments, nothing of anybody."""
    kept = tables.aside
    rows = connection.execute(select(kept).order_by(kept.c.centre_id, kept.c.desk_key, kept.c.received_at))
    desks: dict[str, list[Row[Any]]] = {}
    for row in rows:
        desks.setdefault(row.desk_key, []).append(row)
    return [
        {
            "desk_key": key,
            "waiting": count_of(row for row in frames if row.decision is None),
            "left": count_of(row for row in frames if row.decision == LEFT),
            "taken_in": count_of(row for row in frames if row.decision == TAKEN_IN),
            "bytes": sum(len(row.body) for row in frames),
            "since": frames[0].received_at.isoformat(),
            "last": frames[-1].received_at.isoformat(),
        }
        for key, frames in desks.items()
    ]


def waiting(connection: Connection, centre_id: str) -> dict[str, int]:
    """Return how many changes of each desk of a centre wait for a decision, by its key."""
    kept = tables.aside
    rows = connection.execute(
        select(kept.c.desk_key, kept.c.desk_name, kept.c.first_seq, kept.c.last_seq).where(
            kept.c.centre_id == centre_id, kept.c.decision.is_(None)
        )
    ).all()
    return {
        key: count_of(row for row in rows if row.desk_key == key) for key in {row.desk_key for row in rows}
    }


def _arrived_before(
    connection: Connection, desk: KnownDesk, header: RoundHeader, changes: Sequence[Change]
) -> Told:
    try:
        return compare(connection, desk, header, changes, may_be_old=True).told
    except Refused:
        return Told()


def _keep(
    connection: Connection,
    desk: KnownDesk,
    frame: bytes,
    header: RoundHeader,
    changes: Sequence[Change],
    now: datetime,
) -> None:
    kept = tables.aside
    these = (kept.c.centre_id == desk.centre_id, kept.c.desk_key == desk.key)
    count = connection.execute(
        select(
            func.coalesce(func.sum(func.octet_length(kept.c.body)), 0).label("bytes"),
            func.count().filter(kept.c.received_at > now - timedelta(hours=1)).label("lately"),
        ).where(*these)
    ).one()
    if count.bytes + len(frame) > MOST_BYTES_KEPT or count.lately >= MOST_FRAMES_AN_HOUR:
        raise Refused(Problem.NOT_KEPT)
    connection.execute(
        insert(kept)
        .values(
            centre_id=desk.centre_id,
            desk_key=desk.key,
            body_hash=body_hash(frame),
            desk_name=header.desk,
            first_seq=changes[0].seq,
            last_seq=changes[-1].seq,
            received_at=now,
            body=frame_without_erased(connection, desk.centre_id, frame),
        )
        .on_conflict_do_nothing()
    )
    audit.enter(connection, desk.centre_id, desk.key, audit.Act.KEPT_ASIDE, {"sha256": body_hash(frame)}, now)


def count_of(frames: Iterable[Any]) -> int:
    """Return how many changes there are in the frames; one that came twice is counted once."""
    return len({(row.desk_name, seq) for row in frames for seq in range(row.first_seq, row.last_seq + 1)})
