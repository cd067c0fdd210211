"""The search among clients: narrow down by indexes, then rank what is left by likeness.

Four ways narrow down, all by index: prefixes of client numbers, phones and documents; prefixes of names
from each of their words on; the consonants of names (FTS5), the same for both scripts and for most
spellings; and, when none of these gave a good answer, names that share one word with what was typed. What
they find is ranked by the ratio of the names, in either order of the words (Khmer brief §9).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import Row, select, text

from jobcentre_desktop.domain.duplicates import document_key
from jobcentre_desktop.domain.khmer.text import contains_khmer
from jobcentre_desktop.storage.name_keys import key_words, latin_words, phone_keys, plain_key, sound_of
from jobcentre_desktop.storage.tables import client_index, client_name, client_number
from jobcentre_desktop.storage.transaction import Transaction, portions

LIKE_ENOUGH = 74.0
"""Of 100: names less alike are not shown (Khmer brief §9)."""

_SHORTEST_NUMBER = 2
_MOST_BY_PREFIX = 300
_MOST_BY_SOUND = 1000
_MOST_BY_ONE_WORD = 6000
_MOST_NEAR = 50
_GOOD = 90.0
_AFTER_EVERYTHING = "\U0010ffff"
_EXACT, _NUMBER, _BEGINS = 200.0, 150.0, 100.0

_BY_SOUND = text("SELECT rowid FROM client_sound WHERE client_sound MATCH :sound LIMIT :most")

Scores = dict[int, float]
"""Row of a client -> how well it fits: above 100 what begins like the text, up to 100 what is like it."""


class SearchIndex:
    """Finds rows of clients in the finder tables."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def find(self, typed: str) -> Scores:
        """Return what fits a typed text, in no order."""
        scores: Scores = {}
        if any(character.isdigit() for character in typed):
            self._add_numbers(typed, scores)
        words = key_words(typed)
        if words:
            self._add_beginnings(words, scores)
            self._add_alike(typed, scores)
            if len(words) > 1 and max(scores.values(), default=0.0) < _GOOD:
                self._add_with_one_word(words, scores)
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

    def sounding_like(self, name: str) -> Scores:
        """Return who has a name like this one, however it is spelt, in either script."""
        scores: Scores = {}
        if key_words(name):
            self._add_alike(name, scores)
        return scores

    def _add_numbers(self, typed: str, scores: Scores) -> None:
        key = plain_key(typed)
        if len(key) < _SHORTEST_NUMBER:
            return
        table = client_number
        for start in dict.fromkeys((key, document_key(typed) or key, *phone_keys(key))):
            rows = self._transaction.rows(
                select(table.c.row, table.c.value)
                .where(table.c.value >= start, table.c.value < start + _AFTER_EVERYTHING)
                .order_by(table.c.value)
                .limit(_MOST_BY_PREFIX)
            )
            for row in rows:
                _better(scores, row.row, _EXACT if row.value == start else _NUMBER)

    def _add_beginnings(self, words: Sequence[str], scores: Scores) -> None:
        start = "".join(words)
        for row in self._beginning_with(start, _MOST_BY_PREFIX):
            _better(scores, row.row, _BEGINS + 100.0 * len(start) / len(row.key))

    def _add_alike(self, name: str, scores: Scores) -> None:
        sounds = sound_of(name).split()
        if not sounds:
            return
        sought = " AND ".join(f'"{sound}"' for sound in sounds)
        found = self._transaction.rows(_BY_SOUND, {"sound": sought, "most": _MOST_BY_SOUND})
        words = " ".join(key_words(name)), " ".join(latin_words(name))
        khmer = contains_khmer(name)
        for some in portions([row.rowid for row in found if row.rowid not in scores]):
            table = client_index
            keys = select(table.c.row, table.c.km_key, table.c.la_key).where(table.c.row.in_(some))
            for row in self._transaction.rows(keys):
                same_script = khmer and row.km_key
                score = _ratio(words[0], row.km_key) if same_script else _ratio(words[1], row.la_key)
                if score >= LIKE_ENOUGH:
                    _better(scores, row.row, score)

    def _add_with_one_word(self, words: Sequence[str], scores: Scores) -> None:
        """Add names that have one of the words as typed, whatever is wrong with the others."""
        for at, word in enumerate(words):
            keys = {row.row: row.key for row in self._beginning_with(word, _MOST_BY_ONE_WORD)}
            typed = "".join((*words[at:], *words[:at]))
            near = process.extract(typed, keys, scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH, limit=_MOST_NEAR)
            for _, score, row in near:
                _better(scores, row, score)

    def _beginning_with(self, start: str, most: int) -> Sequence[Row[Any]]:
        table = client_name
        return self._transaction.rows(
            select(table.c.row, table.c.key)
            .where(table.c.key >= start, table.c.key < start + _AFTER_EVERYTHING)
            .order_by(table.c.key)
            .limit(most)
        )


def _better(scores: Scores, row: int, score: float) -> None:
    scores[row] = max(score, scores.get(row, 0.0))


def _ratio(typed: str, name: str) -> float:
    """Return how alike two names are, 0 to 100, in the order given or with their words sorted."""
    return max(fuzz.ratio(typed, name), fuzz.token_sort_ratio(typed, name))
