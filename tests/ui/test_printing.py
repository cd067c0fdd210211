"""Paper reaches a printer as whole pages or as the PDF itself, and a file as the very bytes."""

from __future__ import annotations

import re
import shlex
import sys

import pytest
from a_desk import a_desk
from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from ui.paper_scene import PLAIN_CLIENT, PLAIN_REFERRAL, Hand
from ui.screen import put_on_screen, settle

from jobcentre_desktop.documents.pictures import PagesInGrey, pages_as_png
from jobcentre_desktop.domain.errors import Cancelled, FileNotWritten, PrinterFailed
from jobcentre_desktop.domain.papers.kinds import PaperKind
from jobcentre_desktop.ui.printing.chosen import Chosen, as_chosen
from jobcentre_desktop.ui.printing.dialogs import Dialogs
from jobcentre_desktop.ui.printing.drawing import Going, draw
from jobcentre_desktop.ui.printing.paper import Paper
from jobcentre_desktop.ui.printing.strip import PrintStrip
from jobcentre_desktop.ui.tasks import Tasks

A4_AT_72_DPI = (595, 842)
TITLE = "Letters"


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    """Two letters in one file, one in each language, and a client card, of a desk that is closed again."""
    desk = a_desk(tmp_path_factory.mktemp("desk"))
    services = desk.services
    client = services.register_client(PLAIN_CLIENT).client
    referral = services.refer_client(client.id, PLAIN_REFERRAL)
    letters = [services.issue_letter.make(referral.id, language) for language in ("km", "en")]
    made = services.issue_letter.as_one(*letters)
    card = services.make_paper.make(PaperKind.CLIENT_CARD, "km", client_id=client.id)
    desk.close()
    return made, card


@pytest.fixture
def two_pages(papers):
    return papers[0]


@pytest.fixture
def card(papers):
    return papers[1]


class Office:
    """Paper with its lane, and the hand that answers the dialogs."""

    def __init__(self, look, qtbot, folder):
        self.qtbot, self.hand, self.print_lane = qtbot, Hand(folder), Tasks()
        dialogs = Dialogs(printer=self.hand.printer, path=self.hand.path)
        self.paper = Paper(look, PagesInGrey(), self.print_lane, dialogs=dialogs)

    def rest(self):
        self.qtbot.waitUntil(lambda: not self.paper.is_busy, timeout=10_000)
        settle()


@pytest.fixture
def office(look, qtbot, tmp_path):
    made = Office(look, qtbot, tmp_path)
    yield made
    made.paper.close()
    made.print_lane.close()


@pytest.fixture
def page(qtbot):
    made = QWidget()
    put_on_screen(qtbot, made, 800, 400)
    return made


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


