"""A paragraph: text in one or several fonts, set in lines of a given width, split over pages if need be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from jobcentre_desktop.documents.typesetting.breaking import LineBreaks, is_joint, may_break
from jobcentre_desktop.documents.typesetting.fonts import FontChain
from jobcentre_desktop.documents.typesetting.pdf_file import Sheet
from jobcentre_desktop.documents.typesetting.shaping import Cluster, shape_spans, width_of

Align = Literal["left", "right", "centre", "justify"]

# Where the baseline lies below the middle of a line, in type sizes: half of Battambang's rise less its fall.
# One figure for all fonts, so that words in different fonts stand on one line.
_BASELINE = 0.317
# A justified line first widens its spaces by this much (in type sizes); only then does it part Khmer words.
_WIDEST_SPACE = 0.4
# Beyond this share of the width a line is left as it is: strewn letters read worse than a short line.
_LARGEST_SLACK = 0.35
_AT_LEAST_TOGETHER = 2
_LINE_ENDS = str.maketrans("\r\v\f\x85\u2028\u2029\t", "\n\n\n\n\n\n ")
_SPACES = (" ", "\u00a0")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one chain of fonts. The text is drawn as it is: it holds no markup."""

    text: str
    chain: FontChain


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a paragraph looks. Lengths in points; Khmer subscripts need a leading of at least 1.6 sizes."""

    size: float
    leading: float
    align: Align = "left"
    first_indent: float = 0.0
    grey: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """The clusters of one line without the spaces at its end, and where its words end."""

    clusters: tuple[Cluster, ...]
    breaks: frozenset[int]
    indent: float
    closes: bool
    """The last line before a line feed or the end: never justified."""


class SetLines:
    """Lines already set to a width: what a paragraph is drawn from, and what goes on to the next page."""

    def __init__(self, lines: Sequence[Line], style: Style) -> None:
        self._lines = lines
        self._style = style

    @property
    def texts(self) -> tuple[str, ...]:
        """The text of each line."""
        return tuple("".join(cluster.text for cluster in line.clusters) for line in self._lines)

    @property
    def widths(self) -> tuple[float, ...]:
        """The width of each line in points with its indent, before it is justified."""
        return tuple(line.indent + width_of(line.clusters, self._style.size) for line in self._lines)

    def height(self, width: float) -> float:
        return self._style.leading * len(self._lines)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        style = self._style
        for place, line in enumerate(self._lines):
            baseline = top - place * style.leading - style.leading / 2 - _BASELINE * style.size
            slack = width - line.indent - width_of(line.clusters, style.size)
            left = x + line.indent
            if style.align == "right":
                left += slack
            elif style.align == "centre":
                left += slack / 2
            justified = style.align == "justify" and slack < width * _LARGEST_SLACK
            gaps = _gaps(line, slack, style.size) if justified else {}
            sheet.text(left, baseline, line.clusters, style.size, gaps=gaps, grey=style.grey)

    def split(self, width: float, room: float) -> tuple[SetLines, SetLines] | None:
        """Part the lines so that neither page is left with a single one of them."""
        fitting = min(int(room / self._style.leading + 1e-6), len(self._lines) - _AT_LEAST_TOGETHER)
        return self._parted(fitting) if fitting >= _AT_LEAST_TOGETHER else None

    def tear(self, width: float, room: float) -> tuple[SetLines, SetLines] | None:
        """Part the lines after as many as fit, be it a single one."""
        fitting = int(room / self._style.leading + 1e-6)
        return self._parted(fitting) if 0 < fitting < len(self._lines) else None

    def _parted(self, place: int) -> tuple[SetLines, SetLines]:
        return SetLines(self._lines[:place], self._style), SetLines(self._lines[place:], self._style)


class Paragraph:
    """Spans of text set one after the other. A line feed in the text begins a new line.

    Raises CharacterNotPrintable at once when a character is in no font of its chain.
    """

    def __init__(
        self, spans: Sequence[Span], style: Style, breaks: LineBreaks, *, kept_whole: Iterable[str] = ()
    ) -> None:
        self._style = style
        self._breaks = breaks
        self._kept_whole = tuple(kept_whole)
        self._stretches = [
            shape_spans([(span.text, span.chain) for span in stretch]) for stretch in _at_line_feeds(spans)
        ]
        self._set: dict[float, SetLines] = {}

    def lines(self, width: float) -> SetLines:
        """Return the paragraph set to `width` points; asked again for the same width it does no work."""
        if width not in self._set:
            lines: list[Line] = []
            for clusters in self._stretches:
                lines += self._set_stretch(clusters, width, first=not lines)
            self._set[width] = SetLines(lines, self._style)
        return self._set[width]

    def natural_width(self) -> float:
        """Return the width the text would take on as few lines as it has line feeds."""
        return max(width_of(clusters, self._style.size) for clusters in self._stretches)

    def height(self, width: float) -> float:
        return self.lines(width).height(width)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        self.lines(width).draw(sheet, x, top, width)

    def split(self, width: float, room: float) -> tuple[SetLines, SetLines] | None:
        return self.lines(width).split(width, room)

    def tear(self, width: float, room: float) -> tuple[SetLines, SetLines] | None:
        return self.lines(width).tear(width, room)

    def _set_stretch(self, clusters: tuple[Cluster, ...], width: float, *, first: bool) -> list[Line]:
        """Fill lines one after the other with as much as fits."""
        indent = self._style.first_indent if first else 0.0
        if indent + width_of(clusters, self._style.size) <= width:
            return [Line(_trimmed(clusters), frozenset(), indent, closes=True)]
        text = "".join(cluster.text for cluster in clusters)
        breaks = self._breaks.offsets(text, self._kept_whole)
        lines: list[Line] = []
        begin = 0
        while (end := self._line_end(clusters, begin, width - indent)) < len(clusters):
            end = _best_break(clusters, begin, end, breaks, text)
            lines.append(Line(_trimmed(clusters[begin:end]), breaks, indent, closes=False))
            begin, indent = end, 0.0
        lines.append(Line(_trimmed(clusters[begin:]), breaks, indent, closes=True))
        return lines

    def _line_end(self, clusters: Sequence[Cluster], begin: int, room: float) -> int:
        """Return the place of the first cluster that no longer fits; a space may hang over the edge."""
        used = 0.0
        for place in range(begin, len(clusters)):
            used += clusters[place].width(self._style.size)
            if used > room + 1e-6 and place > begin and clusters[place].text != " ":
                return place
        return len(clusters)


def _best_break(clusters: Sequence[Cluster], begin: int, end: int, breaks: frozenset[int], text: str) -> int:
    """Go back to where a word ends, else to a space in a name or a joint in a code, else anywhere."""
    places = range(begin + 1, end + 1)
    allowed = [place for place in places if may_break(text, clusters[place].start)]
    words = [place for place in allowed if clusters[place].start in breaks]
    spaces = [place for place in allowed if text[clusters[place].start - 1] == " "]
    joints = [place for place in places if is_joint(text, clusters[place].start)]
    return max(words or spaces or joints or allowed or [end])


def _gaps(line: Line, slack: float, size: float) -> Mapping[int, float]:
    """Share out the slack of a justified line as points after the n-th cluster."""
    if line.closes or slack <= 0:
        return {}
    spaces = [n for n, cluster in enumerate(line.clusters) if cluster.text in _SPACES]
    word_ends = (n for n, cluster in enumerate(line.clusters[:-1]) if cluster.end in line.breaks)
    words = [n for n in word_ends if n not in spaces]
    if not spaces and not words:
        return {}
    for_spaces = min(slack / len(spaces), size * _WIDEST_SPACE) if spaces else 0.0
    rest = (slack - for_spaces * len(spaces)) / (len(words) + len(spaces))
    gaps = dict.fromkeys(words, rest)
    gaps.update(dict.fromkeys(spaces, for_spaces + rest))
    return gaps


def _at_line_feeds(spans: Iterable[Span]) -> list[list[Span]]:
    """Cut the spans into stretches that each begin a new line."""
    stretches: list[list[Span]] = [[]]
    for span in spans:
        first, *others = span.text.replace("\r\n", "\n").translate(_LINE_ENDS).split("\n")
        stretches[-1].append(Span(first, span.chain))
        stretches += [[Span(other, span.chain)] for other in others]
    return stretches


def _trimmed(clusters: Sequence[Cluster]) -> tuple[Cluster, ...]:
    end = len(clusters)
    while end and clusters[end - 1].text.strip(" \u200b") == "":
        end -= 1
    return tuple(clusters[:end])
