"""Active time and medians of the counter: pauses do not count, no order matters, few forms tell nothing."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.pace import FEWEST, GOALS, LONGEST_PAUSE_S, FilledIn, FillingIn, Pace, paces

DAY = date(2026, 11, 23)
pauses = st.lists(st.floats(min_value=0, max_value=120, allow_nan=False), max_size=40)
forms = st.builds(
    FilledIn,
    form=st.sampled_from(list(GOALS)),
    day=st.dates(DAY - timedelta(days=29), DAY),
    keys=st.integers(0, 500),
    seconds=st.integers(0, 4000),
    refusals=st.integers(0, 4),
)


def filled(pauses, *, start=1000.0):
    """Touch a form once, and again after each pause."""
    filling, at = FillingIn(), start
    filling.touch(at, key=True)
    for pause in pauses:
        at += pause
        filling.touch(at, key=True)
    return filling


@given(pauses)
def test_the_active_time_is_all_time_between_touches_without_the_long_pauses(told):
    filling = filled(told)
    assert abs(filling.active_s - sum(one for one in told if one <= LONGEST_PAUSE_S)) < 0.01
    assert filling.keys == len(told) + 1


@given(pauses)
def test_another_touch_in_between_never_makes_the_time_shorter(told):
    halves = [half for pause in told for half in (pause / 2, pause / 2)]
    assert filled(halves).active_s >= filled(told).active_s - 0.01


@given(pauses, st.floats(min_value=0.1, max_value=100_000))
def test_a_clock_that_is_put_back_takes_no_time_away(told, back):
    filling = filled(told)
    before = filling.active_s
    filling.touch(-back)
    assert filling.active_s == before


@given(pauses, st.integers(0, 20))
def test_clicks_are_time_and_no_keys(told, clicks):
    filling = filled(told)
    before = filling.active_s
    for click in range(clicks):
        filling.touch(10_000.0 + click)
    assert filling.keys == len(told) + 1
    assert filling.active_s == before + max(0, clicks - 1)


@given(st.lists(forms, max_size=60), st.randoms())
def test_the_order_of_the_forms_does_not_matter_and_all_forms_are_told(kept, random):
    told = paces(kept)
    mixed = kept.copy()
    random.shuffle(mixed)
    assert paces(mixed) == told
    assert [one.form for one in told] == list(GOALS)
    assert sum(one.saved for one in told) == len(kept)


@given(st.lists(forms, max_size=60))
def test_half_of_the_forms_took_no_more_than_the_median(kept):
    for pace in paces(kept):
        mine = [one for one in kept if one.form == pace.form]
        for name in ("keys", "seconds", "refusals"):
            middle, values = getattr(pace, name), [getattr(one, name) for one in mine]
            if len(mine) < FEWEST:
                assert middle is None
            else:
                assert sum(value <= middle for value in values) * 2 >= len(values)
                assert min(values) <= middle <= max(values)
        assert pace.refused_once is None or pace.refused_once <= pace.saved


def test_few_forms_tell_nothing_and_an_unknown_one_is_passed_over():
    kept = [FilledIn(form="session", day=DAY, keys=5, seconds=5, refusals=0)] * (FEWEST - 1)
    [told] = [one for one in paces(kept) if one.form == "session"]
    assert told == Pace(form="session", saved=FEWEST - 1)
    [told] = [one for one in paces([*kept, kept[0]]) if one.form == "session"]
    assert (told.keys, told.refused_once) == (5, 0)
    other = FilledIn(form="another", day=DAY, keys=1, seconds=1, refusals=0)
    assert sum(one.saved for one in paces([other])) == 0


def test_goals_are_those_of_the_design():
    goals = {form: (goal.keys, goal.seconds) for form, goal in GOALS.items() if goal.keys or goal.seconds}
    assert goals == {"registration": (60, 90), "outreach": (None, 25)}
