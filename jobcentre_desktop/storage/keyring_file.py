"""The keyring on the disk: two copies, each whole and sealed, one of them always good."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal
from uuid import UUID

import msgspec

from jobcentre_desktop.domain.errors import (
    DeskAlreadySetUp,
    DeskNotSetUp,
    DiskTrouble,
    FileFromNewerApp,
    KeyringDamaged,
)
from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.storage.disk_trouble import sorted_disk_trouble
from jobcentre_desktop.storage.durable import rename_durably, write_aside, write_durably
from jobcentre_desktop.storage.file_lock import file_lock
from jobcentre_desktop.storage.keyring_names import (
    FORMAT,
    KEYRING,
    LOCK,
    TWIN,
    VERSION,
    has_keyring,
    names_on_keyring,
)
from jobcentre_desktop.storage.member_lock import MemberLock

if TYPE_CHECKING:  # the names are read before there is time for the ciphers
    from jobcentre_desktop.storage.locksmith import DatabaseKey


class KeyringDoc(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the file says. `revision` grows by one with every change and is never used twice."""

    format: Literal["jobcentre-keyring"] = "jobcentre-keyring"
    version: Literal[1] = 1
    revision: int = 0
    db: Annotated[str, msgspec.Meta(pattern=r"^data-[0-9a-f]{8}\.db$")]
    """The database file in the same folder: replacing this file is the one moment when a new key counts."""
    members: tuple[MemberLock, ...]
    mac: bytes = b""
    """Seal over everything above: changing the file takes the database key."""
    digest: str = ""
    """SHA-256 over everything above: a torn or rotten file is known as such before a password is blamed."""

    def sealed(self, key: DatabaseKey) -> KeyringDoc:
        with_mac = msgspec.structs.replace(self, mac=key.seal(self._content()))
        return msgspec.structs.replace(with_mac, digest=with_mac._sum())

    def is_sealed_by(self, key: DatabaseKey) -> bool:
        return hmac.compare_digest(self.mac, key.seal(self._content()))

    def is_whole(self) -> bool:
        return self.digest == self._sum()

    def _content(self) -> bytes:
        return msgspec.json.encode(msgspec.structs.replace(self, mac=b"", digest=""))

    def _sum(self) -> str:
        return hashlib.sha256(msgspec.json.encode(msgspec.structs.replace(self, digest=""))).hexdigest()


class _Head(msgspec.Struct):
    format: str
    version: int


class KeyringFile:
    """`keyring.json` and its twin `keyring.bak` in a desk's folder.

    Read afresh each time, under a lock, because a window and the terminal may work on one desk together.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / KEYRING
        self._twin = folder / TWIN
        self._lock = folder / LOCK

    def exists(self) -> bool:
        return has_keyring(self.folder)

    def read(self) -> KeyringDoc:
        """Return the first whole copy.

        Raises DeskNotSetUp when there is none at all, KeyringDamaged when none is whole, FileFromNewerApp.
        """
        if not self.exists():
            raise DeskNotSetUp
        with self._held():
            return self._read()

    def write_first(self, doc: KeyringDoc) -> None:
        """Write a keyring where none is, or raise DeskAlreadySetUp."""
        with self._held():
            if self.exists():
                raise DeskAlreadySetUp
            self._write(doc)

    def change(self, change: Callable[[KeyringDoc], KeyringDoc]) -> None:
        """Read, change and write with nobody else in between. It counts from the first copy's renaming on."""
        with self._held():
            self._write(change(self._read()))

    def put(self, doc: KeyringDoc) -> None:
        """Write a keyring whatever is here: that of a copy which takes the place of the desk's file."""
        with self._held():
            self._write(doc)

    def mend(self, proved: KeyringDoc) -> None:
        """Make both copies agree again after a power cut, from a document whose seal was proved."""
        content = msgspec.json.encode(proved)
        with self._held():
            if self._read() != proved:  # somebody has changed it meanwhile, and written both copies
                return
            with sorted_disk_trouble():
                for copy in (self.path, self._twin):
                    if not copy.exists() or copy.read_bytes() != content:
                        write_durably(copy, content)

    def _held(self) -> AbstractContextManager[None]:
        return file_lock(self._lock, wait=True)

    def _read(self) -> KeyringDoc:
        for copy in (self.path, self._twin):
            try:
                with sorted_disk_trouble():
                    content = copy.read_bytes()
            except (FileNotFoundError, DiskTrouble):
                continue  # an unreadable sector is as bad as a missing copy, and the other one may be whole
            doc = decoded(content)
            if doc is not None:
                return doc
        raise KeyringDamaged

    def _write(self, doc: KeyringDoc) -> None:
        content = msgspec.json.encode(doc)
        with sorted_disk_trouble():
            # Both are on the disk before either counts: a full disk refuses the change whole, not by halves.
            first, second = write_aside(self.path, content), write_aside(self._twin, content)
            rename_durably(first, self.path)
            rename_durably(second, self._twin)


def counsellors_in(folder: Path) -> tuple[Member, ...]:
    """Return the counsellors who can open the file. Raises DeskNotSetUp, KeyringDamaged, FolderNotLocal."""
    told = names_on_keyring(folder)
    if told is not None:
        return told
    return tuple(
        Member(id=CounsellorId(UUID(lock.id)), name=lock.name, role=lock.role)
        for lock in KeyringFile(folder).read().members
        if lock.kind == "counsellor"
    )


def decoded(content: bytes) -> KeyringDoc | None:
    """Return the document, or nothing when these bytes are not a whole one. Raises FileFromNewerApp."""
    try:
        head = msgspec.json.decode(content, type=_Head)
        if head.format == FORMAT and head.version > VERSION:
            raise FileFromNewerApp
        doc = msgspec.json.decode(content, type=KeyringDoc)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return doc if doc.is_whole() and all(map(_has_true_id, doc.members)) else None


def _has_true_id(lock: MemberLock) -> bool:
    """Return whether a counsellor's id is one: anybody can write another, and a sum that holds over it."""
    if lock.kind != "counsellor":
        return True
    try:
        UUID(lock.id)
    except ValueError:
        return False
    return True
