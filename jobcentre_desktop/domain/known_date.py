"""A date as far as it is known: "2019", "2019-05" or "2019-05-20". Never a made-up first of January."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_KNOWN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class KnownDate:
    """Its text is what is kept; read it with `read`, which refuses a day that does not exist."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def read(cls, text: str) -> KnownDate | None:
        """Return what a text says; None for anything else, and for a day that does not exist."""
        found = _KNOWN.fullmatch(text)
        if found is None:
            return None
        year, month, day = (None if part is None else int(part) for part in found.groups())
        assert year is not None, "it is the part that is always there"
        try:
            date(year, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            return None
        return cls(year, month, day)

    @property
    def first(self) -> date:
        """Return the first day that it may have been."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Return the last day that it may have been."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{one:02}" for one in (self.month, self.day) if one is not None)]
        return "-".join(parts)
