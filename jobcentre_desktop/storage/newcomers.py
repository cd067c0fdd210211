"""Whole records of which the file has nothing yet: most of those that a new desk takes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select, union_all

from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.domain.states import Key, WholeState
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.columns import ids_named, naming
from jobcentre_desktop.storage.ledger import Ledger
from jobcentre_desktop.storage.open_conflicts import OpenConflicts
from jobcentre_desktop.storage.ready import Ready
from jobcentre_desktop.storage.transaction import Transaction

_HEARD_OF = union_all(
    *(
        select(column.label("of")).where(column.in_(ids_named("ids")))
        for column in (
            tables.record.c.id,
            tables.change.c.record_id,
            tables.conflict.c.record_id,
            tables.wanted.c.record_id,
        )
    )
)


class Newcomers:
    """Part of a transaction, as the projector is."""

    def __init__(self, transaction: Transaction, ledger: Ledger, upcasts: Upcasts) -> None:
        self._transaction = transaction
        self._ledger = ledger
        self._upcasts = upcasts
        self._conflicts = OpenConflicts(transaction)

    def ready(self, states: Sequence[WholeState]) -> list[Ready]:
        """Work out what is written of states that are new here. It reads nothing."""
        return [one if isinstance(one, Ready) else Ready.of(self._upcasts.whole(one)) for one in states]

    def take_from(self, told: dict[Key, Ready], digest: Digest) -> int:
        """Write those of the states that are new and take them out of `told`; return how many are live.

        There is nothing to fold, to compare or to put in the place of.
        """
        known = self._known({record_id for _, record_id in told})
        ready = [told.pop(key) for key in list(told) if key[1] not in known]
        for one in ready:
            digest.add_hashed(one.state, one.hash)
        self._conflicts.keep([conflict for one in ready for conflict in one.conflicts])
        self._ledger.add_newcomers(ready)
        return sum(not one.state.removed for one in ready)

    def _known(self, ids: Collection[UUID]) -> set[UUID]:
        """Return those of the ids that anything in the file speaks of."""
        return {row.of for row in self._transaction.rows(_HEARD_OF, {"ids": naming(ids)})}
