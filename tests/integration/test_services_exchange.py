"""Two desks and the real central server: what one saved the other shows, and nothing is lost on the way."""

from dataclasses import replace

import pytest

from jobcentre_desktop.domain.connection import Standing
from jobcentre_desktop.domain.counsellor import Role
from jobcentre_desktop.domain.errors import EnrolmentRefused, NotAllowed, NotFound, ServerUnreachable
from jobcentre_desktop.domain.session import CounsellingSession
from jobcentre_desktop.services.desk_facts import read_enrolment, write_enrolment
from tests.counter import two_desks
from tests.makers import a_client, a_session

SOMEWHERE_DEAD = "http://127.0.0.1:9"


@pytest.fixture(scope="module")
def both(central, patterns, tmp_path_factory):
    """Desks A and B of one centre, enrolled; each with a head and a counsellor."""
    with two_desks(central, patterns, tmp_path_factory.mktemp("both"), url=f" {central.url}/ ") as both:
        yield both


@pytest.fixture
def desks(both):
    """The two desks, each knowing everything that the other knows."""
    a, b = both
    sync(a, b, a)
    assert a.head.settle_conflict.open_ones() == ()
    return both


def sync(*counters):
    return [counter.head.exchange_changes() for counter in counters][-1]


def move_server(counter, url):
    """Act as if the line went to another place; return where it went before."""
    with counter.work() as work:
        enrolment = read_enrolment(work)
        write_enrolment(work, replace(enrolment, server=url))
        work.commit()
    return enrolment.server


def test_what_one_desk_saved_the_other_shows(desks):
    a, b = desks
    client = a.register()
    a.head.hold_session(client.id, a_session(steps=[{"what": "មួយ"}]))
    referral = a.refer_with_paper(client)
    result = sync(a, b)
    assert result.received > 0
    file = b.head.show_client(client.id)
    assert file.client.client_no == client.client_no
    assert (len(file.sessions), len(file.steps), len(file.referrals)) == (1, 1, 1)
    assert file.referrals[0].state.value == "handed_over"
    assert b.head.find_clients(client.client_no)[0].id == client.id
    assert {one.name for one in b.head.keep_staff.everybody()} == {
        one.name for one in a.head.keep_staff.everybody()
    }
    assert b.head.show_client.referral(referral.id).letters


def test_a_round_says_what_it_did_and_both_sides_agree(desks):
    a, b = desks
    a.register()
    heard = []
    first = a.head.exchange_changes(progress=lambda done, of: heard.append((done, of)))
    assert (first.sent, first.waiting, first.refused, first.held, first.conflicts) == (1, 0, 0, 0, 0)
    assert first.agrees is True
    assert first.bytes_up > 0 < first.bytes_down
    assert heard == [(1, 1)]
    second = sync(a)
    assert (second.sent, second.received, second.requests) == (0, 0, 1)
    assert sync(b).agrees is True


def test_the_clock_of_the_desk_is_compared_with_the_servers(desks):
    a, _ = desks
    sync(a)
    with a.work(reading=True) as work:
        assert abs(int(work.desk.read("clock_offset_s"))) > 0


def test_the_two_desks_share_one_centre_and_number_apart(desks):
    a, b = desks
    b.head.keep_centre({"phone": "053 952 905"})
    sync(b, a)
    a.start_again()
    assert a.head.centre.phone == "053 952 905"
    assert {one.register().client_no[8] for one in desks} == {"A", "B"}


def test_two_fields_of_one_client_come_together(desks):
    a, b = desks
    client = a.register()
    sync(a, b)
    a.head.edit_client(client.id, {"email": "sophea@example.org"})
    b.head.edit_client(client.id, {"telegram": "@sophea"})
    sync(a, b, a)
    for one in desks:
        kept = one.head.show_client(client.id).client
        assert (kept.email, kept.telegram) == ("sophea@example.org", "@sophea")
        assert one.head.settle_conflict.open_ones() == ()


