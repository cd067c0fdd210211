"""Scans: what is taken in, and what cannot be shown."""

from __future__ import annotations

from typing import ClassVar

from jobcentre_desktop.domain.errors.root import JobCentreError


class NotAScan(JobCentreError):
    """The content is neither JPEG, PNG nor PDF, whatever its name says."""

    code: ClassVar[str] = "ATT-01"
    file_name: str


class ScanUnreadable(JobCentreError):
    """It begins as a picture or a PDF, but cannot be read as one: torn, empty, or under a password."""

    code: ClassVar[str] = "ATT-02"
    file_name: str


class ScanTooBig(JobCentreError):
    """A file, or what is in it, larger than may be kept; `most_mb` in millions of bytes."""

    code: ClassVar[str] = "ATT-03"
    file_name: str
    most_mb: int


class ScanCarriesMore(JobCentreError):
    """A PDF with a program or with other files inside."""

    code: ClassVar[str] = "ATT-04"
    file_name: str


class ScanNotThereYet(JobCentreError):
    """The bytes are not at the central server: the desk that took them in has not sent them yet."""

    code: ClassVar[str] = "ATT-05"


class ScanNotHere(JobCentreError):
    """The bytes are not on this desk, and it has no central server to ask."""

    code: ClassVar[str] = "ATT-06"


class NotAPhoto(JobCentreError):
    """Something else than a JPEG or PNG picture was chosen as a client's photo."""

    code: ClassVar[str] = "ATT-07"
    file_name: str


class PhotoNotAgreed(JobCentreError):
    """The client withdrew their consent: no photo of them is taken in any more."""

    code: ClassVar[str] = "ATT-08"
