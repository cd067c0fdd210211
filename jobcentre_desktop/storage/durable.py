"""Writing a file so that a power cut leaves either the old content or the new one, never half of each."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0)


def write_durably(path: Path, content: bytes) -> None:
    """Put `content` at `path`, readable by this user alone; when this returns it is on the disk."""
    rename_durably(write_aside(path, content), path)


def write_aside(path: Path, content: bytes) -> Path:
    """Put `content` on the disk beside `path` and return where: only the renaming is left."""
    aside = path.with_name(f"{path.name}.tmp")
    # Whatever was laid there leads our writing elsewhere, has it wait for ever, or stays another's to read.
    aside.unlink(missing_ok=True)
    handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return aside


def rename_durably(source: Path, target: Path) -> None:
    """Give a file or folder, flushed before, its final name; a file of that name is replaced."""
    os.replace(source, target)
    flush_folder(target.parent)


def flush_file(path: Path) -> None:
    """Wait until everything written to the file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Wait until the folder's list of names is on the disk; Windows has no such call."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
