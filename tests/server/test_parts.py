"""A long answer comes in parts: one is written down while the next comes, and stays when the line breaks."""

from dataclasses import replace

import pytest

from jobcentre_desktop.domain.changes import Act
from jobcentre_desktop.domain.errors import ServerUnreachable
from jobcentre_desktop.sync.link import HttpExchange
from tests.cutting_proxy import CuttingProxy
from tests.memory_desk import client_facts, record_id


@pytest.fixture
def line(central):
    with CuttingProxy(central.url) as proxy:
        yield proxy


def answered(desk):
    """Ask, and write down part after part."""
    desk.enrolment = replace(desk.enrolment, request_no=desk.enrolment.request_no + 1)
    return map(desk.write_down, desk.exchange.talk(desk.enrolment, desk.next_request()))


def test_a_long_answer_comes_in_parts_of_whole_saves_and_ones_own_with_the_last(new_desk):
    a, b = new_desk("A"), new_desk("B")
    for n in range(0, 600, 3):
        a.save(*((Act.ADD, "client", record_id(n + i), client_facts(n)) for i in range(3)))
    a.round()
    b.add(record_id(7000))
    parts = list(answered(b))
    assert [part.cursor for part in parts] == [129, 258, 387, 516, 601]
    assert [len(part.changes) for part in parts] == [129, 129, 129, 129, 84]
    assert [part.goes_on for part in parts] == [True, True, True, True, False]
    assert [len(part.numbers) for part in parts] == [0, 0, 0, 0, 1]
    a.round()
    assert a.digest() == b.digest() == (parts[-1].digest, 601)


def test_a_desk_that_does_not_read_parts_gets_the_answer_whole(new_desk):
    a, b = new_desk("A"), new_desk("B")
    for n in range(300):
        a.add(record_id(n))
    a.round()
    b.exchange = HttpExchange(app_version="26.10.0", part=0)
    reply = b.talk(b.next_request())
    assert (len(reply.changes), reply.goes_on) == (300, False)
    assert a.digest() == b.digest()


def test_what_came_of_an_answer_before_the_line_broke_is_not_told_again(new_desk, line):
    a, b = new_desk("A"), new_desk("B", url=line.url)
    for n in range(1000):
        a.add(record_id(n))
    a.round()
    b.add(record_id(5000))
    line.cut_down = 3000
    with pytest.raises(ServerUnreachable):
        b.round()
    heard = b.cursor
    assert 0 < heard < 1000
    line.cut_down = None
    (*_, last) = parts = list(answered(b))
    assert sum(len(part.changes) for part in parts) == 1000 - heard
    assert last.numbers == {1: 1001}
    a.round()
    assert a.digest() == b.digest()
