"""Sorts the trouble that the disk reports into problems a member of staff can act on."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from jobcentre_desktop.domain.errors import DiskFull, DiskTrouble, FileReadOnly, JobCentreError

_BY_ERRNO: dict[int, type[JobCentreError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EACCES: FileReadOnly,
    errno.EPERM: FileReadOnly,
    errno.EROFS: FileReadOnly,
    errno.EIO: DiskTrouble,
}


@contextmanager
def sorted_disk_trouble() -> Iterator[None]:
    """Raise a JobCentreError in place of trouble with the disk; anything else rises as the bug it is.

    Raises DiskFull, DiskTrouble, FileReadOnly.
    """
    try:
        yield
    except OSError as error:
        kind = kind_of_disk_trouble(error)
        if kind is None:
            raise
        raise kind from error


def kind_of_disk_trouble(error: OSError) -> type[JobCentreError] | None:
    """Return what an error of the disk means to a member of staff, or None when nothing."""
    return None if error.errno is None else _BY_ERRNO.get(error.errno)
