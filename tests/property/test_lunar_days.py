"""What must hold for every lunar day of two centuries."""

from collections import Counter
from datetime import date, timedelta
from itertools import groupby, pairwise

import pytest

from jobcentre_desktop.domain.khmer.lunar import ANIMALS, SAKS, lunar_date
from jobcentre_desktop.domain.khmer.new_year import lerng_sak, new_year_moment

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
YEARS = range(1901, 2101)
MONTHS = ["បុស្ស", "មាឃ", "ផល្គុន", "ចេត្រ", "ពិសាខ", "ជេស្ឋ", "អាសាឍ", "ស្រាពណ៍", "ភទ្របទ", "អស្សុជ", "កត្តិក", "មិគសិរ"]
WITH_LEAP_MONTH = [*MONTHS[:6], "បឋមាសាឍ", "ទុតិយាសាឍ", *MONTHS[7:]]
LONG = {"បុស្ស", "ផល្គុន", "ពិសាខ", "អាសាឍ", "បឋមាសាឍ", "ទុតិយាសាឍ", "ភទ្របទ", "កត្តិក"}
"""Months of thirty days; ជេស្ឋ is one of them in a year with a leap day only."""


@pytest.fixture(scope="module")
def days():
    """Every day with its lunar date at noon. Over two seconds: there are 73,414 of them."""
    count = (LAST - FIRST).days + 1
    return [(day, lunar_date(day)) for day in (FIRST + timedelta(days=n) for n in range(count))]


@pytest.fixture(scope="module")
def years(days):
    """The whole lunar years, each as its months (name, length) from Bos on."""
    months = [(name, len(list(of_month))) for name, of_month in groupby(lunar.month for _, lunar in days)]
    begins = [n for n, (name, _) in enumerate(months) if name == MONTHS[0]]
    return [months[begin:end] for begin, end in pairwise(begins)]


def test_lunar_days_follow_one_another_without_gap_or_repeat(days):
    for (_, before), (day, now) in pairwise(days):
        if now.waxing == before.waxing:
            assert (now.day, now.month) == (before.day + 1, before.month), day
        elif before.waxing:
            assert (before.day, now.day, now.month) == (15, 1, before.month), day
        else:
            assert before.day in (14, 15) and now.day == 1 and now.month != before.month, day


def test_the_weekdays_go_on_and_every_line_is_another(days):
    assert len({lunar.line() for _, lunar in days}) == len(days)
    for (_, before), (_, after) in zip(days, days[7:], strict=False):
        assert before.weekday == after.weekday


def test_the_months_of_a_year_stand_in_their_order(years):
    assert len(years) in (len(YEARS), len(YEARS) + 1)
    for months in years:
        assert [name for name, _ in months] in (MONTHS, WITH_LEAP_MONTH)


def test_months_have_their_length_and_a_year_a_leap_day_or_a_leap_month_but_never_both(years):
    for months in years:
        for name, length in months:
            if name != "ជេស្ឋ":
                assert length == (30 if name in LONG else 29), (name, length)
        leap_day, leap_month = dict(months)["ជេស្ឋ"] == 30, len(months) == 13
        assert not (leap_day and leap_month)
        assert sum(length for _, length in months) == 354 + leap_day + 30 * leap_month


def test_leap_months_come_seven_times_in_nineteen_years(years):
    leap = [n for n, months in enumerate(years) if len(months) == 13]
    assert {later - earlier for earlier, later in pairwise(leap)} == {2, 3}
    assert abs(len(leap) - len(years) * 7 / 19) < 1


def test_the_three_boundaries_of_a_year_are_crossed_once_each_and_on_their_days(days):
    crossed = {"animal": Counter(), "sak": Counter(), "buddhist_year": Counter()}
    for (_, before), (day, now) in pairwise(days):
        if now.animal != before.animal:
            crossed["animal"][day.year] += 1
            assert ANIMALS.index(now.animal) == (ANIMALS.index(before.animal) + 1) % 12
            moment = new_year_moment(day.year)
            assert day == moment.date() + timedelta(days=moment.hour * 60 + moment.minute > 12 * 60)
        if now.sak != before.sak:
            crossed["sak"][day.year] += 1
            assert SAKS.index(now.sak) == (SAKS.index(before.sak) + 1) % 10
            assert day == lerng_sak(day.year)
            assert now.animal == lunar_date(day + timedelta(days=30)).animal, "the animal came before"
        if now.buddhist_year != before.buddhist_year:
            crossed["buddhist_year"][day.year] += 1
            assert now.buddhist_year == before.buddhist_year + 1 == day.year + 544
            assert (now.day, now.waxing, now.month) == (1, False, "ពិសាខ")
    for boundary, times in crossed.items():
        assert all(times[year] == 1 for year in YEARS), boundary
