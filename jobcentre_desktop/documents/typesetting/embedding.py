"""Typefaces inside one PDF: every cluster that is drawn gets a code, a width, its outline and its text."""

from __future__ import annotations

import hashlib
from typing import Any

from reportlab.pdfbase import pdfdoc

from jobcentre_desktop.documents.typesetting.composite_font import Composite, font_with_composites
from jobcentre_desktop.documents.typesetting.fonts import Font
from jobcentre_desktop.documents.typesetting.shaping import Cluster

# A glyph id is 16 bits, and the font's own glyphs come first.
_LAST_GLYPH = 0xFFFF


class EmbeddedFont:
    """One font as far as one PDF uses it. Codes are two bytes and equal glyph ids of the embedded file."""

    def __init__(self, font: Font, tag: str) -> None:
        self.tag = tag
        """Name in the page's resources, e.g. "F1"."""
        self._font = font
        self._codes: dict[tuple[str, Composite], int] = {}

    def code_for(self, cluster: Cluster) -> int | None:
        """Return the code that draws the cluster, or None when it neither marks the paper nor takes room."""
        if cluster.draws_nothing:
            return None
        key = (cluster.text, Composite(cluster.glyphs, cluster.advance))
        if key not in self._codes:
            code = self._font.glyph_count + len(self._codes)
            if code > _LAST_GLYPH:
                raise OverflowError(f"more than {len(self._codes)} different clusters in one document")
            self._codes[key] = code
        return self._codes[key]

    def write_into(self, document: Any) -> None:
        """Add the font's objects to a ReportLab PDFDocument, under `tag` in its shared font dictionary."""
        text_of_codes = self._to_unicode()
        document.updateSignature(text_of_codes)  # the page alone does not tell one text from another
        file = font_with_composites(self._font, [whole for _, whole in self._codes])
        name = pdfdoc.PDFName(f"{self._subset_tag(file)}+{self._font.name}")
        descendant = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": name,
            "CIDSystemInfo": pdfdoc.PDFDictionary(
                {
                    "Registry": pdfdoc.PDFString("Adobe"),
                    "Ordering": pdfdoc.PDFString("Identity"),
                    "Supplement": 0,
                }
            ),
            "CIDToGIDMap": "/Identity",
            "DW": 0,
            "FontDescriptor": document.Reference(self._descriptor(document, name, file)),
            "W": pdfdoc.PDFArray(self._widths()),
        }
        font = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": name,
            "Encoding": "/Identity-H",
            "DescendantFonts": pdfdoc.PDFArray([document.Reference(pdfdoc.PDFDictionary(descendant))]),
            "ToUnicode": document.Reference(compressed(text_of_codes)),
        }
        shared = document.idToObject[pdfdoc.BasicFonts].dict
        shared[self.tag] = document.Reference(pdfdoc.PDFDictionary(font))

    def _descriptor(self, document: Any, name: Any, file: bytes) -> Any:
        ascent, descent = self._per_mille(self._font.ascender), self._per_mille(self._font.descender)
        return pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": name,
                "Flags": 4,  # symbolic: the codes are our own
                "FontBBox": pdfdoc.PDFArray([-500, round(descent), 2500, round(ascent)]),
                "ItalicAngle": 0,
                "Ascent": round(ascent),
                "Descent": round(descent),
                "CapHeight": 700,
                "StemV": 80,
                "FontFile2": document.Reference(compressed(file, Length1=len(file))),
            }
        )

    def _widths(self) -> list[Any]:
        """Our codes follow one another, so one list of widths serves all."""
        widths = [round(self._per_mille(whole.advance), 3) for _, whole in self._codes]
        return [self._font.glyph_count, pdfdoc.PDFArray(widths)]

    def _to_unicode(self) -> bytes:
        """Map each code to its whole cluster (ISO 32000-1, 9.10.3: a code may stand for many characters)."""
        lines = [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<0000> <FFFF>",
            "endcodespacerange",
        ]
        entries = [
            f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
            for (text, _), code in self._codes.items()
        ]
        for first in range(0, len(entries), 100):  # a block may hold at most 100 entries
            block = entries[first : first + 100]
            lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
        return "\n".join(lines).encode("ascii")

    def _subset_tag(self, file: bytes) -> str:
        """Six capitals that differ when the subset does, so that two files with our fonts can be joined."""
        digest = hashlib.sha256(file).digest()
        return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])

    def _per_mille(self, units: int) -> float:
        return units * 1000 / self._font.units_per_em


def compressed(content: bytes, **entries: Any) -> Any:
    """Return a ReportLab stream object, deflated, with extra entries in its dictionary."""
    stream = pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
    for key, value in entries.items():
        stream.dictionary[key] = value
    return stream
