"""What a counsellor did at one go is taken back at one go, on a real encrypted file and over a real line."""

from functools import partial

import pytest

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.consent import Consent
from jobcentre_desktop.domain.errors import Cancelled, NotFound, TooLateToUndo
from jobcentre_desktop.domain.partner import Partner
from jobcentre_desktop.domain.removal import Why, why_removed
from jobcentre_desktop.domain.visit import Visit
from jobcentre_desktop.services.record_consent import ConsentGiven
from tests import some_scans
from tests.makers import a_client, a_partner, a_referral

YES = ConsentGiven(purpose="registration", given=True, how="signature")


def registered(counter, **told):
    """Register somebody with a word and a ticket, watched as one act; give the act and the client."""

    def act():
        client = counter.head.register_client(a_client(**told), consents=(YES,)).client
        counter.head.receive_visits.arrive(client.id)
        return client

    acted = counter.head.undo_act.watch(act)
    return acted, acted.value


def kinds_of(counter, kind):
    with counter.work(reading=True) as work:
        return work.records.every(kind)


def test_a_registration_is_taken_back_with_its_words_and_its_ticket(counter):
    acted, client = registered(counter)
    counter.head.undo_act(acted)
    with pytest.raises(NotFound):
        counter.head.show_client(client.id)
    assert [kinds_of(counter, kind) for kind in (Client, Consent, Visit)] == [(), (), ()]
    with counter.work(reading=True) as work:
        own = work.changes.unsent(most=1000)
    removals = [one for one in own if one.act is Act.REMOVE]
    assert [one.kind for one in removals] == ["visit", "consent", "client"]
    assert {why_removed(one.facts) for one in removals} == {Why.TAKEN_BACK}


def test_what_is_broken_off_takes_nothing_back(counter):
    acted, client = registered(counter)
    asked = []

    def till_the_second(done, total):
        asked.append((done, total))
        return done < 1

    with pytest.raises(Cancelled):
        counter.head.undo_act(acted, progress=till_the_second)
    assert asked == [(0, 3), (1, 3)]
    assert counter.head.show_client(client.id).client == client
    assert [len(kinds_of(counter, kind)) for kind in (Client, Consent, Visit)] == [1, 1, 1]


@pytest.mark.parametrize(
    "since",
    [
        lambda desk, one: desk.head.edit_client(one.id, {"phone": "012 345 678"}),
        lambda desk, one: desk.colleague.refer_client(one.id, a_referral()),
        lambda desk, one: desk.colleague.receive_visits.call_next(),
        lambda desk, one: desk.colleague.keep_drafts.keep(
            desk.head.keep_drafts.new_draft_id(), "session", {}, client_id=one.id
        ),
    ],
    ids=["changed", "referred", "called", "half typed"],
)
def test_nobody_is_taken_back_with_whom_something_was_done_since(counter, since):
    acted, client = registered(counter)
    since(counter, client)
    with pytest.raises(TooLateToUndo):
        counter.head.undo_act(acted)
    assert counter.head.show_client(client.id).consents


def test_what_was_done_since_and_taken_back_hinders_nothing(counter):
    acted, client = registered(counter)
    later = counter.head.undo_act.watch(lambda: counter.head.record_consent(client.id, YES))
    counter.head.undo_act(later)
    counter.head.undo_act(acted)
    assert kinds_of(counter, Client) == ()


def test_a_change_is_put_back_and_what_others_changed_meanwhile_stays(counter):
    client = counter.register(phone="012 345 678")
    told = {"phone": "092 111 222", "grade": 9, "remarks": "calls in the evening"}
    acted = counter.head.undo_act.watch(partial(counter.head.edit_client, client.id, told))
    counter.colleague.edit_client(client.id, {"grade": 12, "ethnicity": "cham"})
    counter.head.undo_act(acted)
    now = counter.head.show_client(client.id).client
    assert (now.phone, now.remarks) == (client.phone, None)
    assert (now.grade, now.ethnicity) == (12, "cham")


def test_what_was_removed_is_there_again(counter):
    days, today = counter.head.working_days, counter.clock.today()
    days.set(today, closed=True, reason="flood")
    acted = counter.head.undo_act.watch(lambda: days.forget(today))
    assert days.own() == ()
    counter.head.undo_act(acted)
    [day] = days.own()
    assert (day.closed, day.reason) == (True, "flood")


def test_a_partner_goes_while_no_referral_names_it(counter):
    told = a_partner()
    acted = counter.head.undo_act.watch(lambda: counter.head.keep_partner(told))
    counter.head.undo_act(acted)
    assert kinds_of(counter, Partner) == ()
    again = counter.head.undo_act.watch(lambda: counter.head.keep_partner(told))
    client = counter.register()
    counter.refer(client, partner=again.value.partner_no)
    with pytest.raises(TooLateToUndo):
        counter.head.undo_act(again)


def test_a_scan_that_was_removed_is_there_again_with_its_bytes(counter):
    client = counter.register()
    scan = counter.head.keep_scans.add(client.id, some_scans.a_pdf(), "card.pdf", kind="identity_card")
    _, content = counter.head.keep_scans.read(scan.id)
    acted = counter.head.undo_act.watch(lambda: counter.head.keep_scans.remove(scan.id, Why.UNREADABLE))
    with counter.work(reading=True) as work:
        assert work.scans.state(scan.sha256) is None, "its bytes left the desk at once"
    counter.head.undo_act(acted)
    assert counter.head.keep_scans.read(scan.id) == (scan, content)


def test_a_photo_taken_back_gives_its_place_to_the_one_before(counter, tmp_path):
    client = counter.register()
    for name in ("first", "second"):
        (tmp_path / name).write_bytes(some_scans.a_picture(len(name)))
    first = counter.head.keep_photo.set(client.id, tmp_path / "first")
    set_second = partial(counter.head.keep_photo.set, client.id, tmp_path / "second")
    counter.head.undo_act(counter.head.undo_act.watch(set_second))
    assert counter.head.keep_photo.of(client.id) == first


def test_what_other_acts_do_meanwhile_is_none_of_it(counter):
    acted, _ = registered(counter)
    other = counter.register(given_la="Another")
    counter.head.undo_act(acted)
    assert [one.id for one in kinds_of(counter, Client)] == [other.id]


def test_an_act_that_was_sent_is_taken_back_everywhere(desks):
    a, b = desks
    acted, client = registered(a)
    a.head.exchange_changes()
    b.head.exchange_changes()
    assert b.head.show_client(client.id).client.name == client.name
    a.head.undo_act(acted)
    a.head.exchange_changes()
    b.head.exchange_changes()
    with pytest.raises(NotFound):
        b.head.show_client(client.id)


def test_what_a_colleagues_desk_did_with_them_is_heard_of_before_they_are_taken_back(desks):
    a, b = desks
    acted, client = registered(a)
    a.head.exchange_changes()
    b.head.exchange_changes()
    b.refer(client)
    b.head.exchange_changes()
    a.head.exchange_changes()
    with pytest.raises(TooLateToUndo):
        a.head.undo_act(acted)
