"""The names of all places as search keys, per script, and the places that bear them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping

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
    """The different names in one script. A name's key is its folded text without spaces."""

    def __init__(self) -> None:
        self.bearers: dict[str, list[int]] = {}
        """Key -> positions of the places that bear the name."""
        self.spaced: dict[str, str] = {}
        """Key -> " word word", to look for words in their order."""
        self._keys_with: dict[str, list[str]] = {}
        self._sorted_keys: list[str] = []
        self._sorted_words: list[str] = []

    def add(self, words: list[str], place: int) -> None:
        key = "".join(words)
        bearers = self.bearers.setdefault(key, [])
        if place not in bearers[-1:]:  # another of its names may have the same key
            bearers.append(place)
        if key not in self.spaced:
            self.spaced[key] = " " + " ".join(words)
            for word in words:
                self._keys_with.setdefault(word, []).append(key)

    def sort(self) -> None:
        """Make the names ready to be looked into; nothing may be added any more."""
        self._sorted_keys = sorted(self.bearers)
        self._sorted_words = sorted(self._keys_with)

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
        self._by_sound_of_word: dict[str, set[str]] = {}
        self._by_sound: dict[str, list[str]] = {}
        self._read_aloud()
        self._sorted_sounds = sorted(self._by_sound)

    def _read_aloud(self) -> None:
        known: dict[str, str] = {}
        for key, spaced in self.latin.spaced.items():
            words = spaced.split()
            for word in words:
                if word not in known:
                    known[word] = sound_key(word)
                self._by_sound_of_word.setdefault(known[word], set()).add(key)
            self._by_sound.setdefault("".join([known[word] for word in words]), []).append(key)

    def with_word_sounding_like(self, word: str) -> set[str]:
        """Return the keys in Latin letters of the names one of whose words sounds like this one."""
        sound = sound_key(word)
        return self._by_sound_of_word.get(sound, set()) if sound else set()

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
