"""Wrong passwords in a row: the pause never shrinks, begins late and ends."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.guessing import FREE_TRIES, LONGEST_PAUSE, pause_after


@given(st.integers(0, 10**6))
def test_the_pause_never_shrinks_and_has_an_end(wrong):
    assert pause_after(wrong) <= pause_after(wrong + 1) <= LONGEST_PAUSE


def test_the_first_tries_are_free_and_then_each_pause_is_twice_the_last():
    assert [pause_after(n) for n in range(FREE_TRIES)] == [timedelta()] * FREE_TRIES
    seconds = [pause_after(n).seconds for n in range(FREE_TRIES, FREE_TRIES + 8)]
    assert seconds == [5, 10, 20, 40, 80, 160, 300, 300]
