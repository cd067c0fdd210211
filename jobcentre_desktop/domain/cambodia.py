"""The clock on a Cambodian wall: UTC+7, no summer time."""

from __future__ import annotations

from datetime import timedelta, timezone

CAMBODIA = timezone(timedelta(hours=7), "ICT")
