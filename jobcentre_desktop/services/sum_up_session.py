"""What of a session and the plan goes home with the client, gathered for the printed summary."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.domain.action_plan import ActionPlan, PlanStep
from jobcentre_desktop.domain.cambodia import local_day, wall_clock
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.papers.counselling_summary import CounsellingSummaryFacts, Goal, StepLine
from jobcentre_desktop.domain.papers.heading import CentreHeading, Words
from jobcentre_desktop.domain.papers.signed import SignedOn
from jobcentre_desktop.domain.session import Addendum, CounsellingSession
from jobcentre_desktop.ports import CodeLists, Work


@dataclass(frozen=True, slots=True)
class SumUpSession:
    """Leaves out what others at home must not read: the restricted note, safeguarding, sensitive needs."""

    codes: CodeLists

    def __call__(
        self,
        work: Work,
        client: Client,
        session: CounsellingSession,
        *,
        heading: CentreHeading,
        signed: SignedOn,
    ) -> CounsellingSummaryFacts:
        plans = work.records.of_client(ActionPlan, client.id)
        plan = plans[0] if plans else None
        addenda = (
            one
            for one in work.records.of_client(Addendum, client.id)
            if one.session_id == session.id and not one.restricted
        )
        day, at = wall_clock(session.next_appointment) if session.next_appointment else (None, None)
        return CounsellingSummaryFacts(
            centre=heading,
            client_no=client.client_no,
            client_name_km=client.name_km,
            client_name_la=client.name_la,
            counsellor=work.records.get(Counsellor, session.counsellor_id).name,
            held_on=session.held_on,
            minutes=session.minutes,
            mode=self.codes.get("session_mode").words(session.mode),
            kind=self.codes.get("session_kind").words(session.kind),
            needs=self._open_words("presenting_need", session.needs),
            strengths=session.strengths or "",
            information=self._open_words("lmi_given", session.lmi_given),
            information_text=session.lmi_text or "",
            advice=session.advice or "",
            outcome=self._open_words("session_outcome", session.outcome),
            shared_note=session.shared_note or "",
            added=tuple((local_day(one.written_at), one.text) for one in addenda),
            main_goal=self._goal(plan.main_goal, plan.main_occupation) if plan else Goal(),
            other_goal=self._goal(plan.alternative_goal, plan.alternative_occupation) if plan else Goal(),
            target_date=plan.target_date if plan else None,
            review_date=plan.review_date if plan else None,
            steps=tuple(self._step(one) for one in work.records.of_client(PlanStep, client.id)),
            appointment_on=day,
            appointment_at=at,
            appointment_place=session.next_place or "",
            signed=signed,
        )

    def _step(self, step: PlanStep) -> StepLine:
        return StepLine(
            what=step.what,
            who=self.codes.get("step_who").words(step.who),
            by=step.by,
            state=self.codes.get("step_status").words(step.status),
            remark=step.dropped_because or step.result or "",
        )

    def _goal(self, text: str | None, occupation: str | None) -> Goal:
        return Goal(
            text=text or "",
            occupation=self.codes.get("occupation").words(occupation) if occupation else Words(),
        )

    def _open_words(self, code_list: str, codes: tuple[str, ...]) -> tuple[Words, ...]:
        """Return the words of codes that may lie about: those the list marks as sensitive are left out."""
        known = self.codes.get(code_list)
        sensitive = {one.code for one in known if one.is_marked("sensitive")}
        return tuple(known.words(code) for code in codes if code not in sensitive)
