"""The numbers people quote: client, referral and partner numbers, taken offline without clash.

The desk letter is part of each, so that two desks of a centre never take the same one; a check symbol catches
a mistyped client number (ISO 7064 MOD 37,36).
"""

from __future__ import annotations

import re

from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_37_36

from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_NOT_SEEN = re.compile(r"[\s\u200b-\u200d\u2060\ufeff]+")


def _bare(number: str) -> str:
    return number.replace("-", "")


def client_no(centre_code: str, desk_letter: str, year: int, n: int) -> str:
    """Return e.g. "02-2026-A00017-K": centre, year, desk and running number, check symbol (brief §2.3)."""
    body = f"{centre_code}-{year}-{desk_letter}{n:05d}"
    return f"{body}-{mod_37_36.calc_check_digit(_bare(body))}"


def referral_no(centre_code: str, desk_letter: str, year: int, n: int) -> str:
    """Return e.g. "R02-26-A00231-7": the referral's and its letter's number."""
    body = f"R{centre_code}-{year % 100:02d}-{desk_letter}{n:05d}"
    return f"{body}-{mod_37_36.calc_check_digit(_bare(body))}"


def partner_no(centre_code: str, desk_letter: str, n: int) -> str:
    """Return e.g. "P02-A0007"."""
    return f"P{centre_code}-{desk_letter}{n:04d}"


def tidy_number(typed: str) -> str:
    """Return a typed number as it stands in the file.

    Accepted are Khmer digits, small letters, spaces, and the long dashes that word processors put in.
    """
    return _NOT_SEEN.sub("", _DASHES.sub("-", to_ascii_digits(typed))).upper()


def is_mistyped(number: str) -> bool:
    """Return whether the check symbol disagrees with the rest of a client or referral number."""
    try:
        mod_37_36.validate(_bare(number))
    except ValidationError:
        return True
    return False


def printed_referral_no(number: str) -> str:
    """Return the number as the letter's reference shows it before the centre's letters, e.g. "A00231/26"."""
    _, year, running, _ = number.split("-")
    return f"{running}/{year}"
