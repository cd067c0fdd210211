"""What is told of waiting holds of every day: the parts make up the whole, and the order does not matter."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.ids import EventId, VisitId
from jobcentre_desktop.domain.visit import Visit, VisitState
from jobcentre_desktop.domain.waiting_times import WaitingTimes, by_hour, waited, waiting_times
from tests.memory_desk import record_id

MORNING = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)
"""Seven o'clock in Cambodia."""
ENDS = (VisitState.SERVED, VisitState.LEFT, VisitState.WAITING, VisitState.SERVING)


def visit(came: float, wait: float | None, state: VisitState = VisitState.SERVED, **told: object) -> Visit:
    """Return a visit of somebody who came so many minutes after seven and was called so many later."""
    arrived = MORNING + timedelta(minutes=came)
    called = None if wait is None else arrived + timedelta(minutes=wait)
    made = {
        "day": date(2026, 11, 23),
        "ticket": 1,
        "arrived_at": arrived,
        "called_at": called,
        "state": state,
    }
    return Visit(id=VisitId(record_id(1)), **made, **told)


minutes = st.integers(min_value=0, max_value=600)
visits = st.builds(visit, minutes, st.one_of(st.none(), minutes), st.sampled_from(ENDS))
days = st.lists(visits, max_size=30)


@given(days, st.randoms())
def test_it_does_not_matter_in_which_order_visits_are_told(day, random):
    mixed = day.copy()
    random.shuffle(mixed)
    assert waiting_times(mixed) == waiting_times(day)
    assert by_hour(mixed) == by_hour(day)


@given(days)
def test_the_hours_make_up_the_day(day):
    whole, hours = waiting_times(day), by_hour(day)
    assert list(hours) == sorted(hours)
    for name in ("came", "called", "left"):
        assert sum(getattr(told, name) for told in hours.values()) == getattr(whole, name)
    assert whole.longest == max((told.longest for told in hours.values() if told.called), default=None)
    assert all(told.came for told in hours.values())


@given(days)
def test_half_waited_at_most_the_median_and_nobody_longer_than_the_longest(day):
    told = waiting_times(day)
    waits = [wait for one in day if (wait := waited(one)) is not None]
    assert told.called == len(waits)
    if not waits:
        assert (told.median, told.longest) == (None, None)
        return
    assert sum(wait <= told.median for wait in waits) * 2 >= len(waits)
    assert sum(wait >= told.median for wait in waits) * 2 >= len(waits)
    assert max(waits) == told.longest >= told.median >= min(waits)


@given(days, minutes)
def test_who_waits_longer_than_everybody_makes_no_figure_smaller(day, came):
    before, longer = waiting_times(day), visit(came, 601)
    after = waiting_times([*day, longer])
    assert after.longest == timedelta(minutes=601)
    assert before.median is None or after.median >= before.median


@given(days, minutes)
def test_who_came_to_an_event_outside_waited_for_nobody(day, came):
    outside = visit(came, 0, event_id=EventId(record_id(2)))
    assert waiting_times([*day, outside]) == waiting_times(day)
    assert by_hour([*day, outside]) == by_hour(day)


@given(days, minutes, st.integers(min_value=1, max_value=10_000))
def test_a_wrong_clock_tells_nothing(day, came, early):
    told = waiting_times([*day, visit(came, -early), visit(came, 24 * 60 + early)])
    before = waiting_times(day)
    assert (told.called, told.median, told.longest) == (before.called, before.median, before.longest)
    assert told.came == before.came + 2


def test_a_day_on_which_nobody_came_has_no_figures():
    assert waiting_times([]) == WaitingTimes()
    assert by_hour([]) == {}


def test_the_hour_is_that_of_the_clock_on_the_wall():
    first = visit(59, 5, VisitState.SERVED)
    told = by_hour([first, visit(60, None, VisitState.LEFT), visit(61, 15)])
    assert list(told) == [7, 8]
    assert told[8] == WaitingTimes(
        came=2, called=1, median=timedelta(minutes=15), longest=timedelta(minutes=15), left=1
    )
