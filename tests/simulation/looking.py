"""A look into a database from outside: its SQL and how its columns are read are made ready once for all runs.

A run looks hundreds of times at what its desks and its server hold. SQLAlchemy's own way to the driver takes
many times as long as such a look itself.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Dialect, Select
from sqlalchemy.dialects import postgresql, sqlite

_DESK = sqlite.dialect()
_OFFICE = postgresql.psycopg.dialect()


class Look:
    """One SELECT, whose rows are tuples with the names of its columns."""

    def __init__(self, statement: Select[Any], dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self.sql = str(compiled)
        assert not compiled.post_compile_params, ("its SQL depends on the values", self.sql)
        self._fixed = {name: bind.value for name, bind in compiled.binds.items() if not bind.required}
        self._order: list[str] | None = compiled.positiontup
        self._writers = {
            name: write
            for name, bind in compiled.binds.items()
            if (write := bind.type.dialect_impl(dialect).bind_processor(dialect)) is not None
        }
        columns = list(statement.selected_columns)
        self._row = _row_of(tuple(str(column.key) for column in columns))
        readers = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
        self._readers = [(place, read) for place, read in enumerate(readers) if read is not None]

    def values(self, given: Mapping[str, Any] | None) -> Any:
        """Return the values as the driver takes them."""
        values = self._fixed | (given or {})
        for name, write in self._writers.items():
            values[name] = write(values[name])
        return values if self._order is None else [values[name] for name in self._order]

    def read(self, found: Iterable[tuple[Any, ...]]) -> list[Any]:
        """Return the rows that the driver gave."""
        make: Callable[[Iterable[Any]], Any] = self._row._make
        if not self._readers:
            return list(map(make, found))
        rows = []
        for one in found:
            values = list(one)
            for place, read in self._readers:
                values[place] = read(values[place])
            rows.append(make(values))
        return rows


def _row_of(names: tuple[str, ...]) -> Any:
    made: Any = namedtuple  # its names come from a table
    return made("Row", names)


def at_a_desk(statement: Select[Any]) -> Look:
    return Look(statement, _DESK)


def at_the_office(statement: Select[Any]) -> Look:
    return Look(statement, _OFFICE)
