"""Text becomes clusters: itemised by script and font, shaped by HarfBuzz, whole as readers see them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import uharfbuzz as hb

from jobcentre_desktop.documents.typesetting.fonts import Font, FontChain, units

_KHMER = "Khmr"
_LATIN = "Latn"


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a cluster; `x` and `y` in font units from the cluster's origin on the baseline."""

    id: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """The smallest piece of text that may stand alone; in Khmer, a letter with its subscripts and signs."""

    text: str
    start: int
    """Offset of the first character in the text that was shaped."""
    font: Font
    glyphs: tuple[Glyph, ...]
    """Only glyphs with ink, in drawing order."""
    advance: int
    """Width in font units."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def width(self, size: float) -> float:
        """Return the width in points at a type size in points."""
        return self.advance * size / self.font.units_per_em


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one script and one font: what HarfBuzz is given at a time."""

    start: int
    end: int
    font: Font
    script: str


def shape(text: str, chain: FontChain, *, offset: int = 0) -> tuple[Cluster, ...]:
    """Shape `text` left to right; `offset` is added to every cluster's start.

    Raises CharacterNotPrintable when no font of the chain has a character.
    """
    clusters: list[Cluster] = []
    for run in itemise(text, chain):
        clusters.extend(_shape_run(text[run.start : run.end], run, offset + run.start))
    return tuple(clusters)


def itemise(text: str, chain: FontChain) -> Sequence[Run]:
    """Cut text into runs. Digits, spaces and punctuation follow the script that stands before them.

    The script must be told apart because HarfBuzz given "NEAភ្នំពេញ" as one piece shapes all of it as Latin.
    """
    runs: list[Run] = []
    script = next(_scripts(text), _KHMER)
    for start, unit in units(text):
        script = _script_of(unit[0]) or script
        font = chain.font_for(unit)
        if runs and runs[-1].font is font and runs[-1].script == script:
            runs[-1] = Run(runs[-1].start, start + len(unit), font, script)
        else:
            runs.append(Run(start, start + len(unit), font, script))
    return runs


def width_of(clusters: Sequence[Cluster], size: float) -> float:
    """Return the width in points of clusters set side by side."""
    return sum(cluster.width(size) for cluster in clusters)


def _shape_run(text: str, run: Run, offset: int) -> Iterator[Cluster]:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction = "ltr"
    buffer.script = run.script
    buffer.language = "km" if run.script == _KHMER else "en"
    hb.shape(run.font.shaper, buffer, {})

    grouped: list[tuple[int, list[Glyph], int]] = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if not grouped or grouped[-1][0] != info.cluster:
            grouped.append((info.cluster, [], 0))
        start, glyphs, pen = grouped[-1]
        if run.font.has_ink(info.codepoint):
            glyphs.append(Glyph(info.codepoint, pen + position.x_offset, position.y_offset))
        grouped[-1] = (start, glyphs, pen + position.x_advance)

    ends = [start for start, _, _ in grouped[1:]] + [len(text)]
    for (start, glyphs, advance), end in zip(grouped, ends, strict=True):
        yield Cluster(text[start:end], offset + start, run.font, tuple(glyphs), advance)


def _scripts(text: str) -> Iterator[str]:
    return (script for character in text if (script := _script_of(character)))


def _script_of(character: str) -> str | None:
    code = ord(character)
    if 0x1780 <= code <= 0x17FF or 0x19E0 <= code <= 0x19FF:
        return _KHMER
    return _LATIN if character.isalpha() else None
