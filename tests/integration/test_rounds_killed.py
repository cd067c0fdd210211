"""Rounds that end in the middle: desk, server or database killed, the disk full, two programs at once."""

import os
import signal
import subprocess
import sys
import threading
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
from sqlalchemy import text

from jobcentre_desktop.domain.errors import DiskFull, JobCentreError, ServerTrouble, ServerUnreachable
from jobcentre_desktop.server import desks as server_desks
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.services.desk_facts import read_enrolment, write_enrolment
from jobcentre_desktop.storage.engine import plain_connection
from tests.a_desk import COUNSELLOR, PASSWORD
from tests.central import start_central_server
from tests.counter import Counter, set_up_once
from tests.cutting_proxy import CuttingProxy
from tests.integration.replay import assert_replay_gives_the_file

ROOT = Path(__file__).parents[2]
CODE = "02"
HEARD_IN_PARTS = 120
"""Changes of another desk: an answer that is written down in several works."""

# Speaks after every commit that touched a record, so that it can be killed in the midst of what follows.
A_DAY = """
import sys
from pathlib import Path
from jobcentre_desktop.bootstrap.desk import OpenDesk
from tests.a_desk import settings_of
from tests.makers import a_client

desk = OpenDesk(settings_of(Path(sys.argv[1])), announce=lambda _kinds: print("committed", flush=True))
member = desk.sign_in.member_named(sys.argv[2])
desk.sign_in.unlock(member.id, sys.argv[3])
services = desk.services_for(member.id)
for _ in range(int(sys.argv[4])):
    services.register_client(a_client())
services.exchange_changes()
print("over", flush=True)
"""


@pytest.fixture(scope="module")
def patterns(tmp_path_factory):
    home = tmp_path_factory.mktemp("patterns")
    for letter in "AB":
        set_up_once(home / letter, letter, CODE)
    return home


@pytest.fixture(scope="module")
def central():
    """A server that may be killed: whoever does it starts it again in its place."""
    server = start_central_server()
    yield server
    assert server.stop() == 0


@pytest.fixture
def desks(central, patterns, tmp_path):
    """Desks A and B of one centre, enrolled; the server knows nothing else."""
    both, now = [], datetime.now(UTC)
    with closing(Database(url_of(central))) as office:
        office.work(lambda c: c.execute(text("TRUNCATE centre CASCADE")))
        office.work(lambda c: server_desks.add_centre(c, CODE, "សាកល្បង", "Sample", now))
        for letter in "AB":
            desk = Counter(patterns / letter, tmp_path / letter)
            code = office.work(lambda c, letter=letter: server_desks.invite(c, CODE, letter, now))
            desk.head.enrol_desk(central.url, code)
            both.append(desk)
    yield tuple(both)
    for desk in both:
        desk.close()


def url_of(central):
    return f"postgresql://postgres:@/postgres?host={central.data / 'postgres'}"


def database(central):
    return psycopg.connect(url_of(central), autocommit=True)


def sync(*desks):
    return [desk.head.exchange_changes() for desk in desks][-1]


def say_the_server_is_at(desk, url):
    with desk.work() as work:
        write_enrolment(work, replace(read_enrolment(work), server=url))
        work.commit()


def assert_nothing_is_lost_or_twice(central, a, b, clients):
    """Both desks have everything, and the server each change of each desk once."""
    sync(a, b)
    assert (sync(a).agrees, sync(b).agrees) == (True, True)
    assert (a.head.find_clients.count(), b.head.find_clients.count()) == (clients, clients)
    with database(central) as connection:
        lines = connection.execute(
            "SELECT l.last_seq, count(*), min(o.seq), max(o.seq), count(DISTINCT o.seq) FROM own_line l"
            " JOIN op o USING (centre_id, desk_name) GROUP BY centre_id, desk_name, l.last_seq"
        ).fetchall()
        numbers = connection.execute("SELECT count(*), min(number), max(number) FROM op").fetchone()
    assert len(lines) == 2
    for last, count, first, highest, distinct in lines:
        assert (count, first, highest, distinct) == (last, 1, last, last)
    assert numbers[0] == numbers[2] - numbers[1] + 1
    for desk in (a, b):
        assert_replay_gives_the_file(_as_file(desk))


def _as_file(counter):
    return SimpleNamespace(engine=counter.desk.vault.engine, work=counter.work)


# --- the desk ---


def killed_after(desk, lines, *, clients=4, when=lambda: None):
    """Have a program of its own work at the desk and kill it after so many commits; return what it said."""
    command = [sys.executable, "-c", A_DAY, str(desk.home), COUNSELLOR, PASSWORD, str(clients)]
    said = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        for line in program.stdout:
            said.append(line.strip())
            if len(said) == lines:
                when()
                program.kill()
    return said


