"""The clock on a Cambodian wall: UTC+7, no summer time."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

CAMBODIA = timezone(timedelta(hours=7), "ICT")
_ONLY_THE_DAY = time(0)


def local_day(instant: datetime) -> date:
    """Return the day that a calendar in Cambodia shows."""
    return instant.astimezone(CAMBODIA).date()


def wall_clock(instant: datetime) -> tuple[date, time | None]:
    """Return the day and the time that a calendar and a clock in Cambodia show.

    Nobody is asked to come at midnight: an appointment then was told as a day, and has no time.
    """
    local = instant.astimezone(CAMBODIA)
    return local.date(), None if local.time() == _ONLY_THE_DAY else local.time()
