"""The health of this desk's file: its pages, and whether its records are what the changes make of them."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.ports import HealthReport, Vault
from jobcentre_desktop.services.recount_file import Recounted, RecountFile


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChecked:
    health: HealthReport
    recounted: Recounted | None
    """None for a file that is not well: its records are not looked at."""


@dataclass(frozen=True, slots=True)
class CheckFile:
    vault: Vault
    recount: RecountFile

    def __call__(self) -> FileChecked:
        """Check every page of the file against its seal, its structure and its links; then count records."""
        health = self.vault.check()
        return FileChecked(health=health, recounted=self.recount() if health.ok else None)
