"""One PDF being made: its pages, the surface one draws on, its fonts; and at the end its bytes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from reportlab.pdfbase import pdfdoc

from jobcentre_desktop.documents.typesetting.embedding import EmbeddedFont, compressed
from jobcentre_desktop.documents.typesetting.fonts import Font
from jobcentre_desktop.documents.typesetting.shaping import Cluster

MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a sheet of paper in points."""

    width: float
    height: float

    def turned(self) -> PageSize:
        """Return the same sheet lying on its other side."""
        return PageSize(self.height, self.width)


# ISO 216, upright.
A4 = PageSize(210 * MM, 297 * MM)
A5 = PageSize(148 * MM, 210 * MM)
A6 = PageSize(105 * MM, 148 * MM)
A4_WIDTH, A4_HEIGHT = A4.width, A4.height

Place: TypeAlias = tuple[float, float, float, float]
"""x, y, width, height in points."""
_NO_GAPS: Mapping[int, float] = {}


class PdfFile:
    """One file. All fonts are embedded; nothing in it depends on the clock or the machine."""

    def __init__(self, *, title: str, language: str, written_on: date) -> None:
        self._document: Any = pdfdoc.PDFDocument(compression=1, invariant=1, lang=language, pdfVersion=(1, 5))
        self._document.setTitle(title)
        self._document.setAuthor("")
        self._document.setCreator("")
        self._document.setSubject("")
        # The date of the paper, not of the machine: the same facts must give the same bytes.
        self._document.setDateFormatter(lambda *_: f"D:{written_on:%Y%m%d}120000+07'00'")
        self._document.Catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})
        self._fonts: dict[Font, EmbeddedFont] = {}
        self._sheets: list[Sheet] = []

    def new_sheet(self, size: PageSize = A4) -> Sheet:
        """Add an empty page and return its surface."""
        sheet = Sheet(self, size)
        self._sheets.append(sheet)
        return sheet

    def embedded(self, font: Font) -> EmbeddedFont:
        """Return this file's share of the font, beginning it when the font is new here."""
        if font not in self._fonts:
            self._fonts[font] = EmbeddedFont(font, f"F{len(self._fonts) + 1}")
        return self._fonts[font]

    def to_bytes(self) -> bytes:
        """Return the finished file. Nothing may be drawn afterwards."""
        for sheet in self._sheets:
            content = sheet.content()
            page = pdfdoc.PDFPage()
            page.MediaBox = pdfdoc.PDFArray([0, 0, round(sheet.size.width, 3), round(sheet.size.height, 3)])
            page.Contents = compressed(content)
            resources = pdfdoc.PDFResourceDictionary()
            resources.basicFonts()
            for tag, jpeg, (wide, high) in sheet.pictures:
                resources.XObject[tag] = self._document.Reference(_as_stream(jpeg, wide, high))
            page.Resources = resources
            self._document.updateSignature(content)  # two different files must not share an /ID
            self._document.addPage(page)
        for font in self._fonts.values():
            font.write_into(self._document)
        data: bytes = self._document.GetPDFData(None)
        return data


