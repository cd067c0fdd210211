"""What an outcome suggests for the client's status and for the referral it came of."""

from datetime import date
from uuid import UUID

import pytest

from jobcentre_desktop.domain.ids import ClientId, CounsellorId, OutcomeId, ReferralId
from jobcentre_desktop.domain.next_status import next_state, next_status
from jobcentre_desktop.domain.outcome import Outcome, OutcomeType
from jobcentre_desktop.domain.referral import ReferralState

S, T = ReferralState, OutcomeType
REFERRAL = ReferralId(UUID(int=9))


def an_outcome(what, n=1, **told):
    return Outcome(
        id=OutcomeId(UUID(int=n)), client_id=ClientId(UUID(int=2)), counsellor_id=CounsellorId(UUID(int=3)),
        noted_on=date(2026, 11, n), type=what, **told,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("status", "what", "to"),
    [
        ("active", T.JOB_WAGE, "placed"),
        ("in_training", T.SELF_EMPLOYMENT, "placed"),
        ("active", T.APPRENTICESHIP, "placed"),
        ("active", T.MIGRATED_LEGALLY, "placed"),
        ("active", T.TVET_ENROLLED, "in_training"),
        ("placed", T.SCHOOL_RETURN, "in_training"),
        ("in_training", T.TVET_COMPLETED, "active"),
        ("active", T.LOST_CONTACT, "inactive"),
    ],
)
def test_an_outcome_suggests_a_status(status, what, to):
    suggested = next_status(status, [an_outcome(what)])
    assert suggested is not None
    assert (suggested.to, suggested.referral_id) == (to, None)


@pytest.mark.parametrize(
    ("status", "what"),
    [
        ("placed", T.JOB_WAGE), ("active", T.TVET_COMPLETED), ("inactive", T.LOST_CONTACT),
        ("active", T.NONE), ("active", T.SOCIAL_PROTECTION), ("placed", T.SOCIAL_PROTECTION),
        *((status, T.JOB_WAGE) for status in ("withdrawn", "deceased", "duplicate")),
    ],
)  # fmt: skip
def test_nothing_is_suggested_where_it_fits_already_or_a_person_chose_otherwise(status, what):
    assert next_status(status, [an_outcome(what)]) is None
    assert next_status(status, []) is None


def test_work_that_goes_on_outweighs_a_training_and_a_later_loss():
    work, course = an_outcome(T.JOB_WAGE), an_outcome(T.TVET_ENROLLED, 2)
    lost = an_outcome(T.LOST_CONTACT, 3)
    assert next_status("active", [lost, course, work]).to == "placed"
    assert next_status("active", [lost, course]).to == "in_training"


def test_a_placement_that_ended_makes_the_client_a_job_seeker_again():
    ended = an_outcome(T.JOB_WAGE, ended_on=date(2026, 11, 20))
    assert next_status("placed", [ended]).to == "active"
    assert next_status("inactive", [ended]) is None


@pytest.mark.parametrize(
    ("state", "told", "to"),
    [
        (S.HANDED_OVER, {}, "accepted"),
        (S.WAITLISTED, {"verified_by": "document"}, "accepted"),
        (S.ACCEPTED, {"verified_by": "document"}, "outcome_verified"),
    ],
)
def test_an_outcome_suggests_the_state_of_its_referral(state, told, to):
    suggested = next_state(REFERRAL, state, [an_outcome(T.JOB_WAGE, referral_id=REFERRAL, **told)])
    assert suggested is not None
    assert (suggested.to, suggested.referral_id) == (to, REFERRAL)


@pytest.mark.parametrize(
    ("state", "what", "told"),
    [
        (S.ACCEPTED, T.JOB_WAGE, {"referral_id": REFERRAL}),
        (S.HANDED_OVER, T.NONE, {"referral_id": REFERRAL}),
        (S.HANDED_OVER, T.JOB_WAGE, {}),
        (S.OUTCOME_VERIFIED, T.JOB_WAGE, {"referral_id": REFERRAL, "verified_by": "document"}),
        (S.CANCELLED, T.JOB_WAGE, {"referral_id": REFERRAL}),
        (S.DRAFT, T.JOB_WAGE, {"referral_id": REFERRAL}),
    ],
)
def test_a_referral_is_left_alone_where_nothing_follows(state, what, told):
    assert next_state(REFERRAL, state, [an_outcome(what, **told)]) is None
