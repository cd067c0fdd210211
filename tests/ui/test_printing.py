"""Paper reaches a printer as whole pages, and a file as the very bytes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from ui.paper_scene import PaperScene

from jobcentre_desktop.documents.pictures import pages_as_png
from jobcentre_desktop.domain.errors import FileNotWritten

A4_AT_72_DPI = (595, 842)


@pytest.fixture
def two_pages(counter: PaperScene):
    """Two letters in one file, one in each language."""
    client = counter.client()
    referral = counter.referral(client)
    letters = [counter.services.issue_letter.make(referral.id, language) for language in ("km", "en")]
    return counter.services.issue_letter.as_one(*letters)


def test_every_page_is_printed_on_a_whole_a4_sheet(counter, two_pages, qtbot):
    assert counter.paper.print(two_pages, "Letters", None)
    pages = [QImage.fromData(png) for png in pages_as_png(counter.hand.printout.read_bytes(), 72)]
    assert [(page.width(), page.height()) for page in pages] == [A4_AT_72_DPI] * 2


def test_what_is_printed_is_where_it_stands_on_the_letter(counter, two_pages):
    counter.paper.print(two_pages, "Letters", None)
    wanted = ink(pages_as_png(two_pages, 72)[0])
    printed = ink(pages_as_png(counter.hand.printout.read_bytes(), 72)[0])
    assert max(abs(one - other) for one, other in zip(wanted, printed, strict=True)) < 40
    assert max(wanted) - min(wanted) > 80


def ink(png):
    """The lightness of a page in 20 columns and 28 rows."""
    page = QImage.fromData(png).scaled(
        QSize(20, 28), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return [QColor(page.pixel(x, y)).lightness() for y in range(28) for x in range(20)]


def test_a_cancelled_dialog_prints_nothing(counter, two_pages):
    counter.hand.cancels = True
    assert not counter.paper.print(two_pages, "Letters", None)
    assert not counter.hand.printout.exists()


def test_a_saved_file_is_the_letter_byte_by_byte(counter, two_pages):
    path = counter.paper.save(two_pages, "letters", None)
    assert path.read_bytes() == two_pages


def test_a_cancelled_save_writes_nothing(counter, two_pages, tmp_path):
    counter.hand.cancels = True
    assert counter.paper.save(two_pages, "letters", None) is None
    assert not list(tmp_path.glob("*.pdf"))


def test_a_place_that_cannot_be_written_is_told(counter, two_pages, tmp_path):
    counter.hand.folder = tmp_path / "no such folder"
    with pytest.raises(FileNotWritten) as refused:
        counter.paper.save(two_pages, "letters", None)
    assert refused.value.file_name == "letters.pdf"
