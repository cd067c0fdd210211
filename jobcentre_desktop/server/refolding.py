"""Makes a centre's records anew from its changes, where they are not what comes of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, delete, func, select, update

from jobcentre_desktop.domain.changes import Act, Conflict, NumberedChange, RecordState
from jobcentre_desktop.domain.digest import Digest, bucket_of
from jobcentre_desktop.domain.folding import fold
from jobcentre_desktop.domain.hybrid_clock import time_of
from jobcentre_desktop.domain.states import Birth
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.server import tables
from jobcentre_desktop.server.absorbing import CentreClock
from jobcentre_desktop.server.kept_json import (
    conflict_values,
    read_conflict,
    read_op,
    read_record,
    record_values,
)
from jobcentre_desktop.server.many_rows import keep_rows

_LAST_BYTE = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Refolded:
    """What all changes make of a record. `conflicts` are all it ever had, the settled ones too."""

    state: RecordState
    birth: Birth
    conflicts: tuple[Conflict, ...]

    def is_kept(self, state: RecordState | None, open_conflicts: Iterable[Conflict]) -> bool:
        """Return whether this is what the tables hold."""
        standing = {one.id: one for one in self.conflicts if not one.settled_by}
        return self.state == state and standing == {one.id: one for one in open_conflicts}


def refolded(
    connection: Connection, centre_id: str, ids: Sequence[UUID], upcasts: Upcasts
) -> dict[UUID, Refolded]:
    """Fold records from their first change on; those whose first change is not here are left out."""
    op = tables.op
    rows = connection.execute(
        select(op.c.record_id, op.c.number, op.c.body)
        .where(op.c.centre_id == centre_id, op.c.record_id.in_(ids))
        .order_by(op.c.record_id, op.c.number)
    )
    changes: dict[UUID, list[NumberedChange]] = {}
    for row in rows:
        one = NumberedChange(number=row.number, change=read_op(row.body))
        changes.setdefault(row.record_id, []).append(one)
    made: dict[UUID, Refolded] = {}
    for record_id, told in changes.items():
        first = told[0].change
        if first.act is not Act.ADD:
            continue
        folded = fold(None, told, upcasts=upcasts)
        birth = Birth.of(first, time_of(first.clock))
        made[record_id] = Refolded(state=folded.state, birth=birth, conflicts=folded.conflicts)
    return made


def differing(
    connection: Connection,
    centre_id: str,
    made: Mapping[UUID, Refolded],
    kept: Mapping[UUID, RecordState],
) -> dict[UUID, Refolded]:
    """Return those that the tables do not hold as they are `made`, missing ones too."""
    standing = _open_conflicts(connection, centre_id, list(made))
    return {
        record_id: one
        for record_id, one in made.items()
        if not one.is_kept(kept.get(record_id), standing.get(record_id, ()))
    }


def put_right(
    connection: Connection, centre_id: str, clock: CentreClock, ids: Sequence[UUID], upcasts: Upcasts
) -> int:
    """Make those of the records anew that differ; return how many did.

    The clock must be held, and its sums be those of the records as they are (`recount`).
    """
    kept = states_of(connection, centre_id, ids)
    wrong = differing(connection, centre_id, refolded(connection, centre_id, ids, upcasts), kept)
    if not wrong:
        return 0
    digest = Digest.from_bytes(clock.digest)
    for record_id, made in wrong.items():
        if record_id in kept:
            digest.take_away(kept[record_id])
        digest.add(made.state)
    keep_anew(connection, centre_id, wrong)
    _keep_digest(connection, centre_id, clock, digest)
    return len(wrong)


def keep_anew(connection: Connection, centre_id: str, made: Mapping[UUID, Refolded]) -> None:
    """Put records, with their conflicts, in the place of what is kept of them. The sums are the caller's."""
    rows = [record_values(centre_id, one.state, one.birth) for one in made.values()]
    keep_rows(connection, tables.record, rows)
    conflict = tables.conflict
    connection.execute(
        delete(conflict).where(conflict.c.centre_id == centre_id, conflict.c.record_id.in_(list(made)))
    )
    told = [conflict_values(centre_id, one) for each in made.values() for one in each.conflicts]
    keep_rows(connection, conflict, told)


def recount(
    connection: Connection, centre_id: str, clock: CentreClock, buckets: Iterable[int]
) -> dict[int, list[RecordState]]:
    """Add up buckets of the digest again; correct the centre's sums, and return the buckets' records.

    The clock must be held.
    """
    digest, found = Digest.from_bytes(clock.digest), _states_in(connection, centre_id, buckets)
    for bucket, states in found.items():
        digest.count_again(bucket, states)
    _keep_digest(connection, centre_id, clock, digest)
    return found


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


def states_of(connection: Connection, centre_id: str, ids: Sequence[UUID]) -> Mapping[UUID, RecordState]:
    """Return records as the table holds them."""
    record = tables.record
    rows = connection.execute(
        select(record).where(record.c.centre_id == centre_id, record.c.record_id.in_(ids))
    )
    return {row.record_id: read_record(row) for row in rows}


def _states_in(
    connection: Connection, centre_id: str, buckets: Iterable[int]
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


def _open_conflicts(
    connection: Connection, centre_id: str, ids: Sequence[UUID]
) -> Mapping[UUID, list[Conflict]]:
    conflict = tables.conflict
    rows = connection.execute(
        select(conflict).where(
            conflict.c.centre_id == centre_id,
            conflict.c.record_id.in_(ids),
            conflict.c.settled_by == 0,
        )
    )
    found: dict[UUID, list[Conflict]] = {}
    for row in rows:
        found.setdefault(row.record_id, []).append(read_conflict(row))
    return found
