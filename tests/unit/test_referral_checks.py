"""What must hold before a client is sent to a partner: each refusal, with the youngest age there can be."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain import referral_checks
from jobcentre_desktop.domain.errors import (
    DocumentsMissing,
    GuardianConsentMissing,
    HazardousForMinor,
    JobCentreError,
    PartnerBlocked,
    PhoneBankMissing,
    TooYoungForReferral,
)
from jobcentre_desktop.domain.referral_checks import check_referral, is_sensitive, must_be_reviewed
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.settings import find_resources
from tests.some_records import TODAY, documents, some_client, some_partner, some_referral

TYPES = CodeLists(find_resources()).get("referral_type")
CODES = [one.code for one in TYPES]
WORK = ("JOB", "INTERN")
TRAINING = ("TVET15", "TVET", "VOUCHER", "KAB")
MINOR = {"dob_year": 2010, "dob_month": 1}  # sixteen, whatever the day


def check(client, type_="JOB", *, partner=None, guardian=False, **told):
    check_referral(
        client, some_referral(type=type_, **told), partner=partner, today=TODAY, guardian_agreed=guardian
    )


@pytest.mark.parametrize("type_", CODES)
def test_an_adult_with_everything_may_go_anywhere(type_):
    check(some_client(phone_bank="+85512345678", identity_documents=documents(1)), type_)


@pytest.mark.parametrize("type_", CODES)
def test_nobody_goes_to_a_blocked_partner(type_):
    with pytest.raises(PartnerBlocked):
        check(some_client(), type_, partner=some_partner(verification="blocked"))


def test_an_unverified_partner_is_no_hindrance():
    check(some_client(), partner=some_partner())


@pytest.mark.parametrize("type_", [*WORK, *TRAINING])
def test_under_fifteen_means_neither_work_nor_training(type_):
    with pytest.raises(TooYoungForReferral) as refused:
        check(some_client(dob_year=2012), type_)
    assert (refused.value.age, refused.value.least) == (13, 15)


@pytest.mark.parametrize("type_", [code for code in CODES if code not in (*WORK, *TRAINING)])
def test_under_fifteen_help_is_open(type_):
    check(some_client(dob_year=2012), type_)


def test_a_year_alone_counts_as_its_last_day():
    with pytest.raises(TooYoungForReferral):
        check(some_client(dob_year=2011), "TVET")
    check(some_client(dob_year=2011, dob_month=11, dob_day=22), "TVET")


def test_an_unknown_birth_counts_as_a_childs():
    with pytest.raises(TooYoungForReferral) as refused:
        check(some_client(dob_year=None), "JOB")
    assert refused.value.age == 0


@pytest.mark.parametrize(
    ("birth", "may_be"),
    [
        ({"dob_year": None}, True),
        ({"dob_year": 2008}, True),
        ({"dob_year": 2008, "dob_month": 11, "dob_day": 23}, True),
        ({"dob_year": 2008, "dob_month": 11, "dob_day": 22}, False),
        ({"dob_year": 2007}, False),
    ],
)
def test_who_is_not_surely_of_age_may_be_a_minor(birth, may_be):
    assert some_client(**birth).may_be_a_minor(TODAY) is may_be


@pytest.mark.parametrize("type_", WORK)
def test_hazardous_work_is_not_for_a_minor(type_):
    with pytest.raises(HazardousForMinor):
        check(
            some_client(**MINOR, identity_documents=documents(3)),
            type_,
            guardian=True,
            hazardous_or_night=True,
        )


def test_eighteen_today_may_do_hazardous_work():
    check(some_client(dob_year=2008, dob_month=11, dob_day=22), hazardous_or_night=True)
    with pytest.raises(HazardousForMinor):
        check(some_client(dob_year=2008, dob_month=11, dob_day=23), hazardous_or_night=True)


@pytest.mark.parametrize("seen", [0, 1, 2])
def test_a_minor_needs_three_documents_for_work(seen):
    with pytest.raises(DocumentsMissing) as refused:
        check(some_client(**MINOR, identity_documents=documents(seen)), guardian=True)
    assert (refused.value.seen, refused.value.needed) == (seen, 3)


@pytest.mark.parametrize("told", [{"seen_original": False}, {"not_held": True}])
def test_a_document_not_seen_or_pledged_does_not_count(told):
    with pytest.raises(DocumentsMissing):
        check(some_client(**MINOR, identity_documents=documents(3, **told)), guardian=True)


@pytest.mark.parametrize("type_", WORK)
def test_a_minor_needs_the_guardians_word_for_work(type_):
    minor = some_client(**MINOR, identity_documents=documents(3))
    with pytest.raises(GuardianConsentMissing):
        check(minor, type_)
    check(minor, type_, guardian=True)


def test_a_minor_may_learn_without_papers():
    check(some_client(**MINOR), "TVET")


def test_the_allowance_needs_a_phone_with_an_account():
    with pytest.raises(PhoneBankMissing):
        check(some_client(identity_documents=documents(1)), "TVET15")


def test_the_allowance_needs_one_document_at_hand():
    with pytest.raises(DocumentsMissing) as refused:
        check(
            some_client(phone_bank="+85512345678", identity_documents=documents(1, not_held=True)), "TVET15"
        )
    assert (refused.value.seen, refused.value.needed) == (0, 1)


@given(
    st.sampled_from(CODES),
    st.dates(date(1990, 1, 1), TODAY),
    st.booleans(),
    st.booleans(),
    st.integers(0, 4),
)
def test_knowing_less_of_a_birth_never_opens_a_door(type_, born, hazardous, guardian, papers):
    exact = {"dob_year": born.year, "dob_month": born.month, "dob_day": born.day}
    told = {"phone_bank": "+85512345678", "identity_documents": documents(papers)}

    def is_open(**birth):
        try:
            check(some_client(**birth, **told), type_, guardian=guardian, hazardous_or_night=hazardous)
        except JobCentreError:
            return False
        return True

    if is_open(dob_year=born.year) or is_open(dob_year=None):
        assert is_open(**exact)


def test_the_checks_say_what_the_code_list_says():
    """The list is what screens read, the checks are what decides: two tellings of one rule."""
    for one in TYPES:
        assert is_sensitive(one.code) == one.is_marked("sensitive"), one.code
        assert must_be_reviewed(one.code) == one.is_marked("head_review"), one.code
        assert (one.code in WORK) == one.is_marked("minor_needs_guardian"), one.code
        minor = referral_checks.MINOR_DOCUMENTS if one.code in WORK else one.number("min_documents")
        assert one.number("min_documents_minor") == minor, one.code
        allowance = referral_checks.ALLOWANCE_DOCUMENTS if one.code == "TVET15" else 0
        assert one.number("min_documents") == allowance, one.code
