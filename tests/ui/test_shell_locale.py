"""Dates, times, numbers and durations in both languages."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from jobcentre_desktop.ui.look import Language

NOW = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def at(days: float, hour: int = 9, minute: int = 40) -> datetime:
    return datetime(2026, 11, 23, hour, minute, tzinfo=UTC) + timedelta(days=days)


@pytest.fixture
def english(look):
    look.change(language=Language.ENGLISH)
    return look.format


@pytest.fixture
def khmer(look):
    look.change(language=Language.KHMER, khmer_digits=True)
    return look.format


def plain(text: str) -> str:
    return text.replace("\u200b", "")


def test_numbers(english, look):
    assert english.number(1240) == "1,240"
    assert english.decimal(2.5) == "2.5"
    look.change(language=Language.KHMER)
    assert look.format.number(1240) == "១,២៤០"
    look.change(khmer_digits=False)
    assert look.format.number(1240) == "1,240"


def test_times_are_on_the_wall_clock_of_cambodia(english):
    assert english.time(datetime(2026, 11, 23, 2, 42, tzinfo=UTC)) == "09:42"
    assert english.local(datetime(2026, 11, 22, 18, 0, tzinfo=UTC)).date() == TODAY


def test_dates_in_english(english):
    assert english.short_date(TODAY) == "23 November 2026"
    assert english.span(TODAY, TODAY) == "23 November 2026"
    assert english.span(TODAY, TODAY + timedelta(days=2)) == "23–25 November 2026"
    assert english.span(TODAY, TODAY + timedelta(days=9)) == "23 November 2026 – 2 December 2026"
    assert english.long_date(TODAY) == "Monday 23 November 2026"
    assert english.day_and_month(TODAY) == "23 November"
    assert english.partial_date(2002) == "2002"
    assert english.partial_date(2002, 3) == "March 2002"
    assert english.partial_date(2002, 3, 12) == "12 March 2002"


def test_dates_in_khmer(khmer):
    assert plain(khmer.short_date(TODAY)) == "២៣ វិច្ឆិកា ២០២៦"
    assert plain(khmer.span(TODAY, TODAY + timedelta(days=2))) == "២៣–២៥ វិច្ឆិកា ២០២៦"
    assert plain(khmer.long_date(TODAY)) == "ថ្ងៃចន្ទ ទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦"
    assert plain(khmer.partial_date(2002, 3)) == "មីនា ២០០២"


@pytest.mark.parametrize(
    ("instant", "words"),
    [
        (at(0), "16:40"),
        (at(-1), "yesterday 16:40"),
        (at(1), "tomorrow 16:40"),
        (at(-2), "Sat 16:40"),
        (at(-6), "Tue 16:40"),
        (at(-7), "16 November 16:40"),
        (at(-400), "19 October 2025 16:40"),
    ],
)
def test_a_moment_is_told_as_near_as_helps(english, instant, words):
    assert english.moment(instant, NOW) == words


def test_a_moment_counts_days_by_the_wall_clock_not_by_utc(english):
    late_yesterday = datetime(2026, 11, 22, 16, 59, tzinfo=UTC)  # 23:59 in Cambodia
    assert english.moment(late_yesterday, NOW) == "yesterday 23:59"
    assert english.moment(late_yesterday + timedelta(minutes=1), NOW) == "00:00"


def test_a_moment_in_khmer(khmer):
    assert plain(khmer.moment(at(-1), NOW)) == "ម្សិលមិញ ១៦:៤០"


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(seconds=20), "0 minutes"),
        (timedelta(minutes=1), "1 minute"),
        (timedelta(minutes=24), "24 minutes"),
        (timedelta(hours=1), "1 hour"),
        (timedelta(hours=1, minutes=5), "1 h 5 min"),
        (timedelta(days=3, hours=5), "3 days"),
        (timedelta(seconds=-5), "0 minutes"),
    ],
)
def test_durations(english, length, words):
    assert english.duration(length) == words


def test_days_near_today_have_their_own_words(english):
    assert english.day(TODAY, TODAY) == "today"
    assert english.day(TODAY - timedelta(days=1), TODAY) == "yesterday"
    assert english.day(TODAY + timedelta(days=1), TODAY) == "tomorrow"
    assert english.day(date(2026, 12, 1), TODAY) == "1 December"
    assert english.day(date(2027, 12, 1), TODAY) == "1 December 2027"


def test_ages(english, look):
    assert english.years_old(24) == "24 years old"
    assert english.years_old(1, about=True) == "about 1 year old"
    look.change(language=Language.KHMER)
    assert plain(look.format.years_old(24, about=True)) == "អាយុប្រហែល ២៤ ឆ្នាំ"
