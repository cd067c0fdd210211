"""A PDF of ours is the same every time, carries its fonts, and says what it is and in which language."""

import io
import os
import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import pypdf
import pytest
import uharfbuzz as hb
import zxingcpp
from integration.typeset import BREAKS, RESOURCES, SHELF, a_file, a_page_of, bare, by_pdfium
from PIL import Image

from jobcentre_desktop.documents import typesetting
from jobcentre_desktop.documents.papers.ornament import Ornament
from jobcentre_desktop.documents.papers.typesetter import Typesetter
from jobcentre_desktop.documents.pictures import pages_as_png
from jobcentre_desktop.documents.typesetting import (
    blocks,
    breaking,
    fonts,
    page,
    paragraph,
    pdf_file,
    table,
)
from jobcentre_desktop.documents.typesetting.blocks import Beside, Columns, Gap, Rule, Stack
from jobcentre_desktop.documents.typesetting.forms import BlankLine, TickBoxes
from jobcentre_desktop.documents.typesetting.page import Frame, Mark, draw_pages, lay_out
from jobcentre_desktop.documents.typesetting.pdf_file import A4_WIDTH, MM
from jobcentre_desktop.documents.typesetting.qr import QrCode
from jobcentre_desktop.documents.typesetting.table import Table

SET = Typesetter(SHELF, BREAKS, 11, "km")
FRAME = Frame()


def pages_of(blocks, **more):
    file = a_file()
    draw_pages(file, lay_out(blocks, FRAME, more.pop("foot", None)), FRAME, **more)
    return file.to_bytes()


def inked(png):
    """The smallest rectangle that holds all ink: left, upper, right, lower."""
    return Image.open(io.BytesIO(png)).convert("L").point(lambda grey: 255 - grey).getbbox()


def a_long_table(rows):
    return Table(
        shares=(0.2, 0.8),
        heading=(SET.label("ល.រ"), SET.label("ឈ្មោះ")),
        rows=tuple((SET.text(f"[{number}]"), SET.text("សុខ ចាន់ដារ៉ា")) for number in range(rows)),
    )


def test_the_example_in_the_package_runs_as_it_stands(monkeypatch):
    example = "".join(
        line[4:] for line in typesetting.__doc__.splitlines(keepends=True) if line[:4] == " " * 4
    )
    example = example[: example.index("to_bytes()") + len("to_bytes()")]
    names = {
        name: getattr(module, name)
        for module in (blocks, breaking, fonts, page, paragraph, pdf_file, table)
        for name in dir(module)
    }
    monkeypatch.chdir(RESOURCES.parent)
    exec(example, told := names | {"date": date, "Path": Path})

    assert bare("“NEA” ដែលមានអាសយដ្ឋាននៅភ្នំពេញ។") in bare(by_pdfium(told["pdf"]))
    assert by_pdfium(told["pdf"]).count("<b>") == 2


def test_the_same_text_makes_the_same_bytes_in_another_process_too():
    here = a_page_of(SET.text("លិខិតបញ្ជូន NEA"), SET.heading("ភ្នំពេញ"))
    program = (
        "import sys; from integration.typeset import *;"
        "from jobcentre_desktop.documents.papers.typesetter import Typesetter;"
        "s = Typesetter(SHELF, BREAKS, 11, 'km');"
        "sys.stdout.buffer.write(a_page_of(s.text('លិខិតបញ្ជូន NEA'), s.heading('ភ្នំពេញ')))"
    )
    root = Path(__file__).parents[2]
    surroundings = os.environ | {"PYTHONPATH": f"{root}{os.pathsep}{root / 'tests'}", "PYTHONHASHSEED": "7"}
    there = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, env=surroundings)

    assert here == there.stdout


def test_two_texts_make_two_files_with_different_ids():
    first, second = (pypdf.PdfReader(io.BytesIO(a_page_of(SET.text(text)))) for text in "កខ")

    assert first.trailer["/ID"] != second.trailer["/ID"]


def test_every_font_is_embedded_and_helvetica_is_not_named():
    pdf = a_page_of(SET.text("ក “A”"), SET.heading("ខ"), SET.label("គ"))
    fonts = pypdf.PdfReader(io.BytesIO(pdf)).pages[0]["/Resources"]["/Font"]

    assert {font.get_object()["/BaseFont"].split("+")[1] for font in fonts.values()} == {
        "Battambang-Regular",
        "Battambang-Bold",
        "Moul-Regular",
        "NotoSansKhmer-Regular",
    }
    assert all("/FontFile2" in font["/DescendantFonts"][0]["/FontDescriptor"] for font in fonts.values())
    assert b"Helvetica" not in pdf


def test_the_embedded_font_is_one_that_harfbuzz_opens_and_finds_whole():
    pdf = a_page_of(SET.text("ស្ត្រី ព្រឹត្តិការណ៍"))
    font = pypdf.PdfReader(io.BytesIO(pdf)).pages[0]["/Resources"]["/Font"]["/F1"]
    data = font["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"].get_data()
    face = hb.Face(hb.Blob(data))
    places = [int.from_bytes(data[at + 8 : at + 12], "big") for at in range(12, 12 + 16 * data[5], 16)]

    assert set(face.table_tags) == {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}
    assert all(place % 4 == 0 for place in places)
    assert all(a < b for a, b in pairwise(places))


