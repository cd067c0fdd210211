"""What is left for a hand to fill in: dotted lines after a label, boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jobcentre_desktop.documents.typesetting.paragraph import Paragraph
from jobcentre_desktop.documents.typesetting.pdf_file import Sheet

_DOTS = (0.8, 2.2)


@dataclass(frozen=True, slots=True)
class BlankLine:
    """A label on one line, and a dotted line from its end to the right edge."""

    label: Paragraph
    leading: float
    """Height of the line in points."""

    def height(self, width: float) -> float:
        return self.leading

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        self.label.draw(sheet, x, top, width)
        start = self.label.natural_width() + 4
        if start < width:
            sheet.rule(x + start, top - 0.78 * self.leading, width - start, thickness=0.6, dashes=_DOTS)

    def split(self, width: float, room: float) -> None:
        return None


@dataclass(frozen=True, slots=True)
class TickBoxes:
    """Choices one after the other, each with an empty square before it, over as many lines as needed."""

    choices: tuple[Paragraph, ...]
    side: float
    """Width of a square in points."""
    leading: float
    space: float = 14.0
    """White space between choices."""

    def height(self, width: float) -> float:
        return self.leading * (1 + max(line for line, _, _ in self._placed(width)))

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        for line, left, choice in self._placed(width):
            upper = top - line * self.leading
            sheet.frame(x + left, upper - (self.leading + self.side) / 2, self.side, self.side, thickness=0.7)
            choice.draw(sheet, x + left + self.side + 4, upper, choice.natural_width() + 1)

    def split(self, width: float, room: float) -> None:
        return None

    def _placed(self, width: float) -> Iterator[tuple[int, float, Paragraph]]:
        """Return (line, offset from the left, choice) of every choice."""
        line, left = 0, 0.0
        for choice in self.choices:
            needed = self.side + 4 + choice.natural_width()
            if left and left + needed > width:
                line, left = line + 1, 0.0
            yield line, left, choice
            left += needed + self.space
