"""The lunar year: which years have a month or a day more, and where in its year a civil day falls.

Rules: Roath Kim Soeun, "Pratitin Soryakkatik-Chankatik 1900-1999". A lunar year is counted here from the
first day of Bos, which falls near the first of January.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache

from jobcentre_desktop.domain.khmer.solar_count import lunar_excess_of, new_year_age_of_moon, year_is_long

_FIRST_YEAR = 1900
FIRST_DAY = date(1900, 1, 1)  # 1st waxing of Bos

_BEFORE_ASADH = (("បុស្ស", 30), ("មាឃ", 29), ("ផល្គុន", 30), ("ចេត្រ", 29), ("ពិសាខ", 30))
_JESTH = "ជេស្ឋ"
_AFTER_ASADH = (("ស្រាពណ៍", 29), ("ភទ្របទ", 30), ("អស្សុជ", 29), ("កត្តិក", 30), ("មិគសិរ", 29))
_PISAKH_AT, _FULL_MOON = 4, 15


class Kind(Enum):
    """How long a lunar year is, in days."""

    ORDINARY = 354
    WITH_LEAP_DAY = 355
    WITH_LEAP_MONTH = 384


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a day falls: day 1 to 30 of its month, the month's name, the Buddhist year."""

    day: int
    month: str
    buddhist_year: int


def place(day: date) -> Place:
    """Where `day` falls in the lunar calendar. Raises ValueError before 1900, where our count begins."""
    if day < FIRST_DAY:
        raise ValueError(day)
    left = (day - FIRST_DAY).days
    year = _FIRST_YEAR
    while left >= kind_of(year).value:
        left -= kind_of(year).value
        year += 1
    for at, (month, length) in enumerate(_months(kind_of(year))):
        if left < length:
            past_visak = at > _PISAKH_AT or (at == _PISAKH_AT and left >= _FULL_MOON)
            return Place(day=left + 1, month=month, buddhist_year=year + 543 + past_visak)
        left -= length
    raise AssertionError(day)


@cache  # asked again for every year since 1900, whatever the day
def kind_of(year: int) -> Kind:
    """Return the kind of the lunar year that begins near 1 January of civil `year`.

    A year never has both a leap month and a leap day: the day is then put off to the next year.
    """
    month_due, day_due = _due(year + 544)
    if month_due:
        return Kind.WITH_LEAP_MONTH
    if day_due or all(_due(year + 543)):
        return Kind.WITH_LEAP_DAY
    return Kind.ORDINARY


def _due(buddhist_year: int) -> tuple[bool, bool]:
    """Whether a leap month and whether a leap day is due in this Buddhist year, before one is put off."""
    age = new_year_age_of_moon(buddhist_year)
    next_age = new_year_age_of_moon(buddhist_year + 1)
    month_due = (age >= 25 or age <= 5) and not (age == 25 and next_age == 5)
    month_due = month_due or (age == 24 and next_age == 6)
    excess = lunar_excess_of(buddhist_year)
    if year_is_long(buddhist_year):
        return month_due, excess <= 126
    return month_due, excess <= 137 and lunar_excess_of(buddhist_year + 1) != 0


def _months(kind: Kind) -> Iterator[tuple[str, int]]:
    """Return the months of a year of this kind, from Bos, with their lengths in days."""
    yield from _BEFORE_ASADH
    yield _JESTH, 30 if kind is Kind.WITH_LEAP_DAY else 29
    if kind is Kind.WITH_LEAP_MONTH:
        yield from (("បឋមាសាឍ", 30), ("ទុតិយាសាឍ", 30))
    else:
        yield "អាសាឍ", 30
    yield from _AFTER_ASADH