def ink(png):
    """The lightness of a page in 20 columns and 28 rows."""
    page = QImage.fromData(png).scaled(
        QSize(20, 28), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return [QColor(page.pixel(x, y)).lightness() for y in range(28) for x in range(20)]


def differ(one, other):
    return max(abs(here - there) for here, there in zip(ink(one), ink(other), strict=True))


# --- drawn pages --------------------------------------------------------------------------------------------


def test_every_page_is_printed_on_a_whole_a4_sheet(office, two_pages, page):
    assert do_print(office, two_pages, page) == ["printed"]
    pages = [QImage.fromData(png) for png in pages_as_png(office.hand.printout.read_bytes(), 72)]
    assert [(one.width(), one.height()) for one in pages] == [A4_AT_72_DPI] * 2


@pytest.mark.parametrize("dpi", [72, 203, 300])
def test_what_is_printed_is_where_it_stands_on_the_letter(two_pages, tmp_path, dpi):
    out = tmp_path / "out.pdf"
    draw(two_pages, Chosen(printer=pdf_printer(out, dpi)), PagesInGrey(), Going())
    wanted, printed = pages_as_png(two_pages, 72)[0], pages_as_png(out.read_bytes(), 72)[0]
    assert differ(wanted, printed) < 40
    assert max(ink(wanted)) - min(ink(wanted)) > 80


def test_pages_are_drawn_in_grey_at_600_dots_and_no_finer(two_pages, tmp_path):
    asked = []

    class Watched(PagesInGrey):
        def grey(self, pdf, number, dpi):
            asked.append(dpi)
            return super().grey(pdf, number, 36)

    for dpi in (300, 600, 1200):
        draw(two_pages, Chosen(printer=pdf_printer(tmp_path / "out.pdf", dpi)), Watched(), Going())
    assert asked == [300, 300, 600, 600, 600, 600]
    printed = (tmp_path / "out.pdf").read_bytes()
    assert b"/DeviceGray" in printed
    assert b"/DCTDecode" not in printed  # no JPEG: its grey clouds would stand around every letter
    assert not re.search(rb"/SMask \d", printed)  # no transparency


def test_a_small_page_keeps_its_size_on_a_large_sheet(card, tmp_path):
    (size,) = PagesInGrey().sizes(card)
    assert size.wide < 500
    out = tmp_path / "out.pdf"
    draw(card, Chosen(printer=pdf_printer(out, 100)), PagesInGrey(), Going())
    sheet = QImage.fromData(pages_as_png(out.read_bytes(), 72)[0])
    assert (sheet.width(), sheet.height()) == A4_AT_72_DPI
    left = round((sheet.width() - size.wide) / 2)
    printed = sheet.copy(left, 0, round(size.wide), round(size.high))
    wanted = QImage.fromData(pages_as_png(card, 72)[0])
    assert abs(first_ink(printed) - first_ink(wanted)) <= 2
    below = sheet.copy(0, round(size.high) + 1, sheet.width(), sheet.height() - round(size.high) - 1)
    assert first_ink(below) is None


def first_ink(image):
    """The first row with something dark in it."""
    for y in range(image.height()):
        if any(QColor(image.pixel(x, y)).lightness() < 128 for x in range(image.width())):
            return y
    return None


def test_only_the_wanted_pages_are_printed_as_often_as_wanted(office, two_pages, tmp_path):
    def printed(*, ranges="", copies=1, collate=True, reverse=False):
        printer = pdf_printer(tmp_path / "out.pdf")
        if ranges:
            printer.setPageRanges(QPageRanges.fromString(ranges))
        printer.setCopyCount(copies)
        printer.setCollateCopies(collate)
        if reverse:
            printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
        chosen = Chosen(printer=printer)
        going = Going()
        draw(two_pages, chosen, PagesInGrey(), going)
        assert going.done == going.total == len(chosen.sheets(2))
        drawn = pages_as_png((tmp_path / "out.pdf").read_bytes(), 36)
        wanted = pages_as_png(two_pages, 36)
        return [min((0, 1), key=lambda n: differ(one, wanted[n])) for one in drawn]

    assert printed() == [0, 1]
    assert printed(ranges="2") == [1]
    assert printed(reverse=True) == [1, 0]
    assert printed(copies=2) == [0, 1, 0, 1]
    assert printed(copies=2, collate=False) == [0, 0, 1, 1]
    assert printed(ranges="1", copies=3) == [0, 0, 0]


def test_the_screen_goes_on_while_a_page_is_drawn(office, two_pages, page, qtbot):
    office.hand.dpi = 300
    clock, gaps = QElapsedTimer(), []
    ticks = QTimer(interval=5)
    ticks.timeout.connect(lambda: gaps.append(clock.restart()))
    clock.start()
    ticks.start()
    heard = start(office, two_pages, page)
    office.rest()
    assert heard.told == ["printed"]
    assert len(gaps) > 10


def test_the_strip_says_how_far_it_is_and_cancel_ends_it(office, two_pages, page, qtbot):
    office.hand.dpi = 600
    office.hand.copies = 40
    heard = start(office, two_pages, page)
    strip = page.findChild(PrintStrip)
    qtbot.waitUntil(lambda: strip.isVisible() and "of 80" in strip.text())
    assert page.rect().contains(strip.geometry())
    strip.cancel.click()
    qtbot.waitUntil(lambda: bool(heard.told))
    assert heard.told == ["cancelled"]
    settle()
    assert page.findChild(PrintStrip) is None
    assert not office.paper.is_busy


def test_what_is_cancelled_before_it_begins_is_not_drawn(two_pages, tmp_path):
    going = Going()
    going.cancelled = True
    with pytest.raises(Cancelled):
        draw(two_pages, Chosen(printer=pdf_printer(tmp_path / "out.pdf")), PagesInGrey(), going)
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_told_and_nothing_hangs(office, two_pages, page):
    office.hand.folder = office.hand.folder / "no such folder"
    (problem,) = do_print(office, two_pages, page)
    assert isinstance(problem, PrinterFailed)


def test_a_cancelled_dialog_prints_nothing(office, two_pages, page):
    office.hand.cancels = True
    assert do_print(office, two_pages, page) == ["cancelled"]
    assert not office.hand.printout.exists()


def test_a_page_that_is_gone_is_told_nothing(office, two_pages, page, qtbot):
    gone = QWidget(page)
    heard = start(office, two_pages, gone)
    gone.deleteLater()
    office.rest()
    assert heard.told == []
    assert office.hand.printout.exists()


def test_the_app_closes_while_something_is_printed(office, two_pages, page):
    office.hand.dpi = 600
    office.hand.copies = 40
    heard = start(office, two_pages, page)
    office.paper.close()
    assert office.print_lane.close()
    assert heard.told == []


# --- the spooler --------------------------------------------------------------------------------------------

LP = """
import os, sys
from pathlib import Path
here = Path(__file__).parent
(here / "arguments").write_text("\\n".join(sys.argv[1:]), encoding="utf-8")
(here / "pdf").write_bytes(sys.stdin.buffer.read())
if (here / "hang").exists():
    os.mkfifo(here / "pipe")
    open(here / "pipe").read()
sys.exit(1 if (here / "fails").exists() else 0)
"""


@pytest.fixture
def spooler(office, tmp_path, monkeypatch):
    """The folder of an `lp` that is first on the path and notes what it is given."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "lp.py").write_text(LP, encoding="utf-8")
    lp = folder / "lp"
    lp.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {shlex.quote(str(folder))}/lp.py "$@"\n')
    lp.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    office.hand.spooler = str(lp)
    return folder


def test_the_spooler_gets_the_pdf_itself(office, two_pages, page, spooler):
    assert do_print(office, two_pages, page) == ["printed"]
    assert (spooler / "pdf").read_bytes() == two_pages
    assert not office.hand.printout.exists()


def test_the_spooler_gets_the_choices_of_the_dialog(office, two_pages, page, spooler):
    office.hand.copies = 3
    office.hand.ranges = "1-2"
    do_print(office, two_pages, page)
    told = (spooler / "arguments").read_text(encoding="utf-8").splitlines()
    pairs = list(zip(told[::2], told[1::2], strict=True))
    assert ("-d", "office") in pairs
    assert ("-n", "3") in pairs
    assert ("-t", TITLE) in pairs
    assert ("-P", "1-2") in pairs
    assert ("-o", "media=A4") in pairs
    assert ("-o", "print-scaling=none") in pairs
    assert ("-o", "collate=true") in pairs


def test_a_paper_larger_than_the_sheet_is_made_to_fit(two_pages):
    printer = QPrinter()
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    told = Chosen(printer=printer).spooler_arguments(TITLE, PagesInGrey().sizes(two_pages))
    assert "print-scaling=fit" in told
    assert "media=A5" in told


def test_a_spooler_that_fails_is_told(office, two_pages, page, spooler):
    (spooler / "fails").touch()
    (problem,) = do_print(office, two_pages, page)
    assert isinstance(problem, PrinterFailed)


def test_a_spooler_that_is_not_there_is_told(office, two_pages, page):
    office.hand.spooler = str(office.hand.folder / "no such lp")
    (problem,) = do_print(office, two_pages, page)
    assert isinstance(problem, PrinterFailed)


def test_a_spooler_that_hangs_can_be_cancelled(office, two_pages, page, spooler, qtbot):
    (spooler / "hang").touch()
    heard = start(office, two_pages, page)
    strip = page.findChild(PrintStrip)
    qtbot.waitUntil(lambda: strip.isVisible() and (spooler / "pipe").exists())
    strip.cancel.click()
    qtbot.waitUntil(lambda: bool(heard.told))
    assert heard.told == ["cancelled"]


def test_the_app_closes_while_the_spooler_hangs(office, two_pages, page, spooler, qtbot):
    (spooler / "hang").touch()
    heard = start(office, two_pages, page)
    qtbot.waitUntil(lambda: (spooler / "pipe").exists())
    office.paper.close()
    assert heard.told == []
    assert not office.paper.is_busy


def test_a_printer_that_is_a_file_is_never_spooled(spooler, tmp_path):
    assert as_chosen(pdf_printer(tmp_path / "out.pdf")).spooler == ""


# --- saving -------------------------------------------------------------------------------------------------


def do_save(office, pdf, page):
    """What came of it, once it is over."""
    told: list[object] = []
    office.paper.save(pdf, "letters", page, saved=told.append, failed=told.append)
    office.qtbot.waitUntil(lambda: not office.print_lane.is_busy)
    return told


def test_a_saved_file_is_the_letter_byte_by_byte(office, two_pages, page, tmp_path):
    assert do_save(office, two_pages, page) == [tmp_path / "letters.pdf"]
    assert (tmp_path / "letters.pdf").read_bytes() == two_pages


def test_a_cancelled_save_writes_nothing(office, two_pages, page, tmp_path):
    office.hand.cancels = True
    assert do_save(office, two_pages, page) == []
    assert not list(tmp_path.glob("*.pdf"))


def test_a_place_that_cannot_be_written_is_told(office, two_pages, page, tmp_path):
    office.hand.folder = tmp_path / "no such folder"
    (refused,) = do_save(office, two_pages, page)
    assert isinstance(refused, FileNotWritten)
    assert refused.file_name == "letters.pdf"
