"""A backup as one file, to be carried: what its folder holds, unpacked as it is, in a ZIP archive."""

from __future__ import annotations

import errno
import os
import zipfile
from contextlib import suppress
from pathlib import Path

from jobcentre_desktop.domain.errors import StickNotWritten
from jobcentre_desktop.storage.durable import flush_file, rename_durably
from jobcentre_desktop.storage.manifest import sum_of


def pack(folder: Path, file: Path) -> None:
    """Put the files of a backup's folder into `file`, which appears only after it was read again.

    Raises StickNotWritten when it is not what was written, and OSError.
    """
    aside = file.with_name(f"{file.name}.tmp")
    sums = {}
    try:
        with zipfile.ZipFile(aside, "w", zipfile.ZIP_STORED) as archive:
            aside.chmod(0o600)
            for each in sorted(folder.iterdir()):
                archive.write(each, each.name)
                with each.open("rb") as content:
                    sums[each.name] = sum_of(content)
        flush_file(aside)
        _forget(aside)
        with zipfile.ZipFile(aside) as archive:
            for name, told in sums.items():
                with archive.open(name) as written:
                    if sum_of(written) != told:
                        raise StickNotWritten
        rename_durably(aside, file)
    except zipfile.BadZipFile:
        raise StickNotWritten from None
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)


def _forget(path: Path) -> None:
    """Have the system read it from the stick and not from its memory, where a system can be told so."""
    if not hasattr(os, "posix_fadvise"):
        return
    with path.open("rb") as file, suppress(OSError):
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def opened(place: Path) -> Path | zipfile.Path:
    """Return the folder of a backup, or the root of the file that it was packed into.

    Raises BadZipFile for a file of another kind, OSError.
    """
    if place.is_dir():
        return place
    if not place.exists():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(place))
    if not place.is_file():
        raise zipfile.BadZipFile
    return zipfile.Path(zipfile.ZipFile(place))
