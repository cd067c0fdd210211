"""The centre's own days: only the head says them, every desk follows them, letters and Today use them."""

from datetime import date

import pytest

from jobcentre_desktop.domain.errors import InputProblems, NotAllowed, NotFound
from tests.counter import problems_of

FESTIVAL, FRIDAY = date(2026, 11, 24), date(2026, 11, 27)


def test_the_public_calendar_holds_until_the_head_says_otherwise(counter):
    days = counter.head.working_days
    assert [one.en for one in days.closed(FESTIVAL).holidays] == ["Water Festival"]
    days.set(FESTIVAL, closed=False)
    days.set(FRIDAY, closed=True, reason="  ជួសជុល ")
    assert days.closed(FESTIVAL) is None
    assert (days.closed(FRIDAY).holidays, days.closed(FRIDAY).reason) == ((), "ជួសជុល")
    days.set(FRIDAY, closed=True, reason="អគ្គិសនី")
    assert [(one.day, one.closed, one.reason) for one in days.own()] == [
        (FESTIVAL, False, ""), (FRIDAY, True, "អគ្គិសនី"),
    ]  # fmt: skip
    days.forget(FESTIVAL)
    assert days.closed(FESTIVAL) is not None
    days.set(FESTIVAL, closed=False)
    assert days.closed(FESTIVAL) is None, "a day that was forgotten may be said again"


def test_only_the_head_says_days_and_only_days_that_were_said_are_forgotten(counter):
    with pytest.raises(NotAllowed):
        counter.colleague.working_days.set(FRIDAY, closed=True)
    with pytest.raises(NotAllowed):
        counter.colleague.working_days.forget(FRIDAY)
    with pytest.raises(NotFound):
        counter.head.working_days.forget(FRIDAY)
    with pytest.raises(InputProblems) as refused:
        counter.head.working_days.set(FRIDAY, closed=True, reason="ក" * 121)
    assert problems_of(refused) == {"reason": "GEN-03"}


def test_a_letter_never_ends_on_a_closed_day(counter):
    assert counter.head.refer_client.usual_until() == date(2026, 12, 7), "the 6th is a Sunday"
    counter.head.working_days.set(date(2026, 12, 7), closed=True)
    assert counter.head.refer_client.usual_until() == date(2026, 12, 8)
    assert counter.refer(counter.register()).valid_until == date(2026, 12, 8)
    told = counter.refer(counter.register(), valid_until="2026-12-06")
    assert told.valid_until == date(2026, 12, 6), "what was typed stays"


def test_today_says_why_the_centre_is_closed(counter):
    assert counter.head.look_at_today().closed.next_working_day == date(2026, 11, 26)
    counter.clock.pass_(days=4)
    assert counter.head.look_at_today().closed is None


def test_what_one_desk_says_of_a_day_the_other_follows(desks):
    here, there = desks
    here.head.working_days.set(FRIDAY, closed=True, reason="ជួសជុល")
    there.head.working_days.set(FESTIVAL, closed=False)
    for counter in (here, there, here):
        counter.head.exchange_changes()
    assert here.head.working_days.own() == there.head.working_days.own()
    assert [one.day for one in here.head.working_days.own()] == [FESTIVAL, FRIDAY]
    here.head.working_days.forget(FRIDAY)
    for counter in (here, there):
        counter.head.exchange_changes()
