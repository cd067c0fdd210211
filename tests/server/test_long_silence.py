"""A desk that was silent for half a year takes all records anew, and until it has, it hears no changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from jobcentre_desktop.server import tables
from jobcentre_desktop.server.contacts import SILENT_TOO_LONG
from tests.memory_desk import record_id


@pytest.fixture
def desks(new_desk):
    """Desk A works on; B has heard of its first record and was away since."""
    a, b = new_desk("A"), new_desk("B")
    a.add(record_id(1))
    a.round()
    b.round()
    a.add(record_id(2))
    a.round()
    return a, b


def be_silent(office, desk, silence):
    contact = tables.contact
    office.work(
        lambda c: c.execute(
            contact.update()
            .where(contact.c.desk_key == desk.enrolment.desk_key)
            .values(at=contact.c.at - silence)
        )
    )


def ask(desk):
    return desk.talk(replace(desk.next_request(), takes_states=True))


def test_after_half_a_year_all_records_are_taken_and_own_work_is_taken_in_first(office, desks):
    _, b = desks
    be_silent(office, b, SILENT_TOO_LONG + timedelta(minutes=1))
    b.add(record_id(3))
    reply = ask(b)
    assert reply.snapshot and not reply.changes
    assert reply.numbers.keys() == {1}


def test_an_answer_that_was_lost_changes_nothing_about_that(office, desks):
    _, b = desks
    be_silent(office, b, SILENT_TOO_LONG + timedelta(minutes=1))
    assert [ask(b).snapshot for _ in range(3)] == [True] * 3
    b.cursor = office.work(
        lambda c: c.scalar(
            tables.centre_clock.select()
            .with_only_columns(tables.centre_clock.c.number)
            .where(tables.centre_clock.c.centre_id == b.enrolment.centre_code)
        )
    )
    assert ask(b).snapshot is False


def test_a_shorter_silence_is_caught_up_change_by_change(office, desks):
    _, b = desks
    be_silent(office, b, SILENT_TOO_LONG - timedelta(minutes=1))
    reply = ask(b)
    assert not reply.snapshot
    assert [one.change.record_id for one in reply.changes] == [record_id(2)]


def test_one_that_missed_nothing_goes_on_as_ever(office, desks):
    a, _ = desks
    be_silent(office, a, 2 * SILENT_TOO_LONG)
    assert not ask(a).snapshot


def test_how_far_a_desk_had_heard_is_kept_with_its_contact(central, desks):
    _, b = desks
    b.round()
    b.round()
    seen = central.centre(b.enrolment.centre_code)["desks"]
    assert next(one for one in seen if one["desk"] == "B")["cursor"] == b.cursor == 2
