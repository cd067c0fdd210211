"""TrueType surgery: a subset of a font, plus new glyphs that are old ones side by side.

Table layouts are those of the OpenType specification 1.9 (`glyf`, `loca`, `hmtx`, `maxp`, `head`, `hhea`).
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import NamedTuple

import uharfbuzz as hb

from jobcentre_desktop.documents.typesetting.fonts import Font
from jobcentre_desktop.documents.typesetting.shaping import Glyph

_ARGUMENTS_ARE_WORDS = 0x0001
_ARGUMENTS_ARE_OFFSETS = 0x0002
_MORE_COMPONENTS = 0x0020
# Flags of a component that carries one scale, two, or a matrix; and how many bytes that takes.
_TRANSFORM_BYTES = {0x0008: 2, 0x0040: 4, 0x0080: 8}

# What a PDF reader never asks of an embedded font: it is told the glyph, its width and its text by the PDF.
_NOT_EMBEDDED = (
    "DSIG", "GDEF", "GPOS", "GSUB", "OS/2", "STAT", "cmap", "gasp", "kern", "meta", "name", "post",
)  # fmt: skip


class Composite(NamedTuple):
    """A glyph to add: the parts where they stand, and the width of the whole, in font units."""

    parts: tuple[Glyph, ...]
    advance: int


def font_with_composites(font: Font, composites: Sequence[Composite]) -> bytes:
    """Return a TrueType file of the glyphs used; the n-th composite gets glyph id `font.glyph_count + n`."""
    tables = _tables_of(_subset(font, {part.id for whole in composites for part in whole.parts}))
    glyphs = _Glyphs(tables, font.glyph_count)
    for composite in composites:
        glyphs.add(composite)
    return _file_of(glyphs.tables())


def _subset(font: Font, used: set[int]) -> bytes:
    """Keep the outlines that are used, under their old glyph ids, without hinting and layout rules."""
    wanted = hb.SubsetInput()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(used | {0})
    wanted.flags = (
        hb.SubsetFlags.RETAIN_GIDS
        | hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        | hb.SubsetFlags.NOTDEF_OUTLINE
    )
    for tag in _NOT_EMBEDDED:
        wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).add(int.from_bytes(tag.encode().ljust(4), "big"))
    data: bytes = hb.subset(font.face, wanted).blob.data
    return data


class _Glyphs:
    """The outline tables of a font, open for more glyphs at the end."""

    def __init__(self, tables: dict[str, bytes], glyph_count: int) -> None:
        self._tables = tables
        (count,) = struct.unpack_from(">H", tables["maxp"], 4)
        self._offsets = self._read_offsets(count)
        self._outlines = bytearray(tables["glyf"][: self._offsets[-1]])
        self._metrics = self._read_metrics(count)
        self._most_parts = self._most_points = self._most_contours = 0
        while len(self._metrics) < glyph_count:  # RETAIN_GIDS drops unused glyphs at the end of the font
            self._offsets.append(self._offsets[-1])
            self._metrics.append((0, 0))

    def add(self, composite: Composite) -> None:
        boxes = [self._box(part) for part in composite.parts]
        left = min((box[0] for box in boxes), default=0)
        if boxes:
            self._outlines += struct.pack(
                ">5h", -1, left, min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
            )
        for place, part in enumerate(composite.parts, 1):
            more = _MORE_COMPONENTS if place < len(composite.parts) else 0
            flags = _ARGUMENTS_ARE_WORDS | _ARGUMENTS_ARE_OFFSETS | more
            self._outlines += struct.pack(">HHhh", flags, part.id, part.x, part.y)
        self._outlines += b"\0" * (-len(self._outlines) % 4)
        self._offsets.append(len(self._outlines))
        self._metrics.append((composite.advance, left))

        sizes = [self._points_and_contours(part.id) for part in composite.parts]
        self._most_parts = max(self._most_parts, len(composite.parts))
        self._most_points = max(self._most_points, sum(points for points, _ in sizes))
        self._most_contours = max(self._most_contours, sum(contours for _, contours in sizes))

    def tables(self) -> dict[str, bytes]:
        head = bytearray(self._tables["head"])
        struct.pack_into(">I", head, 8, 0)  # checksum of the whole file; readers of embedded fonts skip it
        struct.pack_into(">h", head, 50, 1)  # `loca` holds 32-bit offsets
        hhea = bytearray(self._tables["hhea"])
        struct.pack_into(">H", hhea, 34, len(self._metrics))
        maxp = bytearray(self._tables["maxp"])
        struct.pack_into(">H", maxp, 4, len(self._metrics))
        # maxCompositePoints, maxCompositeContours, maxComponentElements; depth is one more than it was
        for place, most in ((10, self._most_points), (12, self._most_contours), (28, self._most_parts)):
            struct.pack_into(">H", maxp, place, max(most, *struct.unpack_from(">H", maxp, place)))
        struct.pack_into(">H", maxp, 30, struct.unpack_from(">H", maxp, 30)[0] + 1)
        return {
            "glyf": bytes(self._outlines),
            "head": bytes(head),
            "hhea": bytes(hhea),
            "hmtx": b"".join(struct.pack(">Hh", *metric) for metric in self._metrics),
            "loca": b"".join(struct.pack(">I", offset) for offset in self._offsets),
            "maxp": bytes(maxp),
        }

    def _read_offsets(self, count: int) -> list[int]:
        (long_offsets,) = struct.unpack_from(">h", self._tables["head"], 50)
        if long_offsets:
            return list(struct.unpack_from(f">{count + 1}I", self._tables["loca"]))
        return [2 * half for half in struct.unpack_from(f">{count + 1}H", self._tables["loca"])]

    def _read_metrics(self, count: int) -> list[tuple[int, int]]:
        """Unpack (advance, left bearing) of every glyph; the last advance stands for all that follow it."""
        (full,) = struct.unpack_from(">H", self._tables["hhea"], 34)
        metrics: list[tuple[int, int]] = []
        for glyph in range(count):
            advance, left = struct.unpack_from(">Hh", self._tables["hmtx"], 4 * min(glyph, full - 1))
            if glyph >= full:
                (left,) = struct.unpack_from(">h", self._tables["hmtx"], 4 * full + 2 * (glyph - full))
            metrics.append((advance, left))
        return metrics

    def _box(self, part: Glyph) -> tuple[int, int, int, int]:
        left, bottom, right, top = struct.unpack_from(">4h", self._outlines, self._offsets[part.id] + 2)
        return left + part.x, bottom + part.y, right + part.x, top + part.y

    def _points_and_contours(self, glyph: int) -> tuple[int, int]:
        start = self._offsets[glyph]
        if self._offsets[glyph + 1] == start:
            return 0, 0
        (contours,) = struct.unpack_from(">h", self._outlines, start)
        if contours >= 0:
            ends = struct.unpack_from(f">{contours}H", self._outlines, start + 10)
            return (ends[-1] + 1 if ends else 0), contours
        sizes = [self._points_and_contours(part) for part in self._parts_of(start + 10)]
        return sum(points for points, _ in sizes), sum(count for _, count in sizes)

    def _parts_of(self, place: int) -> list[int]:
        """Read the glyph ids in a composite outline whose first component is at `place`."""
        parts: list[int] = []
        flags = _MORE_COMPONENTS
        while flags & _MORE_COMPONENTS:
            flags, glyph = struct.unpack_from(">HH", self._outlines, place)
            parts.append(glyph)
            place += 8 if flags & _ARGUMENTS_ARE_WORDS else 6
            place += next((size for flag, size in _TRANSFORM_BYTES.items() if flags & flag), 0)
        return parts


def _tables_of(data: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from(">H", data, 4)
    tables: dict[str, bytes] = {}
    for entry in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * entry)
        tables[tag.decode("ascii")] = data[offset : offset + length]
    return tables


def _file_of(tables: dict[str, bytes]) -> bytes:
    """Write the table directory and the tables, each padded to four bytes, in the order of their tags."""
    power = len(tables).bit_length() - 1
    rest = 16 * (len(tables) - (1 << power))
    directory = struct.pack(">IHHHH", 0x00010000, len(tables), 16 << power, power, rest)
    first = len(directory) + 16 * len(tables)
    body = b""
    for tag in sorted(tables):
        padded = tables[tag] + b"\0" * (-len(tables[tag]) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag.encode(), checksum, first + len(body), len(tables[tag]))
        body += padded
    return directory + body
