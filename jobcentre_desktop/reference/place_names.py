"""The names of all places as search keys, per script, and the places that bear them."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping

from jobcentre_desktop.domain.khmer.text import contains_khmer
from jobcentre_desktop.reference.packed import NumbersUnder, PackedTexts
from jobcentre_desktop.reference.place_store import StoredNames, StoredPlaces
from jobcentre_desktop.reference.romanisation import sound_key

_WITHIN_WORDS = re.compile("['’`]")  # K'aek
_BETWEEN_WORDS = re.compile(r"[\s.,;:/()\"\-–·]+")


def words_of(folded: str) -> list[str]:
    """Cut folded text at spaces and punctuation."""
    return [word for word in _BETWEEN_WORDS.split(_WITHIN_WORDS.sub("", folded)) if word]


def usual_words(same_words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the usual spelling of each other one."""
    return {other: usual for usual, others in same_words.items() for other in others}


class ScriptNames:
    """The different names in one script, in the order of their keys. A name goes by its position there.

    A name's key is its folded text without spaces.
    """

    def __init__(self, stored: StoredNames) -> None:
        self._bearers = NumbersUnder(stored.bearers)
        self.keys = self._bearers.texts
        self._names = PackedTexts(stored.names)
        self._with_word = NumbersUnder(stored.with_word)

    def bearers(self, name: int) -> array[int]:
        """Return the positions of the places that bear this name."""
        return self._bearers.at(name)

    def bearers_of(self, key: str) -> array[int]:
        """Return the positions of the places whose name has exactly this key."""
        return self._bearers.under(key)

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

    `same_words` maps the usual spelling of a word that is frequent in Latin letters to its other spellings:
    "kampong" to "kompong".
    """

    def __init__(self, stored: StoredPlaces, same_words: Mapping[str, Iterable[str]]) -> None:
        self._usual = usual_words(same_words)
        self.khmer, self.latin = ScriptNames(stored.khmer), ScriptNames(stored.latin)
        self._by_sound_of_word = NumbersUnder(stored.sounds_of_words)
        self._by_sound = NumbersUnder(stored.sounds_of_names)

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
