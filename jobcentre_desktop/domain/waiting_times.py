"""How long people waited, from their ticket to the call: of a day, and by the hour at which they came."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from jobcentre_desktop.domain.cambodia import CAMBODIA
from jobcentre_desktop.domain.visit import Visit, VisitState

_NONE = timedelta()
_LONGEST_BELIEVED = timedelta(hours=24)
"""A visit ends on its day: what says more tells of a wrong clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingTimes:
    """Times are known of who was called, and stand here to the second."""

    came: int = 0
    """Tickets given out; who came to an event outside the centre has one too, but waits for nobody."""
    called: int = 0
    """Of so many it is known how long they waited; who was called at once waited no time."""
    median: timedelta | None = None
    """None when nobody was called."""
    longest: timedelta | None = None
    left: int = 0
    """Who left without being served."""


def waited(visit: Visit) -> timedelta | None:
    """Return how long a visitor waited; None when nobody knows.

    That is so while they wait, when they left, when they were served without being called, and where two
    desks' clocks disagree so far that somebody would have been called before they came.
    """
    if visit.called_at is None:
        return None
    wait = visit.called_at - visit.arrived_at
    return wait if _NONE <= wait < _LONGEST_BELIEVED else None


def waiting_times(visits: Iterable[Visit]) -> WaitingTimes:
    """Return what visits come to; those to an event outside the centre are passed over."""
    inside = [visit for visit in visits if visit.event_id is None]
    waits = sorted(wait for visit in inside if (wait := waited(visit)) is not None)
    return WaitingTimes(
        came=len(inside),
        called=len(waits),
        median=_median(waits),
        longest=waits[-1] if waits else None,
        left=sum(visit.state is VisitState.LEFT for visit in inside),
    )


def by_hour(visits: Iterable[Visit]) -> dict[int, WaitingTimes]:
    """Return the same for each hour of the day at which somebody came, by the clock on the wall."""
    hours: dict[int, list[Visit]] = {}
    for visit in visits:
        if visit.event_id is None:
            hours.setdefault(visit.arrived_at.astimezone(CAMBODIA).hour, []).append(visit)
    return {hour: waiting_times(hours[hour]) for hour in sorted(hours)}


def _median(waits: Sequence[timedelta]) -> timedelta | None:
    """Return what lies in the middle of waits in their order, or half way between the two that do."""
    middle = len(waits) // 2
    if not waits:
        return None
    return waits[middle] if len(waits) % 2 else (waits[middle - 1] + waits[middle]) / 2
