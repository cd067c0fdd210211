"""People who may be the same: shown with reasons while typing, never blocked, told apart for good."""

import pytest

from jobcentre_desktop.domain.duplicates import Level, Reason
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.not_same import NotSame
from jobcentre_desktop.services.find_duplicates import find_duplicates

SOPHEA = {"surname_km": "គំរូ", "given_km": "សុភា", "sex": "F", "dob_year": 1996, "phone": "012 345 678"}
DARA = {"surname_km": "យិន", "given_km": "ដារ៉ា", "sex": "M", "dob_year": 1988, "phone": "098 765 432"}


@pytest.fixture
def sophea(counter):
    return counter.head.register_client(SOPHEA).client


def look(counter, **told):
    return counter.head.look_for_duplicates(told)


def test_the_same_person_again_is_kept_and_told_with_reasons(counter, sophea):
    again = counter.head.register_client(SOPHEA)
    [found] = again.possible_duplicates
    assert found.row.id == sophea.id
    assert found.likeness.level is Level.STRONG
    assert set(found.likeness.reasons) == {Reason.SAME_PHONE, Reason.SAME_NAME, Reason.SAME_BIRTH_YEAR}
    assert counter.head.find_clients.count() == 2


def test_somebody_else_is_like_nobody(counter, sophea):
    assert counter.head.register_client(DARA).possible_duplicates == ()


def test_a_phone_alone_finds_somebody_while_typing(counter, sophea):
    [found] = look(counter, phone="012345678")
    assert (found.row.id, found.likeness.reasons) == (sophea.id, (Reason.SAME_PHONE,))


def test_the_phone_of_an_account_is_compared_too(counter, sophea):
    assert [one.row.id for one in look(counter, phone_bank="012345678")] == [sophea.id]


def test_a_latin_name_finds_the_khmer_one(counter, sophea):
    [found] = look(counter, surname_la="Kumru", given_la="Sophea", dob_year=1996)
    assert found.likeness.level is Level.POSSIBLE


def test_a_document_finds_its_holder_however_it_is_written(counter):
    held = {"identity_documents": [{"type": "nid", "number": "012 345 678 (01)"}]}
    client = counter.head.register_client({**DARA, **held}).client
    [found] = look(counter, identity_documents=[{"type": "nid", "number": "០១២៣៤៥៦៧៨"}])
    assert (found.row.id, found.likeness.reasons) == (client.id, (Reason.SAME_DOCUMENT,))


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"phone": "01"},
        {"sex": "F", "dob_year": 1996},
        {"identity_documents": [{"type": "nid", "number": None}, "nid"]},
        {"surname_km": 7, "dob_year": "1996"},
    ],
)
def test_half_a_form_that_says_nothing_yet_finds_nobody_and_complains_of_nothing(counter, sophea, told):
    assert look(counter, **told) == ()


def test_an_estimated_year_typed_is_compared_as_one(counter, sophea):
    told = {**SOPHEA, "phone": None, "dob_year": 1998, "place": "02"}
    assert look(counter, **told) == ()
    [found] = look(counter, **told, dob_precision="estimated", **{"phone_2": "012 345 678"})
    assert Reason.OTHER_BIRTH not in found.likeness.reasons


def test_the_likeliest_comes_first(counter, sophea):
    counter.head.register_client({**SOPHEA, "given_km": "សុផា", "phone": None})
    found = look(counter, **SOPHEA)
    assert [one.likeness.level for one in found] == [Level.STRONG, Level.POSSIBLE]


def test_a_client_is_not_like_themself(counter, sophea):
    assert counter.head.look_for_duplicates(SOPHEA, but_not=sophea.id) == ()


def test_who_was_told_apart_is_not_shown_again_from_either_side(counter, sophea):
    other = counter.head.register_client(SOPHEA).client
    assert counter.head.look_for_duplicates(SOPHEA, but_not=sophea.id)
    counter.head.tell_apart(other.id, sophea.id)
    assert counter.head.look_for_duplicates(SOPHEA, but_not=sophea.id) == ()
    assert counter.head.look_for_duplicates(SOPHEA, but_not=other.id) == ()
    assert counter.colleague.look_for_duplicates(SOPHEA, but_not=other.id) == ()
    counter.start_again()
    assert counter.head.look_for_duplicates(SOPHEA, but_not=sophea.id) == ()


def test_of_many_namesakes_those_born_about_then_are_looked_at(counter):
    told = {**SOPHEA, "phone": None}
    for year in range(1950, 2006):
        counter.head.register_client({**told, "dob_year": year})
    found = look(counter, **told)
    assert sorted(one.row.dob_year for one in found) == [1995, 1996, 1997]


def test_the_likelier_one_is_shown_first(counter, sophea):
    husband = {"surname_km": "គង់", "given_km": "មករា", "surname_la": "KONG", "given_la": "Makara"}
    counter.head.register_client({**SOPHEA, **husband, "sex": "M", "dob_year": 1990})
    again = counter.head.register_client({**SOPHEA, "dob_year": 1970}).client
    assert [one.row.id for one in look(counter, **SOPHEA)][:2] == [sophea.id, again.id]
    assert len(look(counter, **SOPHEA)) == 3


def test_a_third_one_is_still_shown(counter, sophea):
    other = counter.head.register_client(SOPHEA).client
    counter.head.tell_apart(other.id, sophea.id)
    third = counter.head.register_client(SOPHEA)
    assert {one.row.id for one in third.possible_duplicates} == {sophea.id, other.id}


def test_saving_twice_does_not_bring_back_who_was_told_apart(counter, sophea):
    client_id = ClientId(counter.head.new_id())
    counter.head.register_client(SOPHEA, client_id=client_id)
    counter.head.tell_apart(client_id, sophea.id)
    assert counter.head.register_client(SOPHEA, client_id=client_id).possible_duplicates == ()


def test_telling_apart_twice_is_remembered_once(counter, sophea):
    other = counter.head.register_client(SOPHEA).client
    counter.head.tell_apart(other.id, sophea.id)
    counter.colleague.tell_apart(sophea.id, other.id)
    with counter.work(reading=True) as work:
        assert len(work.records.of_client(NotSame, sophea.id)) == 1
        assert len(work.records.of_client(NotSame, other.id)) == 1


def test_a_slip_is_taken_back_for_this_pair_alone(counter, sophea):
    other, third = (counter.head.register_client(SOPHEA).client for _ in range(2))
    for one in (other, third):
        counter.head.tell_apart(one.id, sophea.id)
    counter.colleague.tell_apart.take_back(sophea.id, other.id)
    counter.colleague.tell_apart.take_back(sophea.id, other.id)
    with counter.work(reading=True) as work:
        found = {one.row.id for one in find_duplicates(work, sophea)}
    assert (other.id in found, third.id in found) == (True, False)
    counter.head.tell_apart(other.id, sophea.id)
    with counter.work(reading=True) as work:
        assert find_duplicates(work, sophea) == ()


def test_nobody_is_told_apart_from_a_stranger(counter, sophea):
    with pytest.raises(NotFound):
        counter.head.tell_apart(sophea.id, ClientId(counter.head.new_id()))
