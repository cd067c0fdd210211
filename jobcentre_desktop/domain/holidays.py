"""The public holidays, year by year: what the yearly sub-decree says, or what is expected of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import msgspec


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """One day and its name. A feast of three days is three holidays; two feasts may fall on one day."""

    day: date
    km: str
    en: str

    def name(self, language: str) -> str:
        """Return the name; `language` is "km" or "en"."""
        return self.km if language == "km" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayYear:
    """A year whose holidays are known. `forecast`: no sub-decree was seen yet, so days may still move."""

    year: int
    forecast: bool
    source: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of the holidays, made to be edited: a slip in it is refused, not overlooked."""

    version: str
    source: str
    km_reviewed: bool
    years: tuple[HolidayYear, ...]
    holidays: tuple[Holiday, ...]


class PublicHolidays:
    """The holidays of some years. Of another year nothing is known: no answer means nothing there."""

    def __init__(self, years: Sequence[HolidayYear], holidays: Sequence[Holiday]) -> None:
        self.years = tuple(sorted(years, key=lambda one: one.year))
        self._on: dict[date, tuple[Holiday, ...]] = {}
        for one in holidays:
            self._on[one.day] = (*self.on(one.day), one)

    def covers(self, year: int) -> bool:
        return any(one.year == year for one in self.years)

    def is_forecast(self, year: int) -> bool:
        """Return whether the holidays of the year are only expected; also True for a year not covered."""
        return all(one.forecast for one in self.years if one.year == year)

    def on(self, day: date) -> tuple[Holiday, ...]:
        """Return the holidays that fall on the day; none on most days."""
        return self._on.get(day, ())

    def of(self, year: int) -> tuple[Holiday, ...]:
        """Return the holidays of a year in their order."""
        return tuple(one for day in sorted(self._on) if day.year == year for one in self._on[day])


def holidays_in(content: bytes) -> PublicHolidays:
    """Return the holidays of a file as `resources/reference/holidays.json`."""
    told = msgspec.json.decode(content, type=_File)
    return PublicHolidays(told.years, told.holidays)
