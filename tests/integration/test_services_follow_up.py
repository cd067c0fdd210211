"""Follow-ups and outcomes at the counter: due, asked, tried again, answered, taken back."""

from dataclasses import replace
from datetime import date

import pytest

from jobcentre_desktop.domain.consent import CONTACT
from jobcentre_desktop.domain.errors import AnsweredByNobody, InputProblems, NotFound, ReasonMissing
from jobcentre_desktop.domain.follow_up import MOST_TRIES, Occasion, Reached
from jobcentre_desktop.domain.ids import ClientId, FollowUpId, OutcomeId
from jobcentre_desktop.domain.outcome import OutcomeType, outcome_of_referral
from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.services.follow_clients import Section
from jobcentre_desktop.services.record_consent import ConsentGiven
from jobcentre_desktop.services.refer_client import News
from tests.counter import problems_of

S = ReferralState


def place(counter, client, **told):
    """Write down that the client has a job since today."""
    today = counter.clock.today().isoformat()
    return counter.head.keep_outcomes.add(
        client.id, {"type": "job_wage", "started_on": today, "employer": "Invented Co.", **told}
    )


def due(services, section=Section.NOW, **choices):
    return services.follow_clients.page(section, **choices).items


def counts(services, **choices):
    return dict(services.follow_clients.page(Section.NOW, **choices).counts)


@pytest.fixture
def client(counter):
    return counter.register()


# --- what is due --------------------------------------------------------------------------------------------


def test_a_placement_is_due_four_times_and_one_after_the_other_is_done(counter, client):
    outcome = place(counter, client)
    coming = due(counter.head, Section.COMING)
    assert [(one.occasion, one.record_id, one.text) for one in coming] == [
        (occasion, outcome.id, "Invented Co.")
        for occasion in (Occasion.MONTH_1, Occasion.MONTH_3, Occasion.MONTH_6, Occasion.MONTH_12)
    ]
    assert due(counter.head) == ()
    counter.clock.pass_(days=30)
    [first] = due(counter.head)
    assert (first.occasion, first.on) == (Occasion.MONTH_1, date(2026, 12, 22))
    counter.head.follow_clients.record(first, {"reached": "yes", "labour_status": "employed_full_time"})
    assert due(counter.head) == ()
    assert counts(counter.head)[Section.COMING] == 3


def test_what_falls_on_a_day_off_is_due_on_the_next_working_day_and_late_only_after_it(counter, client):
    place(counter, client, started_on="2026-11-05")
    counter.clock.pass_(days=13)  # 5 December is a Saturday
    assert (counter.clock.today(), due(counter.head)) == (date(2026, 12, 5), due(counter.head, Section.TODAY))
    counter.clock.pass_(days=2)
    [one] = due(counter.head, Section.TODAY)
    assert one.on == counter.clock.today() == date(2026, 12, 7)
    assert due(counter.head, Section.OVERDUE) == ()
    counter.clock.pass_(days=1)
    assert len(due(counter.head, Section.OVERDUE)) == 1
    assert counts(counter.head)[Section.TODAY] == 0


def test_a_referral_and_the_steps_of_a_plan_stand_in_the_same_list(counter, client):
    referral = counter.refer_with_paper(client)
    counter.head.add_steps(client.id, [{"what": "សរសេរប្រវត្តិរូប", "by": "2026-12-01"}])
    counter.clock.pass_(days=20)
    step, asked = due(counter.head)
    assert (step.kind, asked.kind) == ("plan_step", "referral_follow_up")
    assert (asked.record_id, asked.occasion) == (referral.id, Occasion.REFERRAL)


def test_the_list_is_filtered_by_whose_it_is_and_paged(counter, client):
    for n in range(5):
        services = counter.head if n % 2 else counter.colleague
        services.add_steps(client.id, [{"what": f"ជំហាន {n}", "by": f"2026-11-{10 + n}"}])
    assert len(due(counter.head)) == 5
    assert [one.text for one in due(counter.head, mine=True)] == ["ជំហាន 1", "ជំហាន 3"]
    assert counts(counter.colleague, mine=True)[Section.OVERDUE] == 3
    page = counter.head.follow_clients.page(Section.NOW, limit=2)
    assert (len(page.items), page.more) == (2, True)
    last = counter.head.follow_clients.page(Section.NOW, offset=4, limit=2)
    assert ([one.text for one in last.items], last.more) == (["ជំហាន 4"], False)


