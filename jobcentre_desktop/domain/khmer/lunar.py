"""The Khmer lunar date, as the first line of an official letter's date writes it.

Three parts of it change on three different days of the year: the animal at the moment of the New Year
(table in `new_year`), the sak at Lerng Sak some days later, the Buddhist year on the 1st waning of Pisakh.
At noon it agrees with the calendar program momentkh 3.0.3 on 73,409 of the 73,414 days from 1900 to 2100, and
with its 2,000 published moments between 1900 and 2200. The others are 15 April 2012 (sak) and four days of
which the program takes the midnight at the end for the one at the beginning (1916, 1974, 2032 and 2059).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from jobcentre_desktop.domain.khmer import lunar_year
from jobcentre_desktop.domain.khmer.dates import weekday_name
from jobcentre_desktop.domain.khmer.new_year import lerng_sak, new_year_moment
from jobcentre_desktop.domain.khmer.numerals import to_khmer_digits

ANIMALS = ("ជូត", "ឆ្លូវ", "ខាល", "ថោះ", "រោង", "ម្សាញ់", "មមី", "មមែ", "វក", "រកា", "ច", "កុរ")
"""The twelve animals of the years, the rat first."""

SAKS = (
    "សំរឹទ្ធិស័ក", "ឯកស័ក", "ទោស័ក", "ត្រីស័ក", "ចត្វាស័ក", "បញ្ចស័ក", "ឆស័ក", "សប្តស័ក", "អដ្ឋស័ក", "នព្វស័ក",
)  # fmt: skip
"""The ten saks, by the last digit of the Chula Sakaraj year."""

FIRST_DAY = lunar_year.FIRST_DAY
"""The first day that has a lunar date here."""

_LAST_WAXING_DAY = 15
_CAMBODIA = timezone(timedelta(hours=7))  # no summer time


@dataclass(frozen=True, slots=True, kw_only=True)
class LunarDate:
    """One day of the lunar calendar. Names are Khmer, without the words ថ្ងៃ, ខែ, ឆ្នាំ before them."""

    day: int
    """1 to 15 within its half of the month."""
    waxing: bool
    """True from the new moon to the full moon (កើត), False afterwards (រោច)."""
    month: str
    animal: str
    sak: str
    buddhist_year: int
    weekday: str

    def line(self) -> str:
        """Return the line of the letter: ថ្ងៃអាទិត្យ ១៣កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស. ២៥៧០."""
        half = "កើត" if self.waxing else "រោច"
        day_and_month = f"ថ្ងៃ{self.weekday} {self.day}{half} ខែ{self.month}"
        return to_khmer_digits(f"{day_and_month} ឆ្នាំ{self.animal} {self.sak} ព.ស. {self.buddhist_year}")


def lunar_date(moment: date, hour: int = 12) -> LunarDate:
    """Return the lunar date of a day, or of an exact moment.

    A plain date is taken at `hour` (office usage: noon), because on New Year's day the animal changes at a
    certain minute. A datetime is taken as it is: without a zone in Cambodian time, with a zone converted to
    it. Raises ValueError for days before 1900.
    """
    local = _in_cambodia(moment, hour)
    day = local.date()
    in_year = lunar_year.place(day)
    waxing = in_year.day <= _LAST_WAXING_DAY
    animal_year = day.year if local >= new_year_moment(day.year) else day.year - 1
    sak_year = day.year if day >= lerng_sak(day.year) else day.year - 1
    return LunarDate(
        day=in_year.day if waxing else in_year.day - _LAST_WAXING_DAY,
        waxing=waxing,
        month=in_year.month,
        animal=ANIMALS[(animal_year - 4) % 12],  # the year 4 was one of the rat
        sak=SAKS[(sak_year - 638) % 10],  # Chula Sakaraj counts from 638
        buddhist_year=in_year.buddhist_year,
        weekday=weekday_name(day),
    )


def _in_cambodia(moment: date, hour: int) -> datetime:
    """`moment` as a Cambodian wall clock shows it, without a zone."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time(hour))
    if moment.tzinfo is None:
        return moment
    return moment.astimezone(_CAMBODIA).replace(tzinfo=None)
