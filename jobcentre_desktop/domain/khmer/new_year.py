"""The moment of the Khmer New Year (the animal changes) and Lerng Sak (the sak changes) of every year.

The table holds the published moments of 1990 to 2040; other years are computed. The computation gives the
table's own moment in 45 of its 51 years, and within 25 minutes in all others but 2012, which was published
a day later. Outside the table, momentkh 3.0.3 computes the same moment for every year from 1900 to 2100 but
three (1916, 1974, 2059), where it misplaces midnight by a day. Moments are Cambodian time.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache

from jobcentre_desktop.domain.khmer.solar_count import PARTS_OF_DAY, chula_days_to, chula_parts_left

_ERA = 638  # civil year less Chula Sakaraj year
_DAY_BEFORE_ERA = 232_742  # proleptic Gregorian ordinal of day 0 of the Chula Sakaraj count

# Minutes of arc.
_DEGREE = 60
_SIGN = 30 * _DEGREE
_CIRCLE = 12 * _SIGN
_APOGEE = 2 * _SIGN + 20 * _DEGREE
# Mean motion of the sun: 24,350 parts of a day to a sign, 811 to a degree, 14 to a minute; 3 minutes less.
_PARTS_OF_SIGN, _PARTS_OF_DEGREE, _PARTS_OF_MINUTE, _CORRECTION = 24_350, 811, 14, 3
# Equation of the sun for each half sign from the apogee: growth over the half sign and value at its start.
_EQUATION = ((35, 0), (32, 35), (27, 67), (22, 94), (13, 116), (5, 129), (0, 134))
_HALF_SIGN = 15 * _DEGREE
_MINUTES_OF_DAY = 1_440

# Year: (day of April, hour, minute). 2032: published tables have the 13th at 00:00, a slip for the midnight
# that ends the 13th, as the computation and the step of 48 minutes every four years both show.
_APRIL_MOMENTS = {
    1990: (14, 3, 36),
    1991: (14, 9, 36),
    1992: (13, 15, 12),
    1993: (13, 22, 0),
    1994: (14, 4, 24),
    1995: (14, 10, 24),
    1996: (13, 16, 0),
    1997: (13, 22, 48),
    1998: (14, 5, 12),
    1999: (14, 11, 12),
    2000: (13, 16, 48),
    2001: (13, 23, 36),
    2002: (14, 6, 0),
    2003: (14, 12, 0),
    2004: (13, 17, 36),
    2005: (14, 0, 48),
    2006: (14, 6, 48),
    2007: (14, 12, 48),
    2008: (13, 18, 24),
    2009: (14, 1, 36),
    2010: (14, 7, 36),
    2011: (14, 13, 12),
    2012: (14, 19, 11),
    2013: (14, 2, 12),
    2014: (14, 8, 7),
    2015: (14, 14, 2),
    2016: (13, 20, 0),
    2017: (14, 3, 12),
    2018: (14, 9, 12),
    2019: (14, 15, 12),
    2020: (13, 20, 48),
    2021: (14, 4, 0),
    2022: (14, 10, 0),
    2023: (14, 16, 0),
    2024: (13, 22, 17),
    2025: (14, 4, 48),
    2026: (14, 10, 48),
    2027: (14, 16, 48),
    2028: (13, 23, 12),
    2029: (14, 5, 36),
    2030: (14, 11, 36),
    2031: (14, 17, 36),
    2032: (14, 0, 0),
    2033: (14, 6, 24),
    2034: (14, 12, 24),
    2035: (14, 18, 24),
    2036: (14, 1, 12),
    2037: (14, 7, 12),
    2038: (14, 13, 12),
    2039: (14, 19, 12),
    2040: (14, 2, 0),
}


@cache
def new_year_moment(year: int) -> datetime:
    """When the new animal year begins in civil `year`: from the table, or computed for a year outside it."""
    if year in _APRIL_MOMENTS:
        day, hour, minute = _APRIL_MOMENTS[year]
        return datetime(year, 4, day, hour, minute)  # noqa: DTZ001 - Cambodian wall clock, compared with the same
    return computed_new_year_moment(year)


@cache
def lerng_sak(year: int) -> date:
    """Return the first day of the new sak in civil `year` (ថ្ងៃឡើងស័ក)."""
    return date.fromordinal(_DAY_BEFORE_ERA + chula_days_to(year - _ERA))


def computed_new_year_moment(year: int) -> datetime:
    """Return when the true sun enters the first sign, a few days before Lerng Sak of civil `year`.

    Rules: Roath Kim Soeun, "Pratitin Soryakkatik-Chankatik 1900-1999".
    """
    old_year_began = lerng_sak(year - 1)
    parts_left = chula_parts_left(year - 1 - _ERA)
    for day_of_year in range(360, 368):
        past_the_sign = _true_sun(day_of_year * PARTS_OF_DAY + parts_left)
        if past_the_sign < _DEGREE:  # at the end of this day the sun stands in the first degree
            midnight = datetime.combine(old_year_began + timedelta(days=day_of_year), datetime.min.time())
            # The sun takes a day for a degree, so every minute of arc is 24 minutes ago.
            return midnight + timedelta(minutes=_MINUTES_OF_DAY - past_the_sign * _MINUTES_OF_DAY // _DEGREE)
    raise AssertionError(year)


def _true_sun(parts: int) -> int:
    """Return the place of the sun, in minutes of arc, so many parts of a day after the year began."""
    signs, rest = divmod(parts, _PARTS_OF_SIGN)
    degrees, rest = divmod(rest, _PARTS_OF_DEGREE)
    mean = _SIGN * signs + _DEGREE * degrees + rest // _PARTS_OF_MINUTE - _CORRECTION
    from_apogee = (mean - _APOGEE) % _CIRCLE
    behind = from_apogee < 6 * _SIGN
    # Distance from the nearer of apogee and perigee decides the size, the half of the circle the direction.
    nearest = min(from_apogee % (6 * _SIGN), 6 * _SIGN - from_apogee % (6 * _SIGN))
    half_signs, into = divmod(nearest, _HALF_SIGN)
    growth, at_start = _EQUATION[half_signs]
    equation = into * growth // _HALF_SIGN + at_start
    return (mean - equation if behind else mean + equation) % _CIRCLE
