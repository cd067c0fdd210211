"""Puts a copy in the place of this desk's file; asked before anybody has signed in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jobcentre_desktop.domain.ids import CounsellorId
from jobcentre_desktop.ports import Clock, Copies, CopySeen, Restored, Vault
from jobcentre_desktop.services.try_password import TryPassword


@dataclass(frozen=True, slots=True)
class RestoreCopy:
    vault: Vault
    copies: Copies
    clock: Clock
    try_password: TryPassword

    def offered(self) -> tuple[CopySeen, ...]:
        """Return this desk's own whole copies, the newest first."""
        return self.copies.here()

    def below(self, folder: Path) -> tuple[CopySeen, ...]:
        """Return the whole copies on a stick or in a folder, or the one that is a file.

        Raises NotABackup, BackupDamaged, FileFromNewerApp and the disk's troubles.
        """
        return self.copies.below(folder)

    def __call__(self, place: Path, member_id: CounsellorId, password: str) -> Restored:
        """Close the file and put the copy in its place; it is kept, and this desk is locked afterwards.

        Whoever can open a copy may: who could read it anyhow. Raises WrongPassword, NotABackup,
        TooManyWrongPasswords, BackupDamaged, FileFromNewerApp, FolderNotLocal and the disk's troubles; then
        all is as it was.
        """
        done: list[Restored] = []

        def restore() -> None:
            done.append(self.copies.restore(place, member_id, password, self.clock.now()))

        self.vault.lock()
        self.try_password(member_id, restore)
        return done[0]
