"""A finished PDF seen from outside: pictures of its pages for the screen, and its text for checks.

PDFium is not made for threads: one call at a time.
"""

from __future__ import annotations

import struct
import zlib
from typing import Any

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_EIGHT_BITS = 8
_TRUE_COLOUR = 2


def pages_as_png(pdf: bytes, dpi: int) -> tuple[bytes, ...]:
    """Return each page as a PNG file, at `dpi` dots per inch (A4 at 110 dpi is 909 by 1286 dots)."""
    document = _opened(pdf)
    try:
        return tuple(_as_png(page.render(scale=dpi / 72, rev_byteorder=True)) for page in document)
    finally:
        document.close()


def read_text(pdf: bytes) -> str:
    """Return the text of all pages as a reader would find it, pages parted by a line feed."""
    document = _opened(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _opened(pdf: bytes) -> Any:
    # A tenth of a second and 10 MB: paid by the first picture, not by the start of the app.
    import pypdfium2

    return pypdfium2.PdfDocument(pdf)


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
