"""The day at the counter: visits, today's screen, drafts, the partner register."""

from datetime import date, timedelta

import pytest

from jobcentre_desktop.domain.errors import InputProblems, NotFound
from jobcentre_desktop.domain.ids import ClientId, DraftId, PartnerId, VisitId
from jobcentre_desktop.domain.visit import VisitState
from tests.counter import problems_of
from tests.makers import a_partner, a_session

# --- visits -------------------------------------------------------------------------------------------------


def test_tickets_count_up_and_begin_anew_every_day(counter):
    arrive = counter.head.receive_visits.arrive
    assert [arrive(None).ticket, counter.colleague.receive_visits.arrive(None).ticket] == [1, 2]
    counter.clock.pass_(days=1)
    tomorrow = arrive(None)
    assert (tomorrow.ticket, tomorrow.desk_letter, tomorrow.day) == (1, "A", counter.clock.today())


def test_one_arrival_saved_twice_is_one_visit(counter):
    visit_id = VisitId(counter.head.new_id())
    first = counter.head.receive_visits.arrive(None, visit_id=visit_id)
    assert counter.head.receive_visits.arrive(None, visit_id=visit_id) == first
    assert counter.head.receive_visits.arrive(None).ticket == 2


def test_a_stranger_is_no_client_who_arrives(counter):
    with pytest.raises(NotFound):
        counter.head.receive_visits.arrive(ClientId(counter.head.new_id()))
    assert counter.head.look_at_today().waiting == ()


def test_who_waited_longest_is_called_first(counter):
    visits = counter.head.receive_visits
    first, second = visits.arrive(None), visits.arrive(None)
    counter.clock.pass_(minutes=5)
    called = counter.colleague.receive_visits.call_next().after
    assert (called.id, called.state, called.counsellor_id) == (
        first.id,
        VisitState.SERVING,
        counter.colleague.me.id,
    )
    assert called.called_at == counter.clock.now()
    assert visits.call_next().after.id == second.id
    assert visits.call_next() is None


def test_a_visit_ends_served_or_left(counter):
    visits = counter.head.receive_visits
    served, left, called = (visits.arrive(None) for _ in range(3))
    counter.clock.pass_(minutes=10)
    now = counter.clock.now()
    served, left = visits.finish(served.id).after, visits.leave(left.id).after
    assert (served.state, served.called_at, served.ended_at) == (VisitState.SERVED, None, now), "never called"
    assert (left.state, left.called_at, left.ended_at) == (VisitState.LEFT, None, now)
    assert visits.call(called.id).after.state is VisitState.SERVING


def test_saving_a_clients_work_finishes_their_visit(counter):
    client = counter.register()
    visits = counter.head.receive_visits
    visit, other = visits.arrive(client.id), visits.arrive(counter.register().id)
    visits.finish_client(client.id)
    visits.finish_client(client.id)
    today = counter.head.look_at_today()
    assert [one.visit.id for one in today.waiting] == [other.id]
    assert (today.served, counter.head.show_client(client.id).visits[0].id) == (1, visit.id)


# --- how long they waited -----------------------------------------------------------------------------------


def test_a_wait_ends_with_the_first_call_or_with_the_work_that_began_without_one(counter):
    client = counter.register()
    desk, clock = counter.head, counter.clock
    first, second = desk.receive_visits.arrive(None), desk.receive_visits.arrive(client.id)
    clock.pass_(minutes=4)
    desk.receive_visits.call(first.id)
    clock.pass_(minutes=6)
    desk.receive_visits.call(first.id)
    began = clock.now()
    clock.pass_(minutes=40)
    desk.receive_visits.finish_client(client.id, since=began)
    told = desk.look_at_waiting().all
    assert (told.called, told.longest, told.median) == (2, timedelta(minutes=10), timedelta(minutes=7))
    assert counter.head.show_client(client.id).visits[0].id == second.id


def test_work_that_was_begun_before_the_ticket_means_no_wait(counter):
    client = counter.register()
    began = counter.clock.now()
    counter.clock.pass_(minutes=5)
    counter.head.receive_visits.arrive(client.id)
    counter.clock.pass_(minutes=30)
    counter.head.receive_visits.finish_client(client.id, since=began)
    assert counter.head.look_at_waiting().all.longest == timedelta()


