"""Desk, server and database are killed while they talk: what was said to be saved arrives, each once."""

import os
import random
import signal
import subprocess
import sys
from collections import Counter as Count
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from tests.central import start_central_server
from tests.counter import Counter

ROOT = Path(__file__).parents[2]

WORK_AND_SEND = """
import sys
from pathlib import Path
from jobcentre_desktop.domain.errors import JobCentreError
from tests.a_desk import PASSWORD, settings_of
from jobcentre_desktop.bootstrap.desk import OpenDesk

desk = OpenDesk(settings_of(Path(sys.argv[1])))
member = desk.sign_in.members()[0]
desk.sign_in.unlock(member.id, PASSWORD)
services = desk.services_for(member.id)
first = int(sys.argv[2])
for n in range(first, first + 400):
    client = services.register_client(
        {"surname_km": "គំរូ", "given_km": "សុភា", "sex": "F", "dob_year": 1990, "remarks": f"note {n}"}
    ).client
    print("saved", client.client_no, flush=True)
    try:
        services.exchange_changes()
        print("sent", client.client_no, flush=True)
    except JobCentreError as trouble:
        print("not sent", trouble.code, flush=True)
"""


@pytest.fixture
def office():
    server = start_central_server()
    yield server
    if server.process.poll() is None:
        server.stop()


@pytest.fixture
def new_desk(office, patterns, tmp_path):
    """Makes desks that are enrolled and that nobody has open."""

    def make(letter):
        with closing(Counter(patterns.staffed(letter), tmp_path / letter)) as counter:
            counter.head.enrol_desk(office.url, office.invite("02", letter))
        return replace(patterns.staffed(letter), home=tmp_path / letter)

    return make


@pytest.fixture
def desk(new_desk):
    return new_desk("A")


class Worker:
    """A desk's program at work in a process of its own: it registers and sends, one after another."""

    def __init__(self, home: Path, first: int) -> None:
        self.saved: list[str] = []
        self.sent: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, "-c", WORK_AND_SEND, str(home), str(first)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )

    def hear(self, lines: int, *, until: str = "") -> None:
        """Read what it says: so many lines, or until one begins so."""
        assert self.process.stdout is not None
        for _ in range(lines):
            line = self.process.stdout.readline()
            self._note(line)
            if until and line.startswith(until):
                return
        assert not until, f"never said {until!r}"

    def kill(self) -> None:
        assert self.process.stdout is not None
        self.process.kill()
        for line in self.process.stdout:
            self._note(line)
        self.process.stdout.close()
        self.process.wait()

    def _note(self, line: str) -> None:
        word, _, number = line.strip().rpartition(" ")
        if word == "saved":
            self.saved.append(number)
        if word == "sent":
            self.sent.append(number)


def _check(new_desk, tmp_path, desk, saved):
    """Let the desk send what is left: a colleague's desk has all that was said to be saved, each once."""
    with (
        closing(Counter(desk, tmp_path / "A at rest")) as a,
        closing(Counter(new_desk("B"), tmp_path / "B at work")) as b,
    ):
        assert a.head.exchange_changes().waiting == 0
        assert b.head.exchange_changes().waiting == 0
        assert a.head.exchange_changes().agrees is True
        assert b.head.exchange_changes().agrees is True
        assert a.head.check_file().health.ok
        with a.work(reading=True) as here, b.work(reading=True) as there:
            known, arrived = (
                Count(row.client_no for row in work.clients.page(offset=0, limit=10_000))
                for work in (here, there)
            )
    assert set(saved) <= set(arrived)
    assert known == arrived
    assert set(arrived.values()) == {1}


def test_a_desk_that_is_killed_again_and_again_loses_nothing_and_sends_nothing_twice(
    new_desk, desk, tmp_path
):
    saved, chance = [], random.Random(7)
    for turn in range(4):
        worker = Worker(desk.home, turn * 400)
        worker.hear(1)
        worker.hear(chance.randrange(30))  # somewhere in a save or in a round: nobody can say where
        worker.kill()
        saved += worker.saved
    _check(new_desk, tmp_path, desk, saved)


def test_a_server_that_is_killed_with_its_database_goes_on_where_it_was(office, new_desk, desk, tmp_path):
    worker, port = Worker(desk.home, 0), int(office.url.rpartition(":")[2])
    for lines in (5, 12):
        worker.hear(500, until="sent")
        worker.hear(lines)
        processes = [office.process.pid, *(one.pid for one in _postgres(office))]
        for pid in processes:
            os.kill(pid, signal.SIGKILL)
        office.process.wait()
        office.process.stdout.close()
        worker.hear(500, until="not sent")
        again = start_central_server(office.data, port=port)
        office.process = again.process
    worker.hear(500, until="sent")
    worker.kill()
    assert set(worker.sent) <= set(worker.saved)
    _check(new_desk, tmp_path, desk, worker.saved)


def test_a_database_process_that_is_killed_costs_a_try_and_nothing_else(office, new_desk, desk, tmp_path):
    """PostgreSQL ends all its sessions then and mends itself; the server need not be started again."""
    worker = Worker(desk.home, 0)
    for lines in (7, 10):
        worker.hear(500, until="sent")
        next(one for one in _postgres(office) if " postgres " in " ".join(one.cmdline())).kill()
        worker.hear(lines)
    worker.hear(500, until="sent")
    worker.kill()
    assert office.process.poll() is None
    _check(new_desk, tmp_path, desk, worker.saved)


def _postgres(office):
    """Return the processes of the server's own PostgreSQL: its first one, helpers, sessions."""
    first = int((office.data / "postgres" / "postmaster.pid").read_text().split()[0])
    return [psutil.Process(first), *psutil.Process(first).children()]
