"""A fine double border round the content of a card."""

from __future__ import annotations

from dataclasses import dataclass

from jobcentre_desktop.documents.typesetting.blocks import Block
from jobcentre_desktop.documents.typesetting.pdf_file import Sheet

_OUTER, _INNER = 1.2, 0.4
_BETWEEN = 2.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Bordered:
    """`inner` within two lines, in a frame at least `least` points high. Lengths in points."""

    inner: Block
    least: float
    padding: float

    def height(self, width: float) -> float:
        return max(self.least, self.inner.height(width - 2 * self.padding) + 2 * self.padding)

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
        self.inner.draw(sheet, x + self.padding, top - self.padding, width - 2 * self.padding)

    def split(self, width: float, room: float) -> None:
        return None
