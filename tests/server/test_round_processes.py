"""Rounds that several processes answer: one may die, none outlives the server, and there is one count."""

from __future__ import annotations

import pickle
import signal
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import psutil
import pytest

from jobcentre_desktop.server import desks
from jobcentre_desktop.server.refused import Refused
from jobcentre_desktop.sync.link import HttpExchange
from jobcentre_desktop.wire import messages
from jobcentre_desktop.wire.messages import Problem
from tests.central import start_central_server
from tests.memory_desk import MemoryDesk, record_id
from tests.server.asking import Asker

CENTRES = ("02", "03")
PER_DESK = 4


@pytest.fixture
def central():
    """A server of its own, for here it is killed."""
    server = start_central_server(None, "--processes", "2", "--per-desk", str(PER_DESK))
    with server.office() as office:
        for code in CENTRES:
            office.work(lambda c, code=code: desks.add_centre(c, code, "សាកល្បង", "Sample", datetime.now(UTC)))
    yield server
    server.stop()


@pytest.fixture
def two_desks(central):
    """A desk of each centre."""
    made = []
    for code in CENTRES:
        exchange, name = HttpExchange(app_version="26.11.0"), f"{code}-A.1"
        enrolment = exchange.enrol(central.url, central.invite(code, "A"), desk_name=name, centre_code=code)
        made.append(MemoryDesk(name, exchange, enrolment))
    return made


def workers(central):
    """Return the processes that answer rounds."""
    below = psutil.Process(central.process.pid).children()
    return [one for one in below if "multiprocessing.spawn" in " ".join(one.cmdline())]


def registered_by(desk):
    desk.add(record_id(len(desk.own)))
    return desk.round()


def test_two_centres_are_answered_at_once_each_by_a_process_that_was_there_before(central, two_desks):
    before = workers(central)
    assert len(before) == 2
    with ThreadPoolExecutor(2) as both:
        assert list(both.map(registered_by, two_desks)) == [1, 1]
    assert [desk.cursor for desk in two_desks] == [1, 1]
    assert workers(central) == before


def test_a_process_that_is_killed_costs_no_desk_anything(central, two_desks):
    assert list(map(registered_by, two_desks)) == [1, 1]
    killed = workers(central)
    killed[0].send_signal(signal.SIGKILL)
    killed[0].wait(30)
    assert list(map(registered_by, two_desks)) == [1, 1], "answered by new ones, at the first asking"
    assert [desk.cursor for desk in two_desks] == [2, 2]
    assert not set(killed) & set(workers(central))
    assert central.log.read_text().count("others take its place") == 1


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_none_outlives_the_server_however_it_ends(central, two_desks, how):
    registered_by(two_desks[0])
    hands = workers(central)
    assert hands
    central.process.send_signal(how)
    central.process.wait(60)
    _, alive = psutil.wait_procs(hands, timeout=30)
    assert not alive
    assert "Traceback" not in central.log.read_text()


def test_a_desk_is_counted_once_whichever_process_answers_it(central, two_desks):
    wild, calm = two_desks
    asker = Asker(central.url, wild.enrolment)
    answers = [asker.post(messages.ROUND_PATH, b"unreadable") for _ in range(PER_DESK + 1)]
    assert [one.status_code for one in answers] == [400] * PER_DESK + [429]
    assert answers[-1].json() == {"code": "too_many_requests", "minutes": 1}
    assert registered_by(calm) == 1


def test_a_refusal_travels_whole():
    told = Refused(Problem.SEQUENCE_GAP, from_seq=7, wait=61.0).saying(request_no=3)
    heard = pickle.loads(pickle.dumps(told))  # as it comes from a process that answers rounds
    assert (heard.problem, heard.words, heard.status, heard.seconds) == (
        told.problem,
        told.words,
        told.status,
        61,
    )


def test_who_forges_a_desks_name_uses_up_nothing_of_the_desks(central, two_desks):
    asker = Asker(central.url, two_desks[0].enrolment)
    for _ in range(PER_DESK + 1):
        forged = asker.headers(messages.ROUND_PATH, b"something else")
        assert asker.post(messages.ROUND_PATH, b"unreadable", forged).status_code == 401
    assert registered_by(two_desks[0]) == 1
