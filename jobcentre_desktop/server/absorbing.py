"""Numbers a desk's new changes and folds them into the centre's records, all in the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Connection, bindparam, select, update

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.central_server import is_server_line
from jobcentre_desktop.domain.changes import Change, Conflict, NumberedChange, RecordState
from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.domain.erasure import SAID_OF_ERASED, redacted
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.foldable import refusal
from jobcentre_desktop.domain.granting import GRANTED
from jobcentre_desktop.domain.hybrid_clock import clamped, time_of
from jobcentre_desktop.domain.states import Birth
from jobcentre_desktop.domain.transfer import SERVER_ONLY
from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.server import audit, tables
from jobcentre_desktop.server.era import losses, rebased
from jobcentre_desktop.server.kept_json import (
    conflict_values,
    read_birth,
    read_conflict,
    read_record,
    record_values,
)
from jobcentre_desktop.server.many_rows import add_rows, any_of, keep_rows
from jobcentre_desktop.server.own_line import Chained, Told
from jobcentre_desktop.wire import translation

# Written once: making a statement takes longer than sending it, and every batch needs these.
_CLOCK = select(tables.centre_clock).where(tables.centre_clock.c.centre_id == bindparam("centre"))
_HELD_CLOCK = _CLOCK.with_for_update()
_MOVE_ON = (
    update(tables.centre_clock)
    .where(tables.centre_clock.c.centre_id == bindparam("centre"))
    .values(number=bindparam("at"), records=bindparam("live"), digest=bindparam("sum"))
)
_RECORDS = select(tables.record).where(
    tables.record.c.centre_id == bindparam("centre"),
    any_of(tables.record.c.record_id, "ids"),
)
_OPEN_CONFLICTS = select(tables.conflict).where(
    tables.conflict.c.centre_id == bindparam("centre"),
    any_of(tables.conflict.c.record_id, "ids"),
    tables.conflict.c.settled_by == 0,
)


MOST_OF_A_CHANGE = 1024 * 1024
MOST_OF_A_RECORD = 4 * 1024 * 1024
"""Bytes of JSON, with the open conflicts. No counsellor writes as much. What is longer goes into no page and
no snapshot: who tells of it would stop everybody in the centre, or a whole other one by a transfer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreClock:
    """Where a centre stands: last number given, live records, and their digest."""

    number: int
    records: int
    digest: bytes
    era: str = ""
    """Renewed when the server was put back to an older copy; "" before the first time."""
    low_water: int = 0
    """A desk that has not heard up to here takes whole records; the changes before may be gone."""


def read_clock(connection: Connection, centre_id: str, *, hold: bool) -> CentreClock:
    """Return where the centre stands; with `hold` nobody else moves it on until the transaction ends."""
    row = connection.execute(_HELD_CLOCK if hold else _CLOCK, {"centre": centre_id}).one()
    return CentreClock(
        number=row.number, records=row.records, digest=bytes(row.digest), low_water=row.low_water, era=row.era
    )


def absorb(
    connection: Connection,
    centre_id: str,
    clock: CentreClock,
    new: Sequence[Chained],
    received: datetime,
    told: Told,
    upcasts: Upcasts = UPCASTS,
    erased: Mapping[int, date] = MappingProxyType({}),
) -> CentreClock:
    """Number and fold the new changes in their order; what cannot be folded is kept aside with its reason.

    `erased` (seq -> day) are about somebody whose data were erased: of these only the place in the line is
    kept. The clock must be held. Adds what became of each change to `told`; returns where the centre stands
    now.
    """
    lost = losses(connection, centre_id) if clock.era else ()
    folding = _Centre(connection, centre_id, {one.change.record_id for one in new}, upcasts)
    number = clock.number
    ops: list[dict[str, Any]] = []
    aside: list[dict[str, Any]] = []
    for chained in new:
        change = chained.change
        set_to = clamped(change.clock, received)
        set_back = set_to != change.clock
        if set_back:
            change = replace(change, clock=set_to)
        if (told_anew := rebased(connection, centre_id, lost, change)) != change.rebased:
            change = replace(change, rebased=told_anew)
        body = body_of(change)
        row = {
            "centre_id": centre_id,
            "desk_name": change.desk,
            "seq": change.seq,
            "received_at": received,
            "chain": chained.chain,
        }
        day = erased.get(change.seq)
        reason = SAID_OF_ERASED if day else unkeepable(change, body) or folding.refusal(change, len(body))
        if reason:
            told.quarantined[change.seq] = reason
            kept = chained.change
            if reason == SAID_OF_ERASED:  # the record may say so where no file does: after a restore
                kept = redacted(kept, day or local_day(received))
            aside.append(row | {"reason": reason, "body": body_of(kept)})
            continue
        number += 1
        folding.fold(NumberedChange(number=number, change=change))
        told.numbers[change.seq] = number
        if set_back:
            told.clocks[change.seq] = change.clock
        if change.rebased:
            told.rebased[change.seq] = change.rebased
        ops.append(
            row
            | {
                "number": number,
                "tx": change.tx,
                "kind": change.kind,
                "record_id": change.record_id,
                # The day that the calendar at the counter showed.
                "made_on": local_day(time_of(change.clock)),
                "clock_set_to": change.clock if set_back else None,
                "earlier": chained.earlier,
                "rebased": change.rebased or None,
                "body": body,
            }
        )
    add_rows(connection, tables.op, ops)
    add_rows(connection, tables.quarantine, aside)
    if new:
        chains = [row["chain"] for row in ops]
        audit.wrote(connection, centre_id, new[0].change.desk, clock.number, chains, len(aside), received)
    return _move_on(connection, centre_id, clock, folding, number)


