"""The rows of the sync table: each does its work on real parts and says what it took."""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy import text

from jobcentre_desktop.domain.errors import ServerUnreachable
from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.services.exchange_changes import RoundResult
from jobcentre_desktop.settings import find_resources
from tests.benchmarks.counter_work import CounterWork
from tests.benchmarks.many_desks import CLIENTS, SharedClients, remote_desks, reply_of, send_at_once
from tests.benchmarks.slow_line import SLOW, SlowLine
from tests.benchmarks.working_desk import CENTRE, WorkingDesk, central_server
from tests.central import CentralServer

THREAD_TURN = 0.0001
"""As the window has it (`bootstrap/start.py`)."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the table. Bytes are those on the line, HTTP's headers with them; seconds are medians."""

    what: str
    seconds: float
    runs: int
    up: int = 0
    down: int = 0
    requests: int = 0
    limit: float | None = None
    cpu: float | None = None
    """Of the desk's process, on which other work on the machine does not count."""
    gate: str = ""
    holds: bool = True
    stretch: str = ""
    stretches: bool = False
    more: str = ""


@dataclass(frozen=True)
class Goal:
    """What a row is held against (issue 4)."""

    seconds: float
    up: int | None = None
    requests: int | None = None

    def __str__(self) -> str:
        told = [f"{self.seconds:g} s"]
        told += [f"{self.up / 1000:g} kB up"] if self.up is not None else []
        told += [f"{self.requests} request"] if self.requests is not None else []
        return "<= " + ", ".join(told)

    def reached(self, row: Row) -> bool:
        return (
            row.seconds <= self.seconds
            and (self.up is None or row.up <= self.up)
            and (self.requests is None or row.requests <= self.requests)
        )


DAY = Goal(1.8, 32_000, 1), Goal(1.5, 26_000, 1)
NOTHING = Goal(0.7, 1000, 1), None
NEW_CLIENTS = {1000: (Goal(8), Goal(6)), 10_000: (Goal(70), Goal(45))}
NEW_DESK_SLOW = Goal(18), Goal(12)
NEW_DESK_LOOPBACK = Goal(40), Goal(25)
HERD = Goal(30), Goal(12)


def held_against(row: Row, goals: tuple[Goal, Goal | None]) -> Row:
    gate, stretch = goals
    return replace(
        row,
        gate=str(gate),
        holds=gate.reached(row),
        stretch="" if stretch is None else str(stretch),
        stretches=stretch is not None and stretch.reached(row),
    )


@dataclass(frozen=True)
class Measured:
    seconds: float
    cpu: float
    up: int
    down: int
    result: RoundResult


def measured(desk: WorkingDesk, line: SlowLine) -> Measured:
    """Measure one round of a running desk on a new connection; it must leave nothing behind."""
    desk.lose_the_connection()
    gc.freeze()  # as the window does
    line.count_anew()
    before = sys.getswitchinterval()
    sys.setswitchinterval(THREAD_TURN)  # the slow line is a thread of this process, and passes on in time
    began, cpu = time.perf_counter(), time.process_time()
    result = desk.round()
    seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
    sys.setswitchinterval(before)
    assert result.agrees and not result.waiting and not result.refused, result
    return Measured(seconds, cpu, line.bytes_up, line.bytes_down, result)


def _row(what: str, runs: list[Measured], goals: tuple[Goal, Goal | None]) -> Row:
    up, down = (int(statistics.median(getattr(one, way) for one in runs)) for way in ("up", "down"))
    row = Row(
        what=what,
        seconds=statistics.median(one.seconds for one in runs),
        runs=len(runs),
        up=up,
        down=down,
        requests=max(one.result.requests for one in runs),
        limit=SLOW.limit(up, down),
        cpu=statistics.median(one.cpu for one in runs),
    )
    return held_against(row, goals)


# --- one desk on a slow line ---


@contextmanager
def a_centre(letters: str = "A") -> Iterator[tuple[CentralServer, list[WorkingDesk], SlowLine]]:
    """A server, desks of one centre that are enrolled, and the slow line between them."""
    with tempfile.TemporaryDirectory(prefix="sync-") as folder, central_server(Path(folder) / "s") as server:
        desks = [WorkingDesk(Path(folder) / letter, letter) for letter in letters]
        for desk in desks:
            desk.enrol(server)
            desk.round()
        with SlowLine(server.url) as line:
            for desk in desks:
                desk.go_over(line.url)
            yield server, desks, line
        for desk in desks:
            desk.close()