def test_waiting_is_told_of_each_day_and_of_each_hour(counter):
    visits = counter.head.receive_visits
    for wait in (10, 20):
        visits.arrive(None)
        counter.clock.pass_(minutes=wait)
        visits.call_next()
        counter.clock.pass_(days=1)
    visits.leave(visits.arrive(None).id)
    today = counter.clock.today()
    told = counter.head.look_at_waiting(days=3)
    assert (told.first, told.last) == (today - timedelta(days=2), today)
    assert [(one.longest, one.left) for one in told.by_day.values()] == [
        (timedelta(minutes=10), 0),
        (timedelta(minutes=20), 0),
        (None, 1),
    ]
    assert sum(one.came for one in told.by_hour.values()) == told.all.came == 3
    assert counter.head.look_at_waiting(last=today - timedelta(days=1), days=2).all.came == 2
    assert counter.head.look_at_today().waited == told.by_day[today]


# --- today --------------------------------------------------------------------------------------------------


def test_today_shows_who_waits_and_who_is_new(counter):
    old = counter.register()
    counter.clock.pass_(days=1)
    new = counter.register()
    for client_id in (old.id, new.id, None):
        counter.head.receive_visits.arrive(client_id)
    today = counter.head.look_at_today()
    assert [(one.client.id if one.client else None, one.is_new) for one in today.waiting] == [
        (old.id, False),
        (new.id, True),
        (None, True),
    ]
    assert (today.registered, today.served, today.now) == (1, 0, counter.clock.now())


def test_today_shows_what_is_due_own_work_first(counter):
    client = counter.register()
    by = counter.clock.today().isoformat()
    counter.colleague.add_steps(client.id, [{"what": "របស់គេ", "by": by}])
    counter.head.add_steps(client.id, [{"what": "របស់ខ្ញុំ", "by": by}, {"what": "ក្រោយមក", "by": "2026-12-30"}])
    counter.head.add_steps(client.id, [{"what": "យឺត", "by": "2026-11-01"}])
    assert [one.text for one in counter.head.look_at_today().due] == ["យឺត", "របស់ខ្ញុំ", "របស់គេ"]
    assert [one.text for one in counter.colleague.look_at_today().due] == ["យឺត", "របស់គេ", "របស់ខ្ញុំ"]


def test_today_shows_an_appointment_on_its_day(counter):
    client = counter.register()
    counter.head.hold_session(client.id, a_session(next_appointment="2026-11-30T09:00", next_place="ការិយាល័យ"))
    assert counter.head.look_at_today().due == ()
    counter.clock.pass_(days=8)
    [due] = counter.head.look_at_today().due
    assert (due.kind, due.client_name, due.on) == ("appointment", client.name, date(2026, 11, 30))


def test_today_counts_and_says_what_is_not_sent(counter):
    client = counter.register()
    counter.head.hold_session(client.id, a_session())
    counter.refer_with_paper(client)
    counter.head.receive_visits.arrive(client.id)
    today = counter.head.look_at_today()
    assert today.counts == {"visits": 1, "registrations": 1, "sessions": 1, "referrals": 1}
    assert today.unsent.changes > 0
    assert today.unsent.oldest_at is not None


# --- drafts -------------------------------------------------------------------------------------------------


def test_a_draft_is_there_again_after_the_app_was_ended(counter):
    drafts = counter.head.keep_drafts
    kept = drafts.keep(drafts.new_draft_id(), "registration", {"surname_km": "គំរូ"}, title="គំរូ")
    counter.start_again()
    assert counter.head.keep_drafts.mine() == (kept,)
    assert counter.head.keep_drafts.read(kept.id) == kept


def test_a_draft_kept_again_is_one_draft_newest_first(counter):
    drafts, client = counter.head.keep_drafts, counter.register()
    first = drafts.new_draft_id()
    drafts.keep(first, "session", {"minutes": 1}, client_id=client.id)
    drafts.keep(drafts.new_draft_id(), "partner", {})
    counter.clock.pass_(minutes=1)
    drafts.keep(first, "session", {"minutes": 2}, client_id=client.id)
    assert [(one.form, one.facts) for one in drafts.mine()] == [("session", {"minutes": 2}), ("partner", {})]


def test_a_draft_is_its_owners_alone(counter):
    draft = counter.colleague.keep_drafts.keep(counter.head.keep_drafts.new_draft_id(), "session", {"a": 1})
    head = counter.head.keep_drafts
    assert head.mine() == ()
    with pytest.raises(NotFound):
        head.read(draft.id)
    with pytest.raises(NotFound):
        head.keep(draft.id, "session", {"a": 2})
    head.drop(draft.id)
    assert counter.colleague.keep_drafts.mine() == (draft,)


