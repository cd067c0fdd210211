"""The health of this desk's file."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.ports import HealthReport, Vault


@dataclass(frozen=True, slots=True)
class CheckFile:
    vault: Vault

    def __call__(self) -> HealthReport:
        """Check every page of the file against its seal, its structure and its links."""
        return self.vault.check()
