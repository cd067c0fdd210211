"""What needs attention, on two desks and a real server: whose it is, choices taken back, what was refused."""

import io
import json
from argparse import Namespace
from dataclasses import replace

import pytest

from jobcentre_desktop.cli.conflict_commands import ConflictCommands
from jobcentre_desktop.cli.speaking import Speaking
from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.connection import Standing
from jobcentre_desktop.domain.errors import NotFound
from tests.counter import two_desks
from tests.makers import a_session


@pytest.fixture(scope="module")
def both(central, patterns, tmp_path_factory):
    with two_desks(central, patterns, tmp_path_factory.mktemp("both")) as both:
        yield both


@pytest.fixture
def desks(both):
    sync(*both, both[0])
    yield both
    sync(*both, both[0])
    for desk in both:
        for one in desk.head.settle_conflict.open_ones():
            desk.head.settle_conflict(one.conflict.id, "shown")
        sync(*both, both[0])


def sync(*desks):
    for desk in desks:
        desk.head.exchange_changes()


def two_remarks(a, b, *, here="នៅផ្ទះម្តាយ", there="នៅផ្ទះបង"):
    client = a.register(remarks="នៅផ្ទះ")
    sync(a, b)
    a.head.edit_client(client.id, {"remarks": here})
    b.clock.pass_(minutes=1)
    b.head.edit_client(client.id, {"remarks": there})
    sync(a, b, a)
    return client


def about(desk, client):
    return [one for one in desk.head.settle_conflict.open_ones() if one.client_id == client.id]


def remarks(desk, client):
    return desk.head.show_client(client.id).client.remarks


def test_it_goes_to_whoever_held_the_last_session_and_before_that_to_whoever_registered(desks):
    a, b = desks
    client = two_remarks(a, b)
    (one,) = about(a, client)
    assert (one.mine, one.follower, one.staff[one.follower]) == (True, a.head.me.id, a.head.me.name)
    assert (a.head.look_at_today().conflicts, a.colleague.look_at_today().conflicts) == (1, 0)
    a.colleague.hold_session(client.id, a_session())
    assert about(a, client)[0].mine is False
    assert (a.head.look_at_today().conflicts, a.colleague.look_at_today().conflicts) == (0, 1)


def test_ones_own_stand_first(desks):
    a, b = desks
    other, mine = two_remarks(a, b), two_remarks(a, b)
    a.colleague.hold_session(other.id, a_session())
    assert [one.client_id for one in a.head.settle_conflict.open_ones()] == [mine.id, other.id]
    assert [one.client_id for one in a.colleague.settle_conflict.open_ones()] == [other.id, mine.id]


def test_a_text_is_written_anew_out_of_both(desks):
    a, b = desks
    client = two_remarks(a, b)
    (one,) = about(a, client)
    assert one.is_text
    a.head.settle_conflict.write(one.conflict.id, "  នៅផ្ទះម្តាយ ឬបង  ")
    sync(a, b)
    for desk in desks:
        assert (remarks(desk, client), about(desk, client)) == ("នៅផ្ទះម្តាយ ឬបង", [])


@pytest.mark.parametrize("sent", [False, True], ids=["before it was sent", "after it was sent"])
@pytest.mark.parametrize("choice", ["shown", "other"])
def test_a_choice_is_taken_back_and_both_values_are_asked_for_again(desks, sent, choice):
    a, b = desks
    client = two_remarks(a, b)
    (before,) = about(a, client)
    settled = a.head.settle_conflict(before.conflict.id, choice)
    if sent:
        sync(a, b)
        assert about(b, client) == []
    a.head.settle_conflict.take_back(settled)
    if not sent:
        assert [one.sides for one in about(a, client)] == [before.sides]
    sync(a, b, a)
    for desk in desks:
        (again,) = about(desk, client)
        assert {side.value for side in again.sides} == {side.value for side in before.sides}
        assert remarks(desk, client) == before.sides[0].value
        assert again.sides[1] == before.sides[1]
    b.head.settle_conflict(again.conflict.id, "other")
    sync(b, a)
    assert [remarks(desk, client) for desk in desks] == [before.sides[1].value] * 2
    assert about(a, client) == []


def test_a_choice_is_taken_back_once(desks):
    a, b = desks
    client = two_remarks(a, b)
    (one,) = about(a, client)
    settled = a.head.settle_conflict(one.conflict.id, "other")
    a.head.settle_conflict.take_back(settled)
    a.head.settle_conflict.take_back(settled)
    history = a.head.show_client.history(client.id)
    assert [entry.act for entry in history].count(Act.ASK_AGAIN) == 1
    assert all(not name.startswith("(") for entry in history for name in entry.facts)


# --- what the server refuses --------------------------------------------------------------------------------


