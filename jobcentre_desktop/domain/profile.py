"""The profile score: transparent points, a tier that follows, and the counsellor's word above both.

The score is advice (brief §0.8): every point is shown with its reason, and the counsellor may choose another
tier with a reason. Points and cut-offs are settings (`resources/reference/profile_score.json`), never code.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import OverrideNeedsReason
from jobcentre_desktop.domain.facts import fact, required_fact
from jobcentre_desktop.domain.ids import AssessmentId, ClientId, CounsellorId
from jobcentre_desktop.domain.known_date import KnownDate

_NO_SECONDARY = frozenset({"E00", "E01", "N01"})
_MONTHS_A_RECENT_RETURNEE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Points given for one reason. `reason` is a code with words on the screen."""

    reason: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRules:
    """What each reason is worth, and where tiers B and C begin. Dated, with its source."""

    version: str
    points: dict[str, int]
    tier_b_from: int
    tier_c_from: int

    def tier(self, score: int) -> str:
        """Return "A" job-ready, "B" guided or "C" intensive."""
        return "C" if score >= self.tier_c_from else "B" if score >= self.tier_b_from else "A"


def _months_between(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def _may_have_returned(told: str | None, today: date) -> date | None:
    """Return the last day up to today on which the client may have come back: a doubt is to their good."""
    known = None if told is None else KnownDate.read(told)
    if known is None or known.first > today:
        return None
    return min(known.last, today)


def _reasons(client: Client, today: date) -> list[str]:
    age = None if client.birth is None else client.birth.youngest_age(today)
    months = client.months_without_work or 0
    returned = _may_have_returned(client.returned, today)
    held: tuple[tuple[str, Callable[[], bool]], ...] = (
        ("no_secondary_education", lambda: client.education_level in _NO_SECONDARY),
        ("out_of_work_6_to_12_months", lambda: 6 <= months <= 12),
        ("out_of_work_over_12_months", lambda: months > 12),
        ("never_worked", lambda: client.never_worked is True),
        # From 15, says the rule; a file whose youngest age is 14 is that of somebody registered, so 15 or
        # nearly.
        ("age_15_to_17", lambda: age is not None and age <= 17),
        ("age_18_to_24", lambda: age is not None and 18 <= age <= 24),
        ("age_45_and_over", lambda: age is not None and age >= 45),
        ("disability", lambda: client.with_disability is True),
        ("poor", lambda: client.poverty in {"poor_1", "poor_2"}),
        ("near_poor", lambda: client.poverty == "near_poor"),
        ("care_blocks_work_partly", lambda: client.care_blocks_work == "part"),
        ("care_blocks_work_fully", lambda: client.care_blocks_work == "full"),
        (
            "recent_returnee",
            lambda: (
                returned is not None and 0 <= _months_between(returned, today) < _MONTHS_A_RECENT_RETURNEE
            ),
        ),
        ("no_phone_or_transport", lambda: not client.phone or client.own_transport is False),
        ("cannot_read", lambda: client.literacy == "none"),
        ("heavy_debt", lambda: client.debt == "over_10m"),
    )
    return [reason for reason, holds in held if holds()]


def score(client: Client, rules: ScoreRules, today: date) -> tuple[Point, ...]:
    """Return every reason that holds for the client with its points, in the rules' order (brief §3.1)."""
    return tuple(
        Point(reason=r, points=rules.points[r]) for r in _reasons(client, today) if rules.points.get(r)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The score of one day and the tier the counsellor decided. Never changed; a new one is made instead."""

    KIND: ClassVar[str] = "assessment"

    id: AssessmentId
    client_id: ClientId = required_fact()
    counsellor_id: CounsellorId = required_fact()
    made_at: datetime = required_fact()
    rules_version: str = required_fact(longest=40)
    points: tuple[Point, ...] = fact(())
    computed_tier: str = required_fact(codes="tier")
    tier: str = required_fact(codes="tier")
    override_reason: str | None = fact(codes="profile_override_reason")
    override_text: str | None = fact(longest=500)

    def checked(self) -> Assessment:
        """Return itself, or raise OverrideNeedsReason when the tier was changed without one."""
        if self.tier != self.computed_tier and not self.override_reason:
            raise OverrideNeedsReason
        return self
