"""Reads the public holidays from resources/reference/holidays.json, which a centre may edit."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path

import msgspec

from jobcentre_desktop.domain.holidays import Holiday


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: str
    source: str
    km_reviewed: bool
    first_year: int
    last_year: int
    holidays: tuple[Holiday, ...]


class Holidays:
    """The public holidays of the years the file covers, read when first asked for."""

    def __init__(self, resources: Path) -> None:
        self._path = resources / "reference" / "holidays.json"

    @property
    def version(self) -> str:
        return self._file.version

    def covers(self, year: int) -> bool:
        """Return whether the holidays of the year are known; otherwise no answer means nothing."""
        return self._file.first_year <= year <= self._file.last_year

    def on(self, day: date) -> tuple[Holiday, ...]:
        """Return the holidays that fall on the day; none on most days."""
        return tuple(holiday for holiday in self._file.holidays if holiday.day == day)

    @cached_property
    def _file(self) -> _File:
        return msgspec.json.decode(self._path.read_bytes(), type=_File)
