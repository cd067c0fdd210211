"""Text becomes clusters: itemised by script and font, shaped by HarfBuzz, whole as readers see them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

import uharfbuzz as hb

from jobcentre_desktop.documents.typesetting.fonts import NOT_READ_BACK, Font, FontChain, units
from jobcentre_desktop.domain.errors import CharacterNotPrintable

_KHMER = "Khmr"
_LATIN = "Latn"
_LATIN_ENDS = 0x0370
_NO_GLYPH = 0  # drawn as a box
_WITHIN_NAMES = frozenset(" -'’")

# Marks can be heaped on one letter without end. Words need nine characters or so; from 64 on readers lose the
# text of a code, and from 30 on the marks leave the 16 bits that a glyph's place has in a font.
_LONGEST_CLUSTER = 24


class Glyph(NamedTuple):
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

    @property
    def draws_nothing(self) -> bool:
        return not self.glyphs and not self.advance

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


def shape(text: str, chain: FontChain) -> tuple[Cluster, ...]:
    """Shape `text` left to right in one chain of fonts.

    Raises CharacterNotPrintable when no font of the chain has a character, and when a letter carries more
    marks than any word needs.
    """
    return shape_spans([(text, chain)])


def shape_spans(spans: Sequence[tuple[str, FontChain]]) -> tuple[Cluster, ...]:
    """Shape texts that follow one another, each in its chain; offsets count from the start of the first.

    A mark at the start of a span belongs to the letter at the end of the one before, and is set with it.
    Raises what `shape` raises.
    """
    text = "".join(text for text, _ in spans)
    clusters: list[Cluster] = []
    for run in itemise(spans):
        for cluster in _shape_run(text[run.start : run.end], run):
            before = clusters[-1] if clusters and not clusters[-1].draws_nothing else None
            if before and cluster.draws_nothing and cluster.text.strip(NOT_READ_BACK):
                clusters[-1] = _with_joiner(before, cluster.text)
            else:
                clusters.append(cluster)
    return tuple(clusters)


def itemise(spans: Sequence[tuple[str, FontChain]]) -> Sequence[Run]:
    """Cut text into runs. Digits, spaces and punctuation follow the script that stands before them.

    The script must be told apart because HarfBuzz given "NEAភ្នំពេញ" as one piece shapes all of it as Latin.
    """
    runs: list[Run] = []
    for phrase in _phrases(spans):
        whole = phrase.chain.first_that_covers(phrase.text)
        for start, unit in [(0, phrase.text)] if whole else units(phrase.text):
            font = whole or phrase.chain.font_for(unit)
            begin = phrase.start + start
            end = begin + len(unit)
            if runs and runs[-1].font is font and runs[-1].script == phrase.script:
                runs[-1] = Run(runs[-1].start, end, font, phrase.script)
            else:
                runs.append(Run(begin, end, font, phrase.script))
    return runs


def width_of(clusters: Sequence[Cluster], size: float) -> float:
    """Return the width in points of clusters set side by side."""
    return sum(cluster.width(size) for cluster in clusters)


@dataclass(slots=True)
class _Phrase:
    """What one font should draw if it can: a single Khmer unit, or words of another script.

    "Nguyễn Văn Đức" in two faces because one of them lacks some of its letters would be ugly.
    """

    start: int
    text: str
    chain: FontChain
    script: str


def _phrases(spans: Sequence[tuple[str, FontChain]]) -> Iterator[_Phrase]:
    text = "".join(text for text, _ in spans)
    script = next((script for character in text if (script := _script_of(character))), _KHMER)
    ends = list(accumulate(len(text) for text, _ in spans))
    span = 0
    phrase: _Phrase | None = None
    for start, unit in units(text):
        while start >= ends[span]:
            span += 1
        chain = spans[span][1]
        own = _script_of(unit[0])
        script = own or script
        if (
            phrase
            and phrase.chain is chain
            and phrase.script == script != _KHMER
            and (own or unit in _WITHIN_NAMES)
        ):
            phrase.text += unit
            continue
        if phrase:
            yield phrase
        phrase = _Phrase(start, unit, chain, script)
    if phrase:
        yield phrase


def _with_joiner(cluster: Cluster, joiner: str) -> Cluster:
    """Add a joiner that stands by itself to the cluster before it: readers skip what takes no room."""
    text = cluster.text + joiner
    return replace(cluster, text=text) if len(text) <= _LONGEST_CLUSTER else cluster


def _shape_run(text: str, run: Run) -> Iterator[Cluster]:
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
        if info.codepoint == _NO_GLYPH:
            raise CharacterNotPrintable.of(text[start])
        if run.font.has_ink(info.codepoint):
            glyphs.append(Glyph(info.codepoint, pen + position.x_offset, position.y_offset))
        grouped[-1] = (start, glyphs, pen + position.x_advance)

    ends = [start for start, _, _ in grouped[1:]] + [len(text)]
    for (start, glyphs, advance), end in zip(grouped, ends, strict=True):
        if end - start > _LONGEST_CLUSTER:
            raise CharacterNotPrintable.of(text[start + _LONGEST_CLUSTER])
        yield Cluster(text[start:end], run.start + start, run.font, tuple(glyphs), advance)


def _script_of(character: str) -> str | None:
    """Return the ISO 15924 tag of a letter's script; None for what all scripts share."""
    code = ord(character)
    if 0x1780 <= code <= 0x17FF or 0x19E0 <= code <= 0x19FF:
        return _KHMER
    if not character.isalpha():
        return None
    if code < _LATIN_ENDS:
        return _LATIN
    buffer = hb.Buffer()
    buffer.add_str(character)
    buffer.guess_segment_properties()
    script: str | None = buffer.script
    return script
