"""Reading a file that somebody brought: no more of it than is wanted, and nothing that is no file."""

from __future__ import annotations

import errno
import os
from pathlib import Path


def read_at_most(path: Path, most: int) -> bytes | None:
    """Return the content; None where it is longer than `most` bytes. Raises OSError.

    A link on a stick may lead to a device that never ends, a pipe has a reader wait for ever: neither tells
    its length.
    """
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    with path.open("rb") as file:
        content = file.read(most + 1)
    return None if len(content) > most else content
