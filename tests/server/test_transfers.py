"""A client moves to another centre: all that is known of them goes along, and nothing is said too late."""

from itertools import permutations
from threading import Barrier, Thread

import pytest

from jobcentre_desktop.domain.changes import Act
from tests.memory_desk import AUTHOR, client_facts, record_id
from tests.moving import (
    CLIENT,
    SESSION,
    a_counsellor,
    a_session,
    add,
    agree,
    move,
    of_kind,
)


@pytest.fixture
def other(new_centre):
    return new_centre()


@pytest.fixture
def third(new_centre):
    return new_centre()


@pytest.fixture
def here(new_desk):
    """A desk of the client's centre, with a client who has a session."""
    desk = new_desk("A")
    add(desk, "counsellor", AUTHOR, a_counsellor())
    desk.add(CLIENT)
    add(desk, "session", SESSION, a_session(CLIENT))
    desk.round()
    return desk


@pytest.fixture
def there(new_desk, other):
    return new_desk("A", centre=other)


def test_the_new_centre_gets_the_whole_file(here, there, other, central, centre):
    transfer = move(here, CLIENT, other)
    here.round()
    there.round()
    client, session = there.shown(CLIENT), there.shown(SESSION)
    assert client.facts == {**client_facts(), "centre_code": other}
    assert session.facts == a_session(CLIENT)
    (colleague,) = of_kind(there, "counsellor")
    assert (colleague["name"], colleague["home"], colleague["active"]) == ("ហេង ពិសិដ្ឋ", centre, False)
    assert there.shown(transfer).facts["reason"] == "moved_home"
    assert agree(here)
    assert agree(there)


def test_the_old_centre_hears_that_the_file_is_there(here, other):
    transfer = move(here, CLIENT, other)
    here.round()
    (answer,) = of_kind(here, "handover")
    assert (answer["transfer_id"], answer["to_centre"]) == (str(transfer), other)
    assert answer["refused"] == ""
    assert here.shown(SESSION).facts == a_session(CLIENT), "the old centre's copy stays as it was"


def test_who_gave_which_value_travels_with_the_file(here, there, other):
    move(here, CLIENT, other)
    here.round()
    there.round()
    before, after = here.shown(CLIENT).marks, there.shown(CLIENT).marks
    for name in before.keys() - {"centre_code", "counsellor_id"}:
        assert (after[name].clock, after[name].desk, after[name].author) == (
            before[name].clock,
            before[name].desk,
            before[name].author,
        )


def test_both_values_of_an_open_conflict_travel(here, there, other, new_desk, central, centre):
    b = new_desk("B")
    b.round()
    here.set(CLIENT, given_km="សុផល")
    b.set(CLIENT, given_km="សុភ័ក្ត្រ")
    here.round()
    b.round()
    move(b, CLIENT, other)
    b.round()
    there.round()
    assert (central.centre(centre)["conflicts"], central.centre(other)["conflicts"]) == (0, 1)
    (kept,) = b.folded()[1].values()
    (came,) = there.folded()[1].values()
    assert (came.field, came.critical) == ("given_km", True)
    assert (came.shown.value, came.other.value) == (kept.shown.value, kept.other.value)
    assert (came.shown.desk, came.other.desk) == (kept.shown.desk, kept.other.desk)
    there.save((Act.SETTLE, "client", CLIENT, {"given_km": came.other.value}))
    there.round()
    assert there.folded()[1] == {}
    assert there.shown(CLIENT).facts["given_km"] == kept.other.value
    assert agree(there)


def test_an_unknown_centre_is_said_to_be_one_and_the_client_stays(here):
    move(here, CLIENT, "9Z")
    here.round()
    (answer,) = of_kind(here, "handover")
    assert answer["refused"] == "unknown_centre"
    here.set(CLIENT, phone="+85512345678")
    here.round()
    assert here.shown(CLIENT).facts["phone"] == "+85512345678"
    assert here.held == {}


def test_to_the_same_centre_or_of_a_stranger_nothing_moves(here, centre, other):
    move(here, CLIENT, centre)
    move(here, record_id(99), other)
    here.round()
    assert [one["refused"] for one in of_kind(here, "handover")] == ["same_centre", "not_here"]


def test_a_transfer_taken_back_before_it_was_sent_moves_nobody(here, there, other):
    transfer = move(here, CLIENT, other)
    here.save((Act.REMOVE, "transfer", transfer, {}))
    here.set(CLIENT, phone="+85512345678")
    here.round()
    there.round()
    assert of_kind(here, "handover") == of_kind(there, "client") == []
    assert here.shown(CLIENT).facts["phone"] == "+85512345678"


