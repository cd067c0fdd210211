"""How fast the counter is: what filling in a form takes, counted on its own desk and told as medians only.

Nothing here says who typed, about whom, or what. Goals and the pause are those of the design of the screens
(measured on its prototype: 46 keys for a minimum record).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

LONGEST_PAUSE_S = 30.0
"""Asking, listening and typing the answer go on within half a minute; who touches nothing for longer talks,
telephones or is away, and that pause is left out as a whole."""
FEWEST = 5
"""Below so many forms a median would be one person's morning, and tell nothing of the desk."""
KEPT_DAYS = 365
MOST_KEPT = 5_000
"""Forms; the oldest go first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """At most so many, for the median; None where the design sets no goal."""

    keys: int | None = None
    seconds: int | None = None


GOALS = {
    "registration": Goal(keys=60, seconds=90),
    "outreach": Goal(seconds=25),
    "session": Goal(),
    "referral": Goal(),
    "follow_up": Goal(),
}
"""The forms that are measured, in the order in which they are told."""


@dataclass(slots=True)
class FillingIn:
    """One form while it is filled in. Instants are seconds of the desk's clock, which may be put back."""

    keys: int = 0
    active_s: float = 0.0
    refusals: int = 0
    """How often it was shown that something is missing or wrong."""
    _last: float | None = None

    def touch(self, at: float, *, key: bool = False) -> None:
        """Hear of a key or a click. The time runs from the first one to the last."""
        if self._last is not None and 0 <= at - self._last <= LONGEST_PAUSE_S:
            self.active_s += at - self._last
        self._last = at
        self.keys += key


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledIn:
    """A form that was saved, as it is kept: nothing of who, about whom or what."""

    form: str
    day: date
    keys: int
    seconds: int
    refusals: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How one form goes at this desk. The medians are None below `FEWEST` forms."""

    form: str
    saved: int
    keys: int | None = None
    seconds: int | None = None
    refusals: int | None = None
    refused_once: int | None = None
    """How many of the forms were refused once or more: the median of refusals is mostly nothing."""


def paces(filled: Iterable[FilledIn]) -> tuple[Pace, ...]:
    """Return how each of the forms goes, in their order; those nobody filled in too."""
    by_form: dict[str, list[FilledIn]] = {form: [] for form in GOALS}
    for one in filled:
        if one.form in by_form:
            by_form[one.form].append(one)
    return tuple(_pace(form, kept) for form, kept in by_form.items())


def _pace(form: str, kept: list[FilledIn]) -> Pace:
    if len(kept) < FEWEST:
        return Pace(form=form, saved=len(kept))
    return Pace(
        form=form,
        saved=len(kept),
        keys=_half_way(one.keys for one in kept),
        seconds=_half_way(one.seconds for one in kept),
        refusals=_half_way(one.refusals for one in kept),
        refused_once=sum(one.refusals > 0 for one in kept),
    )


def _half_way(numbers: Iterable[int]) -> int:
    """Return the median, a half rounded up: never better than it is."""
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    return int((ordered[middle] + ordered[-middle - 1]) / 2 + 0.5)
