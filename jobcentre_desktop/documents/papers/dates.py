"""Dates, times and figures as a paper in Khmer or in English writes them."""

from __future__ import annotations

from datetime import date, time

from jobcentre_desktop.domain.khmer.dates import civil_line, long_date
from jobcentre_desktop.domain.khmer.numerals import to_khmer_digits
from jobcentre_desktop.ports import Language

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def date_words(day: date, language: Language) -> str:
    """Return ថ្ងៃទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦ or 22 November 2026."""
    return civil_line(day) if language == "km" else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_date(day: date, language: Language) -> str:
    """Return ២២/១១/២០២៦ or 22/11/2026, for tables."""
    return figures(f"{day:%d/%m/%Y}", language)


def weekday_date_words(day: date, language: Language) -> str:
    """Return ថ្ងៃអាទិត្យ ទី២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦ or Sunday, 22 November 2026."""
    return long_date(day) if language == "km" else f"{_WEEKDAYS[day.weekday()]}, {date_words(day, language)}"


def time_words(moment: time, language: Language) -> str:
    """Return the hour and minute of the 24-hour clock: ០៨:៣០ or 08:30."""
    return figures(f"{moment:%H:%M}", language)


def figures(text: str | int, language: Language) -> str:
    """Return digits as the language's papers write them. Phones and codes are not passed through here."""
    return to_khmer_digits(str(text)) if language == "km" else str(text)
