"""All records of a centre come in chunks: the latest work first, and a cut costs a chunk at most."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import pytest

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.digest import Digest
from jobcentre_desktop.domain.errors import RequestNumberUsed, ServerTrouble, ServerUnreachable
from jobcentre_desktop.server import desks, snapshots
from tests.cutting_proxy import CuttingProxy
from tests.memory_desk import client_facts, record_id


def chunks(desk, after="", most=8):
    desk.enrolment = replace(desk.enrolment, request_no=desk.enrolment.request_no + 1)
    return desk.exchange.states.chunks(desk.enrolment, after=after, most=most)


def everything(desk):
    return [one for chunk in chunks(desk) for one in chunk.states]


def digest_of(states):
    digest = Digest()
    for one in states:
        digest.add(one.state)
    return digest.hexdigest(), sum(not one.state.removed for one in states)


def visit_facts(client, ticket):
    return {
        "client_id": str(client),
        "day": "2026-11-22",
        "ticket": ticket,
        "arrived_at": "2026-11-22T01:00:00Z",
    }


@pytest.fixture
def worked(new_desk):
    """A desk whose clients, visits and an edit are on the server."""
    desk = new_desk("A")
    for n in range(6):
        desk.add(record_id(n), **client_facts(n))
        desk.save((Act.ADD, "visit", record_id(100 + n), visit_facts(record_id(n), n)))
    desk.round()
    desk.set(record_id(2), phone="+85512000000")
    desk.save((Act.REMOVE, "visit", record_id(105), {}))
    desk.round()
    return desk


def test_a_snapshot_has_every_record_as_the_server_has_it(worked):
    states = everything(worked)
    folded, _ = worked.folded()
    assert {one.state.id: one.state for one in states} == folded
    assert digest_of(states) == worked.digest()
    assert {one.birth.desk for one in states} == {worked.name}


def test_a_chunk_says_where_it_ends_and_the_next_request_goes_on_there(worked):
    (chunk,) = chunks(worked)
    assert (chunk.end, chunk.as_of, chunk.records) == (True, 14, 11)
    assert next(chunks(worked, after=chunk.after)).states == []


def test_a_place_that_the_server_never_told_is_refused(worked):
    for nonsense in ("x", "1.2.3", "1.9." + "0" * 32 + "." + "0" * 32):
        with pytest.raises(ServerTrouble):
            list(chunks(worked, after=nonsense))


def test_a_desk_gets_the_records_of_its_own_centre_only(worked, new_desk, office):
    office.work(lambda connection: desks.add_centre(connection, "98", "ឆ្ងាយ", "Far", datetime.now(UTC)))
    stranger = new_desk("A", centre="98")
    assert everything(stranger) == []


def test_the_same_request_is_not_answered_twice(worked):
    everything(worked)
    worked.enrolment = replace(worked.enrolment, request_no=worked.enrolment.request_no - 1)
    with pytest.raises(RequestNumberUsed):
        everything(worked)


def test_a_stream_that_is_cut_raises_and_the_desk_goes_on_from_its_last_chunk(central, new_desk):
    with CuttingProxy(central.url) as line:
        desk = new_desk("A", url=line.url)
        desk.add(record_id(1))
        desk.round()
        for bytes_through in (0, 120, 240, 360):
            line.cut_down = bytes_through
            with pytest.raises(ServerUnreachable):
                everything(desk)
            line.cut_down = None
        assert [one.state.id for one in everything(desk)] == [record_id(1)]


def walk(office, centre, place, *, most):
    """Go through a snapshot from a place on, so many records at a time; return what came each time."""
    end, portions = False, []
    while not end:
        work = partial(snapshots.records_from, centre_id=centre, place=place, most=most)
        rows, place, end = office.work(work)
        place = snapshots.Place.read(str(place))
        portions.append([row.record_id for row in rows])
    return portions


@pytest.mark.parametrize("most", [1, 3, 5, 100])
def test_every_record_comes_once_however_it_is_cut(worked, office, centre, most):
    portions = walk(office, centre, snapshots.Place.beginning(14), most=most)
    assert all(len(one) == most for one in portions[:-1])
    every = [one for portion in portions for one in portion]
    assert sorted(every) == sorted(one.state.id for one in everything(worked))


def test_files_touched_last_come_before_the_others_and_whole(worked, office, centre):
    # As if more changes had come since: of those here, only the last two are recent.
    place = snapshots.Place.beginning(snapshots.RECENT_CHANGES + 12)
    ((*every,),) = walk(office, centre, place, most=100)
    assert every[:4] == [record_id(105), record_id(5), record_id(102), record_id(2)]
    assert every[4:] == [record_id(n) for at in (4, 3, 1, 0) for n in (100 + at, at)]


def test_what_every_screen_needs_comes_first(worked, office, centre):
    worked.save((Act.ADD, "partner", record_id(50), {"partner_no": "P1", "kind": "employer", "name_km": "ក"}))
    worked.round()
    ((first, *_),) = walk(office, centre, snapshots.Place.beginning(15), most=100)
    assert first == record_id(50)


def test_a_record_changed_meanwhile_is_not_left_out(worked, office, centre):
    """It moves to the recent files of a snapshot that begins now, but not of one that has begun."""
    begun = replace(snapshots.Place.beginning(12), part=3)
    before = walk(office, centre, begun, most=100)
    worked.set(record_id(1), phone="+85512000009")
    worked.round()
    assert walk(office, centre, begun, most=100) == before
