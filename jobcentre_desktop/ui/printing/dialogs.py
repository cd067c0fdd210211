"""The system's own dialogs for paper: which printer, which file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from jobcentre_desktop.ui.printing.chosen import Chosen, as_chosen


class AskForPrinter(Protocol):
    def __call__(self, title: str, pages: int, window: QWidget) -> Chosen | None:
        """Return what the person chose for a paper of so many pages, or None when they cancelled."""
        ...


class AskForPath(Protocol):
    def __call__(self, name: str, window: QWidget) -> Path | None:
        """Return where to save a PDF of this name, or None when the person cancelled."""
        ...


def new_printer(title: str) -> QPrinter:
    """Return a printer for A4, to be set up by a dialog."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


def print_dialog(printer: QPrinter, pages: int, window: QWidget | None) -> QPrintDialog:
    """Return the system's print dialog for a paper of so many pages. It does not keep the printer alive."""
    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle(printer.docName())
    option = QAbstractPrintDialog.PrintDialogOption
    dialog.setOption(option.PrintPageRange, pages > 1)
    dialog.setMinMax(1, pages)
    # Nothing is ever marked in a preview, and it has no present page.
    dialog.setOption(option.PrintSelection, False)
    dialog.setOption(option.PrintCurrentPage, False)
    return dialog


def ask_for_printer(title: str, pages: int, window: QWidget) -> Chosen | None:
    """Ask with the system's own print dialog."""
    printer = new_printer(title)
    dialog = print_dialog(printer, pages, window)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return as_chosen(printer) if accepted else None


def save_dialog(name: str, window: QWidget | None) -> QFileDialog:
    """Return the system's save dialog, beginning in the person's documents."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = QCoreApplication.translate("Paper", "Save as PDF")
    dialog = QFileDialog(window, title, folder, "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(f"{name}.pdf")
    return dialog


def ask_for_path(name: str, window: QWidget) -> Path | None:
    """Ask with the system's own save dialog."""
    dialog = save_dialog(name, window)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    path = Path(dialog.selectedFiles()[0]) if accepted else None
    dialog.deleteLater()
    return path


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogs:
    """Who answers when paper has to go somewhere: the person at the system's dialogs, or a test's hand."""

    printer: AskForPrinter = ask_for_printer
    path: AskForPath = ask_for_path
