"""Several papers as one PDF, page after page, for who wants both languages in one file."""

from __future__ import annotations

import io
from collections.abc import Sequence

from pypdf import PdfReader, PdfWriter


def join_pdfs(pdfs: Sequence[bytes]) -> bytes:
    """Return one PDF with the pages of all; a single one comes back as it is, byte for byte."""
    if len(pdfs) == 1:
        return pdfs[0]
    writer = PdfWriter()
    for pdf in pdfs:
        writer.append(PdfReader(io.BytesIO(pdf)), import_outline=False)
    joined = io.BytesIO()
    writer.write(joined)
    return joined.getvalue()
