"""What the tests of documents share: the real fonts, a page to set blocks on, readers of a PDF's text."""

import io
import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pypdf
import pypdfium2
from pdfminer.high_level import extract_text
from pdfminer.layout import LAParams

from jobcentre_desktop.documents.papers.typefaces import FontShelf
from jobcentre_desktop.documents.typesetting.breaking import LineBreaks
from jobcentre_desktop.documents.typesetting.pdf_file import PdfFile
from jobcentre_desktop.settings import find_resources

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = RESOURCES / "fonts"
DATA = Path(__file__).parent / "data"
HARD_STRINGS = json.loads((DATA / "hard_strings_sample.json").read_text("utf-8"))["strings"]
OWN_STRINGS = json.loads((DATA / "own_strings.json").read_text("utf-8"))["strings"]

SHELF = FontShelf(FONTS)
BREAKS = LineBreaks(find_resources())


def a_file(title="សាកល្បង", language="km"):
    return PdfFile(title=title, language=language, written_on=date(2026, 11, 22))


def a_page_of(*blocks, width=470.0):
    """A PDF of one page with the blocks one below the other."""
    file = a_file()
    sheet = file.new_sheet()
    top = 800.0
    for block in blocks:
        block.draw(sheet, 60.0, top, width)
        top -= block.height(width)
    return file.to_bytes()


def by_pdfium(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def by_pypdf(pdf):
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def by_poppler(pdf):
    command = ["pdftotext", "-raw", "-", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)
    assert not done.stderr, "poppler complains about the file"
    return done.stdout.decode()


def by_pdfminer(pdf):
    return extract_text(io.BytesIO(pdf), laparams=LAParams(boxes_flow=None))


READERS = [by_pdfium, by_pypdf, by_pdfminer]
if shutil.which("pdftotext"):
    READERS.append(by_poppler)


def bare(text):
    """Text without white space and zero-width spaces, which readers put in and leave out as they like."""
    return "".join(text.replace("\u200b", "").replace("\u2060", "").split())
