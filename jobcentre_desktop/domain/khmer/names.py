"""Search keys of people's names in both scripts, and how alike two names are."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from jobcentre_desktop.domain.khmer.latin import romanised
from jobcentre_desktop.domain.khmer.text import contains_khmer, fold_for_search, normal_form

_WORD = re.compile(r"[\w\u17b6-\u17d3\u17dd]+")
_LATIN = re.compile("[a-z]+")
_NOT_LATIN = re.compile("[^0-9a-z]+")
_NOT_KEPT = re.compile("[^0-9a-z\u1780-\u17b3\u17b6-\u17d3]+")
_DOUBLED = re.compile(r"([a-z])\1+")
_BREATH = re.compile("(?<=[bcdgkpt])h+")

_SOUNDS = re.compile("ch|ck|[kgptdbs]h|n[gh]|gn|[a-z]")
_SOUND_CLASSES = {
    **dict.fromkeys(("k", "kh", "g", "gh", "q", "c", "ck"), "K"),
    **dict.fromkeys(("ch", "j"), "C"),
    **dict.fromkeys(("t", "th", "d", "dh"), "T"),
    **dict.fromkeys(("p", "ph", "b", "bh", "f"), "P"),
    **dict.fromkeys(("n", "ng", "nh", "gn"), "N"),
    **dict.fromkeys(("s", "sh", "x", "z"), "S"),
    **{"m": "M", "l": "L", "r": "R", "v": "V", "w": "V", "y": "Y", "h": "H"},
}
_VOWELS = frozenset("aeiou")
_BEGINS_WITH_A_VOWEL = "A"


def tokens(text: str) -> list[str]:
    """Return the words of a name, folded for searching, in the order given; punctuation parts words."""
    return _WORD.findall(fold_for_search(text))


def km_key(text: str) -> str:
    """Return the Khmer search key: folded, without spaces and punctuation.

    A prefix of a name, cut between clusters, gives a prefix of its key.
    Latin letters and digits typed among the Khmer stay, in lower case.
    """
    return _NOT_KEPT.sub("", fold_for_search(text))


def la_key(text: str) -> str:
    """Return the Latin search key: a-z and 0-9 only, no spaces.

    Breaths (kh, ph, th, chh) and doubled letters are folded.
    A prefix of a spelling gives a prefix of its key. Letters of other scripts are dropped: a Khmer name has
    no Latin key of its own, its `skeleton` is what finds it from Latin.
    """
    return _folded_latin(_NOT_LATIN.sub("", fold_for_search(text)))


def skeleton(text: str) -> str:
    """Return the consonants of a name by classes of sound: សុខ, Sok and Sokh are all "SK".

    One piece for each word, parted by single spaces, in the order given. Voiced and unvoiced, breathed and
    not, n and ng fall together, repeated classes count once, silent finals and glides are left out; "A"
    stands for a vowel at the beginning. Words without any sound (signs) are left out; a text of signs only
    gives "".

    Measured (`tests/unit/test_khmer_names.py`): equal for all 216 pairs of the specimen registration sheet,
    357 of 358 common names with a customary spelling, and 60 of 64 names listed after the rules were
    written.
    """
    return " ".join(bones for word in _latin_words(text) if (bones := _bones(word)))


def sound(word: str) -> str:
    """Return the consonants of one word folded by `la_key`, by classes as in `skeleton`; "" for a Khmer word.

    Folded, "c" stands for the "ch" it nearly always was.
    """
    return "" if contains_khmer(word) else _bones("".join(_LATIN.findall(word)).replace("c", "ch"))


def likeness(one: str, other: str) -> float:
    """How alike two names are, 0 to 1, whatever their scripts and the order of their words.

    Two Khmer names are compared by their folded letters, any other pair by how they sound in Latin letters,
    half by the whole word and half by its skeleton. In the specimen sheet every Khmer name reached 0.83
    with its own Latin spelling; of pairs drawn from it by chance about 1 in 100 did, 5 in 100 reached 0.65.
    """
    first, second = _comparable(one, other)
    if not first or not second:
        return 0.0
    if sorted(first) == sorted(second):
        return 1.0
    whole = _ratio(first, second)
    if contains_khmer(one) and contains_khmer(other):
        return whole
    return (whole + _ratio([_bones(word) for word in first], [_bones(word) for word in second])) / 2


def _comparable(one: str, other: str) -> tuple[list[str], list[str]]:
    """Return the words of both names in the script they are compared in."""
    if contains_khmer(one) and contains_khmer(other):
        return tokens(one), tokens(other)
    return (
        [_folded_latin(word) for word in _latin_words(one)],
        [_folded_latin(word) for word in _latin_words(other)],
    )


def _ratio(first: list[str], second: list[str]) -> float:
    """Return the better of the ratios of the words in order and sorted, 0 to 1; spaces do not count."""
    in_order = fuzz.ratio("".join(first), "".join(second))
    return max(in_order, fuzz.ratio("".join(sorted(first)), "".join(sorted(second)))) / 100


def _latin_words(text: str) -> list[str]:
    """Return the words of a name in small Latin letters, Khmer words as they sound, none empty."""
    words = (
        # A Khmer word is not folded first: the marks that folding drops decide how it sounds.
        romanised(word) if contains_khmer(word) else _NOT_LATIN.sub("", fold_for_search(word))
        for word in _WORD.findall(normal_form(text))
    )
    return [word for word in words if word]


def _folded_latin(word: str) -> str:
    """Return a Latin word without breaths after a stop and without doubled letters."""
    return _DOUBLED.sub(r"\1", _BREATH.sub("", word))


def _bones(word: str) -> str:
    """Return the skeleton of one word of small Latin letters."""
    sounds = _SOUNDS.findall(_DOUBLED.sub(r"\1", word))
    bones = ""
    for at, sound in enumerate(sounds):
        following = sounds[at + 1] if at + 1 < len(sounds) else ""
        bone = _bone(sound, following, first=at == 0)
        if bone and not bones.endswith(bone):
            bones += bone
    return bones


def _bone(sound: str, following: str, *, first: bool) -> str:
    """Return the class of one sound before the `following` one, "" where it is often silent or unwritten."""
    before_vowel = following in _VOWELS or following == "y"
    if sound in _VOWELS or (sound == "y" and not (first and following in _VOWELS)):
        return _BEGINS_WITH_A_VOWEL if first else ""
    if sound in "rvw" and not before_vowel:
        return ""
    if sound == "h" and not (first and before_vowel):
        return ""
    if sound in ("k", "kh", "c") and following == "s":
        return ""  # the letter before s that names like Raksmey gain or lose
    if sound == "c" and (not following or following in "eiy"):
        return "C"
    return _SOUND_CLASSES[sound]
