"""Whole records taken from the central server, and what both sides compare."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, func, select, union_all

from jobcentre_desktop.domain.changes import Act, NumberedChange, RecordState
from jobcentre_desktop.domain.digest import hash_of
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.states import Key, WholeState
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.ports import Compared
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.former import Former
from jobcentre_desktop.storage.intake import Intake
from jobcentre_desktop.storage.kept import Kept, read_kept, read_state
from jobcentre_desktop.storage.late_indexes import LateIndexes
from jobcentre_desktop.storage.ledger import Ledger
from jobcentre_desktop.storage.own_desk import OwnDesk
from jobcentre_desktop.storage.recounting import Recounting
from jobcentre_desktop.storage.transaction import Transaction, portions
from jobcentre_desktop.storage.wanted import Wanted

_LAST_BYTE = 16


def _bucket_rows() -> Any:
    """Select the confirmed records of a bucket: those without own changes on top, and what lies below."""
    record, confirmed = tables.record, tables.confirmed
    in_bucket = func.substr(record.c.id, _LAST_BYTE, 1) == bindparam("last_byte")
    columns = ("facts", "marks", "number", "removed")
    plain = select(record.c.kind, record.c.id, *(record.c[name] for name in columns)).where(
        in_bucket, record.c.pending.is_(False)
    )
    below = (
        select(record.c.kind, record.c.id, *(confirmed.c[name] for name in columns))
        .join(confirmed, confirmed.c.row == record.c.row)
        .where(in_bucket, record.c.pending)
    )
    return union_all(plain, below)


_BUCKET = _bucket_rows()
_LIVE = select(
    select(func.count())
    .where(tables.record.c.pending.is_(False), tables.record.c.removed.is_(False))
    .scalar_subquery()
    + select(func.count()).where(tables.confirmed.c.removed.is_(False)).scalar_subquery()
)
"""How many live records the server has numbered, as they are in the file."""


class SqlStates:
    """The port `States` on the encrypted file."""

    def __init__(
        self, transaction: Transaction, ledger: Ledger, intake: Intake, *, desk: OwnDesk, upcasts: Upcasts
    ) -> None:
        self._transaction = transaction
        self._ledger = ledger
        self._intake = intake
        self._orders = LateIndexes(transaction)
        self._former = Former(transaction, desk)
        self._recounting = Recounting(transaction, ledger, intake, upcasts=upcasts)

    def ready(self, states: Sequence[WholeState]) -> Sequence[WholeState]:
        return self._intake.newcomers.ready(states)

    def take(self, states: Sequence[WholeState], *, repair: bool = False) -> frozenset[str]:
        announced = frozenset(self._ledger.kinds)
        touched = self._intake.take_states(states, repair=repair)
        self._ledger.kinds.intersection_update(announced)
        return touched

    def expect_many(self) -> None:
        self._orders.lay_aside()

    def put_in_order(self) -> bool:
        return self._orders.put_up_next()

    def announce(self, kinds: frozenset[str]) -> None:
        self._ledger.kinds.update(kinds)

    def give_up(self, ids: Collection[UUID]) -> None:
        Wanted(self._transaction).forget(ids)

    def wanted(self, *, most: int) -> tuple[UUID, ...]:
        return Wanted(self._transaction).some(most)

    def count_live(self, ids: Collection[UUID]) -> int:
        record = tables.record
        live = select(func.count()).where(record.c.removed.is_(False))
        return sum(
            self._transaction.value(live.where(record.c.id.in_(some))) for some in portions(sorted(ids))
        )

    def sums(self) -> bytes:
        return self._intake.heard().digest.to_bytes()

    def in_bucket(self, bucket: int) -> dict[UUID, Compared]:
        return {
            state.id: Compared(number=state.number, hash=hash_of(state).hex())
            for state in self._states_in(bucket)
            if not state.removed
        }

    def recount(self, buckets: Collection[int]) -> bool:
        heard = self._intake.heard()
        other = [heard.digest.count_again(bucket, self._states_in(bucket)) for bucket in sorted(buckets)]
        records = self._transaction.value(_LIVE)
        if any(other) or records != heard.records:
            self._intake.note_heard(replace(heard, records=records))
        return any(other)

    def buckets_off(self) -> tuple[int, ...]:
        return self._recounting.buckets_off()

    def make_anew(self, bucket: int) -> int:
        return self._recounting.make_anew(bucket)

    def shown_wrongly(self) -> frozenset[Key]:
        return self._recounting.shown_wrongly()

    def show_anew(self, keys: Collection[Key]) -> None:
        self._intake.put_on_top_again(keys)

    def send_again(self, ids: Collection[UUID]) -> frozenset[str]:
        kinds: set[str] = set()
        for kept in self._never_numbered(ids):
            self._intake.forget(kept)
            self._ledger.append(None, kept.state.kind, kept.state.id, Act.ADD, kept.state.facts)
            kinds.add(kept.state.kind)
        self._ledger.flush()
        return frozenset(kinds)

    def _never_numbered(self, ids: Collection[UUID]) -> list[Kept]:
        record, change = tables.record, tables.change
        numbered = select(change.c.record_id).where(change.c.record_id == record.c.id, change.c.number > 0)
        return [
            read_kept(row)
            for some in portions(sorted(ids))
            for row in self._transaction.rows(
                select(record).where(record.c.id.in_(some), record.c.based_on == 0, ~numbered.exists())
            )
        ]

    def log_older(self, numbered: Sequence[NumberedChange]) -> None:
        self._intake.log.write(numbered)

    def log_former(self, centre_code: str, numbered: Sequence[NumberedChange]) -> None:
        self._former.log(centre_code, numbered)

    def next_arrival(self, after: int) -> tuple[int, ClientId] | None:
        return self._former.next_arrival(after)

    def _states_in(self, bucket: int) -> list[RecordState]:
        rows: Sequence[Row[Any]] = self._transaction.rows(_BUCKET, {"last_byte": bytes([bucket])})
        return [read_state(row.kind, row.id, row) for row in rows]
