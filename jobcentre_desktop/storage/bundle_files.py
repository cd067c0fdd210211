"""Bundles on sticks and in shared folders: a stick that is pulled out holds the old file or the new one."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISREG
from tempfile import mkstemp

from jobcentre_desktop.domain.bundle import SUFFIX
from jobcentre_desktop.domain.errors import (
    FolderInCloud,
    FolderUnreachable,
    NotABundle,
    StickFull,
    StickGone,
    StickNotWritten,
)
from jobcentre_desktop.ports.bundles import FileStamp
from jobcentre_desktop.storage.durable import rename_durably, write_aside
from jobcentre_desktop.storage.local_folder import is_cloud_path

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_PROTECTED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


class DiskBundleFiles:
    """`ports.BundleFiles`. `most` is the longest file that is read, in bytes."""

    def __init__(self, *, most: int) -> None:
        self._most = most

    def read(self, path: Path) -> bytes:
        with sorted_stick_trouble():
            if not S_ISREG(path.stat().st_mode):  # a pipe would have the desk wait for ever
                raise NotABundle
            with path.open("rb") as file:
                content = file.read(self._most + 1)
        if len(content) > self._most:
            raise NotABundle
        return content

    def write(self, path: Path, content: bytes) -> None:
        try:
            with sorted_stick_trouble():
                rename_durably(write_aside(path, content), path)
                written = path.read_bytes()
        except BaseException:
            with suppress(OSError):
                path.with_name(f"{path.name}.tmp").unlink(missing_ok=True)
            raise
        if written != content:
            raise StickNotWritten

    def list(self, folder: Path) -> dict[Path, FileStamp]:
        with sorted_stick_trouble(), os.scandir(folder) as entries:
            bundles = [one for one in entries if one.name.endswith(SUFFIX) and _is_file(one)]
            found = {Path(one.path): one.stat() for one in bundles}
        return {path: (found[path].st_size, found[path].st_mtime_ns) for path in sorted(found)}

    def check(self, folder: Path) -> None:
        try:
            there, real = folder.is_dir(), folder.resolve()
        except OSError:
            there, real = False, folder
        if not there:
            raise FolderUnreachable(str(folder))
        if is_cloud_path(folder) or is_cloud_path(real):
            raise FolderInCloud(str(folder))
        with sorted_stick_trouble():
            handle, probe = mkstemp(prefix=".jobcentre-", dir=folder)  # a name that no other desk tries too
            os.close(handle)
        try:
            self.write(Path(probe), b"?")
        finally:
            with suppress(OSError):
                Path(probe).unlink(missing_ok=True)

    def remove(self, path: Path) -> None:
        with sorted_stick_trouble():
            path.unlink(missing_ok=True)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Return whether it is one itself: a link that leads nowhere would stop the exchange for all desks."""
    return entry.is_file(follow_symlinks=False)


@contextmanager
def sorted_stick_trouble() -> Iterator[None]:
    """Say in our words what a stick or a folder refuses. Raises StickFull, StickNotWritten, StickGone."""
    try:
        yield
    except OSError as trouble:
        if trouble.errno in _FULL:
            raise StickFull from None
        if trouble.errno in _PROTECTED:
            raise StickNotWritten from None
        raise StickGone from None
