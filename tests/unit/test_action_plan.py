"""Steps of an action plan: how far they have come, and why one was dropped."""

from datetime import timedelta
from uuid import UUID

import pytest

from jobcentre_desktop.domain.action_plan import PlanStep, StepStatus
from jobcentre_desktop.domain.errors import StepNeedsReason
from jobcentre_desktop.domain.ids import ClientId, StepId
from tests.some_records import ME, NOW

STEP = PlanStep(
    id=StepId(UUID(int=5)),
    client_id=ClientId(UUID(int=1)),
    counsellor_id=ME,
    what="សរសេរប្រវត្តិរូប",
    status_at=NOW,
)
LATER = NOW + timedelta(days=7)


@pytest.mark.parametrize(
    ("status", "is_open"),
    [
        (StepStatus.TO_DO, True),
        (StepStatus.DOING, True),
        (StepStatus.DONE, False),
        (StepStatus.DROPPED, False),
    ],
)
def test_a_step_is_open_until_it_is_done_or_dropped(status, is_open):
    assert STEP.move_to(status, at=LATER, because="told").is_open() is is_open


def test_a_step_says_since_when_it_stands_so():
    assert STEP.move_to(StepStatus.DOING, at=LATER).status_at == LATER


@pytest.mark.parametrize("because", [None, ""])
def test_a_step_is_dropped_only_with_a_reason(because):
    with pytest.raises(StepNeedsReason):
        STEP.move_to(StepStatus.DROPPED, at=LATER, because=because)


def test_what_came_of_it_stays_until_something_else_is_told():
    done = STEP.move_to(StepStatus.DONE, at=LATER, result="បានសរសេរ")
    assert done.move_to(StepStatus.DOING, at=LATER).result == "បានសរសេរ"


def test_a_step_taken_up_again_has_no_reason_for_its_drop_any_more():
    dropped = STEP.move_to(StepStatus.DROPPED, at=LATER, because="ផ្លាស់ទីលំនៅ")
    assert dropped.dropped_because == "ផ្លាស់ទីលំនៅ"
    assert dropped.move_to(StepStatus.TO_DO, at=LATER, because="stray").dropped_because is None
