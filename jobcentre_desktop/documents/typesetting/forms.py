"""What is left for a hand to fill in: dotted lines after a label, boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jobcentre_desktop.documents.typesetting.paragraph import Paragraph
from jobcentre_desktop.documents.typesetting.pdf_file import Sheet

_DOTS = (0.8, 2.2)
_TO_CHOICE = 4.0
# Corners of a tick in a square of side 1, origin lower left.
_TICK = ((0.12, 0.52), (0.24, 0.64), (0.42, 0.42), (0.86, 1.02), (0.98, 0.92), (0.44, 0.16))


def _draw_box(sheet: Sheet, x: float, y: float, side: float, *, ticked: bool) -> None:
    """Draw a square with its lower left corner at (x, y), empty or with a tick as a pen makes it."""
    sheet.frame(x, y, side, side, thickness=0.7)
    if ticked:
        first, *others = [(x + side * across, y + side * up) for across, up in _TICK]
        sheet.curves([[first], *([corner, corner, corner] for corner in others)])


@dataclass(frozen=True, slots=True)
class TickBox:
    """One square in the middle of its width, on a line of text."""

    side: float
    leading: float
    ticked: bool = False

    def height(self, width: float) -> float:
        return self.leading

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        left, lower = x + (width - self.side) / 2, top - (self.leading + self.side) / 2
        _draw_box(sheet, left, lower, self.side, ticked=self.ticked)

    def split(self, width: float, room: float) -> None:
        return None


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
    """Choices one after the other, each with a square before it, over as many lines as needed."""

    choices: tuple[Paragraph, ...]
    side: float
    """Width of a square in points."""
    leading: float
    space: float = 14.0
    """White space between choices."""
    ticked: frozenset[int] = frozenset()
    """Places of the choices that are ticked already."""

    def height(self, width: float) -> float:
        return self.leading * (1 + max(line for line, _, _ in self._placed(width)))

    def natural_width(self) -> float:
        """Return the width that all choices take on one line."""
        taken = sum(self.side + _TO_CHOICE + choice.natural_width() for choice in self.choices)
        return taken + self.space * (len(self.choices) - 1)

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        for place, (line, left, choice) in enumerate(self._placed(width)):
            upper = top - line * self.leading
            lower = upper - (self.leading + self.side) / 2
            _draw_box(sheet, x + left, lower, self.side, ticked=place in self.ticked)
            choice.draw(sheet, x + left + self.side + _TO_CHOICE, upper, choice.natural_width() + 1)

    def split(self, width: float, room: float) -> None:
        return None

    def _placed(self, width: float) -> Iterator[tuple[int, float, Paragraph]]:
        """Return (line, offset from the left, choice) of every choice."""
        line, left = 0, 0.0
        for choice in self.choices:
            needed = self.side + _TO_CHOICE + choice.natural_width()
            if left and left + needed > width:
                line, left = line + 1, 0.0
            yield line, left, choice
            left += needed + self.space
