"""What would take a large part of a desk's records away is stopped whole; a person lets it go on, once."""

import contextlib
from dataclasses import replace
from itertools import count

import pytest

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.connection import Standing
from jobcentre_desktop.domain.errors import TooManyRemoved
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.numbers import client_no
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.sync.link import HttpExchange
from tests.counter import two_desks
from tests.integration.test_terminal import Shell
from tests.stick import Office, by_stick

HERE = 60
_numbers = count(1)


@pytest.fixture(scope="module")
def centre(central, patterns, tmp_path_factory):
    """Desks A and B, each enrolled."""
    with two_desks(central, patterns, tmp_path_factory.mktemp("centre")) as both:
        yield both


@pytest.fixture
def desks(centre):
    """The desks know the same clients, and nothing waits; afterwards these clients are gone again."""
    a, b = centre
    one = a.register(surname_la="Sample")
    with a.work() as work:
        more = [
            replace(one, id=ClientId(a.desk.new_id()), client_no=client_no("02", "Z", 2026, next(_numbers)))
            for _ in range(1, HERE)
        ]
        for client in more:
            work.records.add(client)
        work.commit()
    a.clients = [one, *more]
    for desk in (a, b):
        desk.head.exchange_changes()
    yield a, b
    remove(a, [client for client in a.clients if here(a, [client])])
    with contextlib.suppress(TooManyRemoved):
        b.head.exchange_changes()
    b.head.answer_removals.go_on()
    b.head.exchange_changes()
    b.clock.pass_(days=1)


def remove(desk, clients):
    with desk.work() as work:
        for one in clients:
            work.records.remove(Client, one.id)
        work.commit()
    desk.head.exchange_changes()


def here(desk, clients):
    with desk.work(reading=True) as work:
        return work.states.count_live([one.id for one in clients])


def live(desk):
    with desk.work(reading=True) as work:
        return work.changes.digest()[1]


def test_nothing_is_removed_until_a_person_says_so_and_own_work_is_sent_all_the_same(desks):
    a, b = desks
    before = live(b)
    remove(a, a.clients[:40])
    mine = b.register(surname_la="Meanwhile")
    for _ in range(2):  # asking again changes nothing
        with pytest.raises(TooManyRemoved) as stopped:
            b.head.exchange_changes()
        assert (stopped.value.removed, stopped.value.records) == (40, before)
        assert here(b, a.clients) == HERE
    state = b.head.look_at_the_line()
    assert (state.standing, state.removals_stopped) == (Standing.NEEDS_ATTENTION, True)
    assert state.waiting == 0
    a.head.exchange_changes()
    assert here(a, [mine]) == 1

    b.head.answer_removals.go_on()
    assert b.head.exchange_changes().agrees is True
    assert here(b, a.clients) == HERE - 40
    assert b.head.look_at_the_line().standing is Standing.ALL_SENT


def test_what_a_long_answer_removes_in_its_parts_is_stopped_whole(desks):
    a, b = desks
    new = [a.register(surname_la="Beforehand") for _ in range(3)]
    remove(a, a.clients[:40])
    in_small_parts = replace(b.head.exchange_changes, exchange=HttpExchange(app_version="26.11.0", part=3))
    with pytest.raises(TooManyRemoved) as stopped:
        in_small_parts()
    assert stopped.value.removed == 40
    assert here(b, a.clients) == HERE
    assert here(b, new) == 3, "what came before the first removal stays"
    b.head.answer_removals.go_on()
    assert in_small_parts().agrees is True
    assert here(b, a.clients) == HERE - 40


def test_an_answer_holds_until_everything_was_heard_and_no_longer(desks):
    a, b = desks
    remove(a, a.clients[:25])
    with pytest.raises(TooManyRemoved):
        b.head.exchange_changes()
    b.head.answer_removals.go_on()
    b.head.exchange_changes()
    remove(a, a.clients[25:50])
    with pytest.raises(TooManyRemoved):
        b.head.exchange_changes()
    assert here(b, a.clients) == HERE - 25


def test_a_few_are_removed_without_a_question_but_what_adds_up_over_a_day_is_not(desks):
    a, b = desks
    for start in (0, 10):
        remove(a, a.clients[start : start + 10])
        b.head.exchange_changes()
    assert here(b, a.clients) == HERE - 20
    remove(a, a.clients[20:21])
    with pytest.raises(TooManyRemoved) as stopped:
        b.head.exchange_changes()
    assert stopped.value.removed == 21
    assert here(b, a.clients) == HERE - 20


def test_a_new_day_begins_to_count_anew(desks):
    a, b = desks
    for start in (0, 15):
        remove(a, a.clients[start : start + 15])
        b.head.exchange_changes()
        b.clock.pass_(days=1)
    assert here(b, a.clients) == HERE - 30


def test_own_removals_are_nobodys_question(desks):
    a, _ = desks
    remove(a, a.clients)
    assert a.head.exchange_changes().agrees is True
    assert here(a, a.clients) == 0


def test_the_answer_on_a_stick_is_stopped_before_any_of_it_is_read(desks, central, tmp_path):
    a, b = desks
    remove(a, a.clients[:40])
    database = Database(central.address)
    office = Office(database)
    with pytest.raises(TooManyRemoved):
        by_stick(b, office, tmp_path)
    assert here(b, a.clients) == HERE
    b.head.answer_removals.go_on()
    assert b.head.read_bundle(tmp_path / "answer.jobcentre").agrees is True
    assert here(b, a.clients) == HERE - 40
    database.close()


def test_the_terminal_stops_too_and_goes_on_when_told(desks, capsys, monkeypatch):
    a, b = desks
    remove(a, a.clients[:40])
    b.close()
    shell = Shell(b.home, capsys, monkeypatch)
    assert "[NET-14]" in shell.refused("sync", "--json")
    told = shell.json("sync", "--go-on", "--json")
    b.open()
    assert told["received"] >= 40
    assert here(b, a.clients) == HERE - 40
