"""Makes paragraphs in the typefaces of our letters, so that a document says what it sets and not how."""

from __future__ import annotations

from collections.abc import Iterable

from jobcentre_desktop.documents.breaking import LineBreaks
from jobcentre_desktop.documents.fonts import FontChain, FontShelf
from jobcentre_desktop.documents.paragraph import Align, Paragraph, Span, Style

# Line pitch in type sizes. Khmer stacks two letters below a third, and signs above it.
_PITCH = 1.62
_HEADING_PITCH = 1.75


class Typesetter:
    """Sets text at `size` points unless told otherwise; `kept_whole` are names that no line may cut."""

    def __init__(
        self, shelf: FontShelf, breaks: LineBreaks, size: float, kept_whole: Iterable[str] = ()
    ) -> None:
        self.size = size
        self._shelf = shelf
        self._breaks = breaks
        self._kept_whole = tuple(kept_whole)

    @property
    def leading(self) -> float:
        """Line pitch of the body text in points."""
        return self.size * _PITCH

    def bold(self, text: str) -> Span:
        return Span(text, self._shelf.bold)

    def text(
        self,
        *pieces: str | Span,
        scale: float = 1.0,
        align: Align = "left",
        first_indent: float = 0.0,
        grey: float = 0.0,
    ) -> Paragraph:
        """Set body text; `scale` multiplies the type size."""
        return self._paragraph(pieces, self._shelf.body, _PITCH, scale, align, first_indent, grey)

    def label(self, text: str, *, scale: float = 1.0, align: Align = "left") -> Paragraph:
        """Set bold text."""
        return self._paragraph([text], self._shelf.bold, _PITCH, scale, align, 0.0, 0.0)

    def heading(self, text: str, *, scale: float = 1.0, align: Align = "left") -> Paragraph:
        """Set text in the ceremonial face of headings (Moul)."""
        return self._paragraph([text], self._shelf.heading, _HEADING_PITCH, scale, align, 0.0, 0.0)

    def code(self, text: str, *, scale: float = 1.0, align: Align = "left") -> Paragraph:
        """Set letters and figures that are to be copied by hand, in the plain bold face."""
        return self._paragraph([text], self._shelf.plain_bold, _PITCH, scale, align, 0.0, 0.0)

    def _paragraph(
        self,
        pieces: Iterable[str | Span],
        chain: FontChain,
        pitch: float,
        scale: float,
        align: Align,
        first_indent: float,
        grey: float,
    ) -> Paragraph:
        size = self.size * scale
        style = Style(size=size, leading=size * pitch, align=align, first_indent=first_indent, grey=grey)
        spans = [piece if isinstance(piece, Span) else Span(piece, chain) for piece in pieces]
        return Paragraph(spans, style, self._breaks, kept_whole=self._kept_whole)