def refused_by(a, client, **facts):
    """Save what no form lets through and no server can keep."""
    with a.work() as work:
        work.records.change(replace(work.records.get(Client, client.id), **facts))
        work.commit()
    sync(a)


def test_a_refused_change_is_told_with_its_cause_and_the_next_save_carries_it_along(desks):
    a, b = desks
    client = a.register()
    sync(a, b)
    refused_by(a, client, remarks="no\0good", email="kept@example.org")
    (one,) = a.head.look_at_refused()
    assert (one.client_name, one.reason, one.has_form) == (client.name, "bad_value", True)
    assert one.facts == {"remarks": "no\0good", "email": "kept@example.org"}
    assert a.head.look_at_the_line().standing is Standing.NEEDS_ATTENTION
    a.head.edit_client(client.id, {"remarks": "good"})
    assert a.head.look_at_refused() == ()
    sync(a, b)
    there = b.head.show_client(client.id).client
    assert (there.remarks, there.email) == ("good", "kept@example.org")
    assert a.head.look_at_the_line().standing is Standing.ALL_SENT
    assert about(a, client) == []


def test_a_new_record_that_was_refused_is_sent_whole_once_it_is_corrected(desks):
    a, b = desks
    client = a.register()
    refused_by(a, client, remarks="no\0good")  # a save of its own, taken apart from the registration
    with a.work() as work:
        held = replace(client, id=a.head.new_id(), client_no="02-A-90001", remarks="no\0good")
        work.records.add(held)
        work.commit()
    sync(a)
    assert [one.record_id for one in a.head.look_at_refused()] == [client.id, held.id]
    a.head.edit_client(held.id, {"remarks": "good"})
    a.head.edit_client(client.id, {"remarks": "good"})
    sync(a, b)
    assert b.head.show_client(held.id).client == replace(held, remarks="good")
    assert a.head.look_at_refused() == ()


def test_what_is_not_needed_any_more_leaves_the_list_and_stays_in_the_history(desks):
    a, _ = desks
    client = a.register()
    sync(a)
    refused_by(a, client, remarks="no\0good")
    (one,) = a.head.look_at_refused()
    a.head.look_at_refused.let_be(one.desk, one.seq)
    assert a.head.look_at_refused() == ()
    assert a.head.look_at_the_line().refused == 0
    assert "no\0good" in [entry.facts.get("remarks") for entry in a.head.show_client.history(client.id)]
    with pytest.raises(NotFound):
        a.head.look_at_refused.let_be(one.desk, one.seq)


# --- the terminal -------------------------------------------------------------------------------------------


def terminal(desk):
    """Return the commands and a reader of what they said."""
    out = io.StringIO()
    speaking = Speaking(stdin=io.StringIO(), stdout=out, stderr=io.StringIO(), sentence=str)

    def said():
        told = out.getvalue()
        out.seek(0)
        out.truncate()
        return told

    return ConflictCommands(desk=desk, speaking=speaking), said


def test_the_terminal_lists_both_and_settles(desks):
    a, b = desks
    client = two_remarks(a, b)
    commands, said = terminal(a.head)
    commands.conflicts_list(Namespace(json=True))
    (one,) = json.loads(said())["conflicts"]
    assert (one["client_no"], one["field"], one["text"], one["mine"]) == (
        client.client_no,
        "remarks",
        True,
        True,
    )
    assert [(side["keep"], side["value"]) for side in one["sides"]] == [
        ("shown", "នៅផ្ទះបង"),
        ("other", "នៅផ្ទះម្តាយ"),
    ]
    commands.conflicts_list(Namespace(json=False))
    assert "client.remarks: 'នៅផ្ទះបង'" in said()
    commands.conflicts_settle(Namespace(id=one["id"], keep="other", text=None, json=True))
    assert json.loads(said()) == {"id": one["id"], "kept": "other"}
    assert remarks(a, client) == "នៅផ្ទះម្តាយ"
    with pytest.raises(NotFound):
        commands.conflicts_settle(Namespace(id=one["id"], keep=None, text="anew", json=True))


def test_the_terminal_lists_what_was_refused_and_takes_it_off_the_list(desks):
    a, _ = desks
    client = a.register()
    sync(a)
    refused_by(a, client, remarks="no\0good")
    commands, said = terminal(a.head)
    commands.conflicts_list(Namespace(json=True))
    (one,) = json.loads(said())["refused"]
    assert (one["client"], one["reason"], one["fields"]) == (
        client.name,
        "bad_value",
        {"remarks": "no\0good"},
    )
    with pytest.raises(NotFound):
        commands.conflicts_let_be(Namespace(change="nothing", json=True))
    commands.conflicts_let_be(Namespace(change=one["change"], json=True))
    assert json.loads(said()) == {"change": one["change"]}
    commands.conflicts_list(Namespace(json=False))
    assert said().endswith("0 changes refused.\n")
