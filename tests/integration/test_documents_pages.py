"""Sheets of other sizes, and what may be parted at a page's end."""

import io

import pypdf
import pytest
from integration.typeset import BREAKS, SHELF, a_file, by_pdfium

from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.typesetting.blocks import Flow, Gap, Headed
from jobcentre_desktop.documents.typesetting.page import Frame, Mark, draw_pages, lay_out
from jobcentre_desktop.documents.typesetting.pdf_file import A4, A5, A6, MM

SET = Typesetter(SHELF, BREAKS, 11, "km")
LINE = SET.leading
FRAME = Frame()
LINES_ON_A_PAGE = int(FRAME.height / LINE)


def a_line(text):
    return SET.text(text)


@pytest.mark.parametrize("size", [A4, A4.turned(), A5, A5.turned(), A6, A6.turned()])
def test_a_page_is_as_large_as_its_frame_says(size):
    frame = Frame(size=size, left=8 * MM, right=8 * MM, top=8 * MM, bottom=8 * MM)
    file = a_file()
    mark = Mark("សាកល្បង", SHELF.bold)
    draw_pages(file, lay_out([a_line("ក")], frame), frame, mark=mark)
    page = pypdf.PdfReader(io.BytesIO(file.to_bytes())).pages[0]

    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(
        (size.width, size.height), abs=0.001
    )
    assert frame.width == pytest.approx(size.width - 16 * MM)


def test_a_flow_is_parted_between_its_blocks_and_loses_none():
    flow = Flow(tuple(a_line(f"[{number}]") for number in range(LINES_ON_A_PAGE * 2)))
    file = a_file()
    pages = lay_out([flow], FRAME)
    draw_pages(file, pages, FRAME)
    text = by_pdfium(file.to_bytes())

    assert len(pages) == 2
    assert all(f"[{number}]" in text for number in range(LINES_ON_A_PAGE * 2))


def test_a_flow_is_parted_within_a_block_that_may_be_parted():
    inner = Flow((a_line("ក"), a_line("ខ"), a_line("គ")))
    before, after = Flow((a_line("១"), inner, a_line("២"))).split(FRAME.width, 3 * LINE + 1)

    assert before.height(FRAME.width) == pytest.approx(3 * LINE)
    assert after.height(FRAME.width) == pytest.approx(2 * LINE)


def test_the_rest_of_a_flow_does_not_begin_with_white_space():
    _, after = Flow((a_line("ក"), Gap(20), a_line("ខ"))).split(FRAME.width, LINE + 1)

    assert after.height(FRAME.width) == pytest.approx(LINE)


@pytest.mark.parametrize("before", range(LINES_ON_A_PAGE - 4, LINES_ON_A_PAGE + 1))
def test_a_heading_is_never_left_alone_at_the_foot_of_a_page(before):
    body = Flow(tuple(a_line("ខ") for _ in range(6)))
    pages = lay_out([*(a_line("ក") for _ in range(before)), Headed(SET.label("ចំណងជើង"), body)], FRAME)
    heads = [block for page in pages for _, block in page if isinstance(block, Headed)]

    assert len(pages) == 2
    assert len(heads) == 1
    assert heads[0].body.height(FRAME.width) >= LINE


def test_a_headed_body_taller_than_a_page_goes_on_over_several():
    body = Flow(tuple(a_line("ខ") for _ in range(3 * LINES_ON_A_PAGE)))

    assert len(lay_out([a_line("ក"), Headed(SET.label("ចំណងជើង"), body)], FRAME)) == 4
