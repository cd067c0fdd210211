"""Copies of the file that still hold a client whose data were erased: found, and taken away."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine
from sqlcipher3 import dbapi2

from jobcentre_desktop.storage.durable import flush_folder
from jobcentre_desktop.storage.engine import checkpoint_lock, other_file, plain_connection
from jobcentre_desktop.storage.sqlite_trouble import sorted_trouble

_PATIENCE_MS = 500
_HOLDS = """SELECT EXISTS (
    SELECT 1 FROM record WHERE client_id = ? AND facts NOT LIKE '%"(erased)"%'
) OR EXISTS (
    SELECT 1 FROM change WHERE record_id = ? AND facts NOT LIKE '%"(erased)"%'
)"""


def cut_log(engine: Engine) -> bool:
    """Put the write-ahead log into the file and cut it to nothing; return False while somebody reads it."""
    with checkpoint_lock(engine), plain_connection(engine) as connection:
        waits = connection.execute("PRAGMA busy_timeout").fetchone()[0]
        try:
            # No save at the counter is to wait behind this; there is another round soon.
            connection.execute(f"PRAGMA busy_timeout={_PATIENCE_MS}").fetchall()
            busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            connection.execute(f"PRAGMA busy_timeout={waits}").fetchall()
    return not busy


def copies_with(engine: Engine, backups: Path, clients: Collection[UUID]) -> tuple[Path, ...]:
    """Return the databases under the folder of the backups in which any of the clients can still be read.

    One that cannot be opened counts: nobody can say what it holds.
    """
    with sorted_trouble():
        return tuple(one for one in sorted(backups.rglob("*.db")) if _holds(engine, one, clients))


def remove_copies(copies: Iterable[Path]) -> None:
    """Remove whole backups, and copies that lie by themselves."""
    with sorted_trouble():
        for one in copies:
            if (one.parent / "manifest.json").exists():
                shutil.rmtree(one.parent)
            else:
                for name in (one.name, f"{one.name}-wal"):  # of a file that a copy took the place of
                    one.with_name(name).unlink(missing_ok=True)
            flush_folder(one.parent.parent if not one.parent.exists() else one.parent)


def _holds(engine: Engine, copy: Path, clients: Collection[UUID]) -> bool:
    try:
        with other_file(engine, copy, untouched=True) as connection:
            return any(connection.execute(_HOLDS, (one.bytes, one.bytes)).fetchone()[0] for one in clients)
    except dbapi2.Error:
        return True
