"""Civil dates are written as official letters write them."""

from datetime import date

import pytest

from jobcentre_desktop.domain.khmer.dates import civil_line, long_date, month_name, weekday_name


def test_the_second_line_of_a_letters_date():
    assert civil_line(date(2026, 11, 22)) == "ថ្ងៃទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦"


def test_the_day_has_two_digits():
    assert civil_line(date(2027, 1, 4)) == "ថ្ងៃទី០៤ ខែមករា ឆ្នាំ២០២៧"


def test_a_long_date_has_its_weekday():
    assert long_date(date(2026, 11, 22)) == "ថ្ងៃអាទិត្យ ទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦"


def test_the_months_are_twelve():
    names = [month_name(month) for month in range(1, 13)]
    assert " ".join(names) == "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ"


@pytest.mark.parametrize("month", [0, 13, -1])
def test_there_is_no_other_month(month):
    with pytest.raises(ValueError):
        month_name(month)


def test_the_weekdays_of_one_week():
    week = [weekday_name(date(2026, 11, day)) for day in range(22, 29)]
    assert " ".join(week) == "អាទិត្យ ចន្ទ អង្គារ ពុធ ព្រហស្បតិ៍ សុក្រ សៅរ៍"
