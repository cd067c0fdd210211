"""Paper reaches a printer as whole pages of their true size, and stops nobody meanwhile."""

from __future__ import annotations

import re
from threading import Event

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPageRanges
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from ui.print_office import Heard, Office, do_print, pdf_printer, start
from ui.screen import settle

from jobcentre_desktop.documents.pictures import PagesInGrey, pages_as_png
from jobcentre_desktop.domain.errors import Cancelled, PrinterFailed
from jobcentre_desktop.ui.printing.chosen import Chosen
from jobcentre_desktop.ui.printing.drawing import Going, draw
from jobcentre_desktop.ui.printing.strip import PrintStrip

A4_AT_72_DPI = (595, 842)


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


def test_a_page_that_lies_across_is_printed_on_a_sheet_that_lies_across(register, tmp_path):
    out = tmp_path / "out.pdf"
    draw(register, Chosen(printer=pdf_printer(out, 100)), PagesInGrey(), Going())
    (printed,), (wanted,) = pages_as_png(out.read_bytes(), 72), pages_as_png(register, 72)
    sheet = QImage.fromData(printed)
    assert (sheet.width(), sheet.height()) == A4_AT_72_DPI[::-1]
    assert differ(wanted, printed) < 40


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


def test_the_screen_goes_on_while_a_page_is_drawn(look, two_pages, page, qtbot, tmp_path):
    ticked = Event()

    class AfterATick(PagesInGrey):
        def grey(self, pdf, number, dpi):
            ticked.clear()
            assert ticked.wait(10), "the screen stands still"
            return super().grey(pdf, number, dpi)

    office = Office(look, qtbot, tmp_path, AfterATick())
    ticks = QTimer(interval=5)
    ticks.timeout.connect(ticked.set)
    ticks.start()
    assert do_print(office, two_pages, page) == ["printed"]
    office.close()


def test_a_page_is_drawn_in_bands_and_can_be_broken_off_between_them(two_pages, tmp_path):
    class CancelledInTheFirstPage(Going):
        heard = 0

        def go_on(self, done):
            self.heard += 1
            self.cancelled = self.heard == 5
            super().go_on(done)

    going = CancelledInTheFirstPage()
    with pytest.raises(Cancelled):
        draw(two_pages, Chosen(printer=pdf_printer(tmp_path / "out.pdf", 300)), PagesInGrey(), going)
    assert (going.done, going.total) == (0, 2)


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


def test_the_printers_queue_and_the_file_it_proposes_get_no_zero_width_spaces(office, card, page):
    office.hand.cancels = True
    office.paper.print(card, "សន្លឹក\u200bសង្គ្រោះ", page, failed=Heard())
    assert office.hand.asked == ["សន្លឹកសង្គ្រោះ"]
