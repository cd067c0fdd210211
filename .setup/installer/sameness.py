"""Two builds of one source, compared byte by byte."""

from __future__ import annotations

import hashlib
from pathlib import Path

from installer.ground import BuildFailed, say

MAY_DIFFER: tuple[str, ...] = ()
"""Paths below the built folder whose bytes may differ from build to build, each with its reason beside it."""


def check_same(first: Path, second: Path) -> None:
    """Refuse a build that does not come out again as it came out before."""
    one, two = _sums(first), _sums(second)
    different = sorted(name for name in one.keys() | two.keys() if one.get(name) != two.get(name))
    unlisted = [name for name in different if name not in MAY_DIFFER]
    if unlisted:
        raise BuildFailed(f"two builds of one source differ in {', '.join(unlisted[:10])}")
    say(f"Built twice: {len(one)} files, {len(different)} of them different")


def sha256_of(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _sums(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): f"-> {path.readlink()}" if path.is_symlink() else sha256_of(path)
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    }
