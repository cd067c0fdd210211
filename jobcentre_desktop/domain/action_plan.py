"""The individual action plan: goals, and steps that say who does what by when (domain brief §3.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from jobcentre_desktop.domain.errors import StepNeedsReason
from jobcentre_desktop.domain.facts import Merge, fact, required_fact
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, PlanId, SessionId, StepId


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPlan:
    """The head of a client's plan. One client has one plan; it lives on from session to session."""

    KIND: ClassVar[str] = "plan"

    id: PlanId
    client_id: ClientId = required_fact()
    counsellor_id: CounsellorId = required_fact()
    made_on: date = required_fact()
    main_goal: str | None = fact(merge=Merge.TEXT, longest=500)
    main_occupation: str | None = fact(codes="occupation")
    alternative_goal: str | None = fact(merge=Merge.TEXT, longest=500)
    alternative_occupation: str | None = fact(codes="occupation")
    target_date: date | None = fact()
    review_date: date | None = fact()


class StepStatus(StrEnum):
    TO_DO = "to_do"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """One agreed step."""

    KIND: ClassVar[str] = "plan_step"

    id: StepId
    client_id: ClientId = required_fact()
    session_id: SessionId | None = fact()
    """The session in which it was agreed."""
    counsellor_id: CounsellorId = required_fact()
    what: str = required_fact(longest=500)
    who: str = fact("client", codes="step_who")
    by: date | None = fact()
    evidence: str | None = fact(longest=200)
    status: StepStatus = fact(StepStatus.TO_DO, codes="step_status")
    dropped_because: str | None = fact(longest=300)
    result: str | None = fact(longest=500)
    status_at: datetime | None = fact()

    def is_open(self) -> bool:
        return self.status in (StepStatus.TO_DO, StepStatus.DOING)

    def move_to(
        self, status: StepStatus, *, at: datetime, result: str | None = None, because: str | None = None
    ) -> PlanStep:
        """Return the step in its new state. Raises StepNeedsReason for a drop without one."""
        if status is StepStatus.DROPPED and not because:
            raise StepNeedsReason
        return replace(
            self,
            status=status,
            status_at=at,
            result=result or self.result,
            dropped_because=because if status is StepStatus.DROPPED else None,
        )
