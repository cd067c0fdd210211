"""The public holidays that ship with the app: resources/reference/holidays.json, made to be edited."""

from __future__ import annotations

from pathlib import Path

from jobcentre_desktop.domain.holidays import PublicHolidays, holidays_in


def read_holidays(resources: Path) -> PublicHolidays:
    """Return the holidays of `resources`/reference/holidays.json."""
    return holidays_in((resources / "reference" / "holidays.json").read_bytes())