def test_a_desk_killed_while_it_writes_an_answer_down_goes_on_where_it_was(central, desks):
    a, b = desks
    for _ in range(HEARD_IN_PARTS):
        b.register()
    sync(b)
    a.close()
    for lines in (5, 7, 3):  # in the first part of the answer, in a later one, and before the round
        said = killed_after(a, lines)
        assert said == ["committed"] * lines
    a.open()
    assert_nothing_is_lost_or_twice(central, a, b, HEARD_IN_PARTS + 4 + 4 + 3)


def test_a_desk_killed_before_it_hears_what_the_server_committed_sends_nothing_twice(central, desks):
    a, b = desks
    with CuttingProxy(central.url) as line:
        line.hold_down = True
        say_the_server_is_at(a, line.url)
        a.close()
        said = killed_after(a, 4, when=lambda: line.held.wait(60))
        assert said == ["committed"] * 4
        assert line.held.is_set()
    a.open()
    say_the_server_is_at(a, central.url)
    assert central.centre(CODE)["ops"] > 4
    assert_nothing_is_lost_or_twice(central, a, b, 4)


# --- the server and its database ---


def held_up(central, desk, act):
    """Have a round that the server cannot end, because somebody else holds the centre; then `act` happens.

    `act` hears which process of PostgreSQL waits. Returns what became of the round.
    """
    problems = []

    def round_():
        try:
            sync(desk)
        except (ServerUnreachable, ServerTrouble) as problem:
            problems.append(problem)

    desk.register()
    held = threading.Thread(target=round_, name="round")
    with suppress(psycopg.OperationalError), database(central) as other, other.transaction():
        other.execute("SELECT * FROM centre_clock FOR UPDATE")
        held.start()
        while not (blocked := other.execute("SELECT pid FROM pg_locks WHERE NOT granted").fetchall()):
            pass
        act(blocked[0][0])
        held.join()
    return problems[0]


def test_a_server_killed_before_it_commits_has_taken_nothing(central, desks):
    a, b = desks
    sync(a, b)
    before = central.centre(CODE)["ops"]

    def kill(_backend):
        os.kill(central.process.pid, signal.SIGKILL)
        central.process.wait()

    assert isinstance(held_up(central, a, kill), ServerUnreachable)
    with a.work(reading=True) as work:
        assert work.changes.waiting().changes > 0
    central.process.stdout.close()
    again = start_central_server(central.data)
    central.process, central.url = again.process, again.url
    assert central.centre(CODE)["ops"] == before
    for desk in desks:
        say_the_server_is_at(desk, central.url)
    assert_nothing_is_lost_or_twice(central, a, b, 1)


def test_a_database_killed_in_a_round_comes_back_and_the_round_is_said_again(central, desks):
    a, b = desks
    sync(a, b)
    killed = held_up(central, a, lambda backend: os.kill(backend, signal.SIGKILL))
    assert isinstance(killed, ServerTrouble)
    while True:  # PostgreSQL ends all its processes, replays its journal and lets everybody in again
        with suppress(psycopg.OperationalError):
            database(central).close()
            break
    assert_nothing_is_lost_or_twice(central, a, b, 1)


# --- the desk's disk, and two programs ---


def test_a_disk_that_fills_up_while_an_answer_is_written_down_keeps_whole_saves_only(central, desks):
    a, b = desks
    for _ in range(HEARD_IN_PARTS):
        b.register(remarks="ចំណាំ " * 300)
    sync(b)
    mine = a.register()
    with plain_connection(a.desk.vault.engine) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 60}").fetchall()
    with pytest.raises(DiskFull):
        sync(a)
    assert 0 < a.head.find_clients.count() < HEARD_IN_PARTS
    assert a.head.show_client(mine.id).client == mine
    assert_replay_gives_the_file(_as_file(a))
    with plain_connection(a.desk.vault.engine) as connection:
        connection.execute("PRAGMA max_page_count=1000000").fetchall()
    assert_nothing_is_lost_or_twice(central, a, b, HEARD_IN_PARTS + 1)


def test_two_programs_may_have_rounds_of_one_desk_at_once(central, desks):
    """The window and the terminal: each has a request number of its own, and neither undoes the other's."""
    a, b = desks
    terminal = Counter.__new__(Counter)
    terminal.home, terminal.clock, terminal.heard, terminal._practice = a.home, a.clock, [], False
    terminal.open()
    problems = []

    def work(program):
        try:
            for _ in range(5):
                program.register()
                with suppress(ServerUnreachable):
                    sync(program)
        except JobCentreError as problem:
            problems.append(problem)

    with closing(terminal):
        for _ in range(10):
            b.register()
        sync(b)
        both = [threading.Thread(target=work, args=(one,), name="program") for one in (a, terminal)]
        for one in both:
            one.start()
        for one in both:
            one.join()
    assert problems == []
    assert_nothing_is_lost_or_twice(central, a, b, 20)
