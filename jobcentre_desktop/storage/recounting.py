"""Counts the file again from its rows: which are not what the changes make of them, and makes those anew.

The digest is kept up change by change, so it does not notice a row that was altered in any other way. What
cannot be made anew here, since the changes are not all in the log, shows in the sums, and the next round
compares it with the central server.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from jobcentre_desktop.domain.changes import Act, RecordState
from jobcentre_desktop.domain.digest import BUCKETS, Digest
from jobcentre_desktop.domain.merging import overlay
from jobcentre_desktop.domain.states import Key
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.intake import ON_TOP, Intake
from jobcentre_desktop.storage.kept import Kept, Logged, read_kept, read_logged, read_state
from jobcentre_desktop.storage.ledger import Ledger
from jobcentre_desktop.storage.transaction import Transaction, portions

_AT_ONCE = 500
_LAST_BYTE = 16

_record, _confirmed, _change = tables.record, tables.confirmed, tables.change
_PLAIN = select(_record).where(_record.c.pending.is_(False))
_BELOW = select(_record.c.kind, _record.c.id, _confirmed).join(_record, _record.c.row == _confirmed.c.row)
_PENDING = select(_record).where(_record.c.pending)
_BY_CHANGES = select(_record.c.kind, _record.c.id).where(
    func.substr(_record.c.id, _LAST_BYTE, 1) == bindparam("last_byte"), _record.c.based_on == 0
)
_FIRST_NUMBERED = (
    select(_change.c.kind, _change.c.record_id, _change.c.act, func.min(_change.c.number))
    .where(_change.c.number > 0, _change.c.record_id.in_(bindparam("ids", expanding=True)))
    .group_by(_change.c.kind, _change.c.record_id)
)


class Recounting:
    """Part of a transaction, as the projector is."""

    def __init__(self, transaction: Transaction, ledger: Ledger, intake: Intake, *, upcasts: Upcasts) -> None:
        self._transaction = transaction
        self._ledger = ledger
        self._intake = intake
        self._upcasts = upcasts

    def buckets_off(self) -> tuple[int, ...]:
        """Return which buckets of the digest do not come to what is kept, added up from all rows."""
        digest, kept = Digest(), self._intake.heard().digest
        for rows, column in ((_PLAIN, _record.c.row), (_BELOW, _confirmed.c.row)):
            for some in self._walk(rows, column):
                for row in some:
                    digest.add(read_state(row.kind, row.id, row))
        return tuple(one for one in range(BUCKETS) if digest.bucket(one) != kept.bucket(one))

    def make_anew(self, bucket: int) -> int:
        """Fold the records of a bucket from their first change on, where it is in the log.

        Return how many were not what comes of it.
        """
        rows = self._transaction.rows(_BY_CHANGES, {"last_byte": bytes([bucket])})
        keys = told_by_log(self._transaction, [(row.kind, row.id) for row in rows])
        before = self._ledger.find_many(keys)
        self._intake.note_heard(self._intake.fold_anew(keys, self._intake.heard()))
        after = self._ledger.find_many(keys)
        return sum(_shown(one) != _shown(after[key]) for key, one in before.items())

    def shown_wrongly(self) -> frozenset[Key]:
        """Return the records with own changes on top that do not show what these make of them."""
        wrong: set[Key] = set()
        for rows in self._walk(_PENDING, _record.c.row):
            kept = [read_kept(row) for row in rows]
            below, on_top = self._below(kept), self._on_top(kept)
            for one in kept:
                over = [
                    self._upcasts.change(told.change)
                    for told in on_top.get(one.key, ())
                    if told.number is None or told.number > one.based_on
                ]
                state = reduce(overlay, over, below.get(one.key)) or replace(one.state, removed=True)
                if _told(state) != _told(one.state):
                    wrong.add(one.key)
        return frozenset(wrong)

    def _walk(self, rows: Select[Any], column: Any) -> Iterator[Sequence[Any]]:
        last = 0
        while some := self._transaction.rows(rows.where(column > last).order_by(column).limit(_AT_ONCE)):
            yield some
            last = some[-1].row

    def _below(self, kept: Collection[Kept]) -> dict[Key, RecordState]:
        keys = {one.row: one.key for one in kept}
        rows = self._transaction.rows(select(_confirmed).where(_confirmed.c.row.in_(keys)))
        return {keys[row.row]: read_state(*keys[row.row], row) for row in rows}

    def _on_top(self, kept: Collection[Kept]) -> dict[Key, list[Logged]]:
        found: dict[Key, list[Logged]] = defaultdict(list)
        values = {"ids": [one.state.id for one in kept], "cursor": self._intake.heard().cursor}
        for logged in map(read_logged, self._transaction.rows(ON_TOP, values)):
            found[logged.key].append(logged)
        return found


def told_by_log(transaction: Transaction, keys: Collection[Key]) -> set[Key]:
    """Return those of the records whose first change is in the log.

    Of one that came as a whole record, later changes may be there before its first one.
    """
    first = {
        (row.kind, row.record_id): row.act
        for some in portions(sorted({record_id for _, record_id in keys}))
        for row in transaction.rows(_FIRST_NUMBERED, {"ids": some})
    }
    return {key for key in keys if first.get(key) == Act.ADD.value}


def _told(state: RecordState) -> tuple[object, ...]:
    return state.facts if not state.removed else None, state.removed


def _shown(one: Kept) -> tuple[object, ...]:
    return _told(one.state)