def new_clients(count: int, runs: int) -> Row:
    """New clients up, each time from a new desk to a new server."""
    told = []
    for _ in range(runs):
        with a_centre() as (_, (desk,), line):
            desk.register(count)
            told.append(measured(desk, line))
            assert told[-1].result.sent >= count
    goals = NEW_CLIENTS.get(count, (Goal(count * 0.008), None))
    return _row(f"{count:,} new clients up", told, goals)


def days(base: int, runs: int) -> Iterator[Row]:
    """A day up, a day both ways, nothing to do, and a day with one cut, on a base of clients."""
    with a_centre("AB") as (server, (desk, other), line):
        desk.go_over(server.url)
        other.go_over(server.url)
        desk.register(base)
        desk.round()
        other.round()
        desk.go_over(line.url)
        up, both, nothing = [], [], []
        for _ in range(runs):
            desk.work_a_day()
            up.append(measured(desk, line))
            nothing.append(measured(desk, line))
            other.work_a_day(desk.clients)
            other.round()
            desk.work_a_day()
            both.append(measured(desk, line))
            assert both[-1].result.received > 300
            other.round()
        changes = both[-1].result.sent
        yield _row(f"a day up, {changes} changes, nothing new from others", up, DAY)
        yield _row("a day both ways, as much down", both, DAY)
        yield _row("nothing to do", nothing, NOTHING)
        yield _one_cut(server, desk, line, up)


def _one_cut(server: CentralServer, desk: WorkingDesk, line: SlowLine, whole: list[Measured]) -> Row:
    """Cut a day's round at every tenth of it and after it; nothing may be lost and nothing come twice."""
    extra_seconds, extra_bytes, batches = [], [], []
    for place in range(12):
        desk.work_a_day()
        before, waiting = server.centre(CENTRE)["ops"], desk.waiting
        desk.lose_the_connection()
        line.count_anew()
        if place < 10:
            line.cut_up = min(one.up for one in whole) * (2 * place + 1) // 21
        else:
            line.cut_down = (0, 300)[place - 10]
        began = time.perf_counter()
        try:
            desk.round()
        except ServerUnreachable:
            result = desk.round()
        seconds = time.perf_counter() - began
        assert line.cuts == 1
        assert server.centre(CENTRE)["ops"] == before + waiting, "lost or twice"
        assert result.agrees and not result.waiting
        extra_seconds.append(seconds - statistics.median(one.seconds for one in whole))
        extra_bytes.append(line.bytes_up - result.bytes_up)
        batches.append(result.bytes_up)
    return Row(
        what="one cut, at 12 places: more than without",
        seconds=statistics.median(extra_seconds),
        runs=len(extra_seconds),
        up=max(extra_bytes),
        gate="+ one batch, none lost, none twice",
        holds=max(extra_bytes) <= max(batches) + 2000,
        more=f"worst + {max(extra_seconds):.2f} s",
    )


def new_desk_slow(base: int) -> Row:
    """What a new desk of a centre hears over the slow line until it has everything."""
    with a_centre() as (server, (desk,), line):
        desk.go_over(server.url)
        desk.register(base)
        desk.round()
        fresh = WorkingDesk(desk.home.parent / "Z", "Z")
        fresh.enrol(server)
        fresh.go_over(line.url)
        told = measured(fresh, line)
        fresh.close()
    return _row(f"a new desk, {base:,} clients down", [told], NEW_DESK_SLOW)


def new_desk_loopback(count: int) -> Row:
    """The same for a large centre, without a slow line between."""
    with tempfile.TemporaryDirectory(prefix="sync-") as folder, central_server(Path(folder) / "s") as server:
        desk = WorkingDesk(Path(folder) / "A", "A")
        desk.enrol(server)
        desk.register(count)
        desk.round()
        desk.close()
        fresh = WorkingDesk(Path(folder) / "Z", "Z")
        fresh.enrol(server)
        began, cpu = time.perf_counter(), time.process_time()
        result = fresh.round()
        seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
        assert result.agrees
        fresh.close()
    row = Row(
        what=f"a new desk, {count:,} clients down, loopback",
        seconds=seconds,
        runs=1,
        up=result.bytes_up,
        down=result.bytes_down,
        requests=result.requests,
        cpu=cpu,
    )
    return held_against(row, NEW_DESK_LOOPBACK)


# --- many desks at one server ---


