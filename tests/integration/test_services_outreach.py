"""Outreach on a real encrypted file: the event, person after person, their files completed later."""

from datetime import date

import pytest

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import REGISTRATION, Consent, agreed
from jobcentre_desktop.domain.errors import InputProblems, NotFound, TooLateToTakeBack
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.visit import VisitState
from tests.counter import problems_of

FAIR = {"name": "ពិព័រណ៍ការងារ ស្វាយប៉ោ", "kind": "fair", "day": "2026-11-22", "place": "02030601"}
SHORT = {"surname_km": "លី", "given_km": "សុវណ្ណ", "sex": "M", "dob_year": 1999}
REST = {"place": "02030601", "labour_status": "unemployed_seeking", "education_level": "E02"}


@pytest.fixture
def outreach(counter):
    return counter.head.hold_outreach


@pytest.fixture
def table(outreach):
    return outreach.set_up(FAIR, "oral_witness", "ចាន់ ដារ៉ា")


def take_in(counter, table, **told):
    client_id = told.pop("client_id", None) or ClientId(counter.head.new_id())
    raw = {**SHORT, **told}
    return counter.head.hold_outreach.take_in(raw, table, client_id=client_id, language="km")


def test_an_event_is_made_once_however_often_it_is_told(outreach):
    event = outreach.set_up(FAIR, "signature", None).event
    assert (event.name, event.kind, event.day) == (FAIR["name"], "fair", date(2026, 11, 22))
    assert event.centre_code == "02" and event.place_name_km
    again = outreach.set_up({**FAIR, "kind": "forum"}, "signature", None).event
    assert again.id == event.id
    assert [one.event.kind for one in outreach.events()] == ["forum"]


def test_everything_that_is_missing_is_told_at_once(outreach):
    with pytest.raises(InputProblems) as refused:
        outreach.set_up({}, None, None)
    assert problems_of(refused) == dict.fromkeys(("name", "kind", "day", "place", "how"), "GEN-04")
    assert outreach.events() == ()


def test_spoken_consent_needs_somebody_who_hears_it(outreach):
    with pytest.raises(InputProblems) as refused:
        outreach.set_up(FAIR, "oral_witness", "  ")
    assert problems_of(refused) == {"witness": "GEN-04"}
    assert outreach.set_up(FAIR, "signature", "ចាន់ ដារ៉ា").witness is None


def test_the_table_stands_after_a_crash_until_the_day_is_over(counter, outreach, table):
    counter.start_again()
    assert counter.head.hold_outreach.table() == table
    counter.clock.pass_(minutes=24 * 60)
    assert counter.head.hold_outreach.table() is None


def test_who_is_taken_in_keeps_day_channel_event_and_their_word(counter, table):
    client = take_in(counter, table)
    file = counter.head.show_client(client.id)
    kept = file.client
    assert (kept.registered_on, kept.channel, kept.event_id) == (date(2026, 11, 22), "fair", table.event.id)
    (word,) = file.consents
    assert agreed([word], REGISTRATION)
    assert (word.how, word.witness, word.read_aloud_by) == ("oral_witness", "ចាន់ ដារ៉ា", counter.head.me.id)
    assert file.visits == (), "the waiting room knows nothing of an event"


def test_taking_in_twice_makes_no_twin(counter, outreach, table):
    client = take_in(counter, table)
    assert take_in(counter, table, client_id=client.id) == client
    assert outreach.taken_in(table.event)[0] == 1


def test_the_last_who_was_taken_in_stands_first(counter, outreach, table):
    first, second = take_in(counter, table), take_in(counter, table, given_km="សុភា")
    counter.register()
    count, rows = outreach.taken_in(table.event)
    assert (count, [row.id for row in rows]) == (2, [second.id, first.id])
    assert rows[0].to_ask == ("place", "labour_status", "education_level")
    assert len(outreach.taken_in(table.event, limit=1)[1]) == 1


def test_a_short_file_leaves_the_list_once_the_required_minimum_is_there(counter, outreach, table):
    client = take_in(counter, table, place="02030601")
    forum = outreach.set_up({**FAIR, "kind": "forum", "name": "វេទិកា"}, "signature", None).event
    listed = outreach.to_complete()
    assert (listed.total, [row.to_ask for row in listed.rows]) == (1, [("labour_status", "education_level")])
    assert [(one.event.id, one.taken_in, one.to_complete) for one in listed.events] == [
        (table.event.id, 1, 1)
    ]
    assert outreach.to_complete(forum.id).rows == () and outreach.to_complete(forum.id).total == 0
    counter.head.edit_client(client.id, {"labour_status": "unemployed_seeking"})
    assert [row.to_ask for row in outreach.to_complete(table.event.id).rows] == [("education_level",)]
    counter.head.edit_client(client.id, {"education_level": "E02"})
    assert outreach.to_complete().rows == ()
    kept = counter.head.show_client(client.id).client
    assert (kept.channel, kept.event_id) == ("fair", table.event.id)


def test_the_list_is_told_page_by_page(counter, outreach, table):
    ids = [take_in(counter, table, dob_year=1980 + n).id for n in range(5)]
    pages = [outreach.to_complete(offset=at, limit=2) for at in (0, 2, 4)]
    assert [row.id for page in pages for row in page.rows] == ids[::-1]
    assert {page.total for page in pages} == {5}


def test_a_slip_is_taken_back_with_the_word_that_was_given(counter, outreach, table):
    known = counter.register()
    client = take_in(counter, table)
    counter.head.tell_apart(client.id, known.id)
    outreach.undo(client.id)
    with pytest.raises(NotFound):
        counter.head.show_client(client.id)
    with counter.work(reading=True) as work:
        assert work.records.find(Client, client.id) is None
        assert work.records.of_client(Consent, client.id) == ()
    assert outreach.taken_in(table.event) == (0, ())
    assert counter.head.show_client(known.id).client.id == known.id


def test_nobody_is_taken_back_once_more_has_come_of_it(counter, outreach, table):
    visited, old = take_in(counter, table), take_in(counter, table, given_km="សុភា")
    counter.head.receive_visits.arrive(visited.id)
    walk_in = counter.register()
    for one in (visited, walk_in):
        with pytest.raises(TooLateToTakeBack):
            outreach.undo(one.id)
    counter.clock.pass_(minutes=24 * 60)
    with pytest.raises(TooLateToTakeBack):
        outreach.undo(old.id)


def test_that_somebody_on_file_came_is_written_down_once_and_can_be_taken_back(counter, outreach, table):
    known = counter.register()
    visit = outreach.came(known.id, table)
    assert outreach.came(known.id, table) == visit
    assert (visit.event_id, visit.reason, visit.state) == (table.event.id, "event", VisitState.SERVED)
    assert counter.head.show_client(known.id).visits == (visit,)
    assert counter.head.look_at_today().waiting == ()
    assert outreach.taken_in(table.event) == (0, ()), "nobody new was taken in"
    outreach.did_not_come(visit.id)
    assert counter.head.show_client(known.id).visits == ()
