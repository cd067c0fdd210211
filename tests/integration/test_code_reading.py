"""A file in which a letter's code is looked for may be anything: it is read in little memory, by us alone."""

import io

from PIL import Image
from pypdf import PdfWriter

from jobcentre_desktop.documents.code_reading import codes_in
from jobcentre_desktop.documents.pictures import page_as_png


def test_a_small_file_that_says_it_is_as_large_as_a_house_is_drawn_coarser():
    """So is a client's scan, when somebody opens it."""
    writer, file = PdfWriter(), io.BytesIO()
    writer.add_blank_page(14_400, 14_400)
    writer.write(file)
    width, height = Image.open(io.BytesIO(page_as_png(file.getvalue(), 0, dpi=200))).size
    assert width * height <= 20_100_000
    assert codes_in(file.getvalue()) == ()


def test_a_picture_of_more_dots_than_paper_has_is_passed_over():
    file = io.BytesIO()
    Image.new("1", (8_000, 8_000)).save(file, "PNG")
    assert codes_in(file.getvalue()) == ()


def test_no_picture_has_another_program_started():
    """Pillow hands PostScript to another program, whatever its file is called."""
    script = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n%%EOF\n"
    assert codes_in(script) == ()
