"""Time and ids."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol
from uuid import UUID


class Clock(Protocol):
    def now(self) -> datetime:
        """Return this instant, aware, in UTC."""
        ...

    def today(self) -> date:
        """Return the calendar day in Cambodia (UTC+7, no summer time)."""
        ...


class NewId(Protocol):
    def __call__(self) -> UUID:
        """Return a new time-ordered id (UUID version 7)."""
        ...
