"""The day counts of the traditional astronomy that the Khmer calendar is built on.

A solar year is 292,207 parts of 1/800 day; the moon gains 11/692 of a day each day on thirty-day months.
Rules: Roath Kim Soeun, "Pratitin Soryakkatik-Chankatik 1900-1999". The two eras count the same days from
two epochs: the Buddhist era for the lunar year, Chula Sakaraj (civil year less 638) for the solar New Year.
"""

from __future__ import annotations

PARTS_OF_DAY = 800
_PARTS_OF_YEAR = 292_207
_EXCESS_EACH_DAY, _EXCESS_OF_A_DAY = 11, 692
_LONG_YEAR_BELOW = 207  # a year that ends within so many parts of a day has 366 days


def _days_to(buddhist_year: int) -> int:
    """Whole days from the epoch to the beginning of a Buddhist year (Ahargana)."""
    return (buddhist_year * _PARTS_OF_YEAR + 499) // PARTS_OF_DAY + 4


def lunar_excess_of(buddhist_year: int) -> int:
    """Return what the moon is ahead at the beginning of the year, 0 to 691 parts of a day (Avoman)."""
    return (_EXCESS_EACH_DAY * _days_to(buddhist_year) + 25) % _EXCESS_OF_A_DAY


def new_year_age_of_moon(buddhist_year: int) -> int:
    """Return the age of the moon at the beginning of the year, 0 to 29 days (Bodithey)."""
    days = _days_to(buddhist_year)
    return ((_EXCESS_EACH_DAY * days + 25) // _EXCESS_OF_A_DAY + days + 29) % 30


def year_is_long(buddhist_year: int) -> bool:
    """Whether the solar year has 366 days."""
    return PARTS_OF_DAY - (buddhist_year * _PARTS_OF_YEAR + 499) % PARTS_OF_DAY <= _LONG_YEAR_BELOW


def chula_days_to(chula_year: int) -> int:
    """Return the number of the first day of a Chula Sakaraj year, counted from the era's beginning."""
    return (chula_year * _PARTS_OF_YEAR + 373) // PARTS_OF_DAY + 1


def chula_parts_left(chula_year: int) -> int:
    """Return what is left of the day on which a Chula Sakaraj year begins, 1 to 800 parts."""
    return PARTS_OF_DAY - (chula_year * _PARTS_OF_YEAR + 373) % PARTS_OF_DAY
