"""Brings the desk's file to the shape this version of the app works with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine

from jobcentre_desktop.domain.errors import FileDamaged, FileFromNewerApp
from jobcentre_desktop.storage.health import version_of
from jobcentre_desktop.storage.sqlite_trouble import sorted_trouble

_MIGRATIONS = Path(__file__).with_name("migrations")


def upgrade(
    engine: Engine, copy_first: Callable[[], object], *, versions: Path = _MIGRATIONS / "versions"
) -> None:
    """Apply the migrations in `versions` that the file has not seen, all of them in one transaction or none.

    For a file that holds something already `copy_first` is called before: going back means restoring that
    copy. Raises FileFromNewerApp when the file has seen a
    migration that this app does not know, FileDamaged when a migration leaves a reference to nothing, and the
    file's troubles.
    """
    config = _config(versions)
    scripts = ScriptDirectory.from_config(config)
    newest = scripts.get_current_head()
    with sorted_trouble():
        at = version_of(engine)
        if at == newest:
            return
        if at is not None:
            if not _knows(scripts, at):
                raise FileFromNewerApp
            copy_first()
        _apply(engine, config)


def _apply(engine: Engine, config: Config) -> None:
    with engine.connect() as connection:
        # Rebuilding a table under enforced references would delete or refuse its children. The switch does
        # nothing inside a transaction, so it is thrown before, and what it would have caught is looked for at
        # the end.
        _enforce_references(connection, on=False)
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise FileDamaged
        finally:
            _enforce_references(connection, on=True)


def _enforce_references(connection: Connection, *, on: bool) -> None:
    driver = connection.connection.driver_connection
    if driver is not None:
        driver.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")


def _knows(scripts: ScriptDirectory, revision: str) -> bool:
    try:
        return scripts.get_revision(revision) is not None
    except CommandError:
        return False


def _config(versions: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", _escaped(_MIGRATIONS))
    config.set_main_option("path_separator", "newline")  # a folder's name may hold spaces and colons
    config.set_main_option("version_locations", _escaped(versions))
    return config


def _escaped(path: Path) -> str:
    return str(path).replace("%", "%%")
