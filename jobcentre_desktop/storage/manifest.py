"""What a backup says of itself: when it was taken, what it holds, and the sum of each of its files."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Literal

import msgspec

from jobcentre_desktop.domain.centre import Desk
from jobcentre_desktop.ports import DESK
from jobcentre_desktop.storage.durable import write_durably

MANIFEST = "manifest.json"
NAME_FORMAT = "%Y%m%dT%H%M%SZ"
COUNTED = ("client", "session", "referral", "letter")
"""A backup tells how many records of these kinds it holds: by them a person knows which one it is."""

_COUNT = "SELECT count(*) FROM record WHERE kind = ? AND NOT removed"


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    format: Literal["jobcentre-backup"] = "jobcentre-backup"
    version: Literal[1] = 1
    taken_at: str
    desk: str = ""
    """Whose it is, such as "02-A.1"; "" where that cannot be told."""
    counts: dict[str, int] = {}
    sha256: dict[str, str]

    @property
    def at(self) -> datetime:
        """Raises ValueError when it is no time."""
        return datetime.strptime(self.taken_at, NAME_FORMAT).replace(tzinfo=UTC)


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What the database of a backup says when it is open."""

    desk: str
    counts: dict[str, int]


def told_by(connection: Any) -> Told:
    """Read whose file it is and how much it holds; a file with no records in it says nothing."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master").fetchall()}
    if not {"record", "desk_fact"} <= tables:
        return Told(desk="", counts={})
    row = connection.execute("SELECT value FROM desk_fact WHERE name = ?", (DESK,)).fetchone()
    counts = {kind: connection.execute(_COUNT, (kind,)).fetchone()[0] for kind in COUNTED}
    return Told(desk="" if row is None else msgspec.json.decode(row[0], type=Desk).name, counts=counts)


def write_manifest(folder: Path, taken_at: datetime, told: Told) -> None:
    """Write into the folder what it holds and the sums of all its other files."""
    at = taken_at.astimezone(UTC).strftime(NAME_FORMAT)
    _write(folder, Manifest(taken_at=at, desk=told.desk, counts=told.counts, sha256=_sums(folder)))


def sum_up_again(folder: Path) -> None:
    """Write the sums anew after a file there was changed; where no manifest can be read, there is none."""
    manifest = manifest_in(folder)
    if manifest is not None:
        _write(folder, msgspec.structs.replace(manifest, sha256=_sums(folder)))


def _sums(folder: Path) -> dict[str, str]:
    sums = {}
    for each in sorted(folder.iterdir()):
        if each.name != MANIFEST:
            with each.open("rb") as file:
                sums[each.name] = sum_of(file)
    return sums


def _write(folder: Path, manifest: Manifest) -> None:
    write_durably(folder / MANIFEST, msgspec.json.encode(manifest))


def sum_of(file: IO[bytes]) -> str:
    told = hashlib.sha256()
    while piece := file.read(1 << 20):
        told.update(piece)
    return told.hexdigest()


def decoded_manifest(content: bytes) -> Manifest | None:
    """Return the manifest, or nothing when these bytes are not one."""
    try:
        manifest = msgspec.json.decode(content, type=Manifest)
        _ = manifest.at
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError):
        return None
    return manifest


def manifest_in(folder: Path) -> Manifest | None:
    """Return the manifest in a folder; None when there is none that can be read."""
    try:
        return decoded_manifest((folder / MANIFEST).read_bytes())
    except OSError:
        return None
