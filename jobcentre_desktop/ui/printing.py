"""PDF bytes to a printer through the system dialog, or to a file through the save dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRectF, QStandardPaths
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from jobcentre_desktop.ports import PagePictures

MOST_DPI = 600
"""Letters are drawn at up to this resolution, in grey (Khmer notes, §6); more only costs memory."""


class Paper(QObject):
    """Prints and saves PDF bytes. Pages reach the printer as pictures, so that every driver draws Khmer right."""

    def __init__(self, pictures: PagePictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def print(self, pdf: bytes, title: str, window: QWidget) -> bool:
        """Ask for the printer and print. Return False when the person cancelled or the printer refused."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        dialog = QPrintDialog(printer, window)
        dialog.setWindowTitle(title)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        return self.draw(pdf, printer)

    def draw(self, pdf: bytes, printer: QPrinter) -> bool:
        """Draw every page on the whole sheet of a printer that is set up. Return whether it took them."""
        printer.setFullPage(True)
        printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
        dpi = min(printer.resolution(), MOST_DPI)
        painter = QPainter()
        if not painter.begin(printer):
            return False
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        for n, png in enumerate(self._pictures(pdf, dpi)):
            if n:
                printer.newPage()
            image = QImage.fromData(png).convertToFormat(QImage.Format.Format_Grayscale8)
            painter.drawImage(QRectF(painter.viewport()), image)
        return painter.end()

    def save(self, pdf: bytes, name: str, window: QWidget) -> Path | None:
        """Ask where to save and write the bytes as they are. Return the path, or None when cancelled."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(window, self.tr("Save as PDF"), f"{folder}/{name}.pdf", "PDF (*.pdf)")
        if not chosen:
            return None
        path = Path(chosen)
        path.write_bytes(pdf)
        return path
