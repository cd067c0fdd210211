"""Draws the pages of a PDF on a printer, in grey: so every driver prints Khmer right. Runs off the screen.

On Windows there is no dependable way to hand a printer the PDF itself, and a page of letters in up to 600
grey dots an inch looks on paper as it does in the PDF (Khmer notes, §6).
"""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from jobcentre_desktop.domain.errors import Cancelled, PrinterFailed
from jobcentre_desktop.ports import GreyPage, PageSize, PrinterPages
from jobcentre_desktop.ui.printing.chosen import Chosen

MOST_DPI = 600
"""Letters are drawn at up to this resolution; more only costs memory."""
_BAND = 96
"""Rows drawn at a time. Qt holds Python's lock while it draws, so a whole page would freeze the screen."""


class Going:
    """How far a job has come: told by its lane, read by the screen, cancelled by the person."""

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self.cancelled = False

    def begin(self, total: int) -> None:
        """Hear of how many sheets there are."""
        self.total = total

    def go_on(self, done: int) -> None:
        """Hear that so many sheets are drawn. Raises Cancelled when nobody wants more."""
        self.done = done
        if self.cancelled:
            raise Cancelled


def draw(pdf: bytes, chosen: Chosen, pages: PrinterPages, going: Going) -> None:
    """Draw every wanted page at its true size, one in memory at a time. Raises PrinterFailed, Cancelled."""
    printer = chosen.printer
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    sizes = pages.sizes(pdf)
    _turn(printer, sizes)
    sheets = chosen.sheets(len(sizes))
    going.begin(len(sheets))
    going.go_on(0)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterFailed
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        for n, number in enumerate(sheets):
            if n and not printer.newPage():
                raise PrinterFailed
            _draw_page(painter, pages.grey(pdf, number, min(printer.resolution(), MOST_DPI)), printer, going)
            going.go_on(n + 1)
    except BaseException:
        printer.abort()
        painter.end()
        raise
    if not painter.end() or printer.printerState() is QPrinter.PrinterState.Error:
        raise PrinterFailed


def _turn(printer: QPrinter, sizes: tuple[PageSize, ...]) -> None:
    """Lay the sheet across for pages that are too wide for it upright."""
    sheet = printer.pageLayout().fullRectPoints()
    upright = sheet.width() < sheet.height()
    if upright and all(size.wide > max(sheet.width() + 1, size.high) for size in sizes):
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)


def _draw_page(painter: QPainter, page: GreyPage, printer: QPrinter, going: Going) -> None:
    """Draw a page at the middle of the sheet's upper edge; smaller only when the sheet is smaller."""
    sheet = painter.viewport()
    dots = printer.resolution() / 72
    scale = min(1.0, sheet.width() / (page.size.wide * dots), sheet.height() / (page.size.high * dots))
    wide, high = page.size.wide * dots * scale, page.size.high * dots * scale
    left = (sheet.width() - wide) / 2
    for first in range(0, page.height, _BAND):
        going.go_on(going.done)
        rows = min(_BAND, page.height - first)
        # Edges on whole dots of the printer: two bands neither overlap nor leave a white hair between them.
        top, bottom = (round(at * high / page.height) for at in (first, first + rows))
        lines = page.dots[first * page.stride : (first + rows) * page.stride]
        band = QImage(lines, page.width, rows, page.stride, QImage.Format.Format_Grayscale8)
        painter.drawImage(QRectF(round(left), top, round(wide), bottom - top), band)
