"""An outcome: what came of the work with a client, since when, and who vouches for it (domain brief §3.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID, uuid5

from jobcentre_desktop.domain.facts import Merge, fact, required_fact
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, OutcomeId, ReferralId

_OF_REFERRALS = UUID("6f0f3c5e-98f4-5a57-9a40-0c7b1a3d2e55")


class OutcomeType(StrEnum):
    JOB_WAGE = "job_wage"
    SELF_EMPLOYMENT = "self_employment"
    APPRENTICESHIP = "apprenticeship"  # internships too
    TVET_ENROLLED = "tvet_enrolled"
    TVET_COMPLETED = "tvet_completed"
    SCHOOL_RETURN = "school_return"
    MIGRATED_LEGALLY = "migrated_legally"
    SOCIAL_PROTECTION = "social_protection"
    NONE = "none"
    LOST_CONTACT = "lost_contact"


LASTING = frozenset(
    {
        OutcomeType.JOB_WAGE,
        OutcomeType.SELF_EMPLOYMENT,
        OutcomeType.APPRENTICESHIP,
        OutcomeType.TVET_ENROLLED,
        OutcomeType.SCHOOL_RETURN,
        OutcomeType.MIGRATED_LEGALLY,
    }
)
"""Outcomes that go on and can end: placements and the start of a training. They are followed up."""

NO_SUCCESS = frozenset({OutcomeType.NONE, OutcomeType.LOST_CONTACT})

_BY_REFERRAL_TYPE = {
    "JOB": OutcomeType.JOB_WAGE,
    "INTERN": OutcomeType.APPRENTICESHIP,
    "TVET15": OutcomeType.TVET_ENROLLED,
    "TVET": OutcomeType.TVET_ENROLLED,
    "VOUCHER": OutcomeType.TVET_ENROLLED,
    "KAB": OutcomeType.TVET_ENROLLED,
    "SCHOOL": OutcomeType.SCHOOL_RETURN,
    "NSSF": OutcomeType.SOCIAL_PROTECTION,
    "IDPOOR": OutcomeType.SOCIAL_PROTECTION,
    "SOCIAL": OutcomeType.SOCIAL_PROTECTION,
}
_BY_REFERRAL_SOURCE = {"slip": "employer_slip", "client": "client_call", "institute_list": "institute_list"}
"""Where news of a referral came from -> who vouches for its outcome. A counsellor's own word is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One result. What it is, since when and by whose word stays open until a person chooses (merge)."""

    KIND: ClassVar[str] = "outcome"

    id: OutcomeId
    client_id: ClientId = required_fact()
    counsellor_id: CounsellorId = required_fact()
    noted_on: date = required_fact()
    type: OutcomeType = required_fact(codes="outcome_type", merge=Merge.CRITICAL)
    started_on: date | None = fact(merge=Merge.CRITICAL)
    verified_by: str | None = fact(codes="outcome_source", merge=Merge.CRITICAL)
    """None: nobody vouches for it yet."""
    referral_id: ReferralId | None = fact(merge=Merge.CRITICAL)
    """The referral it is counted for."""
    employer: str | None = fact(longest=160)
    """Employer, institute or school."""
    job_or_course: str | None = fact(longest=160)
    ended_on: date | None = fact(merge=Merge.CRITICAL)
    end_reason: str | None = fact(codes="outcome_end_reason", merge=Merge.CRITICAL)
    note: str | None = fact(merge=Merge.TEXT, longest=2000)

    @property
    def counts_from(self) -> date:
        """Return the day from which the months are counted: the start; while unknown, the day of noting."""
        return self.started_on or self.noted_on

    def lasts(self) -> bool:
        """Return whether it is one that goes on, and has not ended."""
        return self.type in LASTING and self.ended_on is None


def outcome_of_referral(referral_id: ReferralId) -> OutcomeId:
    """Return the id of a referral's outcome: two desks that hear of it make one record together."""
    return OutcomeId(uuid5(_OF_REFERRALS, str(referral_id)))


def type_for_referral(referral_type: str) -> OutcomeType | None:
    """Return what it is when a referral of that type is accepted; None where that is no outcome."""
    return _BY_REFERRAL_TYPE.get(referral_type)


def source_for_news(referral_source: str) -> str | None:
    """Return who vouches for an outcome that came with news of a referral."""
    return _BY_REFERRAL_SOURCE.get(referral_source)


def news_for_source(verified_by: str | None) -> str:
    """Return where the news of a referral comes from when somebody vouches for its outcome.

    A document, or nobody's word, is what the counsellor tells.
    """
    by_source = {source: news for news, source in _BY_REFERRAL_SOURCE.items()}
    return by_source.get(verified_by or "", "counsellor")
