"""The encrypted file, its keys and its disk."""

from __future__ import annotations

from typing import ClassVar

from jobcentre_desktop.domain.errors.root import JobCentreError


class WrongPassword(JobCentreError):
    """Nobody on this desk has this name with this password. Says nothing about which of the two is wrong."""

    code: ClassVar[str] = "KEY-01"


class TooManyWrongPasswords(JobCentreError):
    """So many wrong ones in a row that for `seconds` none is looked at."""

    code: ClassVar[str] = "KEY-09"
    seconds: int


class WrongRecoveryCode(JobCentreError):
    """The typed recovery code is not the centre's; `mistyped` when its own check symbol already disagrees."""

    code: ClassVar[str] = "KEY-02"
    mistyped: bool


class KeyringDamaged(JobCentreError):
    """Neither the keyring nor its copy can be read, or somebody changed it outside the app."""

    code: ClassVar[str] = "KEY-03"


class PasswordTooWeak(JobCentreError):
    """Shorter than `shortest` characters, or on the list of common passwords."""

    code: ClassVar[str] = "KEY-04"
    shortest: int


class DeskLocked(JobCentreError):
    """The desk's file is locked: somebody must sign in before records can be read or written."""

    code: ClassVar[str] = "KEY-05"


class DeskNotSetUp(JobCentreError):
    """There is no keyring in this folder yet."""

    code: ClassVar[str] = "FILE-01"


class DeskAlreadySetUp(JobCentreError):
    """Setting up twice would hide the first file."""

    code: ClassVar[str] = "FILE-02"


class FileFromNewerApp(JobCentreError):
    """The file was written by a newer version of the app."""

    code: ClassVar[str] = "FILE-03"


class DiskFull(JobCentreError):
    code: ClassVar[str] = "FILE-04"


class FileBusy(JobCentreError):
    """Another program holds the file for longer than the waiting time."""

    code: ClassVar[str] = "FILE-05"


class FileDamaged(JobCentreError):
    code: ClassVar[str] = "FILE-06"


class FileReadOnly(JobCentreError):
    code: ClassVar[str] = "FILE-07"


class DeskInUse(JobCentreError):
    """Another window of the app already works with this desk's file."""

    code: ClassVar[str] = "FILE-08"


class FolderNotLocal(JobCentreError):
    """The desk's folder lies on a network or is synced to a cloud: there a power cut can tear the file."""

    code: ClassVar[str] = "FILE-09"
    folder: str


class FileMissing(JobCentreError):
    """The file that the keyring names is not in the desk's folder or cannot be opened; no new one is made."""

    code: ClassVar[str] = "FILE-10"


class DiskTrouble(JobCentreError):
    """The disk refused to read or write."""

    code: ClassVar[str] = "FILE-11"


class NotABackup(JobCentreError):
    """What was chosen to be restored is no backup of a desk."""

    code: ClassVar[str] = "FILE-12"
    name: str


class BackupDamaged(JobCentreError):
    """A backup is not what it says it is: bits of it turned over, or somebody changed it."""

    code: ClassVar[str] = "FILE-13"


class BackupOfAnotherKey(JobCentreError):
    """A backup is older than the file's present key and can be tried only by restoring it."""

    code: ClassVar[str] = "FILE-14"
