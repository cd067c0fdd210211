"""What can be told about the encrypted file: which migration it has seen and whether it is whole."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, text

from jobcentre_desktop.domain.errors import FileBusy, FileDamaged
from jobcentre_desktop.ports import HealthReport
from jobcentre_desktop.storage.engine import checkpoint_lock, other_file, plain_connection
from jobcentre_desktop.storage.sqlite_trouble import sorted_trouble

PAGES_DAMAGED = "pages_damaged"
STRUCTURE_DAMAGED = "structure_damaged"
REFERENCES_BROKEN = "references_broken"


_NEEDED = frozenset({"desk_fact", "counter", "heard", "draft"})
_VERSIONS = Path(__file__).with_name("migrations") / "versions"


def newest_version() -> str:
    """Return the newest migration this app has, from the names of their files: "v0007_….py" is v0007."""
    return max(path.stem.partition("_")[0] for path in _VERSIONS.glob("v[0-9]*.py"))


def version_of(engine: Engine) -> str | None:
    """Return the newest migration that the file has seen; None for a file with nothing in it."""
    has_seen = text("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")
    with engine.execution_options(ro=True).connect() as connection:
        if connection.execute(has_seen).first() is None:
            return None
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return None if version is None else str(version)


def look_quickly(engine: Engine) -> None:
    """Look at what everybody needs of a file that is about to be worked in: some milliseconds.

    Raises FileDamaged. The rest is looked through beside the counter (`services/look_after_file.py`).
    """
    with sorted_trouble(), plain_connection(engine) as connection:
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master").fetchall()}
        for table in _NEEDED & there:
            if connection.execute(f"PRAGMA quick_check({table})").fetchall() != [("ok",)]:
                raise FileDamaged


def check(engine: Engine, path: Path) -> HealthReport:
    """Look through the whole file at `path`, which `engine` has open: about a second for 100,000 clients.

    Problems are "pages_damaged" (a page's seal is broken), "structure_damaged" (SQLite itself complains) and
    "references_broken" (a record names another that is not there). A damaged file is an answer here, not an
    error. Raises FileBusy when somebody reads for so long that it cannot be told, FileMissing and the disk's
    troubles.
    """
    problems = []
    # Pages are checked in the file, not in the log: what is not yet moved there would look like damage.
    with checkpoint_lock(engine):
        moved = _asked(engine, path, "wal_checkpoint(TRUNCATE)")
        if moved is not None and moved[0][0]:
            raise FileBusy
        if _asked(engine, path, "cipher_integrity_check") != []:
            problems.append(PAGES_DAMAGED)
    if _asked(engine, path, "quick_check(1)") != [("ok",)]:
        problems.append(STRUCTURE_DAMAGED)
    if _asked(engine, path, "foreign_key_check") != []:
        problems.append(REFERENCES_BROKEN)
    with sorted_trouble():
        return HealthReport(
            ok=not problems,
            problems=tuple(problems),
            file_bytes=path.stat().st_size,
            free_bytes=shutil.disk_usage(path.parent).free,
            revision=_version_if_readable(engine) or "",
        )


def _asked(engine: Engine, path: Path, pragma: str) -> list[tuple[Any, ...]] | None:
    """Return the rows that a PRAGMA answers with, or None when damage keeps it from answering.

    Each question has a connection of its own: SQLCipher answers nothing more on one that met a broken page.
    """
    try:
        with sorted_trouble(), other_file(engine, path) as connection:
            rows: list[tuple[Any, ...]] = connection.execute(f"PRAGMA {pragma}").fetchall()
            return rows
    except FileDamaged:
        return None


def _version_if_readable(engine: Engine) -> str | None:
    try:
        with sorted_trouble():
            return version_of(engine)
    except FileDamaged:
        return None
