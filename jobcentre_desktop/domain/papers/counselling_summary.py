"""What the summary of a counselling session and the action plan states: what the client may take home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from jobcentre_desktop.domain.papers.heading import CentreHeading, Words
from jobcentre_desktop.domain.papers.signed import SignedOn


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """One agreed step; `remark` is what came of it, or why it was dropped."""

    what: str
    who: Words
    by: date | None
    state: Words
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What the plan is to lead to, in the client's words and as an occupation of the list."""

    text: str = ""
    occupation: Words = Words()


@dataclass(frozen=True, slots=True, kw_only=True)
class CounsellingSummaryFacts:
    """One session's shared part and the plan as it stands.

    Others at home may read this paper. The counsellor's own note, safeguarding, barriers and whatever a code
    list marks as sensitive are no part of it.
    """

    centre: CentreHeading
    client_no: str
    client_name_km: str
    client_name_la: str
    counsellor: str
    held_on: date
    minutes: int
    mode: Words
    kind: Words
    needs: tuple[Words, ...] = ()
    strengths: str = ""
    information: tuple[Words, ...] = ()
    """Which labour-market information was given."""
    information_text: str = ""
    advice: str = ""
    outcome: tuple[Words, ...] = ()
    shared_note: str = ""
    added: tuple[tuple[date, str], ...] = ()
    """What was added to the shared note after the session's day, oldest first."""
    main_goal: Goal = Goal()
    other_goal: Goal = Goal()
    target_date: date | None = None
    review_date: date | None = None
    steps: tuple[StepLine, ...] = ()
    appointment_on: date | None = None
    appointment_at: time | None = None
    appointment_place: str = ""
    signed: SignedOn
