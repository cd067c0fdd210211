"""Paper reaches a printer as whole pages, and a file as the very bytes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from ui.paper_scene import PaperScene

from jobcentre_desktop.documents.pictures import pages_as_png
from jobcentre_desktop.domain.errors import FileNotWritten

A4_AT_72_DPI = (595, 842)


@pytest.fixture
def two_pages(scene: PaperScene):
    """Two letters in one file, one in each language."""
    client = scene.client()
    referral = scene.referral(client)
    letters = [scene.services.issue_letter.make(referral.id, language) for language in ("km", "en")]
    return scene.services.issue_letter.as_one(*letters)


def test_every_page_is_printed_on_a_whole_a4_sheet(scene, two_pages, qtbot):
    assert scene.paper.print(two_pages, "Letters", None)
    pages = [QImage.fromData(png) for png in pages_as_png(scene.hand.printout.read_bytes(), 72)]
    assert [(page.width(), page.height()) for page in pages] == [A4_AT_72_DPI] * 2


def test_what_is_printed_is_where_it_stands_on_the_letter(scene, two_pages):
    scene.paper.print(two_pages, "Letters", None)
    wanted = QImage.fromData(pages_as_png(two_pages, 18)[0])
    printed = QImage.fromData(pages_as_png(scene.hand.printout.read_bytes(), 18)[0])
    far_off = [
        (x, y)
        for x in range(min(wanted.width(), printed.width()))
        for y in range(min(wanted.height(), printed.height()))
        if abs(QColor(wanted.pixel(x, y)).lightness() - QColor(printed.pixel(x, y)).lightness()) > 100
    ]
    assert len(far_off) < 0.01 * wanted.width() * wanted.height()


def test_a_cancelled_dialog_prints_nothing(scene, two_pages):
    scene.hand.cancels = True
    assert not scene.paper.print(two_pages, "Letters", None)
    assert not scene.hand.printout.exists()


def test_a_saved_file_is_the_letter_byte_by_byte(scene, two_pages):
    path = scene.paper.save(two_pages, "letters", None)
    assert path.read_bytes() == two_pages


def test_a_cancelled_save_writes_nothing(scene, two_pages, tmp_path):
    scene.hand.cancels = True
    assert scene.paper.save(two_pages, "letters", None) is None
    assert not list(tmp_path.glob("*.pdf"))


def test_a_place_that_cannot_be_written_is_told(scene, two_pages, tmp_path):
    scene.hand.folder = tmp_path / "no such folder"
    with pytest.raises(FileNotWritten) as refused:
        scene.paper.save(two_pages, "letters", None)
    assert refused.value.file_name == "letters.pdf"
