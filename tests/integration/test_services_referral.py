"""Referring a client: consent, checks, partner, number, and the life of the referral afterwards."""

from dataclasses import replace
from datetime import date

import pytest

from jobcentre_desktop.domain.consent import CONTACT
from jobcentre_desktop.domain.errors import (
    AlreadyPast,
    ConsentToShareMissing,
    DocumentsMissing,
    GuardianConsentMissing,
    HazardousForMinor,
    HeadMustReview,
    InputProblems,
    JobCentreError,
    LetterNotIssued,
    LetterNotValidThen,
    NotFound,
    PartnerBlocked,
    PartnerMissing,
    PhoneBankMissing,
    ReasonMissing,
    ReferralCannotMove,
    TooYoungForReferral,
)
from jobcentre_desktop.domain.ids import ClientId, ReferralId
from jobcentre_desktop.domain.referral import ReferralState as S
from jobcentre_desktop.services.record_consent import ConsentGiven
from tests.counter import Counter, problems_of
from tests.makers import a_partner, a_referral

THREE_PAPERS = [{"type": "nid", "number": str(n), "seen_original": True} for n in (101, 102, 103)]


@pytest.fixture
def client(counter):
    return counter.register(dob_year=1990)


@pytest.fixture
def partner(counter):
    return counter.head.keep_partner(a_partner(addressee_km="លោកនាយក"))


def test_a_referral_to_a_partner_typed_in_is_kept_as_a_draft_with_its_number(counter, client):
    referral = counter.refer(client, appointment="2026-11-25T09:00")
    [view] = counter.head.show_client(client.id).referrals
    assert (view.referral, view.state, view.events, view.letters) == (referral, S.DRAFT, (), ())
    assert referral.referral_no.startswith("R02-26-A00001-")
    assert referral.valid_until == date(2026, 12, 7), "the 6th is a Sunday"
    assert counter.head.issue_letter.by_no(referral.referral_no.lower()) == referral.id
    assert counter.head.show_client.recent_referrals() == ((view, client.name),)


def test_a_partner_of_the_register_brings_its_names(counter, client, partner):
    referral = counter.refer(client, partner=partner.partner_no.lower(), partner_name_km="ឈ្មោះផ្សេង")
    assert (referral.partner_id, referral.partner_kind) == (partner.id, "employer")
    assert (referral.partner_name_km, referral.partner_name_en) == (partner.name_km, partner.name_en)
    assert referral.addressee_km == "លោកនាយក"
    assert (
        counter.refer(client, partner=partner.partner_no, addressee_km="លោកស្រីប្រធាន").addressee_km
        == "លោកស្រីប្រធាន"
    )


@pytest.mark.parametrize("number", ["P02-A9999", 7])
def test_a_partner_nobody_knows_is_not_found(counter, client, number):
    with pytest.raises(NotFound):
        counter.refer(client, partner=number)


def test_a_referral_to_nobody_is_refused(counter, client):
    with pytest.raises(PartnerMissing):
        counter.refer(client, partner_name_km=None, partner_name_en="")


def test_nobody_is_sent_to_a_blocked_partner_by_number_or_by_name(counter, client, partner):
    counter.head.keep_partner({"verification": "blocked"}, partner_id=partner.id)
    with pytest.raises(PartnerBlocked):
        counter.refer(client, partner=partner.partner_no)
    for typed in ({"partner_name_km": partner.name_km}, {"partner_name_en": partner.name_en.upper()}):
        with pytest.raises(PartnerBlocked):
            counter.refer(client, **{"partner_name_km": None, "partner_name_en": None, **typed})


@pytest.mark.parametrize(
    ("told", "problems"),
    [
        ({"type": None, "purpose": ""}, {"type": "GEN-04", "purpose": "GEN-04"}),
        ({"type": "EMP"}, {"type": "GEN-03"}),
        ({"referral_no": "R1", "reviewed_by": None}, {"referral_no": "GEN-02", "reviewed_by": "GEN-02"}),
        ({"appointment": "soon"}, {"appointment": "GEN-03"}),
        ({"consent_how": "by dream"}, {"how": "GEN-03"}),
        ({"colour": "blue"}, {"colour": "GEN-02"}),
        (
            {"purpose": "ដេរ 😀", "contact": "北京", "reference": "№ 5"},
            {"purpose": "DOC-01", "contact": "DOC-01"},
        ),
    ],
)
def test_what_cannot_be_is_named_by_its_field(counter, client, told, problems):
    with pytest.raises(InputProblems) as refused:
        counter.refer(client, **told)
    assert problems_of(refused) == problems


def test_an_emptied_field_gets_its_default(counter, client):
    referral = counter.refer(client, hazardous_or_night=None, print_phone="", valid_until=None)
    assert counter.head.show_client(client.id).referrals[0].referral == referral
    assert (referral.hazardous_or_night, referral.print_phone) == (False, False)


