"""Opening the central server's database and working in it, one transaction at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from jobcentre_desktop.server.refused import Foreseen

_MIGRATIONS = Path(__file__).with_name("migrations")
_TRIES = 5
_TRY_AGAIN = frozenset({"40001", "40P01"})
"""Serialization failure and deadlock (PostgreSQL, appendix A): the transaction is to be repeated."""
_MIGRATION_LOCK = 20261122

T = TypeVar("T")


class TryAgain(Exception):
    """What a transaction was about to do was overtaken by another one: it is undone and done anew."""


class Database:
    """One PostgreSQL database."""

    def __init__(self, url: str) -> None:
        """`url` as PostgreSQL writes it; Foreseen for one that cannot be read. Does not connect yet."""
        try:
            address = make_url(url)
        except (ArgumentError, ValueError):  # ValueError: a port that is no number
            raise Foreseen(
                "SRV-01", "This is no database URL. Example: postgresql://user@host/name"
            ) from None
        if address.get_backend_name() != "postgresql":
            raise Foreseen("SRV-01", "The central server works on PostgreSQL only.")
        self._engine: Engine = create_engine(
            address.set(drivername="postgresql+psycopg"),
            pool_pre_ping=True,
            pool_size=10,
            max_overflow=10,
            json_deserializer=msgspec.json.decode,
            json_serializer=msgspec.json.encode,  # bytes: psycopg sends them as they are
            hide_parameters=True,  # an error must not carry people's data into a log
        )

    @property
    def address(self) -> str:
        """Return where it is, as whom."""
        return self._engine.url.render_as_string(hide_password=False)

    def work(self, piece: Callable[[Connection], T]) -> T:
        """Do the piece in one transaction and commit it; repeat it when the database asks for that."""
        for tries_left in reversed(range(_TRIES)):
            try:
                with self._engine.begin() as connection:
                    return piece(connection)
            except TryAgain:
                if not tries_left:
                    raise
            except DBAPIError as error:
                if not tries_left or getattr(error.orig, "sqlstate", None) not in _TRY_AGAIN:
                    raise
        raise AssertionError

    def at_one_moment(self, look: Callable[[Connection], T]) -> T:
        """Read in one transaction that sees everything as it was when it began, and keeps nobody waiting."""

        def piece(connection: Connection) -> T:
            connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"))
            return look(connection)

        return self.work(piece)

    def migrate(self) -> None:
        """Bring the database to this version's shape. Raises Foreseen when it is newer or unreachable."""
        try:
            self.work(_migrate)
        except OperationalError:
            raise Foreseen(
                "SRV-02", "The database does not answer. Check that it runs and the URL."
            ) from None

    def close(self) -> None:
        self._engine.dispose()


def _migrate(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    scripts = ScriptDirectory.from_config(config)
    if _at(connection) == scripts.get_current_head():
        return
    # Two processes may start on an empty database at once; the second waits and finds nothing left to do.
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
    at = _at(connection)
    if at is not None:
        try:
            scripts.get_revision(at)
        except CommandError:
            raise Foreseen("SRV-03", "The database was written by a newer version of the server.") from None
    command.upgrade(config, "head")


def _at(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