def _move_on(
    connection: Connection, centre_id: str, clock: CentreClock, folding: _Centre, number: int
) -> CentreClock:
    if number == clock.number:
        return clock
    digest = Digest.from_bytes(clock.digest)
    records = clock.records + folding.write(digest)
    after = replace(clock, number=number, records=records, digest=digest.to_bytes())
    stands = {"at": number, "live": records, "sum": after.digest}
    connection.execute(_MOVE_ON, {"centre": centre_id, **stands})
    return after


class _Centre:
    """The records that a batch touches, with their open conflicts."""

    def __init__(self, connection: Connection, centre_id: str, ids: Iterable[UUID], upcasts: Upcasts) -> None:
        self._upcasts = upcasts
        self._connection = connection
        self._centre_id = centre_id
        wanted = {"centre": centre_id, "ids": list(ids)}
        self._before: dict[UUID, RecordState] = {}
        self._births: dict[UUID, Birth] = {}
        for row in connection.execute(_RECORDS, wanted).all():
            self._before[row.record_id] = read_record(row)
            self._births[row.record_id] = read_birth(row)
        self._after: dict[UUID, RecordState] = {}
        self._open: dict[UUID, dict[str, Conflict]] = {}
        self._touched: dict[str, Conflict] = {}
        for row in connection.execute(_OPEN_CONFLICTS, wanted).all():
            self._open.setdefault(row.record_id, {})[row.conflict_id] = read_conflict(row)

    def refusal(self, change: Change, length: int) -> str:
        state = self._state(change.record_id)
        if not is_server_line(change.desk) and length + self._length(state) > MOST_OF_A_RECORD:
            return "bad_value"
        return refusal(state, self._upcasts.change(change))

    def fold(self, numbered: NumberedChange) -> None:
        record_id = numbered.change.record_id
        open_here = self._open.setdefault(record_id, {})
        merged = self._upcasts.merge(self._state(record_id), numbered, tuple(open_here.values()))
        self._after[record_id] = merged.state
        if record_id not in self._births:
            self._births[record_id] = Birth.of(numbered.change, time_of(numbered.change.clock))
        for ended in merged.settled:
            self._touched[ended] = replace(open_here.pop(ended), settled_by=numbered.number)
        for conflict in merged.opened:
            open_here[conflict.id] = self._touched[conflict.id] = conflict

    def write(self, digest: Digest) -> int:
        """Keep what was folded, bring the digest up to date, and return by how many the live records grew."""
        grown = 0
        for record_id, after in self._after.items():
            before = self._before.get(record_id)
            if before is not None:
                digest.take_away(before)
                grown -= not before.removed
            digest.add(after)
            grown += not after.removed
        records = [record_values(self._centre_id, one, self._births[one.id]) for one in self._after.values()]
        keep_rows(self._connection, tables.record, records)
        conflicts = [conflict_values(self._centre_id, one) for one in self._touched.values()]
        keep_rows(self._connection, tables.conflict, conflicts)
        return grown

    def _length(self, state: RecordState | None) -> int:
        if state is None:
            return 0
        conflicts = self._open.get(state.id, {}).values()
        sides = [side.value for one in conflicts for side in (one.shown, one.other)]
        return len(msgspec.json.encode([state.facts, sides]))

    def _state(self, record_id: UUID) -> RecordState | None:
        return self._after.get(record_id) or self._before.get(record_id)


def body_of(change: Change) -> bytes:
    return msgspec.json.encode(msgspec.structs.replace(translation.op_of(change), desk=change.desk, link=""))


def unkeepable(change: Change, body: bytes | None = None) -> str:
    """Return a reason for what only the server may say, what is too long, and a text with a zero character.

    No PostgreSQL text can hold the last. `body` is `body_of` the change, where somebody has made it.
    """
    if not is_server_line(change.desk) and (change.kind in SERVER_ONLY or GRANTED in change.facts):
        return "server_only"
    body = body or body_of(change)
    if len(body) > MOST_OF_A_CHANGE and not is_server_line(change.desk):
        return "bad_value"
    # No zero is written otherwise, though a text may spell it so.
    if b"\\u0000" not in body:
        return ""
    told: list[Json | dict[str, str]] = [change.facts, change.was, list(change.seen)]
    return "bad_value" if any(map(_has_zero, told)) else ""


def _has_zero(value: Json | dict[str, str]) -> bool:
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, dict):
        return any("\0" in key or _has_zero(inner) for key, inner in value.items())
    if isinstance(value, list):
        return any(_has_zero(inner) for inner in value)
    return False
