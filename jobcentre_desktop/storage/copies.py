"""Puts a backup in the place of the desk's file, which is kept.

The copy is laid beside the file, opened and checked there. The keyring that names it is the one moment when
it counts: cut off before, the desk has the file that it had; after, the copy. What is left over goes at the
next opening.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from jobcentre_desktop.domain.errors import (
    BackupDamaged,
    DeskNotSetUp,
    FileDamaged,
    FileFromNewerApp,
    JobCentreError,
    KeyringDamaged,
    WrongPassword,
)
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.ports import CopySeen, Restored
from jobcentre_desktop.storage.backup import finished_backups, prove
from jobcentre_desktop.storage.copy_reading import CopyFiles, copies_in, read_copy
from jobcentre_desktop.storage.durable import flush_file, flush_folder, rename_durably
from jobcentre_desktop.storage.engine import make_engine, plain_connection
from jobcentre_desktop.storage.health import newest_version, version_of
from jobcentre_desktop.storage.keyring import Keyring
from jobcentre_desktop.storage.keyring_file import KeyringFile
from jobcentre_desktop.storage.local_folder import refuse_unless_local
from jobcentre_desktop.storage.locksmith import DatabaseKey
from jobcentre_desktop.storage.manifest import NAME_FORMAT
from jobcentre_desktop.storage.member_lock import CHEAPEST, PasswordCost
from jobcentre_desktop.storage.new_key import note_key_is_known
from jobcentre_desktop.storage.sqlite_trouble import sorted_trouble

_LAID_OUT = "restoring.tmp"
_KEPT, _MOST_KEPT = "before-restore-", 3
"""Folders of the files that copies took the place of, and how many of them stay."""


class FolderCopies:
    """`ports.Copies` of the desk in a folder, whose own backups lie in the folder `backups`."""

    def __init__(
        self, folder: Path, backups: Path, *, common_passwords: Path, cost: PasswordCost = CHEAPEST
    ) -> None:
        self._folder = folder
        self._backups = backups
        self._common_passwords = common_passwords
        self._cost = cost

    def here(self) -> tuple[CopySeen, ...]:
        return tuple(_whole(reversed(finished_backups(self._backups))))

    def below(self, folder: Path) -> tuple[CopySeen, ...]:
        places = copies_in(folder)
        if places == (folder,):
            with read_copy(folder) as copy:
                copy.prove()
                return (copy.seen(folder),)
        return tuple(_whole(places))

    def restore(self, place: Path, member_id: CounsellorId, password: str, restored_at: datetime) -> Restored:
        refuse_unless_local(self._folder)
        with self._laid_out(place) as (copy, database):
            theirs = self._keyring_in(database.parent)
            key, own = self._key(theirs, copy, str(member_id), password)
            noted = self._proved(database, key)
            kept = self._keep_what_is_here(restored_at)
            final = self._folder / f"data-{secrets.token_hex(4)}.db"
            with sorted_trouble():
                rename_durably(database, final)
            # --- all that could be wrong with the copy was found by now
            if own is not None:
                own.give_file(key, final.name, above=noted)
            else:
                doc = msgspec.structs.replace(
                    copy.doc, db=final.name, revision=max(copy.doc.revision, noted) + 1
                )
                KeyringFile(self._folder).put(doc.sealed(key))
            return Restored(copy=copy.seen(place), kept_in=kept)

    @contextmanager
    def _laid_out(self, place: Path) -> Iterator[tuple[CopyFiles, Path]]:
        """Copy a backup beside the others, where an erasure looks for clients, until it is done with."""
        laid = self._backups / _LAID_OUT
        shutil.rmtree(laid, ignore_errors=True)
        try:
            with read_copy(place) as copy:
                database = copy.lay_out(laid)
                yield copy, database
        finally:
            shutil.rmtree(laid, ignore_errors=True)

    def _keyring_in(self, folder: Path) -> Keyring:
        return Keyring.load(folder, common_passwords=self._common_passwords, cost=self._cost)

    def _key(
        self, theirs: Keyring, copy: CopyFiles, member_id: str, password: str
    ) -> tuple[DatabaseKey, Keyring | None]:
        """Return the key of a copy, and the desk's own keyring where that goes on: it knows who left since.

        Raises WrongPassword.
        """
        with suppress(DeskNotSetUp, KeyringDamaged, WrongPassword):
            own = self._keyring_in(self._folder)
            key = own.unlock(member_id, password)
            if copy.doc.is_sealed_by(key):
                return key, own
        try:
            return theirs.unlock(member_id, password), None
        except KeyringDamaged:
            raise BackupDamaged from None

    def _proved(self, database: Path, key: DatabaseKey) -> int:
        """Open a copy and look at all of it; return the revision of the keyring that it knows.

        It is to get a new key: who left since may know the one it has.
        """
        engine = make_engine(database, key.raw_key(), must_exist=True)
        try:
            with sorted_trouble():
                with plain_connection(engine) as connection:
                    prove(connection)
                    noted = int(connection.execute("PRAGMA user_version").fetchone()[0])
                if (version_of(engine) or "") > newest_version():
                    raise FileFromNewerApp
                note_key_is_known(engine)
                with plain_connection(engine) as connection:
                    connection.execute("PRAGMA journal_mode=DELETE").fetchall()
        except FileDamaged:
            raise BackupDamaged from None
        finally:
            engine.dispose()
        with sorted_trouble():
            flush_file(database)
        return noted

    def _keep_what_is_here(self, at: datetime) -> Path | None:
        """Keep the desk's present files in a folder of their own; return it. Older ones of the kind go."""
        self._forget_broken_off()
        names = ("data-*.db", "data-*.db-wal", "keyring.json", "keyring.bak")
        present = sorted(one for name in names for one in self._folder.glob(name))
        if not present:
            return None
        kept = self._backups / f"{_KEPT}{at.astimezone(UTC).strftime(NAME_FORMAT)}"
        with sorted_trouble():
            shutil.rmtree(kept, ignore_errors=True)
            kept.mkdir(mode=0o700, parents=True)
            for one in present:
                _keep(one, kept / one.name)
            flush_folder(kept)
            flush_folder(self._backups)
            for old in sorted(self._backups.glob(f"{_KEPT}*"))[:-_MOST_KEPT]:
                if old != kept:
                    shutil.rmtree(old)
        return kept

    def _forget_broken_off(self) -> None:
        """Remove what was kept by a restoring that was cut off: it is the present file by a second name."""
        for kept in self._backups.glob(f"{_KEPT}*"):
            if any(one.stat().st_nlink > 1 for one in kept.glob("data-*.db")):
                shutil.rmtree(kept)


def _keep(file: Path, kept: Path) -> None:
    """Give a file a second name where the disk can; else copy it."""
    try:
        if file.name.startswith("keyring."):  # it is written over in its place
            raise OSError
        os.link(file, kept)
    except OSError:
        shutil.copy2(file, kept)
        flush_file(kept)


def _whole(places: Iterable[Path]) -> Iterator[CopySeen]:
    """Look at each of many backups and pass by those that cannot be read; the first one is whole.

    Older ones are proved when they are wanted: to read all of ten large files takes a minute.
    """
    found = False
    for place in places:
        with suppress(JobCentreError), read_copy(place) as copy:
            if not found:
                copy.prove()
            found = True
            yield copy.seen(place)