def test_saving_twice_makes_no_twin(counter, client):
    referral_id = ReferralId(counter.head.new_id())
    first = counter.head.refer_client(client.id, a_referral(), referral_id=referral_id)
    assert counter.head.refer_client(client.id, a_referral(), referral_id=referral_id) == first
    assert len(counter.head.show_client(client.id).referrals) == 1


def test_nobody_is_referred_who_is_not_on_file(counter):
    with pytest.raises(NotFound):
        counter.head.refer_client(ClientId(counter.head.new_id()), a_referral())


# --- consent ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", [None, False, "yes", 1])
def test_without_the_clients_word_nothing_is_shared(counter, client, word):
    with pytest.raises(ConsentToShareMissing):
        counter.refer(client, consent_to_share=word)
    file = counter.head.show_client(client.id)
    assert (file.referrals, file.consents) == ((), ())
    assert counter.refer(client).referral_no.startswith("R02-26-A00001-")


def test_the_clients_word_is_kept_with_how_it_was_given(counter, client, partner):
    counter.refer(client, partner=partner.partner_no, consent_how="thumbprint")
    [consent] = counter.head.show_client(client.id).consents
    assert (consent.purpose, consent.partner_id, consent.how) == ("share_partner", partner.id, "thumbprint")


def test_a_word_once_given_for_a_partner_holds_for_that_partner_alone(counter, client, partner):
    counter.refer(client, partner=partner.partner_no)
    counter.refer(client, partner=partner.partner_no, consent_to_share=None)
    assert len(counter.head.show_client(client.id).consents) == 1
    with pytest.raises(ConsentToShareMissing):
        counter.refer(client, consent_to_share=None)
    with pytest.raises(ConsentToShareMissing):
        counter.refer(client, partner=partner.partner_no, consent_to_share=False)


def test_a_withdrawn_word_has_to_be_given_anew(counter, client):
    told = a_referral()
    counter.head.refer_client(client.id, told)
    [given] = counter.head.show_client(client.id).consents
    counter.clock.pass_(minutes=1)
    counter.head.record_consent(
        client.id,
        ConsentGiven(purpose="share_partner", given=True, withdrawn=True, partner_name=given.partner_name),
    )
    with pytest.raises(ConsentToShareMissing):
        counter.head.refer_client(client.id, {**told, "consent_to_share": None})
    counter.clock.pass_(minutes=1)
    counter.head.refer_client(client.id, told)
    assert len(counter.head.show_client(client.id).consents) == 3


# --- what must hold before ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "told", "error"),
    [
        ({"dob_year": 2011}, {}, TooYoungForReferral),  # fifteen at most: counted as fourteen
        ({"dob_year": 2011}, {"type": "TVET"}, TooYoungForReferral),
        ({"dob_year": 2010}, {"hazardous_or_night": True}, HazardousForMinor),
        ({"dob_year": 2010}, {}, DocumentsMissing),
        ({"dob_year": 2008}, {}, DocumentsMissing),  # eighteen, or not quite
        ({"dob_year": 2010, "identity_documents": THREE_PAPERS[:2]}, {}, DocumentsMissing),
        ({"dob_year": 2010, "identity_documents": THREE_PAPERS}, {}, GuardianConsentMissing),
        ({"dob_year": 2010, "identity_documents": THREE_PAPERS}, {"type": "INTERN"}, GuardianConsentMissing),
        ({"dob_year": 1990}, {"type": "TVET15"}, PhoneBankMissing),
        ({"dob_year": 1990, "phone_bank": "012 345 678"}, {"type": "TVET15"}, DocumentsMissing),
    ],
)
def test_a_check_that_fails_refuses_and_keeps_nothing(counter, person, told, error):
    client = counter.register(**person)
    with pytest.raises(error) as refused:
        counter.refer(client, **told)
    assert isinstance(refused.value, JobCentreError)
    file = counter.head.show_client(client.id)
    assert (file.referrals, file.consents) == ((), ())


def test_a_minor_goes_to_work_with_papers_and_the_guardians_word(counter):
    minor = counter.register(dob_year=2010, identity_documents=THREE_PAPERS)
    counter.refer(minor, consent_by_guardian=True)
    assert counter.head.show_client(minor.id).consents[-1].by_guardian
    counter.refer(minor)  # the guardian's word stands


def test_a_guardians_word_that_was_withdrawn_no_longer_stands(counter):
    minor = counter.register(dob_year=2010, identity_documents=THREE_PAPERS)
    counter.head.record_consent(minor.id, ConsentGiven(purpose=CONTACT, given=True, by_guardian=True))
    counter.clock.pass_(minutes=1)
    counter.head.record_consent(minor.id, ConsentGiven(purpose=CONTACT, given=False))  # the minor's own
    counter.refer(minor)
    counter.clock.pass_(minutes=1)
    counter.head.record_consent(
        minor.id, ConsentGiven(purpose=CONTACT, given=True, withdrawn=True, by_guardian=True)
    )
    with pytest.raises(GuardianConsentMissing):
        counter.refer(minor)


