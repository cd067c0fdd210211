"""What the diary, the drafts, the letters and the partner register tell from the real encrypted file."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from jobcentre_desktop.domain.action_plan import ActionPlan, PlanStep, StepStatus
from jobcentre_desktop.domain.changes import NumberedChange
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.domain.ids import (
    CounsellorId,
    DraftId,
    LetterId,
    PartnerId,
    PlanId,
    ReferralEventId,
    ReferralId,
    StepId,
)
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.referral import Referral, ReferralEvent, ReferralState
from jobcentre_desktop.domain.visit import Visit
from jobcentre_desktop.ports import Draft, DueFilter
from tests.integration.desk_file import AUTHOR, MORNING, TODAY, DeskFile, consent, session, visit

DAY = timedelta(days=1)


@pytest.fixture
def desk(tmp_path):
    desk = DeskFile(tmp_path)
    yield desk
    desk.close()


def referral(desk, client, number=1, **facts):
    told = {
        "referral_no": f"R02-26-A{number:05d}-7", "type": "job", "made_on": TODAY, "purpose": "Sewing",
        "partner_name_en": "Angkor Example Co.", "valid_until": TODAY + 14 * DAY,
    }  # fmt: skip
    return Referral(id=ReferralId(desk.new_id()), client_id=client.id, counsellor_id=AUTHOR, **(told | facts))


def step_of(desk, referral, state, at=None):
    return ReferralEvent(
        id=ReferralEventId(desk.new_id()), client_id=referral.client_id, referral_id=referral.id,
        counsellor_id=AUTHOR, at=at or desk.clock.now(), state=state,
    )  # fmt: skip


def due(desk, until=TODAY + 100 * DAY):
    with desk.work(reading=True) as work:
        items = [*work.agenda.appointments(until), *work.agenda.tasks(DueFilter(until=until))]
        return [(item.kind, item.on, item.text) for item in items]


def change(desk, record):
    with desk.work() as work:
        work.records.change(record)
        work.commit()


# --- the timeline ---


def test_the_timeline_tells_what_happened_newest_first(desk):
    client = desk.client()
    came = visit(desk, client)
    talk = session(desk, client, started_at=desk.clock.now())
    desk.save(client, came, consent(desk, client))
    desk.save(talk, session(desk, client, held_on=TODAY - 30 * DAY))
    with desk.work(reading=True) as work:
        told = work.diary.timeline(client.id)
        assert [entry.kind for entry in told] == ["client", "consent", "session", "visit", "session"]
        assert told[2].record_id == talk.id
        assert told[2].at == talk.started_at
        assert told[-1].at == datetime(2026, 10, 23, 17, 0, tzinfo=UTC)  # midnight in Phnom Penh
        assert work.diary.timeline(client.id, offset=1, limit=2) == told[1:3]
        assert not any(entry.sent for entry in told)


def test_an_entry_counts_as_sent_once_the_server_has_this_version(desk):
    client = desk.client()
    desk.save(client)
    with desk.work() as work:
        work.changes.acknowledge({1: 1}, at=MORNING)
        assert [entry.sent for entry in work.diary.timeline(client.id)] == [True]
        work.commit()
    change(desk, replace(client, phone="+85512345678"))
    with desk.work(reading=True) as work:
        assert [entry.sent for entry in work.diary.timeline(client.id)] == [False]


# --- what is due ---


def test_an_appointment_is_due_until_a_later_session_agrees_on_another(desk):
    client = desk.client()
    first = session(desk, client, started_at=MORNING, next_appointment=MORNING + 7 * DAY, next_place="Room 2")
    desk.save(client, first)
    assert due(desk) == [("appointment", TODAY + 7 * DAY, "Room 2")]
    assert due(desk, TODAY + 6 * DAY) == []
    desk.clock.pass_by(days=1)
    desk.save(session(desk, client, held_on=TODAY + DAY, mode="phone"))
    assert due(desk) == [("appointment", TODAY + 7 * DAY, "Room 2")]
    desk.save(
        session(desk, client, held_on=TODAY + DAY, next_appointment=MORNING + 9 * DAY, next_place="Room 3")
    )
    assert due(desk) == [("appointment", TODAY + 9 * DAY, "Room 3")]


def test_an_appointment_that_was_kept_or_has_passed_is_due_no_more(desk):
    client, other = desk.client(1), desk.client(2)
    desk.save(client, other)
    desk.save(*(session(desk, one, next_appointment=MORNING + 7 * DAY) for one in (client, other)))
    desk.clock.pass_by(days=7)
    assert len(due(desk)) == 2
    desk.save(session(desk, client, held_on=TODAY + 7 * DAY))
    assert len(due(desk)) == 1
    desk.clock.pass_by(days=1)
    assert due(desk) == []


def test_an_open_step_stays_due_and_a_done_one_does_not(desk):
    client = desk.client()
    step = PlanStep(
        id=StepId(desk.new_id()), client_id=client.id, counsellor_id=AUTHOR, what="Write a CV", by=TODAY - DAY
    )
    plan = ActionPlan(
        id=PlanId(desk.new_id()), client_id=client.id, counsellor_id=AUTHOR, made_on=TODAY,
        main_goal="Tailor",
        review_date=TODAY,
    )  # fmt: skip
    desk.save(client, step, plan)
    assert due(desk) == [("plan_step", TODAY - DAY, "Write a CV"), ("plan_review", TODAY, "Tailor")]
    change(desk, step.move_to(StepStatus.DONE, at=desk.clock.now()))
    change(desk, replace(plan, review_date=TODAY + 90 * DAY))
    assert due(desk, TODAY) == []
    assert due(desk) == [("plan_review", TODAY + 90 * DAY, "Tailor")]


def test_a_due_item_names_the_client_and_the_counsellor(desk):
    client = desk.client()
    desk.save(client, session(desk, client, next_appointment=MORNING + DAY))
    with desk.work(reading=True) as work:
        (item,) = work.agenda.appointments(TODAY + DAY)
    assert (item.client_id, item.client_name, item.counsellor_id) == (client.id, "សុខ សុភា", AUTHOR)
    assert item.at == MORNING + DAY


def test_a_referral_is_followed_up_two_weeks_after_the_paper_while_nobody_answers(desk):
    client = desk.client()
    sent = referral(desk, client)
    desk.save(client, sent, step_of(desk, sent, ReferralState.ISSUED))
    assert due(desk) == []
    desk.save(step_of(desk, sent, ReferralState.HANDED_OVER))
    assert due(desk) == [("referral_follow_up", TODAY + 14 * DAY, "Angkor Example Co.")]
    desk.clock.pass_by(days=3)
    desk.save(step_of(desk, sent, ReferralState.PRESENTED))
    assert due(desk) == [("referral_follow_up", TODAY + 14 * DAY, "Angkor Example Co.")]
    desk.save(answer := step_of(desk, sent, ReferralState.ACCEPTED))
    assert due(desk) == []
    with desk.work() as work:
        work.records.remove(ReferralEvent, answer.id)
        work.commit()
    assert len(due(desk)) == 1


def test_what_belongs_to_a_removed_record_is_due_no_more(desk):
    client = desk.client()
    desk.save(client, session(desk, client, next_appointment=MORNING + DAY))
    with desk.work() as work:
        work.records.remove(Client, client.id)
        work.commit()
    assert due(desk) == []


# --- counts and lists ---


def test_a_day_counts_what_was_made_at_this_desk_on_it(desk, tmp_path):
    client = desk.client()
    sent = referral(desk, client)
    desk.save(client, visit(desk, client, 1), visit(desk, client, 2), session(desk, client))
    desk.save(sent, *(step_of(desk, sent, ReferralState.ISSUED) for _ in range(2)))
    desk.save(referral(desk, client, 2))
    other = DeskFile(tmp_path, "B")
    other.save(stranger := other.client(), visit(other, stranger))
    with desk.work() as work, other.work(reading=True) as elsewhere:
        told = elsewhere.changes.unsent(most=10)
        work.changes.take_in(
            [NumberedChange(number=at, change=one) for at, one in enumerate(told, 1)], len(told)
        )
        work.commit()
    other.close()
    desk.clock.pass_by(days=1)
    desk.save(visit(desk, client, 3))
    with desk.work(reading=True) as work:
        assert work.diary.counts(TODAY) == {"visits": 2, "registrations": 1, "sessions": 1, "referrals": 1}
        made = work.diary.made_on(TODAY)
        assert {name: len(ids) for name, ids in made.items()} == work.diary.counts(TODAY)
        assert work.diary.counts(TODAY + DAY) == {
            "visits": 1,
            "registrations": 0,
            "sessions": 0,
            "referrals": 0,
        }
        assert work.clients.count() == 2


def test_a_day_begins_at_midnight_in_phnom_penh(desk):
    desk.clock.pass_by(hours=15)  # eleven in the evening
    desk.save(desk.client(1))
    desk.clock.pass_by(hours=2)
    desk.save(desk.client(2))
    with desk.work(reading=True) as work:
        assert [work.diary.counts(day)["registrations"] for day in (TODAY, TODAY + DAY)] == [1, 1]


def test_what_was_removed_the_same_day_does_not_count(desk):
    client = desk.client()
    came = visit(desk, client)
    desk.save(client, came)
    with desk.work() as work:
        work.records.remove(Visit, came.id)
        work.commit()
    with desk.work(reading=True) as work:
        assert work.diary.counts(TODAY)["visits"] == 0
        assert work.diary.visits_on(TODAY) == ()


def test_the_visits_of_a_day_stand_in_the_order_of_arrival(desk):
    client = desk.client()
    first, second = visit(desk, client, 1), visit(desk, client, 2)
    desk.save(client, second, first, replace(visit(desk, client, 3), day=TODAY - DAY))
    with desk.work(reading=True) as work:
        assert work.diary.visits_on(TODAY) == (first.id, second.id)


def test_a_referral_is_found_by_its_number_as_typed(desk):
    client = desk.client()
    one, two = referral(desk, client, 1), referral(desk, client, 2)
    desk.save(client, one)
    desk.save(two)
    with desk.work(reading=True) as work:
        assert work.diary.referral_by_no(" r02-26-a00001-7 ") == one.id
        assert work.diary.recent_referrals() == (two.id, one.id)
        assert work.diary.recent_referrals(offset=1, limit=5) == (one.id,)
        with pytest.raises(NotFound):
            work.diary.referral_by_no("R02-26-A00009-7")


# --- drafts and letters ---


def draft(desk, **facts):
    told = {"owner": AUTHOR, "form": "registration", "client_id": None, "title": "សុខ", "schema": 1}
    told |= {"facts": {"surname_km": "សុខ", "skills": [{"skill": "sewing"}]}, "changed_at": desk.clock.now()}
    return Draft(id=DraftId(desk.new_id()), **(told | facts))


def test_drafts_are_kept_replaced_and_dropped_by_their_owner(desk):
    first, second = draft(desk), draft(desk)
    with desk.work() as work:
        work.drafts.keep(first)
        work.drafts.keep(second)
        work.drafts.keep(first := replace(first, title="សុខ សុភា", changed_at=desk.clock.now()))
        work.commit()
    desk.reopen()
    with desk.work() as work:
        assert work.drafts.of(AUTHOR) == (first, second)
        assert work.drafts.get(first.id, AUTHOR) == first
        work.drafts.drop(first.id, AUTHOR)
        assert work.drafts.of(AUTHOR) == (second,)


def test_somebody_elses_draft_is_neither_seen_nor_touched(desk):
    stranger = CounsellorId(desk.new_id())
    mine = draft(desk)
    with desk.work() as work:
        work.drafts.keep(mine)
        assert work.drafts.of(stranger) == ()
        with pytest.raises(NotFound):
            work.drafts.get(mine.id, stranger)
        with pytest.raises(NotFound):
            work.drafts.keep(replace(mine, owner=stranger, title="taken"))
        work.drafts.drop(mine.id, stranger)
        assert work.drafts.of(AUTHOR) == (mine,)


def test_a_draft_is_no_change_and_is_never_sent(desk):
    with desk.work() as work:
        work.drafts.keep(draft(desk))
        work.commit()
    with desk.work(reading=True) as work:
        assert work.changes.waiting().changes == 0
    assert desk.heard == []


def test_a_letter_keeps_its_bytes_and_counts_its_copies(desk):
    letter = LetterId(desk.new_id())
    with desk.work() as work:
        work.letter_files.keep(letter, b"%PDF-1")
        work.letter_files.keep(letter, b"%PDF-1")
        with pytest.raises(ValueError, match="letter"):
            work.letter_files.keep(letter, b"%PDF-2")
        assert [work.letter_files.next_copy(letter) for _ in range(2)] == [1, 2]
        work.commit()
    with desk.work() as work:
        assert work.letter_files.read(letter) == b"%PDF-1"
        assert work.letter_files.next_copy(letter) == 3
        for ask in (work.letter_files.read, work.letter_files.next_copy):
            with pytest.raises(NotFound):
                ask(LetterId(desk.new_id()))


# --- partners ---


def partner(desk, number, **facts):
    return Partner(id=PartnerId(desk.new_id()), partner_no=f"P02-A{number:04d}", kind="employer", **facts)


def test_partners_are_found_by_number_name_and_phone(desk):
    sewing = partner(desk, 1, name_km="រោងចក្រដេរ គំរូ", name_en="Example Garment Factory", phone="+85512345678")
    school = partner(desk, 2, name_km="វិទ្យាស្ថានគំរូ", name_en="Example Polytechnic")
    closed = partner(desk, 3, name_en="Example Closed Garment", active=False)
    desk.save(sewing, school, closed)
    with desk.work(reading=True) as work:
        assert work.partners.by_no("p02-a០០០២") == school.id
        assert work.partners.search("polytecnic")[0] == school.id
        assert work.partners.search("វិទ្យា") == (school.id,)
        assert work.partners.search("garment") == (sewing.id, closed.id)
        assert work.partners.search("012 345") == (sewing.id,)
        assert work.partners.search("P02-A0003") == (closed.id,)
        assert set(work.partners.search("")) == {sewing.id, school.id, closed.id}
        assert work.partners.search("nothing like it") == ()
        with pytest.raises(NotFound):
            work.partners.by_no("P02-A0009")
