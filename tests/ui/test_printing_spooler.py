"""Where there is a print spooler it gets the PDF itself; a saved paper is the very bytes."""

from __future__ import annotations

import shlex
import sys

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from ui.print_office import TITLE, do_print, pdf_printer, start

from jobcentre_desktop.documents.pictures import PagesInGrey
from jobcentre_desktop.domain.errors import FileNotWritten, PrinterFailed
from jobcentre_desktop.ui.printing.chosen import Chosen, as_chosen
from jobcentre_desktop.ui.printing.strip import PrintStrip

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


def test_a_page_that_lies_across_is_not_made_smaller(register):
    printer = QPrinter()
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    told = Chosen(printer=printer).spooler_arguments(TITLE, PagesInGrey().sizes(register))
    assert "print-scaling=none" in told


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
