"""Text typed for an old Khmer font (Limon, ABC): Khmer in that font only, everywhere else like nonsense.

Before Unicode a Khmer font drew Khmer letters in the places of Latin ones, so a name copied from an old sheet
arrives as "RBHraCaNacRkkm<úCa". Nothing in the file says so; the letters do. A word is taken for old text
when it can be read as Khmer in the order these fonts want (vowels drawn on the left first, everything else
behind its letter) and bears signs that Latin words do not: a capital in the middle, a currency or reference
mark between letters, a RO below before its consonant. A word without such signs ("dara", "sux") may be either
and is let through: what is refused must be certain.

Source of the layouts: Limon S1 and ABC Zaad as public converters describe them. The two share their letters
and differ in some marks. Text for fonts with another layout (Khek, Tacteing) is found only by marks between
its letters. Measured in `tests/unit/test_khmer_legacy.py`.
"""

from __future__ import annotations

import re

_BELOW = "[áçÁÇ¶©ä¢ÄJþßÐ§ñæÞÆÑ,ö<Öµμü®øVSð¥Ø;:H]"
_LETTER = (  # BA before AA is a bracket; NYO loses its foot when another letter stands below it
    rf"(?:Ba(?={_BELOW})|[bB][£¤]|\)(?={_BELOW}*[aA])"
    r"|[kxKXgcqCQjdzDZNtfTFnbpBPmyrlvshLGáÁ\[\]\\|}{«»É´¬¦])"
)
_SIGNS = "[M;:‘’H½¾_+×³¿¼´¨&#²@£]{0,2}"
_BODY = f"[R®]?{_LETTER}{_BELOW}{{0,2}}[:‘¨]?"
# Atomic: what a syllable has taken it keeps, so that a long word cannot be tried in ever more ways.
_SYLLABLE = (
    f"(?>e{_BODY}(?:u?I|[oOóÓAa])?{_SIGNS}"
    f"|[Eé]{_BODY}{_SIGNS}"
    f"|{_BODY}(?:u?[iIwWíÍåÅ]|[auUY]|(?<={_BELOW})[úÚÜ])?{_SIGNS})"
)
_READS_AS_OLD = re.compile(f"{_SYLLABLE}+").fullmatch
_WORD = re.compile(r"[^\s\d(“”\"/.?!—–-]{2,}")
_ADDRESS = re.compile(r".+@.+\.|.*://|www\.").match

# --- the signs and their weights ------------------------------------------------------------------------

_MARK = re.compile(r"(?<=[^\W\d])(?:[¶¢µμ]|[©§¥¤£¬¦½¾³²×¼´¿®«»¨<](?=[^\W\d_<>]))")
_FOOT = re.compile("[A-Za-z][áçÁÇäÄþßÐðñÑæÆÞöÖüøØ][úÚÜ]?")
_STOP_INSIDE = re.compile(r"(?<=[^\W\d])[,;:&#@+](?=[a-zé])|\)[aA]")
_RO_FIRST = re.compile("R[kxgcqjdtfnbpmlvsKXCQDNTFBPG](?=.{0,9}[aiIuUYeE])")
_NEVER_LATIN = re.compile("[a-z]‘(?=[A-Za-z])|(?<=e[a-z]):A|[a-z]´$|[a-z]{2}[A-Z]$")
_W_ALONE = re.compile("(?<=[bcdfghjklmnpqrstvxzKGTDCBPNLXFQZu])w(?=[bcdfghjklmnpqrstvxzN])")  # here a vowel
_Q_ALONE = re.compile("q(?!u)")
_HUMP = re.compile("(?<=[a-zà-ÿ])[A-Z]")
_CAPITAL_FOOT = re.compile("(?<=[a-z])[ÁÇÄÞÐÑÆÖØ]")
_TWO_WORDS_IN_ONE = re.compile("[A-Z]?[a-z]*[aeiouy][a-z]*(?:[A-Z][a-z]*[aeiouy][a-z]*)+").fullmatch

_CERTAIN = 4
"""A word of this weight is old text whatever stands beside it."""
_LIKELY = 2
"""The weight that is enough together, where every word of the text can be read as old text."""


def first_old_piece(text: str, *, certain: bool = False) -> str | None:
    """Return the clearest word that was typed for an old Khmer font, or None when there is none.

    `certain` wants a sign that stands on its own, for boxes in which names in Latin letters are at home,
    however their capitals were typed. Addresses of the web and of e-mail are passed over.
    """
    words = _words(text)
    weights = [_weight(word) for word in words]
    heaviest = max(weights, default=0)
    together = not certain and sum(weights) >= _LIKELY and all(map(_READS_AS_OLD, words))
    return words[weights.index(heaviest)] if heaviest >= _CERTAIN or together else None


def may_be_old(text: str) -> bool:
    """Whether `text` could be old text: to be asked where its neighbours are old text beyond doubt."""
    words = _words(text)
    return bool(words) and all(map(_READS_AS_OLD, words))


def _words(text: str) -> list[str]:
    pieces = " ".join(piece for piece in text.split() if not _ADDRESS(piece))
    return [word for found in _WORD.findall(pieces) if len(word := found.strip("',")) > 1]


def _weight(word: str) -> int:
    marks = _MARK.findall(word)
    if not _READS_AS_OLD(word):
        return _CERTAIN if len(marks) > 1 else 0
    found = _CERTAIN * len(marks)
    found += sum(len(foot) - 1 for foot in _FOOT.findall(word))
    found += sum(len(one.findall(word)) for one in (_CAPITAL_FOOT, _STOP_INSIDE, _Q_ALONE, _W_ALONE))
    found += 2 * len(_NEVER_LATIN.findall(word))
    if not word.isupper():
        found += _CERTAIN * bool(_RO_FIRST.match(word)) + 2 * len(_RO_FIRST.findall(word, 1))
    return found + _weight_of_capitals(word)


def _weight_of_capitals(word: str) -> int:
    """Weigh capitals behind small letters; names of two words in one (PayPal, CamEd, eBay) weigh little."""
    humps = len(_HUMP.findall(word))
    if humps and _TWO_WORDS_IN_ONE(word):
        return 2 if word[:3].islower() else 0
    return humps * (2 if word[0].islower() and len(word) > 3 else 1)
