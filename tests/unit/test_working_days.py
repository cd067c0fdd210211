"""Working days: weekends, public holidays, and what the centre itself says."""

from datetime import date
from pathlib import Path

import pytest

from jobcentre_desktop.domain.khmer.lunar import lunar_date
from jobcentre_desktop.domain.khmer.new_year import lerng_sak, new_year_moment
from jobcentre_desktop.domain.working_days import CentreDay, WorkingDays, centre_day_id
from jobcentre_desktop.reference.holidays import read_holidays

HOLIDAYS = read_holidays(Path(__file__).parents[2] / "resources")
YEARS = range(2024, 2031)
FIXED = [(1, 1), (1, 7), (3, 8), (5, 1), (5, 14), (6, 18), (9, 24), (10, 15), (10, 29), (11, 9), (12, 29)]
LUNAR = {
    "Visak Bochea": ["១៥កើត ខែពិសាខ"],
    "Royal Ploughing Ceremony": ["៤រោច ខែពិសាខ"],
    "Pchum Ben": ["១៤រោច ខែភទ្របទ", "១៥រោច ខែភទ្របទ", "១កើត ខែអស្សុជ"],
    "Water Festival": ["១៤កើត ខែកត្តិក", "១៥កើត ខែកត្តិក", "១រោច ខែកត្តិក"],
}

# Brief §8.1, from the yearly prakas and PyPI holidays: New Year, Visak, Ploughing, Pchum Ben, Water Festival.
PUBLISHED = {
    2024: ["04-13 04-14 04-15 04-16", "05-22", "05-26", "10-01 10-02 10-03", "11-14 11-15 11-16"],
    2025: ["04-14 04-15 04-16", "05-11", "05-15", "09-21 09-22 09-23", "11-04 11-05 11-06"],
    2026: ["04-14 04-15 04-16", "05-01", "05-05", "10-10 10-11 10-12", "11-23 11-24 11-25"],
    2027: ["04-14 04-15 04-16", "05-20", "05-24", "09-29 09-30 10-01", "11-12 11-13 11-14"],
}


def days_of(year, name):
    return [one.day for one in HOLIDAYS.of(year) if one.en == name]


def a_centre_day(day, *, closed, reason=""):
    return CentreDay(id=centre_day_id(day), day=day, closed=closed, reason=reason)


# --- the data -----------------------------------------------------------------------------------------------


def test_seven_years_are_known_and_those_without_a_prakas_are_marked_as_forecast():
    assert [one.year for one in HOLIDAYS.years] == list(YEARS)
    assert [HOLIDAYS.is_forecast(year) for year in YEARS] == [False] * 3 + [True] * 4
    assert all(one.source for one in HOLIDAYS.years)
    assert not HOLIDAYS.covers(2031)
    assert HOLIDAYS.is_forecast(2031)


@pytest.mark.parametrize("year", PUBLISHED)
def test_the_moving_feasts_are_those_that_were_published(year):
    feasts = ["Khmer New Year", *LUNAR]
    told = [" ".join(f"{day:%m-%d}" for day in days_of(year, feast)) for feast in feasts]
    assert told == PUBLISHED[year]


@pytest.mark.parametrize("year", YEARS)
def test_every_moving_feast_falls_on_its_day_of_our_own_calendar(year):
    for feast, lunar_days in LUNAR.items():
        lines = [lunar_date(day).line() for day in days_of(year, feast)]
        assert len(lines) == len(lunar_days)
        assert all(f" {day} " in line for day, line in zip(lunar_days, lines, strict=True))
    new_year = days_of(year, "Khmer New Year")
    assert new_year[0] == new_year_moment(year).date()
    assert new_year[-1] == lerng_sak(year)
    assert len(new_year) == (new_year[-1] - new_year[0]).days + 1


@pytest.mark.parametrize("year", YEARS)
def test_the_fixed_feasts_are_there_every_year_and_nothing_else(year):
    moving = {"Khmer New Year", *LUNAR}
    assert [(one.day.month, one.day.day) for one in HOLIDAYS.of(year) if one.en not in moving] == FIXED
    assert all(one.km and one.name("km") == one.km for one in HOLIDAYS.of(year))


# --- working days -------------------------------------------------------------------------------------------


def test_a_weekend_and_a_holiday_are_no_working_days():
    days = WorkingDays(HOLIDAYS)
    assert days.is_working_day(date(2026, 11, 20))  # Friday
    assert not days.is_working_day(date(2026, 11, 21))
    assert not days.is_working_day(date(2026, 11, 22))
    assert not days.is_working_day(date(2026, 11, 24))  # Water Festival, a Tuesday


def test_the_next_working_day_is_the_day_itself_or_the_first_after_the_feast():
    days = WorkingDays(HOLIDAYS)
    assert days.next_working_day(date(2026, 11, 20)) == date(2026, 11, 20)
    assert days.next_working_day(date(2026, 11, 21)) == date(2026, 11, 26)


def test_working_days_are_counted_over_weekend_and_feast():
    days = WorkingDays(HOLIDAYS)
    friday = date(2026, 11, 20)
    assert [days.add(friday, count) for count in (0, 1, 2, 3)] == [
        friday, date(2026, 11, 26), date(2026, 11, 27), date(2026, 11, 30),
    ]  # fmt: skip
    assert days.add(date(2026, 11, 21), 0) == days.add(date(2026, 11, 21), 1) == date(2026, 11, 26)


def test_a_closed_day_says_why_and_when_work_goes_on():
    days = WorkingDays(HOLIDAYS)
    assert days.closed(date(2026, 11, 26)) is None
    festival = days.closed(date(2026, 11, 24))
    assert [one.en for one in festival.holidays] == ["Water Festival"]
    assert festival.next_working_day == date(2026, 11, 26)
    sunday = days.closed(date(2026, 11, 22))
    assert (sunday.holidays, sunday.reason) == ((), None)


def test_the_centre_may_close_on_a_working_day_and_open_on_a_holiday():
    friday, festival = date(2026, 11, 20), date(2026, 11, 24)
    own = [a_centre_day(friday, closed=True, reason="ជួសជុល"), a_centre_day(festival, closed=False)]
    days = WorkingDays(HOLIDAYS, own)
    assert days.closed(friday).reason == "ជួសជុល"
    assert days.closed(friday).next_working_day == festival
    assert days.is_working_day(festival)


def test_two_desks_that_speak_of_one_day_speak_of_one_record():
    day = date(2026, 11, 24)
    assert centre_day_id(day) == centre_day_id(date(2026, 11, 24)) != centre_day_id(date(2026, 11, 25))


def test_of_a_year_that_is_not_covered_only_the_weekends_are_known():
    days = WorkingDays(HOLIDAYS)
    assert days.is_working_day(date(2035, 1, 1))  # a Monday
    assert not days.is_working_day(date(2035, 1, 6))
