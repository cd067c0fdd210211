"""The small ornament below the national motto, drawn as curves because no Unicode character stands for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jobcentre_desktop.documents.typesetting.pdf_file import Sheet

_Point = tuple[float, float]
_Shape = Sequence[Sequence[_Point]]

_WIDTH = 120.0
_HEIGHT = 12.0


def _leaf(start: _Point, end: _Point, bulge: float, lean: float = 0.0) -> _Shape:
    """Return a leaf from `start` to `end`, `bulge` thick to either side, bent sideways by `lean`."""
    (x1, y1), (x2, y2) = start, end
    across = (-(y2 - y1), x2 - x1)
    length = (across[0] ** 2 + across[1] ** 2) ** 0.5
    unit = (across[0] / length, across[1] / length)

    def beside(share: float, distance: float) -> _Point:
        return (
            x1 + (x2 - x1) * share + unit[0] * distance,
            y1 + (y2 - y1) * share + unit[1] * distance,
        )

    return (
        (start,),
        (beside(0.3, lean + bulge), beside(0.7, lean + bulge), end),
        (beside(0.7, lean - bulge), beside(0.3, lean - bulge), start),
    )


# A flower of four petals, and to its right (mirrored to the left) leaves and buds that grow thinner.
_FLOWER = (_leaf((0, -6), (0, 6), 2.4), _leaf((-6, 0), (6, 0), 2.0))
_BRANCH = (
    _leaf((8, 0), (24, 0), 1.5),
    _leaf((9, 0.8), (20, 5), 0.9, 1.6),
    _leaf((9, -0.8), (20, -5), 0.9, -1.6),
    _leaf((26, 0), (30, 0), 1.9),
    _leaf((32, 0), (60, 0), 0.9),
)


@dataclass(frozen=True, slots=True)
class Ornament:
    """The flourish, centred, `breadth` points from tip to tip."""

    breadth: float

    def height(self, width: float) -> float:
        return self.breadth * _HEIGHT / _WIDTH

    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        middle = (x + width / 2, top - self.height(width) / 2)
        for shape in (*_FLOWER, *_BRANCH):
            self._fill(sheet, shape, middle, 1)
        for shape in _BRANCH:
            self._fill(sheet, shape, middle, -1)

    def split(self, width: float, room: float) -> None:
        return None

    def _fill(self, sheet: Sheet, shape: _Shape, middle: _Point, side: int) -> None:
        scale = self.breadth / _WIDTH
        sheet.curves(
            [[(middle[0] + side * scale * x, middle[1] + scale * y) for x, y in part] for part in shape]
        )
