"""The changes that the central server has numbered, in the log: written down, and read in their order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import bindparam, select

from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.domain.hybrid_clock import time_of
from jobcentre_desktop.domain.states import Key
from jobcentre_desktop.storage import tables
from jobcentre_desktop.storage.erased_files import ErasedFiles
from jobcentre_desktop.storage.kept import Logged, change_values, read_logged
from jobcentre_desktop.storage.own_desk import OwnDesk
from jobcentre_desktop.storage.transaction import Transaction, portions

_BETWEEN = (
    select(tables.change)
    .where(tables.change.c.number > bindparam("after"), tables.change.c.number <= bindparam("up_to"))
    .order_by(tables.change.c.number)
)
# One's own change comes back as another's when the file was restored and the desk has a new epoch; the
# server may have set its clock back.
_INSTEAD = ("number", "rebased", "clock")
_OF_SOME = _BETWEEN.where(tables.change.c.record_id.in_(bindparam("ids", expanding=True)))


class NumberedLog:
    """Part of a transaction, as the projector is."""

    def __init__(self, transaction: Transaction, desk: OwnDesk) -> None:
        self._transaction = transaction
        self._desk = desk
        self._erased = ErasedFiles(transaction)

    def write(self, numbered: Sequence[NumberedChange]) -> None:
        """Write numbered changes down without folding them; nothing of what they say about an erased file."""
        self._transaction.insert(
            tables.change,
            [
                change_values(one.change, number=one.number, made_at=time_of(one.change.clock))
                for one in self._erased.without_content(numbered)
            ],
            instead=_INSTEAD,
        )

    def write_and_read(self, told: Sequence[NumberedChange], after: int, up_to: int) -> list[Logged]:
        """Write numbered changes down; return all there are between two numbers, in their order."""
        between = {"after": after, "up_to": up_to}
        if any(self._desk.is_own(one.change.desk) for one in told):  # they may stand there as they were made
            self.write(told)
            return list(map(read_logged, self._transaction.rows(_BETWEEN, between)))
        here = {row.number: read_logged(row) for row in self._transaction.rows(_BETWEEN, between)}
        self.write(told)
        for one in told:
            if one.number > after and one.number not in here:
                here[one.number] = Logged(
                    change=one.change, number=one.number, made_at=time_of(one.change.clock)
                )
        return [here[number] for number in sorted(here)]

    def known(self, numbers: Collection[int]) -> set[int]:
        number = tables.change.c.number
        return {
            row.number
            for some in portions(sorted(numbers))
            for row in self._transaction.rows(select(number).where(number.in_(some)))
        }

    def keys_of(self, numbers: Sequence[int]) -> set[Key]:
        change = tables.change
        return {
            (row.kind, row.record_id)
            for some in portions(numbers)
            for row in self._transaction.rows(
                select(change.c.kind, change.c.record_id).where(change.c.number.in_(some))
            )
        }

    def logged(self, keys: Collection[Key], *, after: int, up_to: int) -> Iterator[Logged]:
        """Yield the numbered changes of some records, in the order of their numbers."""
        for ids in portions(sorted({record_id for _, record_id in keys})):
            values = {"ids": ids, "after": after, "up_to": up_to}
            for logged in map(read_logged, self._transaction.rows(_OF_SOME, values)):
                if logged.key in keys:
                    yield logged
