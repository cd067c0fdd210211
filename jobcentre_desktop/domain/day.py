"""The end of a day: what the computer counts, what the paper list says, and what the server acknowledged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from jobcentre_desktop.domain.facts import fact, required_fact
from jobcentre_desktop.domain.ids import CounsellorId, DayId

COUNTED = ("visits", "registrations", "sessions", "referrals")
"""What is counted on the screen and on the paper list, in this order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClose:
    """One closing of one desk's day. Closing again the same day makes a new one with a higher number."""

    KIND: ClassVar[str] = "day"

    id: DayId
    day: date = required_fact()
    desk_name: str = required_fact(longest=20)
    closed_at: datetime = required_fact()
    counsellor_id: CounsellorId = required_fact()
    counts: dict[str, int] = required_fact()
    paper_counts: dict[str, int] = required_fact()
    """Only what somebody counted on paper; a missing name was not counted."""
    drafts_left: int = fact(0)
    waiting: int = fact(0)
    """Changes not yet acknowledged when the day was closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The server's word that everything up to a change has arrived. The same figures stand on both sides."""

    number: str
    """e.g. "02-A-0318"."""
    desk_name: str
    day: date
    issued_at: datetime
    last_seq: int
    """The desk's last change that the server has."""
    counts: dict[str, int]
    """Changes by kind that the server stored from this desk on this day."""
    records: int
    """Live records of the centre on the server."""
    digest: str
    """Hex digest over all live records of the centre, equal on both sides when both have the same."""
    signature: str
    """The server's Ed25519 signature over the rest, hex."""
