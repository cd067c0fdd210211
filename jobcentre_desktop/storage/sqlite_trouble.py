"""Sorts the trouble that SQLite, SQLCipher and the disk report into problems a member of staff can act on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from jobcentre_desktop.domain.errors import (
    DiskFull,
    DiskTrouble,
    FileBusy,
    FileDamaged,
    FileMissing,
    FileReadOnly,
    JobCentreError,
)
from jobcentre_desktop.storage.disk_trouble import kind_of_disk_trouble

_BY_RESULT_CODE: dict[int, type[JobCentreError]] = {
    dbapi2.SQLITE_PERM: FileReadOnly,
    dbapi2.SQLITE_BUSY: FileBusy,
    dbapi2.SQLITE_LOCKED: FileBusy,
    dbapi2.SQLITE_READONLY: FileReadOnly,
    dbapi2.SQLITE_IOERR: DiskTrouble,
    dbapi2.SQLITE_CORRUPT: FileDamaged,
    dbapi2.SQLITE_FULL: DiskFull,
    dbapi2.SQLITE_CANTOPEN: FileMissing,
    # The key was proved right by the keyring's seal before the file is opened, so here it is the file that is
    # wrong.
    dbapi2.SQLITE_NOTADB: FileDamaged,
}


@contextmanager
def sorted_trouble() -> Iterator[None]:
    """Raise a JobCentreError in place of trouble with file or disk; anything else rises as the bug it is.

    Raises DiskFull, DiskTrouble, FileBusy, FileDamaged, FileMissing, FileReadOnly.
    """
    try:
        yield
    except (DBAPIError, dbapi2.Error, OSError) as error:
        kind = _kind_of(error)
        if kind is None:
            raise
        raise kind from error


def _kind_of(error: BaseException) -> type[JobCentreError] | None:
    if isinstance(error, OSError):
        return kind_of_disk_trouble(error)
    if isinstance(error, DBAPIError):
        return None if error.orig is None else _kind_of(error.orig)
    code: int = getattr(error, "sqlite_errorcode", 0)
    return _BY_RESULT_CODE.get(code & 0xFF)  # the upper bits say more than staff can use
