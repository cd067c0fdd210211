"""How a Khmer name sounds in Latin letters, near enough to compare it with the spelling on an identity card.

There is no one official romanisation of names. The vowels follow what offices commonly write (សុភា Sophea,
ចាន់ Chan, វណ្ណា Vanna), by the series of the consonant; the figures of how well this serves are in `names`.
"""

from __future__ import annotations

import re

_CONSONANTS = {
    "ក": "k", "ខ": "kh", "គ": "k", "ឃ": "kh", "ង": "ng",
    "ច": "ch", "ឆ": "chh", "ជ": "ch", "ឈ": "chh", "ញ": "nh",
    "ដ": "d", "ឋ": "th", "ឌ": "d", "ឍ": "th", "ណ": "n",
    "ត": "t", "ថ": "th", "ទ": "t", "ធ": "th", "ន": "n",
    "ប": "b", "ផ": "ph", "ព": "p", "ភ": "ph", "ម": "m",
    "យ": "y", "រ": "r", "ល": "l", "វ": "v", "ឝ": "s", "ឞ": "s", "ស": "s", "ហ": "h", "ឡ": "l", "អ": "",
}  # fmt: skip
_INDEPENDENT = {
    "ឥ": "i", "ឦ": "ei", "ឧ": "o", "ឨ": "ok", "ឩ": "ou", "ឪ": "ov", "ឫ": "ri", "ឬ": "reu", "ឭ": "li",
    "ឮ": "leu", "ឯ": "e", "ឰ": "ai", "ឱ": "ao", "ឲ": "ao", "ឳ": "av",
}  # fmt: skip
_SECOND_SERIES = frozenset("គឃងជឈញឌឍទធនពភមយរលវ")
# Vowel signs: how they sound after a consonant of the first series, and of the second.
_VOWELS = {
    "\u17b6": ("a", "ea"), "\u17b7": ("e", "i"), "\u17b8": ("ey", "y"), "\u17b9": ("oe", "i"),
    "\u17ba": ("eu", "eu"), "\u17bb": ("o", "u"), "\u17bc": ("o", "ou"), "\u17bd": ("uo", "uo"),
    "\u17be": ("aeu", "oeu"), "\u17bf": ("oeu", "oeu"), "\u17c0": ("ie", "ie"), "\u17c1": ("e", "e"),
    "\u17c2": ("e", "e"), "\u17c3": ("ai", "ey"), "\u17c4": ("ao", "o"), "\u17c5": ("ao", "ov"),
}  # fmt: skip
_BARE = ("o", "o")
_SHORTENED = ("a", "o")  # with bantoc or samyok: ចន់, គង់, វណ្ណ

_CLUSTER = re.compile("([\u1780-\u17b3])((?:\u17d2[\u1780-\u17b3])*)([\u17b6-\u17d1\u17d3\u17dd]*)")
_NIKAHIT, _SILENCED = "\u17c6", "\u17cd"
_SIGN_SOUNDS = ((_NIKAHIT, "m"), ("\u17c8", "ak"))
_CLOSING_SIGNS = "\u17c6\u17c7\u17c8"


def romanised(word: str) -> str:
    """One Khmer word in small Latin letters; letters of other scripts and signs are left out.

    `word` is in normal form (`text.normal_form`).
    """
    found = list(_CLUSTER.finditer(word))
    sounds: list[str] = []
    open_syllable = False  # whether a consonant with no vowel of its own may close the syllable before it
    for at, cluster in enumerate(found):
        base, below, marks = cluster[1], cluster[2][1::2], cluster[3]
        if _SILENCED in marks:
            continue
        if base in _INDEPENDENT:
            sounds.append(_INDEPENDENT[base] + "".join(_CONSONANTS.get(letter, "") for letter in below))
            open_syllable = True
            continue
        vowel = next((_VOWELS[mark] for mark in marks if mark in _VOWELS), None)
        last = at == len(found) - 1
        closing = last or (_has_vowel(found[at + 1]) and not _is_doubled(found[at + 1]))
        if vowel is None and open_syllable and closing and not _closes(marks):
            sounds.append(_closing(base, below, last=last))
            open_syllable = False
            continue
        onset = _onset(base, below, marks)
        shortened = "\u17d0" in marks or (not last and _shortens(found[at + 1]))
        sound = vowel or (_SHORTENED if shortened else _BARE)
        sounds.append(onset + sound[_series(base, below, marks)])
        if _NIKAHIT in marks and not last and found[at + 1].group() == "ង":
            open_syllable = True  # ាំង is one rhyme, "ang"
            continue
        sounds.extend(letters for sign, letters in _SIGN_SOUNDS if sign in marks)
        open_syllable = not _closes(marks)
    return "".join(sounds)


def _onset(base: str, below: str, marks: str) -> str:
    """Return the consonants a syllable begins with; HA only carries a foreign subscript (ហ្វ f, ហ្គ g)."""
    sounds = "".join(_CONSONANTS.get(letter, "") for letter in below)
    if base == "ហ" and below:
        return "f" + sounds[1:] if below[0] == "វ" else sounds
    if base == "ប" and "\u17c9" in marks:
        return "p" + sounds
    return _CONSONANTS[base] + sounds


def _has_vowel(cluster: re.Match[str]) -> bool:
    """Whether a cluster carries a vowel of its own, so that it begins a syllable."""
    return cluster[1] in _INDEPENDENT or any(mark in _VOWELS for mark in cluster[3]) or _closes(cluster[3])


def _closes(marks: str) -> bool:
    """Whether a sign among the marks closes the syllable (its vowel may be the unwritten one)."""
    return any(sign in marks for sign in _CLOSING_SIGNS)


def _is_doubled(cluster: re.Match[str]) -> bool:
    """Whether a letter stands over itself (ណ្ណ): then it closes one syllable and begins the next."""
    return cluster[2][1:] == cluster[1]


def _shortens(closing: re.Match[str]) -> bool:
    """Whether a closing cluster makes the bare vowel before it short: by bantoc, or doubled."""
    return "\u17cb" in closing[3] or _is_doubled(closing)


def _series(base: str, below: str, marks: str) -> int:
    """0 for the first series of vowels, 1 for the second: by the shifter, else the last strong subscript."""
    if "\u17c9" in marks:
        return 0
    if "\u17ca" in marks:
        return 1
    deciding = next((letter for letter in reversed(below) if letter not in "ងញនមយរលវ"), base)
    return int(deciding in _SECOND_SERIES)


def _closing(base: str, below: str, *, last: bool) -> str:
    """Return a consonant as it sounds at the end of a syllable; subscripts at a word's end are silent."""
    if base == "ហ" and below:
        base, below = below[0], below[1:]
    sound = {"ដ": "t", "ប": "p", "រ": ""}.get(base, _CONSONANTS.get(base, ""))
    return sound if last else sound + "".join(_CONSONANTS.get(letter, "") for letter in below)
