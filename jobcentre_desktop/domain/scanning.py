"""A client's or referral's number in a QR code, and read as a scanner or a person typed it.

A USB scanner types like a keyboard, as if the layout were American. Where the Khmer layout is on (NiDA, as
in Windows and in X11's symbols/kh), the same keys give Khmer signs: "R:02-26" comes as "ឬោះ០២ឥ២៦".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from jobcentre_desktop.domain.numbers import tidy_number

What: TypeAlias = Literal["client", "referral"]

_LETTERS = "QWERTYUIOPASDFGHJKLZXCVBNM"
_SHIFTED = "ឈ ឺ ែ ឬ ទ ួ ូ ី ៅ ភ ាំ ៃ ឌ ធ អ ះ ញ គ ឡ ឍ ឃ ជ េះ ព ណ ំ ោះ"
_PLAIN = "ឆ ឹ េ រ ត យ ុ ិ ោ ផ ា ស ដ ថ ង ហ ្ ក ល ឋ ខ ច វ ប ន ម ឥ"
_KEYS = {
    "ៈ": ":",
    **dict(zip(_PLAIN.split(" "), [*_LETTERS, "-"], strict=True)),
    **dict(zip(_SHIFTED.split(" "), [*_LETTERS, ":"], strict=True)),
}
_SIGN = re.compile("|".join(sorted(_KEYS, key=len, reverse=True)))
_CLIENT, _REFERRAL = "C:", "R:"
_PREFIXES: tuple[tuple[str, What], ...] = ((_REFERRAL, "referral"), (_CLIENT, "client"))
_SHAPES: tuple[tuple[re.Pattern[str], What], ...] = (
    (re.compile(r"(R\d{2,4})-?(\d\d)-?([A-Z]\d{5,})-?([0-9A-Z])"), "referral"),
    (re.compile(r"(\d{2,4})-?(\d{4})-?([A-Z]\d{5,})-?([0-9A-Z])"), "client"),
)


@dataclass(frozen=True, slots=True)
class Scanned:
    """A number and what it is the number of; whether its check symbol fits is another question."""

    what: What
    number: str


def client_code(client_no: str) -> str:
    """Return what the QR code of a client's card or appointment slip says."""
    return f"{_CLIENT}{client_no}"


def referral_code(referral_no: str) -> str:
    """Return what the QR code of a return slip says, and that of a letter which nobody could sign."""
    return f"{_REFERRAL}{referral_no}"


def read_number(typed: str) -> Scanned | None:
    """Return the number that was scanned or typed; None when the text is none, such as a name.

    Taken are Khmer digits, small letters, missing dashes, the prefix of a QR code, and what a scanner types
    while the Khmer keyboard is on.
    """
    return _read(typed) or _read(_SIGN.sub(lambda sign: _KEYS[sign.group()], typed))


def _read(typed: str) -> Scanned | None:
    text = tidy_number(typed)
    for prefix, what in _PREFIXES:
        if text.startswith(prefix) and len(text) > len(prefix):
            rest = text.removeprefix(prefix)
            return _shaped(rest) or Scanned(what, rest)
    return _shaped(text)


def _shaped(text: str) -> Scanned | None:
    for shape, what in _SHAPES:
        if match := shape.fullmatch(text):
            return Scanned(what, "-".join(match.groups()))
    return None
