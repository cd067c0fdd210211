"""Bundles on sticks and in shared folders: a stick that is pulled out holds the old file or the new one."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from jobcentre_desktop.domain.bundle import SUFFIX
from jobcentre_desktop.domain.errors import NotABundle, StickFull, StickGone, StickNotWritten
from jobcentre_desktop.storage.durable import rename_durably, write_aside

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_PROTECTED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


class DiskBundleFiles:
    """`ports.BundleFiles`. `most` is the longest file that is read, in bytes."""

    def __init__(self, *, most: int) -> None:
        self._most = most

    def read(self, path: Path) -> bytes:
        with _sorted(), path.open("rb") as file:
            content = file.read(self._most + 1)
        if len(content) > self._most:
            raise NotABundle
        return content

    def write(self, path: Path, content: bytes) -> None:
        try:
            with _sorted():
                rename_durably(write_aside(path, content), path)
                written = path.read_bytes()
        except BaseException:
            with suppress(OSError):
                path.with_name(f"{path.name}.tmp").unlink(missing_ok=True)
            raise
        if written != content:
            raise StickNotWritten

    def list(self, folder: Path) -> tuple[Path, ...]:
        with _sorted(), os.scandir(folder) as entries:
            return tuple(sorted(Path(one.path) for one in entries if one.name.endswith(SUFFIX)))

    def remove(self, path: Path) -> None:
        with _sorted():
            path.unlink(missing_ok=True)


@contextmanager
def _sorted() -> Iterator[None]:
    try:
        yield
    except OSError as trouble:
        if trouble.errno in _FULL:
            raise StickFull from None
        if trouble.errno in _PROTECTED:
            raise StickNotWritten from None
        raise StickGone from None
