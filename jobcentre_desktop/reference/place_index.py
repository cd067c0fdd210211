"""Finds places while somebody types: both scripts, all levels at once, misspelt names last.

There is no search engine behind this: a scan over the some 9,800 different names of one script takes less
than a millisecond (tests/benchmarks/bench_places.py).
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator
from heapq import nsmallest
from typing import TypeAlias

from rapidfuzz import fuzz, process

from jobcentre_desktop.domain.places import LEVELS, Level, Place
from jobcentre_desktop.reference.place_names import PlaceNames, ScriptNames

_SHORTEST_TO_GUESS = 3  # letters typed
_LEAST_LIKE = 68  # of 100; below, a reader takes it for another name
_LEAST_LIKE_WITH_SAME_SOUND = 55
_LEAST_LIKE_TO_SUGGEST = 45
_MOST_GUESSED_NAMES = 50

_COMMUNE, _VILLAGE = LEVELS.index("commune"), LEVELS.index("village")

_Ranked: TypeAlias = dict[int, int]
"""Position of a place -> its rank in a group of hits, the lowest first."""


class PlaceIndex:
    """The places in the order of their codes, with all their names."""

    def __init__(self, places: tuple[Place, ...], names: PlaceNames) -> None:
        self.places = places
        self._names = names
        codes = [place.code for place in places]
        # What lies in a place stands right behind it, up to here.
        self._ends = array("L", (bisect_left(codes, place.code + "~") for place in places))
        self._levels = bytes(LEVELS.index(place.level) for place in places)
        by_rank = sorted(range(len(places)), key=lambda at: (self._levels[at], len(places[at].name_la), at))
        self._ranks = array("L", [0]) * len(places)
        for rank, at in enumerate(by_rank):
            self._ranks[at] = rank

    # --- while typing -------------------------------------------------------------------------------------

    def search(self, typed: list[str], words: list[str], limit: int, near: str = "") -> tuple[Place, ...]:
        """Return at most `limit` places, best first; `words` are those `typed` without ខេត្ត and the like.

        Of those that fit equally well and are of one level, what lies in the place `near` comes first.
        """
        found: dict[int, None] = {}
        for group in self._groups(typed, words):
            order = self._nearest_first(group, near) if near else group.__getitem__
            found.update((at, None) for at in nsmallest(limit, group, key=order))
            if len(found) >= limit:
                break
        return tuple(self.places[at] for at in list(found)[:limit])

    def _groups(self, typed: list[str], words: list[str]) -> Iterator[_Ranked]:
        """Yield groups of hits, the best first; each is worked out only when those before were too few."""
        if typed != words:
            script, spelt = self._names.look_in(typed)
            yield self._beginning_with(script, "".join(spelt))
        script, spelt = self._names.look_in(words)
        key = "".join(spelt)
        yield self._beginning_with(script, key)
        yield self._with_word_beginning(script, " ".join(spelt))
        named = {word: self._with_word(word) for word in _telling(words)} if len(words) > 1 else {}
        yield self._across_levels(named.values())
        if len(key) > 1:
            yield self._ranked(script, [name for name in script.bearers if key in name])
        if len(key) < _SHORTEST_TO_GUESS:
            return
        yield self._across_levels([its | self._with_sound(word) for word, its in named.items()])
        if script is self._names.latin:
            alike = self._names.sounding_like(spelt)
            yield self._like(script, key, alike, _LEAST_LIKE_WITH_SAME_SOUND)
        yield self._like(script, key, list(script.bearers), _LEAST_LIKE)

    def _nearest_first(self, group: _Ranked, near: str) -> Callable[[int], tuple[int, int, bool, int]]:
        many, levels, places = len(self.places), self._levels, self.places
        return lambda at: (group[at] // many, levels[at], not places[at].code.startswith(near), group[at])

    def _ranked(self, script: ScriptNames, keys: Iterable[str]) -> _Ranked:
        return {at: self._ranks[at] for key in keys for at in script.bearers[key]}

    def _beginning_with(self, script: ScriptNames, key: str) -> _Ranked:
        found: _Ranked = {}
        many = len(self.places)
        for name in script.beginning_with(key):
            for at in script.bearers[name]:
                rank = self._group_of(self._levels[at], name == key) * many + self._ranks[at]
                found[at] = min(rank, found.get(at, rank))
        return found

    @staticmethod
    def _group_of(level: int, exact: bool) -> int:
        """Order what begins with the text, so that the many villages called Svay do not hide Svay Rieng."""
        if level == _VILLAGE:
            return 2 if exact else 4
        if exact:
            return 0
        return 3 if level == _COMMUNE else 1

    def _with_word_beginning(self, script: ScriptNames, text: str) -> _Ranked:
        return self._ranked(script, script.with_words_in_order(text))

    def _across_levels(self, named: Collection[set[int]]) -> _Ranked:
        """Find where every word fits the place's own name or one above it; the more in its own the better.

        `named` are, for each word typed, the places whose own name has it.
        """
        count = len(self.places)
        fit_all = -1
        own_words: dict[int, int] = {}
        for its in named:
            fits = bytearray(count)
            for at in its:
                own_words[at] = own_words.get(at, 0) + 1
                end = self._ends[at]
                fits[at:end] = b"\x01" * (end - at)
            fit_all &= int.from_bytes(fits, "little")
            if not fit_all:
                return {}
        if not named:
            return {}
        fits_all = fit_all.to_bytes(count, "little")
        return {at: self._ranks[at] - own * count for at, own in own_words.items() if fits_all[at]}

    def _with_word(self, word: str) -> set[int]:
        script, (spelt,) = self._names.look_in([word])
        if script is self._names.latin:
            return {at for key in script.with_word(spelt) for at in script.bearers[key]}
        # Khmer is written without spaces: a word may stand anywhere in a name.
        return {at for key, bearers in script.bearers.items() if spelt in key for at in bearers}

    def _with_sound(self, word: str) -> set[int]:
        keys = self._names.with_word_sounding_like(word)
        return {at for key in keys for at in self._names.latin.bearers[key]}

    def _like(self, script: ScriptNames, key: str, keys: list[str], least: float) -> _Ranked:
        found: _Ranked = {}
        for name, likeness, _ in process.extract(
            key, keys, scorer=fuzz.ratio, score_cutoff=least, limit=_MOST_GUESSED_NAMES
        ):
            for at in script.bearers[name]:
                found.setdefault(at, round(100 - likeness) * len(self.places) + self._ranks[at])
        return found

    # --- whole names --------------------------------------------------------------------------------------

    def named(self, words: list[str], level: Level, within: str) -> list[Place]:
        """Return the places of a level that bear exactly this name, in the place with the code `within`."""
        script, spelt = self._names.look_in(words)
        bearers = script.bearers.get("".join(spelt), ())
        return [place for place in (self.places[at] for at in bearers) if _is_in(place, level, within)]

    def likely(self, words: list[str], level: Level, within: str, limit: int) -> tuple[Place, ...]:
        """Return the places of a level whose names are most like this one, the most alike first."""
        script, spelt = self._names.look_in(words)
        keys = [
            key
            for key, bearers in script.bearers.items()
            if any(_is_in(self.places[at], level, within) for at in bearers)
        ]
        alike = self._like(script, "".join(spelt), keys, _LEAST_LIKE_TO_SUGGEST)
        hits = [at for at in sorted(alike, key=alike.__getitem__) if _is_in(self.places[at], level, within)]
        return tuple(self.places[at] for at in hits[:limit])


def _telling(words: list[str]) -> list[str]:
    """Leave out single letters: somebody has just begun the word, and thousands of names begin so."""
    return [word for word in words if len(word) > 1 or word.isdigit()]


def _is_in(place: Place, level: Level, within: str) -> bool:
    return place.level == level and place.code.startswith(within)
