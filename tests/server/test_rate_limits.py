"""Who asks too much at the server's doors is told when to come again, and loses nothing."""

import socket

import pytest
import requests

from jobcentre_desktop.domain.errors import ServerBusy
from jobcentre_desktop.server.limits import A_MINUTE, Gate, Limits
from jobcentre_desktop.wire import messages, scan_messages, state_messages
from tests.memory_desk import record_id
from tests.server.a_server import server_of
from tests.server.asking import Asker
from tests.server.test_every_door import standing

PER_ADDRESS, PER_DESK = 12, 6
DEAR = (messages.ROUND_PATH, messages.BUNDLE_PATH, state_messages.SNAPSHOT_PATH, scan_messages.PUT_PATH)
NOTHING = b'{"proto":1,"ids":[]}'


@pytest.fixture
def clock():
    class Standing:
        now = 0.0

        def __call__(self):
            return self.now

    return Standing()


@pytest.fixture
def narrow(office, clock):
    """A server with low limits and a clock that stands."""
    with server_of(office, gate=Gate(Limits(per_address=PER_ADDRESS, per_desk=PER_DESK), clock)) as url:
        yield url


def spent(asker, requests=PER_DESK):
    for _ in range(requests):
        assert asker.post(state_messages.STATES_PATH, NOTHING).status_code == 200
    return asker


def code(answer):
    return answer.status_code, answer.json()


WAIT = (429, {"code": "too_many_requests", "minutes": 1})


def test_a_desk_that_asks_too_much_is_told_when_to_come_again_and_nothing_is_written(
    narrow, new_desk, office, centre, clock
):
    asker = spent(Asker(narrow, new_desk().enrolment))
    before = standing(office, centre)
    clock.now += 17.2
    for path in DEAR:
        answer = asker.post(path, b"never looked at")
        assert code(answer) == WAIT, path
        assert answer.headers["Retry-After"] == "43"
        assert answer.headers["Cache-Control"] == "no-store"
    assert standing(office, centre) == before
    clock.now = A_MINUTE
    assert asker.post(state_messages.STATES_PATH, NOTHING).status_code == 200


def test_its_neighbour_behind_the_same_address_goes_on(narrow, new_desk):
    wild, calm = (Asker(narrow, new_desk(letter).enrolment) for letter in "AB")
    spent(wild)
    assert code(wild.post(state_messages.STATES_PATH, NOTHING)) == WAIT
    spent(calm)


def test_to_ask_for_all_records_counts_more_than_a_small_question(narrow, new_desk):
    asker = Asker(narrow, new_desk().enrolment)
    assert asker.post(state_messages.SNAPSHOT_PATH, b'{"proto":1,"chunks":1}').status_code == 200
    assert code(asker.post(state_messages.STATES_PATH, NOTHING)) == WAIT


def test_who_forges_a_desks_name_uses_up_nothing_of_the_desks(narrow, new_desk):
    asker = Asker(narrow, new_desk().enrolment)
    path = state_messages.STATES_PATH
    for _ in range(PER_DESK + 1):
        forged = asker.headers(path, b"something else")
        assert asker.post(path, NOTHING, forged).status_code == 401
    assert asker.post(path, NOTHING).status_code == 200


def test_a_stranger_who_knocks_too_much_is_sent_away_at_every_door_and_where_there_is_none(narrow):
    for n in range(PER_ADDRESS):
        assert requests.get(f"{narrow}/{n}", headers={"X-Forwarded-For": f"10.0.0.{n}"}).status_code == 404
    for path in ("/", messages.ROUND_PATH, messages.ENROL_PATH):
        answer = requests.post(narrow + path, data=b"x", timeout=10)
        assert code(answer) == WAIT
        assert 1 <= int(answer.headers["Retry-After"]) <= A_MINUTE


def test_a_stranger_is_sent_away_before_the_body(narrow):
    for n in range(PER_ADDRESS):
        requests.get(f"{narrow}/{n}", timeout=10)
    host, port = narrow.removeprefix("http://").rsplit(":", 1)
    with socket.create_connection((host, int(port)), timeout=10) as line:
        line.sendall(b"POST /sync/1 HTTP/1.1\r\nHost: x\r\nContent-Length: 8000000\r\n\r\n")
        assert line.recv(65536).startswith(b"HTTP/1.1 429 ")


def test_what_desks_sign_uses_up_nothing_of_their_address(narrow, new_desk):
    desks = [new_desk(letter, url=narrow) for letter in "ABC"]
    for n in range(PER_DESK):
        for at, desk in enumerate(desks):  # all from here: more than an address may ask unsigned
            desk.add(record_id(100 * at + n))
            desk.round()
    assert len(desks) * PER_DESK > PER_ADDRESS


def test_a_real_desk_is_told_so_keeps_its_work_and_sends_all_of_it_later(narrow, new_desk, clock):
    desk = new_desk(url=narrow)
    for n in range(PER_DESK):
        desk.add(record_id(n))
        desk.round()
    desk.add(record_id(PER_DESK))
    with pytest.raises(ServerBusy) as busy:
        desk.round()
    assert busy.value.minutes == 1
    clock.now += busy.value.minutes * 60
    assert desk.round() == 1


def test_a_new_desk_is_let_in_where_colleagues_of_its_address_are_at_work(narrow, new_desk):
    for letter in "ABCDEFGHIJKLMNOP":  # more than an address may ask unsigned: a right code counts as signed
        new_desk(letter, url=narrow)
