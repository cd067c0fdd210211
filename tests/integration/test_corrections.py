"""What two officers put right is heard at every real desk, is found there, and its history stays."""

import pytest

from jobcentre_desktop.domain.central_server import CENTRAL_OFFICE
from tests.correcting import correct
from tests.erasing import erase
from tests.integration.imaged_centre import centre, office, sync  # noqa: F401
from tests.raw_pages import everything_in
from tests.stick import Office, save

# ruff: noqa: F811 - a fixture is named where it is used

BEFORE, AFTER = "ព្រាប", "ប្រាសាទ"


@pytest.fixture
def known(centre):
    """A client whom both desks know."""
    client = centre.a.register(surname_km=BEFORE, given_km="ចន្ទបូព៌ា", phone="012 345 678")
    sync(centre.a, centre.b)
    return client


def told(desk, client):
    """Every surname that the history of a desk knows, with its author."""
    return [
        (one.facts["surname_km"], one.author)
        for one in desk.head.show_client.history(client.id)
        if one.kind == "client" and "surname_km" in one.facts
    ]


def test_desks_hear_it_find_the_client_by_it_and_keep_what_stood_before(centre, office, known):
    correct(office, known.id, surname_km=AFTER, dob_year="1999", dob_month="", dob_day="")
    for desk in (centre.a, centre.b):
        assert sync(desk).agrees is True
        now = desk.head.show_client(known.id).client
        assert (now.surname_km, now.dob_year, now.dob_precision) == (AFTER, 1999, "year")
        assert now.phone == known.phone
        assert [one.id for one in desk.head.find_clients(AFTER)] == [known.id]
        assert told(desk, known) == [(BEFORE, centre.a.head.me.id), (AFTER, CENTRAL_OFFICE)]


def test_it_comes_on_a_stick_as_well(centre, office, known, tmp_path):
    up = save(centre.b, tmp_path / "up.jobcentre")
    correct(office, known.id, surname_km=AFTER)
    centre.b.head.read_bundle(Office(office).carry(up, tmp_path / "answer.jobcentre"))
    assert centre.b.head.show_client(known.id).client.surname_km == AFTER


def test_what_two_desks_said_at_once_is_settled_at_both(centre, office, known):
    a, b = centre.a, centre.b
    for desk, name in ((a, "ព្រំ"), (b, "ប្រាក់")):
        desk.head.edit_client(known.id, {"surname_km": name})
    sync(a, b, a)
    assert a.head.show_client(known.id).conflicts
    correct(office, known.id, surname_km=AFTER)
    for desk in (a, b):
        assert sync(desk).agrees is True
        file = desk.head.show_client(known.id)
        assert (file.client.surname_km, file.conflicts) == (AFTER, ())


def test_what_a_desk_types_after_it_heard_stands_without_a_question(centre, office, known):
    correct(office, known.id, surname_km=AFTER)
    sync(centre.a)
    centre.a.head.edit_client(known.id, {"surname_km": "ព្រំ"})
    sync(centre.a)
    assert sync(centre.b).agrees is True
    file = centre.b.head.show_client(known.id)
    assert (file.client.surname_km, file.conflicts) == ("ព្រំ", ())


def test_nothing_of_it_is_left_at_a_desk_when_the_client_is_erased(centre, office, known):
    correct(office, known.id, surname_km=AFTER)
    sync(centre.a)
    erase(office, known.id)
    sync(centre.a)
    in_bytes = everything_in(centre.a.home, centre.a.desk.vault._key.raw_key())
    assert not [name for name, content in in_bytes.items() if AFTER.encode() in content]
