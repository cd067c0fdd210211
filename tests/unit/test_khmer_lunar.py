"""The lunar date of a letter is that of the printed calendars."""

from datetime import UTC, date, datetime, timedelta

import pytest

from jobcentre_desktop.domain.khmer.lunar import lunar_date
from jobcentre_desktop.domain.khmer.lunar_year import Kind, kind_of
from jobcentre_desktop.domain.khmer.new_year import computed_new_year_moment, lerng_sak, new_year_moment

LINES = [
    ("2026-11-22", "ថ្ងៃអាទិត្យ ១៣កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស. ២៥៧០"),
    ("2026-11-27", "ថ្ងៃសុក្រ ៣រោច ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស. ២៥៧០"),
    ("2026-12-01", "ថ្ងៃអង្គារ ៧រោច ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស. ២៥៧០"),
    ("2027-01-04", "ថ្ងៃចន្ទ ១១រោច ខែមិគសិរ ឆ្នាំមមី អដ្ឋស័ក ព.ស. ២៥៧០"),
    ("2027-04-16", "ថ្ងៃសុក្រ ១០កើត ខែចេត្រ ឆ្នាំមមែ នព្វស័ក ព.ស. ២៥៧០"),
    ("2027-05-21", "ថ្ងៃសុក្រ ១រោច ខែពិសាខ ឆ្នាំមមែ នព្វស័ក ព.ស. ២៥៧១"),
]

