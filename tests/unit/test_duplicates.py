"""Who may be the same person, with every reason for and against."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.duplicates import (
    AGAINST,
    Level,
    Person,
    Reason,
    compare,
    document_key,
    numbers_of,
    person_of,
    person_of_values,
)
from jobcentre_desktop.domain.people import BirthDate
from tests.some_records import documents, some_client

NAMES = ["", "សុខ សុភា", "សុខ សុផា", "យិន ដារ៉ា", "ដារ៉ា យិន", "គង់ មករា វណ្ណា"]
LATIN = ["", "SOK Sophea", "Sophea Sok", "Van Na Sok", "Sok Van Na", "YIN Dara"]
births = st.none() | st.builds(
    BirthDate,
    st.integers(1990, 1994),
    st.none() | st.integers(1, 12),
    st.none(),
    estimated=st.booleans(),
)
people = st.builds(
    Person,
    name_km=st.sampled_from(NAMES),
    name_la=st.sampled_from(LATIN),
    sex=st.sampled_from("MFX"),
    birth=births,
    phones=st.frozensets(st.sampled_from(["+85512345678", "+85598765432"])),
    documents=st.frozensets(st.sampled_from(["12345678", "87654321"])),
    place=st.sampled_from(["", "02", "0203", "020301", "02030105", "02030101"]),
)

SOPHEA = Person(name_km="សុខ សុភា", sex="F", birth=BirthDate(1996, 4, 17), phones=frozenset({"+85512345678"}))


@given(people, people)
def test_likeness_is_mutual(a, b):
    there, back = compare(a, b), compare(b, a)
    assert (there.level, set(there.reasons)) == (back.level, set(back.reasons))


@given(people)
def test_nothing_about_a_person_speaks_against_being_themself(a):
    assert not set(compare(a, a).reasons) & {Reason.OTHER_NAME, Reason.OTHER_BIRTH, Reason.OTHER_SEX}


@given(people, people)
def test_who_shares_a_number_is_never_left_out(a, b):
    if a.phones & b.phones or a.documents & b.documents:
        assert compare(a, b).level is not Level.UNLIKELY


@given(people, people)
def test_without_a_shared_number_or_with_anything_against_it_nothing_is_strong(a, b):
    found = compare(a, b)
    if found.level is Level.STRONG:
        assert set(found.reasons) & {Reason.SAME_PHONE, Reason.SAME_DOCUMENT}
        assert not set(found.reasons) & AGAINST


def test_a_shared_phone_with_nothing_against_it_is_strong():
    found = compare(SOPHEA, Person(name_km="សុខ សុភា", phones=SOPHEA.phones))
    assert found.level is Level.STRONG
    assert found.reasons == (Reason.SAME_PHONE, Reason.SAME_NAME)


def test_a_shared_document_with_nothing_against_it_is_strong():
    a = Person(name_km="សុខ សុភា", documents=frozenset({"12345678"}))
    assert compare(a, a).level is Level.STRONG


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (Person(name_km="គង់ មករា", birth=SOPHEA.birth, phones=SOPHEA.phones), Reason.OTHER_NAME),
        (Person(name_km="សុខ សុភា", sex="M", phones=SOPHEA.phones), Reason.OTHER_SEX),
        (Person(name_km="សុខ សុភា", birth=BirthDate(1970), phones=SOPHEA.phones), Reason.OTHER_BIRTH),
    ],
)
def test_a_shared_phone_with_something_against_it_is_possible_only(other, reason):
    found = compare(SOPHEA, other)
    assert found.level is Level.POSSIBLE
    assert reason in found.reasons


@pytest.mark.parametrize("born", [BirthDate(1996, 12, 4), BirthDate(1995, 4, 12)])
def test_a_day_and_month_turned_round_or_a_year_one_off_may_be_a_slip(born):
    told = Person(name_km="សុខ សុភា", birth=BirthDate(1996, 4, 12), phones=SOPHEA.phones)
    other = Person(name_km="សុខ សុភា", birth=born, phones=SOPHEA.phones)
    found = compare(told, other)
    assert (found.level, found.reasons[-1]) == (Level.POSSIBLE, Reason.BIRTH_ALIKE)


def holder(*documents):
    return Person(name_km="សុខ សុភា", birth=BirthDate(1996), **numbers_of(documents))


def test_two_national_identity_numbers_speak_against_one_person():
    found = compare(holder(("nid", "012345678")), holder(("nid", "098765432")))
    assert Reason.OTHER_DOCUMENT in found.reasons
    assert found.level is Level.UNLIKELY


@pytest.mark.parametrize("other", [("nid", "012345679"), ("nid", "102345678"), ("passport", "N0987654")])
def test_a_slip_in_the_number_or_another_kind_of_document_speaks_for_nothing(other):
    found = compare(holder(("nid", "012345678")), holder(other))
    assert Reason.OTHER_DOCUMENT not in found.reasons
    assert found.level is Level.POSSIBLE


def test_a_phone_alone_says_nothing_of_names():
    found = compare(SOPHEA, Person(phones=SOPHEA.phones))
    assert found.reasons == (Reason.SAME_PHONE,)


def test_the_same_name_and_birth_year_is_possible():
    found = compare(SOPHEA, Person(name_km="សុខ សុភា", birth=BirthDate(1996)))
    assert found.level is Level.POSSIBLE
    assert Reason.SAME_BIRTH_YEAR in found.reasons


def test_the_same_day_of_birth_is_told_as_such():
    assert (
        Reason.SAME_BIRTH in compare(SOPHEA, Person(name_km="សុខ សុភា", birth=BirthDate(1996, 4, 17))).reasons
    )


def test_a_name_in_the_other_script_compares_by_its_sound():
    found = compare(
        Person(name_km="សុខ សុភា", birth=BirthDate(1996)), Person(name_la="SOK Sophea", birth=BirthDate(1996))
    )
    assert found.level is Level.POSSIBLE


def test_the_same_name_born_a_year_apart_is_possible_and_two_years_apart_is_not():
    near = compare(SOPHEA, Person(name_km="សុខ សុភា", birth=BirthDate(1997)))
    far = compare(SOPHEA, Person(name_km="សុខ សុភា", birth=BirthDate(1998)))
    assert (near.level, far.level) == (Level.POSSIBLE, Level.UNLIKELY)


def test_a_name_spelt_otherwise_needs_the_same_year():
    a, b = Person(name_km="សុខ សុភា", birth=BirthDate(1996)), Person(name_km="សុខ សុផា", birth=BirthDate(1996))
    assert Reason.NAME_ALIKE in compare(a, b).reasons
    assert compare(a, b).level is Level.POSSIBLE
    assert compare(a, Person(name_km="សុខ សុផា", birth=BirthDate(1997))).level is Level.UNLIKELY
    assert compare(a, Person(name_km="សុខ សុផា")).level is Level.UNLIKELY


def test_the_same_name_in_the_same_commune_is_possible():
    here = Person(name_km="សុខ សុភា", place="02030105")
    assert compare(here, Person(name_km="សុខ សុភា", place="02030101")).level is Level.POSSIBLE
    assert compare(here, Person(name_km="សុខ សុភា", place="0203")).level is Level.UNLIKELY


def test_a_woman_and_a_man_of_one_name_are_two():
    assert compare(SOPHEA, Person(name_km="សុខ សុភា", sex="M", birth=BirthDate(1996))).level is Level.UNLIKELY


def test_an_estimated_year_is_no_reason_of_its_own():
    found = compare(SOPHEA, Person(name_km="សុខ សុភា", birth=BirthDate(1998, estimated=True)))
    assert found.reasons == (Reason.SAME_NAME,)


@pytest.mark.parametrize(
    "written", ["012345678", "១២៣៤៥៦៧៨", "012-345-678", "012 345 678 ", "012345678(01)", "12345678"]
)
def test_one_identity_number_is_one_key_however_it_is_written(written):
    assert document_key(written) == "12345678"


@pytest.mark.parametrize("written", ["", "-", "000", "none", "គ្មាន"])
def test_what_is_no_number_is_no_key_that_two_could_share(written):
    assert document_key(written) == ""


def test_a_passport_keeps_its_letters():
    assert document_key("n 0012345") == "N0012345"


def test_a_client_is_compared_by_all_phones_and_documents():
    client = some_client(
        phone="+85512345678", phone_bank="+85598765432", identity_documents=documents(2), place="020301"
    )
    person = person_of(client)
    assert person.phones == {"+85512345678", "+85598765432"}
    assert person.documents == {"1", "2"}
    assert (person.name_km, person.name_la, person.place) == ("គំរូ សុភា", "", "020301")


def test_values_without_anything_make_a_person_nobody_is_like():
    nobody = person_of_values({})
    assert nobody == Person()
    assert compare(nobody, SOPHEA).level is Level.UNLIKELY
