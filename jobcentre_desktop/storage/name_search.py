"""Finds names however they were typed: by their beginnings, by what misspelt words may mean, by one word.

A name typed wrong is put right word by word: each word is exchanged for the words on file that it may mean
(`domain/khmer/misspelling.py`), and the likeliest combinations are looked up. That takes some hundred short
looks into an index, however many clients there are.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from rapidfuzz import fuzz, process
from sqlalchemy import text

from jobcentre_desktop.domain.khmer.misspelling import Misspelt, own_trace
from jobcentre_desktop.domain.khmer.text import contains_khmer
from jobcentre_desktop.storage.name_index import AFTER_EVERYTHING
from jobcentre_desktop.storage.name_keys import key_words, latin_words
from jobcentre_desktop.storage.transaction import Transaction

Scores = dict[int, float]
"""Row of a client -> how well it fits: up to 100 what is like the text, more what begins like it."""

LIKE_ENOUGH = 62.0
"""Of 100: names less alike are not shown."""
_BEGINS = 100.0
_MOST_BEGINNING = 300
_MOST_MEANT = 40
_NEAR = 0.5
"""Of 1: words less alike are not tried."""
_MOST_SOUGHT = 300
_MOST_OF_ONE_NAME = 20
_MOST_WITH_ONE_WORD = 1500
_MOST_WORDS = 4
_MOST_NAMESAKES = 200
_YEARS_OFF = 2
"""A year of birth worked out from a told age may be off by two (`BirthDate.contradicts`)."""
_LAST_YEAR = 9999
_BY_SOUND = 0.85
"""A Khmer name typed and found in Latin letters is less sure than the Khmer name with a slip in it."""
_PART_OF_A_NAME = 0.9

_BEGINNING = text(
    "SELECT key, row FROM client_name WHERE key >= :start AND key < :start || :after"
    " AND (:year IS NULL OR year = :year) ORDER BY key LIMIT :most"
)
_MEANT = text(
    "SELECT name_word.trace, name_word.word FROM json_each(:traces) AS one"
    " CROSS JOIN name_word ON name_word.trace = one.value"
)
# All looks in one statement, each stopped after a few rows: namesakes must not crowd out other names.
_SOUGHT = text(
    "SELECT one.value AS start, found.value ->> 0 AS key, found.value ->> 1 AS row"
    " FROM json_each(:starts) AS one, json_each((SELECT json_group_array(json_array(key, row)) FROM"
    " (SELECT key, row FROM client_name WHERE key >= one.value AND key < one.value || :after"
    " AND (:year IS NULL OR year = :year) ORDER BY key LIMIT :most))) AS found"
)
_NAMESAKES = text(
    "SELECT one.value AS start, client_name.row FROM json_each(:starts) AS one CROSS JOIN client_name"
    " ON client_name.key = one.value AND client_name.year BETWEEN :first AND :last LIMIT :most"
)
# From one name to the next, past all its namesakes.
_DIFFERENT = text(
    "WITH RECURSIVE name(key) AS (SELECT min(key) FROM client_name WHERE key >= :start UNION ALL"
    " SELECT (SELECT min(key) FROM client_name WHERE key > name.key) FROM name WHERE name.key < :end)"
    " SELECT key FROM name WHERE key < :end LIMIT :most"
)


@dataclass(frozen=True, slots=True)
class Meant:
    """A name on file that may be meant."""

    key: str
    score: float


class NameSearch:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def beginning_with(self, words: Sequence[str], year: int | None = None) -> Scores:
        """Return who has a name that begins like this from one of its words on."""
        start = "".join(words)
        found = {"start": start, "after": AFTER_EVERYTHING, "year": year, "most": _MOST_BEGINNING}
        scores: Scores = {}
        for row in self._transaction.rows(_BEGINNING, found):
            better(scores, row.row, _BEGINS + 100.0 * len(start) / len(row.key))
        return scores

    def like(self, name: str, year: int | None = None) -> Scores:
        """Return who has a name that may be meant, or one that begins with it."""
        meant = self._meant(name)
        scores = self._of_those(meant, year)
        if max(scores.values(), default=0.0) < LIKE_ENOUGH + 15:
            scores |= self._of_those(self._with_one_word(key_words(name)), year)
        return scores

    def namesakes(self, names: Sequence[str], born: int | None) -> Scores:
        """Return who has a whole name that may be one of these, born within two years of `born`.

        So are those of whom nobody knows when they were born. Everybody on file has a name in Latin letters.
        """
        in_latin = any(not contains_khmer(name) for name in names)
        meant: dict[str, float] = {}
        for name in names:
            for one in self._meant(name, in_latin=not in_latin):
                meant[one.key] = max(one.score, meant.get(one.key, 0.0))
        years = ((0, _LAST_YEAR),) if born is None else ((0, 0), (born - _YEARS_OFF, born + _YEARS_OFF))
        likely = sorted(meant, key=lambda key: -meant[key])
        found = {"starts": json.dumps(likely), "most": _MOST_NAMESAKES}
        scores: Scores = {}
        for first, last in years:
            for row in self._transaction.rows(_NAMESAKES, {**found, "first": first, "last": last}):
                better(scores, row.row, meant[row.start])
        return scores

    def _of_those(self, meant: Sequence[Meant], year: int | None) -> Scores:
        score_of = {one.key: one.score for one in meant}
        sought = {
            "starts": json.dumps(list(score_of)),
            "after": AFTER_EVERYTHING,
            "year": year,
            "most": _MOST_OF_ONE_NAME,
        }
        scores: Scores = {}
        for row in self._transaction.rows(_SOUGHT, sought) if meant else ():
            whole = _PART_OF_A_NAME + (1 - _PART_OF_A_NAME) * len(row.start) / len(row.key)
            better(scores, row.row, score_of[row.start] * whole)
        return scores

    def _meant(self, name: str, *, in_latin: bool = True) -> tuple[Meant, ...]:
        """Return the names that may be meant, the likeliest first; of a Khmer name `in_latin` letters too."""
        readings = [(key_words(name), 1.0)]
        if in_latin and contains_khmer(name):
            readings.append((latin_words(name), _BY_SOUND))
        best: dict[str, float] = {}
        for words, certainty in readings:
            for key, score in self._combined(words).items():
                best[key] = max(best.get(key, 0.0), score * certainty)
        likely = nlargest(_MOST_SOUGHT, best.items(), key=lambda one: one[1])
        return tuple(Meant(key, score) for key, score in likely if score >= LIKE_ENOUGH)

    def _combined(self, words: Sequence[str]) -> dict[str, float]:
        """Return whole names put together from the words each word may mean, with how likely each is."""
        divided = [*_divisions(words[:_MOST_WORDS]), *self._cut(words)]
        meant = self._words_meant({word for division in divided for word in division})
        best: dict[str, float] = {}
        for division in divided:
            letters = sum(map(len, division))
            names = [(0.0, "")]
            for at, word in enumerate(division, start=1):
                # The last word may be typed half.
                near = meant[word] if at < len(division) else {**meant[word], word: 1.0}
                weight = 100.0 * len(word) / letters
                names = [
                    (total + weight * likeness, key + other)
                    for total, key in names
                    for other, likeness in near.items()
                ]
                names.sort(reverse=True)
                del names[_MOST_SOUGHT:]
            for total, key in names:
                best[key] = max(best.get(key, 0.0), total)
        return best

    def _cut(self, words: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """Yield how a name typed without a space may be cut: one of the two must be a word there is."""
        if len(words) != 1:
            return
        (word,) = words
        cuts = [(word[:at], word[at:]) for at in range(2, len(word) - 1)]
        known = self._with_traces(own_trace(part) for cut in cuts for part in cut)
        for cut in cuts:
            if any(part in known[own_trace(part)] for part in cut):
                yield cut

    def _words_meant(self, words: Iterable[str]) -> Mapping[str, Mapping[str, float]]:
        """Return for each word the words on file that it may mean, with how likely each is."""
        typed = [Misspelt(word) for word in words]
        there = self._with_traces(trace for one in typed for trace in one.traces)
        meant = {}
        for one in typed:
            found_by: dict[str, str] = {}
            for trace in one.traces & there.keys():
                if one.tells_more(trace):
                    found_by |= dict.fromkeys(there[trace], trace)
                else:
                    found_by = dict.fromkeys(there[trace], trace) | found_by
            near = {
                word: likeness
                for word, trace in found_by.items()
                if (likeness := one.likeness(word, trace)) >= _NEAR
            }
            meant[one.typed] = dict(nlargest(_MOST_MEANT, near.items(), key=lambda found: found[1]))
        return meant

    def _with_traces(self, traces: Iterable[str]) -> Mapping[str, set[str]]:
        there: dict[str, set[str]] = defaultdict(set)
        for row in self._transaction.rows(_MEANT, {"traces": json.dumps(list(set(traces)))}):
            there[row.trace].add(row.word)
        return there

    def _with_one_word(self, words: Sequence[str]) -> tuple[Meant, ...]:
        """Return names that have one of the words as typed and are like the whole."""
        if len(words) < 2:
            return ()
        best: dict[str, float] = {}
        for at, word in enumerate(words):
            end = word + AFTER_EVERYTHING
            rows = self._transaction.rows(
                _DIFFERENT, {"start": word, "end": end, "most": _MOST_WITH_ONE_WORD}
            )
            typed = "".join((*words[at:], *words[:at]))
            names = [row.key for row in rows]
            for key, score, _ in process.extract(
                typed, names, scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH, limit=_MOST_MEANT
            ):
                best[key] = max(best.get(key, 0.0), score)
        return tuple(Meant(key, score) for key, score in best.items())


def best(scores: Scores, limit: int) -> list[int]:
    """Return the rows with the highest scores, the best first."""
    return sorted(scores, key=lambda row: (-scores[row], row))[:limit]


def better(scores: Scores, row: int, score: float) -> None:
    """Keep the higher score of a row."""
    scores[row] = max(score, scores.get(row, 0.0))


def _divisions(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the words as typed and turned round; and with two of them written as one, as others do."""
    yield tuple(words)
    if len(words) > 1:
        yield tuple(reversed(words))
    for at in range(1, len(words)):
        yield (*words[: at - 1], words[at - 1] + words[at], *words[at + 1 :])