def test_a_draft_that_was_dropped_is_gone_and_never_touched_a_record(counter):
    drafts = counter.head.keep_drafts
    draft_id = drafts.new_draft_id()
    drafts.keep(draft_id, "registration", {"surname_km": "គំរូ"})
    drafts.drop(draft_id)
    drafts.drop(DraftId(counter.head.new_id()))
    assert drafts.mine() == ()
    assert counter.head.find_clients.count() == 0
    assert counter.heard == []


# --- partners -----------------------------------------------------------------------------------------------


def test_a_partner_is_kept_with_the_next_number(counter):
    one = counter.head.keep_partner(a_partner(place="Battambang", phone="053 952 905"))
    two = counter.colleague.keep_partner(a_partner())
    assert (one.partner_no, two.partner_no) == ("P02-A0001", "P02-A0002")
    assert (one.place, one.phone) == ("02", "+85553952905")
    assert one.place_name_km == counter.head.gazetteer.get("02").full_name("km")
    assert counter.head.find_partners(one.name_en)[0] == one


def test_a_partner_is_found_by_number_or_id(counter):
    partner = counter.head.keep_partner(a_partner())
    assert counter.head.find_partners.by_no(partner.partner_no.lower()) == partner
    assert counter.head.find_partners.get(partner.id) == partner
    with pytest.raises(NotFound):
        counter.head.find_partners.by_no("P02-A9999")
    with pytest.raises(NotFound):
        counter.head.find_partners.get(PartnerId(counter.head.new_id()))


def test_saving_a_partner_twice_makes_no_twin(counter):
    partner_id = PartnerId(counter.head.new_id())
    told = a_partner()
    assert counter.head.keep_partner(told, partner_id=partner_id) == counter.head.keep_partner(
        told, partner_id=partner_id
    )
    assert len(counter.head.find_partners()) == 1


@pytest.mark.parametrize(
    ("told", "problems"),
    [
        ({"name_km": "", "name_en": None, "kind": None}, {"name_km": "GEN-04", "kind": "GEN-04"}),
        ({"kind": "shop"}, {"kind": "GEN-03"}),
        ({"partner_no": "P1"}, {"partner_no": "GEN-02"}),
        ({"phone": "1"}, {"phone": "CLI-02"}),
    ],
)
def test_what_a_partner_cannot_be_is_named(counter, told, problems):
    with pytest.raises(InputProblems) as refused:
        counter.head.keep_partner(a_partner(**told))
    assert problems_of(refused) == problems


def test_a_partner_is_changed_field_by_field_and_emptied_ones_get_their_default(counter):
    partner = counter.head.keep_partner(a_partner(place="02", verification="visited", active=False))
    after = counter.head.keep_partner(
        {"place": None, "verification": "", "active": None, "name_en": None}, partner_id=partner.id
    )
    assert (after.place, after.place_name_km, after.verification, after.active) == (
        None,
        None,
        "unverified",
        True,
    )
    assert after.name == partner.name_km
    counter.start_again()
    assert counter.head.find_partners() == (after,)
    with pytest.raises(InputProblems) as refused:
        counter.head.keep_partner({"name_km": "", "kind": ""}, partner_id=partner.id)
    assert problems_of(refused) == {"name_km": "GEN-04", "kind": "GEN-04"}


def test_only_active_partners_are_listed_when_nothing_is_typed(counter):
    active, closed = (
        counter.head.keep_partner(a_partner()),
        counter.head.keep_partner(a_partner(active=False)),
    )
    assert counter.head.find_partners() == (active,)
    assert counter.head.find_partners(" ", limit=5) == (active,)
    assert counter.head.find_partners(closed.partner_no) == (closed,)


def test_a_fortnight_of_silence_after_the_paper_is_due(counter):
    referral = counter.refer_with_paper(counter.register())
    counter.clock.pass_(days=13)
    assert counter.head.look_at_today().due == ()
    counter.clock.pass_(days=1)
    [due] = counter.head.look_at_today().due
    assert (due.kind, due.record_id) == ("referral_follow_up", referral.id)
    assert due.on == referral.made_on + timedelta(days=15), "the fourteenth is a Sunday"
