"""New versions of the program: their labels, the installers kept here, and who puts one in place."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from jobcentre_desktop.domain.update import Update

LABEL_BYTES = 4096
"""Bytes from the beginning of a file within which its label ends."""


class UpdateLabels(Protocol):
    def read(self, start: bytes) -> tuple[Update, int]:
        """Return what the agency signed and where the installer begins.

        Raises NotAnUpdate, UpdateTorn, UpdateNotGenuine, UpdateKeyMissing.
        """
        ...


class UpdateFiles(Protocol):
    """Installers in the desk's own folder. A label is believed only as often as its signature is checked."""

    def look(self, path: Path) -> Update:
        """Read the label of a file. Raises what `UpdateLabels` does, StickGone."""
        ...

    def take_in(self, path: Path) -> Update:
        """Keep the installer of a file; it is here whole or not at all.

        Raises what `look` does, UpdateTorn, UpdateNotGenuine, StickFull, StickNotWritten.
        """
        ...

    def kept(self) -> tuple[Update, ...]:
        """Return what is kept, the oldest version first; what is not signed is not seen."""
        ...

    def installer(self, update: Update) -> Path:
        """Return where the installer lies, read through once more. Raises UpdateNotGenuine, UpdateTorn."""
        ...

    def drop(self, update: Update) -> None: ...


class Installer(Protocol):
    def __call__(self, installer: Path) -> bool:
        """Have the system put a checked installer in place; False when it was stopped or failed."""
        ...
