"""The real central server of a simulation: its application and its PostgreSQL, emptied for every run.

PostgreSQL works without flushing to the disk here. No power is cut in a simulation, only transactions are, so
that nothing which it proves rests on the flushing; tests/server proves that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import psycopg
from psycopg.types.json import set_json_loads
from sqlalchemy import Connection, bindparam, delete, event, insert, make_url, select

from jobcentre_desktop.domain.upcasts import UPCASTS, Upcasts
from jobcentre_desktop.server import desks, tables
from jobcentre_desktop.server.app import make_app
from jobcentre_desktop.server.cluster import EmbeddedCluster
from jobcentre_desktop.server.database import Database
from jobcentre_desktop.server.limits import Gate, Limits
from jobcentre_desktop.server.renewal import renew
from jobcentre_desktop.server.versions import Versions
from tests.central import past_the_guard
from tests.simulation.line import Door, Heard, Said
from tests.simulation.looking import Look, at_the_office

_LAST_NUMBERS = at_the_office(select(tables.centre_clock.c.centre_id, tables.centre_clock.c.number))
_ERA = at_the_office(
    select(tables.centre_clock.c.era).where(tables.centre_clock.c.centre_id == bindparam("centre"))
)
_QUICK = (
    "fsync = off",
    "synchronous_commit = off",
    "full_page_writes = off",
    "autovacuum = off",  # every run empties the tables; they are swept now and then
    "max_wal_size = '96MB'",  # it may lie in memory
)
Rows = dict[str, list[dict[str, Any]]]


class ServerDied(Exception):
    """The server ended in the midst of a transaction."""


@contextmanager
def quick_cluster(folder: Path) -> Iterator[str]:
    """Run a PostgreSQL that flushes nothing; gives its URL. The folder's path must be short."""
    with EmbeddedCluster(folder) as cluster:
        with psycopg.connect(cluster.url, autocommit=True) as connection:
            for setting in _QUICK:
                connection.execute(f"ALTER SYSTEM SET {setting}")
            connection.execute("SELECT pg_reload_conf()")
        yield cluster.url


class Office:
    """One database of the cluster, made new, with the application before it."""

    def __init__(self, cluster_url: str, name: str) -> None:
        url = make_url(cluster_url).set(database=name)
        with psycopg.connect(cluster_url, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            connection.execute(f'CREATE DATABASE "{name}"')
        self._url = url.render_as_string(hide_password=False)
        self.database = Database(self._url)
        self.database.migrate()
        self.time = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
        self.dies_after: int | None = None
        """Statements until the server dies in the midst of what it does; None: it does not."""
        self._emptied = 0
        self._begin_again = ""
        self._looking = psycopg.connect(self._url, autocommit=True, prepare_threshold=0)
        set_json_loads(msgspec.json.decode, self._looking)
        self._engine = self.database.work(lambda connection: connection.engine)
        event.listen(self._engine, "before_cursor_execute", self._statement)
        event.listen(self._engine, "commit", self._commit)
        self.upcasts = UPCASTS
        self._door = self._opened()

    def close(self) -> None:
        self._door.close()
        self._looking.close()
        self.database.close()

    def _opened(self) -> Door:
        # Who has as many days behind them in a minute as the seeds have comes too often for any limit.
        gate = Gate(Limits(per_address=None, per_desk=None))
        return Door(make_app(self.database, lambda: self.time, self.versions, gate=gate))

    @property
    def versions(self) -> Versions:
        return Versions(upcasts=self.upcasts)

    def update(self, upcasts: Upcasts) -> None:
        """Start another version of the server."""
        self.dies_after = None
        renew(self.database, upcasts)
        self._start_as(upcasts)

    def _start_as(self, upcasts: Upcasts) -> None:
        self._door.close()
        self.upcasts = upcasts
        self._door = self._opened()

    # --- what comes in ---

    def ask(self, said: Said, *, up: float = 1.0) -> Heard | None:
        return self._door.ask(said, up=up)

    def _statement(self, *_: Any) -> None:
        self._step_towards_death()

    def _commit(self, _connection: Connection) -> None:
        self._step_towards_death()

    def _step_towards_death(self) -> None:
        if self.dies_after is None:
            return
        self.dies_after -= 1
        if self.dies_after < 0:
            self.dies_after = None
            raise ServerDied

    # --- what an operator does ---

    def add_centre(self, code: str) -> None:
        self.database.work(lambda c: desks.add_centre(c, code, "មជ្ឈមណ្ឌលសាកល្បង", "Sample", self.time))

    def invite(self, code: str, letter: str) -> str:
        return self.database.work(lambda c: desks.invite(c, code, letter, self.time))

    # --- all that is in it ---

    def image(self) -> Rows:
        """Return every row of every table."""
        return self.database.work(
            lambda c: {
                table.name: [dict(row._mapping) for row in c.execute(select(table))]
                for table in tables.metadata.sorted_tables
            }
        )

    def restore(self, image: Rows) -> None:
        """Have nothing but these rows in the tables."""

        def put(connection: Connection) -> None:
            past_the_guard(connection)
            for table in reversed(tables.metadata.sorted_tables):
                connection.execute(delete(table))
            for table in tables.metadata.sorted_tables:
                if image[table.name]:
                    connection.execute(insert(table), image[table.name])

        self.dies_after = None
        self.database.work(put)
        renew(self.database, self.upcasts)  # as every start does

    def keep_beginning(self) -> None:
        """Keep all rows as they are now, for every run to begin with."""
        names = [table.name for table in tables.metadata.sorted_tables]
        copied = [f'CREATE TABLE beginning."{name}" AS TABLE public."{name}"' for name in names]
        self.database.work(lambda c: c.exec_driver_sql("; ".join(["CREATE SCHEMA beginning", *copied])))
        emptied = [f'DELETE FROM public."{name}"' for name in reversed(names)]
        filled = [f'INSERT INTO public."{name}" TABLE beginning."{name}"' for name in names]
        guard = "SET session_replication_role = "  # see `past_the_guard`
        self._begin_again = "; ".join([f"{guard}replica", *emptied, *filled, f"{guard}DEFAULT"])

    def begin_again(self) -> None:
        """Have nothing in the tables but the rows that were kept."""
        self.dies_after = None
        self._looking.execute(self._begin_again, prepare=False)
        if self.upcasts is not UPCASTS:
            self._start_as(UPCASTS)
        self._emptied += 1
        if self._emptied % 200 == 0:  # what was deleted so often makes every look slower
            self._looking.execute("VACUUM")

    def era(self, centre: str) -> str:
        return str(self.look(_ERA, {"centre": centre})[0].era)

    def rows(self, statement: Any, values: dict[str, Any] | None = None) -> list[Any]:
        return self.database.work(lambda connection: list(connection.execute(statement, values)))

    def look(self, look: Look, values: Mapping[str, Any] | None = None) -> list[Any]:
        """Return what is committed; it is no part of what a server does that dies on order."""
        return look.read(self._looking.execute(look.sql, look.values(values)))


def last_numbers(office: Office) -> dict[str, int]:
    """Return the last number that the server gave in each centre."""
    return {row.centre_id: row.number for row in office.look(_LAST_NUMBERS)}
