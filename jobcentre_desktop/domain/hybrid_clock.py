"""The hybrid logical clock: wall time as told, never running backwards on one desk, as text that sorts.

Form: "2026-11-22T03:04:05.678Z.0003", UTC to the millisecond and a counter for what falls into the same one.
It breaks ties between two people who changed the same field at once, and tells readers when; the order of
record is the centre's own number. (Kulkarni and others, "Logical Physical Clocks", 2014.)
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache

AHEAD = timedelta(minutes=5)
"""How far a desk's clock may run ahead of the central server's before its changes are set back."""

MOST_IN_ONE = 0xFFFF
"""Most changes that share one millisecond; the next one moves on by one."""


def next_clock(previous: str, now: datetime) -> str:
    """Return a clock later than `previous` ("" for none) and not earlier than `now` (aware).

    A PC whose battery is dead may tell a time before `previous`: then only the counter goes on.
    """
    told = _milliseconds(now)
    if not previous:
        return _written(told, 0)
    last, count = time_of(previous), int(previous[-4:], 16)
    if told > last:
        return _written(told, 0)
    if count < MOST_IN_ONE:
        return _written(last, count + 1)
    return _written(last + timedelta(milliseconds=1), 0)


@lru_cache(maxsize=1024)  # what is done with a change asks half a dozen times
def time_of(clock: str) -> datetime:
    """Return the wall time in a clock, aware, in UTC. Raises ValueError for a text that is none."""
    if len(clock) != 29 or clock[23:25] != "Z.":
        raise ValueError("not a hybrid clock")
    int(clock[-4:], 16)
    return datetime.fromisoformat(clock[:23]).replace(tzinfo=UTC)


def clamped(clock: str, received: datetime) -> str:
    """Return the clock, set back to five minutes after its receipt when it claims to be later than that.

    So a PC with a clock that runs ahead by years does not win every tie for years.
    """
    latest = _milliseconds(received + AHEAD)
    return clock if time_of(clock) <= latest else _written(latest, 0)


def _milliseconds(moment: datetime) -> datetime:
    utc = moment.astimezone(UTC)
    return utc.replace(microsecond=utc.microsecond // 1000 * 1000)


def _written(moment: datetime, count: int) -> str:
    return f"{moment.strftime('%Y-%m-%dT%H:%M:%S')}.{moment.microsecond // 1000:03d}Z.{count:04x}"
