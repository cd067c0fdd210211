"""How ids and instants are written into the columns of the file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Dialect, Select, bindparam, func, select
from sqlalchemy.types import UserDefinedType

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Id(UserDefinedType[UUID]):
    """A UUID in its 16 bytes: less than half of its text, and in the same order."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        return "BLOB"

    def bind_processor(self, dialect: Dialect) -> Callable[[UUID | None], bytes | None]:
        return lambda value: None if value is None else value.bytes

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[bytes | None], UUID | None]:
        return lambda value: None if value is None else UUID(bytes=value)


class Instant(UserDefinedType[datetime]):
    """An aware instant in microseconds since 1970, UTC."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        return "INTEGER"

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], int | None]:
        return lambda value: None if value is None else (value - _EPOCH) // _MICROSECOND

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[int | None], datetime | None]:
        return lambda value: None if value is None else _EPOCH + value * _MICROSECOND


def ids_named(parameter: str) -> Select[UUID]:
    """Return a selection of ids that are handed over by `naming` as one parameter, however many they are.

    The statement stays the same, so that it is made ready once. One with a place for each id is written anew
    every time: for a hundred ids that takes longer than looking them up.
    """
    named = func.json_each(bindparam(parameter)).table_valued("value")
    return select(func.unhex(named.c.value, type_=Id()))


def naming(ids: Iterable[UUID]) -> str:
    """Return ids as the parameter of `ids_named`."""
    return json.dumps([one.hex for one in ids])
