"""In which records a desk and its centre differ, and whether the centre's own are what its changes make.

Both sides keep their digest up change by change, so a record that was altered in any other way is noticed
when it is next changed. Then the buckets of the digest are added up again from the records, and a record that
is in doubt is folded anew from its changes: whichever side was wrong, the changes are right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from uuid import UUID

import msgspec
from sqlalchemy import Connection, func, select, update
from sqlalchemy.dialects.postgresql import insert

from jobcentre_desktop.domain.changes import Act, Conflict, NumberedChange, RecordState
from jobcentre_desktop.domain.digest import Digest, bucket_of, hash_of
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.absorbing import CentreClock, read_clock
from jobcentre_desktop.server.kept_json import (
    conflict_values,
    read_birth,
    read_op,
    read_record,
    record_values,
)
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

_LAST_BYTE = 15


def compare(connection: Connection, centre_id: str, asked: CompareRequest) -> bytes:
    """Return the frame that tells what is in buckets that differ. Raises Refused."""
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
    told = [_bucket(bucket, states) for bucket, states in _recount(connection, centre_id, clock, buckets)]
    header = CompareHeader(n=len(told), differing=len(buckets))
    return framed(header, b"\n".join(map(msgspec.json.encode, told)), DOWN_LEVEL)


def tell_states(connection: Connection, centre_id: str, asked: StatesRequest, *, upcasts: Upcasts) -> bytes:
    """Return the frame with single records. Raises Refused."""
    try:
        ids = [UUID(one) for one in asked.ids[: MOST_ASKED + 1]]
    except ValueError:
        raise Refused(Problem.BAD_REQUEST) from None
    if len(ids) > MOST_ASKED:
        raise Refused(Problem.BAD_REQUEST)
    if asked.doubted:
        _make_sure(connection, centre_id, ids, upcasts)
    record = tables.record
    rows = connection.execute(
        select(record).where(record.c.centre_id == centre_id, record.c.record_id.in_(ids))
    ).all()
    body = b"\n".join(state_lines(whole_states(connection, centre_id, rows)))
    return framed(StatesHeader(n=len(rows)), body, DOWN_LEVEL)


def _bucket(bucket: int, states: Sequence[RecordState]) -> BucketWords:
    live = [one for one in states if not one.removed]
    return BucketWords(
        bucket=bucket,
        ids=[str(one.id) for one in live],
        numbers=[one.number for one in live],
        hashes=[hash_of(one).hex() for one in live],
    )


def _recount(
    connection: Connection, centre_id: str, clock: CentreClock, buckets: Sequence[int]
) -> Iterator[tuple[int, list[RecordState]]]:
    """Yield the records of some buckets and correct the centre's sums where they are not those of these."""
    digest = Digest.from_bytes(clock.digest)
    for bucket, states in _states_in(connection, centre_id, buckets[:MOST_BUCKETS]).items():
        digest.count_again(bucket, states)
        yield bucket, states
    _keep_digest(connection, centre_id, clock, digest)


def _keep_digest(connection: Connection, centre_id: str, clock: CentreClock, digest: Digest) -> None:
    if digest.to_bytes() == clock.digest:
        return
    kept, record = tables.centre_clock, tables.record
    live = select(func.count()).where(record.c.centre_id == centre_id, record.c.removed.is_(False))
    connection.execute(
        update(kept)
        .where(kept.c.centre_id == centre_id)
        .values(digest=digest.to_bytes(), records=live.scalar_subquery())
    )


def _states_in(
    connection: Connection, centre_id: str, buckets: Sequence[int]
) -> dict[int, list[RecordState]]:
    record = tables.record
    last_byte = func.get_byte(func.uuid_send(record.c.record_id), _LAST_BYTE)
    found: dict[int, list[RecordState]] = {bucket: [] for bucket in buckets}
    if not found:
        return found
    rows = connection.execute(
        select(record).where(record.c.centre_id == centre_id, last_byte.in_(list(found)))
    )
    for row in rows:
        found[bucket_of(row.record_id)].append(read_record(row))
    return found


def _make_sure(connection: Connection, centre_id: str, ids: Sequence[UUID], upcasts: Upcasts) -> None:
    """Fold records anew from their changes, and put right those that are not what comes of it."""
    clock = read_clock(connection, centre_id, hold=True)
    digest = Digest.from_bytes(clock.digest)
    record = tables.record
    rows = connection.execute(
        select(record).where(record.c.centre_id == centre_id, record.c.record_id.in_(ids))
    ).all()
    for row in rows:
        before, folded = read_record(row), _folded(connection, centre_id, row.record_id, upcasts)
        if folded is None or (folded[0].facts, folded[0].removed, folded[0].number) == (
            before.facts,
            before.removed,
            before.number,
        ):
            continue
        after, conflicts = folded
        digest.take_away(before)
        digest.add(after)
        values = record_values(centre_id, after, read_birth(row))
        this = (record.c.centre_id == centre_id, record.c.record_id == row.record_id)
        connection.execute(update(record).where(*this).values(values))
        _keep_conflicts(connection, centre_id, row.record_id, conflicts)
    _keep_digest(connection, centre_id, clock, digest)


def _folded(
    connection: Connection, centre_id: str, record_id: UUID, upcasts: Upcasts
) -> tuple[RecordState, dict[str, Conflict]] | None:
    """Return what all changes make of a record, and its open conflicts; None when they are not all here."""
    op = tables.op
    rows = connection.execute(
        select(op.c.number, op.c.body)
        .where(op.c.centre_id == centre_id, op.c.record_id == record_id)
        .order_by(op.c.number)
    )
    state: RecordState | None = None
    conflicts: dict[str, Conflict] = {}
    for row in rows:
        change = read_op(row.body)
        if state is None and change.act is not Act.ADD:
            return None
        numbered = NumberedChange(number=row.number, change=change)
        merged = upcasts.merge(state, numbered, tuple(conflicts.values()))
        state = merged.state
        for ended in merged.settled:
            conflicts.pop(ended, None)
        conflicts.update({one.id: one for one in merged.opened})
    return None if state is None else (state, conflicts)


def _keep_conflicts(
    connection: Connection, centre_id: str, record_id: UUID, conflicts: dict[str, Conflict]
) -> None:
    table = tables.conflict
    here = (table.c.centre_id == centre_id, table.c.record_id == record_id, table.c.settled_by == 0)
    connection.execute(table.delete().where(*here))
    if not conflicts:
        return
    rows = [conflict_values(centre_id, replace(one, settled_by=0)) for one in conflicts.values()]
    statement = insert(table)
    fresh = {name: statement.excluded[name] for name in ("shown", "other", "settled_by")}
    connection.execute(
        statement.on_conflict_do_update(index_elements=["centre_id", "conflict_id"], set_=fresh), rows
    )
