"""The hybrid clock sorts as text, never runs backwards on one desk, cannot run far ahead of the server."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.hybrid_clock import AHEAD, MOST_IN_ONE, clamped, next_clock, time_of

NOON = datetime(2026, 11, 22, 5, 0, 0, 123_456, tzinfo=UTC)
MOMENTS = st.integers(0, 4_102_444_800_000_000).map(
    lambda us: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=us)
)


@given(st.lists(MOMENTS, min_size=2, max_size=30))
def test_it_never_runs_backwards_whatever_the_wall_clock_does(moments):
    clocks = [""]
    for moment in moments:
        clocks.append(next_clock(clocks[-1], moment))
    assert clocks == sorted(set(clocks))
    assert all(time_of(clock) >= moment.replace(microsecond=moment.microsecond // 1000 * 1000)
               for clock, moment in zip(clocks[1:], moments, strict=True))  # fmt: skip


@given(MOMENTS, MOMENTS)
def test_it_sorts_as_text_as_its_times_do(one, other):
    a, b = next_clock("", one), next_clock("", other)
    assert (a < b) == (time_of(a) < time_of(b))


def test_it_tells_the_wall_time_in_utc_to_the_millisecond():
    cambodia = timezone(timedelta(hours=7))
    assert next_clock("", NOON.astimezone(cambodia)) == "2026-11-22T05:00:00.123Z.0000"
    assert time_of("2026-11-22T05:00:00.123Z.0000") == NOON.replace(microsecond=123_000)


def test_a_millisecond_that_is_full_moves_on_by_one():
    full = f"2026-11-22T05:00:00.123Z.{MOST_IN_ONE:04x}"
    assert next_clock(full, NOON) == "2026-11-22T05:00:00.124Z.0000"


@pytest.mark.parametrize(
    "text", ["", "2026-11-22", "2026-11-22T05:00:00.123Z.00g0", "2026-11-22T05:00:00.123+.0000"]
)
def test_what_is_no_clock_is_refused(text):
    with pytest.raises(ValueError):
        time_of(text)


@given(MOMENTS)
def test_a_clock_is_set_back_to_five_minutes_after_its_receipt_at_most(moment):
    clock = next_clock("", moment)
    held = clamped(clock, NOON)
    assert held == clock if moment <= NOON + AHEAD else time_of(held) == time_of(next_clock("", NOON + AHEAD))
