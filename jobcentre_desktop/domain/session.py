"""A counselling session: what was said and agreed; what may still change, and what only an addendum may.

Fields follow the session table of the domain brief (§3.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.errors import NotYourSession, SessionLocked
from jobcentre_desktop.domain.facts import Merge, fact, required_fact
from jobcentre_desktop.domain.ids import AddendumId, ClientId, CounsellorId, SessionId

LONG_MINUTES = 180
"""A session of more minutes is asked about once: rather a slip of the finger, or a clock left running."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounsellingSession:
    """One session. `shared_note` may be seen and printed for the client; `restricted_note` never is."""

    KIND: ClassVar[str] = "session"

    id: SessionId
    client_id: ClientId = required_fact()
    counsellor_id: CounsellorId = required_fact()
    held_on: date = required_fact()
    written_late: str | None = fact(longest=200)
    """Why it was written down on a later day than it was held; None for one of its own day."""
    started_at: datetime | None = fact()
    ended_at: datetime | None = fact()
    minutes: int = required_fact(least=1, most=600)
    kind: str = required_fact(codes="session_kind")
    mode: str = required_fact(codes="session_mode")
    private_room: bool | None = fact()
    interpreter: bool | None = fact()
    accompanied_by: str | None = fact(longest=80)
    consent_to_presence: bool | None = fact()
    needs: tuple[str, ...] = fact((), codes="presenting_need")
    strengths: str | None = fact(merge=Merge.TEXT, longest=2000)
    barriers: tuple[str, ...] = fact((), codes="barrier")
    riasec: str | None = fact(longest=6)
    """Holland letters in order of strength, e.g. "SEC"; optional."""
    work_values: str | None = fact(merge=Merge.TEXT, longest=500)
    search_actions: str | None = fact(merge=Merge.TEXT, longest=1000)
    """What the client did to find work in the last four weeks."""
    lmi_given: tuple[str, ...] = fact((), codes="lmi_given")
    lmi_text: str | None = fact(merge=Merge.TEXT, longest=1000)
    advice: str | None = fact(merge=Merge.TEXT, longest=4000)
    outcome: tuple[str, ...] = fact((), codes="session_outcome")
    safeguarding: tuple[str, ...] = fact((), codes="safeguarding", sensitive=True)
    rights_explained: bool | None = fact()
    next_appointment: datetime | None = fact()
    next_place: str | None = fact(longest=120)
    reminder: str | None = fact(codes="reminder")
    shared_note: str | None = fact(merge=Merge.TEXT, longest=8000)
    restricted_note: str | None = fact(merge=Merge.TEXT, longest=8000, sensitive=True)

    def may_be_edited_by(self, counsellor_id: CounsellorId, on: date) -> None:
        """Raise unless the author edits on the session's own day (brief §3.2, lock)."""
        if counsellor_id != self.counsellor_id:
            raise NotYourSession
        if on != self.held_on:
            raise SessionLocked(self.held_on.isoformat())


@dataclass(frozen=True, slots=True, kw_only=True)
class Addendum:
    """What was added to a session after its day. Never changed again."""

    KIND: ClassVar[str] = "addendum"

    id: AddendumId
    client_id: ClientId = required_fact()
    session_id: SessionId = required_fact()
    counsellor_id: CounsellorId = required_fact()
    written_at: datetime = required_fact()
    text: str = required_fact(longest=8000)
    restricted: bool = fact(False)


def next_appointment(sessions: Sequence[CounsellingSession], today: date) -> CounsellingSession | None:
    """Return the session in which the next appointment was agreed, from sessions in the order they were held.

    None when none was agreed, when its day has passed, or when a session on that day has kept it.
    """
    for place in reversed(range(len(sessions))):
        appointment = sessions[place].next_appointment
        if appointment is not None:
            day = local_day(appointment)
            kept = any(later.held_on >= day for later in sessions[place + 1 :])
            return sessions[place] if day >= today and not kept else None
    return None
