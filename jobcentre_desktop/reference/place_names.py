"""The names of all places as search keys, per script, and the places that bear them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from jobcentre_desktop.domain.khmer.text import contains_khmer, fold_for_search
from jobcentre_desktop.domain.places import Place
from jobcentre_desktop.reference.romanisation import sound_key

_BETWEEN_WORDS = re.compile(r"[\s.,;:/()\"'’`\-–·]+")
# Khmer in normal form that folding leaves alone. For other names fold_for_search is asked; it takes its time.
_FOLDED_ALREADY = re.compile("(?!.*\u17d2\u178a)[\u1780-\u17b1\u17b3\u17b6-\u17c8\u17d2 ]*").fullmatch


def fold_name(name: str) -> str:
    """`fold_for_search` for a name in normal form, with a short way for the many names it does not change."""
    if name.isascii():
        return name.casefold()
    return name if _FOLDED_ALREADY(name) else fold_for_search(name)


def words_of(folded: str) -> list[str]:
    """Cut folded text at spaces and punctuation."""
    return [word for word in _BETWEEN_WORDS.split(folded) if word]


class ScriptNames:
    """The different names in one script. A name's key is its folded text without spaces."""

    def __init__(self) -> None:
        self.bearers: dict[str, list[int]] = {}
        """Key -> positions of the places that bear the name."""
        self.spaced: dict[str, str] = {}
        """Key -> " word word", to look for the beginning of a word."""

    def add(self, words: list[str], place: int) -> None:
        key = "".join(words)
        if not key:
            return
        bearers = self.bearers.setdefault(key, [])
        if place not in bearers[-1:]:  # another of its names may have the same key
            bearers.append(place)
        self.spaced.setdefault(key, " " + " ".join(words))


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
        self.by_sound_of_word: dict[str, set[str]] = {}
        """Sound of a word -> keys of the names in Latin letters that have such a word."""
        self.sounds: dict[str, str] = {}
        """Key of a name in Latin letters -> its sound."""
        known: dict[str, str] = {}
        for key, spaced in self.latin.spaced.items():
            for word in spaced.split():
                if word not in known:
                    known[word] = sound_key(word)
                self.by_sound_of_word.setdefault(known[word], set()).add(key)
            self.sounds[key] = "".join([known[word] for word in spaced.split()])

    def look_in(self, words: list[str]) -> tuple[ScriptNames, list[str]]:
        """Return the names to compare folded words with, and the words as those names spell them."""
        if any(map(contains_khmer, words)):
            return self.khmer, words
        return self.latin, self._usually(words)

    def _usually(self, words: list[str]) -> list[str]:
        return [self._usual.get(word, word) for word in words]