@pytest.mark.parametrize("choice", ["shown", "other"])
def test_one_field_changed_at_both_desks_is_kept_twice_until_somebody_chooses(desks, choice):
    a, b = desks
    client = a.register()
    sync(a, b)
    a.head.edit_client(client.id, {"given_km": "សុភា ក"})
    b.clock.pass_(minutes=1)
    b.colleague.edit_client(client.id, {"given_km": "សុភា ខ"})
    sync(a, b)
    assert sync(a).conflicts == 1
    [here], [there] = (one.head.settle_conflict.open_ones() for one in desks)
    assert here.conflict == there.conflict
    assert {here.conflict.shown.value, here.conflict.other.value} == {"សុភា ក", "សុភា ខ"}
    assert (here.client_id, here.conflict.field) == (client.id, "given_km")
    assert here.client_name == a.head.show_client(client.id).client.name
    assert {one.by for one in here.sides} == {a.head.me.name, b.colleague.me.name}
    assert a.head.show_client(client.id).conflicts == (here.conflict,)
    chosen = getattr(here.conflict, choice).value
    with pytest.raises(NotFound):
        a.head.settle_conflict("nobody's", choice)
    a.head.settle_conflict(here.conflict.id, choice)
    sync(a, b)
    for one in desks:
        assert one.head.settle_conflict.open_ones() == ()
        assert one.head.show_client(client.id).client.given_km == chosen
        assert {"សុភា ក", "សុភា ខ"} <= {
            entry.facts.get("given_km") for entry in one.head.show_client.history(client.id)
        }
    with pytest.raises(NotFound):
        b.head.settle_conflict(here.conflict.id, choice)


def test_a_conflict_of_the_centre_belongs_to_no_client(desks):
    a, b = desks
    a.head.keep_centre({"head_name_km": "ក"})
    b.head.keep_centre({"head_name_km": "ខ"})
    sync(a, b)
    [found] = b.head.settle_conflict.open_ones()
    assert (found.client_id, found.client_name) == (None, "")
    b.head.settle_conflict(found.conflict.id, "shown")
    sync(b)


def test_a_conflict_over_a_restricted_note_whose_session_is_gone_is_the_heads_alone(desks):
    a, b = desks
    session = a.colleague.hold_session(a.register().id, a_session(restricted_note="ដើម")).session
    sync(a, b)
    there = b.desk.services_for(a.colleague.me.id)
    a.colleague.edit_session(session.id, {"restricted_note": "ព្រឹក សម្ងាត់"})
    there.edit_session(session.id, {"restricted_note": "រសៀល សម្ងាត់"})
    sync(a, b)
    with b.work() as work:
        work.records.remove(CounsellingSession, session.id)
        work.commit()
    [conflict] = b.head.settle_conflict.open_ones()
    assert {side.value for side in conflict.sides} == {"ព្រឹក សម្ងាត់", "រសៀល សម្ងាត់"}
    for other in (there, b.colleague):
        assert other.settle_conflict.open_ones() == ()
        with pytest.raises(NotFound):
            other.settle_conflict(conflict.conflict.id, "other")
    b.head.settle_conflict(conflict.conflict.id, "other")
    sync(b)


def test_a_conflict_over_a_restricted_note_is_shown_to_few(desks):
    a, b = desks
    author = a.colleague.me
    client = a.register()
    session = a.colleague.hold_session(client.id, a_session(restricted_note="ដើម")).session
    sync(a, b)
    there = b.desk.services_for(author.id)  # the author went to the other desk in the afternoon
    a.colleague.edit_session(session.id, {"restricted_note": "ព្រឹក សម្ងាត់"})
    there.edit_session(session.id, {"restricted_note": "រសៀល សម្ងាត់"})
    sync(a, b)
    [conflict] = there.settle_conflict.open_ones()
    assert conflict.client_id == client.id
    for other in (b.head, b.colleague):
        assert other.settle_conflict.open_ones() == (), "it is the author's to settle"
    assert b.colleague.show_client(client.id).conflicts == ()
    assert "សម្ងាត់" not in repr(b.colleague.show_client.history(client.id))
    with pytest.raises(NotFound):
        b.colleague.settle_conflict(conflict.conflict.id, "other")
    a.head.keep_staff.suspend(author.id)
    sync(a, b)
    assert [one.conflict for one in b.head.settle_conflict.open_ones()] == [conflict.conflict]
    there.settle_conflict(conflict.conflict.id, "other")
    assert b.head.settle_conflict.open_ones() == ()
    sync(b)


