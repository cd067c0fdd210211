"""What stands above a signature: the day, in both calendars."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOn:
    """The day on which a paper is signed."""

    day: date
    lunar_line: str
    """First line of the Khmer date, as the clerk left it; printed in Khmer papers only."""