@pytest.mark.parametrize("word", [False, "false", 1])
def test_only_a_plain_yes_is_the_guardians_word(counter, word):
    minor = counter.register(dob_year=2010, identity_documents=THREE_PAPERS)
    with pytest.raises(GuardianConsentMissing):
        counter.refer(minor, consent_by_guardian=word)


# --- numbers ------------------------------------------------------------------------------------------------


def test_two_desks_of_a_centre_never_take_the_same_number(counter, patterns, tmp_path):
    other = Counter(patterns.staffed("B"), tmp_path / "desk-b")
    try:
        taken = [one.refer(one.register()).referral_no for one in (counter, other) for _ in range(3)]
    finally:
        other.close()
    assert len(set(taken)) == 6
    assert [number[7] for number in taken] == ["A"] * 3 + ["B"] * 3


def test_a_new_year_begins_a_new_series(counter, client):
    counter.refer(client)
    counter.clock.pass_(days=60)
    assert counter.refer(client).referral_no.startswith("R02-27-A00001-")


# --- the life afterwards ------------------------------------------------------------------------------------


def move(counter, referral, to, **told):
    return counter.head.move_referral(referral.id, to, **told)


def test_the_whole_life_of_a_referral_is_told_step_by_step(counter, client):
    referral = counter.refer_with_paper(client)
    counter.clock.pass_(days=3)
    move(counter, referral, S.PRESENTED, source="slip")
    event = move(
        counter,
        referral,
        S.ACCEPTED,
        started_on=date(2026, 12, 1),
        job_or_course="ជាងដេរ",
        pay=900_000,
        receiver="លោក ក",
    )
    move(counter, referral, S.OUTCOME_VERIFIED, source="call")
    view = counter.head.show_client.referral(referral.id)
    assert [one.state for one in view.events] == [
        S.ISSUED,
        S.HANDED_OVER,
        S.PRESENTED,
        S.ACCEPTED,
        S.OUTCOME_VERIFIED,
    ]
    assert view.events[3] == event
    assert view.state is S.OUTCOME_VERIFIED


def test_a_step_the_life_cycle_does_not_have_is_refused(counter, client):
    referral = counter.refer(client)
    with pytest.raises(ReferralCannotMove):
        move(counter, referral, S.ACCEPTED)
    assert counter.state_of(referral.id) == "draft"


def test_a_cancellation_needs_a_reason_and_is_the_end(counter, client):
    referral = counter.refer(client)
    with pytest.raises(ReasonMissing):
        move(counter, referral, S.CANCELLED)
    move(counter, referral, S.CANCELLED, reason="អតិថិជនប្តូរចិត្ត")
    with pytest.raises(ReferralCannotMove):
        move(counter, referral, S.CANCELLED, reason="again")


def test_nothing_is_issued_without_its_paper(counter, client):
    referral = counter.refer(client)
    with pytest.raises(LetterNotIssued):
        move(counter, referral, S.ISSUED)
    assert counter.state_of(referral.id) == "draft"


def test_the_next_step_counts_even_when_the_clock_was_set_back(counter, client):
    counter.clock.pass_(days=400)
    referral = counter.refer_with_paper(client)
    counter.clock.pass_(days=-400)
    move(counter, referral, S.PRESENTED)
    assert counter.state_of(referral.id) == "presented"


def test_a_child_protection_referral_waits_for_the_head(counter, client):
    referral = counter.refer(client, type="CHILD")
    with pytest.raises(HeadMustReview):
        counter.head.issue_letter.make(referral.id, "km")
    with pytest.raises(HeadMustReview):
        counter.colleague.review_referral(referral.id)
    assert counter.head.review_referral(referral.id) == replace(referral, reviewed_by=counter.head.me.id)
    assert counter.head.issue_letter.make(referral.id, "km").pdf


def test_a_letter_that_would_be_over_on_its_first_day_is_refused(counter):
    with pytest.raises(InputProblems) as refused:
        counter.refer(counter.register(), valid_until="2026-11-21")
    [problem] = refused.value.problems
    assert (problem.field, type(problem.error)) == ("valid_until", AlreadyPast)
    assert counter.refer(counter.register(), valid_until="2026-11-22").valid_until == date(2026, 11, 22)


def test_a_letter_is_valid_on_the_day_of_its_appointment(counter):
    late = counter.refer(counter.register(), appointment="2027-01-30T08:00")
    assert late.valid_until == date(2027, 1, 30), "a Saturday, as agreed"
    soon = counter.refer(counter.register(), appointment="2026-11-22", valid_until="2026-11-22")
    assert soon.valid_until == date(2026, 11, 22)
    for days in (
        {"appointment": "2026-11-21T23:59"},
        {"appointment": "2026-12-02T00:30", "valid_until": "2026-12-01"},
    ):
        with pytest.raises(InputProblems) as refused:
            counter.refer(counter.register(), **days)
        [problem] = refused.value.problems
        assert (problem.field, type(problem.error)) == ("appointment", LetterNotValidThen)
