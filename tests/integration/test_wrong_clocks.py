"""A PC whose clock is wrong by years: told once a day, and no harm to anybody's work."""

from datetime import UTC, datetime, timedelta

import pytest

from jobcentre_desktop.domain.hybrid_clock import time_of
from tests.a_desk import SUNDAY_MORNING
from tests.integration.imaged_centre import centre, office, sync  # noqa: F401

LONG_AGO = datetime(2009, 1, 1, 1, 0, tzinfo=UTC)
FAR_AHEAD = datetime(2040, 6, 1, 1, 0, tzinfo=UTC)
NOON = timedelta(hours=4)


@pytest.fixture
def two(centre):  # noqa: F811
    """Two desks whose clocks are right, and what both know."""
    for desk in (centre.a, centre.b):
        desk.clock.told = datetime.now(UTC)
        sync(desk)
    sync(centre.a)
    return centre.a, centre.b


@pytest.mark.parametrize("wrong", [LONG_AGO, FAR_AHEAD])
def test_a_clock_wrong_by_years_is_told_once_a_day(two, wrong):
    a, _ = two
    a.clock.told = wrong
    sync(a)
    offset = a.head.look_at_clock.tell()
    assert abs(timedelta(seconds=offset) - (wrong - datetime.now(UTC))) < timedelta(minutes=5)
    assert a.head.look_at_clock.tell() is None
    assert a.head.look_at_the_line().clock_offset_s == offset
    a.clock.pass_(days=1)
    assert a.head.look_at_clock.tell() is not None


def test_a_dead_battery_is_noticed_without_a_line(two):
    a, _ = two
    assert a.head.look_at_clock() == pytest.approx(0, abs=120)
    a.clock.told = LONG_AGO
    assert a.head.look_at_clock() < -365 * 24 * 3600
    a.clock.told = datetime.now(UTC)
    assert a.head.look_at_clock() == pytest.approx(0, abs=120)


@pytest.mark.parametrize("wrong", [LONG_AGO, FAR_AHEAD])
def test_a_wrong_clock_never_loses_a_value_silently(two, wrong):
    a, b = two
    client = a.register(dob_year=1970)
    sync(a, b)
    a.clock.told = wrong
    a.head.edit_client(client.id, {"given_km": "ក"})
    b.head.edit_client(client.id, {"given_km": "ខ"})
    sync(a, b, a)
    for desk in (a, b):
        [conflict] = desk.head.show_client(client.id).conflicts
        assert {conflict.shown.value, conflict.other.value} == {"ក", "ខ"}
    assert sync(a, b).agrees is True


def test_a_clock_years_ahead_wins_nothing_once_it_is_right_again(two):
    a, b = two
    client = a.register()
    a.clock.told = FAR_AHEAD
    a.head.edit_client(client.id, {"email": "one@example.org"})
    sync(a, b)
    a.clock.told = b.clock.told = datetime.now(UTC) + timedelta(minutes=10)
    b.head.edit_client(client.id, {"email": "two@example.org"})
    sync(b, a)
    for desk in (a, b):
        kept = desk.head.show_client(client.id)
        assert (kept.client.email, kept.conflicts) == ("two@example.org", ())


def test_the_clock_of_a_desks_changes_never_runs_backwards(two):
    a, _ = two
    told = []
    for moment in (a.clock.now(), LONG_AGO, a.clock.now(), FAR_AHEAD, LONG_AGO, SUNDAY_MORNING):
        a.clock.told = moment
        a.register(dob_year=1970)  # old enough in any of these years
        with a.work(reading=True) as work:
            told.append(work.changes.unsent(most=100)[-1].clock)
    assert told == sorted(told)
    assert time_of(told[-1]) == FAR_AHEAD


def test_work_of_a_day_that_never_was_stays_in_the_diary_and_with_its_client(two):
    a, b = two
    today = a.clock.now()
    a.clock.told = LONG_AGO
    client = a.register(dob_year=1970)
    assert a.head.look_at_today().counts["registrations"] == 1
    sync(a, b)
    a.clock.told = today
    assert a.head.look_at_today().counts["registrations"] == 0
    for desk in (a, b):
        with desk.work(reading=True) as work:
            assert work.diary.counts(LONG_AGO.date())["registrations"] == int(desk is a)
        assert desk.head.show_client(client.id).timeline
        assert desk.head.find_clients(client.client_no)[0].id == client.id
