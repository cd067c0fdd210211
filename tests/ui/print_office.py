"""Paper with its lane and the hand that answers the dialogs, and printers that print into files."""

from __future__ import annotations

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from ui.paper_scene import Hand
from ui.screen import settle

from jobcentre_desktop.documents.pictures import PagesInGrey
from jobcentre_desktop.ui.printing.dialogs import Dialogs
from jobcentre_desktop.ui.printing.paper import Paper
from jobcentre_desktop.ui.tasks import Tasks

TITLE = "Letters"


class Office:
    """Paper with its lane, and the hand that answers the dialogs."""

    def __init__(self, look, qtbot, folder, pages=None):
        self.qtbot, self.hand, self.print_lane = qtbot, Hand(folder), Tasks()
        dialogs = Dialogs(printer=self.hand.printer, path=self.hand.path)
        self.paper = Paper(look, pages or PagesInGrey(), self.print_lane, dialogs=dialogs)

    def close(self):
        self.paper.close()
        self.print_lane.close()

    def rest(self):
        self.qtbot.waitUntil(lambda: not self.paper.is_busy, timeout=10_000)
        settle()


class Heard:
    """What the paper told the page that wanted it printed."""

    def __init__(self):
        self.told: list[object] = []

    def __call__(self, problem: BaseException) -> None:
        self.told.append(problem)

    def printed(self) -> None:
        self.told.append("printed")

    def cancelled(self) -> None:
        self.told.append("cancelled")


def start(office, pdf, page):
    heard = Heard()
    office.paper.print(pdf, TITLE, page, printed=heard.printed, failed=heard, cancelled=heard.cancelled)
    return heard


def do_print(office, pdf, page):
    """What came of it, once it is over."""
    heard = start(office, pdf, page)
    office.rest()
    return heard.told


def pdf_printer(path, dpi=72):
    """A real printer of Qt's that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(dpi)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer
