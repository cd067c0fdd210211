"""Paper and the printer."""

from __future__ import annotations

from typing import ClassVar, Self

from jobcentre_desktop.domain.errors.root import JobCentreError


class CharacterNotPrintable(JobCentreError):
    """No font of the letter has this character; printing would show a box."""

    code: ClassVar[str] = "DOC-01"
    character: str
    code_point: str
    field: str = ""
    """The field that holds it, where that is known."""

    @classmethod
    def of(cls, character: str) -> Self:
        return cls(character, f"U+{ord(character):04X}")


class NothingToPrint(JobCentreError):
    """A paper was asked for whose matter is not there yet: no session, no appointment, no day closed.

    `paper` is the name of its kind, see `domain.papers.kinds`.
    """

    code: ClassVar[str] = "DOC-03"
    paper: str


class FileNotWritten(JobCentreError):
    """A paper could not be saved where the person chose."""

    code: ClassVar[str] = "DOC-02"
    file_name: str


class PrinterFailed(JobCentreError):
    """The printer, or the system's print queue, did not take a paper."""

    code: ClassVar[str] = "DOC-04"
