"""Reads from a PDF's own instructions the outlines it draws, and asks HarfBuzz what they should be."""

import io

import pypdf
import uharfbuzz as hb
from pypdf.generic import ContentStream

PRECISION = 2  # decimals of a point: 0.01 pt is a 7,000th of an inch


def outlines_in(pdf, page_number=0):
    """Every outline point on a page, in points, in the order drawn."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    page = reader.pages[page_number]
    fonts = {name: _Embedded(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
    points = []
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator == b"Tm":
            x, y = float(operands[4]), float(operands[5])
        elif operator == b"Tf":
            font, size = fonts[operands[0]], float(operands[1])
        elif operator == b"TJ":
            for item in operands[0]:
                if isinstance(item, (int, float)):
                    x -= float(item) * size / 1000
                    continue
                for code in _codes(item):
                    points += _placed(font.outline(code), x, y, size / font.units_per_em)
                    x += font.width(code) * size / 1000
    return points


def outlines_by_harfbuzz(text, font_file, size, x, y):
    """What HarfBuzz draws for one run of Khmer text in one font, shaped in one go."""
    face = hb.Face(hb.Blob.from_file_path(font_file))
    font = hb.Font(face)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", "Khmr", "km"
    hb.shape(font, buffer, {})
    points = []
    scale = size / face.upem
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        at_x, at_y = x + position.x_offset * scale, y + position.y_offset * scale
        points += _placed(_outline(font, info.codepoint), at_x, at_y, scale)
        x += position.x_advance * scale
    return points


class _Embedded:
    def __init__(self, dictionary):
        descendant = dictionary["/DescendantFonts"][0].get_object()
        face = hb.Face(hb.Blob(descendant["/FontDescriptor"]["/FontFile2"].get_data()))
        self.units_per_em = face.upem
        self._font = hb.Font(face)
        first, widths = descendant["/W"]
        self._first, self._widths = int(first), [float(width) for width in widths]

    def outline(self, code):
        return _outline(self._font, code)

    def width(self, code):
        return self._widths[code - self._first]


def _codes(item):
    data = item.original_bytes
    return [int.from_bytes(data[place : place + 2], "big") for place in range(0, len(data), 2)]


def _outline(font, glyph):
    points = []
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, _: points.append((x, y)))
    functions.set_line_to_func(lambda x, y, _: points.append((x, y)))
    functions.set_quadratic_to_func(lambda cx, cy, x, y, _: points.extend([(cx, cy), (x, y)]))
    functions.set_cubic_to_func(lambda ax, ay, bx, by, x, y, _: points.extend([(ax, ay), (bx, by), (x, y)]))
    functions.set_close_path_func(lambda _: None)
    font.draw_glyph(glyph, functions, None)
    return points


def _placed(outline, x, y, scale):
    return [(round(x + px * scale, PRECISION), round(y + py * scale, PRECISION)) for px, py in outline]
