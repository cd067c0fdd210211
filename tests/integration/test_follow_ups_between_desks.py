"""Follow-ups and outcomes at two desks and two centres: one record, both words kept, a person chooses."""

from datetime import date

from jobcentre_desktop.domain.referral import ReferralState
from jobcentre_desktop.services.follow_clients import Section
from tests.integration.between_centres import desks, sync, three  # noqa: F401

# ruff: noqa: F811 - a fixture is named where it is used


def coming(counter, client):
    page = counter.head.follow_clients.page(Section.COMING, limit=1000)
    return [(one.occasion, one.on) for one in page.items if one.client_id == client.id]


def outcome_at(counter, client):
    [outcome] = counter.head.show_client(client.id).outcomes
    return outcome


def test_two_desks_hear_of_one_placement_and_a_person_chooses_since_when(desks):
    a, b, _ = desks
    client = a.register()
    referral = a.refer_with_paper(client)
    sync(a, b)
    a.head.move_referral(referral.id, ReferralState.ACCEPTED, source="slip", started_on=date(2026, 11, 30))
    b.head.move_referral(referral.id, ReferralState.ACCEPTED, source="client", started_on=date(2026, 12, 7))
    sync(a, b, a)
    assert outcome_at(a, client) == outcome_at(b, client), "one record, the same at both desks"
    asked = {one.field: one for one in a.head.show_client(client.id).conflicts}
    assert set(asked) == {"started_on", "verified_by"}
    assert all(one.critical for one in asked.values())
    start = asked["started_on"]
    choice = "shown" if start.shown.value == "2026-11-30" else "other"
    a.head.settle_conflict(start.id, choice)
    sync(a, b)
    for counter in (a, b):
        assert outcome_at(counter, client).started_on == date(2026, 11, 30)
        assert coming(counter, client)[0][1] == date(2026, 12, 30)
        left = {one.field for one in counter.head.show_client(client.id).conflicts}
        assert left == {"verified_by"}


def test_a_try_at_one_desk_is_a_try_at_the_other(desks):
    a, b, _ = desks
    client = a.register()
    a.head.keep_outcomes.add(client.id, {"type": "job_wage", "started_on": "2026-10-20"})
    sync(a, b)
    [item] = [one for one in b.head.follow_clients.page(Section.NOW).items if one.client_id == client.id]
    told = b.head.follow_clients.record(item, {"reached": "no_answer"}).follow_up
    sync(b, a)
    assert a.head.follow_clients.about(item).tries == (told,)
    assert coming(a, client)[0] == (item.occasion, told.again_on)


def test_who_moves_to_another_centre_is_asked_there_and_no_more_here(desks):
    a, b, there = desks
    client = a.register()
    a.head.keep_outcomes.add(client.id, {"type": "job_wage", "started_on": "2026-11-20"})
    sync(a, b)
    a.head.transfer_client(client.id, "15", reason="work_there")
    sync(a, there)
    assert len(coming(there, client)) == 4
    assert coming(a, client) == []
