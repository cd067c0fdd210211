"""The action plan with its steps and goals, and the profile score with the counsellor's word above it."""

from datetime import date

import pytest

from jobcentre_desktop.domain.action_plan import StepStatus
from jobcentre_desktop.domain.errors import InputProblems, NotFound, OverrideNeedsReason, StepNeedsReason
from jobcentre_desktop.domain.ids import ClientId, StepId
from tests.counter import problems_of


@pytest.fixture
def client(counter):
    return counter.register(dob_year=1990, education_level="E03", phone="012 345 678")


def test_steps_can_be_added_outside_a_session(counter, client):
    [step] = counter.colleague.add_steps(
        client.id, [{"what": "ទៅធនាគារ", "by": "2026-12-01", "evidence": "បង្កាន់ដៃ"}]
    )
    file = counter.head.show_client(client.id)
    assert file.steps == (step,)
    assert (step.session_id, step.by, step.evidence) == (None, date(2026, 12, 1), "បង្កាន់ដៃ")
    assert step.counsellor_id == counter.colleague.me.id
    assert file.plan.counsellor_id == counter.colleague.me.id


def test_one_client_has_one_plan(counter, client):
    counter.head.add_steps(client.id, [{"what": "មួយ"}])
    plan = counter.head.show_client(client.id).plan
    counter.clock.pass_(days=3)
    counter.head.add_steps(client.id, [{"what": "ពីរ"}])
    assert counter.head.set_goals(client.id, {"main_goal": "ជាងដេរ"}).id == plan.id
    assert len(counter.head.show_client(client.id).steps) == 2


def test_no_steps_make_no_plan(counter, client):
    assert counter.head.add_steps(client.id, None) == ()
    assert counter.head.show_client(client.id).plan is None


def test_steps_of_nobody_are_refused(counter):
    with pytest.raises(NotFound):
        counter.head.add_steps(ClientId(counter.head.new_id()), [{"what": "មួយ"}])


def test_a_step_moves_on_and_says_what_came_of_it(counter, client):
    [step] = counter.head.add_steps(client.id, [{"what": "មួយ"}])
    counter.clock.pass_(days=2)
    done = counter.colleague.move_step(step.id, StepStatus.DONE, result="រួចរាល់")
    assert counter.head.show_client(client.id).steps == (done,)
    assert (done.status, done.result, done.status_at) == (StepStatus.DONE, "រួចរាល់", counter.clock.now())


def test_a_step_is_dropped_with_a_reason_or_stays(counter, client):
    [step] = counter.head.add_steps(client.id, [{"what": "មួយ"}])
    with pytest.raises(StepNeedsReason):
        counter.head.move_step(step.id, StepStatus.DROPPED)
    assert counter.head.show_client(client.id).steps == (step,)
    assert not counter.head.move_step(step.id, StepStatus.DROPPED, because="ឈឺ").is_open()


def test_a_step_nobody_knows_is_not_found(counter):
    with pytest.raises(NotFound):
        counter.head.move_step(StepId(counter.head.new_id()), StepStatus.DONE)


def test_goals_are_set_changed_and_emptied(counter, client):
    plan = counter.head.set_goals(
        client.id, {"main_goal": "ជាងដេរ", "main_occupation": "8153", "review_date": "2026-12-22"}
    )
    assert (plan.main_occupation, plan.review_date) == ("8153", date(2026, 12, 22))
    after = counter.head.set_goals(client.id, {"main_occupation": None, "alternative_goal": "លក់ដូរ"})
    assert (after.main_goal, after.main_occupation, after.alternative_goal) == ("ជាងដេរ", None, "លក់ដូរ")
    assert counter.head.show_client(client.id).plan == after


@pytest.mark.parametrize(
    ("told", "problems"),
    [
        ({"client_id": "x", "made_on": None}, {"client_id": "GEN-02", "made_on": "GEN-02"}),
        ({"review_date": "soon"}, {"review_date": "GEN-03"}),
        ({"colour": "blue"}, {"colour": "GEN-02"}),
    ],
)
def test_a_plan_cannot_be_given_to_somebody_else_nor_hold_what_cannot_be(counter, client, told, problems):
    with pytest.raises(InputProblems) as refused:
        counter.head.set_goals(client.id, told)
    assert problems_of(refused) == problems


def test_goals_of_nobody_are_refused(counter):
    with pytest.raises(NotFound):
        counter.head.set_goals(ClientId(counter.head.new_id()), {"main_goal": "x"})


# --- the profile score --------------------------------------------------------------------------------------


def test_the_score_shows_every_point_and_keeps_nothing(counter):
    client = counter.register(
        dob_year=2004, education_level="E01", poverty="poor_1", care_blocks_work="full", wg_seeing=3
    )
    score = counter.head.assess_client.score(client.id)
    assert {point.reason: point.points for point in score.points} == {
        "no_secondary_education": 2,
        "age_18_to_24": 1,
        "poor": 2,
        "care_blocks_work_fully": 2,
        "disability": 2,
    }
    assert (score.total, score.tier) == (9, "C")
    assert counter.head.show_client(client.id).assessments == ()


def test_an_assessment_keeps_the_points_the_rules_and_the_tier(counter, client):
    kept = counter.head.assess_client(client.id)
    assert (kept.computed_tier, kept.tier, kept.override_reason) == ("A", "A", None)
    assert kept.rules_version == "2026-11"
    assert counter.head.show_client(client.id).assessments == (kept,)


def test_another_tier_needs_a_reason_and_keeps_both(counter, client):
    with pytest.raises(OverrideNeedsReason):
        counter.head.assess_client(client.id, tier="C")
    assert counter.head.show_client(client.id).assessments == ()
    kept = counter.colleague.assess_client(client.id, tier="C", reason="safety", text="សូមមើលកំណត់ត្រា")
    assert (kept.computed_tier, kept.tier, kept.override_reason) == ("A", "C", "safety")
    assert kept.counsellor_id == counter.colleague.me.id


def test_a_later_assessment_stands_beside_the_earlier_one(counter, client):
    first = counter.head.assess_client(client.id)
    counter.head.edit_client(client.id, {"education_level": "E00", "poverty": "poor_2"})
    counter.clock.pass_(days=30)
    second = counter.head.assess_client(client.id)
    assert counter.head.show_client(client.id).assessments == (first, second)
    assert second.computed_tier == "B"


def test_nobody_is_assessed_who_is_not_on_file(counter):
    for ask in (counter.head.assess_client, counter.head.assess_client.score):
        with pytest.raises(NotFound):
            ask(ClientId(counter.head.new_id()))
