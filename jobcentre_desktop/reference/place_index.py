"""Finds places while somebody types: both scripts, all levels at once, misspelt names last.

There is no search engine behind this: a scan over the some 9,800 different names of one script takes less
than a millisecond (tests/benchmarks/bench_places.py).
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from heapq import nsmallest
from typing import TypeAlias

from rapidfuzz import fuzz, process

from jobcentre_desktop.domain.places import LEVELS, Level, Place
from jobcentre_desktop.reference.place_names import PlaceNames, ScriptNames
from jobcentre_desktop.reference.place_store import Places

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

    def __init__(self, places: Places, names: PlaceNames) -> None:
        self.places = places
        self._names = names
        codes = list(places.codes)
        # What lies in a place stands right behind it, up to here.
        self._ends = array("I", (bisect_left(codes, code + "~") for code in codes))
        self._levels = bytes(len(code) // 2 - 1 for code in codes)
        lengths = bytes(map(len, places.names_la))
        by_rank = sorted(range(len(places)), key=lambda at: (self._levels[at], lengths[at], at))
        self._ranks = array("I", [0]) * len(places)
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
            yield self._ranked(script, script.keys.holding(key))
        if len(key) < _SHORTEST_TO_GUESS:
            return
        yield self._across_levels([its | self._with_sound(word) for word, its in named.items()])
        if script is self._names.latin:
            alike = self._names.sounding_like(spelt)
            yield self._like(script, key, alike, _LEAST_LIKE_WITH_SAME_SOUND)
        yield self._like(script, key, range(len(script.keys)), _LEAST_LIKE)

    def _nearest_first(self, group: _Ranked, near: str) -> Callable[[int], tuple[int, int, bool, int]]:
        many, levels, inside = len(self.places), self._levels, self.places.within(near)
        return lambda at: (group[at] // many, levels[at], at not in inside, group[at])

    def _ranked(self, script: ScriptNames, names: Iterable[int]) -> _Ranked:
        return {at: self._ranks[at] for name in names for at in script.bearers(name)}

    def _beginning_with(self, script: ScriptNames, key: str) -> _Ranked:
        found: _Ranked = {}
        many = len(self.places)
        for name in script.beginning_with(key):
            exact = script.keys[name] == key
            for at in script.bearers(name):
                rank = self._group_of(self._levels[at], exact) * many + self._ranks[at]
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
            return {at for name in script.with_word(spelt) for at in script.bearers(name)}
        # Khmer is written without spaces: a word may stand anywhere in a name.
        return {at for name in script.keys.holding(spelt) for at in script.bearers(name)}

    def _with_sound(self, word: str) -> set[int]:
        names = self._names.with_word_sounding_like(word)
        return {at for name in names for at in self._names.latin.bearers(name)}

    def _like(self, script: ScriptNames, key: str, names: Sequence[int], least: float) -> _Ranked:
        found: _Ranked = {}
        every = len(names) == len(script.keys)
        keys = list(script.keys) if every else [script.keys[name] for name in names]
        for _, likeness, position in process.extract(
            key, keys, scorer=fuzz.ratio, score_cutoff=least, limit=_MOST_GUESSED_NAMES
        ):
            for at in script.bearers(names[position]):
                found.setdefault(at, round(100 - likeness) * len(self.places) + self._ranks[at])
        return found

    # --- whole names --------------------------------------------------------------------------------------

    def named(self, words: list[str], level: Level, within: str) -> list[Place]:
        """Return the places of a level that bear exactly this name, in the place with the code `within`."""
        script, spelt = self._names.look_in(words)
        fits = self._fits(level, within)
        return [self.places[at] for at in script.bearers_of("".join(spelt)) if fits(at)]

    def likely(self, words: list[str], level: Level, within: str, limit: int) -> tuple[Place, ...]:
        """Return the places of a level whose names are most like this one, the most alike first."""
        script, spelt = self._names.look_in(words)
        fits = self._fits(level, within)
        names = [name for name in range(len(script.keys)) if any(map(fits, script.bearers(name)))]
        alike = self._like(script, "".join(spelt), names, _LEAST_LIKE_TO_SUGGEST)
        hits = [at for at in sorted(alike, key=alike.__getitem__) if fits(at)]
        return tuple(self.places[at] for at in hits[:limit])

    def _fits(self, level: Level, within: str) -> Callable[[int], bool]:
        wanted, inside = LEVELS.index(level), self.places.within(within)
        return lambda at: self._levels[at] == wanted and at in inside


def _telling(words: list[str]) -> list[str]:
    """Leave out single letters: somebody has just begun the word, and thousands of names begin so."""
    return [word for word in words if len(word) > 1 or word.isdigit()]
