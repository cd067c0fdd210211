"""Makes paragraphs in the typefaces of our papers, so that a document says what it sets and not how."""

from __future__ import annotations

from collections.abc import Iterable

from jobcentre_desktop.documents.papers.typefaces import FontShelf
from jobcentre_desktop.documents.typesetting.breaking import LineBreaks
from jobcentre_desktop.documents.typesetting.fonts import FontChain
from jobcentre_desktop.documents.typesetting.paragraph import Align, Paragraph, Span, Style
from jobcentre_desktop.ports import Language

# Line pitch in type sizes. Khmer stacks two letters below a third, and signs above it; English does not.
_PITCH = {"km": 1.62, "en": 1.45}
_HEADING_PITCH = {"km": 1.72, "en": 1.45}


class Typesetter:
    """Sets text at `size` points unless told otherwise; `kept_whole` are names that no line may cut."""

    def __init__(
        self,
        shelf: FontShelf,
        breaks: LineBreaks,
        size: float,
        language: Language,
        kept_whole: Iterable[str] = (),
    ) -> None:
        self.size = size
        khmer = language == "km"
        self._body = shelf.body if khmer else shelf.plain
        self._bold = shelf.bold if khmer else shelf.plain_bold
        self._heading = shelf.heading if khmer else shelf.plain_bold
        self._code = shelf.plain_bold
        self._pitch = _PITCH[language]
        self._heading_pitch = _HEADING_PITCH[language]
        self._breaks = breaks
        self._kept_whole = tuple(kept_whole)

    @property
    def leading(self) -> float:
        """Line pitch of the body text in points."""
        return self.size * self._pitch

    def bold(self, text: str) -> Span:
        """Return a stretch of bold text to be set within a paragraph."""
        return Span(text, self._bold)

    def text(
        self,
        *pieces: str | Span,
        scale: float = 1.0,
        align: Align = "left",
        first_indent: float = 0.0,
        grey: float = 0.0,
    ) -> Paragraph:
        """Set body text; `scale` multiplies the type size."""
        spans = [piece if isinstance(piece, Span) else Span(piece, self._body) for piece in pieces]
        size = self.size * scale
        style = Style(
            size=size, leading=size * self._pitch, align=align, first_indent=first_indent, grey=grey
        )
        return Paragraph(spans, style, self._breaks, kept_whole=self._kept_whole)

    def label(self, text: str, *, scale: float = 1.0, align: Align = "left") -> Paragraph:
        """Set bold text."""
        return self._plainly(text, self._bold, self._pitch, scale, align)

    def heading(self, text: str, *, scale: float = 1.0, align: Align = "left") -> Paragraph:
        """Set text in the face of headings: in Khmer papers the ceremonial one, Moul."""
        return self._plainly(text, self._heading, self._heading_pitch, scale, align)

    def code(self, text: str, *, scale: float = 1.0, align: Align = "left") -> Paragraph:
        """Set letters and figures that are to be copied by hand, in even bold strokes."""
        return self._plainly(text, self._code, self._pitch, scale, align)

    def _plainly(self, text: str, chain: FontChain, pitch: float, scale: float, align: Align) -> Paragraph:
        size = self.size * scale
        style = Style(size=size, leading=size * pitch, align=align)
        return Paragraph([Span(text, chain)], style, self._breaks, kept_whole=self._kept_whole)
