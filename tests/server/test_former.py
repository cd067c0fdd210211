"""The centre where a client is reads what former centres changed in their file, and nobody else reads it."""

from dataclasses import replace

import pytest

from tests.memory_desk import client_facts, record_id
from tests.moving import CLIENT, SESSION, a_session, add, agree, move, of_kind

OTHER_CLIENT = record_id(3)
ALL = 2**53


@pytest.fixture
def other(new_centre):
    return new_centre()


@pytest.fixture
def third(new_centre):
    return new_centre()


@pytest.fixture
def here(new_desk):
    """A desk of the client's first centre; the phone was another once, and another client stays."""
    desk = new_desk("A")
    desk.add(CLIENT, **client_facts(1, phone="012000001"))
    add(desk, "session", SESSION, a_session(CLIENT, "ពាក្យដំបូង"))
    desk.add(OTHER_CLIENT, **client_facts(3, phone="012000009"))
    desk.set(CLIENT, phone="012000002")
    desk.round()
    return desk


@pytest.fixture
def there(new_desk, other):
    return new_desk("A", centre=other)


def former(desk, client=CLIENT, *, centre="", below=ALL):
    desk.enrolment = replace(desk.enrolment, request_no=desk.enrolment.request_no + 1)
    return desk.exchange.states.former(desk.enrolment, client, centre=centre, below=below)


def phones(page):
    return [one.change.facts["phone"] for one in page.changes if "phone" in one.change.facts]


NOTHING = ((), "", "")


def told(page):
    return page.changes, page.centre, page.next_former


def test_the_new_centre_reads_what_was_said_before_the_move_and_of_this_client_only(
    here, there, other, centre
):
    move(here, CLIENT, other)
    here.round()
    there.round()
    page = former(there)
    assert (page.centre, page.next_former, page.below) == (centre, "", 1)
    assert phones(page) == ["012000001", "012000002"]
    assert {one.change.record_id for one in page.changes} >= {CLIENT, SESSION}
    assert OTHER_CLIENT not in {one.change.record_id for one in page.changes}
    assert {one.change.desk for one in page.changes} == {here.name}


def test_of_a_client_who_was_never_here_or_is_here_no_more_nothing_is_told(
    here, there, other, third, new_desk, centre
):
    stranger = new_desk("A", centre=third)
    for desk in (there, stranger):
        assert told(former(desk)) == NOTHING, "not moved at all yet"
    move(here, CLIENT, other)
    here.round()
    there.round()
    assert told(former(stranger)) == NOTHING
    assert told(former(there, OTHER_CLIENT)) == NOTHING
    assert told(former(here)) == NOTHING, "the first centre has its own, and what comes after is not for it"
    assert told(former(there, centre=third)) == NOTHING, "they were never there"
    move(there, CLIENT, third)
    there.round()
    stranger.round()
    assert told(former(there)) == NOTHING, "handed on: the file is read there no more"
    assert phones(former(stranger, centre=centre)) == ["012000001", "012000002"]


def test_who_makes_a_record_under_a_strangers_id_reads_nothing_by_it(here, there, other, third, new_desk):
    move(here, CLIENT, other)
    here.round()
    thief = new_desk("A", centre=third)
    thief.add(CLIENT, **client_facts(1, phone="012000666"))
    thief.round()
    assert told(former(thief)) == NOTHING


def test_every_centre_on_the_way_is_told_one_after_the_other_each_up_to_its_handover(
    here, there, other, third, new_desk, centre
):
    move(here, CLIENT, other)
    here.round()
    there.round()
    there.set(CLIENT, phone="012000003")
    move(there, CLIENT, third)
    there.round()
    here.set(CLIENT, phone="012000666")  # too late: held, and no part of the history
    here.round()
    last = new_desk("A", centre=third)
    last.round()
    page = former(last)
    assert (page.centre, page.next_former) == (other, centre)
    assert phones(page) == ["012000003"], "what the server copied there is the first centre's own"
    page = former(last, centre=page.next_former)
    assert (page.centre, page.next_former) == (centre, "")
    assert phones(page) == ["012000001", "012000002"]


def test_after_coming_back_the_time_away_is_read(here, there, other):
    move(here, CLIENT, other)
    here.round()
    there.round()
    there.set(CLIENT, phone="012000004")
    move(there, CLIENT, here.name.partition("-")[0])
    there.round()
    here.round()
    page = former(here)
    assert (page.centre, phones(page)) == (other, ["012000004"])
    assert told(former(there)) == NOTHING


def test_a_page_ends_where_the_next_one_begins(here, there, other):
    move(here, CLIENT, other)
    here.round()
    there.round()
    whole = former(there)
    numbers = [one.number for one in whole.changes]
    later = former(there, below=numbers[-1])
    assert [one.number for one in later.changes] == numbers[:-1]
    assert former(there, below=1).changes == ()


def test_a_centre_that_handed_a_client_on_hears_where_they_are_each_time(
    here, there, other, third, new_desk, centre
):
    far = new_desk("A", centre=third)
    move(here, CLIENT, other)
    here.round()
    there.round()
    move(there, CLIENT, third)
    there.round()
    here.round()
    assert [one["to_centre"] for one in of_kind(here, "handover")] == [other, third]
    assert len({one["transfer_id"] for one in of_kind(here, "handover")}) == 1, "of their own transfer"
    far.round()
    move(far, CLIENT, other)
    for desk in (far, here, there):
        desk.round()
    assert [one["to_centre"] for one in of_kind(here, "handover")] == [other, third, other]
    assert [one["to_centre"] for one in of_kind(there, "handover")] == [third]
    assert all(agree(one) for one in (here, there, far))
