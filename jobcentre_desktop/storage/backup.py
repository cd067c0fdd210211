"""Copies of the encrypted file, each opened and checked before it counts."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import MAXYEAR, UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from jobcentre_desktop.domain.errors import FileDamaged
from jobcentre_desktop.storage.durable import flush_file, flush_folder, rename_durably, write_durably
from jobcentre_desktop.storage.engine import other_file, plain_connection
from jobcentre_desktop.storage.manifest import (
    NAME_FORMAT,
    Told,
    manifest_in,
    sum_up_again,
    told_by,
    write_manifest,
)
from jobcentre_desktop.storage.sqlite_trouble import sorted_trouble

KEPT_BACKUPS = 10
_NAME = re.compile(r"\d{8}T\d{6}Z")
_ASIDE = ".tmp"


def copy_file(engine: Engine, target: Path) -> Told:
    """Put a compacted copy under the same key at `target`, where it appears only after it was checked.

    Return what it holds. Others may go on writing meanwhile. Raises FileDamaged when the copy is not sound,
    DiskFull and the like.
    """
    aside = target.with_name(f"{target.name}{_ASIDE}")
    with sorted_trouble():
        try:
            aside.unlink(missing_ok=True)
            aside.touch(mode=0o600)
            with plain_connection(engine) as connection:
                connection.execute("VACUUM INTO ?", (str(aside),))
            with other_file(engine, aside) as connection:
                # Opening turned the log on again for this copy; a backup is one file.
                connection.execute("PRAGMA journal_mode=DELETE").fetchall()
                prove(connection)
                told = told_by(connection)
            flush_file(aside)
            rename_durably(aside, target)
            return told
        finally:
            for leftover in (aside, Path(f"{aside}-wal"), Path(f"{aside}-shm")):
                leftover.unlink(missing_ok=True)


def take_backup(
    engine: Engine,
    database: Path,
    keyring: Path,
    backups: Path,
    taken_at: datetime,
    *,
    keep: int = KEPT_BACKUPS,
) -> Path:
    """Make the folder `backups`/<UTC time> with the file, its keyring and a manifest; return it.

    `taken_at` is aware. The newest `keep` backups stay, older ones go, and they go only after the new one is
    there. Raises like `copy_file`.
    """
    name = _name_for(taken_at, backups)
    aside = backups / f"{name}{_ASIDE}"
    with sorted_trouble():
        backups.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(mode=0o700)
        try:
            told = copy_file(engine, aside / database.name)
            write_durably(aside / keyring.name, keyring.read_bytes())
            write_manifest(aside, taken_at, told)
            flush_folder(aside)
            # Of two backups within one second the later one stays.
            shutil.rmtree(backups / name, ignore_errors=True)
            rename_durably(aside, backups / name)
        except BaseException:
            shutil.rmtree(aside, ignore_errors=True)
            raise
        for old in finished_backups(backups)[:-keep]:
            shutil.rmtree(old)
    return backups / name


def finished_backups(backups: Path) -> tuple[Path, ...]:
    """Return the folders of the finished backups, oldest first."""
    if not backups.is_dir():
        return ()
    return tuple(sorted(filter(_is_ours, backups.iterdir())))


def _is_ours(each: Path) -> bool:
    """Return whether it is a backup's folder: a link called so, or a time after which none can come, is not.

    Those would stop every backup to come.
    """
    if not _NAME.fullmatch(each.name) or each.is_symlink() or not each.is_dir():
        return False
    try:
        return _time_in(each.name).year < MAXYEAR
    except ValueError:
        return False


def relock(backups: Path, keyring: str, relocked: Callable[[bytes], bytes | None]) -> None:
    """Give every finished backup the locks of those who may open the desk now.

    `relocked` makes of a backup's keyring its new one, or nothing where that is another key's: then nobody
    can change its locks any more, and it goes if a newer one is there. Cut off in the midst it is to be done
    again.
    """
    ours = False
    for each in reversed(finished_backups(backups)):
        with sorted_trouble():
            content = relocked((each / keyring).read_bytes())
            if content is not None:
                ours = True
                write_durably(each / keyring, content)
                sum_up_again(each)
            elif ours:
                shutil.rmtree(each)


def newest_backup_at(backups: Path) -> datetime | None:
    """Return when the newest finished backup was taken; None while there is none."""
    finished = finished_backups(backups)
    if not finished:
        return None
    manifest = manifest_in(finished[-1])
    return _time_in(finished[-1].name) if manifest is None else manifest.at


def prove(connection: Any) -> None:
    """Raise FileDamaged unless every page of an open file is sealed and its structure is whole."""
    damaged = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if damaged or connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        raise FileDamaged


def _name_for(taken_at: datetime, backups: Path) -> str:
    """Return a name after which no other one comes: the newest stay, also where a clock was years ahead."""
    at = taken_at.astimezone(UTC).replace(microsecond=0)
    finished = finished_backups(backups)
    if finished and (newest := _time_in(finished[-1].name)) > at:
        at = newest + timedelta(seconds=1)
    return at.strftime(NAME_FORMAT)


def _time_in(name: str) -> datetime:
    return datetime.strptime(name, NAME_FORMAT).replace(tzinfo=UTC)
