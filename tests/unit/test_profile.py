"""The profile score: every point with its reason, the tier that follows, the counsellor's word above it."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcentre_desktop.domain.errors import OverrideNeedsReason
from jobcentre_desktop.domain.ids import AssessmentId, ClientId
from jobcentre_desktop.domain.profile import Assessment, score
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.reference.profile_rules import ShippedProfileRules
from jobcentre_desktop.settings import find_resources
from tests.some_records import ME, TODAY, some_client

RULES = ShippedProfileRules(find_resources())()
PLAIN = {"dob_year": 1990, "phone": "+85512345678", "education_level": "E03"}


def reasons(**told) -> dict[str, int]:
    return {point.reason: point.points for point in score(some_client(**{**PLAIN, **told}), RULES, TODAY)}


def test_who_has_nothing_in_the_way_scores_nothing():
    assert reasons() == {}


@pytest.mark.parametrize(
    ("told", "reason", "points"),
    [
        ({"education_level": "E01"}, "no_secondary_education", 2),
        ({"education_level": "E00"}, "no_secondary_education", 2),
        ({"education_level": "N01"}, "no_secondary_education", 2),
        ({"months_without_work": 6}, "out_of_work_6_to_12_months", 1),
        ({"months_without_work": 12}, "out_of_work_6_to_12_months", 1),
        ({"months_without_work": 13}, "out_of_work_over_12_months", 2),
        ({"never_worked": True}, "never_worked", 1),
        ({"dob_year": 2009, "dob_month": 3}, "age_15_to_17", 2),
        ({"dob_year": 2011}, "age_15_to_17", 2),  # fifteen, or not quite: counted as fifteen
        ({"dob_year": 2008, "dob_month": 11, "dob_day": 22}, "age_18_to_24", 1),
        ({"dob_year": 2008, "dob_month": 11, "dob_day": 23}, "age_15_to_17", 2),
        ({"dob_year": 2001, "dob_month": 11, "dob_day": 23}, "age_18_to_24", 1),
        ({"dob_year": 1981, "dob_month": 11, "dob_day": 22}, "age_45_and_over", 1),
        ({"wg_mobility": 3}, "disability", 2),
        ({"poverty": "poor_1"}, "poor", 2),
        ({"poverty": "poor_2"}, "poor", 2),
        ({"poverty": "near_poor"}, "near_poor", 1),
        ({"care_blocks_work": "part"}, "care_blocks_work_partly", 1),
        ({"care_blocks_work": "full"}, "care_blocks_work_fully", 2),
        ({"returned": "2025-11-23"}, "recent_returnee", 1),
        ({"returned": "2025-12"}, "recent_returnee", 1),
        ({"returned": "2025"}, "recent_returnee", 1),  # it may have been in December
        ({"returned": "2026"}, "recent_returnee", 1),
        ({"phone": None}, "no_phone_or_transport", 1),
        ({"own_transport": False}, "no_phone_or_transport", 1),
        ({"literacy": "none"}, "cannot_read", 2),
        ({"debt": "over_10m"}, "heavy_debt", 1),
    ],
)
def test_every_reason_has_its_points(told, reason, points):
    assert reasons(**told) == {reason: points}


@pytest.mark.parametrize(
    "told",
    [
        {"months_without_work": 5},
        {"dob_year": 2001, "dob_month": 11, "dob_day": 22},  # 25 today
        {"dob_year": 1981, "dob_month": 11, "dob_day": 23},  # 45 tomorrow
        {"dob_year": None},
        {"returned": "2025-11-22"},
        {"returned": "2025-10"},
        {"returned": "2024"},
        {"returned": "2027-01-01"},
        {"returned": "2027"},
        {"own_transport": True},
        {"wg_seeing": 2},
        {"poverty": "not_poor"},
        {"debt": "none"},
    ],
)
def test_what_just_misses_a_rule_scores_nothing(told):
    assert reasons(**told) == {}


def test_a_rule_worth_nothing_is_not_shown():
    assert score(some_client(**PLAIN, never_worked=True), _worthless(), TODAY) == ()


def _worthless():
    return type(RULES)(version="x", points={}, tier_b_from=4, tier_c_from=8)


@pytest.mark.parametrize(("points", "tier"), [(0, "A"), (3, "A"), (4, "B"), (7, "B"), (8, "C"), (25, "C")])
def test_the_tier_follows_from_the_points(points, tier):
    assert RULES.tier(points) == tier


@given(st.integers(0, 30), st.integers(0, 30))
def test_more_points_never_make_a_lighter_tier(one, other):
    if one <= other:
        assert RULES.tier(one) <= RULES.tier(other)


def test_every_rule_can_hold_and_has_words():
    reached = {
        *reasons(education_level="E00", months_without_work=6, never_worked=True, dob_year=2010, wg_seeing=4),
        *reasons(
            months_without_work=20, dob_year=2005, poverty="poor_1", care_blocks_work="part", phone=None
        ),
        *reasons(dob_year=1960, poverty="near_poor", care_blocks_work="full", returned=TODAY.isoformat()),
        *reasons(literacy="none", debt="over_10m"),
    }
    words = CodeLists(find_resources()).get("profile_reason")
    assert reached == set(RULES.points)
    assert all(reason in words for reason in reached)


def assessed(**told) -> Assessment:
    return Assessment(
        id=AssessmentId(UUID(int=9)),
        client_id=ClientId(UUID(int=1)),
        counsellor_id=ME,
        made_at=datetime(2026, 11, 22, tzinfo=UTC),
        rules_version="2026-11",
        computed_tier="B",
        **told,
    )


def test_another_tier_needs_a_reason():
    with pytest.raises(OverrideNeedsReason):
        assessed(tier="C").checked()


def test_the_computed_tier_needs_none_and_a_reason_allows_another():
    assert assessed(tier="B").checked().tier == "B"
    assert assessed(tier="C", override_reason="safety").checked().override_reason == "safety"
