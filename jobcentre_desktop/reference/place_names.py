"""The names of all places as search keys, per script, and the places that bear them."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from jobcentre_desktop.domain.khmer.text import contains_khmer, fold_for_search
from jobcentre_desktop.reference.packed import NumbersUnder, PackedTexts
from jobcentre_desktop.reference.place_rows import Places
from jobcentre_desktop.reference.romanisation import sound_key

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
    """The different names in one script, in the order of their keys. A name goes by its position there.

    A name's key is its folded text without spaces.
    """

    def __init__(self, named: Iterable[tuple[list[str], int]]) -> None:
        """Take the words of each name with the position of a place that bears it."""
        bearers: dict[str, dict[int, None]] = {}
        spelt: dict[str, list[str]] = {}
        for words, place in named:
            key = "".join(words)
            bearers.setdefault(key, {})[place] = None  # another of its names may have the same key
            spelt.setdefault(key, words)
        self._bearers = NumbersUnder({key: list(places) for key, places in bearers.items()})
        self.keys = self._bearers.texts
        self._names = PackedTexts(" " + " ".join(spelt[key]) for key in self.keys)
        with_word: dict[str, list[int]] = {}
        for name, key in enumerate(self.keys):
            for word in spelt[key]:
                with_word.setdefault(word, []).append(name)
        self._with_word = NumbersUnder(with_word)

    def bearers(self, name: int) -> array[int]:
        """Return the positions of the places that bear this name."""
        return self._bearers.at(name)

    def bearers_of(self, key: str) -> array[int]:
        """Return the positions of the places whose name has exactly this key."""
        return self._bearers.under(key)

    def words(self) -> Iterator[list[str]]:
        """Yield the words of every name."""
        return (name.split() for name in self._names)

    def with_words_in_order(self, text: str) -> Iterator[int]:
        """Yield the names in which one word, or some in their order, begin with the text."""
        return self._names.holding(f" {text}")

    def beginning_with(self, text: str) -> range:
        """Return the names whose keys begin with the text."""
        return self.keys.beginning_with(text)

    def with_word(self, text: str) -> set[int]:
        """Return the names that begin with the text, or one of whose words does."""
        words = self._with_word.texts.beginning_with(text)
        return set(self._with_word.under_all(words)).union(self.beginning_with(text))


class PlaceNames:
    """All names of all places in both scripts.

    `other_names` maps a code to further names of the place. `same_words` maps the usual spelling of a word
    that is frequent in Latin letters to its other spellings: "kampong" to "kompong".
    """

    def __init__(
        self,
        places: Places,
        other_names: Mapping[str, Iterable[str]],
        same_words: Mapping[str, Iterable[str]],
    ) -> None:
        self._usual = {other: usual for usual, others in same_words.items() for other in others}
        others = [
            (words_of(fold_for_search(name)), at)
            for at, code in enumerate(places.codes)
            for name in other_names.get(code, ())
        ]
        in_khmer = [one for one in others if any(map(contains_khmer, one[0]))]
        in_latin = [one for one in others if one not in in_khmer]
        khmer = ((words_of(fold_name(name)), at) for at, name in enumerate(places.names_km))
        latin = ((words_of(fold_name(name)), at) for at, name in enumerate(places.names_la))
        self.khmer = ScriptNames(chain(khmer, in_khmer))
        self.latin = ScriptNames((self._usually(words), at) for words, at in chain(latin, in_latin))
        self._read_aloud()

    def _read_aloud(self) -> None:
        known: dict[str, str] = {}
        of_word: dict[str, list[int]] = {}
        of_name: dict[str, list[int]] = {}
        for name, words in enumerate(self.latin.words()):
            for word in words:
                if word not in known:
                    known[word] = sound_key(word)
            for sound in {known[word] for word in words}:
                of_word.setdefault(sound, []).append(name)
            of_name.setdefault("".join([known[word] for word in words]), []).append(name)
        self._by_sound_of_word, self._by_sound = NumbersUnder(of_word), NumbersUnder(of_name)

    def with_word_sounding_like(self, word: str) -> array[int]:
        """Return the names in Latin letters one of whose words sounds like this one."""
        sound = sound_key(word)
        return self._by_sound_of_word.under(sound) if sound else array("I")

    def sounding_like(self, words: list[str]) -> array[int]:
        """Return the names in Latin letters that begin with these sounds; at least two consonants."""
        sound = "".join(map(sound_key, words))
        if len(sound) < 2:
            return array("I")
        return self._by_sound.under_all(self._by_sound.texts.beginning_with(sound))

    def look_in(self, words: list[str]) -> tuple[ScriptNames, list[str]]:
        """Return the names to compare folded words with, and the words as those names spell them."""
        if any(map(contains_khmer, words)):
            return self.khmer, words
        return self.latin, self._usually(words)

    def _usually(self, words: list[str]) -> list[str]:
        return [self._usual.get(word, word) for word in words]
