"""A visit: somebody came to the counter, waits, is served, leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from jobcentre_desktop.domain.facts import fact, required_fact
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, EventId, VisitId


class VisitState(StrEnum):
    WAITING = "waiting"
    SERVING = "serving"
    SERVED = "served"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One visit with its ticket. `client_id` is empty until the client is known."""

    KIND: ClassVar[str] = "visit"

    id: VisitId
    day: date = required_fact()
    ticket: int = required_fact(least=1)
    desk_letter: str = fact("", longest=1)
    """Two desks hand out tickets without a line; the letter keeps "A 7" and "B 7" apart."""
    client_id: ClientId | None = fact()
    reason: str = fact("find_job", codes="visit_reason")
    arrived_at: datetime = required_fact()
    called_at: datetime | None = fact()
    ended_at: datetime | None = fact()
    state: VisitState = fact(VisitState.WAITING)
    counsellor_id: CounsellorId | None = fact()
    event_id: EventId | None = fact()
    """The event to which somebody already on file came, when it was outside the centre."""

    @property
    def ticket_no(self) -> str:
        """The ticket as everybody reads it, "A 7": a number that names something keeps its Latin digits."""
        return f"{self.desk_letter} {self.ticket}".strip()

    def is_open(self) -> bool:
        """Return whether the visitor is still here: waiting, or being served."""
        return self.state in (VisitState.WAITING, VisitState.SERVING)