# Civil date, weekday, day and month, animal and sak, Buddhist year; at noon.
VECTORS = [
    ("2004-10-14", "ព្រហស្បតិ៍", "១កើត អស្សុជ", "វក ឆស័ក", 2548),
    ("2011-02-18", "សុក្រ", "១៥កើត មាឃ", "ខាល ទោស័ក", 2554),
    ("2011-05-17", "អង្គារ", "១៥កើត ពិសាខ", "ថោះ ត្រីស័ក", 2554),
    ("2011-09-27", "អង្គារ", "១៥រោច ភទ្របទ", "ថោះ ត្រីស័ក", 2555),
    ("2011-11-10", "ព្រហស្បតិ៍", "១៥កើត កត្តិក", "ថោះ ត្រីស័ក", 2555),
    ("2018-07-20", "សុក្រ", "៨កើត ទុតិយាសាឍ", "ច សំរឹទ្ធិស័ក", 2562),
    ("2018-12-15", "សៅរ៍", "៨កើត មិគសិរ", "ច សំរឹទ្ធិស័ក", 2562),
    ("2020-10-15", "ព្រហស្បតិ៍", "១៣រោច អស្សុជ", "ជូត ទោស័ក", 2564),
    ("2021-06-28", "ចន្ទ", "៤រោច បឋមាសាឍ", "ឆ្លូវ ត្រីស័ក", 2565),
    ("2022-05-15", "អាទិត្យ", "១៥កើត ពិសាខ", "ខាល ចត្វាស័ក", 2565),
    ("2022-05-19", "ព្រហស្បតិ៍", "៤រោច ពិសាខ", "ខាល ចត្វាស័ក", 2566),
    ("2022-09-25", "អាទិត្យ", "១៥រោច ភទ្របទ", "ខាល ចត្វាស័ក", 2566),
    ("2022-11-11", "សុក្រ", "៣រោច កត្តិក", "ខាល ចត្វាស័ក", 2566),
    ("2023-05-04", "ព្រហស្បតិ៍", "១៥កើត ពិសាខ", "ថោះ បញ្ចស័ក", 2566),
    ("2023-05-08", "ចន្ទ", "៤រោច ពិសាខ", "ថោះ បញ្ចស័ក", 2567),
    ("2023-10-14", "សៅរ៍", "១៥រោច ភទ្របទ", "ថោះ បញ្ចស័ក", 2567),
    ("2023-11-27", "ចន្ទ", "១៥កើត កត្តិក", "ថោះ បញ្ចស័ក", 2567),
    ("2024-02-18", "អាទិត្យ", "៩កើត មាឃ", "ថោះ បញ្ចស័ក", 2567),
    ("2024-04-15", "ចន្ទ", "៧កើត ចេត្រ", "រោង បញ្ចស័ក", 2567),
    ("2024-04-16", "អង្គារ", "៨កើត ចេត្រ", "រោង ឆស័ក", 2567),
    ("2024-05-22", "ពុធ", "១៥កើត ពិសាខ", "រោង ឆស័ក", 2567),
    ("2024-05-23", "ព្រហស្បតិ៍", "១រោច ពិសាខ", "រោង ឆស័ក", 2568),
    ("2024-10-02", "ពុធ", "១៥រោច ភទ្របទ", "រោង ឆស័ក", 2568),
    ("2024-11-15", "សុក្រ", "១៥កើត កត្តិក", "រោង ឆស័ក", 2568),
    ("2025-05-11", "អាទិត្យ", "១៥កើត ពិសាខ", "ម្សាញ់ សប្តស័ក", 2568),
    ("2025-05-12", "ចន្ទ", "១រោច ពិសាខ", "ម្សាញ់ សប្តស័ក", 2569),
    ("2025-09-22", "ចន្ទ", "១៥រោច ភទ្របទ", "ម្សាញ់ សប្តស័ក", 2569),
    ("2025-11-05", "ពុធ", "១៥កើត កត្តិក", "ម្សាញ់ សប្តស័ក", 2569),
    ("2025-12-10", "ពុធ", "៥រោច មិគសិរ", "ម្សាញ់ សប្តស័ក", 2569),
    ("2026-02-13", "សុក្រ", "១១រោច មាឃ", "ម្សាញ់ សប្តស័ក", 2569),
    ("2026-04-14", "អង្គារ", "១២រោច ចេត្រ", "មមី សប្តស័ក", 2569),
    ("2026-04-16", "ព្រហស្បតិ៍", "១៤រោច ចេត្រ", "មមី អដ្ឋស័ក", 2569),
    ("2026-05-01", "សុក្រ", "១៥កើត ពិសាខ", "មមី អដ្ឋស័ក", 2569),
    ("2026-05-05", "អង្គារ", "៤រោច ពិសាខ", "មមី អដ្ឋស័ក", 2570),
    ("2026-07-01", "ពុធ", "២រោច បឋមាសាឍ", "មមី អដ្ឋស័ក", 2570),
    ("2026-07-30", "ព្រហស្បតិ៍", "១រោច ទុតិយាសាឍ", "មមី អដ្ឋស័ក", 2570),
    ("2026-10-11", "អាទិត្យ", "១៥រោច ភទ្របទ", "មមី អដ្ឋស័ក", 2570),
    ("2026-11-24", "អង្គារ", "១៥កើត កត្តិក", "មមី អដ្ឋស័ក", 2570),
    ("2027-05-20", "ព្រហស្បតិ៍", "១៥កើត ពិសាខ", "មមែ នព្វស័ក", 2570),
    ("2027-11-13", "សៅរ៍", "១៥កើត កត្តិក", "មមែ នព្វស័ក", 2571),
]

# Visak Bochea, the last day of Pchum Ben, the Water Festival: public holidays of each year.
HOLIDAYS = {
    "១៥កើត ខែពិសាខ": ["2024-05-22", "2025-05-11", "2026-05-01", "2027-05-20"],
    "៤រោច ខែពិសាខ": ["2024-05-26", "2025-05-15", "2026-05-05", "2027-05-24"],
    "១កើត ខែអស្សុជ": ["2024-10-03", "2025-09-23", "2026-10-12", "2027-10-01"],
    "១រោច ខែកត្តិក": ["2024-11-16", "2025-11-06", "2026-11-25", "2027-11-14"],
}


@pytest.mark.parametrize(("day", "line"), LINES)
def test_the_line_of_a_letter(day, line):
    assert lunar_date(date.fromisoformat(day)).line() == line


@pytest.mark.parametrize(("day", "weekday", "day_and_month", "year_names", "buddhist_year"), VECTORS)
def test_a_day_known_from_elsewhere(day, weekday, day_and_month, year_names, buddhist_year):
    found = lunar_date(date.fromisoformat(day))
    of_month, month = day_and_month.split()
    animal, sak = year_names.split()
    assert (found.weekday, found.month, found.animal, found.sak, found.buddhist_year) == (
        weekday, month, animal, sak, buddhist_year,
    )  # fmt: skip
    assert f" {of_month} " in found.line()