def test_what_comes_too_late_is_held_told_and_hinders_nothing(here, there, other, new_desk, office):
    b = new_desk("B")
    b.round()
    move(here, CLIENT, other)
    here.round()
    b.save(
        (Act.SET, "client", CLIENT, {"phone": "+85512345678"}),
        (Act.ADD, "client", record_id(7), client_facts(7)),
    )
    add(b, "session", record_id(8), a_session(CLIENT, "មកយឺត"))
    b.save((Act.SET, "session", record_id(8), {"shared_note": "មកយឺតទៀត"}))
    b.round()
    assert set(b.held.values()) == {other}
    assert len(b.held) == 3
    assert b.shown(record_id(7)).facts["client_no"] == client_facts(7)["client_no"]
    assert "phone" not in b.shown(CLIENT).facts
    there.round()
    notes = of_kind(there, "held_change")
    assert [(one["kind"], one["act"]) for one in notes] == [
        ("client", "set"),
        ("session", "add"),
        ("session", "set"),
    ]
    assert notes[0]["told"] == {"phone": "+85512345678"}
    assert {one["author_name"] for one in notes} == {"ហេង ពិសិដ្ឋ"}
    assert {one["desk_name"] for one in notes} == {b.name}
    add(b, "client", record_id(9), client_facts(9))
    b.round()
    here.round()
    assert agree(here, b)
    assert agree(there)


def test_a_lost_answer_about_held_changes_is_given_again(here, other, new_desk):
    b = new_desk("B")
    b.round()
    move(here, CLIENT, other)
    here.round()
    b.set(CLIENT, phone="+85512345678")
    b.set(CLIENT, phone="+85512345679")
    b.round()
    told = dict(b.held)
    b.held.clear()  # the answer was lost
    b.round()
    assert b.held == told
    assert len(told) == 2


def test_the_decision_goes_back_to_the_desk_that_came_too_late(here, there, other, new_desk, central, centre):
    b = new_desk("B")
    b.round()
    move(here, CLIENT, other)
    here.round()
    b.set(CLIENT, phone="+85512345678")
    b.round()
    there.round()
    assert (central.centre(centre)["held"], central.centre(other)["held"]) == (1, 0)
    ((note_id, note),) = [(k, s.facts) for k, s in there.folded()[0].items() if s.kind == "held_change"]
    decision = {
        "client_id": str(CLIENT),
        "held_id": str(note_id),
        "desk_name": note["desk_name"],
        "seq": note["seq"],
        "taken_over": True,
        "counsellor_id": str(AUTHOR),
        "at": "2026-11-22T03:00:00Z",
    }
    there.save((Act.SET, "client", CLIENT, note["told"]), (Act.ADD, "held_decision", record_id(50), decision))
    there.round()
    assert central.centre(centre)["held"] == 0
    b.round()
    here.round()
    assert of_kind(b, "held_decision") == of_kind(there, "held_decision") == [decision]
    assert there.shown(CLIENT).facts["phone"] == "+85512345678"
    assert agree(here, b)
    assert agree(there)


@pytest.mark.parametrize("order", list(permutations("ABT")))
def test_whatever_order_edits_and_transfer_arrive_in_every_value_is_somewhere(
    order, here, there, other, new_desk
):
    b = new_desk("B")
    b.round()
    c = new_desk("C")
    c.round()
    here.set(CLIENT, phone="+85510000001")
    b.set(CLIENT, given_km="សុផល")
    move(c, CLIENT, other)
    for letter in order:
        {"A": here, "B": b, "T": c}[letter].round()
    for one in (here, b, c, there):
        one.round()
    assert agree(here, b, c)
    assert agree(there)
    reached = {**there.shown(CLIENT).facts}
    for note in of_kind(there, "held_change"):
        reached |= note["told"]
    values = {reached.get("phone"), reached.get("given_km")}
    values |= {one.other.value for one in there.folded()[1].values()}
    assert values == {"+85510000001", "សុផល"}
    late = order[order.index("T") + 1 :]
    assert (bool(here.held), bool(b.held)) == ("A" in late, "B" in late)


def test_moving_on_and_back_again(here, there, other, third, centre, new_desk):
    far = new_desk("A", centre=third)
    move(here, CLIENT, other)
    here.round()
    there.round()
    there.set(CLIENT, phone="+85510000002")
    move(there, CLIENT, third)
    there.round()
    far.round()
    assert far.shown(CLIENT).facts["phone"] == "+85510000002"
    far.set(CLIENT, phone="+85510000003")
    add(far, "session", record_id(30), a_session(CLIENT, "នៅទីនេះ"))
    move(far, CLIENT, centre)
    far.round()
    here.round()
    assert here.shown(CLIENT).facts["phone"] == "+85510000003"
    assert here.shown(CLIENT).facts["centre_code"] == centre
    assert here.shown(record_id(30)).facts["shared_note"] == "នៅទីនេះ"
    here.set(CLIENT, phone="+85510000004")
    here.round()
    there.round()
    far.round()
    assert here.held == {}
    assert here.shown(CLIENT).facts["phone"] == "+85510000004"
    assert all(agree(one) for one in (here, there, far))


