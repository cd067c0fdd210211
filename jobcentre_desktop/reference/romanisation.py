"""Khmer names in Latin letters: a key that stays the same while people spell the name differently.

There is no one romanisation of Khmer on road signs, in sheets and in gazetteers. Consonants are fairly
steady, vowels are not ("Kompong", "Kampong"), nor are aspirates ("Phnom", "Pnom") and finals ("Sangkae",
"Sangker").
"""

from __future__ import annotations

import re

_NOT_LETTERS = re.compile("[^a-z]+")
_STEPS = (
    (re.compile("ch+h?|jh?"), "c"),
    (re.compile("ng"), "0"),  # one sound, so one sign
    (re.compile("([kgtdpb])h"), r"\1"),
    (re.compile("nh"), "n"),
    (re.compile("w"), "v"),
    (re.compile("g"), "k"),
    (re.compile("[fq]"), "p"),
    (re.compile("x|z|sh"), "s"),
    (re.compile(r"([a-z0])\1+"), r"\1"),
    (re.compile("(?<=[aeiou])[vyhr]+(?![aeiou])"), ""),  # part of the vowel there
    (re.compile("(?<=[a-z0])y(?![aeiou])"), ""),
    (re.compile("^[aeiou]+"), "a"),
    (re.compile("(?<!^)[aeiou]+"), ""),
)


def sound_key(word: str) -> str:
    """Return the consonants of one word in lower-case Latin letters; "" when it has none."""
    key = _NOT_LETTERS.sub("", word)
    for found, kept in _STEPS:
        key = found.sub(kept, key)
    return key
