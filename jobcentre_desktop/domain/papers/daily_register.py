"""What the daily register states: who came, what for and what was done, at one desk on one day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from jobcentre_desktop.domain.papers.heading import CentreHeading, Words
from jobcentre_desktop.domain.papers.signed import SignedOn
from jobcentre_desktop.domain.waiting_times import WaitingTimes


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One visit, or one client for whom something was done without a visit.

    The four numbers have the names of `day.COUNTED` and add up to what the day sheet counts.
    """

    ticket: str = ""
    arrived_at: time | None = None
    client_no: str = ""
    """Empty for a visitor who was not registered, as are the names."""
    client_name_km: str = ""
    client_name_la: str = ""
    sex: str = "X"
    birth_year: int = 0
    """0 when it is not known."""
    reason: Words = Words()
    counsellor: str = ""
    visits: int = 0
    registrations: int = 0
    sessions: int = 0
    referrals: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyRegisterFacts:
    centre: CentreHeading
    desk: str
    """The desk's letter."""
    day: date
    lines: tuple[RegisterLine, ...]
    counsellor: str
    """Who prints and signs it."""
    signed: SignedOn
    waiting: WaitingTimes | None = None
    """None when nobody had a ticket."""
    waiting_by_hour: tuple[tuple[int, WaitingTimes], ...] = ()
    """(hour of the day, who came in it), the earliest first; hours without any are left out."""

    def total(self, what: str, sexes: Iterable[str]) -> int:
        """Return how many of `what` (a name of `day.COUNTED`) there were for clients of these sexes."""
        counted = tuple(sexes)
        return sum(getattr(line, what) for line in self.lines if line.sex in counted)
