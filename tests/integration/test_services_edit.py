"""Changing what is known of a client: only what differs, emptied fields, births known in part."""

from dataclasses import replace

import pytest

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.errors import InputProblems, NotFound
from jobcentre_desktop.domain.ids import ClientId
from tests.counter import problems_of

SMALLEST = {"surname_km": "គំរូ", "given_km": "សុភា", "sex": "F", "dob_year": 1996, "phone": "012 345 678"}


@pytest.fixture
def client(counter):
    return counter.head.register_client({**SMALLEST, "place": "02", "wanted_occupations": ["8153"]}).client


def edit(counter, client, **told):
    return counter.head.edit_client(client.id, told)


def last_change(counter, client):
    return counter.head.show_client.history(client.id)[-1]


def test_only_the_fields_that_differ_are_changed(counter, client):
    after = edit(counter, client, phone="098 765 432", sex="F", dob_year=1996)
    assert after == replace(client, phone="+85598765432")
    change = last_change(counter, client)
    assert (change.act, change.facts) == (Act.SET, {"phone": "+85598765432"})


def test_saying_what_is_known_already_changes_nothing(counter, client):
    before = counter.head.show_client.history(client.id)
    assert edit(counter, client, phone="012345678", place="Battambang") == client
    assert counter.head.show_client.history(client.id) == before


@pytest.mark.parametrize("empty", [None, "", "  ", "\u200b"])
def test_an_emptied_field_is_empty_afterwards(counter, client, empty):
    assert edit(counter, client, phone=empty).phone is None
    assert last_change(counter, client).facts == {"phone": None}


def test_an_emptied_list_is_empty_and_a_field_with_a_default_gets_it_back(counter, client):
    assert edit(counter, client, wanted_occupations=[], nationality="THA").nationality == "THA"
    after = edit(counter, client, nationality=None)
    assert (after.wanted_occupations, after.nationality) == ((), "KHM")


def test_an_emptied_place_takes_its_name_and_version_along(counter, client):
    after = edit(counter, client, place=None)
    assert (after.place, after.place_name_km, after.gaz_version) == (None, None, None)


def test_places_by_level_all_told_as_empty_empty_the_place(counter, client):
    assert edit(counter, client, province="", district=None).place is None


def test_a_place_can_be_told_by_levels(counter, client):
    assert edit(counter, client, province="Battambang", district="0203").place == "0203"


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ({"sex": None}, {"sex": "GEN-04"}),
        ({"dob_year": ""}, {"dob_year": "GEN-04"}),
        ({"given_km": None}, {"given_km": "CLI-03"}),
        ({"dob_year": 2020}, {"dob_year": "CLI-04"}),
        ({"client_no": "x"}, {"client_no": "GEN-02"}),
        ({"gaz_version": "x"}, {"gaz_version": "GEN-02"}),
        ({"shoe_size": 1}, {"shoe_size": "GEN-02"}),
    ],
)
def test_what_a_client_needs_cannot_be_taken_away(counter, client, told, problem):
    with pytest.raises(InputProblems) as refused:
        edit(counter, client, **told)
    assert problems_of(refused) == problem
    assert counter.head.show_client(client.id).client == client


def test_a_name_may_move_to_the_other_script(counter, client):
    after = edit(counter, client, surname_km=None, given_km=None, surname_la="KUMRU", given_la="Sophea")
    assert after.name == "KUMRU Sophea"


def test_the_precision_of_a_birth_follows_what_is_known(counter, client):
    assert edit(counter, client, dob_month=4).dob_precision == "month"
    assert edit(counter, client, dob_day=17).dob_precision == "day"
    assert edit(counter, client, dob_day=None, dob_month=None).dob_precision == "year"


def test_an_estimated_year_stays_one_until_the_month_is_known(counter, client):
    assert edit(counter, client, dob_precision="estimated").dob_precision == "estimated"
    assert edit(counter, client, phone=None).dob_precision == "estimated"
    assert edit(counter, client, dob_year=1997).dob_precision == "estimated"
    assert edit(counter, client, dob_month=4).dob_precision == "month"


def test_a_precision_nobody_can_have_is_not_believed(counter, client):
    assert edit(counter, client, dob_precision="day").dob_precision == "year"


def test_a_client_with_half_a_name_from_a_sheet_can_be_mended(counter, client):
    with counter.work() as work:
        work.records.change(replace(client, given_km=None))
        work.commit()
    assert edit(counter, client, phone="098 765 432").given_km is None
    assert edit(counter, client, given_km="សុភា").name == "គំរូ សុភា"


def test_a_client_nobody_knows_is_not_found(counter):
    with pytest.raises(NotFound):
        edit(counter, type("Nobody", (), {"id": ClientId(counter.head.new_id())}), phone=None)


def test_the_history_tells_who_changed_what_and_when(counter, client):
    counter.clock.pass_(days=1)
    counter.colleague.edit_client(client.id, {"phone": "098 765 432"})
    first, second = counter.head.show_client.history(client.id)
    assert (first.author, second.author) == (counter.head.me.id, counter.colleague.me.id)
    assert first.facts["phone"] == "+85512345678"
    assert second.at == counter.clock.now()
