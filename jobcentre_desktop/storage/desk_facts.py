"""Small facts about this desk, and the running numbers it has taken."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, func, select
from sqlalchemy.dialects.sqlite import insert

from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.numbers import taken_number
from jobcentre_desktop.storage.tables import client_index, counter, desk_fact, partner_index, referral_index
from jobcentre_desktop.storage.transaction import Transaction

_VALUE = select(desk_fact.c.value).where(desk_fact.c.name == bindparam("of"))
_NEW_FACT = insert(desk_fact)
_KEEP_FACT = _NEW_FACT.on_conflict_do_update(
    index_elements=["name"], set_={"value": _NEW_FACT.excluded.value}
)
_COUNTERS = select(counter)


class SqlDeskFacts:
    """The port `DeskFacts` on the encrypted file, for one transaction: a fact is read from it once."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._known: dict[str, str | None] = {}

    def read(self, name: str) -> str | None:
        if name not in self._known:
            value = self._transaction.value(_VALUE, {"of": name})
            self._known[name] = None if value is None else str(value)
        return self._known[name]

    def write(self, name: str, value: str) -> None:
        self._transaction.write(_KEEP_FACT, {"name": name, "value": value})
        self._known[name] = value


class SqlNumbers:
    """The port `Numbers` on the encrypted file: a number taken by work that is undone is free again."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def take(self, series: str) -> int:
        statement = insert(counter).values(series=series, last=1)
        statement = statement.on_conflict_do_update(
            index_elements=["series"], set_={"last": counter.c.last + 1}
        )
        return int(self._transaction.written(statement.returning(counter.c.last)))

    def last(self) -> dict[str, int]:
        return {row.series: row.last for row in self._transaction.rows(_COUNTERS)}

    def raise_to(self, series: str, n: int) -> None:
        statement = insert(counter).values(series=series, last=n)
        self._transaction.write(
            statement.on_conflict_do_update(
                index_elements=["series"], set_={"last": func.max(counter.c.last, n)}
            )
        )

    def raise_above(self, desk: Desk, records: Iterable[tuple[str, Facts]]) -> None:
        """Take the numbers in heard records never again, where they are of this desk's letter."""
        highest: dict[str, int] = {}
        for kind, facts in records:
            taken = taken_number(kind, facts)
            if taken is not None and (taken.centre_code or desk.centre_code, taken.letter) == (
                desk.centre_code,
                desk.letter,
            ):
                highest[taken.series] = max(taken.n, highest.get(taken.series, 0))
        for series, n in highest.items():
            self.raise_to(series, n)

    def taken_twice(self) -> tuple[str, ...]:
        found: list[str] = []
        for number in (
            client_index.c.client_no,
            referral_index.c.referral_no,
            partner_index.c.partner_no,
        ):
            twice = select(number.label("number")).group_by(number).having(func.count() > 1).order_by(number)
            found += [row.number for row in self._transaction.rows(twice)]
        return tuple(found)