def test_nobody_calls_a_client_who_died_or_withdrew(counter, client):
    place(counter, client)
    assert counts(counter.head)[Section.COMING] == 4
    counter.head.edit_client(client.id, {"status": "deceased"})
    assert counts(counter.head)[Section.COMING] == 0


def test_the_list_does_not_say_who_protects_whom(counter, client):
    counter.refer_with_paper(client, type="GBV", partner_name_km="អង្គការសម្ងាត់")
    counter.clock.pass_(days=15)
    assert [one.text for one in due(counter.head)] == [""]


# --- one try ------------------------------------------------------------------------------------------------


def test_a_try_that_reached_nobody_makes_the_next_one_due_until_enough_were_made(counter, client):
    place(counter, client)
    counter.clock.pass_(days=30)
    for n in range(1, MOST_TRIES + 1):
        [item] = due(counter.head)
        told = counter.head.follow_clients.record(item, {"reached": "no_answer"}).follow_up
        assert (told.attempt, told.due) == (n, item.on)
        assert due(counter.head) == ()
        if n < MOST_TRIES:
            assert due(counter.head, Section.COMING)[0].on == told.again_on
        else:
            assert told.again_on is None
        counter.clock.pass_(days=7)
    assert due(counter.head) == ()
    assert counts(counter.head)[Section.COMING] == 3, "the later occasions are still asked about"


def test_a_try_taken_back_leaves_it_due_as_before(counter, client):
    place(counter, client)
    counter.clock.pass_(days=30)
    [item] = due(counter.head)
    told = counter.head.follow_clients.record(item, {"reached": "no_answer"})
    counter.head.follow_clients.take_back(told)
    assert due(counter.head) == (item,)
    assert counter.head.follow_clients.about(item).tries == ()
    counter.start_again()
    assert due(counter.head) == (item,)


def test_the_counsellor_may_say_when_to_ask_again(counter, client):
    referral = counter.refer_with_paper(client)
    counter.clock.pass_(days=16)
    [item] = due(counter.head)
    told = counter.head.follow_clients.record(item, {"reached": "yes", "again_on": "2026-12-20"}).follow_up
    assert told.referral_id == referral.id
    assert [one.on for one in due(counter.head, Section.COMING)] == [date(2026, 12, 21)]
    counter.head.move_referral(referral.id, S.NO_SHOW, source="call")
    assert due(counter.head, Section.COMING) == ()


def test_saved_twice_it_is_one_try(counter, client):
    place(counter, client)
    counter.clock.pass_(days=30)
    [item] = due(counter.head)
    one = FollowUpId(counter.head.new_id())
    first = counter.head.follow_clients.record(item, {"reached": "no_answer"}, follow_up_id=one)
    assert counter.head.follow_clients.record(item, {"reached": "yes"}, follow_up_id=one) == first
    assert counter.head.follow_clients.about(item).tries == (first.follow_up,)


@pytest.mark.parametrize(
    ("told", "problems"),
    [
        ({}, {"reached": "GEN-04"}),
        ({"reached": "perhaps"}, {"reached": "GEN-03"}),
        ({"reached": "yes", "satisfied": 6}, {"satisfied": "GEN-03"}),
        ({"reached": "yes", "attempt": 3}, {"attempt": "GEN-02"}),
    ],
)
def test_what_a_follow_up_cannot_be_is_named(counter, client, told, problems):
    with pytest.raises(InputProblems) as refused:
        counter.head.follow_clients.record_unplanned(client.id, told)
    assert problems_of(refused) == problems


def test_the_next_try_is_not_in_the_past(counter, client):
    with pytest.raises(InputProblems) as refused:
        counter.head.follow_clients.record_unplanned(client.id, {"reached": "yes", "again_on": "2026-11-01"})
    assert list(problems_of(refused)) == ["again_on"]


def test_nobody_answers_for_somebody_who_was_not_reached(counter, client):
    with pytest.raises(AnsweredByNobody):
        counter.head.follow_clients.record_unplanned(client.id, {"reached": "moved", "satisfied": 3})


