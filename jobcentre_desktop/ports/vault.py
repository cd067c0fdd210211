"""Who can open the encrypted file, and how well it is."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.member import Member
from jobcentre_desktop.ports.copies import CopySeen


class Vault(Protocol):
    """The encrypted file and its keyring."""

    def is_set_up(self) -> bool: ...
    def members(self) -> tuple[Member, ...]:
        """Raises DeskNotSetUp, KeyringDamaged."""
        ...

    def create(
        self, first: Member, password: str, *, first_records: Callable[[], None] = lambda: None
    ) -> str:
        """Make the file and its keyring, leave it open, return the recovery code.

        `first_records` writes through the open file; the desk counts as set up only after it returned.
        Raises DeskAlreadySetUp, PasswordTooWeak, FolderNotLocal.
        """
        ...

    def unlock(self, member_id: CounsellorId, password: str) -> None:
        """Open the file. Raises WrongPassword, FileFromNewerApp, FileDamaged."""
        ...

    def unlock_with_recovery(self, code: str) -> None:
        """Raises WrongRecoveryCode."""
        ...

    def verify_password(self, member_id: CounsellorId, password: str) -> None:
        """Raise WrongPassword unless this is the member's; open nothing."""
        ...

    def ask_for_new_key(self) -> None:
        """Have the file get a new key when it is opened next. Needs the open file."""
        ...

    def renew_recovery_code(self) -> str:
        """Make a new recovery code; the old sheet opens nothing any more. Needs the open file."""
        ...

    def add_member(self, member: Member, password: str) -> None:
        """Needs the open file. Raises PasswordTooWeak."""
        ...

    def set_password(self, member_id: CounsellorId, password: str) -> None: ...
    def remove_member(self, member_id: CounsellorId) -> None: ...
    def lock(self) -> None:
        """Close the file and forget the key."""
        ...

    def check(self) -> HealthReport: ...


class WrongTries(Protocol):
    """Wrong passwords in a row, kept beside the file: closing the app makes nobody forget them.

    A disk that cannot keep them keeps nobody out.
    """

    def of(self, member_id: CounsellorId) -> tuple[int, datetime | None]:
        """Return how many, and when the last one was tried; the moment is aware."""
        ...

    def wrong(self, member_id: CounsellorId, at: datetime) -> None: ...
    def right(self, member_id: CounsellorId) -> None: ...
    def forget(self, member_id: CounsellorId) -> None:
        """Their password is another one since."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FileStanding:
    """What can be told of the open file at a glance."""

    file_bytes: int
    backed_up_at: datetime | None
    """When the newest finished backup was taken; None while there is none."""
    after_a_stop: bool = False
    """Whether it was not closed before it was opened: the power went, or the app was ended by force."""
    key_mark: str = ""
    """Tells the file's key from any other that it had or may have; kept inside the file alone."""


class BackUps(Protocol):
    """Copies of the open file with its keyring, each opened and checked before it counts."""

    def standing(self) -> FileStanding: ...

    def back_up(self, taken_at: datetime, *, into: Path | None = None, one_file: bool = False) -> Path:
        """Take a copy into the desk's own folder, into another one, or as `one_file`; return its place.

        `taken_at` is aware. Raises FolderInCloud, FolderUnreachable, FileDamaged and troubles of the disk.
        """
        ...

    def looked_through(self) -> None:
        """Hear that all of a file that was not closed before was looked at."""
        ...

    def try_copy(self, place: Path | None = None) -> CopySeen:
        """Open a copy, the newest of this desk's own if none is named, and look at every page of it.

        Return what is in it. Raises NotFound where there is none, NotABackup, BackupDamaged,
        BackupOfAnotherKey.
        """
        ...


class DeskFile(Protocol):
    def standing(self) -> FileStanding:
        """Needs the open file."""
        ...

    def roomy(self) -> AbstractContextManager[None]:
        """Lend more memory to the file while thousands of records are written. Needs the open file."""
        ...

    def clean_up(self, clients: Collection[UUID], taken_at: datetime) -> bool:
        """Leave no trace of erased clients in the file's log and its backups; return whether that is done.

        Needs the open file. Raises its troubles and those of the disk; then it is to be tried again.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthReport:
    """The health of the encrypted file.

    `ok` is False when any check failed; `problems` names them by code.
    """

    ok: bool
    problems: tuple[str, ...]
    file_bytes: int
    free_bytes: int
    revision: str
    """Migration the file is at."""
