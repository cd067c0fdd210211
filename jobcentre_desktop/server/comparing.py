"""In which records a desk and its centre differ, and whether the centre's own are what its changes make.

Both sides keep their digest up change by change, so a record that was altered in any other way is noticed
when it is next changed. Then the buckets of the digest are added up again from the records, and a record that
is in doubt is folded anew from its changes: whichever side was wrong, the changes are right.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import msgspec
from sqlalchemy import Connection, select

from jobcentre_desktop.domain.changes import RecordState
from jobcentre_desktop.domain.digest import hash_of
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.absorbing import read_clock
from jobcentre_desktop.server.audit import Reading
from jobcentre_desktop.server.refolding import put_right, recount
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.server.snapshots import whole_states
from jobcentre_desktop.wire.frames import DOWN_LEVEL, framed
from jobcentre_desktop.wire.messages import Problem
from jobcentre_desktop.wire.state_messages import (
    MOST_ASKED,
    MOST_BUCKETS,
    BucketWords,
    CompareHeader,
    CompareRequest,
    StatesHeader,
    StatesRequest,
    differing,
    short_sums,
)
from jobcentre_desktop.wire.states import state_lines


def compare(connection: Connection, centre_id: str, asked: CompareRequest) -> bytes:
    """Return the frame that tells ids and sums of what is in buckets that differ. Raises Refused."""
    try:
        theirs = bytes.fromhex(asked.sums)
    except ValueError:
        raise Refused(Problem.BAD_REQUEST) from None
    clock = read_clock(connection, centre_id, hold=True)
    ours = short_sums(clock.digest)
    if len(theirs) != len(ours):
        raise Refused(Problem.BAD_REQUEST)
    if asked.cursor != clock.number:
        return framed(CompareHeader(n=0, moved_on=True), b"", DOWN_LEVEL)
    buckets = differing(ours, theirs)
    found = recount(connection, centre_id, clock, buckets[:MOST_BUCKETS])
    told = [_bucket(bucket, states) for bucket, states in found.items()]
    header = CompareHeader(n=len(told), differing=len(buckets))
    return framed(header, b"\n".join(map(msgspec.json.encode, told)), DOWN_LEVEL)


def tell_states(
    connection: Connection, centre_id: str, asked: StatesRequest, reading: Reading, *, upcasts: Upcasts
) -> bytes:
    """Return the frame with single records. Raises Refused."""
    try:
        ids = [UUID(one) for one in asked.ids[: MOST_ASKED + 1]]
    except ValueError:
        raise Refused(Problem.BAD_REQUEST) from None
    if len(ids) > MOST_ASKED:
        raise Refused(Problem.BAD_REQUEST)
    if asked.doubted:
        put_right(connection, centre_id, read_clock(connection, centre_id, hold=True), ids, upcasts)
    record = tables.record
    rows = connection.execute(
        select(record).where(record.c.centre_id == centre_id, record.c.record_id.in_(ids))
    ).all()
    body = b"\n".join(state_lines(whole_states(connection, centre_id, rows)))
    reading.asked_records(connection, centre_id, [row.record_id for row in rows])
    return framed(StatesHeader(n=len(rows)), body, DOWN_LEVEL)


def _bucket(bucket: int, states: Sequence[RecordState]) -> BucketWords:
    live = [one for one in states if not one.removed]
    return BucketWords(
        bucket=bucket,
        ids=[str(one.id) for one in live],
        numbers=[one.number for one in live],
        hashes=[hash_of(one).hex() for one in live],
    )
