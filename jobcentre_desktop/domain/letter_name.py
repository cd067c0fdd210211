"""The short digest of a client's name and year of birth in a letter's QR code, for the partner to compare.

It lets whoever holds the paper see that nobody wrote another name over a real code. It does not hide the name
from whoever guesses it: one guess can always be tried, with the code alone in hand. The slow function only
makes trying a whole list of names dear, and the letter's number as its salt makes every letter a list of its
own.

`folded` belongs to the letter format, not to the search: it must stay as it is for as long as letters with
prefix NEA1 are about, and resources/verify_page/letter_token.js does the very same.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

LENGTH = 5
"""Bytes. To have another name pass takes a million million tries, each of `ROUNDS`, and there are far fewer
ways to write one name; more bytes would only help those who try a list of names on a code they found."""
ROUNDS = 10_000
"""About 5 ms on a desk's PC, 30 in a browser."""

_SALT = "jobcentre letter name 1\n"

# What people leave out, put in another order or see no difference in, so that the name typed from the paper
# is the name that was printed: signs of length, silence and register, and what draws nothing.
_LEFT_OUT = re.compile("[\u00ad\u17b4\u17b5\u17c9-\u17d1\u17d3\u17dd\u200b-\u200f\u2060\ufeff]")
_ACCENT = re.compile("[\u0300-\u036f]")
_WRITTEN_AS = str.maketrans(
    {
        "\u17a3": "\u17a2",
        "\u17a4": "\u17a2\u17b6",
        "\u17b2": "\u17b1",
        "\u17be": "\u17c1\u17b8",  # typed in two halves it looks the same
        "\u17c4": "\u17c1\u17b6",
        "\u0110": "D",
        "\u0111": "d",
    }
)
_CLUSTER = re.compile("([\u1780-\u17b3])((?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17c8])*)")
_PART = re.compile("\u17d2[\u1780-\u17b3]|[\u17b6-\u17c8]")
_VOWELS_ABOVE = frozenset("\u17b7\u17b8\u17b9\u17ba")
_U = "\u17bb"
_BETWEEN_WORDS = re.compile(r"[\s,]+")
_MOST_WORDS = 4
"""Ways to try, at most: without a year each costs half a second."""
_LATIN_WORD = re.compile("[a-z]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameDigests:
    """What the code says of the client. None where the letter has no name in that script."""

    khmer: bytes | None
    latin: bytes | None
    with_year: bool
    """Whether the year of birth went in; it is not known of everybody."""

    def match(self, letter_no: str, name: str, birth_years: Iterable[int]) -> bool | None:
        """Return whether a typed name, with one of the years, is the letter's.

        None when there is nothing to compare it with. No year is looked at when the letter has none. The
        words of the name may stand in another order: given names are often told first.
        """
        kept = self.khmer if _is_khmer(name) else self.latin
        if kept is None or not folded(name):
            return None
        years = tuple(birth_years) if self.with_year else (0,)
        return any(digest(letter_no, way, year) == kept for way in _turned(name) for year in years)


def digests_of(letter_no: str, name_km: str, name_la: str, birth_year: int) -> NameDigests:
    """Return what the code of a letter says of its client; `birth_year` 0 when it is not known."""
    by_script = {_is_khmer(name): digest(letter_no, name, birth_year) for name in (name_la, name_km) if name}
    return NameDigests(khmer=by_script.get(True), latin=by_script.get(False), with_year=birth_year > 0)


def digest(letter_no: str, name: str, birth_year: int) -> bytes | None:
    """Return the digest of one name; None for a name of which nothing can be compared."""
    name = folded(name)
    if not name:
        return None
    words, salt = f"{name}\n{birth_year}", _SALT + letter_no
    return hashlib.pbkdf2_hmac("sha512", words.encode(), salt.encode(), ROUNDS, LENGTH)


def folded(name: str) -> str:
    """Return the name as it is digested: Khmer without spaces, Latin as small words, sorted.

    Khmer letters are kept with their vowels and subscripts in the order of their code points, Latin letters
    without accents; where a name has Khmer letters, all others are left out.
    """
    name = unicodedata.normalize("NFKD", _LEFT_OUT.sub("", name).translate(_WRITTEN_AS))
    khmer = "".join(letter + _marks(marks) for letter, marks in _CLUSTER.findall(name))
    if khmer:
        return khmer
    return " ".join(sorted(_LATIN_WORD.findall(_ACCENT.sub("", name).lower())))


def _turned(name: str) -> tuple[str, ...]:
    """Return the name as it was told, then turned round at its blanks; each way to be digested."""
    words = _BETWEEN_WORDS.split(name.strip())
    turned = (" ".join(words[at:] + words[:at]) for at in range(min(len(words), _MOST_WORDS)))
    return tuple({folded(way): way for way in turned}.values())


def _is_khmer(name: str) -> bool:
    return _CLUSTER.search(name) is not None


def _marks(marks: str) -> str:
    parts = set(_PART.findall(marks.replace("\u17d2\u178a", "\u17d2\u178f")))  # coeng DA and TA look alike
    if parts & _VOWELS_ABOVE:
        parts.discard(_U)  # a register shifter is drawn, and typed, as U below a vowel above
    return "".join(sorted(parts))
