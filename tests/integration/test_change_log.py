"""The change log of one desk: what is still to send, what was acknowledged, what others changed meanwhile."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from jobcentre_desktop.domain.chain import chain_of, first_link
from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.errors import NotFound
from jobcentre_desktop.storage.tables import record
from tests.integration.desk_file import MORNING, DeskFile, consent, session, visit
from tests.integration.replay import assert_replay_gives_the_file, kept, logged
from tests.integration.toy_server import ToyServer

NOON = MORNING + timedelta(hours=4)


@pytest.fixture
def desk(tmp_path):
    desk = DeskFile(tmp_path, "A")
    yield desk
    desk.close()


@pytest.fixture
def other(tmp_path):
    desk = DeskFile(tmp_path, "B")
    yield desk
    desk.close()


@pytest.fixture
def server():
    return ToyServer(lambda: NOON)


def go_round(desk, server):
    """One round; return (unsent before, kinds touched)."""
    with desk.work() as work:
        unsent = work.changes.unsent(most=1000)
        answer = server.exchange(desk.desk.name, unsent, work.changes.cursor())
        numbers, reasons, clocks, changes, cursor = answer
        work.changes.acknowledge(numbers, at=NOON, clocks=clocks)
        work.changes.quarantine(reasons)
        touched = work.changes.take_in(changes, cursor)
        work.commit()
    return unsent, touched


def change(desk, client, **facts):
    with desk.work() as work:
        work.records.change(replace(work.records.get(Client, client.id), **facts))
        work.commit()


def waiting(desk):
    with desk.work(reading=True) as work:
        return work.changes.waiting()


def seen(desk, client):
    with desk.work(reading=True) as work:
        return work.records.find(Client, client.id)


def test_changes_wait_oldest_first_and_are_cut_only_between_saves(desk):
    client = desk.client()
    desk.save(client, consent(desk, client), visit(desk, client))
    desk.save(session(desk, client))
    desk.save(desk.client(2), desk.client(3))
    with desk.work(reading=True) as work:
        sizes = {most: len(work.changes.unsent(most=most)) for most in range(1, 8)}
        assert [one.seq for one in work.changes.unsent(most=4)] == [1, 2, 3, 4]
    assert sizes == {1: 3, 2: 3, 3: 3, 4: 4, 5: 4, 6: 6, 7: 6}


def test_one_work_may_be_divided_into_saves_that_travel_apart(desk):
    with desk.work() as work:
        for n in (1, 2, 3):
            work.next_save()
            work.records.add(desk.client(n))
        work.commit()
    with desk.work(reading=True) as work:
        assert [len(work.changes.unsent(most=most)) for most in (1, 2, 3)] == [1, 2, 3]
        assert [one.tx for one in work.changes.unsent(most=3)] == [1, 2, 3]


def test_what_waits_is_counted_in_changes_and_in_saves(desk):
    client = desk.client()
    desk.save(client, visit(desk, client))
    first = logged(desk)[0].made_at
    desk.save(session(desk, client))
    told = waiting(desk)
    assert (told.changes, told.saves, told.oldest_at) == (3, 2, first)
    assert told.last_acknowledged_at is None


def test_what_was_acknowledged_waits_no_more(desk, server):
    client = desk.client()
    desk.save(client)
    go_round(desk, server)
    told = waiting(desk)
    assert (told.changes, told.saves, told.oldest_at, told.last_acknowledged_at) == (0, 0, None, NOON)
    change(desk, client, phone="+85512345678")
    assert [one.base for one in go_round(desk, server)[0]] == [1]


def test_an_edit_made_while_the_desk_talked_is_simply_the_next_change(desk, server):
    client = desk.client()
    desk.save(client)
    with desk.work(reading=True) as work:
        request = work.changes.unsent(most=10), work.changes.cursor()
    change(desk, client, phone="+85512345678")
    numbers, _, clocks, changes, cursor = server.exchange(desk.desk.name, *request)
    with desk.work() as work:
        work.changes.acknowledge(numbers, at=NOON, clocks=clocks)
        work.changes.take_in(changes, cursor)
        work.commit()
    assert seen(desk, client).phone == "+85512345678"
    assert waiting(desk).changes == 1
    assert_replay_gives_the_file(desk)


def test_the_chain_ties_every_own_change_to_the_one_before(desk):
    client = desk.client()
    desk.save(client, visit(desk, client))
    desk.reopen()
    change(desk, client, phone="+85512345678")
    link = first_link("02-A.1")
    with desk.work(reading=True) as work:
        for one in work.changes.unsent(most=10):
            link = chain_of(link, replace(one, chain=""))
            assert one.chain == link
        assert work.changes.own_line().chain == link
        assert work.changes.last_own_seq() == 3


def test_two_desks_see_each_others_records(desk, other, server):
    client = desk.client()
    desk.save(client, visit(desk, client))
    go_round(desk, server)
    assert go_round(other, server)[1] == {"client", "visit"}
    assert seen(other, client) == client
    with other.work(reading=True) as work:
        assert [one.id for one in work.clients.search("sok sophea")] == [client.id]
        assert work.changes.digest() == server.digest()
        assert [entry.sent for entry in work.diary.timeline(client.id)] == [True, True]


def test_different_fields_changed_at_once_both_stay_and_nothing_is_asked(desk, other, server):
    client = desk.client()
    desk.save(client)
    for one in (desk, other):
        go_round(one, server)
    change(desk, client, phone="+85512345678")
    change(other, client, marital="single")
    for one in (desk, other, desk):
        go_round(one, server)
    for one in (desk, other):
        assert (seen(one, client).phone, seen(one, client).marital) == ("+85512345678", "single")
        with one.work(reading=True) as work:
            assert work.changes.conflicts() == ()


def test_one_field_changed_at_both_desks_is_kept_twice_and_listed(desk, other, server):
    client = desk.client()
    desk.save(client)
    for one in (desk, other):
        go_round(one, server)
    change(desk, client, surname_la="SOKH")
    change(other, client, surname_la="SAUK")
    for one in (desk, other, desk):
        go_round(one, server)
    listed = []
    for one in (desk, other):
        with one.work(reading=True) as work:
            (conflict,) = work.changes.conflicts(client_id=client.id)
            assert work.changes.conflicts(client_id=one.new_id()) == ()
            told = [entry.facts.get("surname_la") for entry in work.changes.history(client.id)]
        assert {conflict.shown.value, conflict.other.value} == {"SOKH", "SAUK"}
        assert conflict.critical
        assert seen(one, client).surname_la == conflict.shown.value
        assert told == ["SOK", "SOKH", "SAUK"]
        listed.append(conflict)
    assert listed[0] == listed[1]


def test_a_conflict_is_gone_from_the_list_as_soon_as_somebody_settled_it(desk, other, server):
    client = desk.client()
    desk.save(client)
    for one in (desk, other):
        go_round(one, server)
    change(desk, client, surname_la="SOKH")
    change(other, client, surname_la="SAUK")
    for one in (desk, other, desk):
        go_round(one, server)
    with desk.work() as work:
        (conflict,) = work.changes.conflicts()
        assert work.changes.count_conflicts() == 1
        with pytest.raises(ValueError, match="field"):
            work.changes.settle(conflict.id, {"given_la": "Dara"})
        work.changes.settle(conflict.id, {"surname_la": conflict.other.value})
        work.commit()
    with desk.work() as work:
        assert work.changes.conflicts() == ()
        assert work.changes.count_conflicts() == 0
        assert logged(desk)[-1].change.act is Act.SETTLE
    for one in (desk, other):
        go_round(one, server)
        with one.work(reading=True) as work:
            assert work.changes.conflicts() == ()
            with pytest.raises(NotFound):
                work.changes.settle(conflict.id, {"surname_la": "X"})
        assert seen(one, client).surname_la == conflict.other.value
        assert_replay_gives_the_file(one)


def test_what_the_server_keeps_aside_stays_on_the_screen_and_is_counted(desk, server):
    client = desk.client()
    desk.save(client)
    go_round(desk, server)
    change(desk, client, phone="+85512345678")
    with desk.work() as work:
        work.changes.quarantine({2: "bad_value"})
        work.commit()
    told = waiting(desk)
    assert (told.changes, told.refused) == (0, 1)
    assert seen(desk, client).phone == "+85512345678"
    with desk.work(reading=True) as work:
        assert work.changes.unsent(most=10) == ()
        assert [entry.sent for entry in work.diary.timeline(client.id)] == [False]
        assert work.changes.digest() == server.digest()
    assert desk.heard[-1] == {"client"}
    assert_replay_gives_the_file(desk)


def test_what_came_too_late_leaves_no_rest_of_a_record_and_it_is_still_known_whose_it_was(desk):
    """An erasure finds by it what else was said of the person here."""
    client = desk.client(1)
    held = session(desk, client)
    desk.save(client, held)
    with desk.work() as work:
        work.records.change(replace(held, shared_note="ថែម"))
        work.commit()
    with desk.work(reading=True) as work:
        first, second = [one.seq for one in work.changes.unsent(most=10) if one.record_id == held.id]
    for seq in (first, second):
        with desk.work() as work:
            work.changes.hold({seq: "12"})
            work.commit()
        with desk.engine.connect() as connection:
            row = connection.execute(select(record).where(record.c.id == held.id)).one()
        assert (row.client_id, row.removed) == (client.id, True)


def test_an_own_number_learnt_late_puts_the_record_in_the_right_order(desk, other, server):
    client = desk.client()
    desk.save(client)
    for one in (desk, other):
        go_round(one, server)
    change(desk, client, phone="+85512000001")
    with desk.work(reading=True) as work:
        lost = server.exchange(desk.desk.name, work.changes.unsent(most=10), work.changes.cursor())
    go_round(other, server)
    change(other, client, phone="+85512000002")
    go_round(other, server)
    with desk.work() as work:  # only listens: hears number 3 without knowing that its own change is number 2
        work.changes.take_in(server.log[2:], 3)
        work.commit()
    assert seen(desk, client).phone == "+85512000001"
    with desk.work() as work:
        work.changes.acknowledge(lost[0], at=NOON)
        work.commit()
    assert seen(desk, client).phone == "+85512000002"
    with desk.work(reading=True) as work:
        assert work.changes.digest() == server.digest()
        assert work.changes.conflicts() == ()
    assert_replay_gives_the_file(desk)


def test_a_clock_that_ran_ahead_is_set_back_here_too(desk, other, server):
    client = desk.client()
    desk.clock.pass_by(days=400)
    desk.save(client)
    link = logged(desk)[0].change.chain
    for one in (desk, other):
        go_round(one, server)
    (here,), (there,) = logged(desk), logged(other)
    assert here.change.clock == there.change.clock < "2026-11-24"
    assert here.change.chain == link
    assert kept(desk)[0]["client", client.id] == kept(other)[0]["client", client.id]
    change(desk, client, phone="+85512345678")
    assert_replay_gives_the_file(desk)


def test_a_page_that_arrives_twice_changes_nothing(desk, other, server):
    client = desk.client()
    other.save(client)
    go_round(other, server)
    for _ in range(2):
        with desk.work() as work:
            work.changes.take_in(server.log, 1)
            work.commit()
    assert len(logged(desk)) == 1
    with desk.work(reading=True) as work:
        assert work.changes.digest() == server.digest()


def test_a_change_beyond_its_cursor_is_a_bug_and_nothing_is_written(desk, other, server):
    other.save(other.client())
    go_round(other, server)
    with pytest.raises(ValueError, match="cursor"), desk.work() as work:
        work.changes.take_in(server.log, 0)
    assert logged(desk) == []


def test_the_history_of_a_client_names_everything_that_belongs_to_them(desk):
    client = desk.client()
    desk.save(client, consent(desk, client))
    desk.save(session(desk, client))
    desk.save(desk.client(2))
    change(desk, client, phone="+85512345678")
    with desk.work(reading=True) as work:
        told = work.changes.history(client.id)
        assert [one.kind for one in told] == ["client", "consent", "session", "client"]
        assert told[-1].facts == {"phone": "+85512345678"}
        assert {one.number for one in told} == {0}
        assert [one.at for one in told] == sorted(one.at for one in told)
        assert work.changes.history(client.id, limit=2) == told[-2:]


def test_a_client_removed_here_and_changed_there_comes_back_and_is_listed(desk, other, server):
    client = desk.client()
    desk.save(client)
    for one in (desk, other):
        go_round(one, server)
    with desk.work() as work:
        work.records.remove(Client, client.id)
        work.commit()
    change(other, client, phone="+85512345678")
    for one in (desk, other, desk):
        go_round(one, server)
    for one in (desk, other):
        assert seen(one, client).phone == "+85512345678"
        with one.work(reading=True) as work:
            assert len(work.changes.conflicts()) == 1
            assert work.clients.count() == 1
            assert work.changes.digest() == server.digest()
