"""The numbers people quote: client, referral and partner numbers, taken offline without clash.

The desk letter is part of each, so that two desks of a centre never take the same one; a check symbol catches
a mistyped client number (ISO 7064 MOD 37,36).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_37_36

from jobcentre_desktop.domain.facts import Facts
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_NOT_SEEN = re.compile(r"[\s\u200b-\u200d\u2060\ufeff\ud800-\udfff]+")  # halves of letters too


_RUNNING = re.compile(
    r"(?:(?P<client>[0-9A-Z]{2,4})-(?P<year>\d{4})"
    r"|R(?P<referral>[0-9A-Z]{2,4})-(?P<short_year>\d{2})"
    r"|P(?P<partner>[0-9A-Z]{2,4}))"
    r"-(?P<letter>[A-Z])(?P<n>\d{1,9})(?:-[0-9A-Z])?"
)
_NUMBERED = {"client": "client_no", "referral": "referral_no", "partner": "partner_no"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenNumber:
    """A running number that some desk has given to a record: `n` of a series of this centre and letter."""

    series: str
    centre_code: str
    """Empty for a ticket: it names no centre."""
    letter: str
    n: int


def client_series(year: int) -> str:
    return f"client-{year}"


def referral_series(year: int) -> str:
    return f"referral-{year}"


PARTNER_SERIES = "partner"
TICKETS = "ticket-"


def ticket_series(day: str) -> str:
    """`day` is ISO 8601: tickets begin anew every morning."""
    return f"{TICKETS}{day}"


def taken_number(kind: str, facts: Facts) -> TakenNumber | None:
    """Return the running number in a record, None when it bears none that a desk of ours gave."""
    if kind == "visit":
        day, ticket, letter = facts.get("day"), facts.get("ticket"), facts.get("desk_letter")
        if isinstance(day, str) and isinstance(ticket, int) and isinstance(letter, str):
            return TakenNumber(series=ticket_series(day), centre_code="", letter=letter, n=ticket)
        return None
    number = facts.get(_NUMBERED.get(kind, ""))
    match = _RUNNING.fullmatch(number) if isinstance(number, str) else None
    if match is None:
        return None
    if kind == "client" and match["client"]:
        series, centre = client_series(int(match["year"])), match["client"]
    elif kind == "referral" and match["referral"]:
        series, centre = referral_series(2000 + int(match["short_year"])), match["referral"]
    elif kind == "partner" and match["partner"]:
        series, centre = PARTNER_SERIES, match["partner"]
    else:
        return None
    return TakenNumber(series=series, centre_code=centre, letter=match["letter"], n=int(match["n"]))


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
