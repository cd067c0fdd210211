"""What somebody has to do by a day: appointments, steps and reviews of plans, follow-ups."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol
from uuid import UUID

from jobcentre_desktop.domain.follow_up import Occasion
from jobcentre_desktop.domain.ids import ClientId, CounsellorId

DueKind = Literal[
    "appointment", "plan_step", "plan_review", "referral_follow_up", "placement_follow_up", "unplanned"
]
"""The last is in no list: somebody who is asked although nobody had planned to; its record is the client."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueItem:
    """One thing to do. `record_id` is the session, step, plan, referral or outcome it comes from."""

    kind: DueKind
    record_id: UUID
    client_id: ClientId
    client_name: str
    on: date
    at: datetime | None
    counsellor_id: CounsellorId | None
    text: str
    occasion: Occasion | None = None
    """Which of its follow-ups this is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueFilter:
    """Which tasks are asked for. None leaves a side open."""

    after: date | None = None
    until: date | None = None
    of: CounsellorId | None = None
    client_id: ClientId | None = None


class Agenda(Protocol):
    """Read from small tables made beside the records; clients who moved away or are no more are left out."""

    def appointments(self, until: date) -> tuple[DueItem, ...]:
        """Return those from today on that were neither kept nor replaced by a later session."""
        ...

    def tasks(
        self, which: DueFilter, *, first: CounsellorId | None = None, offset: int = 0, limit: int = 200
    ) -> tuple[DueItem, ...]:
        """Return what is to be done, oldest first; of one day that of the counsellor `first` comes first."""
        ...

    def count(self, which: DueFilter, *, most: int | None = None) -> int:
        """Return how many there are; with `most` the counting ends one after it."""
        ...
