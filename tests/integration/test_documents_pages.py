"""Sheets of other sizes, and what may be parted at a page's end."""

import io

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from integration.typeset import BREAKS, SHELF, a_file, bare, by_pdfium

from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.typesetting.blocks import Beside, Columns, Flow, Footed, Gap, Headed, Stack
from jobcentre_desktop.documents.typesetting.page import Frame, Mark, draw_pages, lay_out
from jobcentre_desktop.documents.typesetting.pdf_file import A4, A5, A6, MM
from jobcentre_desktop.documents.typesetting.qr import QrCode
from jobcentre_desktop.documents.typesetting.table import Table

SET = Typesetter(SHELF, BREAKS, 11, "km")
LINE = SET.leading
FRAME = Frame()
LINES_ON_A_PAGE = int(FRAME.height / LINE)

# Shapes of paper: each takes a text of many lines and must let it go on over pages.
SHAPES = {
    "paragraph": SET.text,
    "with a label": lambda text: Beside(SET.label("ចំណាំ"), 60, SET.text(text)),
    "stacked": lambda text: Stack((SET.text("ក"), SET.text(text), SET.text("ខ"))),
    "in columns": lambda text: Columns(((0.3, SET.text("ក")), (0.7, SET.text(text)))),
    "in a table": lambda text: a_table([text]),
    "beside a box": lambda text: Beside(QrCode("R:1", 20 * MM), 80, Stack((SET.text(text),))),
}


def a_table(texts, heading=True):
    rows = tuple((SET.text("១"), SET.text(text)) for text in texts)
    head = (SET.label("ល.រ"), SET.label("ខ្លឹមសារ")) if heading else None
    return Table(shares=(0.15, 0.85), rows=rows, heading=head)


def numbered(count):
    return "\n".join(f"[{number}]" for number in range(count))


def texts_of(blocks):
    file = a_file()
    draw_pages(file, lay_out(blocks, FRAME), FRAME)
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(file.to_bytes())).pages]


def assert_within(pages):
    for page in pages:
        for top, block in page:
            assert top + block.height(FRAME.width) <= FRAME.height + 0.001


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


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_what_is_taller_than_a_page_goes_on_and_says_every_line_once(shape):
    count = 2 * LINES_ON_A_PAGE + 10
    blocks = [Headed(SET.label("ចំណងជើង"), shape(numbered(count)))]
    texts = texts_of(blocks)
    found = [n for text in texts for n in range(count) if f"[{n}]" in text]

    assert_within(lay_out(blocks, FRAME))
    assert found == list(range(count))
    assert len(texts) == 3


def test_a_row_taller_than_a_page_goes_on_under_the_heading_of_its_table():
    texts = texts_of([a_table(["ខ្លី", numbered(100), "ចុងក្រោយ"])])

    assert len(texts) > 2
    assert all(bare("ខ្លឹមសារ") in bare(text) for text in texts)
    assert bare("ចុងក្រោយ") in bare(texts[-1])


def test_a_paragraph_beside_a_label_begins_where_there_is_room_for_it():
    filling = [SET.text("ក")] * (LINES_ON_A_PAGE - 5)
    pages = lay_out([*filling, SHAPES["with a label"](numbered(20))], FRAME)

    assert [len(page) for page in pages] == [len(filling) + 1, 1]


@settings(max_examples=25, deadline=None)
@given(
    plan=st.lists(
        st.tuples(st.sampled_from(sorted(SHAPES)), st.integers(1, 120), st.booleans(), st.integers(0, 40)),
        max_size=6,
    )
)
def test_whatever_flows_over_pages_is_all_there_in_order_and_within_them(plan):
    blocks, count = [], 0
    for shape, lines, headed, gap in plan:
        text = "\n".join(f"[{number}]" for number in range(count, count + lines))
        body = SHAPES[shape](text)
        blocks += [Headed(SET.label("ខ"), body) if headed else body, Gap(gap)]
        count += lines
    pages = lay_out(blocks, FRAME)
    drawn = "".join(texts_of(blocks))

    assert_within(pages)
    assert not any(isinstance(page[0][1], Gap) for page in pages if page)
    places = [drawn.index(f"[{number}]") for number in range(count)]
    assert places == sorted(places)
    assert drawn.count("[") == count


@pytest.mark.parametrize("rows", range(2, 2 * LINES_ON_A_PAGE, 3))
def test_totals_never_begin_a_page_without_a_row_above(rows):
    body = Flow(tuple(a_line("ខ") for _ in range(rows)))
    pages = lay_out([Footed(body, Stack(tuple(a_line("សរុប") for _ in range(4))))], FRAME)
    last = pages[-1][0][1]

    assert isinstance(last, Footed)
    assert last.body.height(FRAME.width) >= LINE
    assert sum(block.height(FRAME.width) for page in pages for _, block in page) == pytest.approx(
        (rows + 4) * LINE
    )
