"""Another desk removes most of the centre's clients: the counsellor at the window is asked, and decides."""

from dataclasses import replace

import pytest
from day_walk import DayWalk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from jobcentre_desktop.domain.client import Client
from jobcentre_desktop.domain.ids import ClientId
from jobcentre_desktop.domain.numbers import client_no
from jobcentre_desktop.ui.removal_question import RemovalDialog
from jobcentre_desktop.ui.shell.places import CONNECTION
from tests.central import start_central_server
from tests.counter import Counter

CLIENTS = 30
BREAK = "\u200b"


@pytest.fixture
def server():
    running = start_central_server()
    yield running
    running.stop()


@pytest.fixture
def there(server, patterns, tmp_path):
    """Desk B, which knows thirty clients."""
    counter = Counter(patterns.staffed("B"), tmp_path / "B")
    counter.head.enrol_desk(server.url, server.invite("02", "B"))
    one = counter.register()
    with counter.work() as work:
        for n in range(1, CLIENTS):
            no = client_no("02", "Z", 2026, n)
            work.records.add(replace(one, id=ClientId(counter.desk.new_id()), client_no=no))
        work.commit()
    counter.head.exchange_changes()
    yield counter
    counter.close()


@pytest.fixture
def walk(qapp, server, there, tmp_path):
    walk = DayWalk(qapp, tmp_path / "A", tmp_path / "papers")
    walk.set_up(server)
    walk.rest()
    walk.services.exchange_changes()
    yield walk
    walk.close()


def clients_here(walk):
    with walk.services.exchange_changes.open_work(reading=True) as work:
        return len(work.records.every(Client))


def question(walk):
    return next((one for one in walk.window.findChildren(RemovalDialog) if one.isVisible()), None)


def test_the_counsellor_stops_it_and_later_lets_it_go_on(walk, there):
    assert clients_here(walk) == CLIENTS
    with there.work() as work:
        for one in work.records.every(Client):
            work.records.remove(Client, one.id)
        work.commit()
    there.head.exchange_changes()
    walk.desk.line.sync_now()
    walk.until(lambda: question(walk) is not None, "the question opens")
    QTest.keyClick(question(walk).stop, Qt.Key.Key_Space)
    walk.until(lambda: question(walk) is None, "it is answered")
    walk.until(lambda: walk.desk.line.state.removals_stopped, "the sign says that something waits")
    assert clients_here(walk) == CLIENTS
    assert walk.window.top.badge.words()[0].replace(BREAK, "") == "មានសំណួររង់ចាំអ្នក"
    walk.window.top.badge.click()
    assert walk.window.pages.current_name() == CONNECTION
    walk.until(lambda: question(walk) is not None, "the question opens again")
    question(walk).go_on.click()
    walk.until(lambda: clients_here(walk) == 0, "they are removed")
    walk.until(lambda: not walk.desk.line.state.removals_stopped, "nothing waits any more")
