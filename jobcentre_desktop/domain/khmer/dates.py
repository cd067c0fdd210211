"""Civil dates in Khmer words, as letters and screens write them.

The spellings are those of official letters and calendars.
"""

from __future__ import annotations

from datetime import date

from jobcentre_desktop.domain.khmer.numerals import to_khmer_digits

MONTHS = (
    "មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ",
)  # fmt: skip
"""The twelve civil months, January first."""

WEEKDAYS = ("ចន្ទ", "អង្គារ", "ពុធ", "ព្រហស្បតិ៍", "សុក្រ", "សៅរ៍", "អាទិត្យ")
"""The seven weekdays, Monday first, as `date.weekday()` counts them."""


def month_name(month: int) -> str:
    """Return the name of civil month 1 to 12. Raises ValueError for any other number."""
    if not 1 <= month <= 12:
        raise ValueError(month)
    return MONTHS[month - 1]


def weekday_name(day: date) -> str:
    """Return the name of the weekday of `day`, without the word ថ្ងៃ."""
    return WEEKDAYS[day.weekday()]


def civil_line(day: date) -> str:
    """Return the second line of a letter's date: ថ្ងៃទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦.

    The day has two digits, as in official letters.
    """
    return to_khmer_digits(f"ថ្ងៃទី{day.day:02} ខែ{month_name(day.month)} ឆ្នាំ{day.year}")


def long_date(day: date) -> str:
    """Return the civil date with its weekday: ថ្ងៃអាទិត្យ ទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦."""
    return f"ថ្ងៃ{weekday_name(day)} {civil_line(day).removeprefix('ថ្ងៃ')}"
