"""What follows from the sections of a client's file: disability, informal work, names and birth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.people import BirthDate
from jobcentre_desktop.domain.situation import WG_DOMAINS, Job
from tests.some_records import some_client

answers = st.sampled_from([None, 1, 2, 3, 4, 7, 9])


@given(st.tuples(*[answers] * 6))
def test_one_three_or_four_means_with_disability(told):
    client = some_client(**dict(zip(WG_DOMAINS, told, strict=True)))
    if 3 in told or 4 in told:
        assert client.with_disability is True
    else:
        assert client.with_disability is (None if None in told else False)


def test_nobody_asked_means_not_known():
    assert some_client().with_disability is None


@pytest.mark.parametrize(
    ("jobs", "registered", "informal"),
    [
        ((), None, None),
        ((Job(icse18="42", nssf_by_employer=True),), None, False),
        ((Job(icse18="42", nssf_by_employer=False),), None, True),
        ((Job(icse18="42"),), None, None),
        ((Job(icse18="21"),), True, False),
        ((Job(icse18="22"),), False, True),
        ((Job(icse18="11"),), None, None),
        ((Job(nssf_by_employer=True), Job(nssf_by_employer=False)), None, True),  # the last one counts
    ],
)
def test_informal_work_is_what_nobody_insures_or_registers(jobs, registered, informal):
    assert some_client(jobs=jobs, enterprise_registered=registered).informal is informal


def test_a_client_is_called_by_the_khmer_name_and_else_by_the_latin():
    both = some_client(surname_la="KUMRU", given_la="Sophea")
    assert both.name == both.name_km == "គំរូ សុភា"
    assert both.name_la == "KUMRU Sophea"
    assert some_client(surname_km=None, given_km=None, surname_la="KUMRU").name == "KUMRU"


def test_a_birth_is_as_much_as_is_known():
    assert some_client(dob_year=None).birth is None
    assert some_client(dob_month=4).birth == BirthDate(1996, 4)
    assert some_client(dob_precision="estimated").birth == BirthDate(1996, estimated=True)
