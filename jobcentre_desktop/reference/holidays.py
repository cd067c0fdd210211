"""Reads the public holidays that ship with the app: resources/reference/holidays.json, made to be edited."""

from __future__ import annotations

from pathlib import Path

import msgspec

from jobcentre_desktop.domain.holidays import Holiday, HolidayYear, PublicHolidays


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: str
    source: str
    km_reviewed: bool
    years: tuple[HolidayYear, ...]
    holidays: tuple[Holiday, ...]


def read_holidays(resources: Path) -> PublicHolidays:
    """Return the holidays of `resources`/reference/holidays.json."""
    told = msgspec.json.decode((resources / "reference" / "holidays.json").read_bytes(), type=_File)
    return PublicHolidays(told.years, told.holidays)
