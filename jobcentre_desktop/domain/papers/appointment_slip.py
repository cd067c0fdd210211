"""What the slip states that reminds a client of the next appointment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from jobcentre_desktop.domain.papers.heading import CentreHeading


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentSlipFacts:
    """Who is asked to come when and where. What it is about is nobody's business but the client's."""

    centre: CentreHeading
    client_no: str
    client_name_km: str
    client_name_la: str
    day: date
    at: time | None
    """None: any time of the day."""
    place: str = ""
    """As the counsellor typed it; empty: at the centre."""
    counsellor: str
    agreed_on: date