def test_a_stranger_is_not_followed(counter):
    with pytest.raises(NotFound):
        counter.head.follow_clients.record_unplanned(ClientId(counter.head.new_id()), {"reached": "yes"})


def test_before_the_call_one_sees_what_is_known(counter, client):
    counter.head.record_consent(client.id, ConsentGiven(purpose=CONTACT, given=False))
    outcome = place(counter, client)
    counter.clock.pass_(days=30)
    [item] = due(counter.head)
    first = counter.head.follow_clients.record(item, {"reached": "wrong_number", "note": "លេខផ្សេង"}).follow_up
    counter.colleague.follow_clients.record_unplanned(client.id, {"reached": "yes", "needs_help": True})
    known = counter.head.follow_clients.about(item)
    assert (known.client.phone, known.outcome, known.referral) == (client.phone, outcome, None)
    assert known.may_contact is False
    assert known.tries == (first,)
    assert known.last is not None
    assert known.last.needs_help is True
    assert known.staff[known.last.counsellor_id] == counter.colleague.me.name


# --- outcomes -----------------------------------------------------------------------------------------------


def test_an_accepted_referral_begins_an_outcome_that_is_followed_up(counter, client):
    referral = counter.refer_with_paper(client)
    counter.head.move_referral(
        referral.id, S.ACCEPTED, source="slip", started_on=date(2026, 11, 30), job_or_course="ជាងដេរ"
    )
    [outcome] = counter.head.show_client(client.id).outcomes
    assert outcome.id == outcome_of_referral(referral.id)
    assert (outcome.type, outcome.started_on) == (OutcomeType.JOB_WAGE, date(2026, 11, 30))
    assert (outcome.verified_by, outcome.referral_id) == ("employer_slip", referral.id)
    assert (outcome.employer, outcome.job_or_course) == (referral.partner_name, "ជាងដេរ")
    assert due(counter.head, Section.COMING)[0].on == date(2026, 12, 30)


def test_an_outcome_nobody_vouched_for_is_vouched_for_once_the_referral_is_verified(counter, client):
    referral = counter.refer_with_paper(client)
    counter.head.move_referral(referral.id, S.ACCEPTED)
    assert counter.head.show_client(client.id).outcomes[0].verified_by is None
    counter.head.move_referral(referral.id, S.OUTCOME_VERIFIED, source="slip")
    assert counter.head.show_client(client.id).outcomes[0].verified_by == "employer_slip"


def test_a_refused_referral_and_one_to_a_shelter_begin_none(counter, client):
    counter.head.move_referral(counter.refer_with_paper(client).id, S.NOT_ACCEPTED, reason="other")
    counter.head.move_referral(counter.refer_with_paper(client, type="GBV").id, S.ACCEPTED)
    assert counter.head.show_client(client.id).outcomes == ()


def test_while_the_start_is_not_known_the_months_count_from_the_day_of_noting(counter, client):
    place(counter, client, started_on=None)
    assert due(counter.head, Section.COMING)[0].on == date(2026, 12, 22)


def test_an_outcome_is_verified_and_ended_and_can_be_put_back(counter, client):
    keep = counter.head.keep_outcomes
    outcome = place(counter, client)
    verified = keep.change(outcome.id, {"verified_by": "document"}, shown=outcome)
    assert verified == replace(outcome, verified_by="document")
    counter.clock.pass_(days=50)
    told = {"ended_on": "2027-01-02", "end_reason": "laid_off"}
    acted = counter.head.undo_act.watch(lambda: keep.change(outcome.id, told))
    ended = acted.value
    assert (ended.lasts(), verified.lasts()) == (False, True)
    asked = [one.occasion for one in due(counter.head, Section.COMING)]
    assert asked == [Occasion.MONTH_6, Occasion.MONTH_12], "whoever lost it is asked what is reported"
    counter.head.undo_act(acted)
    assert counter.head.show_client(client.id).outcomes == (verified,)


def test_an_outcome_taken_back_is_asked_about_no_more(counter, client):
    counter.head.undo_act(counter.head.undo_act.watch(lambda: place(counter, client)))
    assert counter.head.show_client(client.id).outcomes == ()
    assert due(counter.head, Section.COMING) == ()