def test_a_late_note_follows_the_client_who_moved_on(here, there, other, third, new_desk):
    b = new_desk("B")
    b.round()
    far = new_desk("A", centre=third)
    move(here, CLIENT, other)
    here.round()
    b.set(CLIENT, phone="+85512345678")
    b.round()
    there.round()
    move(there, CLIENT, third)
    there.round()
    b.set(CLIENT, given_km="សុផល")
    b.round()
    far.round()
    told = [one["told"] for one in of_kind(far, "held_change")]
    assert told == [{"phone": "+85512345678"}, {"given_km": "សុផល"}]
    assert set(b.held.values()) == {other, third}


def test_two_desks_move_one_client_to_two_centres_the_first_counts_the_other_is_flagged(
    here, there, other, third, new_desk
):
    b = new_desk("B")
    b.round()
    far = new_desk("A", centre=third)
    move(here, CLIENT, other)
    move(b, CLIENT, third)
    here.round()
    b.round()
    there.round()
    far.round()
    assert of_kind(far, "client") == []
    (note,) = of_kind(there, "held_change")
    assert (note["kind"], note["told"]["to_centre"]) == ("transfer", third)
    assert list(b.held.values()) == [other]


def test_two_centres_move_clients_to_each_other_at_once(here, there, centre, other):
    """Sixteen batches that lock the same two centres from both sides: none waits for ever, none is lost."""
    for n in range(100, 116):
        (here if n % 2 else there).add(record_id(n), **client_facts(n))
    here.round()
    there.round()
    for n in range(100, 116):
        move(here, record_id(n), other) if n % 2 else move(there, record_id(n), centre)
    start, failed = Barrier(2), []

    def talk(desk):
        start.wait()
        try:
            while desk.unsent(1):
                desk.talk(desk.next_request(most=1))
        except Exception as error:  # noqa: BLE001 - told to the thread that asserts
            failed.append(error)

    threads = [Thread(target=talk, args=(desk,)) for desk in (here, there)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert failed == []
    here.round()
    there.round()
    for n in range(100, 116):
        assert (there if n % 2 else here).shown(record_id(n)).facts["client_no"] == f"02-A-{n:05d}"
    assert agree(here)
    assert agree(there)


def test_a_batch_sent_again_moves_nobody_twice(here, there, other, central):
    move(here, CLIENT, other)
    request = here.next_request()
    here.talk(request)
    numbered = central.centre(other)["ops"]
    here.numbers = {seq: n for seq, n in here.numbers.items() if seq <= len(here.own) - 1}
    here.round()
    assert central.centre(other)["ops"] == numbered
    assert len(of_kind(here, "handover")) == 1


def test_a_desk_cannot_speak_for_the_server(here):
    add(here, "handover", record_id(60), {"client_id": str(CLIENT)})
    here.set(CLIENT, **{"phone": "+85512345678", "(granted)": {"centre": "9Z"}})
    here.round()
    assert set(here.aside.values()) == {"server_only"}


def test_a_visit_and_a_word_on_who_is_who_stay_at_the_counter_where_they_were_made(
    here, there, other, new_desk
):
    b = new_desk("B")
    b.round()
    move(here, CLIENT, other)
    here.round()
    add(
        b,
        "visit",
        record_id(70),
        {"day": "2026-11-22", "ticket": 1, "client_id": str(CLIENT), "arrived_at": "2026-11-22T01:00:00Z"},
    )
    b.round()
    there.round()
    assert b.held == {}
    assert of_kind(there, "visit") == []


def test_a_counsellor_of_two_centres_is_known_at_both_by_the_same_name(here, there, other, centre):
    here.save((Act.SET, "counsellor", AUTHOR, {"also_at": [other]}))
    here.round()
    there.round()
    (entry,) = of_kind(there, "counsellor")
    assert (entry["name"], entry["home"], entry["serves"], entry["active"]) == (
        "ហេង ពិសិដ្ឋ",
        centre,
        True,
        False,
    )
    there.save((Act.SET, "counsellor", AUTHOR, {"active": True}))
    there.round()
    here.save((Act.SET, "counsellor", AUTHOR, {"name": "ហេង ពិសី"}))
    here.round()
    there.round()
    (entry,) = of_kind(there, "counsellor")
    assert (entry["name"], entry["active"], entry["serves"]) == ("ហេង ពិសី", True, True)
    here.save((Act.SET, "counsellor", AUTHOR, {"also_at": None}))
    here.round()
    there.round()
    (entry,) = of_kind(there, "counsellor")
    assert (entry["active"], entry["serves"]) == (False, False)
    assert agree(here)
    assert agree(there)
