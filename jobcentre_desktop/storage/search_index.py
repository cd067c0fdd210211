"""The search among clients: by numbers, and by names as they were typed (`name_search.py`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import select

from jobcentre_desktop.domain.duplicates import document_key
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.storage.name_index import AFTER_EVERYTHING
from jobcentre_desktop.storage.name_keys import key_words, phone_keys, plain_key
from jobcentre_desktop.storage.name_search import NameSearch, Scores, better
from jobcentre_desktop.storage.tables import client_number
from jobcentre_desktop.storage.transaction import Transaction, portions

_SHORTEST_NUMBER = 2
_MOST_BY_PREFIX = 300
_EXACT, _NUMBER = 200.0, 150.0

_NAME_AND_YEAR = re.compile(r"(.*[^\W\d].*?)\s+((?:19|20)[0-9]{2})")
_WITHOUT_CENTRE = re.compile(r"^(?:19|20)[0-9]{2}(?=[A-Z][0-9]{5,})")
"""The year of a client number told without its centre; what follows is kept as a key as well."""
_LONGEST = 200
"""Characters that are sought; more are pasted by mistake, and what is like 20,000 takes seconds to find."""


class SearchIndex:
    """Finds rows of clients in the finder tables."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._names = NameSearch(transaction)

    def find(self, typed: str, enough: int) -> Scores:
        """Return what fits a typed text, in no order.

        A year behind a name is that of birth. What is like the text is sought if too few begin like it.
        """
        typed = typed.strip()[:_LONGEST]
        if found := _NAME_AND_YEAR.fullmatch(to_ascii_digits(typed)):
            name, year = found[1], int(found[2])
            if born := self._find(name, enough, year):
                return born
        return self._find(typed, enough)

    def _find(self, typed: str, enough: int, year: int | None = None) -> Scores:
        scores: Scores = {}
        if any(character.isdigit() for character in typed):
            self._add_numbers(typed, scores)
        if words := key_words(typed):
            is_number = bool(scores)
            scores = self._names.beginning_with(words, year) | scores
            if len(scores) < enough and not is_number:
                scores = self._names.like(typed, year) | scores
        return scores

    def with_number(self, what: str, numbers: Iterable[str]) -> set[int]:
        """Return the rows of clients who have exactly one of these numbers."""
        key_of = document_key if what == "document" else plain_key
        keys = sorted({key for number in numbers if (key := key_of(number))})
        table = client_number
        return {
            row.row
            for some in portions(keys)
            for row in self._transaction.rows(
                select(table.c.row).where(table.c.what == what, table.c.value.in_(some))
            )
        }

    def namesakes(self, names: Sequence[str], born: int | None) -> Scores:
        """Return who has a name like one of these, however it is spelt, and was born about then."""
        return self._names.namesakes([name for name in names if key_words(name)], born)

    def _add_numbers(self, typed: str, scores: Scores) -> None:
        key = _WITHOUT_CENTRE.sub("", plain_key(typed))
        if len(key) < _SHORTEST_NUMBER:
            return
        table = client_number
        for start in dict.fromkeys((key, document_key(typed) or key, *phone_keys(key))):
            rows = self._transaction.rows(
                select(table.c.row, table.c.value)
                .where(table.c.value >= start, table.c.value < start + AFTER_EVERYTHING)
                .order_by(table.c.value)
                .limit(_MOST_BY_PREFIX)
            )
            for row in rows:
                better(scores, row.row, _EXACT if row.value == start else _NUMBER)
