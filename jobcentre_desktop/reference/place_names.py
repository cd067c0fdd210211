"""The names of all places as search keys, per script, and the places that bear them."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from jobcentre_desktop.domain.khmer.text import contains_khmer, fold_for_search
from jobcentre_desktop.domain.places import Place
from jobcentre_desktop.reference.romanisation import sound_key

_LAST = "\U0010ffff"  # sorts behind every letter
_WITHIN_WORDS = re.compile("['’`]")  # K'aek
_BETWEEN_WORDS = re.compile(r"[\s.,;:/()\"\-–·]+")
# Khmer in normal form that folding leaves alone. For other names fold_for_search is asked; it takes its time.
_FOLDED_ALREADY = re.compile("(?!.*\u17d2\u178a)[\u1780-\u17b1\u17b3\u17b6-\u17c8\u17d2 ]*").fullmatch


def fold_name(name: str) -> str:
    """`fold_for_search` for a name in normal form, with a short way for the many names it does not change."""
    if name.isascii():
        return name.casefold()
    return name if _FOLDED_ALREADY(name) else fold_for_search(name)


def words_of(folded: str) -> list[str]:
    """Cut folded text at spaces and punctuation."""
    return [word for word in _BETWEEN_WORDS.split(_WITHIN_WORDS.sub("", folded)) if word]


class ScriptNames:
    """The different names in one script. A name's key is its folded text without spaces.

    They are kept as tuples and one long text: as lists and a text each they took twice the memory.
    """

    def __init__(self) -> None:
        self.bearers: dict[str, tuple[int, ...]] = {}
        """Key -> positions of the places that bear the name."""
        self._keys_with: dict[str, tuple[str, ...]] = {}
        self._names: list[str] = []
        self._keys: list[str] = []
        self._text = ""
        self._starts = array("L")
        self._sorted_keys: list[str] = []
        self._sorted_words: list[str] = []

    def add(self, words: list[str], place: int) -> None:
        key = "".join(words)
        bearers = self.bearers.get(key, ())
        if place not in bearers[-1:]:  # another of its names may have the same key
            self.bearers[key] = (*bearers, place)
        if not bearers:
            self._names.append(" " + " ".join(words))
            for word in words:
                self._keys_with[word] = (*self._keys_with.get(word, ()), key)

    def sort(self) -> None:
        """Make the names ready to be looked into; nothing may be added any more."""
        self._sorted_keys = sorted(self.bearers)
        self._sorted_words = sorted(self._keys_with)
        self._keys = list(self.bearers)
        self._text = "\n".join(self._names)
        self._starts = array("L", accumulate((len(name) + 1 for name in self._names), initial=0))
        self._names = []

    def with_their_words(self) -> Iterator[tuple[str, list[str]]]:
        """Yield every key with the words of its name."""
        return ((key, name.split()) for key, name in zip(self._keys, self._text.split("\n"), strict=True))

    def with_words_in_order(self, text: str) -> Iterator[str]:
        """Yield the keys of the names in which one word, or some in their order, begin with the text."""
        wanted = f" {text}"
        at = self._text.find(wanted)
        while at >= 0:
            name = bisect_right(self._starts, at)
            yield self._keys[name - 1]
            at = self._text.find(wanted, self._starts[name])

    def beginning_with(self, text: str) -> list[str]:
        """Return the keys that begin with the text."""
        return _beginning_with(self._sorted_keys, text)

    def with_word(self, text: str) -> set[str]:
        """Return the keys of the names that begin with the text, or one of whose words does."""
        words = _beginning_with(self._sorted_words, text)
        return {key for word in words for key in self._keys_with[word]}.union(self.beginning_with(text))


def _beginning_with(ordered: list[str], text: str) -> list[str]:
    low = bisect_left(ordered, text)
    return ordered[low : bisect_left(ordered, text + _LAST, low)]


class PlaceNames:
    """All names of all places in both scripts.

    `other_names` maps a code to further names of the place. `same_words` maps the usual spelling of a word
    that is frequent in Latin letters to its other spellings: "kampong" to "kompong".
    """

    def __init__(
        self,
        places: tuple[Place, ...],
        other_names: Mapping[str, Iterable[str]],
        same_words: Mapping[str, Iterable[str]],
    ) -> None:
        self.khmer, self.latin = ScriptNames(), ScriptNames()
        self._usual = {other: usual for usual, others in same_words.items() for other in others}
        for at, place in enumerate(places):
            self.khmer.add(words_of(fold_name(place.name_km)), at)
            self.latin.add(self._usually(words_of(fold_name(place.name_la))), at)
            for name in other_names.get(place.code, ()):
                script, words = self.look_in(words_of(fold_for_search(name)))
                script.add(words, at)
        self.khmer.sort()
        self.latin.sort()
        self._by_sound_of_word: dict[str, tuple[str, ...]] = {}
        self._by_sound: dict[str, tuple[str, ...]] = {}
        self._read_aloud()
        self._sorted_sounds = sorted(self._by_sound)

    def _read_aloud(self) -> None:
        known: dict[str, str] = {}
        for key, words in self.latin.with_their_words():
            for word in words:
                if word not in known:
                    known[word] = sound_key(word)
            for sound in {known[word] for word in words}:
                self._by_sound_of_word[sound] = (*self._by_sound_of_word.get(sound, ()), key)
            whole = "".join([known[word] for word in words])
            self._by_sound[whole] = (*self._by_sound.get(whole, ()), key)

    def with_word_sounding_like(self, word: str) -> tuple[str, ...]:
        """Return the keys in Latin letters of the names one of whose words sounds like this one."""
        sound = sound_key(word)
        return self._by_sound_of_word.get(sound, ()) if sound else ()

    def sounding_like(self, words: list[str]) -> list[str]:
        """Return the Latin keys of the names that begin with these sounds; at least two consonants."""
        sound = "".join(map(sound_key, words))
        if len(sound) < 2:
            return []
        return [key for its in _beginning_with(self._sorted_sounds, sound) for key in self._by_sound[its]]

    def look_in(self, words: list[str]) -> tuple[ScriptNames, list[str]]:
        """Return the names to compare folded words with, and the words as those names spell them."""
        if any(map(contains_khmer, words)):
            return self.khmer, words
        return self.latin, self._usually(words)

    def _usually(self, words: list[str]) -> list[str]:
        return [self._usual.get(word, word) for word in words]
