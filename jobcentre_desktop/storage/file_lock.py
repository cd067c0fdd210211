"""A lock file with at most one holder, given back by the system when the holder's process dies."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jobcentre_desktop.domain.errors import FileBusy
from jobcentre_desktop.storage.disk_trouble import sorted_disk_trouble

_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int, *, wait: bool) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)  # LK_LOCK waits ten seconds

    def _give_back(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(handle: int, *, wait: bool) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _give_back(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


@contextmanager
def file_lock(path: Path, *, wait: bool) -> Iterator[None]:
    """Hold the lock file at `path`; raise FileBusy when somebody else has it and `wait` did not help.

    The file itself stays: removing it would let two holders lock two different files of the same name.
    """
    with sorted_disk_trouble():
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _take(handle, wait=wait)
        except OSError as error:
            if error.errno in _TAKEN:
                raise FileBusy from None
            raise
        try:
            yield
        finally:
            _give_back(handle)
    finally:
        os.close(handle)
