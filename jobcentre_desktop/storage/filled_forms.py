"""How long this desk's forms took: rows of their own that are made of no record and go nowhere."""

from __future__ import annotations

from datetime import date

from sqlalchemy import bindparam, delete, func, insert, or_, select

from jobcentre_desktop.domain.pace import FilledIn
from jobcentre_desktop.storage.tables import filled_form
from jobcentre_desktop.storage.transaction import Transaction

_NEW = insert(filled_form)
_SINCE = select(filled_form).where(filled_form.c.day >= bindparam("day"))
_COUNT = select(func.count()).select_from(filled_form)
_NEWEST = select(filled_form.c.row).order_by(filled_form.c.row.desc())


class SqlFilledForms:
    """The port `FilledForms` on the encrypted file."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def keep(self, one: FilledIn) -> None:
        values = {"form": one.form, "day": one.day, "keys": one.keys, "seconds": one.seconds}
        self._transaction.write(_NEW, {**values, "refusals": one.refusals})

    def since(self, day: date) -> tuple[FilledIn, ...]:
        return tuple(
            FilledIn(form=row.form, day=row.day, keys=row.keys, seconds=row.seconds, refusals=row.refusals)
            for row in self._transaction.rows(_SINCE, {"day": day})
        )

    def thin(self, *, before: date, most: int) -> None:
        beyond = _NEWEST.offset(most).limit(1).scalar_subquery()
        old = or_(filled_form.c.day < before, filled_form.c.row <= beyond)
        self._transaction.write(delete(filled_form).where(old))

    def count(self) -> int:
        return int(self._transaction.value(_COUNT))

    def forget(self) -> None:
        self._transaction.write(delete(filled_form))
