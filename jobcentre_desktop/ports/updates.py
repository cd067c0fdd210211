"""New versions of the program: their labels, the installers kept here, and who puts one in place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from jobcentre_desktop.domain.update import Update
from jobcentre_desktop.ports.line import Enrolment

LABEL_BYTES = 4096
"""Bytes from the beginning of a file within which its label ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A file that the server sends, as far as it is here."""

    version: str
    """As the server called it; only the label tells what it is."""
    path: Path
    here: int


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

    def coming(self) -> Coming | None:
        """Return what has come so far of a file that the server sends; None while none is on its way."""
        ...

    def append(self, version: str, content: bytes, *, at: int) -> Coming:
        """Write a piece behind what has come; one of another version, or from the first byte, begins anew.

        Raises ValueError for a piece that does not go on where the file ends, and the troubles of the disk.
        """
        ...

    def forget_coming(self) -> None: ...


class Installer(Protocol):
    def __call__(self, installer: Path) -> bool:
        """Have the system put a checked installer in place; False when it was stopped or failed."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatePiece:
    """What the server has of a version for this desk's system."""

    version: str
    """Empty where it has none."""
    size: int
    """Length of the whole file."""
    content: bytes
    """From the place asked for."""


class UpdateLine(Protocol):
    """One call is one request, as in `Exchange.talk`; the same is raised. None touches the file."""

    def newest(self, enrolment: Enrolment, system: str) -> UpdatePiece: ...

    def get(self, enrolment: Enrolment, system: str, version: str, *, at: int) -> UpdatePiece:
        """Return as much from byte `at` on as the line bears in a second."""
        ...
