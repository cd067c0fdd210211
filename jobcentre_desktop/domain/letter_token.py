"""The signed text in the QR code of a referral letter: what it says, as bytes, and as signs a scanner types.

    "NEA1:" + base 45 of ( what it says, 29 bytes + Ed25519 signature, 64 bytes )

     0   4  first bytes of the public key of the desk that signed
     4   1  which of the three below are there: 1 Khmer name, 2 Latin name, 4 year of birth
     5   4  code of the centre, filled up with zeros
     9   1  year of the letter's number, without the century
    10   1  letter of the desk that took the number
    11   3  running number
    14   1  check symbol of the number
    15   2  day of issue, in days since 2020-01-01
    17   2  last day of validity, likewise
    19   5  digest of the Khmer name and the year of birth (`letter_name`), zeros without one
    24   5  digest of the Latin name, likewise

145 signs: a QR code of version 6 at error correction M (at most 154), whose 41 modules are 0.6 mm wide in a
code of 25 mm. Four bytes of the key find the certificate and prove nothing: the signature is verified with
the whole key. With ten thousand desks a new one shares them with another once in 400,000 times; then both
keys are tried.

resources/verify_page/letter_token.js reads the same in a browser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from jobcentre_desktop.domain import base45
from jobcentre_desktop.domain.errors import (
    JobCentreError,
    LetterTypedInKhmer,
    LetterUnreadable,
    LetterUnsigned,
)
from jobcentre_desktop.domain.khmer.text import contains_khmer
from jobcentre_desktop.domain.letter_name import LENGTH, NameDigests

PREFIX = "NEA1:"
KEY_ID_LENGTH = 4
SIGNATURE_LENGTH = 64
_CORE_LENGTH = 29
SIGNS = len(PREFIX) + 140
"""Every token has exactly as many."""

_DAY_ZERO = date(2020, 1, 1)
_NUMBER = re.compile(r"R(\d\d[0-9A-Z]{0,2})-(\d\d)-([A-Z])(\d{5,8})-([0-9A-Z])", re.ASCII)
_PLAIN = re.compile(r"(?:R:)?(R\d\d[0-9A-Z]{0,2}-\d\d-[A-Z]\d{5,8}-[0-9A-Z])", re.ASCII)
_KHMER, _LATIN, _YEAR = 1, 2, 4
_CAPITALS = {ord(small): small.upper() for small in "abcdefghijklmnopqrstuvwxyz"}  # a scanner under Caps Lock
# Line ends that a scanner types, and what word processors and messengers put between letters.
_NOT_TYPED = re.compile("[\\t-\\r\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterToken:
    """What the code says. Only the signature makes it true."""

    key_id: bytes
    letter_no: str
    issued_on: date
    valid_until: date
    names: NameDigests

    @property
    def centre_code(self) -> str:
        """Return the code of the centre whose number the letter bears."""
        return self.letter_no[1:].split("-")[0]


def key_id_of(public_key: bytes) -> bytes:
    return public_key[:KEY_ID_LENGTH]


def packed(token: LetterToken) -> bytes:
    """Return what is signed. Raises ValueError for a number or a day that the format cannot say."""
    found = _NUMBER.fullmatch(token.letter_no)
    if found is None:
        raise ValueError("no letter number")
    centre, year, letter, running, check = found.groups()
    names = token.names
    told = _KHMER * (names.khmer is not None) | _LATIN * (names.latin is not None) | _YEAR * names.with_year
    try:
        return b"".join(
            (
                token.key_id,
                bytes([told]),
                centre.encode().ljust(4, b"\0"),
                bytes([int(year), ord(letter)]),
                int(running).to_bytes(3),
                check.encode(),
                (token.issued_on - _DAY_ZERO).days.to_bytes(2),
                (token.valid_until - _DAY_ZERO).days.to_bytes(2),
                names.khmer or bytes(LENGTH),
                names.latin or bytes(LENGTH),
            )
        )
    except OverflowError:
        raise ValueError("a number or a day too large") from None


def unpacked(core: bytes) -> LetterToken:
    """Return what `packed` was given. Raises LetterUnreadable for bytes that it never makes."""
    if len(core) != _CORE_LENGTH:
        raise LetterUnreadable
    told = core[4]
    centre, letter, check = (
        core[at:to].rstrip(b"\0").decode("latin-1") for at, to in ((5, 9), (10, 11), (14, 15))
    )
    khmer, latin = core[19:24], core[24:29]
    token = LetterToken(
        key_id=core[:4],
        letter_no=f"R{centre}-{core[9]:02d}-{letter}{int.from_bytes(core[11:14]):05d}-{check}",
        issued_on=_DAY_ZERO + timedelta(days=int.from_bytes(core[15:17])),
        valid_until=_DAY_ZERO + timedelta(days=int.from_bytes(core[17:19])),
        names=NameDigests(
            khmer=khmer if told & _KHMER else None,
            latin=latin if told & _LATIN else None,
            with_year=bool(told & _YEAR),
        ),
    )
    try:
        same = packed(token) == core
    except ValueError:
        same = False
    if not same:
        raise LetterUnreadable
    return token


def signed_words(core: bytes) -> bytes:
    """Return what a desk signs; how it begins keeps it apart from all else signed with the same key."""
    return b"jobcentre letter 1\n" + core


def text_of(core: bytes, signature: bytes) -> str:
    """Return the text for the QR code."""
    return PREFIX + base45.encoded(core + signature)


def number_in(typed: str) -> str:
    """Return the number that a signed code says, nothing verified; "" for a text that is none."""
    try:
        return read_text(typed)[0].letter_no
    except JobCentreError:
        return ""


def read_text(typed: str) -> tuple[LetterToken, bytes, bytes]:
    """Return what a scanned or pasted text says, the bytes that are signed, and the signature.

    Nothing is verified yet. Raises LetterUnreadable, LetterTypedInKhmer, LetterUnsigned.
    """
    # A blank is one of the 45 signs, but never the first or the last of a code: 93 is odd.
    text = _NOT_TYPED.sub("", typed).strip(" ").translate(_CAPITALS)
    if contains_khmer(text):
        raise LetterTypedInKhmer
    if plain := _PLAIN.fullmatch(text):
        raise LetterUnsigned(plain[1])
    if not text.startswith(PREFIX):
        raise LetterUnreadable
    try:
        content = base45.decoded(text.removeprefix(PREFIX))
    except ValueError:
        raise LetterUnreadable from None
    core, signature = content[:-SIGNATURE_LENGTH], content[-SIGNATURE_LENGTH:]
    return unpacked(core), core, signature
