"""A referral: one client sent to one partner; which state may follow which, and what must hold before.

Types, checks and life cycle: domain brief §4.1, §4.2, §7.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from jobcentre_desktop.domain.errors import ReasonMissing, ReferralCannotMove
from jobcentre_desktop.domain.facts import Merge, fact, required_fact
from jobcentre_desktop.domain.ids import (
    ClientId,
    CounsellorId,
    LetterId,
    PartnerId,
    ReferralEventId,
    ReferralId,
    SessionId,
)


class ReferralState(StrEnum):
    DRAFT = "draft"
    ISSUED = "issued"  # number taken, PDF bytes frozen
    HANDED_OVER = "handed_over"  # the counsellor confirmed the paper
    PRESENTED = "presented"
    ACCEPTED = "accepted"
    WAITLISTED = "waitlisted"
    NOT_ACCEPTED = "not_accepted"
    NO_SHOW = "no_show"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    OUTCOME_VERIFIED = "outcome_verified"


_ANSWERS = (
    ReferralState.ACCEPTED,
    ReferralState.WAITLISTED,
    ReferralState.NOT_ACCEPTED,
    ReferralState.NO_SHOW,
)
_MAY_BECOME: dict[ReferralState, tuple[ReferralState, ...]] = {
    ReferralState.DRAFT: (ReferralState.ISSUED, ReferralState.CANCELLED),
    ReferralState.ISSUED: (ReferralState.HANDED_OVER, ReferralState.CANCELLED),
    ReferralState.HANDED_OVER: (
        ReferralState.PRESENTED,
        *_ANSWERS,
        ReferralState.EXPIRED,
        ReferralState.CANCELLED,
    ),
    ReferralState.PRESENTED: (*_ANSWERS, ReferralState.EXPIRED, ReferralState.CANCELLED),
    ReferralState.WAITLISTED: (
        ReferralState.ACCEPTED,
        ReferralState.NOT_ACCEPTED,
        ReferralState.NO_SHOW,
        ReferralState.EXPIRED,
        ReferralState.CANCELLED,
    ),
    ReferralState.ACCEPTED: (ReferralState.OUTCOME_VERIFIED,),
    ReferralState.NOT_ACCEPTED: (ReferralState.OUTCOME_VERIFIED,),
    ReferralState.NO_SHOW: (ReferralState.PRESENTED, ReferralState.OUTCOME_VERIFIED),
    ReferralState.EXPIRED: (),
    ReferralState.CANCELLED: (),
    ReferralState.OUTCOME_VERIFIED: (),
}
_NEEDS_REASON = frozenset({ReferralState.NOT_ACCEPTED, ReferralState.CANCELLED})


OPEN_STATES = frozenset(
    {ReferralState.ISSUED, ReferralState.HANDED_OVER, ReferralState.PRESENTED, ReferralState.WAITLISTED}
)
"""The letter is out and nobody has told yet what came of it."""


def next_states(state: ReferralState) -> tuple[ReferralState, ...]:
    """Return which states may follow."""
    return _MAY_BECOME[state]


def check_move(state: ReferralState, to: ReferralState, reason: str | None) -> None:
    """Raise ReferralCannotMove or ReasonMissing unless the life cycle allows the step."""
    if to not in _MAY_BECOME[state]:
        raise ReferralCannotMove(state, to)
    if to in _NEEDS_REASON and not reason:
        raise ReasonMissing(to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """What was asked of whom, for whom.

    Its state is the last of its events; its number is never used twice.
    """

    KIND: ClassVar[str] = "referral"

    id: ReferralId
    client_id: ClientId = required_fact()
    counsellor_id: CounsellorId = required_fact()
    session_id: SessionId | None = fact()
    referral_no: str = required_fact(longest=24)
    type: str = required_fact(codes="referral_type")
    made_on: date = required_fact()
    partner_id: PartnerId | None = fact()
    partner_kind: str | None = fact(codes="partner_kind")
    partner_name_km: str | None = fact(longest=160)
    partner_name_en: str | None = fact(longest=160, form="latin")
    addressee_km: str | None = fact(longest=160)
    addressee_en: str | None = fact(longest=160, form="latin")
    purpose: str = required_fact(merge=Merge.TEXT, longest=500)
    reference: str | None = fact(longest=120)
    """Course or vacancy the partner knows it by."""
    appointment: datetime | None = fact()
    contact: str | None = fact(longest=160)
    documents_carried: tuple[str, ...] = fact((), codes="identity_document_type")
    hazardous_or_night: bool = fact(False)
    """The work offered is hazardous or at night: not for a person under 18."""
    print_phone: bool = fact(False)
    valid_until: date = required_fact()
    copies_to: str | None = fact(longest=300, form="lines")
    """Whoever gets a copy, one on each line."""
    signer_name_km: str | None = fact(longest=80)
    signer_name_en: str | None = fact(longest=80, form="latin")
    lunar_line: str | None = fact(longest=160)
    """The lunar date line as the clerk left it; None prints the computed one."""
    reviewed_by: CounsellorId | None = fact()
    """The head of centre who looked at a CHILD referral."""
    replaces: ReferralId | None = fact()

    @property
    def partner_name(self) -> str:
        return self.partner_name_km or self.partner_name_en or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralEvent:
    """One step in the life of a referral, with where the news came from. Never changed."""

    KIND: ClassVar[str] = "referral_event"

    id: ReferralEventId
    client_id: ClientId = required_fact()
    referral_id: ReferralId = required_fact()
    counsellor_id: CounsellorId = required_fact()
    at: datetime = required_fact()
    state: ReferralState = required_fact()
    source: str = fact("counsellor", codes="referral_source")
    reason: str | None = fact(longest=300)
    started_on: date | None = fact()
    job_or_course: str | None = fact(longest=160)
    pay: int | None = fact(least=0)
    receiver: str | None = fact(longest=120)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedLetter:
    """The letter of a referral as printed: language, hash of its PDF bytes. Never changed.

    The bytes stay in this desk's file; `sha256` proves which ones they were.
    """

    KIND: ClassVar[str] = "letter"

    id: LetterId
    client_id: ClientId = required_fact()
    referral_id: ReferralId = required_fact()
    referral_no: str = required_fact(longest=24)
    counsellor_id: CounsellorId = required_fact()
    language: str = required_fact(longest=4)
    wording: str = required_fact(longest=40)
    """Version of the wording it was made with."""
    sha256: str = required_fact(longest=64)
    made_at: datetime = required_fact()


def moment_after(events: Iterable[ReferralEvent], now: datetime) -> datetime:
    """Return when a new event happens: now, or just after the last one when the clock was set back since.

    Otherwise the new event would stand before older ones, and the referral would stay in its old state.
    """
    return max((now, *(event.at + timedelta(microseconds=1) for event in events)))


def current_state(events: tuple[ReferralEvent, ...]) -> ReferralState:
    """Return the state after the last event; a referral without events is a draft.

    "Last" is by time told, then id, so that two desks that know the same events agree.
    """
    if not events:
        return ReferralState.DRAFT
    return max(events, key=lambda event: (event.at, event.id)).state
