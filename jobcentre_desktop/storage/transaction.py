"""One transaction on the encrypted file: every statement goes through here, so its trouble is sorted here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Executable, Row, Table

from jobcentre_desktop.ports import GaveWay
from jobcentre_desktop.storage.bulk import Writer, alteration, insertion, removal
from jobcentre_desktop.storage.engine import BUSY_SECONDS, turns_of
from jobcentre_desktop.storage.sqlite_trouble import sorted_trouble

Values = Mapping[str, Any]
T = TypeVar("T")

_AT_ONCE = 500
"""Ids named in one statement; SQLite takes many more, but not without end."""
_WRITTEN_AT_ONCE = 100
"""Rows that are written before who waits is looked for again: a millisecond or two."""


def portions(ids: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield ids in portions that fit into one statement."""
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


class Transaction:
    """Begun when made, undone by `close()` unless `commit()` came before. It raises the file's troubles.

    `engine` decides whether it may write: one with the execution option `ro` takes no write lock, and writing
    through it is a bug (RuntimeError). With `gives_way` everything but `commit` raises GaveWay once somebody
    else in this program waits to write.
    """

    def __init__(self, engine: Engine, *, gives_way: bool = False) -> None:
        self._reads_only = bool(engine.get_execution_options().get("ro"))
        self._gives_way = gives_way
        # Who waits too long asks SQLite itself, which says FileBusy in the end.
        self._turns = turns_of(engine)
        self._has_turn = not self._reads_only and self._turns.take(BUSY_SECONDS)
        try:
            with sorted_trouble():
                self._connection: Connection = engine.connect()
                try:
                    self._begun = self._connection.begin()
                except BaseException:
                    self._connection.close()
                    raise
        except BaseException:
            self._hand_on()
            raise

    def rows(self, statement: Executable, values: Values | None = None) -> Sequence[Row[Any]]:
        self.give_way()
        with sorted_trouble():
            return self._connection.execute(statement, values).fetchall()

    def row(self, statement: Executable, values: Values | None = None) -> Row[Any] | None:
        self.give_way()
        with sorted_trouble():
            return self._connection.execute(statement, values).first()

    def value(self, statement: Executable, values: Values | None = None) -> Any:
        """Return the first column of the first row, None when there is no row."""
        found = self.row(statement, values)
        return None if found is None else found[0]

    def write(self, statement: Executable, values: Values | Sequence[Values] | None = None) -> int:
        """Run a statement that writes, once for each of `values`; return how many rows it touched.

        An empty sequence of values writes nothing.
        """
        self._check_may_write()
        self.give_way()
        if isinstance(values, Sequence) and not values:
            return 0
        with sorted_trouble():
            return self._connection.execute(statement, values).rowcount

    def insert(self, table: Table, rows: Sequence[Values], *, instead: tuple[str, ...] = ()) -> None:
        """Write rows that all name the same columns.

        One whose key is there already gives the row that has it other values in the columns of `instead`.
        """
        self._write_many(lambda: insertion(table, tuple(rows[0]), instead), rows)

    def alter(self, table: Table, names: tuple[str, ...], rows: Sequence[Values]) -> None:
        """Give these columns other values in rows that are there, found by their keys."""
        self._write_many(lambda: alteration(table, names), rows)

    def remove(self, table: Table, rows: Sequence[Values]) -> None:
        """Take out the rows with these keys, as far as they are there."""
        self._write_many(lambda: removal(table), rows)

    def _write_many(self, how: Callable[[], tuple[str, Writer]], rows: Sequence[Values]) -> None:
        self._check_may_write()
        self.give_way()
        if not rows:
            return
        sql, written = how()
        for start in range(0, len(rows), _WRITTEN_AT_ONCE):
            self.give_way()
            with sorted_trouble():
                self._connection.exec_driver_sql(sql, written(rows[start : start + _WRITTEN_AT_ONCE]))

    def written(self, statement: Executable) -> Any:
        """Run a statement that writes and returns; return the first column of its first row, None without."""
        self._check_may_write()
        return self.value(statement)

    @property
    def is_awaited(self) -> bool:
        """Whether somebody else in this program waits to write."""
        return self._turns.awaited

    def give_way(self) -> None:
        """Raise GaveWay if this gives way and somebody waits; called in long work between statements."""
        self._check_open()
        if self._gives_way and self._turns.awaited:
            raise GaveWay

    def commit(self) -> None:
        self._check_may_write()
        with sorted_trouble():
            self._begun.commit()

    def close(self) -> None:
        try:
            with sorted_trouble():
                self._connection.close()
        finally:
            self._hand_on()

    def _hand_on(self) -> None:
        if self._has_turn:
            self._has_turn = False
            self._turns.hand_on()

    def _check_may_write(self) -> None:
        self._check_open()
        if self._reads_only:
            raise RuntimeError("this work was opened for reading")

    def _check_open(self) -> None:
        # Else SQLAlchemy would begin another transaction by itself, and what it wrote would be forgotten.
        if not self._begun.is_active:
            raise RuntimeError("this work is over")
