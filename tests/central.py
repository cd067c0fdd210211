"""Starts the real central server for a test: own process, own PostgreSQL, HTTP on a free port."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select, text

from jobcentre_desktop.domain.holidays import holidays_in
from jobcentre_desktop.domain.working_days import WorkingDays
from jobcentre_desktop.server import desks, tables
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.status import read_status
from jobcentre_desktop.server.verify_page import RESOURCES
from jobcentre_desktop.wire.signing import grouped_code

COMMAND = [sys.executable, "-m", "jobcentre_desktop.server"]
_SAMPLE = ("មជ្ឈមណ្ឌលសាកល្បង", "Sample centre")


@dataclass
class CentralServer:
    """A `jobcentre-server run` that listens at `url` and keeps its records under `data`."""

    url: str
    data: Path
    process: subprocess.Popen[str] = field(repr=False)
    log: Path
    database_url: str = ""

    @property
    def address(self) -> str:
        """Return the URL of its database."""
        return self.database_url or f"postgresql://postgres:@/postgres?host={self.data / 'postgres'}"

    @contextmanager
    def office(self) -> Iterator[Database]:
        """Open its database, for what its commands do: a process less for each."""
        with closing(Database(self.address)) as database:
            yield database

    def command(self, *arguments: str) -> str:
        """Return what a command printed; raise CalledProcessError when it failed."""
        return run_command(*arguments, "--data", str(self.data))

    def add_centre(self, code: str, name_km: str = _SAMPLE[0], name_en: str = _SAMPLE[1]) -> None:
        with self.office() as office:
            office.work(lambda c: desks.add_centre(c, code, name_km, name_en, datetime.now(UTC)))

    def invite(self, code: str, desk: str) -> str:
        """Return an enrolment code for a desk; the centre is added when it is not there yet."""
        with self.office() as office:
            return office.work(lambda c: self._invited(c, code, desk))

    def _invited(self, connection: Connection, code: str, desk: str) -> str:
        now = datetime.now(UTC)
        if code not in connection.scalars(select(tables.centre.c.centre_id)).all():
            desks.add_centre(connection, code, *_SAMPLE, now)
        return grouped_code(desks.invite(connection, code, desk, now))

    def status(self) -> dict[str, Any]:
        calendar = WorkingDays(holidays_in((RESOURCES / "reference" / "holidays.json").read_bytes()))
        with self.office() as office:
            return office.work(lambda c: read_status(c, calendar, datetime.now(UTC)))

    def centre(self, code: str) -> dict[str, Any]:
        return next(one for one in self.status()["centres"] if one["code"] == code)

    def stop(self) -> int:
        """End it as an operator would and return its exit code."""
        self.process.terminate()
        code = self.process.wait(timeout=60)
        if self.process.stdout is not None:
            self.process.stdout.close()
        return code


def run_command(*arguments: str) -> str:
    done = subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, check=True, timeout=120)
    return done.stdout


def start_central_server(
    folder: Path | None = None, *extra: str, port: int = 0, database_url: str = ""
) -> CentralServer:
    """Start a server on `folder` and wait until it listens. `extra` are arguments of `run`.

    Without a folder it gets a new one, which is removed when the test run ends. With `database_url` only its
    log lies there.

    The folder must have a short path: a Unix socket lies in it.
    """
    data = folder if folder is not None else Path(tempfile.mkdtemp(prefix="central-"))
    data.mkdir(parents=True, exist_ok=True)
    if folder is None:
        atexit.register(shutil.rmtree, data, ignore_errors=True)
    where = ("--database-url", database_url) if database_url else ("--data", str(data))
    log = data / "server.log"
    with log.open("a") as complaints:
        process = subprocess.Popen(
            [*COMMAND, "run", *where, "--port", str(port), *extra],
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line.startswith("Listening on "):
        process.wait(timeout=60)
        raise RuntimeError(f"the central server did not start: {log.read_text()}")
    return CentralServer(line.split()[-1], data, process, log, database_url)


def past_the_guard(connection: Connection) -> None:
    """Let this transaction change what the database guards; only its superuser can do that."""
    connection.execute(text("SET LOCAL session_replication_role = replica"))


def clear(connection: Connection) -> None:
    """Empty all centres, and their audits with them."""
    past_the_guard(connection)
    connection.execute(text("TRUNCATE centre CASCADE"))