def test_an_outcome_saved_twice_is_one(counter, client):
    one = OutcomeId(counter.head.new_id())
    first = counter.head.keep_outcomes.add(client.id, {"type": "self_employment"}, outcome_id=one)
    assert counter.head.keep_outcomes.add(client.id, {"type": "none"}, outcome_id=one) == first


@pytest.mark.parametrize(
    ("told", "problems"),
    [
        ({"type": ""}, {"type": "GEN-04"}),
        ({"type": "job"}, {"type": "GEN-03"}),
        ({"started_on": "2026-11-22", "ended_on": "2026-11-21"}, {"ended_on": "FOL-02"}),
    ],
)
def test_what_an_outcome_cannot_be_is_named(counter, client, told, problems):
    with pytest.raises(InputProblems) as refused:
        counter.head.keep_outcomes.add(client.id, {"type": "job_wage", **told})
    assert problems_of(refused) == problems


def test_the_file_tells_the_outcome_and_every_try(counter, client):
    place(counter, client)
    counter.clock.pass_(days=30)
    [item] = due(counter.head)
    counter.head.follow_clients.record(item, {"reached": "no_answer"})
    file = counter.head.show_client(client.id)
    assert [one.kind for one in file.timeline][:2] == ["follow_up", "outcome"]
    assert [one.reached for one in file.follow_ups] == [Reached.NO_ANSWER]
    next_one = counter.head.follow_clients.of_client(client.id)[0]
    assert (next_one.occasion, next_one.on) == (Occasion.MONTH_1, file.follow_ups[0].again_on)


# --- one try tells of the placement and of the referral too -------------------------------------------------


def test_who_is_reached_vouches_for_the_placement_or_says_that_it_ended(counter, client):
    outcome = place(counter, client)
    counter.clock.pass_(days=30)
    [item] = due(counter.head)
    told = counter.head.follow_clients.record(
        item,
        {"reached": "yes", "labour_status": "unemployed_seeking"},
        outcome={"verified_by": "client_call", "ended_on": "2026-12-10", "end_reason": "laid_off"},
    )
    [now] = counter.head.show_client(client.id).outcomes
    assert (now.verified_by, now.ended_on, now.end_reason) == ("client_call", date(2026, 12, 10), "laid_off")
    counter.head.follow_clients.take_back(told)
    assert counter.head.show_client(client.id).outcomes == (outcome,)
    assert due(counter.head) == (item,)


def test_the_answer_to_a_referral_is_written_with_the_try_and_taken_back_with_it(counter, client):
    referral = counter.refer_with_paper(client)
    counter.clock.pass_(days=16)
    [item] = due(counter.head)
    told = counter.head.follow_clients.record(
        item,
        {"reached": "yes", "contact_by": "partner"},
        news=News(to=S.ACCEPTED, source="call", started_on=date(2026, 12, 1)),
    )
    assert counter.state_of(referral.id) == "accepted"
    assert [one.started_on for one in counter.head.show_client(client.id).outcomes] == [date(2026, 12, 1)]
    counter.head.follow_clients.take_back(told)
    assert counter.state_of(referral.id) == "handed_over"
    assert counter.head.show_client(client.id).outcomes == ()
    assert due(counter.head) == (item,)


@pytest.mark.parametrize("news", [None, News(to=S.PRESENTED)])
def test_a_referral_without_an_answer_does_not_fall_out_of_the_list(counter, client, news):
    counter.refer_with_paper(client)
    counter.clock.pass_(days=16)
    [item] = due(counter.head)
    told = counter.head.follow_clients.record(item, {"reached": "yes"}, news=news).follow_up
    assert told.again_on is not None
    assert [one.on for one in due(counter.head, Section.COMING)] == [told.again_on]


def test_an_answer_that_cannot_be_leaves_nothing_behind(counter, client):
    counter.refer_with_paper(client)
    counter.clock.pass_(days=16)
    [item] = due(counter.head)
    with pytest.raises(ReasonMissing):
        counter.head.follow_clients.record(item, {"reached": "yes"}, news=News(to=S.NOT_ACCEPTED))
    assert counter.head.follow_clients.about(item).tries == ()
    assert due(counter.head) == (item,)