class Sheet:
    """The surface of one page. Lengths in points, origin lower left, greys from 0 (black) to 1 (white)."""

    def __init__(self, file: PdfFile, size: PageSize) -> None:
        self.size = size
        self._file = file
        self._operators: list[str] = []
        self.pictures: list[tuple[str, bytes, tuple[int, int]]] = []
        """Name on this page, JPEG, its dots across and down."""

    def content(self) -> bytes:
        return "\n".join(self._operators).encode("ascii")

    def text(
        self,
        x: float,
        y: float,
        clusters: Sequence[Cluster],
        size: float,
        *,
        gaps: Mapping[int, float] = _NO_GAPS,
        grey: float = 0.0,
        degrees: float = 0.0,
    ) -> None:
        """Draw clusters from (x, y) along the baseline; `gaps` adds points after the n-th cluster."""
        cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        operators = [f"BT {_number(grey)} g {_point(cos, sin)} {_point(-sin, cos)} {_point(x, y)} Tm"]
        font: Font | None = None
        string: list[str] = []
        # Where the reader's pen is and where it should be, in thousandths of the type size.
        pen = wanted = 0.0
        for place, cluster in enumerate(clusters):
            if cluster.font is not font:
                if string:
                    operators.append(f"[{''.join(string)}] TJ")
                    string = []
                font = cluster.font
                operators.append(f"/{self._file.embedded(font).tag} {_number(size)} Tf")
            per_mille = cluster.advance * 1000 / font.units_per_em
            code = self._file.embedded(font).code_for(cluster)
            if code is not None:
                correction = round(pen - wanted, 3)
                if abs(correction) > 0.005:
                    string.append(_number(correction))
                    pen -= correction
                string.append(f"<{code:04X}>")
                pen += round(per_mille, 3)
            wanted += per_mille + gaps.get(place, 0.0) * 1000 / size
        if string:
            operators.append(f"[{''.join(string)}] TJ")
        self._operators.append(" ".join([*operators, "ET"]))

    def rule(
        self, x: float, y: float, width: float, *, thickness: float = 0.5, dashes: Iterable[float] = ()
    ) -> None:
        """Draw a level line to the right of (x, y)."""
        pattern = " ".join(_number(length) for length in dashes)
        self._operators.append(
            f"q 0 G {_number(thickness)} w [{pattern}] 0 d {_point(x, y)} m {_point(x + width, y)} l S Q"
        )

    def frame(self, x: float, y: float, width: float, height: float, *, thickness: float = 0.5) -> None:
        """Draw the outline of a rectangle whose lower left corner is (x, y)."""
        self._operators.append(f"q 0 G {_number(thickness)} w {_point(x, y)} {_point(width, height)} re S Q")

    def fill(self, rectangles: Iterable[tuple[float, float, float, float]], *, grey: float = 0.0) -> None:
        """Fill rectangles (x, y, width, height) as one path: neighbours leave no hairline between them."""
        path = " ".join(f"{_point(x, y)} {_point(width, height)} re" for x, y, width, height in rectangles)
        self._operators.append(f"q {_number(grey)} g {path} f Q")

    def picture(self, jpeg: bytes, dots: tuple[int, int], place: Place, *, within: Place) -> None:
        """Draw a JPEG in colours at a place (x, y, width, height), cut off at the edges of another."""
        tag = f"P{len(self.pictures) + 1}"
        self.pictures.append((tag, jpeg, dots))
        x, y, width, height = place
        clip = f"{_point(within[0], within[1])} {_point(within[2], within[3])} re W n"
        self._operators.append(
            f"q {clip} {_point(width, 0)} {_point(0, height)} {_point(x, y)} cm /{tag} Do Q"
        )

    def curves(self, outline: Sequence[Sequence[tuple[float, float]]], *, grey: float = 0.0) -> None:
        """Fill a closed shape: a start point, then for each cubic curve two control points and its end."""
        path = [f"{_point(*outline[0][0])} m"]
        path += [" ".join(_point(*point) for point in curve) + " c" for curve in outline[1:]]
        self._operators.append(f"q {_number(grey)} g {' '.join(path)} h f Q")


def _as_stream(jpeg: bytes, wide: int, high: int) -> Any:
    stream = pdfdoc.PDFStream(content=jpeg, filters=[])
    told = {"Type": "XObject", "Subtype": "Image", "ColorSpace": "DeviceRGB", "Filter": "DCTDecode"}
    for key, name in told.items():
        stream.dictionary[key] = pdfdoc.PDFName(name)
    stream.dictionary.dict.update({"Width": wide, "Height": high, "BitsPerComponent": 8})
    return stream


def _point(x: float, y: float) -> str:
    return f"{_number(x)} {_number(y)}"


def _number(value: float) -> str:
    """Write a number as PDF wants it: no exponent, no needless zeros."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
