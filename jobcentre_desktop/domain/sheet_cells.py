"""Cells as people type them: dates in many forms, amounts, school grades, names in one box."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from jobcentre_desktop.domain.errors import BadBirthDate
from jobcentre_desktop.domain.khmer.dates import MONTHS
from jobcentre_desktop.domain.khmer.names import likeness
from jobcentre_desktop.domain.khmer.numerals import to_ascii_digits
from jobcentre_desktop.domain.khmer.text import normal_form

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d{1,2}:\d{2}.*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})")
_MONTH_FIRST = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})")
_YEAR = re.compile(r"(\d{4})(?:\.0)?")
_SERIAL = re.compile(r"(\d{5})(?:\.0+)?")
_FIRST_SERIAL_DAY = date(1899, 12, 30)
"""Day 0 of a spreadsheet's date numbers (its leap-year fault of 1900 included)."""
_GRADE = re.compile(r"(?:ថ្នាក់ទី|ថ្នាក់|grade|class|year)\s*(\d{1,2})", re.IGNORECASE)
_ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_AMOUNT = re.compile(r"(\d[\d,. ]*)\s*(៛|រៀល|riel|r|khr)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Birth:
    """A birth date as a cell tells it, before anybody checked that there is such a day."""

    year: int
    month: int | None = None
    day: int | None = None
    estimated: bool = False


def read_birth(cell: str) -> Birth:
    """Return what the cell tells. Day before month, as in Cambodia; Khmer digits and month names are read.

    Raises BadBirthDate for text in which no date can be seen.
    """
    text = to_ascii_digits(normal_form(cell))
    if found := _ISO.fullmatch(text):
        return Birth(year=int(found[1]), month=int(found[2]), day=int(found[3]))
    if found := _DAY_FIRST.fullmatch(text):
        return Birth(year=int(found[3]), month=int(found[2]), day=int(found[1]))
    if found := _MONTH_FIRST.fullmatch(text):
        return Birth(year=int(found[2]), month=int(found[1]))
    if found := _YEAR_MONTH.fullmatch(text):
        return Birth(year=int(found[1]), month=int(found[2]))
    if found := _YEAR.fullmatch(text):
        return Birth(year=int(found[1]))
    if found := _SERIAL.fullmatch(text):
        day = _FIRST_SERIAL_DAY + timedelta(days=int(found[1]))
        return Birth(year=day.year, month=day.month, day=day.day)
    return _in_words(cell, text)


def _in_words(cell: str, text: str) -> Birth:
    month = _month_named(text)
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if month is None or not numbers or not 1000 <= numbers[-1] <= 9999 or len(numbers) > 2:
        raise BadBirthDate(cell)
    return Birth(year=numbers[-1], month=month, day=numbers[0] if len(numbers) == 2 else None)


def _month_named(text: str) -> int | None:
    for n, name in enumerate(MONTHS, start=1):
        if name in text:
            return n
    for word in re.findall(r"[a-z]{3,}", text.lower()):
        if word[:3] in _ENGLISH_MONTHS:
            return _ENGLISH_MONTHS.index(word[:3]) + 1
    return None


def read_age(cell: str, today: date) -> Birth:
    """Return the birth year that a told age means, marked as estimated. Raises BadBirthDate."""
    found = re.search(r"\d{1,3}", to_ascii_digits(cell))
    if found is None:
        raise BadBirthDate(cell)
    return Birth(year=today.year - int(found[0]), estimated=True)


def read_riel(cell: str) -> int | None:
    """Return an amount in riel, or None when the cell tells something else (dollars, words)."""
    text = to_ascii_digits(normal_form(cell)).strip()
    found = _AMOUNT.fullmatch(text)
    if found is None:
        return None
    digits = re.sub(r"\.0+$", "", found[1].strip())
    digits = re.sub(r"[,. ]", "", digits)
    return int(digits) if digits.isdigit() else None


def read_grade(cell: str) -> int | None:
    """Return the school grade a cell names, 1 to 12, or None."""
    found = _GRADE.search(to_ascii_digits(normal_form(cell)))
    if found is None:
        return None
    grade = int(found[1])
    return grade if 1 <= grade <= 12 else None


def level_of_grade(grade: int) -> str:
    """Return the education level of a grade: 1-6 primary, 7-9 lower, 10-12 upper secondary (brief §2.3)."""
    return "E01" if grade <= 6 else "E02" if grade <= 9 else "E03"


def split_name(name: str) -> tuple[str, str]:
    """Return (family name, given names) of a name in one box; legal order is family name first."""
    first, _, rest = normal_form(name).partition(" ")
    return first, rest.strip()


def split_latin(name: str, name_km: str) -> tuple[str, str]:
    """Return (family name, given names) of a Latin name, turned round when the Khmer name shows it was."""
    surname, given = split_name(name)
    khmer_surname, khmer_given = split_name(name_km)
    if not (given and khmer_surname and khmer_given):
        return surname, given
    as_told = likeness(khmer_surname, surname) + likeness(khmer_given, given)
    last, *others = reversed(normal_form(name).split(" "))
    turned_given = " ".join(reversed(others))
    turned = likeness(khmer_surname, last) + likeness(khmer_given, turned_given)
    return (last, turned_given) if turned > as_told else (surname, given)


