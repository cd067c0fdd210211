"""A line that breaks at any byte, before or after the commit: nothing is lost, nothing comes twice."""

import threading

import pytest

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.errors import ServerUnreachable
from jobcentre_desktop.sync.link import HttpExchange
from tests.cutting_proxy import CuttingProxy
from tests.memory_desk import client_facts, record_id, whole


@pytest.fixture
def line(central):
    with CuttingProxy(central.url) as proxy:
        yield proxy


def desk_with_work(new_desk, line, changes=40):
    desk = new_desk(url=line.url)
    for n in range(0, changes, 2):
        desk.save(*((Act.ADD, "client", record_id(n + i), client_facts(n + i)) for i in range(2)))
    return desk


@pytest.mark.parametrize("bytes_through", [0, 1, 100, 400, 700])
def test_a_request_that_is_cut_on_its_way_leaves_no_trace(central, centre, new_desk, line, bytes_through):
    desk = desk_with_work(new_desk, line)
    line.cut_up = bytes_through
    with pytest.raises(ServerUnreachable):
        desk.round()
    assert central.centre(centre)["ops"] == 0
    line.cut_up = None
    assert desk.round() == 1
    assert sorted(desk.numbers.values()) == list(range(1, 41))


@pytest.mark.parametrize("bytes_through", [0, 20, 150, 250])
def test_an_answer_that_is_lost_after_the_commit_brings_nothing_twice(
    central, centre, new_desk, line, bytes_through
):
    desk = desk_with_work(new_desk, line)
    line.cut_down = bytes_through
    with pytest.raises(ServerUnreachable):
        desk.round()
    line.cut_down = None
    assert desk.round() == 1
    seen = central.centre(centre)
    assert (seen["ops"], seen["records"]) == (40, 40)
    assert desk.digest() == (desk.last_reply.digest, 40)


def test_the_same_request_after_a_lost_answer_gets_the_lost_answer(central, centre, new_desk, line):
    desk = desk_with_work(new_desk, line)
    request = desk.next_request()
    line.cut_down = 0
    with pytest.raises(ServerUnreachable):
        desk.talk(request)
    line.cut_down = None
    reply = desk.write_down(whole(desk.exchange.talk(desk.enrolment, request)))
    assert len(reply.numbers) == 40


def test_batches_shrink_on_a_line_that_breaks_and_grow_on_one_that_holds(new_desk, line):
    desk = new_desk(url=line.url)
    before = desk.exchange.batch()
    line.cut_up = 0
    for _ in range(5):
        with pytest.raises(ServerUnreachable):
            desk.round()
    assert desk.exchange.batch() == before // 4
    line.cut_up = None
    for n in range(300):
        desk.add(record_id(n))
    assert desk.round() > 1
    assert desk.exchange.batch() > before // 4


def test_a_lost_answer_to_the_enrolment_does_not_use_up_the_code(central, centre, line):
    code = central.invite(centre, "A")
    exchange = HttpExchange(app_version="26.11.0")
    line.cut_down = 0
    line.heal_after = 1
    enrolment = exchange.enrol(line.url, code, desk_name=f"{centre}-A.1", centre_code=centre)
    desks = central.centre(centre)["desks"]
    assert [one["desk_key"] for one in desks] == [enrolment.desk_key]


def test_a_round_under_way_can_be_broken_off_from_another_thread(central, new_desk, line):
    desk = desk_with_work(new_desk, line)
    line.hold_down = True
    failed = []

    def talk():
        with pytest.raises(ServerUnreachable):
            desk.round()
        failed.append(True)

    thread = threading.Thread(target=talk)
    thread.start()
    line.held.wait(timeout=30)
    desk.exchange.cancel()
    thread.join(timeout=30)
    assert failed == [True]
    line.hold_down = False
    assert desk.round() == 1
