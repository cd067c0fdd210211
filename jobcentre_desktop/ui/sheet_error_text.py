"""The words for what can be wrong with a sheet of clients that is taken in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from jobcentre_desktop.domain import errors
from jobcentre_desktop.domain.errors import JobCentreError

WORDS: dict[type[JobCentreError], Callable[[], str]] = {
    errors.SheetUnreadable: lambda: QCoreApplication.translate(
        "Errors",
        "{file_name} cannot be read. Open it in Excel and save it again as .xlsx or .csv.",
    ),
    errors.SheetInOldFont: lambda: QCoreApplication.translate(
        "Errors",
        "{file_name} was typed for an old Khmer font (Limon, ABC), for example “{piece}”. Nothing was taken "
        "in. Convert the sheet to Khmer Unicode, save it, and choose it again.",
    ),
    errors.HeadingsNotFound: lambda: QCoreApplication.translate(
        "Errors",
        "No row of headings was found in {file_name}. One row must name at least the name, and the sex or "
        "the birth.",
    ),
    errors.NotASpreadsheet: lambda: QCoreApplication.translate(
        "Errors",
        "{file_name} is not the name of a spreadsheet. Choose a name that ends in .csv, .xlsx or .jsonl.",
    ),
    errors.SheetTooBig: lambda: QCoreApplication.translate(
        "Errors",
        "{file_name} is too big to take in at once. Nothing was taken in. Split it into sheets of at most "
        "{rows} rows.",
    ),
}
