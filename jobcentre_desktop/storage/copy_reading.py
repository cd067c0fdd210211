"""Reads backups, in a folder or in one file, without believing them: each file is what its manifest says."""

from __future__ import annotations

import errno
import hashlib
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from uuid import UUID

from jobcentre_desktop.domain.errors import BackupDamaged, NotABackup
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.ports import CopySeen
from jobcentre_desktop.storage.backup import finished_backups
from jobcentre_desktop.storage.keyring_file import KeyringDoc, decoded
from jobcentre_desktop.storage.keyring_names import KEYRING
from jobcentre_desktop.storage.manifest import MANIFEST, Manifest, decoded_manifest
from jobcentre_desktop.storage.one_file import opened
from jobcentre_desktop.storage.sqlite_trouble import sorted_trouble

AWAY = "jobcentre-backups"
"""Folder of the backups on a stick."""
SUFFIX = ".jobcentre-backup"
_DATABASE = re.compile(r"data-[0-9a-f]{8}\.db")
_MOST = 4_000_000
"""Bytes of a manifest or a keyring; with hundreds of counsellors it is a twentieth of that."""
_PIECE = 1 << 20
_MOST_GROWTH = 2
"""Times the bytes of an archive that it may unpack to: what is encrypted packs to hardly less than it is."""
_NO_ARCHIVE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, KeyError, RuntimeError)
"""What Python's archives raise over bytes that are none, are torn, or are packed in ways it does not know."""


@dataclass(frozen=True, slots=True)
class CopyFiles:
    """A backup whose manifest and keyring were read."""

    root: Path | zipfile.Path
    manifest: Manifest
    keyring: bytes
    doc: KeyringDoc

    def seen(self, place: Path) -> CopySeen:
        return CopySeen(
            place=place,
            taken_at=self.manifest.at,
            desk=self.manifest.desk,
            counts=self.manifest.counts,
            members=tuple(
                Member(id=CounsellorId(UUID(lock.id)), name=lock.name, role=lock.role)
                for lock in self.doc.members
                if lock.kind == "counsellor"
            ),
        )

    def lay_out(self, folder: Path) -> Path:
        """Copy keyring and database into a folder and return where the database is.

        Raises BackupDamaged when it is not what the manifest says.
        """
        with sorted_trouble():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            (folder / KEYRING).write_bytes(self.keyring)
            database = folder / self.doc.db
            database.touch(mode=0o600)
            with database.open("wb") as target:
                self._read_database(target)
        return database

    def prove(self) -> None:
        """Raise BackupDamaged unless the database is what the manifest says. Needs no key."""
        with sorted_trouble():
            self._read_database(None)

    def _read_database(self, target: IO[bytes] | None) -> None:
        told = hashlib.sha256()
        if not (self.root / self.doc.db).is_file():
            raise BackupDamaged
        with _torn(), (self.root / self.doc.db).open("rb") as source:
            while piece := source.read(_PIECE):
                told.update(piece)
                if target is not None:
                    target.write(piece)
        if told.hexdigest() != self.manifest.sha256.get(self.doc.db):
            raise BackupDamaged


@contextmanager
def read_copy(place: Path) -> Iterator[CopyFiles]:
    """Lend the backup at a place: its folder, or the file into which one was packed.

    Raises NotABackup, BackupDamaged, FileFromNewerApp and the disk's troubles.
    """
    try:
        with sorted_trouble():
            root = opened(place)
    except (*_NO_ARCHIVE, FileNotFoundError, ValueError):
        raise NotABackup(place.name) from None
    try:
        with sorted_trouble():
            yield _looked_at(root, place)
    finally:
        if isinstance(root, zipfile.Path):
            root.root.close()


def copies_in(folder: Path) -> tuple[Path, ...]:
    """Return the places of the backups in a folder or a stick, the newest first; itself if it is one."""
    if not folder.is_dir() or (folder / MANIFEST).exists():
        return (folder,)
    with sorted_trouble():
        packed = [one for one in folder.iterdir() if one.name.endswith(SUFFIX) and one.is_file()]
        packed.sort(key=lambda one: one.stat().st_mtime)
    return tuple(reversed([*packed, *finished_backups(folder), *finished_backups(folder / AWAY)]))


def _looked_at(root: Path | zipfile.Path, place: Path) -> CopyFiles:
    if isinstance(root, zipfile.Path):
        unpacked = sum(each.file_size for each in root.root.infolist())
        if unpacked > _MOST_GROWTH * place.stat().st_size + _MOST:
            raise BackupDamaged
    manifest_bytes = _content(root, MANIFEST)
    if manifest_bytes is None:
        raise NotABackup(place.name)
    manifest, keyring = decoded_manifest(manifest_bytes), _content(root, KEYRING)
    if manifest is None or keyring is None:
        raise BackupDamaged
    # The keyring has a sum of its own, and may have been given new locks when the power went.
    doc = decoded(keyring)
    if doc is None or not _DATABASE.fullmatch(doc.db):
        raise BackupDamaged
    return CopyFiles(root, manifest, keyring, doc)


def _content(root: Path | zipfile.Path, name: str) -> bytes | None:
    """Return a small file's content; None where it is not."""
    file = root / name
    if not file.is_file():  # nor a pipe, nor a link to a device: those have no end
        return None
    with _torn(), file.open("rb") as source:
        content: bytes = source.read(_MOST + 1)
    if len(content) > _MOST:
        raise BackupDamaged
    return content


@contextmanager
def _torn() -> Iterator[None]:
    """Raise BackupDamaged for an archive that does not come to its end, or is packed in some other way."""
    try:
        yield
    except (*_NO_ARCHIVE, FileNotFoundError):
        raise BackupDamaged from None
    except OSError as trouble:
        # Sent to a place before the file's beginning; or what unpacks bzip2 found none.
        if trouble.errno in (None, errno.EINVAL):
            raise BackupDamaged from None
        raise
