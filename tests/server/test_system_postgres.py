"""The server on the PostgreSQL of the system, where there is one: another release, the same answers."""

import json
from dataclasses import replace

import pytest

from jobcentre_desktop.server.database import Database
from jobcentre_desktop.sync.link import HttpExchange
from tests.central import run_command, start_central_server
from tests.erasing import erase
from tests.memory_desk import MemoryDesk, client_facts, record_id
from tests.system_postgres import find_system_postgres, system_cluster

FOUND = [one for one in [find_system_postgres()] if one is not None]


@pytest.fixture(scope="module", params=FOUND, ids=lambda programs: programs.parent.name)
def url(request):
    with system_cluster(request.param) as told:
        yield told


@pytest.fixture(scope="module")
def server(url):
    running = start_central_server(database_url=url)
    yield running
    assert running.stop() == 0


@pytest.fixture
def enrol(server, url):
    def make(centre, letter):
        exchange = HttpExchange(app_version="26.11.0")
        code = run_command("desk", "invite", centre, "--desk", letter, "--database-url", url).strip()
        name = f"{centre}-{letter}.1"
        enrolment = exchange.enrol(server.url, code, desk_name=name, centre_code=centre)
        return MemoryDesk(name, exchange, enrolment)

    return make


def test_two_desks_agree_and_nothing_is_lost_on_it(enrol, url):
    run_command("centre", "add", "02", "សាកល្បង", "Sample", "--database-url", url)
    a, b = enrol("02", "A"), enrol("02", "B")
    for n in range(40):
        a.add(record_id(n), **client_facts(n))
    a.round()
    b.round()
    a.set(record_id(3), given_la="Sokhaly")
    b.set(record_id(3), given_la="Sokhan")
    for desk in (a, b, a):
        desk.round()
    assert a.folded() == b.folded()
    (conflict,) = a.folded()[1].values()
    assert {conflict.shown.value, conflict.other.value} == {"Sokhaly", "Sokhan"}
    assert a.digest() == b.digest() == (a.last_reply.digest, a.last_reply.records)
    fresh = enrol("02", "C")
    fresh.enrolment = replace(fresh.enrolment, request_no=fresh.enrolment.request_no + 1)
    states = [one.state for chunk in fresh.exchange.states.chunks(fresh.enrolment, after="", most=8)
              for one in chunk.states]  # fmt: skip
    assert {one.id: one for one in states} == a.folded()[0]
    (told,) = json.loads(run_command("status", "--json", "--database-url", url))["centres"]
    assert (told["code"], told["records"], told["digest"]) == ("02", 40, a.digest()[0])


def test_an_erasure_and_the_slow_look_at_everything_work_on_it(enrol, url):
    run_command("centre", "add", "03", "សាកល្បង", "Sample", "--database-url", url)
    desk = enrol("03", "A")
    for n in (201, 202):
        desk.add(record_id(n), **client_facts(n))
    desk.round()
    office = Database(url)
    try:
        erase(office, record_id(201))
    finally:
        office.close()
    desk.round()
    assert desk.shown(record_id(201)).removed
    assert desk.digest() == (desk.last_reply.digest, desk.last_reply.records)
    told = json.loads(run_command("check", "--json", "--database-url", url))
    assert [(one["sums"], one["differing"]) for one in told["centres"]] == [("agree", [])] * len(
        told["centres"]
    )
