"""A reprint: the very bytes of the letter as issued, with "copy no. n" added after them.

A PDF may be changed by writing more at its end. The first part of a copy is therefore the original file, byte
for byte, and its hash can be checked in the copy itself.
"""

from __future__ import annotations

import io
from datetime import date
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
)

from jobcentre_desktop.documents.papers.dates import figures
from jobcentre_desktop.documents.papers.letterhead import Letterhead
from jobcentre_desktop.documents.typesetting.pdf_file import A4_HEIGHT, A4_WIDTH, MM, PdfFile
from jobcentre_desktop.documents.typesetting.shaping import shape, width_of

_SIZE = 10.5
_PADDING = 5.0
# The stamp's own file is thrown away once its page is taken; its date is never seen.
_NO_DATE = date(2000, 1, 1)


class CopyStamp:
    """Stamps the number of the copy, framed, into the upper right corner of every page."""

    def __init__(self, head: Letterhead) -> None:
        self._head = head

    def mark(self, pdf: bytes, copy_number: int) -> bytes:
        """Return the copy; it begins with the bytes of `pdf`, which must be one of our letters."""
        stamp: Any = PdfReader(io.BytesIO(self._stamp(copy_number))).pages[0]
        writer = PdfWriter(io.BytesIO(pdf), incremental=True)
        name = NameObject(f"/Copy{copy_number}")
        form = _stream(stamp.get_contents().get_data())
        form.update(
            {
                NameObject("/Type"): NameObject("/XObject"),
                NameObject("/Subtype"): NameObject("/Form"),
                NameObject("/BBox"): ArrayObject([FloatObject(side) for side in (0, 0, A4_WIDTH, A4_HEIGHT)]),
                NameObject("/Resources"): stamp["/Resources"].clone(writer),
            }
        )
        # The only way pypdf 7 offers to add an object of one's own, private though its name is.
        drawn = writer._add_object(form)
        drawing = writer._add_object(_stream(f"{name} Do".encode("ascii")))
        for page in writer.pages:
            contents = page.raw_get("/Contents")
            earlier = list(contents) if isinstance(contents, ArrayObject) else [contents]
            page[NameObject("/Contents")] = ArrayObject([*earlier, drawing])
            resources: Any = page["/Resources"]
            forms = DictionaryObject(resources.get("/XObject", {}))
            forms[name] = drawn
            resources[NameObject("/XObject")] = forms
        copy = io.BytesIO()
        writer.write(copy)
        return copy.getvalue()

    def _stamp(self, copy_number: int) -> bytes:
        """Draw a page that holds nothing but the stamp."""
        words = self._head.wording
        text = words.text("copy_number", number=figures(copy_number, words.language))
        clusters = shape(text, self._head.shelf.bold)
        width = width_of(clusters, _SIZE)
        file = PdfFile(title=text, language=words.language, written_on=_NO_DATE)
        sheet = file.new_sheet()
        x, y = A4_WIDTH - 12 * MM - width - _PADDING, A4_HEIGHT - 11 * MM
        sheet.text(x, y, clusters, _SIZE)
        sheet.frame(x - _PADDING, y - _PADDING, width + 2 * _PADDING, _SIZE + 2 * _PADDING, thickness=0.8)
        return file.to_bytes()


def _stream(content: bytes) -> DecodedStreamObject:
    stream = DecodedStreamObject()
    stream.set_data(content)
    return stream
