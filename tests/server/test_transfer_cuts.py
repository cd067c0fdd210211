"""The line breaks while a client moves: they are at one centre, whole, and moved once."""

import pytest

from jobcentre_desktop.domain.errors import ServerUnreachable
from tests.cutting_proxy import CuttingProxy
from tests.memory_desk import AUTHOR, client_facts
from tests.moving import CLIENT, SESSION, a_counsellor, a_session, add, agree, move, of_kind


@pytest.fixture
def line(central):
    with CuttingProxy(central.url) as proxy:
        yield proxy


@pytest.fixture
def other(new_centre):
    return new_centre()


@pytest.fixture
def here(new_desk, line):
    """A desk behind the line that breaks, with a client who has a session."""
    desk = new_desk("A", url=line.url)
    add(desk, "counsellor", AUTHOR, a_counsellor())
    desk.add(CLIENT)
    add(desk, "session", SESSION, a_session(CLIENT))
    desk.round()
    return desk


def moved_once(here, there, central, other):
    """Return whether the file is whole at the new centre, granted in one go, and both centres agree."""
    (answer,) = of_kind(here, "handover")
    grants = [one for one in there.heard.values() if one.record_id in (CLIENT, SESSION)]
    return (
        answer["refused"] == ""
        and len(grants) == 2
        and there.shown(CLIENT).facts == {**client_facts(), "centre_code": other}
        and there.shown(SESSION).facts == a_session(CLIENT)
        and central.centre(other)["held"] == 0
        and agree(here)
        and agree(there)
    )


@pytest.mark.parametrize("bytes_through", [0, 1, 200, 500])
def test_a_move_that_is_cut_on_its_way_up_moves_nobody_until_it_is_said_again(
    bytes_through, here, line, other, new_desk, central
):
    there = new_desk("A", centre=other)
    move(here, CLIENT, other)
    line.cut_up = bytes_through
    with pytest.raises(ServerUnreachable):
        here.round()
    there.round()
    assert of_kind(there, "client") == []
    line.cut_up = None
    here.round()
    there.round()
    assert moved_once(here, there, central, other)


@pytest.mark.parametrize("bytes_through", [0, 20, 150, 300])
def test_an_answer_about_a_move_that_is_lost_on_its_way_down_moves_nobody_twice(
    bytes_through, here, line, other, new_desk, central
):
    there = new_desk("A", centre=other)
    move(here, CLIENT, other)
    line.cut_down = bytes_through
    with pytest.raises(ServerUnreachable):
        here.round()
    there.round()
    assert there.shown(SESSION).facts == a_session(CLIENT), "the server did its work"
    line.cut_down = None
    here.round()
    there.round()
    assert moved_once(here, there, central, other)


@pytest.mark.parametrize("bytes_through", [0, 150, 400, 800])
def test_a_file_that_is_cut_on_its_way_to_the_new_centre_comes_whole_with_the_next_round(
    bytes_through, here, line, other, new_desk, central
):
    there = new_desk("A", centre=other, url=line.url)
    move(here, CLIENT, other)
    here.round()
    line.cut_down = bytes_through
    with pytest.raises(ServerUnreachable):
        there.round()
    assert of_kind(there, "client") == []
    line.cut_down = None
    there.round()
    here.round()
    assert moved_once(here, there, central, other)


def test_a_refused_move_that_comes_again_under_another_name_is_answered_once(here, new_desk):
    """As from a desk whose disk was put back: the copy had the move too, and all it said got a fault."""
    transfer = move(here, CLIENT, "9Z")
    here.round()
    told = of_kind(here, "handover")
    copy = new_desk("B")
    copy.round()
    add(copy, "transfer", transfer, copy.shown(transfer).facts)
    copy.round()
    here.round()
    assert of_kind(copy, "handover") == of_kind(here, "handover") == told
    assert len(told) == 1
