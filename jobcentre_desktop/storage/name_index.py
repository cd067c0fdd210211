"""Keeps the index of names: every name under each of its words, and every word under its traces.

Both are made from `client_index` alone, from its names and years of birth. A word goes when no name begins
with it any more, so that an erased client's name is not left behind.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Delete, Table, bindparam, delete, select, text

from jobcentre_desktop.domain.khmer.misspelling import own_trace, traces
from jobcentre_desktop.storage.tables import client_index, client_name, name_word
from jobcentre_desktop.storage.transaction import Transaction, portions

AFTER_EVERYTHING = "\U0010ffff"
"""Behind a key it is greater than every key that begins with it."""

# The words of a work are handed over as one JSON text, to be looked up in one statement.
_KNOWN = text(
    "SELECT name_word.word FROM json_each(:traced) AS one CROSS JOIN name_word"
    " ON name_word.trace = one.value ->> 0 AND name_word.word = one.value ->> 1"
)
_STILL_USED = text(
    "SELECT one.value AS word FROM json_each(:words) AS one WHERE EXISTS"
    " (SELECT 1 FROM client_name WHERE key >= one.value AND key < one.value || :after)"
)


@dataclass(frozen=True, slots=True)
class Named:
    """The names of one client, as `client_index` has them."""

    row: int
    names: str
    year: int

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Named:
        """Read the columns `row`, `names` and `dob_year`."""
        return cls(row=values["row"], names=values["names"], year=values["dob_year"] or 0)

    @property
    def entries(self) -> frozenset[tuple[str, int, int]]:
        """Return the rows of `client_name`: key, year and row."""
        return frozenset(
            ("".join((*words[start:], *words[:start])), self.year, self.row)
            for words in self._names
            for start in range(len(words))
        )

    @property
    def words(self) -> frozenset[str]:
        """Return the words of all names; a given name in several is also one word, as others write it."""
        told = (word for words in self._names for word in (*words, "".join(words[1:])))
        return frozenset(word for word in told if word)

    @property
    def _names(self) -> Iterable[Sequence[str]]:
        return (name.split() for name in self.names.splitlines())


class NameIndex:
    """Part of a transaction, as the projector is."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def kept(self, rows: Sequence[int]) -> tuple[Named, ...]:
        """Return how the clients in these rows are named in the index now."""
        table = client_index
        return tuple(
            Named(row=row.row, names=row.names, year=row.dob_year or 0)
            for some in portions(rows)
            for row in self._transaction.rows(
                select(table.c.row, table.c.names, table.c.dob_year).where(table.c.row.in_(some))
            )
        )

    def replace(self, before: Iterable[Named], after: Iterable[Named]) -> None:
        """Take names out and put others in; what is in both is not touched."""
        old, new = frozenset(before), frozenset(after)
        old, new = old - new, new - old
        stale = {entry for one in old for entry in one.entries}
        fresh = {entry for one in new for entry in one.entries}
        words = {word for one in new for word in one.words}
        columns = [column.name for column in client_name.c]
        self._transaction.write(
            _delete_from(client_name), [dict(zip(columns, one, strict=True)) for one in sorted(stale - fresh)]
        )
        self._transaction.insert(
            client_name, [dict(zip(columns, one, strict=True)) for one in sorted(fresh - stale)]
        )
        self._learn(words)
        self._forget({word for one in old for word in one.words} - words)

    def _learn(self, words: Iterable[str]) -> None:
        if not words:
            return
        traced = json.dumps([(own_trace(word), word) for word in words])
        unknown = set(words) - {row.word for row in self._transaction.rows(_KNOWN, {"traced": traced})}
        self._transaction.insert(name_word, _traced(unknown))

    def _forget(self, words: Iterable[str]) -> None:
        if not words:
            return
        sought = {"words": json.dumps(list(words)), "after": AFTER_EVERYTHING}
        unused = set(words) - {row.word for row in self._transaction.rows(_STILL_USED, sought)}
        self._transaction.write(_delete_from(name_word), _traced(unused))


def _traced(words: Iterable[str]) -> list[dict[str, str]]:
    return [{"trace": trace, "word": word} for word in sorted(words) for trace in sorted(traces(word))]


@cache
def _delete_from(table: Table) -> Delete:
    return delete(table).where(*(column == bindparam(column.name) for column in table.primary_key))
