"""Small facts about this desk, and the running numbers it has taken."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from jobcentre_desktop.storage.tables import counter, desk_fact
from jobcentre_desktop.storage.transaction import Transaction


class SqlDeskFacts:
    """The port `DeskFacts` on the encrypted file."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def read(self, name: str) -> str | None:
        value = self._transaction.value(select(desk_fact.c.value).where(desk_fact.c.name == name))
        return None if value is None else str(value)

    def write(self, name: str, value: str) -> None:
        statement = insert(desk_fact).values(name=name, value=value)
        self._transaction.write(
            statement.on_conflict_do_update(index_elements=["name"], set_={"value": value})
        )


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
