"""Files named by a person, and the terminal."""

from __future__ import annotations

from typing import ClassVar

from jobcentre_desktop.domain.errors.root import JobCentreError


class FileNotReadable(JobCentreError):
    """A file that was named is not there, or may not be read."""

    code: ClassVar[str] = "GEN-07"
    file_name: str


class FileNotWritable(JobCentreError):
    """A file cannot be written where it was asked for."""

    code: ClassVar[str] = "GEN-08"
    file_name: str


class NotAnObject(JobCentreError):
    """The input of a command is not one JSON object in UTF-8."""

    code: ClassVar[str] = "GEN-09"
    file_name: str
