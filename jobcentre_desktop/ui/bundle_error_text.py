"""The words for what can be wrong with a file from a stick or a shared folder; nothing was taken from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain import errors
from jobcentre_desktop.domain.errors import JobCentreError

WORDS: dict[type[JobCentreError], Callable[[], str]] = {
    errors.NotABundle: lambda: QCoreApplication.translate(
        "Errors",
        "This file was not made by a job centre’s desk or by the central server. Nothing was taken from it. "
        "Choose a file that ends in .jobcentre.",
    ),
    errors.BundleTorn: lambda: QCoreApplication.translate(
        "Errors",
        "The end of this file is missing: the stick may have been pulled out too early. Nothing was taken "
        "from it. Have it saved to the stick once more.",
    ),
    errors.BundleChanged: lambda: QCoreApplication.translate(
        "Errors",
        "This file is not as it was when it was signed. Nothing was taken from it. Have it saved to the "
        "stick once more; if it happens again, call IT.",
    ),
    errors.BundleTooNew: lambda: QCoreApplication.translate(
        "Errors",
        "This file was made by a newer version of the app. Nothing was taken from it. Install the newer "
        "version here, then read the file again.",
    ),
    errors.BundleForAnother: lambda: QCoreApplication.translate(
        "Errors",
        "This file is not for this desk: it belongs to desk {desk}. Nothing was taken from it; it is safe to "
        "carry on.",
    ),
    errors.BundleOutdated: lambda: QCoreApplication.translate(
        "Errors",
        "This answer is from before the records of this desk or of the central server were restored. Nothing "
        "was taken from it. Save to the stick again and take that to the central server.",
    ),
    errors.BundleSignerUnknown: lambda: QCoreApplication.translate(
        "Errors",
        "The central server does not vouch for desk {desk}, which made this file. Nothing was taken from it. "
        "If the desk is new, send and fetch once first.",
    ),
    errors.OwnBundle: lambda: QCoreApplication.translate(
        "Errors",
        "This desk made this file itself. Take it to the central server or to another desk of your centre; "
        "the answer comes back as another file.",
    ),
    errors.SaveAgain: lambda: QCoreApplication.translate(
        "Errors",
        "The records of this desk were restored from an older copy, so its changes have new numbers now. "
        "Nothing is lost. Save to the stick once more and have it taken to the central server.",
    ),
    errors.SealKeyMissing: lambda: QCoreApplication.translate(
        "Errors",
        "This desk needs one connection with the central server before it can use a stick or a shared "
        "folder. Your work is safe on this computer.",
    ),
    errors.StickFull: lambda: QCoreApplication.translate(
        "Errors",
        "There is no room left on the stick or in the folder. Nothing was saved there; your work is safe on "
        "this computer. Take another one or make room.",
    ),
    errors.StickGone: lambda: QCoreApplication.translate(
        "Errors",
        "The stick or folder cannot be reached. Your work is safe on this computer. Put the stick in again "
        "and choose the file again.",
    ),
    errors.StickNotWritten: lambda: QCoreApplication.translate(
        "Errors",
        "The file could not be saved whole: the stick or folder may be locked or broken. Your work is safe "
        "on this computer. Take another one.",
    ),
    errors.FolderUnreachable: lambda: QCoreApplication.translate(
        "Errors",
        "The folder {folder} cannot be reached from this computer. Your work is safe here. Check that the "
        "network and the computer that holds the folder are on, or choose another folder.",
    ),
    errors.FolderInCloud: lambda: QCoreApplication.translate(
        "Errors",
        "The folder {folder} is copied by a cloud service. Choose one that only the computers of your centre "
        "share.",
    ),
}
