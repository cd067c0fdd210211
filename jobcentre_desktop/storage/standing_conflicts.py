"""Conflicts that nobody has settled yet, as a desk shows them: without those it has settled itself since."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import TEXT, ColumnElement, Integer, Row, and_, bindparam, exists, func, or_, select

from jobcentre_desktop.domain.asking_again import OTHERS, as_others
from jobcentre_desktop.domain.changes import Act, Change, Conflict
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.facts import Facts, Merge
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.merging import class_of
from jobcentre_desktop.domain.upcasts import Upcasts
from jobcentre_desktop.storage.intake import Intake
from jobcentre_desktop.storage.kept import read_change, read_conflict
from jobcentre_desktop.storage.ledger import AS_WRITTEN, Ledger
from jobcentre_desktop.storage.moves import is_here
from jobcentre_desktop.storage.own_desk import OwnDesk
from jobcentre_desktop.storage.tables import change, conflict, record
from jobcentre_desktop.storage.transaction import Transaction, portions

TO_SEND = and_(change.c.number.is_(None), change.c.kept_aside.is_(None), change.c.held_for.is_(None))
"""A change of which the server has said nothing yet."""


def _on_top(cursor: int | ColumnElement[int]) -> ColumnElement[bool]:
    """Return the condition that a change lies on top of what was heard."""
    return or_(TO_SEND, change.c.number > cursor)


_OPEN_CONFLICTS = (
    select(conflict)
    .join(record, and_(record.c.id == conflict.c.record_id, record.c.kind == conflict.c.kind))
    .where(conflict.c.settled_by == 0)
)
_BY_AGE = (conflict.c.opened_at_number, conflict.c.id)
_CONFLICTS_OF = _OPEN_CONFLICTS.where(record.c.client_id == bindparam("client")).order_by(*_BY_AGE)
_STANDING = _OPEN_CONFLICTS.where(is_here(record.c.client_id, bindparam("here", type_=TEXT)))
_CONFLICTS_HERE = _STANDING.order_by(*_BY_AGE)
_CONFLICTS_TOUCHED = _STANDING.where(
    exists().where(change.c.record_id == conflict.c.record_id, _on_top(bindparam("cursor", type_=Integer)))
)
_COUNT_CONFLICTS = _STANDING.with_only_columns(func.count())


class StandingConflicts:
    """Part of the change log."""

    def __init__(
        self, transaction: Transaction, ledger: Ledger, intake: Intake, *, desk: OwnDesk, upcasts: Upcasts
    ) -> None:
        self._transaction = transaction
        self._ledger = ledger
        self._intake = intake
        self._desk = desk
        self._upcasts = upcasts

    def all(self, *, client_id: ClientId | None = None) -> tuple[Conflict, ...]:
        """A conflict that this desk has settled is left out at once, before the server has heard of it.

        Those about clients who moved away went with them: they are settled there.
        """
        self._ledger.flush()
        if client_id is None:
            rows = self._transaction.rows(_CONFLICTS_HERE, {"here": self._desk.now.centre_code})
        else:
            rows = self._transaction.rows(_CONFLICTS_OF, {"client": client_id})
        return self._not_settled_here(tuple(map(read_conflict, rows)))

    def count(self) -> int:
        self._ledger.flush()
        here = {"here": self._desk.now.centre_code}
        # Only where own changes lie on top may one be settled already: few are read, however many there are.
        rows = self._transaction.rows(_CONFLICTS_TOUCHED, here | {"cursor": self._cursor()})
        settled = len(rows) - len(self._not_settled_here(tuple(map(read_conflict, rows))))
        count: int = self._transaction.value(_COUNT_CONFLICTS, here)
        return count - settled

    def _not_settled_here(self, standing: tuple[Conflict, ...]) -> tuple[Conflict, ...]:
        if not standing:
            return ()
        settled_up_to = self._being_settled({one.record_id for one in standing})
        return tuple(
            one
            for one in standing
            if settled_up_to.get((one.kind, one.record_id, one.field), -1) < one.opened_at_number
        )

    def settle(self, conflict_id: str, facts: Facts) -> None:
        """Raise ValueError when `facts` does not say what becomes of the field in conflict."""
        row = self._transaction.row(
            select(conflict).where(conflict.c.id == conflict_id, conflict.c.settled_by == 0)
        )
        if row is None:
            raise NotFound("conflict", conflict_id)
        if row.field not in facts:
            raise ValueError("the field in conflict got no value")
        kept = self._ledger.find(row.kind, row.record_id)
        self._ledger.append(kept, row.kind, row.record_id, Act.SETTLE, facts)

    def ask_again(self, conflicts: Sequence[Conflict]) -> None:
        first = conflicts[0]
        kept = self._ledger.find(first.kind, first.record_id)
        facts: Facts = {
            first.field: first.shown.value,
            OTHERS: as_others(first.field, [one.other for one in conflicts]),
        }
        self._ledger.append(kept, first.kind, first.record_id, Act.ASK_AGAIN, facts)

    def _being_settled(self, record_ids: set[UUID]) -> dict[tuple[str, UUID, str], int]:
        """Return up to which number the conflicts on a field end once the own changes on top are numbered."""
        on_top = select(change).where(_on_top(self._cursor())).order_by(AS_WRITTEN)
        bases: dict[tuple[str, UUID, str], int] = {}
        for some in portions(sorted(record_ids)):
            for told in map(self._read, self._transaction.rows(on_top.where(change.c.record_id.in_(some)))):
                for field in told.facts:
                    if told.act is Act.ASK_AGAIN:
                        bases.pop((told.kind, told.record_id, field), None)
                    elif told.act is Act.SETTLE or class_of(told.kind, field) is Merge.REGISTER:
                        key = (told.kind, told.record_id, field)
                        bases[key] = max(told.sees, bases.get(key, 0))
        return bases

    def _read(self, row: Row[Any]) -> Change:
        return self._upcasts.change(read_change(row))

    def _cursor(self) -> int:
        return self._intake.heard().cursor
