"""PDF bytes to a printer through the system dialog, or to a file through the save dialog."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QMarginsF, QObject, QRectF, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from jobcentre_desktop.domain.errors import FileNotWritten
from jobcentre_desktop.ports import PagePictures

MOST_DPI = 600
"""Letters are drawn at up to this resolution, in grey (Khmer notes, §6); more only costs memory."""


class AskForPrinter(Protocol):
    def __call__(self, title: str, window: QWidget) -> QPrinter | None:
        """Return the printer the person chose, set up for A4, or None when they cancelled."""
        ...


class AskForPath(Protocol):
    def __call__(self, name: str, window: QWidget) -> Path | None:
        """Return where to save a PDF of this name, or None when the person cancelled."""
        ...


def ask_for_printer(title: str, window: QWidget) -> QPrinter | None:
    """Ask with the system's own print dialog."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle(title)
    # A letter goes out whole: a choice of pages would only be a way to lose the slip.
    for choice in (
        QAbstractPrintDialog.PrintDialogOption.PrintPageRange,
        QAbstractPrintDialog.PrintDialogOption.PrintSelection,
        QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage,
    ):
        dialog.setOption(choice, False)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def ask_for_path(name: str, window: QWidget) -> Path | None:
    """Ask with the system's own save dialog, beginning in the person's documents."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = QCoreApplication.translate("Paper", "Save as PDF")
    dialog = QFileDialog(window, title, folder, "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(f"{name}.pdf")
    return Path(dialog.selectedFiles()[0]) if dialog.exec() == QDialog.DialogCode.Accepted else None


class Paper(QObject):
    """Prints and saves PDF bytes. Pages reach the printer as pictures: so every driver draws Khmer right."""

    def __init__(
        self,
        pictures: PagePictures,
        parent: QObject | None = None,
        *,
        printer: AskForPrinter = ask_for_printer,
        path: AskForPath = ask_for_path,
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._ask_for_printer = printer
        self._ask_for_path = path

    def print(self, pdf: bytes, title: str, window: QWidget) -> bool:
        """Ask for the printer and print. Return False when the person cancelled or the printer refused."""
        printer = self._ask_for_printer(title, window)
        return False if printer is None else self.draw(pdf, printer)

    def draw(self, pdf: bytes, printer: QPrinter) -> bool:
        """Draw every page on the whole sheet of a printer that is set up. Return whether it took them."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return self._draw(pdf, printer)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def save(self, pdf: bytes, name: str, window: QWidget) -> Path | None:
        """Ask where to save and write the bytes as they are. Return the path, or None when cancelled.

        Raises FileNotWritten.
        """
        path = self._ask_for_path(name, window)
        if path is None:
            return None
        try:
            path.write_bytes(pdf)
        except OSError:
            raise FileNotWritten(path.name) from None
        return path

    def _draw(self, pdf: bytes, printer: QPrinter) -> bool:
        printer.setFullPage(True)
        printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
        pages = self._pictures(pdf, min(printer.resolution(), MOST_DPI))
        painter = QPainter()
        if not painter.begin(printer):
            return False
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        went_on = True
        for n, png in enumerate(pages):
            went_on = went_on and (n == 0 or printer.newPage())
            if went_on:
                image = QImage.fromData(png).convertToFormat(QImage.Format.Format_Grayscale8)
                painter.drawImage(QRectF(painter.viewport()), image)
        return painter.end() and went_on