def test_who_was_told_apart_at_one_desk_is_told_apart_at_the_other(desks):
    a, b = desks
    told = a_client()
    one, other = (a.head.register_client(told).client for _ in range(2))
    a.head.tell_apart(one.id, other.id)
    sync(a, b)
    for desk in desks:
        assert desk.head.look_for_duplicates(told, but_not=one.id) == ()
        assert desk.head.look_for_duplicates(told, but_not=other.id) == ()
    assert len(b.head.look_for_duplicates(told)) == 2


def test_a_broken_line_loses_nothing_and_the_next_round_sends_it(desks):
    a, b = desks
    server = move_server(a, SOMEWHERE_DEAD)
    client = a.register()
    with pytest.raises(ServerUnreachable):
        sync(a)
    line = a.head.look_at_the_line(online=False)
    assert (line.standing, line.online, line.waiting) == (Standing.WAITING, False, 1)
    assert line.oldest_unsent_at == a.clock.now()
    assert a.head.show_client(client.id).client == client
    move_server(a, server)
    assert sync(a).sent == 1
    assert a.head.look_at_the_line().standing is Standing.ALL_SENT
    sync(b)
    assert b.head.show_client(client.id).client.client_no == client.client_no


def test_what_was_sent_is_marked_record_by_record(desks):
    a, _ = desks
    client = a.register()
    assert not a.head.show_client(client.id).timeline[0].sent
    sync(a)
    assert a.head.show_client(client.id).timeline[0].sent


def test_the_server_hears_when_the_newest_change_was_made(central, desks):
    a, _ = desks
    a.clock.pass_(hours=5)
    a.register()
    newest = a.clock.now()
    a.clock.pass_(hours=5)
    sync(a)
    told = central.centre(a.head.desk.centre_code)["desks"]
    assert newest.strftime("%Y-%m-%dT%H:%M") in next(one for one in told if one["desk"] == "A")["newest"]


def test_a_code_nobody_gave_is_refused_and_leaves_the_desk_as_it_was(central, counter):
    with pytest.raises(EnrolmentRefused):
        counter.head.enrol_desk(central.url, "AAAA-AAAA-AAAA")
    assert counter.head.look_at_the_line().standing is Standing.NOT_ENROLLED


def test_a_counsellor_connects_the_desk_to_no_server(central, counter):
    """Whose ever server it were would hear every record, what is restricted too."""
    with pytest.raises(NotAllowed):
        counter.colleague.enrol_desk(central.url, central.invite("02", "A"))
    assert counter.head.look_at_the_line().standing is Standing.NOT_ENROLLED


def test_a_head_added_at_one_desk_is_known_at_the_other(desks):
    a, b = desks
    added = a.head.keep_staff.add("គង់ មករា", "another password 26", role=Role.HEAD)
    sync(a, b)
    assert added in b.head.keep_staff.everybody()
    b.head.keep_staff.reset_password(added.id, "another password 27")
    assert b.services_of("គង់ មករា").me == added


def test_a_day_of_two_desks_is_counted_at_each(desks):
    a, b = desks

    def registered():
        return [one.head.look_at_today().counts["registrations"] for one in desks]

    before = registered()
    for one in (a, b, b):
        one.register()
    sync(a, b, a)
    assert registered() == [before[0] + 1, before[1] + 2]
    assert a.head.find_clients.count() == b.head.find_clients.count()


def test_the_last_closing_is_this_desks_own_and_of_this_day(desks):
    a, b = desks
    first, last = (a.head.close_day(counts, send=False).close for counts in ({"visits": 1}, {"visits": 2}))
    assert first.counts == last.counts
    elsewhere = b.head.close_day({"visits": 3}, send=False).close
    sync(b, a, b)
    assert [one.head.close_day.look().closed for one in desks] == [last, elsewhere]
    a.clock.pass_(days=1)
    assert a.head.close_day.look().closed is None
    a.clock.pass_(days=-1)
