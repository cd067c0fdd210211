"""The action plan of a client: its goals, its steps, and how far each step has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from jobcentre_desktop.domain.action_plan import ActionPlan, PlanStep, StepStatus
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import BadValue, FieldProblem, InputProblems
from jobcentre_desktop.domain.facts import Json, known_fields
from jobcentre_desktop.domain.ids import ClientId, PlanId, SessionId, StepId
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.read_text import read_texts
from jobcentre_desktop.ports import Clock, NewId, OpenWork, Work
from jobcentre_desktop.services.put_back import put_back


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedStep:
    """A step as typed: what, who (client, centre or partner), by when."""

    what: str
    who: str = "client"
    by: date | None = None
    evidence: str | None = None


_MADE_BY_THE_DESK = frozenset({"client_id", "counsellor_id", "made_on"})
_NOT_TYPED = known_fields(PlanStep) - frozenset(AgreedStep.__dataclass_fields__)


def read_steps(raw: Json, read_input: ReadInput) -> tuple[AgreedStep, ...]:
    """Return the agreed steps of a form or JSON object.

    Raises InputProblems; its fields are those of the steps, as in "steps.1.what".
    """
    if raw is None:
        return ()
    if not isinstance(raw, list):
        raise InputProblems((FieldProblem("steps", BadValue("steps", str(raw), "list")),))
    steps: list[AgreedStep] = []
    problems: list[FieldProblem] = []
    for n, each in enumerate(raw, start=1):
        if not isinstance(each, dict):
            problems.append(
                FieldProblem(f"steps.{n}", BadValue("steps", str(each), "object", "what, who, by"))
            )
            continue
        try:
            values = read_input(PlanStep, each, made_by_the_desk=_NOT_TYPED, needed=("what",))
        except InputProblems as found:
            problems += [FieldProblem(f"steps.{n}.{one.field}", one.error) for one in found.problems]
        else:
            steps.append(AgreedStep(**{name: value for name, value in values.items() if value is not None}))
    if problems:
        raise InputProblems(tuple(problems))
    return tuple(steps)


def add_steps(
    work: Work,
    client_id: ClientId,
    steps: tuple[AgreedStep, ...],
    *,
    session_id: SessionId | None,
    me: Counsellor,
    clock: Clock,
    new_id: NewId,
) -> tuple[PlanStep, ...]:
    """Add agreed steps inside somebody's work; the plan they belong to is made with the first of them."""
    if not steps:
        return ()
    plan_of(work, client_id, me=me, clock=clock, new_id=new_id)
    kept = tuple(
        PlanStep(
            id=StepId(new_id()),
            client_id=client_id,
            session_id=session_id,
            counsellor_id=me.id,
            what=step.what,
            who=step.who,
            by=step.by,
            evidence=step.evidence,
            status_at=clock.now(),
        )
        for step in steps
    )
    for step in kept:
        work.records.add(step)
    return kept


def plan_of(work: Work, client_id: ClientId, *, me: Counsellor, clock: Clock, new_id: NewId) -> ActionPlan:
    """Return the client's plan, made now when there is none."""
    plans = work.records.of_client(ActionPlan, client_id)
    if plans:
        return plans[0]
    plan = ActionPlan(id=PlanId(new_id()), client_id=client_id, counsellor_id=me.id, made_on=clock.today())
    work.records.add(plan)
    return plan


@dataclass(frozen=True, slots=True)
class AddSteps:
    """Add steps to a client's plan outside a session."""

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    read_input: ReadInput
    me: Counsellor

    def __call__(self, client_id: ClientId, raw: Json) -> tuple[PlanStep, ...]:
        """Raises InputProblems, NotFound."""
        steps = read_steps(raw, self.read_input)
        with self.open_work() as work:
            work.records.get(Client, client_id)
            kept = add_steps(
                work, client_id, steps, session_id=None, me=self.me, clock=self.clock, new_id=self.new_id
            )
            work.commit()
        return kept


@dataclass(frozen=True, slots=True)
class MoveStep:
    """Say how far a step has come."""

    open_work: OpenWork
    clock: Clock

    def __call__(
        self, step_id: StepId, status: StepStatus, *, result: str | None = None, because: str | None = None
    ) -> PlanStep:
        """Raises StepNeedsReason, InputProblems, NotFound."""
        texts = read_texts(PlanStep, result=result, dropped_because=because)
        with self.open_work() as work:
            step = work.records.get(PlanStep, step_id)
            step = step.move_to(
                status, at=self.clock.now(), result=texts["result"], because=texts["dropped_because"]
            )
            work.records.change(step)
            work.commit()
        return step

    def put_back(self, before: PlanStep, after: PlanStep) -> None:
        """Undo a move. Raises NotFound."""
        with self.open_work() as work:
            put_back(work, before, after)
            work.commit()


@dataclass(frozen=True, slots=True)
class SetGoals:
    """Set the goals and the review date of a client's plan."""

    open_work: OpenWork
    clock: Clock
    new_id: NewId
    read_input: ReadInput
    me: Counsellor

    def __call__(
        self, client_id: ClientId, raw: Mapping[str, Json], *, shown: ActionPlan | None = None
    ) -> ActionPlan:
        """Raises InputProblems, NotFound.

        `shown` is the plan as the form showed it when it opened: see `Records.change`.
        """
        values = self.read_input(ActionPlan, raw, made_by_the_desk=_MADE_BY_THE_DESK)
        with self.open_work() as work:
            work.records.get(Client, client_id)
            now = plan_of(work, client_id, me=self.me, clock=self.clock, new_id=self.new_id)
            work.records.change(replace(shown or now, **values), shown=shown)
            plan = work.records.get(ActionPlan, now.id)
            work.commit()
        return plan
