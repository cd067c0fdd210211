"""Changes of colleagues' desks, heard over a stick or a shared folder before the server numbered them.

They lie in the log without a number and without a chain, and on top of their records as own pending ones do.
The server's word takes their place: numbered they are folded, passed over by it they are dropped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, and_, bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from jobcentre_desktop.domain.changes import Change, NumberedChange, RecordState
from jobcentre_desktop.domain.foldable import refusal
from jobcentre_desktop.domain.hybrid_clock import time_of
from jobcentre_desktop.domain.merging import overlay
from jobcentre_desktop.domain.states import Key
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.storage.erased_files import ErasedFiles
from jobcentre_desktop.storage.kept import change_values
from jobcentre_desktop.storage.ledger import Ledger
from jobcentre_desktop.storage.tables import change, record
from jobcentre_desktop.storage.transaction import Transaction, portions

IS_PROVISIONAL: ColumnElement[bool] = and_(change.c.number.is_(None), change.c.chain == "")

_COUNTS = select(change.c.desk, func.count().label("n")).where(IS_PROVISIONAL).group_by(change.c.desk)
_COUNTS_OF_ONE = _COUNTS.join(
    record, and_(record.c.id == change.c.record_id, record.c.kind == change.c.kind)
).where(record.c.client_id == bindparam("client"))


class Provisional:
    """Part of a transaction, as the projector is. What it returns is to be put on top again."""

    def __init__(self, transaction: Transaction, ledger: Ledger, upcasts: Upcasts) -> None:
        self._transaction = transaction
        self._ledger = ledger
        self._upcasts = upcasts

    def log(self, changes: Sequence[Change]) -> tuple[int, set[Key]]:
        """Write down those that are new here, and return how many, and whose records they change.

        What the server would keep aside is left out, and so is what builds on a record that is not here:
        both come with their numbers, if they ever get any.
        """
        known = self._known(changes)
        heard_up_to = self._heard_up_to({one.desk for one in changes})
        keys = {(one.kind, one.record_id) for one in changes}
        states: dict[Key, RecordState | None] = {
            key: kept.state for key, kept in self._ledger.find_many(keys).items()
        }
        erased = ErasedFiles(self._transaction).days_of(changes)
        new: list[Change] = []
        for one, erased_on in zip(changes, erased, strict=True):
            key = one.kind, one.record_id
            if one.seq <= heard_up_to.get(one.desk, 0) or (one.desk, one.seq) in known or erased_on:
                continue
            told = self._upcasts.change(one)
            if refusal(states.get(key), told):
                continue
            states[key] = overlay(states.get(key), told)
            new.append(one)
        self._transaction.write(
            insert(change),
            [change_values(one, number=None, made_at=time_of(one.clock)) for one in new],
        )
        return len(new), {(one.kind, one.record_id) for one in new}

    def give_way(self, numbered: Sequence[NumberedChange]) -> set[Key]:
        """Make room for what the server says of these desks; call it before that is logged.

        A desk's changes are numbered in their order: what lies before one that has a number and gets none
        was kept aside.
        """
        last: dict[str, int] = defaultdict(int)
        for one in numbered:
            last[one.change.desk] = max(one.change.seq, last[one.change.desk])
        keys: set[Key] = set()
        for desk, seq in last.items():
            keys |= self.drop(desk, seq)
        return keys

    def drop(self, desk: str, up_to: int) -> set[Key]:
        """Forget a desk's changes up to this one, as far as they have no number."""
        these = and_(IS_PROVISIONAL, change.c.desk == desk, change.c.seq <= up_to)
        rows = self._transaction.rows(select(change.c.kind, change.c.record_id).where(these))
        if rows:
            self._transaction.write(delete(change).where(these))
        return {(row.kind, row.record_id) for row in rows}

    def counts(self, client_id: UUID | None = None) -> dict[str, int]:
        """Return how many there are by desk name, of all or of what belongs to one client."""
        if client_id is None:
            rows = self._transaction.rows(_COUNTS)
        else:
            rows = self._transaction.rows(_COUNTS_OF_ONE, {"client": client_id})
        return {row.desk: row.n for row in rows}

    def _known(self, changes: Iterable[Change]) -> set[tuple[str, int]]:
        by_desk: dict[str, list[int]] = defaultdict(list)
        for one in changes:
            by_desk[one.desk].append(one.seq)
        return {
            (desk, row.seq)
            for desk, seqs in by_desk.items()
            for some in portions(seqs)
            for row in self._transaction.rows(
                select(change.c.seq).where(change.c.desk == desk, change.c.seq.in_(some))
            )
        }

    def _heard_up_to(self, desks: Iterable[str]) -> dict[str, int]:
        """Return the last change of each desk that has a number here."""
        return {
            desk: self._transaction.value(
                select(func.coalesce(func.max(change.c.seq), 0)).where(
                    change.c.desk == desk, change.c.number.is_not(None)
                )
            )
            for desk in desks
        }
