"""A follow-up: one try to learn how somebody is doing, on one occasion, and when the next one is due.

Two weeks after a referral; 1, 3, 6 and 12 months after a placement or the start of a training (domain brief
§3.4). A try that reached nobody makes the next one due, until enough were made.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from jobcentre_desktop.domain.cambodia import local_day
from jobcentre_desktop.domain.errors import AnsweredByNobody
from jobcentre_desktop.domain.facts import fact, required_fact
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, FollowUpId, OutcomeId, ReferralId
from jobcentre_desktop.domain.outcome import LASTING, OutcomeType
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.domain.working_days import WorkingDays

REFERRAL_SILENCE = timedelta(days=14)
"""How long a partner may be silent before a referral is due to be followed up."""
MOST_TRIES = 4
"""After so many tries that reached nobody an occasion is over without an answer; the next one stays due."""
_SOON, _LATER = 2, 5
"""Working days until the next try: where nobody answered, and where another way has to be found first."""


class Occasion(StrEnum):
    REFERRAL = "referral"
    MONTH_1 = "month_1"
    MONTH_3 = "month_3"
    MONTH_6 = "month_6"
    MONTH_12 = "month_12"
    OTHER = "other"  # nobody had planned it


MONTHS = {Occasion.MONTH_1: 1, Occasion.MONTH_3: 3, Occasion.MONTH_6: 6, Occasion.MONTH_12: 12}
_ASKED_AFTER_THE_END = frozenset({Occasion.MONTH_6, Occasion.MONTH_12})
"""The two whose answer is reported whether or not the work lasted (brief §6)."""


class Reached(StrEnum):
    YES = "yes"
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"
    REFUSED = "refused"
    MOVED = "moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """One try and what was heard. Never changed; one that was told by mistake is taken back."""

    KIND: ClassVar[str] = "follow_up"

    id: FollowUpId
    client_id: ClientId = required_fact()
    counsellor_id: CounsellorId = required_fact()
    occasion: Occasion = required_fact(codes="follow_up_occasion")
    referral_id: ReferralId | None = fact()
    outcome_id: OutcomeId | None = fact()
    """What was asked about: a referral, or a placement or training."""
    due: date | None = fact()
    done_at: datetime = required_fact()
    attempt: int = required_fact(least=1)
    contact_by: str = fact("phone", codes="contact_channel")
    reached: Reached = required_fact(codes="contact_reached")
    again_on: date | None = fact()
    """The day of the next try on this occasion; None when there is none."""
    labour_status: str | None = fact(codes="labour_status")
    occupation: str | None = fact(codes="occupation")
    isic: str | None = fact(codes="isic_section")
    employer: str | None = fact(longest=160)
    pay: int | None = fact(least=0)
    pay_period: str | None = fact(codes="pay_period")
    currency: str | None = fact(codes="currency")
    written_contract: bool | None = fact()
    nssf_by_employer: bool | None = fact()
    related_to_training: bool | None = fact()
    satisfied: int | None = fact(least=1, most=5)
    """From 1, not at all, to 5, very."""
    needs_help: bool | None = fact()
    note: str | None = fact(longest=2000)


ANSWERS = (
    *("labour_status", "occupation", "isic", "employer", "pay", "pay_period", "currency"),
    *("written_contract", "nssf_by_employer", "related_to_training", "satisfied", "needs_help"),
)
"""What only somebody who was reached can have told."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Try:
    """What a follow-up says of when to try again."""

    at: datetime
    id: UUID
    again_on: date | None


def check_answers(follow_up: FollowUp) -> None:
    """Raise AnsweredByNobody when answers stand with a try that reached nobody."""
    if follow_up.reached is not Reached.YES and any(getattr(follow_up, name) is not None for name in ANSWERS):
        raise AnsweredByNobody


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later; the month's last day where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), after - timedelta(days=1))


def planned(outcome: OutcomeType, counts_from: date, ended_on: date | None = None) -> dict[Occasion, date]:
    """Return when an outcome is asked about. After its end only what is reported all the same."""
    if outcome not in LASTING:
        return {}
    days = {occasion: months_after(counts_from, months) for occasion, months in MONTHS.items()}
    return {
        occasion: day
        for occasion, day in days.items()
        if ended_on is None or day <= ended_on or occasion in _ASKED_AFTER_THE_END
    }


def still_due(planned_on: date | None, tries: Iterable[Try]) -> date | None:
    """Return the day on which an occasion is due: as planned, or as the last try says; None if over."""
    last = max(tries, default=None)
    return planned_on if last is None else last.again_on


def referral_due(steps: Iterable[tuple[datetime, UUID, str]]) -> date | None:
    """Return the day on which to ask what came of a referral, from its steps as (when, id, state).

    None before the paper is out, and once it is answered.
    """
    told = sorted(steps)
    if not told or told[-1][2] not in _UNANSWERED:
        return None
    unanswered = [step for step in told if step[2] in _UNANSWERED]
    handed_over = [at for at, _, state in unanswered if state == ReferralState.HANDED_OVER.value]
    since = max(handed_over) if handed_over else unanswered[0][0]
    return local_day(since + REFERRAL_SILENCE)


_UNANSWERED = frozenset({ReferralState.HANDED_OVER.value, ReferralState.PRESENTED.value})


def next_try(
    reached: Reached, attempt: int, today: date, calendar: WorkingDays, *, answered: bool = True
) -> date | None:
    """Return when to try again, a working day; None for who was reached, refused, or was tried enough.

    Who was reached and still had no answer of the partner (`answered` is False) is asked again too.
    """
    if reached is Reached.REFUSED or attempt >= MOST_TRIES or (reached is Reached.YES and answered):
        return None
    return calendar.add(today, _SOON if reached is Reached.NO_ANSWER else _LATER)
