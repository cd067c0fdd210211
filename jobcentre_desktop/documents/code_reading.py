"""Finds the QR codes on a letter that somebody sent as a PDF or as a picture."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from jobcentre_desktop.documents.pictures import drawn_pages

_DPI = 200
_PDF = b"%PDF-"
_FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "WEBP")
"""Pillow reads some forty others, and starts another program for one of them."""
_MOST_DOTS = 60_000_000


def codes_in(content: bytes) -> tuple[str, ...]:
    """Return the texts of all codes, page by page; none for a file that is no PDF and no picture."""
    # Half a tenth of a second: paid by whoever reads a file, not by the start of the app.
    import zxingcpp

    only_qr = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return tuple(
        code.text
        for picture in _pictures(content)
        for code in zxingcpp.read_barcodes(picture, formats=only_qr)
    )


def _pictures(content: bytes) -> Iterator[Any]:
    from PIL import Image
    from pypdfium2 import PdfiumError

    try:
        pages = drawn_pages(content, _DPI) if content.startswith(_PDF) else (content,)
        for page in pages:
            with Image.open(BytesIO(page), formats=_FORMATS) as picture:
                if picture.width * picture.height > _MOST_DOTS:
                    continue
                for number in range(getattr(picture, "n_frames", 1)):
                    picture.seek(number)
                    yield picture.convert("L")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, PdfiumError):
        return
