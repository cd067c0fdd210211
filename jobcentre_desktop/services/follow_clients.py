"""Follow-ups: what is due, whom it is about, and one try with what was heard, which can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from jobcentre_desktop.domain.action_plan import PlanStep
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import CONTACT, Consent, agreed
from jobcentre_desktop.domain.counsellor import Counsellor
from jobcentre_desktop.domain.errors import AlreadyPast, FieldProblem, InputProblems
from jobcentre_desktop.domain.facts import Json
from jobcentre_desktop.domain.follow_up import FollowUp, Occasion, Reached, check_answers, next_try
from jobcentre_desktop.domain.ids import (
    ClientId,
    CounsellorId,
    FollowUpId,
    OutcomeId,
    ReferralId,
)
from jobcentre_desktop.domain.outcome import Outcome, outcome_of_referral
from jobcentre_desktop.domain.read_input import ReadInput
from jobcentre_desktop.domain.referral import Referral, ReferralEvent, ReferralState
from jobcentre_desktop.domain.working_days import WorkingDays
from jobcentre_desktop.ports import Clock, DueFilter, DueItem, NewId, OpenWork, Work
from jobcentre_desktop.services.keep_outcomes import changed_outcome
from jobcentre_desktop.services.keep_working_days import KeepWorkingDays
from jobcentre_desktop.services.put_back import put_back
from jobcentre_desktop.services.refer_client import News, add_news

PAGE = 100
MOST_COUNTED = 999
"""A part of the list that is longer is not counted to its end: it would take longer than a key may."""
_MADE_BY_THE_DESK = frozenset(
    {"client_id", "counsellor_id", "occasion", "referral_id", "outcome_id", "due", "done_at", "attempt"}
)


class Section(StrEnum):
    """A part of the list. A day on which nobody works counts as the next on which somebody does."""

    NOW = "now"  # overdue and today
    OVERDUE = "overdue"
    TODAY = "today"
    COMING = "coming"


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePage:
    """Some of the list, oldest first, each on a working day; and how long each part of the list is."""

    items: tuple[DueItem, ...]
    counts: Mapping[Section, int]
    """Never more than one above `MOST_COUNTED`."""
    more: bool
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAbout:
    """Whom a task is about, and what is known before the call."""

    item: DueItem
    client: Client
    may_contact: bool | None
    """The client's last word on being contacted; None when nobody asked."""
    tries: tuple[FollowUp, ...]
    """On this occasion, oldest first."""
    last: FollowUp | None
    """The last on any occasion that reached the client."""
    referral: Referral | None
    outcome: Outcome | None
    step: PlanStep | None
    staff: Mapping[CounsellorId, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What one try wrote, so that it can be taken back as one."""

    follow_up: FollowUp
    outcome: tuple[Outcome, Outcome] | None = None
    """The placement before and after."""
    event: ReferralEvent | None = None
    outcome_made: OutcomeId | None = None


@dataclass(frozen=True, slots=True)
class FollowClients:
    open_work: OpenWork
    clock: Clock
    new_id: NewId
    read_input: ReadInput
    working_days: KeepWorkingDays
    me: Counsellor

    def page(self, section: Section, *, mine: bool = False, offset: int = 0, limit: int = PAGE) -> DuePage:
        """Return one page of what is to be done, and how long each part of the list is."""
        today = self.clock.today()
        with self.open_work(reading=True) as work:
            calendar = self.working_days.calendar(work)
            filters = _filters(today, calendar, self.me.id if mine else None)
            found = work.agenda.tasks(filters[section], offset=offset, limit=limit + 1)
            return DuePage(
                items=tuple(replace(one, on=calendar.next_working_day(one.on)) for one in found[:limit]),
                counts={name: work.agenda.count(which, most=MOST_COUNTED) for name, which in filters.items()},
                more=len(found) > limit,
                today=today,
            )

    def count(self, section: Section, *, mine: bool = False) -> int:
        """Return how long a part of the list is, however long that takes to count."""
        with self.open_work(reading=True) as work:
            calendar = self.working_days.calendar(work)
            which = _filters(self.clock.today(), calendar, self.me.id if mine else None)[section]
            return work.agenda.count(which)

    def of_client(self, client_id: ClientId) -> tuple[DueItem, ...]:
        """Return all that is to be done for one client, what comes first first."""
        with self.open_work(reading=True) as work:
            calendar = self.working_days.calendar(work)
            found = work.agenda.tasks(DueFilter(client_id=client_id), limit=PAGE)
            return tuple(replace(one, on=calendar.next_working_day(one.on)) for one in found)

    def about(self, item: DueItem) -> AskedAbout:
        """Return what there is to know before the call. Raises NotFound."""
        with self.open_work(reading=True) as work:
            told = work.records.of_client(FollowUp, item.client_id)
            reached = [one for one in told if one.reached is Reached.YES]
            outcome = (
                work.records.find(Outcome, item.record_id) if item.kind == "placement_follow_up" else None
            )
            referral_id = (
                item.record_id
                if item.kind == "referral_follow_up"
                else None
                if outcome is None
                else outcome.referral_id
            )
            return AskedAbout(
                item=item,
                client=work.records.get(Client, item.client_id),
                may_contact=agreed(work.records.of_client(Consent, item.client_id), CONTACT),
                tries=_tries(told, item.record_id, item.occasion),
                last=max(reached, key=lambda one: (one.done_at, one.id), default=None),
                referral=None if referral_id is None else work.records.find(Referral, referral_id),
                outcome=outcome,
                step=work.records.find(PlanStep, item.record_id) if item.kind == "plan_step" else None,
                staff={one.id: one.name for one in work.records.every(Counsellor)},
            )

    def record(
        self,
        item: DueItem,
        raw: Mapping[str, Json],
        *,
        outcome: Mapping[str, Json] | None = None,
        news: News | None = None,
        follow_up_id: FollowUpId | None = None,
    ) -> Recorded:
        """Write down one try and what was heard; when it reached nobody the next one is due by itself.

        `item` is a follow-up that is due; `outcome` what was heard of the placement (verified, ended), `news`
        what was heard of the referral; while the partner has not answered it is due again. Raises
        InputProblems, AnsweredByNobody, NotFound and what a referral that cannot take that step raises;
        saving the same id twice makes no second try.
        """
        if item.kind == "unplanned":
            told = self.record_unplanned(item.client_id, raw, follow_up_id=follow_up_id)
            return Recorded(follow_up=told)
        of_referral = item.kind == "referral_follow_up"
        about: dict[str, UUID] = {"referral_id" if of_referral else "outcome_id": item.record_id}
        with self.open_work() as work:
            if follow_up_id and (known := work.records.find(FollowUp, follow_up_id)):
                return Recorded(follow_up=known)
            told = self._try(
                work,
                item.client_id,
                item.occasion or Occasion.OTHER,
                item.on,
                about,
                raw,
                follow_up_id,
                answered=not of_referral or (news is not None and news.to is not ReferralState.PRESENTED),
            )
            recorded = Recorded(follow_up=told)
            if told.reached is Reached.YES and outcome and not of_referral:
                before = work.records.get(Outcome, OutcomeId(item.record_id))
                after = changed_outcome(before, outcome, self.read_input)
                work.records.change(after)
                recorded = replace(recorded, outcome=(before, after))
            if told.reached is Reached.YES and news is not None and of_referral:
                recorded = replace(recorded, **self._answer(work, ReferralId(item.record_id), news))
            work.commit()
        return recorded

    def record_unplanned(
        self, client_id: ClientId, raw: Mapping[str, Json], *, follow_up_id: FollowUpId | None = None
    ) -> FollowUp:
        """Write down what was heard when nobody had planned to ask. Raises as `record` does."""
        with self.open_work() as work:
            told = self._try(work, client_id, Occasion.OTHER, None, {}, raw, follow_up_id)
            work.commit()
        return told

    def take_back(self, recorded: Recorded) -> None:
        """Undo a try and what came with it: what was due is due again. Raises NotFound."""
        with self.open_work() as work:
            work.records.remove(FollowUp, recorded.follow_up.id)
            if recorded.outcome is not None:
                put_back(work, *recorded.outcome)
            if recorded.event is not None:
                work.records.remove(ReferralEvent, recorded.event.id)
            if recorded.outcome_made is not None:
                work.records.remove(Outcome, recorded.outcome_made)
            work.commit()

    def _answer(self, work: Work, referral_id: ReferralId, news: News) -> dict[str, Any]:
        made = outcome_of_referral(referral_id)
        there = work.records.find(Outcome, made) is not None
        event = add_news(work, referral_id, news, me=self.me, clock=self.clock, new_id=self.new_id)
        began = not there and work.records.find(Outcome, made) is not None
        return {"event": event, "outcome_made": made if began else None}

    def _try(
        self,
        work: Work,
        client_id: ClientId,
        occasion: Occasion,
        due: date | None,
        about: Mapping[str, UUID],
        raw: Mapping[str, Json],
        follow_up_id: FollowUpId | None,
        *,
        answered: bool = True,
    ) -> FollowUp:
        values = self.read_input(FollowUp, raw, made_by_the_desk=_MADE_BY_THE_DESK, needed=("reached",))
        told = {name: value for name, value in values.items() if value is not None}
        today = self.clock.today()
        if told.get("again_on", today) < today:
            raise InputProblems((FieldProblem("again_on", AlreadyPast()),))
        work.records.get(Client, client_id)
        if follow_up_id and (known := work.records.find(FollowUp, follow_up_id)):
            return known
        attempt = 1 + self._made(work, client_id, about, occasion)
        if told.get("again_on") is None and about:
            calendar = self.working_days.calendar(work)
            told["again_on"] = next_try(told["reached"], attempt, today, calendar, answered=answered)
        follow_up = FollowUp(
            **{
                **told,
                **about,
                "id": follow_up_id or FollowUpId(self.new_id()),
                "client_id": client_id,
                "counsellor_id": self.me.id,
                "occasion": occasion,
                "due": due,
                "done_at": self.clock.now(),
                "attempt": attempt,
            }
        )
        check_answers(follow_up)
        work.records.add(follow_up)
        return follow_up

    @staticmethod
    def _made(work: Work, client_id: ClientId, about: Mapping[str, UUID], occasion: Occasion) -> int:
        """Return how many tries there were; each unplanned one is the first of its own."""
        if not about:
            return 0
        told = work.records.of_client(FollowUp, client_id)
        return len(_tries(told, next(iter(about.values())), occasion))


def _filters(today: date, calendar: WorkingDays, of: CounsellorId | None) -> dict[Section, DueFilter]:
    late = calendar.last_working_day_before(today)
    return {
        Section.NOW: DueFilter(until=today, of=of),
        Section.OVERDUE: DueFilter(until=late, of=of),
        Section.TODAY: DueFilter(after=late, until=today, of=of),
        Section.COMING: DueFilter(after=today, of=of),
    }


def _tries(told: tuple[FollowUp, ...], about: UUID, occasion: Occasion | None) -> tuple[FollowUp, ...]:
    return tuple(
        one for one in told if about in (one.referral_id, one.outcome_id) and one.occasion == occasion
    )
