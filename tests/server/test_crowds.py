"""Who opens many lines, or sends long bodies, takes neither the places of others nor all memory."""

from __future__ import annotations

import asyncio
import socket
from contextlib import contextmanager

import pytest

from jobcentre_desktop.server.bodies import FREE, Bodies
from jobcentre_desktop.server.door import Door, most_lines
from jobcentre_desktop.server.refused import Refused

HERE, THERE = "127.0.0.1", "127.0.0.2"


@contextmanager
def a_door(most, most_of_one):
    with Door(socket.AF_INET, most, most_of_one) as door:
        door.bind(("0.0.0.0", 0))
        door.listen()
        door.setblocking(False)
        yield door


def come(door, host):
    return socket.create_connection((host, door.getsockname()[1]), source_address=(host, 0))


def let_in(door):
    found = []
    while True:
        try:
            found.append(door.accept())
        except BlockingIOError:
            return found


def test_an_address_has_so_many_lines_and_another_still_comes_in():
    with a_door(10, 2) as door:
        theirs = [come(door, HERE) for _ in range(4)]
        mine = come(door, THERE)
        lines = let_in(door)
        assert [address[0] for _, address in lines] == [HERE, HERE, THERE]
        assert theirs[3].recv(1) == b"", "it was closed at once"
        lines[0][0].close()
        again = come(door, HERE)
        lines += let_in(door)
        assert len(lines) == 4, "one place was free again"
        for one in (*theirs, mine, again, *(line for line, _ in lines)):
            one.close()


def test_there_are_so_many_lines_in_all():
    with a_door(2, 2) as door:
        comers = [come(door, host) for host in (HERE, THERE, THERE, THERE)]
        lines = let_in(door)
        assert len(lines) == 2
        for one in (*comers, *(line for line, _ in lines)):
            one.close()


def test_the_process_may_hold_that_many_lines():
    assert most_lines() >= 100


def body_of(bodies, network, *pieces):
    left = list(pieces)

    async def receive():
        return {"type": "http.request", "body": left.pop(0), "more_body": bool(left)}

    return bodies.of(network, receive)


def read(body):
    async def to_the_end():
        while (await body.receive())["more_body"]:
            pass

    asyncio.run(to_the_end())
    return body


def test_what_one_address_has_the_server_hold_has_an_end_and_others_are_read():
    bodies, long = Bodies(most_of_one=3 * FREE, most=100 * FREE), bytes(2 * FREE)
    first = read(body_of(bodies, HERE, long, long[:FREE]))
    second = body_of(bodies, HERE, long, long)
    with pytest.raises(Refused) as refused:
        read(second)
    assert (refused.value.status, refused.value.seconds) == (429, 60)
    read(body_of(bodies, THERE, long))
    first.end()
    second.end()
    read(body_of(bodies, HERE, long, long))


def test_a_short_body_is_read_however_much_others_have_the_server_hold():
    bodies = Bodies(most_of_one=FREE, most=FREE)
    read(body_of(bodies, HERE, bytes(2 * FREE)))
    with pytest.raises(Refused):
        read(body_of(bodies, THERE, bytes(FREE), b"x"))
    read(body_of(bodies, THERE, bytes(FREE)))
