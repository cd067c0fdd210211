"""Bundles on sticks and in shared folders. Nothing was taken from a file that one of these speaks of."""

from __future__ import annotations

from typing import ClassVar

from jobcentre_desktop.domain.errors.root import JobCentreError


class NotABundle(JobCentreError):
    """The file is none of this app's bundles."""

    code: ClassVar[str] = "BUN-01"


class BundleTorn(JobCentreError):
    """The end of the file is missing: the stick was pulled out, or the copy broke off."""

    code: ClassVar[str] = "BUN-02"


class BundleChanged(JobCentreError):
    """The file is not as its maker wrote and signed it."""

    code: ClassVar[str] = "BUN-03"


class BundleTooNew(JobCentreError):
    """The file was made by a newer version of the app."""

    code: ClassVar[str] = "BUN-04"


class BundleForAnother(JobCentreError):
    """The file is for another desk, or for the central server: `desk` says whose it is."""

    code: ClassVar[str] = "BUN-05"
    desk: str


class BundleOutdated(JobCentreError):
    """The answer is from before this desk or the server was restored; its numbers mean other changes now."""

    code: ClassVar[str] = "BUN-06"


class BundleSignerUnknown(JobCentreError):
    """The desk that signed the file is not one that the central server vouches for."""

    code: ClassVar[str] = "BUN-07"
    desk: str


class OwnBundle(JobCentreError):
    """The file is this desk's own, on its way to the central server."""

    code: ClassVar[str] = "BUN-08"


class SaveAgain(JobCentreError):
    """The server has other changes under this desk's numbers; it goes on under new ones from here on."""

    code: ClassVar[str] = "BUN-13"


class SealKeyMissing(JobCentreError):
    """This desk was enrolled before bundles: it gets what they need at its next contact over the line."""

    code: ClassVar[str] = "BUN-09"


class StickFull(JobCentreError):
    """There is no room where the file was to be written."""

    code: ClassVar[str] = "BUN-10"


class StickGone(JobCentreError):
    """The place of the file cannot be reached: pulled out, not there, not readable."""

    code: ClassVar[str] = "BUN-11"


class StickNotWritten(JobCentreError):
    """What was read back differs from what was written, or the place is write-protected."""

    code: ClassVar[str] = "BUN-12"


class FolderUnreachable(JobCentreError):
    """The shared folder is not there, or does not answer."""

    code: ClassVar[str] = "BUN-14"
    folder: str


class FolderInCloud(JobCentreError):
    """A cloud service copies the folder: what the desks leave there would go to strangers' computers."""

    code: ClassVar[str] = "BUN-15"
    folder: str
