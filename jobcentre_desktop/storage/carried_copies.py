"""Copies that are carried away, on a stick or as one file, and any copy tried: opened, looked at, told of."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from jobcentre_desktop.domain.errors import (
    BackupDamaged,
    BackupOfAnotherKey,
    FileDamaged,
    FolderInCloud,
    FolderUnreachable,
    NotFound,
)
from jobcentre_desktop.ports import CopySeen
from jobcentre_desktop.storage.backup import finished_backups, prove, take_backup
from jobcentre_desktop.storage.copy_reading import AWAY, copies_in, read_copy
from jobcentre_desktop.storage.engine import other_file
from jobcentre_desktop.storage.local_folder import is_cloud_path
from jobcentre_desktop.storage.locksmith import DatabaseKey
from jobcentre_desktop.storage.manifest import told_by
from jobcentre_desktop.storage.one_file import pack
from jobcentre_desktop.storage.sqlite_trouble import sorted_trouble

_PASSING = "passing.tmp"
_KEPT_AWAY = 3
"""So many backups stay in a folder on a stick."""


def take_away(
    engine: Engine,
    database: Path,
    keyring: Path,
    backups: Path,
    taken_at: datetime,
    into: Path,
    *,
    one_file: bool,
) -> Path:
    """Take a backup into a folder on a stick, or as `one_file` of that name; return its place.

    Raises FolderInCloud, FolderUnreachable, StickNotWritten, and otherwise as `take_backup`.
    """
    folder = into.parent if one_file else into
    if is_cloud_path(folder.absolute()):
        raise FolderInCloud(str(folder))
    if not folder.is_dir():
        raise FolderUnreachable(str(folder))
    if not one_file:
        return take_backup(engine, database, keyring, into / AWAY, taken_at, keep=_KEPT_AWAY)
    with _passing_folder(backups) as passing:
        taken = take_backup(engine, database, keyring, passing, taken_at)
        with sorted_trouble():
            pack(taken, into)
    return into


def tried(engine: Engine, key: DatabaseKey, backups: Path, place: Path | None) -> CopySeen:
    """Open a copy, the newest in `backups` if none is named, and look at every page of it.

    Return what is in it. Raises NotFound where there is none, NotABackup, BackupDamaged, BackupOfAnotherKey.
    """
    if place is None:
        own = finished_backups(backups)
        if not own:
            raise NotFound("backup", "")
        place = own[-1]
    with read_copy(copies_in(place)[0]) as copy, _passing_folder(backups) as passing:
        if not copy.doc.is_sealed_by(key):
            raise BackupOfAnotherKey
        database = copy.lay_out(passing)
        try:
            with sorted_trouble(), other_file(engine, database) as connection:
                prove(connection)
                told = told_by(connection)
        except FileDamaged:
            raise BackupDamaged from None
        return replace(copy.seen(place), desk=told.desk, counts=told.counts)


@contextmanager
def _passing_folder(backups: Path) -> Iterator[Path]:
    """Lend a folder beside the backups, where an erasure looks too if this is cut off."""
    passing = backups / _PASSING
    shutil.rmtree(passing, ignore_errors=True)
    try:
        yield passing
    finally:
        shutil.rmtree(passing, ignore_errors=True)