@pytest.mark.parametrize(("day_and_month", "days"), HOLIDAYS.items())
def test_public_holidays_fall_on_their_lunar_days(day_and_month, days):
    for day in days:
        assert f" {day_and_month} " in lunar_date(date.fromisoformat(day)).line()


def test_the_animal_changes_at_the_moment_of_the_new_year():
    before, after = (lunar_date(datetime.fromisoformat(f"2027-04-14 {hour}")) for hour in ("08:00", "17:00"))
    assert (before.animal, after.animal) == ("មមី", "មមែ")
    assert before.sak == after.sak == "អដ្ឋស័ក"
    assert before.buddhist_year == after.buddhist_year == 2570
    assert " ៨កើត ខែចេត្រ " in before.line()
    minute = timedelta(minutes=1)
    assert lunar_date(new_year_moment(2027) - minute).animal == "មមី"
    assert lunar_date(new_year_moment(2027)).animal == "មមែ"


def test_a_plain_date_is_taken_at_the_office_hour():
    assert lunar_date(date(2027, 4, 14)).animal == "មមី"
    assert lunar_date(date(2027, 4, 14), hour=17).animal == "មមែ"


def test_a_moment_with_a_zone_is_taken_in_cambodian_time():
    assert lunar_date(datetime(2027, 4, 14, 9, 47, tzinfo=UTC)).animal == "មមី"
    assert lunar_date(datetime(2027, 4, 14, 9, 48, tzinfo=UTC)).animal == "មមែ"
    assert lunar_date(datetime(2026, 11, 21, 20, tzinfo=UTC)) == lunar_date(date(2026, 11, 22))


def test_the_sak_changes_at_lerng_sak():
    assert [lerng_sak(year) for year in (2024, 2025, 2026, 2027)] == [
        date(year, 4, 16) for year in (2024, 2025, 2026, 2027)
    ]
    assert lunar_date(date(2026, 4, 15)).sak == "សប្តស័ក"
    assert lunar_date(date(2026, 4, 16)).sak == "អដ្ឋស័ក"


def test_the_buddhist_year_changes_on_the_first_waning_of_pisakh():
    assert lunar_date(date(2027, 5, 20)).buddhist_year == 2570
    assert lunar_date(date(2027, 5, 21)).buddhist_year == 2571


@pytest.mark.parametrize(
    ("year", "moment"),
    [
        (2023, "2023-04-14 16:00"), (2024, "2024-04-13 22:17"), (2025, "2025-04-14 04:48"),
        (2026, "2026-04-14 10:48"), (2027, "2027-04-14 16:48"), (2028, "2028-04-13 23:12"),
    ],
)  # fmt: skip
def test_the_published_moments_of_the_new_year(year, moment):
    assert new_year_moment(year) == datetime.fromisoformat(moment)


def test_the_computed_moments_agree_with_the_published_ones():
    late = {
        year: new_year_moment(year) - computed_new_year_moment(year)
        for year in range(1990, 2041)
        if new_year_moment(year) != computed_new_year_moment(year)
    }
    assert late.pop(2012) == timedelta(hours=23, minutes=59)  # published a day later than its neighbours say
    assert sorted(late) == [2011, 2013, 2014, 2015, 2024]
    assert max(abs(difference) for difference in late.values()) < timedelta(minutes=25)


def test_a_year_outside_the_table_has_a_computed_moment():
    assert new_year_moment(1950) == datetime.fromisoformat("1950-04-13 18:24")
    assert new_year_moment(2041) == datetime.fromisoformat("2041-04-14 08:00")


def test_leap_years_of_both_kinds():
    assert [year for year in range(2010, 2030) if kind_of(year) is Kind.WITH_LEAP_MONTH] == [
        2010, 2012, 2015, 2018, 2021, 2023, 2026, 2029,
    ]  # fmt: skip
    assert kind_of(2025) is Kind.WITH_LEAP_DAY


def test_a_day_before_our_count_is_refused():
    with pytest.raises(ValueError):
        lunar_date(date(1899, 12, 31))
