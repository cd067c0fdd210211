"""Typefaces: which characters one can draw, how tall it is, and which one steps in for another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import uharfbuzz as hb

from jobcentre_desktop.domain.errors import CharacterNotPrintable

# Of those, what steers line breaks and direction: whoever copies the text has no use for it.
NOT_READ_BACK = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
# Characters that steer layout and leave no ink (Unicode Default_Ignorable): no font need have them.
INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u17b4\u17b5\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)


class Font:
    """One TrueType face, shared by every document. Lengths are in the face's own units.

    It is read when something is first asked of it: most papers never need the last fonts of a chain.
    """

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self._path = path
        self._inked: dict[int, bool] = {}

    @cached_property
    def face(self) -> Any:
        return hb.Face(hb.Blob(self._path.read_bytes()))

    @cached_property
    def shaper(self) -> Any:
        return hb.Font(self.face)

    @cached_property
    def units_per_em(self) -> int:
        return int(self.face.upem)

    @cached_property
    def glyph_count(self) -> int:
        return int(self.face.glyph_count)

    @property
    def ascender(self) -> int:
        return int(self._extents.ascender)

    @property
    def descender(self) -> int:
        return int(self._extents.descender)

    def covers(self, text: str) -> bool:
        """Tell whether every visible character of `text` has a glyph here.

        A letter with its accent apart counts as covered when the face has the two in one; HarfBuzz joins them
        before it looks for glyphs.
        """
        drawn = self._drawn.fullmatch
        return bool(drawn(text) or drawn(unicodedata.normalize("NFC", text)))

    def has_ink(self, glyph: int) -> bool:
        """Tell whether the glyph marks the paper; spaces and joiners do not."""
        if glyph not in self._inked:
            extents = self.shaper.get_glyph_extents(glyph)
            self._inked[glyph] = bool(extents and (extents.width or extents.height))
        return self._inked[glyph]

    @cached_property
    def _extents(self) -> Any:
        return self.shaper.get_font_extents("ltr")

    @cached_property
    def _drawn(self) -> re.Pattern[str]:
        """Match text of drawn characters alone; as a set of them each face took half a megabyte."""
        # Some faces map control characters to a space; in a text they are a mistake to be told.
        drawn = {one for one in map(chr, self.face.unicodes) if unicodedata.category(one) != "Cc"}
        return re.compile(f"[{re.escape(''.join(sorted(drawn | INVISIBLE)))}]*")


@dataclass(frozen=True, slots=True)
class FontChain:
    """Fonts in order of preference; a later one steps in for characters that the earlier ones lack."""

    fonts: tuple[Font, ...]

    @property
    def first(self) -> Font:
        return self.fonts[0]

    def first_that_covers(self, text: str) -> Font | None:
        """Return the first font that draws every character of `text`, or None."""
        return next((font for font in self.fonts if font.covers(text)), None)

    def font_for(self, unit: str) -> Font:
        """Return the first font that draws the whole of `unit` (a letter with its marks).

        Raises CharacterNotPrintable, naming the first character that stands in the way.
        """
        if font := self.first_that_covers(unit):
            return font
        best = next((font for font in self.fonts if font.covers(unit[0])), self.first)
        ends = range(1, len(unit) + 1)
        missing = next(unit[end - 1] for end in ends if not best.covers(unit[:end]))
        raise CharacterNotPrintable.of(missing)


def units(text: str) -> Sequence[tuple[int, str]]:
    """Cut text into (offset, letter with its marks): the smallest pieces that must share one font."""
    pieces: list[tuple[int, str]] = []
    start = 0
    for offset in range(1, len(text) + 1):
        if offset < len(text) and _clings(text[offset], text[offset - 1]):
            continue
        pieces.append((start, text[start:offset]))
        start = offset
    return pieces if text else []


def _clings(character: str, before: str) -> bool:
    """Tell whether a mark belongs to its letter, or a subscript letter to the sign that puts it below."""
    return before == "\u17d2" or character in INVISIBLE or unicodedata.category(character).startswith("M")
