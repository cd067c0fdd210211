"""The words for what can be wrong with a scan: not taken in, not shown, not there yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain import errors
from jobcentre_desktop.domain.errors import JobCentreError

WORDS: dict[type[JobCentreError], Callable[[], str]] = {
    errors.NotAScan: lambda: QCoreApplication.translate(
        "Errors",
        "{file_name} is no picture (JPEG, PNG) and no PDF. Nothing was kept. Scan the paper again, or save "
        "the document as PDF.",
    ),
    errors.NotAPhoto: lambda: QCoreApplication.translate(
        "Errors",
        "{file_name} is no picture (JPEG, PNG). Nothing was kept. Choose a photo of the client's face.",
    ),
    errors.PhotoNotAgreed: lambda: QCoreApplication.translate(
        "Errors",
        "The client withdrew their consent, so no photo is kept. Record a new consent first.",
    ),
    errors.ScanUnreadable: lambda: QCoreApplication.translate(
        "Errors",
        "{file_name} cannot be read: it is torn, empty or under a password. Nothing was kept. Scan the paper "
        "again.",
    ),
    errors.ScanTooBig: lambda: QCoreApplication.translate(
        "Errors",
        "{file_name} is too big: at most {most_mb} MB. Nothing was kept. Scan it in grey and with fewer dots "
        "(200 dpi), or page by page.",
    ),
    errors.ScanCarriesMore: lambda: QCoreApplication.translate(
        "Errors",
        "{file_name} holds a program or other files besides its pages. Nothing was kept. Print it and scan "
        "the paper.",
    ),
    errors.ScanNotThereYet: lambda: QCoreApplication.translate(
        "Errors",
        "This scan is not at the central server yet: the desk that took it in still has to send it. Try "
        "again later, or ask there.",
    ),
    errors.ScanNotHere: lambda: QCoreApplication.translate(
        "Errors",
        "This scan is not on this computer, and there is no central server to ask for it.",
    ),
}
