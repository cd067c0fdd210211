"""Reads from a PDF's own instructions what it draws where, and asks HarfBuzz what that should be.

A piece is what one code draws: its outline in the font's units from its own origin, and where that origin is
on the page in points. HarfBuzz is given the original font files and one run of text at a time.
"""

import io
from dataclasses import dataclass
from functools import cache

import pypdf
import uharfbuzz as hb
from integration.typeset import FONTS
from pypdf.generic import ContentStream


@dataclass(frozen=True)
class Piece:
    font: str
    outline: tuple
    x: float
    y: float
    size: float


def pieces_in(pdf):
    """The pieces of every line of text, page by page in the order drawn: a list of lists."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    lines = []
    embedded = {}
    for page in reader.pages:
        fonts = page["/Resources"]["/Font"]
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator == b"Tm":
                x, y = float(operands[4]), float(operands[5])
                lines.append([])
            elif operator == b"Tf":
                name, size = operands[0], float(operands[1])
                if name not in embedded:
                    embedded[name] = _Embedded(fonts[name].get_object())
                font = embedded[name]
            elif operator == b"TJ":
                for item in operands[0]:
                    if isinstance(item, (int, float)):
                        x -= float(item) * size / 1000
                        continue
                    for code in _codes(item):
                        lines[-1].append(Piece(font.name, font.outline(code), x, y, size))
                        x += font.width(code) * size / 1000
    return lines


def pieces_by_harfbuzz(runs, size, x, y):
    """What HarfBuzz draws for runs (text, font name, script) set one after the other from (x, y)."""
    pieces = []
    for text, name, script in runs:
        font, per_em = _original(name)
        scale = size / per_em
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.direction, buffer.script, buffer.language = "ltr", script, "km" if script == "Khmr" else "en"
        hb.shape(font, buffer, {})
        clusters = {}
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            assert info.codepoint != 0, f"{name} draws a box for {text!r}"
            glyphs, advance = clusters.get(info.cluster, ((), 0))
            glyph = (info.codepoint, advance + position.x_offset, position.y_offset)
            clusters[info.cluster] = ((*glyphs, glyph), advance + position.x_advance)
        for glyphs, advance in clusters.values():
            outline = _joined(name, glyphs)
            if outline or advance:
                pieces.append(Piece(name, outline, x, y, size))
            x += advance * scale
    return pieces


def difference(drawn, wanted, within):
    """Say in which piece two lines differ, or return None. Outlines must be equal, places `within` points."""
    if len(drawn) != len(wanted):
        return f"{len(drawn)} pieces, not {len(wanted)}"
    for place, (one, other) in enumerate(zip(drawn, wanted, strict=True)):
        if (one.font, one.outline, one.size) != (other.font, other.outline, other.size):
            return f"piece {place} is not that of {other.font}"
        if abs(one.x - other.x) > within or abs(one.y - other.y) > within:
            return f"piece {place} is off by {one.x - other.x:.3f}, {one.y - other.y:.3f} points"
    return None


class _Embedded:
    def __init__(self, dictionary):
        descendant = dictionary["/DescendantFonts"][0].get_object()
        face = hb.Face(hb.Blob(descendant["/FontDescriptor"]["/FontFile2"].get_data()))
        self.name = dictionary["/BaseFont"].split("+")[1]
        self._font = hb.Font(face)
        first, widths = descendant["/W"]
        self._first, self._widths = int(first), [float(width) for width in widths]
        self._outlines = {}

    def outline(self, code):
        if code not in self._outlines:
            self._outlines[code] = tuple(_outline(self._font, code))
        return self._outlines[code]

    def width(self, code):
        return self._widths[code - self._first]


@cache
def _original(name):
    face = hb.Face(hb.Blob.from_file_path(FONTS / f"{name}.ttf"))
    return hb.Font(face), face.upem


@cache
def _joined(name, glyphs):
    """The outlines of glyphs (id, x, y) as one, in the units of the original font."""
    return tuple((kind, *(
        coordinate + (gy if odd % 2 else gx) for odd, coordinate in enumerate(coordinates)
    )) for glyph, gx, gy in glyphs for kind, *coordinates in _outline(_original(name)[0], glyph))  # fmt: skip


def _codes(item):
    data = item.original_bytes
    return [int.from_bytes(data[place : place + 2], "big") for place in range(0, len(data), 2)]


def _outline(font, glyph):
    """Every stroke of a glyph: its kind and its points' coordinates in font units."""
    strokes = []
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda *points: strokes.append(("move", *points[:-1])))
    functions.set_line_to_func(lambda *points: strokes.append(("line", *points[:-1])))
    functions.set_quadratic_to_func(lambda *points: strokes.append(("curve", *points[:-1])))
    functions.set_cubic_to_func(lambda *points: strokes.append(("cubic", *points[:-1])))
    functions.set_close_path_func(lambda _: strokes.append(("close",)))
    font.draw_glyph(glyph, functions, None)
    return strokes
