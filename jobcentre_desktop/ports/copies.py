"""Backups as they lie somewhere, and how one takes the place of the desk's file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.domain.member import Member


@dataclass(frozen=True, slots=True, kw_only=True)
class CopySeen:
    """What a backup says of itself before anybody has opened it."""

    place: Path
    taken_at: datetime
    desk: str
    """Its desk's name, e.g. "02-A.1"; "" where it does not tell."""
    counts: Mapping[str, int]
    """How many records of some kinds it holds; empty where it does not tell."""
    members: tuple[Member, ...]
    """Who could open the desk when it was taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    copy: CopySeen
    kept_in: Path | None
    """Where the file lies that was in this place before; None where there was none."""


class Copies(Protocol):
    """The backups of a desk, whether its file can be opened or not."""

    def here(self) -> tuple[CopySeen, ...]:
        """Return those in the desk's own folder, the newest first, which is whole."""
        ...

    def below(self, folder: Path) -> tuple[CopySeen, ...]:
        """Return those on a stick, in a folder, or the one that is the place itself, the newest first.

        Raises NotABackup, BackupDamaged, FileFromNewerApp and the disk's troubles.
        """
        ...

    def restore(self, place: Path, member_id: CounsellorId, password: str, restored_at: datetime) -> Restored:
        """Put a copy in the place of the desk's file, which is kept aside; the desk must be locked.

        The password is the member's of now, or that of the time of the copy. Raises NotABackup,
        BackupDamaged, WrongPassword, FileFromNewerApp, FolderNotLocal and the disk's troubles; then all is as
        it was.
        """
        ...
