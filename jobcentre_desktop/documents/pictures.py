"""A finished PDF seen from outside: its pages for the screen and the printer, and its text for checks."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from math import sqrt
from threading import Lock
from typing import Any

from jobcentre_desktop.ports import GreyPage, PageSize

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MOST_DOTS = 20_000_000
"""A page of A3 at 310 dots per inch; some 300 MB while it is drawn and packed."""
_EIGHT_BITS = 8
_TRUE_COLOUR = 2
_PDFIUM = Lock()
"""PDFium is not made for threads (its own documentation); previews and prints come from two lanes."""


def pages_as_png(pdf: bytes, dpi: int) -> tuple[bytes, ...]:
    """Return each page as a PNG file, at `dpi` dots per inch (A4 at 110 dpi is 909 by 1286 dots)."""
    with opened(pdf) as document:
        return tuple(_drawn(page, dpi) for page in document)


def drawn_pages(pdf: bytes, dpi: int) -> Iterator[bytes]:
    """Yield the same one at a time; a file of somebody else's may have any number."""
    with opened(pdf) as document:
        for page in document:
            yield _drawn(page, dpi)


def page_as_png(pdf: bytes, number: int, dpi: int) -> bytes:
    """Return one page, numbered from 0, as `pages_as_png` does."""
    with opened(pdf) as document:
        return _drawn(document[number], dpi)


class PagesInGrey:
    """The pages of a PDF for a printer; every page is drawn only when it is asked for."""

    def sizes(self, pdf: bytes) -> tuple[PageSize, ...]:
        """Return the size of every page."""
        with opened(pdf) as document:
            return tuple(PageSize(*page.get_size()) for page in document)

    def grey(self, pdf: bytes, number: int, dpi: int) -> GreyPage:
        """Return a page, numbered from 0, at `dpi` dots per inch."""
        with opened(pdf) as document:
            page = document[number]
            drawn = page.render(scale=dpi / 72, grayscale=True)
            return GreyPage(
                size=PageSize(*page.get_size()),
                width=drawn.width,
                height=drawn.height,
                stride=drawn.stride,
                dots=bytes(drawn.buffer),
            )


def read_text(pdf: bytes) -> str:
    """Return the text of all pages as a reader would find it, pages parted by a line feed."""
    with opened(pdf) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """Lend the PDF as PDFium reads it, to one at a time."""
    # A tenth of a second and 10 MB: paid by the first picture, not by the start of the app.
    import pypdfium2

    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def _drawn(page: Any, dpi: int) -> bytes:
    """Return a page at `dpi`, or coarser: a PDF of 400 bytes may say that its page is five metres wide."""
    width, height = page.get_size()
    scale = min(dpi / 72, sqrt(_MOST_DOTS / max(1.0, width * height)))
    return _as_png(page.render(scale=scale, rev_byteorder=True))


def _as_png(bitmap: Any) -> bytes:
    """Write PDFium's rows of red, green and blue as PNG (ISO/IEC 15948), each row unfiltered."""
    pixels = memoryview(bitmap.buffer).cast("B")
    rows = b"".join(
        b"\0" + pixels[row * bitmap.stride : row * bitmap.stride + 3 * bitmap.width]
        for row in range(bitmap.height)
    )
    size = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, _EIGHT_BITS, _TRUE_COLOUR, 0, 0, 0)
    return (
        _SIGNATURE
        + _chunk(b"IHDR", size)
        + _chunk(b"IDAT", zlib.compress(rows, level=3))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
