"""PouchDB against express-pouchdb on the same slow line, with the same people and the same day.

Where npm is there, the versions pinned in `pouchdb/package.json` are installed into a folder that is thrown
away. Its records are the whole documents that PouchDB sends; ten thousand new ones, or a new desk, take it so
long that they are left out.
"""

from __future__ import annotations

import json
import random
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from jobcentre_desktop.reference.code_lists import CodeLists
from jobcentre_desktop.reference.gazetteer import Gazetteer
from jobcentre_desktop.settings import find_resources
from tests.benchmarks.counter_work import CounterWork
from tests.benchmarks.slow_line import SLOW, SlowLine, Speed
from tests.benchmarks.sync_rows import Row, say
from tests.benchmarks.working_desk import EDITS, REFERRALS, SESSIONS

_SOURCES = Path(__file__).with_name("pouchdb")
_AT_ONCE = 1000
_NO_LIMIT = Speed(round_trip=0.0, up=1e9, down=1e9)


def pouchdb(base: int, runs: int) -> Iterator[Row]:
    """Yield the peer's rows; none where it cannot be installed."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        say("PouchDB is left out: there is no npm.")
        return
    with tempfile.TemporaryDirectory(prefix="pouchdb-") as name:
        folder = Path(name)
        for source in _SOURCES.iterdir():
            shutil.copy(source, folder)
        told = subprocess.run(
            ["npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--omit=dev"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if told.returncode:
            say(f"PouchDB is left out: npm install failed with {told.returncode}.")
            return
        yield from _rows(folder, base, runs)


def _rows(folder: Path, base: int, runs: int) -> Iterator[Row]:
    people = _People()
    with (
        _server(folder) as port,
        SlowLine(f"http://127.0.0.1:{port}", _NO_LIMIT) as line,
        _desk(folder, f"{line.url}/centre") as desk,
    ):
        for _ in range(0, base, _AT_ONCE):
            desk.do("keep", people.new(_AT_ONCE))
        desk.do("both")
        line.speed = SLOW
        days, nothing = [], []
        for _ in range(runs):
            desk.do("keep", people.day())
            days.append(desk.measured("push", line))
            desk.do("both")
            nothing.append(desk.measured("both", line))
        desk.do("keep", people.new(1000))
        new = [desk.measured("push", line)]
    for what, told in (("a day up", days), ("nothing to do", nothing), ("1,000 new clients up", new)):
        up, down = (int(statistics.median(one[place] for one in told)) for place in (1, 2))
        yield Row(
            what=f"PouchDB 9: {what}",
            seconds=statistics.median(one[0] for one in told),
            runs=len(told),
            up=up,
            down=down,
            limit=SLOW.limit(up, down),
        )


class _People:
    """The same clients, sessions and referrals as our desk's, as documents."""

    def __init__(self) -> None:
        resources = find_resources()
        today = date(2026, 1, 1)
        self._counter = CounterWork(CodeLists(resources), Gazetteer(resources), today=today, seed=65)
        self._chance = random.Random(65)
        self._clients: list[str] = []
        self._given = {
            **{"registered_on": today.isoformat(), "centre_code": "02", "status": "active"},
            **{"channel": "walk_in", "nationality": "KHM", "valid_until": "2026-07-03"},
            **{"counsellor_id": self._id(), "kind": "client"},
        }

    def new(self, count: int) -> list[dict[str, Any]]:
        clients = [{"_id": self._id(), **self._given, **self._counter.client()} for _ in range(count)]
        self._clients += [str(one["_id"]) for one in clients]
        return clients

    def day(self) -> list[dict[str, Any]]:
        edited = self._chance.sample(self._clients, EDITS)
        docs = [{"_id": client, **self._counter.edit()} for client in edited]
        for kind, count in (("session", SESSIONS), ("referral", REFERRALS)):
            for _ in range(count):
                about = {"client_id": self._chance.choice(self._clients), "kind": kind}
                told = getattr(self._counter, kind)()
                docs.append(
                    {"_id": self._id(), "counsellor_id": self._given["counsellor_id"], **told, **about}
                )
        return docs

    def _id(self) -> str:
        return str(UUID(int=self._chance.getrandbits(128)))


class _Desk:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def do(self, act: str, docs: list[dict[str, Any]] | None = None) -> float:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps({"act": act, "docs": docs}, ensure_ascii=False) + "\n")
        self._process.stdin.flush()
        told = self._process.stdout.readline()
        if not told:
            raise RuntimeError("PouchDB ended")
        return float(json.loads(told)["seconds"])

    def measured(self, act: str, line: SlowLine) -> tuple[float, int, int]:
        line.count_anew()
        return self.do(act), line.bytes_up, line.bytes_down


@contextmanager
def _server(folder: Path) -> Iterator[int]:
    (folder / "kept").mkdir()
    command = ["node", "server.js", str(folder / "kept")]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield int(process.stdout.readline())
        finally:
            process.terminate()


@contextmanager
def _desk(folder: Path, url: str) -> Iterator[_Desk]:
    command = ["node", "desk.js", str(folder), url]
    with subprocess.Popen(
        command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield _Desk(process)
        finally:
            process.terminate()
