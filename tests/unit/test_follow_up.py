"""When somebody is asked how they are doing, and when a try that reached nobody is made again."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from jobcentre_desktop.domain.errors import AnsweredByNobody
from jobcentre_desktop.domain.facts import Merge, rules
from jobcentre_desktop.domain.follow_up import (
    ANSWERS,
    MOST_TRIES,
    FollowUp,
    Occasion,
    Reached,
    Try,
    check_answers,
    months_after,
    next_try,
    planned,
    referral_due,
    still_due,
)
from jobcentre_desktop.domain.ids import ClientId, CounsellorId, FollowUpId, ReferralId
from jobcentre_desktop.domain.outcome import (
    LASTING,
    Outcome,
    OutcomeType,
    outcome_of_referral,
    source_for_news,
    type_for_referral,
)
from jobcentre_desktop.domain.records import APPEND_ONLY
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.domain.working_days import CentreDay, WorkingDays, centre_day_id
from jobcentre_desktop.reference.holidays import read_holidays
from jobcentre_desktop.settings import find_resources

S = ReferralState
NOON = datetime(2026, 11, 2, 5, 0, tzinfo=UTC)
FRIDAY = date(2026, 12, 4)
CALENDAR = WorkingDays(read_holidays(find_resources()))


def an_id(n):
    return UUID(int=n)


def a_try(n, again_on):
    return Try(at=NOON + timedelta(days=n), id=an_id(n), again_on=again_on)


def a_follow_up(**told):
    return FollowUp(
        id=FollowUpId(an_id(1)), client_id=ClientId(an_id(2)), counsellor_id=CounsellorId(an_id(3)),
        occasion=Occasion.MONTH_1, done_at=NOON, attempt=1, **told,
    )  # fmt: skip


# --- the days -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        ((2026, 11, 22), 1, (2026, 12, 22)),
        ((2026, 11, 22), 3, (2027, 2, 22)),
        ((2026, 1, 31), 1, (2026, 2, 28)),
        ((2028, 1, 31), 1, (2028, 2, 29)),
        ((2026, 8, 31), 1, (2026, 9, 30)),
        ((2026, 8, 31), 6, (2027, 2, 28)),
        ((2028, 2, 29), 12, (2029, 2, 28)),
        ((2026, 12, 31), 12, (2027, 12, 31)),
        ((2026, 11, 30), 1, (2026, 12, 30)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_months_last(day, months, after):
    assert months_after(date(*day), months) == date(*after)


def test_a_placement_is_asked_about_after_one_three_six_and_twelve_months():
    for type_ in OutcomeType:
        days = planned(type_, date(2026, 8, 31))
        if type_ in LASTING:
            assert days == {
                Occasion.MONTH_1: date(2026, 9, 30),
                Occasion.MONTH_3: date(2026, 11, 30),
                Occasion.MONTH_6: date(2027, 2, 28),
                Occasion.MONTH_12: date(2027, 8, 31),
            }
        else:
            assert days == {}, type_


def test_after_its_end_only_what_is_reported_all_the_same_is_asked():
    days = planned(OutcomeType.JOB_WAGE, date(2026, 1, 15), ended_on=date(2026, 3, 1))
    assert list(days) == [Occasion.MONTH_1, Occasion.MONTH_6, Occasion.MONTH_12]


def test_a_referral_is_due_two_weeks_after_the_paper_while_nobody_answers():
    out = (NOON, an_id(1), S.HANDED_OVER.value)
    assert referral_due([]) is None
    assert referral_due([(NOON, an_id(1), S.ISSUED.value)]) is None
    assert referral_due([out]) == date(2026, 11, 16)
    shown = (NOON + timedelta(days=3), an_id(2), S.PRESENTED.value)
    assert referral_due([shown, out]) == date(2026, 11, 16)
    for answer in (S.ACCEPTED, S.NOT_ACCEPTED, S.NO_SHOW, S.CANCELLED, S.EXPIRED):
        assert referral_due([out, (NOON + timedelta(days=5), an_id(3), answer.value)]) is None


def test_the_last_try_says_whether_an_occasion_is_still_due():
    plan = date(2026, 12, 2)
    assert still_due(plan, []) == plan
    again = a_try(1, date(2026, 12, 4))
    assert still_due(plan, [again]) == date(2026, 12, 4)
    assert still_due(plan, [a_try(2, None), again]) is None


# --- the next try -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reached", "again"),
    [
        (Reached.NO_ANSWER, date(2026, 12, 8)),
        (Reached.WRONG_NUMBER, date(2026, 12, 11)),
        (Reached.MOVED, date(2026, 12, 11)),
        (Reached.YES, None),
        (Reached.REFUSED, None),
    ],
)
def test_a_try_that_reached_nobody_makes_the_next_one_due(reached, again):
    assert next_try(reached, 1, FRIDAY, CALENDAR) == again


def test_the_next_try_is_on_a_day_on_which_the_centre_works():
    closed = CentreDay(id=centre_day_id(date(2026, 12, 8)), day=date(2026, 12, 8), closed=True)
    own = WorkingDays(read_holidays(find_resources()), [closed])
    assert next_try(Reached.NO_ANSWER, 1, FRIDAY, own) == date(2026, 12, 9)
    water_festival = date(2026, 11, 20)  # 23 to 25 November are holidays
    assert next_try(Reached.NO_ANSWER, 1, water_festival, CALENDAR) == date(2026, 11, 27)


def test_who_was_reached_but_has_no_answer_of_the_partner_is_asked_again():
    assert next_try(Reached.YES, 1, FRIDAY, CALENDAR, answered=False) == date(2026, 12, 11)
    assert next_try(Reached.YES, MOST_TRIES, FRIDAY, CALENDAR, answered=False) is None
    assert next_try(Reached.REFUSED, 1, FRIDAY, CALENDAR, answered=False) is None


def test_enough_tries_end_an_occasion():
    assert next_try(Reached.NO_ANSWER, MOST_TRIES - 1, FRIDAY, CALENDAR) is not None
    assert next_try(Reached.NO_ANSWER, MOST_TRIES, FRIDAY, CALENDAR) is None


# --- what is told -------------------------------------------------------------------------------------------


def test_only_somebody_who_was_reached_answers():
    check_answers(a_follow_up(reached=Reached.YES, satisfied=4))
    check_answers(a_follow_up(reached=Reached.NO_ANSWER, note="Rang twice"))
    with pytest.raises(AnsweredByNobody):
        check_answers(a_follow_up(reached=Reached.NO_ANSWER, needs_help=False))


def test_every_answer_is_a_field_of_the_follow_up():
    assert set(ANSWERS) <= set(FollowUp.__dataclass_fields__)


def test_what_an_outcome_is_stays_open_until_a_person_chooses():
    critical = {name for name, rule in rules(Outcome) if rule.merge is Merge.CRITICAL}
    assert critical == {"type", "started_on", "verified_by", "referral_id", "ended_on", "end_reason"}
    assert "outcome" not in APPEND_ONLY
    assert "follow_up" in APPEND_ONLY


def test_two_desks_that_hear_of_one_placement_make_one_record():
    referral = ReferralId(an_id(7))
    assert outcome_of_referral(referral) == outcome_of_referral(ReferralId(an_id(7)))
    assert outcome_of_referral(referral) != outcome_of_referral(ReferralId(an_id(8)))


def test_news_of_a_referral_says_what_came_of_it_and_who_vouches():
    assert type_for_referral("JOB") is OutcomeType.JOB_WAGE
    assert type_for_referral("TVET15") is OutcomeType.TVET_ENROLLED
    assert type_for_referral("GBV") is None
    assert source_for_news("slip") == "employer_slip"
    assert source_for_news("counsellor") is None
