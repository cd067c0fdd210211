"""Borders and shades: the double line round a card, the grey bar behind the heading of a section."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.documents.typesetting.blocks import Block
from jobcentre_desktop.documents.typesetting.pdf_file import Sheet

_OUTER, _INNER = 1.2, 0.4
_BETWEEN = 2.4
_SHADE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Bordered:
    """`inner` and, at the lower edge, `foot` within two lines, at least `least` points high."""

    inner: Block
    foot: Block
    least: float
    padding: float
    """White space in points inside the border."""

    def height(self, width: float) -> float:
        within = width - 2 * self.padding
        needed = self.inner.height(within) + self.foot.height(within) + 2 * self.padding
        return max(self.least, needed)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        height = self.height(width)
        for inset, thickness in ((0.0, _OUTER), (_BETWEEN, _INNER)):
            sheet.frame(
                x + inset,
                top - height + inset,
                width - 2 * inset,
                height - 2 * inset,
                thickness=thickness,
            )
        left, within = x + self.padding, width - 2 * self.padding
        self.inner.draw(sheet, left, top - self.padding, within)
        self.foot.draw(sheet, left, top - height + self.padding + self.foot.height(within), within)

    def split(self, width: float, room: float) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Shaded:
    """`inner` on a grey bar from edge to edge; `padding` points left and right of it."""

    inner: Block
    padding: float = 5.0

    def height(self, width: float) -> float:
        return self.inner.height(width - 2 * self.padding)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        height = self.height(width)
        sheet.fill([(x, top - height, width, height)], grey=_SHADE)
        self.inner.draw(sheet, x + self.padding, top, width - 2 * self.padding)

    def split(self, width: float, room: float) -> None:
        return None
