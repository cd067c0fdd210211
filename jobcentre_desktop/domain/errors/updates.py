"""What can be wrong with a new version of the program. The version at work stays."""

from __future__ import annotations

from typing import ClassVar

from jobcentre_desktop.domain.errors.root import JobCentreError


class NotAnUpdate(JobCentreError):
    """The file is no new version of this program."""

    code: ClassVar[str] = "UPD-01"


class UpdateTorn(JobCentreError):
    """The end of the file is missing."""

    code: ClassVar[str] = "UPD-02"


class UpdateNotGenuine(JobCentreError):
    """The agency did not sign it, or it was changed since."""

    code: ClassVar[str] = "UPD-03"


class UpdateForAnotherSystem(JobCentreError):
    """It is for another kind of computer."""

    code: ClassVar[str] = "UPD-04"
    system: str


class UpdateNotNewer(JobCentreError):
    """The version at work is as new or newer."""

    code: ClassVar[str] = "UPD-05"
    version: str


class UpdateInOpeningHours(JobCentreError):
    """The centre is open, and nobody asked for it to be done now."""

    code: ClassVar[str] = "UPD-06"


class NoSuchVersionKept(JobCentreError):
    """There is no newer version here to put in place, or no older one to go back to."""

    code: ClassVar[str] = "UPD-07"


class UpdateNotInstalled(JobCentreError):
    """The system's installer was stopped or failed."""

    code: ClassVar[str] = "UPD-08"
    version: str


class UpdateKeyMissing(JobCentreError):
    """This program was built without the agency's key and can check no new version."""

    code: ClassVar[str] = "UPD-09"