def many_desks(count: int, processes: int) -> Row:
    """So many desks send 300 changes each at the same instant; two in a centre, on the same clients."""
    resources = find_resources()
    counter = CounterWork(CodeLists(resources), Gazetteer(resources), today=date(2026, 1, 1), seed=3)
    arguments = ("--processes", str(processes))
    with (
        tempfile.TemporaryDirectory(prefix="sync-") as folder,
        central_server(Path(folder) / "s", *arguments) as server,
    ):
        database = Database(f"postgresql://postgres:@/postgres?host={server.data / 'postgres'}")
        desks = remote_desks(database, count // 2, 2)
        shared = [SharedClients(counter, place) for place in range(count // 2)]
        first = [desk.request(shared[place].registered_at(desk)) for place, desk in enumerate(desks[::2])]
        send_at_once(server.url, first, at_once=2)
        requests = [desk.request(shared[place // 2].day_at(desk)) for place, desk in enumerate(desks)]
        herd = send_at_once(server.url, requests)
        replies = list(map(reply_of, herd.answers))
        assert all(len(reply.numbers) == 300 and not reply.quarantined for reply in replies)
        with database._engine.connect() as connection:
            broken = connection.scalar(
                text(
                    "SELECT count(*) FROM (SELECT count(*) AS many, min(number) AS first, max(number) AS last"
                    " FROM op GROUP BY centre_id) AS lines"
                    " WHERE first <> 1 OR last <> many OR many <> :many"
                ),
                {"many": CLIENTS + 600},
            )
            centres = connection.scalar(text("SELECT count(DISTINCT centre_id) FROM op"))
            conflicts = connection.scalar(text("SELECT count(*) FROM conflict"))
        assert broken == 0 and centres == count // 2
        database.close()
    waits = sorted(herd.waits)
    row = Row(
        what=f"{count} desks x 300 changes at once",
        seconds=herd.seconds,
        runs=1,
        up=sum(map(len, requests)),
        down=sum(map(len, herd.answers)),
        requests=count,
        more=f"{count * 300 / herd.seconds:,.0f} changes/s; half within {statistics.median(waits):.1f} s, "
        f"95 % within {waits[int(len(waits) * 0.95)]:.1f} s; {conflicts:,} conflicts; "
        f"{centres} sequences unbroken",
    )
    return held_against(row, HERD)


# --- a save meanwhile ---


def save_meanwhile(clients: int, saves: int) -> Row:
    """A counsellor edits clients while a round sends and hears thousands of changes without a pause."""
    with a_centre("AB") as (server, (desk, other), _line):
        desk.go_over(server.url)
        other.go_over(server.url)
        desk.register(clients)
        desk.round()
        other.round()
        idle = _saves(desk, saves, lambda: False)
        other.register(clients)
        other.round()
        desk.register(clients)
        done = threading.Event()
        troubles: list[BaseException] = []

        def talk() -> None:
            try:
                desk.round()
            except BaseException as trouble:  # noqa: BLE001 - told to the thread that measures
                troubles.append(trouble)
            finally:
                done.set()

        before = sys.getswitchinterval()
        sys.setswitchinterval(THREAD_TURN)
        gc.freeze()
        round_ = threading.Thread(target=talk)
        round_.start()
        # Not without end: what is saved meanwhile is sent too, and keeps the round going.
        busy = _saves(desk, 4 * saves, done.is_set)
        sys.setswitchinterval(before)
        round_.join()
        if troubles:
            raise troubles[0]
    calm, worst = _percentile(idle, 0.99), _percentile(busy, 0.99)
    over = worst - calm
    return Row(
        what="a save while a round runs: 99 % within",
        seconds=worst,
        runs=len(busy),
        gate="<= 12 ms over an idle save",
        holds=over <= 0.012,
        more=f"median {statistics.median(busy) * 1000:.1f} ms; idle: median "
        f"{statistics.median(idle) * 1000:.1f} ms, 99 % within {calm * 1000:.1f} ms; "
        f"{over * 1000:+.1f} ms over the idle median, {(worst - calm) * 1000:+.1f} ms over the idle 99 %",
    )


def _saves(desk: WorkingDesk, most: int, over: Callable[[], bool]) -> list[float]:
    """Return the seconds of each save; a counsellor does not save more than ten times a second."""
    told: list[float] = []
    pause = threading.Event()
    while len(told) < most and not over():
        client, values = desk.clients[len(told) % 500], desk.counter.edit()
        began = time.perf_counter()
        desk.services.edit_client(client, values)
        told.append(time.perf_counter() - began)
        pause.wait(0.02)
    return told


def _percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def load() -> str:
    """Return what else the machine does."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


def say(line: str) -> None:
    """Tell how it goes, beside the table."""
    sys.stderr.write(line + "\n")
