"""The words for what can be wrong with a new version of the program; the version at work stays."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain import errors
from jobcentre_desktop.domain.errors import JobCentreError

WORDS: dict[type[JobCentreError], Callable[[], str]] = {
    errors.NotAnUpdate: lambda: QCoreApplication.translate(
        "Errors",
        "This file is no new version of the app. Nothing was changed. Choose a file that ends in "
        ".jobcentre-update.",
    ),
    errors.UpdateTorn: lambda: QCoreApplication.translate(
        "Errors",
        "The end of the new version is missing. Nothing was changed. Have it copied to the stick once more.",
    ),
    errors.UpdateNotGenuine: lambda: QCoreApplication.translate(
        "Errors",
        "This new version is not as the agency signed it. Nothing was changed. Do not install it by another "
        "way, and call IT.",
    ),
    errors.UpdateForAnotherSystem: lambda: QCoreApplication.translate(
        "Errors",
        "This new version is for another kind of computer ({system}). Nothing was changed.",
    ),
    errors.UpdateNotNewer: lambda: QCoreApplication.translate(
        "Errors",
        "Version {version} works here already, and this one is not newer. Nothing was changed.",
    ),
    errors.UpdateInOpeningHours: lambda: QCoreApplication.translate(
        "Errors",
        "The centre is open now. The new version waits here; install it after closing time, or ask for it to "
        "be done now.",
    ),
    errors.NoSuchVersionKept: lambda: QCoreApplication.translate(
        "Errors",
        "No such version is kept on this computer. Nothing was changed. Take one in from a stick first.",
    ),
    errors.UpdateNotInstalled: lambda: QCoreApplication.translate(
        "Errors",
        "Version {version} was not installed: the system’s installer was stopped or failed. The records are "
        "safe, and a backup was taken. Try again, or call IT.",
    ),
    errors.UpdateKeyMissing: lambda: QCoreApplication.translate(
        "Errors",
        "This app was built without the agency’s key, so it cannot check a new version. Nothing was changed. "
        "Call IT.",
    ),
}