def test_the_file_says_its_title_its_language_and_its_date():
    reader = pypdf.PdfReader(io.BytesIO(a_page_of(SET.text("ក"))))

    assert reader.metadata.title == "សាកល្បង"
    assert reader.trailer["/Root"]["/Lang"] == "km"
    assert reader.metadata.creation_date.date().isoformat() == "2026-11-22"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_a_strict_reader_finds_nothing_to_complain_about():
    pdf = a_page_of(SET.text("ក “A”"), QrCode("R:1", 25 * MM), Ornament(100))

    assert pypdf.PdfReader(io.BytesIO(pdf), strict=True).pages[0].extract_text() == "ក “A”"


def test_a_long_table_goes_on_under_the_same_heading_and_every_page_has_its_number():
    pdf = pages_of([a_long_table(100)], page_number=lambda page, pages: SET.text(f"{page}/{pages}"))
    texts = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]

    assert len(texts) == 3
    assert all(text.count("ល.រ") == 1 for text in texts)
    assert all(f"{number}/3" in text for number, text in enumerate(texts, 1))
    assert [row for text in texts for row in range(100) if f"[{row}]" in text] == list(range(100))


def test_a_long_paragraph_goes_on_on_the_next_page():
    text = "មជ្ឈមណ្ឌលការងារខេត្តពោធិ៍សាត់ " * 200
    pages = lay_out([Gap(20), SET.text(text, align="justify")], FRAME)

    assert len(pages) == 2
    assert pages[0][0][0] == 0  # the gap before it is gone
    assert "".join(by_pdfium(pages_of([SET.text(text)])).split()) == "".join(text.split())


def test_what_must_stay_together_moves_to_the_next_page():
    tall = Stack(tuple(SET.text("ក") for _ in range(30)))
    pages = lay_out([tall, Gap(10), tall], FRAME)

    assert [len(page) for page in pages] == [2, 1]


def test_the_foot_stands_at_the_lower_edge_or_on_a_page_of_its_own():
    foot = Stack((Rule(dashes=(3, 2)), SET.text("ប័ណ្ណតប")))
    short = lay_out([SET.text("ក")], FRAME, foot)
    full = lay_out([SET.text("ក\n" * 41)], FRAME, foot)

    assert short[0][-1] == (FRAME.height - foot.height(FRAME.width), foot)
    assert len(full) == 2
    assert full[1] == [(FRAME.height - foot.height(FRAME.width), foot)]


def test_a_picture_taller_than_a_page_is_never_cut_off():
    with pytest.raises(ValueError, match="taller than a page"):
        lay_out([QrCode("R:1", 280 * MM)], FRAME)


def test_columns_share_the_width_and_are_as_high_as_the_highest():
    tall, low = SET.text("ក\nខ\nគ"), SET.text("ឃ")
    columns = Columns(((0.3, tall), (0.7, low)), gutter=10)

    assert columns.height(300) == tall.height(100)
    assert columns.split(300, 10) is None


def test_a_block_beside_a_label_gets_the_width_that_is_left():
    beside = Beside(SET.label("ក"), 60, SET.text("ការងារ " * 20))

    assert beside.height(300) == SET.text("ការងារ " * 20).height(240)
    assert "ការងារ" in by_pdfium(a_page_of(beside))


def test_choices_to_tick_go_on_in_the_next_line_and_lose_none():
    names = [f"[{number}] បានទទួល" for number in range(9)]
    boxes = TickBoxes(tuple(SET.text(name) for name in names), side=9, leading=18)

    assert boxes.height(470) == 2 * 18
    assert boxes.height(90) == 9 * 18
    text = bare(by_pdfium(a_page_of(boxes)))
    assert all(bare(name) in text for name in names)


def test_a_line_to_fill_in_reaches_from_its_label_to_the_edge():
    (png,) = pages_as_png(a_page_of(BlankLine(SET.text("ឈ្មោះ៖"), 20), width=200), dpi=72)

    assert inked(png)[2] == pytest.approx(260, abs=3)


def test_a_qr_code_is_read_from_the_printed_page():
    payload = "R:02-26-A-00123-K:7F3Q"
    (png,) = pages_as_png(a_page_of(QrCode(payload, 25 * MM)), dpi=150)

    assert [code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(png)))] == [payload]


def test_a_qr_code_is_as_large_as_asked_and_has_its_white_border():
    side = 25 * MM
    (png,) = pages_as_png(a_page_of(QrCode("R:02-26-A-00123-K:7F3Q", side)), dpi=288)
    left, upper, right, lower = inked(png)
    border = 4 * side / 25

    assert right - left == pytest.approx(side * 4, abs=2)
    assert lower - upper == pytest.approx(side * 4, abs=2)
    assert left / 4 == pytest.approx(60 + border, abs=1)


def test_a_mark_is_pale_and_leaves_the_text_readable():
    file_text = "មជ្ឈមណ្ឌលការងារ"
    pdf = pages_of([SET.text(file_text)], mark=Mark("សាកល្បង មិនមានសុពលភាព", SHELF.bold))
    (png,) = pages_as_png(pdf, dpi=36)
    middle = Image.open(io.BytesIO(png)).convert("L")

    assert file_text in by_pdfium(pdf)
    assert "មិនមានសុពលភាព" in "".join(by_pdfium(pdf).split())
    assert 150 < middle.crop((0, 60, middle.width, middle.height)).getextrema()[0] < 255
    assert middle.width == pytest.approx(A4_WIDTH / 2, abs=1)


def test_an_ornament_is_as_wide_as_asked():
    (png,) = pages_as_png(a_page_of(Ornament(120)), dpi=72)
    left, _, right, _ = inked(png)

    assert right - left == pytest.approx(120, abs=2)
