"""A move is undone only while nothing of it has left the desk; after that it is asked back, truthfully."""

import pytest

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.errors import AlreadyHandedOver, ClientMoved, MovedElsewhere, ServerUnreachable
from jobcentre_desktop.domain.removal import Why, why_removed
from jobcentre_desktop.services.transfer_client import TakeBack
from tests.cutting_proxy import CuttingProxy
from tests.integration.between_centres import desks, sync, three  # noqa: F401
from tests.stick import enrolled_as, save

# ruff: noqa: F811 - a fixture is named where it is used
NOBODY_THERE = "http://127.0.0.1:9"


def what_can_be_done(counter, client):
    return counter.head.transfer_client.summary(client.id).take_back


def moved_behind(counter, url):
    """Move a client and send it over a line that breaks."""
    client = counter.register()
    sync(counter)
    counter.head.transfer_client(client.id, "15", reason="moved_home")
    with enrolled_as(counter, server=url), pytest.raises(ServerUnreachable):
        sync(counter)
    return client


def may_be_edited(counter, client):
    try:
        return counter.head.edit_client(client.id, {"phone": "012 345 678"})
    except ClientMoved:
        return False


@pytest.fixture
def proxy(central):
    with CuttingProxy(central.url) as proxy:
        yield proxy


def test_without_anybody_at_the_other_end_nothing_left_and_a_move_is_undone(desks):
    a, _, there = desks
    client = moved_behind(a, NOBODY_THERE)
    assert what_can_be_done(a, client) is TakeBack.UNDO
    assert a.head.transfer_client.take_back(client.id) is TakeBack.UNDO
    assert may_be_edited(a, client)
    sync(a, there)
    assert there.head.find_clients(client.client_no) == ()


def test_a_move_whose_answer_was_lost_is_asked_back_and_stands_until_the_new_centre_decides(desks, proxy):
    a, _, there = desks
    proxy.cut_down = 0
    client = moved_behind(a, proxy.url)
    a.start_again()
    assert what_can_be_done(a, client) is TakeBack.ASK
    assert a.head.transfer_client.take_back(client.id) is TakeBack.ASKED
    assert what_can_be_done(a, client) is TakeBack.ASKED
    assert not may_be_edited(a, client), "the file may be at the other centre"
    sync(a, there)
    assert a.head.transfer_client.summary(client.id).handed_over_at is not None
    assert what_can_be_done(a, client) is TakeBack.ASKED
    (note,) = [one for one in there.head.decide_late.open_ones() if one.client_id == client.id]
    there.head.decide_late.take_over(note.desk_name, note.tx)
    sync(there, a)
    assert a.head.transfer_client.summary(client.id) is None
    assert may_be_edited(a, client)
    assert [sync(a).agrees, sync(there).agrees] == [True, True]


def test_a_move_that_was_lost_on_its_way_up_is_undone_by_the_question(desks, proxy):
    a, b, there = desks
    proxy.cut_up = 200
    client = moved_behind(a, proxy.url)
    assert a.head.transfer_client.take_back(client.id) is TakeBack.ASKED
    sync(a, there, b)
    assert may_be_edited(a, client)
    assert there.head.find_clients(client.client_no) == ()
    for counter in (a, b):
        [gone] = [one for one in counter.head.show_client.history(client.id) if one.act is Act.REMOVE]
        assert why_removed(gone.facts) is Why.ASKED_BACK
    assert [sync(a).agrees, sync(b).agrees] == [True, True]


def test_a_question_that_the_new_centre_leaves_is_over(desks, proxy):
    a, _, there = desks
    proxy.cut_down = 0
    client = moved_behind(a, proxy.url)
    a.head.transfer_client.take_back(client.id)
    sync(a, there)
    (note,) = [one for one in there.head.decide_late.open_ones() if one.client_id == client.id]
    there.head.decide_late.leave(note.desk_name, note.tx)
    sync(there, a)
    assert what_can_be_done(a, client) is TakeBack.TOO_LATE
    with pytest.raises(AlreadyHandedOver):
        a.head.transfer_client.take_back(client.id)


def test_what_was_saved_to_a_stick_has_left(desks, tmp_path):
    a, _, _ = desks
    client = a.register()
    a.head.transfer_client(client.id, "15", reason="moved_home")
    assert what_can_be_done(a, client) is TakeBack.UNDO
    save(a, tmp_path / "up.jobcentre")
    assert what_can_be_done(a, client) is TakeBack.ASK
    other = a.register()
    a.head.transfer_client(other.id, "15", reason="moved_home")
    assert what_can_be_done(a, other) is TakeBack.UNDO, "it was moved after the file was saved"


def test_only_the_desk_that_moved_a_client_takes_them_back_while_its_colleague_heard_it_by_stick(
    desks, tmp_path
):
    a, b, _ = desks
    client = a.register()
    a.head.transfer_client(client.id, "15", reason="moved_home")
    b.head.read_bundle(save(a, tmp_path / "up.jobcentre"))
    summary = b.head.transfer_client.summary(client.id)
    assert (summary.take_back, summary.at_desk) == (TakeBack.ELSEWHERE, "02-A.1")
    with pytest.raises(MovedElsewhere):
        b.head.transfer_client.take_back(client.id)
    a.head.transfer_client.take_back(client.id)
    b.head.read_bundle(save(a, tmp_path / "up.jobcentre"))
    assert what_can_be_done(b, client) is TakeBack.ASKED
    assert not may_be_edited(b, client)
    sync(a, b)
    assert may_be_edited(b, client)
